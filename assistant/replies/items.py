"""What happened at one item: what it was, what was said, what was resolved."""

from collections.abc import Sequence

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, quoting, saying
from assistant.lookup import days_of, item_heading, items_numbered, resolutions_of
from assistant.question import Question
from assistant.replies.absence import no_such_meeting, not_found
from assistant.replies.private import is_withheld, public_lines
from assistant.replies.resolutions import resolved
from index.library import Library
from index.records import ItemRecord
from ingest.paper import Part, SectionKind

_WHOLE = 3
"""Up to so many items of one number are given whole; of more, only what was resolved."""


def item(question: Question, library: Library) -> Draft:
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    found = items_numbered(question, library)
    if not found:
        return not_found(question, library)
    lines: list[Line] = []
    if len(found) > 1:
        lines.append(saying(wording.at_several_meetings(question.number_in_words, len(days_of(found)))))
    lines += other_number(question, found)
    for one in found:
        lines += told(one, library, whole=len(found) <= _WHOLE)
    minuted = any(one.section is SectionKind.MINUTES for one in found)
    return Draft(AnswerStatus.ANSWERED if minuted else AnswerStatus.PARTIAL, tuple(lines))


def other_number(question: Question, found: Sequence[ItemRecord]) -> list[Line]:
    """Said where the number asked for is only there as the other kind: no minute 5, but an agenda item 5."""
    if question.minute and all(one.minute != question.minute and one.minute for one in found):
        return [saying(wording.not_a_minute(question.minute))]
    if question.agenda_item and all(one.agenda_item != question.agenda_item and one.agenda_item for one in found):
        return [saying(wording.not_an_item(question.agenda_item))]
    return []


def told(one: ItemRecord, library: Library, *, whole: bool) -> list[Line]:
    """Its number and title, what was resolved, what was said; the last is left out where it decided, unless `whole`."""
    lines = [item_heading(one)]
    if one.section is SectionKind.MINUTES and is_withheld(one):
        return [*lines, *public_lines(one, library)]
    if one.section is SectionKind.AGENDA:
        return [*lines, saying(wording.ONLY_ON_AGENDA), *(quoting(p) for p in one.passages)]
    limbs = resolutions_of(one)
    lines += [saying(wording.RESOLVED if limbs else wording.NO_DECISION_THERE), *resolved(one)]
    said = [p for p in one.passages if p.part is Part.DISCUSSION]
    if said and (whole or not limbs):
        lines += [saying(wording.DISCUSSED), *(quoting(p) for p in said)]
    return lines
