"""The words of a question as the papers write them: slips of the keyboard mended, American spelling made British or
the other way about, words written together or apart that the papers write otherwise.

A word is a slip where neither the papers nor the language have it. Of the words that it may have been, that one is
taken which stands beside the same neighbours in the papers. A word of the language that the papers do not use is not
touched, unless what it stands beside betrays it: "county lies" where the papers only have "county lines".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import distance, process

from assistant.forms import intent_of
from assistant.known import SHORTEST, Known
from assistant.putting import AFTER_AN_OPENER, GATHERING, JOINING, OPENERS, PUTTING, SMALL
from assistant.slips import one_slip_away
from assistant.terms import stem
from index.library import Library
from index.spellings import other_spellings

_WORD = re.compile(r"(?<![\w@/.'’])[^\W\d_]+(?![\w@/'’])")
_TWO_WORDS = re.compile(r"(?<![\w'’-])([^\W\d_]{3,} |[^\W\d_]+-)(?=([^\W\d_]{3,})(?![\w'’-]))")
_MOST = 12
"""More unknown words than that are no slips: a text was pasted in, or it is another language."""
_STEMS_OF_PUTTING = frozenset(stem(word) for word in PUTTING)
_COMMON = 5
"""In so many passages a word must stand to be likelier than one that puts questions."""
_LONG = 6
_LONG_PUTTING = tuple(sorted(word for word in PUTTING if len(word) >= _LONG))


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
        """Whether the text asks a question of some kind with this word, and of none without it."""
        with_it, without = f"{self.left}{word}{self.right}", f"{self.left}_{self.right}"
        return intent_of(without) is None and intent_of(with_it) is not None

    @property
    def opens(self) -> bool:
        return not self.before or (self.before.casefold() in JOINING and not self.left.strip(" ,").count(" "))

    def beside(self, word: str, *, telling: bool) -> tuple[str, ...]:
        """The word with each neighbour; `telling` leaves out neighbours that say nothing of the matter."""
        kept = (n for n in (self.before, self.after) if n and not (telling and n.casefold() in PUTTING))
        return tuple(f"{n} {word}" if n is self.before else f"{word} {n}" for n in kept)


def mended(text: str, library: Library) -> Mended:
    known = Known(library)
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


def _is_slip(typed: str, meant: str) -> bool:
    """Words of the matter alone are told of: nobody minds how "resovled" was read."""
    same = meant.casefold() in (typed.casefold(), *other_spellings(typed))
    return not same and meant.casefold() not in PUTTING


def _meant(typed: str, place: _Place, known: Known) -> str:
    word = typed.casefold()
    opener = _opener(word, place, known) if place.opens else None
    if opener:
        meant = opener
    elif known.has(typed):
        meant = _put_right(word, known) or word
    else:
        spelt = (other for other in other_spellings(word) if stem(other) in known.stems)
        meant = next(spelt, None) or _of_a_slip(word, place, known) or _in_two(word, known) or word
    if meant == word:
        return typed
    return meant.upper() if typed.isupper() else meant.capitalize() if typed[0].isupper() else meant


def _opener(word: str, place: _Place, known: Known) -> str | None:
    """The word that opens most questions, where "hat was resolved" or "whch items" does not."""
    if word in PUTTING or len(word) < SHORTEST - 1:
        return None
    unknown = not known.has(word) if len(word) >= SHORTEST else stem(word) not in known.stems
    if not unknown and place.after.casefold() not in AFTER_AN_OPENER:
        return None
    near = frozenset().union(*one_slip_away(word))
    return next((one for one in OPENERS if one in near), None)


def _put_right(word: str, known: Known) -> str | None:
    """A word that puts questions, by its stem, and is not spelt as any of them: "apologie"."""
    if word in PUTTING or stem(word) not in _STEMS_OF_PUTTING or known.is_of_the_language(word):
        return None
    alike = [one for group in one_slip_away(word) for one in group if one in PUTTING and stem(one) == stem(word)]
    return min(alike, default=None)


def _of_a_slip(word: str, place: _Place, known: Known) -> str | None:
    """A word of the language is left alone unless what stands around it betrays it."""
    real = known.is_of_the_language(word)
    best: str | None = None
    for group in one_slip_away(word):
        likely = [one for one in group if known.could_be(one)]
        betrayed = [one for one in likely if _is_betrayed(one, place, known)]
        if betrayed:
            return _likeliest(betrayed, place, known)
        if likely and not real and best is None:
            best = _likeliest(likely, place, known)
    return best or (None if real else _of_two_slips(word, place))


def _is_betrayed(meant: str, place: _Place, known: Known) -> bool:
    if meant in PUTTING:
        return meant in GATHERING or place.puts_a_kind(meant)
    return known.together(place.beside(meant, telling=True)) > 0


def _likeliest(likely: Sequence[str], place: _Place, known: Known) -> str:
    return min(likely, key=lambda one: _unlikeliness(one, place, known)) if len(likely) > 1 else likely[0]


def _of_two_slips(word: str, place: _Place) -> str | None:
    """Of the words that put questions, which are few: two slips make anything of anything."""
    near = [
        (edits, not place.puts_a_kind(one), one)
        for one, edits, _ in process.extract(
            word, _LONG_PUTTING, scorer=distance.DamerauLevenshtein.distance, score_cutoff=2, limit=5
        )
        if one[0] == word[0]
    ]
    return min(near)[2] if len(word) >= _LONG and near else None


def _unlikeliness(word: str, place: _Place, known: Known) -> tuple[object, ...]:
    """Smallest for the word that stands beside its neighbours in the papers, then for one that makes it a question of
    some kind, then for the commonest."""
    return (
        -known.together(place.beside(word, telling=True)),
        not (word in PUTTING and place.puts_a_kind(word)),
        -known.together(place.beside(word, telling=False)),
        -known.together((word,)) - (_COMMON if word in PUTTING else 0),
        -len(word),  # more letters are left out than typed twice
        word,
    )


def _in_two(word: str, known: Known) -> str | None:
    """ "Knifecrime" and "antisocial", where the papers write two words, with a hyphen or without; "whatactions"."""
    real = known.is_of_the_language(word)
    least = 3 if real else 2
    cuts = [(word[:at], word[at:]) for at in range(least, len(word) - least + 1)]
    halves = next((cut for cut in cuts if not set(cut) & SMALL and known.together((" ".join(cut),))), None)
    if halves is None and not real:
        halves = next((cut for cut in cuts if _ran_together(*cut, known)), None)
    return " ".join(halves) if halves else None


def _ran_together(first: str, second: str, known: Known) -> bool:
    """Whether a space was left out: one half only says how the question is put, or both do."""
    if min(len(first), len(second)) < SHORTEST:
        return False
    small = {first, second} & SMALL
    return all(one in PUTTING or (small and known.could_be(one)) for one in (first, second))


def _joined(text: str, known: Known) -> str:
    """Two words where the papers only ever write one: "street watch", "co-operate"."""

    def one_word(found: re.Match[str]) -> str:
        first, second = found[1][:-1], found[2]
        putting = found[1].endswith(" ") and {first.casefold(), second.casefold()} & PUTTING
        as_one = not putting and stem(first + second) in known.stems
        return first if as_one and not known.together((f"{first} {second}",)) else found.group()

    return _TWO_WORDS.sub(one_word, text)
