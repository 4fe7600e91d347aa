"""Adds papers to the catalogue and takes them out: each wholly or not at all, and one that is bad stops no other."""

import logging
import time
from dataclasses import dataclass, replace
from pathlib import Path

from index import catalogue_held as held
from index.catalogue import Catalogue, Connection
from index.catalogue_bodies import forget_unused_names, know_bodies
from index.catalogue_join import join_meetings
from index.catalogue_meetings import paper_record
from index.catalogue_vectors import count_change, embedded_ids
from index.catalogue_write import Source, Understood, dates_of, delete_paper, insert_failure, insert_paper
from index.errors import PaperNotHeld
from index.intake import Given, ReadPaper, copy_of, drop_strays, free_name, keep_copy, sha256_of, understood
from index.records import IngestStatus, PaperRecord
from ingest.errors import PaperError

_log = logging.getLogger(__name__)
WITHOUT_TEXT = frozenset({"no-text", "pages-without-text"})


@dataclass(frozen=True, slots=True)
class Removed:
    """A paper taken out, and the passages whose vectors are still to be taken out."""

    paper: PaperRecord
    vectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a paper, and the passages of the one it replaced whose vectors are still to be taken out."""

    paper: PaperRecord
    vectors: tuple[str, ...] = ()


class Adding:
    """Used by the one writer. `folder` is where the copies are kept."""

    def __init__(self, catalogue: Catalogue, folder: Path, read: ReadPaper) -> None:
        self._catalogue = catalogue
        self._folder = folder
        self._read = read

    def tidy(self) -> None:
        with self._catalogue.read() as connection:
            kept = held.contents(connection)
        drop_strays(self._folder, kept)

    def is_new(self, path: Path, given: Given) -> bool:
        """Whether adding the file means reading it."""
        try:
            source = _source(str(path.resolve()), sha256_of(path), given)
        except OSError:
            return False
        with self._catalogue.read() as connection:
            return self._held(connection, source, given) is None

    def add(self, path: Path, given: Given) -> Added:
        try:
            source = _source(str(path.resolve()), sha256_of(path), given)
        except OSError as error:
            reason = f"{path.name} cannot be opened ({error.strerror or error}): check its permissions."
            return Added(_failed(_source(str(path), "", given), path.name, reason))
        with self._catalogue.read() as connection:
            record = self._held(connection, source, given)
            before = held.replaced_by(connection, source)
            name = before or free_name(path.name, held.names(connection))
        if record is not None:
            return Added(replace(record, path=str(path), status=IngestStatus.UNCHANGED, seconds=0.0))
        return self._read_and_keep(path, name, source, given)

    def remove(self, name: str) -> Removed:
        with self._catalogue.write() as connection:
            record = paper_record(connection, name)
            if record is None:
                raise PaperNotHeld(f"No paper named {name} is held: see the list of papers for the names.")
            vectors = embedded_ids(connection, name)
            dates = dates_of(connection, name)
            delete_paper(connection, name)
            forget_unused_names(connection)
            join_meetings(connection, dates)
            count_change(connection, "version")
        self.tidy()
        return Removed(record, vectors)

    def _held(self, connection: Connection, source: Source, given: Given) -> PaperRecord | None:
        """The paper as it is held; None where there is something to read, as on pages that may now be recognised."""
        unchanged = held.unchanged(connection, source)
        record = paper_record(connection, unchanged) if unchanged else None
        bare = record is not None and any(warning.code in WITHOUT_TEXT for warning in record.warnings)
        return None if given.ocr and bare else record

    def _read_and_keep(self, path: Path, name: str, source: Source, given: Given) -> Added:
        began = time.perf_counter()
        try:
            found = understood(path, name, given, self._read)
        except Exception as error:  # whatever is wrong with one paper, the others are still read
            source = replace(source, seconds=time.perf_counter() - began)
            return Added(self._failure(path, name, source, _sentence(path, error)))
        keep_copy(path, copy_of(self._folder, source.sha256, name))
        source = replace(source, seconds=time.perf_counter() - began)
        with self._catalogue.write() as connection:
            replaces = held.is_held(connection, name)
            vectors = embedded_ids(connection, name)
            _put(connection, found, source)
            record = paper_record(connection, name)
        assert record is not None
        status = IngestStatus.REPLACED if replaces else IngestStatus.INDEXED
        return Added(replace(record, path=str(path), status=status), vectors)

    def _failure(self, path: Path, name: str, source: Source, reason: str) -> PaperRecord:
        """Remembered in the list of papers, unless an earlier content of the same file is held: that stays."""
        with self._catalogue.write() as connection:
            if not held.is_held(connection, name):
                delete_paper(connection, name)
                insert_failure(connection, name, source, reason)
        return _failed(replace(source, path=str(path)), name, reason)


def _source(path: str, sha256: str, given: Given) -> Source:
    return Source(path, sha256, given.body, include_exempt=given.include_exempt)


def _put(connection: Connection, found: Understood, source: Source) -> None:
    dates = dates_of(connection, found.paper.name)
    delete_paper(connection, found.paper.name)
    insert_paper(connection, found, source)
    forget_unused_names(connection)
    merged = know_bodies(connection, [head.body for head in found.items], [one.text for one in found.passages])
    join_meetings(connection, dates | dates_of(connection, found.paper.name) | merged)
    count_change(connection, "version")


def _failed(source: Source, name: str, reason: str) -> PaperRecord:
    return PaperRecord(
        path=source.path, paper=name, status=IngestStatus.FAILED, kind=None, error=reason, seconds=source.seconds
    )


def _sentence(path: Path, error: Exception) -> str:
    if isinstance(error, PaperError):
        return str(error)
    _log.debug("reading %s failed", path, exc_info=error)
    return f"{path.name} could not be understood ({type(error).__name__}: {error}); the other papers are not affected."
