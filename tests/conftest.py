"""What every test shares: no network, a library of its own, and the real papers where they are present."""

import socket
from pathlib import Path

import pytest

PRIMARY = Path(__file__).resolve().parents[2] / "shared" / "papers" / "lscsb"
OPEN = PRIMARY.parent / "open"


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

    folder = tmp_path_factory.mktemp("sample") / "library"
    assert run(["demo", "--library", str(folder)]) == 0
    return folder


@pytest.fixture(autouse=True)
def own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test ever touches the library of the person who runs it."""
    monkeypatch.setenv("BOARD_PAPERS_LIBRARY", str(tmp_path / "library"))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection but those to this machine: nothing may be fetched at run time."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        local = self.family == socket.AF_UNIX or (
            isinstance(address, tuple) and address[0] in {"127.0.0.1", "::1", "localhost"}
        )
        if not local:
            raise OSError(f"The suite refuses network connections; something tried {address!r}.")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", refuse)
