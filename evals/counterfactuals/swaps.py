"""Some words exchanged for others wherever they stand in papers, line by line as before.

Papers write one value in several ways ("1448", "1,448"; "1 MAY 2031", "1st May 2031") and break it over lines. All of
them are found, and the new words are written the way the old ones were.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.document import Document

_NUMBER = re.compile(r"\d(?:[\d,]*\d)?")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$", re.IGNORECASE)
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True, slots=True)
class Swap:
    """`old` and `new` have the same number of words, so that the lines stay as they are."""

    old: str
    new: str

    def made_in(self, text: str) -> str:
        words = self.new.split()

        def exchanged(found: re.Match[str]) -> str:
            # Words and the space between them, in turn.
            pieces = re.split(r"(\s+)", found.group())
            pieces[::2] = [_like(old, new) for old, new in zip(pieces[::2], words, strict=True)]
            return "".join(pieces)

        return _shape_of(self.old).sub(exchanged, text)


def stands(words: str, text: str) -> bool:
    """Whether the text holds the words, however they are written or broken; a figure counts only as a whole figure."""
    return _shape_of(words).search(text) is not None


def swapped(document: Document, swap: Swap) -> Document:
    """Bookmarks and the file's own title say what the lines say."""
    lines = swap.made_in("\n".join(line.text for line in document.lines)).split("\n")
    return replace(
        document,
        lines=tuple(replace(line, text=text) for line, text in zip(document.lines, lines, strict=True)),
        bookmarks=tuple(replace(one, title=swap.made_in(one.title)) for one in document.bookmarks),
        title=document.title and swap.made_in(document.title),
    )


@lru_cache(maxsize=4096)
def _shape_of(words: str) -> re.Pattern[str]:
    before = r"(?<!\w)(?<!\d[.,])" if words[0].isalnum() else ""
    after = r"(?![.,]?\d)(?!\w)" if words[-1].isalnum() else ""
    return re.compile(before + r"\s+".join(map(_word_shape, words.split())) + after, re.IGNORECASE)


def _word_shape(word: str) -> str:
    if word.isdigit() and len(word) <= 2:
        return rf"{word}(?:st|nd|rd|th)?"
    pieces = re.split(f"({_NUMBER.pattern})", word)
    return "".join(_number_shape(piece) if at % 2 else re.escape(piece) for at, piece in enumerate(pieces))


def _number_shape(number: str) -> str:
    digits = number.replace(",", "")
    return f"{int(digits):,}".replace(",", ",?") if len(digits) > 3 and digits[0] != "0" else digits


def _like(old: str, new: str) -> str:
    """The new word written as the old one was: thousands with commas or without, "1st", capitals."""
    if _ORDINAL.search(old) and new.isdigit():
        return new + _suffix(int(new))
    if old.isupper() and len(old) > 1:
        return new.upper()
    number = _NUMBER.search(old)
    return _NUMBER.sub(lambda found: _grouped(found.group(), "," in number.group()), new) if number else new


def _grouped(number: str, with_commas: bool) -> str:
    digits = number.replace(",", "")
    return f"{int(digits):,}" if with_commas and len(digits) > 3 else digits


def _suffix(day: int) -> str:
    return "th" if 10 < day % 100 < 14 else _SUFFIXES.get(day % 10, "th")
