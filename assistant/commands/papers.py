"""The papers themselves: read them in, look at one, list them, take one out."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from assistant.commands.options import PATH, BadInput, json_option, library_option, opened, print_json
from assistant.commands.shapes import paper_json, totals_json
from assistant.commands.tables import counted, table
from index.records import IngestStatus, MeetingName, PaperRecord

if TYPE_CHECKING:
    from ingest.paper import Paper


def _ask_for_program(context: click.Context, option: click.Parameter, wanted: bool) -> bool:
    """Refused before anything is read where the program is not there."""
    from ingest.readers.pdf.recognition import HOW_TO_INSTALL, can_recognise

    if wanted and not can_recognise():
        raise BadInput(HOW_TO_INSTALL)
    return wanted


ocr_option = click.option(
    "--ocr", is_flag=True, callback=_ask_for_program, help="Have the words of scanned pages recognised, by Tesseract."
)


@click.command()
@click.argument("paths", type=PATH, nargs=-1, required=True, metavar="PATH...")
@click.option("--body", help="The body the papers belong to, where they do not say so themselves.")
@click.option(
    "--include-exempt", is_flag=True, help="Keep what papers mark as not for publication; it is held back otherwise."
)
@ocr_option
@json_option
@library_option
def ingest(paths: tuple[Path, ...], as_json: bool, library: Path | None, **given: Any) -> int:
    """Read papers (PDF, HTML, XML, DOCX, TXT, MD), or folders of them, into the library."""
    for path in paths:
        if not path.exists():
            raise BadInput(f"{path} is not there: check the path of the paper or folder.")
    with opened(library, create=True) as held:
        records = held.add_papers(paths, progress=show_progress, **given)
    if not records:
        named = ", ".join(str(path) for path in paths)
        raise BadInput(f"No papers are in {named}: files ending in .pdf, .html, .xml, .docx, .txt or .md are read.")
    click.echo(_totals(records), err=True)
    if as_json:
        print_json({"papers": [paper_json(record) for record in records], "totals": totals_json(records)})
    return 1 if any(record.status is IngestStatus.FAILED for record in records) else 0


@click.command()
@click.argument("file", type=PATH)
@json_option
@click.option("--html", type=PATH, metavar="OUT", help="Write a page that shows it beside the paper to this file.")
@click.option("--body", help="The body the paper belongs to, where it does not say so itself.")
@ocr_option
@click.option("--library", type=PATH, expose_value=False, help="Accepted as everywhere, but not needed here.")
def inspect(file: Path, as_json: bool, html: Path | None, body: str | None, ocr: bool) -> None:
    """Show what is understood of one paper; needs no library and no model."""
    # Imported late: the readers are wanted by this command alone.
    from ingest.inspection.outline import inspection, inspection_text
    from ingest.read import read_paper

    if html is not None and html.exists() and html.samefile(file):
        raise BadInput(f"{html} is the paper itself: name another file for the page.")
    paper = read_paper(file, body=body, ocr=ocr)
    if html is not None:
        _write_page(paper, file, html)
    if as_json:
        print_json(inspection(paper))
    elif html is None:
        click.echo(inspection_text(paper))


@click.command()
@json_option
@library_option
def papers(as_json: bool, library: Path | None) -> None:
    """List the papers held, with their status and warnings."""
    with opened(library) as held:
        records = held.papers()
    if as_json:
        print_json([paper_json(record) for record in records])
    elif not records:
        click.echo("The library holds no papers yet: 'board-papers ingest PATH' reads some.")
    else:
        rows = [[record.paper, record.kind or "-", record.status, _meetings(record.meetings)] for record in records]
        click.echo(table(["Paper", "Kind", "Status", "Meetings"], rows))
        remarks = [f"{record.paper}: {remark}" for record in records for remark in _remarks(record)]
        for line in ["", *remarks] if remarks else []:
            click.echo(line)


@click.command()
@click.argument("paper")
@library_option
def remove(paper: str, library: Path | None) -> None:
    """Take one paper, named as `papers` lists it, out of the library."""
    with opened(library) as held:
        record = held.remove(paper)
    click.echo(f"Removed {record.paper} ({counted(record.passages, 'passage')}).", err=True)


def show_progress(record: PaperRecord) -> None:
    """One line for each paper as it is done, and one for each thing a person should know about it."""
    click.echo(f"{record.status:<9} {record.paper}: {_summary(record)}", err=True)
    for remark in _remarks(record):
        click.echo(f"          {remark}", err=True)


def _write_page(paper: "Paper", file: Path, out: Path) -> None:
    # Imported late: drawing pages is wanted here alone.
    from ingest.inspection.page import inspection_page

    page = inspection_page(paper, file)
    try:
        out.write_text(page, encoding="utf-8")
    except OSError as error:
        raise BadInput(f"The page cannot be written to {out}: {error.strerror}. Name another file.") from error
    click.echo(f"The page is in {out}: open it in a browser.", err=True)


def _summary(record: PaperRecord) -> str:
    if record.status is IngestStatus.FAILED:
        return record.error or "it could not be read"
    kind = record.kind or "paper"
    held = f"{counted(record.items, 'item')}, {counted(record.passages, 'passage')}"
    return f"{kind}, {_meetings(record.meetings) or 'no meeting found'}, {held}, {record.seconds:.1f} s"


def _meetings(meetings: tuple[MeetingName, ...]) -> str:
    """Bodies once each, with their dates: "Board 2018-10-01, 2018-12-10; Panel 2019-01-08"."""
    dates: dict[str, list[str]] = {}
    for meeting in meetings:
        dates.setdefault(meeting.body or "body not known", []).append(
            meeting.date.isoformat() if meeting.date else "date not known"
        )
    return "; ".join(f"{body} {', '.join(days)}" for body, days in dates.items())


def _remarks(record: PaperRecord) -> list[str]:
    warnings = [
        f"page {warning.page}: {warning.message}" if warning.page else warning.message for warning in record.warnings
    ]
    failed = [record.error] if record.error and record.status is not IngestStatus.FAILED else []
    return [*failed, *warnings]


def _totals(records: tuple[PaperRecord, ...]) -> str:
    totals = totals_json(records)
    counts = ", ".join(f"{totals[status]} {status}" for status in IngestStatus if totals[status])
    found = f"{counted(totals['items'], 'item')}, {counted(totals['passages'], 'passage')}"
    return f"{counted(len(records), 'paper')}: {counts}; {found}."
