"""Candidates for a gold set: the questions on which readers of the chat page have given a verdict."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from assistant.answer import Answer
from assistant.feedback import Feedback, Log, Verdict, keep
from assistant.wording import days_covered
from evals.gold.entries import Entry
from index.records import EVERYTHING, Scope
from ingest.text.dates import day_in_words

_SAID = {Verdict.RIGHT: "found right", Verdict.NOT_RIGHT: "found not right"}


def waiting(log: Log, entries: Sequence[Entry]) -> tuple[Feedback, ...]:
    """What is neither dropped nor in the gold set yet; the longest unchanged first."""
    there = {_key(entry.turns, entry.scope) for entry in entries}
    return tuple(one for one in log.feedback if _key(one.turns, one.scope) not in there)


def drop(folder: Path, candidate: Feedback) -> None:
    """Puts the question aside for good, whatever readers say of it later."""
    keep(folder, replace(candidate, verdict=Verdict.DROPPED, at=datetime.now(UTC)))


def told(candidate: Feedback) -> str:
    """The question, how it was asked, and the answer as it was then."""
    asked = "\n".join(f"  > {turn}" for turn in candidate.turns)
    head = f"{_SAID[candidate.verdict]} on {day_in_words(candidate.at.date())}{_filters(candidate.scope)}"
    return f"{asked}\n  ({head})\n\n{candidate.text}"


def found_right(candidate: Feedback, answer: Answer) -> tuple[int, ...]:
    """The numbers of the citations that the answer had when a reader found it right, and has still."""
    if candidate.verdict is not Verdict.RIGHT:
        return ()
    return tuple(citation.number for citation in answer.citations if citation.reference in candidate.cited)


def change_since(candidate: Feedback, answer: Answer) -> str:
    """Said where the answer rests on something else now; nothing where it does not."""
    now = {citation.reference for citation in answer.citations}
    gone = [reference for reference in candidate.cited if reference not in now]
    return f"Note: the answer has changed since; it no longer cites {'; '.join(gone)}." if gone else ""


def _filters(scope: Scope) -> str:
    if scope == EVERYTHING:
        return ""
    dated = days_covered(scope.since, scope.until) if scope.since or scope.until else ""
    return f", filters: {', '.join(one for one in (scope.body, dated) if one)}"


def _key(turns: Sequence[str], scope: Scope) -> object:
    return tuple(" ".join(turn.split()) for turn in turns), scope
