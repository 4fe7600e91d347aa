"""Is a gold set's evidence in the library at all? Where not, either the gold or the reading of the papers is wrong.

Kept apart from scoring: an answer can only be blamed for missing what it could have found.
"""

from collections.abc import Iterator, Sequence

from evals.gold.entries import Entry
from evals.gold.places import bears, in_words, limbs_of
from index.library import Library
from index.records import EVERYTHING
from ingest.paper import Part, Passage


def check_gold(file: str, entries: Sequence[Entry], library: Library) -> tuple[str, ...]:
    """A sentence for each piece of evidence that no passage of the library bears, with file and line."""
    held = library.passages_of_scope(EVERYTHING, frozenset(Part))
    return tuple(sentence for entry in entries for sentence in _absences(f"{file}, line {entry.line}", entry, held))


def _absences(where: str, entry: Entry, held: Sequence[Passage]) -> Iterator[str]:
    for group in entry.citations:
        if not any(bears(passage, passage.text, wanted) for wanted in group for passage in held):
            yield f"{where} ({entry.id}): nothing in the library is at {' or '.join(map(in_words, group))}."
    for wanted in entry.resolutions:
        if not limbs_of(wanted, held):
            yield f"{where} ({entry.id}): the library does not hold the whole of {in_words(wanted)}."
