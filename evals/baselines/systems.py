"""The others, each as a search over the same papers with the same model.

LlamaIndex's defaults (chunks of 1,024 tokens, the two nearest), the chunks of its citation query engine (512), BM25
and the fusion of both. The last is BM25 over the shorter chunks, as many of them as make up the same reading: a size
that suits the questions it is judged by. The bundled model reads about 256 tokens of a text, so of a longer chunk only
the beginning has a share in its vector; that is what the defaults do with it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import bm25s
from llama_index.core import Document, VectorStoreIndex
from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.constants import DEFAULT_CHUNK_SIZE, DEFAULT_SIMILARITY_TOP_K
from llama_index.core.llms import MockLLM
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.query_engine.citation_query_engine import (
    DEFAULT_CITATION_CHUNK_OVERLAP,
    DEFAULT_CITATION_CHUNK_SIZE,
)
from llama_index.core.retrievers import QueryFusionRetriever
from llama_index.core.retrievers.fusion_retriever import FUSION_MODES
from llama_index.core.schema import BaseNode, MetadataMode, NodeWithScore, QueryBundle

from assistant.terms import stem
from evals.baselines.markup import without_markup
from evals.bearing import Text
from evals.bench.model import SharedModel
from index.embedding import Embedder

_OVERLAP = 20
_DEPTH = 20
_SAME_READING = 4
_BATCH = 512


@dataclass(frozen=True, slots=True)
class System:
    """`search` gives texts, best first; a reader, or a model that writes an answer, is shown the first `shown`.

    `embeds` says that each question is embedded.
    """

    name: str
    search: Callable[[str], list[Text]]
    shown: int = DEFAULT_SIMILARITY_TOP_K
    embeds: bool = True


class WordRetriever(BaseRetriever):
    """BM25 (Robertson and Zaragoza 2009) as LlamaIndex's own retriever sets it up with bm25s: stems, stop words left
    out, the words of the chunk's page and file beside its own."""

    def __init__(self, nodes: Sequence[BaseNode]) -> None:
        super().__init__()
        self._nodes = nodes
        self._ranking = bm25s.BM25()
        words = _stemmed([node.get_content(metadata_mode=MetadataMode.EMBED) for node in nodes])
        self._ranking.index(words, show_progress=False)

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        depth = min(_DEPTH, len(self._nodes))
        places, scores = self._ranking.retrieve(_stemmed([query_bundle.query_str]), k=depth, show_progress=False)
        found = zip(places[0].tolist(), scores[0].tolist(), strict=True)
        return [NodeWithScore(node=self._nodes[place], score=score) for place, score in found]


def systems_of(documents: Sequence[Document], embedder: Embedder) -> tuple[System, ...]:
    model = SharedModel(embedder, _BATCH)
    default = _chunks(documents, DEFAULT_CHUNK_SIZE, _OVERLAP)
    citing = _chunks(documents, DEFAULT_CITATION_CHUNK_SIZE, DEFAULT_CITATION_CHUNK_OVERLAP)
    near, words = _by_meaning(default, model), WordRetriever(default)
    return (
        System("LlamaIndex, defaults", _search(near)),
        System("LlamaIndex, citation chunks", _search(_by_meaning(citing, model))),
        System("BM25, default chunks", _search(words), embeds=False),
        System("fusion, default chunks", _search(_fused(near, words))),
        System("BM25, citation chunks", _search(WordRetriever(citing)), _SAME_READING, embeds=False),
    )


def _chunks(documents: Sequence[Document], size: int, overlap: int) -> list[BaseNode]:
    return SentenceSplitter(chunk_size=size, chunk_overlap=overlap).get_nodes_from_documents(documents)


def _by_meaning(nodes: list[BaseNode], model: BaseEmbedding) -> BaseRetriever:
    return VectorStoreIndex(nodes, embed_model=model).as_retriever(similarity_top_k=_DEPTH)


def _fused(*retrievers: BaseRetriever) -> BaseRetriever:
    """Reciprocal rank fusion (Cormack, Clarke and Buettcher 2009) of one query: the model that could think of others
    is never asked."""
    return QueryFusionRetriever(
        list(retrievers),
        llm=MockLLM(),
        mode=FUSION_MODES.RECIPROCAL_RANK,
        similarity_top_k=_DEPTH,
        num_queries=1,
        use_async=False,
    )


def _search(retriever: BaseRetriever) -> Callable[[str], list[Text]]:
    return lambda query: [_text(one) for one in retriever.retrieve(query)]


def _text(found: NodeWithScore) -> Text:
    paper = found.node.metadata["file_name"]
    return Text(paper, without_markup(paper, found.node.get_content(metadata_mode=MetadataMode.NONE)))


def _stemmed(texts: list[str]) -> object:
    return bm25s.tokenize(texts, stopwords="english", stemmer=_stems, show_progress=False)


def _stems(words: Sequence[str]) -> list[str]:
    return [stem(word) for word in words]
