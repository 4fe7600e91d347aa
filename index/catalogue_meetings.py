"""Meetings and papers as the library knows them."""

from collections.abc import Sequence
from datetime import date as Date
from typing import Any

import sqlalchemy as sa

from index import catalogue_schema as schema
from index.catalogue_read import Conditions, date_of, items_where, place_of, status_of
from index.records import IngestStatus, MeetingName, MeetingRecord, MeetingSummary, PaperRecord
from ingest.paper import Attendee, PaperKind, Part, ReadingWarning, SectionKind

Row = sa.Row[Any]
NO_MINUTES = "no minutes held"

_P, _I, _M, _F, _S = schema.passages, schema.items, schema.meetings, schema.papers, schema.sections


def meeting_summaries(connection: sa.Connection, conditions: Conditions) -> tuple[MeetingSummary, ...]:
    """Oldest first."""
    return tuple(_summary(connection, row) for row in _meetings(connection, conditions))


def meeting_records(connection: sa.Connection, conditions: Conditions) -> tuple[MeetingRecord, ...]:
    """In full, oldest first; several where several bodies met on a date."""
    return tuple(_record(connection, row) for row in _meetings(connection, conditions))


def paper_records(connection: sa.Connection) -> tuple[PaperRecord, ...]:
    """Every paper held or tried, by name; one that could not be read has the status `failed`."""
    rows = connection.execute(sa.select(_F).order_by(_F.c.name)).all()
    items = _counts(connection, _I, ~_I.c.attendance)
    passages = _counts(connection, _P, sa.true())
    return tuple(_paper(connection, row, items.get(row.key, 0), passages.get(row.key, 0)) for row in rows)


def paper_record(connection: sa.Connection, name: str) -> PaperRecord | None:
    row = connection.execute(sa.select(_F).where(_F.c.name == name)).one_or_none()
    if row is None:
        return None
    items = _counts(connection, _I, ~_I.c.attendance, _I.c.paper_key == row.key)
    passages = _counts(connection, _P, _P.c.paper_key == row.key)
    return _paper(connection, row, items.get(row.key, 0), passages.get(row.key, 0))


def _meetings(connection: sa.Connection, conditions: Conditions) -> Sequence[Row]:
    """A meeting counts where the papers hold an item of it."""
    there = sa.select(_I.c.meeting_key).where(*conditions)
    return connection.execute(sa.select(_M).where(_M.c.key.in_(there)).order_by(_M.c.date, _M.c.body)).all()


def _summary(connection: sa.Connection, meeting: Row) -> MeetingSummary:
    section = SectionKind.MINUTES if meeting.minuted else SectionKind.AGENDA
    here = sa.and_(_I.c.meeting_key == meeting.key, _I.c.canonical)
    items = sa.select(sa.func.count()).where(here, _I.c.section == section, ~_I.c.attendance)
    resolutions = (sa.select(sa.func.count()).select_from(_P).join(_I, _I.c.key == _P.c.item_key)).where(
        here, _P.c.part == Part.RESOLUTION
    )
    return MeetingSummary(
        body=meeting.body,
        date=_date(meeting),
        status=status_of(meeting.status),
        items=connection.scalar(items) or 0,
        resolutions=connection.scalar(resolutions) or 0,
        papers=_papers(connection, meeting),
        gaps=_gaps(meeting),
    )


def _record(connection: sa.Connection, meeting: Row) -> MeetingRecord:
    items = items_where(connection, (_I.c.meeting_key == meeting.key,))
    section = SectionKind.MINUTES if meeting.minuted else SectionKind.AGENDA
    return MeetingRecord(
        body=meeting.body,
        date=_date(meeting),
        time=meeting.time,
        place=meeting.place,
        status=status_of(meeting.status),
        papers=_papers(connection, meeting),
        items=tuple(item for item in items if item.section is section),
        reports=tuple(item for item in items if item.section is SectionKind.REPORT),
        attendance=_attendance(connection, meeting),
        gaps=_gaps(meeting),
    )


def _papers(connection: sa.Connection, meeting: Row) -> tuple[str, ...]:
    query = sa.select(_F.c.name).join(_S, _S.c.paper_key == _F.c.key).where(_S.c.meeting_key == meeting.key)
    return tuple(connection.scalars(query.distinct().order_by(_F.c.name)))


def _gaps(meeting: Row) -> tuple[str, ...]:
    return () if meeting.minuted else (NO_MINUTES,)


def _attendance(connection: sa.Connection, meeting: Row) -> tuple[Attendee, ...]:
    """From the one paper whose attendance list is searched: two copies would double every name."""
    table = schema.attendance
    lists = _I.c.meeting_key == meeting.key, _I.c.attendance, _I.c.canonical
    paper = sa.select(_I.c.paper_key).where(*lists)
    query = (
        sa.select(table)
        .join(_S, _S.c.key == table.c.section_key)
        .where(_S.c.meeting_key == meeting.key, _S.c.paper_key.in_(paper))
        .order_by(table.c.key)
    )
    return tuple(_attendee(row) for row in connection.execute(query))


def _attendee(row: Row) -> Attendee:
    return Attendee(
        name=row.name,
        role=row.role,
        group=row.group_heading,
        present=row.present,
        place=place_of(row),
        chair=row.chair,
        paired=row.paired,
    )


def _counts(connection: sa.Connection, table: sa.Table, *conditions: sa.ColumnElement[bool]) -> dict[int, int]:
    query = sa.select(table.c.paper_key, sa.func.count()).where(*conditions).group_by(table.c.paper_key)
    return {key: count for key, count in connection.execute(query)}


def _paper(connection: sa.Connection, row: Row, items: int, passages: int) -> PaperRecord:
    return PaperRecord(
        path=row.path,
        paper=row.name,
        status=IngestStatus.FAILED if row.error else IngestStatus.INDEXED,
        kind=PaperKind(row.kind) if row.kind else None,
        meetings=_meetings_of(connection, row.key),
        items=items,
        passages=passages,
        warnings=tuple(ReadingWarning(**warning) for warning in row.warnings or ()),
        error=row.error,
        seconds=row.seconds,
    )


def _meetings_of(connection: sa.Connection, paper_key: int) -> tuple[MeetingName, ...]:
    query = (
        sa.select(_M.c.body, _M.c.date)
        .join(_S, _S.c.meeting_key == _M.c.key)
        .where(_S.c.paper_key == paper_key)
        .distinct()
        .order_by(_M.c.date)
    )
    return tuple(MeetingName(body, date_of(date)) for body, date in connection.execute(query))


def _date(meeting: Row) -> Date:
    date = date_of(meeting.date)
    assert date is not None
    return date
