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
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from assistant.ask import ask
from assistant.commands.options import opened
from evals.command import SAMPLE_PAPERS
from evals.demo import QUESTION
from index.library import Library
from index.records import IngestStatus, PaperRecord
from ingest.readers import read_document

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
    """Times the sample's papers and those of each folder given."""
    print(
        f"{time.strftime('%d %B %Y')}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    )
    # A process of its own for each: the model's start is part of what is timed.
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as processes:
        for figures in processes.map(_figures, (SAMPLE_PAPERS, *folders)):
            for name, figure in figures:
                print(f"| {name} | {figure} |")


def _figures(papers: Path) -> list[tuple[str, str]]:
    with TemporaryDirectory(prefix="board-papers-bench-") as place:
        library = Path(place) / "library"
        with opened(library, create=True) as held:
            reading, records = _timed(lambda: held.add_papers((papers,)))
            warm = _warm(held)
        cold, _ = _timed(lambda: _asked_in_a_new_process(library))
    read = [record for record in records if record.status is not IngestStatus.FAILED]
    return [
        (f"reading {len(read)} papers of {papers.resolve().name}/, the model's start included", f"{reading:.1f} s"),
        _speed(read, reading),
        ("first answer from a cold start", f"{cold:.1f} s"),
        ("warm answer, median", f"{statistics.median(warm) * 1000:.0f} ms"),
        ("warm answer, slowest", f"{max(warm) * 1000:.0f} ms"),
    ]


def _speed(read: Sequence[PaperRecord], reading: float) -> tuple[str, str]:
    """In pages of the papers that have pages and the time those took; where none has any, in passages."""
    counted = [(len(read_document(Path(record.path)).pages), record.seconds) for record in read]
    pages = sum(count for count, _ in counted)
    if not pages:
        passages = sum(record.passages for record in read)
        return f"passages read in a second, of {passages}", f"{passages / reading:.1f}"
    seconds = sum(taken for count, taken in counted if count)
    return f"PDF pages read in a second, of {pages}", f"{pages / seconds:.1f}"


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
