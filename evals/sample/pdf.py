"""Lays the sample papers out as PDF the way a council's system does: packs with stamps, and separately printed minutes.

Stamps are real text drawn last on each page. A document in a pack begins on an odd printed page, so a blank page,
which consumes a number but bears none, follows a document with an odd number of pages.
"""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from evals.sample.markup import Block, BlockKind, Source

INVENTED = "Invented for testing: no such board exists."
BLANK = "This page is intentionally left blank"
_WIDTH = 455.0

_TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=11.5, leading=14.5, spaceAfter=10, bulletFontSize=11.5)
_HEADING = ParagraphStyle("heading", _TEXT, fontName="Helvetica-Bold", keepWithNext=1, spaceBefore=4)
_CENTRED = ParagraphStyle("centred", _HEADING, alignment=1, spaceAfter=12)
_LABELLED = ParagraphStyle("labelled", _TEXT, leftIndent=30, bulletIndent=0)
_DEEPER = ParagraphStyle("deeper", _TEXT, leftIndent=62, bulletIndent=30)
_BULLET = ParagraphStyle("bullet", _TEXT, leftIndent=62, bulletIndent=44, spaceAfter=6)
_CELL = ParagraphStyle("cell", _TEXT, fontSize=9, leading=11, spaceAfter=0)
_CELL_HEAD = ParagraphStyle("cell head", _CELL, fontName="Helvetica-Bold")
_ATTENDANCE = ParagraphStyle("attendance", _TEXT, fontSize=11, leading=13, spaceAfter=0)

_GRID = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.grey),
        ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
)
_PLAIN = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)])


@dataclass(frozen=True, slots=True)
class Bound:
    """A document bound into a pack under an agenda item; `title` is what its bookmark says."""

    item: str
    item_title: str
    title: str
    source: Source


@dataclass(frozen=True, slots=True)
class Pack:
    """`lead` counts the pages before printed page `first_printed`; `bare` stamps a numeral without the word Page."""

    front: Source
    documents: tuple[Bound, ...]
    lead: int
    first_printed: int
    bare: bool = False
    public: bool = False


@dataclass(frozen=True, slots=True)
class _Stamps:
    printed: str = ""
    item: str = ""
    public: bool = False
    bookmarks: tuple[tuple[str, int], ...] = ()


def minutes_pdf(source: Source) -> bytes:
    """Minutes printed on their own: no stamps but a plain page number at the foot."""
    title = source.head.get("print title", "Minutes")
    return _print(_story(source), title, lambda page: _Stamps(printed=f"{page}"))


def pack_pdf(pack: Pack) -> bytes:
    counts = [_page_count(_story(document.source)) for document in pack.documents]
    starts = _first_pages(counts, pack)
    offset = pack.first_printed - pack.lead - 1
    ranges = {
        document.item: f"(Pages {start + offset} - {start + offset + count + count % 2 - 1})"
        for document, start, count in zip(pack.documents, starts, counts, strict=True)
    }
    front = _story(_with_ranges(pack.front, ranges))
    story = front + _blanks(pack.lead - _page_count(front))
    for document, count in zip(pack.documents, counts, strict=True):
        story = [*story, PageBreak(), *_story(document.source), *_blanks(count % 2)]
    stamps = _pack_stamps(pack, starts, counts)
    return _print(story, pack.front.head["print title"], lambda page: stamps.get(page, _Stamps()))


def _first_pages(counts: list[int], pack: Pack) -> list[int]:
    starts = [pack.lead + 1]
    for count in counts[:-1]:
        starts.append(starts[-1] + count + count % 2)
    return starts


def _with_ranges(front: Source, ranges: dict[str, str]) -> Source:
    def filled(block: Block) -> Block:
        item = block.label.removesuffix(".")
        return Block(block.kind, f"{block.text} {ranges[item]}", block.label) if item in ranges else block

    return Source(front.head, tuple(filled(block) for block in front.blocks))


def _pack_stamps(pack: Pack, starts: list[int], counts: list[int]) -> dict[int, _Stamps]:
    stamps = {1: _Stamps(public=pack.public, bookmarks=(("Agenda", 0),))}
    offset = pack.first_printed - pack.lead - 1
    for document, start, count in zip(pack.documents, starts, counts, strict=True):
        marks = ((f"{document.item} {document.item_title}", 0), (document.title, 1))
        for page in range(start, start + count):
            printed = f"{page + offset}" if pack.bare else f"Page {page + offset}"
            first = page == start
            stamps[page] = _Stamps(printed, document.item if first else "", False, marks if first else ())
    return stamps


def _print(story: list[Any], title: str, stamps_of: Callable[[int], _Stamps]) -> bytes:
    def stamp(canvas: Any, document: Any) -> None:
        _stamp(canvas, stamps_of(document.page))

    return _built(story, title, stamp)


def _page_count(story: list[Any]) -> int:
    last = [0]

    def count(_canvas: Any, document: Any) -> None:
        last[0] = document.page

    _built(list(story), "", count)
    return last[0]


def _built(story: list[Any], title: str, at_page_end: Callable[[Any, Any], None]) -> bytes:
    out = BytesIO()
    document = BaseDocTemplate(
        out, pagesize=A4, invariant=1, title=title, author=INVENTED, creator="evals.sample", producer="evals.sample"
    )
    frame = Frame(70, 70, _WIDTH, 700, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    document.addPageTemplates(PageTemplate("page", [frame], onPageEnd=at_page_end))
    document.build(list(story))
    return out.getvalue()


def _stamp(canvas: Any, stamps: _Stamps) -> None:
    canvas.saveState()
    canvas.setFont("Helvetica-Oblique", 8)
    canvas.drawCentredString(A4[0] / 2, 40, INVENTED)
    canvas.setFont("Helvetica", 10)
    if stamps.printed:
        canvas.drawCentredString(A4[0] / 2, 24, stamps.printed)
    canvas.setFont("Helvetica-Bold", 12)
    if stamps.item:
        canvas.drawRightString(A4[0] - 40, A4[1] - 40, f"Agenda Item {stamps.item}")
    if stamps.public:
        canvas.drawRightString(A4[0] - 40, A4[1] - 40, "Public Document Pack")
    for title, level in stamps.bookmarks:
        canvas.bookmarkPage(title)
        canvas.addOutlineEntry(title, title, level=level)
    canvas.restoreState()


def _blanks(count: int) -> list[Any]:
    return [PageBreak(), Spacer(1, 250), Paragraph(BLANK, _CENTRED)] * count


def _story(source: Source) -> list[Any]:
    titles = [Paragraph(escape(line), _CENTRED) for line in source.head.get("heading", "").split(" / ") if line]
    return titles + [flowable for block in source.blocks for flowable in _flowables(block, source)]


def _flowables(block: Block, source: Source) -> list[Any]:
    text = escape(block.text)
    if block.kind is BlockKind.TABLE:
        return [_table(block, source), Spacer(1, 12)]
    if block.kind is BlockKind.APPENDIX:
        return [PageBreak(), Paragraph(text, _CENTRED)]
    if block.kind is BlockKind.BREAK:
        return [PageBreak()]
    if block.kind is BlockKind.LABELLED:
        return [Paragraph(text, _style_of(block.label, source), bulletText=block.label)]
    if block.kind is BlockKind.BULLET:
        return [Paragraph(text, _BULLET, bulletText="\u2022")]
    if block.kind is BlockKind.LINES:
        return [Paragraph(text.replace("\n", "<br/>"), _TEXT)]
    bold = block.kind is BlockKind.HEADING or text.rstrip(":") == "RESOLVED"
    return [Paragraph(text, _HEADING if bold else _TEXT)]


def _style_of(label: str, source: Source) -> Any:
    """In minutes letters stand at the margin and roman points within; in a report both belong to a number."""
    deep = not label.strip("().ivx") or (source.head["kind"] == "report" and label.startswith("("))
    return _DEEPER if deep else _LABELLED


def _table(block: Block, source: Source) -> Any:
    """Minutes have no tables but lists of names. `columns` in a head: the widths of the first columns in points."""
    if source.head["kind"] == "minutes":
        names = [[Paragraph(escape(cell), _ATTENDANCE) for cell in row] for row in block.rows]
        return Table(names, colWidths=[160, _WIDTH - 160], style=_PLAIN, hAlign="LEFT")
    given = [float(width) for width in source.head.get("columns", "").split()]
    left = len(block.rows[0]) - len(given)
    widths = given + [(_WIDTH - sum(given)) / left] * left
    styles = [_CELL_HEAD] + [_CELL] * (len(block.rows) - 1)
    cells = [[Paragraph(escape(cell), style) for cell in row] for style, row in zip(styles, block.rows, strict=True)]
    return Table(cells, colWidths=widths, style=_GRID, repeatRows=1, hAlign="LEFT")
