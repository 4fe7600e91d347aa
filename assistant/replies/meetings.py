"""When the body meets, which meetings the papers cover, what was on an agenda, when a matter came up."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date as Date

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, heading, quoting, saying
from assistant.evidence import bag_of, topic_of
from assistant.lookup import (
    Bearing,
    item_heading,
    items_on,
    meeting_days,
    minuted_items,
    newest_first,
    one_day,
)
from assistant.places import number_of, place_of
from assistant.question import Question
from assistant.replies.absence import nearest, no_such_meeting, unheard_of
from assistant.when import spans_in
from index.library import Library
from index.records import ItemRecord
from ingest.paper import Part, Passage, SectionKind
from ingest.text.dates import day_in_words

_NEXT = re.compile(
    r"\b(?:next|future)\b.*\bmeetings?\b|\bmeetings?\b.*\b(?:dates|next|future)\b|\bdates?\s+of\b", re.IGNORECASE
)
_NEXT_IN_PROSE = re.compile(r"\bnext\s+(?:\w+\s+){0,4}meeting\b", re.IGNORECASE)


def next_meeting(question: Question, library: Library) -> Draft:
    """The dates of meetings to come, from the newest papers that give any; those that give a date asked about first."""
    unheard = unheard_of(question, library)
    if unheard:
        return unheard
    days = meeting_days(question.undated, library)
    before = _meetings_before(question, days)
    # One by one: most often the newest papers say it, and no others need be looked at.
    given: Iterable[tuple[Date, list[Passage]]] = (
        (day, _dates_given(day, question, library)) for day in before or days
    )
    if question.dates and not before:
        given = sorted(given, key=lambda one: -_dates_asked_about(one[1], question))
        given = [one for one in given if _dates_asked_about(one[1], question)] or _of_meetings_asked_about(
            given, question
        )
    for day, said in given:
        if said:
            whose = len(library.bodies()) > 1
            told = [line for p in said for line in (*((heading(place_of(p)),) if whose else ()), quoting(p))]
            return Draft(AnswerStatus.ANSWERED, (saying(wording.next_meeting(day)), *told))
    searched = saying(wording.searched(library.coverage(question.scope)))
    return no_such_meeting(question, library) or Draft(AnswerStatus.NOT_FOUND, (saying(wording.NOT_SAID), searched))


def _meetings_before(question: Question, days: Sequence[Date]) -> list[Date]:
    """For "the next meeting after 4 May": the meeting held then or last before, whose minutes give the next date, and
    those before it, newest first, as the minutes of that one may not be held."""
    open_ended = [span.since for span in question.dates if span.since and span.until is None]
    return sorted((day for day in days if open_ended and day < open_ended[0]), reverse=True)


def _dates_given(day: Date, question: Question, library: Library) -> list[Passage]:
    """What the papers of one meeting say of later ones: as resolved or minuted, else as the agenda announces it."""
    scope = one_day(question.widest, day)
    items = library.items_of_scope(scope, frozenset({SectionKind.MINUTES, SectionKind.AGENDA}))
    dated = [(i, p) for i in items for p in i.passages if spans_in(p.text)]
    said = [p for i, p in dated if _NEXT.search(i.title or "")] or [
        p for _, p in dated if _NEXT_IN_PROSE.search(p.text)
    ]
    resolved = [p for p in said if p.part is Part.RESOLUTION]
    return resolved or [p for p in said if p.part is not Part.AGENDA] or said


def _dates_asked_about(said: Sequence[Passage], question: Question) -> int:
    """How many of the dates given lie within what is asked about."""
    dates = {span.since for passage in said for span in spans_in(passage.text) if span.since}
    asked = [span for span in question.dates if not span.exact]
    return sum(any(span.covers(day) for span in asked) for day in dates)


def _of_meetings_asked_about(
    given: Sequence[tuple[Date, list[Passage]]], question: Question
) -> list[tuple[Date, list[Passage]]]:
    return [(day, said) for day, said in given if any(span.covers(day) for span in question.dates)]


def meetings(question: Question, library: Library) -> Draft:
    if question.words:
        return when(question, library)
    absent = no_such_meeting(question, library)
    if absent:
        planned = next_meeting(question, library)
        told = planned.status is AnswerStatus.ANSWERED
        return replace(planned, lines=(*absent.lines[:1], *planned.lines)) if told else absent
    days = meeting_days(question, library, minuted=False)
    lines: list[Line] = [saying(wording.meetings_listed(len(days)))]
    for day in days:
        lines.append(_meeting_line(day, question, library))
    return Draft(AnswerStatus.ANSWERED if days else AnswerStatus.NOT_FOUND, tuple(lines))


def when(question: Question, library: Library) -> Draft:
    """At which meetings a matter came up: the items that are about it, and those whose discussion speaks of it."""
    if not question.words:
        return meetings(question, library)
    topic = topic_of(question, library)
    found = items_on(topic, question, library)
    named = [one for one in found if one.bearing is Bearing.NAMED]
    minuted = {one.item.meeting for one in found}
    reports = [r for r in _reported(question, library) if r.meeting not in minuted]
    if not found and not reports:
        return no_such_meeting(question, library) or nearest(question, topic, library)
    shown = named if len(named) >= 3 else list(found)
    days = {one.item.meeting for one in shown} | {r.meeting for r in reports}
    lines = [saying(wording.came_up(topic.phrase, len(days)))]
    for one in shown:
        words = one.passages[:1] or tuple(p for p in one.item.passages if p.part is not Part.AGENDA)[:1]
        lines += [item_heading(one.item), *(quoting(p) for p in words)]
    for report in reports:
        lines += [item_heading(report), *(quoting(p) for p in report.passages[:1])]
    return Draft(AnswerStatus.ANSWERED, tuple(lines))


def items(question: Question, library: Library) -> Draft:
    """The items of one meeting; with a topic, the items about it."""
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    if question.words and not (question.dates or question.which):
        return when(question, library)
    days = meeting_days(question, library, minuted=False)
    if not (question.dates or question.which or question.scope.since or question.scope.until):
        days = days[:1]
    lines = [line for day in days for line in _items_on(day, question, library)]
    return Draft(
        AnswerStatus.ANSWERED if lines else AnswerStatus.NOT_FOUND, tuple(lines) or (saying(wording.NOT_SAID),)
    )


def _items_on(day: Date, question: Question, library: Library) -> list[Line]:
    """The agenda where the question asks for it or no minutes are held, else the minuted items, else the reports."""
    scope = one_day(question.scope, day)
    minuted = minuted_items(library, scope)
    agenda = library.items_of_scope(scope, frozenset({SectionKind.AGENDA}))
    wants_agenda = bool(agenda) and (not minuted or "agenda" in question.text.casefold())
    listed = agenda if wants_agenda else minuted
    if listed:
        return [saying(wording.items_of(day, len(listed), minuted=not wants_agenda)), *(_entry(i) for i in listed)]
    reports = library.items_of_scope(scope, frozenset({SectionKind.REPORT}))
    return [saying(wording.reports_of(day, len(reports))), *(_entry(i) for i in reports)] if reports else []


def _entry(item: ItemRecord) -> Line:
    number = number_of(item)
    title = (item.title or "(no title printed)").rstrip(".")
    return saying(f"- {number}: {title}" if number else f"- {title}", *item.passages[:1])


def _meeting_line(day: Date, question: Question, library: Library) -> Line:
    held = library.meetings(one_day(question.scope, day))
    gaps = [gap for m in held for gap in m.gaps]
    first = next(
        (p for m in library.meetings_on(day, question.scope.body) for i in (*m.items, *m.reports) for p in i.passages),
        None,
    )
    whose = wording.listed(sorted({m.body for m in held if m.body})) if len(library.bodies()) > 1 else ""
    notes = [note for note in (whose, *gaps) if note]
    said = f"- {day_in_words(day)}" + (f" ({', '.join(notes)})" if notes else "")
    return saying(said, *((first,) if first else ()))


def _reported(question: Question, library: Library) -> list[ItemRecord]:
    topic = topic_of(question, library)
    hits = library.search(topic.query, question.scope, limit=60)
    others = library.items(tuple(dict.fromkeys(h.passage.item for h in hits)))
    return list(newest_first(i for i in others if topic.coverage(bag_of(i.title or "")) >= 0.75))
