"""The names of those who voted for and against, put together again where they came out of their columns one a line.

No name is then taken for an item or a point. What the totals say is held against the names, and never mended.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.decisions.resolutions import marked
from ingest.decisions.votes import counts_in, totals
from ingest.text.labels import label_of
from ingest.text.paragraphs import Paragraph

_SIDE = (
    r"(?:in favour|for|against|abstain(?:ed|ing|s)?|abstentions?|not voting|did not vote|no vote|absent(?: from the "
    r"division)?|conflict of interests?|(?-i:YES|NO|AYES?|NOES|NAYS?))"
)
_HEADING = re.compile(
    rf"^(?:(?:votes?|voting|voted|members|those|councillors)\s+(?:cast\s+)?)?(?P<side>{_SIDE})"
    r"(?P<what>\s+(?:the\s+)?(?:\w+\s+)?(?:motion|amendment|proposal|recommendation|resolution)s?)?"
    r"\s*[-–:]?\s*(?:\((?P<count>\d{1,3})\)|(?P<bare>\d{1,3})(?=\s*(?:$|[-–:,])))?\s*(?P<stop>[-–:]*)\s*(?P<names>.*)$",
    re.IGNORECASE,
)
# A motion and an amendment put against each other, the names of those for each below.
_FOR_WHICH = re.compile(
    r"^(?:for (?:the )?)?(?P<side>motion|amendment(?: \d| [A-D])?)\s*(?:\((?P<count>\d+)\))?\s*[-–:]*$", re.IGNORECASE
)
# The headings of columns that came out one after another, before all the names that stood under them.
_COLUMNS = re.compile(
    r"^(?:(?:the )?(?:motion|amendment|for|against|abstain(?:ed|ing)?|abstentions?|"
    r"no vote)(?: \d)?(?: \(\d+\))?\s*){2,4}$",
    re.IGNORECASE,
)
_RANKS = (
    r"(?:Rt\.? Hon\.?|Councillors?|Cllrs?|Alderm[ae]n|Mr|Mrs|Ms|Miss|Dr|Prof\w*|"
    r"Sir|Dame|Lord|Lady|Baroness|Rev\w*|Bailie)"
)
_OFFICES = r"(?:(?:Lord |Deputy |Depute )?(?:Mayor|Provost)|Convener)"
_RANK = rf"(?:(?:the )?(?:{_RANKS}|{_OFFICES})\.?\s+)*"
_RANKED = re.compile(rf"(?=\S){_RANK}(?<=\s)[A-Z]")
_NAME_WORD = rf"(?!{_RANKS}\b)(?:[A-Z][\w.'’-]*|d[eu]|van|von|la|le)"
_NAME = re.compile(rf"{_RANK}(?P<name>{_NAME_WORD}(?:\s{_NAME_WORD}){{0,4}})(?:\s\([^)]*\))?")
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;]\s*(?:and\s+)?|\s+and\s+|\s*&\s*)")


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a roll call: paragraphs from `first` up to `end`, the total printed and the names without rank."""

    first: int
    end: int
    side: str
    count: int | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """The paragraphs of an item with each side of a vote as one of them; `sides` are their indices. `contest` says that
    names stand for an amendment rather than for the motion: the two were put against each other."""

    paragraphs: tuple[Paragraph, ...]
    sides: frozenset[int]
    contest: bool

    @property
    def votes(self) -> tuple[str, ...]:
        """Each side as printed: "For (3): Councillors Marsh, Poole and Dyer"."""
        return tuple(self.paragraphs[at].text for at in sorted(self.sides))


def with_roll_calls_joined(paragraphs: Sequence[Paragraph]) -> Joined:
    """Each side of a vote becomes one paragraph with the names that stand under it, one a line."""
    made: list[Paragraph] = []
    found: set[int] = set()
    at = 0
    sides = _sides(paragraphs)
    for side in sides:
        made += paragraphs[at : side.first]
        lines = paragraphs[side.first : side.end]
        found.add(len(made))
        made.append(replace(lines[0], text=" ".join(one.text for one in lines), last_line=lines[-1].last_line))
        at = side.end
    contest = any(side.side.startswith("amendment") for side in sides)
    return Joined((*made, *paragraphs[at:]), frozenset(found), contest)


def disagreements(paragraphs: Sequence[Paragraph]) -> tuple[tuple[int, str], ...]:
    """What roll calls say against themselves, each with the index of the paragraph where: a total that is not that of
    the names, a name on two sides, a vote by count that is not that of the lists below it or above."""
    sides = _sides(paragraphs)
    found = [(side.first, _miscounted(side)) for side in sides if side.count is not None]
    for division in _divisions(sides):
        notes = (*_on_two_sides(division), *_told_otherwise(division, paragraphs))
        found += [(division[0].first, note) for note in notes]
    return tuple((at, note) for at, note in found if note)


def _sides(paragraphs: Sequence[Paragraph]) -> list[_Side]:
    made: list[_Side] = []
    at = 0
    while at < len(paragraphs):
        side = None if paragraphs[at].cells else _side_at(paragraphs, at)
        at = side.end if side is not None else at + 1
        if side is not None:
            made.append(side)
    return made


def _side_at(paragraphs: Sequence[Paragraph], at: int) -> _Side | None:
    text = paragraphs[at].text
    if _COLUMNS.match(text):
        return _columns_at(paragraphs, at)
    heading = _HEADING.match(text) or _FOR_WHICH.match(text)
    if heading is None:
        return None
    told = heading.groupdict()
    counted = told.get("count") or told.get("bare")
    named = _names_in(told.get("names") or "")
    if named is None or (
        named and not (counted or told.get("stop") or told.get("what") or _RANKED.match(told["names"]))
    ):
        return None
    count = int(counted) if counted else None
    end = at + 1
    while end < len(paragraphs) and _goes_on(paragraphs[end], named, count):
        named = (*named, *(_names_in(paragraphs[end].text) or ()))
        end += 1
    enough = len(named) > 1 or count is not None or (bool(named) and end == at + 1)
    return _Side(at, end, heading.group("side").casefold(), count, named) if enough else None


def _columns_at(paragraphs: Sequence[Paragraph], at: int) -> _Side | None:
    """Columns that cannot be told apart any more: one vote as printed, of which no name is held against a total."""
    end = at + 1
    while end < len(paragraphs) and _goes_on(paragraphs[end], (), None):
        end += 1
    return _Side(at, end, "columns", None, ()) if end - at > 2 else None


def _goes_on(paragraph: Paragraph, named: Sequence[str], count: int | None) -> bool:
    """Whether more names stand under a side. One bare surname set off by a blank line may be a heading, so that the
    total must ask for it, or a name like it stand above."""
    text = paragraph.text
    if paragraph.cells or label_of(text) is not None or _HEADING.match(text) or _FOR_WHICH.match(text):
        return False
    if marked(text) is not None:
        return False
    names = _names_in(text)
    ranked = _RANKED.match(text) is not None
    if not names or (count is not None and len(named) >= count and not ranked):
        return False
    return paragraph.gap == 0 or ranked or len(names) > 2 or _is_asked_for(names[0], named, count)


def _is_asked_for(name: str, named: Sequence[str], count: int | None) -> bool:
    """A total asks for more names; without one, a single word goes on with, or begins, a list of single words."""
    return count is not None or (" " not in name and all(" " not in one for one in named))


def _divisions(sides: Sequence[_Side]) -> list[list[_Side]]:
    """Sides that stand together; a side that was there already begins another division."""
    made: list[list[_Side]] = []
    for side in sides:
        near = bool(made) and side.first - made[-1][-1].end <= 1 and side.side not in {one.side for one in made[-1]}
        if near:
            made[-1].append(side)
        else:
            made.append([side])
    return made


def _miscounted(side: _Side) -> str | None:
    if not side.names or len(side.names) == side.count:
        return None
    return f"the total printed beside '{side.side}' is {side.count}, but {len(side.names)} names stand there"


def _on_two_sides(division: Sequence[_Side]) -> list[str]:
    where: dict[str, str] = {}
    found = []
    for side in division:
        for name in side.names:
            if where.setdefault(name, side.side) != side.side:
                found.append(f"{name} stands both under '{where[name]}' and under '{side.side}'")
    return found


def _told_otherwise(division: Sequence[_Side], paragraphs: Sequence[Paragraph]) -> list[str]:
    """The nearest vote by count, in the two paragraphs above the lists or the two below."""
    named = {_way(side.side): len(side.names) for side in division if side.names}
    near = [*reversed(paragraphs[max(0, division[0].first - 2) : division[0].first])]
    near += paragraphs[division[-1].end : division[-1].end + 2]
    told = next((pair for one in near for vote in counts_in(one.text) if (pair := totals(vote))), None)
    if told is None or "for" not in named or "against" not in named or told == (named["for"], named["against"]):
        return []
    return [f"the vote is told as {told[0]} to {told[1]}, but {named['for']} and {named['against']} names are listed"]


def _way(side: str) -> str:
    if side in ("for", "in favour", "yes", "ayes", "aye"):
        return "for"
    return "against" if side in ("against", "no", "noes", "nays", "nay") else side


def _names_in(text: str) -> tuple[str, ...] | None:
    """The names that make up the whole text, None where anything else is in it; one line may hold several."""
    rest = text.strip().rstrip(".;,")
    names: list[str] = []
    while rest:
        found = _NAME.match(rest)
        if found is None:
            return None
        names.append(found.group("name"))
        rest = rest[found.end() :]
        between = _BETWEEN_NAMES.match(rest)
        if between is None and rest and not re.match(rf"\s+{_RANK}[A-Z]", rest):
            return None
        rest = rest[between.end() :] if between is not None else rest.lstrip()
    return tuple(names)
