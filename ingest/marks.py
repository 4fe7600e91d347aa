"""Where a section of a paper begins: the heads of front sheets, minutes, reports and appendices, read from the words.

Only the words are looked at here; bookmarks and stamps are weighed against them in `ingest.segments`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.appendices import appendix_marks
from ingest.bodies import is_body_line
from ingest.dates import date_in, is_date_line, time_in
from ingest.labels import LabelKind, label_of
from ingest.lines import WORD, Paragraph
from ingest.mark import Mark, is_title_line
from ingest.minutes_heads import lists_people, minutes_head
from ingest.paper import Meeting, MinutesStatus, SectionKind
from ingest.web_marks import VENUE, web_marks

_MINUTES_TITLE = re.compile(
    r"^(?:(?:draft|unconfirmed|confirmed|approved)\s+)?(?:(?:minutes?|notes?|record|at)\b.{0,30}?\b(?:meeting|proceedings)\b"
    r"|minutes?\s+of\s+.{3,90}?\s+held\b)",
    re.IGNORECASE,
)
_MINUTES_WORD = re.compile(r"(draft |confirmed |approved )?minutes?:?", re.IGNORECASE)
_NAMES_BODY = re.compile(r"\bmeetings?\s+of\b|^(draft )?minutes?\s+of\s+(?!.*\bmeeting\b)", re.IGNORECASE)
_SENTENCE = re.compile(r"\b(were|was|be|been|are|is|shall)\b")
_PLACE = re.compile(
    r"\bheld\s+(?:at|in|via|by|as)\s+(?P<place>.+?)\s*,?\s+(?:on|at)\s+(?=\w+day|the\s+\d|\d)", re.IGNORECASE
)
_PLACE_AFTER = re.compile(
    r"\d{4},?(?:\s+(?:at|from)\s+[\d.:apmAPM -]+)?,?\s+(?:in|at|via)\s+(?P<place>(?:the )?[A-Z].{2,80}?)\.?$"
)
_AGENDA_WORD = re.compile(r"^agenda( papers?)?\s*:?$", re.IGNORECASE)
_TIME_FIELD = re.compile(r"^time\b", re.IGNORECASE)
_BODY_DASH_DATE = re.compile(r"^(?P<body>.+?)\s*[-–,:]\s*(?P<when>[^-–]*\d{4})$")
_FIELD = re.compile(
    r"^(?P<name>report to|to|committee|meeting|board|report title|subject|title|report subject|date of meeting|"
    r"meeting date|date|from|report of|report by|report from|author|lead officer)\s*(?::|\t)\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(police|council|service|trust|partnership|authority|company|forum|agency|commissioner|association)$",
    re.IGNORECASE,
)
_REPORT_OF = re.compile(r"^((joint\s+)?report\s+(of|by|from)\b|part [A-Z\d]$)", re.IGNORECASE)


def heading_marks(paragraphs: Sequence[Paragraph], blank_pages: frozenset[int]) -> tuple[Mark, ...]:
    """Every section head found, in order. `blank_pages` are the lines that say a page is left blank."""
    web = web_marks(paragraphs)
    if web:
        return web
    marks = [mark for at in range(len(paragraphs)) if (mark := _mark_at(paragraphs, at)) is not None]
    marks = _bound_in(paragraphs, _apart(marks))
    return tuple(sorted([*marks, *appendix_marks(paragraphs, marks, blank_pages)], key=lambda mark: mark.at))


def _mark_at(paragraphs: Sequence[Paragraph], at: int) -> Mark | None:
    paragraph = paragraphs[at]
    if paragraph.cells and _FIELD.match("\t".join(paragraph.cells)) is None:
        return None
    if label_of(paragraph.text) is not None:
        return None
    return (
        _front_mark(paragraphs, at)
        or minutes_head(paragraphs, at)
        or _report_mark(paragraphs, at)
        or _memo_mark(paragraphs, at)
    )


def _front_mark(paragraphs: Sequence[Paragraph], at: int) -> Mark | None:
    """A body, a date and the word Agenda before the first numbered line: the front sheet."""
    if at > 20 or not (is_body_line(paragraphs[at].text) or _AGENDA_WORD.match(paragraphs[at].text)):
        return None
    near = _until_numbered(paragraphs[at : at + 30])
    word = next((n for n, one in enumerate(near) if _AGENDA_WORD.match(one.text)), None)
    if word is None:
        return None
    when = next((n for n, one in enumerate(near) if date_in(one.text) is not None and len(one.text) < 120), None)
    bodies = [one.text for one in near[:6] if is_body_line(one.text)]
    if when is None or not bodies:
        return None
    line = near[when].text
    time = time_in(line) or next((time_in(one.text) for one in near if _TIME_FIELD.match(one.text)), None)
    meeting = Meeting(_tidy(bodies[-1]), date_in(line), time, _front_place(near, when, word))
    return Mark(SectionKind.AGENDA, at, at + word + 1, meeting)


def _front_place(near: Sequence[Paragraph], when: int, word: int) -> str | None:
    venue = next((found.group("place") for one in near if (found := VENUE.match(one.text))), None)
    between = [one.text for one in near[when + 1 : word] if ":" not in one.text]
    return venue or (between[0] if between else None)


def _report_mark(paragraphs: Sequence[Paragraph], at: int) -> Mark | None:
    text = paragraphs[at].text
    joined = _BODY_DASH_DATE.match(text)
    if (
        joined is not None
        and is_body_line(joined.group("body"))
        and is_date_line(joined.group("when"))
        and text.isupper()
    ):
        return _report(paragraphs, at, at + 1, Meeting(_tidy(joined.group("body")), date_in(joined.group("when"))))
    if not is_body_line(text) or not text.isupper():
        return None
    for after in range(at + 1, min(at + 3, len(paragraphs))):
        if is_date_line(paragraphs[after].text):
            return _report(paragraphs, at, after + 1, Meeting(_tidy(text), date_in(paragraphs[after].text)))
    return None


def _report(paragraphs: Sequence[Paragraph], at: int, title_at: int, meeting: Meeting) -> Mark:
    shouted = [n for n in range(title_at, min(title_at + 7, len(paragraphs)))]
    end = next((n for n in shouted if not is_title_line(paragraphs[n])), title_at + len(shouted))
    lines = [paragraphs[n] for n in range(title_at, end) if not _REPORT_OF.match(paragraphs[n].text)]
    if len(lines) > 1 and _is_organisation(lines[0]) and lines[1].gap:
        lines = lines[1:]
    title = " ".join(line.text for line in lines)
    if not title and title_at < len(paragraphs) and len(WORD.findall(paragraphs[title_at].text)) <= 20:
        title, end = paragraphs[title_at].text, title_at + 1
    return Mark(SectionKind.REPORT, at, end, meeting, title=title or None)


def _is_organisation(paragraph: Paragraph) -> bool:
    words = paragraph.text.split()
    return len(words) <= 6 and ":" not in paragraph.text and _ORGANISATION.search(paragraph.text) is not None


def _memo_mark(paragraphs: Sequence[Paragraph], at: int) -> Mark | None:
    """A head of fields: To, From, Subject, Date."""
    if at and _field(paragraphs[at - 1]) is not None:
        return None
    fields: dict[str, str] = {}
    end = at
    while end < len(paragraphs) and end < at + 9 and (field := _field(paragraphs[end])) is not None:
        fields.setdefault(field[0], field[1])
        end += 1
    title = next(
        (fields[name] for name in ("report title", "subject", "title", "report subject") if fields.get(name)), None
    )
    if title is None or len(fields) < 2:
        return None
    body = next(
        (fields[name] for name in ("report to", "to", "committee", "meeting", "board") if fields.get(name)), None
    )
    when = next((date_in(value) for value in fields.values() if date_in(value)), None)
    return Mark(SectionKind.REPORT, at, end, Meeting(_tidy(body), when), title=title)


def _field(paragraph: Paragraph) -> tuple[str, str] | None:
    text = "\t".join(paragraph.cells) if paragraph.cells else paragraph.text
    found = _FIELD.match(text)
    return (found.group("name").casefold(), found.group("value").strip()) if found else None


def _apart(marks: list[Mark]) -> list[Mark]:
    """Heads that stand within another's head are part of it."""
    kept: list[Mark] = []
    for mark in marks:
        if kept and _is_one_head(kept[-1], mark):
            meeting = replace(kept[-1].meeting, body=kept[-1].meeting.body or mark.meeting.body)
            kept[-1] = replace(kept[-1], body_at=max(kept[-1].body_at, mark.body_at), meeting=meeting)
        elif not kept or mark.at >= kept[-1].body_at:
            kept.append(mark)
    return kept


def _bound_in(paragraphs: Sequence[Paragraph], marks: Sequence[Mark]) -> list[Mark]:
    """Without the item of an agenda or of minutes that names the minutes of a meeting before: under the head of minutes
    those present are named, or it begins a page, or an authority stands above the title."""
    kept: list[Mark] = []
    for mark in marks:
        among = bool(kept) and kept[-1].kind in (SectionKind.MINUTES, SectionKind.AGENDA)
        if mark.kind is not SectionKind.MINUTES or not among or _heads_minutes(paragraphs, mark):
            kept.append(mark)
    return kept


def _heads_minutes(paragraphs: Sequence[Paragraph], mark: Mark) -> bool:
    page = paragraphs[mark.at].page
    begins_page = page is not None and mark.at > 0 and paragraphs[mark.at - 1].page != page
    headed = mark.meeting.body is not None and (mark.body_at - mark.at > 1 or mark.meeting.place is not None)
    below = paragraphs[mark.body_at : mark.body_at + 6]
    return begins_page or headed or any(lists_people(one.text) for one in below)


def _is_one_head(before: Mark, mark: Mark) -> bool:
    """The title of minutes spread over several lines, of which more than one would do as a head."""
    both = before.kind is SectionKind.MINUTES and mark.kind is SectionKind.MINUTES
    return both and mark.at - before.at <= 6 and before.meeting.date == mark.meeting.date


def _until_numbered(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    taken: list[Paragraph] = []
    for paragraph in paragraphs:
        label = label_of(paragraph.text)
        if label is not None and label.kind is LabelKind.NUMBER:
            break
        taken.append(paragraph)
    return taken


def _is_number_alone(paragraph: Paragraph) -> bool:
    return re.fullmatch(r"\d{1,4}[a-z]?\.?", paragraph.text) is not None


def _status(text: str) -> MinutesStatus | None:
    if re.match(r"(draft|unconfirmed)\b", text, re.IGNORECASE):
        return MinutesStatus.DRAFT
    return MinutesStatus.CONFIRMED if re.match(r"confirmed\b", text, re.IGNORECASE) else None


def _tidy(body: str | None) -> str | None:
    return body.strip().rstrip(":").strip() if body else None
