"""The section on the answers: figures overall and by kind, how long they took, whether refusals are right."""

from evals import calibration
from evals.reporting import summary as shown
from evals.reporting.values import Section
from evals.run import Run
from evals.summary import by_kind, by_tag, summary_of
from evals.wanted import Wanted
from index.library import Library


def answers_section(run: Run, library: Library) -> Section:
    if not run.results:
        return Section(Wanted.ANSWERS, (), ())
    calibrated = calibration.calibration_of(library, run)
    result = {
        "overall": summary_of(run.results),
        "kinds": by_kind(run),
        "tags": by_tag(run),
        "calibration": calibrated,
    }
    return Section(
        Wanted.ANSWERS,
        result,
        (shown.overall(run), shown.kinds(run), calibration.table_of(calibrated)),
        (shown.pass_by_kind(run), shown.latency(run), calibration.plot_of(calibrated)),
    )
