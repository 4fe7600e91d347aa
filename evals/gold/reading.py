"""How a gold file is read: JSON Lines, one question a line; evals/README.md lists the fields.

Everything is checked here, at the door, so that a slip of the pen is one sentence with file and line instead of a
wrong score; all slips of a file are told at once.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date as Date
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias, TypeVar

from evals.gold.entries import Entry, Evidence, Kind, WholeResolution
from evals.gold.findings import Finding, FindingKind
from index.records import Scope
from ingest.paper import Part

Json: TypeAlias = Mapping[str, object]
T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_SEE = "See evals/README.md for the fields."


class GoldError(ValueError):
    """A gold file that cannot be used. The message names the file and every line that is wrong, a line for each;
    `findings` has them one by one.
    """

    def __init__(self, file: str, findings: Sequence[Finding]) -> None:
        told = [finding.told_of(file) for finding in findings]
        super().__init__("\n".join([*told, _SEE] if any(finding.line for finding in findings) else told))
        self.findings = tuple(findings)


def entries_in(path: Path) -> tuple[Entry, ...]:
    """Raises GoldError with every line that cannot be used, and every id that is taken by an earlier line."""
    entries: list[Entry] = []
    findings: list[Finding] = []
    taken: dict[str, int] = {}
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        try:
            entry = entry_in(line, number)
        except ValueError as error:
            findings.append(Finding(FindingKind.SCHEMA, f"{error}.", number))
            continue
        if entry.id in taken:
            finding = f"the id {entry.id} is taken by line {taken[entry.id]}."
            findings.append(Finding(FindingKind.SCHEMA, finding, number))
        taken.setdefault(entry.id, number)
        entries.append(entry)
    if findings:
        raise GoldError(path.name, findings)
    return tuple(entries)


def entry_in(line: str, number: int) -> Entry:
    """Raises ValueError, which says what is wrong with the line."""
    try:
        found = json.loads(line, object_pairs_hook=_without_repeats)
        return _read_entry(_object(found, "a question"), number)
    except json.JSONDecodeError as error:
        raise ValueError(f"the line is not JSON ({error.msg} at character {error.pos + 1})") from error
    except KeyError as error:
        raise ValueError(f"the field {error} is missing") from error


def _lines(path: Path) -> list[str]:
    """Lines end at a line feed alone: a question may hold other characters that some programs break lines at."""
    try:
        return path.read_bytes().decode("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        sentence = f"The gold file {path} cannot be read; give the path of a .jsonl file in UTF-8."
        raise GoldError(path.name, [Finding(FindingKind.SCHEMA, sentence)]) from error


def _read_entry(found: Json, number: int) -> Entry:
    _only(found, {*Entry.__slots__, "body", "since", "until"} - {"line", "scope"})
    return Entry(
        id=_text(found["id"], "id"),
        line=number,
        turns=_turns(found["turns"]),
        kind=_one_of(Kind, found["kind"], "kind"),
        answerable=_flag(found["answerable"], "answerable"),
        citations=tuple(_group(group) for group in _list(found, "citations")),
        optional=tuple(_evidence(one) for one in _list(found, "optional")),
        facts=tuple(_alternatives(fact) for fact in _list(found, "facts")),
        absent=_texts(found.get("absent", []), "absent"),
        resolutions=tuple(_resolution(one) for one in _list(found, "resolutions")),
        scope=_scope(found),
        tags=_texts(found.get("tags", []), "tags"),
    )


def _turns(value: object) -> tuple[str, ...]:
    turns = _texts(value, "turns")
    if not turns:
        raise ValueError("turns must hold at least one question")
    return turns


def _scope(found: Json) -> Scope:
    return Scope(
        body=_optional(found, "body", _text),
        since=_optional(found, "since", _date),
        until=_optional(found, "until", _date),
    )


def _group(group: object) -> tuple[Evidence, ...]:
    """A group with one alternative may be written without its brackets."""
    if group == []:
        raise ValueError("citations has a group without a place, which no answer can meet")
    return tuple(_evidence(one) for one in (group if isinstance(group, list) else [group]))


def _evidence(value: object) -> Evidence:
    found = _object(value, "a citation")
    _only(found, set(Evidence.__slots__))
    return Evidence(
        meeting=_optional(found, "meeting", _date),
        minute=_optional(found, "minute", _text),
        agenda_item=_optional(found, "agenda_item", _text),
        part=_optional(found, "part", _part),
        label=_optional(found, "label", _text),
        holds=_optional(found, "holds", _text),
    )


def _resolution(value: object) -> WholeResolution:
    found = _object(value, "a resolution")
    _only(found, set(WholeResolution.__slots__))
    return WholeResolution(
        meeting=_date(found["meeting"], "meeting"),
        minute=_optional(found, "minute", _text),
        agenda_item=_optional(found, "agenda_item", _text),
        starts=_optional(found, "starts", _text),
        holds=_optional(found, "holds", _text),
        limbs=_optional(found, "limbs", _count),
    )


def _alternatives(fact: object) -> tuple[str, ...]:
    if fact == []:
        raise ValueError("facts has a list without words, which no answer can state")
    return _texts(fact, "facts") if isinstance(fact, list) else (_text(fact, "facts"),)


def _only(found: Json, known: set[str]) -> None:
    unknown = sorted(set(found) - known)
    if unknown:
        raise ValueError(f"unknown field {', '.join(unknown)} (known: {', '.join(sorted(known))})")


def _object(value: object, what: str) -> Json:
    if not isinstance(value, dict):
        raise ValueError(f"{what} must be a JSON object, not {value!r}")
    return value


def _list(found: Json, field: str) -> Iterator[object]:
    value = found.get(field, [])
    if not isinstance(value, list):
        raise ValueError(f"{field} must be a list, not {value!r}")
    return iter(value)


def _optional(found: Json, field: str, read: Callable[[object, str], T]) -> T | None:
    value = found.get(field)
    return None if value is None else read(value, field)


def _text(value: object, field: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{field} must be words, not {value!r}")
    return value


def _texts(value: object, field: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"{field} must be a list of words, not {value!r}")
    return tuple(_text(one, field) for one in value)


def _flag(value: object, field: str) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{field} must be true or false, not {value!r}")
    return value


def _count(value: object, field: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"{field} must be a whole number from 1, not {value!r}")
    return value


def _date(value: object, field: str) -> Date:
    try:
        return Date.fromisoformat(_text(value, field))
    except ValueError as error:
        raise ValueError(f"{field} must be a date such as 2031-05-06, not {value!r}") from error


def _part(value: object, field: str) -> Part:
    return _one_of(Part, value, field)


def _one_of(choices: type[E], value: object, field: str) -> E:
    try:
        return choices(_text(value, field))
    except ValueError as error:
        raise ValueError(f"{field} must be one of {', '.join(choices)}, not {value!r}") from error


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Of a field given twice only the last would count, and nobody would notice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"the field {next(name for name in names if names.count(name) > 1)} is given twice")
    return found
