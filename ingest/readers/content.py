"""What a reader gives back, before the file's name and checksum are put to it, and how its text is cleaned.

Cleaning is the same for every format, so that a line from a web page and one from a PDF compare equal: odd spaces
become ordinary ones, invisible characters go, ligatures and private bullets become what they stand for. Leading
spaces stay, because some papers say things with them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.document import Bookmark, Format, Line, Page, ReadingWarning


@dataclass(frozen=True, slots=True)
class Content:
    format: Format
    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    title: str | None = None
    warnings: tuple[ReadingWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together, and whether the format marks them as a heading or as the opening of an item."""

    lines: tuple[str, ...]
    heading: int | None = None
    item: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.lines)


ODD_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x00\x0b\x0c"
LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb06": "st"}
# Symbol and Wingdings bullets come out of Word files as these private code points; in PDF fonts the code 127, which has
# no letter, is a bullet (PDF 32000-1, annex D).
PRIVATE_BULLETS = "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf06e\uf0a8\x7f"
_CLEAN = str.maketrans(
    dict.fromkeys(ODD_SPACES, " ") | dict.fromkeys(INVISIBLE) | LIGATURES | dict.fromkeys(PRIVATE_BULLETS, "•")
)


def clean(text: str) -> str:
    return text.translate(_CLEAN).rstrip()


def folded(text: str) -> str:
    """Cleaned, with every run of white space one space: for formats where white space means nothing."""
    return re.sub(r"\s+", " ", text.translate(_CLEAN)).strip()


def numbered(texts: Iterable[str]) -> tuple[Line, ...]:
    """Lines counted from 1, without page; blank lines at either end are left out only where the format made them."""
    return tuple(Line(number, clean(text)) for number, text in enumerate(texts, start=1))


def blocks_as_lines(blocks: Iterable[Block]) -> tuple[Line, ...]:
    """Blocks of lines with one blank line between them; blocks without words are left out."""
    lines: list[Line] = []
    for block in blocks:
        written = [text for text in block.lines if text.strip()]
        if written and lines:
            lines.append(Line(len(lines) + 1, ""))
        for text in written:
            lines.append(Line(len(lines) + 1, clean(text), heading=block.heading, item=block.item))
    return tuple(lines)
