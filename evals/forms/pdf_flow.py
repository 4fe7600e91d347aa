"""Lays text on PDF pages by hand, so that a paper can do what real PDFs do: margins, struck-out words, stamps, columns.

The same calls give the same bytes. Places are in points; `y` falls from the top of the page.
"""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

PLAIN, BOLD, ITALIC = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
LEFT, RIGHT, TOP, BOTTOM = 72.0, 523.0, 770.0, 80.0
SIZE, LEADING, GAP, HANG = 10.5, 13.0, 7.0, 36.0


class Flow:
    """Text down the page; `furnish` draws what stands on every page, when the page is full."""

    def __init__(self, furnish: Callable[[Canvas, int], None] | None = None) -> None:
        self._held = BytesIO()
        self.canvas = Canvas(self._held, pagesize=A4, invariant=1, pageCompression=1)
        self._furnish = furnish
        self.page = 1
        self.y = TOP

    def finished(self) -> bytes:
        self.turn_page()
        self.canvas.save()
        return self._held.getvalue()

    def turn_page(self) -> None:
        if self._furnish:
            self._furnish(self.canvas, self.page)
        self.canvas.showPage()
        self.page += 1
        self.y = TOP

    def gap(self, height: float = GAP) -> None:
        self.y -= height

    def text(self, words: str, *, font: str = PLAIN, left: float = LEFT, right: float = RIGHT) -> None:
        """A paragraph, over the page end if need be."""
        for line in simpleSplit(words, font, SIZE, right - left):
            self.line(line, font=font, left=left)
        self.gap()

    def line(self, words: str, *, font: str = PLAIN, left: float = LEFT) -> None:
        if self.y < BOTTOM:
            self.turn_page()
        self.canvas.setFont(font, SIZE)
        self.canvas.drawString(left, self.y, words)
        self.y -= LEADING

    def hung(self, label: str, words: str, *, font: str = PLAIN, left: float = LEFT) -> None:
        """A label in the margin and its paragraph beside it."""
        if self.y < BOTTOM:
            self.turn_page()
        self.canvas.setFont(font, SIZE)
        self.canvas.drawString(left, self.y, label)
        self.text(words, font=font, left=left + HANG)

    def row(self, cells: Sequence[str], places: Sequence[float], *, font: str = PLAIN) -> None:
        self.canvas.setFont(font, SIZE)
        for place, cell in zip(places, cells, strict=True):
            self.canvas.drawString(place, self.y, cell)
        self.y -= LEADING

    def struck(self, words: str, out: str) -> None:
        """A line of text in which the words `out` are struck out."""
        before = words[: words.index(out)]
        start = LEFT + stringWidth(before, PLAIN, SIZE)
        self.canvas.setLineWidth(0.6)
        height = self.y + 0.28 * SIZE
        self.canvas.line(start, height, start + stringWidth(out, PLAIN, SIZE), height)
        self.line(words)

    def ruled(self, rows: Sequence[Sequence[Sequence[str]]], sides: Sequence[float]) -> None:
        """A table with its lines; a cell is its paragraphs, a row that does not fit goes on the next page."""
        for row in rows:
            wrapped = [list(_wrapped(cell, left, right)) for cell, left, right in _places(row, sides)]
            height = LEADING * max(len(lines) for lines in wrapped) + 5
            if self.y - height < BOTTOM:
                self.turn_page()
            for lines, left, right in _places(wrapped, sides):
                self.canvas.rect(left, self.y - height, right - left, height)
                for at, (line, font) in enumerate(lines):
                    self.canvas.setFont(font, SIZE)
                    self.canvas.drawString(left + 4, self.y - LEADING * (at + 1) + 2, line)
            self.y -= height
        self.gap(2 * GAP)


def _places(cells: Sequence[Any], sides: Sequence[float]) -> Iterator[tuple[Any, float, float]]:
    return zip(cells, sides, sides[1:], strict=False)


def _wrapped(paragraphs: Sequence[str], left: float, right: float) -> Iterator[tuple[str, str]]:
    """Lines with their fonts; a paragraph that begins with a star is bold."""
    for paragraph in paragraphs:
        font = BOLD if paragraph.startswith("*") else PLAIN
        for line in simpleSplit(paragraph.lstrip("*"), font, SIZE, right - left - 8):
            yield line, font
