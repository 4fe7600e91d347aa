"""The headings of an attendance list and the lines under each: Present, In attendance, Apologies, Officers.

A heading may stand alone or before the first name, be letter-spaced, or itself stand under another: "Councillors:"
below "Apologies" are those who sent them. Lines that a line break tore apart are one again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.attendance.lines import APOLOGIES, APOLOGY_SENTENCE
from ingest.text.paragraphs import Paragraph
from ingest.text.people import are_letters, is_organisation, split_name

_PRESENT = (
    r"present|in attendance|attendance|also (?:present|in attendance)|attendees|attending|sederunt|those present|"
    r"in the chair|chair(?:man|woman|person)?(?=\s*:)"
)
_NEUTRAL = (
    r"(?:officers?|officials?)(?: present| in attendance)?|others?(?: attendees| present| members| in attendance)?|"
    r"other (?:members|officers|attendees|persons|councillors)(?: present)?|observers?|substitutes?|staff|guests?|"
    r"visitors|"
    r"(?:(?:board|committee|panel|council|forum|voting|non-voting|co-opted|independent|core|lay|elected|appointed|"
    r"parish|town|county|district|borough|full|associate|executive|non-executive|ex officio) )*"
    r"(?:members|councillors?|cllrs?|trustees|governors|directors|representatives)(?: (?:in )?(?:present|attendance))?|"
    r"members? of the public|public|press|presenters?|advis[eo]rs|speakers|by invitation|invitees|partners"
)
_AWAY = (
    rf"(?:{APOLOGIES}|absent(?: without (?:an? )?(?:apolog(?:y|ies)|leave))?|"
    r"absences?|absentees|not present|did not attend)"
)
_HEADING = re.compile(
    rf"^(?P<group>{_PRESENT}|{_NEUTRAL}|{_AWAY}(?: (?:were )?(?:received|submitted|accepted|noted)(?: from)?)?)"
    r"(?: ?/ ?\w+)?\s*(?P<stop>[:–-]|$)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
# "Clerk: Ann Marsh" below the apologies on one line is no apology: whoever writes the minutes is there.
_WRITES = re.compile(
    r"^(?:(?:parish|town|community|deputy|acting|locum) )*(?:clerk|minute[- ]?taker|note[- ]?taker)"
    r"(?: ?/ ?\w+)?\s*[:–-]",
    re.IGNORECASE,
)
_LETTER_SPACED = re.compile(r"(?:[A-Z] ){3,}[A-Z]\b")
_SPACED_OUT = re.compile(r"^(IN|ALSO|APOLOGIES(?=FOR)|APOLOGIESFOR(?=ABSENCE))(?=[A-Z])")
_AWAY_HEADING = re.compile(_AWAY, re.IGNORECASE)
_PRESENT_HEADING = re.compile(_PRESENT, re.IGNORECASE)
_TITLED = re.compile(r"(?:councillors|cllrs|members|trustees|governors)(?: present)?$", re.IGNORECASE)
_MID_HEADING = re.compile(
    r"(?<=[\w).;,])(?<!Also)(?<!ALSO) (?=(?:In attendance|In Attendance|IN ATTENDANCE|Also present|Also in attendance|"
    r"Apologies(?: for absence)?|APOLOGIES|Officers(?: present)?|Present|PRESENT|Absent|ABSENT):)"
)
# The heading "In attendance:" over two lines of a column beside the names.
_TWO_LINES = re.compile(r"^In (?P<first>[A-Z].{4,80}?) attendance: (?P<rest>\S.*)$")
_TORN = re.compile(r"(?:,|\b(?:and|of|for|the)|&)$")


@dataclass(frozen=True, slots=True)
class Group:
    """`away` says that those listed were not there."""

    heading: str
    lines: tuple[Paragraph, ...] = ()
    under: str | None = None

    @property
    def away(self) -> bool:
        told = self.heading if self.under is None else self.under
        return re.search(r"apolog|absen|not present|did not attend", told, re.IGNORECASE) is not None

    @property
    def titled(self) -> bool:
        """Under "Councillors" a surname will do for a name."""
        return _TITLED.search(self.heading) is not None

    @property
    def chairs(self) -> bool:
        return re.fullmatch(r"in the chair|chair\w*", self.heading, re.IGNORECASE) is not None


def groups_of(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Group]]:
    """What stands before the first heading, and the groups."""
    before: list[Paragraph] = []
    groups: list[Group] = []
    for paragraph in _whole(paragraphs):
        heading = _heading(paragraph)
        if heading is not None:
            groups.append(_group(*heading, groups))
        elif groups and groups[-1].away and groups[-1].lines and _WRITES.match(paragraph.text):
            groups.append(Group("In attendance", (paragraph,)))
        elif groups and not (groups[-1].away is False and _tells_who_was_away(paragraph)):
            groups[-1] = replace(groups[-1], lines=(*groups[-1].lines, paragraph))
        elif _tells_who_was_away(paragraph):
            groups.append(Group("Apologies", (paragraph,)))
        else:
            before.append(paragraph)
    return before, groups


def _heading(paragraph: Paragraph) -> tuple[str, tuple[Paragraph, ...]] | None:
    if paragraph.cells and not paragraph.cells[0]:
        return None
    text = _closed_up(paragraph.text)
    found = _HEADING.match(text)
    if found is None or (not found.group("stop") and found.group("rest")):
        return None
    inline = found.group("rest").strip()
    lines = (replace(paragraph, text=inline, cells=_cells_behind(paragraph)),) if inline else ()
    return found.group("group"), lines


def _cells_behind(paragraph: Paragraph) -> tuple[str, ...]:
    """Where the heading is the first column of a table, the other cells are its first row."""
    behind = tuple(cell for cell in paragraph.cells[1:] if cell)
    return behind if len(behind) > 1 else ()


def _group(heading: str, lines: tuple[Paragraph, ...], before: Sequence[Group]) -> Group:
    """A heading that does not say whether they were there takes it from the one right above it."""
    tells = _AWAY_HEADING.match(heading) or _PRESENT_HEADING.match(heading)
    above = before[-1] if before and not tells and not before[-1].lines else None
    return Group(heading, lines, (above.under or above.heading) if above is not None else None)


def _tells_who_was_away(paragraph: Paragraph) -> bool:
    return not paragraph.cells and APOLOGY_SENTENCE.search(paragraph.text) is not None


def _closed_up(text: str) -> str:
    """ "I N  A T T E N D A N C E" is "IN ATTENDANCE", however many spaces stood between its words."""
    if _LETTER_SPACED.match(text) is None:
        return text
    return _SPACED_OUT.sub(lambda found: f"{found[0]} ", re.sub(r"\b([A-Z]) (?=[A-Z]\b)", r"\1", text)).strip()


def _parted(paragraph: Paragraph) -> list[Paragraph]:
    """A heading that a full line above it drew into the list before: "... Bo Poole In attendance: Cy Dyer"."""
    filled = [cell for cell in paragraph.cells if cell]
    if len(filled) == 1 and not is_organisation(filled[0]) and len(split_name(filled[0])[0].split()) > 1:
        # Names set under one another with tabs, the first of them beside the heading.
        return [replace(paragraph, text=filled[0], cells=())]
    if paragraph.cells:
        return [paragraph]
    two = _TWO_LINES.match(paragraph.text)
    if two is not None:
        return [replace(paragraph, text=f"In attendance: {two['first']}"), replace(paragraph, text=two["rest"], gap=1)]
    return [
        replace(paragraph, text=text, gap=paragraph.gap if not at else 1)
        for at, text in enumerate(_MID_HEADING.split(paragraph.text))
    ]


def _whole(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """A list that runs on from a comma, and letters that belong behind the name above them."""
    made: list[Paragraph] = []
    for one in (part for whole in paragraphs for part in _parted(whole)):
        before = made[-1] if made else None
        plain = before is not None and not before.cells and not one.cells and one.gap == 0
        if before is not None and plain and (_TORN.search(before.text) or are_letters(one.text)):
            made[-1] = replace(before, text=f"{before.text} {one.text}", last_line=one.last_line)
        else:
            made.append(one)
    return made
