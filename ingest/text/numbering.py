"""The numbers that items carry, as bodies print them: 12 · 12A · 5.1 · 39/20 · PC 24/017 · C048/23 · F02:04/24 · 19152.

A number is read as a row of figures, so that the next of a run is known whichever of them counts: 39/20 is followed by
40/20, 24/017 by 24/018, 5.1 by 5.2 or by 6, 12 by 12A. Nothing here asks what stands in the line besides the number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.text.labels import roman_value

_FLAG = r"(?:[*#†‡§~]+\s*|\([A-Z]\)\s+|[A-Z]\s+(?=\d{1,5}[.)]\s))?"
_WORD = r"(?:(?:agenda\s+item|item|article|minute|min)\b\.?\s*(?:(?:no|number)\b\.?\s*)?)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}(?=\d)"
_PREFIX = rf"(?:[A-Z]{{1,5}}|{_MONTH}|[A-Z][A-Za-z&]{{1,7}}(?=/))(?:/[A-Z]{{1,4}}(?=/))?"
_FIGURES = r"\d{1,5}(?:[/.:]\d{1,4}(?!\d)|-\d{2,4}(?![\d-]))*"
_SUB = r"\s?\((?:[a-z]{1,4})\)|\.\([a-z]{1,4}\)|[A-Za-z](?:i{1,3}|iv|vi{0,3})?(?![A-Za-z])"
_NUMBER = re.compile(
    rf"^{_FLAG}(?P<word>(?i:{_WORD}))(?P<printed>(?:(?P<prefix>{_PREFIX})(?P<join>[ /.:-]?))?"
    rf"(?P<figures>{_FIGURES})(?P<sub>(?:{_SUB})?))(?P<stop>\s?[.):;]|\s*[-–—](?=\s))?(?P<space>\s*)(?P<rest>.*)$"
)
# "GB/2122/ 216": a stray space within a code.
_SPACED_CODE = re.compile(r"^([A-Z]{1,5}(?:/\d{1,4})*/) (?=\d{1,4}\b)")
# "Agenda Item 6*": what decisions not open to call-in are marked with.
_FLAG_BEHIND = re.compile(r"^((?:[A-Za-z]+ ){0,3}\d{1,4}[.)]?)[*#†‡§](?=\s|$)")
_LETTERED = re.compile(r"^(?P<printed>[A-Z]|[IVX]{1,5})(?P<stop>[.)])\s+(?P<rest>\S.*)$")
_NO_PREFIX = frozenset(
    "page part table year phase stage option figure annex appx appendix route unit flat room band grade level zone "
    "ward july june may covid wg no".split()
)
_DATE_OR_TIME = re.compile(
    r"\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}(?:-\d{1,2}:\d{2})?|\d{1,2}\.\d{2}-\d{1,2}\.\d{2}"
)
_LONGEST_STEP, _LONGEST_LEAP = 3, 9


@dataclass(frozen=True, slots=True)
class ItemNumber:
    """`printed` is the number less its stop and its flag; `rank` its figures and letters in their order; numbers of one
    run have one `series`. `rest` is what follows it on the line, and `is_marked` whether a stop, the word "Item" or a
    code tells it from a figure that begins a sentence. `is_agendas`: it calls itself an agenda item."""

    printed: str
    series: str
    rank: tuple[int, ...]
    rest: str
    is_marked: bool
    depth: int
    is_agendas: bool = False

    @property
    def is_part(self) -> bool:
        """5.1 or 5a, which is a paragraph of item 5 as often as an item."""
        return self.is_decimal or (self.series == "" and len(self.rank) > self.depth)

    @property
    def is_decimal(self) -> bool:
        """5.1, which is a paragraph of item 5 as often as an item."""
        return self.depth > 1 and self.series == ""

    @property
    def is_code(self) -> bool:
        """A number that hardly anything but an item bears: PC 24/017, 39/20."""
        return self.series not in ("", _LETTERS, _ROMANS)


_LETTERS, _ROMANS = "A.", "I."


def item_number(text: str) -> ItemNumber | None:
    """The item number that the text begins with."""
    found = _NUMBER.match(_FLAG_BEHIND.sub(r"\1", _SPACED_CODE.sub(r"\1", text)))
    if found is None or not _is_apart(found):
        return _lettered(text)
    figures, prefix = found.group("figures"), found.group("prefix") or ""
    if (_DATE_OR_TIME.fullmatch(figures) and not prefix) or prefix.casefold() in _NO_PREFIX:
        return None
    if found.group("join") == " " and prefix and not re.search(r"[/.:]", figures):
        return None
    parts = re.split(r"[/.:-]", figures.removesuffix(".0"))
    rank = (*(int(part) for part in parts), *_sub_rank(found.group("sub")))
    marked = bool(found.group("stop") or found.group("word") or prefix or len(parts) > 1)
    series, calls = _series(prefix, figures.removesuffix(".0")), found.group("word").casefold()
    return ItemNumber(
        found.group("printed").strip(), series, _letter_first(prefix, rank), found.group("rest"), marked, len(parts),
        calls.startswith("agenda"),
    )  # fmt: skip


def follows(before: ItemNumber, after: ItemNumber) -> bool:
    """Whether `after` may be the next number of a run: one figure up by at most three, those before it the same."""
    one, two = before.rank, after.rank
    shared = next((at for at, (left, right) in enumerate(zip(one, two, strict=False)) if left != right), None)
    if shared is None:
        return len(two) > len(one) and two[len(one)] <= _LONGEST_STEP
    return 1 <= two[shared] - one[shared] <= _LONGEST_STEP


def leaps_to(before: ItemNumber, after: ItemNumber) -> bool:
    """Whether numbers are left out between the two, as where minutes of private items are kept apart."""
    if not (before.is_marked and after.is_marked and len(before.rank) == len(after.rank)):
        return False
    further = [(at, two - one) for at, (one, two) in enumerate(zip(before.rank, after.rank, strict=True)) if one != two]
    if len(further) != 1 or not 0 < further[0][1] <= _LONGEST_LEAP:
        return False
    # The year behind the number of a code stays; figures behind a decimal's would begin anew.
    return further[0][0] == len(before.rank) - 1 or (before.is_code and after.is_code)


def stems_before(number: ItemNumber) -> list[tuple[int, ...]]:
    """What the figures of a number that comes before may begin with, for finding it among many."""
    rank = number.rank
    lower = [(*rank[:at], value - less) for at, value in enumerate(rank) for less in range(1, _LONGEST_LEAP + 1)]
    return [*lower, *(rank[:at] for at in range(1, len(rank)))]


def step(before: ItemNumber, after: ItemNumber) -> int:
    """How far a number is from the one before it in its run."""
    pairs = zip(before.rank, after.rank, strict=False)
    return next((right - left for left, right in pairs if left != right), 1)


def coded_starts(texts: Sequence[str]) -> frozenset[int]:
    """Which lines begin with a number of a run that is no list label, "PC 24/017 To receive apologies": three lines at
    least, each with the next number. A wrapped line may begin with a figure, but not with the next time and again."""
    runs: list[list[int]] = []
    ending: dict[tuple[str, tuple[int, ...]], list[int]] = {}
    for at, text in enumerate(texts):
        number = item_number(text)
        if number is None or not (number.is_code or not number.is_marked) or not _begins_words(number.rest):
            continue
        before = (ending.pop((number.series, rank), None) for rank in _ranks_before(number))
        run = next((run for run in before if run is not None), None)
        if run is None:
            runs.append(run := [])
        run.append(at)
        ending[number.series, number.rank] = run
    return frozenset(at for run in runs if len(run) > 2 for at in run)


def _ranks_before(number: ItemNumber) -> list[tuple[int, ...]]:
    """What the number before may be: one figure less by at most three, the others the same."""
    rank = number.rank
    return [
        (*rank[:at], value - less, *rank[at + 1 :])
        for at, value in enumerate(rank)
        for less in range(1, _LONGEST_STEP + 1)
    ]


def _begins_words(rest: str) -> bool:
    return not rest or rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"'“‘("


def _is_apart(found: re.Match[str]) -> bool:
    """A number stands apart from its words; "7.Title" is often printed without the space, "16th" and "9am" are not
    numbers of items."""
    if not found.group("rest"):
        return True
    return bool(found.group("space")) or (found.group("stop") is not None and not found.group("rest")[0].isdigit())


def _lettered(text: str) -> ItemNumber | None:
    """A. B. C., or I. II. III., in capitals."""
    found = _LETTERED.match(text)
    if found is None:
        return None
    printed, rest = found.group("printed"), found.group("rest")
    roman = roman_value(printed.lower())
    if roman is not None:
        return ItemNumber(printed, _ROMANS, (roman,), rest, True, 1)
    return ItemNumber(printed, _LETTERS, (_letter_value(printed),), rest, True, 1) if len(printed) == 1 else None


def _series(prefix: str, figures: str) -> str:
    """Plain numbers and decimals are one series; of codes the letters and the marks between the figures are the same
    throughout."""
    marks = re.sub(r"\d+", "", figures)
    letter = "@" if len(prefix) == 1 else prefix.casefold()
    return letter + (marks if set(marks) - {"."} or prefix else "")


def _letter_first(prefix: str, rank: tuple[int, ...]) -> tuple[int, ...]:
    """A1, A2, B1: after the first letter's items come the second's."""
    return (_letter_value(prefix), *rank) if len(prefix) == 1 else rank


def _sub_rank(sub: str) -> tuple[int, ...]:
    bare = sub.strip(" .()")
    if not bare:
        return ()
    roman = roman_value(bare) if "(" in sub else None
    if roman is not None:
        return (roman,)
    return (_letter_value(bare[0]), *((roman_value(bare[1:]) or 0,) if len(bare) > 1 else ()))


def _letter_value(letter: str) -> int:
    return ord(letter.lower()) - ord("a") + 1
