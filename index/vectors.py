"""The vectors of the passages: the only file that knows Chroma.

Kept in a folder of their own through LlamaIndex's store, with what a search filters by beside each vector and no
words: the catalogue is the record, and the vectors can always be made again from it. The heavy imports happen at the
first use.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from index.errors import LibraryDamaged, LibraryFull
from ingest.paper import Part, Passage

if TYPE_CHECKING:
    from llama_index.core.vector_stores import MetadataFilters
    from llama_index.vector_stores.chroma import ChromaVectorStore

_COLLECTION = "passages"
_BATCH = 2000


@dataclass(frozen=True, slots=True)
class Filter:
    """`bodies` are body names as the papers print them; empty fields do not filter."""

    bodies: tuple[str, ...] = ()
    since: Date | None = None
    until: Date | None = None
    parts: frozenset[Part] = frozenset()


class Vectors:
    """Opened at the first use. Another program's additions are seen after `reopen`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = RLock()
        self._opened: ChromaVectorStore | None = None

    def count(self) -> int:
        return int(self._store().client.count())

    def add(self, passages: Sequence[Passage], bodies: Sequence[str | None], vectors: Sequence[list[float]]) -> None:
        """Add or replace. `bodies` are the names as printed: unlike a meeting's name they never change."""
        from llama_index.core.schema import TextNode

        nodes = [
            TextNode(id_=passage.id, text="", embedding=vector, metadata=_metadata(passage, body))
            for passage, body, vector in zip(passages, bodies, vectors, strict=True)
        ]
        self.delete([passage.id for passage in passages])
        with self._translated():
            self._store().add(list(nodes))

    def delete(self, ids: Sequence[str]) -> None:
        for start in range(0, len(ids), _BATCH):
            with self._translated():
                self._store().delete_nodes(list(ids[start : start + _BATCH]))

    def query(self, vector: list[float], wanted: Filter, limit: int) -> list[str]:
        """Ids of the nearest passages by cosine, nearest first."""
        from llama_index.core.vector_stores import VectorStoreQuery

        query = VectorStoreQuery(query_embedding=vector, similarity_top_k=limit, filters=_filters(wanted))
        with self._translated():
            return list(self._store().query(query).ids or ())

    def similarity(self, vector: list[float], ids: Sequence[str]) -> dict[str, float]:
        """Cosine of the vector with those of the passages, from -1 to 1; an id without a vector is left out."""
        import numpy as np

        if not ids:
            return {}
        with self._translated():
            found = self._store().client.get(ids=list(ids), include=["embeddings"])
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

    def _store(self) -> "ChromaVectorStore":
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
        if "full" in str(error).lower() or getattr(error, "errno", None) == 28:
            raise LibraryFull(f"There is no room left on the disk for the vectors in {self._folder}.") from error
        raise LibraryDamaged(f"The vectors in {self._folder} cannot be used ({error}).") from error


def _opened(folder: Path) -> "ChromaVectorStore":
    import chromadb
    from chromadb.config import Settings
    from llama_index.vector_stores.chroma import ChromaVectorStore

    folder.mkdir(parents=True, exist_ok=True)
    client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
    collection = client.get_or_create_collection(
        _COLLECTION, configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
    )
    return ChromaVectorStore(chroma_collection=collection)


def _metadata(passage: Passage, body: str | None) -> dict[str, str | int]:
    return {
        "body": body or "",
        "date": _number(passage.meeting) if passage.meeting else 0,
        "part": passage.part.value,
        "section": passage.section.value,
        "paper": passage.paper,
    }


def _number(date: Date) -> int:
    return int(f"{date:%Y%m%d}")


def _filters(wanted: Filter) -> "MetadataFilters | None":
    from llama_index.core.vector_stores import FilterOperator, MetadataFilter, MetadataFilters

    filters: list[MetadataFilter] = []
    if wanted.bodies:
        filters.append(MetadataFilter(key="body", operator=FilterOperator.IN, value=list(wanted.bodies)))
    if wanted.parts:
        filters.append(
            MetadataFilter(key="part", operator=FilterOperator.IN, value=sorted(part.value for part in wanted.parts))
        )
    if wanted.since or wanted.until:
        since = _number(wanted.since) if wanted.since else 1
        filters.append(MetadataFilter(key="date", operator=FilterOperator.GTE, value=since))
    if wanted.until:
        filters.append(MetadataFilter(key="date", operator=FilterOperator.LTE, value=_number(wanted.until)))
    return MetadataFilters(filters=list(filters)) if filters else None
