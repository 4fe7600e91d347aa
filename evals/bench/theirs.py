"""LlamaIndex's side of the bench: its default pipeline, kept in memory and persisted as JSON, as its first pages show.

SimpleDirectoryReader, SentenceSplitter of 1,024 tokens with 20 of overlap, VectorStoreIndex, the two nearest chunks.
A language model would then write from these; here its work ends with them. `python -m evals.bench.theirs INDEX
QUESTION` is its cold command: an index read from disk, and one question put to it.
"""

import logging
import sys
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from llama_index.core import Document, SimpleDirectoryReader, StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.readers.base import BaseReader
from llama_index.core.schema import BaseNode, MetadataMode

from evals.bench.apart import command_seconds, resident
from evals.bench.askers import asked_at_once
from evals.bench.model import SharedModel
from evals.bench.stages import Answering, Embedding, Ingest, Reading
from index.embedding import Embedder

_BOUND = {".pdf", ".docx"}


def reading(papers: Path) -> Reading:
    """Its pages are not counted: those that ours counts are taken for both."""
    began = time.perf_counter()
    documents = _documents(papers)
    nodes = _chunks(documents)
    seconds = time.perf_counter() - began
    return Reading(len({one.metadata["file_path"] for one in documents}), 0.0, len(nodes), seconds)


def embedding(papers: Path, most: int) -> Embedding:
    """How long the first `most` chunks take, without the model's start."""
    texts = [node.get_content(metadata_mode=MetadataMode.EMBED) for node in islice(_chunks(_documents(papers)), most)]
    model = SharedModel(Embedder())
    model.get_text_embedding("The model is started.")
    began = time.perf_counter()
    model.get_text_embedding_batch(texts)
    return Embedding(len(texts), time.perf_counter() - began)


def ingest(papers: Path, folder: Path, near: bool) -> Ingest:
    """`near` takes vectors from `evals.bench.nearby` instead of the model."""
    from evals.bench.nearby import embedder_for

    began = time.perf_counter()
    embedder = embedder_for(near=near)
    nodes = _chunks(_documents(papers))
    index = VectorStoreIndex(nodes, embed_model=SharedModel(embedder))
    index.storage_context.persist(str(folder))
    return Ingest(len(nodes), time.perf_counter() - began, embedder.spent)


def answering(folder: Path, first: Sequence[str], rows: Sequence[Sequence[str]]) -> Answering:
    """The questions in `first` warm the index up and are not counted."""
    retriever = _retriever(folder)
    for question in first:
        retriever.retrieve(question)
    waits = asked_at_once(retriever.retrieve, rows)
    return Answering(waits, resident())


def cold(folder: Path, question: str) -> float:
    return command_seconds([sys.executable, "-m", "evals.bench.theirs", str(folder), question])


def main(folder: Path, question: str) -> None:
    for found in _retriever(folder).retrieve(question):
        print(found.node.get_content(metadata_mode=MetadataMode.NONE), end="\n\n")


def _documents(papers: Path) -> list[Document]:
    # It warns that the readers of another distribution are missing, once for every paper.
    logging.getLogger("llama_index.core.readers.file.base").setLevel(logging.ERROR)
    return SimpleDirectoryReader(str(papers), recursive=True, file_extractor=_readers(papers)).load_data()


def _readers(papers: Path) -> dict[str, BaseReader]:
    """Imported only for papers that need them: they bring half of the evaluation along, which would be weighed."""
    if not any(path.suffix.lower() in _BOUND for path in papers.rglob("*")):
        return {}
    from evals.baselines.reading import PdfPages, WordText

    return {".pdf": PdfPages(), ".docx": WordText()}


def _chunks(documents: Sequence[Document]) -> list[BaseNode]:
    return SentenceSplitter(chunk_size=1024, chunk_overlap=20).get_nodes_from_documents(documents)


def _retriever(folder: Path) -> BaseRetriever:
    storage = StorageContext.from_defaults(persist_dir=str(folder))
    return load_index_from_storage(storage, embed_model=SharedModel(Embedder())).as_retriever(similarity_top_k=2)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
