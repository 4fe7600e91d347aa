"""How a gold file is read: JSON Lines, one question a line; evals/README.md lists the fields.

Everything is checked here, at the door, so that a slip of the pen is one sentence with file and line instead of a
wrong score.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date as Date
from pathlib import Path
from typing import TypeAlias, TypeVar

from evals.gold.entries import Entry, Evidence, Kind, WholeResolution
from index.records import Scope
from ingest.paper import Part

Json: TypeAlias = Mapping[str, object]
T = TypeVar("T")


class GoldError(ValueError):
    """A gold file that cannot be used; the message names the file and the line."""


def entries_in(path: Path) -> tuple[Entry, ...]:
    """Raises GoldError at the first line that cannot be used, and where two questions share an id."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"The gold file {path} cannot be read; give the path of a .jsonl file in UTF-8.") from error
    entries = tuple(_entry(line, path, number) for number, line in enumerate(lines, start=1) if line.strip())
    seen: dict[str, int] = {}
    for entry in entries:
        if entry.id in seen:
            raise GoldError(f"{path.name}, line {entry.line}: the id {entry.id} is taken by line {seen[entry.id]}.")
        seen[entry.id] = entry.line
    return entries


def _entry(line: str, path: Path, number: int) -> Entry:
    try:
        return _read_entry(_object(json.loads(line), "a question"), number)
    except (ValueError, KeyError) as error:
        reason = f"the field {error} is missing" if isinstance(error, KeyError) else str(error)
        raise GoldError(f"{path.name}, line {number}: {reason}; see evals/README.md for the fields.") from error


def _read_entry(found: Json, number: int) -> Entry:
    _only(found, {*Entry.__slots__, "body", "since", "until"} - {"line", "scope"})
    return Entry(
        id=_text(found["id"], "id"),
        line=number,
        turns=_turns(found["turns"]),
        kind=Kind(_text(found["kind"], "kind")),
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
    return tuple(_evidence(one) for one in (group if isinstance(group, list) else [group]))


def _evidence(value: object) -> Evidence:
    found = _object(value, "a citation")
    _only(found, set(Evidence.__slots__))
    part = _optional(found, "part", _text)
    return Evidence(
        meeting=_optional(found, "meeting", _date),
        minute=_optional(found, "minute", _text),
        agenda_item=_optional(found, "agenda_item", _text),
        part=Part(part) if part else None,
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
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{field} must be a whole number, not {value!r}")
    return value


def _date(value: object, field: str) -> Date:
    return Date.fromisoformat(_text(value, field))
