"""What was resolved, agreed, decided: whole resolutions with their letters, newest first, never a recommendation."""

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, quoting, saying
from assistant.evidence import Topic, bag_of, topic_of
from assistant.lookup import (
    Bearing,
    Found,
    bearing_on,
    days_of,
    item_heading,
    items_numbered,
    items_speaking_of,
    meeting_days,
    minuted_items,
    newest_first,
    one_day,
    resolutions_of,
)
from assistant.question import Question
from assistant.replies.absence import no_such_meeting, not_found
from assistant.replies.items import other_number
from assistant.replies.kinds import of_a_kind
from assistant.replies.private import in_private, is_withheld, public_lines
from assistant.replies.recommendations import reports_on
from assistant.replies.resolutions import resolved, voted
from assistant.replies.undecided import unminuted, unminuted_meetings, without_decision
from index.library import Library
from index.records import ItemRecord
from ingest.paper import Part

_NEGATIVE = re.compile(
    r"\b(reject|refuse|turn(?:ed)?\s+down|throw\s+out|threw\s+out|oppose|defer|postpone|withdraw)\w*", re.IGNORECASE
)
_PAST = {
    "reject": "rejected",
    "refuse": "refused",
    "oppose": "opposed",
    "defer": "deferred",
    "postpone": "postponed",
    "withdraw": "withdrawn",
}
_AGREED = re.compile(r"\bagreed?\b", re.IGNORECASE)
_VOTE = re.compile(
    r"\b(?:vot(?:e[ds]?|ing)|carried|unanimous\w*|majority|divisions?|abst(?:ain|en)\w*)\b", re.IGNORECASE
)
"""Where it is asked how the vote went, that is told beside what was resolved."""
_MOST_DISCUSSED = 6


def decisions(question: Question, library: Library) -> Draft:
    if question.numbered:
        return _of_items(items_numbered(question, library), question, library)
    picked = of_a_kind(question, library)
    if picked:
        return picked
    if not question.words:
        return _of_meetings(question, library)
    return _on_topic(question, library)


def _on_topic(question: Question, library: Library) -> Draft:
    topic = topic_of(question, library)
    items = items_speaking_of(topic, question, library)
    reports = reports_on(topic, question, library)
    found = bearing_on(topic, items)
    unused: tuple[str, ...] = ()
    for narrower in () if found or reports else topic.without_one_word():
        found = tuple(one for one in bearing_on(narrower, items) if one.bearing is Bearing.NAMED)
        if found:
            unused = tuple(term.word for term in topic.terms if term not in narrower.terms)
            break
    named = [one for one in found if one.bearing is Bearing.NAMED and resolutions_of(one.item)]
    others = [one for one in found if one not in named]
    withheld = [one.item for one in others if one.bearing is Bearing.NAMED and is_withheld(one.item)]
    if named:
        beside = [one for one in others if resolutions_of(one.item) and _speaks_plainly(topic, one)]
        lines = _named(question, topic, named, beside)
    elif withheld:
        return in_private(topic.phrase, withheld, library)
    elif others:
        lines = _discussed(question, topic, others[:_MOST_DISCUSSED])
    else:
        return without_decision(question, topic, reports, library)
    left_out = (wording.not_named(unused),) if unused else ()
    return Draft(AnswerStatus.ANSWERED, lines, (*left_out, *unminuted(question, reports, library)))


def _named(question: Question, topic: Topic, named: Sequence[Found], discussed: Sequence[Found]) -> tuple[Line, ...]:
    items = [one.item for one in named]
    many = wording.resolved_on(topic.phrase, len(items), len(days_of(items)))
    lines = [saying(_premise(question, items) or (many if len(items) > 1 else wording.resolved_once(topic.phrase)))]
    for item in items:
        lines += [item_heading(item), *resolved(item), *_votes(question, item)]
    if _AGREED.search(question.text):
        lines += _agreed_in_discussion(named)
    if discussed:
        lines.append(saying(wording.also_discussed(topic.phrase)))
        for one in discussed[:_MOST_DISCUSSED]:
            lines += [item_heading(one.item), *_said_and_resolved(one)]
    return tuple(lines)


def _discussed(question: Question, topic: Topic, found: Sequence[Found]) -> tuple[Line, ...]:
    resolved_there = any(resolutions_of(one.item) for one in found)
    lines = [saying(wording.only_discussed(topic.phrase, len(found), resolved=resolved_there))]
    for one in found:
        lines += [item_heading(one.item), *_said_and_resolved(one), *_votes(question, one.item)]
    return tuple(lines)


def _said_and_resolved(one: Found) -> list[Line]:
    limbs = resolutions_of(one.item)
    put = () if limbs else resolved(one.item)
    said = one.passages or tuple(p for p in one.item.passages if p.part is Part.DISCUSSION and not put)
    lines = [saying(wording.DISCUSSED_HERE), *(quoting(p) for p in said[:3])] if said else []
    if not limbs:
        return [*lines, saying(wording.NO_RESOLUTION), *put]
    return [*lines, saying(wording.RESOLVED_THERE), *resolved(one.item)]


def _votes(question: Question, item: ItemRecord) -> tuple[Line, ...]:
    return voted(item) if _VOTE.search(question.text) else ()


def _agreed_in_discussion(found: Sequence[Found]) -> list[Line]:
    agreed = [p for one in found for p in one.passages if _AGREED.search(p.text)]
    return [saying(wording.DISCUSSED_HERE), *(quoting(p) for p in agreed)] if agreed else []


def _speaks_plainly(topic: Topic, one: Found) -> bool:
    """Whether a discussion names the whole topic: a stray common word is no mention."""
    return any(not topic.missing(bag_of(p.text)) for p in one.passages) and any(t.anchor for t in topic.terms)


def _premise(question: Question, items: Sequence[ItemRecord]) -> str | None:
    """A correction where the question says that something was refused or put off and the resolutions do not."""
    put = _NEGATIVE.search(question.text)
    if put is None:
        return None
    said = " ".join(limb.text for item in items for limb in resolutions_of(item)).casefold()
    verb = put.group(1).casefold()
    return None if verb[:5] in said else wording.not_as_put(_PAST.get(verb, f"{verb}ed" if " " not in verb else verb))


def _of_items(items: Sequence[ItemRecord], question: Question, library: Library) -> Draft:
    if not items:
        return no_such_meeting(question, library) or not_found(question, library)
    lines = other_number(question, items)
    for item in items:
        limbs = resolved(item)
        lines += [item_heading(item), *(limbs or _nothing_resolved(item, library)), *_votes(question, item)]
    decided = any(resolutions_of(item) for item in items)
    minuted = any(p.part is not Part.AGENDA for item in items for p in item.passages)
    return Draft(AnswerStatus.ANSWERED if decided or minuted else AnswerStatus.NOT_FOUND, tuple(lines))


def _nothing_resolved(item: ItemRecord, library: Library) -> list[Line]:
    """An item without a decision: said as such, with what the minutes do say of it."""
    if is_withheld(item):
        return list(public_lines(item, library))
    said = [p for p in item.passages if p.part is Part.DISCUSSION]
    if not said:
        return [saying(wording.ONLY_ON_AGENDA)]
    return [saying(wording.NO_DECISION_THERE), *(quoting(p) for p in said[:2])]


def _of_meetings(question: Question, library: Library) -> Draft:
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    days = meeting_days(question, library)
    if question.which is None and not question.dates and not (question.scope.since or question.scope.until):
        days = days[:1]
    held = {day: minuted_items(library, one_day(question.scope, day)) for day in days}
    minuted = [day for day in days if held[day]]
    items = [item for day in days for item in held[day] if resolutions_of(item)]
    if not items:
        return (
            unminuted_meetings(question, library)
            if not minuted
            else Draft(AnswerStatus.ANSWERED, (saying(wording.no_resolution_at(minuted)),))
        )
    lines = [saying(wording.resolved_at(days_of(items), sum(len(resolutions_of(i)) for i in items)))]
    for item in newest_first(items):
        lines += [item_heading(item), *resolved(item)]
    return Draft(AnswerStatus.ANSWERED, tuple(lines))
