"""A meeting as data (XML): what the web service of a committee system gives for one meeting ("GetMeeting").

Written down in the order and the words of the meeting's page, so that it is read and quoted like one. It says more
than the page: each item's number on the agenda beside the number of its minute. Its texts are pages' markup, escaped
twice. Anybody can send such a file, so nothing in it is expanded or fetched.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from ingest.document import Format, ReadingWarning
from ingest.errors import EmptyPaper, UnreadablePaper, UnsupportedPaper
from ingest.readers.content import Block, Content, blocks_as_lines, folded
from ingest.readers.web.page import blocks_of_markup

LARGEST = 64 * 2**20
ITEMS, ITEM = "agendaitems", "agendaitem"
# What is told of each person, and the heading it belongs under; the first that fits holds.
GROUPS = (
    (re.compile(r"apolog", re.IGNORECASE), "Apologies"),
    (re.compile(r"absent", re.IGNORECASE), "Absent"),
    (re.compile(r"in attendance", re.IGNORECASE), "In attendance"),
    (re.compile(r"present", re.IGNORECASE), "Present"),
)


def read_web_service(path: Path, data: bytes) -> Content:
    meeting = _meeting(path, data)
    items = [each for each in meeting.iter() if _name(each) == ITEM]
    minuted = any(_has_text(_text(item, name)) for item in items for name in ("minutes", "decision"))
    blocks = [*_head(meeting, items, minuted), *_attendance(meeting)]
    blocks.extend(block for item in items for block in _item(path, item, minuted))
    if not items:
        raise EmptyPaper(path, f"{path} is a meeting without items; ask the service for the meeting again.")
    return Content(Format.XML, blocks_as_lines(blocks), warnings=(*_cancelled(meeting), *_held_back(items)))


def _meeting(path: Path, data: bytes) -> Any:
    if len(data) > LARGEST:
        raise UnsupportedPaper(path, f"{path} is larger than the XML of a meeting can be; save the one meeting alone.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadablePaper(path, f"{path} is damaged and cannot be read as XML; save it again.") from error
    if root.getroottree().docinfo.doctype:
        raise UnsupportedPaper(path, f"{path} is XML with definitions of its own, which are not read; save it without.")
    items = next((each for each in root.iter() if _name(each) == ITEMS), None)
    if items is None:
        raise UnsupportedPaper(
            path,
            f"{path} is XML, but not a meeting as a committee system's GetMeeting gives it; save it as HTML or PDF.",
        )
    holder = items.getparent()
    return holder if holder is not None else root


def _head(meeting: Any, items: list[Any], minuted: bool) -> Iterator[Block]:
    """As the page is headed: what it holds, then the body, the day and the hour."""
    draft = "draft " if _field(meeting, "minutepublished") == "False" else ""
    held = f"Agenda and {draft}minutes" if minuted else "Agenda"
    when = " at ".join(filter(None, (_field(meeting, "meetingdate"), _field(meeting, "meetingtime"))))
    body = _body(meeting, items)
    if body and _field(meeting, "meetingtime"):
        yield from (Block((held,)), Block((f"{body} - {when}",)))
    else:
        yield Block((f"{held} for {body or 'the meeting'} on {when}",))
    place = ", ".join(filter(None, (_field(meeting, "meetingroom"), _field(meeting, "meetinglocation"))))
    yield Block((f"Venue: {place}",) if place else ())


def _body(meeting: Any, items: list[Any]) -> str | None:
    """Named beside the meeting or, in many services, only beside its documents, some of which were another body's."""
    for name in ("committeetitle", "committeename"):
        if own := _field(meeting, name):
            return own
    named = Counter(
        _field(each, "committeetitle") for item in items for each in item.iter() if _name(each) == "linkeddoc"
    )
    named.pop("", None)
    return named.most_common(1)[0][0] if named else None


def _attendance(meeting: Any) -> Iterator[Block]:
    people = [each for each in meeting.iter() if _name(each) == "attendee" and _field(each, "name")]
    for _, group in reversed(GROUPS):
        rows = [
            "\t".join(filter(None, (_field(each, "name"), _field(each, "roledescription"))))
            for each in people
            if _group(_field(each, "attendance")) == group
        ]
        if rows:
            yield Block((group,))
            yield from (Block((row,)) for row in rows)


def _group(attendance: str) -> str | None:
    return next((group for shape, group in GROUPS if shape.search(attendance)), None)


def _item(path: Path, item: Any, minuted: bool) -> Iterator[Block]:
    minute, agenda = _minute_number(item), _field(item, "fulldisplaynumberformat").strip(" .")
    number = minute if minuted else agenda
    yield Block((f"{number}.",) if number else (), item=True)
    yield Block((_field(item, "agendaitemtitle"),), item=True)
    if minuted and agenda:
        yield Block((f"(Item {agenda})",))
    if _is_held_back(item):
        return
    yield from blocks_of_markup(path, _field(item, "agendatext"))
    yield Block(tuple(f"- {title}" for title in _documents(item)))
    for name, heading in (("decision", "Decision:"), ("minutes", "Minutes:")):
        if _has_text(_text(item, name)):
            yield Block((heading,))
            yield from blocks_of_markup(path, _text(item, name))


def _minute_number(item: Any) -> str:
    number, part = _field(item, "minutesitemnumber"), _field(item, "minutesitemsubnumber")
    if number in ("", "0"):
        return ""
    return number if part in ("", "0") else f"{number}.{part}" if part.isdigit() else f"{number}{part}"


def _documents(item: Any) -> Iterator[str]:
    for each in item.iter():
        if _name(each) == "linkeddoc" and (title := _field(each, "title")):
            reference = _field(each, "restrictionsref")
            yield f"{title} ({reference})" if _field(each, "isrestricted") == "True" and reference else title


def _cancelled(meeting: Any) -> tuple[ReadingWarning, ...]:
    status = _field(meeting, "meetingstatus")
    if not re.match(r"cancel|abandon|postpone", status, re.IGNORECASE):
        return ()
    return (ReadingWarning("meeting-not-held", f'The status of this meeting is given as "{status}".'),)


def _is_held_back(item: Any) -> bool:
    return _field(item, "isrestricted") == "True" or _field(item, "isdisplayallowed") == "False"


def _held_back(items: list[Any]) -> tuple[ReadingWarning, ...]:
    """Which items the data marks as not for the public; their titles are kept, their text is not."""
    titles = [f'"{_field(item, "agendaitemtitle")}"' for item in items if _is_held_back(item)]
    if not titles:
        return ()
    note = f"Marked as restricted, so that only the title is kept: {', '.join(titles)}."
    return (ReadingWarning("exempt-matter", note),)


def _text(item: Any, name: str) -> str:
    return _field(item, f"{name}nonemptyhtmlbody") or _field(item, f"{name}htmlbody")


def _has_text(markup: str) -> bool:
    return bool(folded(re.sub(r"<[^>]*>", "", html.unescape(markup))))


def _name(element: Any) -> str:
    """Without its namespace; empty for what is no element."""
    return etree.QName(element).localname.casefold() if isinstance(element.tag, str) else ""


def _field(element: Any, name: str) -> str:
    """A fact that is an attribute or a child, whatever its capitals; empty where there is none. Escapes that are left
    after parsing were there twice."""
    found = [str(value) for key, value in element.attrib.items() if str(key).casefold() == name]
    found += [each.text or "" for each in element.iterchildren() if _name(each) == name]
    text = found[0] if found else ""
    escaped = "<" not in text and re.search(r"&(lt|amp|nbsp|#\d+|quot|rsquo|pound);", text) is not None
    return (html.unescape(text) if escaped else text).strip()
