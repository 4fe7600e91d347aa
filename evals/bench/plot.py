"""How time, memory and disk grow with the passages, ours beside LlamaIndex's: four plots on one sheet, as SVG.

Both scales are logarithmic: a straight line that rises by one for one is in proportion, a flatter one grows slower.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from evals.bench.figures import Bench, SystemFigures

_MB = 1_000_000
_COLOURS = ("#0072B2", "#D55E00")
"""Okabe and Ito, "Color universal design" (2008): told apart by people who do not tell red from green."""
_MARKS = "os"
_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "board-papers",
    "axes.grid": True,
    "grid.color": "#dddddd",
}
_Figure = Callable[[SystemFigures], float | None]


def draw(bench: Bench, file: Path) -> None:
    with matplotlib.rc_context(_STYLE):
        sheet = Figure(figsize=(10, 7.5), layout="constrained")
        answer, memory, disk, ingest = sheet.subplots(2, 2).flat
        _lines(answer, "Warm answer to one asker, ms (dashed: 95 of 100)", bench, _median)
        _lines(answer, "", bench, _p95, dashes="--")
        _lines(memory, "Resident memory after answers, MB", bench, lambda s: s.resident / _MB if s.resident else None)
        _lines(disk, "On disk, MB", bench, lambda s: s.size / _MB if s.size else None)
        _lines(ingest, "Ingest without embedding, s", bench, _ingest)
        sheet.suptitle(f"{bench.date}; {bench.machine}", fontsize=10)
        sheet.savefig(file, format="svg", metadata={"Date": None})


def _lines(axes: Axes, title: str, bench: Bench, of: _Figure, *, dashes: str = "-") -> None:
    grounds = sorted(bench.grounds, key=lambda ground: ground.passages)
    for at, systems in enumerate(([g.ours for g in grounds], [g.theirs for g in grounds])):
        points = [(g.passages, of(one)) for g, one in zip(grounds, systems, strict=True)]
        shown = [(across, up) for across, up in points if up]
        across, up = [x for x, _ in shown], [y for _, y in shown]
        name = systems[0].name if systems and title else "_"
        axes.plot(across, up, color=_COLOURS[at], marker=_MARKS[at], linestyle=dashes, label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("passages, as ours cuts them")
    if title:
        axes.set_title(title, fontsize=10)
        axes.legend(frameon=False, fontsize=9)


def _median(system: SystemFigures) -> float | None:
    return system.waits[0].median * 1000 if system.waits else None


def _p95(system: SystemFigures) -> float | None:
    return system.waits[0].p95 * 1000 if system.waits else None


def _ingest(system: SystemFigures) -> float | None:
    return system.ingest.seconds - system.ingest.embedding if system.ingest else None
