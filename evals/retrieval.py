"""How well a system finds the evidence, whatever it makes of it afterwards: scores over ranked lists of texts.

Every system searches for the same words: the question as our own assistant understood it, so that a follow-up stands
alone for the others too. Only questions that the papers answer, with evidence named by hand, count.

What is ranked are texts; what is wanted are groups of evidence (`bearing`). For `ir-measures` the groups are the
documents. A text that is the first to bear some groups takes as many places of the list as there are of them; a text
that bears nothing new takes one place and is not relevant. So a system gains nothing by finding the same thing twice,
the best possible list is the same for all (every group, first of all), and nDCG reaches 1 for a single text that has
everything. For recall at k the list of texts is cut at k before it is turned into places. Because texts differ in
length, recall is also given for reading so many words from the top, the last text being cut where the words run out.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import mean

import ir_measures
from ir_measures import RR, Measure, R, ScoredDoc, nDCG

from evals.bearing import Group, Held, Text, bears_any_of
from evals.gold.entries import Kind
from evals.intervals import mean_interval
from evals.run import Run
from index.library import Library
from index.records import Scope
from ingest.paper import Passage

CUTS = (1, 2, 3, 5, 10, 20)
BUDGETS = (250, 500, 1000, 2000)
DEPTH = 60
"""How many of our own passages are looked at, some 2,000 words. Asked for more, the search fuses deeper rankings and
gives another order than the one our answers build on. Others' texts are far longer."""


@dataclass(frozen=True, slots=True)
class Sought:
    """One question, what every system searches for, and the groups of evidence it rests on."""

    id: str
    kind: Kind
    text: str
    scope: Scope
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Ranks:
    """For each group of one question's evidence, the first text that bears it (from 1), and after how many words of
    reading it is met (the least budget that reaches it); None where it is not found at all.
    """

    id: str
    kind: Kind
    ranks: tuple[int | None, ...]
    budgets: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class AtCut:
    """A share at a cut: of so many texts, or of so many words."""

    cut: int
    recall: float


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over questions with the borders of its 95% interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Means:
    """`reciprocal_rank` looks at the first 20 texts."""

    questions: int
    reciprocal_rank: Mean
    ndcg_at_10: Mean
    recall_at_10: Mean


@dataclass(frozen=True, slots=True)
class OfKind:
    kind: Kind
    means: Means


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Means over all questions and over those of each kind."""

    overall: Means
    kinds: tuple[OfKind, ...]
    recall: tuple[AtCut, ...]
    recall_in_words: tuple[AtCut, ...]
    ranks: tuple[Ranks, ...]

    def recall_at(self, cut: int) -> float:
        return next(one.recall for one in self.recall if one.cut == cut)


Search = Callable[[Sought], Sequence[Text]]


def sought_of(library: Library, whole: Run) -> tuple[Sought, ...]:
    """`whole` is our own run: what it understood is what everybody searches for."""
    held = Held(library)
    asked = (
        Sought(one.entry.id, one.entry.kind, one.answer.understood_as, one.entry.scope, held.groups_of(one.entry))
        for one in whole.results
        if one.entry.answerable
    )
    return tuple(one for one in asked if one.groups)


def unborne(whole: Run, sought: Sequence[Sought]) -> int:
    """How many groups of evidence no passage of our library bears; they are asked of nobody."""
    return sum(len(one.entry.citations) for one in whole.results if one.entry.answerable) - sum(
        len(one.groups) for one in sought
    )


def retrieval_of(sought: Sequence[Sought], search: Search) -> Retrieval | None:
    """None where no question counts."""
    return _scored(tuple(ranks_of(one, search(one)) for one in sought)) if sought else None


def own_search(library: Library, depth: int = DEPTH) -> Search:
    """Our own search by itself: within the filters a person set, before the question's dates and kind narrow it."""
    return lambda one: [text_of(hit.passage) for hit in library.search(one.text, one.scope, limit=depth)]


def text_of(passage: Passage) -> Text:
    above = " . ".join(filter(None, (passage.title, passage.heading, passage.lead)))
    return Text(passage.paper, passage.text, above)


def ranks_of(sought: Sought, texts: Sequence[Text]) -> Ranks:
    starts = tuple(accumulate((text.length for text in texts), initial=0))
    last_read = {budget: _last_read(texts, starts, budget) for budget in BUDGETS}
    ranks = tuple(_first_bearing(group, texts) for group in sought.groups)
    budgets = tuple(
        _least_budget(group, starts[rank] if rank else None, last_read)
        for group, rank in zip(sought.groups, ranks, strict=True)
    )
    return Ranks(sought.id, sought.kind, ranks, budgets)


def _first_bearing(group: Group, texts: Sequence[Text]) -> int | None:
    return next((rank for rank, text in enumerate(texts, start=1) if bears_any_of(text, group)), None)


def _last_read(texts: Sequence[Text], starts: Sequence[int], budget: int) -> Text | None:
    """What is read of the text in which the words run out; None where they do not."""
    return next(
        (text.cut(budget - start) for text, start, end in zip(texts, starts, starts[1:], strict=False) if end > budget),
        None,
    )


def _least_budget(group: Group, end: int | None, last_read: Mapping[int, Text | None]) -> int | None:
    """`end` is how many words are read when the first text that bears the group has been read to its end."""
    for budget, cut in last_read.items():
        if (end is not None and end <= budget) or (cut is not None and bears_any_of(cut, group)):
            return budget
    return None


def _scored(ranks: tuple[Ranks, ...]) -> Retrieval:
    kinds = [kind for kind in Kind if any(one.kind is kind for one in ranks)]
    return Retrieval(
        overall=_means(ranks),
        kinds=tuple(OfKind(kind, _means([one for one in ranks if one.kind is kind])) for kind in kinds),
        recall=tuple(AtCut(cut, mean(_recalls(ranks, cut))) for cut in CUTS),
        recall_in_words=tuple(AtCut(budget, _in_words(ranks, budget)) for budget in BUDGETS),
        ranks=ranks,
    )


def _means(ranks: Sequence[Ranks]) -> Means:
    return Means(
        questions=len(ranks),
        reciprocal_rank=_mean(_values(ranks, RR @ max(CUTS))),
        ndcg_at_10=_mean(_values(ranks, nDCG @ 10)),
        recall_at_10=_mean(_recalls(ranks, 10)),
    )


def _mean(values: Sequence[float]) -> Mean:
    interval = mean_interval(values)
    return Mean(mean(values), interval.low, interval.high)


def _in_words(ranks: Sequence[Ranks], budget: int) -> float:
    return mean(sum(b is not None and b <= budget for b in one.budgets) / len(one.budgets) for one in ranks)


def _recalls(ranks: Sequence[Ranks], cut: int) -> list[float]:
    """The list is cut before the measure sees it: one text may take several places."""
    return _values(ranks, R @ 1000, cut)


def _values(ranks: Sequence[Ranks], measure: Measure, cut: int = max(CUTS)) -> list[float]:
    """The measure for each question, in the order of these."""
    wanted = {one.id: {_group(number): 1 for number in range(len(one.ranks))} for one in ranks}
    places = [place for one in ranks for place in _places(one, cut)]
    found = {one.query_id: float(one.value) for one in ir_measures.iter_calc([measure], wanted, places)}
    return [found[one.id] for one in ranks]


def _places(one: Ranks, cut: int) -> list[ScoredDoc]:
    """The list of texts, cut, as places with falling scores."""
    names: list[str] = []
    for rank in range(1, cut + 1):
        new = [_group(number) for number, first in enumerate(one.ranks) if first == rank]
        names += new or [f"text {rank}"]
    return [ScoredDoc(one.id, name, -place) for place, name in enumerate(names)]


def _group(number: int) -> str:
    return f"group {number}"
