"""The figures of a run as tables and plots: overall, by kind of question, and how long answers took."""

from statistics import median, quantiles

from evals.intervals import Share
from evals.plots import Bar, Bars, Histogram, Plot
from evals.run import Run
from evals.summary import Mean, by_kind, summary_of
from evals.tables import Table, figure


def headline(run: Run) -> str:
    summary = summary_of(run.results)
    slow = f"; median answer {_milliseconds(run)[0]:.0f} ms" if run.results else ""
    return f"{run.name}: {summary.passed} of {summary.questions} questions wholly right{slow}"


def overall(run: Run) -> Table:
    summary = summary_of(run.results)
    refusals = summary.refusals
    shares = {
        "wholly right": summary.passes,
        "refusals that were right": refusals.precision,
        "unanswerable questions refused": refusals.recall,
        "wrong values said, where one is known": summary.wrong_values,
    }
    return Table(
        title="All questions",
        columns=("measure", "value", "95% interval", "aim", "questions"),
        rows=(
            *((one.title, _figure(one), _interval(one), figure(one.aim), str(one.questions)) for one in summary.means),
            *((title, figure(one.value), _interval(one), "-", str(one.of)) for title, one in shares.items()),
        ),
        note="The interval says how far the figure could move with other questions of the same sort.",
    )


def kinds(run: Run) -> Table:
    titles = [one.measure.replace("_", " ") for one in summary_of(run.results).means]
    return Table(
        title="By kind of question",
        columns=("kind", "wholly right", *titles),
        rows=tuple(
            (kind.value, f"{summary.passed} of {summary.questions}", *map(_figure, summary.means))
            for kind, summary in by_kind(run).items()
        ),
    )


def pass_by_kind(run: Run) -> Plot:
    shown = tuple(
        Bar(
            label=f"{kind.value} ({summary.questions})",
            share=summary.passed / summary.questions,
            low=summary.passes.low,
            high=summary.passes.high,
            points={},
        )
        for kind, summary in by_kind(run).items()
    )
    weakest = min(shown, key=lambda one: one.share)
    return Bars(
        title="Wholly right, by kind of question",
        says=f"Share of questions wholly right with its 95% interval; the weakest kind is {weakest.label} with "
        f"{figure(weakest.share)}.",
        own="this assistant",
        bars=shown,
    )


def latency(run: Run) -> Plot:
    middle, slow = _milliseconds(run)
    return Histogram(
        title="How long answers took",
        says=f"Half of the answers came within {middle:.0f} ms, 95 of 100 within {slow:.0f} ms.",
        across="milliseconds",
        values=tuple(one.answer.seconds * 1000 for one in run.results),
        marked={"median": middle, "95 of 100": slow},
    )


def _milliseconds(run: Run) -> tuple[float, float]:
    """The median and the time within which 95 of 100 answers came."""
    taken = [one.answer.seconds * 1000 for one in run.results]
    return median(taken), quantiles(taken, n=20, method="inclusive")[-1] if len(taken) > 1 else taken[0]


def _figure(mean: Mean) -> str:
    return figure(mean.value) + ("" if mean.met else " (short)")


def _interval(found: Mean | Share) -> str:
    return "-" if found.value is None else f"{figure(found.low)} to {figure(found.high)}"
