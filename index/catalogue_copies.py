"""One item, one identity: the same minutes, agenda or report held in several papers, which copy is searched, and where
else the item stands.

The fullest copy is searched and cited. An item that it lacks and another copy has is searched in that other copy, so
that nothing is lost by the choice; taking the best paper out makes another the one that is cited.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

import sqlalchemy as sa

from index import catalogue_schema as schema
from index.records import Copy
from ingest.joins import Heading, is_copy
from ingest.paper import MinutesStatus, NumberSource, Part, SectionKind
from ingest.text.cleaning import match_form

Row = sa.Row[Any]

_I, _P, _F = schema.items, schema.passages, schema.papers
_COPIED = (SectionKind.AGENDA, SectionKind.MINUTES, SectionKind.REPORT)
_STANDING = {MinutesStatus.DRAFT: 0, None: 1, MinutesStatus.CONFIRMED: 2, MinutesStatus.CORRECTED: 2}
_AS_FULL = 0.9
_TOLD = 40
"""Shorter words ("There were none.") tell nothing of whether another copy has them too."""


def items_at(connection: sa.Connection, meeting: int) -> Sequence[Row]:
    """The items of a meeting in all its papers, each with the paper's name and whether that is a web page."""
    query = (
        sa.select(_I, _F.c.name.label("paper"), _F.c.web_page)
        .join(_F)
        .where(_I.c.meeting_key == meeting)
        .order_by(_F.c.name, _I.c.ordinal)
    )
    return connection.execute(query).all()


def heading_of(row: Row) -> Heading:
    """What the paper itself prints of an item."""
    source = row.printed_agenda_item_source
    return Heading(
        id=row.id,
        paper=row.paper,
        section=SectionKind(row.section),
        order=row.ordinal,
        minute=row.printed_minute,
        agenda_item=row.printed_agenda_item,
        agenda_item_source=NumberSource(source) if source else None,
        title=row.printed_title,
    )


def choose_copies(connection: sa.Connection, meeting: int) -> None:
    """Of minutes, an agenda, an attendance list or a report held twice, only the best copy is searched, and of the
    others the items that it lacks."""
    rows = items_at(connection, meeting)
    fullness = _fullness(connection, meeting)
    canonical: set[int] = set()
    for copies in _grouped(rows, _what_it_copies).values():
        by_paper = list(_grouped(copies, lambda row: row.paper_key).values())
        longest = max(_measure(copy, fullness)[1] for copy in by_paper)
        best = max(by_paper, key=lambda copy: (_worth(copy, fullness, longest), -copy[0].paper_key))
        others = chain.from_iterable(copy for copy in by_paper if copy is not best)
        canonical.update(row.key for row in (*best, *_lacking(connection, best, list(others))))
    for row in rows:
        if row.canonical != (row.key in canonical):
            connection.execute(sa.update(_I).where(_I.c.key == row.key).values(canonical=row.key in canonical))


def copies_of(connection: sa.Connection, passages: Iterable[str]) -> Mapping[str, tuple[Copy, ...]]:
    """Where else the items of these passages stand in the papers held; passages of items held once are left out."""
    cited = connection.execute(_with_items(_P.c.id, sorted(set(passages)))).all()
    meetings = sorted({row.meeting_key for row in cited if row.meeting_key is not None})
    items = sa.select(*_joined_item()).join(_F).where(_I.c.section.in_(_COPIED), _one_of(_I.c.meeting_key, meetings))
    others = connection.execute(items).all() if meetings else []
    found = {row.id: [one for one in others if _is_copy(row, one)] for row in cited}
    words = _passages_by_item(connection, {one.item_key for copies in found.values() for one in copies})
    return {
        row.id: tuple(_place(row, one.paper, words.get(one.item_key, [])) for one in _one_of_each_paper(found[row.id]))
        for row in cited
        if found[row.id]
    }


def _lacking(connection: sa.Connection, best: Sequence[Row], others: Sequence[Row]) -> list[Row]:
    """The titled items of other copies that the best one has neither under a number or a title nor in its words."""
    lacked = [
        row
        for row in others
        if row.title and not row.attendance and row.section == SectionKind.MINUTES
        if not any(is_copy(_joined_heading(row), _joined_heading(one)) for one in best)
    ]
    if not lacked or not best:
        return []
    words = _passages_by_item(connection, {row.key for row in (*lacked, *best)})
    held = {match_form(one.text) for row in best for one in words.get(row.key, [])}
    made: list[Row] = []
    for row in lacked:
        told = [match_form(one.text) for one in words.get(row.key, []) if len(one.text) >= _TOLD]
        again = any(is_copy(_joined_heading(row), _joined_heading(one)) for one in made)
        if told and not held.intersection(told) and not again:
            made.append(row)
    return made


def _grouped(rows: Iterable[Row], key: Callable[[Row], Hashable]) -> dict[Hashable, list[Row]]:
    groups: dict[Hashable, list[Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


def _what_it_copies(row: Row) -> Hashable:
    if row.section in {SectionKind.AGENDA, SectionKind.MINUTES}:
        return (row.section, bool(row.attendance))
    if row.section == SectionKind.REPORT and row.title:
        return (row.section, " ".join(row.title.casefold().split()))
    return int(row.key)


def _worth(
    copy: Sequence[Row], fullness: dict[int, tuple[int, int]], longest: int
) -> tuple[bool, int, bool, int, bool, int]:
    """Corrected minutes first; then more resolutions; then as full as any, confirmed before draft, with pages to cite
    before a web page; then more words."""
    corrected = any(row.status == MinutesStatus.CORRECTED for row in copy)
    standing = max(_STANDING[MinutesStatus(row.status) if row.status else None] for row in copy)
    resolutions, length = _measure(copy, fullness)
    return (corrected, resolutions, length >= _AS_FULL * longest, standing, not copy[0].web_page, length)


def _measure(copy: Sequence[Row], fullness: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """Resolutions and length of a copy."""
    told = [fullness.get(row.key, (0, 0)) for row in copy]
    return sum(one[0] for one in told), sum(one[1] for one in told)


def _fullness(connection: sa.Connection, meeting: int) -> dict[int, tuple[int, int]]:
    """For each item the number of its resolution limbs and its length, the agenda's words in a web page not counted."""
    said = sa.case((sa.and_(_P.c.part == Part.AGENDA, _I.c.section == SectionKind.MINUTES), 0), else_=1)
    query = (
        sa.select(
            _I.c.key,
            sa.func.sum(sa.case((_P.c.part == Part.RESOLUTION, 1), else_=0)),
            sa.func.sum(said * sa.func.length(_P.c.text)),
        )
        .join(_P, _P.c.item_key == _I.c.key)
        .where(_I.c.meeting_key == meeting)
        .group_by(_I.c.key)
    )
    return {key: (resolutions, length) for key, resolutions, length in connection.execute(query)}


def _joined_item() -> Sequence[sa.ColumnElement[Any]]:
    columns = (_I.c.meeting_key, _I.c.section, _I.c.attendance, _I.c.minute, _I.c.agenda_item, _I.c.title)
    return (_I.c.key.label("item_key"), *columns, _I.c.id.label("item"), _I.c.ordinal, _F.c.name.label("paper"))


def _with_items(column: sa.ColumnElement[Any], ids: Sequence[str]) -> sa.Select[Any]:
    mine = (_P.c.id, _P.c.text, _P.c.part, _P.c.label, *_joined_item())
    return (
        sa.select(*mine)
        .join(_I, _I.c.key == _P.c.item_key)
        .join(_F, _F.c.key == _I.c.paper_key)
        .where(_one_of(column, ids))
    )


def _is_copy(cited: Row, other: Row) -> bool:
    same = (cited.meeting_key, cited.section, bool(cited.attendance)) == (
        other.meeting_key,
        other.section,
        bool(other.attendance),
    )
    if not same or cited.paper == other.paper:
        return False
    return bool(cited.attendance) or is_copy(_joined_heading(cited), _joined_heading(other))


def _joined_heading(row: Row) -> Heading:
    """An item with the numbers and the title that the papers give it together."""
    return Heading("", row.paper, SectionKind(row.section), row.ordinal, row.minute, row.agenda_item, title=row.title)


def _passages_by_item(connection: sa.Connection, keys: Iterable[int]) -> dict[int, list[Row]]:
    wanted = sorted(set(keys))
    by_item: dict[int, list[Row]] = defaultdict(list)
    if wanted:
        for row in connection.execute(sa.select(_P).where(_one_of(_P.c.item_key, wanted)).order_by(_P.c.ordinal)):
            by_item[row.item_key].append(row)
    return by_item


def _one_of_each_paper(copies: Sequence[Row]) -> tuple[Row, ...]:
    return tuple({one.paper: one for one in reversed(copies)}[name] for name in sorted({one.paper for one in copies}))


def _place(cited: Row, paper: str, words: Sequence[Row]) -> Copy:
    """The page of the same words in a copy, else of the same limb, else of the item."""
    same = [one for one in words if match_form(one.text) == match_form(cited.text)]
    limb = [one for one in words if cited.label and (one.part, one.label) == (cited.part, cited.label)]
    where = next(iter((*same, *limb, *words)), None)
    return Copy(paper, where.page if where else None, where.printed_page if where else None)


def _one_of(column: sa.ColumnElement[Any], values: Sequence[str] | Sequence[int]) -> sa.ColumnElement[bool]:
    return column.in_(sa.select(sa.func.json_each(json.dumps(list(values))).table_valued("value").c.value))
