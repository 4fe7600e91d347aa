"""Which section and which item that was read is the one that the gold file means.

Pairs are one-to-one and the best there are as a whole, so that one item read wrongly does not put all after it wrong.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from scipy.optimize import linear_sum_assignment

from evals.structure.gold import Item, Outline, Section
from evals.structure.words import likeness

T = TypeVar("T")

# Less than this and two items have nothing in common: a number that happens to be the same is not enough.
SAME_ITEM = 0.3
NO_ITEM, NO_SECTION = Item(path=""), Section(path="", kind="")


@dataclass(frozen=True, slots=True)
class ItemPair:
    """`found` is None for an item that was not read, `wanted` None for one that the gold file does not have."""

    wanted: Item | None
    found: Item | None


@dataclass(frozen=True, slots=True)
class SectionPair:
    """`items` is None where the gold file does not say which items the section has."""

    wanted: Section | None
    found: Section | None
    items: tuple[ItemPair, ...] | None


@dataclass(frozen=True, slots=True)
class Pairing:
    """`sections` is None where the gold file does not list them."""

    wanted: Outline
    found: Outline
    sections: tuple[SectionPair, ...] | None

    @property
    def items(self) -> tuple[ItemPair, ...]:
        return tuple(item for section in self.sections or () for item in section.items or ())

    @property
    def of_sections(self) -> Iterator[tuple[Section, Section]]:
        """Every section of the gold file beside what was read of it: an empty one where nothing was."""
        return ((one.wanted, one.found or NO_SECTION) for one in self.sections or () if one.wanted is not None)

    @property
    def of_items(self) -> Iterator[tuple[Item, Item]]:
        return ((one.wanted, one.found or NO_ITEM) for one in self.items if one.wanted is not None)


def paired(wanted: Outline, found: Outline) -> Pairing:
    if wanted.sections is None:
        return Pairing(wanted, found, None)
    pairs = _matched(wanted.sections, found.sections or (), _section_likeness, 1.0)
    return Pairing(wanted, found, tuple(_section_pair(one, other) for one, other in pairs))


def _section_pair(wanted: Section | None, found: Section | None) -> SectionPair:
    """The items of a section that nobody expected are all beside the gold."""
    if wanted is not None and wanted.items is None:
        return SectionPair(wanted, found, None)
    items = (wanted.items or ()) if wanted else (), (found.items or ()) if found else ()
    pairs = _matched(*items, _item_likeness, SAME_ITEM)
    return SectionPair(wanted, found, tuple(ItemPair(one, other) for one, other in pairs))


def _matched(
    wanted: Sequence[T], found: Sequence[T], alike: Callable[[T, T], float], least: float
) -> list[tuple[T | None, T | None]]:
    """Every wanted one in order, with its pair or without, then those read that are nobody's pair.

    The pairs have the greatest sum of likeness (Kuhn, "The Hungarian method for the assignment problem", 1955); where
    two would do as well, the nearer in the order of the paper.
    """
    if not wanted or not found:
        return [*((one, None) for one in wanted), *((None, one) for one in found)]
    values = [[alike(one, other) for other in found] for one in wanted]
    near = [
        [0.01 * (1 - abs(i - j) / (len(wanted) + len(found))) for j in range(len(found))] for i in range(len(wanted))
    ]
    costs = [[-(a + b) for a, b in zip(*row, strict=True)] for row in zip(values, near, strict=True)]
    chosen = {int(i): int(j) for i, j in zip(*linear_sum_assignment(costs), strict=True)}
    pairs = {i: j for i, j in chosen.items() if values[i][j] >= least}
    left = [one for j, one in enumerate(found) if j not in pairs.values()]
    return [
        *((one, found[pairs[i]] if i in pairs else None) for i, one in enumerate(wanted)),
        *((None, x) for x in left),
    ]


def _section_likeness(wanted: Section, found: Section) -> float:
    """At least 1 for the same kind; more for the same title, the same items, the same meeting."""
    if wanted.kind != found.kind:
        return 0.0
    titles = [one.title.value for one in wanted.items or () if one.title and one.title.value]
    read = [one.title.value for one in found.items or () if one.title and one.title.value]
    shared = sum(any(likeness(one, other) > 0.9 for other in read) for one in titles)
    same_day = wanted.date is not None and wanted.date == found.date
    return 1.0 + _title_likeness(wanted, found) + (shared / len(titles) if titles else 0.0) + 0.5 * same_day


def _item_likeness(wanted: Item, found: Item) -> float:
    """Title for a half, minute number for three tenths, agenda number for two tenths; as a share of what is said."""
    parts = [(0.5, _title_likeness(wanted, found))] if wanted.title and wanted.title.value else []
    for weight, one, other in ((0.3, wanted.minute, found.minute), (0.2, wanted.agenda_item, found.agenda_item)):
        if one is not None and one.value is not None:
            parts.append((weight, float(one == other)))
    untitled = wanted.title is not None and wanted.title.value is None and found.title == wanted.title
    known = sum(weight for weight, _ in parts)
    return sum(weight * value for weight, value in parts) / known if known else float(untitled)


def _title_likeness(wanted: Section | Item, found: Section | Item) -> float:
    if wanted.title is None or wanted.title.value is None or found.title is None or found.title.value is None:
        return 0.0
    return likeness(wanted.title.value, found.title.value)
