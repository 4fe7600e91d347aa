"""The sequence rule: of all lines that begin with a number, the items are the run whose numbers go up one by one.

A line "7. Title" may be an item, a numbered paragraph or a point. Of several runs the one is taken whose lines read
most like titles; a gap of one or two is allowed, and letters, decimals and codes count as `ingest.text.numbering` says.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from ingest.items.candidates import Candidate, begins_title, candidates_at
from ingest.items.head import Head, title_before_text
from ingest.text.numbering import ItemNumber, follows, item_number, leaps_to, stems_before, step
from ingest.text.paragraphs import Paragraph

# A run below this on the average is of sentences: paragraphs are numbered there, not items.
_OF_TITLES = 0.35
_ENOUGH = 1.5
_KEPT = 6
_TITLE = 0.8
_DEPARTMENT = re.compile(r"[A-Z]{2,5}(?P<join>[-/ ]?)(?P<year>(?:\d{2,4}[/-])?)\d{1,3}")

Levels = Mapping[int, int]


def best_run(paragraphs: Sequence[Paragraph], levels: Levels, *, rows: bool = False) -> tuple[Candidate, ...]:
    """The run of heads that read most like items; empty where there is none worth the name. `levels` are the headings
    that the format marks, by paragraph."""
    found = [one for at in range(len(paragraphs)) for one in candidates_at(paragraphs, at, rows=rows)]
    marked = [replace(one, weight=one.weight + 0.5) if one.head.at in levels else one for one in found]
    weighed = _weighed(_without_paragraphs(marked))
    series = dict.fromkeys(one.series for one in weighed)
    runs = [_longest([one for one in weighed if one.series == name]) for name in series]
    runs.append(_by_department(runs))
    best = max(runs, key=_score, default=[])
    if _score(best) < _ENOUGH:
        return ()
    return _with_agenda_numbers(best if by_department(best) else _with_parts(_with_moved(best, weighed), weighed))


def by_department(run: Sequence[Candidate]) -> bool:
    """Whether several rows of codes make the run: those of the reports of each department."""
    return len({one.series for one in run}) > 1


def reads_as_items(run: Sequence[Candidate]) -> bool:
    """Whether the numbers are those of items: most lines of the run are titles rather than sentences."""
    return bool(run) and _score(run) / len(run) >= _OF_TITLES


def may_stand_below(run: Sequence[Candidate]) -> bool:
    """Whether the numbers may be those of paragraphs under headings, or of pages: most stand before a sentence, or all
    by themselves. A code is no page's number."""
    told = sum(1 for one in run if (one.head.title or "").endswith(".") and len((one.head.title or "").split()) > 4)
    return all(one.is_alone and not one.number.is_code for one in run) or told >= 0.5 * len(run)


def numbered_below(heads: Sequence[Head], paragraphs: Sequence[Paragraph]) -> tuple[Head, ...]:
    """Headings under each of which one paragraph bears the number of the item, "APOLOGIES / 19151 Apologies came from
    ...": the run of these numbers, one to a heading, is the items'. Several to a heading are paragraphs."""
    numbers = [(at, item_number(one.text)) for at, one in enumerate(paragraphs) if not one.cells]
    plain = [
        Candidate(Head(at, at + 1, number.printed, None), number, number.series, 1.0)
        for at, number in numbers
        if number is not None and number.rest and not number.is_decimal
    ]
    names = dict.fromkeys(one.series for one in plain)
    run = max((_longest([one for one in plain if one.series == name]) for name in names), key=len, default=[])
    under = [[one for one in run if head.end <= one.head.at < stop] for head, stop in _stretches(heads, paragraphs)]
    if sum(len(one) == 1 for one in under) < max(3, 0.8 * sum(1 for one in under if one)):
        return tuple(heads)
    return tuple(_with_number(head, one[0]) if len(one) == 1 else head for head, one in zip(heads, under, strict=True))


def _stretches(heads: Sequence[Head], paragraphs: Sequence[Paragraph]) -> list[tuple[Head, int]]:
    return [(head, after.at if after else len(paragraphs)) for head, after in zip_longest(heads, heads[1:])]


def _with_number(head: Head, one: Candidate) -> Head:
    return replace(head, number=one.number.printed, told=one.number.rest, told_at=one.head.at - head.end)


def lone_head(paragraphs: Sequence[Paragraph]) -> tuple[Head, ...]:
    """The only numbered line there is, if it reads as a title and words follow it: minutes of one item."""
    found = [one for at in range(len(paragraphs)) for one in candidates_at(paragraphs, at)[:1]]
    alone = len(found) == 1 and found[0].weight >= 1
    return (found[0].head,) if alone and found[0].head.end < len(paragraphs) else ()


def numbered_head(paragraphs: Sequence[Paragraph], at: int) -> Head | None:
    """The head at a paragraph, if that begins with a number."""
    return next((one.head for one in candidates_at(paragraphs, at)), None)


def _without_paragraphs(found: list[Candidate]) -> list[Candidate]:
    """Decimals and letters are items where they bear titles, or where nothing but the last figure ever changes (21.44,
    2307.05); 5.1 and 5.2, or 5a and 5b, that are sentences are paragraphs of item 5."""
    kept = [one for one in found if not one.number.is_part]
    for kind in {_kind_of_part(one.number) for one in found if one.number.is_part}:
        level = [one for one in found if one.number.is_part and _kind_of_part(one.number) == kind]
        titled = [one for one in level if one.weight >= (0.8 if one.number.is_marked else 0.4)]
        stems = {one.number.rank[:-1] for one in level}
        headed = any(one.number.rank in stems for one in kept)
        if len(titled) >= 0.6 * len(level) or (len(stems) == 1 and len(level) > 3 and not headed):
            kept.extend(level)
    return sorted(kept, key=lambda one: one.head.at)


def _kind_of_part(number: ItemNumber) -> tuple[int, int]:
    return number.depth, len(number.rank)


def _weighed(candidates: list[Candidate]) -> list[Candidate]:
    """Numbered lines without a word between them are a list more often than items, unless each has its own text."""
    made = []
    for before, one, after in zip([None, *candidates], candidates, [*candidates[1:], None], strict=False):
        listed = _are_listed(before, one) or _are_listed(one, after)
        made.append(replace(one, weight=one.weight * (0.6 if listed else 1.0)))
    return made


def _are_listed(one: Candidate | None, after: Candidate | None) -> bool:
    if one is None or after is None or title_before_text(one.head.title or "") is not None:
        return False
    return after.head.at == one.head.end and _is_next(one.number, after.number)


def _is_next(one: ItemNumber, after: ItemNumber) -> bool:
    return follows(one, after) and step(one, after) == 1 and len(one.rank) == len(after.rank)


def _longest(candidates: list[Candidate]) -> list[Candidate]:
    """The run of one series with the greatest weight; a gap costs a little.

    Each is asked only for those before it whose figures begin rightly, and of these for the best few: thousands of
    numbered lines are no matter.
    """
    best: list[tuple[float, int]] = []
    reached: dict[tuple[int, ...], list[tuple[float, int]]] = {}
    for at, one in enumerate(candidates):
        near = {n for stem in stems_before(one.number) for _, n in reached.get(stem, ())}
        reach = [
            (best[n][0] - 0.1 * step(candidates[n].number, one.number), n)
            for n in near
            if candidates[n].head.end <= one.head.at and _goes_on(candidates[n], one)
        ]
        score, before = max(reach, default=(0.0, -1))
        best.append((score + one.weight, before) if before >= 0 else (one.weight, -1))
        for length in range(1, len(one.number.rank) + 1):
            stem = one.number.rank[:length]
            reached[stem] = sorted([*reached.get(stem, ()), (best[at][0], at)])[-_KEPT:]
    run: list[Candidate] = []
    at = max(range(len(best)), key=lambda n: best[n][0], default=-1)
    while at >= 0:
        run.append(candidates[at])
        at = best[at][1]
    return run[::-1]


def _by_department(runs: Sequence[list[Candidate]]) -> list[Candidate]:
    """Codes that count the reports of each department, CM-1, RP-1, RP-2 or GM24/22, SI24/13: one row after the other.

    What resumes after another was begun is a minute's number with references of applications below it.
    """
    shapes: dict[str, list[list[Candidate]]] = {}
    for run in runs:
        coded = _DEPARTMENT.fullmatch(run[0].number.printed) if run else None
        if coded is not None and all(one.weight >= _TITLE for one in run):
            shapes.setdefault(f"{coded.group('join')}{coded.group('year')}", []).append(run)
    rows = max(shapes.values(), key=lambda one: sum(map(_score, one)), default=[])
    rows = sorted(rows, key=lambda run: run[0].head.at)
    apart = all(before[-1].head.end <= after[0].head.at for before, after in pairwise(rows))
    return [one for run in rows for one in run] if len(rows) > 1 and apart else []


def _goes_on(before: Candidate, one: Candidate) -> bool:
    titled = min(before.weight, one.weight) >= 1
    return follows(before.number, one.number) or (titled and leaps_to(before.number, one.number))


def _score(run: Sequence[Candidate]) -> float:
    return sum(one.weight for one in run)


def _with_moved(run: list[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Items taken out of their order keep their numbers: a title whose number the run passes over, and no list's."""
    missing = _passed_over(run)
    if not missing:
        return run
    taken = {at for one in run for at in range(one.head.at, one.head.end)}
    moved = [
        one
        for one in candidates
        if one.series == run[0].series and one.number.rank in missing and one.weight >= 1 and one.head.at not in taken
    ]
    once = [one for one in moved if sum(1 for other in moved if other.number.rank == one.number.rank) == 1]
    return sorted([*run, *once], key=lambda one: one.head.at)


def _with_parts(run: list[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """ "132/19/1" under "132/19" is an item of its own where it bears a title."""
    stretches = {one.number.rank: (one.head.end, stop) for one, stop in zip(run, _stops(run), strict=True)}
    parts = []
    for one in candidates:
        first, stop = stretches.get(one.number.rank[:-1], (0, 0))
        is_part = one.number.is_code and one.series.startswith(run[0].series) and one.series != run[0].series
        if is_part and one.weight >= 0.8 and not one.is_alone and first <= one.head.at < stop:
            parts.append(one)
    return sorted([*run, *parts], key=lambda one: one.head.at)


def _stops(run: Sequence[Candidate]) -> list[int]:
    return [*(one.head.at for one in run[1:]), 1_000_000]


def _passed_over(run: Sequence[Candidate]) -> set[tuple[int, ...]]:
    made: set[tuple[int, ...]] = set()
    for before, after in pairwise(run):
        if len(before.number.rank) == len(after.number.rank) and step(before.number, after.number) > 1:
            at = next(n for n, value in enumerate(after.number.rank) if value != before.number.rank[n])
            first, last = before.number.rank[at] + 1, after.number.rank[at]
            made |= {(*after.number.rank[:at], value, *after.number.rank[at + 1 :]) for value in range(first, last)}
    return made


def _with_agenda_numbers(run: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Two numbers side by side, the minute's and the agenda's, in either order: "C048/23 1. Apologies"."""
    seconds = [_second(one) for one in run]
    if sum(1 for second in seconds if second is not None) < max(2, 0.6 * len(run)):
        return tuple(run)
    return tuple(
        replace(one, head=_with_both(one.head, second)) if second is not None else one
        for one, second in zip(run, seconds, strict=True)
    )


def _second(one: Candidate) -> ItemNumber | None:
    second = item_number(one.head.title or "")
    if second is None or not second.is_marked or second.is_decimal or not begins_title(second.rest):
        return None
    return second


def _with_both(head: Head, second: ItemNumber) -> Head:
    """Of two numbers the code is the minute's; of two plain ones the agenda's comes second."""
    if second.is_code:
        return replace(head, number=second.printed, agenda_item=head.number, title=second.rest)
    return replace(head, agenda_item=second.printed, title=second.rest)
