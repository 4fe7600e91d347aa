"""The ways in which a question is put otherwise, one small function each, listed once.

A slice changes every turn of a conversation and leaves out the questions it does not change. What it draws, it draws
from a seed made of the slice's and the question's names, so that a run can be repeated and read side by side.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from evals.robustness.abbreviations import swapped
from evals.robustness.phrasing import fronted, polite, telegraphic
from evals.robustness.slips import SLIPS, slipped
from evals.robustness.spelling import american, british
from evals.robustness.typing import in_capitals, in_small_letters, without_accents, without_marks


@dataclass(frozen=True, slots=True)
class Given:
    """What a slice may draw on: chance, and the papers' glossary as (short, long)."""

    random: Random
    glossary: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Slice:
    """`changed` gives a question as this slice puts it, or as it was where there is nothing to change."""

    name: str
    changed: Callable[[str, Given], str]


def _with(slip: Callable[[str, Random], str]) -> Callable[[str, Given], str]:
    return lambda text, given: slipped(text, slip, given.random)


SLICES = (
    *(Slice(f"typing slip: {name}", _with(slip)) for name, slip in SLIPS.items()),
    Slice("small letters", lambda text, _: in_small_letters(text)),
    Slice("capitals", lambda text, _: in_capitals(text)),
    Slice("accents missing", lambda text, _: without_accents(text)),
    Slice("apostrophes and stops missing", lambda text, _: without_marks(text)),
    Slice("abbreviation and full name swapped", lambda text, given: swapped(text, given.glossary)),
    Slice("last phrase first", lambda text, _: fronted(text)),
    Slice("telegram style", lambda text, _: telegraphic(text)),
    Slice("politely wrapped", lambda text, given: polite(text, given.random)),
    Slice("American spelling", lambda text, _: american(text)),
    Slice("British spelling", lambda text, _: british(text)),
)
