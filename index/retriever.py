"""The library's search as a LlamaIndex retriever, for whoever builds on that library's parts."""

from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

from index.library import Library
from index.records import EVERYTHING, Hit, Scope
from ingest.paper import Part


class PassageRetriever(BaseRetriever):
    """Gives the passages of `Library.search`, best first. A node's text is the paper's own words, untouched.

    The score says the rank and nothing more: 1 for the first, 1/2 for the second, and so on.
    """

    def __init__(
        self, library: Library, *, scope: Scope = EVERYTHING, parts: frozenset[Part] = frozenset(), limit: int = 20
    ) -> None:
        super().__init__()
        self._library = library
        self._scope = scope
        self._parts = parts
        self._limit = limit

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        hits = self._library.search(query_bundle.query_str, self._scope, parts=self._parts, limit=self._limit)
        return [_node(hit) for hit in hits]


def _node(hit: Hit) -> NodeWithScore:
    passage = hit.passage
    told = {
        "body": passage.body,
        "meeting": passage.meeting.isoformat() if passage.meeting else None,
        "minute": passage.minute,
        "agenda_item": passage.agenda_item,
        "title": passage.title,
        "part": passage.part.value,
        "label": passage.label,
        "paper": passage.paper,
        "page": passage.place.page,
    }
    return NodeWithScore(node=TextNode(id_=passage.id, text=passage.text, metadata=told), score=1 / hit.rank)
