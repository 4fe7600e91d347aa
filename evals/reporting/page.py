"""The report as one page for a browser: no file beside it, nothing fetched, no script."""

from jinja2 import Environment, PackageLoader

from evals.reporting.drawing import svg_of
from evals.reporting.summary import headline
from evals.reporting.values import Report, SetReport

_TEMPLATES = Environment(
    loader=PackageLoader("evals.reporting", "."), autoescape=True, trim_blocks=True, lstrip_blocks=True
)


def page_of(report: Report) -> str:
    return _TEMPLATES.get_template("page.html").render(report=report, sets=[_shown(one) for one in report.sets])


def _shown(one: SetReport) -> dict[str, object]:
    return {
        "name": one.name,
        "title": headline(one.run) if one.run else one.name,
        "sections": [
            {
                "name": section.name,
                "tables": section.tables,
                "plots": [{"title": plot.title, "says": plot.says, "svg": svg_of(plot)} for plot in section.plots],
            }
            for section in one.sections
        ],
        "failed": one.failed,
        "asked": one.run is not None,
    }
