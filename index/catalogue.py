"""The catalogue: the record of everything a library holds, in one SQLite file.

Opens the file, brings it up to date, hands out connections and turns SQLite's complaints into our own. One program
writes at a time, any number read: SQLite's write-ahead log gives each reader the state before the write.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from index import catalogue_schema as schema
from index.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryReadOnly,
    LibraryTooNew,
    LibraryTooOld,
)

Connection = sa.Connection

_WAIT_MS = 5000
_KEPT_OPEN = 32
"""Connections kept for the next reader. More are opened where more read at once; nobody waits for one."""


class Catalogue:
    """`read` and `write` give a connection for the length of a `with`; a write is kept whole or not at all."""

    def __init__(self, file: Path) -> None:
        self._file = file
        url = sa.URL.create("sqlite", database=str(file))
        self._engine = sa.create_engine(url, pool_size=_KEPT_OPEN, max_overflow=-1)
        sa.event.listen(self._engine, "connect", _prepare)
        sa.event.listen(self._engine, "begin", _begin)

    def open(self) -> None:
        """Create what is not there, bring up to date what is older."""
        with self.read() as connection:
            version = _version(connection)
        if version > schema.VERSION:
            raise LibraryTooNew(
                f"The library in {self._file.parent} was made by a later version of this program: install that version."
            )
        if 0 < version < schema.OLDEST:
            raise LibraryTooOld(
                f"The library in {self._file.parent} was made by an early version of this program and cannot be read "
                "any more: ingest the papers into a new one; copies of them are in its papers folder."
            )
        if version < schema.VERSION:
            self._bring_up_to_date()

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        with _translated(self._file), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        with _translated(self._file), self._engine.connect() as connection:
            connection = connection.execution_options(writes=True)
            with connection.begin():
                yield connection

    def setting(self, key: str) -> str | None:
        table = schema.settings
        with self.read() as connection:
            found = connection.scalar(sa.select(table.c.value).where(table.c.key == key))
        return None if found is None else str(found)

    def set(self, key: str, value: str) -> None:
        with self.write() as connection:
            connection.execute(sa.insert(schema.settings).prefix_with("OR REPLACE").values(key=key, value=value))

    def _bring_up_to_date(self) -> None:
        with self.write() as connection:
            version = _version(connection)  # again, now that nobody else can write
            if version == 0:
                schema.create(connection)
            else:
                for statements in schema.MIGRATIONS[version - schema.OLDEST :]:
                    for statement in statements:
                        connection.exec_driver_sql(statement)
            connection.exec_driver_sql(f"PRAGMA user_version = {schema.VERSION}")


class WriterLock:
    """Held by the one program that writes. SQLite keeps it on every platform and lets go when the program dies."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @contextmanager
    def held(self) -> Iterator[None]:
        """Raise LibraryBusy at once where another program, or another thread of this one, holds it."""
        with _translated(self._file):
            connection = sqlite3.connect(self._file, timeout=0, isolation_level=None)
        try:
            with _translated(self._file):
                connection.execute("BEGIN EXCLUSIVE")
            yield
        finally:
            connection.close()


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's "begin" event below begins the transactions instead
    for pragma in (f"busy_timeout = {_WAIT_MS}", "journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    """A writer asks for the lock before it reads, so that two writers wait for each other instead of failing."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _version(connection: sa.Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


@contextmanager
def _translated(file: Path) -> Iterator[None]:
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise library_error(str(error.orig), file) from error
    except sqlite3.Error as error:
        raise library_error(str(error), file) from error


def library_error(complaint: str, file: Path) -> LibraryError:
    """What SQLite's complaint means for the person whose library it is."""
    folder = file.parent
    if re.search(r"disk is full|disk I/O error", complaint):
        return LibraryFull(
            f"There is no room left on the disk of the library in {folder}: free some space and try again."
        )
    if re.search(r"locked|busy", complaint):
        return LibraryBusy(
            f"Another program is writing to the library in {folder}: wait until it is done and try again."
        )
    if re.search(r"readonly|unable to open", complaint):
        return LibraryReadOnly(f"The library in {folder} cannot be opened for writing: check the folder's permissions.")
    return LibraryDamaged(
        f"The catalogue of the library in {folder} cannot be read ({complaint}): move the folder away and ingest the "
        "papers again; copies of them are in its papers folder."
    )
