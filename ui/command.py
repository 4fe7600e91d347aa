"""The command `serve`: opens the library and serves the chat page over it."""

from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import click

from assistant.commands.options import BadInput, library_option, opened
from index.errors import LibraryError

if TYPE_CHECKING:
    from index.library import Library


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to serve on; 0.0.0.0 for the network.")
@click.option("--port", default=7860, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free port.")
@library_option
def serve(host: str, port: int, library: Path | None) -> None:
    """Serve the chat page until stopped with Ctrl+C."""
    # Imported late: Gradio takes seconds, and the other commands' help does without it.
    from assistant.ask import ask
    from ui import app

    with opened(library) as held:
        Thread(target=_warm, args=(held,), daemon=True).start()
        try:
            app.serve(held, partial(ask, held), host, port, click.echo)
        except app.PortUnavailable as error:
            raise BadInput(str(error)) from error


def _warm(library: "Library") -> None:
    """Loads the model while the page is being put together, so that nobody's first question waits for it."""
    # What is wrong with the model is said where it is needed: in the reply to a question.
    with suppress(LibraryError):
        library.search("the papers", limit=1)
