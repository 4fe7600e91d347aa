"""What several commands share: the library they work on, the meetings that count, and how results leave."""

import json
from collections.abc import Callable
from datetime import date as Date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from assistant.settings import settings_for
from assistant.when import date_alone
from index.records import Scope

if TYPE_CHECKING:
    from index.library import Library

AnyCommand = Callable[..., Any]
PATH = click.Path(path_type=Path)

library_option = click.option("--library", type=PATH, help="Folder of the library to use.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")
body_option = click.option("--body", help="Only this body: its name, a former name or its abbreviation.")


class BadInput(click.ClickException):
    """What was asked for cannot be done as it stands; the message is the one sentence the person reads."""

    exit_code = 2


class Day(click.ParamType):  # type: ignore[type-arg]  # generic to the type checker alone in older versions
    """A date as people in Britain write it; a month or a year stands for its first or its last day."""

    name = "date"

    def __init__(self, *, last: bool = False) -> None:
        self._last = last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return day_in(value, last=self._last) if isinstance(value, str) else value


def scope_of(body: str | None, since: Date | None, until: Date | None) -> Scope:
    if since and until and since > until:
        raise BadInput(f"since {since} lies after until {until}, so no meeting can be in between: swap the dates.")
    return Scope(body=body, since=since, until=until)


def day_in(text: str, *, last: bool = False) -> Date:
    """The date that `text` is; raises `BadInput` for anything else."""
    day = date_alone(text, last=last)
    if day is None:
        raise BadInput(f"{text!r} is not a date that exists: write it as 2018-10-01 or 1 October 2018.")
    return day


def scope_options(command: AnyCommand) -> AnyCommand:
    """Adds --body, --since and --until, handed over together as `scope`."""

    @body_option
    @click.option("--since", type=Day(), help="Only meetings on or after this date.")
    @click.option("--until", type=Day(last=True), help="Only meetings on or before this date.")
    @wraps(command)
    def scoped(*args: Any, body: str | None, since: Any, until: Any, **kwargs: Any) -> Any:
        return command(*args, scope=scope_of(body, since, until), **kwargs)

    return scoped


def opened(library: Path | None, *, create: bool = False) -> "Library":
    # Imported late: opening a library brings in the database, which the help does without.
    from index.library import Library

    settings = settings_for(library)
    return Library.open(settings.library, model=settings.model, create=create, allowance=settings.allowance)


def require_body(library: "Library", scope: Scope) -> None:
    """A body that is not held is a slip of the pen more often than a question: say which are held."""
    if scope.body and not library.coverage(Scope(body=scope.body)).meetings:
        held = "; ".join(body.name for body in library.bodies()) or "none yet"
        raise BadInput(f"No papers of {scope.body!r} are held; the bodies held are: {held}.")


def print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
