"""Words that somebody struck out: a line runs through them, and they are no longer what the paper says.

A PDF keeps such words as live text and draws the line by itself, so that only the places of the two tell. Underlining
runs below the base line and the rules of a table run past the words, so neither is taken for it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ingest.readers.pdf.drawn import Fragment, Stroke

# In ems above the base line: the middle of small letters is at about a quarter.
LOWEST, HIGHEST = 0.12, 0.5
# How much of a word the line must cover, and how far it may run past the words of its line, in ems.
COVERED = 0.6
BEYOND = 1.5
LARGEST_SIZE = 40.0


def parted(fragments: Sequence[Fragment], strokes: Sequence[Stroke]) -> tuple[list[Fragment], list[Fragment]]:
    """What stands and what is struck out, both in the order drawn. All of one turn, strokes turned alike."""
    level = [stroke for stroke in strokes if stroke.is_level]
    if not level:
        return list(fragments), []
    by_height = sorted(range(len(fragments)), key=lambda at: fragments[at].y)
    heights = [fragments[at].y for at in by_height]
    out: set[int] = set()
    for stroke in level:
        first = bisect_left(heights, stroke.y0 - HIGHEST * LARGEST_SIZE)
        near = by_height[first : bisect_right(heights, stroke.y0)]
        out |= _under([(at, fragments[at]) for at in near], stroke)
    kept = [fragment for at, fragment in enumerate(fragments) if at not in out]
    return kept, [fragments[at] for at in sorted(out)]


def _under(near: Sequence[tuple[int, Fragment]], stroke: Stroke) -> set[int]:
    crossed = [(at, one) for at, one in near if LOWEST * one.size <= stroke.y0 - one.y <= HIGHEST * one.size]
    words = [(at, one) for at, one in crossed if one.text.strip() and _share(one, stroke) > 0]
    if not words:
        return set()
    left, right = min(one.x0 for _, one in words), max(one.x1 for _, one in words)
    room = BEYOND * words[0][1].size
    if stroke.x0 < left - room or stroke.x1 > right + room:
        return set()
    return {at for at, one in words if _share(one, stroke) >= COVERED}


def _share(fragment: Fragment, stroke: Stroke) -> float:
    """How much of the word's width the line covers."""
    width = fragment.x1 - fragment.x0
    covered = min(fragment.x1, stroke.x1) - max(fragment.x0, stroke.x0)
    return covered / width if width > 0 else 0.0
