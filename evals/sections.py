"""The parts of an evaluation in the order in which they are done and shown, and how each becomes part of the report.

Every part but the reading of the papers builds on the answers to the gold set, so those are asked first, once.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from llama_index.core.llms import LLM

from evals import baselines, counterfactuals, judge, parts
from evals.ground import Ground
from evals.reporting.answers import answers_section
from evals.reporting.failed import failed_of
from evals.reporting.values import Section, SetReport
from evals.robustness import loss
from evals.run import Run, run
from evals.structure.papers import GOLD, structure_in, structure_of_papers
from evals.structure.structure import Structure, tables_of
from evals.wanted import Wanted
from index.records import EVERYTHING
from ingest.paper import Part

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """`outlines` is the folder of what a person found in the papers, None where nobody wrote that down."""

    wanted: frozenset[Wanted]
    outlines: Path | None = None
    judge: LLM | None = None


def set_report(ground: Ground, plan: Plan, tell: Tell) -> SetReport:
    """`tell` is given a line on each part as it begins."""
    read: tuple[Section, ...] = ()
    if Wanted.STRUCTURE in plan.wanted and plan.outlines:
        tell(f"{ground.name}: reading the papers beside what a person found in them")
        read = (_structure(ground, plan.outlines),)
    if plan.wanted == {Wanted.STRUCTURE}:
        return SetReport(ground.name, None, (), read)
    tell(f"{ground.name}: asking {len(ground.entries)} questions")
    whole = run(ground.library, ground.name, ground.entries)
    held = ground.library.passages_of_scope(EVERYTHING, frozenset(Part))
    failed = tuple(failed_of(one, held) for one in whole.results if not one.score.passed)
    sections = (*read, answers_section(whole, ground.library), *_further(ground, whole, plan, tell))
    return SetReport(ground.name, whole, failed, sections)


def _further(ground: Ground, whole: Run, plan: Plan, tell: Tell) -> Iterator[Section]:
    for wanted, section in _SECTIONS.items():
        if wanted in plan.wanted:
            tell(f"{ground.name}: {wanted}")
            yield section(ground, whole)
    if plan.judge is not None:
        tell(f"{ground.name}: asking the judge {plan.judge.metadata.model_name}")
        verdicts = judge.judged(whole.results, plan.judge)
        yield Section("judge", verdicts, judge.tables_of(verdicts))


def reading_report(name: str, papers: Path) -> SetReport:
    """How papers were read about which nothing is asked; `name` is that of the folder of what a person found."""
    scored = structure_of_papers(GOLD / name, papers)
    return SetReport(name, None, (), (_as_section(scored),))


def _structure(ground: Ground, outlines: Path) -> Section:
    return _as_section(structure_in(outlines, ground.library))


def _as_section(scored: Structure) -> Section:
    return Section(Wanted.STRUCTURE, scored, tables_of(scored))


def _baselines(ground: Ground, whole: Run) -> Section:
    compared = baselines.baselines_of(ground, whole)
    return Section(Wanted.BASELINES, compared, baselines.tables_of(compared), baselines.plots_of(compared))


def _parts(ground: Ground, whole: Run) -> Section:
    earned = parts.parts_of(ground, whole)
    return Section(Wanted.PARTS, earned, parts.tables_of(earned))


def _robustness(ground: Ground, whole: Run) -> Section:
    lost = loss.robustness_of(ground, whole)
    return Section(Wanted.ROBUSTNESS, lost, (loss.table_of(lost),))


def _counterfactuals(ground: Ground, whole: Run) -> Section:
    followed = counterfactuals.counterfactuals_of(ground, whole)
    return Section(Wanted.COUNTERFACTUALS, followed, (counterfactuals.table_of(followed),))


_SECTIONS: dict[Wanted, Callable[[Ground, Run], Section]] = {
    Wanted.BASELINES: _baselines,
    Wanted.PARTS: _parts,
    Wanted.ROBUSTNESS: _robustness,
    Wanted.COUNTERFACTUALS: _counterfactuals,
}
