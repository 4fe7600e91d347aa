"""Dates and times as committee papers write them, always in the British order of day, month, year."""

import re
from dataclasses import dataclass
from datetime import date as Date

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WRITTEN = re.compile(
    rf"\b(?:{_WEEKDAY}\.?,?\s+(?:the\s+)?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?[\s-]+"
    rf"{_MONTH}\.?,?[\s-]+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?:{_WEEKDAY}\.?,?\s+)?{_MONTH}\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.IGNORECASE
)
_NUMERIC = re.compile(r"(?<![\d/.-])(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?P<year>\d{4})(?![\d/-])")
_ISO = re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])")
_TIME = re.compile(
    r"\b\d{1,2}[.:]\d{2}\s*(?:-|–|to)\s*\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?)?"
    r"|\b\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.m\.|[ap]m\b)|\b\d{1,2}[.:]\d{2}(?=\s*(?:hours|hrs)?\b)|\b\d{4}\s*hours\b",
    re.IGNORECASE,
)
_AROUND_DATE = re.compile(
    rf"(?:{_WEEKDAY}|date(?: of meeting)?|meeting(?: date)?|on|at|the|from|commencing|noon|midday|hours|hrs|"
    rf"[\s,:.;|()–-])*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands in the text: characters from `start` up to `end`."""

    value: Date
    start: int
    end: int


def dates_in(text: str) -> tuple[FoundDate, ...]:
    """Every full date in the text, in its order; what is no day of the calendar is passed over."""
    found: list[FoundDate] = []
    for shape in (_WRITTEN, _MONTH_FIRST, _NUMERIC, _ISO):
        for match in shape.finditer(text):
            value = _value(match)
            if value is not None and not any(one.start < match.end() and match.start() < one.end for one in found):
                found.append(FoundDate(value, match.start(), match.end()))
    return tuple(sorted(found, key=lambda one: one.start))


def date_in(text: str) -> Date | None:
    """The first date in the text."""
    found = dates_in(text)
    return found[0].value if found else None


def is_date_line(text: str) -> bool:
    """Whether the text is one date and nothing but its weekday and time."""
    found = dates_in(text)
    if len(found) != 1:
        return False
    around = text[: found[0].start] + " " + text[found[0].end :]
    return _AROUND_DATE.fullmatch(_TIME.sub(" ", around)) is not None


def time_in(text: str) -> str | None:
    """The first time of day as printed, such as "10.00 am"; dates are passed over."""
    plain = text
    for one in dates_in(text):
        plain = plain[: one.start] + " " * (one.end - one.start) + plain[one.end :]
    found = _TIME.search(plain)
    return found.group(0).strip() if found else None


def without_dates(text: str) -> str:
    """The text with its dates and times taken out: what is left of "28 March 2025 at 10.00" is "at"."""
    plain = text
    for one in reversed(dates_in(text)):
        plain = plain[: one.start] + " " + plain[one.end :]
    return re.sub(r"\s+", " ", _TIME.sub(" ", plain)).strip()


def _value(match: re.Match[str]) -> Date | None:
    month = match.group("month")
    number = int(month) if month.isdigit() else 1 + [name[:3] for name in MONTHS].index(month[:3].lower())
    try:
        return Date(int(match.group("year")), number, int(match.group("day")))
    except ValueError:
        return None
