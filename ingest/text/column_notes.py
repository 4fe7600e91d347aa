"""Initials of a right-hand column that a file drew into the ends of the lines beside it.

Left there they would stand in the middle of a sentence: "... and would be    RQ / mended before the spring".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.document import Line
from ingest.text.cleaning import WORD

HEADS_ACTIONS = re.compile(r"(?i:actions?(?: by)?)")
_PERSON = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z’'-]+){1,2}\b")
_NEAR = re.compile(r"(?P<words>.*[a-z,][.;:,]?) (?P<note>[A-Z]{2,3})\s*$")
_BESIDE = re.compile(
    r"(?P<words>\s*\S(?:(?!\s{4}).)*[a-z,][.;:,]?)\s{4,}(?P<note>[A-Z]{2,4}(?:\s?[/&]\s?[A-Z]{2,4})*|All|Clerk|"
    r"Chair)\s*$"
)


def initials_in_a_column(lines: Sequence[Line]) -> frozenset[str]:
    """The initials of the people named at the top of minutes that have a column for actions, else none."""
    if not any(HEADS_ACTIONS.fullmatch(line.text.strip()) for line in lines):
        return frozenset()
    names = (name for line in lines[:40] for name in _PERSON.findall(line.text))
    return frozenset("".join(word[0] for word in name.split()) for name in names)


def parted_from_note(line: Line, initials: frozenset[str]) -> tuple[Line, str]:
    """Initials far behind the end of a line of prose are a column's, and not part of the sentence; where such a column
    is known, those of the people there are too, however near."""
    text = line.text.replace("\u00a0", " ")
    found = _BESIDE.match(text) if "\t" not in text else None
    near = _NEAR.match(text) if initials and found is None else None
    if near is not None and near.group("note") in initials:
        found = near
    if found is None or len(WORD.findall(found.group("words"))) < 4:
        return line, ""
    return replace(line, text=found.group("words")), found.group("note")
