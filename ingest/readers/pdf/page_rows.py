"""The rows of a page in reading order: what is struck out left out, ruled tables by their rules, the rest line by line.

First whatever runs in the direction most of the page is written in; what is turned on its side follows.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.pdf.columns import columns_apart
from ingest.readers.pdf.drawn import Fragment, Stroke
from ingest.readers.pdf.grids import grids_in
from ingest.readers.pdf.margins import beside, margin_of, without_line_numbers
from ingest.readers.pdf.rows import Row, lines_of
from ingest.readers.pdf.ruled import rows_in
from ingest.readers.pdf.struck import parted


@dataclass(frozen=True, slots=True)
class PageRows:
    rows: tuple[Row, ...]
    struck_out: tuple[str, ...] = ()


def page_rows(fragments: Sequence[Fragment], strokes: Sequence[Stroke]) -> PageRows:
    turns = Counter[int]()
    for fragment in fragments:
        turns[fragment.turn] += len(fragment.text.strip())
    rows: list[Row] = []
    struck_out: list[str] = []
    for turn, _ in sorted(turns.items(), key=lambda each: (-each[1], each[0])):
        turned = [stroke.turned_back(turn) for stroke in strokes]
        kept, out = parted([fragment for fragment in fragments if fragment.turn == turn], turned)
        rows.extend(_rows(kept, turned))
        struck_out.extend(row.text.replace("\t", " ") for row in lines_of(out))
    return PageRows(tuple(rows), tuple(struck_out))


def _rows(fragments: Sequence[Fragment], strokes: Sequence[Stroke]) -> list[Row]:
    """Tables stand where their top is among the lines around them."""
    left, tables = without_line_numbers(fragments), list[list[Row]]()
    for grid in grids_in(strokes):
        inside = [fragment for fragment in left if any(box.holds(fragment) for row in grid.rows for box in row)]
        if table := rows_in(grid, inside):
            tables.append(table)
            taken = set(map(id, inside))
            left = [fragment for fragment in left if id(fragment) not in taken]
    margin = margin_of(left)
    rows = beside([row for stretch in columns_apart(margin.text) for row in stretch], lines_of(margin.aside))
    for table in tables:
        at = next((at for at, row in enumerate(rows) if row.y > table[0].y), len(rows))
        rows[at:at] = table
    return rows
