"""An answer and its citations: the value the page shows, the command prints and the evaluations score.

An answer is a list of blocks, our words and the papers' words kept apart, so that the page can escape the one and
lay out the other; `text` renders the same blocks as Markdown.
"""

from dataclasses import dataclass
from datetime import date as Date
from enum import StrEnum

from index.records import Copy, Coverage
from ingest.paper import MinutesStatus, Part


class AnswerStatus(StrEnum):
    ANSWERED = "answered"
    PARTIAL = "partial"
    NOT_FOUND = "not_found"


class Voice(StrEnum):
    """Whose words a block holds: a heading of ours, a sentence of ours, or words quoted from a paper."""

    HEADING = "heading"
    SAYING = "saying"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """`markers` are citation numbers. `label` is printed before quoted words: "(a)"."""

    voice: Voice
    text: str
    markers: tuple[int, ...] = ()
    label: str | None = None

    @property
    def shown_label(self) -> str:
        """The label as it is set before the words: a report's paragraph number gets its stop back."""
        return f"{self.label}." if self.label and self.label[-1].isalnum() else self.label or ""

    @property
    def markdown(self) -> str:
        words = f"{self.shown_label} {self.text}" if self.label else self.text
        marked = words + (" " if self.markers else "") + "".join(f"[{number}]" for number in self.markers)
        match self.voice:
            case Voice.HEADING:
                return f"**{marked}**"
            case Voice.QUOTE:
                return f"> {marked}"
            case Voice.SAYING:
                return marked


@dataclass(frozen=True, slots=True)
class Correction:
    """What a later meeting corrected in the minute that is cited, word for word, and where it says so."""

    quote: str
    reference: str
    paper: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Citation:
    """Where quoted words stand. `number` counts from 1 in the answer; `meeting` is when the words were minuted or to
    which the report was put; `reference` is the form an officer pastes. `passage` is the passage's id in the library.
    `uncertain` says that the words come from a table whose columns cannot be trusted. `also_in` are the other papers in
    which the same item stands.
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
    uncertain: bool = False
    correction: Correction | None = None
    also_in: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """`concerns` are sentences the reader should know: papers that disagree, a date printed wrongly, draft minutes."""

    question: str
    understood_as: str
    status: AnswerStatus
    blocks: tuple[Block, ...]
    citations: tuple[Citation, ...]
    concerns: tuple[str, ...]
    searched: Coverage
    seconds: float

    @property
    def text(self) -> str:
        """The answer as Markdown. Every statement carries its markers, such as [1] or [2][3]."""
        return "\n\n".join(block.markdown for block in self.blocks)
