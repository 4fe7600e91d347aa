"""A plain question of fact: the passages that hold the question's own terms and the kind of thing it asks for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as Date
from itertools import combinations, takewhile

from assistant import wording
from assistant.answer import AnswerStatus, Voice
from assistant.draft import Draft, Line, quoting, saying
from assistant.evidence import Bag, Topic, bag_of, best_sentences, topic_of, words_around, words_of_items
from assistant.question import Question
from assistant.replies.absence import nearest, not_found
from assistant.replies.meetings import items
from assistant.terms import words_of
from assistant.wants import Wants, has_what_is_asked, wanted_by
from index.library import Library
from index.records import Hit, ItemRecord, Scope
from ingest.paper import Part, Passage, SectionKind

_MOST_HITS = 40
_MOST_SHOWN = 3
_MOST_CONTEXTS = 12
_LONGEST_LIST = 12
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
_NEARLY_ALL = 0.8
_LEAST_OWN = 0.25
_LEAST_SENSE = 0.3
_SAME_SENSE = 0.52
"""A passage that covers less of the question's words must at least mean nearly the same (cosine of the embeddings)."""


_WHAT_IS = re.compile(r"^\W*what(?:'s|’s|\s+is|\s+are|\s+was|\s+were)\b", re.IGNORECASE)
_SHORT = 3
_COMPARING = re.compile(
    r"\b(?:v|vs|versus|compar\w*|trends?|chang(?:e[sd]?|ing)|over\s+time|differ\w*|since)\b", re.IGNORECASE
)
_NOW = re.compile(
    r"\b(?:now|current(?:ly)?|latest|most\s+recent(?:ly)?|at\s+present|these\s+days|today)\b", re.IGNORECASE
)
_YES_NO = re.compile(r"^\W*(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could)\b", re.IGNORECASE)
_FIGURE = re.compile(r"£?\d[\d,]*(?:\.\d+)?%?")


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage with how well it fits the question.

    `coverage` is its share of the topic and `own` that of its own words alone; `sense` its nearness in meaning; `fits`
    whether it has the kind of thing asked for; `whole` whether the topic's anchors stand in it or around it.
    """

    passage: Passage
    coverage: float
    own: float
    sense: float
    fits: bool
    whole: bool
    score: float


def fact(question: Question, library: Library) -> Draft:
    topic = topic_of(question, library)
    if not topic.terms:
        return items(question, library) if question.dates else not_found(question, library)
    chosen = _chosen(_judged(question, topic, library), question)
    unused: tuple[str, ...] = ()
    if not chosen and topic.unknown:
        chosen, unused = _without_unknown_words(question, topic, library)
    if not chosen:
        return nearest(question, topic, library)
    concerns = (*((wording.unused_words(unused),) if unused else ()), *_concerns(chosen, question, topic, library))
    return Draft(AnswerStatus.ANSWERED, _told(chosen, question, topic, library), concerns)


def _without_unknown_words(question: Question, topic: Topic, library: Library) -> tuple[list[Judged], tuple[str, ...]]:
    """What answers the rest of the question, where it is nearly all there, and the words that were left out."""
    narrower = next((t for t in topic.without_one_word() if not t.unknown), None)
    if narrower is None:
        return [], ()
    chosen = [one for one in _chosen(_judged(question, narrower, library), question) if one.coverage >= _NEARLY_ALL]
    return chosen, topic.unknown if chosen else ()


def _judged(question: Question, topic: Topic, library: Library) -> list[Judged]:
    """The passages found, best first. A date in the question may be the meeting's or belong to the matter itself: it
    prefers meetings in it and never shuts out others."""
    query = _query(question, topic)
    scoped = library.search(query, question.scope, limit=_MOST_HITS)
    wide = Scope(body=question.scope.body)
    hits = {
        h.passage.id: h for h in (*(library.search(query, wide, limit=_MOST_HITS) if question.dates else ()), *scoped)
    }
    sense = library.similarity(question.stand_alone, tuple(hits))
    context = _contexts(list(hits.values()), library)
    recency = _recency(question, library)
    judged = [
        _judge(h, sense.get(h.passage.id, 0.0), context.get(h.passage.item), question, topic) for h in hits.values()
    ]
    fresh = [replace(one, score=one.score + recency.get(one.passage.meeting, 0.0)) for one in judged]
    return sorted(fresh, key=lambda one: -one.score)


def _recency(question: Question, library: Library) -> dict[Date | None, float]:
    """What each meeting's passages gain where the question asks how things are now."""
    if not _NOW.search(question.text) or question.dates:
        return {}
    days = sorted({m.date for m in library.meetings(Scope(body=question.scope.body))})
    return {day: _NEWEST * place / len(days) for place, day in enumerate(days, start=1)}


def _is_head(passage: Passage) -> bool:
    """The title of minutes or an agenda says of a meeting that it was held, and nothing else."""
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
    own = topic.coverage(bag_of(f"{passage.lead or ''} . {passage.text}"))
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
    return Judged(passage, coverage, own, sense, fits, whole, score + _AUTHORITY.get(passage.part, 0.0))


def _asks_what_it_is(question: Question) -> bool:
    return len(question.words) <= _SHORT and _WHAT_IS.search(question.stand_alone) is not None


def _defines(text: str, question: Question) -> bool:
    """Whether the text says what the topic is: "known as X", "X is", "X (", "X, a"."""
    name = re.escape(question.topic)
    before = r"\b(?:known\s+as|called|named|titled|entitled)\W+(?:\w+\W+){0,2}?"
    after = r"\W+(?:is|are|was|were|means|refers)\b|\s*\(|,\s+an?\b|\s*:"
    return re.search(rf"{before}{name}\b|\b{name}(?:{after})", text, re.IGNORECASE) is not None


def _chosen(judged: Sequence[Judged], question: Question) -> list[Judged]:
    """The best passage if it is evidence at all, with those nearly as good that say something else."""
    chosen: list[Judged] = []
    close = _CLOSE_ENOUGH_TO_COMPARE if _compares(question) else _CLOSE
    for one in judged:
        if not _is_evidence(one) or (chosen and one.score < chosen[0].score - close):
            continue
        if not chosen or (one.own >= _ALSO * chosen[0].own and not _said_already(one, chosen)):
            chosen.append(one)
    return chosen[:_MOST_SHOWN]


def _compares(question: Question) -> bool:
    return len(question.dates) > 1 or _COMPARING.search(question.stand_alone) is not None


def _said_already(one: Judged, chosen: Sequence[Judged]) -> bool:
    return any(_same_words(one.passage, other.passage) for other in chosen)


def _same_words(one: Passage, other: Passage) -> bool:
    a, b = bag_of(one.text).stems, bag_of(other.text).stems
    return len(a & b) >= 0.9 * max(1, min(len(a), len(b)))


def _is_evidence(one: Judged) -> bool:
    if not (one.whole and one.fits and one.own >= _LEAST_OWN and one.sense >= _LEAST_SENSE):
        return False
    return one.coverage >= _ENOUGH_COVERAGE or (one.coverage >= _ENOUGH_WITH_SENSE and one.sense >= _SAME_SENSE)


def _told(chosen: Sequence[Judged], question: Question, topic: Topic, library: Library) -> tuple[Line, ...]:
    lines: list[Line] = []
    absent = _figures_not_borne_out(chosen, question)
    if absent:
        lines.append(saying(wording.other_figure(absent)))
    for one in chosen:
        lines += [saying(_introduced(one.passage)), *_quoted(one.passage, topic, library)]
    return tuple(lines)


def _quoted(passage: Passage, topic: Topic, library: Library) -> list[Line]:
    """The passage; of a table its heading row and the row that answers; with words that introduce a list, the list."""
    if _is_table(passage):
        row = _best_row(passage, topic, library)
        head = [Line(Voice.QUOTE, passage.lead, (passage,), quote=row)] if passage.lead else []
        return [*head, quoting(passage, row)]
    lines = [quoting(passage, best_sentences(passage.text, topic))]
    return lines + [quoting(p) for p in _list_after(passage, library)] if passage.text.endswith(":") else lines


def _best_row(passage: Passage, topic: Topic, library: Library) -> str:
    """The printed row of a table that has most of the topic and a figure; the whole group where none stands out."""
    place = passage.place
    printed = library.lines(passage.paper)[place.first_line - 1 : place.last_line]
    rows = [" ".join(line.text.split()) for line in printed]
    rows = [row for row in rows if re.search(r"\d", row) and row in passage.text]
    shares = [topic.coverage(bag_of(row)) for row in rows]
    if not rows or max(shares) == 0 or shares.count(max(shares)) > 1:
        return passage.text
    return rows[shares.index(max(shares))]


def _list_after(passage: Passage, library: Library) -> list[Passage]:
    """The labelled passages that follow words ending in a colon."""
    following = [
        p for p in library.passages_of_item(passage.item) if p.order > passage.order and p.part is passage.part
    ]
    listed = list(takewhile(lambda p: p.label is not None and p.heading == passage.heading, following))
    return listed[:_LONGEST_LIST]


def _introduced(passage: Passage) -> str:
    if passage.section is SectionKind.AGENDA or passage.part is Part.AGENDA:
        return wording.agenda_says(passage.meeting)
    if passage.section is SectionKind.MINUTES:
        return (
            wording.resolved_words(passage.meeting)
            if passage.part is Part.RESOLUTION
            else wording.minutes_say(passage.meeting)
        )
    if passage.part is Part.RECOMMENDATION:
        return wording.recommended(passage.title, passage.meeting)
    return wording.report_says(passage.title, passage.meeting, appendix=passage.part is Part.APPENDIX)


def _is_table(passage: Passage) -> bool:
    return passage.part in {Part.REPORT, Part.APPENDIX} and passage.lead is not None and passage.label is None


def _figures_not_borne_out(chosen: Sequence[Judged], question: Question) -> list[str]:
    """Figures that a yes-or-no question puts forward and none of the passages has."""
    if not _YES_NO.search(question.stand_alone):
        return []
    said = " ".join(f"{one.passage.lead or ''} {one.passage.text} {one.passage.meeting}" for one in chosen)
    figures = set(words_of(said))
    return [f for f in _FIGURE.findall(question.stand_alone) if not set(words_of(f)) <= figures and len(f) > 1]


def _concerns(chosen: Sequence[Judged], question: Question, topic: Topic, library: Library) -> tuple[str, ...]:
    """Said where papers of one meeting give the same matter different figures; of different meetings they may."""
    if wanted_by(question) not in {Wants.DATE, Wants.MONEY, Wants.SHARE, Wants.QUANTITY}:
        return ()
    shown = [(one.passage.meeting, _shown(one.passage, topic, library)) for one in chosen]
    differ = (_differ(a, b) for (day, a), (other, b) in combinations(shown, 2) if day == other)
    return (wording.FIGURES_DIFFER,) if any(differ) else ()


def _shown(passage: Passage, topic: Topic, library: Library) -> str:
    if _is_table(passage):
        return _best_row(passage, topic, library)
    return best_sentences(passage.text, topic, longest=250)


def _differ(one: str, other: str) -> bool:
    """Whether two sentences say nearly the same words about different figures."""
    a, b = bag_of(one).stems, bag_of(other).stems
    words_a, words_b = ({s for s in bag if not s.isdigit()} for bag in (a, b))
    shared = len(words_a & words_b) / max(1, min(len(words_a), len(words_b)))
    figures_a, figures_b = a - words_a, b - words_b
    return shared >= 0.5 and bool(figures_a - figures_b) and bool(figures_b - figures_a)
