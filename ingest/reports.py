"""Reports, appendices and whatever else is prose: from the lines of a segment to statements that can be cited.

A numbered paragraph is one statement with its points while it is short. In a long one every point stands for itself
and carries the paragraph's number and opening words, so that "paragraph 8, xii" can be found and named.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from ingest.exempt.words import marks_alone
from ingest.paper import Part, ReadingWarning, Section, SectionKind, Statement
from ingest.prose.blocks import LIST_HEADING, Block, BlockKind, asks, blocks_of
from ingest.prose.contacts import contact_statement, is_contact_heading, names_in, stated_author, with_unheaded_contacts
from ingest.prose.minuted_tables import logged_in
from ingest.prose.recommendations import closing_lines, is_recommendation_heading, recommendation_statements
from ingest.prose.tables import loose_statements, points_below, table_statements, table_warnings
from ingest.sections.segments import Segment
from ingest.text.cleaning import match_form
from ingest.text.labels import LabelKind
from ingest.text.paragraphs import Paragraph, paragraphs, place_of
from ingest.text.sentences import sentences

WHOLE = 900
"""A paragraph and its points together stay one statement up to this many characters."""

LEAD = 300
"""A paragraph's opening words are kept whole as a lead up to this many characters, else its last sentence."""

_DATE = re.compile(r"((mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(st|nd|rd|th)? [a-z]+,? \d{4}\.?")
_NUMERAL = re.compile(r"\d{1,3}")
_HEAD_LINES = 10
_PACKED = 600
_LOOSE = (BlockKind.ROW, BlockKind.LOOSE)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What stands under one heading. `above` is the paragraph before it whose list of points goes on in it."""

    heading: str | None
    blocks: tuple[Block, ...]
    above: Block | None = None


def prose_section(segment: Segment) -> tuple[Section, tuple[ReadingWarning, ...]]:
    """A report, an appendix or unclassified matter as a section, with what could not be read for certain."""
    # A mark of exempt matter above the next report stands at the end of this one: it is no paragraph of either.
    found = tuple(one for one in paragraphs(segment.lines) if not marks_alone(one.text))
    blocks = with_unheaded_contacts(blocks_of(_without_head(found, segment)))
    stretches = _stretches(blocks)
    part = Part.APPENDIX if segment.kind is SectionKind.APPENDIX else Part.REPORT
    statements = tuple(chain.from_iterable(_statements(stretch, part) for stretch in stretches))
    section = Section(
        kind=segment.kind,
        meeting=segment.meeting,
        place=segment.place,
        last_page=segment.last_page,
        title=segment.title,
        agenda_item=segment.agenda_item,
        agenda_item_source=segment.agenda_item_source,
        stated_date=segment.stated_date,
        author=_author(blocks, stretches),
        status=segment.status,
        statements=statements,
        actions=logged_in([block.paragraph for block in blocks]),
    )
    return section, tuple(chain.from_iterable(table_warnings(table) for table in _tables(stretches)))


def _without_head(found: Sequence[Paragraph], segment: Segment) -> tuple[Paragraph, ...]:
    """Body, date and title at the top are the section's own, as a numeral at the end is its page's; the rest stays."""
    title, body = match_form(segment.title or ""), match_form(segment.meeting.body or "")
    top = tuple(one for one in found[:_HEAD_LINES] if not _is_head(one, title, body))
    kept = (*top, *found[_HEAD_LINES:])
    ends_in_numeral = kept and kept[-1].gap and _NUMERAL.fullmatch(kept[-1].text)
    return kept[:-1] if ends_in_numeral else kept


def _is_head(paragraph: Paragraph, title: str, body: str) -> bool:
    form = match_form(paragraph.text).rstrip(":")
    in_title = bool(form) and re.search(rf"(?<!\w){re.escape(form)}(?!\w)", title) is not None
    return in_title or (bool(body) and form == body) or _DATE.fullmatch(form) is not None


def _author(blocks: Sequence[Block], stretches: Sequence[_Stretch]) -> str | None:
    contacts = [tuple(block for block in stretch.blocks if _is_contact(block, stretch)) for stretch in stretches]
    names = tuple(dict.fromkeys(chain.from_iterable(names_in(block) for block in contacts if block)))
    return "; ".join(names) or stated_author(blocks)


def _is_contact(block: Block, stretch: _Stretch) -> bool:
    plain = block.label is None and block.kind is not BlockKind.ROW
    return block.kind is BlockKind.CONTACT or (plain and is_contact_heading(stretch.heading))


def _tables(stretches: Sequence[_Stretch]) -> Iterator[tuple[Block, ...]]:
    for stretch in stretches:
        if not is_contact_heading(stretch.heading) and not _is_list(stretch.heading):
            yield from (run for loose, run in _runs(stretch.blocks) if loose)


def _stretches(blocks: Sequence[Block]) -> tuple[_Stretch, ...]:
    """Cut at headings; headings without words between them are read as one, "Past year: Crime"."""
    made: list[_Stretch] = []
    headings: list[Block] = []
    held: list[Block] = []
    for block in blocks:
        if block.kind is not BlockKind.HEADING:
            held.append(block)
            continue
        if held:
            made.append(_stretch(headings, held, made))
            headings, held = [], []
        headings.append(block)
    if held:
        made.append(_stretch(headings, held, made))
    elif headings:
        made.append(_Stretch(None, tuple(replace(block, kind=BlockKind.LOOSE) for block in headings)))
    return tuple(made)


def _stretch(headings: Sequence[Block], held: Sequence[Block], before: Sequence[_Stretch]) -> _Stretch:
    heading = ": ".join(block.paragraph.text.rstrip(" :") for block in headings)
    above = _paragraph_going_on(before[-1], held[0]) if before else None
    return _Stretch(heading or None, tuple(held), above)


def _paragraph_going_on(before: _Stretch, first: Block) -> Block | None:
    """The paragraph whose list of points `first` begins or continues although a sub-heading stands between."""
    if first.kind is not BlockKind.POINT or first.label is None:
        return None
    points = [block.label for block in before.blocks if block.kind is BlockKind.POINT and block.label]
    last = points[-1] if points else None
    begins = first.label.value == 1 and before.blocks[-1].introduces
    continues = last is not None and last.kind is first.label.kind and last.value + 1 == first.label.value
    if not (begins or continues):
        return None
    return next((block for block in reversed(before.blocks) if block.kind is BlockKind.NUMBERED), before.above)


def _is_list(heading: str | None) -> bool:
    return heading is not None and LIST_HEADING.fullmatch(match_form(heading)) is not None


def _statements(stretch: _Stretch, part: Part) -> tuple[Statement, ...]:
    contacts = [block for block in stretch.blocks if _is_contact(block, stretch)]
    rest = replace(stretch, blocks=tuple(block for block in stretch.blocks if block not in contacts))
    if part is Part.REPORT and stretch.heading and is_recommendation_heading(stretch.heading.rsplit(": ", 1)[-1]):
        closing = closing_lines(rest.blocks)
        asked = tuple(block for block in rest.blocks if block not in closing)
        made = recommendation_statements(asked, stretch.heading)
        made += tuple(_prose_statements(replace(rest, heading=None, blocks=closing), part))
    elif _is_list(stretch.heading):
        made = tuple(_statement((block,), part, stretch.heading) for block in rest.blocks)
    else:
        made = tuple(_prose_statements(rest, part))
    if not contacts:
        return made
    contact = contact_statement(contacts, stretch.heading if is_contact_heading(stretch.heading) else None, part)
    return tuple(sorted((*made, contact), key=lambda statement: statement.place.first_line))


def _prose_statements(stretch: _Stretch, part: Part) -> Iterator[Statement]:
    """Paragraphs with their points, and the tables between them, which take the paragraph above as their lead."""
    above = stretch.above
    for loose, run in _runs(stretch.blocks):
        if loose:
            yield from _table_statements(run, part, stretch.heading, above)
            continue
        for group in _groups(run):
            if part is Part.REPORT and asks(group[0].words):
                yield from recommendation_statements(group, stretch.heading)
            else:
                yield from _group_statements(group, part, stretch.heading, above)
            above = group[0] if _opens(group[0]) else above


def _runs(blocks: Sequence[Block]) -> list[tuple[bool, tuple[Block, ...]]]:
    return [(loose, tuple(run)) for loose, run in groupby(blocks, key=lambda block: block.kind in _LOOSE)]


def _groups(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    """A numbered paragraph takes the points and the unnumbered words after it; other prose takes its points."""
    groups: list[list[Block]] = []
    for block in blocks:
        if groups and _joins(block, groups[-1][0]):
            groups[-1].append(block)
        else:
            groups.append([block])
    return tuple(map(tuple, groups))


def _joins(block: Block, opening: Block) -> bool:
    if block.kind is BlockKind.PROSE:
        return opening.kind is BlockKind.NUMBERED
    # "The Board is asked to:" without a number makes limbs of the numbers after it.
    asked = opening.kind is BlockKind.PROSE and opening.introduces and asks(opening.words)
    return block.kind is BlockKind.POINT or (block.kind is BlockKind.NUMBERED and asked)


def _opens(block: Block) -> bool:
    introduces = block.introduces or points_below(block.words)
    return block.kind is BlockKind.NUMBERED or (block.kind is BlockKind.PROSE and introduces)


def _table_statements(
    run: Sequence[Block], part: Part, heading: str | None, above: Block | None
) -> Iterator[Statement]:
    unsure = bool(table_warnings(run))
    for statement in _rows_and_lines(run, part, heading, above):
        yield replace(statement, uncertain=unsure)


def _rows_and_lines(run: Sequence[Block], part: Part, heading: str | None, above: Block | None) -> Iterator[Statement]:
    """Up to three short lines before tabbed rows are their caption."""
    parts = [tuple(rows) for _, rows in groupby(run, key=lambda block: block.kind)]
    introduced = _lead(above) if above is not None and (above.introduces or points_below(above.words)) else None
    caption: str | None = None
    for at, rows in enumerate(parts):
        captions = rows[0].kind is BlockKind.LOOSE and len(rows) <= 3 and at + 1 < len(parts)
        if captions:
            caption = " ".join(block.paragraph.text for block in rows)
        elif rows[0].kind is BlockKind.ROW:
            yield from table_statements(rows, part, heading, caption or introduced)
            caption = None
        else:
            yield from loose_statements(rows, part, heading, introduced if at == 0 else None)


def _group_statements(
    group: Sequence[Block], part: Part, heading: str | None, above: Block | None
) -> Iterator[Statement]:
    """One statement while the group is short; else the paragraph and each of its points, led by its words."""
    opening, points = (group[0], group[1:]) if group[0].kind is not BlockKind.POINT else (None, group)
    # Words after a table still belong to the numbered paragraph before it.
    after = _lead(above) if opening and above and opening.label is None and above.label else None
    if opening and (not points or sum(len(block.paragraph.text) + 1 for block in group) <= WHOLE):
        yield replace(_statement(group, part, heading), lead=after)
        return
    if opening:
        yield replace(_statement((opening,), part, heading), lead=after)
    lead = _lead(opening or above)
    number = opening.label.bare if opening and opening.label else None
    for unit in _units(points):
        statement = _statement(unit, part, heading)
        yield replace(statement, lead=lead, label=statement.label or number)


def _lead(block: Block | None) -> str | None:
    """The paragraph's number and opening words, by which its points are found and named."""
    if block is None:
        return None
    number = f"{block.label.printed} " if block.label else ""
    if len(block.words) <= LEAD:
        return number + block.words
    return f"{number}… {sentences(block.words)[-1]}"


def _units(points: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    """Points with what is nested under them; neighbouring bullets, which have no label to cite, are kept together."""
    level = _level(points[0])
    units: list[list[Block]] = []
    for block in points:
        nested = block.kind is BlockKind.POINT and _level(block) is not level
        bulleted = block.kind is BlockKind.POINT and level is LabelKind.BULLET and not nested and bool(units)
        size = sum(len(other.paragraph.text) + 1 for other in units[-1]) if units else 0
        packed = bulleted and units[-1][0].kind is BlockKind.POINT and size + len(block.paragraph.text) <= _PACKED
        if units and (nested or packed):
            units[-1].append(block)
        else:
            units.append([block])
    return tuple(map(tuple, units))


def _level(block: Block) -> LabelKind:
    return block.label.kind if block.label else LabelKind.BULLET


def _statement(blocks: Sequence[Block], part: Part, heading: str | None) -> Statement:
    """The blocks as one statement: the first one's label is the statement's, the others' stay in the text."""
    first = blocks[0]
    cited = first.label is not None and not first.label.kind.is_bullet
    words = first.words if cited or len(blocks) == 1 else first.paragraph.text
    text = " ".join((words, *(block.paragraph.text for block in blocks[1:])))
    place = place_of([block.paragraph for block in blocks])
    return Statement(part, text, place, label=first.label.bare if cited and first.label else None, heading=heading)
