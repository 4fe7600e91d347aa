"""An answer judged by its words alone, whoever gives it: no meeting and no minute or item number is asked for.

Other systems answer with chunks of papers, named by file and page; what a language model writes can be no better than
these let it. So they are judged by the words they show, and so is ours.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Answer, AnswerStatus, Block, Voice
from evals.bearing import Group, Text, bears_any_of
from evals.gold.entries import Entry, Kind
from evals.run import Result
from evals.scores import Limbs
from evals.wording import folded, plain, says


@dataclass(frozen=True, slots=True)
class Shown:
    """What a system puts before the reader: `texts` with the papers they are from, and all of its words."""

    texts: tuple[Text, ...]
    words: str
    refused: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class InWords:
    """One question's measures, each from 0 to 1, None where it does not apply.

    `passed` is all of them at once. `within_reach` is whether a faultless writer could make a right answer of what is
    shown: one who refuses where the papers do not say, and repeats no wrong value that stands beside the right one.
    `words` counts what there is to read.
    """

    id: str
    kind: Kind
    evidence: float | None
    facts: float | None
    verbatim: float | None
    nothing_wrong: float | None
    refused: float | None
    words: int
    seconds: float
    passed: bool
    within_reach: bool


def in_words(result: Result, shown: Shown, groups: Sequence[Group]) -> InWords:
    """`result` is our own run's for the same question: it has the entry and the resolutions expected."""
    entry = result.entry
    needed = (_evidence(groups, shown), _facts(entry, shown), _verbatim(result.resolutions, shown))
    if not entry.answerable:
        needed = (None, None, None)
    nothing_wrong = _one(not any(says(shown.words, one) for one in entry.absent)) if entry.absent else None
    refused = _one(shown.refused) if not entry.answerable else None
    answered = None if not entry.answerable else _one(not shown.refused)
    evidence, facts, verbatim = needed
    return InWords(
        id=entry.id,
        kind=entry.kind,
        evidence=evidence,
        facts=facts,
        verbatim=verbatim,
        nothing_wrong=nothing_wrong,
        refused=refused,
        words=len(shown.words.split()),
        seconds=shown.seconds,
        passed=_all((*needed, nothing_wrong, refused, answered)),
        within_reach=_all(needed),
    )


def own_words(result: Result) -> Shown:
    """What our own answer shows: its text, and the stretches of it that point to papers."""
    answer = result.answer
    return Shown(
        texts=tuple(_texts(answer)),
        words=plain(answer.text),
        refused=answer.status is AnswerStatus.NOT_FOUND,
        seconds=answer.seconds,
    )


def _texts(answer: Answer) -> Iterator[Text]:
    """What is shown on the word of each citation: a citation may rest on more of its paper than the answer shows."""
    cited = {one.number: one for one in answer.citations}
    for stretch in _stretches(answer.blocks):
        words = plain("\n".join(block.text for block in stretch))
        for number in stretch[0].markers:
            yield Text(cited[number].paper, words, cited[number].title or "")


def _stretches(blocks: Sequence[Block]) -> list[list[Block]]:
    """A quotation by itself; a sentence of ours with the lines under it that have no markers of their own."""
    stretches: list[list[Block]] = []
    for block in blocks:
        goes_on = stretches and block.voice is Voice.SAYING and stretches[-1][0].voice is Voice.SAYING
        if goes_on and not block.markers:
            stretches[-1].append(block)
        else:
            stretches.append([block])
    return stretches


def _evidence(groups: Sequence[Group], shown: Shown) -> float | None:
    return _share([any(bears_any_of(text, group) for text in shown.texts) for group in groups])


def _facts(entry: Entry, shown: Shown) -> float | None:
    """As `scores.facts_found`."""
    return _share([any(says(shown.words, one) for one in alternatives) for alternatives in entry.facts])


def _verbatim(resolutions: Sequence[Limbs], shown: Shown) -> float | None:
    """As `scores.verbatim`, more forgiving: capitals, dashes, quotation marks and all white space are left aside,
    because readers of PDF differ in where they see a space."""
    words = _run_together(shown.words)
    return _share([bool(limbs) and all(one in words for one in _wanted(limbs)) for limbs in resolutions])


def _wanted(limbs: Limbs) -> set[str]:
    return {_run_together(words) for limb in limbs for words in (limb.lead, limb.text) if words}


def _run_together(text: str) -> str:
    return "".join(folded(text).split())


def _all(measures: Sequence[float | None]) -> bool:
    return all(one in (None, 1.0) for one in measures)


def _one(right: bool) -> float:
    return 1.0 if right else 0.0


def _share(right: Sequence[bool]) -> float | None:
    return sum(right) / len(right) if right else None
