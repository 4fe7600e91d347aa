"""The heads of committee systems' web pages, in their words: the page of a meeting, of one item of it, of an issue that
came to several meetings.
"""

import re
from collections.abc import Sequence
from itertools import zip_longest

from ingest.paper import Meeting, MinutesStatus, NumberSource, SectionKind
from ingest.sections.mark import Mark
from ingest.text.cleaning import WORD
from ingest.text.dates import date_in, is_date_line, time_in
from ingest.text.paragraphs import Paragraph

VENUE = re.compile(r"^(?:venue|place|location)\s*:?\s+(?P<place>.+)$", re.IGNORECASE)
_WEB_AGENDA_FOR = re.compile(
    r"^(?:agenda|decisions|minutes)(?:,? (?:and )?[\w ]+?)? for (?P<body>.+?) on (?P<when>.{8,60})$", re.IGNORECASE
)
# The page of one item, and the page of an issue that came to several meetings: each names the meeting and the item.
_WEB_ITEM = re.compile(
    r"^(?:[-•] )?(?:meeting of (?P<body>.+?),? (?=\w+day,? |\d)(?P<when>.{8,50}?)"
    r"|meeting:\s*(?P<day>\d[\d/ \w]{6,20}?) [-–] (?P<of>.+?))\s*\((?:agenda )?item (?P<item>[\w.()]{1,10}?)\.?\)$",
    re.IGNORECASE,
)
# "Agenda" alone heads front sheets as well.
_PAGE_TITLE = re.compile(r"(agenda|decisions)((,| and|, and) ((draft )?minutes|decisions)){1,2}", re.IGNORECASE)
_PLACED = re.compile(r"(venue|contact)\s*:", re.IGNORECASE)
# As the data of a meeting is headed, which may name neither body nor hour.
_AS_DATA = re.compile(
    r"^agenda[\w ]* for (?P<body>.{3,120}?) on (?P<when>\d\d/\d\d/\d{4}(?: at [\d.:]{4,5}.{0,6})?)$", re.IGNORECASE
)
_SPOKEN = re.compile(
    r"minutes:|decision:|resolved\b|(the [\w ]+|members) (also )?(considered|received|noted|agreed|were informed)\b"
    r"|the minutes of .* (confirmed|approved|agreed)|the chair\w* (welcomed|opened)"
    r"|(it was )?agreed\b|(it|there) was (raised|reported|noted|moved|no)\b|in response\b",
    re.IGNORECASE,
)
_PROPOSED = re.compile(r"^resolved\b.{0,60}\b(public|press)\b.{0,40}\bexcluded\b", re.IGNORECASE)
_ASKED = re.compile(r"^(to|recommended|that)\b.{0,200}:[-–]?$", re.IGNORECASE)
_PAGE_NAMES = ("agenda item", "issue details", "issue - meetings", "issue history", "meetings", "history")
_WEB_TOP = 12
_SITE_NAME = re.compile(r"\s+[-–|]\s+[^\d|]+$")
# "29 Aug 2033 - 14:00 to 14:10", under the name of the body.
_CMIS_DAY = re.compile(r"^(?P<when>\d{1,2} \w{3,9} \d{4})\s+[-–]\s+(?P<time>\d{1,2}:\d\d)(?: to \d{1,2}:\d\d)?$")
_WEB_HEADER = re.compile(r"^(?P<body>[^\d]{4,120}?)\s+[-–]\s+(?=\w+day\b|\d{1,2})(?P<when>.{8,60})$")


def web_marks(paragraphs: Sequence[Paragraph]) -> tuple[Mark, ...]:
    """The sections of a committee system's page; none where it is none."""
    return _item_marks(paragraphs) or _meeting_marks(paragraphs) or _headless_marks(paragraphs)


def web_top(paragraphs: Sequence[Paragraph]) -> int | None:
    """The index of the line that heads a committee system's page; None where the text is no such page.

    Where the line that names body and day was lost, the page's own title heads it.
    """
    near = range(min(_WEB_TOP, len(paragraphs)))
    named = next((at for at in near if web_header(paragraphs[at].text) or _header_below(paragraphs, at)), None)
    return named if named is not None else next((at for at in near if _is_page_title(paragraphs, at)), None)


def _is_page_title(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """ "Agenda, decisions and minutes" above the venue, or "Agenda item" above the title of one."""
    if at == 0 and paragraphs[at].text.casefold() == "agenda item":
        return len(paragraphs) > 2
    below = paragraphs[at + 1 : at + 4]
    return _PAGE_TITLE.fullmatch(paragraphs[at].text) is not None and any(_PLACED.match(one.text) for one in below)


def web_header(text: str) -> tuple[str | None, str] | None:
    """Body and date of the heading of a meeting's web page: "X Board - Friday, 1 May 2020 10.00 am"."""
    data = _AS_DATA.match(text)
    if data is not None:
        return (None if data.group("body") == "the meeting" else data.group("body")), data.group("when")
    item = _WEB_ITEM.match(text)
    if item is not None:
        return (item.group("body") or item.group("of")).strip(), item.group("when") or item.group("day")
    if " held " in text:
        return None
    for words in (text, _SITE_NAME.sub("", text)):
        for shape in (_WEB_HEADER, _WEB_AGENDA_FOR):
            found = shape.match(words)
            if found is not None and is_date_line(found.group("when")) and time_in(found.group("when")):
                return found.group("body").strip(), found.group("when")
    return None


def _item_marks(paragraphs: Sequence[Paragraph]) -> tuple[Mark, ...]:
    """A page about one matter: what became of it at each meeting belongs to that meeting."""
    starts = [at for at, one in enumerate(paragraphs) if _WEB_ITEM.match(one.text) and _may_head_item(one, at)]
    above = paragraphs[: starts[0]] if starts and starts[0] < _WEB_TOP else ()
    titles = [one.text for one in above if not one.cells and one.text.casefold() not in _PAGE_NAMES]
    if not titles:
        return ()
    made: list[Mark] = []
    for at, stop in zip_longest(starts, starts[1:], fillvalue=len(paragraphs)):
        found = _WEB_ITEM.match(paragraphs[at].text)
        header = web_header(paragraphs[at].text)
        if found is None or header is None:
            continue
        kind = SectionKind.MINUTES if _is_minuted(paragraphs[at:stop]) else SectionKind.AGENDA
        meeting = Meeting(header[0], date_in(header[1]), time_in(header[1]))
        first = at if made else 0
        made.append(Mark(kind, first, at + 1, meeting, titles[-1], found.group("item"), NumberSource.STATED, web=True))
    return tuple(made)


def _may_head_item(paragraph: Paragraph, at: int) -> bool:
    """The line of an item's page stands at its top; those of an issue's page stand anywhere in it."""
    return at < _WEB_TOP or paragraph.text.casefold().startswith("meeting:")


def _meeting_marks(paragraphs: Sequence[Paragraph]) -> tuple[Mark, ...]:
    for at, paragraph in enumerate(paragraphs[:_WEB_TOP]):
        header = web_header(paragraph.text) or _header_below(paragraphs, at)
        if header is None:
            continue
        body, when = header
        place = next((found.group("place") for one in paragraphs[:20] if (found := VENUE.match(one.text))), None)
        meeting = Meeting(body, date_in(when), time_in(when), place)
        before = " ".join(one.text for one in paragraphs[: at + 1]).casefold()
        status = MinutesStatus.DRAFT if re.search(r"\bdraft minutes\b", before) else None
        kind = SectionKind.MINUTES if _is_minuted(paragraphs) else SectionKind.AGENDA
        return (Mark(kind, 0, at + 1, meeting, status=status, web=True),)
    return ()


def _headless_marks(paragraphs: Sequence[Paragraph]) -> tuple[Mark, ...]:
    """A page whose line with body and day was lost: dates further down are those of other meetings."""
    at = web_top(paragraphs)
    if at is None:
        return ()
    place = next((found.group("place") for one in paragraphs[:20] if (found := VENUE.match(one.text))), None)
    kind = SectionKind.MINUTES if _is_minuted(paragraphs) else SectionKind.AGENDA
    status = MinutesStatus.DRAFT if "draft minutes" in paragraphs[at].text.casefold() else None
    title = paragraphs[at + 1].text if paragraphs[at].text.casefold() == "agenda item" else None
    return (Mark(kind, 0, at + 1, Meeting(place=place), title, status=status, web=True),)


def _header_below(paragraphs: Sequence[Paragraph], at: int) -> tuple[str | None, str] | None:
    """The day of the meeting on a line of its own: its body stands on the line above, below the page's title."""
    when, above = paragraphs[at].text, paragraphs[at - 1].text if at else ""
    if not 1 <= len(WORD.findall(above)) <= 15:
        return None
    day = _CMIS_DAY.match(when)
    if day is not None:
        return above, f"{day.group('when')} at {day.group('time')}"
    titled = at > 1 and _PAGE_TITLE.fullmatch(paragraphs[at - 2].text) is not None
    return (above, when) if titled and is_date_line(when) else None


def _is_minuted(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a page tells what was done. A motion to exclude the public stands on agendas, with its RESOLVED."""
    return any(
        _SPOKEN.match(one.text) is not None and not (_PROPOSED.search(one.text) or (at and _ASKED.search(before.text)))
        for at, (before, one) in enumerate(zip((paragraphs[0], *paragraphs), paragraphs, strict=False))
    )
