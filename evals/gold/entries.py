"""One gold question and what a right answer to it must hold. Frozen values; `reading.py` makes them from a file."""

from dataclasses import dataclass
from datetime import date as Date
from enum import StrEnum

from index.records import EVERYTHING, Scope
from ingest.paper import Part


class Kind(StrEnum):
    RESOLVED = "resolved"
    ITEM = "item"
    FACT = "fact"
    PEOPLE = "people"
    DATE = "date"
    RECOMMENDED = "recommended"
    MEANING = "meaning"
    LIST = "list"
    ACTIONS = "actions"
    TRAP = "trap"
    UNANSWERABLE = "unanswerable"
    FOLLOWUP = "followup"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where words stand that bear on the question; None means that the field is not checked.

    `holds` are words that the quotation contains.
    """

    meeting: Date | None = None
    minute: str | None = None
    agenda_item: str | None = None
    part: Part | None = None
    label: str | None = None
    holds: str | None = None


@dataclass(frozen=True, slots=True)
class WholeResolution:
    """A resolution to be quoted with all its limbs. `starts` or `holds` picks one where an item has several;
    `limbs` is how many it has by the paper, so that a limb lost at reading is noticed too.
    """

    meeting: Date
    minute: str | None = None
    agenda_item: str | None = None
    starts: str | None = None
    holds: str | None = None
    limbs: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """`citations` are groups of alternatives: each group must be met by one of its own. So are `facts`.

    `line` is the line of the gold file. `scope` is what a person would have set in the filters.
    """

    id: str
    line: int
    turns: tuple[str, ...]
    kind: Kind
    answerable: bool
    citations: tuple[tuple[Evidence, ...], ...] = ()
    optional: tuple[Evidence, ...] = ()
    facts: tuple[tuple[str, ...], ...] = ()
    absent: tuple[str, ...] = ()
    resolutions: tuple[WholeResolution, ...] = ()
    scope: Scope = EVERYTHING
    tags: tuple[str, ...] = ()

    @property
    def asks_what_was_decided(self) -> bool:
        """Follow-ups, traps and unanswerable questions say so with the tag "resolved"."""
        return self.kind is Kind.RESOLVED or Kind.RESOLVED in self.tags
