"""What a report recommended, always shown as a recommendation."""

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, quoting_all, saying
from assistant.evidence import Topic, bag_of, topic_of
from assistant.lookup import meeting_days, newest_first
from assistant.places import number_of
from assistant.question import Question
from assistant.replies.absence import nearest, no_such_meeting
from index.library import Library
from index.records import ItemRecord
from ingest.paper import Part, SectionKind

_ENOUGH = 0.75
_MOST_REPORTS = 12
_OFTEN = 3


def recommendations(question: Question, library: Library) -> Draft:
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    topic = topic_of(question, library) if question.words else None
    reports = reports_on(topic, question, library)
    if not reports:
        empty = Draft(AnswerStatus.NOT_FOUND, (saying(wording.NO_RECOMMENDATION),))
        return nearest(question, topic, library) if topic else empty
    lines: list[Line] = []
    for report in reports[:_MOST_REPORTS]:
        limbs = [p for p in report.passages if p.part is Part.RECOMMENDATION]
        lines += [saying(wording.recommended(report.title, report.meeting)), *quoting_all(limbs)]
    return Draft(AnswerStatus.ANSWERED, tuple(lines))


def reports_on(topic: Topic | None, question: Question, library: Library) -> tuple[ItemRecord, ...]:
    """Reports with recommendations that are about the topic: by title, else by what they recommend, else by their text.

    Without a topic, all the reports put to the meetings asked about, or the one under the number asked for.
    """
    days = set(meeting_days(question, library, minuted=False))
    held = [r for r in _candidates(topic, question, library) if r.meeting in days and _recommends(r)]
    if question.numbered:
        held = [
            r for r in held if (question.agenda_item and r.agenda_item == question.agenda_item) or _joined(r, question)
        ]
    if topic is None:
        return newest_first(held)
    for is_about in (_by_title, _by_recommendations, _by_text):
        about = [r for r in held if is_about(topic, r)]
        if about:
            return newest_first(about)
    return ()


def _candidates(topic: Topic | None, question: Question, library: Library) -> tuple[ItemRecord, ...]:
    if topic is None:
        return library.items_of_scope(question.scope, frozenset({SectionKind.REPORT}))
    hits = library.words(topic.words, question.scope, parts=frozenset({Part.REPORT, Part.RECOMMENDATION}), limit=100)
    return library.items(tuple(dict.fromkeys(h.passage.item for h in hits)))


def _about(topic: Topic, text: str) -> bool:
    bag = bag_of(text)
    return topic.anchored(bag) and topic.coverage(bag) >= _ENOUGH


def _by_title(topic: Topic, report: ItemRecord) -> bool:
    return _about(topic, report.title or "")


def _by_recommendations(topic: Topic, report: ItemRecord) -> bool:
    limbs = (p.text for p in report.passages if p.part is Part.RECOMMENDATION)
    return _about(topic, " . ".join([report.title or "", *limbs]))


def _by_text(topic: Topic, report: ItemRecord) -> bool:
    """A report that comes back to the topic is about it; one that names it once in passing is not."""
    return sum(_about(topic, p.text) for p in report.passages) >= _OFTEN


def _recommends(report: ItemRecord) -> bool:
    return any(p.part is Part.RECOMMENDATION for p in report.passages)


def _joined(report: ItemRecord, question: Question) -> bool:
    return question.minute is not None and question.minute in number_of(report).split()
