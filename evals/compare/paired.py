"""Is the difference between two runs on the same questions more than luck? Tests that pair question with question."""

from collections.abc import Sequence

import numpy as np
from scipy.stats import binomtest, permutation_test

_RESAMPLES = 9999
_SEED = 20261121


def mcnemar(better: int, worse: int) -> float:
    """How likely at least so uneven a split of the questions that changed would be by luck (McNemar, "Note on the
    sampling error of the difference between correlated proportions or percentages", Psychometrika 12, 1947; in its
    exact form, a two-sided binomial test).
    """
    return float(binomtest(better, better + worse).pvalue) if better + worse else 1.0


def permutation(before: Sequence[float], after: Sequence[float]) -> float:
    """How likely at least so great a mean difference would be if, question by question, the two values had been
    swapped by luck (Fisher, "The Design of Experiments", 1935). Two-sided; exact up to 13 questions that changed.

    A question that did not change is the same swapped, so only the others are.
    """
    changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    if len(changed) < 2:
        return 1.0
    found = permutation_test(
        tuple(np.asarray(values) for values in zip(*changed, strict=True)),
        lambda one, other, axis: np.mean(other - one, axis=axis),
        permutation_type="samples",
        vectorized=True,
        n_resamples=_RESAMPLES,
        rng=np.random.default_rng(_SEED),
    )
    return float(found.pvalue)
