"""A judge's opinions as tables: the figures, and the questions on which it and the strict score differ."""

from evals.judge.judging import Judgement, Judgements, Verdict
from evals.tables import Table, figure

_ERROR_SHOWN = 200


def tables_of(judgements: Judgements) -> tuple[Table, ...]:
    return (_figures(judgements), *([_differing(judgements)] if _different(judgements) else []))


def _figures(judgements: Judgements) -> Table:
    right, alike = judgements.right, judgements.alike
    errors = tuple(dict.fromkeys(error for one in judgements.questions for error in one.errors))
    return Table(
        f"A judge's opinion ({judgements.model})",
        ("what", "figure"),
        (
            ("questions with a verdict", f"{right.of} of {len(judgements.questions) + judgements.not_asked}"),
            ("judged right", f"{figure(right.value)} ({figure(right.low)} to {figure(right.high)})"),
            ("judge and strict score alike", f"{figure(alike.value)} ({figure(alike.low)} to {figure(alike.high)})"),
            ("alike beyond luck (Cohen's kappa)", figure(judgements.kappa)),
            ("rounds of a question that agree", figure(judgements.steadiness)),
            ("replies that hold no verdict", str(judgements.unreadable)),
            ("errors", str(judgements.errors)),
            *((("first error", errors[0][:_ERROR_SHOWN]),) if errors else ()),
            *((("not asked, because the model kept failing", str(judgements.not_asked)),) * bool(judgements.not_asked)),
        ),
        f"Each answer was shown {judgements.rounds} times; the verdict is the majority's. A model's opinion, for "
        "reading: no threshold and no score rests on it.",
    )


def _differing(judgements: Judgements) -> Table:
    return Table(
        "Where judge and strict score differ",
        ("question", "kind", "strict", "judge", "agreement", "the judge's reason"),
        tuple(
            (
                one.id,
                one.kind,
                "right" if one.passed else "not right",
                str(one.verdict),
                figure(one.agreement),
                next(reply.reason for reply in one.replies if reply.verdict is one.verdict),
            )
            for one in _different(judgements)
        ),
    )


def _different(judgements: Judgements) -> list[Judgement]:
    settled = (one for one in judgements.questions if one.verdict is not None)
    return [one for one in settled if (one.verdict is Verdict.RIGHT) != one.passed]
