"""Which passages answer a question of fact: scored by the question's own words, their nearness and what is asked for.

The scores only rank; whether the best is evidence at all is decided by what stands in it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as Date

from assistant.evidence import Bag, Topic, bag_of, words_around, words_of_items
from assistant.question import Question
from assistant.wants import Wants, has_what_is_asked, wanted_by
from index.library import Library
from index.records import Hit, ItemRecord, Scope
from ingest.paper import Part, Passage, SectionKind

_MOST_HITS = 40
_MOST_SHOWN = 3
_MOST_CONTEXTS = 12
_AUTHORITY = {Part.RESOLUTION: 0.05, Part.DISCUSSION: 0.02, Part.AGENDA: -0.1, Part.APPENDIX: -0.02}
"""Minutes are the record; an agenda only announces."""
_NEWEST = 0.3
"""What "now" adds to the newest meeting's passages, and in proportion to those before."""
_CLOSE = 0.09
"""Passages scored within this of the best are shown beside it: another meeting's figure, another paper's words."""
_CLOSE_ENOUGH_TO_COMPARE = 0.18
_ALSO = 0.6
"""A further passage must say nearly as many of the question's words itself as the best one does."""
_ENOUGH_COVERAGE = 0.55
_ENOUGH_WITH_SENSE = 0.34
_ALL_AROUND = 0.75
"""What all the words of the topic count for where they stand in the title alone."""
_LEAST_OWN = 0.25
_LEAST_SENSE = 0.3
_SAME_SENSE = 0.52
"""A passage that covers less of the question's words must at least mean nearly the same (cosine of the embeddings)."""
_WHAT_IS = re.compile(r"^\W*what(?:'s|’s|\s+is|\s+are|\s+was|\s+were)\b", re.IGNORECASE)
_BY_WHEN = re.compile(r"\bby\s+(?:when|what\s+(?:date|time|day))\b|\bdeadline\b", re.IGNORECASE)
_UNDERTAKES = re.compile(
    r"\b(?:agreed|undertook|offered|asked|instructed|required|would|will|actions?)\b", re.IGNORECASE
)
_SHORT = 3
_COMPARING = re.compile(
    r"\b(?:v|vs|versus|compar\w*|trends?|chang(?:e[sd]?|ing)|over\s+time|differ\w*|since)\b", re.IGNORECASE
)
_NOW = re.compile(
    r"\b(?:now|current(?:ly)?|latest|most\s+recent(?:ly)?|at\s+present|these\s+days|today)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage with how well it fits the question.

    `coverage` is its share of the topic and `own` that of its own words alone; `sense` its nearness in meaning; `fits`
    whether it has the kind of thing asked for; `whole` whether the topic's anchors stand in it or around it, and
    `years` how many of the financial years asked about stand in its own words.
    """

    passage: Passage
    coverage: float
    own: float
    sense: float
    fits: bool
    whole: bool
    years: int
    score: float


def judged(question: Question, topic: Topic, library: Library) -> list[Judged]:
    """The passages found, best first. A date in the question may be the meeting's or belong to the matter itself: it
    prefers meetings in it and never shuts out others."""
    query = _query(question, topic)
    scoped = library.search(query, question.scope, limit=_MOST_HITS)
    more = library.search(query, question.widest, limit=_MOST_HITS) if question.dates else ()
    hits = {h.passage.id: h for h in (*more, *scoped) if not _is_no_evidence(h.passage, question)}
    sense = library.similarity(f"{question.stand_alone.rstrip('?!. ')}?", tuple(hits))
    context = _contexts(list(hits.values()), library)
    recency = _recency(question, library)
    scored = [
        _judge(h, sense.get(h.passage.id, 0.0), context.get(h.passage.item), question, topic) for h in hits.values()
    ]
    fresh = [replace(one, score=one.score + recency.get(one.passage.meeting, 0.0)) for one in scored]
    return sorted(fresh, key=lambda one: -one.score)


def chosen(ranked: Sequence[Judged], question: Question) -> list[Judged]:
    """The best passage if it is evidence at all, with those nearly as good that say something else."""
    ranked = (_ordering(ranked) if _asks_by_when(question) else None) or ranked
    kept: list[Judged] = []
    close = _CLOSE_ENOUGH_TO_COMPARE if _compares(question) else _CLOSE
    for one in ranked:
        if not _is_evidence(one) or (kept and one.score < kept[0].score - close):
            continue
        if not kept or (_says_as_much(one, kept[0]) and not _said_already(one, kept)):
            kept.append(one)
    return kept[:_MOST_SHOWN]


def _says_as_much(one: Judged, best: Judged) -> bool:
    """A quarter's figure, under a heading with the year asked about, is none beside the figure of that year."""
    return one.own >= _ALSO * best.own and one.years >= best.years


def _asks_by_when(question: Question) -> bool:
    return _BY_WHEN.search(question.stand_alone) is not None


def _ordering(ranked: Sequence[Judged]) -> list[Judged]:
    """Those by which somebody is to act: what was resolved, else what was undertaken in the discussion."""
    evidence = [one for one in ranked if _is_evidence(one)]
    resolved = [one for one in evidence if one.passage.part is Part.RESOLUTION]
    return resolved or [
        one for one in evidence if one.passage.part is Part.DISCUSSION and _UNDERTAKES.search(one.passage.text)
    ]


def _recency(question: Question, library: Library) -> dict[Date | None, float]:
    """What each meeting's passages gain where the question asks how things are now."""
    if not _NOW.search(question.text) or question.dates:
        return {}
    days = sorted({m.date for m in library.meetings(question.widest)})
    return {day: _NEWEST * place / len(days) for place, day in enumerate(days, start=1)}


def _is_no_evidence(passage: Passage, question: Question) -> bool:
    """The title of minutes or an agenda says of a meeting that it was held, a list of names who was there, and nothing
    else."""
    if passage.part is Part.ATTENDANCE:
        return wanted_by(question) is not Wants.PERSON
    return passage.part is Part.AGENDA and passage.title is None


def _contexts(hits: Sequence[Hit], library: Library) -> dict[str, Bag]:
    """The words around the best passages: a report names its subject once and speaks of "the service" after.

    An appendix is read with the report before it.
    """
    best = dict.fromkeys(h.passage.item for h in sorted(hits, key=lambda h: h.rank))
    items = library.items(tuple(best)[:_MOST_CONTEXTS])
    appendices = [i for i in items if i.section is SectionKind.APPENDIX and i.meeting]
    reports = [
        report
        for body, day in {(i.body, i.meeting) for i in appendices}
        for report in library.items_of_scope(Scope(body, day, day), frozenset({SectionKind.REPORT}))
    ]
    return {i.id: words_of_items((i, *(_report_before(i, reports) if i in appendices else ()))) for i in items}


def _report_before(appendix: ItemRecord, reports: Sequence[ItemRecord]) -> tuple[ItemRecord, ...]:
    start = appendix.passages[0].order
    before = [r for r in reports if r.paper == appendix.paper and r.passages[0].order < start]
    return tuple(sorted(before, key=lambda r: r.passages[0].order)[-1:])


def _query(question: Question, topic: Topic) -> str:
    return topic.query if len(topic.terms) > 1 else f"{question.stand_alone} {topic.query}"


def _judge(hit: Hit, sense: float, context: Bag | None, question: Question, topic: Topic) -> Judged:
    passage = hit.passage
    around = words_around(passage)
    said = bag_of(f"{passage.lead or ''} . {passage.text}")
    own = topic.coverage(said)
    years = sum(bool(term.together) and term.found_in(said) for term in topic.terms)
    coverage = 0.75 * topic.coverage(around, context) + 0.25 * own
    fits = has_what_is_asked(passage, question)
    inside = bool(question.dates and passage.meeting and any(s.covers(passage.meeting) for s in question.dates))
    whole = topic.anchored(around, context) and topic.has_heaviest(around, context)
    defines = _asks_what_it_is(question) and _defines(passage.text, question)
    score = (
        0.5 * coverage
        + 0.3 * sense
        + 0.15 * defines
        + 0.12 * fits
        + 0.08 / hit.rank
        + 0.08 * inside
        - 0.3 * (not whole)
    )
    return Judged(passage, coverage, own, sense, fits, whole, years, score + _AUTHORITY.get(passage.part, 0.0))


def _asks_what_it_is(question: Question) -> bool:
    return len(question.words) <= _SHORT and _WHAT_IS.search(question.stand_alone) is not None


def _defines(text: str, question: Question) -> bool:
    """Whether the text says what the topic is: "known as X", "X is", "X (", "X, a"."""
    name = re.escape(question.topic)
    before = r"\b(?:known\s+as|called|named|titled|entitled)\W+(?:\w+\W+){0,2}?"
    after = r"\W+(?:is|are|was|were|means|refers)\b|\s*\(|,\s+an?\b|\s*:"
    return re.search(rf"{before}{name}\b|\b{name}(?:{after})", text, re.IGNORECASE) is not None


def _compares(question: Question) -> bool:
    return len(question.dates) > 1 or _COMPARING.search(question.stand_alone) is not None


def _said_already(one: Judged, chosen: Sequence[Judged]) -> bool:
    return any(_same_words(one.passage, other.passage) for other in chosen)


def _same_words(one: Passage, other: Passage) -> bool:
    a, b = bag_of(one.text).stems, bag_of(other.text).stems
    return len(a & b) >= 0.9 * max(1, min(len(a), len(b)))


def _is_evidence(one: Judged) -> bool:
    if not (one.whole and one.fits):
        return False
    if one.own < _LEAST_OWN and not _decides_on_it(one):
        return False
    if one.sense < _LEAST_SENSE and min(one.coverage, one.own) < 1:
        return False
    return one.coverage >= _ENOUGH_COVERAGE or (one.coverage >= _ENOUGH_WITH_SENSE and one.sense >= _SAME_SENSE)


def _decides_on_it(one: Judged) -> bool:
    """Whether it is resolved under the very title that is asked about, in words that need not name it again."""
    return one.passage.part is Part.RESOLUTION and one.coverage >= _ALL_AROUND and one.sense >= _SAME_SENSE
