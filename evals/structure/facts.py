"""Scores of single facts: what kind of paper, which meeting, which section and item, its numbers and its page.

Of what is listed without end (sections, items) both shares are counted: recall, of what a person found, that which was
read; precision, of what was read, that which a person found (van Rijsbergen, "Information Retrieval", 1979). Of the
rest only the share that is right. What belongs to an item that was not read is not read either.
"""

from collections.abc import Iterator
from operator import eq

from evals.structure.findings import Finding, Score, fact, shown
from evals.structure.gold import MEETING, Item, Section
from evals.structure.pairing import NO_ITEM, NO_SECTION, Pairing
from evals.structure.words import same_title
from ingest.paper import NumberSource

Findings = Iterator[Finding]

_JOINED = (NumberSource.TITLE.value, NumberSource.ORDER.value)


def kinds(pairing: Pairing) -> Findings:
    """What kind of paper it is, how many pages it has, whether its minutes are a draft; of a meeting its papers."""
    wanted, found = pairing.wanted, pairing.found
    yield from fact(Score.KIND, "kind", wanted.kind, found.kind, eq)
    yield from fact(Score.KIND, "status", wanted.status, found.status, eq)
    yield from fact(Score.KIND, "pages", wanted.pages, found.pages, eq)
    yield from fact(Score.KIND, "papers", wanted.papers, found.papers, eq)
    for one, other in pairing.of_sections:
        yield from fact(Score.KIND, f"{one.path}.status".strip("."), one.status, other.status, eq)


def meetings(pairing: Pairing) -> Findings:
    """Body and date: of the paper, and of each section, which is not the date of the pack it is bound in."""
    wanted, found = pairing.wanted, pairing.found
    yield from fact(Score.MEETINGS, "meeting.date", wanted.date, found.date, eq)
    yield from fact(Score.MEETINGS, "meeting.body", wanted.body, found.body, same_title)
    for one, other in pairing.of_sections:
        place = f"{one.path}.meeting".strip(".")
        yield from fact(Score.MEETINGS, f"{place}.date", one.date, other.date, eq)
        yield from fact(Score.MEETINGS, f"{place}.body", one.body, other.body, same_title)
        yield from fact(Score.MEETINGS, f"{one.path}.stated_date", one.stated_date, other.stated_date, eq)


def sections(pairing: Pairing) -> Findings:
    """A section is right with its kind and its title; of a meeting in the library the reports are counted."""
    for pair in pairing.sections or ():
        if (pair.wanted or pair.found or NO_SECTION).kind != MEETING:
            yield _whole(Score.SECTIONS, pair.wanted, pair.found)


def items(pairing: Pairing) -> Findings:
    """An item is right in the right section with its title as printed, capitals and the closing stop aside."""
    for pair in pairing.items:
        yield _whole(Score.ITEMS, pair.wanted, pair.found)


def minute_numbers(pairing: Pairing) -> Findings:
    for one, other in pairing.of_items:
        yield from fact(Score.MINUTE_NUMBERS, f"{one.path}.minute", one.minute, other.minute, eq)


def agenda_numbers(pairing: Pairing) -> Findings:
    """Numbers of items that the paper itself prints, or rightly has none of; and that they are known as printed."""
    for one, other in pairing.of_items:
        if not _by_joining(pairing, one):
            yield from fact(Score.AGENDA_NUMBERS, f"{one.path}.agenda_item", one.agenda_item, other.agenda_item, eq)
            yield from fact(Score.AGENDA_NUMBERS, f"{one.path}.agenda_item_source", one.source, other.source, eq)


def joins(pairing: Pairing) -> Findings:
    """Numbers that one paper lacks and another gives: of items by title or order, and of reports by their item."""
    for one, other in pairing.of_items:
        if _by_joining(pairing, one):
            yield from fact(Score.JOINS, f"{one.path}.agenda_item", one.agenda_item, other.agenda_item, eq)
    for section, read in pairing.of_sections:
        yield from fact(Score.JOINS, f"{section.path}.agenda_item", section.agenda_item, read.agenda_item, eq)


def pages(pairing: Pairing) -> Findings:
    """The page in the file, from 1, on which a section or an item begins; none for text and web pages."""
    for section, read in pairing.of_sections:
        yield from fact(Score.PAGES, f"{section.path}.first_page", section.first_page, read.first_page, eq)
    for one, other in pairing.of_items:
        yield from fact(Score.PAGES, f"{one.path}.first_page", one.first_page, other.first_page, eq)


def exempt(pairing: Pairing) -> Findings:
    """The words by which an item was taken in private, or a report is marked as not for publication."""
    for section, read in pairing.of_sections:
        yield from fact(Score.EXEMPT, f"{section.path}.exempt", section.exempt, read.exempt, same_title)
    for one, other in pairing.of_items:
        yield from fact(Score.EXEMPT, f"{one.path}.exempt", one.exempt, other.exempt, same_title)


def confirmed(pairing: Pairing) -> Findings:
    """Which minutes were confirmed, and whether with corrections."""
    for one, other in pairing.of_sections:
        yield from fact(Score.CONFIRMED, f"{one.path}.confirms", one.confirms, other.confirms, eq)


def paragraphs(pairing: Pairing) -> Findings:
    """How many numbered paragraphs a report has: none lost, and no list within one taken for more."""
    for one, other in pairing.of_sections:
        yield from fact(Score.PARAGRAPHS, f"{one.path}.paragraphs", one.paragraphs, other.paragraphs, eq)


def _whole(score: Score, wanted: Section | Item | None, found: Section | Item | None) -> Finding:
    place = (wanted or found or NO_ITEM).path
    return Finding(score, place, _named(wanted), _named(found), _same_heading(wanted, found))


def _named(one: Section | Item | None) -> str | None:
    if one is None:
        return None
    title = shown(one.title.value) if one.title and one.title.value else "untitled"
    if isinstance(one, Section):
        return f"{one.kind}: {title}" if one.title and one.title.value else one.kind
    return title


def _same_heading(wanted: Section | Item | None, found: Section | Item | None) -> bool:
    if wanted is None or found is None:
        return False
    if wanted.title is None:
        return True
    return next(fact(Score.ITEMS, "", wanted.title, found.title, same_title)).right


def _by_joining(pairing: Pairing, item: Item) -> bool:
    """In a meeting of the library every number not said to be printed; in a paper one that is said to be worked out."""
    if item.source is not None and item.source.value is not None:
        return item.source.value in _JOINED
    return pairing.wanted.joined
