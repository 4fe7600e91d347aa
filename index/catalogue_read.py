"""Questions to the catalogue, answered with records. No row of a table leaves this module."""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date as Date
from typing import Any, TypeVar

import sqlalchemy as sa

from index import catalogue_schema as schema
from index.catalogue_bodies import body_key_of
from index.records import Abbreviation, ActionRecord, Coverage, ItemRecord, Scope
from ingest.document import Line
from ingest.paper import (
    Action,
    Marker,
    MinutesStatus,
    NumberSource,
    Outcome,
    Part,
    Passage,
    Place,
    SectionKind,
)
from ingest.text.abbreviations import distinct_meanings

Key = TypeVar("Key", int, str)
Row = sa.Row[Any]
Conditions = tuple[sa.ColumnElement[bool], ...]

_P, _I, _M, _F = schema.passages, schema.items, schema.meetings, schema.papers
_STATUS = sa.case(
    (_I.c.section == SectionKind.MINUTES, sa.func.coalesce(_I.c.standing, _M.c.status, _I.c.status)),
    else_=_I.c.status,
)
"""What became of each minute. A meeting's own status stands in only for what was joined before minutes had theirs."""

_PASSAGES = (
    sa.select(
        _P,
        _I.c.id.label("item"),
        _I.c.section,
        _I.c.date,
        _I.c.minute,
        _I.c.agenda_item,
        _I.c.title,
        _I.c.exempt.label("private"),
        sa.func.coalesce(_M.c.body, _I.c.printed_body).label("body"),
        _STATUS.label("status"),
        _F.c.name.label("paper"),
    )
    .join(_I, _I.c.key == _P.c.item_key)
    .join(_F, _F.c.key == _P.c.paper_key)
    .outerjoin(_M, _M.c.key == _I.c.meeting_key)
)
_ITEMS = (
    sa.select(_I, sa.func.coalesce(_M.c.body, _I.c.printed_body).label("body"), _F.c.name.label("paper"))
    .join(_F, _F.c.key == _I.c.paper_key)
    .outerjoin(_M, _M.c.key == _I.c.meeting_key)
)
_NEWEST_FIRST = (_I.c.date.desc().nulls_last(), _I.c.body_key, _F.c.name)


def in_scope(connection: sa.Connection, scope: Scope, parts: frozenset[Part] = frozenset()) -> Conditions:
    """Conditions on items (and passages, for parts). Papers without a date are left out where dates are asked for."""
    wanted = (_P.c.part.in_(sorted(parts)),) if parts else ()
    return (*_scoped(connection, scope, _I), *wanted)


def meetings_in_scope(connection: sa.Connection, scope: Scope) -> Conditions:
    return _scoped(connection, scope, _M)


def in_sections(sections: frozenset[SectionKind]) -> Conditions:
    return (_I.c.section.in_(sorted(sections)),) if sections else ()


def numbered(number: str) -> sa.ColumnElement[bool]:
    return sa.or_(_I.c.minute == number, _I.c.agenda_item == number)


def titled(words: Sequence[str]) -> sa.ColumnElement[bool]:
    """Any of the words stands in the title, whatever its capitals."""
    return sa.or_(*(_I.c.title.icontains(word, autoescape=True) for word in words))


def passages(connection: sa.Connection, ids: Sequence[str]) -> tuple[Passage, ...]:
    """The passages with these ids, in the order of the ids; those that are not held are left out."""
    found = {row.id: _passage(row) for row in connection.execute(_PASSAGES.where(_one_of(_P.c.id, ids)))}
    return tuple(found[id] for id in ids if id in found)


def findable(connection: sa.Connection, ids: Sequence[str], conditions: Conditions) -> frozenset[str]:
    """Those of the passages that a search may give and that meet the conditions."""
    query = sa.select(_P.c.id).join(_I, _I.c.key == _P.c.item_key).where(_P.c.findable, *conditions)
    return frozenset(connection.scalars(query.where(_one_of(_P.c.id, ids))))


def embedded(connection: sa.Connection, conditions: Conditions) -> tuple[str, ...]:
    """All findable passages that meet the conditions and have a vector."""
    query = sa.select(_P.c.id).join(_I, _I.c.key == _P.c.item_key)
    return tuple(connection.scalars(query.where(_P.c.findable, _P.c.embedded, *conditions)))


def anything(connection: sa.Connection, conditions: Conditions) -> bool:
    """Whether a search can find any passage at all that meets the conditions."""
    query = sa.select(_P.c.key).join(_I, _I.c.key == _P.c.item_key).where(_P.c.findable, *conditions).limit(1)
    return connection.scalar(query) is not None


def passages_where(connection: sa.Connection, conditions: Conditions) -> tuple[Passage, ...]:
    """Searched passages, newest meeting first, in the order of the paper within one."""
    query = _PASSAGES.where(_I.c.canonical, *conditions).order_by(*_NEWEST_FIRST, _P.c.ordinal)
    return tuple(_passage(row) for row in connection.execute(query))


def passages_of_item(connection: sa.Connection, item: str) -> tuple[Passage, ...]:
    query = _PASSAGES.where(_I.c.id == item).order_by(_P.c.ordinal)
    return tuple(_passage(row) for row in connection.execute(query))


def items(connection: sa.Connection, ids: Sequence[str]) -> tuple[ItemRecord, ...]:
    """The items with these ids, in the order of the ids; those that are not held are left out."""
    rows = connection.execute(_ITEMS.where(_one_of(_I.c.id, ids))).all()
    found = {record.id: record for record in _item_records(connection, rows)}
    return tuple(found[id] for id in ids if id in found)


def items_where(connection: sa.Connection, conditions: Conditions) -> tuple[ItemRecord, ...]:
    """Canonical items of business (no attendance lists), newest meeting first, in the order of the paper."""
    query = _ITEMS.where(_I.c.canonical, ~_I.c.attendance, *conditions).order_by(*_NEWEST_FIRST, _I.c.ordinal)
    return _item_records(connection, connection.execute(query).all())


def actions_where(connection: sa.Connection, conditions: Conditions) -> tuple[ActionRecord, ...]:
    table = schema.actions
    query = (
        _ITEMS.add_columns(
            *(table.c[name] for name in ("text", "owner", "due", "progress", *Place.__dataclass_fields__))
        )
        .add_columns(_STATUS.label("minutes_status"))
        .join(table, table.c.item_key == _I.c.key)
        .where(_I.c.canonical, *conditions)
        .order_by(*_NEWEST_FIRST, _I.c.ordinal, table.c.key)
    )
    return tuple(
        ActionRecord(
            action=_action(row),
            item=row.id,
            paper=row.paper,
            body=row.body,
            meeting=date_of(row.date),
            minute=row.minute,
            agenda_item=row.agenda_item,
            title=row.title,
            status=status_of(row.minutes_status),
        )
        for row in connection.execute(query)
    )


def coverage(connection: sa.Connection, scope: Scope) -> Coverage:
    query = sa.select(sa.func.count(), sa.func.min(_M.c.date), sa.func.max(_M.c.date))
    meetings, since, until = connection.execute(query.where(*meetings_in_scope(connection, scope))).one()
    return Coverage(meetings, date_of(since), date_of(until))


def abbreviations(connection: sa.Connection) -> tuple[Abbreviation, ...]:
    """Each short form with each of its meanings once, where the papers first define it."""
    table = schema.abbreviations
    query = (
        sa.select(table.c.short, table.c.long, _P.c.id)
        .join(_P, _P.c.key == table.c.passage_key)
        .join(_I, _I.c.key == _P.c.item_key)
        .where(_P.c.findable)
        .order_by(table.c.short, _I.c.date.nulls_last(), _P.c.key)
    )
    first: dict[tuple[str, str], str] = {}
    for short, long, id in connection.execute(query):
        first.setdefault((short, long), id)
    meanings = distinct_meanings(first)
    where = {passage.id: passage for passage in passages(connection, [first[meaning] for meaning in meanings])}
    return tuple(Abbreviation(*meaning, where[first[meaning]]) for meaning in meanings)


def lines(connection: sa.Connection, paper: str) -> tuple[Line, ...]:
    table = schema.paper_lines
    found = connection.scalar(sa.select(table.c.lines).join(_F).where(_F.c.name == paper))
    return tuple(Line(number, text, page) for number, text, page in found or ())


def passage_count(connection: sa.Connection) -> int:
    return int(connection.scalar(sa.select(sa.func.count()).select_from(_P).where(_P.c.findable)) or 0)


def _scoped(connection: sa.Connection, scope: Scope, table: sa.Table) -> Conditions:
    conditions: list[sa.ColumnElement[bool]] = []
    if scope.body:
        conditions.append(table.c.body_key == body_key_of(connection, scope.body))
    elif scope.bodies:
        conditions.append(table.c.body_key.in_([body_key_of(connection, name) for name in scope.bodies]))
    if scope.since:
        conditions.append(table.c.date >= scope.since.isoformat())
    if scope.until:
        conditions.append(table.c.date <= scope.until.isoformat())
    return tuple(conditions)


def _item_records(connection: sa.Connection, rows: Sequence[Row]) -> tuple[ItemRecord, ...]:
    keys = [row.key for row in rows]
    words, undertaken = _passages_by_item(connection, keys), _actions_by_item(connection, keys)
    return tuple(_item(row, tuple(words[row.key]), tuple(undertaken[row.key])) for row in rows)


def _passages_by_item(connection: sa.Connection, keys: Sequence[int]) -> dict[int, list[Passage]]:
    by_item: dict[int, list[Passage]] = defaultdict(list)
    for row in connection.execute(_PASSAGES.where(_one_of(_P.c.item_key, keys)).order_by(_P.c.ordinal)):
        by_item[row.item_key].append(_passage(row))
    return by_item


def _actions_by_item(connection: sa.Connection, keys: Sequence[int]) -> dict[int, list[Action]]:
    table = schema.actions
    by_item: dict[int, list[Action]] = defaultdict(list)
    for row in connection.execute(sa.select(table).where(_one_of(table.c.item_key, keys)).order_by(table.c.key)):
        by_item[row.item_key].append(_action(row))
    return by_item


def _item(row: Row, words: tuple[Passage, ...], undertaken: tuple[Action, ...]) -> ItemRecord:
    return ItemRecord(
        id=row.id,
        paper=row.paper,
        section=SectionKind(row.section),
        body=row.body,
        meeting=date_of(row.date),
        minute=row.minute,
        agenda_item=row.agenda_item,
        agenda_item_source=NumberSource(row.agenda_item_source) if row.agenda_item_source else None,
        title=row.title,
        presenter=row.presenter,
        passages=words,
        actions=undertaken,
        votes=tuple(row.votes or ()),
        exempt=row.exempt,
    )


def _passage(row: Row) -> Passage:
    return Passage(
        id=row.id,
        paper=row.paper,
        item=row.item,
        order=row.ordinal,
        section=SectionKind(row.section),
        part=Part(row.part),
        text=row.text,
        place=place_of(row),
        body=row.body,
        meeting=date_of(row.date),
        minute=row.minute,
        agenda_item=row.agenda_item,
        title=row.title,
        heading=row.heading,
        label=row.label,
        lead=row.lead,
        marker=Marker(row.marker) if row.marker else None,
        outcome=Outcome(row.outcome) if row.outcome else None,
        status=status_of(row.status),
        exempt=row.exempt,
        private=row.private,
        uncertain=row.uncertain,
        machine_read=row.machine_read,
    )


def _action(row: Row) -> Action:
    return Action(text=row.text, place=place_of(row), owner=row.owner, due=row.due, progress=row.progress)


def place_of(row: Row) -> Place:
    return Place(row.first_line, row.last_line, row.page, row.printed_page)


def date_of(text: str | None) -> Date | None:
    return Date.fromisoformat(text) if text else None


def status_of(text: str | None) -> MinutesStatus | None:
    return MinutesStatus(text) if text else None


def _one_of(column: sa.ColumnElement[Any], values: Sequence[Key]) -> sa.ColumnElement[bool]:
    """As one parameter, whatever their number: SQLAlchemy then makes the statement once and not for every question."""
    return column.in_(sa.select(sa.func.json_each(json.dumps(list(values))).table_valued("value").c.value))
