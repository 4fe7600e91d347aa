"""What the bench found: plain values, as they are written to JSON and shown in tables and plots."""

from dataclasses import dataclass

from evals.bench.askers import Waits
from evals.bench.stages import Embedding, Ingest, Reading


@dataclass(frozen=True, slots=True)
class SystemFigures:
    """One system on one set of papers. Bytes and seconds; what was not measured, or came to no end, is None.

    `ingest_peak` is the most resident memory seen while ingesting, `resident` that after answers to one asker. `cold`
    is from the start of a new process to the answer: to a question that asks for a decision, and to one of fact.
    """

    name: str
    reading: Reading | None = None
    embedding: Embedding | None = None
    ingest: Ingest | None = None
    ingest_peak: int | None = None
    size: int | None = None
    cold: tuple[float, ...] = ()
    waits: tuple[Waits, ...] = ()
    resident: int | None = None
    failures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroundFigures:
    """One set of papers. `near` is True where vectors were made by `evals.bench.nearby` instead of the model."""

    name: str
    files: int
    pages: float
    passages: int
    near: bool
    ours: SystemFigures
    theirs: SystemFigures


@dataclass(frozen=True, slots=True)
class Bench:
    """`date` and `machine` as printed: figures of speed mean nothing without them."""

    date: str
    machine: str
    grounds: tuple[GroundFigures, ...]
