"""The report in Markdown, which also reads well in a terminal: every question that fell short comes last."""

from evals.reporting.failed import Failed, Source
from evals.reporting.summary import headline
from evals.reporting.values import Report, SetReport
from evals.tables import markdown
from ingest.text.dates import day_in_words


def markdown_of(report: Report) -> str:
    made = f"{day_in_words(report.made)}; {report.machine}; {report.seconds:.0f} s."
    return "\n\n".join([made, *(_set(one) for one in report.sets)]) + "\n"


def _set(one: SetReport) -> str:
    tables = [table for section in one.sections for table in section.tables]
    title = headline(one.run) if one.run else one.name
    return "\n\n".join([f"# {title}", *map(markdown, tables), *map(_failed, one.failed)])


def _failed(one: Failed) -> str:
    lines = [
        f"## {one.id} ({one.kind}): {' / '.join(one.turns)}",
        f"Short in: {', '.join(one.short_in)}.",
        *(f"- expected: {words}" for words in one.expected),
        f"- came: {one.status}; understood as: {one.understood_as}",
        *(f"- cited: [{number}] {_cited(source)}" for number, source in enumerate(one.cited, start=1)),
        *(f"- the papers: {source.reference}: “{source.words}”" for source in one.evidence),
        "",
        *(f"    {line}" for line in one.text.splitlines()),
    ]
    return "\n".join(lines)


def _cited(source: Source) -> str:
    return source.reference + (" (beside the question)" if source.beside else "")
