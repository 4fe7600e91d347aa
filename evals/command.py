"""`board-papers eval`: how good the answers are by gold sets, how well the papers were read, and what others get.

Without --gold it takes the sets that ship with the project: the sample's, and the primary papers' where those are at
hand. Each is asked in a library of its own that is thrown away; with --gold alone, the person's own library is asked.
"""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date as Date
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from assistant.commands.options import PATH, BadInput, library_option, opened
from assistant.settings import settings_for
from evals.gold.entries import Entry
from evals.gold.reading import GoldError, entries_in
from evals.wanted import Wanted

if TYPE_CHECKING:
    from llama_index.core.llms import LLM

    from evals.ground import Ground, RememberingEmbedder
    from evals.reporting.values import Report
    from evals.sections import Plan
    from index.library import Library
    from index.records import PaperRecord

HERE = Path(__file__).resolve().parent
SAMPLE_GOLD = HERE / "gold" / "sample.jsonl"
SAMPLE_PAPERS = HERE / "sample" / "papers"
PRIMARY_GOLD = HERE / "gold" / "primary.jsonl"
PRIMARY_PAPERS = HERE.parents[1] / "shared" / "papers" / "lscsb"
# Papers of other bodies, about which nothing is asked.
READ_ALONE = {"forms": HERE / "forms" / "papers", "open": PRIMARY_PAPERS.parent / "open"}

Command = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Source:
    """What the person named; None is what is said above."""

    gold: Path | None
    papers: Path | None
    library: Path | None


@dataclass(frozen=True, slots=True)
class Judge:
    """A language model and where it is served."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class GoldSet:
    """`papers` is None where one's own library is asked; `shipped` names a set whose papers a person has read."""

    path: Path
    entries: tuple[Entry, ...]
    papers: Path | None
    shipped: str | None


def source_options(command: Command) -> Command:
    """Adds --gold, --papers and --library, handed over together as `source`."""

    @click.option("--gold", type=PATH, help="A gold set of your own (JSON Lines; fields in evals/README.md).")
    @click.option("--papers", type=PATH, help="Ask in a fresh library of these; without --gold, the primary set's.")
    @library_option
    @wraps(command)
    def sourced(*args: Any, gold: Path | None, papers: Path | None, library: Path | None, **kwargs: Any) -> Any:
        return command(*args, source=Source(gold, papers, library), **kwargs)

    return sourced


def wanted_options(command: Command) -> Command:
    """Adds a flag for each part of the evaluation, handed over together as `wanted`; none given means all."""

    @wraps(command)
    def chosen(*args: Any, **given: Any) -> Any:
        flags = frozenset(one for one in Wanted if given.pop(one.value))
        return command(*args, wanted=flags or frozenset(Wanted), **given)

    for one in reversed(Wanted):
        chosen = click.option(f"--{one.value}", is_flag=True, help=one.says)(chosen)
    return chosen


def judge_options(command: Command) -> Command:
    """Adds --judge and --judge-url, handed over together as `judge`."""

    @click.option("--judge", help="Ask this language model too what it thinks; it gates nothing.")
    @click.option("--judge-url", help="Where it is served in OpenAI's form, such as http://127.0.0.1:11434/v1.")
    @wraps(command)
    def with_judge(*args: Any, judge: str | None, judge_url: str | None, **kwargs: Any) -> Any:
        if (judge is None) != (judge_url is None):
            raise BadInput("A judge needs both its name and where it is served: give --judge and --judge-url.")
        return command(*args, judge=Judge(judge, judge_url) if judge and judge_url else None, **kwargs)

    return with_judge


@click.command("eval")
@source_options
@wanted_options
@click.option("--out", type=PATH, help="Folder to write the report to: report.md, report.json, report.html.")
@click.option("--compare", type=PATH, nargs=2, metavar="A B", help="Pair two such reports question by question.")
@judge_options
def evaluate(
    source: Source, wanted: frozenset[Wanted], judge: Judge | None, out: Path | None, compare: tuple[Path, Path] | None
) -> None:
    """Score answers against gold sets and print what falls short: all of it, or the parts whose flags are given."""
    _check(source, wanted, judge, compare)
    if compare:
        _deliver_comparison(*compare, out)
        return
    # Every file is opened before the first paper is read: a slip is told at once, not after minutes.
    gold_sets = [_gold_set(*chosen) for chosen in _chosen(source)]
    asking = _model(judge) if judge else None
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    _evaluate(gold_sets, source.library, partial(_plan, wanted=wanted, judge=asking), out)


def _check(source: Source, wanted: frozenset[Wanted], judge: Judge | None, compare: tuple[Path, Path] | None) -> None:
    """What does not go together is said, not passed over."""
    some = wanted != frozenset(Wanted)
    if compare and (some or judge or source != Source(None, None, None)):
        raise BadInput("--compare reads two reports and asks nothing: give it alone, or with --out.")
    if judge and wanted == {Wanted.STRUCTURE}:
        raise BadInput("A judge judges answers, and --structure alone asks for none: add --answers.")
    if source.gold and wanted == {Wanted.STRUCTURE}:
        raise BadInput("--structure scores how the shipped sets' papers were read: leave out --gold.")
    if source.library and not source.gold:
        raise BadInput("The shipped sets are asked in libraries of their own: name a gold set (--gold) to ask yours.")


def _chosen(source: Source) -> Iterator[tuple[Path, Path | None, str | None]]:
    """Gold file, papers and shipped name of each set."""
    if source.papers is not None and not source.papers.exists():
        raise BadInput(f"There is no folder {source.papers}; give the folder that holds the papers.")
    if source.gold is not None:
        yield source.gold, source.papers, None
        return
    yield SAMPLE_GOLD, SAMPLE_PAPERS, "sample"
    primary = source.papers or PRIMARY_PAPERS
    if primary.exists():
        yield PRIMARY_GOLD, primary, "primary"
    else:
        _tell("The primary papers are not at hand (--papers DIR), so only the sample set is scored.")


def _gold_set(path: Path, papers: Path | None, shipped: str | None) -> GoldSet:
    try:
        return GoldSet(path, entries_in(path), papers, shipped)
    except GoldError as error:
        raise BadInput(str(error)) from error


def _model(judge: Judge) -> "LLM":
    from evals.judge import JudgeError, model_of

    try:
        return model_of(judge.name, judge.url, settings_for().judge_key)
    except JudgeError as error:
        raise BadInput(str(error)) from error


def _evaluate(
    gold_sets: Sequence[GoldSet], library: Path | None, plan_of: Callable[[GoldSet], "Plan"], out: Path | None
) -> None:
    # Imported late, here and below: what the parts need takes seconds to load, which the help does without.
    from evals.reporting.machine import machine_in_words
    from evals.reporting.markdown import markdown_of
    from evals.reporting.values import Report
    from evals.sections import reading_report, set_report

    began = time.perf_counter()
    sets = []
    for one in gold_sets:
        with _ground(one, library) as ground:
            sets.append(set_report(ground, plan_of(one), _tell))
    if any(one.shipped and Wanted.STRUCTURE in plan_of(one).wanted for one in gold_sets):
        sets.extend(reading_report(name, papers) for name, papers in READ_ALONE.items() if papers.is_dir())
    report = Report(Date.today(), machine_in_words(), time.perf_counter() - began, tuple(sets))
    click.echo(markdown_of(report))
    if out is not None:
        _write(report, out)


def _plan(gold: GoldSet, *, wanted: frozenset[Wanted], judge: "LLM | None") -> "Plan":
    from evals.sections import Plan
    from evals.structure.papers import GOLD

    return Plan(wanted, GOLD / gold.shipped if gold.shipped else None, judge)


@contextmanager
def _ground(gold: GoldSet, library: Path | None) -> "Iterator[Ground]":
    """What a gold set is asked on; evidence that the library does not hold is named before the first question."""
    from evals.gold.check import check_gold
    from evals.ground import Ground

    with _fresh(gold.papers) if gold.papers else _own(library) as (held, embedder):
        for sentence in check_gold(gold.path.name, gold.entries, held):
            _tell(f"Warning: {sentence}")
        yield Ground(gold.path.stem, gold.entries, held, embedder)


@contextmanager
def _fresh(papers: Path) -> "Iterator[tuple[Library, RememberingEmbedder]]":
    from evals.ground import RememberingEmbedder, made_of

    _tell(f"Reading {papers} ...")
    embedder = RememberingEmbedder(settings_for().model)
    with made_of([papers], embedder, progress=_tell_failed) as library:
        yield library, embedder


@contextmanager
def _own(folder: Path | None) -> "Iterator[tuple[Library, RememberingEmbedder]]":
    """Opened twice: which model a library was built with is known once it is open."""
    from evals.ground import RememberingEmbedder
    from index.library import Library

    with opened(folder) as first:
        embedder = RememberingEmbedder(first.model)
    with Library.open(first.folder, embedder=embedder) as library:
        yield library, embedder


def _tell_failed(paper: "PaperRecord") -> None:
    if paper.error:
        _tell(f"{paper.path}: {paper.error}")


def _write(report: "Report", out: Path) -> None:
    from evals.reporting.markdown import markdown_of
    from evals.reporting.page import page_of
    from evals.reporting.plain import json_of

    for name, text in (("md", markdown_of(report)), ("json", json_of(report)), ("html", page_of(report))):
        (out / f"report.{name}").write_text(text, encoding="utf-8")
    _tell(f"The report is in {out}: open report.html in a browser.")


def _deliver_comparison(before: Path, after: Path, out: Path | None) -> None:
    from evals.compare import ReportError, comparison_of, read_report, tables_of
    from evals.tables import markdown, plain_value

    try:
        compared = comparison_of(read_report(before), read_report(after))
    except ReportError as error:
        raise BadInput(str(error)) from error
    text = "\n\n".join(markdown(table) for table in tables_of(compared)) + "\n"
    click.echo(text)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        (out / "comparison.md").write_text(text, encoding="utf-8")
        (out / "comparison.json").write_text(json.dumps(plain_value(compared), indent=2) + "\n", encoding="utf-8")


def _tell(words: str) -> None:
    click.echo(words, err=True)
