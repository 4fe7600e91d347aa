"""The page ranges an agenda prints beside its items: "(Pages 3 - 10)"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.document import Line
from ingest.text.cleaning import clean

PAGES = re.compile(
    r"\s*\(\s*pages?\s*:?\s*(?P<first>\d{1,4})(?:\s*(?:-|–|to|and)\s*(?P<last>\d{1,4}))?\s*\)", re.IGNORECASE
)

_CELL = re.compile(r"(?P<first>\d{1,4})(?:\s*(?:-|–|to)\s*(?P<last>\d{1,4}))?")
_NUMBERED = re.compile(r"^(?P<number>\d{1,3}[a-z]?)[.)]?\s+(?P<title>\S.*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageRange:
    """An agenda item with the printed pages of its papers."""

    number: str
    title: str
    first: str
    last: str


def pages_in(text: str) -> tuple[str, str] | None:
    """The printed pages named in the text; a single page is its own end."""
    found = PAGES.search(text)
    return (found.group("first"), found.group("last") or found.group("first")) if found else None


def pages_cell(cells: Sequence[str]) -> tuple[str, str] | None:
    """The pages in the last column of an agenda set as a table."""
    found = _CELL.fullmatch(cells[-1].strip()) if len(cells) > 1 else None
    return (found.group("first"), found.group("last") or found.group("first")) if found else None


def page_ranges(lines: Sequence[Line]) -> tuple[PageRange, ...]:
    """Every item with a page range, in order; a title over several lines is followed to its range."""
    found: list[PageRange] = []
    number, title = "", ""
    for line in lines:
        text = clean(line.text)
        head = _NUMBERED.match(text)
        if head is not None:
            number, title = head.group("number"), head.group("title")
        elif number:
            title = f"{title} {text}"
        pages = (pages_in(title) or pages_cell(line.text.split("\t"))) if number else None
        if pages is not None:
            title = clean(line.text.rsplit("\t", 1)[0]) if pages_in(title) is None else PAGES.sub("", title).strip()
            found.append(PageRange(number, title, *pages))
        if pages is not None or not text or len(title) > 400:
            number = ""
    return tuple(found)
