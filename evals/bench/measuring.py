"""Runs the stages of both systems one after the other, stage by stage, each in a process of its own.

So whatever else the machine does at the time slows both alike, and the ratios hold even where the figures do not.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from evals.bench import ours, theirs
from evals.bench.apart import StageFailed, apart, size_of
from evals.bench.figures import Bench, GroundFigures, SystemFigures
from evals.bench.invented import write_papers
from evals.bench.plan import NEAR_FROM, Plan
from evals.bench.questions import FORMS
from evals.bench.stages import Answering, Embedding, Ingest, Reading
from evals.reporting.machine import machine_in_words

Tell = Callable[[str], None]
OURS, THEIRS = "ours", "LlamaIndex"

_DECIDED, _FACT = 0, 2
"""Which of the first questions are put cold: what was resolved, and how much was spent."""


class System(Protocol):
    """The stages of one system, as the modules `ours` and `theirs` have them."""

    def reading(self, papers: Path) -> Reading: ...
    def embedding(self, papers: Path, most: int) -> Embedding: ...
    def ingest(self, papers: Path, folder: Path, near: bool) -> Ingest: ...
    def cold(self, folder: Path, question: str) -> float: ...
    def answering(self, folder: Path, first: Sequence[str], rows: Sequence[Sequence[str]]) -> Answering: ...


SYSTEMS: tuple[tuple[str, System], ...] = ((OURS, ours), (THEIRS, theirs))


@dataclass(frozen=True, slots=True)
class _Ground:
    """Papers, and the folder where each system keeps what it makes of them."""

    name: str
    papers: Path
    place: Path
    near: bool


_Stage = Callable[[_Ground, System, SystemFigures], SystemFigures]


def measured(plan: Plan, tell: Tell) -> Iterator[Bench]:
    """What is measured so far, each time papers are done: hours may lie between. `tell` is given a line for each
    stage that begins.
    """
    grounds: tuple[GroundFigures, ...] = ()
    for ground in _figures(plan, tell):
        grounds = (*grounds, ground)
        yield Bench(time.strftime("%d %B %Y"), machine_in_words(), grounds)


def _figures(plan: Plan, tell: Tell) -> Iterator[GroundFigures]:
    for papers in plan.papers:
        yield _on_papers(papers.resolve().name, papers, False, plan, tell)
    for size in plan.sizes:
        with TemporaryDirectory(prefix="board-papers-bench-") as folder:
            papers = Path(folder) / "papers"
            write_papers(papers, size)
            yield _on_papers(f"{size:,} invented", papers, size >= NEAR_FROM, plan, tell)


def _on_papers(name: str, papers: Path, near: bool, plan: Plan, tell: Tell) -> GroundFigures:
    with TemporaryDirectory(prefix="board-papers-bench-") as place:
        ground = _Ground(name, papers, Path(place), near)
        embedded = () if near else (partial(_embedded, plan.embedded),)
        figures = _all((_read, *embedded, _ingested), ground, (SystemFigures(OURS), SystemFigures(THEIRS)), tell)
        own = figures[0]
        if own.reading is None or own.ingest is None:
            raise StageFailed(" ".join(own.failures))
        figures = _all(_asking(ground, plan), ground, figures, tell)
    return GroundFigures(name, own.reading.files, own.reading.pages, own.ingest.texts, near, *figures)


def _all(
    stages: Sequence[_Stage], ground: _Ground, figures: tuple[SystemFigures, ...], tell: Tell
) -> tuple[SystemFigures, ...]:
    """Both systems take each stage before either takes the next."""
    for stage in stages:
        named = stage.func if isinstance(stage, partial) else stage
        tell(f"{ground.name}: {named.__name__.strip('_')}")
        figures = tuple(_tried(stage, ground, system, of) for (_, system), of in zip(SYSTEMS, figures, strict=True))
    return figures


def _tried(stage: _Stage, ground: _Ground, system: System, figures: SystemFigures) -> SystemFigures:
    """A system that came to no end before is not asked further."""
    if figures.failures:
        return figures
    try:
        return stage(ground, system, figures)
    except StageFailed as failed:
        return replace(figures, failures=(str(failed),))


def _read(ground: _Ground, system: System, figures: SystemFigures) -> SystemFigures:
    return replace(figures, reading=apart(system.reading, ground.papers).result)


def _embedded(most: int, ground: _Ground, system: System, figures: SystemFigures) -> SystemFigures:
    return replace(figures, embedding=apart(system.embedding, ground.papers, most).result)


def _ingested(ground: _Ground, system: System, figures: SystemFigures) -> SystemFigures:
    folder = ground.place / figures.name
    stage = apart(system.ingest, ground.papers, folder, ground.near)
    ingest = replace(stage.result, seconds=stage.seconds)
    return replace(figures, ingest=ingest, ingest_peak=stage.peak, size=size_of(folder))


def _asking(ground: _Ground, plan: Plan) -> list[_Stage]:
    """The stages that ask, each with questions that no stage before it has put; one of each form comes first."""
    rows = [len(FORMS), *(plan.each(askers) for askers in plan.askers for _ in range(askers))]
    first, *rest = apart(ours.questions, ground.place / OURS, rows).result
    if len(first) < len(FORMS) or not all(rest):
        raise StageFailed(f"There is too little in {ground.name} to ask about: give more papers.")
    stages: list[_Stage] = [partial(_asked_cold, (first[_DECIDED], first[_FACT]))]
    for askers in plan.askers:
        stages.append(partial(_asked_warm, first, rest[:askers]))
        rest = rest[askers:]
    return stages


def _asked_cold(questions: Sequence[str], ground: _Ground, system: System, figures: SystemFigures) -> SystemFigures:
    return replace(figures, cold=tuple(system.cold(ground.place / figures.name, one) for one in questions))


def _asked_warm(
    first: Sequence[str], rows: Sequence[Sequence[str]], ground: _Ground, system: System, figures: SystemFigures
) -> SystemFigures:
    asked = apart(system.answering, ground.place / figures.name, first, rows).result
    resident = asked.resident if figures.resident is None else figures.resident
    return replace(figures, waits=(*figures.waits, asked.waits), resident=resident)
