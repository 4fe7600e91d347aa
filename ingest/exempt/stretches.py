"""Where a paper's marks of exempt matter begin and how far each reaches: a report, its appendices, an item, the rest.

A mark in the head of a report is of all of it; one further down reaches to its end. A mark at the end of a section is
the head of the next. In minutes a mark reaches to the end of its item, or to where the public was let in again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.exempt.excluding import readmits_public
from ingest.exempt.private_items import is_proposed, is_within
from ingest.exempt.words import appendices_marked, marks, marks_all, stamps, title_marks, words_of
from ingest.paper import ExemptStretch, Place, Section, SectionKind
from ingest.text.cleaning import WORD, is_finished
from ingest.text.labels import label_of
from ingest.text.paragraphs import Paragraph

_HEAD = 14
"""So many paragraphs may stand in the head of a report, as long as none of them is prose."""
_PROSE = 35
_SENTENCE = 9
_HEADING = 14
_APPENDIX = re.compile(r"(?:appendix|annex)\s+(?P<label>[A-Z]|\d{1,2})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section's paragraphs, and the lines of the whole paper that stand at the edges of its pages."""

    section: Section
    found: tuple[Paragraph, ...]
    edges: frozenset[int]

    @property
    def last_line(self) -> int:
        return self.section.place.last_line


def stretches_in(texts: Sequence[SectionText], sections: Sequence[Section]) -> Iterator[ExemptStretch]:
    """Section by section: a mark at the end of one is the head of the next, and an appendix goes with its report."""
    carried: str | None = None
    report: str | None = None
    appendices: dict[str, str] = {}
    for text in texts:
        section = text.section
        if section.kind is SectionKind.AGENDA:
            continue
        whole = carried or _whole(text)
        if section.kind is SectionKind.APPENDIX:
            whole = whole or report or _by_report(section, appendices)
        elif section.kind is SectionKind.REPORT:
            appendices = {label: words for words, labels in _announced(text) for label in labels}
        whole = whole or _by_agenda(section, sections)
        carried = (whole if _is_mark_only(text) else None) if whole else _at_the_end(text)
        if section.kind is not SectionKind.APPENDIX:
            report = whole
        if whole:
            yield _stretch(section, whole, section.place.first_line, text.last_line)
        elif section.kind is SectionKind.MINUTES:
            yield from _in_minutes(text)
        else:
            yield from _appendices(text, appendices)
            yield from () if carried else _from_marks(text)


def _whole(text: SectionText) -> str | None:
    """The words that mark all of a section: its title's, or those in its head."""
    title = text.section.title
    if title and title_marks(title):
        return words_of(title)
    head = _head(text)
    found = next((one for one in head if _is_mark(one) or stamps(one.text)), None)
    if found is None and text.section.kind is not SectionKind.MINUTES:
        found = next((one for one in text.found if marks_all(one.text)), None)
    if found is None and head and text.section.kind is SectionKind.MINUTES and title_marks(head[0].text):
        found = head[0]
    return words_of(found.text) if found is not None else None


def _head(text: SectionText) -> tuple[Paragraph, ...]:
    """The paragraphs before the first item of minutes, or before the first prose of a report."""
    if text.section.kind is SectionKind.MINUTES:
        first = min((item.place.first_line for item in text.section.items), default=text.last_line + 1)
        return tuple(one for one in text.found if one.last_line < first)
    head = text.found[:_HEAD]
    prose = next((at for at, one in enumerate(head) if _is_told(one) and not _is_mark(one)), len(head))
    return head[:prose]


def _is_prose(paragraph: Paragraph) -> bool:
    return len(WORD.findall(paragraph.text)) >= _PROSE


def _is_told(paragraph: Paragraph) -> bool:
    """A sentence, as the head of a report has none."""
    return is_finished(paragraph.text) and len(WORD.findall(paragraph.text)) >= _SENTENCE


def _is_mark(paragraph: Paragraph) -> bool:
    """A row of a table of facts marks as its cells do."""
    return marks("\t".join(paragraph.cells) if paragraph.cells else _said(paragraph))


def _said(paragraph: Paragraph) -> str:
    """Without the number before it."""
    label = label_of(paragraph.text)
    return label.rest if label is not None and label.rest else paragraph.text


def _by_agenda(section: Section, sections: Sequence[Section]) -> str | None:
    """What the agenda says of the report it lists, where it says outright that this is not for publication."""
    if section.kind not in (SectionKind.REPORT, SectionKind.APPENDIX) or section.agenda_item is None:
        return None
    entries = [
        item
        for one in sections
        if one.kind is SectionKind.AGENDA and one.meeting == section.meeting
        for item in one.items
        if item.agenda_item == section.agenda_item
    ]
    said = (words for item in entries for words in (item.title or "", *(one.text for one in item.statements)))
    return next((words_of(words) for words in said if marks(words) and not appendices_marked(words)), None)


def _announced(text: SectionText) -> Iterator[tuple[str, frozenset[str]]]:
    for paragraph in text.found:
        labels = appendices_marked(paragraph.text)
        if labels:
            yield words_of(_said(paragraph)), labels


def _by_report(section: Section, appendices: dict[str, str]) -> str | None:
    found = _APPENDIX.match(section.title or "")
    return appendices.get(found.group("label").upper()) if found is not None else None


def _at_the_end(text: SectionText) -> str | None:
    """A mark after which only a line or two follow belongs to what comes next, whose head was found after it."""
    for paragraph in reversed(text.found[-3:]):
        if _is_prose(paragraph):
            return None
        if _is_mark(paragraph) or (stamps(paragraph.text) and paragraph.text.isupper()):
            return words_of(paragraph.text)
    return None


def _appendices(text: SectionText, announced: dict[str, str]) -> Iterator[ExemptStretch]:
    """Appendices that were not told from their report, each from its heading to the next one's."""
    heads = [(one, label) for one in text.found if (label := _appendix_of(one.text)) is not None]
    last = {label: one for one, label in heads}
    for label, words in announced.items():
        if label in last:
            first = last[label].first_line
            after = (one.first_line for one, other in heads if one.first_line > first and other != label)
            yield _stretch(text.section, words, first, next(after, text.last_line + 1) - 1)


def _appendix_of(text: str) -> str | None:
    found = _APPENDIX.match(text)
    return found.group("label").upper() if found is not None and len(text.split()) <= _HEADING else None


def _is_mark_only(text: SectionText) -> bool:
    """A line or two above the first heading of a paper: what they mark begins under them."""
    return text.section.kind is SectionKind.OTHER and len(text.found) <= 3 and not any(map(_is_prose, text.found))


def _from_marks(text: SectionText) -> Iterator[ExemptStretch]:
    """From a mark within a report to its end; a mark at the edge of a page is the whole page's."""
    for paragraph in text.found:
        edge = paragraph.first_line in text.edges
        if _is_mark(paragraph) or (edge and stamps(paragraph.text)):
            first = _page_start(text, paragraph) if edge else paragraph.first_line
            yield _stretch(text.section, words_of(paragraph.text), first, text.last_line)
            return


def _page_start(text: SectionText, paragraph: Paragraph) -> int:
    on_page = (one.first_line for one in text.found if one.page == paragraph.page)
    return min(on_page, default=paragraph.first_line)


def _in_minutes(text: SectionText) -> Iterator[ExemptStretch]:
    """From a mark to the end of its item; one after the last words of an item is that of all items to the reopening."""
    for paragraph in text.found:
        bracketed = paragraph.text.lstrip()[:1] in "(["
        if (
            not _is_mark(paragraph)
            or bracketed
            or _in_title(text.section, paragraph)
            or is_proposed(text.section, paragraph)
        ):
            continue
        item = next((one for one in text.section.items if is_within(paragraph, one.place)), None)
        follows = any(
            one.first_line > paragraph.last_line and item and is_within(one, item.place) for one in text.found
        )
        last = item.place.last_line if item is not None and follows else _reopened(text, paragraph.last_line)
        yield _stretch(text.section, words_of(paragraph.text), paragraph.first_line, last)


def _in_title(section: Section, paragraph: Paragraph) -> bool:
    """The heading of a minute says of its item that it was exempt; the minute under it is printed all the same."""
    return any(
        item.place.first_line == paragraph.first_line or (item.title or "").casefold() in paragraph.text.casefold()
        for item in section.items
        if item.title and item.place.first_line <= paragraph.first_line <= item.place.first_line + 2
    )


def _reopened(text: SectionText, line: int) -> int:
    """The last line before the public was let in again, else the last of the minutes."""
    again = (one.first_line for one in text.found if one.first_line > line and readmits_public(one.text))
    return next(again, text.last_line + 1) - 1


def _stretch(section: Section, words: str, first: int, last: int) -> ExemptStretch:
    """Its page is filled in where the lines are at hand. The title of an appendix is known by what stands in it."""
    title = section.title
    if section.kind is SectionKind.APPENDIX and title and (label := _APPENDIX.match(title)) is not None:
        title = label.group(0)
    return ExemptStretch(words, Place(first, last), title=title)
