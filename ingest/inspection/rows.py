"""A paper as rows of a page in two columns: the lines as extracted, and beside them what was understood there.

A row is as small as it can be while no statement is torn, so both columns stand at the same height without measuring.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.document import Line, Page
from ingest.inspection.cards import Card, cards_of
from ingest.inspection.claims import LineKind
from ingest.inspection.lines import kinds_of_lines
from ingest.paper import Paper


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines that follow one another and became the same; `kind` is None for blank lines alone.

    `pages` are those that begin above the first line: several where pages between have no lines.
    """

    kind: LineKind | None
    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    stretches: tuple[Stretch, ...]
    cards: tuple[Card, ...] = ()

    @property
    def to_check(self) -> bool:
        """Whether something here went wrong, or may have."""
        lost = any(stretch.kind is LineKind.NOT_UNDERSTOOD for stretch in self.stretches)
        return lost or any(card.is_unsure for card in self.cards)

    @property
    def decides(self) -> bool:
        """Whether something is resolved, recommended, voted on, undertaken or corrected here, or under this head."""
        return any(card.decides for card in self.cards)

    @property
    def heads(self) -> bool:
        """Whether a section or an item begins here."""
        return any(card.section or card.item for card in self.cards)


def rows_of(paper: Paper) -> tuple[Row, ...]:
    """Every line of the paper once, in order, with the cards that begin on it."""
    lines = paper.document.lines
    kinds = kinds_of_lines(paper)
    cards = cards_of(paper)
    openings = _openings(lines, paper.document.pages)
    rows = [
        Row(tuple(_stretches(own, kinds, openings)), tuple(_beginning(cards, own[0].number, after)))
        for own, after in _cut(lines, _starts(lines, cards))
    ]
    unprinted = tuple(page for page in paper.document.pages if not lines or page.number > (lines[-1].page or 0))
    return (*rows, Row((Stretch(None, (), unprinted),))) if unprinted else tuple(rows)


def _starts(lines: Sequence[Line], cards: Sequence[Card]) -> set[int]:
    """The lines that rows begin on: where a card begins or has ended, unless that would tear another."""
    whole = _merged((card.first_line, card.last_line) for card in cards if card.statement or card.attendees)
    inside = {number for first, last in whole for number in range(first + 1, last + 1)}
    worded = [line.number for line in lines if line.text.strip()]
    ended = {following for _, last in whole for following in worded[bisect_right(worded, last) :][:1]}
    return ({card.first_line for card in cards} | ended) - inside


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that share a line become one."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _cut(lines: Sequence[Line], starts: Collection[int]) -> Iterator[tuple[tuple[Line, ...], int]]:
    """The lines of each row, with the number of the line after it."""
    at = [place for place, line in enumerate(lines) if place == 0 or line.number in starts]
    for first, after in pairwise((*at, len(lines))):
        own = tuple(lines[first:after])
        yield own, own[-1].number + 1


def _beginning(cards: Sequence[Card], first: int, after: int) -> Sequence[Card]:
    return cards[bisect_left(cards, first, key=_first_line) : bisect_left(cards, after, key=_first_line)]


def _first_line(card: Card) -> int:
    return card.first_line


def _openings(lines: Sequence[Line], pages: Sequence[Page]) -> dict[int, tuple[Page, ...]]:
    """The pages that begin above a line, by its number."""
    found: dict[int, tuple[Page, ...]] = {}
    before = 0
    for line in lines:
        if line.page is not None and line.page > before:
            found[line.number] = tuple(page for page in pages if before < page.number <= line.page)
            before = line.page
    return found


def _stretches(
    lines: Sequence[Line], kinds: Mapping[int, LineKind], openings: Mapping[int, tuple[Page, ...]]
) -> Iterator[Stretch]:
    """Runs of one kind within a page; a blank line belongs to the run it stands in or after."""
    run: list[Line] = []
    current: LineKind | None = None
    for line in lines:
        kind = kinds.get(line.number)
        if run and (line.number in openings or (kind and current and kind is not current)):
            yield Stretch(current, tuple(run), openings.get(run[0].number, ()))
            run, current = [], None
        run.append(line)
        current = current or kind
    yield Stretch(current, tuple(run), openings.get(run[0].number, ()))
