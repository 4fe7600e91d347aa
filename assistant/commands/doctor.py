"""The `doctor` command: what is sound, what is not, and how to mend it."""

from pathlib import Path

import click

from assistant.commands.options import json_option, library_option, print_json
from assistant.settings import settings_for

_MARKS = {"fine": "ok   ", "note": "note ", "wrong": "WRONG"}


@click.command()
@json_option
@library_option
def doctor(as_json: bool, library: Path | None) -> int:
    """Check the installation, the model file and the library, and say how to mend what is wrong."""
    # Imported late: looking at everything means importing everything.
    from assistant.doctor import Health, findings

    found = list(findings(settings_for(library)))
    if as_json:
        rows = [{"what": it.what, "health": it.health, "found": it.found, "remedy": it.remedy or None} for it in found]
        print_json(rows)
    else:
        for it in found:
            click.echo(f"{_MARKS[it.health]} {it.what}: {it.found}" + (f"\n      -> {it.remedy}" if it.remedy else ""))
    wrong = [it for it in found if it.health is Health.WRONG]
    if any(it.what == "library" for it in wrong):
        return 3
    return 1 if wrong else 0
