"""Questions to ask of a library while the clock runs: no two alike, so that nothing remembered can answer one.

They are put together from the titles and days that the library holds; the same library gives the same questions. An
answer's own words may be in the library's caches, as they would be on a busy day; a question never is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from index.library import Library
from index.records import MeetingRecord
from ingest.text.dates import day_in_words

_MOST_MEETINGS = 60
FORMS = (
    "What was resolved on {title}?",
    "What was decided about {title} in {year}?",
    "How much was spent on {title} in {year}?",
    "What did the report on {title} recommend in {year}?",
    "Which meetings discussed {title} or {other}?",
    "Who presented the report on {title} on {day}?",
    "What actions were agreed on {title}?",
    "What was said about {title} and {other}?",
    "Who attended the meeting on {day}, when {title} was discussed?",
    "How many people asked about {title} by {day}?",
    "Which meetings did {person} attend?",
    "Were any interests declared about {title}?",
    "What was decided at the meeting on {day} on {title}?",
    "Why was {title} put off in {year}?",
    "Did the lighthouse keeper object to {title}?",
)
"""One of each kind that people ask, the plain ones about topics oftener; the last two have no answer."""
_TRADE = re.compile(
    r"\b(?:minutes|matters arising|declarations?|introductions|apologies|urgent|other business|action log|dates?)\b",
    re.IGNORECASE,
)
"""Items of every meeting, about which nobody asks by their title."""


@dataclass(frozen=True, slots=True)
class _Known:
    """An item of business, the day of its meeting and somebody who was there."""

    title: str
    day: str
    year: int
    person: str


def questions_for(library: Library, rows: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    """For each of `rows` so many questions, all different; fewer where the library has too little to ask about."""
    known = _known(library)
    found = dict.fromkeys(_made(known, 20 * sum(rows))) if known else {}
    left = iter(found)
    return tuple(tuple(question for _, question in zip(range(row), left, strict=False)) for row in rows)


def _made(known: Sequence[_Known], count: int) -> Iterator[str]:
    chance = Random("questions")
    for number in range(count):
        one, other = chance.choice(known), chance.choice(known)
        form = FORMS[number % len(FORMS)]
        yield form.format(title=one.title, day=one.day, year=one.year, other=other.title, person=one.person)


def _known(library: Library) -> list[_Known]:
    """Titles of business of meetings spread evenly over all that are held."""
    meetings = library.meetings()
    step = max(1, len(meetings) // _MOST_MEETINGS)
    days = dict.fromkeys(meeting.date for meeting in meetings[::step])
    return [known for day in days for meeting in library.meetings_on(day) for known in _known_of(meeting)]


def _known_of(meeting: MeetingRecord) -> Iterator[_Known]:
    people = [attendee.name for attendee in meeting.attendance] or ["the chairman"]
    for at, item in enumerate((*meeting.items, *meeting.reports)):
        if item.title and not _TRADE.search(item.title):
            yield _Known(item.title, day_in_words(meeting.date), meeting.date.year, people[at % len(people)])
