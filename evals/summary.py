"""A run in figures: the mean of each measure, over all questions, by kind and by tag, beside what we hold ourselves to.

Some figures belong to a run and not to a question: of all refusals, how many were right; of all questions with a
known wrong answer, how many got it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from evals.gold.entries import Kind
from evals.intervals import Share, mean_interval, share_of
from evals.run import Result, Run

K = TypeVar("K")
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
    "exact_quotes": ("quotes exact", 1.00),
    "completeness": ("completeness", 0.90),
    # Nine perfect answers in ten, and the tenth incorrect.
    "crag": ("CRAG's score, from -1 to 1", 0.80),
}
LEAST = {"crag": -1.0}
"""The lowest value of a measure, where that is not 0."""


@dataclass(frozen=True, slots=True)
class Mean:
    """`value` is None where no question bears on the measure; `questions` is how many do.

    `low` and `high` are the borders of its 95% interval, all that is possible where `value` is None.
    """

    measure: str
    title: str
    aim: float
    value: float | None
    questions: int
    low: float
    high: float

    @property
    def met(self) -> bool:
        # A mean of ones may miss 1.0 by the last bit.
        return self.value is None or self.value >= self.aim - 1e-9


@dataclass(frozen=True, slots=True)
class Refusals:
    """How "the papers do not say" was used over a whole run: `recall` is the share of what cannot be answered that was
    refused, `precision` the share of refusals that were right, `f1` their harmonic mean (van Rijsbergen, "Information
    Retrieval", 1979).
    """

    recall: Share
    precision: Share
    f1: float | None


@dataclass(frozen=True, slots=True)
class Summary:
    """`passes` is the share wholly right; `wrong_values` the share, among questions for which a wrong answer is known,
    of those that got it: what is missing from "nothing said that is wrong" to 1.
    """

    questions: int
    passed: int
    means: tuple[Mean, ...]
    passes: Share
    refusals: Refusals
    wrong_values: Share


def summary_of(results: Sequence[Result]) -> Summary:
    passes = share_of(sum(one.score.passed for one in results), len(results))
    return Summary(
        questions=passes.of,
        passed=passes.count,
        means=tuple(_mean(name, results) for name in MEASURES),
        passes=passes,
        refusals=_refusals(results),
        wrong_values=_wrong_values(results),
    )


def by_kind(run: Run) -> dict[Kind, Summary]:
    """Kinds that the gold set holds, in the order in which Kind lists them."""
    return _by({kind: [one for one in run.results if one.entry.kind is kind] for kind in Kind})


def by_tag(run: Run) -> dict[str, Summary]:
    """Tags in the order of the alphabet; a question counts under each of its own."""
    tags = sorted({tag for one in run.results for tag in one.entry.tags})
    return _by({tag: [one for one in run.results if tag in one.entry.tags] for tag in tags})


def _by(grouped: Mapping[K, Sequence[Result]]) -> dict[K, Summary]:
    return {name: summary_of(results) for name, results in grouped.items() if results}


def _mean(measure: str, results: Sequence[Result]) -> Mean:
    title, aim = MEASURES[measure]
    values = [value for one in results if (value := getattr(one.score, measure)) is not None]
    value = sum(values) / len(values) if values else None
    interval = mean_interval(values, LEAST.get(measure, 0.0))
    return Mean(measure, title, aim, value, len(values), interval.low, interval.high)


def _refusals(results: Sequence[Result]) -> Refusals:
    right = sum(one.score.abstained == 1 for one in results)
    refused = right + sum(one.score.answered == 0 for one in results)
    unanswerable = sum(not one.entry.answerable for one in results)
    # The harmonic mean of right / refused and right / unanswerable.
    f1 = 2 * right / (refused + unanswerable) if refused + unanswerable else None
    return Refusals(share_of(right, unanswerable), share_of(right, refused), f1)


def _wrong_values(results: Sequence[Result]) -> Share:
    said = [one.score.nothing_wrong == 0 for one in results if one.score.nothing_wrong is not None]
    return share_of(sum(said), len(said))
