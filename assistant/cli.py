"""The command line: finds the commands, and turns every error into one sentence and an exit code.

Commands of the packages above (`serve`, `eval`, `demo`) come through the entry-point group `board_papers.commands`,
so that imports only go down. A command is imported when it is called for; the help imports none of the heavy
libraries.
"""

import importlib
import os
import sys
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import click

from assistant.settings import stay_offline

_PLUGINS = "board_papers.commands"
_COMMANDS = {
    "ingest": "assistant.commands.papers:ingest",
    "inspect": "assistant.commands.papers:inspect",
    "papers": "assistant.commands.papers:papers",
    "remove": "assistant.commands.papers:remove",
    "ask": "assistant.commands.ask:ask",
    "decisions": "assistant.commands.registers:decisions",
    "actions": "assistant.commands.registers:actions",
    "meetings": "assistant.commands.meetings:meetings",
    "meeting": "assistant.commands.meetings:meeting",
    "doctor": "assistant.commands.doctor:doctor",
}


class Commands(click.Group):
    """Our own commands, then those that installed packages offer."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*_COMMANDS, *sorted(_plugins().keys() - _COMMANDS.keys())]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name in _COMMANDS:
            module, _, attribute = _COMMANDS[name].partition(":")
            command = getattr(importlib.import_module(module), attribute)
        else:
            command = _loaded(_plugins().get(name))
        return command if isinstance(command, click.Command) else None


def _loaded(plugin: EntryPoint | None) -> object:
    """None where the package that offers the command is broken: its trouble must not take the others along."""
    try:
        return plugin.load() if plugin else None
    except (ImportError, AttributeError):
        return None


def _plugins() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=_PLUGINS)}


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.option("--library", type=click.Path(path_type=Path), help="Folder of the library to use.")
@click.version_option(package_name="board-papers-assistant", message="%(prog)s %(version)s")
@click.pass_context
def commands(ctx: click.Context, library: Path | None) -> None:
    """Answers questions over committee papers in the papers' own words, with citations."""
    if library is not None:
        ctx.default_map = {name: {"library": library} for name in commands.list_commands(ctx)}


def main() -> None:
    """Run one command and leave with its exit code: 0 done, 1 some papers failed, 2 wrong usage, 3 the library."""
    stay_offline()
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    try:
        result = commands.main(arguments or ["--help"], prog_name="board-papers", standalone_mode=False)
        sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        return _say("stopped; what was finished is kept.", 130)
    except (BrokenPipeError, SystemExit):  # click leaves by SystemExit for a closed pipe alone
        return _reader_gone()
    except Exception as error:
        code = _exit_code(error)
        if code is None:
            raise
        return _say(_sentence(error), code)
    return result if isinstance(result, int) else 0


def _exit_code(error: Exception) -> int | None:
    """None for what is our own fault: there the traceback is what somebody needs to mend it."""
    # Imported only once something went wrong: these pull in parts that most commands do without.
    from assistant.question import BadQuestion
    from index.errors import LibraryError, PaperNotHeld, PathMissing
    from ingest.errors import PaperError

    bad_input = (click.ClickException, BadQuestion, PaperError, PaperNotHeld, PathMissing, OSError)
    if isinstance(error, bad_input):
        return 2
    return 3 if isinstance(error, LibraryError) else None


def _sentence(error: Exception) -> str:
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return f"{error.format_message().rstrip('.')} (see '{error.ctx.command_path} --help')."
    if isinstance(error, click.ClickException):
        return error.format_message()
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'a file'}: {error.strerror}."
    return str(error)


def _say(sentence: str, code: int) -> int:
    click.echo(f"board-papers: {' '.join(sentence.split())}", err=True)
    return code


def _reader_gone() -> int:
    """Whoever read our output has closed it (`| head`): end quietly, also when Python flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    main()
