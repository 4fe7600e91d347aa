"""Cuts a paper into its sections: front sheet and agenda, minutes (of which meeting), reports, appendices."""

from dataclasses import dataclass
from datetime import date as Date

from ingest.document import Line
from ingest.paper import Meeting, MinutesStatus, NumberSource, SectionKind


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a paper before its grammar is applied. `lines` keep their numbers and pages; the fields beside
    them are what the cutting found out: see `ingest.paper.Section` for their meaning."""

    kind: SectionKind
    lines: tuple[Line, ...]
    meeting: Meeting
    title: str | None = None
    agenda_item: str | None = None
    agenda_item_source: NumberSource | None = None
    stated_date: Date | None = None
    status: MinutesStatus | None = None
