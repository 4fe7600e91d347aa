"""The grammar of agendas: items with their numbers, titles, presenters and the printed pages of their papers."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from ingest.decisions.discussion import SITE_LABEL
from ingest.document import Line
from ingest.items.head import Head
from ingest.items.heads import item_heads
from ingest.paper import Item, NumberSource, Part, ReadingWarning, Section, Statement
from ingest.sections.ranges import PAGES, pages_cell, pages_in
from ingest.sections.segments import Segment
from ingest.sections.web_marks import web_top
from ingest.text.cleaning import is_finished
from ingest.text.dates import time_in
from ingest.text.labels import label_of
from ingest.text.numbering import item_number
from ingest.text.paragraphs import Paragraph, paragraphs, place_of
from ingest.text.titles import PRESENTED, is_known_title, reads_as_title

_COLUMN = re.compile(r"(?<=[\w)]{2}) {3,}(?=\S)")
_PAPER = re.compile(
    r"(verbal|oral|presentation|attached|enclosed|to follow|for (approval|information|noting|discussion|decision|"
    r"assurance)|(paper|enc|enclosure|appendix|item)\b.{0,20}|[A-Z]{0,4}[\d/.-]+[A-Z]?|[A-Z])",
    re.IGNORECASE,
)


def agenda_section(segment: Segment) -> tuple[Section, tuple[ReadingWarning, ...]]:
    """A front sheet. What stands above the first item (body, date, place, notes) is kept as its statements."""
    found = _unwrapped(paragraphs(_with_columns(segment.lines)))
    top = next((at + 1 for at, one in enumerate(found) if one.text.casefold().rstrip(":") in ("agenda", "items")), 0)
    web = web_top(found) is not None
    if not top and web:
        top = 1
    heads = [
        head
        for head in item_heads(found[top:], segment.lines, rows=True, whole=segment.title)
        if head.title is not None
    ]
    if not any(head.number for head in heads) and not web:
        heads = _bare_list(found[top:]) or heads
    first = top + heads[0].at if heads else len(found)
    items = tuple(
        _item(found[top + head.at : top + after.at] if after else found[top + head.at :], head, segment.agenda_item)
        for head, after in zip_longest(heads, heads[1:])
    )
    section = Section(
        segment.kind,
        segment.meeting,
        segment.place,
        last_page=segment.last_page,
        items=items,
        statements=tuple(_statement(one) for one in found[:first]),
    )
    return section, ()


def _bare_list(found: Sequence[Paragraph]) -> list[Head]:
    """An agenda without numbers is a list of titles, with bullets or without, two of them such as every body uses."""
    heads = [Head(at, at + 1, None, title) for at, one in enumerate(found) if (title := _listed_title(one)) is not None]
    known = sum(is_known_title(head.title or "") for head in heads)
    return heads if known > 1 and len(heads) > 0.6 * len(found) else []


def _listed_title(paragraph: Paragraph) -> str | None:
    label = label_of(paragraph.text)
    title = (label.rest if label is not None and label.kind.is_bullet else paragraph.text).strip()
    aside = _PAPER.fullmatch(title) or PRESENTED.search(title) or PAGES.fullmatch(title)
    if aside or paragraph.cells or is_finished(title) or (label is not None and not label.kind.is_bullet):
        return None
    return title if reads_as_title(title) else None


def _with_columns(lines: Sequence[Line]) -> tuple[Line, ...]:
    """A wide space behind the title of an item parts it from the column of those who lead it."""
    return tuple(replace(line, text=_in_columns(line.text)) for line in lines)


def _in_columns(text: str) -> str:
    number = item_number(text.strip())
    if number is None or not number.rest:
        return text
    title = text.index(number.rest[0], text.index(number.printed) + len(number.printed))
    return text[:title] + _COLUMN.sub("\t", text[title:])


def _unwrapped(found: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Short lists show no usual width of a line; here a line was wrapped if the next word would not have fitted."""
    plain = [one for one in found if not one.cells]
    width = max((len(one.text) for one in plain), default=0)
    full = [one for one in plain if len(one.text) >= 0.85 * width]
    if width > 160 or not (len(full) > 1 or any(one.page for one in full)):
        return tuple(found)
    made: list[Paragraph] = []
    last_length = 0
    for one in found:
        if made and _is_rest_of_line(made[-1], one, width - last_length):
            made[-1] = replace(made[-1], text=f"{made[-1].text} {one.text}", last_line=one.last_line)
        else:
            made.append(one)
        last_length = len(one.text)
    return tuple(made)


def _is_rest_of_line(before: Paragraph, one: Paragraph, room: int) -> bool:
    if one.gap or before.cells or one.cells or is_finished(before.text) or before.text.isupper():
        return False
    if label_of(one.text) is not None or item_number(one.text) is not None or PAGES.search(before.text):
        return False
    if PRESENTED.search(one.text) and one.text[0].isupper():
        return False
    return len(one.text.split()[0]) + 1 > room


def _item(found: Sequence[Paragraph], head: Head, stated: str | None) -> Item:
    below = [one for one in found[head.end - head.at :] if not SITE_LABEL.match(one.text)]
    in_column = pages_cell(found[0].cells)
    title = head.title or ""
    if in_column is not None:
        title = title.removesuffix(found[0].cells[-1]).strip()
    pages = pages_in(title) or in_column or next((pages for one in below if (pages := pages_in(one.text))), None)
    statements = tuple(_statement(one) for one in below if not PAGES.fullmatch(one.text))
    presenter = next((one.text for one in statements if PRESENTED.search(one.text)), None) or _lead(found[0], title)
    return Item(
        PAGES.sub("", title).strip() or None,
        place_of(found),
        agenda_item=head.number or stated,
        agenda_item_source=NumberSource.STATED if head.number or stated else None,
        presenter=presenter,
        pages=pages,
        statements=statements,
    )


def _lead(row: Paragraph, title: str) -> str | None:
    """Who leads the item, in a column behind its title; what paper goes with it may stand in another."""
    at = next((at for at, cell in enumerate(row.cells) if cell.endswith(title)), len(row.cells))
    behind = [cell for cell in row.cells[at + 1 :] if cell and not _PAPER.fullmatch(cell) and time_in(cell) is None]
    return behind[0] if behind else None


def _statement(paragraph: Paragraph) -> Statement:
    label = None if paragraph.cells else label_of(paragraph.text)
    if label is None or not label.rest:
        return Statement(Part.AGENDA, paragraph.text, paragraph.place)
    return Statement(Part.AGENDA, label.rest, paragraph.place, label=None if label.kind.is_bullet else label.bare)
