"""The `demo` command: the invented sample papers, read into a library, and a first question answered from them."""

from importlib.resources import as_file, files
from pathlib import Path

import click

from assistant.commands.options import library_option, opened
from assistant.commands.papers import show_progress
from index.records import IngestStatus

QUESTION = "What was resolved on UAVA?"


@click.command()
@library_option
def demo(library: Path | None) -> int:
    """Read the sample papers that ship with the project and answer a first question."""
    # Imported late: an answer brings in most of the program, which the help does without.
    from assistant.ask import ask
    from assistant.rendering import answer_terminal

    with opened(library, create=True) as held, as_file(files("evals") / "sample" / "papers") as folder:
        names = {record.paper for record in held.papers()}
        sample = {path.name for path in folder.iterdir()}
        failed = False
        if not sample <= names:
            click.echo(_greeting(others=len(names - sample)), err=True)
            records = held.add_papers((folder,), progress=show_progress)
            failed = any(record.status is IngestStatus.FAILED for record in records)
        click.echo(f"{QUESTION}\n\n{answer_terminal(ask(held, [QUESTION]))}")
    return 1 if failed else 0


def _greeting(*, others: int) -> str:
    beside = f" The library holds {others} other papers: 'board-papers remove' takes the sample out again."
    return "Reading the sample papers: all of them invented." + (beside if others else "")
