"""Headings of minutes without numbers, held against the agenda bound with them: what is on no agenda is a sub-heading.

Where nothing in the look of the headings tells items from the parts of items, the agenda does, if it names most of the
items. What every body minutes without an agenda entry (a change of order, an adjournment) stays an item.
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.joins import SAME_TITLE, title_likeness
from ingest.paper import Item, Section, SectionKind, Statement
from ingest.text.titles import is_added, is_known_title

# So much of the agenda has to be found again among the headings before the others are taken for parts of items.
_SHARE, _FEWEST = 0.7, 3


def with_agenda_headings(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections of a paper; minutes whose meeting has an agenda in it keep as items what stands on that."""
    agendas = [one for one in sections if one.kind is SectionKind.AGENDA]
    return tuple(_held_against(one, agendas) if one.kind is SectionKind.MINUTES else one for one in sections)


def _held_against(section: Section, agendas: Sequence[Section]) -> Section:
    own = [agenda for agenda in agendas if agenda.meeting.date == section.meeting.date]
    titles = [entry.title for agenda in own for entry in agenda.items if entry.title]
    if any(item.minute is not None for item in section.items) or len(titles) < _FEWEST:
        return section
    found = [title for title in titles if any(_is_same(title, item) for item in section.items)]
    if len(found) < _SHARE * len(titles):
        return section
    items: list[Item] = []
    for item in section.items:
        if items and not _stands(item, titles):
            items[-1] = _with_part(items[-1], item)
        else:
            items.append(item)
    return replace(section, items=tuple(items))


def _stands(item: Item, titles: Sequence[str]) -> bool:
    kept = item.title is None or item.agenda_item is not None or is_known_title(item.title) or is_added(item.title)
    return kept or any(_is_same(title, item) for title in titles)


def _is_same(title: str, item: Item) -> bool:
    return item.title is not None and title_likeness(title, item.title) >= SAME_TITLE


def _with_part(item: Item, part: Item) -> Item:
    """The part's words under its heading, at the end of the item."""
    place = replace(item.place, last_line=part.place.last_line)
    return replace(
        item,
        place=place,
        statements=(*item.statements, *(_under(one, part.title) for one in part.statements)),
        actions=(*item.actions, *part.actions),
        votes=(*item.votes, *part.votes),
    )


def _under(statement: Statement, heading: str | None) -> Statement:
    return replace(statement, heading=statement.heading or heading)
