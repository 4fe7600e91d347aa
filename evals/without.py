"""Our own library with one part taken away, without a switch in the product: what each part earns shows without it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from index.catalogue import Catalogue
from index.catalogue_words import words_in
from index.embedding import Embedder
from index.intake import ReadPaper
from index.library import Library
from index.records import EVERYTHING, Hit, Scope
from index.search import Search, Wanted
from index.vocabulary import Known, Vocabulary
from ingest.document import Document, Line
from ingest.paper import Meeting, Paper, PaperKind, Part, Place, Section, SectionKind, Statement
from ingest.passages import LONGEST
from ingest.readers import read_document
from ingest.text.cleaning import clean

_NEITHER_NOR = 0.5
"""A nearness in meaning that neither speaks for a passage nor against it: above what is asked of any evidence, below
what makes up for missing words."""


class WordsOnly(Library):
    """No vectors, neither in the search nor in judging what it found."""

    def search(
        self, query: str, scope: Scope = EVERYTHING, *, parts: frozenset[Part] = frozenset(), limit: int = 20
    ) -> tuple[Hit, ...]:
        return self.words(query, scope, parts=parts, limit=limit)

    def similarity(self, text: str, ids: Sequence[str]) -> dict[str, float]:
        return dict.fromkeys(ids, _NEITHER_NOR)


class VectorsOnly(Library):
    """Searches by meaning alone, also where the product searches by words alone."""

    def __init__(
        self, folder: Path, catalogue: Catalogue, embedder: Embedder, read: ReadPaper, allowance: float
    ) -> None:
        super().__init__(folder, catalogue, embedder, read, allowance)
        self._search = _SearchByMeaning(catalogue, self._known, self._upkeep)


class WithoutGlossary(Library):
    """Knows no abbreviation, neither in the search nor in judging what it found."""

    def __init__(
        self, folder: Path, catalogue: Catalogue, embedder: Embedder, read: ReadPaper, allowance: float
    ) -> None:
        super().__init__(folder, catalogue, embedder, read, allowance)
        self._known = _KnownWithoutAbbreviations(catalogue)
        self._search = Search(catalogue, self._known, self._upkeep)


class WithoutRarity(Library):
    """A word that is rare in the papers tells no more than a common one."""

    def document_frequency(self, words: Sequence[str]) -> dict[str, int]:
        return {word: min(count, 1) for word, count in super().document_frequency(words).items()}


class _SearchByMeaning(Search):
    def hybrid(self, wanted: Wanted) -> tuple[Hit, ...]:
        if not words_in(wanted.query):
            return ()
        return self._hits(wanted, [], self._by_meaning(wanted, self._expanded(wanted.query)))

    def words_only(self, wanted: Wanted) -> tuple[Hit, ...]:
        return self.hybrid(wanted)


class _KnownWithoutAbbreviations(Known):
    def now(self) -> Vocabulary:
        return replace(super().now(), abbreviations=())


def without_structure(path: Path, _body: str | None) -> Paper:
    """A paper as most systems know it: stretches of text about as long as the model can read, of no meeting, item or
    kind."""
    document = read_document(path)
    last = document.lines[-1].number if document.lines else 1
    whole = Section(SectionKind.OTHER, Meeting(), Place(1, last), statements=tuple(_stretches(document)))
    return Paper(document, PaperKind.OTHER, Meeting(), (whole,))


def _stretches(document: Document) -> Iterator[Statement]:
    lines: list[Line] = []
    for line in document.lines:
        if lines and sum(len(one.text) + 1 for one in (*lines, line)) > LONGEST:
            yield from _statement(lines)
            lines = []
        lines.append(line)
    yield from _statement(lines)


def _statement(lines: Sequence[Line]) -> Iterator[Statement]:
    text = clean(" ".join(line.text for line in lines))
    if text:
        place = Place(lines[0].number, lines[-1].number, next((line.page for line in lines if line.page), None))
        yield Statement(Part.REPORT, text, place)
