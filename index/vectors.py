"""The vectors of the passages: the only file that knows Chroma.

Kept in a folder of their own through LlamaIndex's store, without a word beside them: the catalogue is the record, and
the vectors can always be made again from it. A search asks Chroma itself, because the store fetches everything it
keeps of each passage found, which takes ten times as long; and it filters by ids that the catalogue gives, because
Chroma's own filters look at every passage. The heavy imports happen at the first use.
"""

import errno
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from index.errors import LibraryDamaged, LibraryFull

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

_COLLECTION = "passages"
_BATCH = 2000
_NO_ROOM = re.compile(r"disk is full|disk I/O error|no space left|file too large", re.IGNORECASE)
_FEW = 300
"""So few are compared one by one: among few of many, the index of nearest neighbours searches long."""


class Vectors:
    """Opened at the first use. Another program's additions are seen after `reopen`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = RLock()
        self._opened: Collection | None = None

    def count(self) -> int:
        return self._collection().count()

    def add(self, ids: Sequence[str], vectors: Sequence[list[float]]) -> None:
        """Add or replace."""
        from llama_index.core.schema import TextNode
        from llama_index.vector_stores.chroma import ChromaVectorStore

        nodes = [TextNode(id_=id, text="", embedding=vector) for id, vector in zip(ids, vectors, strict=True)]
        self.delete(ids)
        with self._translated():
            ChromaVectorStore(chroma_collection=self._collection()).add(list(nodes))

    def delete(self, ids: Sequence[str]) -> None:
        for start in range(0, len(ids), _BATCH):
            with self._translated():
                self._collection().delete(ids=list(ids[start : start + _BATCH]))

    def nearest(self, vector: list[float], limit: int) -> list[str]:
        """Ids of the nearest passages by cosine, nearest first."""
        return self._queried(vector, limit, None)

    def nearest_among(self, vector: list[float], ids: Sequence[str], limit: int) -> list[str]:
        """The nearest of these passages, nearest first; those without a vector are left out."""
        if len(ids) <= _FEW:
            cosines = self.similarity(vector, ids)
            return sorted(cosines, key=lambda id: -cosines[id])[:limit]
        try:
            return self._queried(vector, limit, list(ids))
        except LibraryDamaged:  # Chroma refuses ids that it does not hold, and a writer may just have taken some out
            with self._translated():
                held = self._collection().get(ids=list(ids), include=[])["ids"]
            return self._queried(vector, limit, held) if held else []

    def similarity(self, vector: list[float], ids: Sequence[str]) -> dict[str, float]:
        """Cosine of the vector with those of the passages, from -1 to 1; an id without a vector is left out."""
        import numpy as np

        if not ids:
            return {}
        with self._translated():
            found = self._collection().get(ids=list(ids), include=["embeddings"])
        if not found["ids"]:
            return {}
        cosines = np.asarray(found["embeddings"]) @ np.asarray(vector)
        return dict(zip(found["ids"], cosines.tolist(), strict=True))

    def reopen(self) -> None:
        """Chroma shares what it has read within a process and never looks again: it is made to forget."""
        with self._lock:
            from chromadb.api.shared_system_client import SharedSystemClient

            SharedSystemClient.clear_system_cache()
            self._opened = None

    def clear(self) -> None:
        """Throw all vectors away, damaged ones too."""
        with self._lock:
            self.reopen()
            shutil.rmtree(self._folder, ignore_errors=True)

    def _queried(self, vector: list[float], limit: int, ids: list[str] | None) -> list[str]:
        with self._translated():
            found = self._collection().query(query_embeddings=vector, ids=ids, n_results=limit, include=[])
        return found["ids"][0]

    def _collection(self) -> "Collection":
        with self._lock:
            if self._opened is None:
                with self._translated():
                    self._opened = _opened(self._folder)
            return self._opened

    def _translated(self) -> "_Translated":
        return _Translated(self._folder)


class _Translated:
    """Chroma raises many kinds of error, its binding some that are not even Exceptions: each becomes one of ours."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> None:
        if error is None or isinstance(error, (KeyboardInterrupt, SystemExit, LibraryDamaged, LibraryFull)):
            return
        if _NO_ROOM.search(str(error)) or getattr(error, "errno", None) == errno.ENOSPC:
            raise LibraryFull(
                f"There is no room left on the disk for the vectors in {self._folder}: free some space and try again."
            ) from error
        raise LibraryDamaged(f"The vectors in {self._folder} cannot be used ({error}).") from error


def _opened(folder: Path) -> "Collection":
    import chromadb
    from chromadb.config import Settings

    folder.mkdir(parents=True, exist_ok=True)
    client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
    return client.get_or_create_collection(
        _COLLECTION, configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
    )
