"""The head of a report: body and date in capitals, a table of fields, an item number and a title, or "Report by ...".

Much else in a pack looks like one of these, so a head needs two things that only reports have together: fields with a
title among them, a body in capitals with a date, or a line that says whose report it is beside a body, a date, an item.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ingest.paper import Meeting, NumberSource, SectionKind
from ingest.sections.mark import Mark, is_title_line
from ingest.text.bodies import bare_name, is_authority, is_body_line, is_generic, named_under
from ingest.text.cleaning import WORD
from ingest.text.dates import date_in, dates_in, is_date_line, without_dates
from ingest.text.labels import label_of
from ingest.text.paragraphs import Paragraph

_LINES = 18
_TITLES = ("report title", "title of report", "title of paper", "paper title", "name of report", "subject", "title",
           "report subject", "subject matter", "agenda title", "re")  # fmt: skip
_BODIES = ("report to", "name of meeting", "meeting name", "meeting", "committee", "board", "decision maker", "panel",
           "name of committee", "committee considering report", "forum", "to", "for")  # fmt: skip
_DATES = ("date of meeting", "meeting date", "date", "committee date", "date of report")
_ITEMS = ("agenda item", "agenda item no", "agenda item number", "agenda no", "agenda number", "agenda ref",
          "agenda reference", "item no", "item number", "item", "agenda item ref")  # fmt: skip
_OTHERS = (
    "from|report of|report by|report from|by|author|report author|authors?|lead officer|lead director|executive lead|"
    "executive sponsor|sponsor|presented by|presenter|prepared by|reporting officer|responsible officer|"
    "director|officer|contact|contact officer|wards?|wards? affected|ward\\(s\\)|portfolio|"
    "portfolio holder|cabinet member|classification|status|key decision|is this a key decision|service area|"
    "confidentiality|public|version|time|venue|paper for|purpose|enclosure|paper|paper no|report no|report number|"
    "divisions? affected|past pathway(?: of (?:report|paper))?|future pathway(?: of (?:report|paper))?"
)
_NAMES = "|".join(re.escape(name) for name in sorted((*_TITLES, *_BODIES, *_DATES, *_ITEMS), key=len, reverse=True))
_FIELD = re.compile(rf"^(?P<name>{_NAMES}|{_OTHERS})(?:\(s\))?\.?\s*(?::[-–]?|\t)\s*(?P<value>.*)$", re.IGNORECASE)
_OPEN_FIELD = re.compile(
    r"^(?P<name>subject|title of report|report title|meeting date|date of meeting)\s+(?P<value>[A-Z\d].*)$",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"^(?:(?:addendum|supplement(?:ary (?:report|paper|information))?|late (?:paper|report)|further (?:paper|report)|"
    r"update|annex|to follow)\s*(?:to|for|on|[-–:])\s*(?:the\s+)?(?:report\s+(?:on|for)\s+)?)?"
    r"(?:agenda\s+)?item(?:\s+(?:no|number))?\.?\s*:?\s*(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?(?:\([ivx]+\))?)\.?"
    r"(?:\s*[-–:(]\s*(?:to follow|addendum|late paper)\)?|(?:\s[-–]|:)\s+(?P<title>[A-Z].{3,120}))?$",
    re.IGNORECASE,
)
_OWNED = re.compile(r"^(?:joint\s+|covering\s+)?report\s+(?:of|by|from)\b(?P<rest>.*)$", re.IGNORECASE)
_PAPER_FOR = re.compile(r"^(?:paper|report)\s+(?:for|to)\s+(?:the\s+)?", re.IGNORECASE)
_PART = re.compile(r"^part [A-Z\d]$", re.IGNORECASE)
_BODY_DASH_DATE = re.compile(r"^(?P<body>.+?)\s*[-–,:]\s*(?P<when>[^-–]*\d{4})$")
_TO_ON = re.compile(r"^(?:a\s+)?report\s+(?:to|for)\s+(?:the\s+)?(?P<body>.+?)[,:]?$", re.IGNORECASE)
_SECTION = re.compile(
    r"^(?:\d+(?:\.\d+)*\.?\s*)?(?:purpose|introduction|background|recommendations?|summary|executive summary|"
    r"conclusions?|reasons? for|key (?:points|issues)|decision)\b.{0,50}$",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(police|council|service|trust|partnership|authority|company|forum|agency|commissioner|association)$",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"^(?:public|open|unrestricted|official|not exempt|appendix .{1,3}|enc(?:losure|l)?\.? ?[A-Z\d.]{1,4}|"
    r"paper [A-Z\d.]{1,5}|(?:papers? )?to follow|late papers?|addendum|supplement(?:ary papers?)?|"
    r"[\w ]{0,20}(?:board|committee) (?:paper|report))$",
    re.IGNORECASE,
)


class _Told(StrEnum):
    """What one line of a head tells."""

    BODY = "body"
    DAY = "day"
    TITLE = "title"
    ITEM = "item"
    OWNER = "owner"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class _Fact:
    told: _Told
    text: str
    name: str = ""


Facts = tuple[_Fact, ...]


def report_head(paragraphs: Sequence[Paragraph], at: int) -> Mark | None:
    """The head of a report that begins at this paragraph."""
    told = _told_head(paragraphs, at)
    labelled = told is not None and told.body_at - at > 1 and any(map(_titled_field, paragraphs[at : told.body_at]))
    return told if labelled else _shouted_head(paragraphs, at) or told


def begins_with_field(paragraph: Paragraph) -> bool:
    """Whether a line is a labelled field of a report's head, in a row of a table or by itself."""
    return _field(paragraph) is not None


def _titled_field(paragraph: Paragraph) -> bool:
    found = _field(paragraph)
    return found is not None and found[0] in _TITLES


def _shouted_head(paragraphs: Sequence[Paragraph], at: int) -> Mark | None:
    """A body in capitals, a date, a title in capitals."""
    text = paragraphs[at].text
    joined = _BODY_DASH_DATE.match(text)
    if (
        joined is not None
        and is_body_line(joined.group("body"))
        and is_date_line(joined.group("when"))
        and text.isupper()
    ):
        return _under(paragraphs, at, at + 1, Meeting(bare_name(joined.group("body")), date_in(joined.group("when"))))
    if not is_body_line(text) or not text.isupper():
        return None
    for after in range(at + 1, min(at + 3, len(paragraphs))):
        if is_date_line(paragraphs[after].text):
            return _under(paragraphs, at, after + 1, Meeting(bare_name(text), date_in(paragraphs[after].text)))
    return None


def _under(paragraphs: Sequence[Paragraph], at: int, title_at: int, meeting: Meeting) -> Mark:
    shouted = range(title_at, min(title_at + 7, len(paragraphs)))
    end = next((n for n in shouted if not is_title_line(paragraphs[n])), title_at + len(shouted))
    lines = [
        paragraphs[n]
        for n in range(title_at, end)
        if not (_OWNED.match(paragraphs[n].text) or _PART.match(paragraphs[n].text))
    ]
    if len(lines) > 1 and _is_organisation(lines[0]) and lines[1].gap:
        lines = lines[1:]
    title = " ".join(line.text for line in lines)
    if not title and title_at < len(paragraphs) and len(WORD.findall(paragraphs[title_at].text)) <= 20:
        title, end = paragraphs[title_at].text, title_at + 1
    item = _ITEM.match(title)
    if item is None or not item.group("title"):
        return Mark(SectionKind.REPORT, at, end, meeting, title=title or None)
    return Mark(SectionKind.REPORT, at, end, meeting, item.group("title"), item.group("number"), NumberSource.STATED)


def _is_organisation(paragraph: Paragraph) -> bool:
    words = paragraph.text.split()
    return len(words) <= 6 and ":" not in paragraph.text and _ORGANISATION.search(paragraph.text) is not None


def _told_head(paragraphs: Sequence[Paragraph], at: int) -> Mark | None:
    if not _may_begin(paragraphs, at):
        return None
    facts, end = _gathered(paragraphs, at)
    labelled = _field_of(facts, _TITLES)
    title = labelled or next(iter(_texts(facts, _Told.TITLE)), None)
    item = next(iter(_texts(facts, _Told.ITEM)), None)
    if title is None or not (_is_told(facts, labelled) or (at == 0 and _opens_report(paragraphs, end, facts))):
        return None
    days = (_field_of(facts, _DATES), *(fact.text for fact in facts if fact.told in (_Told.DAY, _Told.FIELD)))
    when = next((day for text in days if text and (day := date_in(text))), None)
    source = NumberSource.STATED if item else None
    return Mark(SectionKind.REPORT, at, end, Meeting(_body(facts), when), title, item, source)


def _is_told(facts: Facts, labelled: str | None) -> bool:
    """Enough for the head of a report wherever it stands."""
    fields = [fact for fact in facts if fact.told is _Told.FIELD]
    body, day, item, owner = (bool(_texts(facts, told)) for told in (_Told.BODY, _Told.DAY, _Told.ITEM, _Told.OWNER))
    return (
        (labelled is not None and len(fields) >= 2) or (owner and (item or (body and day))) or (item and body and day)
    )


def _opens_report(paragraphs: Sequence[Paragraph], end: int, facts: Facts) -> bool:
    """At the top of a paper a body, a date and a title are enough where headings of a report follow."""
    named = bool(_texts(facts, _Told.BODY)) and bool(_texts(facts, _Told.DAY))
    return named and any(_SECTION.match(one.text) for one in paragraphs[end : end + 12])


def _may_begin(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Not in the middle of a head: the line above is no field."""
    if at and _field(paragraphs[at - 1]) is not None:
        return False
    text = paragraphs[at].text
    shaped = any(shape.match(text) for shape in (_ITEM, _FURNITURE, _OWNED, _TO_ON))
    return at == 0 or shaped or _field(paragraphs[at]) is not None or is_body_line(text) or is_authority(text)


def _gathered(paragraphs: Sequence[Paragraph], at: int) -> tuple[Facts, int]:
    facts: Facts = ()
    n = at
    while n < min(at + _LINES, len(paragraphs)):
        told, taken = _told_at(paragraphs, n, bool(_texts(facts, _Told.TITLE)))
        if not taken:
            break
        facts, n = (*facts, *told), n + taken
    return facts, n


def _told_at(paragraphs: Sequence[Paragraph], n: int, titled: bool) -> tuple[Facts, int]:
    """What the line tells and how many lines it takes; none where the head is over."""
    one = paragraphs[n]
    if _field(one) is not None:
        return _told_by_field(paragraphs, n)
    if one.cells or (label_of(one.text) is not None and not is_date_line(one.text)) or _SECTION.match(one.text):
        return (), 0
    facts = _told_by_words(one.text)
    if facts is None:
        title = (
            not titled
            and len(one.text) <= 200
            and len(one.text.split()) <= 28
            and not one.text.endswith((".", ";", ":"))
        )
        return ((_Fact(_Told.TITLE, one.text),), 1) if title else ((), 0)
    return facts, 1


def _told_by_words(text: str) -> Facts | None:
    """What a line without a label tells, nothing where it tells nothing that heads tell."""
    if (item := _ITEM.match(text)) is not None:
        title = (_Fact(_Told.TITLE, item.group("title")),) if item.group("title") else ()
        return (_Fact(_Told.ITEM, item.group("number")), *title)
    if (owned := _OWNED.match(text)) is not None:
        rest = owned.group("rest").partition(":")[2].strip()
        return (_Fact(_Told.OWNER, text), *([_Fact(_Told.TITLE, rest)] if rest else []))
    to = _TO_ON.match(text)
    if to is not None and is_body_line(_bare_body(to.group("body"))):
        day = (_Fact(_Told.DAY, text),) if dates_in(text) else ()
        return (_Fact(_Told.BODY, _bare_body(to.group("body"))), _Fact(_Told.OWNER, text), *day)
    joined = _BODY_DASH_DATE.match(text)
    if joined is not None and is_body_line(joined.group("body")) and is_date_line(joined.group("when")):
        return (_Fact(_Told.BODY, _PAPER_FOR.sub("", joined.group("body"))), _Fact(_Told.DAY, joined.group("when")))
    if is_date_line(text):
        return (_Fact(_Told.DAY, text),)
    if is_body_line(text) or is_authority(text):
        return (_Fact(_Told.BODY, text),)
    return () if _FURNITURE.match(text) else None


def _told_by_field(paragraphs: Sequence[Paragraph], n: int) -> tuple[Facts, int]:
    """A field with its value; a value alone on the next line belongs to the label above it."""
    name, value = _field(paragraphs[n]) or ("", "")
    after = paragraphs[n + 1] if n + 1 < len(paragraphs) else None
    alone = not value and after is not None and _field(after) is None and len(after.text) < 160
    value = after.text if alone and after is not None else value
    facts = [_Fact(_Told.FIELD, value, name)]
    number = re.match(r"\d{1,3}(?:\.\d{1,2})?[a-z]?\b", value)
    if name in _ITEMS and number is not None:
        facts.append(_Fact(_Told.ITEM, number.group(0)))
    if name in _DATES and date_in(value):
        facts.append(_Fact(_Told.DAY, value))
    if name in ("report of", "report by", "report from"):
        facts.append(_Fact(_Told.OWNER, value))
    return tuple(facts), 2 if alone else 1


def _texts(facts: Facts, told: _Told) -> tuple[str, ...]:
    return tuple(fact.text for fact in facts if fact.told is told)


def _field_of(facts: Facts, names: Sequence[str]) -> str | None:
    told = {fact.name: fact.text for fact in reversed(facts) if fact.told is _Told.FIELD and fact.text}
    return next((told[name] for name in names if name in told), None)


def _body(facts: Facts) -> str | None:
    above, told = _texts(facts, _Told.BODY), _bare_body(_field_of(facts, _BODIES) or "")
    name: str | None = None
    for line in (*above, *((told,) if told and (is_body_line(told) or not above) else ())):
        name = named_under(name, line) if name and is_generic(line) else line
    return bare_name(name) or None


def _bare_body(text: str) -> str:
    """A body without the date behind it, and without a second name: "X Committee - 5 June 2024"."""
    plain = without_dates(text) if dates_in(text) else text
    return re.sub(r"^the\s+(?=\S)", "", plain, flags=re.IGNORECASE).strip(" ,:;-–")


def _field(paragraph: Paragraph) -> tuple[str, str] | None:
    text = "\t".join(paragraph.cells) if paragraph.cells else paragraph.text
    found = _FIELD.match(text) or (_OPEN_FIELD.match(text) if not paragraph.cells else None)
    if found is None or len(found.group("value")) > 300:
        return None
    return re.sub(r"\s+", " ", found.group("name").casefold()), found.group("value").split("\t")[0].strip()
