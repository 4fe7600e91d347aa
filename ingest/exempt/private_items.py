"""Which items of minutes were taken in private, and which of an agenda are to be: from where the public is shut out.

What shuts it out is a resolution, a sentence, or a heading between items; it lasts for the items listed, for the next
one, or until the meeting returns to open session. A minute so found is public all the same, as far as it is printed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.exempt.excluding import (
    excludes_public,
    ground_in,
    heads_private_items,
    is_about_exclusion,
    numbers_listed,
    only_next_item,
    readmits_public,
)
from ingest.exempt.words import marks, title_marks, words_of
from ingest.paper import Item, Part, Place, Section, SectionKind
from ingest.text.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class _Exclusion:
    """On what `ground` the public is out, for which `numbers` where they are listed, or for the next item alone."""

    ground: str
    numbers: frozenset[str] = frozenset()
    once: bool = False

    def reaches(self, item: Item) -> bool:
        return not self.numbers or item.minute in self.numbers or item.agenda_item in self.numbers


def private_items(section: Section, found: Sequence[Paragraph]) -> dict[int, str]:
    """The ground on which each item is private, or the words that say it is, by the item's first line."""
    grounds: dict[int, str] = {}
    shut: _Exclusion | None = None
    for item in section.items:
        own = [one for one in found if is_within(one, item.place)]
        open_again = any(readmits_public(one.text) for one in own[:2]) or _is_routine(item)
        reached = shut is not None and shut.reaches(item) and not open_again
        if _is_marked(item, own, section):
            said = _ground_of(item, own)
            grounds[item.place.first_line] = said or (shut.ground if shut and reached else _words(item, own))
        elif shut is not None and reached:
            grounds[item.place.first_line] = shut.ground
        shut = None if shut is not None and shut.once else shut
        for paragraph in own:
            shut = _after(shut, paragraph, section)
            if shut is not None and _is_shut_out_of(item, paragraph, section):
                grounds[item.place.first_line] = shut.ground
    return grounds


def is_proposed(section: Section, paragraph: Paragraph) -> bool:
    """The agenda's words on a web page are no minutes: what they propose is not what was done."""
    return any(
        one.part is Part.AGENDA and is_within(paragraph, one.place) for item in section.items for one in item.statements
    )


def is_within(paragraph: Paragraph, place: Place) -> bool:
    return place.first_line <= paragraph.first_line <= place.last_line


def _is_routine(item: Item) -> bool:
    """When to meet again is told to all, however the meeting ended."""
    return item.title is not None and re.search(r"\bnext meeting|\bclose of", item.title, re.IGNORECASE) is not None


def _after(shut: _Exclusion | None, paragraph: Paragraph, section: Section) -> _Exclusion | None:
    """Whether the public is out once these words are said."""
    text = paragraph.text
    if readmits_public(text):
        return None
    if heads_private_items(text):
        return _Exclusion(ground_in(text) or words_of(text))
    if _excludes(paragraph, section):
        return _Exclusion(ground_in(text) or words_of(text), numbers_listed(text), only_next_item(text))
    return shut


def _excludes(paragraph: Paragraph, section: Section) -> bool:
    minuted = section.kind is SectionKind.MINUTES and not is_proposed(section, paragraph)
    return minuted and excludes_public(paragraph.text)


def _is_shut_out_of(item: Item, paragraph: Paragraph, section: Section) -> bool:
    """Whether the public was sent out in the midst of the item: more is said of it, and it is not about that alone."""
    if is_about_exclusion(item.title) or not _excludes(paragraph, section):
        return False
    return any(one.place.first_line > paragraph.last_line for one in item.statements)


def _is_marked(item: Item, own: Sequence[Paragraph], section: Section) -> bool:
    """By its title; an agenda's entry also by what stands under it."""
    if item.title is not None and title_marks(item.title):
        return True
    return section.kind is SectionKind.AGENDA and any(marks(one.text.lstrip("([ ")) for one in own)


def _ground_of(item: Item, own: Sequence[Paragraph]) -> str | None:
    said = (item.title or "", *(one.text for one in own[:3]))
    return next((ground for words in said if (ground := ground_in(words)) is not None), None)


def _words(item: Item, own: Sequence[Paragraph]) -> str:
    marking = (one.text for one in own if marks(one.text.lstrip("([ ")))
    return words_of(item.title if item.title and title_marks(item.title) else next(marking, item.title or ""))
