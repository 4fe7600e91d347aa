"""What one stage of one system came to; `evals.bench.ours` and `evals.bench.theirs` give these, each in its process."""

from dataclasses import dataclass

from evals.bench.askers import Waits


@dataclass(frozen=True, slots=True)
class Reading:
    """From files to the texts that are embedded. `pages` are a PDF's; of other papers, 3,000 characters make one."""

    files: int
    pages: float
    texts: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Embedding:
    """The model's start is not in `seconds`."""

    texts: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Ingest:
    """`seconds` from the start of the process to all being found and kept on disk; `embedding` of them went to the
    vectors, the start of the model included."""

    texts: int
    seconds: float
    embedding: float


@dataclass(frozen=True, slots=True)
class Answering:
    """`resident` is the memory of the process after its last answer, in bytes."""

    waits: Waits
    resident: int
