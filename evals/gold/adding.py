"""Adding to a gold set at the terminal: a question of one's own, or the candidates that readers' verdicts have made."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import click

from assistant.ask import ask
from assistant.commands.options import BadInput
from assistant.feedback import FILE as LOG
from assistant.feedback import Feedback, log_of
from assistant.rendering import answer_terminal
from evals.gold.candidates import change_since, drop, found_right, told, waiting
from evals.gold.dialogue import Asked, entry_from
from evals.gold.entries import Entry
from evals.gold.reading import GoldError, entries_in
from evals.gold.sense import senseless
from evals.gold.writing import add_entry, line_of
from index.library import Library
from index.records import EVERYTHING, Scope
from ingest.paper import Part

T = TypeVar("T")


class Terminal:
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


def usable(path: Path) -> tuple[Entry, ...]:
    """The entries of the file to add to; told before anybody has answered a single question."""
    if not path.exists():
        if not path.parent.is_dir():
            raise BadInput(f"There is no folder {path.parent}: make it, or name another file with --gold.")
        return ()
    try:
        return entries_in(path)
    except GoldError as error:
        raise BadInput(str(error)) from error


def add_asked(
    library: Library, path: Path, turns: tuple[str, ...], scope: Scope, candidate: Feedback | None = None
) -> None:
    """Asks, shows the answer, and adds the entry that comes of the dialogue, once that is agreed to."""
    answer = ask(library, turns, scope)
    click.echo(f"{answer_terminal(answer)}\n")
    if candidate and (changed := change_since(candidate, answer)):
        click.echo(changed)
    there = usable(path)
    asked = Asked(
        turns,
        scope,
        answer,
        held=library.passages_of_scope(EVERYTHING, frozenset(Part)),
        taken=tuple(entry.id for entry in there),
        right=found_right(candidate, answer) if candidate else (),
    )
    _write(path, there, entry_from(asked, Terminal()))


def go_through(library: Library, path: Path) -> None:
    """The candidates that wait, one after the other; what is done with one is done at once."""
    log = log_of(library.folder)
    for number in log.damaged:
        click.echo(f"Warning: {library.folder / LOG}, line {number} cannot be read and is passed over.", err=True)
    candidates = waiting(log, usable(path))
    if not candidates:
        click.echo("No candidate is waiting: thumbs under the answers of the chat page make some.")
    for number, candidate in enumerate(candidates, start=1):
        click.echo(f"\nCandidate {number} of {len(candidates)}\n{told(candidate)}\n")
        match _what_to_do():
            case "add":
                add_asked(library, path, candidate.turns, candidate.scope, candidate)
            case "drop":
                drop(library.folder, candidate)
            case "stop":
                return


def _write(path: Path, there: Sequence[Entry], entry: Entry) -> None:
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


def _what_to_do() -> str:
    """ "skip" leaves the candidate for another time, "drop" for none."""
    choice = click.Choice(["add", "skip", "drop", "stop"])
    return str(click.prompt("What is to be done with it?", type=choice, default="add"))
