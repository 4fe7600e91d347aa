"""How a question looks when it was typed in a hurry or on another keyboard: capitals, accents, apostrophes, stops."""

import re
import unicodedata

_APOSTROPHES = re.compile(r"(?<=\w)['’](?=\w)|(?<=s)['’](?=\s)")
_QUOTATION_MARKS = re.compile(r"[\"“”‘’']")
_STOPS = re.compile(r"[.,;:?!]+(?=\s|$)")
_DASHES = re.compile(r"\s+[-–—]+\s+")


def in_small_letters(text: str) -> str:
    return text.lower()


def in_capitals(text: str) -> str:
    return text.upper()


def without_accents(text: str) -> str:
    letters = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(letter for letter in letters if not unicodedata.combining(letter)))


def without_marks(text: str) -> str:
    """As on a phone: no apostrophes, quotation marks, stops or dashes between words; figures keep theirs."""
    bare = _QUOTATION_MARKS.sub("", _APOSTROPHES.sub("", text))
    return " ".join(_DASHES.sub(" ", _STOPS.sub("", bare)).split())
