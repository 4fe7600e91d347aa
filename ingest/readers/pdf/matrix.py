"""The six numbers by which PDF says where and how large something is drawn (PDF 32000-1, section 8.3.3)."""

from collections.abc import Iterable
from typing import Any

from pypdf import PageObject

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def page_matrix(page: PageObject) -> Matrix:
    """The page as it is looked at: a landscape page is often a portrait one with a turn."""
    match int(page.rotation or 0) % 360:
        case 90:
            return (0.0, -1.0, 1.0, 0.0, 0.0, float(page.mediabox.right))
        case 180:
            return (-1.0, 0.0, 0.0, -1.0, float(page.mediabox.right), float(page.mediabox.top))
        case 270:
            return (0.0, 1.0, -1.0, 0.0, float(page.mediabox.top), 0.0)
        case _:
            return IDENTITY


def numbers_in(operands: Iterable[Any], count: int) -> tuple[float, ...]:
    numbers = tuple(float(operand) for operand in operands)[:count]
    if len(numbers) < count:
        raise ValueError(f"expected {count} numbers, found {len(numbers)}")
    return numbers


def matrix_of(operands: Iterable[Any]) -> Matrix:
    a, b, c, d, e, f = numbers_in(operands, 6)
    return (a, b, c, d, e, f)


def moved(matrix: Matrix, x: float, y: float) -> Matrix:
    a, b, c, d, e, f = matrix
    return (a, b, c, d, x * a + y * c + e, x * b + y * d + f)


def times(left: Matrix, right: Matrix) -> Matrix:
    a, b, c, d, e, f = left
    g, h, i, j, k, m = right
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def point_on(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return (x * a + y * c + e, x * b + y * d + f)
