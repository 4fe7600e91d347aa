"""How well papers were read, all scores together, and as tables: `structure_of`, `tables_of`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from evals.structure import facts, lists
from evals.structure.findings import Finding, Score
from evals.structure.gold import Outline
from evals.structure.pairing import Pairing, paired
from evals.tables import Table, figure

SCORES: tuple[Callable[[Pairing], Iterator[Finding]], ...] = (
    facts.kinds,
    facts.meetings,
    facts.sections,
    facts.items,
    facts.minute_numbers,
    facts.agenda_numbers,
    facts.joins,
    facts.pages,
    facts.paragraphs,
    lists.resolutions,
    lists.outcomes,
    lists.recommendations,
    lists.labels,
    lists.points,
    lists.actions,
    lists.owners,
    lists.votes,
    lists.attendance,
    lists.presence,
    facts.exempt,
    facts.confirmed,
    lists.corrections,
)
# Of these there may be too many; of the others only what the gold file asks for is counted.
_BOTH_SHARES = frozenset(
    {
        Score.SECTIONS,
        Score.ITEMS,
        Score.RESOLUTIONS,
        Score.RECOMMENDATIONS,
        Score.POINTS,
        Score.ACTIONS,
        Score.VOTES,
        Score.ATTENDANCE,
        Score.CORRECTIONS,
    }
)


@dataclass(frozen=True, slots=True)
class Measure:
    """`recall` is the share of what was `expected` that is right; `precision` that of what was `read`, else None."""

    score: Score
    right: int
    expected: int
    read: int | None

    @property
    def recall(self) -> float | None:
        return self.right / self.expected if self.expected else None

    @property
    def precision(self) -> float | None:
        return self.right / self.read if self.read else None


@dataclass(frozen=True, slots=True)
class Miss:
    """`paper` is the paper or meeting; `place` the path in its gold file, or in what was read."""

    paper: str
    score: Score
    place: str
    expected: str | None
    read: str | None


@dataclass(frozen=True, slots=True)
class Structure:
    """`name` is the gold set's; `clean` counts the papers and meetings of which nothing was misread."""

    name: str
    papers: int
    meetings: int
    clean: int
    measures: tuple[Measure, ...]
    misses: tuple[Miss, ...]
    not_held: tuple[str, ...] = ()


def structure_of(name: str, pairs: Iterable[tuple[Outline, Outline]], *, not_held: Sequence[str] = ()) -> Structure:
    """Each gold outline beside what was read; `not_held` names gold files whose paper is not there."""
    checked = [(wanted, tuple(_findings(wanted, found))) for wanted, found in pairs]
    everything = [finding for _, findings in checked for finding in findings]
    return Structure(
        name=name,
        papers=sum(not wanted.joined for wanted, _ in checked),
        meetings=sum(wanted.joined for wanted, _ in checked),
        clean=sum(all(one.right for one in findings) for _, findings in checked),
        measures=tuple(_measure(score, everything) for score in Score),
        misses=tuple(_miss(wanted, one) for wanted, findings in checked for one in findings if not one.right),
        not_held=tuple(not_held),
    )


def tables_of(structure: Structure) -> tuple[Table, ...]:
    """The scores, and where anything was misread a second table that names each miss."""
    return (_scores(structure), *([_misses(structure)] if structure.misses else []))


def _findings(wanted: Outline, found: Outline) -> Iterator[Finding]:
    pairing = paired(wanted, found)
    return (finding for score in SCORES for finding in score(pairing))


def _measure(score: Score, findings: Sequence[Finding]) -> Measure:
    own = [one for one in findings if one.score is score]
    read = sum(one.read is not None for one in own)
    expected = sum(one.expected is not None for one in own)
    return Measure(score, sum(one.right for one in own), expected, read if score in _BOTH_SHARES else None)


def _miss(wanted: Outline, finding: Finding) -> Miss:
    return Miss(wanted.name, finding.score, finding.place, finding.expected, finding.read)


def _scores(structure: Structure) -> Table:
    rows = [
        (one.score.value, f"{one.right} of {one.expected}", figure(one.recall), figure(one.precision))
        for one in structure.measures
        if one.expected or one.read
    ]
    count = structure.papers + structure.meetings
    note = (
        f"{structure.papers} papers and {structure.meetings} meetings of the library beside what a person found in "
        f"them; of {structure.clean} of these {count} nothing was misread."
    )
    absent = f" Not held: {', '.join(structure.not_held)}." if structure.not_held else ""
    return Table(f"Reading: {structure.name}", ("score", "right", "recall", "precision"), tuple(rows), note + absent)


def _misses(structure: Structure) -> Table:
    rows = [
        (one.paper, one.score.value, one.place, one.expected or "nothing", one.read or "nothing")
        for one in structure.misses
    ]
    columns = ("paper", "score", "where in the gold file", "expected", "read")
    return Table(f"Misread: {structure.name}", columns, tuple(rows))
