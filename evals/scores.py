"""What an answer is worth: one small function a measure, each from 0 to 1, None where it does not apply.

Citation recall and precision follow ALCE (Gao et al., "Enabling Large Language Models to Generate Text with
Citations", EMNLP 2023), counted against places named by hand instead of a judge model's opinion.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from assistant.answer import Answer, AnswerStatus, Citation, Voice
from evals.gold.entries import Entry, Evidence
from evals.gold.places import bears
from evals.wording import plain, says
from ingest.paper import Part, Passage

# The words of a whole resolution as the library holds it: its limbs in order, none where it was not found.
Limbs = Sequence[Passage]


@dataclass(frozen=True, slots=True)
class Score:
    """One question's measures, in the order in which reports show them."""

    citation_recall: float | None
    citation_precision: float | None
    facts_found: float | None
    verbatim: float | None
    answered: float | None
    abstained: float | None
    kept_apart: float | None
    nothing_wrong: float | None

    @property
    def misses(self) -> tuple[str, ...]:
        """The measures that fall short, by name."""
        return tuple(one.name for one in fields(self) if getattr(self, one.name) not in (None, 1.0))

    @property
    def passed(self) -> bool:
        """Strict: partly right counts as wrong (as in GOV.UK Chat's published measure of answers)."""
        return not self.misses


def scored(entry: Entry, answer: Answer, resolutions: Sequence[Limbs]) -> Score:
    """`resolutions` holds, for each of the entry's, its limbs in the library."""
    return Score(
        citation_recall=citation_recall(entry, answer),
        citation_precision=citation_precision(entry, answer),
        facts_found=facts_found(entry, answer),
        verbatim=verbatim(resolutions, answer),
        answered=_one(answer.status is not AnswerStatus.NOT_FOUND) if entry.answerable else None,
        abstained=None if entry.answerable else _one(answer.status is AnswerStatus.NOT_FOUND),
        kept_apart=kept_apart(entry, answer),
        nothing_wrong=nothing_wrong(entry, answer),
    )


def meets(citation: Citation, wanted: Evidence) -> bool:
    return bears(citation, citation.quote, wanted)


def citation_recall(entry: Entry, answer: Answer) -> float | None:
    """ALCE's citation recall: of the places a right answer rests on, the share that is cited."""
    met = [any(meets(one, wanted) for one in answer.citations for wanted in group) for group in entry.citations]
    return _share(met)


def citation_precision(entry: Entry, answer: Answer) -> float | None:
    """ALCE's citation precision: of what is cited, the share that bears on the question, required or welcome.

    Not measured where the papers do not answer: whatever is offered there as the nearest matter is welcome.
    """
    if not entry.answerable:
        return None
    welcome = [*entry.optional, *(wanted for group in entry.citations for wanted in group)]
    return _share([any(meets(one, wanted) for wanted in welcome) for one in answer.citations])


def facts_found(entry: Entry, answer: Answer) -> float | None:
    """Nugget recall (Voorhees, TREC 2003 question answering track): of the facts named by hand, the share stated."""
    return _share([any(says(answer.text, one) for one in alternatives) for alternatives in entry.facts])


def verbatim(resolutions: Sequence[Limbs], answer: Answer) -> float | None:
    """The share of expected resolutions that are quoted whole: every limb and what leads into it, word for word.

    Our own measure. White space is folded and Markdown's marks are taken off; nothing else is forgiven.
    """
    return _share([quoted_whole(limbs, answer) for limbs in resolutions])


def quoted_whole(limbs: Limbs, answer: Answer) -> bool:
    text = plain(answer.text)
    return bool(limbs) and all(plain(words) in text for words in _words_of(limbs))


def kept_apart(entry: Entry, answer: Answer) -> float | None:
    """Our own measure: 1 where nothing recommended or reported is shown as resolved, else 0.

    A recommendation is quoted only under words of ours that speak of recommending. Where the question is what was
    decided, a report's words stand only under words of ours that speak of a report, and an answer that claims to say
    what was decided rests on the minutes, never on a report alone.
    """
    recommended = {one.number for one in answer.citations if one.part is Part.RECOMMENDATION}
    reported = {one.number for one in answer.citations if one.part in (Part.REPORT, Part.APPENDIX)}
    claims = entry.asks_what_was_decided and answer.status is not AnswerStatus.NOT_FOUND
    if not claims:
        return _one(_named(answer, recommended, "recommend")) if recommended else None
    minuted = any(one.part in (Part.RESOLUTION, Part.DISCUSSION) for one in answer.citations)
    return _one(minuted and _named(answer, recommended, "recommend") and _named(answer, reported, "report"))


def nothing_wrong(entry: Entry, answer: Answer) -> float | None:
    """Our own measure: 1 where the answer says none of the things that a wrong answer would say, else 0."""
    return _one(not any(says(answer.text, one) for one in entry.absent)) if entry.absent else None


def _named(answer: Answer, numbers: set[int], word: str) -> bool:
    """Whether the heading or the sentence of ours that each of these citations stands under, or in, has the word."""
    ours = {Voice.HEADING: "", Voice.SAYING: ""}
    for block in answer.blocks:
        if block.voice is not Voice.QUOTE:
            ours[block.voice] = block.text.casefold()
        if numbers.intersection(block.markers) and not any(word in text for text in ours.values()):
            return False
    return True


def _words_of(limbs: Limbs) -> set[str]:
    return {words for limb in limbs for words in (limb.lead, limb.text) if words}


def _one(right: bool) -> float:
    return 1.0 if right else 0.0


def _share(right: Sequence[bool]) -> float | None:
    return sum(right) / len(right) if right else None
