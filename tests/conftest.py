"""What every test shares: no network, a library of its own, and the real papers where they are present."""

import os
import socket
from collections.abc import Callable, Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from filelock import FileLock

from assistant.settings import stay_offline

if TYPE_CHECKING:
    from index.library import Library

PRIMARY = Path(__file__).resolve().parents[2] / "shared" / "papers" / "lscsb"
OPEN = PRIMARY.parent / "open"
# No host at all means this machine; an empty name and the two of only zeros are what servers listen on.
THIS_MACHINE = {None, "", "localhost", "127.0.0.1", "::1", "0.0.0.0", "::", socket.gethostname()}

# Two processes that each compute on both cores are slower than two that compute on one each.
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.setdefault("OMP_NUM_THREADS", "1")

# As the command line does first of all: some of the libraries read these settings when they are imported.
stay_offline()


@pytest.fixture(scope="session")
def primary_papers() -> Path:
    if not PRIMARY.is_dir():
        pytest.skip("the primary papers (../shared/papers/lscsb) are not beside this checkout")
    return PRIMARY


@pytest.fixture(scope="session")
def open_papers() -> Path:
    if not OPEN.is_dir():
        pytest.skip("the open papers (../shared/papers/open) are not beside this checkout")
    return OPEN


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that the demonstration makes of the sample papers, made once: to be read, never written."""
    from assistant.cli import run

    def make(folder: Path) -> None:
        assert run(["demo", "--library", str(folder)]) == 0

    return made_once(tmp_path_factory, "sample", make)


@pytest.fixture(scope="session")
def primary_library(primary_papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator["Library"]:
    """The primary papers, read once: to be asked, never written."""
    from index.library import Library

    def make(folder: Path) -> None:
        with Library.open(folder, create=True) as library:
            library.add_papers([primary_papers])

    with Library.open(made_once(tmp_path_factory, "primary", make)) as library:
        yield library


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A library that the processes of one run share: the first to need it makes it, the others wait."""
    run = factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else factory.getbasetemp()
    folder = run / f"{name} library"
    with FileLock(run / f"{name}.lock"):
        if not folder.exists():
            half = run / f"{name} half made"
            make(half)
            half.rename(folder)
    return folder


@pytest.fixture(autouse=True)
def own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test ever touches the library of the person who runs it."""
    monkeypatch.setenv("BOARD_PAPERS_LIBRARY", str(tmp_path / "library"))


def text_of(host: object) -> object:
    return host.decode("ascii", "replace") if isinstance(host, bytes) else host


def is_this_machine(host: object) -> bool:
    return text_of(host) in THIS_MACHINE


def needs_no_look_up(host: object) -> bool:
    """Addresses in figures are only read, without asking anybody: refusing the connection is enough."""
    try:
        ip_address(str(text_of(host)))
    except ValueError:
        return is_this_machine(host)
    return True


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[list[str]]:
    """Refuse connections to other machines and look-ups of their names: nothing may be fetched at run time.

    What was refused is collected, because a library may swallow the error and go on.
    """
    refused: list[str] = []

    def check(what: str, allowed: bool) -> None:
        if not allowed:
            refused.append(what)
            raise OSError(f"The suite refuses the network; something tried to {what}.")

    def reached(self: socket.socket, address: Any) -> bool:
        return self.family == socket.AF_UNIX or (isinstance(address, tuple) and is_this_machine(address[0]))

    def guarded(real: Callable[..., Any]) -> Callable[..., Any]:
        def connect(self: socket.socket, address: Any) -> Any:
            check(f"connect to {address!r}", reached(self, address))
            return real(self, address)

        return connect

    def looked_up(real: Callable[..., Any]) -> Callable[..., Any]:
        def look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
            check(f"look up {host!r}", needs_no_look_up(host))
            return real(host, *args, **kwargs)

        return look_up

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
        for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
            patch.setattr(socket, name, looked_up(getattr(socket, name)))
        yield refused


@pytest.fixture(autouse=True)
def nothing_was_refused(no_network: list[str]) -> Iterator[None]:
    """A test during which something reached for the network fails, even where nobody noticed the refusal."""
    yield
    tried = no_network.copy()
    no_network.clear()
    assert tried == []
