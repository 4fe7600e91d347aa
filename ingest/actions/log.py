"""Action logs: tables with a row for each action, with who is to do it, by when, and how far it has got.

The columns are told by their headings, whatever their order: "No | Action | Owner | Due | Status". A row whose cells do
not match the headings keeps its deed and nothing that might be somebody else's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.paper import Action
from ingest.text.cleaning import match_form
from ingest.text.paragraphs import Paragraph

_NAMED = re.compile(r"(agreed |outstanding |new )?(actions?|tasks?)( required| agreed| to be taken)?")
_DEED = re.compile(
    rf"{_NAMED.pattern}( points?| items?| description)?|"
    r"what|(description|details?)( of (the )?action)?|action (details?|description)|agreed action"
)
_OWNER = re.compile(
    r"(action |task )?(owner|lead|who|by whom|assigned to|assignee)s?|(action|lead|responsible) (by|officer|person|"
    r"director|member)|responsib(le|ility)( (officer|person|lead))?|person responsible|(lead|owner) officer|officer|"
    r"for|allocated to|lead (name|councillor)|executive lead|led by"
)
_DUE = re.compile(
    r"(due|target|completion|review|required|agreed)?\s?(date|by)( due| for completion)?|due|by when|when|deadline|"
    r"timescales?|time ?frame|timeline|complete by|date (due|required)"
)
_PROGRESS = re.compile(
    r"(current )?(status|progress|position|state|rag|rag rating|rag status)( update)?|(progress |status )?(updates?|"
    r"comments?|notes?|outcome)|complete(d)?\??|open/closed|closed\??|done\??"
)
_EMPTY = re.compile(r"[-–—.]*|n/?a|tb[cd]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Columns:
    deed: int
    owner: int
    due: int | None
    progress: int | None
    count: int


def logged(rows: Sequence[Paragraph]) -> tuple[Action, ...]:
    """The actions of a table, none where its headings are not those of an action log."""
    for at, row in enumerate(rows[:3]):
        columns = _columns(row.cells)
        if columns is not None:
            return _actions(rows[at + 1 :], columns)
    return ()


def _columns(cells: Sequence[str]) -> _Columns | None:
    forms = [match_form(cell).strip(" :*") for cell in cells]
    deed, owner = _first(forms, _NAMED) or _first(forms, _DEED), _first(forms, _OWNER)
    if deed is None or owner is None or deed == owner:
        return None
    return _Columns(deed, owner, _first(forms, _DUE), _first(forms, _PROGRESS), len(forms))


def _first(forms: Sequence[str], shape: re.Pattern[str]) -> int | None:
    return next((at for at, form in enumerate(forms) if form and shape.fullmatch(form)), None)


def _actions(rows: Sequence[Paragraph], columns: _Columns) -> tuple[Action, ...]:
    made: list[Action] = []
    for row in rows:
        deed = _cell(row.cells, columns.deed)
        if deed is None or _columns(row.cells) is not None:
            continue
        if made and _goes_on(row.cells, columns):
            last = made[-1]
            place = replace(last.place, last_line=row.last_line)
            made[-1] = replace(last, text=f"{last.text} {deed}", place=place)
        else:
            made.append(_action(row, deed, columns))
    return tuple(made)


def _goes_on(cells: Sequence[str], columns: _Columns) -> bool:
    """A row that a page cut in two: nothing but more of the deed."""
    return columns.deed > 0 and [bool(cell) for cell in cells].index(True) == columns.deed == len(cells) - 1


def _action(row: Paragraph, deed: str, columns: _Columns) -> Action:
    # In a PDF an empty cell leaves no trace, so that a row with fewer cells cannot be told by counting them.
    fits = len(row.cells) == columns.count or (row.page is None and len(row.cells) < columns.count)
    places = (columns.owner, columns.due, columns.progress)
    owner, due, progress = (_cell(row.cells, at) if fits else None for at in places)
    return Action(deed, row.place, owner, due, progress)


def _cell(cells: Sequence[str], at: int | None) -> str | None:
    words = cells[at] if at is not None and at < len(cells) else ""
    return words if _EMPTY.fullmatch(words) is None else None
