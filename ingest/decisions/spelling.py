"""RESOLVED as it is misspelt or set letter by letter: found as the mark it is, though quoted as printed."""

import re

_MAY_BE_MISSPELT = re.compile(r"\b(?!RESOLVED\b)[A-Z]{7,9}\b|^[A-Z][a-z]{6,8}\s?[:–-]")
_WORD_BY_LETTERS = re.compile(r"^(?:\w ){5,}\w\b")


def corrected(text: str) -> str:
    """RESOLVED spaced out letter by letter or misspelt by one letter is still the mark. For matching only."""
    spaced = _WORD_BY_LETTERS.match(text)
    if spaced is not None:
        text = spaced.group(0).replace(" ", "") + text[spaced.end() :]
    if _MAY_BE_MISSPELT.search(text) is None:
        return text
    return " ".join(_spelt(word, first=not at) for at, word in enumerate(text.split(" ")))


def _spelt(word: str, *, first: bool) -> str:
    """A word in capitals anywhere, or the first one with its stop, may be RESOLVED with a slip in it."""
    bare = word.strip(':;.,-–—()"“”')
    if not 7 <= len(bare) <= 9 or bare.upper() == "RESOLVED" or not _one_slip(bare.upper(), "RESOLVED"):
        return word
    if bare.isupper() or (first and bare.istitle() and word[-1] in ":-–"):
        return word.replace(bare, "RESOLVED")
    return word


def _one_slip(word: str, wanted: str) -> bool:
    if word in ("RESOLVE", "RESOLVES", "DISSOLVED", "REVOLVED"):
        return False
    if len(word) == len(wanted):
        wrong = [at for at, (one, two) in enumerate(zip(word, wanted, strict=True)) if one != two]
        return len(wrong) == 1 or (len(wrong) == 2 and sorted(word) == sorted(wanted))
    short, long = sorted((word, wanted), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
