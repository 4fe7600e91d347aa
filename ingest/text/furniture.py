"""Lines of the page or the site rather than of the paper: page numbers, notices of blank pages, links to documents."""

import re
from collections.abc import Sequence

from ingest.document import Line
from ingest.text.cleaning import WORD, is_finished

_BLANK_PAGE = re.compile(
    r"[\[(]?(this )?page (is |has been )?(intentionally |deliberately )?(left )?blank[\])]?\.?", re.IGNORECASE
)
_FURNITURE = re.compile(
    r"page \d{1,4}( of \d{1,4})?|(pdf icon )?pdf [\d.,]+ [km]b|public document pack|(?:[-•·] ?)?share this item"
    r"|(additional|supporting|related) documents:?|view directions|no\.? item|note no\.? item|items"
    r"|[-•·] ?\S.{2,200}, item [\w.()]{1,8}?\.?(\s+(pdf icon )?pdf [\d.,]+ [km]b)?"
    r"|[-*_=|: ]{2,}",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"\d{1,3}")


def is_furniture(text: str) -> bool:
    """Whether a line is page or site furniture on its own evidence; for bare numerals see `furniture`."""
    stripped = " ".join(text.split())
    return bool(stripped) and (_FURNITURE.fullmatch(stripped) is not None or says_page_is_blank(stripped))


def says_page_is_blank(text: str) -> bool:
    """ "This page is intentionally left blank"."""
    return _BLANK_PAGE.fullmatch(text) is not None


def furniture(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that are furniture, the page numerals standing alone between prose among them."""
    plain = [line.text.replace("\u00a0", " ").strip() for line in lines]
    found = {line.number for line, text in zip(lines, plain, strict=True) if is_furniture(text)}
    for at, text in enumerate(plain):
        if _NUMERAL.fullmatch(text) and not lines[at].item and _stands_between_prose(plain, at):
            found.add(lines[at].number)
    return frozenset(found)


def is_shouted(text: str) -> bool:
    """All in capitals and long enough to be a heading rather than an abbreviation."""
    return text.isupper() and len(text) > 8


def _stands_between_prose(plain: Sequence[str], at: int) -> bool:
    if (at > 0 and plain[at - 1]) or (at + 1 < len(plain) and plain[at + 1]):
        return False
    before = next((text for text in reversed(plain[:at]) if text), "")
    after = next((text for text in plain[at + 1 :] if text), "")
    if _is_prose(after) and (_is_prose(before) or not before or is_shouted(after)):
        return True
    return _is_prose(before) and not is_finished(before)


def _is_prose(text: str) -> bool:
    return len(WORD.findall(text)) >= 5
