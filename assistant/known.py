"""What the papers and the language know of words, for the length of one question."""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.putting import PUTTING
from assistant.terms import stem
from index.library import Library

SHORTEST = 4
"""Shorter words are like too many others to be mended."""
_ABBREVIATION = re.compile(r"(?![A-Z]{2}[a-z]{3})(?:.*[A-Z]){2}")
"""Two capitals or more, but not a name begun with two by a slow finger: "LEeds"."""

_FORMS = (
    (re.compile(r"ies$"), "y"),
    (re.compile(r"(?:(?<=[sxzo])|(?<=[cs]h))es$"), ""),
    (re.compile(r"(?<=[^siu])s$"), ""),
    (re.compile(r"(?<=\w{4})(?:ed|ing|er|ly|ness|ful|less)$"), ""),
    (re.compile(r"(?<=\w{3})(?:ed|ing|er)$"), "e"),
)


class Known:
    def __init__(self, library: Library) -> None:
        self._library = library
        self._lexicon = library.lexicon()
        self.stems = self._lexicon.stems
        self._openings = _openings(self.stems)

    def has(self, typed: str) -> bool:
        """Abbreviations are known to those who type them, and so are short words."""
        word = typed.casefold()
        if len(word) < SHORTEST or word in PUTTING or _ABBREVIATION.match(typed):
            return True
        # To have the stem of a known word is not enough: "decised" has that of "decision".
        return stem(word) in self.stems and (self._is_in_papers(word) or self.is_of_the_language(word))

    def is_of_the_language(self, word: str) -> bool:
        """The model knows the commoner words; of the others it may know the singular or the verb."""
        return any(map(self._library.is_word, (word, *_plainer(word))))

    def could_be(self, word: str) -> bool:
        """Whether a word that nobody typed can have been meant: one that puts questions, or of the papers, if perhaps
        in another form."""
        if len(word) < SHORTEST:
            return False
        # First what is cheap, for hundreds are tried.
        likely = word[:3] in self._openings and stem(word) in self.stems
        return word in PUTTING or (likely and (self._library.is_word(word) or self._is_in_papers(word)))

    def beginning(self, opening: str) -> frozenset[str]:
        """Words of the papers that begin so."""
        return self._lexicon.beginning(opening)

    def together(self, phrases: Sequence[str]) -> int:
        """In how many passages the phrases stand, each counted up to a hundred: enough to compare."""
        return self._lexicon.together(phrases)

    def _is_in_papers(self, word: str) -> bool:
        return bool(self._lexicon.written(word))


def _plainer(word: str) -> list[str]:
    """What a word may be a form of, by the commonest rules."""
    found = (ending.sub(plain, word) for ending, plain in _FORMS if ending.search(word))
    return [one for one in found if len(one) >= SHORTEST - 1]


@lru_cache(maxsize=8)
def _openings(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(one[:3] for one in stems if len(one) > 2)
