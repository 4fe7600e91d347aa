"""The words of a question as the papers write them: slips of the keyboard mended, American spelling made British or
the other way about, words written together or apart that the papers write otherwise.

A word is a slip where neither the papers nor the language have it. Of the words that it may have been, that one is
taken which stands beside the same neighbours in the papers. A word of the language that the papers do not use is not
touched, unless what it stands beside betrays it: "county lies" where the papers only have "county lines".
"""

import re
from dataclasses import dataclass

from assistant.guessing import Place, in_two, of_a_slip, opener, put_right
from assistant.known import Known
from assistant.putting import PUTTING, SMALL
from assistant.terms import stem
from index.library import Library
from index.spellings import other_spellings

_WORD = re.compile(r"(?<![\w@/.'’])[^\W\d_]+(?![\w@/'’])")
_TWO_WORDS = re.compile(r"(?<![\w'’-])([^\W\d_]{3,} |[^\W\d_]+-)(?=([^\W\d_]{3,})(?![\w'’-]))")
_MOST = 12
"""More unknown words than that are no slips: a text was pasted in, or it is another language."""


@dataclass(frozen=True, slots=True)
class Mended:
    """`slips` are the words of the matter itself that were read as others, as typed and as read."""

    text: str
    slips: tuple[tuple[str, str], ...] = ()


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
        place = Place(read, joined[word.end() :], before, after)
        meant = _meant(word.group(), place, known)
        if _is_told(word.group(), meant, place):
            slips.append((word.group(), meant))
        read += meant
        end, before = word.end(), meant
    return Mended(read + joined[end:], tuple(slips))


def _is_told(typed: str, meant: str, place: Place) -> bool:
    """Whether the word may have been meant as typed: nobody minds how "waht" was read, or "reoslved"."""
    word = meant.casefold()
    same = word in (typed.casefold(), *other_spellings(typed))
    return not same and word not in SMALL and not (word in PUTTING and place.puts_a_kind(word))


def _meant(typed: str, place: Place, known: Known) -> str:
    word = typed.casefold()
    opens = opener(word, place, known) if place.opens else None
    if opens:
        meant = opens
    elif known.has(typed):
        meant = put_right(word, known) or word
    else:
        spelt = (other for other in other_spellings(word) if stem(other) in known.stems)
        meant = next(spelt, None) or of_a_slip(word, place, known) or in_two(word, known) or word
    if meant == word:
        return typed
    return meant.upper() if typed.isupper() else meant.capitalize() if typed[0].isupper() else meant


def _joined(text: str, known: Known) -> str:
    """Two words where the papers only ever write one: "street watch", "co-operate"."""

    def one_word(found: re.Match[str]) -> str:
        first, second = found[1][:-1], found[2]
        putting = found[1].endswith(" ") and {first.casefold(), second.casefold()} & PUTTING
        as_one = not putting and stem(first + second) in known.stems
        return first if as_one and not known.together((f"{first} {second}",)) else found.group()

    return _TWO_WORDS.sub(one_word, text)
