"""A meeting moved: its papers say that it was held on another day, so every citation of it must say so too.

Only questions that name no time are asked: what they ask for is still there, and only where it stands has changed.
"""

import re
from dataclasses import dataclass, replace
from datetime import date as Date
from random import Random

from assistant.answer import Answer
from evals.counterfactuals.cases import Change, Verdict, Way
from evals.counterfactuals.held import Papers, Words
from evals.counterfactuals.swaps import Swap
from evals.counterfactuals.values import MONTHS, in_words, other_day
from evals.gold.entries import Entry, Evidence
from evals.run import Result
from evals.scores import meets

_TIME = re.compile(
    rf"\d|\b(?:{'|'.join((*MONTHS, *(month[:3] for month in MONTHS)))}|last|next|latest|recent\w*|previous\w*|"
    r"before|after|since|until|first|year|month)\b",
    re.IGNORECASE,
)

_MOST_PASSAGES = 100
"""Each is found by its meeting's day among other words, so each has to be embedded anew."""


@dataclass(frozen=True, slots=True)
class Move:
    change: Change
    old: Date
    new: Date

    @property
    def swap(self) -> Swap:
        return Swap(in_words(self.old), in_words(self.new))

    def conflicts_with(self, other: "Move") -> bool:
        return bool({self.old, self.new} & {other.old, other.new})

    def verdict(self, answer: Answer, words: Words) -> Verdict:
        if any(one.meeting == self.old for one in answer.citations):
            return Verdict(False, "cites the meeting by its old day")
        wanted = [[self._moved(one) for one in group] for group in self.change.entry.citations]
        held_then = [group for group in wanted if any(one.meeting == self.new for one in group)]
        if not all(any(meets(citation, one) for citation in answer.citations for one in group) for group in held_then):
            return Verdict(False, "does not cite the meeting by its new day")
        return Verdict(True, "cites the meeting by its new day")

    def _moved(self, evidence: Evidence) -> Evidence:
        return replace(evidence, meeting=self.new) if evidence.meeting == self.old else evidence


def move_of(result: Result, papers: Papers, draw: Random) -> Move | None:
    """The meeting that the answer cites first, on another day with no other meeting in between."""
    entry = result.entry
    if any(_TIME.search(turn) for turn in entry.turns) or entry.scope.since or entry.scope.until:
        return None
    old = next((one.meeting for one in result.answer.citations if one.meeting in _expected(entry)), None)
    if old is None or not papers.holding(in_words(old)):
        return None
    if sum(passage.meeting == old for passage in papers.searched) > _MOST_PASSAGES:
        return None
    new = other_day(old, draw, papers.free)
    if new is None or any(min(old, new) < one < max(old, new) for one in papers.meetings):
        return None
    what = f"{in_words(old)} → {in_words(new)}"
    return Move(Change(entry, Way.MOVED, what, f"meeting {old}"), old, new)


def _expected(entry: Entry) -> set[Date | None]:
    return {one.meeting for group in entry.citations for one in group} - {None}
