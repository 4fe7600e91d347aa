"""A run as a person reads it (Markdown, also good in a terminal) and as a program reads it (JSON)."""

import json
from dataclasses import fields
from statistics import median

from assistant.answer import Citation
from evals.gold.entries import Entry
from evals.gold.places import in_words
from evals.run import Result, Run
from evals.scores import meets, quoted_whole
from evals.summary import Mean, Summary, by_kind, summary_of
from evals.wording import says

_TEXT_SHOWN = 600


def markdown_of(run: Run) -> str:
    """Overall figures, figures by kind, and every question that fell short with what was expected and what came."""
    parts = (_overall(run), _kinds(run), *(_failed(one) for one in run.results if not one.score.passed))
    return "\n\n".join(parts) + "\n"


def json_of(run: Run) -> str:
    value = {
        "gold": run.name,
        "overall": _figures(summary_of(run.results)),
        "kinds": {kind.value: _figures(summary) for kind, summary in by_kind(run).items()},
        "questions": [_question(one) for one in run.results],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _overall(run: Run) -> str:
    summary = summary_of(run.results)
    slow = f"{median(one.answer.seconds for one in run.results) * 1000:.0f} ms" if run.results else "-"
    rows = [f"| {one.title} | {_figure(one)} | {one.aim:.2f} | {one.questions} |" for one in summary.means]
    return "\n".join(
        (
            f"# {run.name}: {summary.passed} of {summary.questions} questions wholly right; median answer {slow}",
            "",
            "| measure | value | aim | questions |",
            "|---|---|---|---|",
            *rows,
        )
    )


def _kinds(run: Run) -> str:
    found = by_kind(run)
    titles = [one.measure.replace("_", " ") for one in summary_of(run.results).means]
    rows = [
        f"| {kind} | {summary.passed} of {summary.questions} | " + " | ".join(map(_figure, summary.means)) + " |"
        for kind, summary in found.items()
    ]
    return "\n".join(
        (f"| kind | wholly right | {' | '.join(titles)} |", "|---|---|" + "---|" * len(titles), *rows),
    )


def _figure(mean: Mean) -> str:
    return "-" if mean.value is None else f"{mean.value:.2f}" + ("" if mean.met else " (short)")


def _failed(result: Result) -> str:
    entry, answer = result.entry, result.answer
    text = answer.text if len(answer.text) <= _TEXT_SHOWN else f"{answer.text[:_TEXT_SHOWN]} [...]"
    return "\n".join(
        (
            f"## {entry.id} ({entry.kind}): {' / '.join(entry.turns)}",
            f"Short in: {', '.join(name.replace('_', ' ') for name in result.score.misses)}.",
            *(f"- expected: {one}" for one in _missing(result)),
            f"- came: {answer.status}; understood as: {answer.understood_as}",
            *(f"- cited: [{one.number}] {one.reference}{_unwelcome(one, entry)}" for one in answer.citations),
            "",
            *(f"    {line}" for line in text.splitlines()),
        )
    )


def _missing(result: Result) -> list[str]:
    entry, answer, score = result.entry, result.answer, result.score
    groups = [group for group in entry.citations if not any(meets(c, one) for c in answer.citations for one in group)]
    wholes = zip(entry.resolutions, result.resolutions, strict=True)
    facts = [fact for fact in entry.facts if not any(says(answer.text, one) for one in fact)]
    return [
        *("a citation of " + " or ".join(map(in_words, group)) for group in groups),
        *("the words " + " or ".join(f"“{one}”" for one in fact) for fact in facts),
        *(f"not to say “{one}”" for one in entry.absent if says(answer.text, one)),
        *(f"whole, word for word: {in_words(one)}" for one, limbs in wholes if not quoted_whole(limbs, answer)),
        *(["the papers do not say"] if score.abstained == 0 else []),
        *(["an answer"] if score.answered == 0 else []),
        *(["what is recommended kept apart from what is resolved"] if score.kept_apart == 0 else []),
    ]


def _unwelcome(citation: Citation, entry: Entry) -> str:
    welcome = [*entry.optional, *(wanted for group in entry.citations for wanted in group)]
    beside = entry.answerable and not any(meets(citation, wanted) for wanted in welcome)
    return " (beside the question)" if beside else ""


def _figures(summary: Summary) -> dict[str, object]:
    means = {
        one.measure: {"value": one.value, "aim": one.aim, "questions": one.questions, "met": one.met}
        for one in summary.means
    }
    return {"questions": summary.questions, "passed": summary.passed, "measures": means}


def _question(result: Result) -> dict[str, object]:
    entry, answer = result.entry, result.answer
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "turns": entry.turns,
        "passed": result.score.passed,
        "scores": {one.name: getattr(result.score, one.name) for one in fields(result.score)},
        "missing": _missing(result),
        "status": answer.status.value,
        "text": answer.text,
        "cited": [one.reference for one in answer.citations],
        "seconds": answer.seconds,
    }
