"""`board-papers eval`: scores answers against gold sets.

Without --gold it takes the sets that ship with the project: the sample's, and the primary papers' where those are at
hand. Each is asked in a library of its own that is thrown away; with --gold alone, the person's own library is asked.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from assistant.commands.options import PATH, BadInput, library_option, opened
from evals.gold.entries import Entry
from evals.gold.reading import GoldError, entries_in

if TYPE_CHECKING:
    from evals.run import Run
    from index.library import Library

HERE = Path(__file__).resolve().parent
SAMPLE_GOLD = HERE / "gold" / "sample.jsonl"
SAMPLE_PAPERS = HERE / "sample" / "papers"
PRIMARY_GOLD = HERE / "gold" / "primary.jsonl"
PRIMARY_PAPERS = HERE.parents[1] / "shared" / "papers" / "lscsb"


@dataclass(frozen=True, slots=True)
class GoldSet:
    """`papers` is None where the person's own library is asked."""

    path: Path
    entries: tuple[Entry, ...]
    papers: Path | None


@click.command("eval")
@click.option("--gold", type=PATH, help="A gold set of your own (JSON Lines; fields in evals/README.md).")
@click.option("--papers", type=PATH, help="Ask in a fresh library of these papers; without --gold, the primary set's.")
@click.option("--out", type=PATH, help="Folder to write the report to, as Markdown and as JSON.")
@library_option
def evaluate(gold: Path | None, papers: Path | None, out: Path | None, library: Path | None) -> None:
    """Score answers against a gold set and print what falls short."""
    if papers is not None and not papers.exists():
        raise BadInput(f"There is no folder {papers}; give the folder that holds the papers.")
    # Every file is opened before the first paper is read: a slip is told at once, not after minutes.
    gold_sets = [_gold_set(path, of_papers) for path, of_papers in _chosen(gold, papers)]
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    for one in gold_sets:
        with library_of(one.papers) if one.papers else opened(library) as held:
            _deliver(_run(held, one), out)


def _chosen(gold: Path | None, papers: Path | None) -> tuple[tuple[Path, Path | None], ...]:
    if gold is not None:
        return ((gold, papers),)
    primary = papers or PRIMARY_PAPERS
    sample = (SAMPLE_GOLD, SAMPLE_PAPERS)
    if not primary.exists():
        click.echo("The primary papers are not at hand (--papers DIR), so only the sample set is scored.", err=True)
        return (sample,)
    return (sample, (PRIMARY_GOLD, primary))


def _gold_set(path: Path, papers: Path | None) -> GoldSet:
    try:
        return GoldSet(path, entries_in(path), papers)
    except GoldError as error:
        raise BadInput(str(error)) from error


@contextmanager
def library_of(papers: Path) -> "Iterator[Library]":
    """A library of these papers in a folder that is removed afterwards."""
    with TemporaryDirectory(prefix="board-papers-eval-") as folder, opened(Path(folder), create=True) as library:
        click.echo(f"Reading {papers} ...", err=True)
        for one in library.add_papers([papers]):
            if one.error:
                click.echo(f"{one.path}: {one.error}", err=True)
        yield library


def _run(library: "Library", gold: GoldSet) -> "Run":
    # Imported late: asking brings in the search.
    from evals.gold.check import check_gold
    from evals.run import run

    for sentence in check_gold(gold.path.name, gold.entries, library):
        click.echo(f"Warning: {sentence}", err=True)
    return run(library, gold.path.stem, gold.entries)


def _deliver(run: "Run", out: Path | None) -> None:
    from evals.report import json_of, markdown_of

    text = markdown_of(run)
    click.echo(text)
    if out is not None:
        (out / f"{run.name}.md").write_text(text, encoding="utf-8")
        (out / f"{run.name}.json").write_text(json_of(run), encoding="utf-8")
