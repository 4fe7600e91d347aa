"""Slips of the keyboard: one letter of one word of a question.

Any word of five letters or more may be hit, names and the words that put the question among them. Abbreviations,
months, weekdays, and whatever holds a figure stay as they are: a slip there makes another abbreviation or date.
"""

import calendar
import re
from collections.abc import Callable
from random import Random

_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]{5,}(?![\w'’-])")
_DATES = frozenset(name.casefold() for name in (*calendar.month_name, *calendar.day_name))
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {key: (row[at - 1] if at else "") + row[at + 1 : at + 2] for row in _ROWS for at, key in enumerate(row)}


def letters_swapped(word: str, random: Random) -> str:
    """Two neighbours that differ, so that something changes; never the first letter, which people seldom miss."""
    places = [at for at in range(1, len(word) - 1) if word[at] != word[at + 1]]
    if not places:
        return word
    at = random.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def letter_left_out(word: str, random: Random) -> str:
    at = random.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def letter_doubled(word: str, random: Random) -> str:
    at = random.randrange(len(word))
    return word[: at + 1] + word[at:]


def neighbouring_key(word: str, random: Random) -> str:
    places = [at for at in range(1, len(word)) if word[at].casefold() in _NEIGHBOURS]
    if not places:
        return word
    at = random.choice(places)
    return word[:at] + random.choice(_NEIGHBOURS[word[at].casefold()]) + word[at + 1 :]


SLIPS: dict[str, Callable[[str, Random], str]] = {
    "letters swapped": letters_swapped,
    "letter left out": letter_left_out,
    "letter doubled": letter_doubled,
    "neighbouring key": neighbouring_key,
}


def slipped(text: str, slip: Callable[[str, Random], str], random: Random) -> str:
    """The question with one slip in one of its words, if it has a word for it."""
    words = [match for match in _WORD.finditer(text) if _may_slip(match.group())]
    if not words:
        return text
    word = random.choice(words)
    return text[: word.start()] + slip(word.group(), random) + text[word.end() :]


def _may_slip(word: str) -> bool:
    capitals = sum(letter.isupper() for letter in word)
    return capitals < 2 and word.casefold() not in _DATES
