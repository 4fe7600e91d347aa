"""The one way in: a file of committee papers to what it says, with all a person should know about the reading."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ingest.agenda import agenda_section
from ingest.document import Document
from ingest.exempt.marked import with_exempt
from ingest.items.agenda_headings import with_agenda_headings
from ingest.joins import Heading, joined
from ingest.minutes import minutes_section
from ingest.paper import Item, Meeting, MinutesStatus, Paper, PaperKind, ReadingWarning, Section, SectionKind
from ingest.readers import read_document
from ingest.records import decision_list, decision_record
from ingest.reports import prose_section
from ingest.sections.segments import Cutting, Segment, segments
from ingest.text.bodies import same_body
from ingest.text.casing import with_shown_titles
from ingest.text.initials import with_people_of_meetings


def read_paper(path: Path, *, body: str | None = None, ocr: bool = False) -> Paper:
    """Reads a file; `body` names the body where the paper itself does not; `ocr` has the words of scanned pages
    recognised.

    Raises `ingest.errors.PaperError` where the file cannot be read at all; whatever else is not understood is kept as
    text under a warning.
    """
    return paper_of(read_document(path, ocr=ocr), body=body)


def paper_of(document: Document, *, body: str | None = None) -> Paper:
    """What a document says, once it has been read."""
    cutting = segments(document, body=body)
    meets = any(one.kind in (SectionKind.MINUTES, SectionKind.AGENDA) for one in cutting.segments)
    records = () if meets else decision_list(document) or decision_record(document)
    if records:
        return _paper_of_records(document, records, body)
    read = [_section(segment) for segment in cutting.segments]
    itemised = with_agenda_headings([section for section, _ in read])
    joined = with_people_of_meetings(_joined(itemised, document.name))
    sections = with_shown_titles(joined, document)
    kind = _kind(sections)
    understood = (*cutting.warnings, *(warning for _, found in read for warning in found))
    marked = with_exempt(document, sections)
    warnings = (*document.warnings, *understood, *marked.warnings, *_page_warnings(document))
    status = _status(sections, cutting)
    return Paper(document, kind, cutting.meeting, marked.sections, warnings, status, marked.stretches)


def _paper_of_records(document: Document, records: Sequence[Section], body: str | None) -> Paper:
    """Decisions taken outside a meeting: their taker and day stand for the body and day of a meeting."""
    named = [replace(one, meeting=replace(one.meeting, body=one.meeting.body or body)) for one in records]
    meeting = named[0].meeting if len(named) == 1 else Meeting(body)
    marked = with_exempt(document, with_shown_titles(named, document))
    warnings = (*document.warnings, *marked.warnings, *_page_warnings(document))
    return Paper(document, PaperKind.DECISION, meeting, marked.sections, warnings, None, marked.stretches)


def _section(segment: Segment) -> tuple[Section, tuple[ReadingWarning, ...]]:
    if segment.kind is SectionKind.MINUTES:
        return minutes_section(segment)
    if segment.kind is SectionKind.AGENDA:
        return agenda_section(segment)
    return prose_section(segment)


def _joined(sections: Sequence[Section], paper: str) -> tuple[Section, ...]:
    """Numbers meet within each meeting of the paper; an appendix takes the number its report was given."""
    headings = [heading for at, section in enumerate(sections) for heading in _headings(at, section, paper)]
    found: dict[str, Heading] = {}
    meetings = [next(other.meeting for other in sections if _is_one(other.meeting, one.meeting)) for one in sections]
    for meeting in dict.fromkeys(meetings):
        members = [one for one in headings if meetings[int(one.id.split(":")[0])] == meeting]
        found |= {heading.id: heading for heading in joined(members)}
    made: list[Section] = []
    for at, section in enumerate(sections):
        made.append(_with_numbers(at, section, found, made))
    return tuple(made)


def _headings(at: int, section: Section, paper: str) -> list[Heading]:
    if section.kind is SectionKind.REPORT:
        own = Heading(f"{at}:", paper, section.kind, at, title=section.title, agenda_item=section.agenda_item)
        return [replace(own, agenda_item_source=section.agenda_item_source)]
    return [
        Heading(
            f"{at}:{number}",
            paper,
            section.kind,
            at * 10_000 + number,
            item.minute,
            item.agenda_item,
            item.agenda_item_source,
            item.title,
        )
        for number, item in enumerate(section.items)
    ]


def _with_numbers(at: int, section: Section, found: dict[str, Heading], before: Sequence[Section]) -> Section:
    if section.kind is SectionKind.APPENDIX and section.agenda_item is None:
        report = next((one for one in reversed(before) if one.kind is SectionKind.REPORT), None)
        if report is not None:
            return replace(section, agenda_item=report.agenda_item, agenda_item_source=report.agenda_item_source)
    if section.kind is SectionKind.REPORT:
        heading = found[f"{at}:"]
        return replace(section, agenda_item=heading.agenda_item, agenda_item_source=heading.agenda_item_source)
    return replace(
        section, items=tuple(_numbered(item, found[f"{at}:{number}"]) for number, item in enumerate(section.items))
    )


def _numbered(item: Item, heading: Heading) -> Item:
    return replace(
        item,
        minute=heading.minute,
        agenda_item=heading.agenda_item,
        agenda_item_source=heading.agenda_item_source,
        title=heading.title,
    )


def _kind(sections: Sequence[Section]) -> PaperKind:
    kinds = {section.kind for section in sections}
    bound = kinds & {SectionKind.REPORT, SectionKind.APPENDIX}
    minuted = [section.meeting for section in sections if section.kind is SectionKind.MINUTES]
    if bound and (SectionKind.AGENDA in kinds or minuted):
        return PaperKind.PACK
    if SectionKind.AGENDA in kinds and minuted:
        return PaperKind.PACK
    if minuted:
        return PaperKind.MINUTES if all(_is_one(one, minuted[0]) for one in minuted) else PaperKind.PACK
    if SectionKind.AGENDA in kinds:
        return PaperKind.AGENDA
    if SectionKind.REPORT in kinds:
        reports = [section for section in sections if section.kind is SectionKind.REPORT]
        return PaperKind.REPORT if len(reports) == 1 else PaperKind.PACK
    return PaperKind.OTHER


def _is_one(one: Meeting, two: Meeting) -> bool:
    """Whether both are one meeting, for all that is said; two bodies may meet on one day."""
    return one.date == two.date and (not one.body or not two.body or same_body(one.body, two.body))


def _status(sections: Sequence[Section], cutting: Cutting) -> MinutesStatus | None:
    own = [one.status for one in sections if one.kind is SectionKind.MINUTES and one.meeting == cutting.meeting]
    return own[0] if own else None


def _page_warnings(document: Document) -> list[ReadingWarning]:
    if not any(line.text.strip() for line in document.lines):
        return [
            ReadingWarning("no-text", "No text was found in this paper; a scanned paper needs text recognition first.")
        ]
    bare = [page.number for page in document.pages if not page.has_text]
    if not bare:
        return []
    named = ", ".join(str(number) for number in bare[:12]) + (" and more" if len(bare) > 12 else "")
    note = f"There is no text on page {named}: what is shown there (a picture or a scan) cannot be searched."
    return [ReadingWarning("pages-without-text", note, bare[0])]
