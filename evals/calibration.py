"""Are refusals in the right places? Questions by how strong the best evidence for them is, from weak to strong.

In each group the share of questions that the papers can answer, by the gold set, is set beside the share that was
answered. Where refusals are well calibrated the two rise together: a reliability diagram (DeGroot and Fienberg, "The
comparison and evaluation of forecasters", 1983) of the choice between answering and refusing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.answer import AnswerStatus
from assistant.evidence import topic_of
from assistant.judging import judged
from assistant.question import read
from evals.plots import Curves
from evals.run import Result, Run
from evals.tables import Table, figure
from index.library import Library

_GROUPS = 5


@dataclass(frozen=True, slots=True)
class Group:
    """Questions of like strength: `strength` is their mean, from 0 to about 1; the shares are from 0 to 1."""

    strength: float
    questions: int
    answerable: float
    answered: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """`groups` from the weakest evidence to the strongest, as even in number as they can be."""

    groups: tuple[Group, ...]


def calibration_of(library: Library, run: Run) -> Calibration:
    """Questions without a topic ("who was there?") are left out: nothing is weighed for them.

    The strength is a proxy: the score by which passages are ranked for a question of fact. Questions for decisions,
    people and dates are refused by rules of their own.
    """
    strengths = ((_strength(library, one), one) for one in run.results)
    rated = sorted(((strength, one) for strength, one in strengths if strength is not None), key=lambda pair: pair[0])
    return Calibration(tuple(_group(part) for part in _parted(rated)))


def table_of(calibration: Calibration) -> Table:
    return Table(
        title="Refusals by strength of evidence",
        columns=("strength of the best evidence", "questions", "papers can answer", "were answered"),
        rows=tuple(
            (figure(one.strength), str(one.questions), figure(one.answerable), figure(one.answered))
            for one in calibration.groups
        ),
        note="The strength is the score by which passages are ranked for a question of fact, a proxy where people, "
        "dates or decisions are asked for; refusals are right where the last two columns agree.",
    )


def plot_of(calibration: Calibration) -> Curves:
    apart = max((abs(one.answerable - one.answered) for one in calibration.groups), default=0.0)
    return Curves(
        title="Are refusals in the right places?",
        says="Share of questions that the papers can answer, and share that was answered, by the strength of the best "
        f"evidence; they differ by {figure(apart)} at most.",
        across="strength of the best evidence",
        along="share of questions",
        curves={
            "the papers can answer": tuple((one.strength, one.answerable) for one in calibration.groups),
            "were answered": tuple((one.strength, one.answered) for one in calibration.groups),
        },
    )


def _strength(library: Library, result: Result) -> float | None:
    question = read(result.answer.understood_as, scope=result.entry.scope)
    topic = topic_of(question, library)
    if not topic.terms:
        return None
    ranked = judged(question, topic, library)
    return max(0.0, ranked[0].score) if ranked else 0.0


def _parted(rated: Sequence[tuple[float, Result]]) -> list[Sequence[tuple[float, Result]]]:
    ends = [round(len(rated) * at / _GROUPS) for at in range(_GROUPS + 1)]
    return [rated[start:end] for start, end in pairwise(ends) if start < end]


def _group(rated: Sequence[tuple[float, Result]]) -> Group:
    count = len(rated)
    return Group(
        strength=sum(strength for strength, _ in rated) / count,
        questions=count,
        answerable=sum(one.entry.answerable for _, one in rated) / count,
        answered=sum(one.answer.status is not AnswerStatus.NOT_FOUND for _, one in rated) / count,
    )
