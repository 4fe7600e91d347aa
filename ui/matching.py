"""Finds quoted words again among the words of a paper, however the white space, glyphs and line breaks differ.

The panel marks them in the lines of a paper, the picture on a page; both hand over words and get back which of them
are quoted.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

_GLYPHS = re.compile(r"[\W_]+")
_FEWEST = 3
_SMALL_GAP = 2


def quoted_words(words: Sequence[str], quote: str) -> frozenset[int]:
    """The positions in `words` that hold `quote`; the part of it that is found where not all is, else none."""
    forms = [_form(word) for word in words]
    return _whole(forms, _form(quote)) or _parts(forms, [_form(word) for word in quote.split()])


def runs(positions: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Positions as stretches without a gap: first and last position of each, both included."""
    found: list[tuple[int, int]] = []
    for position in sorted(positions):
        if found and position == found[-1][1] + 1:
            found[-1] = (found[-1][0], position)
        else:
            found.append((position, position))
    return tuple(found)


def _form(text: str) -> str:
    return _GLYPHS.sub("", text).casefold()


def _whole(forms: Sequence[str], quote: str) -> frozenset[int]:
    """Compared letter by letter, so that words glued or torn apart by one extractor are no obstacle."""
    start = "".join(forms).find(quote) if quote else -1
    if start < 0:
        return frozenset()
    ends = list(accumulate(len(form) for form in forms))
    return frozenset(range(bisect_right(ends, start), bisect_right(ends, start + len(quote) - 1) + 1))


def _parts(forms: Sequence[str], quote: Sequence[str]) -> frozenset[int]:
    """Most of the quote with something in between, or its beginning or end alone where a page cuts it in two."""
    matcher = SequenceMatcher(None, forms, quote, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= min(_FEWEST, max(1, len(quote)))]
    if 2 * sum(block.size for block in blocks) < len(quote):
        blocks = [block for block in blocks if block.b == 0 or block.b + block.size == len(quote)]
    found = {position for block in blocks for position in range(block.a, block.a + block.size)}
    return frozenset(found | _between(sorted(found)))


def _between(found: Sequence[int]) -> set[int]:
    """One or two words that differ amid words that agree belong to the quote all the same."""
    gaps = ((one, two) for one, two in pairwise(found) if 1 < two - one <= _SMALL_GAP + 1)
    return {position for one, two in gaps for position in range(one + 1, two)}
