"""Which parts of what was understood lay claim to a line of the paper, and on which words.

Statements and names claim the lines they were read from. What no statement holds may still be a heading, a label drawn
into the words below it, or a decision printed a second time.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Date
from enum import StrEnum
from itertools import chain, pairwise

from ingest.document import Line
from ingest.paper import Item, Paper, Place, Section, SectionKind, Statement
from ingest.text.cleaning import clean
from ingest.text.dates import day_in_words

_WORD = re.compile(r"\w+")
_LABEL = 80  # letters at the beginning of a statement that may stand on lines above its own
_REACH = 40  # lines above the first words of something that may lead into it
_ENOUGH = 0.6  # of a line's words in a statement: numbers may be parted from it, words mended at its ends
_NEARLY_ALL = 0.8  # of a heading's: its words are few and common
_IN_EVERY_HEAD = "present minutes meeting agenda report the of a an and on at in held to item no"


class LineKind(StrEnum):
    """The parts of a paper, and what a line can be besides: named as in `Part`."""

    AGENDA = "agenda"
    ATTENDANCE = "attendance"
    DISCUSSION = "discussion"
    RESOLUTION = "resolution"
    RECOMMENDATION = "recommendation"
    REPORT = "report"
    APPENDIX = "appendix"
    HEADING = "heading"
    LEFT_OUT = "left-out"
    NOT_UNDERSTOOD = "not-understood"


@dataclass(frozen=True, slots=True)
class _Words:
    """Words to find a line in: run together, and each by itself."""

    run: str
    each: frozenset[str]

    def hold(self, text: str, enough: float) -> bool:
        words = words_in(clean(text))
        if not words or "".join(words) in self.run:
            return True
        return sum(word in self.each for word in words) >= enough * len(words)


@dataclass(frozen=True, slots=True)
class Claim:
    """What took lines in, and the words it took."""

    kind: LineKind
    first_line: int
    last_line: int
    words: _Words
    enough: float = _NEARLY_ALL

    def holds(self, line: Line) -> bool:
        return self.words.hold(line.text, self.enough)


def claims_of_statements(paper: Paper) -> Iterator[Claim]:
    """Statements before attendees: a sentence of an item that names people stays part of the item."""
    for section in paper.sections:
        for statement in chain(section.statements, *(item.statements for item in section.items)):
            words = _joined(statement.heading, statement.lead, statement.label, statement.text)
            yield _claim(LineKind(statement.part.value), statement.place, words, _ENOUGH)
        # A list of names is cited by its lines, whatever else stands on them.
        yield from (_claim(LineKind.ATTENDANCE, one.place, _joined(), 0) for one in section.attendance)


def claims_of_heads(paper: Paper) -> Iterator[Claim]:
    """What a line may be that no statement holds; where several hold it, the first counts."""
    for section in paper.sections:
        runs = (section.statements, *(item.statements for item in section.items))
        yield from chain.from_iterable(_above(run, leads=True) for run in runs)
        yield from chain.from_iterable(map(_item_head, section.items))
        if section.kind is SectionKind.AGENDA:
            yield from (_entry(item, paper) for item in section.items if not item.statements)
        yield _claim(LineKind.HEADING, section.place, _section_words(section))
        yield from chain.from_iterable(_above(run, leads=False) for run in runs)
        yield from (_said_again(item) for item in section.items)
    for stretch in paper.exempt:
        above = Place(stretch.place.first_line - _REACH, stretch.place.last_line)
        yield _claim(LineKind.HEADING, above, _joined(stretch.words))


def _above(statements: Sequence[Statement], *, leads: bool) -> Iterator[Claim]:
    """What stands between a statement and the one before: the words that lead into it, as the heading row of a table
    does; else those that were drawn into its own beginning ("Purpose:")."""
    for before, statement in pairwise((None, *statements)):
        if statement is not None:
            first = before.place.last_line if before else statement.place.first_line - _REACH
            place = Place(first, statement.place.first_line)
            words = _joined(statement.lead) if leads else _whole(statement.text[:_LABEL])
            yield _claim(LineKind(statement.part.value), place, words)


def _said_again(item: Item) -> Claim:
    """Pages print a decision in the minutes and once more by itself: it is kept once."""
    said = " ".join(f"{one.label or ''} {one.text}" for one in item.statements)
    return _claim(LineKind.LEFT_OUT, item.place, _whole(said))


def _entry(item: Item, paper: Paper) -> Claim:
    """An agenda entry without statements is cited with all its lines: the time, the paper's letter."""
    first, last = item.place.first_line, item.place.last_line
    own = (line.text for line in paper.document.lines if first <= line.number <= last)
    return _claim(LineKind.AGENDA, item.place, _joined(*own))


def _claim(kind: LineKind, place: Place, words: _Words, enough: float = _NEARLY_ALL) -> Claim:
    return Claim(kind, place.first_line, place.last_line, words, enough)


def _section_words(section: Section) -> _Words:
    under = (one.heading for one in section.statements)
    private = (one.exempt for one in section.statements)
    groups = (attendee.group for attendee in section.attendance)
    own = (section.kind.value, section.title, section.agenda_item, section.author, section.status, section.exempt)
    days = (_day(section.meeting.date), _day(section.stated_date))
    meeting = (section.meeting.body, section.meeting.time, section.meeting.place)
    return _joined(_IN_EVERY_HEAD, *own, *meeting, *days, *dict.fromkeys((*groups, *under, *private)))


def _item_head(item: Item) -> tuple[Claim, Claim]:
    """The line that opens an item may bear a mark besides ("K 24. Boiler")."""
    first, words = item.place.first_line, _item_words(item)
    opening = _claim(LineKind.HEADING, Place(first, first), words, _ENOUGH)
    return (opening, _claim(LineKind.HEADING, item.place, words))


def _item_words(item: Item) -> _Words:
    numbers = (item.minute, item.agenda_item, *(item.pages or ()))
    under = dict.fromkeys(one.heading for one in item.statements)
    private = dict.fromkeys((item.exempt, *(one.exempt for one in item.statements)))
    return _joined("item minute agenda pages", *numbers, item.title, item.presenter, *under, *private)


def _day(date: Date | None) -> str | None:
    return f"{date:%A} {day_in_words(date)} {date.day}{_ordinal(date.day)}" if date else None


def _ordinal(day: int) -> str:
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _joined(*texts: str | None) -> _Words:
    words = words_in(" ".join(clean(text) for text in texts if text))
    return _Words("".join(words), frozenset(words))


def _whole(text: str) -> _Words:
    """Words that hold a line only where they hold it whole and as it runs."""
    return _Words("".join(words_in(clean(text))), frozenset())


def words_in(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
