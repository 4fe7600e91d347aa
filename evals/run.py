"""Asks every question of a gold set the way the page and the command line do, and scores what comes back."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Answer
from assistant.ask import ask
from evals.gold.entries import Entry
from evals.gold.places import limbs_of
from evals.scores import Limbs, Score, scored
from index.library import Library
from ingest.paper import Passage


@dataclass(frozen=True, slots=True)
class Result:
    """`resolutions` holds, for each that the entry expects, its limbs in the library."""

    entry: Entry
    answer: Answer
    score: Score
    resolutions: tuple[Limbs, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """`name` is the gold set's, as reports print it."""

    name: str
    results: tuple[Result, ...]


def run(library: Library, name: str, entries: Sequence[Entry]) -> Run:
    """Each conversation is asked on its own; only the answer to its last turn counts."""
    resolutions = library.resolutions()
    return Run(name, tuple(_result(library, entry, resolutions) for entry in entries))


def _result(library: Library, entry: Entry, resolutions: Sequence[Passage]) -> Result:
    answer = ask(library, entry.turns, entry.scope)
    expected = tuple(limbs_of(wanted, resolutions) for wanted in entry.resolutions)
    return Result(entry, answer, scored(entry, answer, expected), expected)
