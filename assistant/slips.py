"""What a mistyped word may have been: all words one slip of the keyboard away, the likeliest slips first.

One letter too many, too few, wrong, or two changed round, which are four of five slips (F. J. Damerau, "A technique
for computer detection and correction of spelling errors", 1964). The first letter is seldom the wrong one.
"""

from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {key: row[max(0, at - 1) : at] + row[at + 1 : at + 2] for row in _ROWS for at, key in enumerate(row)}
_VOWELS = "aeiouy"


@lru_cache(maxsize=256)
def one_slip_away(word: str) -> tuple[frozenset[str], ...]:
    """Three groups, in the order in which they are to be tried: letters changed round or doubled; one left out, added,
    beside the right key or a wrong vowel; any other wrong letter, and the likely slips at the first."""
    first = frozenset((*_changed_round(word), *_doubled(word)))
    second = frozenset((*_left_out(word, 1), *_added(word, 1), *_near_key(word, 1)))
    third = frozenset((*_wrong(word), *_left_out(word, 0), *_added(word, 0), *_near_key(word, 0)))
    return first - {word}, second - first - {word}, third - second - first - {word}


def _changed_round(word: str) -> Iterator[str]:
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _doubled(word: str) -> Iterator[str]:
    """One letter of two alike is too many."""
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]


def _added(word: str, since: int) -> Iterator[str]:
    for at in range(since, len(word) if since else 1):
        yield word[:at] + word[at + 1 :]


def _left_out(word: str, since: int) -> Iterator[str]:
    for at in range(since, len(word) + 1 if since else 1):
        for letter in ascii_lowercase:
            yield word[:at] + letter + word[at:]


def _near_key(word: str, since: int) -> Iterator[str]:
    for at in range(since, len(word) if since else 1):
        for letter in _BESIDE.get(word[at], "") + (_VOWELS if word[at] in _VOWELS else ""):
            yield word[:at] + letter + word[at + 1 :]


def _wrong(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        for letter in ascii_lowercase:
            yield word[:at] + letter + word[at + 1 :]
