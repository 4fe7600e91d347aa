"""What an answer is worth: one small function a measure, each from 0 to 1, None where it does not apply.

Citation recall and precision follow ALCE (Gao et al., "Enabling Large Language Models to Generate Text with
Citations", EMNLP 2023). There a model judges, statement by statement, whether the passages cited entail it. Here every
statement is the paper's own words, so what is left to judge is whether the right places are cited: meeting and minute
or agenda item, with part, label or words where these matter, are compared with those that a person named.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from assistant.answer import Answer, AnswerStatus, Citation, Voice
from evals.gold.entries import Entry, Evidence
from evals.gold.places import bears
from evals.quoting import quotations
from evals.wording import plain, says
from ingest.paper import Part, Passage

# The words of a whole resolution as the library holds it: its limbs in order, none where it was not found.
Limbs = Sequence[Passage]
# What a question gains as a whole, and what is made of other measures: short only where another measure is.
DERIVED = frozenset({"completeness", "crag"})


@dataclass(frozen=True, slots=True)
class Score:
    """One question's measures, in the order in which reports show them. `crag` alone lies from -1 to 1."""

    citation_recall: float | None
    citation_precision: float | None
    facts_found: float | None
    verbatim: float | None
    answered: float | None
    abstained: float | None
    kept_apart: float | None
    nothing_wrong: float | None
    exact_quotes: float | None
    completeness: float | None
    crag: float

    @property
    def misses(self) -> tuple[str, ...]:
        """The measures that fall short, by name; those made of others are left out."""
        strict = (one.name for one in fields(self) if one.name not in DERIVED)
        return tuple(name for name in strict if getattr(self, name) not in (None, 1.0))

    @property
    def passed(self) -> bool:
        """Strict: partly right counts as wrong (as in GOV.UK Chat's published measure of answers)."""
        return not self.misses


def scored(entry: Entry, answer: Answer, resolutions: Sequence[Limbs], misquoted: Sequence[str] | None = None) -> Score:
    """`resolutions` holds, for each of the entry's, its limbs in the library.

    `misquoted` are the quotations that do not stand in their papers; None where the papers are not at hand.
    """
    score = Score(
        citation_recall=citation_recall(entry, answer),
        citation_precision=citation_precision(entry, answer),
        facts_found=facts_found(entry, answer),
        verbatim=verbatim(resolutions, answer),
        answered=_one(answer.status is not AnswerStatus.NOT_FOUND) if entry.answerable else None,
        abstained=None if entry.answerable else _one(answer.status is AnswerStatus.NOT_FOUND),
        kept_apart=kept_apart(entry, answer),
        nothing_wrong=nothing_wrong(entry, answer),
        exact_quotes=None if misquoted is None else exact_quotes(answer, misquoted),
        completeness=completeness(entry, answer, resolutions),
        crag=0.0,
    )
    return replace(score, crag=crag(score))


def meets(citation: Citation, wanted: Evidence) -> bool:
    return bears(citation, citation.quote, wanted)


def citation_recall(entry: Entry, answer: Answer) -> float | None:
    """ALCE's citation recall: of the places a right answer rests on, the share that is cited.

    ALCE asks of each statement whether its citations bear it out; we ask of each place that must be cited whether a
    citation points there. A place may have alternatives, as where minutes and report say the same.
    """
    met = [any(meets(one, wanted) for one in answer.citations for wanted in group) for group in entry.citations]
    return _share(met)


def citation_precision(entry: Entry, answer: Answer) -> float | None:
    """ALCE's citation precision: of what is cited, the share that bears on the question, required or welcome.

    ALCE counts a citation against the answer where the statement would be borne out without it; we do not, for a
    second paper that says the same is worth citing: only what is beside the question counts against it. Not measured
    where the papers do not answer: whatever is offered there as the nearest matter is welcome.
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


def exact_quotes(answer: Answer, misquoted: Sequence[str]) -> float | None:
    """Our own measure: of the quoted blocks and the citations' quotes, the share that stand in the paper word for word.

    `evals.quoting` says what is folded. This asks whether what is shown is the paper's, `verbatim` whether it is whole.
    """
    quoted = len(quotations(answer))
    return (quoted - len(misquoted)) / quoted if quoted else None


def completeness(entry: Entry, answer: Answer, resolutions: Sequence[Limbs]) -> float | None:
    """Nugget recall over all that a right answer must hold (Voorhees, TREC 2003; Pradeep et al., "Initial nugget
    evaluation results for the TREC 2024 RAG track with the AutoNuggetizer framework", 2024).

    A nugget is a fact, a limb of an expected resolution, or the words that lead into limbs; all are vital, none is
    half supported. Where the library lacks a resolution, its limbs are nuggets that nobody can state.
    """
    text = plain(answer.text)
    facts = [any(says(answer.text, one) for one in alternatives) for alternatives in entry.facts]
    held = [plain(words) in text for limbs in resolutions for words in _words_of(limbs)]
    wanted = zip(entry.resolutions, resolutions, strict=True)
    lost = [False for one, limbs in wanted if not limbs for _ in range(one.limbs or 1)]
    return _share([*facts, *held, *lost])


def crag(score: Score) -> float:
    """What a question gains (Yang et al., "CRAG - Comprehensive RAG Benchmark", NeurIPS 2024): 1 for a perfect answer,
    0.5 for an acceptable one, 0 for a missing one, -1 for an incorrect one. There people or a model judge; here:

    perfect is what passes; incorrect is what says something wrong, shows what was recommended as resolved, misquotes,
    or answers what the papers do not; missing is "the papers do not say" where they do; acceptable is the rest, if it
    holds anything at all of what is required, and incorrect too if it does not.
    """
    if score.passed:
        return 1.0
    if 0.0 in (score.nothing_wrong, score.kept_apart, score.abstained) or score.exact_quotes not in (None, 1.0):
        return -1.0
    if score.answered == 0:
        return 0.0
    required = [one for one in (score.citation_recall, score.completeness, score.abstained) if one is not None]
    return 0.5 if any(required) or not required else -1.0


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
