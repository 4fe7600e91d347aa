"""The registers of decisions and of actions, as a table, JSON, CSV or a Word document."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant import register
from assistant.citing import short_names
from assistant.commands.options import PATH, AnyCommand, library_option, opened, require_body, scope_options
from assistant.commands.tables import counted, table
from assistant.register import ActionRow, DecisionRow, Form, Row
from index.records import Scope
from ingest.paper import Outcome, Passage

if TYPE_CHECKING:
    from index.library import Library


def form_options(command: AnyCommand) -> AnyCommand:
    forms = click.Choice([str(form) for form in Form])
    command = click.option("--out", type=PATH, help="Write to this file instead of the terminal.")(command)
    return click.option("--format", "form", type=forms, help="Default: as --out ends, else table.")(command)


@click.command()
@click.argument("topic", nargs=-1)
@form_options
@scope_options
@library_option
def decisions(topic: tuple[str, ...], form: str | None, out: Path | None, scope: Scope, library: Path | None) -> None:
    """The register of resolutions, newest meeting first; with TOPIC those that bear on it."""
    wanted = _form(form, out)
    with opened(library) as held:
        require_body(held, scope)
        passages = _bearing_on(held, " ".join(topic), scope) if topic else held.resolutions(scope)
        rows = register.decision_rows(passages, short_names(held.bodies()), held.corrections())
    _show(rows, DecisionRow, wanted, out)


@click.command()
@form_options
@scope_options
@library_option
def actions(form: str | None, out: Path | None, scope: Scope, library: Path | None) -> None:
    """Who undertook to do what, from which minute, newest meeting first."""
    wanted = _form(form, out)
    with opened(library) as held:
        require_body(held, scope)
        rows = register.action_rows(held.actions(scope), short_names(held.bodies()))
    _show(rows, ActionRow, wanted, out)


def _form(form: str | None, out: Path | None) -> Form:
    ending = out.suffix.removeprefix(".").casefold() if out else ""
    chosen = Form(form or (ending if ending in list(Form) else Form.TABLE))
    if chosen is Form.DOCX and out is None:
        raise click.UsageError("A Word document goes to a file: name it with --out.")
    return chosen


def _bearing_on(library: "Library", topic: str, scope: Scope) -> tuple[Passage, ...]:
    # Imported late: finding what bears on a topic takes the model, the whole register does not.
    from assistant.ask import decisions_on

    return decisions_on(library, topic, scope)


def _show(rows: tuple[Row, ...], kind: type[Row], form: Form, out: Path | None) -> None:
    if out is None:
        click.echo(_text(rows, kind, form), nl=form is not Form.CSV)
        return
    title = "Register of actions" if kind is ActionRow else "Register of decisions"
    if form is Form.DOCX:
        out.write_bytes(register.as_docx(rows, title))
    else:
        # Excel takes a CSV file for UTF-8 only where it begins with this mark.
        mark = "\ufeff" if form is Form.CSV else ""
        out.write_bytes(f"{mark}{_text(rows, kind, form)}".encode())
    click.echo(f"{counted(len(rows), 'row')} written to {out}.", err=True)


def _text(rows: tuple[Row, ...], kind: type[Row], form: Form) -> str:
    if form is Form.JSON:
        return json.dumps(register.as_records(rows), ensure_ascii=False, indent=2)
    if form is Form.CSV:
        return register.as_csv(rows, register.columns_of(kind))
    if not rows:
        return "The papers held give none."
    cells = [[register.day_of(row), row.minute or "-", row.agenda_item or "-", _in_words(row)] for row in rows]
    return table(["Meeting", "Minute", "Item", "Matter and words"], cells)


def _in_words(row: Row) -> str:
    matter = (row.title or "Without a title").rstrip(".")
    return f"{matter}: {register.words_of(row)}{_fate(row)}"


def _fate(row: Row) -> str:
    """What became of it, where that is not what one would expect."""
    if isinstance(row, ActionRow) or row.outcome in (None, Outcome.CARRIED):
        return ""
    return f" [{row.outcome}]"
