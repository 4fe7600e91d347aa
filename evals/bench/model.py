"""The library's model as LlamaIndex calls for it, for the bench and for the comparison with others.

It imports nothing else of ours: the bench weighs all that is loaded beside a system.
"""

from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.constants import DEFAULT_EMBED_BATCH_SIZE
from pydantic import PrivateAttr

from index.embedding import Embedder


class SharedModel(BaseEmbedding):
    """`batch` is how many texts are handed over at a time; by default as many as LlamaIndex would."""

    _embedder: Embedder = PrivateAttr()

    def __init__(self, embedder: Embedder, batch: int = DEFAULT_EMBED_BATCH_SIZE) -> None:
        super().__init__(model_name=embedder.name, embed_batch_size=batch)
        self._embedder = embedder

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._embedder.embed((text,))[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        return self._embedder.embed(texts)

    def _get_query_embedding(self, query: str) -> list[float]:
        return self._embedder.embed((query,))[0]

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)
