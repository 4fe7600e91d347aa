"""When the papers do not say: what was searched, and the nearest matter offered as no more than that."""

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, quoting, saying
from assistant.evidence import Topic, best_sentences, topic_of, words_around
from assistant.question import Question
from index.library import Library
from index.records import Scope

_NEAR = 0.5
"""The share of the topic that a passage must cover to be worth offering as the nearest matter."""


def no_such_meeting(question: Question, library: Library) -> Draft | None:
    """The finding that no meeting was held in the days asked about, with those that were; None if there was one."""
    if not question.dates or library.meetings(question.scope):
        return None
    days = sorted({m.date for m in library.meetings(Scope(body=question.scope.body))})
    named = [question.stand_alone[span.start : span.end] for span in question.dates]
    on = "on" if any(span.exact for span in question.dates) else "in"
    lines = [saying(wording.no_meeting(f"{on} {wording.listed(named)}"))]
    if days:
        lines.append(saying(wording.meetings_held(days)))
    return Draft(AnswerStatus.NOT_FOUND, tuple(lines))


def not_found(question: Question, library: Library) -> Draft:
    number = f"minute {question.minute}" if question.minute else f"item {question.agenda_item}"
    said = wording.no_such_item(number) if question.numbered else wording.not_said(question.topic)
    return Draft(AnswerStatus.NOT_FOUND, (saying(said), _searched(question, library)))


def nearest(question: Question, topic: Topic, library: Library) -> Draft:
    lines = [saying(wording.never_mentioned(topic.unknown) if topic.unknown else wording.not_said(topic.query))]
    lines.append(_searched(question, library))
    hits = library.search(topic.query, question.scope, limit=5) if topic.terms else ()
    near = [h.passage for h in hits if topic.coverage(words_around(h.passage)) >= _NEAR]
    if near:
        lines += [saying(wording.NEAREST), quoting(near[0], best_sentences(near[0].text, topic))]
    return Draft(AnswerStatus.NOT_FOUND, tuple(lines))


def not_said_about(question: Question, library: Library) -> Draft:
    return nearest(question, topic_of(question.words, library), library)


def _searched(question: Question, library: Library) -> Line:
    return saying(wording.searched(library.coverage(question.scope)))
