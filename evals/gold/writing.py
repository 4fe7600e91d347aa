"""How a gold question is written: one JSON line, which `reading.py` reads back as the same question.

Lines are only ever added to a gold file. What stands in it is never touched.
"""

import errno
import json
import os
from dataclasses import fields
from enum import Enum
from pathlib import Path

from evals.gold.entries import Entry, Evidence, WholeResolution
from evals.gold.findings import Finding, FindingKind
from evals.gold.reading import GoldError, entries_in, entry_in
from index.records import Scope

Json = dict[str, object]


def entry_json(entry: Entry) -> Json:
    """The fields in the order of evals/README.md; what is empty is left out."""
    whole: Json = {
        "id": entry.id,
        "turns": list(entry.turns),
        "kind": entry.kind.value,
        "answerable": entry.answerable,
        "citations": [[_place_json(one) for one in group] for group in entry.citations],
        "optional": [_place_json(one) for one in entry.optional],
        "facts": [group[0] if len(group) == 1 else list(group) for group in entry.facts],
        "absent": list(entry.absent),
        "resolutions": [_place_json(one) for one in entry.resolutions],
        **_place_json(entry.scope),
        "tags": list(entry.tags),
    }
    return {name: value for name, value in whole.items() if value != []}


def line_of(entry: Entry) -> str:
    return json.dumps(entry_json(entry), ensure_ascii=False)


def add_entry(path: Path, entry: Entry) -> int:
    """Adds the entry at the end of the file, which is made where there is none; the number of its line.

    Raises GoldError where the file, or the entry in it, would not be read again; nothing is written then.
    """
    taken = {one.id: one.line for one in entries_in(path)} if path.exists() else {}
    if entry.id in taken:
        raise _refused(path, f"The id {entry.id} is taken by line {taken[entry.id]} of {path.name}: give another.")
    line = line_of(entry)
    try:
        words = line.encode("utf-8")
        entry_in(line, 1)
    except ValueError as error:
        raise _refused(path, f"The entry cannot be written ({error}): put it in other words.") from error
    return _added(path, words)


def _refused(path: Path, sentence: str) -> GoldError:
    return GoldError(path.name, [Finding(FindingKind.SCHEMA, sentence)])


def _added(path: Path, words: bytes) -> int:
    """One write, so that a program that is stopped leaves a whole line or none; half a line is taken back."""
    with path.open("ab+", buffering=0) as file:
        file.seek(0)
        before = file.read()
        line = (b"\n" if before and not before.endswith(b"\n") else b"") + words + b"\n"
        if file.write(line) != len(line):
            file.truncate(len(before))
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
    return (before + line).count(b"\n")


def _place_json(place: Evidence | WholeResolution | Scope) -> Json:
    known = ((one.name, getattr(place, one.name)) for one in fields(place))
    return {name: _plain(value) for name, value in known if value not in (None, ())}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return value if isinstance(value, int | str) else str(value)
