"""Questions: one from the command line, or many from a file."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from assistant.commands.batch import BadLine, Conversation, conversations_in
from assistant.commands.options import PATH, BadInput, json_option, library_option, opened, print_json, scope_options
from index.records import Scope

if TYPE_CHECKING:
    from index.library import Library


@click.command()
@click.argument("question", nargs=-1)
@click.option("--batch", type=PATH, metavar="IN.jsonl", help="Answer every conversation of this file.")
@click.option("--out", type=PATH, metavar="OUT.jsonl", help="With --batch: where the answers go, one a line.")
@json_option
@scope_options
@library_option
def ask(
    question: tuple[str, ...], batch: Path | None, out: Path | None, as_json: bool, scope: Scope, library: Path | None
) -> None:
    """Answer one question, or with --batch many, from the papers held."""
    if batch and question:
        raise click.UsageError("Give either a question or --batch, not both.")
    if out and not batch:
        raise click.UsageError("--out goes with --batch.")
    if batch:
        _answer_file(batch, out, scope, library)
    elif question:
        _answer_one(" ".join(question), as_json, scope, library)
    else:
        raise click.UsageError("Give a question, or --batch with a file of questions.")


def _answer_one(question: str, as_json: bool, scope: Scope, library: Path | None) -> None:
    from assistant.ask import ask as answer_to
    from assistant.rendering import answer_json, answer_terminal

    with opened(library) as held:
        answer = answer_to(held, [question], scope)
    if as_json:
        print_json(answer_json(answer))
    else:
        click.echo(answer_terminal(answer))


def _answer_file(batch: Path, out: Path | None, scope: Scope, library: Path | None) -> None:
    if out and out.exists() and batch.exists() and out.samefile(batch):
        raise BadInput(f"--out {out} is the file of the questions: name another file for the answers.")
    conversations, bad = conversations_in(batch, scope)
    with opened(library) as held:
        if out is None:
            bad += _answer_all(held, conversations, sys.stdout)
        else:
            with out.open("w", encoding="utf-8") as file:
                bad += _answer_all(held, conversations, file)
    if bad:
        raise BadInput(_complaint(batch, bad, len(conversations)))


def _answer_all(library: "Library", conversations: tuple[Conversation, ...], out: TextIO) -> tuple[BadLine, ...]:
    """Writes each answer as soon as it is there; returns the conversations that are no question."""
    from assistant.ask import ask as answer_to
    from assistant.question import BadQuestion
    from assistant.rendering import answer_json

    bad: list[BadLine] = []
    for done, conversation in enumerate(conversations, start=1):
        try:
            answer = answer_to(library, conversation.turns, conversation.scope)
        except BadQuestion as error:
            bad.append(BadLine(conversation.line, f"cannot be asked ({str(error).rstrip('.')})"))
            continue
        result = answer_json(answer, conversation.id)
        out.write(json.dumps(result, ensure_ascii=False) + "\n")
        out.flush()
        if done % 50 == 0:
            click.echo(f"{done} of {len(conversations)} answered", err=True)
    return tuple(bad)


def _complaint(batch: Path, bad: tuple[BadLine, ...], read: int) -> str:
    faults = "; ".join(f"line {line.line} {line.fault}" for line in sorted(bad, key=lambda line: line.line))
    return f"{batch}: {faults}; every other line is answered."
