"""For a sample of questions the papers are changed in a copy of the library: does the answer follow?

An assistant that answered from memory, from a cache or from words it was shipped with would not notice. The questions
are those that were answered wholly right, so that whatever is wrong now comes of the change.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from random import Random
from typing import Protocol, Self, TypeVar

from assistant.answer import Answer
from assistant.ask import ask
from evals.counterfactuals.altering import alteration_of
from evals.counterfactuals.cases import Case, Change, Tally, Verdict, Way
from evals.counterfactuals.held import Papers, Words, library_with
from evals.counterfactuals.moving import move_of
from evals.counterfactuals.removing import removal_of, together
from evals.gold.entries import Kind
from evals.ground import Ground
from evals.intervals import share_of
from evals.quoting import misquoted
from evals.run import Result, Run
from evals.tables import Table
from evals.wording import plain
from index.library import Library
from index.records import Scope
from ingest.document import Document

SEED = 2026
MOST = 12
MOST_MOVED = 2

_SHOWN = 300
_MISQUOTED = "quotes words that are no longer in the papers"

Answering = Callable[[Library, Sequence[str], Scope], Answer]
"""How an answer is come by; `ask` unless something else is examined."""


@dataclass(frozen=True, slots=True)
class Counterfactuals:
    """`name` is the gold set's."""

    name: str
    cases: tuple[Case, ...]

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """How many followed, for each way that the papers could be changed."""
        tried = {way: [one for one in self.cases if one.way is way] for way in Way}
        return tuple(Tally(way, sum(one.followed for one in some), len(some)) for way, some in tried.items() if some)


class Plan(Protocol):
    """What is done for one question, whichever way the papers are changed, and what its answer is then worth."""

    @property
    def change(self) -> Change: ...
    def conflicts_with(self, other: Self, /) -> bool: ...
    def verdict(self, answer: Answer, words: Words) -> Verdict: ...


AnyPlan = TypeVar("AnyPlan", bound=Plan)


def counterfactuals_of(ground: Ground, whole: Run, *, most: int = MOST, answering: Answering = ask) -> Counterfactuals:
    """`whole` is the run on the papers as they are; at most `most` questions are asked for each way to change them."""
    papers = Papers(ground.library)
    results = _spread([one for one in whole.results if one.score.passed and one.entry.answerable])
    altered = _chosen((alteration_of(one, papers, _draw(one)) for one in results), most)
    removed = _chosen((removal_of(one, papers) for one in results), most)
    moves = [move for one in results if (move := move_of(one, papers, _draw(one)))]
    # Those that change the fewest papers: of every passage of the meeting the library has to make a new vector.
    moves.sort(key=lambda one: len(papers.holding(one.swap.old)))
    moved = _chosen(moves, min(most, MOST_MOVED))
    ways: tuple[tuple[Sequence[Plan], dict[str, Document]], ...] = (
        (altered, papers.with_swaps(one.swap for one in altered)),
        (removed, papers.without(together(removed))),
        (moved, papers.with_swaps(one.swap for one in moved)),
    )
    cases = (case for plans, changed in ways for case in _cases(plans, changed, ground, answering))
    return Counterfactuals(ground.name, tuple(cases))


def table_of(counterfactuals: Counterfactuals) -> Table:
    rows = tuple(
        (
            one.question,
            one.kind.value,
            one.way.value,
            one.change,
            one.place,
            "yes" if one.followed else "NO",
            one.status.value.replace("_", " "),
            one.came,
        )
        for one in counterfactuals.cases
    )
    tallies = ", ".join(_tally(one) for one in counterfactuals.tallies)
    note = (
        "Questions that are answered wholly right, asked of a copy of the papers in which their evidence is altered or "
        f"removed, or its meeting moved to another day: does the answer follow? Followed: {tallies or 'none asked'}."
    )
    columns = ("question", "kind", "papers", "change", "where", "followed", "status", "the answer")
    return Table(f"Counterfactuals: {counterfactuals.name}", columns, rows, note)


def _tally(one: Tally) -> str:
    share = share_of(one.followed, one.questions)
    return f"{one.way.value} {one.followed} of {one.questions} (95%: {share.low:.2f} to {share.high:.2f})"


def _cases(
    plans: Sequence[Plan], changed: Mapping[str, Document], ground: Ground, answering: Answering
) -> Iterator[Case]:
    """The questions of plans, asked of the changed papers: one library serves them all."""
    if not plans:
        return
    with library_with(ground, changed) as library:
        words = Words(library)
        for plan in plans:
            answer = answering(library, plan.change.entry.turns, plan.change.entry.scope)
            yield _case(plan, answer, words)


def _case(plan: Plan, answer: Answer, words: Words) -> Case:
    """Whatever else is wrong, what is quoted must stand in the papers as they are now."""
    verdict = Verdict(False, _MISQUOTED) if misquoted(answer, words.of) else plan.verdict(answer, words)
    change = plan.change
    return Case(
        question=change.entry.id,
        kind=change.entry.kind,
        way=change.way,
        change=change.what,
        place=change.place,
        followed=verdict.followed,
        status=answer.status,
        came=verdict.came if verdict.followed else f"{verdict.came}: {plain(answer.text)[:_SHOWN]}",
    )


def _spread(results: Sequence[Result]) -> list[Result]:
    """One of each kind in turn, each kind in a drawn order: the first few are of many kinds."""
    kinds = {kind: [one for one in results if one.entry.kind is kind] for kind in Kind}
    drawn = [Random(f"{SEED} {kind}").sample(some, len(some)) for kind, some in kinds.items()]
    return [one for turn in zip_longest(*drawn) for one in turn if one is not None]


def _chosen(plans: Iterable[AnyPlan | None], most: int) -> list[AnyPlan]:
    """The first plans that leave each other's evidence alone."""
    chosen: list[AnyPlan] = []
    for plan in plans:
        if len(chosen) >= most:
            break
        if plan is not None and not any(plan.conflicts_with(other) for other in chosen):
            chosen.append(plan)
    return chosen


def _draw(result: Result) -> Random:
    return Random(f"{SEED} {result.entry.id}")
