"""Tables that lay a page out: numbers or titles at the left, text beside them, perhaps a column of actions; no data.

Minutes are often typed into such a table. Row by row its cells would run together; here each row becomes what it
stands for: the number or the title, its paragraphs, and the cell of the action column under the words it stands
beside. The column of the text is the one with most words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.readers.bold import BOLD_ALONE
from ingest.readers.content import Block

Cell = tuple[Block, ...]

_LABEL = re.compile(
    r"[*#]?\s*(?:item )?(?:\(?[A-Za-z]{0,4}[ /]?\d[\w./:-]{0,11}[.):]{0,2}|\(?(?:([a-z])\1?|[ivxlc]{1,6})[.):]+)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\(?\d{1,4}(?:[./]\d{1,4}){0,2}[a-z]?[.):]?\s+[^\W\d].{2,}")
_DATA_HEADING = re.compile(
    r"owner|lead|due|deadline|status|target|progress|rag|budget|actual|amount|cost|total|risk|score|£|%|date|payee|"
    r"reference|planning|address|time|paper",
    re.IGNORECASE,
)
_ACTION_HEADING = re.compile(r"actions?(?: by| for| required| owner)?|by whom|to action|who", re.IGNORECASE)
_FIGURES = re.compile(r"[\d£%.,\s()+-]+")
MOST_COLUMNS = 4
FEWEST_ROWS = 2
SHARE_LED = 0.6
SHORTEST_TEXT = 60
LONGEST_HEADING, LONGEST_LEAD, LONGEST_ACTION = 40, 100, 60


@dataclass(frozen=True, slots=True)
class _Row:
    """`lead` are the cells before the text, which may be empty, as may be `action`, the cell behind it."""

    lead: tuple[Cell, ...]
    text: Cell
    action: Cell

    @property
    def title(self) -> str:
        return " ".join(text for cell in self.lead if (text := _text(cell)))

    @property
    def is_led(self) -> bool:
        """By a number, by a number with its title, or by a title in bold."""
        bold = any(block.heading is not None for cell in self.lead for block in cell)
        return bold or _is_label(self.title) or _NUMBERED.fullmatch(self.title) is not None


def layout_blocks(rows: Sequence[Sequence[Cell]]) -> list[Block] | None:
    """The table as paragraphs, or None where it holds data. Of the column headings only that of the actions says
    something; it stands before each of them."""
    written = [row for row in rows if any(_text(cell) for cell in row)]
    head, body = _parted(written)
    if any(_DATA_HEADING.search(_text(cell)) and not _is_action(cell) for cell in head):
        return None
    parts = _in_columns(body)
    if parts is None or not _is_layout(parts):
        return None
    behind = bool(head) and any(row.action for row in parts)
    if behind and _text(head[-1]) and not _is_action(head[-1]):
        return None
    action = _text(head[-1]).rstrip(":") if behind else ""
    return [block for row in parts for block in _row_blocks(row, action)]


def _parted(rows: Sequence[Sequence[Cell]]) -> tuple[Sequence[Cell], Sequence[Sequence[Cell]]]:
    """The row of column headings, empty where there is none, and the others."""
    if not rows:
        return (), ()
    texts = [_text(cell) for cell in rows[0]]
    first = texts[0]
    is_head = all(len(text) <= LONGEST_HEADING for text in texts) and sum(map(bool, texts)) > 1
    is_head = is_head and not _is_label(first) and _NUMBERED.fullmatch(first) is None
    return (rows[0], rows[1:]) if is_head else ((), rows)


def _in_columns(body: Sequence[Sequence[Cell]]) -> list[_Row] | None:
    """The rows parted at the column with most words; None where they do not agree on their columns."""
    widths = {len(row) for row in body}
    if len(widths) != 1 or not 2 <= (width := widths.pop()) <= MOST_COLUMNS:
        return None
    at = max(range(width), key=lambda column: sum(len(_text(row[column])) for row in body))
    if not 1 <= at <= 2 or width - at > 2:
        return None
    return [_Row(tuple(row[:at]), row[at], row[at + 1] if at + 1 < width else ()) for row in body]


def _is_layout(rows: Sequence[_Row]) -> bool:
    begun = [row for row in rows if row.title]
    led = sum(row.is_led for row in begun)
    if led < FEWEST_ROWS or led < SHARE_LED * len(begun) or any(len(row.title) > LONGEST_LEAD for row in begun):
        return False
    texts = [row.text for row in rows if row.text]
    prose = any(len(cell) > 1 for cell in texts) or sum(len(_text(cell)) for cell in texts) >= SHORTEST_TEXT * len(rows)
    return prose and all(_may_act(row.action) for row in rows)


def _may_act(cell: Cell) -> bool:
    text = _text(cell)
    return not text or (len(text) <= LONGEST_ACTION and _FIGURES.fullmatch(text) is None)


def _is_action(cell: Cell) -> bool:
    return _ACTION_HEADING.fullmatch(_text(cell).rstrip(":")) is not None


def _is_label(text: str) -> bool:
    return _LABEL.fullmatch(text) is not None


def _row_blocks(row: _Row, action: str) -> Iterator[Block]:
    if row.title and row.text and _is_label(row.title):
        first = row.text[0]
        yield replace(first, lines=(f"{row.title} {first.lines[0]}", *first.lines[1:]))
        yield from row.text[1:]
    else:
        yield from [Block((row.title,), BOLD_ALONE)] if row.title else []
        yield from row.text
    acting = _text(row.action)
    if acting:
        yield Block((f"{action}: {acting}" if action else acting,))


def _text(cell: Cell) -> str:
    return " ".join(block.text for block in cell).strip()
