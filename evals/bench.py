"""How fast it is on this machine: `python -m evals.bench` prints the rows of the README's table of figures.

Everything is timed as a person meets it: a cold answer is a process of its own, from its start to its end.
"""

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from assistant.ask import ask
from assistant.commands.options import opened
from evals.command import SAMPLE_PAPERS
from evals.demo import QUESTION
from index.library import Library
from ingest.readers import SUFFIXES, read_document

QUESTIONS = (
    QUESTION,
    "What was decided at the last meeting?",
    "Who attended the last meeting?",
    "Which meetings discussed performance?",
    "What did the reports recommend in 2023?",
)
ROUNDS = 10
Result = TypeVar("Result")


def main(folders: Sequence[Path]) -> None:
    """Times the papers of each folder given, by default the sample's."""
    print(
        f"{time.strftime('%d %B %Y')}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    )
    for folder in folders or (SAMPLE_PAPERS,):
        with TemporaryDirectory(prefix="board-papers-bench-") as place:
            for name, figure in _figures(folder, Path(place) / "library"):
                print(f"| {name} | {figure} |")


def _figures(papers: Path, library: Path) -> list[tuple[str, str]]:
    pages = sum(len(read_document(path).pages) or 1 for path in papers.rglob("*") if path.suffix.lower() in SUFFIXES)
    with opened(library, create=True) as held:
        reading, records = _timed(lambda: held.add_papers((papers,)))
        warm = _warm(held)
    count = len(records)
    cold, _ = _timed(lambda: _asked_in_a_new_process(library))
    return [
        (f"reading {count} papers, {pages} pages, the model's start included", f"{reading:.1f} s"),
        ("pages read in a second", f"{pages / reading:.1f}"),
        ("first answer from a cold start", f"{cold:.1f} s"),
        ("warm answer, median", f"{statistics.median(warm) * 1000:.0f} ms"),
        ("warm answer, slowest", f"{max(warm) * 1000:.0f} ms"),
    ]


def _warm(library: Library) -> list[float]:
    for question in QUESTIONS:
        ask(library, [question])
    return [_timed(partial(ask, library, [question]))[0] for _ in range(ROUNDS) for question in QUESTIONS]


def _asked_in_a_new_process(library: Path) -> None:
    command = [sys.executable, "-m", "assistant.cli", "ask", QUESTION, "--library", str(library)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
