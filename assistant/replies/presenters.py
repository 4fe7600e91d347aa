"""Who presented an item: what the minutes say, beside what the agenda and the report print."""

import re
from collections.abc import Sequence
from itertools import combinations

from assistant import wording
from assistant.answer import AnswerStatus, Voice
from assistant.draft import Draft, Line, quoting, saying
from assistant.evidence import bag_of, names_somebody, topic_of
from assistant.lookup import item_heading, items_numbered, items_on, newest_first, one_day, same_item
from assistant.question import Question
from assistant.replies.absence import nearest, no_such_meeting, not_found
from index.library import Library
from index.records import ItemRecord, Scope
from ingest.paper import Part, Passage, SectionKind
from ingest.text.sentences import sentences as sentences_of

_PRESENTED = re.compile(
    r"\b(?:report|presentation|update|paper|briefing)s?\b.{0,40}?\b(?:of|from|by)\b"
    r"|\b(?:presented|introduced|gave|provided|delivered)\b|\bto present\b",
    re.IGNORECASE,
)
_SURNAME = re.compile(r"(?<=[a-z.]\s)[A-Z][a-z]+(?:[-'’][A-Z][a-z]+)*")
_MOVED = re.compile(
    r"(?i:\b(?:moved|proposed|seconded|motion)\s+by\b|\b(?:proposer|seconder)s?\b)"
    r"|\b[A-Z][\w'’-]+,?\s+(?:moved|proposed|seconded|MOVED|PROPOSED|SECONDED)\b|\b(?:Proposed|Seconded):?\s+[A-Z]"
)
_CONTACT = re.compile(r"contact|author", re.IGNORECASE)
_ABOUT = 0.75


def presenter(question: Question, library: Library) -> Draft:
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    items = items_numbered(question, library) if question.numbered else _named_items(question, library)
    lines: list[Line] = []
    differ = False
    for item in items:
        who = _who_presented(item, library)
        if who:
            lines += [item_heading(item), *(quoting(p, words) for p, words in who)]
            differ = differ or _differ([words for _, words in who])
    if not lines:
        topic = topic_of(question, library)
        return nearest(question, topic, library) if question.words else not_found(question, library)
    concerns = (wording.PRESENTERS_DIFFER,) if differ else ()
    return Draft(AnswerStatus.ANSWERED, (saying(wording.PRESENTED), *lines), concerns)


def mover(question: Question, library: Library) -> Draft:
    """Who moved and who seconded, where the minutes say so; most committees' minutes do not."""
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    items = items_numbered(question, library) if question.numbered else _named_items(question, library)
    lines: list[Line] = []
    for item in items:
        said = [line for passage in item.passages for line in _moved_in(passage)]
        lines += [item_heading(item), *said] if said else []
    if lines:
        return Draft(AnswerStatus.ANSWERED, (saying(wording.MOVED), *lines))
    return Draft(AnswerStatus.NOT_FOUND, (saying(wording.NO_MOVER), *(item_heading(i) for i in items[:3])))


def _moved_in(passage: Passage) -> list[Line]:
    """Who moved may stand in the words that introduce a motion."""
    lead = passage.lead or ""
    led = [Line(Voice.QUOTE, lead, (passage,), quote=passage.text)] if _MOVED.search(lead) else []
    return led + [quoting(passage, said) for said in sentences_of(passage.text) if _MOVED.search(said)]


def _named_items(question: Question, library: Library) -> tuple[ItemRecord, ...]:
    """Minuted items whose title or resolution names the topic; agenda entries and reports where no minutes do."""
    topic = topic_of(question, library)
    found = items_on(topic, question, library)
    titled = [one.item for one in found if topic.coverage(bag_of(one.item.title or "")) >= _ABOUT]
    if titled or found:
        return newest_first(titled or [one.item for one in found][:3])
    hits = library.search(topic.query, question.scope, limit=40)
    others = library.items(tuple(dict.fromkeys(h.passage.item for h in hits)))
    return newest_first(i for i in others if topic.coverage(bag_of(i.title or "")) >= _ABOUT)


def _who_presented(item: ItemRecord, library: Library) -> list[tuple[Passage, str]]:
    """Where the minutes say who presented, then what the agenda and the report print about it."""
    said: list[tuple[Passage, str]] = []
    for passage in item.passages:
        if passage.part is Part.DISCUSSION:
            said += [(passage, s) for s in sentences_of(passage.text) if _PRESENTED.search(s) and names_somebody(s)][:1]
    return said[:2] + _printed_beside(item, library)


def _printed_beside(item: ItemRecord, library: Library) -> list[tuple[Passage, str]]:
    if item.meeting is None or item.title is None:
        return []
    scope = one_day(Scope(body=item.body), item.meeting)
    kinds = frozenset({SectionKind.AGENDA, SectionKind.REPORT})
    beside = [i for i in library.items_of_scope(scope, kinds) if i.id != item.id and same_item(i, item)]
    agenda = [
        (p, p.text) for i in (*beside, item) for p in i.passages if p.part is Part.AGENDA and _PRESENTED.search(p.text)
    ]
    contact = [
        (p, p.text)
        for i in (*beside, item)
        for p in i.passages
        if p.part is Part.REPORT and _CONTACT.search(p.heading or "")
    ]
    return agenda[:1] + contact[:1]


def _differ(said: Sequence[str]) -> bool:
    """Whether what is printed in different places shares no name at all with what is printed in another."""
    named = [{match.group(0).casefold() for match in _SURNAME.finditer(words)} for words in said]
    return any(not one & other for one, other in combinations(named, 2) if one and other)
