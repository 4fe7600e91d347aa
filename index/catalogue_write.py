"""Puts what was understood of a paper into the catalogue, and takes a paper out. Joining comes after, elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as Date
from typing import Any

import sqlalchemy as sa

from index import catalogue_schema as schema
from index.catalogue_words import unfind
from ingest.paper import (
    Action,
    Attendee,
    Correction,
    ExemptStretch,
    MinutesStatus,
    Paper,
    Passage,
    Place,
    ReadingWarning,
    Section,
)
from ingest.passages import ItemHead


@dataclass(frozen=True, slots=True)
class Source:
    """Where a paper was read from: `path` in full, `body` where the person said whose paper it is, `include_exempt`
    where they asked for what is marked as not for publication as well."""

    path: str
    sha256: str
    body: str | None = None
    seconds: float = 0.0
    include_exempt: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """All that the catalogue keeps of one paper. `abbreviations` are (short, long, passage id); `confirmations` say
    (body, date of the meeting whose minutes were confirmed, what they now are); `corrections` are (body, what was
    corrected, passage id)."""

    paper: Paper
    items: tuple[ItemHead, ...]
    passages: tuple[Passage, ...]
    abbreviations: tuple[tuple[str, str, str], ...] = ()
    confirmations: tuple[tuple[str | None, Date, MinutesStatus], ...] = ()
    corrections: tuple[tuple[str | None, Correction, str], ...] = ()
    web_page: bool = False


def insert_paper(connection: sa.Connection, understood: Understood, source: Source) -> None:
    paper_key = _insert_paper_row(connection, understood, source)
    for ordinal, section in enumerate(understood.paper.sections, start=1):
        body = section.meeting.body or understood.paper.meeting.body
        named = replace(section, meeting=replace(section.meeting, body=body))
        _insert_section(connection, paper_key, ordinal, named)
    item_keys = {head.id: _insert_item(connection, paper_key, i, head) for i, head in enumerate(understood.items, 1)}
    passage_keys = _insert_passages(connection, paper_key, item_keys, understood.passages)
    _insert_all(
        connection,
        schema.abbreviations,
        [
            {"paper_key": paper_key, "passage_key": passage_keys[passage], "short": short, "long": long}
            for short, long, passage in understood.abbreviations
        ],
    )
    _insert_all(
        connection,
        schema.confirmations,
        [
            {"paper_key": paper_key, "printed_body": body, "date": date.isoformat(), "status": status}
            for body, date, status in understood.confirmations
        ],
    )
    _insert_all(
        connection,
        schema.corrections,
        [_correction(paper_key, body, passage_keys[passage], found) for body, found, passage in understood.corrections],
    )


def insert_failure(connection: sa.Connection, name: str, source: Source, error: str) -> None:
    """Remember that a paper could not be read, so that the list of papers can say so."""
    values = {"name": name, "path": source.path, "sha256": source.sha256, "error": error, "seconds": source.seconds}
    connection.execute(sa.insert(schema.papers).values(**values))


def delete_paper(connection: sa.Connection, name: str) -> None:
    """Take a paper out with all that hangs on it; its rows in the full text go first, for nothing else ties them."""
    paper_key = connection.scalar(sa.select(schema.papers.c.key).where(schema.papers.c.name == name))
    items = connection.scalars(sa.select(schema.items.c.key).where(schema.items.c.paper_key == paper_key)).all()
    unfind(connection, items)
    connection.execute(sa.delete(schema.papers).where(schema.papers.c.key == paper_key))


def dates_of(connection: sa.Connection, name: str) -> frozenset[str]:
    """The dates of the meetings a paper says something about: its own, and those whose minutes it confirms."""
    ours = sa.select(schema.papers.c.key).where(schema.papers.c.name == name).scalar_subquery()
    tables = (schema.sections, schema.items, schema.confirmations, schema.corrections)
    found = {
        date
        for table in tables
        for date in connection.scalars(sa.select(table.c.date).where(table.c.paper_key == ours).distinct())
    }
    return frozenset(date for date in found if date)


def _insert_paper_row(connection: sa.Connection, understood: Understood, source: Source) -> int:
    paper = understood.paper
    key = _inserted(
        connection,
        schema.papers,
        {
            "name": paper.name,
            "path": source.path,
            "sha256": source.sha256,
            "forced_body": source.body,
            "kind": paper.kind,
            "status": paper.status,
            "format": paper.format,
            "web_page": understood.web_page,
            "body": paper.meeting.body,
            "date": _iso(paper.meeting.date),
            "warnings": [_warning(warning) for warning in paper.warnings],
            "pages_without_text": list(paper.pages_without_text),
            "seconds": source.seconds,
            "include_exempt": source.include_exempt,
            "exempt": [_stretch(stretch) for stretch in paper.exempt],
        },
    )
    lines = [[line.number, line.text, line.page] for line in paper.document.lines]
    connection.execute(sa.insert(schema.paper_lines).values(paper_key=key, lines=lines))
    return key


def _insert_section(connection: sa.Connection, paper_key: int, ordinal: int, section: Section) -> None:
    key = _inserted(
        connection,
        schema.sections,
        {
            "paper_key": paper_key,
            "ordinal": ordinal,
            "kind": section.kind,
            "printed_body": section.meeting.body,
            "date": _iso(section.meeting.date),
            "time": section.meeting.time,
            "place": section.meeting.place,
            "status": section.status,
        },
    )
    _insert_all(connection, schema.attendance, [_attendee(key, attendee) for attendee in section.attendance])


def _attendee(section_key: int, attendee: Attendee) -> dict[str, Any]:
    return {
        "section_key": section_key,
        "name": attendee.name,
        "role": attendee.role,
        "group_heading": attendee.group,
        "present": attendee.present,
        "chair": attendee.chair,
        "paired": attendee.paired,
        **_place(attendee.place),
    }


def _insert_item(connection: sa.Connection, paper_key: int, ordinal: int, head: ItemHead) -> int:
    printed = {
        "minute": head.minute,
        "agenda_item": head.agenda_item,
        "agenda_item_source": head.agenda_item_source,
        "title": head.title,
    }
    key = _inserted(
        connection,
        schema.items,
        {
            "id": head.id,
            "paper_key": paper_key,
            "ordinal": ordinal,
            "section": head.section,
            "attendance": head.attendance,
            "printed_body": head.body,
            "date": _iso(head.meeting),
            "presenter": head.presenter,
            "status": head.status,
            "votes": list(head.votes),
            "exempt": head.exempt,
            **printed,
            **{f"printed_{name}": value for name, value in printed.items()},
        },
    )
    _insert_all(connection, schema.actions, [_action(key, action) for action in head.actions])
    return key


def _action(item_key: int, action: Action) -> dict[str, Any]:
    told = {"text": action.text, "owner": action.owner, "due": action.due, "progress": action.progress}
    return {"item_key": item_key, **told, **_place(action.place)}


def _insert_passages(
    connection: sa.Connection, paper_key: int, item_keys: dict[str, int], passages: Sequence[Passage]
) -> dict[str, int]:
    """The key of each passage by its id."""
    rows = [
        {
            "id": passage.id,
            "paper_key": paper_key,
            "item_key": item_keys[passage.item],
            "ordinal": passage.order,
            "part": passage.part,
            "text": passage.text,
            "heading": passage.heading,
            "label": passage.label,
            "lead": passage.lead,
            "marker": passage.marker,
            "outcome": passage.outcome,
            "exempt": passage.exempt,
            "uncertain": passage.uncertain,
            "machine_read": passage.machine_read,
            **_place(passage.place),
        }
        for passage in passages
    ]
    _insert_all(connection, schema.passages, rows)
    ours = sa.select(schema.passages.c.id, schema.passages.c.key).where(schema.passages.c.paper_key == paper_key)
    return {row.id: row.key for row in connection.execute(ours)}


def _correction(paper_key: int, body: str | None, passage_key: int, found: Correction) -> dict[str, Any]:
    return {
        "paper_key": paper_key,
        "passage_key": passage_key,
        "printed_body": body,
        "date": found.date.isoformat(),
        "printed_minute": found.minute,
        "printed_agenda_item": found.agenda_item,
        "printed_title": found.title,
        "words": found.words,
    }


def _inserted(connection: sa.Connection, table: sa.Table, values: dict[str, Any]) -> int:
    key = connection.execute(sa.insert(table).values(**values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def _insert_all(connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(sa.insert(table), rows)


def _place(place: Place) -> dict[str, Any]:
    return {
        "first_line": place.first_line,
        "last_line": place.last_line,
        "page": place.page,
        "printed_page": place.printed_page,
    }


def _warning(warning: ReadingWarning) -> dict[str, Any]:
    return {"code": warning.code, "message": warning.message, "page": warning.page, "line": warning.line}


def _stretch(stretch: ExemptStretch) -> dict[str, Any]:
    last_page, title = stretch.last_page, stretch.title
    return {"words": stretch.words, "last_page": last_page, "title": title, **_place(stretch.place)}


def _iso(date: Date | None) -> str | None:
    return date.isoformat() if date else None
