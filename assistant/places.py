"""How an item is called: its minute number, its agenda number or both, and its heading in an answer."""

from assistant import wording
from index.records import ItemRecord
from ingest.paper import Passage, SectionKind


def number_of(record: ItemRecord | Passage) -> str:
    """ "minute 23 (agenda item 8)", "agenda item 8", or nothing where the papers give no number."""
    if record.section is SectionKind.MINUTES and record.minute:
        return f"minute {record.minute}" + (f" (agenda item {record.agenda_item})" if record.agenda_item else "")
    return f"agenda item {record.agenda_item}" if record.agenda_item else ""


def place_of(record: ItemRecord | Passage) -> str:
    """ "1 October 2018, minute 23 (agenda item 8): Domestic Abuse"."""
    return wording.item_name(record.meeting, number_of(record), record.title)
