"""What was said of a matter: the items that are about it, whole, where there are any; else what speaks of it."""

from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line
from assistant.evidence import bag_of, topic_of
from assistant.lookup import meeting_days, newest_first
from assistant.question import Question
from assistant.replies.facts import fact
from assistant.replies.items import told
from assistant.replies.meetings import items
from assistant.terms import content_words
from index.library import Library
from index.records import ItemRecord
from ingest.paper import SectionKind

_WHOLE = 3
"""Of so many items all that was said is told; of earlier ones what was resolved, else what was said."""


def discussion(question: Question, library: Library) -> Draft:
    if not question.words:
        return items(question, library)
    about = _items_about(question, library)
    if not about:  # of a figure, the year it is for is a word like the others
        dated = (word for span in question.dates for word in content_words(span.text))
        return fact(replace(question, words=(*question.words, *dated)), library)
    lines: list[Line] = []
    for at, one in enumerate(about):
        lines += told(one, library, whole=at < _WHOLE)
    return Draft(AnswerStatus.ANSWERED, tuple(lines))


def _items_about(question: Question, library: Library) -> tuple[ItemRecord, ...]:
    """Minuted items with the whole topic in their title, newest first."""
    topic = topic_of(question, library)
    if not topic.terms:
        return ()
    words = [word for term in topic.terms for word in (term.word, *term.similar)]
    days = set(meeting_days(question, library))
    titled = library.items_titled(words, question.scope, SectionKind.MINUTES)
    return newest_first(one for one in titled if one.meeting in days and topic.coverage(bag_of(one.title or "")) >= 1)
