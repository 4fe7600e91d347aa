"""PDF files: lines with their pages, gaps between paragraphs, tabs between columns, stamps taken out, bookmarks.

Here the pages are put together; `ingest.readers.pdf.pages` reads each of them. A page without text is a fact about the
page and no error.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

from pypdf import PageObject, PdfReader
from pypdf.generic import Destination

from ingest.document import Bookmark, Format, Line, Page
from ingest.errors import EmptyPaper, EncryptedPaper, UnreadablePaper
from ingest.readers.bold import BOLD_ALONE, heads_alone
from ingest.readers.content import Content, clean, folded
from ingest.readers.labels import LABEL
from ingest.readers.pdf.failures import FAILURES
from ingest.readers.pdf.fonts import FontShelf
from ingest.readers.pdf.furniture import Sheet, without_running_lines
from ingest.readers.pdf.pages import ReadPage, first_reading, recognised_page, second_reading
from ingest.readers.pdf.recognition import require_recognition
from ingest.readers.pdf.rows import ENDS_SENTENCE, Row, paragraphs_in, pitch_of
from ingest.readers.pdf.second_reading import opened

END_MARK = b"%%EOF"
END_WITHIN = 4096
# A line that reaches this share of the page's widest line was broken by the margin, not by its end.
FULL_LINE = 0.85


def read_pdf(path: Path, data: bytes, *, ocr: bool = False) -> Content:
    if ocr:
        require_recognition(path)
    with _quiet():
        reader = _opened(path, data)
        read = _read_pages(reader, data, ocr=ocr)
        sheets = without_running_lines([page.sheet for page in read])
        bookmarks = tuple(_bookmarks(reader))
        title = _title(reader)
    pages = tuple(
        Page(sheet.number, sheet.printed, sheet.agenda_item, bool(sheet.rows), page.machine_read)
        for sheet, page in zip(sheets, read, strict=True)
    )
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


def _read_pages(reader: PdfReader, data: bytes, *, ocr: bool) -> list[ReadPage]:
    """Those that come out damaged a second time; PDFium opens the file only where there are such."""
    shelf = FontShelf()
    numbered = list(enumerate(_pages(reader), start=1))
    pages = {number: page for number, page in numbered if page is not None}
    read = {number: first_reading(number, page, shelf) for number, page in pages.items()}
    troubled = [number for number, one in read.items() if one.troubled]
    if troubled:
        with opened(data) as document:
            read |= {number: second_reading(read[number], pages[number], document) for number in troubled}
    every = [read.get(number) or ReadPage(Sheet(number, ())) for number, _ in numbered]
    return _with_recognised(every, data) if ocr else every


def _with_recognised(read: list[ReadPage], data: bytes) -> list[ReadPage]:
    with opened(data) as document:
        return [recognised_page(page, document) if page.is_picture else page for page in read]


def _pages(reader: PdfReader) -> Iterator[PageObject | None]:
    """A page that cannot be found stays as a page without text: the pages after it must keep their numbers."""
    for index in range(len(reader.pages)):
        try:
            yield reader.pages[index]
        except FAILURES:
            yield None


def _lines(sheets: Sequence[Sheet]) -> tuple[Line, ...]:
    pitch = pitch_of(sheet.rows for sheet in sheets)
    lines: list[tuple[str, int, int | None]] = []
    before: tuple[Row, float] | None = None
    aside: list[Row] = []
    for sheet in sheets:
        blocks = paragraphs_in(sheet.rows, pitch)
        if not blocks:
            continue
        goes_on = before is not None and _goes_on(*before, blocks[0][0])
        if aside:
            # What stands beside the end of a page follows the sentence, also where that ends on the next.
            blocks.insert(1 if goes_on else 0, aside)
        aside = blocks.pop() if len(blocks) > 1 and blocks[-1][0].aside else []
        if before and not goes_on:
            lines.append(("", sheet.number, None))
        lines.extend(_numbered(blocks, sheet.number))
        before = (blocks[-1][-1], max(row.x1 for row in sheet.rows))
    if aside and sheets:
        lines.extend([("", sheets[-1].number, None), *_numbered([aside], sheets[-1].number)])
    return tuple(Line(at, clean(text), page, heading) for at, (text, page, heading) in enumerate(lines, start=1))


def _numbered(blocks: Sequence[Sequence[Row]], page: int) -> Iterator[tuple[str, int, int | None]]:
    """Each line with its page and level, a blank one between blocks."""
    for at, block in enumerate(blocks):
        yield from [("", page, None)] if at else []
        yield from ((row.text, page, _heading(block)) for row in block)


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
