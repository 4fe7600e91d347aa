"""The head of minutes: a title in one sentence or over many lines, with body, date, time and place in any order.

A head is a run of short lines that ends where the names, the numbered items or the prose begin. It is one of minutes
where a line of it says so, or where those present are listed right after a body and a date.
"""

import re
from collections.abc import Sequence
from datetime import date as Date

from ingest.paper import Meeting, MinutesStatus, SectionKind
from ingest.sections.head_words import field_in, head_body, head_place, head_time, parted, reads_as_place
from ingest.sections.mark import Mark, field_text
from ingest.text.bodies import bare_name, is_authority, is_body_line
from ingest.text.dates import TIME, date_in, dates_in, is_date_line, time_in
from ingest.text.labels import label_of
from ingest.text.paragraphs import Paragraph

_LINES = 14
_ODD = 3
_LONGEST = 400
_STATE = r"(?:(?:draft|unconfirmed|confirmed|approved|public|open|signed)\s+)*"
_TITLE = re.compile(
    rf"^{_STATE}minutes?\W*(?:\([^)]{{3,30}}\))?\W*$"
    rf"|^{_STATE}(?:minutes?|minute)\s*(?:[-–:|]|(?:of|from|for|held)\b)"
    rf"|^{_STATE}(?:notes?|record|proceedings|action notes)\s+(?:of|from)\b.{{0,90}}\b(?:meeting|proceedings)\b"
    rf"|^{_STATE}(?:notes?|record)\s+of\s+(?:the|a)\b.{{3,90}}\bheld\s+(?:on|at|in)\b"
    rf"|\bmeeting\s+(?:minutes|notes)\W*$|^at\s+(?:a|the)\s+.{{0,40}}?\bmeeting\s+of\b",
    re.IGNORECASE,
)
_AFTER_BODY = re.compile(
    rf"^(?P<body>.{{3,120}}?)\s*[-–:|]?\s+{_STATE}(?:minutes(?:\W*$|\s+of\b|\s+[-–:|\d])|notes\s+of\b|meeting\s+held\b)",
    re.IGNORECASE,
)
_DECISIONS = re.compile(
    r"^(?:(?:record|list|schedule|summary|notice) of )?decisions? (?:taken |made )?(?:by|at|of) (?:a meeting of )?"
    r"(?:the )?(?P<body>.{3,80}?)(?:,? at (?:its|their|the|a) (?:\w+ )?meeting)?,? (?:held )?on (?:\w*day\b|\d)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\b(were|was|be|been|are|is|shall|to (?:approve|receive|confirm|consider|agree|note|sign))\b", re.IGNORECASE
)
_HOW = re.compile(r"\b(?:was|were) held\b|\bthere were present\b.*$|\bwhen the following\b.*$", re.IGNORECASE)
_WHO = r"^(?:(?:those|members|councillors|governors|trustees|directors) )?"
_PRESENT = re.compile(
    _WHO + r"(?:present|in attendance|attendance|attendees|sederunt|there were present)\b", re.IGNORECASE
)
_NAMES = re.compile(
    _WHO + r"(?:present|in attendance|attendance|attendees|apologies|sederunt|councillors?\b(?! meeting)|cllrs?|quorum|"
    r"(?:members|governors|trustees|directors|chair(?:man|woman|person)?)\s*(?:[:–-]|$)|there were present)(?!\w)",
    re.IGNORECASE,
)
_AGENDA = re.compile(
    r"^(?:agenda|order of business|a g e n d a|summons|notice of meeting)\b.{0,20}$|\bagenda$", re.IGNORECASE
)
# An item about minutes, and no title of any: "Approved 2/24 The minutes of the meeting held on 4 May".
_OF_OTHERS = re.compile(r"\S.*\bthe minutes of (?:the |a |its )?(?:\w+ ){0,2}meetings?\b", re.IGNORECASE)
_HELD = re.compile(r"^(?:the|an?)\s.{0,60}\bmeeting\b.{3,90}?\bwas held\b", re.IGNORECASE)
_ADDRESS = re.compile(
    r"^\d{1,4}[a-z]?\s+[A-Z][^.:]{2,80}(?:,|\b(?:road|rd|street|st|lane|avenue|square|terrace|way|close|place|drive)\b)[^.:]*$",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\w.{2,90}\bmeeting(?: (?:held )?in (?:public|private))?\W*$", re.IGNORECASE)
_BEFORE_DATE = re.compile(r"^(?:held(?: on)?|date)\s*:\s*", re.IGNORECASE)
_GOES_ON = re.compile(r"^(?:held|on|at|in|via|of|commencing|starting)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"^\(?(?:draft|unconfirmed|unapproved|these (?:draft )?minutes|subject to|confirmed|registered|"
    r"charity (?:no|number)|clerk|tel|e-?mail|www)\b|@|\bsubject to (?:approval|confirmation)\b",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(
    r"^(?:enc(?:losure|l)?|paper|appendix|attachment)\.?\s*[A-Z\d]{1,3}$|^page \d{1,4}$", re.IGNORECASE
)
_DRAFT = re.compile(r"\b(?:draft|unconfirmed|unapproved)\b|\bsubject to (?:approval|confirmation)\b", re.IGNORECASE)
_CONFIRMED = re.compile(r"^\(?(?:confirmed|approved|signed)\b", re.IGNORECASE)


def minutes_head(paragraphs: Sequence[Paragraph], at: int) -> Mark | None:
    """The head of minutes that begins at this paragraph."""
    if not _may_begin(paragraphs[at], at):
        return None
    end = _end(paragraphs, at)
    lines = parted([line for one in paragraphs[at:end] for line in _lines_of(one)])
    titled = [n for n, line in enumerate(lines) if is_minutes_title(line)]
    when = _when(lines)
    if when is None or not (titled or _lists_names(paragraphs, at, end, lines)):
        return None
    named = [line for line in lines if is_minutes_title(line) or not (_ASIDE.search(line) or _ENCLOSED.match(line))]
    meeting = Meeting(bare_name(head_body(named)), when, head_time(named), head_place(named))
    return Mark(SectionKind.MINUTES, at, end, meeting, status=_status(lines))


def is_minutes_title(text: str) -> bool:
    """Whether a line is the title of minutes, rather than a sentence or an item about some."""
    if len(text) > _LONGEST or _SENTENCE.search(_HOW.sub(" ", text)) is not None:
        return False
    after = _AFTER_BODY.match(text)
    named = after is not None and (is_body_line(after.group("body")) or is_authority(after.group("body")))
    decided = _DECISIONS.match(text)
    listed = decided is not None and is_body_line(decided.group("body"))
    return named or listed or _TITLE.search(text) is not None


def lists_people(text: str) -> bool:
    """Whether a line begins the list of those present or of those who sent apologies."""
    return _NAMES.match(text) is not None or _PRESENT.match(text) is not None


def is_running_head(paragraph: Paragraph) -> bool:
    """A running head, the body on the left and the date on the right."""
    if len(paragraph.cells) != 2 or not is_body_line(paragraph.cells[0]):
        return False
    return is_date_line(_BEFORE_DATE.sub("", paragraph.cells[1]))


def _may_begin(paragraph: Paragraph, at: int) -> bool:
    text = _text(paragraph)
    if label_of(text) is not None or len(text) > _LONGEST or _AGENDA.search(text):
        return False
    if is_minutes_title(text) or is_body_line(text) or is_authority(text) or _ENCLOSED.match(text):
        return True
    return at == 0 and not _NAMES.match(text) and (len(text.split()) <= 20 or _ASIDE.search(text) is not None)


def _end(paragraphs: Sequence[Paragraph], at: int) -> int:
    """Up to the names, the items, the prose or the word Agenda; a few lines of another kind may stand between."""
    end, odd = at, 0
    for n in range(at, min(at + _LINES, len(paragraphs))):
        text = _text(paragraphs[n])
        if _stops(paragraphs[n], text) or (n > at and _is_prose(text)):
            break
        if _is_head_line(text):
            end = n + 1
        elif (odd := odd + 1) > _ODD or len(text) > 100 or (n > at and _when([_text(one) for one in paragraphs[at:n]])):
            break
    return end


def _is_prose(text: str) -> bool:
    """A sentence of the business itself, such as that the notes of the last meeting were agreed."""
    told = _SENTENCE.search(_HOW.sub(" ", text)) is not None and _ASIDE.search(text) is None
    return told and text.endswith(".") and len(text.split()) > 5 and _HELD.match(text) is None


def _stops(paragraph: Paragraph, text: str) -> bool:
    if field_in(text) is not None or is_running_head(paragraph):
        return False
    if is_date_line(text) or _opens_with_time(text):
        return False
    numbered = label_of(text) is not None or re.match(r"\d{1,5}[a-z]?\.?(\s+[A-Z]|$)", text) is not None
    numbered = numbered and not _ADDRESS.match(text)
    names = _NAMES.match(text) is not None and not dates_in(text)
    return bool(paragraph.cells) or (numbered and not dates_in(text)) or names or _AGENDA.search(text) is not None


def _opens_with_time(text: str) -> bool:
    """ "7:00pm, the Club" and "10.15 - 12.30", but not "18.11 Drains"."""
    found = TIME.match(text)
    rest = text[found.end() :] if found else ""
    return found is not None and (not rest.strip() or rest.lstrip()[0] in ",-–(" or not found.group(0)[-1].isdigit())


def _is_head_line(text: str) -> bool:
    if len(text) > _LONGEST or _OF_OTHERS.search(text):
        return False
    if is_minutes_title(text) or field_in(text) is not None or is_body_line(text) or is_authority(text):
        return True
    if _HELD.match(text) is not None and dates_in(text):
        return True
    short = len(text.split()) <= 24 and _SENTENCE.search(text) is None
    if short and (dates_in(text) or time_in(text) or _GOES_ON.match(text) or reads_as_place(text)):
        return True
    return (
        _ASIDE.search(text) is not None or re.fullmatch(r"(?:.{0,40}\s)?meeting(?:\s.{0,60})?", text, re.I) is not None
    )


def _when(lines: Sequence[str]) -> Date | None:
    """The day by its label, else on the title's line or in the lines that go on from it, else the first there is."""
    fields = [field for line in lines if (field := field_in(line))]
    labelled = next(
        (day for name, value in fields if "date" in name or name.startswith("held") if (day := date_in(value))), None
    )
    titled = next((day for line in lines if is_minutes_title(line) and (day := date_in(line))), None)
    return labelled or titled or next((day for line in lines if (day := date_in(line))), None)


def _lists_names(paragraphs: Sequence[Paragraph], at: int, end: int, lines: Sequence[str]) -> bool:
    """A body, a date and at once those present, with no agenda below: minutes that do not call themselves so."""
    if end >= len(paragraphs) or not _PRESENT.match(paragraphs[end].text):
        return False
    if not any(is_body_line(line) or _MEETING.fullmatch(line) for line in lines):
        return False
    return not any(_AGENDA.search(one.text) for one in paragraphs[at : at + 40] if len(one.text) < 60)


def _status(lines: Sequence[str]) -> MinutesStatus | None:
    if any(_DRAFT.search(line) for line in lines):
        return MinutesStatus.DRAFT
    return MinutesStatus.CONFIRMED if any(_CONFIRMED.match(line) for line in lines) else None


def _lines_of(paragraph: Paragraph) -> tuple[str, ...]:
    """A running head is two lines side by side."""
    return paragraph.cells if is_running_head(paragraph) else (_text(paragraph),)


def _text(paragraph: Paragraph) -> str:
    """A running head is a body and a date."""
    return ", ".join(paragraph.cells) if is_running_head(paragraph) else field_text(paragraph)
