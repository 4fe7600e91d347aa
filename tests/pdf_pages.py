"""Pages of PDFs for the tests, drawn here, and what is read of them."""

from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ingest.document import Document
from ingest.readers import read_document

LEFT, TOP, PITCH = 72.0, 760.0, 14.0
Draw = Callable[[Canvas], None]


def read(folder: Path, *pages: Draw, size: tuple[float, float] = A4) -> Document:
    path = folder / "paper.pdf"
    canvas = Canvas(str(path), pagesize=size)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return read_document(path)


def written(*lines: str, top: float = TOP, x: float = LEFT) -> Draw:
    """One line below the other; an empty one is a gap."""

    def draw(canvas: Canvas) -> None:
        for at, line in enumerate(lines):
            canvas.drawString(x, top - PITCH * at, line)

    return draw


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]
