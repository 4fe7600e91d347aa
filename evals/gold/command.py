"""`board-papers gold`: builds gold sets from asked questions, and checks them."""

from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any

import click

from assistant.commands.options import (
    PATH,
    BadInput,
    json_option,
    library_option,
    opened,
    print_json,
    require_body,
    scope_options,
)
from assistant.commands.tables import counted
from evals.gold.entries import Entry
from evals.gold.findings import Finding, findings_json
from evals.gold.reading import GoldError, entries_in
from index.records import EVERYTHING, Scope

FILE = "gold.jsonl"

Command = Callable[..., Any]


def turn_options(command: Command) -> Command:
    """Adds QUESTION... and --turn, handed over together as `turns`: the conversation."""

    @click.argument("question", nargs=-1)
    @click.option("--turn", multiple=True, metavar="QUESTION", help="A further turn of the conversation.")
    @wraps(command)
    def conversing(*args: Any, question: tuple[str, ...], turn: tuple[str, ...], **kwargs: Any) -> Any:
        return command(*args, turns=(*question, *turn), **kwargs)

    return conversing


@click.group(invoke_without_command=True)
@click.pass_context
def gold(ctx: click.Context) -> None:
    """Build and check gold sets: questions with what a right answer must hold."""
    # A library named before `gold` is meant for the command after it.
    library = (ctx.default_map or {}).get("library")
    ctx.default_map = {name: {"library": library} for name in gold.commands} if library else None
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@gold.command()
@turn_options
@click.option("--candidates", is_flag=True, help="Go through the questions judged by their readers on the chat page.")
@click.option("--gold", "file", type=PATH, help=f"The gold set to add to; else {FILE} in the library's folder.")
@scope_options
@library_option
def add(turns: tuple[str, ...], candidates: bool, file: Path | None, scope: Scope, library: Path | None) -> None:
    """Ask a question, each argument one turn of a conversation, and say what a right answer to it must hold."""
    _check_asked(turns, candidates, scope)
    # Imported late: asking brings in most of the program, which the help does without.
    from evals.gold.adding import add_asked, go_through, usable

    with opened(library) as held:
        path = file or held.folder / FILE
        usable(path)
        if candidates:
            go_through(held, path)
        else:
            require_body(held, scope)
            add_asked(held, path, turns, scope)


@gold.command()
@click.argument("file", type=PATH)
@click.option("--papers", type=PATH, multiple=True, help="Check against these papers instead of the library.")
@json_option
@library_option
def check(file: Path, papers: tuple[Path, ...], as_json: bool, library: Path | None) -> int:
    """Check a gold set: can it be read, does it make sense, is its evidence still held?"""
    if papers and library:
        raise click.UsageError("Give either --papers or --library, not both.")
    try:
        entries = entries_in(file)
    except GoldError as error:
        raise _unusable(file, error, as_json=as_json) from error
    findings = _findings(entries, papers, library)
    _show(file, findings, len(entries), as_json=as_json)
    return 1 if findings else 0


def _check_asked(asked: Sequence[str], candidates: bool, scope: Scope) -> None:
    if candidates and (asked or scope != EVERYTHING):
        raise click.UsageError("--candidates takes questions and filters as they were asked: leave others out.")
    if not candidates and not asked:
        raise click.UsageError("Give a question, or --candidates.")
    if len(asked) > 1 and not any(" " in turn.strip() for turn in asked):
        raise click.UsageError("Put each turn of the conversation in quotation marks.")


def _findings(entries: Sequence[Entry], papers: Sequence[Path], library: Path | None) -> tuple[Finding, ...]:
    from evals.gold.check import findings_of
    from evals.gold.listing import listed

    for path in papers:
        if not path.exists():
            raise BadInput(f"There is no file or folder {path}; give the folder that holds the papers.")
    with listed(papers) if papers else opened(library) as held:
        return findings_of(entries, held)


def _unusable(file: Path, error: GoldError, *, as_json: bool) -> BadInput:
    """What is wrong with each line is a result like any other; that the file cannot be used is the error."""
    lines = [finding for finding in error.findings if finding.line is not None]
    if as_json or lines:
        _show(file, error.findings, None, as_json=as_json)
    sentence = f"{file} has {counted(len(lines), 'line')} that cannot be used: mend and check again."
    return BadInput(sentence if lines else str(error))


def _show(file: Path, findings: Sequence[Finding], questions: int | None, *, as_json: bool) -> None:
    if as_json:
        print_json(findings_json(str(file), findings, questions))
        return
    for finding in findings:
        click.echo(finding.told_of(file.name))
    if questions is not None:
        found = counted(len(findings), "finding") if findings else "nothing to mend"
        click.echo(f"{file.name}: {counted(questions, 'question')}, {found}.")
