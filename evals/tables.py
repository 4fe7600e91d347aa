"""What a section of the report shows: a table of words, set by the report as Markdown and as a page.

The figures behind it stay values of their own; `plain_value` is how they are written as JSON.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date as Date
from enum import Enum


@dataclass(frozen=True, slots=True)
class Table:
    """Every row has a cell for each column, as it is printed. `note` says how to read it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def markdown(table: Table) -> str:
    lines = [_row(table.columns), "|" + "---|" * len(table.columns), *map(_row, table.rows)]
    return "\n".join([f"## {table.title}", "", *([table.note, ""] if table.note else []), *lines])


def figure(value: float | None, decimals: int = 2) -> str:
    """A share or a count as it is printed; a dash where nothing was measured."""
    return "-" if value is None else f"{value:.{decimals}f}"


def plain_value(value: object) -> object:
    """Frozen values as JSON knows them: dataclasses as objects, tuples as lists, dates as ISO, enums as their value."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain_value(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(plain_value(key)): plain_value(one) for key, one in value.items()}
    if isinstance(value, (tuple, list, frozenset, set)):
        return [plain_value(one) for one in value]
    return value


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
