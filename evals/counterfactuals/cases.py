"""What was done to the papers for one question, and whether the answer followed: values only."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import AnswerStatus, Citation
from evals.gold.entries import Entry, Evidence, Kind
from evals.gold.places import place_in_words


class Way(StrEnum):
    """How the papers are changed: the evidence says something else, it is gone, or its meeting was on another day."""

    ALTERED = "altered"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """One question and what is changed for it, in words; `place` is where that stands."""

    entry: Entry
    way: Way
    what: str
    place: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """`came` says in words what the answer did."""

    followed: bool
    came: str


@dataclass(frozen=True, slots=True)
class Case:
    """One question as it fared. `status` is that of the answer from the changed papers."""

    question: str
    kind: Kind
    way: Way
    change: str
    place: str
    followed: bool
    status: AnswerStatus
    came: str


@dataclass(frozen=True, slots=True)
class Tally:
    way: Way
    followed: int
    questions: int


def place_of(cited: Citation) -> str:
    """By meeting and number, as the gold sets name places: titles and names of the papers stay out of reports."""
    return place_in_words(Evidence(cited.meeting, cited.minute, cited.agenda_item, cited.part, cited.label))
