"""One page of a PDF: its rows, and what a person should know about them."""

from dataclasses import dataclass

from pypdf import PageObject

from ingest.document import ReadingWarning
from ingest.readers.drawn import Drawn
from ingest.readers.furniture import Sheet, sheet_of, without_drawn_stamps
from ingest.readers.page_rows import page_rows
from ingest.readers.pdf_fonts import FontShelf
from ingest.readers.pdf_fragments import drawn_on
from ingest.readers.struck import struck_out


@dataclass(frozen=True, slots=True)
class ReadPage:
    sheet: Sheet
    warnings: tuple[ReadingWarning, ...] = ()


def page_as_drawn(number: int, page: PageObject, shelf: FontShelf) -> ReadPage:
    """Raises whatever pypdf raises on a damaged page."""
    drawn = drawn_on(page, shelf)
    return page_of(number, drawn)


def page_of(number: int, drawn: Drawn) -> ReadPage:
    fragments, stamps = without_drawn_stamps(drawn.fragments)
    found = page_rows(fragments, drawn.strokes)
    return ReadPage(sheet_of(number, found.rows, stamps), struck_out(found.struck_out, number))
