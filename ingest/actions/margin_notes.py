"""What stands beside the text of minutes: a column, or notes between the paragraphs, that say who is to act.

Files give such a column in many ways: as the last cell of a row, behind a wide gap at the end of a line, as a line of
its own after the paragraph. Whatever the way, the text reads on past it and the note stands after its paragraph.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from ingest.actions.gathering import is_action_line, owner_noted
from ingest.paper import Part, Statement
from ingest.text.cleaning import WORD, match_form
from ingest.text.column_notes import HEADS_ACTIONS
from ingest.text.initials import initials_in
from ingest.text.paragraphs import Paragraph

_ACTION_COLUMN = re.compile(r"(for )?actions?( by| owner| lead| required| points?| for| with)?|by whom|owner|lead")
_OFFICE_ALONE = re.compile(
    r"All|Everyone|(?:The )?(?:[A-Z][a-z]+ ){0,2}(?:Clerk|Secretary|Treasurer|Chair(?:man|woman|person)?|Manager|"
    r"Officers?|Director|Headteacher|Members|Governors|Trustees|Councillors|Coordinator|Warden|Bursar)(?:/[A-Z]\w+)?"
)
_COLUMN = "Action"
"""What a column beside the text is for where it has no heading."""

_TEXT_COLUMN = re.compile(
    r"|(agenda |minute |item )?(item|no|number|ref|reference|#)s?\.?|(agenda )?(topic|subject|title|heading)|"
    r"(key |main )?(discussions?|minutes?|notes?|details?|summary|description|points?|decisions?)"
    r"( (and|&|/) (discussions?|decisions?|actions? agreed|outcomes?))?|item (and|&) (discussion|minutes?)"
)


def unfolded(found: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Minutes set out as a table with a column for actions, as text with notes; anything else as it is."""
    heading = next((one for one in found if _heads_a_layout(one.cells)), None)
    if heading is None:
        return tuple(found)
    made: list[Paragraph] = []
    for one in found:
        below = one.first_line > heading.first_line and bool(one.cells) and len(one.cells) <= len(heading.cells)
        if below and match_form(one.text) != match_form(heading.text):
            made.extend(_unfolded_row(one, heading.cells))
        elif not below:
            made.append(one)
    return tuple(made)


def column_owners(found: Sequence[Paragraph], initials: Collection[str]) -> frozenset[str]:
    """Whom a line by itself gives an action: those with initials, and offices where the minutes have such a column."""
    alone = [one.cells[-1] if one.cells else one.text for one in found]
    column = any(
        HEADS_ACTIONS.fullmatch(text) or (initials_in(text) and set(initials_in(text)) <= set(initials))
        for text in alone
    )
    return frozenset((*initials, *(text for text in alone if column and _OFFICE_ALONE.fullmatch(text))))


def notes_apart(body: Sequence[Paragraph], initials: Collection[str]) -> tuple[list[Paragraph], list[Paragraph]]:
    """The paragraphs of an item without the notes among them, and the notes."""
    text: list[Paragraph] = []
    notes: list[Paragraph] = []
    cut = False
    for one in body:
        beside = _owner_cell(one, initials)
        if beside is not None:
            text.append(replace(one, text=beside[0], cells=()))
            notes.append(replace(one, text=beside[1], cells=(), beside=""))
        elif _is_note(one, initials):
            notes.append(one)
            continue
        elif cut and one.text[:1].islower() and not one.cells:
            before = text[-1]
            text[-1] = replace(before, text=f"{before.text} {one.text}", last_line=one.last_line)
        else:
            text.append(one)
        cut = beside is not None and not beside[0].endswith((".", ":", ";"))
    return text, notes


def with_notes(statements: Sequence[Statement], notes: Iterable[Paragraph]) -> tuple[Statement, ...]:
    """The notes back in their places, each a statement of its own after the words it stands beside."""
    made = list(statements)
    for note in notes:
        at = next((n for n, one in enumerate(made) if one.place.first_line > note.first_line), len(made))
        heading = note.beside or _COLUMN if note.beside is not None else made[at - 1].heading if at else None
        made.insert(at, Statement(Part.DISCUSSION, note.text, note.place, heading=heading))
    return tuple(made)


def _heads_a_layout(cells: Sequence[str]) -> bool:
    forms = [match_form(cell).rstrip(":") for cell in cells]
    return (
        2 <= len(forms) <= 4
        and _ACTION_COLUMN.fullmatch(forms[-1]) is not None
        and all(_TEXT_COLUMN.fullmatch(form) for form in forms[:-1])
    )


def _unfolded_row(row: Paragraph, headings: Sequence[str]) -> list[Paragraph]:
    whole = len(row.cells) == len(headings)
    words = " ".join(cell for cell in (row.cells[:-1] if whole else row.cells) if cell)
    made = [replace(row, text=words, cells=())] if words else []
    if whole and row.cells[-1]:
        made.append(replace(row, text=row.cells[-1], cells=(), beside=headings[-1]))
    return made


def _owner_cell(one: Paragraph, initials: Collection[str]) -> tuple[str, str] | None:
    """Prose with who is to act in a cell behind it; a name there may be whom a body has elected."""
    cells = [cell for cell in one.cells if cell]
    if len(cells) != 2 or len(WORD.findall(cells[0])) < 5 or owner_noted(cells[1], initials) is None:
        return None
    return cells[0], cells[1]


def _is_note(one: Paragraph, initials: Collection[str]) -> bool:
    return one.beside is not None or (
        not one.cells and (is_action_line(one.text) or owner_noted(one.text, initials) is not None)
    )
