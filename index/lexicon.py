"""The words of the papers: how they are written, what they begin with, what they stand beside."""

from collections.abc import Sequence

from index.catalogue import Catalogue
from index.catalogue_casing import beginning, written
from index.catalogue_words import seen

_REMEMBERED = 10_000


class Lexicon:
    """Of one state of the papers, remembered for it, shared between threads. `stems` are those of all their words."""

    def __init__(self, catalogue: Catalogue, stems: frozenset[str]) -> None:
        self.stems = stems
        self._catalogue = catalogue
        self._written: dict[str, tuple[str, ...]] = {}

    def written(self, word: str) -> tuple[str, ...]:
        """The word as the papers write it, small or with capitals, commonest form first; () where they do not."""
        folded = word.casefold()
        found = self._written.get(folded)
        if found is None:
            if len(self._written) >= _REMEMBERED:
                self._written = {}
            with self._catalogue.read() as connection:
                found = self._written[folded] = written(connection, folded)
        return found

    def beginning(self, opening: str) -> frozenset[str]:
        """Words that begin so, in small letters: all of them where they are not many."""
        with self._catalogue.read() as connection:
            return beginning(connection, opening)

    def together(self, phrases: Sequence[str], most: int = 100) -> int:
        """In how many passages each of the phrases stands, added up; each is counted no further than `most`."""
        if not phrases:
            return 0
        with self._catalogue.read() as connection:
            return sum(seen(connection, phrase, most) for phrase in phrases)
