"""What readers of answers thought of them, kept in the library's folder for whoever builds a gold set.

`feedback.jsonl` is a log: a line for each verdict, only ever added to. A later verdict on the same question takes the
place of an earlier one when the log is read. Nothing is kept of the person but the question itself.
"""

import errno
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from datetime import date as Date
from enum import StrEnum
from io import FileIO
from pathlib import Path
from threading import Lock

from assistant.answer import Answer, AnswerStatus
from index.errors import LibraryFull, LibraryReadOnly
from index.records import EVERYTHING, Scope

FILE = "feedback.jsonl"
_ADDING = Lock()


class Verdict(StrEnum):
    """DROPPED is no reader's: whoever builds the gold set has put the question aside for good."""

    RIGHT = "right"
    NOT_RIGHT = "not right"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Feedback:
    """A conversation as it was asked, and what was thought of the answer to its last turn; `cited` are references."""

    turns: tuple[str, ...]
    verdict: Verdict
    status: AnswerStatus
    text: str
    cited: tuple[str, ...]
    at: datetime
    scope: Scope = EVERYTHING

    @property
    def asked(self) -> tuple[tuple[str, ...], Scope]:
        """What makes two verdicts be on the same question."""
        return self.turns, self.scope


@dataclass(frozen=True, slots=True)
class Log:
    """`feedback` is the newest verdict on each question that was not dropped, the longest unchanged first; `damaged`
    are the numbers of lines that cannot be read.
    """

    feedback: tuple[Feedback, ...]
    damaged: tuple[int, ...] = ()


def feedback_on(answer: Answer, turns: tuple[str, ...], scope: Scope, verdict: Verdict) -> Feedback:
    cited = tuple(citation.reference for citation in answer.citations)
    return Feedback(turns, verdict, answer.status, answer.text, cited, datetime.now(UTC), scope)


def keep(folder: Path, feedback: Feedback) -> None:
    """Adds a line to the log of the library in `folder`; safe from several threads at once.

    Raises LibraryReadOnly or LibraryFull.
    """
    line = json.dumps(_feedback_json(feedback), ensure_ascii=False).encode("utf-8", "replace") + b"\n"
    try:
        with _ADDING, (folder / FILE).open("ab+", buffering=0) as file:
            line = _end_of_torn_line(file) + line
            if file.write(line) != len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    except OSError as error:
        raise _not_kept(folder, error) from error


def log_of(folder: Path) -> Log:
    """What is kept in the library in `folder`; raises LibraryReadOnly where its log cannot be read."""
    try:
        lines = (folder / FILE).read_bytes().split(b"\n")
    except FileNotFoundError:
        return Log(())
    except OSError as error:
        raise LibraryReadOnly(f"{folder / FILE} cannot be read ({error.strerror}): check its permissions.") from error
    newest: dict[object, Feedback] = {}
    dropped: set[object] = set()
    damaged: list[int] = []
    for number, line in enumerate(lines, start=1):
        found = _feedback(line) if line.strip() else None
        if found is None:
            damaged += [number] if line.strip() else []
        elif found.verdict is Verdict.DROPPED:
            dropped.add(found.asked)
        else:
            newest.pop(found.asked, None)
            newest[found.asked] = found
    return Log(tuple(one for asked, one in newest.items() if asked not in dropped), tuple(damaged))


def _end_of_torn_line(file: FileIO) -> bytes:
    """A line that was cut off, when the disk was full, must not spoil the next one too."""
    if file.seek(0, os.SEEK_END) == 0:
        return b""
    file.seek(-1, os.SEEK_END)
    return b"" if file.read(1) == b"\n" else b"\n"


def _not_kept(folder: Path, error: OSError) -> LibraryFull | LibraryReadOnly:
    if error.errno == errno.ENOSPC:
        return LibraryFull(f"There is no room left on the disk to keep this in the library in {folder}.")
    return LibraryReadOnly(f"This cannot be kept: the library in {folder} cannot be written to ({error.strerror}).")


def _feedback_json(feedback: Feedback) -> dict[str, object]:
    scope = feedback.scope
    return {
        "turns": list(feedback.turns),
        "body": scope.body,
        "since": scope.since.isoformat() if scope.since else None,
        "until": scope.until.isoformat() if scope.until else None,
        "verdict": feedback.verdict.value,
        "status": feedback.status.value,
        "text": feedback.text,
        "cited": list(feedback.cited),
        "at": feedback.at.isoformat(timespec="seconds"),
    }


def _feedback(line: bytes) -> Feedback | None:
    """None for a line that was cut off or that somebody has spoilt: the others still count."""
    try:
        found: Mapping[str, object] = json.loads(line)
        return Feedback(
            turns=_turns(found["turns"]),
            verdict=Verdict(_text(found["verdict"])),
            status=AnswerStatus(_text(found["status"])),
            text=_text(found["text"]),
            cited=_texts(found["cited"]),
            at=datetime.fromisoformat(_text(found["at"])),
            scope=Scope(_text_or_none(found["body"]), _day(found["since"]), _day(found["until"])),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _turns(value: object) -> tuple[str, ...]:
    turns = _texts(value)
    if not turns:
        raise ValueError("nothing was asked")
    return turns


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("not a list of texts")
    return tuple(_text(one) for one in value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _day(value: object) -> Date | None:
    return None if value is None else Date.fromisoformat(_text(value))
