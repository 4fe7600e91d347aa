"""Tables as statements: a few rows each, never a row without its heading row.

A table comes as tabbed rows, or, where the columns were lost, as short lines in whatever order the page gave them.
The words are kept as they come; what cannot be trusted to stand in the right column is said in a warning.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise

from ingest.blocks import FIGURE, Block, BlockKind, figures_in
from ingest.lines import WORD, match_form
from ingest.paper import Part, Place, ReadingWarning, Statement

ROWS = 8
CHARACTERS = 600
"""A statement holds at most so many rows and, unless one row is longer, so many characters."""

UNSURE = "table-layout-uncertain"

_HEADING_CELL = 60
_YEAR = re.compile(r"(Q[1-4] )?((19|20)\d{2}([/-]\d{2,4})?)|[A-Za-z. ]+ (19|20)\d{2}([/-]\d{2,4})?")
_FORM_CELL = re.compile(
    r".*:|to|from|subject|date|title|author|report (of|to|by)|purpose|wards?( affected)?|classification|contact"
)


def table_statements(rows: Sequence[Block], part: Part, heading: str | None, lead: str | None) -> tuple[Statement, ...]:
    """Tabbed rows in groups. `lead` is the caption, or the words that introduce the table."""
    top, body = _split(rows)
    repeated = {match_form(row.paragraph.text) for row in top}
    kept = [row for row in body if match_form(row.paragraph.text) not in repeated] or list(top)
    named = _named(kept)
    fresh = _after_a_repeated_heading(body, repeated)
    return tuple(
        _statement([row for row, _ in group], part, heading, _joined(lead, _text(top) if body else "", group[0][1]))
        for group in _groups(named, fresh)
    )


def loose_statements(
    lines: Sequence[Block], part: Part, heading: str | None, lead: str | None
) -> tuple[Statement, ...]:
    """Short lines in groups; the lines before the first row of figures are taken for the heading row."""
    first = next((at for at, line in enumerate(lines) if figures_in(line) >= 2), 0)
    top = _text(lines[:first])
    body, head = (lines[first:], top) if 0 < len(top) <= CHARACTERS else (lines, "")
    unnamed = [(line, "") for line in body]
    return tuple(
        _statement([line for line, _ in group], part, heading, _joined(lead, head)) for group in _groups(unnamed)
    )


def table_warnings(rows: Sequence[Block]) -> tuple[ReadingWarning, ...]:
    """Whether a run of rows or short lines is a table whose columns cannot be trusted."""
    tabbed = [_filled(row.paragraph.cells) for row in rows if row.kind is BlockKind.ROW]
    page, first = rows[0].paragraph.page, rows[0].paragraph.first_line
    if tabbed and (_is_ragged(tabbed) or _is_broken(tabbed[0])):
        return (_warning(first, page, "its rows or heading cells do not match"),)
    figures = [figures_in(row) for row in rows if figures_in(row) >= 2]
    if not tabbed and len(figures) >= 3 and (len(set(figures)) > 1 or len(rows) > 2 * len(figures)):
        return (_warning(first, page, "its columns were lost"),)
    if not tabbed and len(rows) >= 15 and not all("/" in row.paragraph.text for row in rows):
        return (_warning(first, page, "it is a page of short lines whose reading order may be lost"),)
    return ()


def _warning(line: int, page: int | None, why: str) -> ReadingWarning:
    where = f"page {page}" if page else f"line {line}"
    return ReadingWarning(
        UNSURE, f"The table or figure at {where} is kept as text: {why}. Check it in the paper.", page, line
    )


def _is_ragged(rows: Sequence[Sequence[str]]) -> bool:
    """Rows wider than the heading row, or many that are narrower; a total may be."""
    widths = [len(row) for row in rows]
    narrower = sum(width < widths[0] for width in widths[1:])
    return max(widths) > widths[0] or narrower * 4 > len(rows)


def _is_broken(cells: Sequence[str]) -> bool:
    """Brackets that close before they open: the words of two heading cells were mixed."""
    return any(cell.count("(") != cell.count(")") for cell in cells)


def _filled(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Without the empty cells at the end, which some formats print and others do not."""
    last = max((at for at, cell in enumerate(cells, start=1) if cell), default=0)
    return cells[:last]


def _split(rows: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    first = rows[0].paragraph.cells
    filled = [cell for cell in first if cell]
    short = len(filled) == len(first) and all(len(cell) <= _HEADING_CELL for cell in first)
    of_words = short or len(filled) >= (3 if first[0] else 2)
    figures = any(FIGURE.fullmatch(cell) for cell in first[1:])
    form = _FORM_CELL.fullmatch(match_form(first[0])) is not None and len(first) == 2
    heads = (
        len(rows) > 1
        and of_words
        and not figures
        and not form
        and all(len(cell) <= 2 * _HEADING_CELL for cell in first)
    )
    if not heads:
        return (), rows
    depth = 2 if len(rows) > 2 and _is_second_heading_row(first, rows[1].paragraph.cells) else 1
    return rows[:depth], rows[depth:]


def _is_second_heading_row(first: Sequence[str], second: Sequence[str]) -> bool:
    """Below headings that each span several columns stand those of the columns: words, years or quarters."""
    spans = not first[0] or len(first) < len(second)
    named = all(_YEAR.fullmatch(cell) or not FIGURE.search(cell) for cell in second[1:] if cell)
    return spans and bool(second[0]) and named and sum(1 for cell in second if cell) > 1


def _named(rows: Sequence[Block]) -> list[tuple[Block, str]]:
    """Each row with the first cell it stands under, where its own is empty because one cell spans several rows."""
    named: list[tuple[Block, str]] = []
    above = ""
    for row in rows:
        own = row.paragraph.cells[0]
        named.append((row, "" if own else above))
        above = own or above
    return named


def _after_a_repeated_heading(rows: Sequence[Block], headings: Collection[str]) -> frozenset[int]:
    """The first lines of the rows under a heading row that a new page repeats: a quotation does not run across it."""
    return frozenset(
        row.paragraph.first_line for before, row in pairwise(rows) if match_form(before.paragraph.text) in headings
    )


def _groups(rows: Sequence[tuple[Block, str]], fresh: Collection[int] = ()) -> Iterator[list[tuple[Block, str]]]:
    group: list[tuple[Block, str]] = []
    for row, name in rows:
        size = sum(len(other.paragraph.text) + 1 for other, _ in group) + len(row.paragraph.text)
        full = (
            row.paragraph.first_line in fresh or size > CHARACTERS or (row.kind is BlockKind.ROW and len(group) >= ROWS)
        )
        if group and full and not _continues(row, group[-1][0]):
            yield group
            group = []
        group.append((row, name))
    if group:
        yield group


def _continues(row: Block, above: Block) -> bool:
    """A row that a page cut in two: its first cell is empty and the words go on (T61). Among short lines that lost
    their columns, one without words: the figures that belong to the words above it."""
    if row.kind is not BlockKind.ROW:
        return len(WORD.findall(row.paragraph.text)) < 3 and len(row.paragraph.text) < ROWS * 10
    filled = [cell for cell in row.paragraph.cells if cell]
    if len(filled) == 1 and len(row.paragraph.cells) > 2 and not row.paragraph.cells[0]:
        return True
    unfinished = above.paragraph.text.endswith((",", "-", "–", "(", "/"))
    return bool(filled) and not row.paragraph.cells[0] and (filled[0][0].islower() or unfinished)


def _statement(rows: Sequence[Block], part: Part, heading: str | None, lead: str | None) -> Statement:
    first, last = rows[0].paragraph, rows[-1].paragraph
    return Statement(part, _text(rows), Place(first.first_line, last.last_line, first.page), lead=lead, heading=heading)


def _text(rows: Sequence[Block]) -> str:
    return " ".join(row.paragraph.text for row in rows)


def _joined(*parts: str | None) -> str | None:
    return " ".join(part for part, _ in groupby(filter(None, parts))) or None
