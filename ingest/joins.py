"""The same item in agenda, minutes and report is one item: here the numbers that one paper lacks meet those of another.

A number is taken from a clause that states it, else from the same title in the agenda, else from the order of items,
and then only where the items between two joined neighbours are as many as the numbers between them. The distance
between minute and agenda numbers alone proves nothing: one minute of a change in the order of business shifts it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz import fuzz

from ingest.paper import NumberSource, SectionKind
from ingest.text.cleaning import match_form
from ingest.text.titles import is_added, is_procedural

SAME_TITLE = 0.7

# Agendas tell what is to be done with an item ("To approve the minutes"), minutes often only what it is.
_SMALL = frozenset(
    "a an and at by for from in of on or report the to update with receive approve consider note confirm agree".split()
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What an item, a report or an agenda entry says about itself. `id` is the caller's; `section` tells the kind and
    `order` counts through its paper."""

    id: str
    paper: str
    section: SectionKind
    order: int
    minute: str | None = None
    agenda_item: str | None = None
    agenda_item_source: NumberSource | None = None
    title: str | None = None


def joined(headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """All headings of one meeting, in the order given, with the numbers and titles filled in that others supply.

    Joining what is joined changes nothing.
    """
    agenda = _agenda(headings)
    made = {heading.id: heading for heading in headings}
    for group in _groups(headings):
        for heading in _group_joined(group, agenda):
            made[heading.id] = heading
    filled = _from_copies([made[heading.id] for heading in headings])
    return tuple(_by_minutes(filled))


def is_copy(one: Heading, two: Heading) -> bool:
    """Whether two headings of one meeting, from different papers, are of one item."""
    if one.agenda_item is not None and two.agenda_item is not None:
        return one.agenda_item == two.agenda_item
    if one.minute is not None and two.minute is not None:
        return one.minute == two.minute
    return bool(one.title and two.title) and title_likeness(one.title or "", two.title or "") >= 0.85


def title_likeness(one: str, two: str) -> float:
    """From 0 to 1: the words two titles share, by the smaller and by the larger of them, whatever their order."""
    first, second = _words(one), _words(two)
    if not first or not second:
        return 1.0 if match_form(one).strip(" .:") == match_form(two).strip(" .:") else 0.0
    return float(fuzz.token_sort_ratio(" ".join(first), " ".join(second))) / 100


def _agenda(headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """The fullest list of numbered items."""
    lists = [group for group in _groups(headings) if group[0].section is SectionKind.AGENDA]
    complete = [tuple(one for one in group if one.agenda_item and one.title) for group in lists]
    longest = max((len(entries) for entries in complete), default=0)
    return next((entries for entries in complete if len(entries) == longest), ())


def _groups(headings: Sequence[Heading]) -> list[list[Heading]]:
    """The headings of one paper and one kind; an appendix goes with its report and is not joined by itself."""
    groups: dict[tuple[str, SectionKind], list[Heading]] = {}
    for heading in headings:
        groups.setdefault((heading.paper, heading.section), []).append(heading)
    return [sorted(group, key=lambda one: one.order) for group in groups.values()]


def _group_joined(group: list[Heading], agenda: Sequence[Heading]) -> list[Heading]:
    if group[0].section not in (SectionKind.MINUTES, SectionKind.REPORT):
        return group
    by_title = _by_title(_by_code(group, agenda), agenda)
    by_order = _by_order(by_title, agenda)
    return [_titled(heading, agenda) for heading in by_order]


def _by_code(group: Sequence[Heading], agenda: Sequence[Heading]) -> list[Heading]:
    """A body that gives its items one code for agenda and minutes prints the agenda's number in the minutes."""
    codes = {entry.agenda_item for entry in agenda if not _is_plain(entry.agenda_item)}
    return [
        replace(one, agenda_item=one.minute, agenda_item_source=NumberSource.STATED)
        if one.agenda_item is None and one.minute is not None and one.minute in codes
        else one
        for one in group
    ]


def _by_title(group: list[Heading], agenda: Sequence[Heading]) -> list[Heading]:
    """The likeliest pairs first; an agenda item is given once, except to several reports of one item."""
    taken: set[str | None] = {heading.agenda_item for heading in group}
    pairs = [
        (title_likeness(heading.title, entry.title), at, entry.agenda_item)
        for at, heading in enumerate(group)
        for entry in agenda
        if heading.agenda_item is None and heading.title and entry.title
    ]
    made = list(group)
    for likeness, at, number in sorted(pairs, key=lambda pair: -pair[0]):
        if likeness >= SAME_TITLE and made[at].agenda_item is None and number not in taken:
            made[at] = replace(made[at], agenda_item=number, agenda_item_source=NumberSource.TITLE)
            taken.add(number)
    return made


def _by_order(group: list[Heading], agenda: Sequence[Heading]) -> list[Heading]:
    made = list(group)
    numbers = _numbers(made, agenda)
    if not numbers:
        return made
    stop = len(made) if agenda else _trusted(made)
    open_ = [at for at, one in enumerate(made[:stop]) if one.agenda_item is None and not is_procedural(one.title or "")]
    places = {number: place for place, number in enumerate(numbers, 1)}
    for (left, low), (right, high) in pairwise(_anchors(made, places, stop)):
        between = [at for at in open_ if left < at < right]
        free = [number for number, place in places.items() if low < place < high and not _is_taken(made, number)]
        if between and len(between) == len(free):
            for at, number in zip(between, free, strict=True):
                made[at] = replace(made[at], agenda_item=number, agenda_item_source=NumberSource.ORDER)
    return made


def _numbers(group: Sequence[Heading], agenda: Sequence[Heading]) -> list[str]:
    """The numbers there are to give: the agenda's, or 1 to the last that is stated, and on to the end of the minutes
    where the last stated ones kept pace with them."""
    if agenda:
        return [entry.agenda_item for entry in agenda if entry.agenda_item]
    stated = [(at, _value(one.agenda_item)) for at, one in enumerate(group) if _is_plain(one.agenda_item)]
    if not stated or any(one.minute is None for one in group):
        # Minutes that lost their numbers may have lost items too, and reports need not come for every item.
        return []
    highest = max(number for _, number in stated)
    return [str(number) for number in range(1, highest + _trailing(group, stated) + 1)]


def _trailing(group: Sequence[Heading], stated: Sequence[tuple[int, int]]) -> int:
    """How many items follow the last stated one, if the two stated ones before them went on in step."""
    if len(stated) < 2 or stated[-1][1] != max(number for _, number in stated):
        return 0
    (one, first), (two, second) = stated[-2:]
    return _trusted(group) - two - 1 if two - one == second - first else 0


def _trusted(group: Sequence[Heading]) -> int:
    """How far the order holds: past the last stated number, up to an item that was added to the agenda or moved."""
    last = max((at for at, one in enumerate(group) if _is_plain(one.agenda_item)), default=-1)
    added = (at for at, one in enumerate(group) if at > last and is_added(one.title or ""))
    return next(added, len(group))


def _anchors(group: Sequence[Heading], places: Mapping[str, int], stop: int) -> list[tuple[int, int]]:
    """Joined neighbours in rising order with a beginning and an end; an item taken out of turn is no anchor."""
    known = [(at, places[number]) for at, one in enumerate(group) if (number := one.agenda_item) and number in places]
    rising = _longest_rising(known)
    whole = group[0].section is SectionKind.MINUTES
    return [*([(-1, 0)] if whole else []), *rising, *([(stop, len(places) + 1)] if whole else [])]


def _longest_rising(known: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    best: list[list[tuple[int, int]]] = []
    for at, one in enumerate(known):
        runs = [best[n] for n in range(at) if known[n][1] < one[1]]
        best.append([*max(runs, key=len, default=[]), one])
    return max(best, key=len, default=[])


def _is_taken(group: Sequence[Heading], number: str) -> bool:
    return any(one.agenda_item == number for one in group)


def _is_plain(number: str | None) -> bool:
    return number is not None and number.isdigit()


def _value(number: str | None) -> int:
    return int(number) if number is not None and number.isdigit() else 0


def _titled(heading: Heading, agenda: Sequence[Heading]) -> Heading:
    if heading.title is not None or heading.agenda_item is None:
        return heading
    title = next((entry.title for entry in agenda if entry.agenda_item == heading.agenda_item), None)
    return replace(heading, title=title)


def _from_copies(headings: list[Heading]) -> list[Heading]:
    """Two copies of the same minutes give each other their minute numbers and their agenda numbers."""
    minuted = [one for one in headings if one.section is SectionKind.MINUTES]
    return [_from_copy(one, minuted) if one.section is SectionKind.MINUTES else one for one in headings]


def _from_copy(heading: Heading, minuted: Sequence[Heading]) -> Heading:
    if heading.minute is not None and heading.agenda_item is not None:
        return heading
    copy = next((one for one in minuted if one.paper != heading.paper and is_copy(heading, one)), None)
    if copy is None:
        return heading
    return replace(
        heading,
        minute=heading.minute or copy.minute,
        agenda_item=heading.agenda_item or copy.agenda_item,
        agenda_item_source=heading.agenda_item_source or copy.agenda_item_source,
        title=heading.title or copy.title,
    )


def _by_minutes(headings: list[Heading]) -> list[Heading]:
    """A report whose item no agenda gave takes the number of the minute with its title: the agenda may not be held."""
    minuted = [one for one in headings if one.section is SectionKind.MINUTES and one.agenda_item and one.title]
    reports = [group for group in _groups(headings) if group[0].section is SectionKind.REPORT]
    made = {report.id: report for group in reports for report in _by_title(group, minuted)}
    return [made.get(heading.id, heading) for heading in headings]


def _words(title: str) -> list[str]:
    return [word for word in re.findall(r"[^\W_]+", match_form(title)) if word not in _SMALL]
