"""Plots as SVG that is set into the page: no file beside it, no script, and text that stays text.

Colours are those of Okabe and Ito ("Color universal design", 2008), which people who do not tell red from green can
tell apart; every line has a mark of its own besides.
"""

import io
from contextlib import AbstractContextManager
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from evals.plots import Bars, Curves, Histogram, Plot

_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#555555", "#000000")
_MARKS = "osD^vPX*"
_DASHES = ("-", "--", ":")
# The type checker is not told: matplotlib lists every one of its settings there.
_STYLE: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "board-papers",
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#dddddd",
    "grid.linewidth": 0.6,
}
_INK = "#333333"


def svg_of(plot: Plot) -> str:
    with _styled():
        figure = Figure(figsize=(7, _height(plot)), layout="constrained")
        axes = figure.add_subplot()
        match plot:
            case Bars():
                _bars(axes, plot)
            case Curves():
                _curves(axes, plot)
            case Histogram():
                _histogram(axes, plot)
        figure.legend(frameon=False, fontsize=9, loc="outside lower left", ncols=3)
        return _svg(figure)


def _bars(axes: Axes, plot: Bars) -> None:
    rows = range(len(plot.bars))
    shares = [one.share for one in plot.bars]
    # A bound may miss the share by the last bit.
    below = [max(0.0, one.share - one.low) for one in plot.bars]
    above = [max(0.0, one.high - one.share) for one in plot.bars]
    axes.barh(rows, shares, color=_COLOURS[0], alpha=0.55, height=0.6, label=plot.own)
    axes.errorbar(shares, rows, xerr=[below, above], fmt="none", ecolor=_INK, elinewidth=1, capsize=3)
    for at, name in enumerate(dict.fromkeys(name for one in plot.bars for name in one.points), start=1):
        places = [(one.points[name], row) for row, one in enumerate(plot.bars) if name in one.points]
        across, down = zip(*places, strict=True)
        axes.plot(across, down, _mark(at), color=_colour(at), markersize=6, linestyle="", label=name)
    axes.set_yticks(rows, [one.label for one in plot.bars])
    axes.invert_yaxis()
    axes.set_xlim(0, 1.02)
    axes.grid(axis="y", visible=False)


def _curves(axes: Axes, plot: Curves) -> None:
    for at, (name, points) in enumerate(plot.curves.items()):
        across, up = zip(*points, strict=True)
        (line,) = axes.plot(across, up, color=_colour(at), markersize=5, linewidth=1.6, label=name)
        line.set(marker=_mark(at), linestyle=_DASHES[at % len(_DASHES)])
    axes.set_ylim(0, 1.03)
    axes.set_xlabel(plot.across)
    axes.set_ylabel(plot.along)


def _histogram(axes: Axes, plot: Histogram) -> None:
    axes.hist(plot.values, bins=min(30, max(5, len(plot.values) // 2)), color=_COLOURS[0], alpha=0.55)
    for at, (name, value) in enumerate(plot.marked.items(), start=1):
        axes.axvline(value, color=_colour(at), linewidth=1.5, linestyle=_DASHES[at % len(_DASHES)], label=name)
    axes.set_xlim(left=0)
    axes.set_xlabel(plot.across)
    axes.set_ylabel("questions")


def _styled() -> AbstractContextManager[None]:
    return matplotlib.rc_context(_STYLE)


def _height(plot: Plot) -> float:
    return 1.1 + 0.36 * len(plot.bars) if isinstance(plot, Bars) else 3.3


def _colour(at: int) -> str:
    return _COLOURS[at % len(_COLOURS)]


def _mark(at: int) -> str:
    return _MARKS[at % len(_MARKS)]


def _svg(figure: Figure) -> str:
    """Without the XML heading, which has no place inside a page."""
    drawn = io.StringIO()
    figure.savefig(drawn, format="svg", metadata={"Date": None, "Creator": None})
    return drawn.getvalue()[drawn.getvalue().index("<svg") :]
