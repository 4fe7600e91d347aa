"""A question that fell short: what was expected, what came, and the evidence in the papers for what was expected."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Citation
from assistant.citing import reference
from evals.gold.entries import Entry, Evidence
from evals.gold.places import bears, place_in_words
from evals.run import Result
from evals.scores import meets, quoted_whole
from evals.wording import says
from ingest.paper import Passage

_MOST_EVIDENCE = 6
_TEXT_SHOWN = 600


@dataclass(frozen=True, slots=True)
class Source:
    """Words of a paper with their reference; `beside` where they do not bear on the question."""

    reference: str
    words: str
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """`expected` is what was missed, in words; `evidence` where the papers held say it, at most six passages."""

    id: str
    kind: str
    turns: tuple[str, ...]
    short_in: tuple[str, ...]
    expected: tuple[str, ...]
    status: str
    understood_as: str
    text: str
    cited: tuple[Source, ...]
    evidence: tuple[Source, ...]


def failed_of(result: Result, held: Sequence[Passage]) -> Failed:
    """`held` are the passages of the library, in which the evidence is looked up."""
    entry, answer = result.entry, result.answer
    text = answer.text if len(answer.text) <= _TEXT_SHOWN else f"{answer.text[:_TEXT_SHOWN]} [...]"
    return Failed(
        id=entry.id,
        kind=entry.kind.value,
        turns=entry.turns,
        short_in=tuple(name.replace("_", " ") for name in result.score.misses),
        expected=tuple(missing(result)),
        status=answer.status.value,
        understood_as=answer.understood_as,
        text=text,
        cited=tuple(Source(one.reference, one.quote, _beside(one, entry)) for one in answer.citations),
        evidence=tuple(Source(reference(one, {}), one.text) for one in _evidence(result, held))[:_MOST_EVIDENCE],
    )


def missing(result: Result) -> Iterator[str]:
    """What a right answer would have had, or would not have had, beyond this one."""
    entry, answer, score = result.entry, result.answer, result.score
    yield from ("a citation of " + " or ".join(map(place_in_words, group)) for group in _unmet(result))
    for alternatives in entry.facts:
        if not any(says(answer.text, one) for one in alternatives):
            yield "the words " + " or ".join(f"“{one}”" for one in alternatives)
    yield from (f"not to say “{one}”" for one in entry.absent if says(answer.text, one))
    for wanted, limbs in zip(entry.resolutions, result.resolutions, strict=True):
        if not quoted_whole(limbs, answer):
            yield f"whole, word for word: {place_in_words(wanted)}"
    yield from (f"the paper's own words and not “{words}”" for words in result.misquoted)
    said = {
        "abstained": "the papers do not say",
        "answered": "an answer",
        "kept_apart": "what is recommended kept apart from what is resolved",
    }
    yield from (words for measure, words in said.items() if measure in score.misses)


def _unmet(result: Result) -> Iterator[Sequence[Evidence]]:
    for group in result.entry.citations:
        if not any(meets(citation, one) for citation in result.answer.citations for one in group):
            yield group


def _evidence(result: Result, held: Sequence[Passage]) -> Iterator[Passage]:
    for group in _unmet(result):
        yield from (passage for passage in held if any(bears(passage, passage.text, one) for one in group))
    for limbs in result.resolutions:
        if not quoted_whole(limbs, result.answer):
            yield from limbs


def _beside(citation: Citation, entry: Entry) -> bool:
    welcome = [*entry.optional, *(wanted for group in entry.citations for wanted in group)]
    return entry.answerable and not any(meets(citation, wanted) for wanted in welcome)
