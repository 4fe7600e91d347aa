"""Dates as people write them in questions: a day, a month, a year, a range, "the last meeting".

British order throughout: 3/4/2021 is 3 April.
"""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date as Date
from datetime import timedelta

_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
"""The months' names, whole and short, as one pattern."""
_MONTH = rf"(?P<month>{MONTH})\.?"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+"
_DAY = rf"(?:{_WEEKDAY})?(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NOT_A_SPAN = r"(?![/\d]|\s*[-–/]\s*\d\d\b)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b",
        r"\b(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>(?:(?:19|20)\d\d|\d\d))\b",
        rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b",
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
        rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}{_NOT_A_SPAN}",
        rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}\b",
        rf"\b(?:in|at|the|of|during|from|since)\s+{_MONTH}\b(?!\s+\d)",
        rf"(?<![/£\d,.-]){_YEAR}{_NOT_A_SPAN}\b",
    )
)
_BEFORE_IT = r"\s+(?:the\s+)?(?:meeting\s+(?:of|on|in)\s+)?$"
_RANGE = re.compile(r"\b(?:between|from)\s*$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince" + _BEFORE_IT, re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_AFTER = re.compile(r"\bafter" + _BEFORE_IT, re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|prior to)" + _BEFORE_IT, re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|up to)" + _BEFORE_IT, re.IGNORECASE)
_JOIN = re.compile(r"^\s*(?:and|to|-|–|until)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """The days a date expression covers, both included; None leaves that side open. `start`, `end`: where it stands,
    `text`: as written.

    `exact` when a single day is named. A month without a year has `month` alone and covers nothing by itself.
    """

    since: Date | None
    until: Date | None
    start: int
    end: int
    exact: bool = False
    month: int | None = None
    text: str = ""

    def covers(self, day: Date) -> bool:
        if self.since is None and self.until is None:
            return self.month == day.month
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def spans_in(text: str) -> tuple[Span, ...]:
    """The date expressions of `text` in order; "between 2017 and 2019" and "since 2018" are one span each."""
    bound = _with_bounds(text, _spans(text))
    return tuple(replace(span, text=text[span.start : span.end]) for span in bound)


def date_alone(text: str, *, last: bool = False) -> Date | None:
    """The date that `text` is, with nothing beside it; of a month or a year its first day, or its last."""
    typed = text.strip()
    spans = spans_in(typed)
    if len(spans) != 1 or (spans[0].start, spans[0].end) != (0, len(typed)):
        return None
    return spans[0].until if last else spans[0].since


def without_dates(text: str) -> str:
    for span in reversed(spans_in(text)):
        text = text[: span.start] + " " + text[span.end :]
    return text


def written_out(text: str) -> str:
    """Days and months as papers print them: "3/4/21" as "3 April 2021", "sept 2022" as "September 2022"."""
    for span in reversed(_spans(text)):
        if span.since and span.until and span.since.month == span.until.month:
            day = f"{span.since.day} " if span.exact else ""
            text = f"{text[: span.start]}{day}{span.since:%B %Y}{text[span.end :]}"
    return text


def _spans(text: str) -> list[Span]:
    """Each date expression by itself, in order."""
    found: list[Span] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if not any(span.start < match.end() and match.start() < span.end for span in found):
                span = _span(match)
                if span is not None:
                    found.append(span)
    return sorted(found, key=lambda span: span.start)


def _span(match: re.Match[str]) -> Span | None:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    year = year + 2000 if year is not None and year < 100 else year
    month = _month(parts.get("month"))
    day = int(parts["day"]) if parts.get("day") else None
    if parts.get("month") and month is None:
        return None
    start, end = match.start(), match.end()
    if year is None:
        return Span(None, None, start, end, month=month)
    if month is None:
        return Span(Date(year, 1, 1), Date(year, 12, 31), start, end)
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return Span(Date(year, month, 1), Date(year, month, last), start, end)
    return Span(Date(year, month, day), Date(year, month, day), start, end, exact=True) if 1 <= day <= last else None


def _month(word: str | None) -> int | None:
    if word is None:
        return None
    number = int(word) if word.isdigit() else _MONTHS.get(word.casefold().rstrip("."))
    return number if number is not None and 1 <= number <= 12 else None


def _with_bounds(text: str, spans: list[Span]) -> list[Span]:
    bound: list[Span] = []
    for span in spans:
        previous = bound[-1] if bound else None
        if previous and _JOIN.match(text[previous.end : span.start]) and _RANGE.search(text[: previous.start]):
            bound[-1] = Span(previous.since, span.until, previous.start, span.end)
        else:
            bound.append(_opened(text[: span.start], span))
    return bound


def _opened(before: str, span: Span) -> Span:
    if span.since is None or span.until is None:
        return span
    day = timedelta(days=1)
    if _SINCE.search(before) or (_FROM.search(before) and not span.exact):
        return Span(span.since, None, span.start, span.end)
    if _AFTER.search(before):
        return Span(span.until + day, None, span.start, span.end)
    if _BEFORE.search(before):
        return Span(None, span.since - day, span.start, span.end)
    if _UNTIL.search(before):
        return Span(None, span.until, span.start, span.end)
    return span
