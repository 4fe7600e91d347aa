"""What was understood of a paper as cards to lay beside its lines: one for each thing a person may want to check."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.corrections.confirming import corrections
from ingest.document import Line, ReadingWarning
from ingest.paper import Action, Attendee, Correction, Item, Paper, Part, Place, Section, Statement
from ingest.text.cleaning import match_form

_NEAR = 8  # lines between two names of one list, blank ones and headings of columns among them


@dataclass(frozen=True, slots=True)
class Card:
    """One thing understood, and the lines it was understood from; one of the fields after `last_line` is given.

    `number` counts the cards of a page from 1.
    """

    number: int
    first_line: int
    last_line: int
    section: Section | None = None
    item: Item | None = None
    warning: ReadingWarning | None = None
    attendees: tuple[Attendee, ...] = ()
    statement: Statement | None = None
    action: Action | None = None
    vote: str | None = None
    correction: Correction | None = None

    @property
    def decides(self) -> bool:
        """Whether it is a resolution, a recommendation, a vote or an action, or holds one."""
        own = (self.statement,) if self.statement else (*_of(self.item), *_of(self.section))
        within = (self.item,) if self.item else self.section.items if self.section else ()
        said = bool(self.action or self.vote or self.correction)
        return said or any(map(_decides, own)) or any(item.actions or item.votes for item in within)

    @property
    def is_unsure(self) -> bool:
        """Whether it warns, or may have been understood amiss and says so."""
        doubtful = self.statement is not None and self.statement.uncertain
        return self.warning is not None or doubtful or any(not one.paired for one in self.attendees)


def cards_of(paper: Paper) -> tuple[Card, ...]:
    """In the order of the lines they begin on."""
    found = sorted(_cards(paper), key=lambda card: (card.first_line, _rank(card)))
    return tuple(replace(card, number=number) for number, card in enumerate(found, start=1))


def _of(head: Section | Item | None) -> tuple[Statement, ...]:
    """The statements of an item, or of a section and all its items."""
    if head is None:
        return ()
    items = head.items if isinstance(head, Section) else ()
    return (*head.statements, *(statement for item in items for statement in item.statements))


def _decides(statement: Statement) -> bool:
    return statement.part in (Part.RESOLUTION, Part.RECOMMENDATION)


def _cards(paper: Paper) -> Iterator[Card]:
    for section in paper.sections:
        yield replace(_card(section.place), section=section)
        yield from _attendance(section)
        yield from (replace(_card(one.place), statement=one) for one in section.statements)
        for item in section.items:
            yield replace(_card(item.place), item=item)
            yield from (replace(_card(one.place), statement=one) for one in item.statements)
            yield from (replace(_card(_place_of_vote(vote, item)), vote=vote) for vote in item.votes)
            yield from (replace(_card(one.place), action=one) for one in item.actions)
        yield from (replace(_card(one.place), correction=one) for one in corrections(section))
    for warning in paper.warnings:
        line = warning.line or _first_line_of(warning.page, paper.document.lines)
        if line is not None:
            yield Card(0, line, line, warning=warning)


def _card(place: Place) -> Card:
    return Card(0, place.first_line, place.last_line)


def _rank(card: Card) -> int:
    """Where two things begin on one line the wider stands first."""
    said = (card.statement, card.vote, card.action, card.correction)
    given = (card.section, card.item, card.warning, card.attendees, *said)
    return next(at for at, one in enumerate(given) if one)


def _attendance(section: Section) -> Iterator[Card]:
    """One card for each printed list; names told in the items stand with their item."""
    items = [item.place.first_line for item in section.items]
    run: list[Attendee] = []
    for attendee in section.attendance:
        if run and not _follows(run[-1], attendee, items):
            yield _listed(run)
            run = []
        run.append(attendee)
    if run:
        yield _listed(run)


def _follows(before: Attendee, attendee: Attendee, items: Sequence[int]) -> bool:
    last, first = before.place.last_line, attendee.place.first_line
    is_parted = bisect_right(items, last) < bisect_right(items, first)
    return before.group == attendee.group and abs(first - last) <= _NEAR and not is_parted


def _listed(attendees: Sequence[Attendee]) -> Card:
    first = min(one.place.first_line for one in attendees)
    return Card(0, first, max(one.place.last_line for one in attendees), attendees=tuple(attendees))


def _place_of_vote(vote: str, item: Item) -> Place:
    """Where its words are said; they may lead into a resolution."""
    told = match_form(vote)
    said = (one.place for one in item.statements if told in match_form(f"{one.lead or ''} {one.text}"))
    return next(said, item.place)


def _first_line_of(page: int | None, lines: Sequence[Line]) -> int | None:
    return next((line.number for line in lines if page is not None and line.page == page), None)
