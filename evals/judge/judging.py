"""A judge model asked several times about each answer: its majority verdict, how steady it is, and how far it agrees
with the strict score.

What cannot be read as a verdict stays a reply of its own kind and is left out of the figures, as is every error: an
opinion that was not given is neither for nor against an answer.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean
from typing import TYPE_CHECKING

from evals.intervals import Share, share_of
from evals.judge.prompt import RULES, material_of
from evals.run import Result

if TYPE_CHECKING:
    from llama_index.core.llms import LLM

_VERDICT = re.compile(r"\W*(right|partly|wrong)\b\W*", re.IGNORECASE)
# Models that think aloud do so first, between these marks.
_THOUGHT = re.compile(r"\s*<think>.*?</think>", re.DOTALL)
_REASON_KEPT = 300
_PATIENCE = 2
"""After so many questions on end that brought nothing but errors, no more are asked."""


class Verdict(StrEnum):
    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Reply:
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class _Round:
    """One asking: a reply, or what went wrong in words."""

    reply: Reply | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """One question. `verdict` is what more than half of the replies say that could be read, None where no more than
    half say the same; `agreement` the share of them that say the commonest. `passed` is the strict score's verdict.
    """

    id: str
    kind: str
    passed: bool
    verdict: Verdict | None
    agreement: float | None
    replies: tuple[Reply, ...]
    errors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judgements:
    """`right` and `alike` count among the questions with a verdict: those judged right, and those on which judge and
    strict score say the same, right or not. `kappa` corrects that for luck; None where one of them never varies.
    `steadiness` is the mean agreement of the rounds. `not_asked` counts what was left when the model kept failing.
    """

    model: str
    rounds: int
    questions: tuple[Judgement, ...]
    right: Share
    alike: Share
    kappa: float | None
    steadiness: float | None
    unreadable: int
    errors: int
    not_asked: int


def judged(results: Sequence[Result], model: "LLM", *, rounds: int = 3) -> Judgements:
    """Whatever the model raises is collected; nothing is raised."""
    questions: list[Judgement] = []
    for result in results:
        if _failing(questions):
            break
        questions.append(_judgement(result, model, rounds))
    settled = [(one.verdict is Verdict.RIGHT, one.passed) for one in questions if one.verdict is not None]
    agreements = [one.agreement for one in questions if one.agreement is not None]
    return Judgements(
        model=model.metadata.model_name,
        rounds=rounds,
        questions=tuple(questions),
        right=share_of(sum(right for right, _ in settled), len(settled)),
        alike=share_of(sum(right == passed for right, passed in settled), len(settled)),
        kappa=kappa(settled),
        steadiness=fmean(agreements) if agreements else None,
        unreadable=sum(reply.verdict is Verdict.UNREADABLE for one in questions for reply in one.replies),
        errors=sum(len(one.errors) for one in questions),
        not_asked=len(results) - len(questions),
    )


def kappa(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    """Agreement beyond what luck gives (Cohen, "A coefficient of agreement for nominal scales", Educational and
    Psychological Measurement 20, 1960): 1 for full agreement, 0 for luck. None where luck alone would agree always.
    """
    if not pairs:
        return None
    one, other = (fmean(pair[at] for pair in pairs) for at in (0, 1))
    by_luck = one * other + (1 - one) * (1 - other)
    alike = fmean(left == right for left, right in pairs)
    return None if by_luck == 1 else (alike - by_luck) / (1 - by_luck)


def reply_in(text: str) -> Reply:
    """The verdict is the first word; stress marks round it and thinking aloud before it do no harm."""
    said = _THOUGHT.sub("", text, count=1).strip()
    found = _VERDICT.match(said)
    reason = said[found.end() :] if found else said
    return Reply(Verdict(found[1].lower()) if found else Verdict.UNREADABLE, " ".join(reason.split())[:_REASON_KEPT])


def _judgement(result: Result, model: "LLM", rounds: int) -> Judgement:
    material = material_of(result)
    said = [_asked(model, material) for _ in range(rounds)]
    replies = tuple(one.reply for one in said if one.reply is not None)
    readable = Counter(one.verdict for one in replies if one.verdict is not Verdict.UNREADABLE)
    commonest, times = readable.most_common(1)[0] if readable else (None, 0)
    return Judgement(
        id=result.entry.id,
        kind=result.entry.kind.value,
        passed=result.score.passed,
        verdict=commonest if 2 * times > readable.total() else None,
        agreement=times / readable.total() if readable else None,
        replies=replies,
        errors=tuple(one.error for one in said if one.error is not None),
    )


def _asked(model: "LLM", material: str) -> _Round:
    from llama_index.core.llms import ChatMessage, MessageRole

    asked = [ChatMessage(RULES, role=MessageRole.SYSTEM), ChatMessage(material, role=MessageRole.USER)]
    try:
        said = model.chat(asked).message.content
    except Exception as error:
        # Each service's library has errors of its own, and none of them may cost the evaluation its report.
        return _Round(error=f"{type(error).__name__}: {error}")
    return _Round(reply_in(said or ""))


def _failing(questions: Sequence[Judgement]) -> bool:
    last = questions[-_PATIENCE:]
    return len(last) == _PATIENCE and not any(one.replies for one in last)
