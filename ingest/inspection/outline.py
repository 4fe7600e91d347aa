"""What was understood of a paper, for `board-papers inspect`: as JSON and as a page a clerk can read.

Other programs read the JSON: keys may be added, none may change its name or its meaning.
"""

import re
from collections.abc import Iterator

from ingest.corrections.confirming import confirmations, corrections
from ingest.paper import (
    Action,
    Attendee,
    Correction,
    ExemptStretch,
    Item,
    Meeting,
    Outcome,
    Paper,
    Part,
    Section,
    SectionKind,
    Statement,
)
from ingest.text.dates import day_in_words

JsonValue = str | int | bool | None | list["JsonValue"] | dict[str, "JsonValue"]

Json = dict[str, JsonValue]

_WIDTH = 100
_NUMBER = re.compile(r"\d+(?:\.\d+)+(?= )|\d+\.(?= )")


def inspection(paper: Paper) -> Json:
    """The JSON of `inspect --json`."""
    return {
        "paper": paper.name,
        "kind": paper.kind.value,
        "status": paper.status.value if paper.status else None,
        "format": paper.format.value,
        "meeting": _meeting(paper.meeting),
        "pages": len(paper.document.pages) or None,
        "pages_without_text": list(paper.pages_without_text),
        "sections": [_section(section) for section in paper.sections],
        "exempt": [_exempt(stretch) for stretch in paper.exempt],
        "warnings": [
            {"code": warning.code, "message": warning.message, "page": warning.page, "line": warning.line}
            for warning in paper.warnings
        ],
    }


def inspection_text(paper: Paper) -> str:
    """The same as lines for a terminal: sections, items with their numbers, resolutions, recommendations, warnings."""
    return "\n".join(_lines(paper))


def _meeting(meeting: Meeting) -> Json:
    return {
        "body": meeting.body,
        "date": meeting.date.isoformat() if meeting.date else None,
        "time": meeting.time,
        "place": meeting.place,
    }


def _section(section: Section) -> Json:
    first_page = section.place.page
    common: Json = {
        "kind": section.kind.value,
        "meeting": _meeting(section.meeting),
        "title": section.title,
        "status": section.status.value if section.status else None,
        "exempt": section.exempt,
        "actions": [_action(action) for action in section.actions],
        "first_page": first_page,
        "last_page": section.last_page or first_page,
        "first_line": section.place.first_line,
        "last_line": section.place.last_line,
    }
    if section.kind in (SectionKind.MINUTES, SectionKind.AGENDA):
        own: Json = {
            "attendance": [_attendee(attendee) for attendee in section.attendance],
            "items": [_item(item) for item in section.items],
            "confirms": [{"date": one.date.isoformat(), "status": one.status.value} for one in confirmations(section)],
            "corrections": [_correction(found) for found in corrections(section)],
        }
    else:
        own = {
            "agenda_item": section.agenda_item,
            "agenda_item_source": section.agenda_item_source.value if section.agenda_item_source else None,
            "stated_date": section.stated_date.isoformat() if section.stated_date else None,
            "author": section.author,
            "recommendations": [_words(limb) for limb in _of(section.statements, Part.RECOMMENDATION)],
            "paragraphs": len(_paragraph_numbers(section.statements)),
        }
    return {**common, **own, "statements": len(_all_statements(section))}


def _item(item: Item) -> Json:
    return {
        "minute": item.minute,
        "agenda_item": item.agenda_item,
        "agenda_item_source": item.agenda_item_source.value if item.agenda_item_source else None,
        "title": item.title,
        "presenter": item.presenter,
        "pages": list(item.pages) if item.pages else None,
        "first_page": item.place.page,
        "points": [_words(point) for point in _of(item.statements, Part.DISCUSSION) if point.label],
        "actions": [_action(action) for action in item.actions],
        "votes": list(item.votes),
        "exempt": item.exempt,
        "resolutions": [_resolution(limb) for limb in _of(item.statements, Part.RESOLUTION)],
        "statements": len(item.statements),
    }


def _correction(found: Correction) -> Json:
    return {
        "date": found.date.isoformat(),
        "minute": found.minute,
        "agenda_item": found.agenda_item,
        "title": found.title,
        "page": found.page,
        "words": found.words,
    }


def _exempt(stretch: ExemptStretch) -> Json:
    return {
        "words": stretch.words,
        "title": stretch.title,
        "first_line": stretch.place.first_line,
        "last_line": stretch.place.last_line,
        "first_page": stretch.place.page,
        "last_page": stretch.last_page,
    }


def _words(statement: Statement) -> Json:
    return {"label": statement.label, "lead": statement.lead, "heading": statement.heading, "text": statement.text}


def _resolution(limb: Statement) -> Json:
    return {
        **_words(limb),
        "marker": limb.marker.value if limb.marker else None,
        "outcome": limb.outcome.value if limb.outcome else None,
    }


def _action(action: Action) -> Json:
    return {"owner": action.owner, "text": action.text, "due": action.due, "progress": action.progress}


def _attendee(attendee: Attendee) -> Json:
    return {
        "name": attendee.name,
        "role": attendee.role,
        "group": attendee.group,
        "present": attendee.present,
        "chair": attendee.chair,
        "paired": attendee.paired,
    }


def _fate(limb: Statement) -> str:
    """What was put and not carried was not resolved."""
    put = limb.outcome in (Outcome.LOST, Outcome.WITHDRAWN, Outcome.AMENDED)
    return limb.outcome.value if put and limb.outcome is not None else "resolved"


def _of(statements: tuple[Statement, ...], part: Part) -> tuple[Statement, ...]:
    return tuple(statement for statement in statements if statement.part is part)


def _paragraph_numbers(statements: tuple[Statement, ...]) -> set[str]:
    """Those of statements, and of paragraphs that only lead into their limbs: "10. The Board is asked to:"."""
    own = {one.label for one in statements if one.label is not None and one.label[:1].isdigit()}
    leading = (_NUMBER.match(one.lead) for one in statements if one.lead is not None)
    return own | {found[0].removesuffix(".") for found in leading if found is not None}


def _all_statements(section: Section) -> tuple[Statement, ...]:
    return (*section.statements, *(statement for item in section.items for statement in item.statements))


def _lines(paper: Paper) -> Iterator[str]:
    yield f"{paper.name}: {paper.kind.value}, {_named(paper.meeting)}"
    if paper.document.pages:
        blank = len(paper.pages_without_text)
        yield f"{len(paper.document.pages)} pages" + (f", {blank} of them without text" if blank else "")
    for section in paper.sections:
        yield ""
        yield from _section_lines(section)
    if paper.warnings:
        yield from ("", "To check:")
        yield from (f"  {warning.code}: {warning.message}" for warning in paper.warnings)


def _named(meeting: Meeting) -> str:
    date = day_in_words(meeting.date) if meeting.date else "date not stated"
    return f"{meeting.body or 'body not stated'}, {date}"


def _section_lines(section: Section) -> Iterator[str]:
    status = f" ({section.status.value})" if section.status else ""
    pages = f", page {section.place.page}" if section.place.page else ""
    number = f", agenda item {section.agenda_item}" if section.agenda_item else ""
    yield f"{section.kind.value.upper()}{status}, {_named(section.meeting)}{number}{pages}"
    if section.title:
        yield f"  {section.title}"
    if section.stated_date:
        yield f"  printed date: {day_in_words(section.stated_date)}"
    if section.author:
        yield f"  author or contact: {section.author}"
    if section.attendance:
        yield f"  attendance: {len(section.attendance)} names"
    if section.exempt:
        yield f"  marked as not for publication: {section.exempt}"
    for item in section.items:
        yield from _item_lines(item)
    for found in corrections(section):
        yield f"  corrects the minutes of {day_in_words(found.date)}: {found.words}"
    for limb in _of(section.statements, Part.RECOMMENDATION):
        yield f"  recommended{_label(limb)}: {_short(limb)}"
    if not section.items:
        yield f"  {len(section.statements)} statements"


def _item_lines(item: Item) -> Iterator[str]:
    source = f", {item.agenda_item_source.value}" if item.agenda_item_source else ""
    agenda = f" (agenda item {item.agenda_item}{source})" if item.agenda_item and item.minute else ""
    yield f"  {item.minute or item.agenda_item or '-'}. {item.title or 'untitled'}{agenda}"
    for limb in _of(item.statements, Part.RESOLUTION):
        yield f"      {_fate(limb)}{_label(limb)}: {_short(limb)}"
    for action in item.actions:
        yield f"      action: {action.text}"
    for vote in item.votes:
        yield f"      vote: {vote}"
    if item.exempt:
        yield f"      in private: {item.exempt}"


def _label(statement: Statement) -> str:
    return f" {statement.label}" if statement.label else ""


def _short(statement: Statement) -> str:
    words = f"{statement.lead} {statement.text}" if statement.lead else statement.text
    return words if len(words) <= _WIDTH else words[: words.rfind(" ", 0, _WIDTH)] + " ..."
