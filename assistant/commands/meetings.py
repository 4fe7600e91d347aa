"""The meetings the library knows: all of them in a list, or one with its items."""

from collections.abc import Iterator
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.citing import reference
from assistant.commands.options import BadInput, Day, body_option, json_option, library_option, opened, print_json
from assistant.commands.shapes import meeting_json, summary_json
from assistant.commands.tables import table
from index.records import ItemRecord, MeetingRecord, Scope
from ingest.paper import Attendee, Part, Passage

if TYPE_CHECKING:
    from index.library import Library


@click.command()
@json_option
@library_option
def meetings(as_json: bool, library: Path | None) -> None:
    """List the meetings the library knows, oldest first, and what is missing of them."""
    with opened(library) as held:
        known = held.meetings(Scope())
    if as_json:
        print_json([summary_json(summary) for summary in known])
    elif not known:
        click.echo("The library holds no papers yet: 'board-papers ingest PATH' reads some.")
    else:
        rows = [
            [
                each.date.isoformat(),
                each.status or "-",
                str(each.items),
                str(each.resolutions),
                " · ".join([each.body or "body not known", *each.gaps]),
            ]
            for each in known
        ]
        click.echo(table(["Date", "Minutes", "Items", "Resolutions", "Body"], rows))


@click.command()
@click.argument("day", type=Day(), metavar="DATE")
@body_option
@json_option
@library_option
def meeting(day: Date, body: str | None, as_json: bool, library: Path | None) -> None:
    """Show one meeting: who was there, its items, what was resolved, the reports put to it."""
    with opened(library) as held:
        found = _the_meeting(held, day, body)
    if as_json:
        print_json(meeting_json(found))
    else:
        click.echo("\n".join(_lines(found)))


def _the_meeting(library: "Library", day: Date, body: str | None) -> MeetingRecord:
    met = library.meetings_on(day, body)
    if len(met) == 1:
        return met[0]
    if met:
        names = "; ".join(each.body or "body not known" for each in met)
        raise BadInput(f"{len(met)} bodies met on {day}: choose one with --body ({names}).")
    dates = [each.date for each in library.meetings(Scope(body=body))]
    nearest = sorted(sorted(dates, key=lambda date: abs(date - day))[:3])
    known = ", ".join(date.isoformat() for date in nearest) or "none"
    raise BadInput(f"No meeting{f' of {body}' if body else ''} on {day} is held; the nearest held: {known}.")


def _lines(meeting: MeetingRecord) -> Iterator[str]:
    yield f"{meeting.body or 'Body not known'}, {meeting.date.isoformat()}"
    yield f"Minutes: {meeting.status or 'status not stated'}. Papers: {', '.join(meeting.papers)}."
    yield from (f"Missing: {gap}." for gap in meeting.gaps)
    if meeting.attendance:
        yield ""
        yield from (_attendee(attendee) for attendee in meeting.attendance)
    for item in meeting.items:
        yield ""
        yield from _item(item)
    if meeting.corrections:
        yield ""
        yield from (f"Corrected: {found.words} ({reference(found.passage, {})})" for found in meeting.corrections)
    for report in meeting.reports:
        yield ""
        yield f"Report: {report.title or 'without a title'} ({report.paper})"
        yield from _quoted(report, Part.RECOMMENDATION, "recommended")


def _attendee(attendee: Attendee) -> str:
    presence = {True: "present", False: "apologies", None: "not stated"}[attendee.present]
    role = f", {attendee.role}" if attendee.role else ""
    unsure = "" if attendee.paired else " (name and role may not belong together)"
    return f"  {presence:<10}  {attendee.name}{role}{', in the chair' if attendee.chair else ''}{unsure}"


def _item(item: ItemRecord) -> Iterator[str]:
    numbers = [f"minute {item.minute}"] if item.minute else []
    numbers += [f"agenda item {item.agenda_item}"] if item.agenda_item else []
    printed = ", ".join(numbers)
    yield (item.title or "Without a title").rstrip(".") + (f" ({printed})" if printed else "")
    yield from _quoted(item, Part.RESOLUTION, "resolved")
    yield from (f"  action      {action.text}" for action in item.actions)
    if item.exempt:
        yield f"  in private  {item.exempt}"


def _quoted(item: ItemRecord, part: Part, word: str) -> Iterator[str]:
    passages = [passage for passage in item.passages if passage.part is part]
    lead = next((passage.lead for passage in passages if passage.lead), None)
    if lead:
        yield f"  {word:<10}  {lead}"
    yield from (f"  {'' if lead else word:<10}  {_labelled(passage)}" for passage in passages)


def _labelled(passage: Passage) -> str:
    return f"{passage.label} {passage.text}" if passage.label else passage.text
