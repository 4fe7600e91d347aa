"""Who was there and who sent apologies: names, what is printed beside them, the heading they stand under, the chair.

Lists come as tables, as lines with the name and the body run together, as two columns read one after the other, or as
a sentence. Where columns cannot be trusted to belong together the names stand, unpaired, under a warning.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from ingest.attendance.groups import Group, groups_of
from ingest.attendance.lines import APOLOGY_SENTENCE, Row, heads_columns, listed, rows_of
from ingest.paper import Attendee, Item, ReadingWarning, Statement
from ingest.text.cleaning import is_finished
from ingest.text.paragraphs import Paragraph
from ingest.text.people import are_letters, is_organisation, looks_like_name, names_a_body
from ingest.text.sentences import sentences

UNSURE = "attendance-columns-unsure"

_FROM = re.compile(r"\b(?:received|accepted|noted|given|tendered)\b.{0,30}?\bfrom:?\s+(?P<names>.+)$", re.IGNORECASE)
_CONVENER = re.compile(r"conven[eo]r(?:,|$)|presiding$", re.IGNORECASE)
_SENT = re.compile(
    r"^(?P<names>.+?) (?:(?:had|have|has) )?(?:(?:sent|given|tendered|offered|submitted)(?: (?:their|his|her))? "
    r"apologies|apologised)\b"
)
# "Those present were:" and "Also in attendance was", but not "the clerk was present".
_PRESENT_SENTENCE = re.compile(r"\b(?:present|in attendance)(?: (?:were|was)\b:?|:)\s*(?P<names>.+)$", re.IGNORECASE)
_TELLS_WHO = re.compile(r"apolog|attendance|\bpresent\b|sederunt|welcome|introduction", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Present:
    """`rest` is what stands among the names and is none of them."""

    attendees: tuple[Attendee, ...]
    rest: tuple[Paragraph, ...]
    warnings: tuple[ReadingWarning, ...]


def attendance_in(paragraphs: Sequence[Paragraph]) -> Present:
    """Everyone listed between the title of the minutes and their first item, in order."""
    before, groups = groups_of(paragraphs)
    attendees: list[Attendee] = []
    rest = list(before)
    warnings: list[ReadingWarning] = []
    for group in groups:
        rows, left = _rows(group)
        rest.extend(left)
        nameless = {row.place.first_line for row in rows if not row.name}
        rest.extend(line for line in group.lines if line.first_line in nameless)
        if any(not row.paired for row in rows):
            page, line = (group.lines[0].page, group.lines[0].first_line) if group.lines else (None, None)
            note = f'Names and bodies under "{group.heading}" come from columns that may not belong together.'
            warnings.append(ReadingWarning(UNSURE, note, page, line))
        attendees.extend(_attendee(row, group) for row in rows if row.name)
    return Present(tuple(attendees), tuple(rest), tuple(warnings))


def attendees_in_item(item: Item) -> tuple[Attendee, ...]:
    """Those named in sentences: "Members present were: Ann Marsh (Chair) and Bo Poole. Apologies were received from
    Cllr C. Dyer (Avon Trust)." """
    if item.title is not None and not _TELLS_WHO.search(item.title):
        return ()
    group = Group((item.title or "Present").rstrip(".:"))
    found: list[Attendee] = []
    for statement in _with_ends(item.statements):
        for sentence in sentences(statement.text):
            there = _PRESENT_SENTENCE.search(sentence)
            rows = listed(there.group("names"), statement.place) if there is not None else []
            found.extend(_attendee(replace(row, present=True), group) for row in rows)
        away = APOLOGY_SENTENCE.search(statement.text) or (group.away and _FROM.search(statement.text)) or None
        rows = listed(away.group("names"), statement.place) if away is not None else []
        if group.away and away is None and not found:
            rows = _names_alone(statement)
        found.extend(_attendee(replace(row, present=False), group) for row in rows)
    return tuple(found)


def _names_alone(statement: Statement) -> list[Row]:
    """Under the title "Apologies": "Cllr A. Marsh (unwell), B. Poole." and "Cllr A. Marsh sent apologies." """
    first = sentences(statement.text)[0]
    sent = _SENT.match(first)
    rows = listed(sent.group("names") if sent is not None else first, statement.place)
    bracketed = all(row.role is None or f"({row.role}" in first for row in rows)
    return rows if bracketed and all(looks_like_name(row.name) for row in rows) else []


def _with_ends(statements: Sequence[Statement]) -> Iterator[Statement]:
    """A sentence that a line break tore apart: "... from Mr Assistant / Dyer, who was at sea", "... Bo Poole / MP"."""
    for statement, after in zip_longest(statements, statements[1:]):
        if after is None or is_finished(statement.text):
            yield statement
            continue
        next_line = after.place.first_line == statement.place.last_line + 1
        torn = next_line or are_letters(after.text.split()[0] if after.text else "")
        yield replace(statement, text=f"{statement.text} {after.text}") if torn else statement


def _rows(group: Group) -> tuple[list[Row], list[Paragraph]]:
    rows: list[Row] = []
    left: list[Paragraph] = []
    headings: Sequence[str] = ()
    for paragraph in group.lines:
        if heads_columns(paragraph):
            headings = paragraph.cells
            left.append(paragraph)
            continue
        made = rows_of(paragraph, headings, titled=group.titled, alone=len(group.lines) == 1)
        if made:
            rows.extend(replace(row, chair=row.chair or (group.chairs and not rows)) for row in made)
        else:
            left.append(paragraph)
    return _paired(rows), left


def _paired(rows: list[Row]) -> list[Row]:
    """Rows without a name: the wrapped end of the row above, the bodies of a second column, or a shifted table."""
    if any(row.tabbed for row in rows):
        return _table_paired(rows)
    rows = _bodies_whole(rows)
    made: list[Row] = []
    at = 0
    while at < len(rows):
        orphans = at
        while orphans < len(rows) and not rows[orphans].name:
            orphans += 1
        count = orphans - at
        if count and made:
            made = _with_column(made, rows[at:orphans])
        at = orphans
        if at < len(rows):
            made.append(rows[at])
            at += 1
    return made


def _bodies_whole(rows: Sequence[Row]) -> list[Row]:
    """In a second column of bodies below as many bare names "Long Sedge Drainage Board" is nobody called Long Sedge."""
    made = list(rows)
    for first, row in enumerate(rows):
        bare = first - next((at + 1 for at in range(first - 1, -1, -1) if rows[at].role or not rows[at].name), 0)
        if row.name or bare < 2 or (first and not rows[first - 1].name):
            continue
        for at in range(first + 1, min(first + bare, len(rows))):
            body = f"{rows[at].name} {rows[at].role}"
            if rows[at].name and not names_a_body(rows[at].role or ""):
                break
            made[at] = replace(rows[at], name="", role=body if rows[at].name else rows[at].role)
    return made


def _with_column(made: list[Row], bodies: list[Row]) -> list[Row]:
    """Bodies after as many names without one are the second column; only one for one is beyond doubt."""
    if bodies[0].place.first_line == made[-1].place.last_line + 1:
        return [*made[:-1], _with_role(made[-1], bodies[0], paired=made[-1].paired), *bodies[1:]]
    bare = 0
    while bare < len(made) and made[-1 - bare].role is None and bare < len(bodies):
        bare += 1
    if bare == len(bodies) == 1:
        return [*made[:-1], _with_role(made[-1], bodies[0], paired=True)]
    if bare == len(bodies):
        pairs = zip(made[-bare:], bodies, strict=True)
        return [*made[:-bare], *(_with_role(row, body, paired=False) for row, body in pairs)]
    return [*made[:-1], _with_role(made[-1], bodies[0], paired=False), *bodies[1:]]


def _with_role(row: Row, body: Row, *, paired: bool) -> Row:
    role = body.role if row.role is None else f"{row.role} {body.role}"
    place = replace(row.place, last_line=max(row.place.last_line, body.place.last_line))
    return replace(row, role=role, place=place, paired=paired)


def _table_paired(rows: list[Row]) -> list[Row]:
    """A cell without a name between named rows is a wrapped one; bodies left over at the end mean a shifted column."""
    last = max((at for at, row in enumerate(rows) if row.name), default=-1)
    over = rows[last + 1 :]
    shifted = len(over) > 1 or (len(over) == 1 and is_organisation(over[0].role or "") and rows[last].role is not None)
    made: list[Row] = []
    for row in rows:
        if not row.name and made and not shifted:
            made[-1] = _with_role(made[-1], row, paired=made[-1].paired)
        else:
            made.append(replace(row, paired=not shifted))
    return made


def _attendee(row: Row, group: Group) -> Attendee:
    present = row.present if row.present is not None else not group.away
    # In Scotland whoever is the convener takes the chair, and keeps the title.
    chair = row.chair or _CONVENER.match(row.role or "") is not None
    return Attendee(row.name, row.role, group.heading, present, row.place, chair, row.paired)
