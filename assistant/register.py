"""The registers: what was resolved, and who undertook to do what, in rows that other programs and Word can use.

A row is a plain value; the forms (table, JSON, CSV, DOCX) only print it.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date as Date
from enum import StrEnum
from typing import Any

from assistant.citing import reference
from assistant.standing import corrections_of
from index.records import ActionRecord, CorrectionRecord
from ingest.paper import Marker, MinutesStatus, Outcome, Part, Passage, SectionKind

# What a spreadsheet would run as a formula when it opens a CSV file.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "|", "%")


class Form(StrEnum):
    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One resolution, or one lettered limb of it; `lead` is what the limb continues ("That the Board:").

    `correction` is what a later meeting corrected in its minute: beside the words as printed, never within them.
    """

    body: str | None
    meeting: Date | None
    minute: str | None
    agenda_item: str | None
    title: str | None
    label: str | None
    text: str
    marker: Marker | None
    outcome: Outcome | None
    status: MinutesStatus | None
    paper: str
    page: int | None
    reference: str
    lead: str | None = None
    correction: str | None = None


@dataclass(frozen=True, slots=True)
class ActionRow:
    """What somebody undertook to do; `text` is the sentence as minuted, `owner` and `due` the words in it."""

    body: str | None
    meeting: Date | None
    minute: str | None
    agenda_item: str | None
    title: str | None
    owner: str | None
    text: str
    due: str | None
    progress: str | None
    status: MinutesStatus | None
    paper: str
    page: int | None
    reference: str


Row = DecisionRow | ActionRow


def decision_rows(
    resolutions: Iterable[Passage], short_names: dict[str, str], corrections: Sequence[CorrectionRecord] = ()
) -> tuple[DecisionRow, ...]:
    return tuple(
        DecisionRow(
            body=passage.body,
            meeting=passage.meeting,
            minute=passage.minute,
            agenda_item=passage.agenda_item,
            title=passage.title,
            label=passage.label,
            text=passage.text,
            marker=passage.marker,
            outcome=passage.outcome,
            status=passage.status,
            paper=passage.paper,
            page=passage.place.page,
            reference=reference(passage, short_names),
            lead=passage.lead,
            correction=_correction(passage, corrections, short_names),
        )
        for passage in resolutions
    )


def _correction(passage: Passage, corrections: Sequence[CorrectionRecord], short_names: dict[str, str]) -> str | None:
    """The words of each, with where they stand."""
    found = corrections_of(passage, corrections)
    return " ".join(f"{one.words} ({reference(one.passage, short_names)})" for one in found) or None


def action_rows(actions: Iterable[ActionRecord], short_names: dict[str, str]) -> tuple[ActionRow, ...]:
    return tuple(
        ActionRow(
            body=record.body,
            meeting=record.meeting,
            minute=record.minute,
            agenda_item=record.agenda_item,
            title=record.title,
            owner=record.action.owner,
            text=record.action.text,
            due=record.action.due,
            progress=record.action.progress,
            status=record.status,
            paper=record.paper,
            page=record.action.place.page,
            reference=reference(_minuted(record), short_names),
        )
        for record in actions
    )


def _minuted(record: ActionRecord) -> Passage:
    """The action as the passage of the minutes that it is, which is what a reference is printed for."""
    return Passage(
        id="",
        paper=record.paper,
        item=record.item,
        order=0,
        section=SectionKind.MINUTES,
        part=Part.DISCUSSION,
        text=record.action.text,
        place=record.action.place,
        body=record.body,
        meeting=record.meeting,
        minute=record.minute,
        agenda_item=record.agenda_item,
        title=record.title,
        status=record.status,
    )


def as_records(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Rows as JSON holds them: dates as ISO text, what is not known as null."""
    return [{**asdict(row), "meeting": row.meeting.isoformat() if row.meeting else None} for row in rows]


def as_csv(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """CSV with a heading line, safe to open in a spreadsheet: no cell begins as a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for record in as_records(rows):
        writer.writerow([_harmless("" if record[name] is None else str(record[name])) for name in columns])
    return text.getvalue()


def as_docx(rows: Sequence[Row], title: str) -> bytes:
    """A Word document with one table: meeting and number, matter, words, where they stand."""
    # Imported late: only this form needs it.
    from docx import Document
    from docx.enum.section import WD_ORIENT

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.add_heading(title, level=1)
    table = document.add_table(rows=1, cols=len(_DOCX_HEADINGS), style="Table Grid")
    for cell, heading in zip(table.rows[0].cells, _DOCX_HEADINGS, strict=True):
        cell.paragraphs[0].add_run(heading).bold = True
    for row in rows:
        for cell, words in zip(table.add_row().cells, _docx_cells(row), strict=True):
            cell.text = _printable(words)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


_DOCX_HEADINGS = ("Meeting", "Matter", "Words of the minutes", "Status of the minutes", "Reference")


def columns_of(row_type: type[Row]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(row_type))


def words_of(row: Row) -> str:
    """The words as a person reads them, with what they continue and their letter, or with who is to act."""
    if isinstance(row, ActionRow):
        return row.text
    return " ".join(piece for piece in (row.lead, row.label, row.text) if piece)


def day_of(row: Row) -> str:
    return row.meeting.isoformat() if row.meeting else "not dated"


def _docx_cells(row: Row) -> tuple[str, ...]:
    corrected = row.correction if isinstance(row, DecisionRow) else None
    standing = ": ".join(piece for piece in (str(row.status or ""), corrected) if piece)
    return day_of(row), row.title or "", words_of(row), standing, row.reference


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA_STARTS) else cell


def _printable(words: str) -> str:
    """Word's format allows no control characters."""
    return "".join(character for character in words if character.isprintable())
