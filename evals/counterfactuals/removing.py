"""Evidence removed: what a right answer rests on is gone from the papers, so the answer may neither claim nor cite it.

It may still answer from other papers that really say it.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from assistant.answer import Answer, Citation
from evals.counterfactuals.cases import Change, Verdict, Way
from evals.counterfactuals.held import Papers, Words
from evals.counterfactuals.values import date_in
from evals.gold.places import bears, place_in_words
from evals.run import Result
from evals.wording import folded, says
from ingest.decisions.resolutions import marked
from ingest.document import Line
from ingest.paper import Part, Passage, Place
from ingest.passages import items_of
from ingest.text.cleaning import clean

_MOST_PASSAGES = 40
"""More is a whole meeting: what is left of such papers proves nothing about one question."""

_ANNOUNCED = frozenset({Part.RESOLUTION, Part.RECOMMENDATION})


@dataclass(frozen=True, slots=True)
class Removal:
    """`lines` are those taken out, by paper; `facts` what may then not be claimed, each with its alternatives."""

    change: Change
    lines: tuple[tuple[str, frozenset[int]], ...]
    facts: tuple[tuple[str, ...], ...]

    def conflicts_with(self, other: "Removal") -> bool:
        return any(a == b and one & two for a, one in self.lines for b, two in other.lines)

    def verdict(self, answer: Answer, words: Words) -> Verdict:
        if any(self._takes_out(citation, words) for citation in answer.citations):
            return Verdict(False, "cites words that are no longer in the papers")
        said = " ".join(block.text for block in answer.blocks)
        borne_out = " ".join(f"{one.quote} {words.at(one)}" for one in answer.citations)
        for alternatives in self.facts:
            if any(says(said, one) and not says(borne_out, one) for one in alternatives):
                return Verdict(False, "claims what the papers cited no longer say")
        return Verdict(True, "rests on other places" if answer.citations else "cites nothing")

    def _takes_out(self, citation: Citation, words: Words) -> bool:
        """Whether it points to lines that are gone, for words that are not in what is left of them."""
        place = range(citation.first_line, citation.last_line + 1)
        touched = any(name == citation.paper and not gone.isdisjoint(place) for name, gone in self.lines)
        return touched and folded(citation.quote) not in folded(words.at(citation))


def removal_of(result: Result, papers: Papers) -> Removal | None:
    """None where the evidence is a whole meeting. Days of meetings are no facts: they say where words stand."""
    entry = result.entry
    wanted = [one for group in entry.citations for one in group]
    gone = [passage for passage in papers.searched if any(bears(passage, passage.text, one) for one in wanted)]
    if not 0 < len(gone) <= _MOST_PASSAGES:
        return None
    copies = _copies(gone, papers)
    lines = {name: _lines(name, some, papers) for name, some in copies.items()}
    told = [one for one in entry.facts if not any(date_in(words) in papers.meetings for words in one)]
    asked = " ".join(entry.turns)
    facts = tuple(one for one in told if not any(says(asked, words) for words in one))
    number = sum(map(len, copies.values()))
    what = f"{number} passages" if number > 1 else "1 passage"
    others = f" and {len(wanted) - 1} more" if len(wanted) > 1 else ""
    return Removal(Change(entry, Way.REMOVED, what, place_in_words(wanted[0]) + others), tuple(lines.items()), facts)


def together(removals: Sequence[Removal]) -> dict[str, frozenset[int]]:
    """All the lines to take out, by paper."""
    found: dict[str, frozenset[int]] = {}
    for name, lines in (one for removal in removals for one in removal.lines):
        found[name] = found.get(name, frozenset()) | lines
    return found


def _copies(gone: Sequence[Passage], papers: Papers) -> dict[str, list[Passage]]:
    """The passages by paper, with their copies in other papers: of minutes that are held twice the library searches
    one copy, and would turn to the other."""
    ids = {passage.id for passage in gone}
    held_by = {name for day in {one.meeting for one in gone} for name in papers.of_meeting(day)}
    found = {
        name: [one for one in papers.passages(name) if one.id in ids or any(_is_copy(one, other) for other in gone)]
        for name in sorted(held_by | {one.paper for one in gone})
    }
    return {name: passages for name, passages in found.items() if passages}


def _is_copy(one: Passage, other: Passage) -> bool:
    """Whether they say the same, of the same item of one meeting, in two papers."""
    if one.paper == other.paper or (one.meeting, one.part) != (other.meeting, other.part):
        return False
    numbers = ((one.minute, other.minute), (one.agenda_item, other.agenda_item))
    same_item = any(a == b is not None for a, b in numbers) or folded(one.title or "") == folded(other.title or "")
    return same_item and folded(one.text) == folded(other.text)


def _lines(name: str, gone: Sequence[Passage], papers: Papers) -> frozenset[int]:
    """The lines of the passages with what announces them; of an item that keeps only its agenda entry, all lines."""
    paper, ids = papers.paper(name), {passage.id for passage in gone}
    staying = [passage for passage in papers.passages(name) if passage.id not in ids]
    emptied = {passage.item for passage in gone} - {one.item for one in staying if one.part is not Part.AGENDA}
    items = [head.place for head in items_of(paper) if head.id in emptied and not head.attendance]
    places = [*(passage.place for passage in gone), *items]
    ranges = [range(place.first_line, place.last_line + 1) for place in places]
    leads = {passage.lead for passage in gone} - {passage.lead for passage in staying} - {None}
    above = [_announcing(passage.place, leads, paper.document.lines) for passage in gone if passage.part in _ANNOUNCED]
    return frozenset(chain.from_iterable((*ranges, *above)))


def _announcing(place: Place, leads: Collection[str | None], lines: Sequence[Line]) -> Iterator[int]:
    """Lines such as "RESOLVED:" or "The Board is asked to:" would otherwise announce whatever follows."""
    for line in reversed(lines[: place.first_line - 1]):
        words = clean(line.text)
        found = marked(words) if words else None
        if (found and not found.text) or (words and any(folded(words) in folded(lead or "") for lead in leads)):
            yield line.number
        elif words:
            return
