"""Cuts a paper into its sections: front sheet and agenda, minutes (of which meeting), reports, appendices.

Evidence is taken in this order: bookmarks, stamps, the page ranges of the agenda, headings. Headings say what a
section is; the others say where one begins and to which item it belongs. Where a paper says nothing about itself,
its text is kept as a section of the kind OTHER under a warning.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as Date

from ingest.document import Document, Line
from ingest.paper import Meeting, MinutesStatus, NumberSource, Place, ReadingWarning, SectionKind
from ingest.sections.closing import closing_end
from ingest.sections.doubts import doubt, file_date_warning, weighed_date
from ingest.sections.mark import Mark
from ingest.sections.marks import heading_marks
from ingest.sections.minutes_heads import lists_people
from ingest.sections.page_evidence import with_page_starts
from ingest.text.bodies import display_name, is_authority, is_bare, is_named_in_full, named_under, same_body
from ingest.text.cleaning import clean
from ingest.text.dates import date_in, date_named, day_in_words
from ingest.text.furniture import is_furniture, says_page_is_blank
from ingest.text.paragraphs import Paragraph, paragraphs

_LETTERHEAD = 6
_SAYS_MORE = re.compile(r":|\b(report|minutes|agenda|meeting|to)\b", re.IGNORECASE)
_OF_A_REPORT = re.compile(
    r"^(\d+\.?\s*)?(purpose|introduction|background|recommendations?|summary|conclusions?|reasons? for)\b.{0,50}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a paper before its grammar is applied. `lines` keep their numbers and pages, `body_line` is the
    first after the head; the other fields are what the cutting found out: see `ingest.paper.Section`."""

    kind: SectionKind
    lines: tuple[Line, ...]
    meeting: Meeting
    title: str | None = None
    agenda_item: str | None = None
    agenda_item_source: NumberSource | None = None
    stated_date: Date | None = None
    status: MinutesStatus | None = None
    body_line: int | None = None

    @property
    def place(self) -> Place:
        return Place(self.lines[0].number, self.lines[-1].number, self.lines[0].page)

    @property
    def last_page(self) -> int | None:
        """The page of the last line with words; furniture may trail onto the next."""
        lines = (line for line in reversed(self.lines) if line.text.strip() and not is_furniture(line.text))
        return next((line.page for line in lines), self.lines[-1].page)


@dataclass(frozen=True, slots=True)
class Cutting:
    """`meeting` is the one the whole paper is for; the minutes bound in it belong to their own."""

    segments: tuple[Segment, ...]
    meeting: Meeting
    warnings: tuple[ReadingWarning, ...]


def segments(document: Document, *, body: str | None = None) -> Cutting:
    """The sections of a paper in order, every line in one of them. `body` names the body where the paper does not."""
    found = paragraphs(document.lines)
    marks = heading_marks(found, _blank_pages(document))
    marks, told = with_page_starts(marks, found, document)
    marks = _with_tails(marks, found)
    marks, lone = _from_the_top(marks or _named_minutes(found, document), found)
    marks, doubts = _weighed(_fully_named(marks, found), found, document)
    meeting, warnings = paper_meeting(marks, document, body)
    warnings = (*warnings, *told, *doubts, *filter(None, [file_date_warning(meeting.date, document.name)]))
    cut = tuple(_segment(document, found, marks, number, meeting) for number in range(len(marks)))
    return Cutting(cut, meeting, (*warnings, *lone, *_date_warnings(cut, meeting)))


_NO_DAY = ReadingWarning(
    "meeting-date-unsure", "The page does not name the day of its meeting, so its items are kept without a date."
)

Dated = tuple[Meeting, tuple[ReadingWarning, ...]]


def paper_meeting(marks: Sequence[Mark], document: Document, body: str | None) -> Dated:
    """The front sheet's meeting, else the web page's, else that of most reports, else that of the minutes."""
    for mark in marks:
        if mark.kind is SectionKind.AGENDA or mark.web:
            names = [mark.meeting.body] if mark.meeting.body else []
            day = mark.meeting.date or (None if mark.web else date_named(document.name))
            meeting = replace(mark.meeting, body=_chosen_body(marks, names, body), date=day)
            return meeting, (() if meeting.date else (_NO_DAY,))
    reports = [mark.meeting for mark in marks if mark.kind is SectionKind.REPORT]
    names = [meeting.body for meeting in reports if meeting.body]
    counted = Counter(meeting.date for meeting in reports if meeting.date).most_common(2)
    if len(counted) == 2 and counted[0][1] == counted[1][1]:
        days = " and ".join(day.isoformat() for day, _ in counted if day)
        note = f"The reports name two dates equally often ({days}); the date of the meeting is not known from them."
        return Meeting(_chosen_body(marks, names, body)), (ReadingWarning("meeting-date-unsure", note),)
    if counted:
        return Meeting(_chosen_body(marks, names, body), counted[0][0]), ()
    minuted = [mark.meeting for mark in marks if mark.kind is SectionKind.MINUTES]
    if minuted:
        names = [minuted[0].body] if minuted[0].body else []
        return replace(minuted[0], body=_chosen_body(marks, names, body)), ()
    return Meeting(_chosen_body(marks, names, body), date_named(document.name)), ()


def _chosen_body(marks: Sequence[Mark], names: Sequence[str], given: str | None) -> str | None:
    """Front sheets and reports print the body in capitals; minutes bound in the pack spell it as a name."""
    if not names:
        return given
    minuted = [mark.meeting.body for mark in marks if mark.kind is SectionKind.MINUTES and mark.meeting.body]
    return display_name([*names, *(name for name in minuted if same_body(name, names[0]))])


def _fully_named(marks: Sequence[Mark], found: Sequence[Paragraph]) -> tuple[Mark, ...]:
    """ "The Committee" and "the Council" of a head by the full name that the paper gives elsewhere, if it gives one."""
    full = [mark.meeting.body for mark in marks if mark.meeting.body and not is_bare(mark.meeting.body)]
    top = [one.text for one in found[:_LETTERHEAD] if not one.cells and _SAYS_MORE.search(one.text) is None]
    authorities = [text for text in top if is_authority(text) and not is_bare(text)]
    made = []
    for mark in marks:
        own = mark.meeting.body
        if own is not None and not mark.web and is_bare(own):
            names = [name for name in (*full, *authorities) if is_named_in_full(name, own)]
            names += [named_under(one, own) for one in authorities if one.casefold().endswith("council")]
            mark = replace(mark, meeting=replace(mark.meeting, body=next(iter(names), own)))
        made.append(mark)
    return tuple(made)


def _weighed(
    marks: Sequence[Mark], found: Sequence[Paragraph], document: Document
) -> tuple[tuple[Mark, ...], tuple[ReadingWarning, ...]]:
    """Every agenda and all minutes under the date that their own words bear out."""
    made: list[Mark] = []
    warnings: list[ReadingWarning] = []
    for number, mark in enumerate(marks):
        stop = marks[number + 1].at if number + 1 < len(marks) else len(found)
        printed = mark.meeting.date
        if printed is not None and not mark.web and mark.kind in (SectionKind.AGENDA, SectionKind.MINUTES):
            head, below = ([one.text for one in found[a:b]] for a, b in ((mark.at, mark.body_at), (mark.body_at, stop)))
            mark = replace(mark, meeting=weighed_date(mark.meeting, head, below, document.name if not number else ""))
            told = doubt(printed, mark.meeting.date or printed, head, found[mark.at].page)
            warnings += [told] if told else []
        made.append(mark)
    return tuple(made), tuple(warnings)


def _blank_pages(document: Document) -> frozenset[int]:
    return frozenset(line.number for line in document.lines if says_page_is_blank(clean(line.text)))


def _with_tails(marks: tuple[Mark, ...], found: Sequence[Paragraph]) -> tuple[Mark, ...]:
    """Minutes end at their closing block: what stands after it, before the next head, is something else."""
    made = list(marks)
    for number, mark in enumerate(marks):
        if mark.kind is not SectionKind.MINUTES or mark.web:
            continue
        stop = marks[number + 1].at if number + 1 < len(marks) else len(found)
        end = closing_end(found, mark.body_at, stop)
        if end is not None and end < stop:
            made.append(Mark(SectionKind.OTHER, end, end))
    return tuple(sorted(made, key=lambda mark: mark.at))


def _from_the_top(
    marks: tuple[Mark, ...], found: Sequence[Paragraph]
) -> tuple[tuple[Mark, ...], tuple[ReadingWarning, ...]]:
    """The text before the first head: the report's or the paper's own beginning, kept whatever it is."""
    if not found:
        return (), ()
    if marks and (marks[0].at == 0 or marks[0].kind in (SectionKind.MINUTES, SectionKind.AGENDA)):
        return (replace(marks[0], at=0), *marks[1:]), ()
    if marks and marks[0].at <= 3 and all(len(one.text) < 80 for one in found[: marks[0].at]):
        # The name of the authority above the head of a report, or a stamp of the pack.
        return (replace(marks[0], at=0), *marks[1:]), ()
    first = _unheaded(found[: marks[0].at] if marks else found)
    if first.kind is SectionKind.REPORT:
        return (first, *marks), ()
    note = "The beginning of this paper has no heading that was understood; its text is kept and can be searched."
    return (first, *marks), (ReadingWarning("unclassified-text", note, found[0].page, found[0].first_line),)


def _named_minutes(found: Sequence[Paragraph], document: Document) -> tuple[Mark, ...]:
    """Minutes without any head: their file or the title of the document says so, and those present are listed first."""
    named = re.search(r"(?<![a-z])min(?:ute)?s?(?![a-z])", f"{document.name} {document.title or ''}", re.IGNORECASE)
    if named is None or not any(lists_people(one.text) for one in found[:_LETTERHEAD]):
        return ()
    when = date_named(document.name) or date_in(document.title or "")
    return (Mark(SectionKind.MINUTES, 0, 0, Meeting(None, when)),)


def _unheaded(found: Sequence[Paragraph]) -> Mark:
    """A report by itself is known by its headings ("Purpose of report", "Recommendations")."""
    headings = {told.group(2).casefold() for one in found if (told := _OF_A_REPORT.match(one.text)) is not None}
    if len(headings) < 2:
        return Mark(SectionKind.OTHER, 0, 0)
    when = next((date_in(one.text) for one in found[:6] if date_in(one.text) and len(one.text) < 80), None)
    title = next((one.text for one in found[:6] if not date_in(one.text) and 2 <= len(one.text.split()) <= 25), None)
    return Mark(SectionKind.REPORT, 0, 0, Meeting(None, when), title=title)


def _segment(
    document: Document, found: Sequence[Paragraph], marks: Sequence[Mark], number: int, meeting: Meeting
) -> Segment:
    mark = marks[number]
    first = found[mark.at].first_line if number else document.lines[0].number
    last = found[marks[number + 1].at].first_line if number + 1 < len(marks) else document.lines[-1].number + 1
    lines = tuple(line for line in document.lines if first <= line.number < last)
    own = mark.meeting
    if mark.kind is not SectionKind.MINUTES and not mark.web:
        own = meeting
    elif own.body is None:
        own = replace(own, body=meeting.body)
    if own.body is not None and own.body.isupper():
        own = replace(own, body=display_name([own.body]))
    stated = mark.meeting.date if mark.kind is SectionKind.REPORT and mark.meeting.date != meeting.date else None
    body_line = found[mark.body_at].first_line if mark.body_at < len(found) else None
    return Segment(
        mark.kind, lines, own, mark.title, mark.agenda_item, mark.agenda_item_source, stated, mark.status, body_line
    )  # fmt: skip


def _date_warnings(cut: Sequence[Segment], meeting: Meeting) -> list[ReadingWarning]:
    return [
        ReadingWarning(
            "report-date-differs",
            f'The report "{segment.title}" is dated {day_in_words(segment.stated_date)}, but the papers it is bound in '
            f"are for {day_in_words(meeting.date)}; it is cited under the latter.",
            segment.lines[0].page,
            segment.lines[0].number,
        )
        for segment in cut
        if segment.stated_date and meeting.date
    ]
