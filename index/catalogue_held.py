"""Which papers are held, by name, content and path. A paper that could not be read is listed but not held."""

import sqlalchemy as sa

from index import catalogue_schema as schema
from index.catalogue_write import Source

_F = schema.papers


def names(connection: sa.Connection) -> frozenset[str]:
    """Also of papers that could not be read."""
    return frozenset(connection.scalars(sa.select(_F.c.name)))


def contents(connection: sa.Connection) -> frozenset[str]:
    return frozenset(connection.scalars(sa.select(_F.c.sha256).where(_F.c.error.is_(None))))


def is_held(connection: sa.Connection, name: str) -> bool:
    query = sa.select(_F.c.key).where(_F.c.name == name, _F.c.error.is_(None))
    return connection.scalar(query) is not None


def unchanged(connection: sa.Connection, source: Source) -> str | None:
    """The paper held with this very content, unless the person now says it is another body's, or chooses otherwise
    about what it marks as not for publication."""
    query = sa.select(_F.c.name).where(_F.c.sha256 == source.sha256, _F.c.error.is_(None))
    marks_nothing = sa.func.coalesce(sa.func.json_array_length(_F.c.exempt), 0) == 0
    query = query.where(sa.or_(marks_nothing, _F.c.include_exempt == source.include_exempt))
    if source.body is not None:
        query = query.where(_F.c.forced_body == source.body)
    return connection.scalar(query.limit(1))


def replaced_by(connection: sa.Connection, source: Source) -> str | None:
    """The paper of this content, or else the one read from this path before, whatever became of it."""
    same = _F.c.sha256 == source.sha256
    query = sa.select(_F.c.name).where(sa.or_(same, _F.c.path == source.path)).order_by(same.desc())
    return connection.scalar(query.limit(1))


def copy(connection: sa.Connection, name: str) -> tuple[str, str] | None:
    """The SHA-256 and the name of a paper's copy."""
    row = connection.execute(sa.select(_F.c.sha256, _F.c.name).where(_F.c.name == name, _F.c.error.is_(None))).first()
    return (row.sha256, row.name) if row else None
