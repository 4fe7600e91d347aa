"""Intervals: shares by hand, samples without spread, means resampled; and the figures that belong to a whole run."""

import math
import random
from collections.abc import Sequence
from datetime import date

import pytest

from assistant.answer import Answer, AnswerStatus, Block, Voice
from evals.gold.entries import Entry, Kind
from evals.intervals import Interval, difference_interval, mean_interval, share_of, wilson
from evals.run import Result, Run
from evals.scores import scored
from evals.summary import Mean, Summary, by_tag, summary_of
from index.records import Coverage

DAY = date(2031, 5, 6)
Z = 1.959963984540054
"""95 of 100 of a normal distribution lie within so many standard deviations."""


@pytest.mark.parametrize(("count", "of"), [(0, 1), (1, 1), (3, 4), (38, 40), (40, 40)])
def test_the_interval_of_a_share_is_wilsons(count: int, of: int) -> None:
    p = count / of
    middle = (p + Z**2 / (2 * of)) / (1 + Z**2 / of)
    half = Z / (1 + Z**2 / of) * math.sqrt(p * (1 - p) / of + Z**2 / (4 * of**2))
    assert tuple_of(wilson(count, of)) == pytest.approx((middle - half, middle + half), abs=1e-9)


def test_of_no_questions_anything_may_be_true() -> None:
    assert share_of(0, 0).value is None
    assert wilson(0, 0) == mean_interval([]) == Interval(0, 1)
    assert mean_interval([], -1) == Interval(-1, 1)


def test_ones_and_noughts_are_a_share() -> None:
    assert mean_interval([1.0, 1.0, 0.0, 1.0]) == wilson(3, 4)


@pytest.mark.parametrize("of", [1, 2, 60])
def test_a_set_that_is_all_right_is_no_proof_that_everything_would_be(of: int) -> None:
    found = mean_interval([1.0] * of)
    assert tuple_of(found) == pytest.approx(tuple_of(wilson(of, of)))
    # Wilson's lower border for n of n.
    assert found.low == pytest.approx(of / (of + Z**2))


def test_a_sample_without_spread_leaves_room_on_either_side_of_it() -> None:
    unseen = Z**2 / (4 + Z**2)
    assert tuple_of(mean_interval([0.5] * 4)) == pytest.approx((0.5 - unseen * 0.5, 0.5 + unseen * 0.5))
    assert tuple_of(mean_interval([0.0] * 4, -1, 1)) == pytest.approx((-unseen, unseen))


def test_a_worse_sample_never_has_the_better_lower_border() -> None:
    assert mean_interval([1.0] * 59 + [0.5]).low < mean_interval([1.0] * 60).low


def test_a_mean_is_resampled_and_again_the_same() -> None:
    values = [1.0, 0.5, 0.25, 0.75, 1.0, 0.5, 0.0, 1.0, 0.5, 0.25] * 4
    mean = sum(values) / len(values)
    found = mean_interval(values)
    assert found == mean_interval(values)
    # As the normal approximation has it, to within a tenth of its width.
    spread = math.sqrt(sum((value - mean) ** 2 for value in values) / len(values) ** 2)
    assert tuple_of(found) == pytest.approx((mean - Z * spread, mean + Z * spread), abs=0.2 * Z * spread)


def test_a_difference_is_resampled_by_question_and_one_of_nought_leaves_room() -> None:
    fell = difference_interval([-1.0] * 5 + [0.0] * 35)
    assert -0.3 < fell.low < -5 / 40 < fell.high < 0
    same = difference_interval([0.0] * 40, 2)
    assert (same.low, same.high) == pytest.approx((-2 * wilson(0, 40).high, 2 * wilson(0, 40).high))


def test_the_interval_holds_the_true_mean_about_as_often_as_it_says() -> None:
    drawn = random.Random(4)
    values = (0.0, 0.5, 1.0, 1.0)
    true = sum(values) / len(values)
    held = [mean_interval([drawn.choice(values) for _ in range(30)]) for _ in range(200)]
    assert 0.90 <= sum(one.low <= true <= one.high for one in held) / len(held) <= 0.99


def asked(id: str, *tags: str, answerable: bool = True, found: bool = True, absent: str = "") -> Result:
    """Every answer says "Seventy kites."."""
    entry = Entry(id, 1, ("how many?",), Kind.FACT, answerable, absent=(absent,) if absent else (), tags=tags)
    status = AnswerStatus.ANSWERED if found else AnswerStatus.NOT_FOUND
    said = (Block(Voice.SAYING, "Seventy kites."),)
    answer = Answer("", "", status, said, (), (), Coverage(1, DAY, DAY), 0.01)
    return Result(entry, answer, scored(entry, answer, ()))


RESULTS = (
    asked("A1", "kites"),
    asked("A2", "kites", "blue", found=False),
    asked("A3", "blue", absent="seventy"),
    asked("A4", answerable=False, found=False, absent="eighty"),
    asked("A5", answerable=False, found=False),
    asked("A6", answerable=False, found=True),
)


def mean(name: str, results: Sequence[Result] = RESULTS) -> Mean:
    return next(one for one in summary_of(results).means if one.measure == name)


def test_refusals_are_counted_both_ways_over_the_whole_run() -> None:
    refusals = summary_of(RESULTS).refusals
    assert (refusals.recall.count, refusals.recall.of) == (2, 3)
    assert (refusals.precision.count, refusals.precision.of) == (2, 3)
    assert refusals.f1 == pytest.approx(2 * (2 / 3) * (2 / 3) / (2 / 3 + 2 / 3))
    assert (refusals.recall.low, refusals.recall.high) == tuple_of(wilson(2, 3))


def test_without_refusals_their_measures_are_not_measured() -> None:
    refusals = summary_of(RESULTS[:1]).refusals
    assert (refusals.recall.value, refusals.precision.value, refusals.f1) == (None, None, None)


def test_wrong_values_are_what_nothing_wrong_lacks() -> None:
    wrong = summary_of(RESULTS).wrong_values
    assert (wrong.count, wrong.of) == (1, 2)
    assert wrong.value == 1 - (mean("nothing_wrong").value or 0)


def test_a_mean_has_the_borders_of_its_own_range() -> None:
    gained = mean("crag", RESULTS[:1])
    assert (gained.low, gained.high) == pytest.approx((1 - wilson(0, 1).high * 2, 1))
    # One perfect answer, one missing, one wrong, two refusals that are right, one answered that should not have been.
    assert mean("crag").value == pytest.approx((1 + 0 - 1 + 1 + 1 - 1) / 6)
    assert mean("answered").low == wilson(2, 3).low


def test_the_share_wholly_right_has_an_interval_too() -> None:
    summary = summary_of(RESULTS)
    assert (summary.passes.count, summary.passes.of) == (summary.passed, summary.questions) == (3, 6)
    assert (summary.passes.low, summary.passes.high) == tuple_of(wilson(3, 6))


def test_a_question_counts_under_each_of_its_tags() -> None:
    tags: dict[str, Summary] = by_tag(Run("kites", RESULTS))
    assert {tag: (one.passed, one.questions) for tag, one in tags.items()} == {"blue": (0, 2), "kites": (1, 2)}


def tuple_of(interval: Interval) -> tuple[float, float]:
    return interval.low, interval.high
