"""Pages set in two columns of running text, as newsletters are: read down the left one, then down the right one.

Line by line such a page reads as a table and every sentence is cut in two, the more so where the lines of the two
columns do not stand at the same height. It is told from a table by its sentences: in both columns, many lines go on in
lower case from the line above, over a good number of lines.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ingest.readers.pdf.drawn import Fragment
from ingest.readers.pdf.rows import Row, lines_of

FEWEST_LINES = 8
# A column of prose has about seven lines in ten that begin in lower case; a table's first column next to none.
SHARE_GOING_ON = 0.35
# In ems: the narrowest gutter, how exactly the lines of a column begin, and what is too far below to belong to it.
GUTTER = 0.9
NEAR = 0.5
FAR_BELOW = 3.5
# Where on the width of the text the right-hand column may begin.
MIDDLE = (0.3, 0.7)


def columns_apart(fragments: Sequence[Fragment]) -> Iterator[list[Row]]:
    """Stretches of rows in reading order; most pages are one stretch. All fragments are of one turn."""
    gutter = _gutter(fragments)
    if gutter is None:
        yield lines_of(fragments)
        return
    plain: list[Fragment] = []
    for crossed, zone in _zones(fragments, gutter):
        left, right = ([one for one in zone if (one.x0 >= gutter - NEAR) is side] for side in (False, True))
        sides = [lines_of(left), lines_of(right)]
        if not crossed and all(_is_prose(side) for side in sides):
            yield from ([lines_of(plain)] if plain else [])
            yield from sides
            plain = []
        else:
            plain.extend(zone)
    if plain:
        yield lines_of(plain)


def _gutter(fragments: Sequence[Fragment]) -> float | None:
    """Where the lines of a right-hand column begin: the place in the middle at which most words follow a wide gap."""
    written = [one for one in fragments if one.text.strip()]
    if len(written) < 2 * FEWEST_LINES:
        return None
    left, right = min(one.x0 for one in written), max(one.x1 for one in written)
    low, high = (left + share * (right - left) for share in MIDDLE)
    starts = Counter[int]()
    for line in _level(written):
        for before, one in pairwise([None, *line]):
            if one is not None and low < one.x0 < high and (before is None or one.x0 - before.x1 > GUTTER * one.size):
                starts[round(one.x0)] += 1
    place, count = max(starts.items(), key=lambda each: each[1], default=(0, 0))
    return float(place) - 0.5 if count >= FEWEST_LINES else None


def _level(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Words at the same height, from left to right."""
    ordered = sorted(fragments, key=lambda one: (-round(one.y), one.x0))
    return [list(line) for _, line in groupby(ordered, key=lambda one: round(one.y))]


def _zones(fragments: Sequence[Fragment], gutter: float) -> Iterator[tuple[bool, list[Fragment]]]:
    """Down the page: stretches in which words cross the gutter, and stretches in which none do."""
    zone: list[Fragment] = []
    state = False
    base: float | None = None
    for line in _level(fragments):
        far = base is not None and base - line[0].y > FAR_BELOW * line[0].size
        crossed = _crosses(line, gutter)
        if zone and (crossed != state or far):
            yield state, zone
            zone = []
        state, base = crossed, line[0].y
        zone.extend(line)
    if zone:
        yield state, zone


def _crosses(line: Sequence[Fragment], gutter: float) -> bool:
    """A word across the gutter, or two on either side with no more than a space between them."""
    if any(one.x0 < gutter - NEAR * one.size and one.x1 > gutter + NEAR * one.size for one in line):
        return True
    return any(
        before.x1 <= gutter + NEAR * one.size <= one.x0 + one.size and one.x0 - before.x1 < GUTTER * one.size
        for before, one in pairwise(line)
        if before.x1 <= gutter + NEAR * one.size and one.x0 >= gutter - NEAR * one.size
    )


def _is_prose(rows: Sequence[Row]) -> bool:
    goes_on = sum(after.text[:1].islower() and len(before.text.split()) > 2 for before, after in pairwise(rows))
    return len(rows) >= FEWEST_LINES and goes_on >= SHARE_GOING_ON * len(rows)
