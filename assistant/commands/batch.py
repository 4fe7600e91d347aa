"""Conversations from a file of JSON lines: each line checked by itself, so that one bad line costs no other.

A line is `{"id", "turns": [str, ...], "body"?, "since"?, "until"?}`.
"""

import json
from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from typing import Any

from assistant.commands.options import BadInput, day_in, scope_of
from index.records import Scope


@dataclass(frozen=True, slots=True)
class Conversation:
    """`line` counts from 1 in the file; `id` is given back with the answer as it came."""

    line: int
    id: str | int
    turns: tuple[str, ...]
    scope: Scope


@dataclass(frozen=True, slots=True)
class BadLine:
    """`fault` goes on from "line N": "is not JSON"."""

    line: int
    fault: str


def conversations_in(path: Path, scope: Scope) -> tuple[tuple[Conversation, ...], tuple[BadLine, ...]]:
    """The conversations of the file in order and the lines that are none; `scope` counts where a line has none."""
    try:
        lines = path.read_bytes().decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise BadInput(f"{path} is not UTF-8 text ({error.reason} at byte {error.start}): save it as UTF-8.") from error
    good: list[Conversation] = []
    bad: list[BadLine] = []
    for number, text in enumerate(lines, start=1):
        if text.strip():
            read = _conversation(number, text, scope)
            (good if isinstance(read, Conversation) else bad).append(read)  # type: ignore[arg-type]
    return tuple(good), tuple(bad)


def _conversation(line: int, text: str, scope: Scope) -> Conversation | BadLine:
    try:
        value = json.loads(text)
    except ValueError:
        return BadLine(line, "is not JSON")
    if not isinstance(value, dict):
        return BadLine(line, "is not a JSON object")
    fault = _fault(value)
    if fault:
        return BadLine(line, fault)
    try:
        narrowed = _scope(value, scope)
    except BadInput as error:
        return BadLine(line, f"has unusable dates ({error.message.rstrip('.')})")
    return Conversation(line, value["id"], tuple(value["turns"]), narrowed)


def _fault(value: dict[str, Any]) -> str | None:
    if isinstance(value.get("id"), bool) or not isinstance(value.get("id"), str | int):
        return 'has no "id" that is text or a whole number'
    turns = value.get("turns")
    if not isinstance(turns, list) or not turns or not all(isinstance(turn, str) for turn in turns):
        return 'has no "turns" that is a list of one or more texts'
    for name in ("body", "since", "until"):
        if not isinstance(value.get(name), str | None):
            return f'has a "{name}" that is not text'
    return None


def _scope(value: dict[str, Any], scope: Scope) -> Scope:
    since: Date | None = day_in(value["since"]) if value.get("since") else scope.since
    until: Date | None = day_in(value["until"], last=True) if value.get("until") else scope.until
    return scope_of(value.get("body") or scope.body, since, until)
