"""Who was there and who sent apologies: names, what is printed beside them, the heading they stand under, the chair.

Lists come as tables, as lines with the name and the body run together, as two columns read one after the other, or as
a sentence. Where columns cannot be trusted to belong together the names stand, unpaired, under a warning.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.lines import Paragraph
from ingest.paper import Attendee, Item, Place, ReadingWarning
from ingest.people import (
    chair_marked,
    chair_remark,
    is_organisation,
    looks_like_name,
    names_a_body,
    split_name,
)
from ingest.sentences import sentences

UNSURE = "attendance-columns-unsure"

_HEADING = re.compile(
    r"^(?P<group>present|in attendance|attendance|also (present|in attendance)|attendees|officers?( present|"
    r" in attendance)?|"
    r"others?( (attendees|present|members))?|other (members|officers|attendees|persons) present|sederunt|"
    r"observers?|substitutes?|"
    r"(board |committee |panel |voting |non-voting |co-opted |independent )?members( present)?|"
    r"members? of the public|guests?|"
    r"presenters?|(apologies( for (absence|non-attendance))?|absent|not present)( (were )?(received|"
    r"submitted)( from)?)?)"
    r"\s*(?P<stop>[:–-]|$)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_APOLOGIES = re.compile(r"apolog|absent|not present", re.IGNORECASE)
_APOLOGY_SENTENCE = re.compile(
    r"\b(?:apologies(?: for (?:absence|non-attendance))?|an apology(?: for absence)?)\b.{0,60}?(?:\b(?:from|"
    r"on behalf of):?|:)\s*(?P<names>.+)$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:received|accepted|noted|given|tendered)\b.{0,30}?\bfrom:?\s+(?P<names>.+)$", re.IGNORECASE)
_TITLED = re.compile(r"^(?:councillors|cllrs\.?|messrs|members|residents)\s+", re.IGNORECASE)
# "Those present were:" and "Also in attendance was", but not "the clerk was present".
_PRESENT_SENTENCE = re.compile(r"\b(?:present|in attendance)(?: (?:were|was)\b:?|:)\s*(?P<names>.+)$", re.IGNORECASE)
_TELLS_WHO = re.compile(r"apolog|attendance|\bpresent\b|sederunt|welcome|introduction", re.IGNORECASE)
_PART = re.compile(r"[,;]\s*(?:and\s+)*(?![^(]*\))(?=\S)|(?:[\s.]+and)+\s+(?![^(]*\))")
_NESTED = re.compile(r"(\([^()]*)\(([^()]*)\)(?=[^()]*\))")
# At the end of a line: "Coun- cillor".
_CUT_WORD = re.compile(r"(?<=[a-z])- (?=[a-z])")
_FROM_WHERE = re.compile(r"(?:from|of|for|representing|on behalf of) (?:the )?(?=[A-Z])")
_LOWER = re.compile(r"(?P<role>(?:(?!d[eu]\b|van\b|von\b|der\b|la\b|le\b|al-)[a-z][\w’'-]* )+)(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Present:
    """`rest` is what stands among the names and is none of them."""

    attendees: tuple[Attendee, ...]
    rest: tuple[Paragraph, ...]
    warnings: tuple[ReadingWarning, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    role: str | None
    place: Place
    chair: bool = False
    paired: bool = True
    tabbed: bool = False


@dataclass(frozen=True, slots=True)
class _Group:
    heading: str
    lines: tuple[Paragraph, ...]


def attendance_in(paragraphs: Sequence[Paragraph]) -> Present:
    """Everyone listed between the title of the minutes and their first item, in order."""
    before, groups = _groups(paragraphs)
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
        attendees.extend(_attendee(row, group.heading) for row in rows if row.name)
    return Present(tuple(attendees), tuple(rest), tuple(warnings))


def attendees_in_item(item: Item) -> tuple[Attendee, ...]:
    """Those named in sentences: "Members present were: Ann Marsh (Chair) and Bo Poole. Apologies were received from
    Cllr C. Dyer (Avon Trust)." """
    if item.title is not None and not _TELLS_WHO.search(item.title):
        return ()
    group = (item.title or "Present").rstrip(".:")
    about_apologies = _APOLOGIES.search(group) is not None
    found: list[Attendee] = []
    for statement in item.statements:
        for sentence in sentences(statement.text):
            there = _PRESENT_SENTENCE.search(sentence)
            rows = _listed(there.group("names"), statement.place) if there is not None else []
            found.extend(replace(_attendee(row, group), present=True) for row in rows)
        away = _APOLOGY_SENTENCE.search(statement.text) or (about_apologies and _FROM.search(statement.text)) or None
        rows = _listed(away.group("names"), statement.place) if away is not None else []
        found.extend(replace(_attendee(row, group), present=False) for row in rows)
    return tuple(found)


def _groups(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[_Group]]:
    before: list[Paragraph] = []
    groups: list[tuple[str, list[Paragraph]]] = []
    for paragraph in paragraphs:
        heading = _HEADING.match(paragraph.text) if not paragraph.cells or paragraph.cells[0] else None
        if heading is not None and (heading.group("stop") or not heading.group("rest")):
            inline = heading.group("rest").strip()
            rows = [replace(paragraph, text=inline, cells=())] if inline else []
            groups.append((heading.group("group"), rows))
        elif groups:
            groups[-1][1].append(paragraph)
        else:
            before.append(paragraph)
    return before, [_Group(heading, tuple(lines)) for heading, lines in groups]


def _rows(group: _Group) -> tuple[list[_Row], list[Paragraph]]:
    rows: list[_Row] = []
    left: list[Paragraph] = []
    for paragraph in group.lines:
        made = _read(paragraph)
        if made:
            rows.extend(made)
        else:
            left.append(paragraph)
    return _paired(rows), left


def _read(paragraph: Paragraph) -> list[_Row]:
    place = Place(paragraph.first_line, paragraph.last_line, paragraph.page)
    if paragraph.cells:
        name, *others = paragraph.cells
        role = " ".join(cell for cell in others if cell) or None
        bare, chair = chair_marked(name)
        remark = chair_remark(name) if chair else None
        if role is not None and chair_marked(f"x {role}") == ("x", True):
            role, chair = None, True
        office = re.search(r"\s*\(([^()]*)\)$", bare)
        if office is not None and split_name(bare[: office.start()])[0]:
            bare, role = bare[: office.start()], ", ".join(filter(None, (office.group(1), role)))
        return [_Row(bare, ", ".join(filter(None, (role, remark))) or None, place, chair, tabbed=True)]
    sentence = _APOLOGY_SENTENCE.search(paragraph.text)
    if sentence is not None:
        return _listed(sentence.group("names"), place)
    if _is_list(paragraph.text):
        return _listed(paragraph.text, place)
    text, chair = chair_marked(paragraph.text)
    if len(text) > 200 or text.endswith("."):
        return []
    if is_organisation(text):
        return [_Row("", text, place)]
    remark = chair_remark(paragraph.text) if chair else None
    name, role = split_name(text)
    role = ", ".join(filter(None, (_unbracketed(role), remark))) or None if remark else role
    if role is not None and not chair and (chair_role := chair_marked(f"x {role}"))[1]:
        role, chair = chair_role[0].removeprefix("x").strip() or None, True
    return [_Row(name, _unbracketed(role), place, chair)] if name else []


def _is_list(text: str) -> bool:
    """Several people in one line: "Councillors A. Marsh, B. Poole and C. Dyer"."""
    parts = re.split(r",\s+|;\s+|\s+and\s+", _TITLED.sub("", text))
    if len(parts) >= 2 and _TITLED.match(text):
        return True
    named = sum(1 for part in parts if looks_like_name(re.sub(r"\([^)]*\)", "", chair_marked(part)[0]).strip()))
    return len(parts) >= 2 and named >= max(2, len(parts) - 1)


def _listed(text: str, place: Place) -> list[_Row]:
    made: list[_Row] = []
    first, *others = sentences(_CUT_WORD.sub("", _NESTED.sub(r"\1\2", text)))
    for part in _PART.split(first.rstrip(". ")):
        row = _one_of_a_list(_TITLED.sub("", part.strip()), place)
        if row.name:
            made.append(row)
        elif made and row.role:
            made[-1] = replace(made[-1], role=", ".join(filter(None, (made[-1].role, row.role))))
    for other in others:
        office = re.match(r"(?P<role>[A-Z][\w ]{2,40}): (?P<names>.+)", other)
        if office is not None:
            made += [
                replace(row, role=row.role or office.group("role")) for row in _listed(office.group("names"), place)
            ]
    return made


def _one_of_a_list(text: str, place: Place) -> _Row:
    """A name with what stands before and behind it: "local resident Ann Marsh (AM, Chair) from Avon Trust"."""
    bracket = re.search(r"\s*\((?P<roles>[^)]*)\)\s*(?P<after>.*)$", text)
    roles = re.split(r",\s*", bracket.group("roles")) if bracket else []
    chairs = [role for role in roles if chair_marked(f"x {role}") == ("x", True)]
    bare, chair = chair_marked(text[: bracket.start()] if bracket else text)
    before = _LOWER.match(bare)
    name, behind = _name_of_part(bare[before.end() :] if before else bare)
    where = _FROM_WHERE.sub("", " ".join(filter(None, (behind, bracket.group("after") if bracket else ""))), count=1)
    if name and len(name.split()) < 2 and where[:1].islower():
        # "AM spoke of the agenda" behind the last name is no name.
        return _Row("", None, place)
    told = (before.group("role").strip() if before else "", *(role for role in roles if role not in chairs), where)
    return _Row(name, ", ".join(filter(None, told)) or None, place, chair or bool(chairs))


def _name_of_part(text: str) -> tuple[str, str | None]:
    """Between commas a name may have more than two words, if none of them is of a body."""
    words = text.split()
    whole = 2 <= len(words) <= 5 and all(re.fullmatch(r"[A-Z][\w'’.-]*", word) for word in words)
    return (text, None) if whole and not names_a_body(text) else split_name(text)


def _unbracketed(role: str | None) -> str | None:
    if role is not None and role.startswith("(") and role.endswith(")") and role.count("(") == 1:
        return role[1:-1].strip()
    return role


def _paired(rows: list[_Row]) -> list[_Row]:
    """Rows without a name: the wrapped end of the row above, the bodies of a second column, or a shifted table."""
    if any(row.tabbed for row in rows):
        return _table_paired(rows)
    made: list[_Row] = []
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


def _with_column(made: list[_Row], bodies: list[_Row]) -> list[_Row]:
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


def _with_role(row: _Row, body: _Row, *, paired: bool) -> _Row:
    role = body.role if row.role is None else f"{row.role} {body.role}"
    place = replace(row.place, last_line=max(row.place.last_line, body.place.last_line))
    return replace(row, role=role, place=place, paired=paired)


def _table_paired(rows: list[_Row]) -> list[_Row]:
    """A cell without a name between named rows is a wrapped one; bodies left over at the end mean a shifted column."""
    last = max((at for at, row in enumerate(rows) if row.name), default=-1)
    over = rows[last + 1 :]
    shifted = len(over) > 1 or (len(over) == 1 and is_organisation(over[0].role or "") and rows[last].role is not None)
    made: list[_Row] = []
    for row in rows:
        if not row.name and made and not shifted:
            made[-1] = _with_role(made[-1], row, paired=made[-1].paired)
        else:
            made.append(replace(row, paired=not shifted))
    return made


def _attendee(row: _Row, group: str) -> Attendee:
    present = _APOLOGIES.search(group) is None
    return Attendee(row.name, row.role, group, present, row.place, row.chair, row.paired)
