"""An answer and its citations: the value the page shows, the command prints and the evaluations score."""

from dataclasses import dataclass
from datetime import date as Date
from enum import StrEnum

from index.records import Coverage
from ingest.paper import MinutesStatus, Part


class AnswerStatus(StrEnum):
    ANSWERED = "answered"
    PARTIAL = "partial"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where quoted words stand. `number` counts from 1 in the answer; `meeting` is when the words were minuted or to
    which the report was put; `reference` is the form an officer pastes. `passage` is the passage's id in the library.
    """

    number: int
    passage: str
    body: str | None
    meeting: Date | None
    minute: str | None
    agenda_item: str | None
    title: str | None
    part: Part
    label: str | None
    status: MinutesStatus | None
    paper: str
    page: int | None
    printed_page: str | None
    first_line: int
    last_line: int
    quote: str
    reference: str


@dataclass(frozen=True, slots=True)
class Answer:
    """`text` is Markdown in which every statement carries its markers, such as [1]. `concerns` are sentences."""

    question: str
    understood_as: str
    status: AnswerStatus
    text: str
    citations: tuple[Citation, ...]
    concerns: tuple[str, ...]
    searched: Coverage
    seconds: float
