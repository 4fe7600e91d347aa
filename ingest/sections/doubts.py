"""Dates that a paper prints and its own words contradict: a wrong year in a heading, another day in the file's name.

A heading that says "Tuesday 9 January 2023", a Monday, is a slip more often than not of the year. Another year is taken
only where the rest of the paper bears it out (the meeting before, the next one, the file's name) and always told; what
nothing bears out stays as printed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as Date

from ingest.paper import Meeting, ReadingWarning
from ingest.text.dates import FoundDate, date_named, dates_in, day_in_words, weekday_in

_YEARS = (1, -1, 2, -2)
_NEAR = 130
_BEFORE = re.compile(r"\b(minutes|notes)\b.*\b(held|meeting|of)\b|\b(previous|last) meeting\b", re.IGNORECASE)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weighed_date(meeting: Meeting, head: Sequence[str], below: Sequence[str], name: str) -> Meeting:
    """The meeting with the date that its heading, its text and the name of the file bear out together."""
    if meeting.date is None:
        return meeting
    likelier = _likelier(meeting.date, _weekday(head, meeting.date), below, date_named(name))
    return replace(meeting, date=likelier)


def doubt(printed: Date, taken: Date, head: Sequence[str], page: int | None) -> ReadingWarning | None:
    """What a reader should know of a date that is not the one printed, or that has the wrong weekday."""
    weekday = _weekday(head, printed)
    wrong = weekday is not None and weekday != printed.weekday()
    if taken == printed and not wrong:
        return None
    said = (
        f"The heading says {_DAYS[weekday]} {day_in_words(printed)}"
        if weekday is not None
        else f"The heading says {day_in_words(printed)}"
    )
    was = f", which was a {_DAYS[printed.weekday()]}" if wrong else ""
    end = (
        "it is cited as printed."
        if taken == printed
        else f"the rest of the paper points to {day_in_words(taken)}, which is taken."
    )
    return ReadingWarning("date-doubtful", f"{said}{was}; {end}", page)


def file_date_warning(taken: Date | None, name: str) -> ReadingWarning | None:
    """The name of a file never beats the paper's own words; where it names another day, that is said."""
    named = date_named(name)
    if named is None or taken is None or named == taken:
        return None
    note = f"The file's name says {day_in_words(named)}, the paper {day_in_words(taken)}; it is cited under the latter."
    return ReadingWarning("file-date-differs", note)


def _likelier(printed: Date, weekday: int | None, below: Sequence[str], named: Date | None) -> Date:
    wrong = weekday is not None and weekday != printed.weekday()
    if not (wrong or _follows_what_it_confirms(printed, below)):
        return printed
    others = [one.value for text in below for one in dates_in(text)] + ([named] if named else [])
    years = [year for year in (_in_year(printed, printed.year + step) for step in _YEARS) if year]
    fitting = [day for day in years if weekday is None or day.weekday() == weekday or day == named]
    best = max(fitting, key=lambda day: _near(day, others), default=printed)
    return best if _near(best, others) > _near(printed, others) else printed


def _follows_what_it_confirms(printed: Date, below: Sequence[str]) -> bool:
    """Whether the minutes of a meeting are spoken of that by the heading had not been held."""
    before = [one.value for text in below if _BEFORE.search(text) and len(text) < 300 for one in dates_in(text)]
    return bool(before) and all(0 < (day - printed).days < 400 for day in before)


def _near(day: Date, others: Sequence[Date]) -> int:
    """How many of the dates lie within the few months that two meetings are apart."""
    return sum(abs((other - day).days) <= _NEAR for other in others)


def _in_year(day: Date, year: int) -> Date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _weekday(head: Sequence[str], day: Date) -> int | None:
    found: list[tuple[str, FoundDate]] = [(text, one) for text in head for one in dates_in(text) if one.value == day]
    days = (weekday_in(text[one.start : one.end]) for text, one in found)
    return next((weekday for weekday in days if weekday is not None), None)
