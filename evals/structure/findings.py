"""What one comparison came to, and the two comparisons there are: a fact, and a list against a list."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Date
from enum import Enum
from typing import TypeVar

from evals.structure.gold import Entry, Said
from evals.structure.words import likeness

T = TypeVar("T")
E = TypeVar("E", bound=Entry)
Same = Callable[[T, T], bool]


class Score(Enum):
    """The scores in the order in which they are shown, as a reader calls them."""

    KIND = "kind and status"
    MEETINGS = "meeting and date"
    SECTIONS = "sections"
    ITEMS = "items"
    MINUTE_NUMBERS = "minute numbers"
    AGENDA_NUMBERS = "agenda numbers, as printed"
    JOINS = "agenda numbers, by joining"
    PAGES = "first pages"
    RESOLUTIONS = "resolutions, word for word"
    OUTCOMES = "outcomes and marks of resolutions"
    RECOMMENDATIONS = "recommendations, word for word"
    LABELS = "labels of limbs"
    PARAGRAPHS = "paragraphs of reports, counted"
    POINTS = "points, word for word"
    ACTIONS = "actions"
    OWNERS = "owners and days of actions"
    VOTES = "votes"
    ATTENDANCE = "names in attendance lists"
    PRESENCE = "presence, chair and role"
    EXEMPT = "exempt matter"
    CONFIRMED = "minutes confirmed"
    CORRECTIONS = "corrections, word for word"
    CORRECTED = "minutes that corrections name"


@dataclass(frozen=True, slots=True)
class Finding:
    """`expected` is None for something read that the gold file does not have, `read` for something that was not read.

    `place` is the path in the gold file, or in what was read where the gold file has nothing.
    """

    score: Score
    place: str
    expected: str | None
    read: str | None
    right: bool


def fact(
    score: Score, place: str, wanted: Said[T | None] | None, found: Said[T | None] | None, same: Same[T]
) -> Iterator[Finding]:
    """Nothing where the gold file does not speak of it."""
    if wanted is not None:
        right = found is not None and _same_or_none(wanted.value, found.value, same)
        yield Finding(score, place, shown(wanted.value), shown(found.value) if found else None, right)


def compared(score: Score, wanted: Sequence[E], found: Sequence[E], same: Same[E]) -> Iterator[Finding]:
    """A finding for each entry of either list; optional ones leave none, whether they were read or not."""
    pairs, misread, missing, beside = sides(wanted, found, same)
    yield from (Finding(score, one.path, shown(one), shown(other), True) for one, other in pairs if not one.optional)
    yield from (Finding(score, one.path, shown(one), shown(other), False) for one, other in misread)
    yield from (Finding(score, one.path, shown(one), None, False) for one in missing)
    yield from (Finding(score, other.path, None, shown(other), False) for other in beside)


Pairs = list[tuple[E, E]]


def sides(wanted: Sequence[E], found: Sequence[E], same: Same[E]) -> tuple[Pairs[E], Pairs[E], list[E], list[E]]:
    """Entries that are the same; that stand where another was expected; that were not read; that nobody expected.

    What is required is matched before what is optional, each with the first like it that is left.
    """
    left = list(found)
    pairs = [pair for one in sorted(wanted, key=lambda one: one.optional) if (pair := _taken(one, left, same))]
    matched = [one for one, _ in pairs]
    lost = [one for one in wanted if not one.optional and one not in matched]
    misread = [pair for one in lost if (pair := _taken(one, left, _akin))]
    wrong = [one for one, _ in misread]
    return pairs, misread, [one for one in lost if one not in wrong], left


def shown(value: object) -> str:
    """As a person reads it in a list of what was misread."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Date):
        return value.isoformat()
    if isinstance(value, tuple):
        return ", ".join(map(shown, value))
    words = getattr(value, "words", value)
    return str(words if words is not None else f"label {shown(getattr(value, 'label', None))}")


def bare(label: str) -> str:
    """A label without its brackets and stops: whether "(a)" or "a." stands there is a matter of printing."""
    return label.strip("(). ").casefold()


def _taken(one: E, left: list[E], same: Same[E]) -> tuple[E, E] | None:
    """The first that is the same, which is taken out of what is left."""
    found = next((other for other in left if same(one, other)), None)
    if found is None:
        return None
    left.remove(found)
    return one, found


def _akin(one: Entry, other: Entry) -> bool:
    """Likely the same thing, misread: half of the letters agree, or, of a fingerprint, about as many words."""
    if one.words is None or other.words is None:
        return False
    if one.words.text is not None:
        return likeness(one.words, other.words) >= 0.5
    length = len((other.words.text or "").split())
    return one.words.length is not None and abs(one.words.length - length) <= 0.2 * length


def _same_or_none(wanted: T | None, found: T | None, same: Same[T]) -> bool:
    if wanted is None or found is None:
        return wanted is found
    return same(wanted, found)
