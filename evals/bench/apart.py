"""Each stage of the bench in a process of its own: what one stage loaded or remembered helps no other.

The parent looks on from outside, so that watching the memory takes no time from what is timed.
"""

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Generic, TypeVar

import psutil

Result = TypeVar("Result")

_LOOK = 0.05
"""Seconds between two looks at the memory; a peak that is shorter is missed."""


class StageFailed(Exception):
    """A stage came to no end; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Stage(Generic[Result]):
    """`seconds` from the start of the process to its result; `peak` the most resident memory seen, in bytes."""

    result: Result
    seconds: float
    peak: int


def apart(work: Callable[..., Result], *given: object) -> Stage[Result]:
    """`work(*given)` in a new process. Everything that crosses must be picklable."""
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_worked, args=(there, work, given), daemon=True)
    began = time.perf_counter()
    process.start()
    there.close()
    peak = _watched(process.pid or 0, here)
    seconds = time.perf_counter() - began
    try:
        kind, value = here.recv()
    except EOFError:
        code = _exit_code(process)
        killed = "; it may have run out of memory" if code and code < 0 else ""
        kind, value = "died", f"its process ended with code {code}{killed}"
    process.join()
    if kind != "done":
        raise StageFailed(f"{work.__name__} came to no end: {value}.")
    return Stage(value, seconds, peak)


def _exit_code(process: Any) -> int | None:
    process.join()
    code = process.exitcode
    return int(code) if code is not None else None


def _watched(process: int, here: Connection) -> int:
    """The most resident memory seen until the stage has something to say, or has died."""
    peak = 0
    while not here.poll(_LOOK):
        try:
            peak = max(peak, psutil.Process(process).memory_info().rss)
        except psutil.NoSuchProcess:
            break
    return peak


def _worked(there: Connection, work: Callable[..., object], given: tuple[object, ...]) -> None:
    """The entry point of the new process: what it raises is told as a sentence."""
    from assistant.settings import stay_offline

    stay_offline()
    try:
        there.send(("done", work(*given)))
    except Exception as error:
        there.send(("failed", f"{type(error).__name__}: {error}"))
    finally:
        there.close()


def command_seconds(command: Sequence[str]) -> float:
    """Seconds from the start of a command to its end. Raises StageFailed where it fails."""
    began = time.perf_counter()
    ended = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if ended.returncode:
        raise StageFailed(f"The command {' '.join(command[1:4])} ended with code {ended.returncode}.")
    return time.perf_counter() - began


def resident() -> int:
    """The resident memory of this process now, in bytes."""
    return int(psutil.Process(os.getpid()).memory_info().rss)


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder and those below."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
