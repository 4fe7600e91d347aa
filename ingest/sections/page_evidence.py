"""Where the papers of an item begin by bookmark, by page stamp and by the agenda's page ranges, in that order of trust.

Headings say what a section is; this evidence says where one begins and to which item it belongs. Where two kinds of it
disagree the more trusted one holds, and the reader is told.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.document import Document
from ingest.paper import NumberSource, ReadingWarning, SectionKind
from ingest.sections.closing import closing_end
from ingest.sections.mark import Mark
from ingest.sections.ranges import page_ranges
from ingest.text.paragraphs import Paragraph

_NUMBERED_NODE = re.compile(r"^(?:item\s+)?(?P<number>\d{1,3}[a-z]?)[.:)]?\s+(?P<title>\S.*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _PageStart:
    """`said_by` names the evidence as a reader of the paper would."""

    page: int
    agenda_item: str | None
    title: str | None
    said_by: str
    appendix: bool = False


def with_page_starts(
    marks: tuple[Mark, ...], found: Sequence[Paragraph], document: Document
) -> tuple[tuple[Mark, ...], tuple[ReadingWarning, ...]]:
    """The marks with the sections that begin with a page, numbered by what the pages and bookmarks say."""
    made = list(marks)
    every = (*_bookmarked(document), *_stamped(document), *_ranged(document))
    headed = _headed(marks, found)
    for start in _page_starts(every):
        at = next((n for n, paragraph in enumerate(found) if paragraph.page == start.page), None)
        if at is None or any(mark.kind is SectionKind.AGENDA and mark.at <= at < mark.body_at for mark in made):
            continue
        on_page = [n for n, mark in enumerate(made) if found[mark.at].page == start.page]
        if on_page:
            made[on_page[0]] = _numbered(made[on_page[0]], start)
        elif not _inside_minutes(made, found, at, start):
            kind = SectionKind.APPENDIX if start.appendix else SectionKind.REPORT
            made.append(_numbered(Mark(kind, at, at, title=start.title), start))
            made.sort(key=lambda mark: mark.at)
    return tuple(made), _disagreements((*every, *headed))


def _page_starts(every: Sequence[_PageStart]) -> tuple[_PageStart, ...]:
    """One for each page: the first holds, which is the most trusted."""
    starts: dict[int, _PageStart] = {}
    for start in every:
        known = starts.get(start.page)
        if known is None or (known.agenda_item is None and start.agenda_item):
            starts[start.page] = start
        elif known.title is None and known.agenda_item == start.agenda_item:
            starts[start.page] = replace(known, title=start.title)
    return tuple(starts[page] for page in sorted(starts))


def _bookmarked(document: Document) -> list[_PageStart]:
    """Numbered nodes are items; an appendix among their children begins a section of its own."""
    found: list[_PageStart] = []
    number: str | None = None
    for bookmark in document.bookmarks:
        node = _NUMBERED_NODE.match(bookmark.title) if bookmark.level <= 1 else None
        if node is not None:
            number = node.group("number")
            found.append(_PageStart(bookmark.page, number, node.group("title").strip(), "the bookmark"))
        elif number and re.match(r"(appendix|annex)\b", bookmark.title, re.IGNORECASE):
            found.append(_PageStart(bookmark.page, number, bookmark.title, "the bookmark", appendix=True))
    return found


def _stamped(document: Document) -> list[_PageStart]:
    return [_PageStart(page.number, page.agenda_item, None, "the stamp") for page in document.pages if page.agenda_item]


def _ranged(document: Document) -> list[_PageStart]:
    """The agenda's own page ranges; printed pages, so only where the pages say what is printed on them."""
    printed = {page.printed: page.number for page in document.pages if page.printed}
    ranges = page_ranges(document.lines) if printed else ()
    return [
        _PageStart(printed[one.first], one.number, one.title, "the agenda's pages")
        for one in ranges
        if one.first in printed
    ]


def _headed(marks: Sequence[Mark], found: Sequence[Paragraph]) -> list[_PageStart]:
    """The items that heads of reports name themselves."""
    numbered = [(found[mark.at].page, mark.agenda_item) for mark in marks if mark.agenda_item]
    return [_PageStart(page, number, None, "the heading") for page, number in numbered if page is not None]


def _disagreements(starts: Sequence[_PageStart]) -> tuple[ReadingWarning, ...]:
    """Pages of which two kinds of evidence name different items."""
    warnings = []
    for page in dict.fromkeys(start.page for start in starts):
        said = {
            start.said_by: start.agenda_item for start in reversed(starts) if start.page == page and start.agenda_item
        }
        if len(set(said.values())) > 1:
            told = ", ".join(f"{evidence} item {number}" for evidence, number in reversed(said.items()))
            taken = list(said.values())[-1]
            note = f"On page {page} there stands by {told}: item {taken} is taken."
            warnings.append(ReadingWarning("item-number-unsure", note, page))
    return tuple(warnings)


def _numbered(mark: Mark, start: _PageStart) -> Mark:
    if mark.kind not in (SectionKind.REPORT, SectionKind.APPENDIX) or start.agenda_item is None:
        return mark
    source = NumberSource.STATED
    return replace(mark, title=mark.title or start.title, agenda_item=start.agenda_item, agenda_item_source=source)


def _inside_minutes(marks: Sequence[Mark], found: Sequence[Paragraph], at: int, start: _PageStart) -> bool:
    """A number without a stamp of its own never cuts minutes in two; nor does the front sheet's bookmark."""
    before = [mark for mark in marks if mark.at <= at]
    if before and before[-1].kind is SectionKind.MINUTES:
        end = closing_end(found, before[-1].body_at, len(found))
        return end is None or end > at
    return start.title is not None and re.match(r"agenda\b", start.title, re.IGNORECASE) is not None
