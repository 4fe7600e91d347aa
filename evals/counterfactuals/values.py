"""The value in a fact or a resolution (a sum, a share, a count, a date) and another one of the same form.

Only values that cannot be mistaken for something else in the papers are taken: a count of two digits or a year alone
stands everywhere, so it is taken only with the words around it ("21 units").
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date as Date
from datetime import timedelta
from random import Random
from typing import TypeVar

from evals.counterfactuals.swaps import Swap

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DATE = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)}) (?P<year>\d{{4}})(?!\d)", re.IGNORECASE)
# A whole number: no part of a date such as 1/4/2031, of "2031/32", of a reference such as "A3" or "3-5".
_NUMBER = re.compile(r"(?<![\w.,/:-])\d(?:[\d,]*\d)?(?:\.\d+)?(?![\w/:-]|[.,]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNT_WORDS = tuple("two three four five six seven eight nine ten eleven twelve".split())
_COUNTED = re.compile(rf"(?:[a-z]+ ){{0,2}}(?P<count>\d{{1,2}}|{'|'.join(_COUNT_WORDS)})(?: [a-z]+)+", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\bbe (?P<verb>[a-z]+ed|brought|given|held|kept|made|put|run|sent|set|taken)\b")
_OTHER_PARTICIPLES = tuple("applauded celebrated lamented praised questioned recalled regretted".split())
_TRIES = 60
_FURTHEST = 20
"""Weeks that a date may be moved."""

Free = Callable[[str], bool]
"""Whether words stand in none of the papers."""
_Any = TypeVar("_Any")


def other_fact(words: str, draw: Random, free: Free) -> Swap | None:
    """The value in a fact, and another; None where it has none, or one that stands everywhere."""
    place = next(_values_in(words), None)
    if place is not None:
        old = words[slice(*place)]
        return _first(old, _values_like(old, draw), free)
    counted = _COUNTED.fullmatch(words)
    if counted is None:
        return None
    counts = _counts_like(counted["count"], draw)
    return _first(words, (_with(words, counted.span("count"), one) for one in counts), free)


def other_limb(text: str, draw: Random, free: Free) -> tuple[Swap, Swap] | None:
    """A limb of a resolution with a value, or else its verb, made another: the words exchanged, and the whole limb."""
    place = next(_values_in(text), None)
    verb = _PARTICIPLE.search(text)
    if place is not None:
        others: Iterable[str] = _values_like(text[slice(*place)], draw)
    elif verb is not None:
        place, others = verb.span("verb"), _shuffled(_OTHER_PARTICIPLES, draw)
    else:
        return None
    limb = _first(text, (_with(text, place, one) for one in others), free)
    end = place[1] - len(text)
    return (Swap(text[slice(*place)], limb.new[place[0] : end or None]), limb) if limb else None


def has_value(text: str) -> bool:
    return next(_values_in(text), None) is not None


def other_day(day: Date, draw: Random, free: Free) -> Date | None:
    """The same weekday at most three weeks before or after, in the same year, which the papers do not name."""
    days = (day + timedelta(weeks=weeks) for weeks in _shuffled((-3, -2, -1, 1, 2, 3), draw))
    return next((one for one in days if one.year == day.year and free(in_words(one))), None)


def in_words(day: Date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def date_in(words: str) -> Date | None:
    """The date that the words are, if they are one."""
    found = _DATE.fullmatch(words)
    try:
        return found and Date(int(found["year"]), MONTHS.index(found["month"].title()) + 1, int(found["day"]))
    except ValueError:
        return None


def _values_in(text: str) -> Iterator[tuple[int, int]]:
    """Where dates stand, and then where numbers do that stand for themselves: three digits or more, and no year."""
    yield from (found.span() for found in _DATE.finditer(text) if date_in(found.group()))
    for found in _NUMBER.finditer(text):
        if sum(one.isdigit() for one in found.group()) > 2 and not _YEAR.fullmatch(found.group()):
            yield found.span()


def _values_like(value: str, draw: Random) -> Iterator[str]:
    day = date_in(value)
    if day is None:
        yield from (_digits_like(value, draw) for _ in range(_TRIES))
        return
    for weeks in _shuffled([*range(-_FURTHEST, 0), *range(1, _FURTHEST + 1)], draw):
        other = day + timedelta(weeks=weeks)
        if other.year == day.year:
            yield in_words(other)


def _digits_like(number: str, draw: Random) -> str:
    """As many digits, with the same commas and stops and the same noughts at the end."""
    told = number.rstrip("0")
    drawn = "".join(str(draw.randint(0, 9)) if one.isdigit() else one for one in told)
    return str(draw.randint(1, 9)) + drawn[1:] + number[len(told) :]


def _counts_like(count: str, draw: Random) -> list[str]:
    if not count.isdigit():
        return _shuffled(_COUNT_WORDS, draw)
    least = 10 ** (len(count) - 1)
    return [str(one) for one in _shuffled(range(max(2, least), least * 10), draw)]


def _first(old: str, others: Iterable[str], free: Free) -> Swap | None:
    return next((Swap(old, one) for one in others if one.casefold() != old.casefold() and free(one)), None)


def _with(text: str, place: tuple[int, int], words: str) -> str:
    return text[: place[0]] + words + text[place[1] :]


def _shuffled(values: Sequence[_Any], draw: Random) -> list[_Any]:
    return draw.sample(values, len(values))
