"""Tables that lay a page out: a column of numbers, a column of text, perhaps a column of actions, no data in them.

Minutes are often typed into such a table. Row by row its cells would run together; here each row becomes what it
stands for: the number and its paragraphs, and the cell of the action column under the words it stands beside.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.readers.content import Block

Cell = tuple[Block, ...]

_LABEL = re.compile(
    r"[*#]?\s*(?:item )?(?:\(?[A-Za-z]{0,4}[ /]?\d[\w./:-]{0,11}[.):]{0,2}|\(?(?:([a-z])\1?|[ivxlc]{1,6})[.):]+)",
    re.IGNORECASE,
)
_DATA_HEADING = re.compile(
    r"owner|lead|due|deadline|status|target|progress|rag|budget|actual|amount|cost|total|risk|score|£|%|date|payee|"
    r"reference|planning|address",
    re.IGNORECASE,
)
_ACTION_HEADING = re.compile(r"actions?(?: by| for| required)?|by whom|action owner|to action|who", re.IGNORECASE)
_FIGURES = re.compile(r"[\d£%.,\s()+-]+")
MOST_COLUMNS = 3
FEWEST_LABELS = 2
SHARE_OF_LABELS = 0.6
SHORTEST_TEXT = 60
LONGEST_ACTION = 60


def layout_blocks(rows: Sequence[Sequence[Cell]]) -> list[Block] | None:
    """The table as paragraphs, or None where it holds data. Of the column headings only that of the actions says
    something; it stands before each of them."""
    written = [row for row in rows if any(_text(cell) for cell in row)]
    head, body = _parted(written)
    if not body or not _is_layout(head, body):
        return None
    action = _text(head[-1]).rstrip(":") if len(head) == MOST_COLUMNS and _is_action(head[-1]) else ""
    return [block for row in body for block in _row_blocks(row, action)]


def _parted(rows: Sequence[Sequence[Cell]]) -> tuple[Sequence[Cell], Sequence[Sequence[Cell]]]:
    """The row of column headings, empty where there is none, and the others."""
    if not rows:
        return (), ()
    texts = [_text(cell) for cell in rows[0]]
    is_head = all(len(text) <= 40 for text in texts) and not _is_label(texts[0]) and sum(map(bool, texts)) > 1
    return (rows[0], rows[1:]) if is_head else ((), rows)


def _is_layout(head: Sequence[Cell], body: Sequence[Sequence[Cell]]) -> bool:
    if any(_DATA_HEADING.search(_text(cell)) and not _is_action(cell) for cell in head):
        return False
    if any(not 2 <= len(row) <= MOST_COLUMNS for row in body):
        return False
    first = [_text(row[0]) for row in body]
    labels = [text for text in first if text and _is_label(text)]
    others = [text for text in first if text and not _is_label(text)]
    texts = [row[1] for row in body if row[1]]
    prose = any(len(cell) > 1 for cell in texts) or sum(len(_text(cell)) for cell in texts) >= SHORTEST_TEXT * len(body)
    spaced = len(labels) >= FEWEST_LABELS and len(labels) >= SHARE_OF_LABELS * (len(labels) + len(others))
    return spaced and prose and all(_may_act(row[2]) for row in body if len(row) == MOST_COLUMNS)


def _may_act(cell: Cell) -> bool:
    text = _text(cell)
    return not text or (len(text) <= LONGEST_ACTION and _FIGURES.fullmatch(text) is None)


def _is_action(cell: Cell) -> bool:
    return _ACTION_HEADING.fullmatch(_text(cell).rstrip(":")) is not None


def _is_label(text: str) -> bool:
    return _LABEL.fullmatch(text) is not None


def _row_blocks(row: Sequence[Cell], action: str) -> Iterator[Block]:
    label, cell = _text(row[0]), row[1]
    if label and cell:
        first = cell[0]
        yield replace(first, lines=(f"{label} {first.lines[0]}", *first.lines[1:]))
        yield from cell[1:]
    else:
        yield from (*row[0], *cell)
    acting = _text(row[2]) if len(row) == MOST_COLUMNS else ""
    if acting:
        yield Block((f"{action}: {acting}" if action else acting,))


def _text(cell: Cell) -> str:
    return " ".join(block.text for block in cell).strip()
