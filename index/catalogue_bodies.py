"""Which names belong to one body. A body that was renamed, or is abbreviated, stays one body with several names."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

import sqlalchemy as sa

from index import catalogue_schema as schema
from index.records import Body
from ingest.text.abbreviations import same_meaning
from ingest.text.bodies import display_name, first_word, is_bare, is_named_in_full, same_body
from ingest.text.cleaning import match_form
from ingest.text.renaming import SAYS_SO, says_renamed
from ingest.text.titles import is_known_title

NO_BODY = -1
"""The key asked for where a name is given that no body held goes by: nothing has it."""


class _ShortForm(NamedTuple):
    """A short form of a body's name, with that name as the papers define it."""

    short: str
    long: str
    key: int


def know_bodies(connection: sa.Connection, names: Iterable[str | None], texts: Iterable[str] = ()) -> frozenset[str]:
    """Learn names of bodies; the dates of meetings that must be joined anew because two bodies proved to be one.

    `texts` are the words of the paper that is added, which may tell of a new name.
    """
    before = set(_stored_keys(connection))
    dates: set[str] = set()
    for name in sorted({name for name in names if name}):
        dates |= _know_body(connection, name)
    learnt = _stored_keys(connection).keys() - before
    telling = [text for text in texts if any(word in text.casefold() for word in SAYS_SO)]
    return frozenset(dates | _renamed(connection, [*telling, *_telling_of(connection, learnt)]))


def forget_unused_names(connection: sa.Connection) -> None:
    used = sa.select(schema.items.c.printed_body).where(schema.items.c.printed_body.is_not(None))
    also = sa.select(schema.sections.c.printed_body).where(schema.sections.c.printed_body.is_not(None))
    connection.execute(sa.delete(schema.body_names).where(schema.body_names.c.name.not_in(used.union(also))))


def body_keys(connection: sa.Connection) -> dict[str, int]:
    """Every name held with the key of its body. "Planning Committee" alone is the one committee held of that name."""
    keys = _stored_keys(connection)
    return keys | _bare_names(keys)


def body_keys_on(connection: sa.Connection, date: str, keys: dict[str, int]) -> dict[str, int]:
    """The keys as they hold on a date: "Council", as a web page heads its own, is the council that dealt with the same
    matters on that day in another paper, and never one that only met on it."""
    table = schema.items
    held = sa.select(table.c.printed_body).where(table.c.date == date, table.c.printed_body.is_not(None)).distinct()
    names = [name for name in connection.scalars(held) if name in keys]
    bare = [name for name in names if is_bare(name)]
    if not bare or len(names) < 2:
        return keys
    titles = _by_their_items(connection, date, names)
    found: dict[str, int] = {}
    for name in bare:
        mine = titles.get(name, frozenset())
        full = [one for one in names if is_named_in_full(one, name)]
        same = {keys[one] for one in full if _alike(mine, titles.get(one, frozenset()))}
        if len(same) == 1:
            found[name] = min(same)
    return keys | found


def _alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether most of what the shorter list names stands in the other."""
    return 2 * len(one & two) > min(len(one), len(two)) > 0


def moved_dates(connection: sa.Connection, keys: dict[str, int]) -> frozenset[str]:
    """The dates of items that were joined under another body than the one their name is now known to be of."""
    table = schema.items
    held = sa.select(table.c.printed_body, table.c.body_key).where(table.c.body_key.is_not(None)).distinct()
    moved = [
        row.printed_body
        for row in connection.execute(held)
        if keys.get(row.printed_body or "", row.body_key) != row.body_key
    ]
    dates = sa.select(table.c.date).where(table.c.printed_body.in_(moved), table.c.date.is_not(None)).distinct()
    return frozenset(connection.scalars(dates)) if moved else frozenset()


def body_key_of(connection: sa.Connection, name: str) -> int:
    """The key of the body that goes by a name or a short form, NO_BODY where none does."""
    keys = body_keys(connection)
    wanted = name.strip().casefold()
    matches = {key for known, key in keys.items() if known.casefold() == wanted}
    matches = matches or {key for known, key in keys.items() if same_body(known, name)}
    if not matches and is_bare(name):
        matches = {key for known, key in keys.items() if is_named_in_full(known, name)}
    matches = matches or {key for short, _, key in _short_forms(connection, keys) if short.casefold() == wanted}
    return min(matches) if len(matches) == 1 else NO_BODY


def bodies(connection: sa.Connection) -> tuple[Body, ...]:
    """All bodies by their latest name, with every name the papers use, the latest first."""
    keys = body_keys(connection)
    defined = _short_forms(connection, keys)
    # "Council" on a page that proved to be of another body is a name in the papers, but no body.
    met = set(connection.scalars(sa.select(schema.items.c.body_key).distinct()))
    by_key: dict[int, list[str]] = defaultdict(list)
    for name in _latest_first(connection):
        by_key[keys[name]].append(name)
    found = [
        _body(_latest_name(connection, key) or display_name(names), names, [d for d in defined if d.key == key])
        for key, names in by_key.items()
        if key in met
    ]
    return tuple(sorted(found, key=lambda body: body.name))


def _body(name: str, names: Sequence[str], defined: Sequence[_ShortForm]) -> Body:
    every = dict.fromkeys((name, *names))
    shorts = {one: d.short for one in every for d in reversed(defined) if same_meaning(one, d.long)}
    short = shorts.get(name) or next((d.short for d in defined), None)
    return Body(name=name, names=tuple(names), short=short, shorts=tuple(shorts.items()))


def _latest_name(connection: sa.Connection, key: int) -> str | None:
    table = schema.meetings
    return connection.scalar(
        sa.select(table.c.body).where(table.c.body_key == key).order_by(table.c.date.desc()).limit(1)
    )


def _latest_first(connection: sa.Connection) -> list[str]:
    last = sa.func.max(sa.func.coalesce(schema.items.c.date, ""))
    query = (
        sa.select(schema.body_names.c.name)
        .outerjoin(schema.items, schema.items.c.printed_body == schema.body_names.c.name)
        .group_by(schema.body_names.c.name)
        .order_by(last.desc(), schema.body_names.c.name)
    )
    return list(connection.scalars(query))


def _stored_keys(connection: sa.Connection) -> dict[str, int]:
    rows = connection.execute(sa.select(schema.body_names.c.name, schema.body_names.c.body_key))
    return {row.name: row.body_key for row in rows}


def _bare_names(keys: dict[str, int]) -> dict[str, int]:
    """Names that many authorities have a body of, where all bodies held are of one authority and one alone ends so."""
    bare = {name for name in keys if is_bare(name)}
    if len({first_word(name) for name in keys.keys() - bare}) != 1:
        return {}
    longer = {name: {keys[other] for other in keys if is_named_in_full(other, name)} for name in bare}
    return {name: min(found) for name, found in longer.items() if len(found) == 1}


def _by_their_items(connection: sa.Connection, date: str, names: Iterable[str]) -> dict[str, frozenset[str]]:
    """The titles of the items of each body on a date, those left out that every meeting has."""
    table = schema.items
    query = sa.select(table.c.printed_body, table.c.printed_title).where(table.c.date == date)
    rows = connection.execute(query.where(table.c.printed_body.in_(list(names)), table.c.printed_title.is_not(None)))
    titles: dict[str, set[str]] = defaultdict(set)
    for body, title in rows:
        if not is_known_title(title):
            titles[body].add(match_form(title).strip(" .:"))
    return {body: frozenset(found) for body, found in titles.items()}


def _telling_of(connection: sa.Connection, names: Iterable[str]) -> list[str]:
    """What the papers held so far say of names that are new here and of a change of name."""
    text = schema.passages.c.text
    change = sa.or_(*(text.icontains(word) for word in SAYS_SO))
    found = [connection.scalars(sa.select(text).where(text.icontains(name, autoescape=True), change)) for name in names]
    return [one for texts in found for one in texts]


def _renamed(connection: sa.Connection, telling: Sequence[str]) -> frozenset[str]:
    """The dates of meetings of bodies that the words of a paper make one."""
    dates: frozenset[str] = frozenset()
    keys = _stored_keys(connection) if telling else {}
    for one, two in combinations(sorted(keys), 2):
        if keys[one] != keys[two] and any(says_renamed(text, one, two) for text in telling):
            dates |= _made_one(connection, {keys[one], keys[two]})
            keys = _stored_keys(connection)
    return dates


def _know_body(connection: sa.Connection, name: str) -> frozenset[str]:
    keys = _stored_keys(connection)
    if name in keys:
        return frozenset()
    same = sorted({key for known, key in keys.items() if same_body(known, name)})
    key = same[0] if same else max(keys.values(), default=0) + 1
    connection.execute(sa.insert(schema.body_names).values(name=name, body_key=key))
    return _made_one(connection, set(same)) if len(same) > 1 else frozenset()


def _made_one(connection: sa.Connection, same: set[int]) -> frozenset[str]:
    """Bodies that proved to be one, under the oldest key; the dates of their meetings."""
    table = schema.body_names
    connection.execute(sa.update(table).where(table.c.body_key.in_(same)).values(body_key=min(same)))
    query = sa.select(schema.items.c.date).where(schema.items.c.body_key.in_(same), schema.items.c.date.is_not(None))
    return frozenset(connection.scalars(query.distinct()))


def _short_forms(connection: sa.Connection, keys: dict[str, int]) -> list[_ShortForm]:
    """Short forms the papers define whose long form is a body: "(APB)" behind "Avon Paths Board"."""
    table = schema.abbreviations
    rows = connection.execute(sa.select(table.c.short, table.c.long).distinct().order_by(table.c.short))
    found = (_ShortForm(row.short, row.long, keys[name]) for row in rows for name in keys if same_body(name, row.long))
    return list(dict.fromkeys(found))
