"""Does a text, whichever system found it, bear what a gold question rests on?

Systems cut papers differently and most know nothing of meetings and minutes, so the evidence named by hand is turned
into words of papers: those of the library's passages that bear it. A text bears it too where it holds at least half
of the five-word runs of one of these passages ("shingles" and their containment: Broder, "On the resemblance and
containment of documents", 1997) and comes from that paper, or from one that holds a copy of the whole item. So does
a quotation that is shorter than the passage, where it says under which title it stands.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache

from evals.gold.entries import Entry, Evidence
from evals.gold.places import bears
from evals.wording import folded, says
from index.library import Library
from index.records import EVERYTHING
from ingest.paper import Part, Passage

RUN = 5
_ENOUGH = 0.5
_WHOLE = 0.8
"""The share of an item's runs that must stand in another paper for that paper to hold a copy of it, and of a
quotation's in a passage for it to be a piece of it: the two may have been read from the page a little differently."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Text:
    """Words of a paper that a system found. `above` is what it shows over them: a title, a heading."""

    paper: str
    words: str
    above: str = ""

    @property
    def length(self) -> int:
        """In words, as a reader counts them."""
        return len(self.above.split()) + len(self.words.split())

    def cut(self, length: int) -> "Text":
        """Its first words."""
        above = self.above.split()[:length]
        return Text(self.paper, " ".join(self.words.split()[: length - len(above)]), " ".join(above))


@dataclass(frozen=True, slots=True)
class Place:
    """One passage that bears the evidence, and the papers its words may come from.

    `repeated` words stand more than once in the paper, "That the report be noted.": only with the item's title are
    they those of this item. `holds` are words that a text must have as well.
    """

    words: str
    papers: frozenset[str]
    title: str | None = None
    repeated: bool = False
    holds: str | None = None


Group = tuple[Place, ...]
"""Places of which any one will do."""


class Held:
    """A library's passages and papers as words, read once for a whole gold set."""

    def __init__(self, library: Library) -> None:
        self._passages = library.passages_of_scope(EVERYTHING, frozenset(Part))
        self._papers = {
            record.paper: " ".join(line.text for line in library.lines(record.paper)) for record in library.papers()
        }
        self._items: dict[str, list[str]] = defaultdict(list)
        for passage in self._passages:
            self._items[passage.item].append(passage.text)

    def groups_of(self, entry: Entry) -> tuple[Group, ...]:
        """A group for each of the entry's that the library bears at all; evidence it lacks is the checker's matter."""
        groups = (
            tuple(self._place(passage, wanted) for wanted in group for passage in self._bearing(wanted))
            for group in entry.citations
        )
        return tuple(group for group in groups if group)

    def _bearing(self, wanted: Evidence) -> list[Passage]:
        """The place is looked at before the words, which take a hundred times as long to compare."""
        there = replace(wanted, holds=None)
        found = (passage for passage in self._passages if bears(passage, "", there))
        return [passage for passage in found if bears(passage, passage.text, wanted)]

    def _place(self, passage: Passage, wanted: Evidence) -> Place:
        times = f" {_spaced(self._papers[passage.paper])} ".count(f" {_spaced(passage.text)} ")
        return Place(
            words=passage.text,
            papers=self._copies(passage),
            title=passage.title,
            repeated=times > 1,
            holds=wanted.holds,
        )

    def _copies(self, passage: Passage) -> frozenset[str]:
        item = " ".join(self._items[passage.item])
        copies = (paper for paper, words in self._papers.items() if share_of_runs(item, words) >= _WHOLE)
        return frozenset({passage.paper, *copies})


def bears_any_of(text: Text, group: Group) -> bool:
    return any(_bears(text, place) for place in group)


def share_of_runs(piece: str, whole: str) -> float:
    """The share of a piece's five-word runs that stand in the whole; of a shorter piece, whether it stands there."""
    if len(_spaced(piece).split()) < RUN:
        return float(f" {_spaced(piece)} " in f" {_spaced(whole)} ")
    runs = _runs(piece)
    return len(runs & _runs(whole)) / len(runs)


def _bears(text: Text, place: Place) -> bool:
    if text.paper not in place.papers:
        return False
    has_it = share_of_runs(place.words, text.words) >= _ENOUGH
    if not (has_it or share_of_runs(text.words, place.words) >= _WHOLE):
        return False
    shown = f"{text.above} {text.words}"
    titled = place.title is not None and share_of_runs(place.title, shown) >= _ENOUGH
    told_apart = (place.title is None or not place.repeated) if has_it else place.holds is not None
    return (titled or told_apart) and (place.holds is None or says(shown, place.holds))


@lru_cache(maxsize=50_000)
def _spaced(text: str) -> str:
    """The words alone, capitals folded, one space between them."""
    return " ".join(_WORD.findall(folded(text)))


@lru_cache(maxsize=50_000)
def _runs(text: str) -> frozenset[str]:
    words = _spaced(text).split()
    return frozenset(" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
