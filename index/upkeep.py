"""Keeps the vectors in line with the catalogue, and asks them. Work that was cut off is done at the next chance."""

from collections.abc import Sequence
from threading import RLock

from index import catalogue_vectors as record
from index.catalogue import Catalogue, WriterLock
from index.embedding import Embedder
from index.errors import LibraryBusy, LibraryDamaged, LibraryReadOnly
from index.vectors import Vectors
from ingest.passages import search_text

_BATCH = 256


class Upkeep:
    def __init__(self, catalogue: Catalogue, vectors: Vectors, embedder: Embedder, lock: WriterLock) -> None:
        self._catalogue = catalogue
        self._vectors = vectors
        self._embedder = embedder
        self._writer = lock
        self._lock = RLock()
        self._seen: str | None = None

    def nearest(self, text: str, limit: int) -> list[str]:
        self._catch_up()
        return self._vectors.nearest(self._embedder.embed((text,))[0], limit)

    def nearest_among(self, text: str, ids: Sequence[str], limit: int) -> list[str]:
        self._catch_up()
        return self._vectors.nearest_among(self._embedder.embed((text,))[0], ids, limit)

    def similarity(self, text: str, ids: Sequence[str]) -> dict[str, float]:
        self._catch_up()
        return self._vectors.similarity(self._embedder.embed((text,))[0], ids)

    def forget(self, ids: Sequence[str]) -> None:
        """Take out vectors of passages that the catalogue no longer holds."""
        if ids:
            self._vectors.delete(ids)

    def bring_in_line(self) -> None:
        """Give every passage to be found its vector, take the others out. For the one writer."""
        with self._catalogue.read() as connection:
            superfluous = record.to_forget(connection)
        if superfluous:
            self._vectors.delete(superfluous)
            with self._catalogue.write() as connection:
                record.mark_embedded(connection, superfluous, embedded=False)
        while self._embed_some():
            pass
        self._seen = self._catalogue.setting("vectors_version")

    def rebuild(self) -> None:
        """Throw the vectors away and make them again from the catalogue. For the one writer."""
        self._vectors.clear()
        with self._catalogue.write() as connection:
            record.forget_all(connection)
        self.bring_in_line()

    def _embed_some(self) -> bool:
        with self._catalogue.read() as connection:
            some = record.to_embed(connection, _BATCH)
        if not some:
            return False
        ids = [passage.id for passage in some]
        self._vectors.add(ids, self._embedder.embed([search_text(passage) for passage in some]))
        with self._catalogue.write() as connection:
            record.mark_embedded(connection, ids, embedded=True)
        return True

    def _catch_up(self) -> None:
        """See what another program added; finish what one left half done; mend vectors that were lost."""
        with self._lock:
            version = self._catalogue.setting("vectors_version")
            if version == self._seen and version is not None:
                return
            self._vectors.reopen()
            self._finish()
            self._seen = self._catalogue.setting("vectors_version")

    def _finish(self) -> None:
        """Done by whoever may write; a reader beside a writer searches what is there."""
        lost = self._lost()
        with self._catalogue.read() as connection:
            pending = bool(record.to_forget(connection) or record.to_embed(connection, 1))
        if not (lost or pending):
            return
        try:
            with self._writer.held():
                self.rebuild() if lost else self.bring_in_line()
        except (LibraryBusy, LibraryReadOnly):
            return

    def _lost(self) -> bool:
        with self._catalogue.read() as connection:
            known = record.embedded_count(connection)
        try:
            return self._vectors.count() < known
        except LibraryDamaged:
            return True
