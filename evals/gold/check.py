"""Is a gold set's evidence in the library at all? Where not, either the gold or the reading of the papers is wrong.

Kept apart from scoring: an answer can only be blamed for missing what it could have found.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.wording import counted
from evals.gold.entries import Entry, WholeResolution
from evals.gold.findings import Finding, FindingKind
from evals.gold.places import bears, limbs_of, place_in_words
from evals.gold.sense import senseless
from evals.wording import says
from index.library import Library
from index.records import EVERYTHING, Scope
from ingest.paper import Part, Passage
from ingest.text.dates import day_in_words


def check_gold(file: str, entries: Sequence[Entry], library: Library) -> tuple[str, ...]:
    """A sentence for each piece of evidence that no passage of the library bears, with file and line."""
    return tuple(finding.told_of(file) for finding in missing(entries, library))


def findings_of(entries: Sequence[Entry], library: Library) -> tuple[Finding, ...]:
    """What makes no sense and what is not held, in the order of the lines."""
    found = (*senseless(entries), *missing(entries, library))
    return tuple(sorted(found, key=lambda finding: finding.line or 0))


def missing(entries: Sequence[Entry], library: Library) -> tuple[Finding, ...]:
    """The evidence that no passage of the library bears, in the order of the lines."""
    held = library.passages_of_scope(EVERYTHING, frozenset(Part))
    bodies = {entry.scope.body for entry in entries if entry.scope.body}
    unknown = {body for body in bodies if not library.coverage(Scope(body=body)).meetings}
    return tuple(
        Finding(FindingKind.EVIDENCE, sentence, entry.line, entry.id)
        for entry in entries
        for sentence in (*_unknown_body(entry, unknown), *_absences(entry, held), *_unsaid(entry, held))
    )


def stands_in(words: str, passages: Sequence[Passage]) -> bool:
    """Whether a passage, or what it says of its place and day, holds the words."""
    return any(says(_all_words(passage), words) for passage in passages)


def _unknown_body(entry: Entry, unknown: set[str]) -> Iterator[str]:
    if entry.scope.body in unknown:
        yield f"no papers of {entry.scope.body} are held."


def _absences(entry: Entry, held: Sequence[Passage]) -> Iterator[str]:
    for group in entry.citations:
        if not any(bears(passage, passage.text, wanted) for wanted in group for passage in held):
            yield f"nothing in the library is at {' or '.join(map(place_in_words, group))}."
    for wanted in entry.resolutions:
        if not limbs_of(wanted, held):
            yield f"the library does not hold the whole of {place_in_words(wanted)}{_instead(wanted, held)}."


def _instead(wanted: WholeResolution, held: Sequence[Passage]) -> str:
    found = len(limbs_of(replace(wanted, limbs=None), held))
    return f" ({counted(found, 'limb')} found)" if found else ""


def _unsaid(entry: Entry, held: Sequence[Passage]) -> Iterator[str]:
    """Facts that stand in none of the papers of the meetings at which a right answer rests."""
    meetings = {one.meeting for group in entry.citations for one in group}
    there = held if None in meetings else [passage for passage in held if passage.meeting in meetings]
    if not there:
        return  # said above
    for group in entry.facts:
        if not any(stands_in(fact, there) for fact in group):
            yield f"the fact {' or '.join(map(repr, group))} stands in no paper of the meetings cited."


def _all_words(passage: Passage) -> str:
    day = day_in_words(passage.meeting) if passage.meeting else None
    around = (passage.lead, passage.label, passage.text, passage.title, passage.heading, passage.body, day)
    return "\n".join(words for words in around if words)
