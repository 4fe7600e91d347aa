"""Reads papers in processes of their own while the papers before them are put into the library.

Each paper has an allowance of time. One that takes longer, or breaks its process, is set aside with a reason, and the
rest goes on. The processes are new interpreters and no copies of this one, so that it matters neither what system this
is nor from where it is called; they end with the block that they were started for, however that ends.
"""

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from threading import Condition, Lock, Timer

from index.intake import Given, ReadPaper
from ingest.errors import SlowPaper
from ingest.paper import Paper
from ingest.worker import Order, Reply

# So many papers may lie ready before the first of them is fetched.
AHEAD = 12
# Below so many bytes in all, papers are read sooner than a process is started.
WORTH_A_PROCESS = 200_000
MOST_PROCESSES = 4
ALLOWANCE = 120.0
"""Seconds for one paper; large ones have more, by the second figure for every million bytes."""
ALLOWANCE_FOR_SIZE = 30.0
_SERVE = "import sys; sys.path[:] = {path!r}; from ingest.worker import serve; serve()"


@contextmanager
def reading_ahead(files: Sequence[Path], given: Given, read: ReadPaper, allowance: float) -> Iterator[ReadPaper]:
    """A way to read these files that has begun already; what is asked for besides is read by `read`."""
    if sum(map(_size, files)) < WORTH_A_PROCESS:
        yield read
        return
    count = min(len(files), os.cpu_count() or 1, MOST_PROCESSES)
    pool = _Pool(count, allowance)
    try:
        pool.begin(files, given)
        yield lambda path, asked: pool.paper(path) if path in pool.begun else read(path, asked)
    finally:
        pool.end()


@dataclass(slots=True)
class _Process:
    """One interpreter, started when it is first needed and again when one has been broken off."""

    running: subprocess.Popen[bytes] | None = None
    ended: bool = False
    starting: Lock = field(default_factory=Lock)

    def ask(self, order: Order, allowance: float) -> Reply:
        """Raises `EOFError` or `OSError` where the process ends without answering."""
        running = self._started()
        assert running.stdin is not None and running.stdout is not None
        timer = Timer(allowance, running.kill)
        timer.start()
        try:
            pickle.dump(order, running.stdin, pickle.HIGHEST_PROTOCOL)
            running.stdin.flush()
            reply = pickle.load(running.stdout)
        finally:
            timer.cancel()
        if not isinstance(reply, Reply):
            raise EOFError
        return reply

    def stop(self, *, for_good: bool = False) -> None:
        with self.starting:
            self.ended = self.ended or for_good
            running, self.running = self.running, None
        if running is not None:
            running.kill()
            running.wait()
            for stream in (running.stdin, running.stdout):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()

    def _started(self) -> subprocess.Popen[bytes]:
        with self.starting:
            if self.ended:
                raise EOFError
            if self.running is None:
                command = [sys.executable, "-c", _SERVE.format(path=sys.path)]
                self.running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            return self.running


@dataclass(slots=True)
class _Pool:
    """Papers are begun in their order, and fetched in it; one that is never fetched is passed over."""

    count: int
    allowance: float
    begun: dict[Path, Future[Paper]] = field(default_factory=dict)
    places: dict[Path, int] = field(default_factory=dict)
    fetched: int = 0
    turn: Condition = field(default_factory=Condition)
    free: SimpleQueue[_Process] = field(default_factory=SimpleQueue)
    processes: list[_Process] = field(default_factory=list)
    threads: ThreadPoolExecutor | None = None

    def begin(self, files: Sequence[Path], given: Given) -> None:
        self.threads = ThreadPoolExecutor(self.count, thread_name_prefix="reading")
        for _ in range(self.count):
            self.processes.append(_Process())
            self.free.put(self.processes[-1])
        self.places = {file: at for at, file in enumerate(files)}
        for file in files:
            self.begun[file] = self.threads.submit(self._read, Order(file, given.body, given.ocr))

    def paper(self, path: Path) -> Paper:
        with self.turn:
            self.fetched = max(self.fetched, self.places[path])
            self.turn.notify_all()
        return self.begun.pop(path).result()

    def end(self) -> None:
        """Whatever is still under way is broken off."""
        if self.threads is None:
            return
        self.threads.shutdown(wait=False, cancel_futures=True)
        with self.turn:
            self.fetched = len(self.places)
            self.turn.notify_all()
        for process in self.processes:
            process.stop(for_good=True)
        self.threads.shutdown(wait=True)

    def _read(self, order: Order) -> Paper:
        with self.turn:
            self.turn.wait_for(lambda: self.places[order.path] < self.fetched + AHEAD)
        process = self.free.get()
        allowance = self.allowance + ALLOWANCE_FOR_SIZE * _size(order.path) / 1_000_000
        began = time.monotonic()
        try:
            reply = process.ask(order, allowance)
        except (EOFError, OSError, pickle.UnpicklingError):
            process.stop()
            raise _set_aside(order.path, allowance, time.monotonic() - began) from None
        finally:
            self.free.put(process)
        if reply.paper is None:
            raise reply.error or EOFError
        return reply.paper


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _set_aside(path: Path, allowance: float, taken: float) -> SlowPaper:
    if taken >= allowance:
        return SlowPaper(
            path,
            f"{path.name} was set aside: it took longer to read than its allowance of {allowance:.0f} seconds. Allow "
            "more with BOARD_PAPERS_ALLOWANCE, or print it to a new PDF and ingest that.",
        )
    return SlowPaper(
        path,
        f"{path.name} was set aside: its reading broke off, perhaps for want of memory. Print it to a new PDF, or "
        "split it into several, and ingest that.",
    )
