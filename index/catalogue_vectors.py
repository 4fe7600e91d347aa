"""What the catalogue knows of the vectors: which passages have one, which should, and how often that changed."""

from collections.abc import Sequence

import sqlalchemy as sa

from index import catalogue_schema as schema
from index.catalogue_read import passages
from ingest.paper import Passage

_P = schema.passages
_CHUNK = 500


def to_embed(connection: sa.Connection, limit: int) -> tuple[Passage, ...]:
    """Some of the passages that should have a vector and have none."""
    query = sa.select(_P.c.id).where(_P.c.findable, ~_P.c.embedded).order_by(_P.c.key).limit(limit)
    return passages(connection, connection.scalars(query).all())


def to_forget(connection: sa.Connection) -> tuple[str, ...]:
    """Passages that have a vector and should have none: copies of what is held more fully elsewhere."""
    return tuple(connection.scalars(sa.select(_P.c.id).where(~_P.c.findable, _P.c.embedded)))


def embedded_ids(connection: sa.Connection, paper: str) -> tuple[str, ...]:
    query = sa.select(_P.c.id).join(schema.papers).where(schema.papers.c.name == paper, _P.c.embedded)
    return tuple(connection.scalars(query))


def embedded_count(connection: sa.Connection) -> int:
    return int(connection.scalar(sa.select(sa.func.count()).select_from(_P).where(_P.c.embedded)) or 0)


def mark_embedded(connection: sa.Connection, ids: Sequence[str], *, embedded: bool) -> None:
    for start in range(0, len(ids), _CHUNK):
        some = ids[start : start + _CHUNK]
        connection.execute(sa.update(_P).where(_P.c.id.in_(some)).values(embedded=embedded))
    count_change(connection, "vectors_version")


def forget_all(connection: sa.Connection) -> None:
    connection.execute(sa.update(_P).values(embedded=False))
    count_change(connection, "vectors_version")


def count_change(connection: sa.Connection, key: str) -> None:
    """Add one to a counter by which other programs see that something changed."""
    connection.execute(
        sa.text(
            "INSERT INTO settings (key, value) VALUES (:key, '1') "
            "ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
        ),
        {"key": key},
    )
