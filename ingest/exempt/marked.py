"""Which items a meeting took in private, and which stretches of a paper are marked as not for publication.

The two differ: the minute of an item taken in private is as public as the paper that prints it. What a paper marks
as not for publication (a report, the pages that follow a mark, a minute under one) is told stretch by stretch, so
that whoever keeps the paper can hold it back. In doubt a mark reaches to the end of its report or item.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.document import Document, Line
from ingest.exempt.excluding import ground_in
from ingest.exempt.private_items import private_items
from ingest.exempt.stretches import SectionText, stretches_in
from ingest.exempt.words import may_mark
from ingest.paper import ExemptStretch, Item, Place, ReadingWarning, Section, Statement
from ingest.text.paragraphs import paragraphs

_EDGE = 3
"""A word on one of so many lines at the top or foot of a page is stamped on it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A paper's sections with what is exempt in them noted, the stretches that are, and the warnings that say so."""

    sections: tuple[Section, ...]
    stretches: tuple[ExemptStretch, ...]
    warnings: tuple[ReadingWarning, ...]


def with_exempt(document: Document, sections: Sequence[Section]) -> Marked:
    """Sections and stretches, after reading; cheap where a paper has none of the words."""
    hints = [line.number for line in document.lines if may_mark(line.text)]
    texts = [_text(document, section, hints) for section in sections]
    stretches = tuple(_merged(stretches_in(texts, sections), document))
    marked = tuple(_noted(text, stretches) for text in texts)
    return Marked(marked, stretches, tuple(_warning(stretch) for stretch in stretches))


def _text(document: Document, section: Section, hints: Sequence[int]) -> SectionText:
    """Without any hint in the lines there is nothing to look through."""
    first, last = section.place.first_line, section.place.last_line
    at = bisect_left(hints, first)
    if at == len(hints) or hints[at] > last:
        return SectionText(section, (), frozenset())
    return SectionText(section, paragraphs(_lines(document, first, last)), _edges(document))


def _lines(document: Document, first: int, last: int) -> tuple[Line, ...]:
    return tuple(line for line in document.lines if first <= line.number <= last)


def _edges(document: Document) -> frozenset[int]:
    by_page: dict[int, list[int]] = {}
    for line in document.lines:
        if line.page is not None and line.text.strip():
            by_page.setdefault(line.page, []).append(line.number)
    return frozenset(number for numbers in by_page.values() for number in (*numbers[:_EDGE], *numbers[-_EDGE:]))


def _merged(found: Iterator[ExemptStretch], document: Document) -> Iterator[ExemptStretch]:
    """In order, none within another, each with its pages."""
    end = 0
    pages = {line.number: line.page for line in document.lines}
    printed = {page.number: page.printed for page in document.pages}
    for one in sorted(found, key=lambda stretch: (stretch.place.first_line, -stretch.place.last_line)):
        if one.place.last_line <= end:
            continue
        first = pages.get(one.place.first_line)
        place = replace(one.place, page=first, printed_page=printed.get(first) if first else None)
        end = place.last_line
        yield replace(one, place=place, last_page=pages.get(end, first))


def _noted(text: SectionText, stretches: Sequence[ExemptStretch]) -> Section:
    section = text.section
    whole = _covering(section.place, stretches)
    items = _items(text, stretches) if section.items else section.items
    return replace(
        section,
        items=items,
        statements=_statements(section.statements, stretches),
        exempt=whole.words if whole else None,
    )


def _covering(place: Place, stretches: Sequence[ExemptStretch]) -> ExemptStretch | None:
    return next(
        (s for s in stretches if s.place.first_line <= place.first_line and place.last_line <= s.place.last_line), None
    )


def _statements(statements: Sequence[Statement], stretches: Sequence[ExemptStretch]) -> tuple[Statement, ...]:
    if not stretches:
        return tuple(statements)
    return tuple(
        replace(one, exempt=over.words) if (over := _overlapping(one.place, stretches)) is not None else one
        for one in statements
    )


def _overlapping(place: Place, stretches: Sequence[ExemptStretch]) -> ExemptStretch | None:
    """A statement of which any word is marked is marked."""
    return next(
        (s for s in stretches if s.place.first_line <= place.last_line and place.first_line <= s.place.last_line), None
    )


def _items(text: SectionText, stretches: Sequence[ExemptStretch]) -> tuple[Item, ...]:
    private = private_items(text.section, text.found)
    made = []
    for item in text.section.items:
        marked = _overlapping(item.place, stretches)
        words = (ground_in(marked.words) or marked.words) if marked else private.get(item.place.first_line)
        made.append(replace(item, exempt=words, statements=_statements(item.statements, stretches)))
    return tuple(made)


def _warning(stretch: ExemptStretch) -> ReadingWarning:
    of = f' of "{stretch.title}"' if stretch.title else ""
    to = f" to page {stretch.last_page}" if stretch.last_page and stretch.last_page != stretch.place.page else ""
    lines = "" if stretch.place.page else f" (lines {stretch.place.first_line} to {stretch.place.last_line})"
    message = (
        f'What stands here{of}{to}{lines} is marked as not for publication ("{stretch.words}"): '
        "a library holds it back unless it is told to include it."
    )
    return ReadingWarning("exempt-matter", message, stretch.place.page, stretch.place.first_line)
