"""Who is answered when, while many ask at once: a few at a time, the others in the order in which they came.

Python runs one thread at a time. Many that work at once hand it to and fro at every row they read, so that all
together answer half as fast as two alone, and some wait ten times as long as others.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock


class WaitingRow:
    """`at_once` are served at the same time."""

    def __init__(self, at_once: int) -> None:
        self._free = at_once
        self._lock = Lock()
        self._waiting: deque[Event] = deque()

    @contextmanager
    def served(self) -> Iterator[None]:
        """Waits until it is served, for the length of a `with`. Who is being served may not come a second time."""
        come = self._joined()
        try:
            come.wait()
            yield
        finally:
            self._left(come)

    def _joined(self) -> Event:
        come = Event()
        with self._lock:
            if self._free:
                self._free -= 1
                come.set()
            else:
                self._waiting.append(come)
        return come

    def _left(self, mine: Event) -> None:
        """The first in the row is next. Whoever stops waiting, interrupted, only leaves the row."""
        with self._lock:
            if not mine.is_set():
                self._waiting.remove(mine)
            elif self._waiting:
                self._waiting.popleft().set()
            else:
                self._free += 1
