"""The report as JSON, for programs: every figure, every question, every section."""

import json
from dataclasses import asdict

from evals.reporting.failed import missing
from evals.reporting.values import Report, SetReport
from evals.run import Result
from evals.tables import plain_value


def json_of(report: Report) -> str:
    value = {
        "made": report.made.isoformat(),
        "machine": report.machine,
        "seconds": round(report.seconds, 1),
        "sets": [_set(one) for one in report.sets],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _set(one: SetReport) -> dict[str, object]:
    sections = {section.name: plain_value(section.result) for section in one.sections}
    if one.run is None:
        return {"gold": one.name, **sections}
    evidence = {failed.id: failed.evidence for failed in one.failed}
    return {
        "gold": one.name,
        **sections,
        "questions": [
            {**_question(result), "evidence": plain_value(evidence.get(result.entry.id, ()))}
            for result in one.run.results
        ],
    }


def _question(result: Result) -> dict[str, object]:
    entry, answer = result.entry, result.answer
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "turns": entry.turns,
        "passed": result.score.passed,
        "scores": asdict(result.score),
        "missing": list(missing(result)),
        "status": answer.status.value,
        "text": answer.text,
        "cited": [one.reference for one in answer.citations],
        "seconds": answer.seconds,
    }
