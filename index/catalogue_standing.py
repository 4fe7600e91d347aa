"""What became of minutes: draft, confirmed, or corrected by the word of a later meeting, minute by minute.

A correction that names a minute stands beside that minute alone, and the others of its meeting were confirmed; one
that names none, or none that is held, stands beside them all.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from index import catalogue_schema as schema
from index.catalogue_read import date_of, passages
from index.records import CorrectionRecord
from ingest.joins import title_likeness
from ingest.paper import MinutesStatus, SectionKind

Row = sa.Row[Any]

_I, _M, _C = schema.items, schema.meetings, schema.corrections
_WEIGHT = {status: weight for weight, status in enumerate(MinutesStatus)}
_SAME_TITLE = 0.85
_SHORTEST_TITLE = 6


def set_standing(connection: sa.Connection, meeting: int, keys: dict[str, int]) -> None:
    """For a meeting whose papers are joined: its status, that of each minute, and what each correction changes."""
    row = connection.execute(sa.select(_M).where(_M.c.key == meeting)).one()
    if not row.minuted:
        return
    minutes = connection.execute(
        sa.select(_I).where(_I.c.meeting_key == meeting, _I.c.section == SectionKind.MINUTES)
    ).all()
    found = [one for one in _said_of(connection, schema.corrections, row.date) if _is_of(one, row, keys)]
    changed = {one.key: tuple(_changed(one, minutes)) for one in found}
    for key, ids in changed.items():
        connection.execute(sa.update(_C).where(_C.c.key == key).values(meeting_key=meeting, items=list(ids)))
    status = _status(connection, row, minutes, keys)
    connection.execute(sa.update(_M).where(_M.c.key == meeting).values(status=status))
    _set_items(connection, minutes, status, list(changed.values()))


def corrections(connection: sa.Connection) -> tuple[CorrectionRecord, ...]:
    """Every correction of minutes that are held, oldest meeting first; of two copies of its words the one searched."""
    query = (
        sa.select(_C, _M.c.body, schema.passages.c.id)
        .join(_M, _M.c.key == _C.c.meeting_key)
        .join(schema.passages, schema.passages.c.key == _C.c.passage_key)
        .join(_I, _I.c.key == schema.passages.c.item_key)
        .where(_I.c.canonical)
        .order_by(_M.c.date, _C.c.key)
    )
    rows = connection.execute(query).all()
    where = {passage.id: passage for passage in passages(connection, [row.id for row in rows])}
    return tuple(
        CorrectionRecord(
            row.body,
            date_of(row.date),
            tuple(row.items or ()),
            row.words,
            where[row.id],
            row.printed_minute,
            row.printed_agenda_item,
        )
        for row in rows
        if row.id in where
    )


def _said_of(connection: sa.Connection, table: sa.Table, date: str) -> Sequence[Row]:
    return connection.execute(sa.select(table).where(table.c.date == date)).all()


def _is_of(said: Row, meeting: Row, keys: dict[str, int]) -> bool:
    return bool(keys.get(said.printed_body or "", meeting.body_key) == meeting.body_key)


def _status(connection: sa.Connection, meeting: Row, minutes: Sequence[Row], keys: dict[str, int]) -> str | None:
    """What the searched copy says of itself, or a later meeting's word that the minutes were confirmed or corrected."""
    said = [item.status for item in minutes if item.canonical]
    table = schema.confirmations
    later = [one.status for one in _said_of(connection, table, meeting.date) if _is_of(one, meeting, keys)]
    known = [MinutesStatus(status) for status in (*said, *later) if status]
    return max(known, key=_WEIGHT.__getitem__, default=None)


def _set_items(
    connection: sa.Connection, minutes: Sequence[Row], status: str | None, changed: Sequence[Sequence[str]]
) -> None:
    named = {id for ids in changed for id in ids}
    of_all = not changed or any(not ids for ids in changed)
    for item in minutes:
        spared = status == MinutesStatus.CORRECTED and not of_all and item.id not in named
        standing = MinutesStatus.CONFIRMED if spared else status
        connection.execute(sa.update(_I).where(_I.c.key == item.key).values(standing=standing))


def _changed(correction: Row, minutes: Sequence[Row]) -> Iterator[str]:
    """The ids of the minutes it names, by number, else by title; each copy of them."""
    ways = (_has_minute, _has_paragraph, _has_agenda_item, _has_title)
    found = next((items for way in ways if (items := [one for one in minutes if way(correction, one)])), [])
    yield from (one.id for one in found)


def _has_minute(correction: Row, item: Row) -> bool:
    named = correction.printed_minute
    return named is not None and item.minute is not None and _plain(named) == _plain(item.minute)


def _has_paragraph(correction: Row, item: Row) -> bool:
    """ "14.3" is a paragraph of minute 14 where no minute has that number itself."""
    named = correction.printed_minute
    return named is not None and item.minute is not None and _plain(named).startswith(f"{_plain(item.minute)}.")


def _has_agenda_item(correction: Row, item: Row) -> bool:
    named = correction.printed_agenda_item
    return named is not None and _plain(named) in {_plain(n) for n in (item.agenda_item, item.minute) if n}


def _has_title(correction: Row, item: Row) -> bool:
    """The title as given, or standing whole in the words."""
    if item.title is None or len(item.title) < _SHORTEST_TITLE or correction.printed_minute:
        return False
    if correction.printed_title and title_likeness(correction.printed_title, item.title) >= _SAME_TITLE:
        return True
    title = re.escape(item.title.strip(" .:"))
    return re.search(rf"(?<!\w){title}(?!\w)", correction.words, re.IGNORECASE) is not None


def _plain(number: str) -> str:
    return number.replace(" ", "").strip(".():").casefold()
