"""The words of a question as the papers write them: slips of the keyboard mended, American spelling made British or
the other way about, words written together or apart that the papers write otherwise.

A word is a slip where neither the papers nor the language have it. Of the words that it may have been, that one is
taken which stands beside the same neighbours in the papers. A word of the language that the papers do not use is not
touched, unless what it stands beside betrays it: "county lies" where the papers only have "county lines".
"""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.forms import intent_of
from assistant.question import PUT_WITH
from assistant.slips import one_slip_away
from assistant.terms import FUNCTION_WORDS, MEETING_WORDS, stem, word_set
from index.library import Library
from index.spellings import other_spellings

_WORD = re.compile(r"(?<![\w@/.'’])[^\W\d_]+(?![\w@/'’])")
_TWO_WORDS = re.compile(r"(?<![\w'’-])([^\W\d_]{3,} |[^\W\d_]+-)(?=([^\W\d_]{3,})(?![\w'’-]))")
_SHORTEST = 4
_MOST = 12
"""More unknown words than that are no slips: a text was pasted in, or it is another language."""
_DATES = frozenset(name.casefold() for name in (*calendar.month_name, *calendar.day_name) if name)
PUTTING = (FUNCTION_WORDS | MEETING_WORDS | _DATES).union(*PUT_WITH.values()) | word_set(
    """
    could should would please resolving decide decided deciding ratify ratified conclude concluding preside presided
    represented substituted volunteered undertake forthcoming upcoming happens quarter quarterly received submitted
    tabled circulated apologise apologised declaring recommending presentation introduced abbreviation
    """
)
"""Words that put questions: known whether or not the papers use them."""
_GATHERING = word_set("board committee panel meeting meetings minute minutes agenda")
"""Who sits and what comes of it: said so often that a word of the language that the papers lack may well mean it."""


@dataclass(frozen=True, slots=True)
class Mended:
    """`slips` are the words of the matter itself that were read as others, as typed and as read."""

    text: str
    slips: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a word stands: the text on its left and on its right, and the words next to it."""

    left: str
    right: str
    before: str
    after: str

    def puts_a_kind(self, word: str) -> bool:
        """Whether the text asks a question of some kind with this word, and not without it."""
        return intent_of(f"{self.left}{word}{self.right}") is not intent_of(f"{self.left}_{self.right}")

    def beside(self, word: str, *, telling: bool) -> tuple[str, ...]:
        """The word with each neighbour; `telling` leaves out neighbours that say nothing of the matter."""
        kept = (n for n in (self.before, self.after) if n and not (telling and n.casefold() in PUTTING))
        return tuple(f"{n} {word}" if n is self.before else f"{word} {n}" for n in kept)


def mended(text: str, library: Library) -> Mended:
    known = _Known(library)
    joined = _joined(text, known)
    words = list(_WORD.finditer(joined))
    if sum(not known.has(word.group()) for word in words) > _MOST:
        return Mended(joined)
    read = ""
    slips: list[tuple[str, str]] = []
    end, before = 0, ""
    for at, word in enumerate(words):
        after = words[at + 1].group() if at + 1 < len(words) else ""
        read += joined[end : word.start()]
        meant = _meant(word.group(), _Place(read, joined[word.end() :], before, after), known)
        if _is_slip(word.group(), meant):
            slips.append((word.group(), meant))
        read += meant
        end, before = word.end(), meant
    return Mended(read + joined[end:], tuple(slips))


class _Known:
    """What the papers and the language know, for the length of one question."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.stems = library.stems()
        self.openings = _openings(self.stems)

    def has(self, typed: str) -> bool:
        """Abbreviations are known to those who type them, and so are short words."""
        word = typed.casefold()
        if len(word) < _SHORTEST or word in PUTTING or sum(letter.isupper() for letter in typed) > 1:
            return True
        # A stem alone is no word: "minut" is a slip although it is what "minutes" is found by.
        return stem(word) in self.stems and (stem(word) != word or bool(self.library.written(word)))

    def is_word(self, word: str) -> bool:
        return self.library.is_word(word)

    def may_be(self, word: str) -> bool:
        """Whether a word that nobody typed could be meant; cheap, for hundreds are tried."""
        if len(word) < _SHORTEST:
            return False
        return word in PUTTING or (word[:3] in self.openings and stem(word) in self.stems)

    def is_written(self, word: str) -> bool:
        """Whether a word that could be meant is a word at all, and not only like one once it is stemmed."""
        return word in PUTTING or self.is_word(word) or bool(self.library.written(word))

    def together(self, phrases: Sequence[str]) -> int:
        """In how many passages the phrases stand."""
        return sum(self.library.document_frequency(phrases).values()) if phrases else 0


@lru_cache(maxsize=8)
def _openings(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(one[:3] for one in stems if len(one) > 2)


def _is_slip(typed: str, meant: str) -> bool:
    """Words of the matter alone are told of: nobody minds how "resovled" was read."""
    same = meant.casefold() in (typed.casefold(), *other_spellings(typed))
    return not same and meant.casefold() not in PUTTING


def _meant(typed: str, place: _Place, known: _Known) -> str:
    word = typed.casefold()
    if known.has(typed):
        meant = word if word in PUTTING or known.is_word(word) else _put_right(word) or word
    else:
        spelt = (other for other in other_spellings(word) if stem(other) in known.stems)
        meant = next(spelt, None) or _of_a_slip(word, place, known) or _in_two(word, known) or word
    if meant == word:
        return typed
    return meant.upper() if typed.isupper() else meant.capitalize() if typed[0].isupper() else meant


def _put_right(word: str) -> str | None:
    """A word that puts questions, by its stem, and is not spelt as any of them: "apologie"."""
    alike = [one for group in one_slip_away(word) for one in group if one in PUTTING and stem(one) == stem(word)]
    return min(alike, default=None)


def _of_a_slip(word: str, place: _Place, known: _Known) -> str | None:
    real = known.is_word(word)
    for group in one_slip_away(word):
        likely = [one for one in group if known.may_be(one) and known.is_written(one)]
        if real:
            likely = [w for w in likely if w in _GATHERING or known.together(place.beside(w, telling=True))]
        if likely:
            return min(likely, key=lambda one: _unlikeliness(one, place, known)) if len(likely) > 1 else likely[0]
    return None


def _unlikeliness(word: str, place: _Place, known: _Known) -> tuple[object, ...]:
    """Smallest for the word that stands beside its neighbours in the papers, then for one that makes it a question of
    some kind, then for the commonest."""
    return (
        -known.together(place.beside(word, telling=True)),
        not (word in PUTTING and place.puts_a_kind(word)),
        -known.together(place.beside(word, telling=False)),
        -known.together((word,)),
        word,
    )


def _in_two(word: str, known: _Known) -> str | None:
    """ "Knifecrime" and "antisocial", where the papers write two words, with a hyphen or without."""
    cuts = (f"{word[:at]} {word[at:]}" for at in range(2, len(word) - 2))
    return next((cut for cut in cuts if known.together((cut,))), None)


def _joined(text: str, known: _Known) -> str:
    """Two words where the papers only ever write one: "street watch", "co-operate"."""

    def one_word(found: re.Match[str]) -> str:
        first, second = found[1][:-1], found[2]
        putting = found[1].endswith(" ") and {first.casefold(), second.casefold()} & PUTTING
        as_one = not putting and stem(first + second) in known.stems
        return first if as_one and not known.together((f"{first} {second}",)) else found.group()

    return _TWO_WORDS.sub(one_word, text)
