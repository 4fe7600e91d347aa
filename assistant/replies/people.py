"""Who was there, who sent apologies, who was in the chair, what was declared, who presented."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date as Date

from rapidfuzz import fuzz

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, heading, quoting, saying
from assistant.evidence import Topic, bag_of, names_somebody, topic_of
from assistant.lookup import (
    item_heading,
    meeting_days,
    minuted_items,
    newest_first,
    one_day,
)
from assistant.question import Question
from assistant.replies.absence import no_such_meeting, not_found, unheard_of
from index.library import Library
from index.records import ItemRecord
from ingest.paper import Attendee, Part, Passage, SectionKind
from ingest.text.sentences import sentences as sentences_of

_TOOK_CHAIR = re.compile(
    r"\b(?:in the chair|took the chair|chaired|presided)\b"
    r"|\bthe chair(?:man|person|woman)?,?\s+(?:mr|mrs|ms|cllr|councillor|dr|lord|lady|sir)\b"
    r"|,\s*(?:the\s+)?chair(?:man|person|woman)?[,)]"
    r"|\bas\s+(?:the\s+)?(?:new\s+)?chair(?:man|person|woman)?\b",
    re.IGNORECASE,
)
_PRESENT_IN_PROSE = re.compile(
    r"\b(?:members?|councillors?|those|also)\s+present\s*(?:were|was|:|-)|\bsederunt\s*:|\bpresent\s+(?:were|was)\b"
    r"|\bin\s+attendance\s*(?:were|was|:)",
    re.IGNORECASE,
)
_APOLOGIES_IN_PROSE = re.compile(
    r"\bapologies\s+(?:for\s+absence\s+)?(?:(?:were|was|have\s+been|had\s+been)\s+)?"
    r"(?:received|given|sent|intimated|noted)\b",
    re.IGNORECASE,
)
_INVITED = re.compile(r"\binvited\s+(?:members|those|all|any)\b", re.IGNORECASE)
_DECLARED = ("declaration", "interests")
_DECLARES = re.compile(r"\bdeclarations?\b|\binterests\b", re.IGNORECASE)
_SAME_NAME = 90


def attendance(question: Question, library: Library) -> Draft:
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    if question.words:
        return _of_one_person(question, library)
    return _at_each_meeting(_present, question, library)


def apologies(question: Question, library: Library) -> Draft:
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    if question.words:
        return _of_one_person(question, library)
    return _at_each_meeting(_apologies, question, library)


def chair(question: Question, library: Library) -> Draft:
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    return unheard_of(question, library) or _at_each_meeting(_chair, question, library)


def declarations(question: Question, library: Library) -> Draft:
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    days = frozenset(meeting_days(question, library))
    titled = library.items_titled(_DECLARED, question.scope, SectionKind.MINUTES)
    items = [i for i in titled if i.meeting in days and _declares(i)]
    said = [(i, [p for p in i.passages if p.part is Part.DISCUSSION]) for i in newest_first(items)]
    said = [(i, _telling(passages, question)) for i, passages in said]
    said = [(i, passages) for i, passages in said if passages]
    if question.words:
        topic = topic_of(question, library)
        said = [(i, ps) for i, ps in said if topic.coverage(bag_of(" ".join(p.text for p in ps))) >= 0.5] or said
    if not said:
        return not_found(question, library)
    lines = [saying(wording.DECLARED)]
    for item, passages in said:
        lines += [item_heading(item), *(quoting(p) for p in passages)]
    return Draft(AnswerStatus.ANSWERED, tuple(lines))


def _at_each_meeting(told: Callable[[Date, Question, Library], Draft], question: Question, library: Library) -> Draft:
    """What is told of each meeting asked about; of several bodies' meetings, each under the body's name."""
    held = library.meetings(question.scope)
    drafts = []
    for day in _days(question, library):
        for body in dict.fromkeys(m.body for m in held if m.date == day):
            draft = told(day, replace(question, scope=replace(question.scope, body=body, bodies=())), library)
            named = body is not None and len(library.bodies()) > 1
            drafts.append(replace(draft, lines=(saying(f"{body}:"), *draft.lines)) if named else draft)
    return _together(drafts) if drafts else not_found(question, library)


def _days(question: Question, library: Library) -> tuple[Date, ...]:
    days = meeting_days(question, library)
    if question.dates or question.which or question.scope.since or question.scope.until:
        return days
    minuted = next((d for d in days if minuted_items(library, one_day(question.scope, d))), None)
    return (minuted,) if minuted else days[:1]


def _present(day: Date, question: Question, library: Library) -> Draft:
    people = _people(day, question, library)
    present = [a for a in people if a.present is not False]
    if not present:
        return _told_in_prose(day, _PRESENT_IN_PROSE, question, library)
    lists = _lists(day, question, library)
    lines: list[Line] = [saying(wording.present_at(day, len(present)))]
    for group in dict.fromkeys(a.group for a in present):
        lines.append(heading(group, *(p for p in lists if p.heading == group)))
        lines += [saying(f"- {_name(a)}") for a in present if a.group == group]
    return Draft(AnswerStatus.ANSWERED, tuple(lines), _pair_concern(present))


def _apologies(day: Date, question: Question, library: Library) -> Draft:
    people = _people(day, question, library)
    away = [a for a in people if a.present is False]
    if not people:
        return _told_in_prose(day, _APOLOGIES_IN_PROSE, question, library)
    if not away:
        return Draft(AnswerStatus.ANSWERED, (saying(wording.no_apologies(day)),))
    lists = [p for p in _lists(day, question, library) if _is_apologies(p)]
    lines = [saying(wording.apologies_at(day, len(away)), *lists), *(saying(f"- {_name(a)}") for a in away)]
    return Draft(AnswerStatus.ANSWERED, tuple(lines), _pair_concern(away))


def _told_in_prose(day: Date, form: re.Pattern[str], question: Question, library: Library) -> Draft:
    """Minutes without lists may still say in a sentence who was there; most that have no list say nothing."""
    items = minuted_items(library, one_day(question.scope, day))
    said = [p for i in items for p in i.passages if form.search(p.text) and names_somebody(p.text)]
    if not said:
        return Draft(AnswerStatus.NOT_FOUND, (saying(wording.no_attendance(day)),))
    return Draft(AnswerStatus.ANSWERED, (saying(wording.minutes_say(day)), *(quoting(p) for p in said[:3])))


def _people(day: Date, question: Question, library: Library) -> list[Attendee]:
    return [attendee for _, attendee in library.attendance(one_day(question.scope, day))]


def _chair(day: Date, question: Question, library: Library) -> Draft:
    chairs = [a for a in _people(day, question, library) if a.chair]
    lists = [p for p in _lists(day, question, library) if any(c.name.split(",")[0] in p.text for c in chairs)]
    told = _chair_in_minutes(day, question, library)
    if not chairs and not told:
        return Draft(AnswerStatus.NOT_FOUND, (saying(wording.no_chair(day)),))
    lines: list[Line] = []
    if chairs:
        lines.append(saying(f"{wording.chaired(day)} {wording.listed([_chair_name(c) for c in chairs])}.", *lists[:1]))
    else:
        lines.append(saying(wording.chaired(day)))
    lines += [quoting(p, words) for p, words in told]
    return Draft(AnswerStatus.ANSWERED, tuple(lines))


def _chair_name(attendee: Attendee) -> str:
    """With the remark on when, where the chair changed hands: "in the Chair from 11.20 am"."""
    timed = attendee.role and re.search(r"\d", attendee.role)
    return f"{attendee.name} ({attendee.role})" if timed else attendee.name


def _chair_in_minutes(day: Date, question: Question, library: Library) -> list[tuple[Passage, str]]:
    """Sentences of the minutes that name who was in the chair or took it."""
    items = minuted_items(library, one_day(question.scope, day))
    said = [p for i in items for p in i.passages if p.part is Part.DISCUSSION]
    found = [(p, s) for p in said for s in sentences_of(p.text) if _TOOK_CHAIR.search(s) and names_somebody(s)]
    return found[:3]


def _of_one_person(question: Question, library: Library) -> Draft:
    """Whether a named person, or anybody of a named body, is listed: one line for each meeting in scope."""
    name = question.topic
    topic = topic_of(question, library)
    lines: list[Line] = []
    listed = False
    at: dict[Date, list[Attendee]] = defaultdict(list)
    for day, attendee in library.attendance(question.scope):
        at[day].append(attendee)
    for day in meeting_days(question, library):
        people = at[day]
        if not people:
            lines += [saying(wording.no_attendance(day))] if question.dates else []
            continue
        matches = [a for a in people if _is_person(a, question, topic)]
        listed = listed or bool(matches)
        for attendee in matches:
            lines.append(_listing(attendee, day, question, library))
        if not matches and question.dates:
            lines.append(saying(wording.not_listed(name, day), *_lists(day, question, library)[:1]))
    if not lines:
        lines = [saying(wording.never_mentioned([name]))]
    answered = listed or any(line.passages for line in lines)
    return Draft(AnswerStatus.ANSWERED if answered else AnswerStatus.NOT_FOUND, tuple(lines))


def _listing(attendee: Attendee, day: Date, question: Question, library: Library) -> Line:
    said = wording.sent_apologies if attendee.present is False else wording.was_present
    passage = [p for p in _lists(day, question, library) if attendee.name in p.text]
    return saying(said(_name(attendee), day), *passage[:1])


def _is_person(attendee: Attendee, question: Question, topic: Topic) -> bool:
    """By name, or by what is printed beside it: an office, an organisation, in full or by its abbreviation."""
    beside = bag_of(f"{attendee.name} . {attendee.role or ''}")
    if topic.terms and not topic.missing(beside):
        return True
    return fuzz.token_set_ratio(" ".join(question.words), attendee.name) >= _SAME_NAME


def _name(attendee: Attendee) -> str:
    return f"{attendee.name} ({attendee.role})" if attendee.role and attendee.paired else attendee.name


def _lists(day: Date, question: Question, library: Library) -> list[Passage]:
    lists = library.passages_of_scope(one_day(question.scope, day), frozenset({Part.ATTENDANCE}))
    return sorted(lists, key=lambda p: p.order)


def _is_apologies(passage: Passage) -> bool:
    return "apolog" in (passage.heading or "").casefold()


def _telling(passages: list[Passage], question: Question) -> list[Passage]:
    """What was declared; the chairman's invitation to declare only where nothing else is minuted."""
    number = question.agenda_item
    if number:
        return [p for p in passages if re.search(rf"\bitem\s+{re.escape(number)}\b", p.text, re.IGNORECASE)]
    return [p for p in passages if not _INVITED.search(p.text)] or passages


def _declares(item: ItemRecord) -> bool:
    return bool(item.title and _DECLARES.search(item.title))


def _pair_concern(people: Sequence[Attendee]) -> tuple[str, ...]:
    return () if all(a.paired for a in people) else (wording.UNSURE_PAIRS,)


def _together(drafts: Sequence[Draft]) -> Draft:
    found = [d for d in drafts if d.status is AnswerStatus.ANSWERED] or list(drafts)
    status = AnswerStatus.ANSWERED if found and found[0].status is AnswerStatus.ANSWERED else AnswerStatus.NOT_FOUND
    lines = tuple(line for draft in found for line in draft.lines)
    return Draft(status, lines, tuple(dict.fromkeys(c for d in found for c in d.concerns)))
