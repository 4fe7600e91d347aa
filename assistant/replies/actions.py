"""Who undertook to do what: sentences of the minutes in which somebody agreed, offered or was asked to act."""

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, quoting, saying
from assistant.evidence import Topic, bag_of, topic_of
from assistant.lookup import item_heading, items_numbered, meeting_days, newest_first
from assistant.question import Question
from assistant.replies.absence import no_such_meeting
from assistant.replies.facts import fact
from index.library import Library
from index.records import ItemRecord
from ingest.paper import Action, Passage, SectionKind

_ENOUGH = 0.6


def actions(question: Question, library: Library) -> Draft:
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    topic = topic_of(question, library) if question.words else None
    days = set(meeting_days(question, library))
    held = items_numbered(question, library) if question.numbered else _undertaken(question, topic, library)
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
    if not question.numbered and _asks_for_newest(question):
        newest = found[0][0].meeting
        found = [(item, acts) for item, acts in found if item.meeting == newest]
    count = len({(item.id, action.text) for item, acts in found for action, _ in acts})
    lines: list[Line] = [saying(wording.actions_found(count))]
    for item, acts in found:
        told = dict.fromkeys(line for action, passage in acts for line in _told(action, passage))
        lines += [item_heading(item), *told]
    return Draft(AnswerStatus.ANSWERED, tuple(lines))


def _undertaken(question: Question, topic: Topic | None, library: Library) -> tuple[ItemRecord, ...]:
    """Minuted items with actions on the topic. The actions are looked through first: of long years of minutes, few
    items speak of them, and only those are read whole."""
    bearing = [one for one in library.actions(question.scope) if _bears(one.action, one.title, topic)]
    if _asks_for_newest(question):
        newest = max((one.meeting for one in bearing if one.meeting), default=None)
        bearing = [one for one in bearing if one.meeting == newest]
    items = library.items(tuple(dict.fromkeys(one.item for one in bearing)))
    return tuple(item for item in items if item.section is SectionKind.MINUTES)


def _asks_for_newest(question: Question) -> bool:
    """Without a topic or a date, what was undertaken at the newest meeting is asked for."""
    return not (question.words or question.dates or question.which)


def _of(item: ItemRecord, topic: Topic | None) -> list[tuple[Action, Passage]]:
    acts = [(action, passage_of(action, item)) for action in item.actions]
    return [(a, p) for a, p in acts if p and _bears(a, item.title, topic)]


def _told(action: Action, passage: Passage) -> tuple[Line, ...]:
    """The words as minuted; where others beside them say whose the action is, that first."""
    quote = quoting(passage, action.text if action.text in passage.text else None)
    if action.owner is None or action.owner.split(" (")[0] in action.text:
        return (quote,)
    return saying(wording.to_act(action.owner, action.due, action.progress), passage), quote


def _bears(action: Action, title: str | None, topic: Topic | None) -> bool:
    return topic is None or topic.coverage(bag_of(f"{title} . {action.owner} . {action.text}")) >= _ENOUGH


def passage_of(action: Action, item: ItemRecord) -> Passage | None:
    """The passage in which the action's words stand."""
    for passage in item.passages:
        if action.text in passage.text:
            return passage
    inside = (p for p in item.passages if p.place.first_line <= action.place.first_line <= p.place.last_line)
    return next(inside, None)
