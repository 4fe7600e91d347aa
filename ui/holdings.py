"""What the page needs of a library, and what it tells about one before the first question."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from typing import Protocol

from assistant.answer import Answer
from index.records import EVERYTHING, Body, Coverage, MeetingSummary, Scope
from ingest.document import Line
from ingest.paper import ExemptStretch, Passage
from ui import wording

Ask = Callable[[Sequence[str], Scope], Answer]

_RECENT = 6
_LONGEST_TOPIC = 48
# Items every meeting has: true of committees everywhere, and poor examples of what can be asked.
_ROUTINE = (
    *("minutes", "apolog", "declaration", "matters arising", "action", "other", "urgent", "next meeting", "date"),
    *("welcome", "introduction", "chair", "work programme", "exclusion"),
)


class Holdings(Protocol):
    """The part of `index.library.Library` that the page uses."""

    folder: Path

    def bodies(self) -> tuple[Body, ...]: ...

    def meetings(self, scope: Scope = ...) -> tuple[MeetingSummary, ...]: ...

    def resolutions(self, scope: Scope = ...) -> tuple[Passage, ...]: ...

    def passages(self, ids: Sequence[str]) -> tuple[Passage, ...]: ...

    def lines(self, paper: str) -> tuple[Line, ...]: ...

    def file(self, paper: str) -> Path: ...

    def held_back(self, paper: str) -> tuple[ExemptStretch, ...]: ...

    def coverage(self, scope: Scope = ...) -> Coverage: ...


@dataclass(frozen=True, slots=True)
class Overview:
    """`dates` are the meetings held, newest first."""

    coverage: Coverage
    bodies: tuple[str, ...]
    dates: tuple[Date, ...]
    examples: tuple[str, ...]


def overview_of(library: Holdings) -> Overview:
    meetings = library.meetings(EVERYTHING)
    return Overview(
        coverage=library.coverage(EVERYTHING),
        bodies=tuple(body.name for body in library.bodies()),
        dates=tuple(sorted({meeting.date for meeting in meetings}, reverse=True)),
        examples=_examples(library, sorted(meetings, key=lambda meeting: meeting.date, reverse=True)),
    )


def _examples(library: Holdings, newest: Sequence[MeetingSummary]) -> tuple[str, ...]:
    """Questions these papers can answer, so that a first try does not end in "not found"."""
    decided = [meeting for meeting in newest if meeting.resolutions]
    asked = [wording.EXAMPLE_TOPIC.format(topic=topic) for topic in _topics(library, decided[:_RECENT])[:2]]
    if decided:
        asked.insert(0, wording.EXAMPLE_MEETING.format(date=wording.day(decided[0].date)))
    if newest:
        asked.append(wording.EXAMPLE_MEETINGS)
    return tuple(asked)


def _topics(library: Holdings, meetings: Sequence[MeetingSummary]) -> list[str]:
    """Titles of items with resolutions, those that came up at most meetings first, short ones before long ones."""
    if not meetings:
        return []
    resolved = library.resolutions(Scope(since=meetings[-1].date, until=meetings[0].date))
    held = {(passage.title.strip(" ."), passage.meeting) for passage in resolved if passage.title}
    times = Counter(title for title, _ in held if _is_topic(title))
    return sorted(times, key=lambda title: (-times[title], len(title), title))


def _is_topic(title: str) -> bool:
    return len(title) <= _LONGEST_TOPIC and not any(word in title.casefold() for word in _ROUTINE)
