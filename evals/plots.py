"""What a plot shows, as values; `reporting/drawing.py` draws them. `says` tells the same to who does not see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Bar:
    """A share with its interval; `points` are other systems' shares on the same thing, by the system's name."""

    label: str
    share: float
    low: float
    high: float
    points: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Bars:
    """Shares from 0 to 1, a bar each, with their intervals; `own` names what the bars are of."""

    title: str
    says: str
    own: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Curves:
    """For each name a line through points: shares from 0 to 1 over what `across` names."""

    title: str
    says: str
    across: str
    along: str
    curves: Mapping[str, tuple[tuple[float, float], ...]]


@dataclass(frozen=True, slots=True)
class Histogram:
    """How often values occur; `marked` are named values, drawn as lines."""

    title: str
    says: str
    across: str
    values: tuple[float, ...]
    marked: Mapping[str, float]


Plot: TypeAlias = Bars | Curves | Histogram
