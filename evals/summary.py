"""A run in figures: the mean of each measure, over all questions and by kind, beside what we hold ourselves to."""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.gold.entries import Kind
from evals.run import Result, Run

# Field of Score -> how a reader calls it, and the least it may be.
MEASURES = {
    "citation_recall": ("citation recall", 0.90),
    "citation_precision": ("citation precision", 0.90),
    "facts_found": ("facts found", 0.90),
    "verbatim": ("verbatim resolutions", 1.00),
    "answered": ("answered, where the papers answer", 0.90),
    "abstained": ("abstained, where they do not", 0.90),
    "kept_apart": ("recommended never shown as resolved", 1.00),
    "nothing_wrong": ("nothing said that is wrong", 0.90),
}


@dataclass(frozen=True, slots=True)
class Mean:
    """`value` is None where no question bears on the measure; `questions` is how many do."""

    measure: str
    title: str
    aim: float
    value: float | None
    questions: int

    @property
    def met(self) -> bool:
        # A mean of ones may miss 1.0 by the last bit.
        return self.value is None or self.value >= self.aim - 1e-9


@dataclass(frozen=True, slots=True)
class Summary:
    questions: int
    passed: int
    means: tuple[Mean, ...]


def summary_of(results: Sequence[Result]) -> Summary:
    return Summary(
        questions=len(results),
        passed=sum(one.score.passed for one in results),
        means=tuple(_mean(name, results) for name in MEASURES),
    )


def by_kind(run: Run) -> dict[Kind, Summary]:
    """Kinds that the gold set holds, in the order in which Kind lists them."""
    grouped = {kind: [one for one in run.results if one.entry.kind is kind] for kind in Kind}
    return {kind: summary_of(results) for kind, results in grouped.items() if results}


def _mean(measure: str, results: Sequence[Result]) -> Mean:
    title, aim = MEASURES[measure]
    values = [value for one in results if (value := getattr(one.score, measure)) is not None]
    return Mean(measure, title, aim, sum(values) / len(values) if values else None, len(values))
