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
    rf"\b(?:{_WEEKDAY}\.?,?\s+(?:the\s+)?)?(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th)\b)?(?:\s+day)?(?:\s+of)?,?[\s-]+"
    rf"{_MONTH}\.?,?[\s-]+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?:{_WEEKDAY}\.?,?\s+)?{_MONTH}\.?\s+(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th)\b)?,?\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"(?<![\d/.-])(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?P<year>\d{4})(?![\d/-])")
# With two figures for the year only where a word says that it is a date, or nothing else stands there: 01/05/07 may as
# well be the number of an item.
_SHORT = re.compile(
    rf"(?:^|(?<![\w/])(?:on|of|dated?|held|meeting|{_WEEKDAY})\b[:,]?\s+|:\s*|[-–(]\s)"
    r"(?P<day>\d{1,2})(?P<stop>[/.-])(?P<month>\d{1,2})(?P=stop)(?P<year>\d{2})(?=$|[\s,;)]|\.(?:\s|$))(?!\s+[A-Z][a-z])",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])")
TIME = re.compile(
    r"\b\d{1,2}[.:]\d{2}\s*(?:-|–|to)\s*\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?)?"
    r"|\b\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.m\.|[ap]m\b)|\b\d{1,2}[.:]\d{2}(?=\s*(?:hours|hrs)?\b)|\b\d{4}\s*hours\b",
    re.IGNORECASE,
)
_NO_YEAR_YET = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{'|'.join(MONTHS)}),?$", re.IGNORECASE)
_AROUND_DATE = re.compile(
    rf"(?:{_WEEKDAY}|date(?: of meeting)?|meeting(?: date)?|on|at|the|from|commencing|noon|midday|hours|hrs|"
    rf"[\s,:.;|()–-])*",
    re.IGNORECASE,
)
_NAMED = (
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})[-. ]?(?P<month>\d{2})[-. ]?(?P<day>\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d{1,2})[-. ](?P<month>\d{1,2})[-. ](?P<year>(?:20)?\d{2})(?!\d)"),
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands in the text: characters from `start` up to `end`."""

    value: Date
    start: int
    end: int


def dates_in(text: str) -> tuple[FoundDate, ...]:
    """Every full date in the text, in its order; what is no day of the calendar is passed over."""
    found: list[FoundDate] = []
    for shape in (_WRITTEN, _MONTH_FIRST, _NUMERIC, _ISO, _SHORT):
        for match in shape.finditer(text):
            value = _value(match)
            if value is not None and not any(one.start < match.end() and match.start() < one.end for one in found):
                found.append(FoundDate(value, _start(match), match.end()))
    return tuple(sorted(found, key=lambda one: one.start))


def date_in(text: str) -> Date | None:
    """The first date in the text."""
    found = dates_in(text)
    return found[0].value if found else None


def weekday_in(text: str) -> int | None:
    """The weekday that a date begins with, Monday being 0."""
    found = re.match(rf"{_WEEKDAY}\b", text, re.IGNORECASE)
    return _WEEKDAYS.index(found.group(0)[:3].lower()) if found else None


def date_named(name: str) -> Date | None:
    """The date in the name of a file: "minutes_2024-06-05.pdf", "Minutes 5th-Jun-2024", "050624" not being one."""
    plain = re.sub(r"[_+]|%20", " ", name.rsplit("/", 1)[-1])
    for shape in _NAMED:
        for match in shape.finditer(plain):
            if (value := _value(match)) is not None:
                return value
    return date_in(plain.replace("-", " ")) or date_in(plain)


def is_cut_date(before: str, after: str) -> bool:
    """Whether a line end cuts a date in two: "... on Wednesday 10th April" and "2024 at 7.30 pm"."""
    return _NO_YEAR_YET.search(before) is not None and re.match(r"(?:19|20)\d{2}\b", after) is not None


def is_date_line(text: str) -> bool:
    """Whether the text is one date and nothing but its weekday and time."""
    found = dates_in(text)
    if len(found) != 1:
        return False
    around = text[: found[0].start] + " " + text[found[0].end :]
    return _AROUND_DATE.fullmatch(TIME.sub(" ", around)) is not None


def time_in(text: str) -> str | None:
    """The first time of day as printed, such as "10.00 am"; dates are passed over."""
    plain = text
    for one in dates_in(text):
        plain = plain[: one.start] + " " * (one.end - one.start) + plain[one.end :]
    found = TIME.search(plain)
    return found.group(0).strip() if found else None


def without_dates(text: str) -> str:
    """The text with its dates and times taken out: what is left of "28 March 2025 at 10.00" is "at"."""
    plain = text
    for one in reversed(dates_in(text)):
        plain = plain[: one.start] + " " + plain[one.end :]
    return re.sub(r"\s+", " ", TIME.sub(" ", plain)).strip()


def _start(match: re.Match[str]) -> int:
    """Where the date itself begins: the word that a short one needs before it is not part of it."""
    return match.start("day") if match.re is _SHORT else match.start()


def day_in_words(day: Date) -> str:
    """As a clerk writes it: 1 October 2018."""
    return f"{day.day} {day:%B %Y}"


def _value(match: re.Match[str]) -> Date | None:
    month = match.group("month")
    number = int(month) if month.isdigit() else 1 + [name[:3] for name in MONTHS].index(month[:3].lower())
    try:
        year = int(match.group("year"))
        return Date(year if year > 99 else 2000 + year, number, int(match.group("day")))
    except ValueError:
        return None
