"""One page of a PDF: its rows, how sound they are, and what a person should know about them.

The drawing instructions are read first. Where that leaves the text damaged, the page is read again, by PDFium and by
pypdf's own plain extraction, which guess at other things, and the least damaged reading is kept: page by page, because
packs bind files from many programs.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from pypdf import PageObject

from ingest.document import ReadingWarning
from ingest.readers.content import clean
from ingest.readers.pdf.damage import Damage, damage_of
from ingest.readers.pdf.drawn import Drawn
from ingest.readers.pdf.failures import FAILURES
from ingest.readers.pdf.fonts import FontShelf
from ingest.readers.pdf.fragments import drawn_on
from ingest.readers.pdf.furniture import Sheet, sheet_of, without_drawn_stamps
from ingest.readers.pdf.matrix import page_matrix
from ingest.readers.pdf.page_rows import page_rows
from ingest.readers.pdf.pictures import picture_warnings
from ingest.readers.pdf.recognition import recognised
from ingest.readers.pdf.rows import Cell, Row
from ingest.readers.pdf.second_reading import fragments_read, page_at
from ingest.readers.struck import struck_out

# Another reading must be better by so much, and hold so much of the text, to be kept.
BETTER = 0.02
SHARE_OF_TEXT = 0.7
SOUND = Damage()


@dataclass(frozen=True, slots=True)
class ReadPage:
    """`drawn` is kept only as long as the page may have to be read again."""

    sheet: Sheet
    warnings: tuple[ReadingWarning, ...] = ()
    damage: Damage = SOUND
    machine_read: bool = False
    drawn: Drawn | None = None

    @property
    def troubled(self) -> bool:
        return self.damage.troubled or self.drawn is not None

    @property
    def is_picture(self) -> bool:
        """Whether there is nothing on it that can be read without looking."""
        return not self.sheet.rows or self.damage.troubled

    @property
    def letters(self) -> int:
        return sum(letter.isalpha() for row in self.sheet.rows for letter in row.text)


def first_reading(number: int, page: PageObject, shelf: FontShelf) -> ReadPage:
    try:
        drawn = drawn_on(page, shelf)
    except FAILURES:
        return ReadPage(Sheet(number, ()), damage=Damage(missing=1.0), drawn=Drawn())
    read = _page_of(number, drawn)
    return replace(read, drawn=drawn) if read.damage.troubled else read


def second_reading(first: ReadPage, page: PageObject, document: Any) -> ReadPage:
    """`document` is PDFium's, None where it cannot open the file."""
    others = list(_others(first, page, document))
    best = min(others, key=lambda read: read.damage.total, default=first)
    enough = best.letters >= SHARE_OF_TEXT * first.letters
    if best.sheet.rows and enough and best.damage.total <= first.damage.total - BETTER:
        best = replace(best, warnings=(*best.warnings, _read_differently(best.sheet.number)))
    else:
        best = first
    if best.damage.troubled and best.sheet.rows:
        best = replace(best, warnings=(*best.warnings, _damaged(best.sheet.number, best.damage)))
    return replace(best, drawn=None)


def recognised_page(first: ReadPage, document: Any) -> ReadPage:
    """The page with the words recognised on it; as it was where none were, or none better."""
    number = first.sheet.number
    page = page_at(document, number)
    read = _page_of(number, Drawn(fragments=recognised(page))) if page is not None else first
    if not read.sheet.rows or (first.sheet.rows and read.damage.total >= first.damage.total):
        return first
    return replace(read, warnings=(machine_read(number),), machine_read=True)


def _others(first: ReadPage, page: PageObject, document: Any) -> Iterable[ReadPage]:
    number, drawn = first.sheet.number, first.drawn or Drawn()
    if document is not None:
        yield _page_of(number, replace(drawn, fragments=fragments_read(document, number, page_matrix(page)), lost=0))
    rows = _plain_rows(page)
    yield ReadPage(sheet_of(number, rows, ()), damage=damage_of([row.text for row in rows]))


def _page_of(number: int, drawn: Drawn) -> ReadPage:
    fragments, stamps = without_drawn_stamps(drawn.fragments)
    found = page_rows(fragments, drawn.strokes)
    sheet = sheet_of(number, found.rows, stamps)
    letters = sum(len(fragment.text) for fragment in drawn.fragments)
    unseen = letters > 0 and drawn.unseen > letters / 2
    warnings = (
        *struck_out(found.struck_out, number),
        *([_guessed(number)] if drawn.guessed else []),
        *([machine_read(number)] if unseen else picture_warnings(drawn, sheet.rows, number)),
    )
    return ReadPage(sheet, warnings, damage_of([row.text for row in sheet.rows], lost=drawn.lost), unseen)


def _plain_rows(page: PageObject) -> list[Row]:
    """pypdf's plain text as rows: a line has no position, so they are set at an even pitch, blank lines counted."""
    try:
        text = page.extract_text()
    except FAILURES:
        return []
    lines = ((at, clean(line).strip()) for at, line in enumerate(text.split("\n")))
    return [Row((Cell(line, 0.0, 5.0 * len(line)),), 12.0 * at, 10.0) for at, line in lines if line]


def _read_differently(page: int) -> ReadingWarning:
    note = f"The text of page {page} came out damaged and was read in another way: compare it with the paper."
    return ReadingWarning("read-differently", note, page)


def _guessed(page: int) -> ReadingWarning:
    note = (
        f"The file does not say which letters some words on page {page} are made of; they were read by the usual order "
        "of letters in a typeface: compare them with the paper."
    )
    return ReadingWarning("read-differently", note, page)


def machine_read(page: int) -> ReadingWarning:
    note = f"The words on page {page} were recognised from a picture by a program: compare them with the paper."
    return ReadingWarning("machine-read", note, page)


def _damaged(page: int, damage: Damage) -> ReadingWarning:
    note = f"The text of page {page} is damaged in the file ({damage.in_words}): look at the page itself."
    return ReadingWarning("text-damaged", note, page)
