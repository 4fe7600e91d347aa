"""Minutes of one day by bodies of one bare name ("Parish Council"), or of none, that are of several all the same.

Nothing in their names parts them; their words do: the same numbers on other matters, and nobody who was at both. Taken
for copies of one record, the minutes of all but one of them could not be found.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from index import catalogue_schema as schema
from ingest.paper import SectionKind
from ingest.text.bodies import is_bare
from ingest.text.cleaning import match_form
from ingest.text.titles import is_known_title

Row = sa.Row[Any]

_I, _P, _A, _S = schema.items, schema.passages, schema.attendance, schema.sections
_TOLD = 60
"""Shorter words ("The minutes were agreed and signed.") stand in the minutes of any body."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What the minutes in one paper say: the numbers and titles of their items, their words, and who was there."""

    numbers: frozenset[Hashable]
    titles: frozenset[Hashable]
    words: frozenset[Hashable]
    names: frozenset[Hashable]


def parted(connection: sa.Connection, date: str, sections: Sequence[Row]) -> list[list[Row]]:
    """The sections that pass for those of one meeting, by the bodies that they are of; nearly always one list."""
    minuted = [row for row in sections if row.kind == SectionKind.MINUTES]
    full = {row.paper_key for row in minuted if row.printed_body and not is_bare(row.printed_body)}
    papers = list(dict.fromkeys(row.paper_key for row in minuted))
    if len(papers) < 2 or len(full) == len(papers):
        return [list(sections)]
    told = {paper: _told(connection, date, paper) for paper in papers}
    groups = [sorted(full)] if full else []
    for paper in (one for one in papers if one not in full):
        home = next((group for group in groups if any(_may_be_one(told[paper], told[one]) for one in group)), None)
        if home is None:
            groups.append([paper])
        else:
            home.append(paper)
    at = {paper: number for number, group in enumerate(groups) for paper in group}
    found: dict[int, list[Row]] = defaultdict(list)
    for row in sections:
        found[at.get(row.paper_key, 0)].append(row)
    return list(found.values())


def _may_be_one(one: _Told, two: _Told) -> bool:
    """Parts of one record have no number in common; copies share words or people. Every parish has a playground: the
    same title shows no more than that nothing else is known."""
    if not one.numbers & two.numbers or one.words & two.words:
        return True
    if one.names and two.names:
        return bool(one.names & two.names)
    return bool(one.titles & two.titles) or not (one.titles and two.titles)


def _told(connection: sa.Connection, date: str, paper: int) -> _Told:
    here = sa.and_(_I.c.paper_key == paper, _I.c.date == date, _I.c.section == SectionKind.MINUTES, ~_I.c.attendance)
    items = connection.execute(sa.select(_I).where(here)).all()
    texts = connection.scalars(sa.select(_P.c.text).join(_I, _I.c.key == _P.c.item_key).where(here)).all()
    names = connection.scalars(
        sa.select(_A.c.name).join(_S, _S.c.key == _A.c.section_key).where(_S.c.paper_key == paper, _S.c.date == date)
    ).all()
    titles = [row.printed_title for row in items if row.printed_title and not is_known_title(row.printed_title)]
    words = [text for text in texts if len(text) >= _TOLD]
    numbers = frozenset(row.printed_minute or row.printed_agenda_item for row in items) - {None}
    return _Told(numbers, _forms(titles), _forms(words), _forms(names))


def _forms(texts: Iterable[str]) -> frozenset[Hashable]:
    return frozenset(match_form(text).strip(" .:") for text in texts)
