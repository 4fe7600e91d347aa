"""Tables as statements: a few rows each, never a row without its heading row.

A table comes as tabbed rows, or, where the columns were lost, as short lines in whatever order the page gave them.
The words are kept as they come; what cannot be trusted to stand in the right column is said in a warning.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ingest.paper import Part, ReadingWarning, Statement
from ingest.prose.blocks import FIGURE, Block, BlockKind, figures_in
from ingest.text.cleaning import WORD, match_form
from ingest.text.paragraphs import place_of

ROWS = 8
CHARACTERS = 600
"""A statement holds at most so many rows and, unless one row is longer, so many characters."""

UNSURE = "table-layout-uncertain"

_HEADING_CELL = 60
_POINTS_BELOW = re.compile(
    r"\b(?:table|figures?|dashboard|summary|schedule|grid|matrix|breakdown|position)\b.{0,40}?\bbelow\b|"
    r"\bfollowing (?:table|figures|schedule|grid|dashboard)\b|"
    r"\bbelow (?:shows|sets out|gives|presents|summari[sz]es|lists|details|is a)\b|"
    r"\b(?:set out|shown|given|listed|detailed|summari[sz]ed|presented) (?:in (?:the )?table )?below\b|"
    r"\b[Tt]able \d+(?:\.\d+)? (?:below )?(?:shows|sets out|gives|presents|summari[sz]es|lists|details)\b"
)
_UNIT = re.compile(
    r"[(\[]?(?:[£€$](?:['’]?000s?|k|m|bn)?|[£€$] ?million|['’]?000s?|%|no\.?|nos\.?|number|per cent|p|pence|days|weeks|"
    r"months|"
    r"hours|fte|wte|rate|kg|tonnes|km|miles|ha)[)\]]?",
    re.IGNORECASE,
)
# What is a number in a heading and no figure of the table: "May 24", "2023/24", "31 March 2025", "Q2".
_DATED = re.compile(
    r"(?:\d{1,2} )?\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?[ -]?\d{2,4}\b|"
    r"\b(?:19|20)\d{2}(?:[/-]\d{2,4})?\b"
)
_YEAR = re.compile(r"(Q[1-4] )?((19|20)\d{2}([/-]\d{2,4})?)|[A-Za-z. ]+ (19|20)\d{2}([/-]\d{2,4})?")
_FORM_CELL = re.compile(
    r".*:|to|from|subject|date|title|author|report (of|to|by)|purpose|wards?( affected)?|classification|contact"
)


def points_below(words: str) -> bool:
    """Whether a paragraph says that a table follows: "The table below shows what each council pays." """
    return _POINTS_BELOW.search(words) is not None


def table_statements(rows: Sequence[Block], part: Part, heading: str | None, lead: str | None) -> tuple[Statement, ...]:
    """Tabbed rows in groups. `lead` is the caption, or the words that introduce the table."""
    top, body = _split(rows)
    repeated = {match_form(row.paragraph.text) for row in top}
    kept = [row for row in body if match_form(row.paragraph.text) not in repeated] or list(top)
    if _are_aligned(rows):
        kept = [_squared(row, len(top[0].paragraph.cells)) for row in kept] if top else kept
    named = _named(kept)
    fresh = _after_a_repeated_heading(body, repeated) | _after_a_change_of_columns(kept, top)
    made = []
    for group in _groups(named, fresh):
        blocks = [row for row, _ in group]
        headings = _headings_over(blocks[0], top) if body else ""
        made.append(_statement(blocks, part, heading, _joined(lead, headings, group[0][1])))
    return tuple(made)


def _headings_over(row: Block, top: Sequence[Block]) -> str:
    """The headings of the cells that the row fills; all of them where not every cell has one of its own."""
    if len(top) != 1 or not _has_gaps(row, top):
        return _text(top)
    headings = zip(top[0].paragraph.cells, row.paragraph.cells, strict=True)
    return " ".join(heading for at, (heading, cell) in enumerate(headings) if heading and (cell or not at))


def _squared(row: Block, width: int) -> Block:
    """With the empty cells at its end that some formats leave out; a line across the table stays one."""
    cells = row.paragraph.cells
    if not 1 < len(cells) < width:
        return row
    return replace(row, paragraph=replace(row.paragraph, cells=(*cells, *[""] * (width - len(cells)))))


def _has_gaps(row: Block, top: Sequence[Block]) -> bool:
    """Empty cells beside figures, which leave no trace when the row is quoted: "Lamps | 2,250 | | 4%"."""
    cells = row.paragraph.cells
    fits = len(cells) == len(top[0].paragraph.cells) and bool(cells[0])
    return fits and not all(cells) and any(FIGURE.search(cell) for cell in cells[1:])


def _after_a_change_of_columns(rows: Sequence[Block], top: Sequence[Block]) -> frozenset[int]:
    """The first lines of rows that fill other columns than the row before: each group stands under its own headings."""
    if len(top) != 1:
        return frozenset()
    over = [_headings_over(row, top) for row in rows]
    return frozenset(row.paragraph.first_line for at, row in enumerate(rows) if at and over[at] != over[at - 1])


def loose_statements(
    lines: Sequence[Block], part: Part, heading: str | None, lead: str | None
) -> tuple[Statement, ...]:
    """Short lines in groups; the lines before the first row of figures are taken for the heading row."""
    first = _first_with_figures(lines)
    top = _text(lines[:first])
    body, head = (lines[first:], top) if 0 < len(top) <= CHARACTERS else (lines, "")
    unnamed = [(line, "") for line in body]
    return tuple(
        _statement([line for line, _ in group], part, heading, _joined(lead, head)) for group in _groups(unnamed)
    )


def _first_with_figures(lines: Sequence[Block]) -> int:
    """The first line that is a row of figures; years and months in a heading are none."""
    bare = (_DATED.sub("", line.paragraph.text) for line in lines)
    return next((at for at, text in enumerate(bare) if len(FIGURE.findall(text)) >= 2), 0)


def table_warnings(rows: Sequence[Block]) -> tuple[ReadingWarning, ...]:
    """Whether a run of rows or short lines is a table whose columns cannot be trusted."""
    whole = [row for row in rows if row.kind is BlockKind.ROW and len(row.paragraph.cells) > 1]
    tabbed = [_filled(row.paragraph.cells) for row in whole]
    page, first = rows[0].paragraph.page, rows[0].paragraph.first_line
    if tabbed and (_is_ragged(tabbed, len(_split(whole)[0]), known=_are_aligned(whole)) or _is_broken(tabbed[0])):
        return (_warning(first, page, "its rows or heading cells do not match"),)
    figures = [figures_in(row) for row in rows if figures_in(row) >= 2]
    above = _text(rows[: _first_with_figures(rows)])
    if not tabbed and len(figures) >= 2 and _is_broken([above]):
        return (_warning(first, page, "its headings and its first row run into one another"),)
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


def _are_aligned(rows: Sequence[Block]) -> bool:
    """Whether a row with fewer cells lacks the last ones: in a PDF an empty cell leaves no trace, unless the columns of
    the whole table were found by their places."""
    return rows[0].paragraph.page is None or any("" in row.paragraph.cells[1:-1] for row in rows)


def _is_ragged(rows: Sequence[Sequence[str]], depth: int, *, known: bool) -> bool:
    """Rows wider than the headings, or many that are narrower and not known to lack the last cells; a total may be."""
    widths = [len(row) for row in rows]
    widest = max(widths[: max(depth, 1)])
    narrower = sum(width < widest for width in widths[max(depth, 1) :])
    return max(widths) > widest or (not known and narrower * 4 > len(rows))


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
    second = rows[1].paragraph.cells
    depth = 2 if len(rows) > 2 and (_is_second_heading_row(first, second) or _are_units(second)) else 1
    return rows[:depth], rows[depth:]


def _are_units(cells: Sequence[str]) -> bool:
    """ "| £000 | £000 | % |" under the headings."""
    filled = [cell for cell in cells if cell]
    return len(cells) > 1 and bool(filled) and all(_UNIT.fullmatch(cell) for cell in filled)


def _is_second_heading_row(first: Sequence[str], second: Sequence[str]) -> bool:
    """Below headings that each span several columns stand those of the columns: words, years or quarters."""
    spans = not first[0] or len(first) < len(second)
    named = all(_YEAR.fullmatch(cell) or not FIGURE.search(cell) for cell in second[1:] if cell)
    return spans and bool(second[0]) and named and sum(1 for cell in second if cell) > 1


def _named(rows: Sequence[Block]) -> list[tuple[Block, str]]:
    """Each row with the first cell it stands under, where its own is empty because one cell spans several rows, or with
    the line across the table that it stands under ("Strategic risks")."""
    named: list[tuple[Block, str]] = []
    above = across = ""
    for row in rows:
        own = row.paragraph.cells[0]
        if len(row.paragraph.cells) == 1:
            across, above = own, ""
            named.append((row, ""))
            continue
        named.append((row, _joined(across, "" if own else above) or ""))
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
    """A row that a page cut in two: its first cell is empty and the words go on. Among short lines that lost
    their columns, one without words: the figures that belong to the words above it."""
    if row.kind is not BlockKind.ROW:
        return len(WORD.findall(row.paragraph.text)) < 3 and len(row.paragraph.text) < ROWS * 10
    filled = [cell for cell in row.paragraph.cells if cell]
    if len(filled) == 1 and len(row.paragraph.cells) > 2 and not row.paragraph.cells[0]:
        return True
    unfinished = above.paragraph.text.endswith((",", "-", "–", "(", "/"))
    return bool(filled) and not row.paragraph.cells[0] and (filled[0][0].islower() or unfinished)


def _statement(rows: Sequence[Block], part: Part, heading: str | None, lead: str | None) -> Statement:
    place = place_of([row.paragraph for row in rows])
    return Statement(part, _text(rows), place, lead=lead, heading=heading)


def _text(rows: Sequence[Block]) -> str:
    return " ".join(row.paragraph.text for row in rows)


def _joined(*parts: str | None) -> str | None:
    return " ".join(part for part, _ in groupby(filter(None, parts))) or None
