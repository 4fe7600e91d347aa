"""Meetings and papers as the library knows them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date as Date
from typing import Any

import sqlalchemy as sa

from index import catalogue_schema as schema
from index.catalogue_read import Conditions, date_of, items_where, place_of, status_of
from index.records import NO_MINUTES, IngestStatus, MeetingName, MeetingRecord, MeetingSummary, PaperRecord
from ingest.paper import Attendee, ExemptStretch, PaperKind, Place, ReadingWarning, SectionKind

Row = sa.Row[Any]

_P, _I, _M, _F, _S = schema.passages, schema.items, schema.meetings, schema.papers, schema.sections


def meeting_summaries(connection: sa.Connection, conditions: Conditions) -> tuple[MeetingSummary, ...]:
    """Oldest first."""
    papers = _papers(connection, conditions)
    return tuple(_summary(row, papers[row.key]) for row in _meetings(connection, conditions))


def meeting_records(connection: sa.Connection, conditions: Conditions) -> tuple[MeetingRecord, ...]:
    """In full, oldest first; several where several bodies met on a date."""
    return tuple(_record(connection, row) for row in _meetings(connection, conditions))


def paper_records(connection: sa.Connection) -> tuple[PaperRecord, ...]:
    """Every paper held or tried, by name; one that could not be read has the status `failed`."""
    rows = connection.execute(sa.select(_F).order_by(_F.c.name)).all()
    items = _counts(connection, _I, ~_I.c.attendance)
    passages = _counts(connection, _P, sa.true())
    meetings = _meetings_by_paper(connection, sa.true())
    return tuple(_paper(row, meetings[row.key], items.get(row.key, 0), passages.get(row.key, 0)) for row in rows)


def paper_record(connection: sa.Connection, name: str) -> PaperRecord | None:
    row = connection.execute(sa.select(_F).where(_F.c.name == name)).one_or_none()
    if row is None:
        return None
    items = _counts(connection, _I, ~_I.c.attendance, _I.c.paper_key == row.key)
    passages = _counts(connection, _P, _P.c.paper_key == row.key)
    meetings = _meetings_by_paper(connection, _S.c.paper_key == row.key)
    return _paper(row, meetings[row.key], items.get(row.key, 0), passages.get(row.key, 0))


def _meetings(connection: sa.Connection, conditions: Conditions) -> Sequence[Row]:
    return connection.execute(sa.select(_M).where(*conditions).order_by(_M.c.date, _M.c.body)).all()


def _summary(meeting: Row, papers: Sequence[str]) -> MeetingSummary:
    return MeetingSummary(
        body=meeting.body,
        date=_date(meeting),
        status=status_of(meeting.status),
        items=meeting.items,
        resolutions=meeting.resolutions,
        papers=tuple(papers),
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
        papers=tuple(_papers(connection, (_M.c.key == meeting.key,))[meeting.key]),
        items=tuple(item for item in items if item.section is section),
        reports=tuple(item for item in items if item.section is SectionKind.REPORT),
        attendance=tuple(listed for _, listed in attendances(connection, (_M.c.key == meeting.key,))),
        gaps=_gaps(meeting),
    )


def _papers(connection: sa.Connection, conditions: Conditions) -> dict[int, list[str]]:
    """The names of the papers that say something of each meeting."""
    query = (
        sa.select(_M.c.key, _F.c.name)
        .join(_S, _S.c.meeting_key == _M.c.key)
        .join(_F, _F.c.key == _S.c.paper_key)
        .where(*conditions)
        .distinct()
        .order_by(_F.c.name)
    )
    names: dict[int, list[str]] = defaultdict(list)
    for key, name in connection.execute(query):
        names[key].append(name)
    return names


def _gaps(meeting: Row) -> tuple[str, ...]:
    return () if meeting.minuted else (NO_MINUTES,)


def attendances(connection: sa.Connection, conditions: Conditions) -> tuple[tuple[Date, Attendee], ...]:
    """Who is listed at which meeting, oldest meeting first.

    From the one paper whose attendance list is searched: two copies would double every name.
    """
    table = schema.attendance
    searched = sa.exists().where(
        _I.c.meeting_key == _M.c.key, _I.c.paper_key == _S.c.paper_key, _I.c.attendance, _I.c.canonical
    )
    query = (
        sa.select(table, _M.c.date)
        .join(_S, _S.c.key == table.c.section_key)
        .join(_M, _M.c.key == _S.c.meeting_key)
        .where(*conditions, searched)
        .order_by(_M.c.date, _M.c.body, table.c.key)
    )
    return tuple((_date(row), _attendee(row)) for row in connection.execute(query))


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
    return {row.paper_key: row[1] for row in connection.execute(query)}


def _paper(row: Row, meetings: Sequence[MeetingName], items: int, passages: int) -> PaperRecord:
    return PaperRecord(
        path=row.path,
        paper=row.name,
        status=IngestStatus.FAILED if row.error else IngestStatus.INDEXED,
        kind=PaperKind(row.kind) if row.kind else None,
        meetings=tuple(meetings),
        items=items,
        passages=passages,
        warnings=tuple(ReadingWarning(**warning) for warning in row.warnings or ()),
        error=row.error,
        seconds=row.seconds,
        exempt=tuple(_stretch(stretch) for stretch in row.exempt or ()),
        include_exempt=row.include_exempt,
    )


def _stretch(held: dict[str, Any]) -> ExemptStretch:
    place = Place(held["first_line"], held["last_line"], held["page"], held["printed_page"])
    return ExemptStretch(held["words"], place, held["last_page"], held["title"])


def _meetings_by_paper(connection: sa.Connection, condition: sa.ColumnElement[bool]) -> dict[int, list[MeetingName]]:
    query = (
        sa.select(_S.c.paper_key, _M.c.body, _M.c.date)
        .join(_M, _M.c.key == _S.c.meeting_key)
        .where(condition)
        .distinct()
        .order_by(_M.c.date)
    )
    names: dict[int, list[MeetingName]] = defaultdict(list)
    for key, body, date in connection.execute(query):
        names[key].append(MeetingName(body, date_of(date)))
    return names


def _date(meeting: Row) -> Date:
    date = date_of(meeting.date)
    assert date is not None
    return date
