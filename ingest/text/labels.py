"""List labels as committee papers print them: (a) a) a. - (a) (iii) iii. 4. 4.2 and bullets."""

import re
from dataclasses import dataclass
from enum import StrEnum


class LabelKind(StrEnum):
    NUMBER = "number"
    DECIMAL = "decimal"
    LETTER = "letter"
    ROMAN = "roman"
    BULLET = "bullet"

    @property
    def is_bullet(self) -> bool:
        return self is LabelKind.BULLET


@dataclass(frozen=True, slots=True)
class Label:
    """`printed` is the label as on the paper, "(a)" or "19."; `rest` the words after it; `value` its place in the row
    (a = 1, iv = 4, 4.2 = 2) and 0 for bullets."""

    printed: str
    kind: LabelKind
    value: int
    rest: str

    @property
    def bare(self) -> str:
        """As a citation names it: a stop behind it is dropped, "19", "a"; letters keep their brackets."""
        return self.printed.removesuffix(".")


_BULLET = re.compile(r"([-•·▪●○◦‣∙*]|\uf0b7|o(?= {2,}))\s+(?=\S)")
_DASH = re.compile(r"[-•·*]\s+")
_BRACKETED = re.compile(r"\(([a-z]{1,5}|[A-H]|\d{1,2})\)[.:]?(?:\s+|$)")
_HALF = re.compile(r"([a-z]{1,5}|[A-H]|\d{1,2})\)(?:\s+|$)")
_STOPPED = re.compile(r"([a-z]{1,5}|\d{1,3})\.(?:\s+|$)")
_LETTER_COLON = re.compile(r"([A-H]):\s+")
# A capital with a stop is the initial of a name as often, and one without a stop the article: what a decision begins
# with tells the letter of a limb.
_DOES = (
    r"(?:note|approve|agree|endorse|recommend|authorise|adopt|receive|accept|confirm|instruct|appoint|delegate|refuse|"
    r"defer|refer|request|support|consider|welcome|acknowledge|ratif[yi]|recognise)(?:e?[sd])?"
)
_CAPITAL = re.compile(
    rf"([A-Z])\.\s+(?=(?i:that|the|in|it|an?|all|any|subject|authority|permission|officers|(?:to )?{_DOES})\s)|"
    r"([A-Z])\s+(?=(?:That|Subject to|Notes?|Approves?|Agrees?|Endorses?|Authorises?|Delegates? (?:to|authority))\s)"
)
# A sum or a measure begins a line only where it was wrapped; 1851.1 goes on in small letters where a word above leads.
_DECIMAL = re.compile(
    r"(\d{1,4}(?:\.\d{1,2}){1,3})\.?\s+(?=[\"'“‘(A-Z])|(\d{2,4}\.\d{1,2})\s+(?=(?:that|to|the|an?|with|its?|his|her)\b)"
)
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}


def label_of(text: str, previous: Label | None = None) -> Label | None:
    """The label that `text` begins with. `previous` is the label before it in the same list: after (h) comes (i) the
    letter, everywhere else (i) is a roman one."""
    stripped = text.strip()
    dash = _DASH.match(stripped)
    marked = _marked(stripped[dash.end() :] if dash else stripped, previous)
    if marked is not None:
        return marked
    bullet = _BULLET.match(stripped)
    if bullet is None:
        return None
    return Label(bullet.group(1), LabelKind.BULLET, 0, stripped[bullet.end() :].strip())


def roman_value(word: str) -> int | None:
    """The value of a lower-case roman numeral up to xxxix."""
    if not word or _ROMAN.fullmatch(word) is None:
        return None
    digits = [_ROMAN_DIGITS[letter] for letter in word]
    return sum(-one if one < two else one for one, two in zip(digits, [*digits[1:], 0], strict=True))


def _marked(text: str, previous: Label | None) -> Label | None:
    decimal = _DECIMAL.match(text)
    if decimal is not None:
        value = int((decimal.group(1) or decimal.group(2)).rsplit(".", 1)[1])
        return Label(decimal.group(0).strip(), LabelKind.DECIMAL, value, text[decimal.end() :].strip())
    for shape in (_BRACKETED, _HALF, _STOPPED, _LETTER_COLON, _CAPITAL):
        found = shape.match(text)
        if found is not None:
            return _label(found, text, previous)
    return None


def _label(found: re.Match[str], text: str, previous: Label | None) -> Label | None:
    word, printed, rest = found.group(found.lastindex or 1), found.group(0).strip(), text[found.end() :].strip()
    if word.isdigit():
        return Label(printed, LabelKind.NUMBER, int(word), rest)
    value = roman_value(word)
    letter = ord(word.lower()) - ord("a") + 1 if len(word) == 1 else None
    if letter is not None and (value is None or _follows_letter(letter, previous)):
        return Label(printed, LabelKind.LETTER, letter, rest)
    return None if value is None else Label(printed, LabelKind.ROMAN, value, rest)


def _follows_letter(letter: int, previous: Label | None) -> bool:
    return previous is not None and previous.kind is LabelKind.LETTER and previous.value == letter - 1
