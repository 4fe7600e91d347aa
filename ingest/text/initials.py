"""Initials by which minutes name those who were there, and the one person they stand for, if there is only one.

Attendance lists print them beside the name ("Ann Marsh (AM, Chair)") or leave them to be worked out. Initials that two
people share stay as they are printed, under a warning.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ingest.paper import Action, Attendee, Item, ReadingWarning, Section
from ingest.text.people import bare_names

AMBIGUOUS = "initials-ambiguous"

INITIALS = r"(?:[A-Z]{2,4}|[A-Z]{1,3}(?:[a-z]{1,2}[A-Z]{1,2}){1,2})"
"""RQ, AMS, AMcK."""

_JOIN = r"\s*(?:/|,|&|\+|\band\b)\s*"
_SEVERAL = re.compile(rf"{INITIALS}(?:{_JOIN}{INITIALS})*")
_PRINTED = re.compile(rf"({INITIALS})(?=$|[,;)])")

Bearers = Mapping[str, tuple[str, ...]]


def bearers(attendance: Iterable[Attendee]) -> Bearers:
    """Initials to the names of all who may be meant by them; what a list prints beside a name counts for that name."""
    found: dict[str, dict[str, None]] = {}
    for one in attendance:
        for initials in _initials_of(one):
            found.setdefault(initials, {})[one.name] = None
    return {initials: tuple(names) for initials, names in found.items()}


def are_initials(text: str) -> bool:
    return _SEVERAL.fullmatch(text) is not None


def initials_in(text: str) -> tuple[str, ...]:
    """The single initials in "RQ/TP", none where the text holds anything else."""
    return tuple(re.split(_JOIN, text)) if are_initials(text) else ()


def with_people(item: Item, known: Bearers) -> Item:
    """The item with whom the initials of its actions stand for told behind them: "RQ (Rowan Quill)"."""
    return replace(item, actions=with_owners(item.actions, known))


def with_owners(actions: Sequence[Action], known: Bearers) -> tuple[Action, ...]:
    return tuple(replace(action, owner=_told(action.owner, known)) for action in actions)


def with_people_of_meetings(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Action logs apart from the minutes go by the initials of those who were at the same meeting."""
    made = []
    for section in sections:
        there = [one.attendance for one in sections if one.meeting.date == section.meeting.date]
        known = bearers(person for attendance in there for person in attendance) if section.actions else {}
        made.append(replace(section, actions=with_owners(section.actions, known)))
    return tuple(made)


def warnings_for(actions: Iterable[Action], known: Bearers) -> tuple[ReadingWarning, ...]:
    """One for each set of initials that stands for two people."""
    doubtful: dict[str, ReadingWarning] = {}
    for action in actions:
        for initials in initials_in(action.owner or ""):
            names = known.get(initials, ())
            if len(names) > 1:
                note = f"The initials {initials} may stand for {' or '.join(names)}: whose action it is, is not told."
                place = action.place
                doubtful.setdefault(initials, ReadingWarning(AMBIGUOUS, note, place.page, place.first_line))
    return tuple(doubtful.values())


def _told(owner: str | None, known: Bearers) -> str | None:
    meant = [known.get(initials, ()) for initials in initials_in(owner or "")]
    if not meant or not all(len(names) == 1 for names in meant):
        return owner
    return f"{owner} ({', '.join(names[0] for names in meant)})"


def _initials_of(one: Attendee) -> tuple[str, ...]:
    printed = [_PRINTED.fullmatch(part.strip()) for part in re.split(r"[,;(]", (one.role or "").rstrip(")"))]
    # "AM, Chair": initials that fit the name; "NHS" or "JP" beside a name are none.
    beside = [found.group(1) for found in printed if found is not None and _fits(found.group(1), one.name)]
    return tuple(beside) or _worked_out(one.name)


def _fits(initials: str, name: str) -> bool:
    """ "AMcK" for Andy McKay: the capitals of the names in order; or those of the first and the last name alone."""
    return _capitals(initials) == _capitals(bare_names(name)) or initials in _worked_out(name)


def _capitals(text: str) -> str:
    return "".join(letter for letter in text if letter.isupper())


def _worked_out(name: str) -> tuple[str, ...]:
    words = [word for word in re.split(r"[\s.-]+", bare_names(name)) if word and word[0].isupper()]
    if len(words) < 2:
        return ()
    return tuple(dict.fromkeys(("".join(word[0] for word in words), words[0][0] + words[-1][0])))
