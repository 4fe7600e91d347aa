"""`board-papers gold`: builds gold sets from asked questions, and checks them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

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

if TYPE_CHECKING:
    from assistant.feedback import Feedback
    from index.library import Library

T = TypeVar("T")
FILE = "gold.jsonl"


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
@click.argument("question", nargs=-1)
@click.option("--turn", "turns", multiple=True, metavar="QUESTION", help="A further turn of the conversation.")
@click.option("--candidates", is_flag=True, help="Go through the questions judged by their readers on the chat page.")
@click.option("--gold", "file", type=PATH, help=f"The gold set to add to; else {FILE} in the library's folder.")
@scope_options
@library_option
def add(
    question: tuple[str, ...],
    turns: tuple[str, ...],
    candidates: bool,
    file: Path | None,
    scope: Scope,
    library: Path | None,
) -> None:
    """Ask a question, each argument one turn of a conversation, and say what a right answer to it must hold."""
    asked = (*question, *turns)
    _check_asked(asked, candidates, scope)
    with opened(library) as held:
        path = file or held.folder / FILE
        _usable(path)
        if candidates:
            _go_through(held, path)
        else:
            require_body(held, scope)
            _add(held, path, asked, scope)


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


class _Terminal:
    """The desk of the dialogue; ends it with click's Abort at Ctrl+C and where the input ends."""

    def say(self, text: str) -> None:
        click.echo(text)

    def ask(self, question: str, read: Callable[[str], T], default: str | None = None) -> T:
        def value(text: str) -> T:
            try:
                return read(text)
            except ValueError as error:
                raise click.UsageError(str(error)) from error

        found: T = click.prompt(question, default=default, show_default=bool(default), value_proc=value)
        return found

    def agrees(self, question: str, default: bool) -> bool:
        return click.confirm(question, default=default)


def _check_asked(asked: Sequence[str], candidates: bool, scope: Scope) -> None:
    if candidates and (asked or scope != EVERYTHING):
        raise click.UsageError("--candidates takes questions and filters as they were asked: leave others out.")
    if not candidates and not asked:
        raise click.UsageError("Give a question, or --candidates.")
    if len(asked) > 1 and not any(" " in turn.strip() for turn in asked):
        raise click.UsageError("Put each turn of the conversation in quotation marks.")


def _usable(path: Path) -> tuple[Entry, ...]:
    """The entries of the file to add to; told before anybody has answered a single question."""
    if not path.exists():
        if not path.parent.is_dir():
            raise BadInput(f"There is no folder {path.parent}: make it, or name another file with --gold.")
        return ()
    try:
        return entries_in(path)
    except GoldError as error:
        raise BadInput(str(error)) from error


def _add(
    library: "Library", path: Path, turns: tuple[str, ...], scope: Scope, candidate: "Feedback | None" = None
) -> None:
    # Imported late, here and below: asking brings in most of the program, which the help does without.
    from assistant.ask import ask
    from assistant.rendering import answer_terminal
    from evals.gold.candidates import change_since, found_right
    from evals.gold.dialogue import Asked, entry_from
    from ingest.paper import Part

    answer = ask(library, turns, scope)
    click.echo(f"{answer_terminal(answer)}\n")
    if candidate and (changed := change_since(candidate, answer)):
        click.echo(changed)
    there = _usable(path)
    asked = Asked(
        turns,
        scope,
        answer,
        held=library.passages_of_scope(EVERYTHING, frozenset(Part)),
        taken=tuple(entry.id for entry in there),
        right=found_right(candidate, answer) if candidate else (),
    )
    _write(path, there, entry_from(asked, _Terminal()))


def _write(path: Path, there: Sequence[Entry], entry: Entry) -> None:
    from evals.gold.sense import senseless
    from evals.gold.writing import add_entry, line_of

    click.echo(line_of(entry))
    for finding in senseless((*there, entry)):
        if finding.id == entry.id:
            click.echo(f"Note: {finding.message}")
    if not click.confirm(f"Add this to {path}?", default=True):
        click.echo("Nothing was added.")
        return
    try:
        line = add_entry(path, entry)
    except GoldError as error:
        raise BadInput(str(error)) from error
    click.echo(f"{entry.id} is line {line} of {path}.")


def _go_through(library: "Library", path: Path) -> None:
    from assistant.feedback import FILE as LOG
    from assistant.feedback import log_of
    from evals.gold.candidates import drop, told, waiting

    log = log_of(library.folder)
    for number in log.damaged:
        click.echo(f"Warning: {library.folder / LOG}, line {number} cannot be read and is passed over.", err=True)
    candidates = waiting(log, _usable(path))
    if not candidates:
        click.echo("No candidate is waiting: thumbs under the answers of the chat page make some.")
    for number, candidate in enumerate(candidates, start=1):
        click.echo(f"\nCandidate {number} of {len(candidates)}\n{told(candidate)}\n")
        match _what_to_do():
            case "add":
                _add(library, path, candidate.turns, candidate.scope, candidate)
            case "drop":
                drop(library.folder, candidate)
            case "stop":
                return


def _what_to_do() -> str:
    """ "skip" leaves the candidate for another time, "drop" for none."""
    choice = click.Choice(["add", "skip", "drop", "stop"])
    return str(click.prompt("What is to be done with it?", type=choice, default="add"))


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
