"""Whether the SQLite that comes with this Python can search full text at all: some builds leave FTS5 out."""

import sqlite3
from contextlib import closing


def full_text_version() -> str | None:
    """SQLite's version where it has FTS5, else None."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        except sqlite3.OperationalError:
            return None
    return sqlite3.sqlite_version
