"""What the same questions lose where they are put otherwise: wholly right before and after, on the same questions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from evals.gold.entries import Entry
from evals.ground import Ground
from evals.intervals import Interval, difference_interval
from evals.robustness.slices import SLICES, Given, Slice
from evals.run import Run, run
from evals.tables import Table

SEED = 2026
AIM = 3.0
"""Percentage points that a slice may lose."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A question answered wholly right when put plainly and not when changed; `misses` names the measures."""

    id: str
    plain: tuple[str, ...]
    changed: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SliceLoss:
    """`questions` are those the slice changes; `clean` and `passed` how many of them are wholly right before and after.

    `gained` are wholly right only when changed.
    """

    name: str
    questions: int
    clean: int
    passed: int
    lost: tuple[Lost, ...]
    gained: tuple[str, ...]

    @property
    def points(self) -> float | None:
        """Percentage points lost; None where the slice changes no question."""
        return 100 * (self.clean - self.passed) / self.questions if self.questions else None

    @property
    def interval(self) -> Interval:
        """Between which losses, in percentage points, those of other questions can be expected to lie."""
        moved = [1.0] * len(self.lost) + [-1.0] * len(self.gained)
        found = difference_interval([*moved, *[0.0] * (self.questions - len(moved))])
        return Interval(100 * found.low, 100 * found.high)

    @property
    def met(self) -> bool:
        return self.points is None or self.points <= AIM


@dataclass(frozen=True, slots=True)
class Robustness:
    """`name` is the gold set's."""

    name: str
    slices: tuple[SliceLoss, ...]


def robustness_of(ground: Ground, whole: Run) -> Robustness:
    """`whole` is the run on the questions as they stand."""
    glossary = tuple((one.short, one.long) for one in ground.library.abbreviations())
    losses = (_loss(one, changed(ground.entries, one, glossary), ground, whole) for one in SLICES)
    return Robustness(ground.name, tuple(losses))


def changed(
    entries: Iterable[Entry], by: Slice, glossary: Sequence[tuple[str, str]], seed: int = SEED
) -> tuple[Entry, ...]:
    """The entries that the slice changes, with every turn of theirs put its way."""
    put = (replace(entry, turns=_turns(entry, by, glossary, seed)) for entry in entries)
    return tuple(new for old, new in zip(entries, put, strict=True) if new.turns != old.turns)


def table_of(robustness: Robustness) -> Table:
    rows = tuple(_row(one) for one in robustness.slices)
    note = (
        "Strict passes on the questions that a slice changes, as they stand and as changed. "
        f"Aim: at most {AIM:.0f} percentage points lost in each slice."
    )
    columns = ("questions put otherwise", "questions", "clean", "changed", "points lost", "95%", "lost", "gained")
    return Table(f"Robustness: {robustness.name}", columns, rows, note)


def _turns(entry: Entry, by: Slice, glossary: Sequence[tuple[str, str]], seed: int) -> tuple[str, ...]:
    draws = (Random(f"{seed} {by.name} {entry.id} {number}") for number in range(len(entry.turns)))
    return tuple(by.changed(turn, Given(draw, tuple(glossary))) for turn, draw in zip(entry.turns, draws, strict=True))


def _loss(by: Slice, entries: Sequence[Entry], ground: Ground, whole: Run) -> SliceLoss:
    plain = {one.entry.id: one for one in whole.results}
    results = run(ground.library, ground.name, entries).results if entries else ()
    lost = (one for one in results if plain[one.entry.id].score.passed and not one.score.passed)
    gained = (one for one in results if one.score.passed and not plain[one.entry.id].score.passed)
    return SliceLoss(
        name=by.name,
        questions=len(results),
        clean=sum(plain[one.entry.id].score.passed for one in results),
        passed=sum(one.score.passed for one in results),
        lost=tuple(
            Lost(one.entry.id, plain[one.entry.id].entry.turns, one.entry.turns, one.score.misses) for one in lost
        ),
        gained=tuple(one.entry.id for one in gained),
    )


def _row(one: SliceLoss) -> tuple[str, ...]:
    points = "-" if one.points is None else f"{one.points:.1f}" + ("" if one.met else " (short)")
    lost = ", ".join(question.id for question in one.lost) or "-"
    gained = ", ".join(one.gained) or "-"
    between = f"{one.interval.low:.0f} to {one.interval.high:.0f}" if one.questions else "-"
    return (one.name, str(one.questions), str(one.clean), str(one.passed), points, between, lost, gained)
