"""An earlier evaluation's answers, read back from the report.json that it wrote.

Everything is checked here, at the door: a file of another kind is told in one sentence with the place in it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE_NAME = "report.json"


class ReportError(ValueError):
    """A report that cannot be read back; the message names the file and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class PastQuestion:
    """`scores` has None where a measure did not apply. `missing` is what was expected and did not come, in words."""

    id: str
    kind: str
    turns: tuple[str, ...]
    passed: bool
    scores: Mapping[str, float | None]
    status: str
    text: str
    missing: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class PastSet:
    gold: str
    questions: tuple[PastQuestion, ...]


@dataclass(frozen=True, slots=True)
class PastReport:
    """The sets of which questions were asked."""

    sets: tuple[PastSet, ...]


def read_report(path: Path) -> PastReport:
    """`path` is a report.json or the folder that holds one. Raises ReportError."""
    file = path / FILE_NAME if path.is_dir() else path
    try:
        written = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ReportError(
            f"There is no report in {path}; give the folder that `board-papers eval --out` wrote, or its {FILE_NAME}."
        ) from error
    except ValueError as error:
        raise ReportError(f"The report {file} is not JSON or is damaged; run the evaluation again.") from error
    try:
        return _report(written)
    except ValueError as error:
        raise ReportError(f"The report {file} is not one that `board-papers eval --out` wrote: {error}.") from error


def _report(written: object) -> PastReport:
    sets = _list(_field(written, "sets", "the file"), "sets")
    read = (_set(one, f"set {number}") for number, one in enumerate(sets, start=1))
    return PastReport(tuple(one for one in read if one.questions))


def _set(written: object, where: str) -> PastSet:
    gold = _text(_field(written, "gold", where), f"{where}, gold")
    # A set of which only the reading was scored has no questions.
    questions = _list(written.get("questions", []), f"{gold}, questions") if isinstance(written, Mapping) else []
    read = tuple(_question(one, f"{gold}, question {number}") for number, one in enumerate(questions, start=1))
    if len({one.id for one in read}) < len(read):
        raise ValueError(f"in {gold} two questions have the same id")
    return PastSet(gold, read)


def _question(written: object, where: str) -> PastQuestion:
    def field(name: str) -> object:
        return _field(written, name, where)

    return PastQuestion(
        id=_text(field("id"), f"{where}, id"),
        kind=_text(field("kind"), f"{where}, kind"),
        turns=_texts(field("turns"), f"{where}, turns"),
        passed=_flag(field("passed"), f"{where}, passed"),
        scores=_scores(field("scores"), f"{where}, scores"),
        status=_text(field("status"), f"{where}, status"),
        text=_text(field("text"), f"{where}, text"),
        missing=_texts(field("missing"), f"{where}, missing"),
        seconds=_number(field("seconds"), f"{where}, seconds"),
    )


def _scores(value: object, where: str) -> dict[str, float | None]:
    if not isinstance(value, Mapping):
        raise ValueError(f"{where} is no object")
    return {str(name): None if one is None else _number(one, f"{where}, {name}") for name, one in value.items()}


def _field(value: object, name: str, where: str) -> object:
    if not isinstance(value, Mapping) or name not in value:
        raise ValueError(f"{where} has no {name}")
    return value[name]


def _list(value: object, where: str) -> list[object]:
    if not isinstance(value, list):
        raise ValueError(f"{where} is no list")
    return value


def _texts(value: object, where: str) -> tuple[str, ...]:
    return tuple(_text(one, where) for one in _list(value, where))


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{where} is no text")
    return value


def _flag(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{where} is neither true nor false")
    return value


def _number(value: object, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError(f"{where} is no number")
    return float(value)
