"""Where no resolution is about the topic: what a report recommended, what its item resolved, where else it came up."""

from collections.abc import Sequence

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, quoting_all, saying
from assistant.evidence import Topic
from assistant.lookup import (
    Found,
    item_heading,
    items_on,
    meeting_days,
    minuted_items,
    one_day,
    resolutions_of,
    same_item,
)
from assistant.places import place_of
from assistant.question import Question
from assistant.replies.absence import dates_in_words, nearest, no_such_meeting
from assistant.replies.recommendations import reports_on
from assistant.replies.resolutions import resolved
from index.library import Library
from index.records import ItemRecord, Scope
from ingest.paper import Part

MOST_REPORTS = 3
_MOST_ELSEWHERE = 6


def without_decision(question: Question, topic: Topic, reports: Sequence[ItemRecord], library: Library) -> Draft:
    """No minutes speak of it: a report may have recommended something, or the nearest matter is offered."""
    elsewhere = () if reports or not question.dates else items_on(topic, question.undated, library)
    if elsewhere:
        return _elsewhere(question, topic, elsewhere, library)
    if not reports:
        return no_such_meeting(question, library) or nearest(question, topic, library)
    told = [beside(report, library) for report in reports[:MOST_REPORTS]]
    lines = [saying(wording.no_decision(topic.phrase)), *(line for _, lines in told for line in lines)]
    return Draft(AnswerStatus.ANSWERED if any(minuted for minuted, _ in told) else AnswerStatus.NOT_FOUND, tuple(lines))


def unminuted_meetings(question: Question, library: Library) -> Draft:
    """The meetings asked about have no minutes: said so, with what their reports recommended."""
    reports = reports_on(None, question, library)
    lines = [saying(wording.no_minutes_of(meeting_days(question, library, minuted=False)))]
    for report in reports:
        limbs = [p for p in report.passages if p.part is Part.RECOMMENDATION]
        lines += [saying(wording.recommended(report.title, report.meeting)), *quoting_all(limbs)]
    return Draft(AnswerStatus.NOT_FOUND, tuple(lines))


def unminuted(question: Question, reports: Sequence[ItemRecord], library: Library) -> tuple[str, ...]:
    """A sentence where a report on the topic went to a meeting whose minutes are not held."""
    days = [report.meeting for report in reports if report.meeting]
    without = [d for d in dict.fromkeys(days) if not minuted_items(library, one_day(question.scope, d))]
    return (wording.unminuted(sorted(without, reverse=True)),) if without else ()


def beside(report: ItemRecord, library: Library) -> tuple[bool, list[Line]]:
    """Whether the report's item is minuted; what it resolved, if so, and what the report had recommended."""
    limbs = [p for p in report.passages if p.part is Part.RECOMMENDATION]
    if report.meeting is None:
        return False, list(quoting_all(limbs))
    minuted = minuted_items(library, one_day(Scope(body=report.body), report.meeting))
    if not minuted:
        return False, [saying(wording.only_recommended(report.meeting)), *quoting_all(limbs)]
    recommended = [saying(wording.recommended(report.title, report.meeting)), *quoting_all(limbs)]
    item = next((i for i in minuted if same_item(i, report)), None)
    if item is None or not resolutions_of(item):
        return True, [saying(wording.no_resolution_at([report.meeting])), *recommended]
    return True, [saying(wording.RESOLVED_INSTEAD), item_heading(item), *resolved(item), *recommended]


def _elsewhere(question: Question, topic: Topic, found: Sequence[Found], library: Library) -> Draft:
    """Nothing in the days asked about: said so, with the meetings at which the matter did come up."""
    absent = no_such_meeting(question, library)
    lines = list(absent.lines) if absent else [saying(wording.no_decision_then(topic.phrase, dates_in_words(question)))]
    lines.append(saying(wording.ELSEWHERE))
    for one in found[:_MOST_ELSEWHERE]:
        lines.append(saying(f"- {place_of(one.item)}", *(resolutions_of(one.item) or one.passages)[:1]))
    return Draft(AnswerStatus.NOT_FOUND, tuple(lines))
