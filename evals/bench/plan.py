"""What a run of the bench measures: which papers, how many invented ones, how many askers."""

from dataclasses import dataclass
from pathlib import Path

_EVALS = Path(__file__).resolve().parents[1]
SAMPLE_PAPERS = _EVALS / "sample" / "papers"
PRIMARY_PAPERS = _EVALS.parents[1] / "shared" / "papers" / "lscsb"

NEAR_FROM = 5_000
"""From so many passages on, vectors are made near real ones: the model would take minutes to hours."""
MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Plan:
    """`sizes` are passages of invented papers. `questions` is how many are asked in all for one number of askers, but
    everybody asks at least two. `embedded` is how many texts are embedded to measure how fast the model is."""

    papers: tuple[Path, ...]
    sizes: tuple[int, ...]
    askers: tuple[int, ...]
    questions: int = 96
    embedded: int = 800

    def each(self, askers: int) -> int:
        """How many questions each of so many askers puts."""
        return max(2, self.questions // askers)


def whole(papers: tuple[Path, ...], sizes: tuple[int, ...], askers: tuple[int, ...]) -> Plan:
    return Plan(papers or _at_hand(), sizes, askers)


def quick(papers: tuple[Path, ...]) -> Plan:
    """For a first look: minutes instead of the better part of an hour."""
    return Plan(papers or (SAMPLE_PAPERS,), (300,), (1, 4), questions=24, embedded=100)


def _at_hand() -> tuple[Path, ...]:
    return (SAMPLE_PAPERS, *((PRIMARY_PAPERS,) if PRIMARY_PAPERS.is_dir() else ()))
