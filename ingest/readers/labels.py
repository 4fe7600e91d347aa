"""Labels of list items: how one looks, and those that programs compute and do not write.

Kinds of numbers are named as in Word's files."""

import re

LABEL = re.compile(
    r"\(?(?:\d{1,4}|[A-Za-z]|[ivxlc]{1,6}|[IVXLC]{1,6})(?:[./]\d+)*[.):]+|\(\w{1,5}\)|[•·▪●○◦‣\u2013\u2014*-]|o"
)

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
ROMAN_UNITS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def list_label(kind: str, number: int) -> str:
    """Without brackets or point. Letters go a to z, then aa, bb; numbers below 1 have no letter or roman form."""
    match kind:
        case "lowerLetter" if number > 0:
            return _letters(number)
        case "upperLetter" if number > 0:
            return _letters(number).upper()
        case "lowerRoman" if number > 0:
            return _roman(number)
        case "upperRoman" if number > 0:
            return _roman(number).upper()
        case "decimalZero":
            return f"{number:02d}"
        case "ordinal":
            return f"{number}{_ordinal_ending(number)}"
        case "none":
            return ""
        case _:
            return str(number)


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    digits: list[str] = []
    for value, sign in (*ROMAN, *ROMAN_UNITS):
        digits.append(sign * (number // value))
        number %= value
    return "".join(digits)


def _ordinal_ending(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
