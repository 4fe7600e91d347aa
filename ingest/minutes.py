"""The grammar of minutes: from a segment to its items, whatever the body's way of numbering, and who was there."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import zip_longest

from ingest.actions.gathering import actions_in
from ingest.actions.margin_notes import column_owners, notes_apart, unfolded, with_notes
from ingest.attendance.lists import Present, attendance_in, attendees_in_item
from ingest.decisions.discussion import SITE_LABEL, statements_of
from ingest.decisions.resolutions import Marked, marked
from ingest.decisions.roll_calls import disagreements, with_roll_calls_joined
from ingest.decisions.votes import votes_in
from ingest.items.head import Head, known_title_before, run_in_title
from ingest.items.heads import item_heads
from ingest.paper import Attendee, Item, NumberSource, Part, ReadingWarning, Section, Statement
from ingest.prose.minuted_tables import logged_in, table_warnings_of, with_tables
from ingest.sections.closing import closing_start
from ingest.sections.segments import Segment
from ingest.sections.status import status_said
from ingest.sections.web_marks import web_top
from ingest.text.cleaning import is_finished
from ingest.text.initials import bearers, warnings_for, with_owners, with_people
from ingest.text.labels import label_of
from ingest.text.paragraphs import Paragraph, paragraphs, place_of
from ingest.text.people import chair_marked, looks_like_name
from ingest.text.sentences import sentences
from ingest.text.stated_items import agenda_item_stated, parted_from_item
from ingest.text.titles import PRESENTED, is_attendance_head, reads_as_title


def minutes_section(segment: Segment) -> tuple[Section, tuple[ReadingWarning, ...]]:
    """The minutes of one meeting. `statements` of the section keep its title and its closing block."""
    found = unfolded(paragraphs(segment.lines))
    web = web_top(found) is not None
    top = _top(found, segment.body_line)
    closing = closing_start(found, top, len(found))
    stop = len(found) if closing is None else closing
    heads = _heads(found[top:stop], segment, web)
    first = top + heads[0].at if heads else stop
    present = attendance_in(found[top:first])
    if not present.attendees:
        present = replace(present, attendees=_listed_in_item(found[top:stop], heads))
    initials = column_owners(found[top:stop], bearers(present.attendees))
    items = _items(found[top:stop], heads, web, initials)
    if not items and present.rest:
        # Minutes without a heading anywhere are one item without a title, not a list of those present.
        items = _items(present.rest, (Head(0, 0, None, None),), web, initials)
        present = replace(present, rest=(), warnings=(*present.warnings, _no_items(found)))
    items = _with_stated_number(items, segment)
    attendance = (*present.attendees, *_told_in_items(items, present.attendees))
    people = bearers(attendance)
    own = (*_statements(found[:top], Part.AGENDA), *_among_those_present(present, web))
    section = Section(
        segment.kind,
        segment.meeting,
        segment.place,
        last_page=segment.last_page,
        status=segment.status or status_said(found[:first], found[stop:], segment.meeting.date),
        items=tuple(with_people(item, people) for item in items),
        statements=(*own, *with_tables(_statements(found[stop:], Part.DISCUSSION), found[stop:])),
        attendance=attendance,
        actions=with_owners(logged_in(found[stop:]), people),
    )
    doubtful = warnings_for((action for item in items for action in item.actions), people)
    doubtful = (*doubtful, *_disagreeing_votes(found[top:stop], heads))
    return section, (*present.warnings, *doubtful, *table_warnings_of(found[first:]))


def _listed_in_item(found: Sequence[Paragraph], heads: Sequence[Head]) -> tuple[Attendee, ...]:
    """Where the list of those present is an item of its own, "2307.01 Present"."""
    for head, after in zip(heads[:3], [*heads[1:], None], strict=False):
        if head.title is not None and is_attendance_head(head.title):
            title = replace(found[head.at], text=f"{head.title.rstrip(':')}:", cells=())
            return attendance_in((title, *found[head.end : after.at if after else None])).attendees
    return ()


def _with_stated_number(items: tuple[Item, ...], segment: Segment) -> tuple[Item, ...]:
    """The page of a single item names its number beside the meeting."""
    if segment.agenda_item is None or len(items) != 1:
        return items
    return (replace(items[0], agenda_item=segment.agenda_item, agenda_item_source=segment.agenda_item_source),)


def _top(found: Sequence[Paragraph], body_line: int | None) -> int:
    """How many paragraphs the head takes: on a web page everything down to the first item."""
    header = web_top(found)
    if header is None:
        return sum(one.first_line < body_line for one in found) if body_line is not None else min(len(found), 1)
    top = header + 1
    while top < len(found) and _is_page_matter(found[top].text):
        top += 1
    return top


def _is_page_matter(text: str) -> bool:
    return text.casefold().startswith(("venue:", "contact:", "note:", "media:", "webcast:", "email:", "tel:"))


def _heads(found: Sequence[Paragraph], segment: Segment, web: bool) -> tuple[Head, ...]:
    heads = item_heads(found, segment.lines, whole=segment.title)
    if heads and heads[0].title is None and not web:
        # On paper the words before the first title are the attendance, not an item that lost its title.
        return heads[1:]
    return heads


def _items(found: Sequence[Paragraph], heads: Sequence[Head], web: bool, initials: Collection[str]) -> tuple[Item, ...]:
    restarts = bool(heads) and heads[0].number in ("1", "1a")
    # Where the numbers were lost, marks of decisions may have been lost item by item; elsewhere only all together.
    infer = all(head.number is None for head in heads) or not _has_mark(found)
    made = []
    for head, after in zip_longest(heads, heads[1:]):
        stop = after.at if after is not None else len(found)
        item = _item(found[head.at : stop], head, initials, web=web, infer=infer)
        if web and restarts and item.agenda_item is None and head.number is not None:
            # A page that counts its items from 1 prints the agenda's numbers.
            item = replace(item, agenda_item=head.number, agenda_item_source=NumberSource.STATED)
        made.append(item)
    return tuple(made)


def _item(found: Sequence[Paragraph], head: Head, initials: Collection[str], *, web: bool, infer: bool) -> Item:
    title, whole = _title_and_body(found, head)
    body, notes = notes_apart(whole, initials)
    said = statements_of(body, web=web, infer=infer and not _has_mark(body))
    statements = with_notes(with_tables(said, body), notes)
    # A colon after a title announces its text.
    title, noted = parted_from_item(title.removesuffix(":").rstrip()) if title is not None else (None, None)
    stated = head.agenda_item or noted or agenda_item_stated(body)
    presenter = next((one.text for one in statements if one.part is Part.AGENDA and PRESENTED.search(one.text)), None)
    return Item(
        title,
        place_of(found),
        minute=head.number,
        agenda_item=stated,
        agenda_item_source=NumberSource.STATED if stated else None,
        presenter=presenter,
        statements=statements,
        actions=(*actions_in(with_notes(said, notes), initials), *logged_in(body)),
        votes=_votes(statements, with_roll_calls_joined(body).votes),
    )


def _votes(statements: Sequence[Statement], roll_calls: Collection[str]) -> tuple[str, ...]:
    said = (one for one in statements if one.part is not Part.AGENDA)
    return votes_in((words for one in said for words in (one.lead, one.text) if words), roll_calls)


def _disagreeing_votes(found: Sequence[Paragraph], heads: Sequence[Head]) -> tuple[ReadingWarning, ...]:
    made = []
    for at, note in disagreements(found):
        head = next((one for one in reversed(heads) if one.at <= at), None)
        item = " ".join(filter(None, (head.number, head.title))) if head is not None else ""
        note = f"In the vote on {item or 'an item'} {note}; it is quoted as printed."
        made.append(ReadingWarning("votes-disagree", note, found[at].page))
    return tuple(made)


def _no_items(found: Sequence[Paragraph]) -> ReadingWarning:
    note = "No headings of items were found in these minutes; their text is kept as one item and can be searched."
    return ReadingWarning("items-not-found", note, found[0].page, found[0].first_line)


def _has_mark(found: Sequence[Paragraph]) -> bool:
    said = (label.rest if (label := label_of(one.text)) is not None else one.text for one in found if not one.cells)
    return any(marked(text) for text in said if not SITE_LABEL.match(text))


def _title_and_body(found: Sequence[Paragraph], head: Head) -> tuple[str | None, Sequence[Paragraph]]:
    """Where the text runs on behind the title in one paragraph, the two are parted."""
    body = found[head.end - head.at :]
    if head.told is not None:
        at = head.told_at
        return head.title, (*body[:at], replace(body[at], text=head.told), *body[at + 1 :])
    if head.title is None or head.number is None:
        return head.title, body
    title, text = known_title_before(head.title)
    own, decided = run_in_title(head.title)
    if title is None and own is not None and marked(decided) is not None:
        # "Finance. Resolved: to pay ...": a decision is never part of a title.
        title, text = own, decided
    elif title is None and marked(head.title) == Marked("", None, head.title):
        # "To approve the payments listed. Resolved.": the title is what was decided.
        title, text = sentences(head.title)[0].removesuffix("."), head.title
    elif title is None and len(head.title) >= 60:
        title, text = run_in_title(head.title)
        unfinished = title is None and bool(body) and not is_finished(head.title)
        if unfinished or (reads_as_title(head.title) and (title is None or reads_as_title(text))):
            return head.title, body
    elif title is None and (body or reads_as_title(head.title)):
        return head.title, body
    return title, (replace(found[head.end - head.at - 1], text=text), *body)


def _statements(found: Sequence[Paragraph], part: Part) -> tuple[Statement, ...]:
    return tuple(Statement(part, one.text, one.place) for one in found)


def _among_those_present(present: Present, web: bool) -> tuple[Statement, ...]:
    """Lines that announce the meeting (place, contact) stand above the names; what stands among them is theirs."""
    first = min((one.place.first_line for one in present.attendees), default=None)

    def announces(line: Paragraph) -> bool:
        above = web if first is None else line.first_line < first
        return above and not chair_marked(line.text)[1] and not looks_like_name(line.text)

    return tuple(
        statement
        for line in present.rest
        for statement in _statements((line,), Part.AGENDA if announces(line) else Part.ATTENDANCE)
    )


def _told_in_items(items: Sequence[Item], known: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """Who was there and who was not, told in the first items; a list at the head of the minutes is the fuller one."""
    listed = {one.present for one in known}
    told = (attendee for item in items[:4] for attendee in attendees_in_item(item))
    return tuple(attendee for attendee in told if attendee.present not in listed)
