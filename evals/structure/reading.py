"""How a gold file on the structure of a paper is read: one JSON file a paper or a meeting; README.md has the fields.

The reader's own JSON (`inspect --json`, `meeting DATE --json`) goes through the same door. Keys that it has and that
are not scored may stand in a gold file too, so that a gold file can begin as what was read, put right by hand.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as Date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from evals.structure.gold import MEETING, Item, Limb, Outline, Person, Said, Section, Task
from evals.structure.words import FINGERPRINT, Words
from ingest.paper import Marker, MinutesStatus, NumberSource, Outcome, PaperKind, SectionKind

T = TypeVar("T")

_PAPER = frozenset("paper kind status meeting pages sections format pages_without_text warnings exempt note".split())
_MEETING = frozenset("body date status papers attendance items reports corrections gaps time place note".split())
_WHICH = frozenset("body date time place".split())
_SECTION = frozenset(
    "kind meeting title status first_page agenda_item agenda_item_source stated_date recommendations paragraphs items "
    "attendance actions last_page first_line last_line author statements paper exempt confirms corrections note".split()
)
_ITEM = frozenset(
    "minute agenda_item agenda_item_source title first_page points resolutions actions votes presenter pages "
    "statements exempt note".split()
)
_LIMB = frozenset("label text marker outcome optional lead heading note".split())
_TASK = frozenset("owner text due progress optional note".split())
_CHANGE = frozenset("date minute agenda_item title page words items reference paper note".split())
_CONFIRMED = frozenset("date status".split())
_PERSON = frozenset("name role group present chair paired note".split())
_WORDS = frozenset("starts words fingerprint".split())


class StructureGoldError(ValueError):
    """A gold file that cannot be used; the message names the file and the place in it."""


class Slip(ValueError):
    """What is wrong with a value, and where: "sections[1].items[0].minute must be words, not 5"."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A value of a JSON file and where it stands."""

    value: object
    path: str = ""

    def __str__(self) -> str:
        return self.path or "the file"


Fields = dict[str, Spot]


def gold_in(folder: Path) -> tuple[Outline, ...]:
    """Every gold file of a folder, by name. Raises StructureGoldError at the first slip."""
    return tuple(outline_at(path) for path in sorted(folder.glob("*.json")))


def outline_at(path: Path) -> Outline:
    try:
        return outline_in(json.loads(path.read_text(encoding="utf-8")), path.name)
    except json.JSONDecodeError as error:
        raise StructureGoldError(f"{path.name}, line {error.lineno}: this is not JSON ({error.msg}).") from error
    except Slip as error:
        raise StructureGoldError(f"{path.name}, {error}; see evals/structure/README.md for the fields.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise StructureGoldError(f"The gold file {path} cannot be read; give a .json file in UTF-8.") from error


def outline_in(value: object, file: str = "") -> Outline:
    """A paper as `inspect --json` gives it, or a meeting as `meeting DATE --json` does. Raises Slip."""
    spot = Spot(value)
    if isinstance(value, dict) and "paper" not in value and "date" in value:
        return _meeting(_fields(spot, _MEETING), file)
    return _paper(_fields(spot, _PAPER), file)


def _paper(found: Fields, file: str) -> Outline:
    if "paper" not in found:
        raise Slip("the file has neither the name of a paper nor the date of a meeting")
    meeting = _which(found)
    return Outline(
        name=_text(found["paper"]),
        file=file,
        joined=False,
        kind=_said(found, "kind", _one_of(PaperKind)),
        status=_said(found, "status", _one_of(MinutesStatus)),
        date=_said(meeting, "date", _date),
        body=_said(meeting, "body", _words),
        pages=_said(found, "pages", _number),
        sections=_listed(found, "sections", _section),
    )


def _meeting(found: Fields, file: str) -> Outline:
    day = _date(found["date"])
    held = Section(
        path="",
        kind=MEETING,
        date=Said(day),
        body=_said(found, "body", _words),
        status=_said(found, "status", _one_of(MinutesStatus)),
        items=_listed(found, "items", _item),
        attendance=_listed(found, "attendance", _person),
    )
    reports = _listed(found, "reports", lambda spot: _made_section(spot, SectionKind.REPORT.value))
    names = _listed(found, "papers", _text)
    return Outline(
        name=f"meeting {day}",
        file=file,
        joined=True,
        papers=None if names is None else Said(tuple(sorted(names))),
        sections=(held, *(reports or ())),
    )


def _section(spot: Spot) -> Section:
    return _made_section(spot, _one_of(SectionKind)(_needed(_fields(spot, _SECTION), "kind", spot)))


def _made_section(spot: Spot, kind: str) -> Section:
    found = _fields(spot, _SECTION)
    meeting = _which(found)
    confirmed = _listed(found, "confirms", _confirmed)
    return Section(
        path=spot.path,
        kind=kind,
        date=_said(meeting, "date", _date),
        body=_said(meeting, "body", _words),
        title=_said(found, "title", _words),
        status=_said(found, "status", _one_of(MinutesStatus)),
        stated_date=_said(found, "stated_date", _date),
        first_page=_said(found, "first_page", _number),
        agenda_item=_said(found, "agenda_item", _text),
        paragraphs=_said(found, "paragraphs", _number),
        items=_listed(found, "items", _item),
        recommendations=_listed(found, "recommendations", _limb),
        actions=_listed(found, "actions", _task),
        attendance=_listed(found, "attendance", _person),
        exempt=_said(found, "exempt", _words),
        confirms=None if confirmed is None else Said(confirmed),
        corrections=_listed(found, "corrections", _change),
    )


def _change(spot: Spot) -> Limb:
    found = _fields(spot, _CHANGE)
    return Limb(spot.path, _words(_needed(found, "words", spot)), label=_said(found, "minute", _text))


def _confirmed(spot: Spot) -> str:
    found = _fields(spot, _CONFIRMED)
    day, status = _date(_needed(found, "date", spot)), _one_of(MinutesStatus)(_needed(found, "status", spot))
    return f"{day} {status}"


def _item(spot: Spot) -> Item:
    found = _fields(spot, _ITEM)
    return Item(
        path=spot.path,
        title=_said(found, "title", _words),
        minute=_said(found, "minute", _text),
        agenda_item=_said(found, "agenda_item", _text),
        source=_said(found, "agenda_item_source", _one_of(NumberSource)),
        first_page=_said(found, "first_page", _number),
        points=_listed(found, "points", _limb),
        resolutions=_listed(found, "resolutions", _limb),
        actions=_listed(found, "actions", _task),
        votes=_listed(found, "votes", lambda spot: Limb(spot.path, _words(spot))),
        exempt=_said(found, "exempt", _words),
    )


def _limb(spot: Spot) -> Limb:
    found = _fields(spot, _LIMB)
    if "text" not in found and "label" not in found:
        raise Slip(f"{spot} has neither text nor label")
    return Limb(
        path=spot.path,
        text=_words(found["text"]) if "text" in found else None,
        label=_said(found, "label", _text),
        marker=_said(found, "marker", _one_of(Marker)),
        outcome=_said(found, "outcome", _one_of(Outcome)),
        optional="optional" in found and _flag(found["optional"]),
    )


def _task(spot: Spot) -> Task:
    found = _fields(spot, _TASK)
    return Task(
        path=spot.path,
        text=_words(_needed(found, "text", spot)),
        owner=_said(found, "owner", _words),
        due=_said(found, "due", _words),
        progress=_said(found, "progress", _words),
        optional="optional" in found and _flag(found["optional"]),
    )


def _person(spot: Spot) -> Person:
    found = _fields(spot, _PERSON)
    return Person(
        path=spot.path,
        name=_words(_needed(found, "name", spot)),
        role=_said(found, "role", _words),
        present=_said(found, "present", _flag),
        chair=_said(found, "chair", _flag),
        paired=_said(found, "paired", _flag),
    )


def _which(found: Fields) -> Fields:
    return _fields(found["meeting"], _WHICH) if "meeting" in found else {}


def _fields(spot: Spot, known: frozenset[str]) -> Fields:
    if not isinstance(spot.value, dict):
        raise _unlike(spot, "a JSON object")
    unknown = sorted(set(spot.value) - known)
    if unknown:
        raise Slip(f"{spot} has the unknown field {', '.join(unknown)} (known: {', '.join(sorted(known))})")
    before = f"{spot.path}." if spot.path else ""
    return {name: Spot(value, before + name) for name, value in spot.value.items()}


def _needed(found: Fields, name: str, spot: Spot) -> Spot:
    if name not in found:
        raise Slip(f"{spot} lacks the field {name}")
    return found[name]


def _said(found: Fields, name: str, read: Callable[[Spot], T]) -> Said[T | None] | None:
    if name not in found:
        return None
    return Said(None if found[name].value is None else read(found[name]))


def _listed(found: Fields, name: str, read: Callable[[Spot], T]) -> tuple[T, ...] | None:
    if name not in found:
        return None
    spot = found[name]
    if not isinstance(spot.value, list):
        raise _unlike(spot, "a list")
    return tuple(read(Spot(value, f"{spot.path}[{at}]")) for at, value in enumerate(spot.value))


def _unlike(spot: Spot, wanted: str) -> Slip:
    return Slip(f"{spot} must be {wanted}, not {spot.value!r}")


def _words(spot: Spot) -> Words:
    if isinstance(spot.value, dict):
        found = _fields(spot, _WORDS)
        starts, mark = (_text(found[name]) if name in found else None for name in ("starts", "fingerprint"))
        return Words(None, starts, _number(found["words"]) if "words" in found else None, mark)
    text = _text(spot)
    return Words(fingerprint=text) if FINGERPRINT.fullmatch(text) else Words(text)


def _text(spot: Spot) -> str:
    if not isinstance(spot.value, str) or not spot.value.strip():
        raise _unlike(spot, "words")
    return spot.value


def _number(spot: Spot) -> int:
    if not isinstance(spot.value, int) or isinstance(spot.value, bool):
        raise _unlike(spot, "a whole number")
    return spot.value


def _flag(spot: Spot) -> bool:
    if not isinstance(spot.value, bool):
        raise _unlike(spot, "true or false")
    return spot.value


def _date(spot: Spot) -> Date:
    try:
        return Date.fromisoformat(_text(spot))
    except ValueError as error:
        raise _unlike(spot, "a date such as 2031-05-06") from error


def _one_of(known: type[StrEnum]) -> Callable[[Spot], str]:
    def read(spot: Spot) -> str:
        values = [one.value for one in known]
        if spot.value not in values:
            raise _unlike(spot, f"one of {', '.join(values)}")
        return str(spot.value)

    return read
