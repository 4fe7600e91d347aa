"""What each part of our own earns: the whole gold set asked again with one part taken away.

The product has no switches for this (`without`). The same questions are asked with the part and without it, so those
lost and won are compared in pairs, by McNemar's exact test.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from statistics import mean

from evals.bearing import Group
from evals.compare.paired import mcnemar
from evals.gold.entries import Kind
from evals.ground import Ground, made_of
from evals.in_words import in_words, own_words
from evals.retrieval import Sought, own_search, retrieval_of, sought_of
from evals.run import Result, Run, run
from evals.scores import Score, scored
from evals.tables import Table, figure
from evals.without import (
    VectorsOnly,
    WithoutGlossary,
    WithoutRarity,
    WordsOnly,
    without_structure,
)
from index.intake import ReadPaper
from index.library import Library

WHOLE = "all parts"
_DEPTH = 10
_NOTE = (
    "Each row is our own with one part taken away and the whole gold set asked again; the questions lost and won are "
    "against the first row, p is of the exact paired test. Wholly right asks for meeting and item, right in words does "
    "not: without structure no meeting is known, so only the latter can be compared. R@10 is the search alone, for the "
    "question as understood with its earlier turns; without these nothing comparable is searched for. A part that "
    "loses nothing when it is taken away has earned nothing on these questions; others may need it."
)


@dataclass(frozen=True, slots=True)
class Variant:
    """How our own is asked: with which library, which reading of the papers, which turns.

    `finds_as_before` saves a search that can only find what the whole finds. With the last turn only nothing is
    measured of the search: what it is given was understood with the turns before.
    """

    name: str
    kind: type[Library] = Library
    read: ReadPaper | None = None
    last_turn_only: bool = False
    finds_as_before: bool = False


VARIANTS = (
    Variant("no structure", read=without_structure),
    Variant("words only", WordsOnly),
    Variant("vectors only in search", VectorsOnly),
    Variant("no glossary", WithoutGlossary),
    Variant("no rarity of words", WithoutRarity, finds_as_before=True),
    Variant("no earlier turns", last_turn_only=True),
)


@dataclass(frozen=True, slots=True)
class Asked:
    id: str
    kind: Kind
    passed: bool
    in_words: bool


@dataclass(frozen=True, slots=True)
class PartScore:
    """One row. `lost` and `won` are questions wholly right in only one of the two; `lost_in_words` and
    `won_in_words` those right in words. Measures are means, None where nothing was measured.
    """

    name: str
    asked: tuple[Asked, ...]
    citation_recall: float | None
    facts_found: float | None
    verbatim: float | None
    abstained: float | None
    recall_at_10: float | None
    lost: tuple[str, ...] = ()
    won: tuple[str, ...] = ()
    p: float = 1.0
    lost_in_words: tuple[str, ...] = ()
    won_in_words: tuple[str, ...] = ()
    p_in_words: float = 1.0


@dataclass(frozen=True, slots=True)
class Parts:
    """`gold` is the gold set's name; `whole` has all the parts."""

    gold: str
    whole: PartScore
    without: tuple[PartScore, ...]


def parts_of(ground: Ground, whole: Run) -> Parts:
    """`whole` is our own run on this ground."""
    sought = sought_of(ground.library, whole)
    first = _part(WHOLE, whole, sought, _recall(ground.library, sought))
    rows = (_without(variant, ground, whole, sought, first) for variant in VARIANTS)
    return Parts(ground.name, first, tuple(_compared(row, first) for row in rows))


def tables_of(result: Parts) -> tuple[Table, ...]:
    columns = "part taken away,wholly right,lost,won,p,right in words,p in words,citation recall,facts,verbatim,refused"
    rows = tuple(_row(one) for one in (result.whole, *result.without))
    return (Table("What each part earns", (*columns.split(","), "R@10"), rows, _NOTE),)


def _without(variant: Variant, ground: Ground, whole: Run, sought: Sequence[Sought], first: PartScore) -> PartScore:
    with _library(variant, ground) as library:
        if variant.last_turn_only:
            asked, recall = _last_turns(library, whole), None
        else:
            asked = run(library, variant.name, ground.entries)
            recall = first.recall_at_10 if variant.finds_as_before else _recall(library, sought)
    return _part(variant.name, _by_the_whole(asked, whole), sought, recall)


def _last_turns(library: Library, whole: Run) -> Run:
    """Only conversations are asked again: nothing else is lost with the earlier turns."""
    alone = [replace(one.entry, turns=one.entry.turns[-1:]) for one in whole.results if len(one.entry.turns) > 1]
    again = {one.entry.id: one for one in run(library, whole.name, alone).results}
    return Run(whole.name, tuple(again.get(one.entry.id, one) for one in whole.results))


@contextmanager
def _library(variant: Variant, ground: Ground) -> Iterator[Library]:
    """The ground's own folder is opened once more where the papers are read as always: that costs nothing."""
    if variant.read is not None:
        with made_of(ground.papers, ground.embedder, read=variant.read, kind=variant.kind) as library:
            yield library
    else:
        with variant.kind.open(ground.library.folder, embedder=ground.embedder) as library:
            yield library


def _by_the_whole(asked: Run, whole: Run) -> Run:
    """Judged by the resolutions as our own reading holds them: without structure there are none to expect."""
    return Run(asked.name, tuple(map(_judged, asked.results, whole.results)))


def _judged(result: Result, whole: Result) -> Result:
    score = scored(result.entry, result.answer, whole.resolutions, result.misquoted)
    return replace(result, score=score, resolutions=whole.resolutions)


def _part(name: str, asked: Run, sought: Sequence[Sought], recall: float | None) -> PartScore:
    groups = {one.id: one.groups for one in sought}
    return PartScore(
        name=name,
        asked=tuple(_asked(one, groups.get(one.entry.id, ())) for one in asked.results),
        citation_recall=_mean(asked, lambda score: score.citation_recall),
        facts_found=_mean(asked, lambda score: score.facts_found),
        verbatim=_mean(asked, lambda score: score.verbatim),
        abstained=_mean(asked, lambda score: score.abstained),
        recall_at_10=recall,
    )


def _asked(result: Result, groups: Sequence[Group]) -> Asked:
    in_their_words = in_words(result, own_words(result), groups)
    return Asked(result.entry.id, result.entry.kind, result.score.passed, in_their_words.passed)


def _recall(library: Library, sought: Sequence[Sought]) -> float | None:
    found = retrieval_of(sought, own_search(library, _DEPTH))
    return found.recall_at(_DEPTH) if found else None


def _compared(row: PartScore, first: PartScore) -> PartScore:
    pairs = list(zip(first.asked, row.asked, strict=True))
    lost, won = _differing(pairs, lambda one: one.passed)
    lost_in_words, won_in_words = _differing(pairs, lambda one: one.in_words)
    return replace(
        row,
        lost=lost,
        won=won,
        p=mcnemar(len(lost), len(won)),
        lost_in_words=lost_in_words,
        won_in_words=won_in_words,
        p_in_words=mcnemar(len(lost_in_words), len(won_in_words)),
    )


def _differing(
    pairs: Sequence[tuple[Asked, Asked]], right: Callable[[Asked], bool]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    lost = tuple(before.id for before, after in pairs if right(before) and not right(after))
    won = tuple(before.id for before, after in pairs if right(after) and not right(before))
    return lost, won


def _mean(asked: Run, measure: Callable[[Score], float | None]) -> float | None:
    values = [value for one in asked.results if (value := measure(one.score)) is not None]
    return mean(values) if values else None


def _row(part: PartScore) -> tuple[str, ...]:
    of = len(part.asked)
    return (
        part.name,
        f"{sum(one.passed for one in part.asked)} of {of}",
        str(len(part.lost)),
        str(len(part.won)),
        figure(part.p, 3),
        f"{sum(one.in_words for one in part.asked)} of {of}",
        figure(part.p_in_words, 3),
        *map(figure, (part.citation_recall, part.facts_found, part.verbatim, part.abstained, part.recall_at_10)),
    )
