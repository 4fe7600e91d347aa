"""What a ruled table holds, as rows: a table of figures row by row, minutes set in a table as running text.

Parish councils and health boards set their minutes in a table of two to four columns: number, what was said, who is to
act. Read as table rows each item would be one long cell; so such a table is read cell by cell, each cell in
paragraphs, and the number goes in front of the words beside it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.readers.labels import LABEL
from ingest.readers.pdf.drawn import Fragment
from ingest.readers.pdf.grids import Box, Grid
from ingest.readers.pdf.rows import CELL_PADDING, PARAGRAPH_TO_PITCH, USUAL_PITCH, Cell, Row, lines_of

# A number or a code at the head of an item: "12", "24/041", "PC 24/017", "4.(ii)".
CODE = re.compile(r"[A-Za-z/&.]{0,8}[\s:]?\d[\w./:()-]{0,12}(?:[\s/]?\d{1,4})?[.):]?")
# Headings of tables that minutes are set in: they say nothing, and stand again on every page.
_OF_MINUTES = re.compile(
    r"(?:agenda |minute )?(?:item|no|number|ref|reference)s?\.?(?: no\.?)?|minutes?|discussion(?: and \w+)?|subject|"
    r"title|topic|notes?|details?|decisions?|matter|business|actions?(?: (?:by|for|points?))?|by whom|who|lead",
    re.IGNORECASE,
)
HANGING = re.compile(r"\b(?:and|or|of|the|an?|to|in|for|by|with|from|on|at|as|that|which)$")
# A cell of so many words is prose; a table with more columns than this, or with little of its prose in one column, is
# a table of actions, risks or figures, whose rows belong together.
PROSE_WORDS = 25
MOST_PROSE_COLUMNS = 4
SHARE_OF_PROSE = 0.6
SHARE_OF_ROWS = 0.1
# Headings of tables that list actions: their rows stay rows.
_OF_ACTIONS = re.compile(
    r"owner|due( date)?|deadline|status|by when|target( date)?|rag|progress|response|completed?|date", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Filled:
    """A cell with the lines in it."""

    box: Box
    column: int
    span: int
    lines: tuple[Row, ...]

    @property
    def text(self) -> str:
        return " ".join(row.text.replace("\t", " ") for row in self.lines)

    @property
    def words(self) -> int:
        return len(self.text.split())


def rows_in(grid: Grid, fragments: Sequence[Fragment]) -> list[Row]:
    """`fragments` are those within the grid's frame. Empty cells keep their place between the others."""
    every = [_filled(grid, boxes, fragments) for boxes in grid.rows]
    filled = [row for row in every if any(cell.lines for cell in row)]
    if not filled:
        return []
    prose = _is_prose(filled, len(grid.columns))
    if prose and all(_OF_MINUTES.fullmatch(cell.text) for cell in filled[0] if cell.lines):
        filled = filled[1:] or filled
    rows = [
        row for cells in filled for row in (_as_prose(cells) if prose and _opens_prose(cells) else _table_row(cells))
    ]
    return [replace(rows[0], begins=True), *rows[1:]]


def _filled(grid: Grid, boxes: Sequence[Box], fragments: Sequence[Fragment]) -> list[_Filled]:
    return [
        _Filled(
            box, grid.column_of(box), grid.span_of(box), tuple(lines_of([one for one in fragments if box.holds(one)]))
        )
        for box in boxes
    ]


def _is_prose(rows: Sequence[Sequence[_Filled]], columns: int) -> bool:
    """Whether the table is there only to set running text beside its numbers."""
    if columns == 1:
        return True
    if any(_OF_ACTIONS.fullmatch(cell.text) for cell in rows[0]):
        return False
    words: dict[int, int] = {}
    for row in rows:
        for cell in row:
            words[cell.column] = words.get(cell.column, 0) + cell.words
    widest = max(words, key=lambda column: words[column])
    long = [row for row in rows if any(cell.column == widest and cell.words >= PROSE_WORDS for cell in row)]
    return (
        columns <= MOST_PROSE_COLUMNS
        and words[widest] >= SHARE_OF_PROSE * sum(words.values())
        and len(long) >= max(1.0, SHARE_OF_ROWS * len(rows))
    )


def _opens_prose(cells: Sequence[_Filled]) -> bool:
    """A row that is headed by a number, or has prose in it: not the row of headings, not "Date: 3 May"."""
    written = [cell for cell in cells if cell.lines]
    return len(written) < 2 or _is_code(written[0]) or any(cell.words >= PROSE_WORDS for cell in written)


def _is_code(cell: _Filled) -> bool:
    return CODE.fullmatch(cell.text) is not None or LABEL.fullmatch(cell.text) is not None


def _table_row(cells: Sequence[_Filled]) -> list[Row]:
    """Everything in the columns where it stands; a cell that reaches over several leaves the others empty."""
    written = [row for cell in cells for row in cell.lines]
    if not written:
        return []
    places = [(text, cell.box) for cell in cells for text in (cell.text, *[""] * (cell.span - 1))]
    texts = tuple(Cell(text, box.left, box.right) for text, box in places)
    last = max(at for at, (text, _) in enumerate(places) if text)
    return [Row(texts[: last + 1], min(row.y for row in written), written[0].size, ruled=True)]


def _as_prose(cells: Sequence[_Filled]) -> list[Row]:
    """Cell after cell, each in paragraphs; a number goes in front of what stands beside it."""
    written = [cell for cell in cells if cell.lines]
    paragraphs = [_paragraphs(cell) for cell in written]
    if len(written) > 1 and _is_code(written[0]):
        (code, *_), (beside, *more) = paragraphs[0], paragraphs[1]
        cell = Cell(f"{written[0].text} {beside.text}", code.x0, beside.x1)
        paragraphs[:2] = [[Row((cell,), beside.y, beside.size, begins=True), *more]]
    return [row for group in paragraphs for row in group]


def _paragraphs(cell: _Filled) -> list[Row]:
    """The lines of each paragraph as one: in a narrow cell only its own side tells whether a line was full."""
    made: list[Row] = []
    last: Row | None = None
    for line in cell.lines:
        if last is not None and _runs_on(last, line, cell.box.right):
            x1 = max(made[-1].x1, line.x1)
            made[-1] = Row((Cell(f"{made[-1].text} {line.text}", made[-1].x0, x1),), line.y, line.size, begins=True)
        else:
            made.append(Row(line.cells, line.y, line.size, begins=True))
        last = line
    return made


def _runs_on(line: Row, after: Row, side: float) -> bool:
    """Whether the paragraph goes on: the next word would not have fitted on the line."""
    if LABEL.fullmatch(after.text.split()[0]) or len(after.cells) > 1 or len(line.cells) > 1:
        return False
    if after.y - line.y > PARAGRAPH_TO_PITCH * USUAL_PITCH * after.size:
        return False
    if line.bold and not after.bold:
        return False
    if HANGING.search(line.text):
        return True
    first_word = len(after.text.split()[0]) * (after.x1 - after.x0) / len(after.text)
    return line.x1 + first_word > side - CELL_PADDING * after.size
