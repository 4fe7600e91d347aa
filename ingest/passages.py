"""Passages: what is searched and cited, cut at the borders of items, points, limbs, paragraphs and rows.

Everything a citation must say is copied into each passage here, so that nothing has to be joined later. The ids are
made from the content of the paper: the same paper gives the same passages wherever it is read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date as Date
from itertools import chain

from ingest.paper import (
    Action,
    Attendee,
    Item,
    MinutesStatus,
    NumberSource,
    Paper,
    Part,
    Passage,
    Place,
    Section,
    SectionKind,
    Statement,
)
from ingest.text.cleaning import clean
from ingest.text.dates import day_in_words
from ingest.text.sentences import sentences

LONGEST = 1200
"""A statement longer than this many characters is cut at sentences, so that a search can point into it."""

_NEVER_CUT = frozenset({Part.RESOLUTION, Part.RECOMMENDATION})


@dataclass(frozen=True, slots=True)
class ItemHead:
    """What one item of minutes or of an agenda, one report, appendix or attendance list says about itself.

    `id` is the `item` of its passages. `attendance` marks what is no item of business: an attendance list, or the
    lines of minutes and agendas that stand outside their items.
    """

    id: str
    paper: str
    section: SectionKind
    body: str | None
    meeting: Date | None
    place: Place
    minute: str | None = None
    agenda_item: str | None = None
    agenda_item_source: NumberSource | None = None
    title: str | None = None
    presenter: str | None = None
    author: str | None = None
    status: MinutesStatus | None = None
    actions: tuple[Action, ...] = ()
    votes: tuple[str, ...] = ()
    attendance: bool = False
    exempt: str | None = None


def passages_of(paper: Paper) -> tuple[Passage, ...]:
    """Every passage of a paper in the order of the paper; `order` counts them from 1."""
    pieces = chain.from_iterable(_passages(head, statements) for head, statements in _headed(paper))
    printed = {page.number: page.printed for page in paper.document.pages}
    recognised = {page.number for page in paper.document.pages if page.machine_read}
    return tuple(
        replace(
            passage,
            id=f"{_key(paper)}-{order:05d}",
            order=order,
            place=_with_printed_page(passage.place, printed),
            machine_read=passage.place.page in recognised,
        )
        for order, passage in enumerate(pieces, start=1)
    )


def items_of(paper: Paper) -> tuple[ItemHead, ...]:
    """The heads of a paper's items, reports, appendices and attendance lists, with the ids its passages carry."""
    return tuple(head for head, _ in _headed(paper))


def search_text(passage: Passage) -> str:
    """The words a passage is found by in a search by meaning: when it was said, as what, under which headings.

    The body's name and the item's numbers are left out: they are the same for many passages, and with them in front
    the right one was among the first ten for half of our questions instead of two thirds.
    """
    date = day_in_words(passage.meeting) if passage.meeting else None
    parts = (date, passage.part.value, passage.title, passage.heading, passage.lead, passage.text)
    return ". ".join(part.strip(" .") for part in parts if part) + "."


def _with_printed_page(place: Place, printed: Mapping[int, str | None]) -> Place:
    if place.page is None or place.printed_page is not None:
        return place
    return replace(place, printed_page=printed.get(place.page))


def _key(paper: Paper) -> str:
    return paper.document.sha256[:12]


def _headed(paper: Paper) -> Iterator[tuple[ItemHead, tuple[Statement, ...]]]:
    """Each head with its statements; one without words is left out unless it is an entry on an agenda."""
    for number, (head, statements) in enumerate(_unnumbered(paper), start=1):
        yield replace(head, id=f"{_key(paper)}-i{number:04d}"), statements


def _unnumbered(paper: Paper) -> Iterator[tuple[ItemHead, tuple[Statement, ...]]]:
    for section in paper.sections:
        head = _section_head(paper, section)
        outside = section.kind in (SectionKind.MINUTES, SectionKind.AGENDA)
        if section.attendance:
            yield replace(head, attendance=True), _attendance_lists(paper, section.attendance)
        if section.statements or not (section.items or section.attendance):
            yield replace(head, attendance=outside, actions=section.actions), section.statements
        for item in section.items:
            yield _item_head(head, item), item.statements or _entry(paper, section, item)


def _section_head(paper: Paper, section: Section) -> ItemHead:
    return ItemHead(
        id="",
        paper=paper.name,
        section=section.kind,
        body=section.meeting.body or paper.meeting.body,
        meeting=section.meeting.date,
        place=section.place,
        agenda_item=section.agenda_item,
        agenda_item_source=section.agenda_item_source,
        title=section.title,
        author=section.author,
        status=section.status,
        exempt=section.exempt,
    )


def _item_head(section: ItemHead, item: Item) -> ItemHead:
    return replace(
        section,
        place=item.place,
        minute=item.minute,
        agenda_item=item.agenda_item,
        agenda_item_source=item.agenda_item_source,
        title=item.title,
        presenter=item.presenter,
        actions=item.actions,
        votes=item.votes,
        exempt=item.exempt or section.exempt,
    )


def _attendance_lists(paper: Paper, attendance: tuple[Attendee, ...]) -> tuple[Statement, ...]:
    """One statement for each printed group, its rows word for word."""
    groups = dict.fromkeys(attendee.group for attendee in attendance)
    return tuple(
        _attendance_list(paper, group, tuple(attendee for attendee in attendance if attendee.group == group))
        for group in groups
    )


def _attendance_list(paper: Paper, group: str, attendees: tuple[Attendee, ...]) -> Statement:
    numbers = {n for attendee in attendees for n in range(attendee.place.first_line, attendee.place.last_line + 1)}
    first = min(attendees, key=lambda attendee: attendee.place.first_line).place
    place = replace(first, first_line=min(numbers), last_line=max(numbers))
    return Statement(Part.ATTENDANCE, _words(paper, numbers), place, heading=group or None)


def _entry(paper: Paper, section: Section, item: Item) -> tuple[Statement, ...]:
    """An agenda entry that is only a title is still something to cite, and so is the title of a minute whose words
    are held back; any other minute without words is not."""
    if section.kind is not SectionKind.AGENDA and item.exempt is None:
        return ()
    words = _words(paper, set(range(item.place.first_line, item.place.last_line + 1)))
    part = Part.AGENDA if section.kind is SectionKind.AGENDA else Part.DISCUSSION
    return (Statement(part, words, item.place),) if words else ()


def _words(paper: Paper, numbers: set[int]) -> str:
    return clean(" ".join(line.text for line in paper.document.lines if line.number in numbers))


def _passages(head: ItemHead, statements: tuple[Statement, ...]) -> Iterator[Passage]:
    for statement in chain.from_iterable(map(_cut, statements)):
        yield Passage(
            id="",
            paper=head.paper,
            item=head.id,
            order=0,
            section=head.section,
            part=statement.part,
            text=statement.text,
            place=statement.place,
            body=head.body,
            meeting=head.meeting,
            minute=head.minute,
            agenda_item=head.agenda_item,
            title=head.title,
            heading=statement.heading,
            label=statement.label,
            lead=statement.lead,
            marker=statement.marker,
            outcome=statement.outcome,
            status=head.status,
            uncertain=statement.uncertain,
            exempt=statement.exempt,
            private=head.exempt,
        )


def _cut(statement: Statement) -> tuple[Statement, ...]:
    if len(statement.text) <= LONGEST or statement.part in _NEVER_CUT:
        return (statement,)
    return tuple(replace(statement, text=text) for text in _stretches(statement.text))


def _stretches(text: str) -> tuple[str, ...]:
    """Runs of whole sentences, each as long as LONGEST allows; one longer sentence stays whole."""
    stretches: list[str] = []
    for sentence in sentences(text):
        if stretches and len(stretches[-1]) + 1 + len(sentence) <= LONGEST:
            stretches[-1] = f"{stretches[-1]} {sentence}"
        else:
            stretches.append(sentence)
    return tuple(stretches)
