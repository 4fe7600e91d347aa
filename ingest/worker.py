"""A process of its own that reads papers for another: `python -c "... from ingest.worker import serve; serve()"`.

Reading apart from the rest means that a paper which takes too long, or too much memory, can be broken off without
harm to anything else. Orders and answers are pickles, one after the other, over standard input and output; whatever
else the process prints goes to standard error.
"""

import os
import pickle
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ingest.paper import Paper


@dataclass(frozen=True, slots=True)
class Order:
    path: Path
    body: str | None = None
    ocr: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """One of the two is given. `error` is what kept the paper from being read."""

    paper: Paper | None = None
    error: Exception | None = None


def serve() -> None:
    """Until standard input ends. A break from the keyboard is for the process that ordered."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while (order := _next(sys.stdin.buffer)) is not None:
        pickle.dump(_reply(order), replies, pickle.HIGHEST_PROTOCOL)
        replies.flush()


def _next(orders: BinaryIO) -> Order | None:
    try:
        order = pickle.load(orders)
    except EOFError:
        return None
    return order if isinstance(order, Order) else None


def _reply(order: Order) -> Reply:
    from ingest.read import read_paper

    try:
        return Reply(paper=read_paper(order.path, body=order.body, ocr=order.ocr))
    except Exception as error:  # reported to the process that ordered, which passes over the paper
        return Reply(error=_that_can_be_sent(error))


def _that_can_be_sent(error: Exception) -> Exception:
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # an error of some library that does not come back whole
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
