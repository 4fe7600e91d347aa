"""Where a section of a paper begins: the heads of front sheets, minutes, reports and appendices, read from the words.

Only the words are looked at here; bookmarks and stamps are weighed against them in `ingest.sections.segments`.
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.paper import SectionKind
from ingest.sections.appendices import appendix_marks
from ingest.sections.closing import closing_end
from ingest.sections.front_sheets import agenda_head
from ingest.sections.mark import Mark
from ingest.sections.minutes_heads import is_running_head, lists_people, minutes_head
from ingest.sections.report_heads import begins_with_field, report_head
from ingest.sections.web_marks import web_marks
from ingest.text.bodies import is_body_line
from ingest.text.labels import label_of
from ingest.text.paragraphs import Paragraph


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
    row = paragraph.cells and not begins_with_field(paragraph) and not is_running_head(paragraph)
    if row or label_of(paragraph.text) is not None:
        return None
    return agenda_head(paragraphs, at) or minutes_head(paragraphs, at) or report_head(paragraphs, at)


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
        if mark.kind is SectionKind.REPORT and kept and kept[-1].kind is SectionKind.MINUTES:
            if _follows_minutes(paragraphs, kept[-1], mark):
                kept.append(mark)
        elif mark.kind is not SectionKind.MINUTES or not among or _heads_minutes(paragraphs, mark):
            kept.append(mark)
    return kept


def _follows_minutes(paragraphs: Sequence[Paragraph], minutes: Mark, report: Mark) -> bool:
    """Whether a report begins here, rather than a letter or an application that the minutes quote with its fields."""
    page = paragraphs[report.at].page
    begins_page = page is not None and paragraphs[report.at - 1].page != page
    body = report.meeting.body
    headed = body is not None and is_body_line(body) and report.meeting.date is not None
    return begins_page or headed or closing_end(paragraphs, minutes.body_at, report.at) is not None


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
