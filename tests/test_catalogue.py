"""The catalogue: one writer and many readers, a numbered schema, words taken as words."""

import re
import sqlite3
from pathlib import Path

import pytest

from index import catalogue_schema
from index.catalogue import Catalogue, WriterLock, library_error
from index.catalogue_words import any_of
from index.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryReadOnly,
    LibraryTooNew,
    LibraryTooOld,
)


def test_a_new_catalogue_has_the_newest_schema_and_keeps_what_is_set(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path / "catalogue.db")
    catalogue.open()
    catalogue.set("model", "one")
    catalogue.set("model", "two")
    assert catalogue.setting("model") == "two"
    assert catalogue.setting("colour") is None
    catalogue.close()
    with sqlite3.connect(tmp_path / "catalogue.db") as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (catalogue_schema.VERSION,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_opening_twice_changes_nothing(tmp_path: Path) -> None:
    for known in (None, "one"):
        catalogue = Catalogue(tmp_path / "catalogue.db")
        catalogue.open()
        assert catalogue.setting("model") == known
        catalogue.set("model", "one")
        catalogue.close()


def test_a_catalogue_of_the_oldest_version_becomes_as_a_new_one_is(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.db"
    opened_and_closed(file)
    new = tables_and_columns(file)
    with sqlite3.connect(file) as connection:
        for statement in [one for statements in catalogue_schema.MIGRATIONS for one in statements]:
            undo = re.match(
                r"ALTER TABLE (?P<table>\w+) ADD COLUMN (?P<column>\w+)|CREATE TABLE (?P<whole>\w+)", statement
            )
            if undo and undo["whole"]:
                connection.execute(f"DROP TABLE {undo['whole']}")
            elif undo:
                connection.execute(f"ALTER TABLE {undo['table']} DROP COLUMN {undo['column']}")
        connection.execute(f"PRAGMA user_version = {catalogue_schema.OLDEST}")
    assert tables_and_columns(file) != new
    opened_and_closed(file)
    assert tables_and_columns(file) == new


def opened_and_closed(file: Path) -> None:
    catalogue = Catalogue(file)
    catalogue.open()
    catalogue.close()


def tables_and_columns(file: Path) -> dict[str, set[str]]:
    with sqlite3.connect(file) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: {row[1] for row in connection.execute(f"PRAGMA table_info({table})")} for table in tables}


def test_a_catalogue_of_a_later_version_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "catalogue.db") as connection:
        connection.execute(f"PRAGMA user_version = {catalogue_schema.VERSION + 1}")
    with pytest.raises(LibraryTooNew, match="later version"):
        Catalogue(tmp_path / "catalogue.db").open()


def test_a_catalogue_of_an_early_version_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "catalogue.db") as connection:
        connection.execute(f"PRAGMA user_version = {catalogue_schema.OLDEST - 1}")
    with pytest.raises(LibraryTooOld, match="copies of them are in its papers folder"):
        Catalogue(tmp_path / "catalogue.db").open()


def test_a_file_that_is_no_catalogue_is_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "catalogue.db").write_bytes(b"no database at all " * 100)
    with pytest.raises(LibraryDamaged, match="papers folder"):
        Catalogue(tmp_path / "catalogue.db").open()


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path / "catalogue.db")
    catalogue.open()
    with pytest.raises(ZeroDivisionError), catalogue.write() as connection:
        connection.execute(catalogue_schema.settings.insert().values(key="half", value="done"))
        raise ZeroDivisionError
    assert catalogue.setting("half") is None


def test_a_reader_sees_the_state_before_a_write_that_is_not_done(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path / "catalogue.db")
    catalogue.open()
    with catalogue.write() as connection:
        connection.execute(catalogue_schema.settings.insert().values(key="new", value="yes"))
        assert catalogue.setting("new") is None
    assert catalogue.setting("new") == "yes"


def test_only_one_program_writes_at_a_time(tmp_path: Path) -> None:
    one, other = (WriterLock(tmp_path / "write.lock") for _ in range(2))
    with one.held(), pytest.raises(LibraryBusy), other.held():
        raise AssertionError("both hold it")
    with other.held():
        pass


@pytest.mark.parametrize(
    ("complaint", "kind"),
    [
        ("database or disk is full", LibraryFull),
        ("database is locked", LibraryBusy),
        ("attempt to write a readonly database", LibraryReadOnly),
        ("unable to open database file", LibraryReadOnly),
        ("file is not a database", LibraryDamaged),
        ("database disk image is malformed", LibraryDamaged),
    ],
)
def test_each_complaint_of_the_database_becomes_one_sentence(complaint: str, kind: type[LibraryError]) -> None:
    error = library_error(complaint, Path("/somewhere/catalogue.db"))
    assert type(error) is kind
    assert "/somewhere" in str(error)
    assert str(error).endswith(".")


def test_words_are_searched_as_words_whatever_was_typed() -> None:
    assert any_of('"x" OR title:NEAR(y*)') == '"x" OR "title" OR "near" OR "y" OR "title near" OR "near y"'
    assert any_of("--") == ""


def test_function_words_are_dropped_unless_there_is_nothing_else() -> None:
    assert any_of("what was the budget") == '"budget"'
    assert any_of("who was it") == '"who" OR "was" OR "it"'


def test_neighbouring_words_and_given_phrases_are_searched_as_phrases_too() -> None:
    assert any_of("street lighting", ["lamp columns"]) == (
        '"street" OR "lighting" OR "street lighting" OR "lamp columns"'
    )
