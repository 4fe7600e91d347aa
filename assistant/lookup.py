"""From what a question names (a meeting, a number, a topic) to the items that the library holds under it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date
from enum import IntEnum

from rapidfuzz import fuzz

from assistant.draft import Line, heading
from assistant.evidence import Bag, Topic, bag_of, words_around
from assistant.places import place_of
from assistant.question import Question, Which
from index.library import Library
from index.records import NO_MINUTES, ItemRecord, Scope
from ingest.paper import Outcome, Part, Passage, SectionKind

_MOST_HITS = 300
_SAME_TITLE = 85
_ENOUGH = 0.75
"""The share of a topic's weight that must stand in an item for the item to bear on it."""
_NEARLY_ENOUGH = 0.5
"""Where no title or resolution has that share: people add words that the papers do not use."""


class Bearing(IntEnum):
    """How an item bears on a topic, weakest first."""

    DISCUSSED = 1
    NAMED = 2


@dataclass(frozen=True, slots=True)
class Found:
    """An item that bears on the topic; `passages` are those of its discussion that speak of it."""

    item: ItemRecord
    bearing: Bearing
    passages: tuple[Passage, ...]


def meeting_days(question: Question, library: Library, *, minuted: bool = True) -> tuple[Date, ...]:
    """The meetings a question is about, newest first; all of its scope where it names none by place."""
    held = library.meetings(question.scope)
    if question.which is not None and minuted:
        held = tuple(m for m in held if NO_MINUTES not in m.gaps) or held
    days = sorted({m.date for m in held}, reverse=True)
    unyeared = [span for span in question.dates if span.month is not None]
    if unyeared:
        days = [day for day in days if any(span.covers(day) for span in unyeared)]
    match question.which:
        case Which.LAST:
            return tuple(days[:1])
        case Which.FIRST:
            return tuple(days[-1:])
        case Which.PREVIOUS:
            return tuple(days[1:2] or days[:1])
        case None:
            return tuple(days)


def one_day(scope: Scope, day: Date) -> Scope:
    return replace(scope, since=day, until=day)


def minuted_items(library: Library, scope: Scope) -> tuple[ItemRecord, ...]:
    return library.items_of_scope(scope, frozenset({SectionKind.MINUTES}))


def items_numbered(question: Question, library: Library) -> tuple[ItemRecord, ...]:
    """Minuted items with the number asked for, else agenda entries with it; newest meeting first.

    A minute number is looked for among minute numbers first and an agenda number among agenda numbers; only where
    there is none is the number taken for the other kind, as people say "item" for both.
    """
    days = set(meeting_days(question, library, minuted=False))
    wanted = question.minute or question.agenda_item or ""
    for kind in (SectionKind.MINUTES, SectionKind.AGENDA):
        items = [i for i in library.items_numbered(wanted, question.scope, kind) if i.meeting in days]
        by_minute = [item for item in items if item.minute == wanted]
        by_item = [item for item in items if item.agenda_item == wanted]
        found = (by_minute or by_item) if question.minute else (by_item or by_minute)
        if found:
            return newest_first(found)
    return ()


def items_on(topic: Topic, question: Question, library: Library) -> tuple[Found, ...]:
    """Every minuted item that bears on the topic, newest first."""
    return bearing_on(topic, items_speaking_of(topic, question, library))


def items_speaking_of(topic: Topic, question: Question, library: Library) -> tuple[ItemRecord, ...]:
    """Minuted items with any word of the topic, in the days asked about. By words alone: the words decide anyway."""
    days = set(meeting_days(question, library)) if question.which or question.dates else None
    minuted = frozenset({Part.RESOLUTION, Part.DISCUSSION, Part.AGENDA})
    hits = library.words(topic.words, question.scope, parts=minuted, limit=_MOST_HITS)
    ids = dict.fromkeys(h.passage.item for h in hits if h.passage.section is SectionKind.MINUTES)
    return tuple(item for item in library.items(tuple(ids)) if days is None or item.meeting in days)


def bearing_on(topic: Topic, items: Sequence[ItemRecord]) -> tuple[Found, ...]:
    """Those of the items that bear on the topic, newest first."""
    found = [bearing(item, topic, _ENOUGH) for item in items]
    if not any(one and one.bearing is Bearing.NAMED for one in found):
        nearly = [bearing(item, topic, _NEARLY_ENOUGH) for item in items]
        found = [b if b and b.bearing is Bearing.NAMED else a for a, b in zip(found, nearly, strict=True)]
    kept = _in_its_own_form(topic, [one for one in found if one is not None])
    order = {item.id: index for index, item in enumerate(newest_first([one.item for one in kept]))}
    return tuple(sorted(kept, key=lambda one: order[one.item.id]))


def _in_its_own_form(topic: Topic, found: list[Found]) -> list[Found]:
    """For a topic of one word, items that have the word itself, where any do: "parking" is not about a park. An
    abbreviation and its full name are one and the same."""
    if len(topic.terms) != 1 or topic.terms[0].phrases:
        return found
    word = re.compile(rf"\b{re.escape(topic.terms[0].word)}(?:e?s|'s|’s)?\b", re.IGNORECASE)
    own = [one for one in found if word.search(_said(one))]
    return own or found


def _said(one: Found) -> str:
    resolved = (_with_lead(p) for p in resolutions_of(one.item))
    return " . ".join([one.item.title or "", *resolved, *(p.text for p in one.passages)])


def _with_lead(limb: Passage) -> str:
    """ "5 Mill Lane, rear extension." before "No objection." names what the resolution is about."""
    return f"{limb.lead or ''} {limb.text}"


def bearing(item: ItemRecord, topic: Topic, enough: float = _ENOUGH) -> Found | None:
    """How the item bears on the topic: its title or resolutions name it, or a passage of its discussion does."""
    resolved = " . ".join(_with_lead(p) for p in item.passages if p.part is Part.RESOLUTION)
    named = bag_of(f"{item.title or ''} . {resolved}")
    speaking = tuple(p for p in item.passages if p.part is Part.DISCUSSION and _bears(topic, words_around(p), enough))
    said = tuple(p for p in speaking if topic.coverage(bag_of(p.text)) > 0)
    if _bears(topic, named, enough):
        return Found(item, Bearing.NAMED, said)
    return Found(item, Bearing.DISCUSSED, said) if said else None


def _bears(topic: Topic, bag: Bag, enough: float) -> bool:
    return topic.anchored(bag) and topic.has_heaviest(bag) and topic.coverage(bag) >= enough


def newest_first(items: Iterable[ItemRecord]) -> tuple[ItemRecord, ...]:
    """Newest meeting first, and within a meeting in the order of the minutes."""
    return tuple(sorted(items, key=lambda i: (-(i.meeting or Date.min).toordinal(), _order(i))))


def _order(item: ItemRecord) -> int:
    return min((p.order for p in item.passages), default=0)


NOT_CARRIED = frozenset({Outcome.LOST, Outcome.WITHDRAWN, Outcome.AMENDED})
_UPWARD = re.compile(
    r"\bRECOMMEND(?:ED|ATIONS?)?\b|"
    r"\b[Rr]ecommend(?:ed|s|ations?)?:? (?:it )?to (?:the )?(?:[Ff]ull )?(?:Council|Cabinet|"
    r"Board|Executive|Assembly|Governors|Trustees|Court|Senate)\b"
)
_OPENING_WORDS = 160
_AMENDMENT_CARRIED = re.compile(r"\bamendment\b.{0,120}\b(?:carried|agreed|accepted|approved|adopted)\b", re.IGNORECASE)


def resolutions_of(item: ItemRecord) -> tuple[Passage, ...]:
    """What was resolved: motions that were lost, withdrawn or amended on the way to the last vote are none."""
    fates = _fates(item)
    return tuple(passage for passage, fate in fates if fate not in NOT_CARRIED)


def is_recommended_on(limb: Passage) -> bool:
    """Whether a limb recommends to another body: its resolution decides no more than that."""
    return _UPWARD.search(f"{limb.lead or ''} {limb.text}"[:_OPENING_WORDS]) is not None


def not_carried(item: ItemRecord) -> dict[Outcome, list[Passage]]:
    """Motions and amendments that were put and not carried as they were, by what became of them."""
    put: dict[Outcome, list[Passage]] = {}
    for passage, fate in _fates(item):
        if fate is not None and fate in NOT_CARRIED:
            put.setdefault(fate, []).append(passage)
    return put


def _fates(item: ItemRecord) -> tuple[tuple[Passage, Outcome | None], ...]:
    """Each limb with what became of it; an amendment carried before the last vote only amended the motion."""
    limbs = [passage for passage in item.passages if passage.part is Part.RESOLUTION]
    made = []
    for at, limb in enumerate(limbs):
        on_the_way = at + 1 < len(limbs) and limb.outcome is Outcome.CARRIED and _AMENDMENT_CARRIED.search(limb.text)
        made.append((limb, Outcome.AMENDED if on_the_way else limb.outcome))
    return tuple(made)


def same_item(one: ItemRecord, other: ItemRecord) -> bool:
    """Whether a report and an item, or an agenda entry and an item, are about the same business of one meeting."""
    if one.agenda_item and other.agenda_item:
        return one.agenda_item == other.agenda_item
    return fuzz.token_set_ratio(one.title or "", other.title or "") >= _SAME_TITLE


def item_heading(item: ItemRecord) -> Line:
    return heading(place_of(item))


def days_of(items: Sequence[ItemRecord]) -> tuple[Date, ...]:
    return tuple(sorted({i.meeting for i in items if i.meeting}, reverse=True))
