"""One line of an attendance list: whom it names, with what is printed beside each name.

A line may hold one person ("Ann Marsh, Clerk"), an office and who holds it ("Clerk: Ann Marsh"), a row of a table, or
several people in a list or a sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.paper import Place
from ingest.text.cleaning import match_form
from ingest.text.labels import label_of
from ingest.text.paragraphs import Paragraph
from ingest.text.people import (
    chair_marked,
    chair_remark,
    has_rank,
    is_organisation,
    looks_like_name,
    names_a_body,
    split_name,
    starts_as_office,
)
from ingest.text.sentences import sentences

APOLOGIES = r"apologies(?: for (?:absence|non-attendance|lateness))?"
APOLOGY_SENTENCE = re.compile(
    rf"\b(?:{APOLOGIES}|an apology(?: for absence)?)\b.{{0,60}}?(?:\b(?:from|"
    r"on behalf of):?|:)\s*(?P<names>.+)$",
    re.IGNORECASE,
)
_TITLED = re.compile(r"^(?:councillors|cllrs\.?|messrs|members|residents)\s*:?\s+", re.IGNORECASE)
_PART = re.compile(r"[,;]\s*(?:and\s+)*(?![^(]*\))(?=\S)|(?:[\s.]+(?:and|&))+\s+(?![^(]*\))")
_NESTED = re.compile(r"(\([^()]*)\(([^()]*)\)(?=[^()]*\))")
# At the end of a line: "Coun- cillor".
_CUT_WORD = re.compile(r"(?<=[a-z])- (?=[a-z])")
_FROM_WHERE = re.compile(r"^(?:from|of|for|representing|on behalf of) (?:the )?(?=[A-Z])")
_LOWER = re.compile(r"(?P<role>(?:(?!d[eu]\b|van\b|von\b|der\b|la\b|le\b|al-)[a-z][\w’'-]* )+)(?=[A-Z])")
_OFFICE_FIRST = re.compile(r"^(?P<office>The [^:,–—]{3,60}?(?=,)|[^:–—]{3,60}?)\s*(?::|,|\s[–—-])\s+(?P<name>\S.*)$")
_BRACKET_FIRST = re.compile(r"^\(([^()]*)\)\s*[,:–—-]*\s*(\S.*)$")
_TITLE_OF = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Cllr|Councillor)\b\.? ")
_STYLED = re.compile(rf"{_TITLE_OF.pattern}|(?:[A-Z]\.? ){{1,3}}[A-Z]")
# "R Marsh B Poole M Dyer", names from three columns.
_WITH_INITIALS = re.compile(r"(?:[A-Z]\.? ?){1,3} [A-Z][a-z][\w’'-]*(?: |$)")
_SEVERAL = re.compile(rf"(?:{_WITH_INITIALS.pattern}){{2,}}")
_NUMBER_OF_PEOPLE = re.compile(r"(?:\d+|no|one|two|three|four|five|six|seven|eight|nine|ten|several|some)\b", re.I)
_SURNAMES = re.compile(r"(?:[A-Z][\w.'’-]* ?){1,4}")
_HOLDER = re.compile(r"(?P<office>[^()]+?) \((?P<name>[^()]*[A-Z][^()]*)\)$")
_HELD = re.compile(r"(?P<office>[A-Z][^()]{3,60}?)\s+\((?P<name>[A-Z][\w.'’-]*(?: [\w.'’-]+){1,4})\)")
_AND_OTHERS = re.compile(
    r"(?:[,;]|\s+and|\s+&)+\s+(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|a few)"
    r"\s+(?:other )?[a-z][\w ]*\.?$|\s+(?:members of the )?(?:public|press)\s*:.*$",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r"(full |member'?s? )?names?|members?|councillors?|labour|conservatives?|liberal democrats?|independents?|greens?|"
    r"(job )?titles?|roles?|positions?|posts?|designations?|organisations?|"
    r"bod(y|ies)|representing|agency|company|initials|present|apologies|attendance|attended|present/apologies|wards?|"
    r"departments?|portfolios?|status|capacity|items?|no|ref|minutes?|discussions?|actions?( by)?|by whom|group|party|"
    r"constituency"
)
_OF_PRESENCE = re.compile(r"present|apologies|attendance|attended|present/apologies|status")
_PRESENCE = {
    **dict.fromkeys(("present", "yes", "y", "✓", "✔", "√", "p", "attended", "in attendance"), True),
    **dict.fromkeys(
        ("apologies", "apols", "apology", "a", "absent", "no", "n", "not present", "did not attend"), False
    ),
}


@dataclass(frozen=True, slots=True)
class Row:
    """`name` is empty where a line holds only a body or an office. `present` is None where its heading tells."""

    name: str
    role: str | None
    place: Place
    chair: bool = False
    paired: bool = True
    tabbed: bool = False
    present: bool | None = None


def heads_columns(paragraph: Paragraph) -> bool:
    """Names of columns and nothing else: "Name | Title | Initials", or "Action" over a margin."""
    cells = [cell for cell in paragraph.cells or (paragraph.text,) if cell]
    return all(_COLUMN.fullmatch(match_form(cell).strip(" :")) for cell in cells)


def rows_of(
    paragraph: Paragraph, headings: Sequence[str] = (), *, titled: bool = False, alone: bool = True
) -> list[Row]:
    """Everyone a line names. `titled` says that it stands under "Councillors:", so that a surname will do for a name;
    `alone` that no other line stands under its heading, so that it is likely to list several."""
    place = paragraph.place
    if paragraph.cells:
        return (() if headings else _side_by_side(paragraph.cells, place)) or [
            _table_row(paragraph.cells, headings, place)
        ]
    label = label_of(paragraph.text)
    text = _AND_OTHERS.sub("", (label.rest if label is not None and label.rest else paragraph.text).rstrip(" ;,"))
    sentence = APOLOGY_SENTENCE.search(text)
    if sentence is not None:
        return [replace(row, present=False) for row in listed(sentence.group("names"), place)]
    held = _offices_held(text, place)
    if held:
        return held
    if _is_list(text, titled=titled, alone=alone):
        return listed(text, place)
    return _one(text, place)


def listed(text: str, place: Place) -> list[Row]:
    """Those named in "Councillors A. Marsh (Chair), B. Poole and C. Dyer (Avon Trust)"."""
    made: list[Row] = []
    office: str | None = None
    first, *others = sentences(_CUT_WORD.sub("", _NESTED.sub(r"\1\2", text)))
    for part in _PART.split(first.rstrip(". ")):
        if re.match(r"[Ww]ho(?:se)?\b", part.strip()):
            continue
        if re.match(r"[Tt]he\b", part.strip()) and starts_as_office(part):
            holder = _HOLDER.match(part.strip())
            made.extend([Row(holder.group("name"), holder.group("office"), place)] if holder is not None else [])
            office = part.strip() if holder is None else None
            continue
        row = _one_of_a_list(_TITLED.sub("", part.strip()), place)
        if row.name:
            made.append(replace(row, role=_both(office, row.role)))
            office = None
        elif made and row.role and not _NUMBER_OF_PEOPLE.match(row.role):
            made[-1] = replace(made[-1], role=_both(made[-1].role, row.role))
    for other in others:
        held = re.match(r"(?P<role>[A-Z][\w ]{2,40}): (?P<names>.+)", other)
        if held is not None:
            made += [replace(row, role=row.role or held.group("role")) for row in listed(held.group("names"), place)]
    return made


def _side_by_side(cells: Sequence[str], place: Place) -> list[Row]:
    """Names in two or three columns, each with its title or its initials: no office is written so."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or not all(_STYLED.match(cell) and split_name(cell)[0] for cell in filled):
        return []
    return [row for cell in filled for row in _one(cell, place)]


def _table_row(cells: Sequence[str], headings: Sequence[str], place: Place) -> Row:
    if len(cells) > 2 and not cells[0] and not headings:
        # The heading of the group has a column of its own, which is empty beside all names but the first.
        cells = cells[1:]
    name, *others = cells
    presence = _presence_column(headings)
    present = _PRESENCE.get(match_form(cells[presence])) if presence is not None and presence < len(cells) else None
    roles = [cell for at, cell in enumerate(others, start=1) if cell and at != presence]
    chairs = [role for role in roles if chair_marked(f"x {role}") == ("x", True)]
    bare, chair = chair_marked(name)
    remark = chair_remark(name) if chair else None
    office = re.search(r"\s*\(([^()]*)\)$", bare)
    if office is not None and split_name(bare[: office.start()])[0]:
        bare, roles = bare[: office.start()], [office.group(1), *roles]
    said = _both(*(role for role in roles if role not in chairs), remark)
    return Row(bare, said, place, chair or bool(chairs), tabbed=True, present=present)


def _presence_column(headings: Sequence[str]) -> int | None:
    return next(
        (at for at, one in enumerate(headings) if at and _OF_PRESENCE.fullmatch(match_form(one).strip(" :"))), None
    )


def _offices_held(text: str, place: Place) -> list[Row]:
    """ "Town Clerk (K Marsh), Parks Manager (M Poole)" and "Town Clerk, Ms K Marsh; Parks Manager, Mr M Poole"."""
    found = [_HELD.fullmatch(part) for part in _PART.split(text.rstrip("."))]
    if all(one and starts_as_office(one["office"]) and looks_like_name(one["name"]) for one in found):
        return [Row(one["name"], one["office"], place) for one in found if one]
    parts = [part.strip() for part in text.split(";")]
    rows = [_office_and_names(part, place) or (_with_office(part, place) if len(parts) > 1 else []) for part in parts]
    return [row for one in rows for row in one] if all(rows) else _office_and_names(text, place)


def _with_office(text: str, place: Place) -> list[Row]:
    """ "Ms K Marsh, Town Clerk", where semicolons part one from the next."""
    rows = _one(text, place) if text.count(",") == 1 and not _TITLED.match(text) else []
    role = (rows[0].role or "") if len(rows) == 1 else ""
    return rows if is_organisation(role) or starts_as_office(role) else []


def _office_and_names(text: str, place: Place) -> list[Row]:
    """ "Head of Law: Ann Marsh" and "The Mayor, Councillor Ann Marsh"."""
    found = _OFFICE_FIRST.match(text)
    office = found.group("office").strip() if found is not None else ""
    if found is None or not starts_as_office(office) or len(split_name(office)[0].split()) > 1:
        return []
    rows = listed(found.group("name"), place)
    if not rows or not all(looks_like_name(row.name) for row in rows):
        return []
    chair = chair_marked(f"x {office}") == ("x", True)
    said = None if chair else office
    # "The Clerk, Ann Marsh; Bo Poole (Warden)": the office is the first one's, unless they share it.
    shared = ";" not in text and all(row.role is None for row in rows)
    holders = rows if shared else rows[:1]
    held = [replace(row, role=_both(said, row.role), chair=chair or row.chair) for row in holders]
    return [*held, *rows[len(holders) :]]


def _both(*roles: str | None) -> str | None:
    return ", ".join(filter(None, roles)) or None


def _one(text: str, place: Place) -> list[Row]:
    """One person, or a body alone. Of whole sentences only a name with its stop is read."""
    if _SEVERAL.fullmatch(text):
        return [Row(one.group().strip(), None, place) for one in _WITH_INITIALS.finditer(text)]
    whole = text
    bare = text.removesuffix(".") if re.search(r"\b[A-Z]\.$", text) is None else text
    text, chair = chair_marked(bare)
    if len(text) > 200 or (bare.endswith(".") and len(bare.split()) > 12):
        return []
    if is_organisation(text):
        return [Row("", text, place)]
    remark = chair_remark(bare) if chair else None
    name, role = split_name(text)
    role = ", ".join(filter(None, (_unbracketed(role), remark))) or None if remark else role
    if role is not None and not chair and (chair_role := chair_marked(f"x {role}"))[1]:
        role, chair = chair_role[0].removeprefix("x").strip() or None, True
    if name and role is not None and _TITLE_OF.match(role) and looks_like_name(role):
        return [Row(name, None, place, chair), *_one(role, place)]
    told = bare != whole and (role or "").count(" ") > 5
    named = len(name.split()) > 1 or chair or (bool(name) and role is None)
    return [Row(name, _unbracketed(role), place, chair)] if named and not told else []


def _is_list(text: str, *, titled: bool, alone: bool) -> bool:
    """Several people in one line: "Councillors A. Marsh, B. Poole and C. Dyer"."""
    parts = [_bare(part) for part in _PART.split(_TITLED.sub("", text).rstrip("."))]
    if len(parts) < 2 or _TITLED.match(text):
        return len(parts) >= 2
    if titled and all(_SURNAMES.fullmatch(part) and not starts_as_office(part) for part in parts):
        return True
    if ";" in text and sum(len(split_name(part)[0].split()) > 1 for part in parts) > 1:
        return True
    named = sum(1 for part in parts if _begins_with_name(part))
    # "Ann Marsh, Arden Homes" among other lines is a person and a body, by itself it may be two people.
    sure = alone or len(parts) > 2 or all(map(has_rank, parts)) or re.search(r"\b(and|&)\b", text) is not None
    return named >= max(2, len(parts) - 1) and sure


def _bare(part: str) -> str:
    return chair_marked(re.sub(r"\s*\([^)]*\)", "", part))[0].strip()


def _begins_with_name(part: str) -> bool:
    name, rest = split_name(part)
    set_off = rest is None or rest[:1].islower() or part[len(name) :].lstrip()[:1] in ("-", "–", "—")
    return len(name.split()) >= 2 and looks_like_name(name) and set_off


def _one_of_a_list(text: str, place: Place) -> Row:
    """A name with what stands before and behind it: "local resident Ann Marsh (AM, Chair) from Avon Trust"."""
    bracket = re.search(r"\s*\((?P<roles>[^)]*)\)\s*(?P<after>.*)$", text)
    after = (_unbracketed(bracket.group("after").lstrip(" -–—:")) or "") if bracket else ""
    roles = re.split(r",\s*", bracket.group("roles")) if bracket else []
    chairs = [role for role in (*roles, after) if chair_marked(f"x {role}") == ("x", True)]
    bare, chair = chair_marked(text[: bracket.start()] if bracket else text)
    before = _LOWER.match(bare)
    name, behind = _name_of_part(bare[before.end() :] if before else bare)
    where = _FROM_WHERE.sub("", " ".join(filter(None, (behind, after if after not in chairs else ""))), count=1)
    if name and len(name.split()) < 2 and where[:1].islower():
        # "AM spoke of the agenda" behind the last name is no name.
        return Row("", None, place)
    told = (before.group("role").strip() if before else "", *(role for role in roles if role not in chairs), where)
    return Row(name, ", ".join(filter(None, told)) or None, place, chair or bool(chairs))


def _name_of_part(text: str) -> tuple[str, str | None]:
    """Between commas a name may have more than two words, if none of them is of a body or an office."""
    words = text.split()
    whole = 2 <= len(words) <= 5 and all(re.fullmatch(r"[A-Z][\w'’.-]*", word) for word in words)
    return (text, None) if whole and not names_a_body(text) and looks_like_name(text) else split_name(text)


def _unbracketed(role: str | None) -> str | None:
    if role is not None and role.startswith("(") and role.endswith(")") and role.count("(") == 1:
        return role[1:-1].strip()
    behind = _BRACKET_FIRST.match(role or "")
    return f"{behind.group(1)}, {behind.group(2)}" if behind is not None else role
