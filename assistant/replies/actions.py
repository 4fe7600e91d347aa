"""Who undertook to do what: sentences of the minutes in which somebody agreed, offered or was asked to act."""

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, quoting, saying
from assistant.evidence import Topic, bag_of, topic_of
from assistant.lookup import item_heading, items_numbered, meeting_days, minuted_items, newest_first
from assistant.question import Question
from assistant.replies.absence import no_such_meeting
from assistant.replies.facts import fact
from index.library import Library
from index.records import ItemRecord
from ingest.paper import Action, Passage

_ENOUGH = 0.6


def actions(question: Question, library: Library) -> Draft:
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    topic = topic_of(question, library) if question.words else None
    days = set(meeting_days(question, library))
    held = items_numbered(question, library) if question.numbered else minuted_items(library, question.scope)
    found = [(i, _of(i, topic)) for i in newest_first(i for i in held if i.meeting in days)]
    found = [(item, acts) for item, acts in found if acts]
    if not found and topic:
        return fact(question, library)
    if not found:
        empty = Draft(
            AnswerStatus.NOT_FOUND,
            (saying(wording.NO_ACTIONS), saying(wording.searched(library.coverage(question.scope)))),
        )
        return empty
    if topic is None and not question.dates and not question.which and not question.numbered:
        newest = found[0][0].meeting
        found = [(item, acts) for item, acts in found if item.meeting == newest]
    lines: list[Line] = [saying(wording.actions_found(sum(len(acts) for _, acts in found)))]
    for item, acts in found:
        lines += [item_heading(item), *(quoting(passage, action.text) for action, passage in acts)]
    return Draft(AnswerStatus.ANSWERED, tuple(lines))


def _of(item: ItemRecord, topic: Topic | None) -> list[tuple[Action, Passage]]:
    acts = [(action, passage_of(action, item)) for action in item.actions]
    return [
        (a, p)
        for a, p in acts
        if p and (topic is None or topic.coverage(bag_of(f"{item.title} . {a.owner} . {a.text}")) >= _ENOUGH)
    ]


def passage_of(action: Action, item: ItemRecord) -> Passage | None:
    """The passage in which the action's words stand."""
    for passage in item.passages:
        if action.text in passage.text:
            return passage
    inside = (p for p in item.passages if p.place.first_line <= action.place.first_line <= p.place.last_line)
    return next(inside, None)
