"""Tables by their rules: which drawn lines make up a grid, and in which of its cells a word stands.

Where a table is ruled nothing has to be guessed from gaps: the lines say where a cell ends, also an empty one and one
that reaches over several columns or rows. A chain as in pdfplumber's finder (Jeremy Singer-Vine and others): strokes,
whole lines, grids, cells.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.readers.pdf.drawn import Fragment, Stroke

# In points: lines this near each other are one line, and ends this near a line touch it.
NEAR = 3.0
# A page with more crossings to look at is a drawing.
MOST_CROSSINGS = 60_000


@dataclass(frozen=True, slots=True)
class Box:
    """A cell: its sides in points; `top` is higher than `bottom`."""

    left: float
    right: float
    top: float
    bottom: float

    def holds(self, fragment: Fragment) -> bool:
        across, up = (fragment.x0 + fragment.x1) / 2, fragment.y + 0.3 * fragment.size
        return self.left <= across <= self.right and self.bottom <= up <= self.top


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells row by row, top row first; a cell that reaches over several rows stands in the first of them.

    `columns` are the left sides of all the columns, so that a cell's place tells the column it begins in."""

    rows: tuple[tuple[Box, ...], ...]
    columns: tuple[float, ...]

    @property
    def frame(self) -> Box:
        boxes = [box for row in self.rows for box in row]
        return Box(
            min(box.left for box in boxes),
            max(box.right for box in boxes),
            max(box.top for box in boxes),
            min(box.bottom for box in boxes),
        )

    def span_of(self, box: Box) -> int:
        """How many columns the cell reaches over."""
        return max(1, sum(box.left - NEAR <= left < box.right - NEAR for left in self.columns))

    def column_of(self, box: Box) -> int:
        return min(range(len(self.columns)), key=lambda at: abs(self.columns[at] - box.left))


def grids_in(strokes: Sequence[Stroke]) -> list[Grid]:
    """From the top of the page down."""
    level = _whole([stroke for stroke in strokes if stroke.is_level], level=True)
    upright = _whole([stroke for stroke in strokes if not stroke.is_level], level=False)
    if len(level) < 2 or len(upright) < 2 or len(level) * len(upright) > MOST_CROSSINGS:
        return []
    grids = [grid for lines, posts in _joined(level, upright) if (grid := _grid(lines, posts)) is not None]
    return sorted(grids, key=lambda grid: -grid.frame.top)


def _whole(strokes: Sequence[Stroke], *, level: bool) -> list[Stroke]:
    """Pieces of one line, as drawn for cell after cell, put together."""

    def place(stroke: Stroke) -> tuple[float, float]:
        return (stroke.y0, stroke.x0) if level else (stroke.x0, stroke.y0)

    lines: list[Stroke] = []
    for at in _clusters(sorted({place(stroke)[0] for stroke in strokes})):
        pieces = sorted((one for one in strokes if at[0] <= place(one)[0] <= at[-1]), key=lambda one: place(one)[1])
        middle = sum(at) / len(at)
        ends = [(one.x0, one.x1) if level else (one.y0, one.y1) for one in pieces]
        lines.extend(
            Stroke(first, middle, last, middle) if level else Stroke(middle, first, middle, last)
            for first, last in _merged(ends)
        )
    return lines


def _clusters(places: Sequence[float]) -> list[list[float]]:
    found: list[list[float]] = []
    for place in places:
        if found and place - found[-1][0] <= NEAR:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def _merged(ends: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for first, last in ends:
        if merged and first <= merged[-1][1] + NEAR:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _joined(level: Sequence[Stroke], upright: Sequence[Stroke]) -> list[tuple[list[Stroke], list[Stroke]]]:
    """Lines that meet, directly or through others, belong to one grid."""
    groups: list[tuple[list[Stroke], list[Stroke]]] = []
    for line in level:
        posts = [post for post in upright if _meet(line, post)]
        touched = [group for group in groups if any(post in group[1] for post in posts)]
        own: tuple[list[Stroke], list[Stroke]] = ([line], posts)
        for group in touched:
            own = ([*group[0], *own[0]], [*group[1], *(post for post in own[1] if post not in group[1])])
            groups.remove(group)
        if posts:
            groups.append(own)
    return groups


def _meet(line: Stroke, post: Stroke) -> bool:
    return line.x0 - NEAR <= post.x0 <= line.x1 + NEAR and post.y0 - NEAR <= line.y0 <= post.y1 + NEAR


def _grid(lines: Sequence[Stroke], posts: Sequence[Stroke]) -> Grid | None:
    heights = [sum(at) / len(at) for at in reversed(_clusters(sorted(line.y0 for line in lines)))]
    places = [sum(at) / len(at) for at in _clusters(sorted(post.x0 for post in posts))]
    if len(heights) < 2 or len(places) < 2:
        return None
    rows = [_cells_between(top, bottom, places, posts) for top, bottom in pairwise(heights)]
    whole = [[box for box in row if _is_closed_above(box, lines)] for row in rows]
    for at, row in enumerate(rows):
        for box in (one for one in row if one not in whole[at]):
            _reach_down(whole[:at], box)
    return Grid(tuple(tuple(row) for row in whole if row), tuple(places[:-1]))


def _cells_between(top: float, bottom: float, places: Sequence[float], posts: Sequence[Stroke]) -> list[Box]:
    middle = (top + bottom) / 2
    sides = [place for place in places if any(_stands(post, place, middle) for post in posts)]
    return [Box(left, right, top, bottom) for left, right in pairwise(sides)]


def _stands(post: Stroke, place: float, height: float) -> bool:
    return abs(post.x0 - place) <= NEAR and post.y0 <= height <= post.y1


def _is_closed_above(box: Box, lines: Sequence[Stroke]) -> bool:
    middle = (box.left + box.right) / 2
    return any(abs(line.y0 - box.top) <= NEAR and line.x0 <= middle <= line.x1 for line in lines)


def _reach_down(above: Sequence[list[Box]], box: Box) -> None:
    """The nearest cell above with the same sides goes on through this one."""
    for row in reversed(above):
        for at, one in enumerate(row):
            if abs(one.left - box.left) <= NEAR and abs(one.right - box.right) <= NEAR:
                row[at] = Box(one.left, one.right, one.top, box.bottom)
                return
