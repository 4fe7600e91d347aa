"""The head of an agenda: a front sheet, a summons or a notice, with the word Agenda above its items or in its title."""

import re
from collections.abc import Sequence
from datetime import date as Date

from ingest.paper import Meeting, SectionKind
from ingest.sections.head_words import field_in, head_body, head_place, head_time, parted
from ingest.sections.mark import Mark, field_text
from ingest.sections.minutes_heads import is_minutes_title
from ingest.text.bodies import bare_name, is_authority, is_body_line
from ingest.text.dates import date_in, dates_in
from ingest.text.labels import LabelKind, label_of
from ingest.text.numbering import item_number
from ingest.text.paragraphs import Paragraph

_REACH, _FROM_TOP, _NAMED_FIRST = 30, 20, 3
_STATE = r"(?:(?:public|revised|amended|draft|final|supplementary|supplemental|additional|late|second|2nd)\s+)*"
_WORD = re.compile(
    rf"^{_STATE}(?:agenda|a g e n d a|agenda papers?|order of business|agenda supplement|"
    r"supplement(?:ary)? (?:agenda|papers?|pack))(?:\s+(?:papers|pack|no\.?\s*\d+|\d+|part\s+\w+))*\s*:?$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    rf"^{_STATE}agenda(?:\s+papers)?\s+(?:for|of)\b|\s[-–]\s*{_STATE}agenda$|\bmeeting agenda$", re.IGNORECASE
)
_CALLED = re.compile(
    r"\b(?:summoned|to be held|will be held|meeting of|will take place|take place on)\b", re.IGNORECASE
)
_NOTICE = re.compile(r"^(?:public )?notice of (?:a )?meeting|^summons\b", re.IGNORECASE)


def agenda_head(paragraphs: Sequence[Paragraph], at: int) -> Mark | None:
    """The front sheet that begins at this paragraph, near the top of the paper or of a page."""
    if not _may_begin(paragraphs, at):
        return None
    near = _until_items(paragraphs[at : at + _REACH])
    word = next((n for n, one in enumerate(near) if is_agenda_word(one.text)), None)
    if word is None:
        return None
    lines = parted([field_text(one) for one in near if len(one.text) <= 400 and not _WORD.match(one.text)])
    own = [_without_agenda(line) for line in lines if not _is_aside(line)]
    when, body = _when(own), head_body(_heading(own))
    if body is None or (when is None and at > _NAMED_FIRST) or any(map(is_minutes_title, own)):
        return None
    end = at + max(word, *(n for n, one in enumerate(near) if n == word or field_in(field_text(one)))) + 1
    meeting = Meeting(bare_name(body), when, head_time(own), head_place(_after_body(own)))
    return Mark(SectionKind.AGENDA, at, end, meeting)


def is_agenda_word(text: str) -> bool:
    """Whether a line is the title of an agenda."""
    return len(text) < 200 and (_WORD.match(text) is not None or _TITLE.search(text) is not None)


def _may_begin(paragraphs: Sequence[Paragraph], at: int) -> bool:
    paragraph = paragraphs[at]
    text = paragraph.text
    begins_page = at > 0 and paragraph.page is not None and paragraphs[at - 1].page != paragraph.page
    if at > _FROM_TOP and not begins_page:
        return False
    named = is_body_line(text) or is_authority(text) or is_agenda_word(text) or _NOTICE.match(text) is not None
    return named or _CALLED.search(text) is not None


def _heading(lines: Sequence[str]) -> list[str]:
    """The short lines, which are headings, and the sentence that calls the meeting."""
    return [line for line in lines if len(line) <= 120 or _CALLED.search(line)]


def _when(lines: Sequence[str]) -> Date | None:
    """The day by its label, or in the sentence that calls the meeting; the clerk's own date stands below them."""
    fields = [field for line in lines if (field := field_in(line))]
    labelled = next((day for name, value in fields if "date" in name or name == "day" if (day := date_in(value))), None)
    called = next((day for line in lines if _CALLED.search(line) and (day := date_in(line))), None)
    return labelled or called or next((day for line in lines if len(line) < 120 and (day := date_in(line))), None)


def _after_body(lines: Sequence[str]) -> list[str]:
    """From the line with the date on: what stands above it names the authority, not the place."""
    first = next((n for n, line in enumerate(lines) if dates_in(line)), 0)
    return list(lines[max(first - 1, 0) :])


def _without_agenda(line: str) -> str:
    """ "AGENDA for the meeting of the X" and "X - Agenda" without that word."""
    return re.sub(
        rf"^{_STATE}agenda(?:\s+papers)?\s+(?:for\s+(?:the\s+|a\s+)?)?|\s[-–]\s*{_STATE}agenda$|\s+agenda$",
        "",
        line,
        flags=re.IGNORECASE,
    )


def _is_aside(line: str) -> bool:
    return re.match(
        r"(public document pack|notice of|for (?:any )?further|please|contact|members?(hip)?\b|to:? |quorum|note)",
        line,
        re.IGNORECASE,
    ) is not None and (_CALLED.search(line) is None)


def _until_items(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Down to the first item, or to the word Agenda where the meeting's date stands above it."""
    taken: list[Paragraph] = []
    for paragraph in paragraphs:
        label = label_of(paragraph.text)
        number = item_number(paragraph.text)
        numbered = (label is not None and label.kind is LabelKind.NUMBER) or (number is not None and number.is_code)
        if numbered or (paragraph.cells and field_in(field_text(paragraph)) is None):
            break
        taken.append(paragraph)
        if is_agenda_word(paragraph.text) and any(dates_in(one.text) for one in taken):
            break
    return taken
