"""How far a figure over few questions can be trusted: 95% intervals for shares and for means.

A set of forty questions that are all right does not prove that every question would be: where a sample shows no
spread, nothing can be resampled, and the interval says instead how large a share of other questions it can have missed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import binomtest, bootstrap

_RESAMPLES = 2000
_SEED = 20261121


@dataclass(frozen=True, slots=True)
class Interval:
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with the borders of the interval; `value` is None where there are none to count among."""

    count: int
    of: int
    value: float | None
    low: float
    high: float


def share_of(count: int, of: int) -> Share:
    interval = wilson(count, of)
    return Share(count, of, count / of if of else None, interval.low, interval.high)


def wilson(count: int, of: int) -> Interval:
    """The score interval of a share (Wilson, "Probable inference, the law of succession, and statistical inference",
    Journal of the American Statistical Association 22, 1927). Of none, it may be anything.
    """
    if not of:
        return Interval(0.0, 1.0)
    found = binomtest(count, of).proportion_ci(confidence_level=0.95, method="wilson")
    return Interval(float(found.low), float(found.high))


def mean_interval(values: Sequence[float], least: float = 0.0, most: float = 1.0) -> Interval:
    """The interval of the mean of values that lie from `least` to `most`, where it may be anything if there are none.

    Shares get Wilson's. Other samples are resampled (Efron, "Bootstrap methods: another look at the jackknife",
    Annals of Statistics 7, 1979), corrected for bias and skewness (Efron, "Better bootstrap confidence intervals",
    Journal of the American Statistical Association 82, 1987), and never get less than a sample without spread would.
    """
    if not values:
        return Interval(least, most)
    if set(values) == {0.0, 1.0} and (least, most) == (0.0, 1.0):
        return wilson(round(sum(values)), len(values))
    unseen = _unseen(sum(values) / len(values), len(values), least, most)
    if len(set(values)) == 1:
        return unseen
    drawn = _resampled(values)
    return Interval(min(drawn.low, unseen.low), max(drawn.high, unseen.high))


def difference_interval(differences: Sequence[float], span: float = 1.0) -> Interval:
    """The interval of the mean difference between two runs on the same questions, resampled by question.

    `span` is the furthest that two values can lie apart. Where every question moved alike, or none did, it says how
    far others may have.
    """
    if len(set(differences)) > 1:
        return _resampled(differences)
    return mean_interval(differences, -span, span)


def _unseen(mean: float, count: int, least: float, most: float) -> Interval:
    """As many other questions as Wilson's interval allows of a kind of which `count` showed none, as far off as can be.

    Where all are right, or all wrong, this is Wilson's interval itself.
    """
    share = wilson(0, count).high
    return Interval(mean - share * (mean - least), mean + share * (most - mean))


def _resampled(values: Sequence[float]) -> Interval:
    found = bootstrap(
        (np.asarray(values),),
        np.mean,
        confidence_level=0.95,
        n_resamples=_RESAMPLES,
        method="BCa",
        rng=np.random.default_rng(_SEED),
    ).confidence_interval
    return Interval(float(found.low), float(found.high))
