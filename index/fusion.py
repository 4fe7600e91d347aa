"""Two rankings made one."""

from collections.abc import Sequence

K = 60


def fused(rankings: Sequence[Sequence[str]]) -> list[str]:
    """Best first by reciprocal rank fusion: the sum of 1 / (60 + rank) over the rankings a thing is in.

    Cormack, Clarke and Buettcher 2009. Of equal sums, the one met first in the earlier ranking comes first.
    """
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, thing in enumerate(ranking, start=1):
            scores[thing] = scores.get(thing, 0.0) + 1 / (K + rank)
    return sorted(scores, key=lambda thing: -scores[thing])
