"""The page of `inspect --html`: a paper beside what was understood of it, as one file that fetches nothing.

Every sentence on the page stands in page.html. Papers are anybody's: all words are escaped, and the page's own
policy lets no script run but ours, known by its checksum.
"""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, PackageLoader

from ingest.document import Format
from ingest.errors import PageNotDrawn
from ingest.inspection.claims import LineKind
from ingest.inspection.rows import Row, rows_of
from ingest.paper import Paper, ReadingWarning
from ingest.readers.pdf.drawing import small_picture

PICTURES = 40
"""A longer paper shows pictures only of the pages that something is to be checked on, so many at most."""

_WIDTH = 800
_LONGEST = 160  # letters of a statement shown beside its lines: where it begins and where it ends
_TAIL = 50


@dataclass(frozen=True, slots=True)
class Totals:
    sections: int
    items: int
    statements: int
    resolutions: int
    recommendations: int
    actions: int
    votes: int
    names: int
    lines: int
    lines_left_out: int
    lines_not_understood: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A warning and the number of the card it is shown on, None where it concerns no one place."""

    warning: ReadingWarning
    card: int | None


def inspection_page(paper: Paper, file: Path) -> str:
    """The page as HTML; `file` is what the paper was read from, for pictures of its pages."""
    rows = rows_of(paper)
    style, script = (files("ingest.inspection").joinpath(f"page.{kind}").read_text("utf-8") for kind in ("css", "js"))
    page = _TEMPLATES.get_template("page.html").render(
        paper=paper,
        rows=rows,
        totals=_totals(rows),
        remarks=_remarks(paper, rows),
        lost=[stretch for row in rows for stretch in row.stretches if stretch.kind is LineKind.NOT_UNDERSTOOD],
        heads=[card for row in rows for card in row.cards if card.section or card.item],
        pictures=_pictures(paper, rows, file),
        style=style,
        script=script,
        checksum=b64encode(sha256(script.encode()).digest()).decode(),
    )
    # Damaged PDFs give halves of characters, which no file can hold.
    return page.encode("utf-8", "replace").decode()


def shortened(text: str) -> str:
    """The beginning and the end of a longer text: where a statement was cut is what may be wrong with it."""
    if len(text) <= _LONGEST:
        return text
    head, tail = text[: _LONGEST - _TAIL], text[-_TAIL:]
    return f"{head[: head.rfind(' ')]} … {tail[tail.find(' ') + 1 :]}"


def _totals(rows: tuple[Row, ...]) -> Totals:
    cards = [card for row in rows for card in row.cards]
    parts = [card.statement.part.value for card in cards if card.statement]
    kinds = [stretch.kind for row in rows for stretch in row.stretches for line in stretch.lines if line.text.strip()]
    return Totals(
        sections=sum(card.section is not None for card in cards),
        items=sum(card.item is not None for card in cards),
        statements=len(parts),
        resolutions=parts.count("resolution"),
        recommendations=parts.count("recommendation"),
        actions=sum(card.action is not None for card in cards),
        votes=sum(card.vote is not None for card in cards),
        names=sum(len(card.attendees) for card in cards),
        lines=len(kinds),
        lines_left_out=kinds.count(LineKind.LEFT_OUT),
        lines_not_understood=kinds.count(LineKind.NOT_UNDERSTOOD),
    )


def _remarks(paper: Paper, rows: tuple[Row, ...]) -> list[Remark]:
    placed = [(card.warning, card.number) for row in rows for card in row.cards if card.warning]
    found = [Remark(warning, number) for warning, number in placed]
    return [*found, *(Remark(one, None) for one in paper.warnings if one not in [warning for warning, _ in placed])]


def _pictures(paper: Paper, rows: tuple[Row, ...], file: Path) -> dict[int, str]:
    """By page number, as addresses that hold the picture itself; a page that cannot be drawn has none."""
    if paper.format is not Format.PDF:
        return {}
    pages = [page.number for page in paper.document.pages]
    if len(pages) > PICTURES:
        pages = sorted(_pages_to_check(paper, rows))[:PICTURES]
    drawn = ((page, _picture(file, page)) for page in pages)
    return {page: picture for page, picture in drawn if picture is not None}


def _pages_to_check(paper: Paper, rows: tuple[Row, ...]) -> set[int]:
    lines = [line for row in rows if row.to_check for stretch in row.stretches for line in stretch.lines]
    warned = {warning.page for warning in paper.warnings}
    return {page for page in (*warned, *(line.page for line in lines)) if page is not None}


def _picture(file: Path, page: int) -> str | None:
    try:
        return "data:image/webp;base64," + b64encode(small_picture(file, page, _WIDTH)).decode()
    except PageNotDrawn:
        return None


def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("ingest.inspection", "."), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    made.filters["shortened"] = shortened
    return made


_TEMPLATES = _environment()
