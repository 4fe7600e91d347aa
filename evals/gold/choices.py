"""What a person types when building a gold entry: numbers of what was listed, places in the papers, words.

Each function raises ValueError with the sentence to show where it cannot be meant.
"""

import re
from dataclasses import replace
from functools import reduce

from assistant.when import date_alone
from evals.gold.entries import Evidence
from ingest.paper import Part

Groups = tuple[tuple[int, ...], ...]

_MINUTE = re.compile(r"minute\s+(\S+)", re.IGNORECASE)
_ITEM = re.compile(r"(?:agenda\s+)?item\s+(\S+)", re.IGNORECASE)
_PART = re.compile(rf"({'|'.join(Part)})(?:\s+(\S+))?", re.IGNORECASE)
_LABEL = re.compile(r"(?:(?:point|paragraph|limb)\s+)?(\(\w+\)|(?<=\s)\S+)", re.IGNORECASE)
_QUOTED = re.compile(r'[“"](.+)[”"]')


def groups_in(text: str, count: int) -> Groups:
    """ "1 3/4 6-8" of eight: 1, 6, 7 and 8 are all meant, and one of 3 and 4. "all" and "none" are understood."""
    typed = text.strip().casefold()
    if typed in {"none", ""}:
        return ()
    if typed == "all":
        return tuple((number,) for number in range(1, count + 1))
    groups = [group for piece in re.split(r"[\s,]+", typed) if piece for group in _groups(piece, count)]
    return tuple(dict.fromkeys(groups))


def numbers_in(text: str, count: int) -> tuple[int, ...]:
    """As `groups_in`, where there is nothing to choose between."""
    return tuple(dict.fromkeys(number for group in groups_in(text, count) for number in group))


def places_in(text: str) -> tuple[Evidence, ...]:
    """ "6 May 2031, minute 12, resolution (a) | 6 May 2031, item 4, “forty kites”": places of which one is enough."""
    places = tuple(_place(one) for one in _apart(text, r"\|"))
    if not all(place.meeting for place in places):
        raise ValueError("say the date of the meeting, such as “6 May 2031, minute 12”")
    return places


def alternatives_in(text: str) -> tuple[str, ...]:
    """ "7 | seven": words of which one is enough."""
    return tuple(one.strip() for one in text.split("|") if one.strip())


def words_in(text: str) -> tuple[str, ...]:
    """Tags, with commas or without; "none" is none."""
    typed = text.replace(",", " ").split()
    return () if typed == ["none"] else tuple(dict.fromkeys(typed))


def _groups(piece: str, count: int) -> Groups:
    run = re.fullmatch(r"(\d+)-(\d+)", piece)
    if run:
        first, last = _within(int(run[1]), count), _within(int(run[2]), count)
        return tuple((number,) for number in range(min(first, last), max(first, last) + 1))
    if not re.fullmatch(r"\d+(?:/\d+)*", piece):
        raise ValueError(f"{piece!r} is not a number: write “1 3”, “1/2” where either will do, “all” or “none”")
    return (tuple(_within(int(number), count) for number in piece.split("/")),)


def _within(number: int, count: int) -> int:
    if not 1 <= number <= count:
        raise ValueError(f"there is no number {number}: they go from 1 to {count}")
    return number


def _apart(text: str, mark: str) -> list[str]:
    """Cut at the marks that stand outside quotation marks."""
    pieces = re.split(rf'{mark}(?=(?:[^“”"]|“[^”]*”|"[^"]*")*$)', text)
    return [piece.strip() for piece in pieces if piece.strip()]


def _place(text: str) -> Evidence:
    return reduce(_narrowed, _apart(text, ","), Evidence())


def _narrowed(place: Evidence, piece: str) -> Evidence:
    day = date_alone(piece)
    if day and day == date_alone(piece, last=True):  # a month is no meeting
        return replace(place, meeting=day)
    if match := _QUOTED.fullmatch(piece):
        return replace(place, holds=match[1])
    if match := _MINUTE.fullmatch(piece):
        return replace(place, minute=match[1])
    if match := _ITEM.fullmatch(piece):
        return replace(place, agenda_item=match[1])
    if match := _PART.fullmatch(piece):
        return replace(place, part=Part(match[1].casefold()), label=match[2] or place.label)
    if match := _LABEL.fullmatch(piece):
        return replace(place, label=match[1])
    raise ValueError(
        f"{piece!r} is no place: write a date, “minute 12”, “item 4”, a part such as “resolution (a)”, "
        "or words that stand there in quotation marks, with commas between"
    )
