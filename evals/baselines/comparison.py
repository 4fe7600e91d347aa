"""Every question of a gold set put to the others and, in the same words, to ours."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from evals.bearing import Text
from evals.ground import Ground
from evals.in_words import InWords, Shown, in_words, own_words
from evals.retrieval import Retrieval, Sought, own_search, retrieval_of, sought_of, unborne
from evals.run import Run
from index.embedding import Embedder

if TYPE_CHECKING:
    from evals.baselines.systems import System

OURS = "ours"
_TIMED = 15


@dataclass(frozen=True, slots=True)
class SystemResult:
    """`retrieval` is None where no question of the set rests on evidence named by hand."""

    name: str
    questions: tuple[InWords, ...]
    retrieval: Retrieval | None


@dataclass(frozen=True, slots=True)
class Baselines:
    """`gold` is the gold set's name; ours comes first. `unborne` groups of evidence stand in no passage of our library
    and are asked of nobody.
    """

    gold: str
    systems: tuple[SystemResult, ...]
    unborne: int = 0


def baselines_of(ground: Ground, whole: Run) -> Baselines:
    """`whole` is our own run on this ground."""
    # Imported late: nothing else needs the machinery of LlamaIndex.
    from evals.baselines.reading import documents_of
    from evals.baselines.systems import systems_of

    sought = sought_of(ground.library, whole)
    ours = SystemResult(OURS, own_answers(whole, sought), retrieval_of(sought, own_search(ground.library)))
    others = systems_of(documents_of(ground.papers), ground.embedder)
    embedding = seconds_to_embed([one.answer.understood_as for one in whole.results], ground.embedder)
    asked = (_asked(one, whole, sought, embedding if one.embeds else 0.0) for one in others)
    return Baselines(ground.name, (ours, *asked), unborne(whole, sought))


def seconds_to_embed(questions: Sequence[str], embedder: Embedder) -> float:
    """The median of some questions. Our own answers had them embedded already, so they are made new to the model's
    memory by white space at the end, which is nothing to the model itself."""
    spent = []
    for question in questions[:_TIMED]:
        began = time.perf_counter()
        embedder.embed((f"{question} ",))
        spent.append(time.perf_counter() - began)
    return median(spent) if spent else 0.0


def own_answers(whole: Run, sought: Sequence[Sought]) -> tuple[InWords, ...]:
    groups = {one.id: one.groups for one in sought}
    return tuple(in_words(one, own_words(one), groups.get(one.entry.id, ())) for one in whole.results)


def _asked(system: "System", whole: Run, sought: Sequence[Sought], embedding: float) -> SystemResult:
    groups = {one.id: one.groups for one in sought}
    found: dict[str, Sequence[Text]] = {}
    questions = []
    for one in whole.results:
        began = time.perf_counter()
        texts = found[one.entry.id] = system.search(one.answer.understood_as)
        shown = _shown(texts[: system.shown], time.perf_counter() - began + embedding)
        questions.append(in_words(one, shown, groups.get(one.entry.id, ())))
    return SystemResult(system.name, tuple(questions), retrieval_of(sought, lambda one: found[one.id]))


def _shown(texts: Sequence[Text], seconds: float) -> Shown:
    return Shown(tuple(texts), "\n\n".join(text.words for text in texts), refused=False, seconds=seconds)
