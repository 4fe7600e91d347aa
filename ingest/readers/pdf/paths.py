"""The straight lines of a PDF page: rules of tables, underlining, the line through words that were struck out.

Programs draw them in several ways: as a stroked line, as an edge of a stroked rectangle, as a filled rectangle too thin
to be a field (PDF 32000-1, section 8.5). Curves and slanted lines belong to drawings and are passed over.
"""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from ingest.readers.pdf.drawn import Point, Stroke
from ingest.readers.pdf.matrix import Matrix, numbers_in, point_on

# In points: how thin a filled rectangle must be to count as a line, and how far from level a line may be.
THIN = 2.6
LEVEL = 0.75
# A map or a chart has tens of thousands of lines and no table in them.
MOST_STROKES = 20_000

PATH = frozenset(
    {b"m", b"l", b"re", b"h", b"c", b"v", b"y", b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"n"}
)
_FILLED = frozenset({b"f", b"F", b"f*"})


@dataclass(slots=True)
class Path:
    """The path under way. Rectangles are kept apart, because they are what is filled and what is framed."""

    corners: list[list[Point]] = field(default_factory=list)
    curved: bool = False

    def follow(self, operator: bytes, operands: list[Any], matrix: Matrix, strokes: list[Stroke]) -> None:
        match operator:
            case b"m":
                self.corners.append([point_on(matrix, *numbers_in(operands, 2))])
            case b"l" if self.corners:
                self.corners[-1].append(point_on(matrix, *numbers_in(operands, 2)))
            case b"re":
                x, y, width, height = numbers_in(operands, 4)
                ends = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
                self.corners.append([point_on(matrix, *end) for end in ends])
            case b"h" if self.corners:
                self.corners[-1].append(self.corners[-1][0])
            case b"c" | b"v" | b"y" | b"l" | b"h":
                self.curved = True
            case _:
                self._paint(operator, strokes)

    def _paint(self, operator: bytes, strokes: list[Stroke]) -> None:
        if not self.curved and operator != b"n" and len(strokes) < MOST_STROKES:
            for corners in self.corners:
                strokes.extend(_lines_of(corners, operator))
        self.corners, self.curved = [], False


def _lines_of(corners: list[Point], operator: bytes) -> list[Stroke]:
    thin = _thin(corners)
    if thin is not None:
        return [thin]
    if operator in _FILLED:
        return []
    closed = [*corners, corners[0]] if operator in {b"s", b"b", b"b*"} else corners
    edges = [_ordered(*one, *two) for one, two in pairwise(closed)]
    return [edge for edge in edges if min(edge.x1 - edge.x0, edge.y1 - edge.y0) <= LEVEL]


def _thin(corners: list[Point]) -> Stroke | None:
    """The line that a thin field is, along its middle; None for whatever is as high as it is wide."""
    x0, x1 = min(x for x, _ in corners), max(x for x, _ in corners)
    y0, y1 = min(y for _, y in corners), max(y for _, y in corners)
    if y1 - y0 <= THIN and x1 - x0 > 2 * (y1 - y0):
        return Stroke(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)
    if x1 - x0 <= THIN and y1 - y0 > 2 * (x1 - x0):
        return Stroke((x0 + x1) / 2, y0, (x0 + x1) / 2, y1)
    return None


def _ordered(x0: float, y0: float, x1: float, y1: float) -> Stroke:
    return Stroke(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
