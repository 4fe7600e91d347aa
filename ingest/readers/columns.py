"""Pages set in two columns of running text, as newsletters are: read down the left one, then down the right one.

Row by row such a page reads as a table and every sentence is cut in two. It is told from a table by its sentences: in
both columns, many lines go on in lower case from the line above, over a good number of lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.readers.rows import ALIGNED, Cell, Row

FEWEST_LINES = 8
# A column of prose has about seven lines in ten that begin in lower case; a table's first column next to none.
SHARE_GOING_ON = 0.4


def columns_apart(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Stretches of rows in reading order; most pages are one stretch."""
    plain: list[Row] = []
    at = 0
    while at < len(rows):
        stretch = _two_columns_from(rows, at)
        sides = _sides(stretch)
        if len(stretch) >= FEWEST_LINES and all(_is_prose(side) for side in sides):
            yield from ([plain] if plain else [])
            yield from sides
            plain = []
        else:
            stretch = list(rows[at : at + 1])
            plain.extend(stretch)
        at += len(stretch)
    if plain:
        yield plain


def _two_columns_from(rows: Sequence[Row], at: int) -> list[Row]:
    """The rows from `at` on that share one gutter; a row may have words on one side of it only."""
    first = rows[at]
    if len(first.cells) != 2:
        return []
    gutter = first.cells[1].x0
    stretch: list[Row] = []
    for row in rows[at:]:
        aligned = any(abs(cell.x0 - gutter) < ALIGNED * row.size for cell in row.cells)
        left_only = len(row.cells) == 1 and row.x1 < gutter
        if (
            row.ruled
            or row.begins
            or len(row.cells) > 2
            or not (aligned or left_only)
            or (stretch and row.y < stretch[-1].y)
        ):
            break
        stretch.append(row)
    return stretch


def _sides(stretch: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    if not stretch:
        return [], []
    gutter = stretch[0].cells[1].x0

    def of(row: Row, right: bool) -> tuple[Cell, ...]:
        return tuple(cell for cell in row.cells if (cell.x0 > gutter - ALIGNED * row.size) is right)

    left, right = ([replace(row, cells=cells) for row in stretch if (cells := of(row, side))] for side in (False, True))
    return left, right


def _is_prose(rows: Sequence[Row]) -> bool:
    goes_on = sum(after.text[:1].islower() and len(before.text.split()) > 2 for before, after in pairwise(rows))
    return len(rows) >= FEWEST_LINES and goes_on >= SHARE_GOING_ON * len(rows)
