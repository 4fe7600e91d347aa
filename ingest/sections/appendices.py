"""Where a report ends and its appendices begin: by their headings, or after the contact block and the list of them."""

import re
from collections.abc import Sequence

from ingest.paper import SectionKind
from ingest.sections.mark import Mark, is_title_line
from ingest.text.cleaning import WORD
from ingest.text.paragraphs import Paragraph

CONTACT = re.compile(
    r"^(officers?(\(s\))? to contact|contact (officers?|details)|officer contact|report authors?|authors?|"
    r"for (further|more) information)\b",
    re.IGNORECASE,
)
CONTACT_DETAIL = re.compile(r"^(tel(ephone)?|e-?mail|mobile)\b|\b[\w.'-]+@[\w.-]+\.\w+\s*$", re.IGNORECASE)
RECOMMENDATION = re.compile(r"^(\d+\.?\s+)?recommendations?\b.{0,40}$", re.IGNORECASE)
APPENDIX = re.compile(
    r"^(?P<label>(appendix|annex|schedule)\b\s*([A-Z]{1,2}|\d{1,2})?)\b\s*[-–:.]*\s*(?P<title>.*)$", re.IGNORECASE
)
APPENDIX_LIST = re.compile(
    r"^(list of )?(appendices|appendix|annexe?s?|attachments?|background papers?)\s*:?$", re.IGNORECASE
)
_BACKGROUND = re.compile(r"^(background papers?|none|n/?a)\b", re.IGNORECASE)


def appendix_marks(
    paragraphs: Sequence[Paragraph], marks: Sequence[Mark], blank_pages: frozenset[int]
) -> tuple[Mark, ...]:
    """Within each report: an APPENDIX heading, or what follows the contact block and the list of appendices."""
    found: list[Mark] = []
    for number, mark in enumerate(marks):
        end = marks[number + 1].at if number + 1 < len(marks) else len(paragraphs)
        if mark.kind is SectionKind.REPORT:
            found.extend(_appendices_in(paragraphs, range(mark.body_at, end), blank_pages))
    return tuple(found)


def _appendices_in(paragraphs: Sequence[Paragraph], span: range, blank_pages: frozenset[int]) -> list[Mark]:
    found: list[Mark] = []
    listed: list[str] = []
    closing = in_list = False
    pending = ""
    for at in span:
        text = paragraphs[at].text
        heading = APPENDIX.match(text) if _could_head(paragraphs[at]) else None
        turned = at > span.start and _blank_between(paragraphs[at - 1], paragraphs[at], blank_pages)
        if CONTACT.match(text) or RECOMMENDATION.match(text) or CONTACT_DETAIL.search(text):
            closing = True
        if closing and APPENDIX_LIST.match(text) and not found:
            in_list = True
        elif in_list and heading and not turned and heading.group("label").casefold() not in listed:
            listed.append(heading.group("label").casefold())
            pending = pending or text
        elif in_list and listed and not _BACKGROUND.match(text):
            found.append(Mark(SectionKind.APPENDIX, at, at, title=text if heading else pending))
            in_list = False
        elif heading and closing and _is_heading_like(text) and not _is_repeated(heading, found):
            found.append(Mark(SectionKind.APPENDIX, at, at, title=_appendix_title(paragraphs, at, heading, span.stop)))
        elif turned and closing and not found:
            found.append(Mark(SectionKind.APPENDIX, at, at, title=text if len(text) < 120 else None))
    return found


def _is_repeated(heading: re.Match[str], found: Sequence[Mark]) -> bool:
    """A running header names the appendix it stands in."""
    current = APPENDIX.match(found[-1].title or "") if found else None
    return current is not None and current.group("label").casefold() == heading.group("label").casefold()


def _could_head(paragraph: Paragraph) -> bool:
    return not paragraph.cells and len(paragraph.text) < 160


def _is_heading_like(text: str) -> bool:
    return len(WORD.findall(text)) <= 18 and not re.search(r"[a-z]{3}\.$", text)


def _blank_between(one: Paragraph, two: Paragraph, blank_pages: frozenset[int]) -> bool:
    return any(number in blank_pages for number in range(one.last_line + 1, two.first_line))


def _appendix_title(paragraphs: Sequence[Paragraph], at: int, heading: re.Match[str], stop: int) -> str:
    if heading.group("title"):
        return paragraphs[at].text
    more: list[str] = []
    for paragraph in paragraphs[at + 1 : min(at + 4, stop)]:
        if not is_title_line(paragraph) and (more or len(paragraph.text) > 100):
            break
        more.append(paragraph.text)
        if not paragraph.text.isupper():
            break
    return f"{paragraphs[at].text} {' '.join(more)}".strip()
