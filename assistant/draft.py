"""An answer before its citations are numbered: lines of our words and the papers', with the passages they rest on."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import AnswerStatus, Voice
from ingest.paper import Passage


@dataclass(frozen=True, slots=True)
class Line:
    """`text` of a quote is the passage's words or a part of them, unaltered. `quote` is what its citation shows where
    that is not the same: the words that introduce a list are cited with the list's first limb."""

    voice: Voice
    text: str
    passages: tuple[Passage, ...] = ()
    label: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    status: AnswerStatus
    lines: tuple[Line, ...]
    concerns: tuple[str, ...] = ()


def heading(text: str, *passages: Passage) -> Line:
    return Line(Voice.HEADING, text, passages)


def saying(text: str, *passages: Passage) -> Line:
    return Line(Voice.SAYING, text, passages)


def quoting(passage: Passage, text: str | None = None) -> Line:
    """The passage's own words, whole unless `text` is a part of them; a label is shown with whole passages only."""
    words = passage.text if text is None else text
    return Line(Voice.QUOTE, words, (passage,), passage.label if words == passage.text else None)


def quoting_all(passages: Sequence[Passage]) -> tuple[Line, ...]:
    """Passages in the order of the paper; words that introduce several of them stand once before the first."""
    lines: list[Line] = []
    lead: str | None = None
    for passage in passages:
        if passage.lead and passage.lead != lead:
            lines.append(Line(Voice.QUOTE, passage.lead, (passage,), quote=passage.text))
        lead = passage.lead
        lines.append(quoting(passage))
    return tuple(lines)
