"""What stands in the margins beside the text: numbers of lines, which are no words of the paper, and the initials of
those who are to act, which belong to the paragraph beside them and would cut its sentences in two."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.readers.pdf.drawn import Fragment
from ingest.readers.pdf.rows import Row
from ingest.readers.pdf.typefaces import NUMBER

FEWEST_NUMBERS = 6
# In points: how far from even the distances of line numbers may be, and how exactly they stand under each other.
EVEN, NEAR = 2.5, 6.0
# In ems: the gap between the text and a column of initials.
APART = 1.5
# Of the width of the text, where such a column may begin, and what a line beside it must take up to be prose.
FROM, LEAST_TEXT = 0.7, 0.45

HEADING = re.compile(r"actions?(?: by| for)?|by whom|lead|owner|who", re.IGNORECASE)
# "RQ", "RQ/TP", "All", "Clerk", "Cllr Hext", "R. Quill".
BEARER = re.compile(
    r"(?:[A-Z][A-Za-z]?[A-Z]{1,3}|All|ALL|Clerk|Chair\w*|Secretary|Treasurer|(?:Cllr|Mrs?|Ms|Dr|[A-Z])\.? ?[A-Z][a-z]+)"
    r"(?:\s?[/,&+]\s?(?:[A-Z][A-Za-z]?[A-Z]{1,3}|Clerk|Chair\w*|All))*",
)


@dataclass(frozen=True, slots=True)
class Margin:
    """`text` is what is left of the page, `aside` the words of the right-hand column."""

    text: list[Fragment]
    aside: list[Fragment]


def without_line_numbers(fragments: Sequence[Fragment]) -> list[Fragment]:
    """Numbers that rise by one or by five at even distances down the page, outside the text. Numbers of items do not
    stand at even distances."""
    numerals = [one for one in fragments if one.text.isdigit() and len(one.text) < 4]
    out: set[int] = set()
    for column in _columns(numerals):
        if _is_even(column) and _is_outside(column, fragments):
            out |= set(map(id, column))
    return [one for one in fragments if id(one) not in out]


def _columns(numerals: Sequence[Fragment]) -> Iterable[list[Fragment]]:
    """Numerals that end under each other, down the page."""
    columns: list[list[Fragment]] = []
    for one in sorted(numerals, key=lambda each: -each.y):
        near = next((column for column in columns if abs(column[-1].x1 - one.x1) < NEAR), None)
        if near is None:
            columns.append([one])
        else:
            near.append(one)
    return (column for column in columns if len(column) >= FEWEST_NUMBERS)


def _is_even(column: Sequence[Fragment]) -> bool:
    steps = {int(after.text) - int(before.text) for before, after in pairwise(column)}
    gaps = [before.y - after.y for before, after in pairwise(column)]
    return steps in ({1}, {5}) and all(abs(gap - median(gaps)) < EVEN for gap in gaps)


def _is_outside(column: Sequence[Fragment], fragments: Sequence[Fragment]) -> bool:
    numbers = set(map(id, column))
    left, right = min(one.x0 for one in column), max(one.x1 for one in column)
    others = [one for one in fragments if id(one) not in numbers and one.text.strip()]
    beside = [one for one in others if one.x0 < right and one.x1 > left]
    outer = all(one.x0 > right for one in others) or all(one.x1 < left for one in others)
    return outer or not beside


def margin_of(fragments: Sequence[Fragment]) -> Margin:
    """The page without a right-hand column of initials, where it has one: names at the end of lines of prose or alone
    on a line, two at least, or one under the heading of the column."""
    written = [one for one in fragments if one.text.strip()]
    if not written:
        return Margin(list(fragments), [])
    left, right = min(one.x0 for one in written), max(one.x1 for one in written)
    ends = [end for line in _level(written) if (end := _end(line, left, right)) is not None]
    column = _fullest(ends)
    several = len(column) > 1 and any(HEADING.fullmatch(end.text) is None for end in column)
    if not several or not any(end.beside_prose for end in column):
        return Margin(list(fragments), [])
    taken = {id(one) for end in column for one in end.words}
    return Margin([one for one in fragments if id(one) not in taken], [one for end in column for one in end.words])


@dataclass(frozen=True, slots=True)
class _End:
    """The last words of a line, which a gap parts from the others: long ones, or a heading with its number."""

    words: list[Fragment]
    beside_prose: bool

    @property
    def text(self) -> str:
        return " ".join(one.text for one in self.words)


def _level(written: Sequence[Fragment]) -> list[list[Fragment]]:
    """Words at nearly the same height, from left to right."""
    lines: list[list[Fragment]] = []
    for one in sorted(written, key=lambda each: -each.y):
        if lines and lines[-1][0].y - one.y < 0.3 * one.size:
            lines[-1].append(one)
        else:
            lines.append([one])
    return [sorted(line, key=lambda each: each.x0) for line in lines]


def _end(line: Sequence[Fragment], left: float, right: float) -> _End | None:
    """None where the line does not end with somebody's name or initials on the far right."""
    wide = [at for at in range(1, len(line)) if line[at].x0 - line[at - 1].x1 > APART * line[at].size]
    words = list(line[wide[-1] if wide else 0 :])
    text = " ".join(one.text for one in words)
    if words[0].x0 < left + FROM * (right - left) or not (BEARER.fullmatch(text) or HEADING.fullmatch(text)):
        return None
    before = line[: len(line) - len(words)]
    long = bool(before) and before[-1].x1 - before[0].x0 >= LEAST_TEXT * (right - left)
    prose = long or (len(before) > 1 and NUMBER.fullmatch(before[0].text) is not None)
    # The indent after a label is the one other gap that a line of prose may have.
    return _End(words, prose) if not before or (prose and len(wide) <= 2) else None


def _fullest(ends: Sequence[_End]) -> list[_End]:
    """Those that begin under each other, where most do."""
    near = [[other for other in ends if abs(other.words[0].x0 - end.words[0].x0) < NEAR] for end in ends]
    return max(near, key=len, default=[])


def beside(rows: Sequence[Row], asides: Sequence[Row]) -> list[Row]:
    """Each aside noted at the row it stands beside, or as a row of its own where it stands beside none."""
    noted = list(rows)
    for aside in asides:
        at = min(range(len(noted)), key=lambda each: abs(noted[each].y - aside.y), default=None)
        if at is not None and abs(noted[at].y - aside.y) < aside.size:
            noted[at] = noted[at].with_aside(aside)
        else:
            place = next((each for each, row in enumerate(noted) if row.y > aside.y), len(noted))
            noted[place : place + 1] = [replace(row, begins=True) for row in (aside, *noted[place : place + 1])]
    return noted
