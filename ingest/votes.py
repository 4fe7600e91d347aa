"""Votes as printed: counts, unanimity, casting votes, and the names of those for and against.

A roll call often comes out of its columns as one name a line. It is put together again before an item is read, so
that no name is taken for an item or a point; what the totals say is held against the names, and never mended.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ingest.labels import label_of
from ingest.lines import Paragraph

_NUMBER = (
    r"(?:\d+|nil|no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?)"
)
_ABSTAINED = rf"(?:[^.;]{{0,20}}?{_NUMBER} (?:members? )?abst\w+)?"
_VOTES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"\b{_NUMBER} (?:members? )?(?:voting|voted|votes?) (?:for|in favour)\b[^.;]{{0,30}}?,? (?:and )?"
        rf"{_NUMBER} (?:members? )?(?:voting |voted |votes? )?against{_ABSTAINED}",
        r"\bfor\s*[:–-]?\s*\(?\d+\)?[,;]?\s*(?:and )?against\s*[:–-]?\s*\(?\d+\)?(?:[,;]?\s*(?:and )?(?:abstain\w*|"
        r"abstentions?)\s*[:–-]?\s*\(?\d+\)?)?",
        rf"(?:(?<=carried )|(?<=lost )|(?<=defeated )|(?<=agreed )|(?<=approved ))by {_NUMBER} to {_NUMBER}\b",
        rf"\b(?:by )?a majority of {_NUMBER}(?: votes?)? to {_NUMBER}\b",
        rf"\b(?:by )?{_NUMBER} votes? for to {_NUMBER}(?: votes?)? against",
        rf"\b(?:by )?{_NUMBER} votes? to {_NUMBER}(?:,? (?:with|and) {_NUMBER} abst\w+)?",
        rf"\b{_NUMBER} (?:votes? )?(?:in favour|for)[,;]? (?:and )?{_NUMBER} (?:votes? )?against(?:[,;]? (?:and |"
        rf"with )?"
        rf"{_NUMBER} (?:members? )?abst\w+)?",
        rf"\bwith {_NUMBER} (?:members? |councillors? )?(?:abst\w+|against|dissent\w+)",
        r"\(\d{1,3}(?::|/)\d{1,3}(?:(?::|/)\d{1,3})?\)",
        r"\b(?:on |by )?the chair\w*['’]?s? casting vote|\b(?:nem\.? ?con\.?|nemine contradicente)",
        r"\b(?:carried|agreed|resolved|approved|accepted|voted|passed|lost) (?:\(unanimously\)|unanimously)|"
        r"\bunanimously (?:carried|"
        r"agreed|"
        r"resolved|approved|accepted|passed)|\b(?:all|everyone) (?:in favour|in agreement)|\bby a show of hands|"
        r"\bon a show of hands|\bupon being put to the vote[^.]*",
    )
)
_SIDE = (
    r"(?:in favour|for|against|abstain(?:ed|ing|s)?|abstentions?|not voting|did not vote|no vote|absent(?: from the "
    r"division)?|conflict of interests?)"
)
_HEADING = re.compile(
    rf"^(?:(?:votes?|voting|voted|members|those|councillors)\s+(?:cast\s+)?)?(?P<side>{_SIDE})"
    r"(?P<what>\s+(?:the\s+)?(?:\w+\s+)?(?:motion|amendment|proposal|recommendation|resolution)s?)?"
    r"\s*[-–:]?\s*(?:\((?P<count>\d{1,3})\)|(?P<bare>\d{1,3})(?=\s*(?:$|[-–:,])))?\s*[-–:]*\s*(?P<names>.*)$",
    re.IGNORECASE,
)
# The headings of columns that came out one after another, before all the names that stood under them.
_COLUMNS = re.compile(
    r"^(?:(?:the )?(?:motion|amendment|for|against|abstain(?:ed|ing)?|abstentions?|"
    r"no vote)(?: \d)?(?: \(\d+\))?\s*){2,4}$",
    re.IGNORECASE,
)
_RANK = (
    r"(?:(?:the )?(?:Rt\.? Hon\.?|Councillors?|Cllrs?|Alderm[ae]n|Mr|Mrs|Ms|Miss|Dr|Prof\w*|Sir|Dame|Lord|Lady|"
    r"Baroness|Rev\w*|(?:Lord |Deputy |Depute )?(?:Mayor|Provost)|Bailie|Convener)\.?\s+)*"
)
_RANKS = (
    r"(?:Councillors?|Cllrs?|Alderm[ae]n|Mr|Mrs|Ms|Miss|Dr|Prof\w*|Sir|Dame|Lord|Lady|Baroness|Rev\w*|Bailie|Provost)"
)
_NAME = re.compile(
    rf"(?P<rank>{_RANK})(?P<name>(?!{_RANKS}\b)[A-Z][\w.'’-]*(?:\s(?!{_RANKS}\b)(?:[A-Z][\w.'’-]*|d[eu]|van|von|la|"
    rf"le)){{0,4}})"
    r"(?:\s\([^)]*\))?"
)
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;]\s*(?:and\s+)?|\s+and\s+|\s*&\s*)")
_COLUMNS_WITH_NAMES = re.compile(
    rf"{_COLUMNS.pattern.removesuffix('$')}(?:{_RANK}[A-Z][\w.'’-]+\s*){{3}}", re.IGNORECASE
)
_COUNTED = re.compile(
    rf"(?:by |for[:\s–-]*\(?)?(?P<ayes>{_NUMBER})\)?(?: votes?)?(?: for| in favour)?(?: to |"
    rf"[,;]? (?:and )?(?=\w+ (?:votes? )?"
    rf"against)|[,;]? (?:and )?against[:\s–-]*\(?)(?P<noes>{_NUMBER})",
    re.IGNORECASE,
)
_RANKED = re.compile(rf"(?=\S){_RANK}(?<=\s)[A-Z]")
_WORDS = "nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a roll call: paragraphs from `first` up to `end`, the total printed and the names without rank."""

    first: int
    end: int
    side: str
    count: int | None
    names: tuple[str, ...]


def votes_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Every vote named, in order, as the paper prints it."""
    found: list[str] = []
    for text in texts:
        found.extend([text] if is_roll_call(text) else _counts_in(text))
    return tuple(dict.fromkeys(found))


def is_roll_call(text: str) -> bool:
    """Whether a paragraph is one side of a vote with its names, "For (3): Councillors Marsh, Poole and Dyer"."""
    if _COLUMNS_WITH_NAMES.match(text):
        return True
    heading = _HEADING.match(text)
    if heading is None:
        return False
    names = heading.group("names")
    counted = heading.group("count") or heading.group("bare")
    return _names_in(names) is not None if names else counted is not None


def with_roll_calls_joined(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Each side of a vote becomes one paragraph with the names that stand under it, one a line."""
    made = list(paragraphs)
    for side in reversed(_sides(paragraphs)):
        lines = paragraphs[side.first : side.end]
        text = " ".join(one.text for one in lines)
        made[side.first : side.end] = [replace(lines[0], text=text, last_line=lines[-1].last_line)]
    return tuple(made)


def disagreements(paragraphs: Sequence[Paragraph]) -> tuple[tuple[int, str], ...]:
    """What roll calls say against themselves, each with the index of the paragraph where: a total that is not that of
    the names, a name on two sides, a vote by count that is not that of the lists below it or above."""
    sides = _sides(paragraphs)
    found = [(side.first, _miscounted(side)) for side in sides if side.count is not None]
    for division in _divisions(sides):
        found += [
            (division[0].first, note) for note in (*_on_two_sides(division), *_told_otherwise(division, paragraphs))
        ]
    return tuple((at, note) for at, note in found if note)


def _sides(paragraphs: Sequence[Paragraph]) -> list[_Side]:
    made: list[_Side] = []
    at = 0
    while at < len(paragraphs):
        side = _side_at(paragraphs, at)
        at = side.end if side is not None else at + 1
        if side is not None:
            made.append(side)
    return made


def _side_at(paragraphs: Sequence[Paragraph], at: int) -> _Side | None:
    if paragraphs[at].cells:
        return None
    if _COLUMNS.match(paragraphs[at].text):
        return _columns_at(paragraphs, at)
    heading = _HEADING.match(paragraphs[at].text)
    names = _names_in(heading.group("names")) if heading is not None else None
    if heading is None or names is None:
        return None
    counted = heading.group("count") or heading.group("bare")
    count = int(counted) if counted else None
    end = at + 1
    while end < len(paragraphs) and _goes_on(paragraphs[end], len(names), count):
        names = (*names, *(_names_in(paragraphs[end].text) or ()))
        end += 1
    return _Side(at, end, heading.group("side").casefold(), count, names) if names or count is not None else None


def _columns_at(paragraphs: Sequence[Paragraph], at: int) -> _Side | None:
    """Columns that cannot be told apart any more: one vote as printed, of which no name is held against a total."""
    end = at + 1
    while end < len(paragraphs) and _goes_on(paragraphs[end], 0, None):
        end += 1
    return _Side(at, end, "columns", None, ()) if end - at > 2 else None


def _goes_on(paragraph: Paragraph, named: int, count: int | None) -> bool:
    """Whether more names stand under a side. Bare surnames set off by a blank line may be a heading, so that the total
    must ask for them."""
    if paragraph.cells or label_of(paragraph.text) is not None or _HEADING.match(paragraph.text) is not None:
        return False
    names = _names_in(paragraph.text)
    if not names or (count is not None and named >= count and _RANKED.match(paragraph.text) is None):
        return False
    return paragraph.gap == 0 or _RANKED.match(paragraph.text) is not None or (count is not None and paragraph.gap <= 2)


def _divisions(sides: Sequence[_Side]) -> list[list[_Side]]:
    """Sides that stand together; a side that was there already begins another division."""
    made: list[list[_Side]] = []
    for side in sides:
        near = bool(made) and side.first - made[-1][-1].end <= 1 and side.side not in {one.side for one in made[-1]}
        made[-1].append(side) if near else made.append([side])
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
    told = next((pair for one in near for vote in _counts_in(one.text) if (pair := _totals(vote))), None)
    if told is None or "for" not in named or "against" not in named or told == (named["for"], named["against"]):
        return []
    return [f"the vote is told as {told[0]} to {told[1]}, but {named['for']} and {named['against']} names are listed"]


def _way(side: str) -> str:
    return "for" if side in ("for", "in favour") else side


def _totals(vote: str) -> tuple[int, int] | None:
    """Those for and those against, of a vote by count."""
    found = _COUNTED.search(vote)
    if found is None:
        return None
    ayes, noes = (_value(found.group(side)) for side in ("ayes", "noes"))
    return (ayes, noes) if ayes is not None and noes is not None else None


def _counts_in(text: str) -> list[str]:
    spans: list[tuple[int, int]] = []
    for shape in _VOTES:
        for match in shape.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in spans):
                spans.append(match.span())
    found = [text[start:end].strip() for start, end in sorted(spans)]
    return [one.removesuffix(")") if one.count(")") > one.count("(") else one for one in found]


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


def _value(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    low = word.casefold()
    return 0 if low in ("no", "none") else _WORDS.index(low) if low in _WORDS else None
