"""A paper as read from its file, before anything is understood: lines, pages, bookmarks.

Every reader produces this one form, so that the grammar above never asks which format a paper came in.
Tables come as one line a row with tabs between the cells. A web page comes as plain lines in reading order.
"""

from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    PDF = "pdf"
    HTML = "html"
    DOCX = "docx"
    TEXT = "text"
    MARKDOWN = "markdown"
    XML = "xml"


@dataclass(frozen=True, slots=True)
class Line:
    """One line as extracted. `number` counts from 1 through the whole paper, `page` from 1 in the file.

    `heading` is the level, 1 the highest, where the format itself marks the line as a heading: 1 to 6 as web pages and
    Word count them, 7 where bold type alone does, 8 where the text goes on behind it. `item` is set where the format
    says outright that the line opens an item, as the pages of committee systems do.
    """

    number: int
    text: str
    page: int | None = None
    heading: int | None = None
    item: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a PDF: what is stamped or printed on it besides its text.

    `printed` is the page number on the paper; `agenda_item` the number in an "Agenda Item N" stamp. Both kinds
    of stamp are taken out of the lines. `machine_read` says that the words were recognised from a picture by a program.
    """

    number: int
    printed: str | None = None
    agenda_item: str | None = None
    has_text: bool = True
    machine_read: bool = False


@dataclass(frozen=True, slots=True)
class Bookmark:
    title: str
    page: int
    level: int


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """Something a person should know about how a paper was read; `code` is stable and hyphenated.

    `page` and `line` say where in the file it begins, as far as it has a place.
    """

    code: str
    message: str
    page: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """`pages` is empty where the format has none (web pages, plain text, DOCX)."""

    name: str
    format: Format
    sha256: str
    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    title: str | None = None
    warnings: tuple[ReadingWarning, ...] = ()
