"""Two evaluations of the same questions, paired question by question: what got better, what got worse, and whether the
difference is more than luck.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import TypeAlias

from evals.compare.paired import mcnemar, permutation
from evals.compare.past import PastQuestion, PastReport, PastSet, ReportError
from evals.intervals import difference_interval
from evals.summary import LEAST

Pair: TypeAlias = tuple[PastQuestion, PastQuestion]
_TEXT_SHOWN = 160


@dataclass(frozen=True, slots=True)
class Came:
    """What one run answered; `opening` is the first words of the answer, `missing` what was expected besides."""

    status: str
    opening: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flip:
    """A question that passed in one run and not in the other."""

    id: str
    kind: str
    turns: tuple[str, ...]
    before: Came
    after: Came


@dataclass(frozen=True, slots=True)
class Moved:
    """A measure that changed on a question that passed, or failed, in both runs."""

    id: str
    measure: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Change:
    """A measure's means over the `questions` to which it applied in both runs; `low` and `high` are the 95% interval
    of the difference, `chance` how likely so great a one is by luck.
    """

    measure: str
    questions: int
    before: float
    after: float
    difference: float
    low: float
    high: float
    chance: float


@dataclass(frozen=True, slots=True)
class SetComparison:
    """`questions` are those asked alike in both; `reworded` have the same id but other words, and are not paired.

    `slower` is the median answer's time after, as a multiple of before.
    """

    gold: str
    questions: int
    passed_before: int
    passed_after: int
    better: tuple[Flip, ...]
    worse: tuple[Flip, ...]
    chance: float
    moved: tuple[Moved, ...]
    changes: tuple[Change, ...]
    slower: float | None
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    reworded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`only_before` and `only_after` name gold sets that the other run did not ask."""

    sets: tuple[SetComparison, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]


def comparison_of(before: PastReport, after: PastReport) -> Comparison:
    """Raises ReportError where the two asked no gold set in common."""
    then, now = ({one.gold: one for one in report.sets} for report in (before, after))
    if not then.keys() & now.keys():
        asked, asked_after = (", ".join(one) or "none" for one in (then, now))
        raise ReportError(
            f"These reports cannot be compared, because they asked no gold set in common: the first asked {asked}, "
            f"the second {asked_after}."
        )
    return Comparison(
        sets=tuple(_compared(one, now[gold]) for gold, one in then.items() if gold in now),
        only_before=tuple(gold for gold in then if gold not in now),
        only_after=tuple(gold for gold in now if gold not in then),
    )


def _compared(before: PastSet, after: PastSet) -> SetComparison:
    then, now = ({one.id: one for one in asked.questions} for asked in (before, after))
    both = [(one, now[id]) for id, one in then.items() if id in now]
    pairs = [(one, other) for one, other in both if one.turns == other.turns]
    better = tuple(_flip(pair) for pair in pairs if pair[1].passed > pair[0].passed)
    worse = tuple(_flip(pair) for pair in pairs if pair[1].passed < pair[0].passed)
    return SetComparison(
        gold=before.gold,
        questions=len(pairs),
        passed_before=sum(one.passed for one, _ in pairs),
        passed_after=sum(other.passed for _, other in pairs),
        better=better,
        worse=worse,
        chance=mcnemar(len(better), len(worse)),
        moved=tuple(one for pair in pairs if pair[0].passed == pair[1].passed for one in _moved(pair)),
        changes=tuple(one for name in _measures(pairs) if (one := _change(name, pairs)) is not None),
        slower=_slower(pairs),
        only_before=tuple(id for id in then if id not in now),
        only_after=tuple(id for id in now if id not in then),
        reworded=tuple(one.id for one, other in both if one.turns != other.turns),
    )


def _flip(pair: Pair) -> Flip:
    one, other = pair
    return Flip(one.id, one.kind, one.turns, _came(one), _came(other))


def _came(question: PastQuestion) -> Came:
    words = " ".join(question.text.split())
    return Came(
        question.status,
        words if len(words) <= _TEXT_SHOWN else f"{words[:_TEXT_SHOWN]} [...]",
        question.missing,
    )


def _measures(pairs: Sequence[Pair]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for pair in pairs for one in pair for name in one.scores))


def _values(measure: str, pair: Pair) -> tuple[float, float] | None:
    one, other = (question.scores.get(measure) for question in pair)
    return None if one is None or other is None else (one, other)


def _moved(pair: Pair) -> list[Moved]:
    found = [(name, _values(name, pair)) for name in _measures([pair])]
    return [Moved(pair[0].id, name, *both) for name, both in found if both is not None and both[0] != both[1]]


def _change(measure: str, pairs: Sequence[Pair]) -> Change | None:
    found = [both for pair in pairs if (both := _values(measure, pair)) is not None]
    if not found:
        return None
    before, after = zip(*found, strict=True)
    differences = [other - one for one, other in found]
    interval = difference_interval(differences, 1.0 - LEAST.get(measure, 0.0))
    return Change(
        measure,
        len(found),
        fmean(before),
        fmean(after),
        fmean(differences),
        interval.low,
        interval.high,
        permutation(before, after),
    )


def _slower(pairs: Sequence[Pair]) -> float | None:
    before, after = (median(pair[at].seconds for pair in pairs) if pairs else 0.0 for at in (0, 1))
    return after / before if before else None
