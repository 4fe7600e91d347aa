"""Vectors for very many invented texts without the hours a model would take: a stand-in, told as such in the output.

For each subject the first texts are embedded for real; each later text on it gets one of those vectors, turned by
seeded noise to a cosine of about 0.9. So texts on one subject lie together as real ones do, and a question, embedded
for real, finds its subject. How fast the model embeds is measured apart.
"""

import hashlib
import math
import time
from collections import defaultdict
from collections.abc import Sequence
from operator import mul
from random import Random

from evals.bench.invented import first_subject
from index.embedding import Embedder

_REAL = 6
_NOISES = 96
_SHARE = 0.35
"""What each of two noises weighs beside the real vector: 1 / sqrt(1 + 2 * 0.35 ** 2) is a cosine of 0.9."""


class TimedEmbedder(Embedder):
    """The model with a clock: `spent` is how many seconds all its embedding took, its start included."""

    def __init__(self, model: str | None = None) -> None:
        super().__init__(model)
        self.spent = 0.0

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        began = time.perf_counter()
        vectors = self._vectors(texts)
        self.spent += time.perf_counter() - began
        return vectors

    def _vectors(self, texts: Sequence[str]) -> list[list[float]]:
        return super().embed(texts)


class NearbyEmbedder(TimedEmbedder):
    """For ingesting invented papers; questions are put to a plain embedder of the same model."""

    def __init__(self, model: str | None = None) -> None:
        super().__init__(model)
        self._bases: dict[str, list[list[float]]] = defaultdict(list)
        self._noises: list[list[float]] = []

    def _vectors(self, texts: Sequence[str]) -> list[list[float]]:
        found: dict[str, list[float]] = {}
        for text in dict.fromkeys(texts):
            bases = self._bases[first_subject(text)]
            if len(bases) < _REAL:
                found[text] = super()._vectors((text,))[0]
                bases.append(found[text])
            else:
                found[text] = self._near(bases, text)
        return [found[text] for text in texts]

    def _near(self, bases: Sequence[list[float]], text: str) -> list[float]:
        chance = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
        base = bases[chance % len(bases)]
        noises = self._made_noises(len(base))
        at = chance // 7 % _NOISES
        one, other = noises[at], noises[at - 1 - chance // 997 % (_NOISES - 1)]
        turned = [b + _SHARE * (x - y) for b, x, y in zip(base, one, other, strict=True)]
        return unit(turned)

    def _made_noises(self, dimension: int) -> list[list[float]]:
        if not self._noises:
            chance = Random("noises")
            self._noises = [unit([chance.gauss(0, 1) for _ in range(dimension)]) for _ in range(_NOISES)]
        return self._noises


def embedder_for(*, near: bool) -> TimedEmbedder:
    return NearbyEmbedder() if near else TimedEmbedder()


def unit(vector: Sequence[float]) -> list[float]:
    length = math.sqrt(sum(map(mul, vector, vector)))
    return [one / length for one in vector]
