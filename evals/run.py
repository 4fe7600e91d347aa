"""Asks every question of a gold set the way the page and the command line do, and scores what comes back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.answer import Answer
from assistant.ask import ask
from evals.gold.entries import Entry
from evals.gold.places import limbs_of
from evals.quoting import WordsOf, misquoted, words_in
from evals.scores import Limbs, Score, scored
from index.library import Library
from ingest.paper import Passage


@dataclass(frozen=True, slots=True)
class Result:
    """`resolutions` holds, for each that the entry expects, its limbs in the library; `misquoted` what the answer
    quotes that does not stand in its paper.
    """

    entry: Entry
    answer: Answer
    score: Score
    resolutions: tuple[Limbs, ...] = ()
    misquoted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """`name` is the gold set's, as reports print it."""

    name: str
    results: tuple[Result, ...]


def run(library: Library, name: str, entries: Sequence[Entry]) -> Run:
    """Each conversation is asked on its own; only the answer to its last turn counts."""
    resolutions = library.resolutions()

    @cache
    def words_of(paper: str) -> tuple[str, ...]:
        return words_in(library.lines(paper))

    return Run(name, tuple(_result(library, entry, resolutions, words_of) for entry in entries))


def _result(library: Library, entry: Entry, resolutions: Sequence[Passage], words_of: WordsOf) -> Result:
    answer = ask(library, entry.turns, entry.scope)
    expected = tuple(limbs_of(wanted, resolutions) for wanted in entry.resolutions)
    wrong = misquoted(answer, words_of)
    return Result(entry, answer, scored(entry, answer, expected, wrong), expected, wrong)
