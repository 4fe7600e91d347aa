"""Short forms that the papers themselves define: "Public Protection Notice (PPN)", "PPN (Public Protection Notice)".

The pairing is the algorithm of A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text", Pacific Symposium on Biocomputing 8 (2003): the letters of the short form are
looked for from right to left in the words beside it, and its first letter must begin a word. We ask a little more,
because minutes are full of brackets that define nothing: most letters must begin a word of the long form.
"""

import re
from collections.abc import Iterable
from itertools import chain

_BRACKETS = re.compile(r"\(([^()]{2,120})\)")
_QUOTES = "\"'‘’“”"
_SHORT = re.compile(r"[A-Z][A-Za-z0-9&/.-]{0,10}[A-Za-z0-9]\Z")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9’'.-]*|&")
_BORDER = re.compile(r"[;:!?()\[\]|•]|(?<=[a-z0-9]{4})\.\s+(?=[A-Z])|,\s+(?:which|who)\b|\n\s*\n")
_SMALL = frozenset(
    ("a", "an", "and", "&", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with")
)
_DEFINES = re.compile(
    r"^(?:the|hereafter|hereinafter|known as|also known as|or|i\.?e\.?|referred to as)\s+(?:the\s+)?", re.IGNORECASE
)


def abbreviations_in(text: str) -> tuple[tuple[str, str], ...]:
    """Pairs of short and long form in the order in which they are defined, each once, the short form singular."""
    pairs = chain.from_iterable(_defined_at(text, bracket) for bracket in _BRACKETS.finditer(text))
    return tuple(dict.fromkeys(pairs))


def distinct_meanings(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The pairs without those that only say another in the plural, in other capitals or with other hyphens.

    The first of each stands, as printed; "Advisers" and "Advocates" for one short form are two meanings.
    """
    kept: dict[tuple[str, str], tuple[str, str]] = {}
    for short, long in pairs:
        kept.setdefault((short, _stemmed(long)), (short, long))
    return tuple(kept.values())


def same_meaning(one: str, two: str) -> bool:
    """Whether two long forms are one but for a plural, capitals, hyphens and an article."""
    return _stemmed(one) == _stemmed(two)


def _stemmed(long: str) -> str:
    words = re.findall(r"[a-z0-9]+", re.sub(r"[’']s?\b", "", long.casefold().replace("&", " and ")))
    return "".join(_singular(word) for word in words if word not in ("the", "a", "an"))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if re.search(r"(ss|x|ch|sh)es$", word):
        return word[:-2]
    return word[:-1] if len(word) > 3 and re.search(r"[^siu]s$", word) else word


def _defined_at(text: str, bracket: re.Match[str]) -> tuple[tuple[str, str], ...]:
    inside = _folded(_DEFINES.sub("", _folded(bracket[1])))
    before = _folded(_BORDER.split(text[max(0, bracket.start() - 200) : bracket.start()])[-1])
    # "(PPN, Appendix A)" defines a short form and then says where to look.
    pair = _long_before(_short(inside.split(",")[0]), before) or _long_inside(before, inside)
    return (pair,) if pair else ()


def _folded(text: str) -> str:
    return " ".join(text.split()).strip(f" ,;{_QUOTES}")


def _short(text: str) -> str | None:
    """The text as a short form: one word of capitals (a few small letters allowed), without a plural's s."""
    short = re.sub(r"[’']?s\Z", "", text) if re.match(r"[A-Z]{2,}[’']?s\Z", text) else text
    capitals = sum(letter.isupper() for letter in short)
    letters = sum(letter.isalpha() for letter in short)
    return short if _SHORT.match(short) and capitals >= 2 and 2 * capitals >= letters else None


def _long_before(short: str | None, before: str) -> tuple[str, str] | None:
    if not short:
        return None
    words = list(_WORD.finditer(before))
    letters = sum(letter.isalnum() for letter in short)
    # Schwartz and Hearst's bound: at most min(letters + 5, letters * 2) words, small words not counted against it.
    nearest = words[-(min(letters + 5, letters * 2) + 3) :]
    window = before[nearest[0].start() :] if nearest else ""
    long = _best_long(short, window)
    return (short, long) if long else None


def _long_inside(before: str, inside: str) -> tuple[str, str] | None:
    """The other way round: the short form stands before the bracket, and all of the bracket is the long form."""
    words = before.split()
    short = _short(words[-1].strip(_QUOTES)) if words else None
    if not short or " " not in inside:
        return None
    long = _best_long(short, inside)
    return (short, long) if long and long.casefold() == inside.casefold() else None


def _best_long(short: str, window: str) -> str | None:
    """The long form at the end of `window`: by the initials of its words if they fit, else letter by letter."""
    long = _by_initials(short, window) or _by_letters(short, window)
    return long if long and _plausible(short, long) else None


def _by_initials(short: str, window: str) -> str | None:
    wanted = [letter for letter in short if letter.isalnum() or letter == "&"]
    words = list(re.finditer(r"[A-Za-z0-9]+|&", window))
    at = len(words) - 1
    for letter in reversed(wanted):
        while at >= 0 and words[at][0].casefold() in _SMALL and not _stands_for(letter, words[at][0]):
            at -= 1
        if at < 0 or not _stands_for(letter, words[at][0]):
            return None
        at -= 1
    return window[words[at + 1].start() :]


def _stands_for(letter: str, word: str) -> bool:
    """A small word has no capital in the short form: the O of "OPD" is the Office, never the "of" after it."""
    if letter == "&":
        return word.casefold() in {"and", "&"}
    return word[0].casefold() == letter.casefold() and (letter.islower() or word.casefold() not in _SMALL)


def _by_letters(short: str, window: str) -> str | None:
    """Schwartz and Hearst's search from right to left; the first letter of the short form must begin a word."""
    at = len(window) - 1
    for position in range(len(short) - 1, -1, -1):
        letter = short[position].casefold()
        if not letter.isalnum():
            continue
        while at >= 0 and not (window[at].casefold() == letter and (position or _word_start(window, at))):
            at -= 1
        if at < 0:
            return None
        at -= 1
    return window[at + 1 :]


def _word_start(text: str, at: int) -> bool:
    word = re.split(r"[^A-Za-z]", text[at:], maxsplit=1)[0]
    begins = at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "’'")
    return begins and word.casefold() not in _SMALL


def _plausible(short: str, long: str) -> bool:
    """Longer than the short form, not holding it, and most of its full words stand for a letter."""
    words = [word for word in re.findall(r"[a-z0-9]+", long.casefold()) if word not in _SMALL]
    letters = [letter.casefold() for letter in short if letter.isalnum()]
    starts = sum(word[0] in letters for word in words)
    of_fair_length = len(long) > len(short) and 0 < len(words) <= len(letters)
    return of_fair_length and short.casefold() not in words and starts >= max(len(words) - 1, 1, len(letters) / 2)
