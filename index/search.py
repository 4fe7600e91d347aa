"""Hybrid search: by words and by meaning, the two rankings fused, filtered alike."""

from dataclasses import dataclass

from index import catalogue_read as read
from index.catalogue import Catalogue
from index.catalogue_words import any_of, ranked, words_in
from index.expansion import Expanded, expanded
from index.fusion import fused
from index.records import EVERYTHING, Hit, Scope
from index.upkeep import Upkeep
from index.vocabulary import Known
from ingest.paper import Part

_LEAST, _MOST_BY_MEANING = 60, 100
"""The rankings are read deeper than the answer is long, that by meaning no deeper than it means anything."""
_WIDE = 1000
"""How many are looked at, wherever they stand, before a search by meaning is narrowed to what is in scope."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to search for. `parts` empty means every part."""

    query: str
    scope: Scope = EVERYTHING
    parts: frozenset[Part] = frozenset()
    limit: int = 20

    @property
    def depth(self) -> int:
        return max(_LEAST, self.limit)


class Search:
    def __init__(self, catalogue: Catalogue, known: Known, upkeep: Upkeep) -> None:
        self._catalogue = catalogue
        self._known = known
        self._upkeep = upkeep

    def hybrid(self, wanted: Wanted) -> tuple[Hit, ...]:
        if not words_in(wanted.query):
            return ()
        question = self._expanded(wanted.query)
        by_words = self._by_words(wanted, question)
        return self._hits(wanted, by_words, self._by_meaning(wanted, question))

    def words_only(self, wanted: Wanted) -> tuple[Hit, ...]:
        if not words_in(wanted.query):
            return ()
        return self._hits(wanted, self._by_words(wanted, self._expanded(wanted.query)), [])

    def _expanded(self, query: str) -> Expanded:
        return expanded(query, ((known.short, known.long) for known in self._known.now().abbreviations))

    def _by_words(self, wanted: Wanted, question: Expanded) -> list[str]:
        with self._catalogue.read() as connection:
            conditions = read.in_scope(connection, wanted.scope, wanted.parts)
            return ranked(connection, any_of(wanted.query, question.phrases), conditions, wanted.depth)

    def _by_meaning(self, wanted: Wanted, question: Expanded) -> list[str]:
        """What the vectors give is checked against the catalogue, which alone knows what is held and where."""
        with self._catalogue.read() as connection:
            conditions = read.in_scope(connection, wanted.scope, wanted.parts)
            if not read.anything(connection, conditions):
                return []
        depth = min(wanted.depth, _MOST_BY_MEANING)
        near = self._upkeep.nearest(question.text, _WIDE if conditions else depth)
        with self._catalogue.read() as connection:
            held = read.findable(connection, near, conditions)
            enough = len(held) >= depth or not conditions
            among = () if enough else read.embedded(connection, conditions)
        if among:
            near = self._upkeep.nearest_among(question.text, among, depth)
            held = frozenset(among)
        return [id for id in near if id in held][:depth]

    def _hits(self, wanted: Wanted, by_words: list[str], by_meaning: list[str]) -> tuple[Hit, ...]:
        best = fused((by_words, by_meaning))[: wanted.limit]
        with self._catalogue.read() as connection:
            passages = read.passages(connection, best)
        word_rank = {id: rank for rank, id in enumerate(by_words, start=1)}
        vector_rank = {id: rank for rank, id in enumerate(by_meaning, start=1)}
        return tuple(
            Hit(passage, rank, word_rank.get(passage.id), vector_rank.get(passage.id))
            for rank, passage in enumerate(passages, start=1)
        )
