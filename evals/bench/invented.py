"""Invented papers in any number: for each meeting its minutes and the pack of reports put to it, as plain text.

A meeting is made from its number alone, so the first meetings of a large shelf are those of a small one, and every
run on every machine reads the same words.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Date
from datetime import timedelta
from pathlib import Path
from random import Random

from evals.bench import phrases

PASSAGES_PER_MEETING = 113
"""About as many as the product cuts the two papers of one meeting into."""

_FIRST_YEAR = 1990
_ITEMS = 6
_REPORTS = 4
_OPENING = (
    ("Minutes of the previous meeting", "The minutes of the meeting held on {previous} were taken as read."),
    ("Urgent items", "There were no urgent items for consideration."),
)
_FIRST_ITEM = len(_OPENING) + 2
_SUBJECT = re.compile("|".join(phrases.SUBJECTS), re.IGNORECASE)
_MONTHS = tuple(calendar.month_name[1:])


@dataclass(frozen=True, slots=True)
class Business:
    """One item of a meeting: what it is about, and what the sentences around it are filled in with."""

    number: int
    subject: str
    place: str
    presenter: str
    office: str

    @property
    def title(self) -> str:
        return f"{self.subject[:1].upper()}{self.subject[1:]} in {self.place}"


@dataclass(frozen=True, slots=True)
class InventedMeeting:
    """`items` are the items of business; the first of them have a report."""

    body: str
    day: Date
    items: tuple[Business, ...]


def write_papers(folder: Path, passages: int) -> int:
    """Lay down papers that come to about so many passages; the number of files."""
    folder.mkdir(parents=True, exist_ok=True)
    meetings = max(1, round(passages / PASSAGES_PER_MEETING))
    for number in range(meetings):
        for name, text in papers_of(number):
            (folder / name).write_text(text, encoding="utf-8")
    return 2 * meetings


def papers_of(number: int) -> Iterator[tuple[str, str]]:
    """Name and text of each paper of the meeting with this number, counted from 0."""
    meeting, chance = meeting_of(number), Random(f"papers of meeting {number}")
    yield f"{number:06d}-minutes.txt", "\n\n".join(_minutes(meeting, chance))
    yield f"{number:06d}-pack.txt", "\n\n".join(_pack(meeting, chance))


def meeting_of(number: int) -> InventedMeeting:
    """The bodies take turns, and each meets once a month."""
    month, body = divmod(number, len(phrases.BODIES))
    first = Date(_FIRST_YEAR + month // 12, month % 12 + 1, 1)
    day = first + timedelta(days=(body * 2 - first.weekday()) % 7 + body)
    chance = Random(f"meeting {number}")
    items = tuple(_business(at, chance) for at in range(_FIRST_ITEM, _FIRST_ITEM + _ITEMS))
    return InventedMeeting(phrases.BODIES[body], day, items)


def _business(number: int, chance: Random) -> Business:
    person, office = _person(chance), chance.choice(phrases.OFFICES)
    return Business(number, chance.choice(phrases.SUBJECTS), chance.choice(phrases.PLACES), person, office)


def _minutes(meeting: InventedMeeting, chance: Random) -> Iterator[str]:
    day = _weekday(meeting.day)
    yield f"Minutes of a meeting of the {meeting.body} held at the Guildhall, {_place(chance)} on {day}."
    yield from _attendance(chance)
    for number, (title, text) in enumerate(_OPENING, start=1):
        yield f"{number}. {title}"
        yield text.format(previous=_day(meeting.day - timedelta(days=30)))
    yield from _declarations(meeting, chance)
    for item in meeting.items:
        yield from _minuted(item, meeting, chance)
    yield f"10.00 am - 12.15 pm CHAIRMAN\n{_day(meeting.day)}"


def _attendance(chance: Random) -> Iterator[str]:
    yield "Present"
    yield f"Mr. {_person(chance)} (in the Chair)"
    for _ in range(4):
        yield f"Cllr. {_person(chance)}\t{_place(chance)} Parish Council"
    yield "Officers"
    for _ in range(2):
        yield f"{_person(chance)}\t{chance.choice(phrases.OFFICES)}"
    yield "Apologies for absence"
    yield f"Cllr. {_person(chance)}\t{_place(chance)} Parish Council"


def _declarations(meeting: InventedMeeting, chance: Random) -> Iterator[str]:
    yield f"{len(_OPENING) + 1}. Declarations of interest"
    yield "The Chairman invited members who wished to do so to declare any interests in items on the agenda."
    about = chance.choice(meeting.items)
    yield _filled(chance.choice(phrases.INTERESTS), about, meeting, chance)


def _minuted(item: Business, meeting: InventedMeeting, chance: Random) -> Iterator[str]:
    yield f"{item.number}. {item.title}"
    filed = f"A copy of the report, marked 'Agenda Item {item.number}', is filed with these minutes."
    yield f"The Board considered a report of {item.presenter}, {item.office}, on {item.subject}. {filed}"
    yield "Arising from discussion, the following points were noted:"
    for label, point in zip(("i", "ii", "iii", "iv"), chance.sample(phrases.POINTS, 4), strict=True):
        yield f"({label}) {_filled(point, item, meeting, chance)}"
    if chance.random() < 0.5:
        yield _filled(chance.choice(phrases.ACTIONS), item, meeting, chance)
    yield "RESOLVED:"
    first, second = (_filled(limb, item, meeting, chance) for limb in chance.sample(phrases.RESOLUTIONS, 2))
    yield f"(a) {first};"
    yield f"(b) {second}."


def _pack(meeting: InventedMeeting, chance: Random) -> Iterator[str]:
    yield meeting.body.upper()
    yield f"{_weekday(meeting.day)} at 10.00 am"
    yield "AGENDA"
    for number, (title, _) in enumerate(_OPENING, start=1):
        yield f"{number}. {title}."
    yield f"{len(_OPENING) + 1}. Declarations of interest."
    for item in meeting.items:
        yield f"{item.number}. {item.title}."
        yield f"The report will be presented by {item.presenter}, {item.office}."
    for item in meeting.items[:_REPORTS]:
        yield from _report(item, meeting, chance)


def _report(item: Business, meeting: InventedMeeting, chance: Random) -> Iterator[str]:
    yield meeting.body.upper()
    yield _day(meeting.day).upper()
    yield item.title.upper()
    yield f"REPORT OF THE {item.office.upper()}"
    paragraphs = iter(chance.sample(phrases.PARAGRAPHS, 6))
    yield "Purpose of report"
    yield f"1. The purpose of this report is to inform the Board about {item.subject} in {item.place}."
    for number, heading in ((2, "Background"), (4, "Progress"), (6, "Costs")):
        yield heading
        for at in (number, number + 1):
            yield f"{at}. {_filled(next(paragraphs), item, meeting, chance)}"
    yield "Recommendations"
    yield "8. The Board is asked to:"
    first, second = (_filled(limb, item, meeting, chance) for limb in chance.sample(phrases.RECOMMENDATIONS, 2))
    yield f"(a) {first}; and"
    yield f"(b) {second}."


def _filled(pattern: str, item: Business, meeting: InventedMeeting, chance: Random) -> str:
    year = meeting.day.year
    return pattern.format(
        subject=item.subject,
        place=item.place,
        other=_place(chance),
        person=_person(chance),
        office=item.office,
        number=item.number,
        month=chance.choice(_MONTHS),
        year=year,
        before=year - chance.randint(1, 3),
        n=chance.randint(40, 4000),
        few=chance.randint(3, 39),
        few2=chance.randint(3, 39),
        share=chance.randint(2, 97),
        share2=chance.randint(2, 97),
        money=f"£{chance.randint(3, 900)},{chance.randint(0, 999):03d}",
    )


def _person(chance: Random) -> str:
    return f"{chance.choice(phrases.FIRST_NAMES)} {chance.choice(phrases.SURNAMES)}"


def _place(chance: Random) -> str:
    return chance.choice(phrases.PLACES)


def _day(day: Date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _weekday(day: Date) -> str:
    return f"{calendar.day_name[day.weekday()]}, {_day(day)}"


def first_subject(text: str) -> str:
    """The subject a text speaks of first, empty where it speaks of none."""
    found = _SUBJECT.search(text)
    return found.group().casefold() if found else ""
