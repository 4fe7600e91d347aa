"""Nothing is fetched: papers are read, indexed and searched in a process that has no network at all."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

APPROVED = "That the repairs to the lamp columns be approved."
MINUTES = f"""\
Minutes of a meeting of the Merrowshire Safer Places Board held at the Old Mill, Ashby on Tuesday, 4 March 2031.

1. Lamp columns.

The Board considered a report of the Surveyor concerning rust in lamp columns. A copy of the report marked
"Agenda Item 4" is filed with these minutes.

RESOLVED:

{APPROVED}
"""

SCRIPT = """\
import sys
from pathlib import Path
from assistant.ask import ask
from index.library import Library
library = Library.open(Path(sys.argv[1]), create=True)
print([record.error for record in library.add_papers([Path(sys.argv[2])])])
print(library.search("who mends street lights")[0].vector_rank is not None)
print(library.search("approved repairs")[0].passage.text)
print(ask(library, ["What was resolved on lamp columns?"]).citations[0].quote)
"""


@pytest.fixture
def cut_off() -> list[str]:
    """The beginning of a command that runs without any network."""
    command = [shutil.which("unshare") or "unshare", "-rn"]
    try:
        subprocess.run([*command, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this machine does not allow a process without a network (unshare -rn)")
    return command


def test_papers_are_read_searched_and_asked_about_with_the_network_cut_off(cut_off: list[str], tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    command = [*cut_off, sys.executable, "-c", SCRIPT, str(tmp_path / "held"), str(tmp_path / "minutes.txt")]
    done = subprocess.run(command, capture_output=True, text=True, env=_plain_environment(tmp_path))
    assert (done.returncode, done.stdout.splitlines()) == (0, ["[None]", "True", APPROVED, APPROVED]), done.stderr
    assert done.stderr == ""


@pytest.mark.parametrize(
    "attempt",
    [
        lambda unused: socket.create_connection(("192.0.2.1", 443), timeout=1),
        lambda unused: unused.connect(("192.0.2.1", 443)),
        lambda unused: unused.connect_ex(("192.0.2.1", 443)),
        lambda unused: socket.getaddrinfo("papers.example", 443),
        lambda unused: socket.gethostbyname("papers.example"),
    ],
    ids=["create_connection", "connect", "connect_ex", "getaddrinfo", "gethostbyname"],
)
def test_the_suite_itself_refuses_the_network(
    attempt: Callable[[socket.socket], object], no_network: list[str]
) -> None:
    with socket.socket() as unused, pytest.raises(OSError, match="suite refuses the network"):
        attempt(unused)
    assert len(no_network) == 1
    no_network.clear()


def test_the_suite_reaches_this_machine(no_network: list[str]) -> None:
    with socket.create_server(("localhost", 0)) as listening, socket.create_connection(listening.getsockname()):
        assert no_network == []


def _plain_environment(tmp_path: Path) -> dict[str, str]:
    """No setting of this machine helps: a new home, no switches, the code of this checkout."""
    root = Path(__file__).resolve().parents[1]
    return {"PATH": os.environ["PATH"], "HOME": str(tmp_path / "home"), "PYTHONPATH": str(root)}
