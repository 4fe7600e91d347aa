"""Several people asking at once: a thread each, with questions of its own, one after another without a pause."""

import math
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier

_LONGEST = 60.0
"""Nobody begins another question after so many seconds."""


@dataclass(frozen=True, slots=True)
class Waits:
    """What the answers took, in seconds: half of them no longer than `median`, 95 of 100 no longer than `p95`."""

    askers: int
    answers: int
    median: float
    p95: float
    per_second: float


def asked_at_once(answer: Callable[[str], object], questions: Sequence[Sequence[str]]) -> Waits:
    """`questions` holds a row for each asker; all begin together."""
    start = Barrier(len(questions) + 1)

    def ask(row: Sequence[str]) -> list[float]:
        start.wait()
        ends = time.perf_counter() + _LONGEST
        return [_timed(answer, question) for question in row if time.perf_counter() < ends]

    with ThreadPoolExecutor(len(questions)) as threads:
        rows = [threads.submit(ask, row) for row in questions]
        start.wait()
        began = time.perf_counter()
        waits = [wait for row in rows for wait in row.result()]
        taken = time.perf_counter() - began
    return Waits(len(questions), len(waits), percentile(waits, 0.5), percentile(waits, 0.95), len(waits) / taken)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of the values does not exceed (Hyndman and Fan 1996, type 1)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def _timed(answer: Callable[[str], object], question: str) -> float:
    began = time.perf_counter()
    answer(question)
    return time.perf_counter() - began
