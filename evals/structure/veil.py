"""Puts fingerprints in the place of words: `python -m evals.structure.veil FILE...` rewrites gold files of real papers.

A gold file is written plainly first, beside the paper. Veiled, it scores the same and holds no sentence and no name;
of headings two words are kept, so that a person can still see which item is meant.
"""

import json
import sys
from pathlib import Path
from typing import TypeAlias

from evals.structure.words import FINGERPRINT, Form, as_owner, as_printed, as_title, fingerprint

JsonValue: TypeAlias = "str | int | float | bool | list[JsonValue] | dict[str, JsonValue] | None"

WIDTH = 118
_FORMS: dict[str, Form] = {
    "name": as_title,
    "role": as_title,
    "title": as_title,
    "owner": as_owner,
    "text": as_printed,
    "votes": as_printed,
}
_KEPT = ("title",)


def veiled(value: JsonValue, name: str = "") -> JsonValue:
    """Everything but words stays: numbers, labels, dates, pages, the names of bodies."""
    if isinstance(value, dict):
        return {key: veiled(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [veiled(one, name) for one in value]
    if not isinstance(value, str) or name not in _FORMS or FINGERPRINT.fullmatch(value):
        return value
    mark = fingerprint(value, _FORMS[name])
    return {"starts": " ".join(value.split()[:2]), "fingerprint": mark} if name in _KEPT else mark


def written(value: JsonValue, indent: int = 0, start: int = 0) -> str:
    """JSON to be read by people: what fits stands on one line, and the facts of an object share lines.

    `start` is the column in which the value begins, `indent` that of its last bracket.
    """
    flat = json.dumps(value, ensure_ascii=False)
    if start + len(flat) <= WIDTH or not isinstance(value, (dict, list)) or not value:
        return flat
    inner = indent + 1
    rows = _rows(value, inner) if isinstance(value, dict) else [written(one, inner, inner) for one in value]
    left, right = "{}" if isinstance(value, dict) else "[]"
    return f"{left}\n" + ",\n".join(" " * inner + row for row in rows) + f"\n{' ' * indent}{right}"


def _rows(value: dict[str, JsonValue], indent: int) -> list[str]:
    """A list has rows of its own; other fields are set one after the other while there is room."""
    rows: list[str] = []
    shared = False
    for name, one in value.items():
        field = f"{json.dumps(name)}: {written(one, indent, indent + len(name) + 4)}"
        alone = isinstance(one, list) or "\n" in field
        if shared and not alone and indent + len(rows[-1]) + len(field) + 2 < WIDTH:
            rows[-1] = f"{rows[-1]}, {field}"
        else:
            rows.append(field)
        shared = not alone
    return rows


def main() -> None:
    for name in sys.argv[1:]:
        path = Path(name)
        path.write_text(written(veiled(json.loads(path.read_text(encoding="utf-8")))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
