"""Plain tables for the terminal: the last column takes what room is left and wraps."""

import shutil
import textwrap
from collections.abc import Sequence

_GAP = "  "
_NARROWEST = 24


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], *, width: int | None = None) -> str:
    """A table with a rule under its headings; never wider than `width` unless its first columns already are."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(len(line[column]) for line in [list(headings), *cells]) for column in range(len(headings) - 1)]
    room = (width or shutil.get_terminal_size((110, 24)).columns) - sum(widths) - len(_GAP) * len(widths)
    last = max(room, _NARROWEST)
    rule = ["-" * size for size in [*widths, min(last, max(len(line[-1]) for line in [list(headings), *cells]))]]
    lines = [_row(headings, widths, last), _row(rule, widths, last), *(_row(row, widths, last) for row in cells)]
    return "\n".join(lines)


def counted(number: int, noun: str) -> str:
    """ "1 paper", "2 papers"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _row(cells: Sequence[str], widths: Sequence[int], last: int) -> str:
    start = "".join(cell.ljust(size) + _GAP for cell, size in zip(cells[:-1], widths, strict=True))
    wrapped = textwrap.wrap(cells[-1], last, break_on_hyphens=False) or [""]
    return "\n".join([start + wrapped[0], *(" " * len(start) + more for more in wrapped[1:])]).rstrip()
