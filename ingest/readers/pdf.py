"""PDF files: lines with their pages, gaps between paragraphs, tabs between columns, stamps read and taken out,
bookmarks.

A page whose text comes out damaged (glued words, one letter a line, signs that stand for nothing) is read a second
time with pypdf's own plain extraction, which guesses at other things, and the less damaged of the two is kept: page
by page, because packs bind files from many programs. A page without text is a fact about the page and no error.
"""

import logging
import re
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import Destination

from ingest.document import Bookmark, Format, Line, Page
from ingest.errors import EmptyPaper, EncryptedPaper, UnreadablePaper
from ingest.readers.bold import BOLD_ALONE, heads_alone
from ingest.readers.columns import columns_apart
from ingest.readers.content import Content, clean, folded
from ingest.readers.furniture import Sheet, sheet_of, without_running_lines
from ingest.readers.labels import LABEL
from ingest.readers.pdf_fonts import FontShelf
from ingest.readers.pdf_pages import ReadPage, page_as_drawn
from ingest.readers.rows import ENDS_SENTENCE, Cell, Row, paragraphs_in, pitch_of

# What pypdf lets through on damaged files, besides its own errors.
FAILURES = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    DependencyError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
END_MARK = b"%%EOF"
END_WITHIN = 4096
WORST_DAMAGE = 0.1
LONGEST_USUAL_WORD = 25
# A line that reaches this share of the page's widest line was broken by the margin, not by its end.
FULL_LINE = 0.85


def read_pdf(path: Path, data: bytes) -> Content:
    with _quiet():
        reader = _opened(path, data)
        read = _read_pages(reader)
        sheets = without_running_lines([page.sheet for page in read])
        bookmarks = tuple(_bookmarks(reader))
        title = _title(reader)
    pages = tuple(Page(sheet.number, sheet.printed, sheet.agenda_item, bool(sheet.rows)) for sheet in sheets)
    warnings = tuple(warning for page in read for warning in page.warnings)
    return Content(Format.PDF, _lines(sheets), pages, bookmarks, title, warnings)


@contextmanager
def _quiet() -> Iterator[None]:
    """pypdf remarks on every oddity it has mended; none of it helps the person who waits for an answer."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with catch_warnings():
            simplefilter("ignore")
            yield
    finally:
        logger.setLevel(level)


def _opened(path: Path, data: bytes) -> PdfReader:
    cut = UnreadablePaper(path, f"{path} is cut short or damaged and cannot be read as a PDF; download it again.")
    if END_MARK not in data[-END_WITHIN:]:
        raise cut
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise EncryptedPaper(path, f"{path} is protected by a password; save it without one and try again.")
        pages = len(reader.pages)
    except FAILURES as error:
        raise cut from error
    if not pages:
        raise EmptyPaper(path, f"{path} is a PDF without pages; download or save it again.")
    return reader


def _read_pages(reader: PdfReader) -> list[ReadPage]:
    shelf = FontShelf()
    return [_read_page(number, page, shelf) for number, page in enumerate(_pages(reader), start=1)]


def _pages(reader: PdfReader) -> Iterator[PageObject | None]:
    """A page that cannot be found stays as a page without text: the pages after it must keep their numbers."""
    for index in range(len(reader.pages)):
        try:
            yield reader.pages[index]
        except FAILURES:
            yield None


def _read_page(number: int, page: PageObject | None, shelf: FontShelf) -> ReadPage:
    if page is None:
        return ReadPage(Sheet(number, ()))
    try:
        read = page_as_drawn(number, page, shelf)
    except FAILURES:
        return ReadPage(sheet_of(number, _plain_rows(page), ()))
    if (damage := _damage(read.sheet.rows)) > WORST_DAMAGE:
        plain = _plain_rows(page)
        return ReadPage(sheet_of(number, plain, ())) if plain and _damage(plain) < damage else read
    return read


def _plain_rows(page: PageObject) -> list[Row]:
    """pypdf's plain text as rows: a line has no position, so they are set at an even pitch, blank lines counted."""
    try:
        text = page.extract_text()
    except FAILURES:
        return []
    lines = ((at, clean(line).strip()) for at, line in enumerate(text.split("\n")))
    return [Row((Cell(line, 0.0, 5.0 * len(line)),), 12.0 * at, 10.0) for at, line in lines if line]


def _damage(rows: Sequence[Row]) -> float:
    """From 0 to about 1: the share of signs that stand for nothing, of words too long, of lines with one letter."""
    text = " ".join(row.text for row in rows)
    words = text.split()
    if not words:
        return 0.0
    nothing = len(re.findall("[\ufffd\ue000-\uefff\x00-\x08\x0e-\x1f]", text)) / len(text)
    glued = sum(len(word) for word in words if len(word) > LONGEST_USUAL_WORD and word.isalpha()) / len(text)
    letters = sum(len(row.text) == 1 and row.text.isalpha() for row in rows) / len(rows)
    return nothing + glued + letters


def _lines(sheets: Sequence[Sheet]) -> tuple[Line, ...]:
    pitch = pitch_of(sheet.rows for sheet in sheets)
    lines: list[tuple[str, int, int | None]] = []
    before: tuple[Row, float] | None = None
    for sheet in sheets:
        blocks = [block for stretch in columns_apart(sheet.rows) for block in paragraphs_in(stretch, pitch)]
        if not blocks:
            continue
        if before and not _goes_on(*before, blocks[0][0]):
            lines.append(("", sheet.number, None))
        for at, block in enumerate(blocks):
            lines.extend([("", sheet.number, None)] if at else [])
            lines.extend((row.text, sheet.number, _heading(block)) for row in block)
        before = (blocks[-1][-1], max(row.x1 for row in sheet.rows))
    return tuple(Line(at, clean(text), page, heading) for at, (text, page, heading) in enumerate(lines, start=1))


def _heading(block: Sequence[Row]) -> int | None:
    """A short paragraph all in bold may be a heading, and has the level of such."""
    bold = all(row.bold and len(row.cells) == 1 for row in block)
    return BOLD_ALONE if bold and heads_alone(" ".join(row.text for row in block)) else None


def _goes_on(last: Row, right_edge: float, first: Row) -> bool:
    """Whether the sentence that ends one page goes on at the head of the next."""
    if last.text.endswith(ENDS_SENTENCE) or LABEL.fullmatch(first.text.split(maxsplit=1)[0]):
        return False
    return first.text[:1].islower() or (len(last.cells) == 1 and last.x1 > FULL_LINE * right_edge)


def _title(reader: PdfReader) -> str | None:
    try:
        title = reader.metadata.title if reader.metadata else None
    except FAILURES:
        return None
    return folded(str(title)) or None if title else None


def _bookmarks(reader: PdfReader) -> Iterator[Bookmark]:
    try:
        outline = reader.outline
    except FAILURES:
        return
    yield from _bookmarks_in(reader, outline, 1)


def _bookmarks_in(reader: PdfReader, outline: Iterable[object], level: int) -> Iterator[Bookmark]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _bookmarks_in(reader, entry, level + 1)
        elif isinstance(entry, Destination) and (bookmark := _bookmark(reader, entry, level)):
            yield bookmark


def _bookmark(reader: PdfReader, entry: Destination, level: int) -> Bookmark | None:
    """None where it points nowhere: outlines of bound packs often do."""
    try:
        page = reader.get_destination_page_number(entry)
        title = folded(str(entry.title or ""))
    except FAILURES:
        return None
    return Bookmark(title, page + 1, level) if title and page is not None and page >= 0 else None
