"""What the library answers with: papers, meetings, items, hits. Frozen values; no database rows leave this package."""

from dataclasses import dataclass
from datetime import date as Date
from enum import StrEnum

from ingest.paper import (
    Action,
    Attendee,
    ExemptStretch,
    MinutesStatus,
    NumberSource,
    PaperKind,
    Passage,
    ReadingWarning,
    SectionKind,
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which meetings count. `body` is any name or abbreviation of a body; without it, `bodies` are those of which any
    counts, or none where all do. Both dates are included."""

    body: str | None = None
    since: Date | None = None
    until: Date | None = None
    bodies: tuple[str, ...] = ()

    def has_day(self, day: Date) -> bool:
        """Whether a day lies within the dates."""
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)


EVERYTHING = Scope()
NO_MINUTES = "no minutes held"
"""The gap of a meeting of which only the agenda or reports are held."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found. `rank` counts from 1; `word_rank` and `vector_rank` are None where that arm missed it."""

    passage: Passage
    rank: int
    word_rank: int | None = None
    vector_rank: int | None = None


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """One item of minutes or of an agenda, one report or appendix, after joining: numbers and titles filled in."""

    id: str
    paper: str
    section: SectionKind
    body: str | None
    meeting: Date | None
    minute: str | None
    agenda_item: str | None
    agenda_item_source: NumberSource | None
    title: str | None
    presenter: str | None
    passages: tuple[Passage, ...]
    actions: tuple[Action, ...] = ()
    votes: tuple[str, ...] = ()
    exempt: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """`items` are the minuted items, or the agenda's where no minutes are held, in order; `reports` those put to it."""

    body: str | None
    date: Date
    time: str | None
    place: str | None
    status: MinutesStatus | None
    papers: tuple[str, ...]
    items: tuple[ItemRecord, ...]
    reports: tuple[ItemRecord, ...]
    attendance: tuple[Attendee, ...]
    gaps: tuple[str, ...]
    corrections: tuple["CorrectionRecord", ...] = ()

    @property
    def minuted(self) -> bool:
        return any(item.section is SectionKind.MINUTES for item in self.items)


@dataclass(frozen=True, slots=True)
class Copy:
    """Another paper in which an item stands as well: where in it; `page` is None for web pages and plain text."""

    paper: str
    page: int | None
    printed_page: str | None


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form defined in the papers: "Harbour Users' Forum (HUF)"; `passage` is where."""

    short: str
    long: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """What a later meeting corrected in the minutes of the meeting on `date`; `passage` is where it says so.

    `items` are the minutes it changes, by id; none where it names none, and then it stands beside them all. `minute`
    and `agenda_item` are the numbers it names, as printed.
    """

    body: str | None
    date: Date | None
    items: tuple[str, ...]
    words: str
    passage: Passage
    minute: str | None = None
    agenda_item: str | None = None

    def changes(self, passage: Passage) -> bool:
        """Whether a passage is of the minutes that were corrected."""
        if passage.section is not SectionKind.MINUTES or passage.meeting != self.date or passage.body != self.body:
            return False
        return passage.item in self.items or not self.items


class IngestStatus(StrEnum):
    INDEXED = "indexed"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class MeetingName:
    body: str | None
    date: Date | None


@dataclass(frozen=True, slots=True)
class PaperRecord:
    """A paper as held, or, in an ingest report, what became of it. `path` is where it was read from.

    `exempt` is what it marks as not for publication: held back, unless the person asked for it with the rest.
    """

    path: str
    paper: str
    status: IngestStatus
    kind: PaperKind | None
    meetings: tuple[MeetingName, ...] = ()
    items: int = 0
    passages: int = 0
    warnings: tuple[ReadingWarning, ...] = ()
    error: str | None = None
    seconds: float = 0.0
    exempt: tuple[ExemptStretch, ...] = ()
    include_exempt: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a search went through: how many meetings of which dates."""

    meetings: int
    since: Date | None
    until: Date | None


@dataclass(frozen=True, slots=True)
class Body:
    """A board or committee. `name` is its latest; `names` are all the papers use, `short` its printed abbreviation.

    `shorts` are (name, short) for each name that the papers define a short form for: a body that was renamed has one
    for each of its names, or for one of them only.
    """

    name: str
    names: tuple[str, ...]
    short: str | None = None
    shorts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """One line of the list of meetings: how many items and resolutions are held, and what is not held."""

    body: str | None
    date: Date
    status: MinutesStatus | None
    items: int
    resolutions: int
    papers: tuple[str, ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """What somebody undertook to do, with the minute it comes from; `item` is that item's id."""

    action: Action
    item: str
    paper: str
    body: str | None
    meeting: Date | None
    minute: str | None
    agenda_item: str | None
    title: str | None
    status: MinutesStatus | None
