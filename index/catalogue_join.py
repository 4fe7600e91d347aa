"""Joins what several papers say of one meeting: numbers and titles that one lacks and another gives, which of two
copies is searched, what the meeting was called and whether its minutes have been confirmed.

Everything here is made from what the papers print, so it can be done again at any time with the same result.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from index import catalogue_schema as schema
from index.catalogue_bodies import body_keys, body_keys_on, moved_dates
from index.catalogue_copies import choose_copies, heading_of, items_at
from index.catalogue_namesakes import parted
from index.catalogue_standing import set_standing
from index.catalogue_words import refresh_words, unfind
from ingest.joins import joined
from ingest.paper import NumberSource, Part, SectionKind
from ingest.text.bodies import display_name, is_bare

Row = sa.Row[Any]

_JOINED = (SectionKind.AGENDA, SectionKind.MINUTES, SectionKind.REPORT)
_NAMED_BY = (SectionKind.AGENDA, SectionKind.MINUTES, SectionKind.REPORT, SectionKind.APPENDIX, SectionKind.OTHER)


def join_meetings(connection: sa.Connection, dates: Iterable[str]) -> None:
    """Make anew the meetings on these dates, and let undated papers be found as they stand."""
    keys = body_keys(connection)
    _join_undated(connection, keys)
    dates = {*dates, *moved_dates(connection, keys)}
    for date in sorted(dates):
        connection.execute(sa.delete(schema.meetings).where(schema.meetings.c.date == date))
        on_date = body_keys_on(connection, date, keys)
        _make_meetings(connection, date, on_date)
        meetings = connection.scalars(sa.select(schema.meetings.c.key).where(schema.meetings.c.date == date)).all()
        for meeting in meetings:
            _join_headings(connection, meeting)
            choose_copies(connection, meeting)
            set_standing(connection, meeting, on_date)
            _count(connection, meeting)
    refresh_words(connection, dates)


def _join_undated(connection: sa.Connection, keys: dict[str, int]) -> None:
    table = schema.items
    undated = sa.select(table.c.key, table.c.printed_body).where(table.c.date.is_(None), table.c.canonical.is_(None))
    for row in connection.execute(undated).all():
        values = {"canonical": True, "body_key": keys.get(row.printed_body or "")}
        connection.execute(sa.update(table).where(table.c.key == row.key).values(**values))


def _make_meetings(connection: sa.Connection, date: str, keys: dict[str, int]) -> None:
    """One meeting for each body that met on the date; a paper that names no body belongs to the only one that did."""
    sections = _sections_on(connection, date)
    bodies = {keys.get(row.printed_body or "") for row in sections} - {None}
    only = next(iter(bodies)) if len(bodies) == 1 else None
    by_body: dict[int | None, list[Row]] = defaultdict(list)
    for row in sections:
        by_body[keys.get(row.printed_body or "", only)].append(row)
    for body_key, rows in by_body.items():
        for mine in parted(connection, date, rows):
            named = any(row.printed_body for row in mine)
            _make_meeting(connection, date, body_key if named else None, mine)


def _make_meeting(connection: sa.Connection, date: str, body_key: int | None, rows: Sequence[Row]) -> None:
    key = _insert_meeting(connection, date, body_key, rows)
    sections, items = schema.sections, schema.items
    connection.execute(sa.update(sections).where(sections.c.key.in_([row.key for row in rows])).values(meeting_key=key))
    for paper, name in {(row.paper_key, row.printed_body) for row in rows}:
        mine = (items.c.paper_key == paper, items.c.date == date, items.c.printed_body.is_not_distinct_from(name))
        connection.execute(sa.update(items).where(*mine).values(body_key=body_key, meeting_key=key))


def _sections_on(connection: sa.Connection, date: str) -> Sequence[Row]:
    query = (
        sa.select(schema.sections, schema.papers.c.web_page)
        .join(schema.papers)
        .where(schema.sections.c.date == date)
        .order_by(schema.papers.c.name, schema.sections.c.ordinal)
    )
    return connection.execute(query).all()


def _insert_meeting(connection: sa.Connection, date: str, body_key: int | None, rows: Sequence[Row]) -> int:
    ranked = sorted(rows, key=lambda row: (row.web_page, _NAMED_BY.index(SectionKind(row.kind))))
    values = {
        "body_key": body_key,
        "body": _name_then(ranked),
        "date": date,
        "time": next((row.time for row in ranked if row.time), None),
        "place": next((row.place for row in ranked if row.place), None),
        "minuted": any(row.kind == SectionKind.MINUTES for row in rows),
    }
    key = connection.execute(sa.insert(schema.meetings).values(**values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def _name_then(ranked: Sequence[Row]) -> str | None:
    """The body's name at the meeting: a web page is headed with today's name, so print goes before it."""
    named = [row for row in ranked if row.printed_body]
    named = [row for row in named if not is_bare(row.printed_body)] or named
    if not named:
        return None
    first = named[0]
    return display_name([r.printed_body for r in named if (r.web_page, r.kind) == (first.web_page, first.kind)])


def _join_headings(connection: sa.Connection, meeting: int) -> None:
    rows = items_at(connection, meeting)
    before = [heading_of(row) for row in rows if row.section in _JOINED and not row.attendance]
    after = {heading.id: heading for heading in joined(before)}
    report_number: tuple[str | None, NumberSource | None] = (None, None)
    for row in rows:
        heading = after.get(row.id, heading_of(row))
        number = (heading.agenda_item, heading.agenda_item_source)
        if row.section == SectionKind.REPORT:
            report_number = number
        elif row.section == SectionKind.APPENDIX and number[0] is None:
            number = report_number
        values = {
            "minute": heading.minute,
            "agenda_item": number[0],
            "agenda_item_source": number[1],
            "title": heading.title,
        }
        if values != {name: getattr(row, name) for name in values}:
            _set_heading(connection, row, values)


def _set_heading(connection: sa.Connection, row: Row, values: dict[str, str | None]) -> None:
    """A title that changed is searched for, so the words and the vector of its passages are made again."""
    connection.execute(sa.update(schema.items).where(schema.items.c.key == row.key).values(**values))
    if values["title"] != row.title:
        unfind(connection, [row.key])
        table = schema.passages
        connection.execute(sa.update(table).where(table.c.item_key == row.key).values(embedded=False))


def _count(connection: sa.Connection, meeting: int) -> None:
    """Counted once here, because the list of meetings is asked for with every question."""
    table, items, passages = schema.meetings, schema.items, schema.passages
    minuted = connection.scalar(sa.select(table.c.minuted).where(table.c.key == meeting))
    here = sa.and_(items.c.meeting_key == meeting, items.c.canonical)
    kind = SectionKind.MINUTES if minuted else SectionKind.AGENDA
    business = sa.select(sa.func.count()).where(here, items.c.section == kind, ~items.c.attendance)
    resolved = (
        sa.select(sa.func.count())
        .select_from(items)
        .join(passages, passages.c.item_key == items.c.key)
        .where(here, passages.c.part == Part.RESOLUTION)
    )
    values = {"items": connection.scalar(business), "resolutions": connection.scalar(resolved)}
    connection.execute(sa.update(table).where(table.c.key == meeting).values(**values))
