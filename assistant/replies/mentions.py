"""At which meetings a matter came up; where the minutes do not speak of it, what the papers do say of it."""

from dataclasses import replace

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, saying
from assistant.question import Question
from assistant.replies.facts import fact
from assistant.replies.meetings import when
from index.library import Library


def mentions(question: Question, library: Library) -> Draft:
    at_meetings = when(question, library)
    if at_meetings.status is not AnswerStatus.NOT_FOUND or not question.words:
        return at_meetings
    anywhere = fact(question, library)
    if anywhere.status is AnswerStatus.NOT_FOUND:
        return at_meetings
    return replace(anywhere, lines=(saying(wording.NOT_MINUTED), *anywhere.lines))
