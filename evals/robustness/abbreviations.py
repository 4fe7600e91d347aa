"""A short form where the question has the full name, and the full name where it has the short form."""

import re
from collections.abc import Iterable, Sequence


def swapped(text: str, glossary: Sequence[tuple[str, str]]) -> str:
    """`glossary` is (short, long), as the papers define them. Of several full names the first is taken; a short form
    that is also written as a common word ("RAT", "AP") counts in capitals only."""
    swaps = dict(_swaps(text, glossary))
    if not swaps:
        return text
    either = "|".join(re.escape(one) for one in sorted(swaps, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{either})(?!\w)", lambda found: swaps[found.group()], text)


def _swaps(text: str, glossary: Sequence[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """What stands in the text, as it is written there, and what is to stand instead; the first meaning of each."""
    known = {short.casefold(): (short, long) for short, long in reversed(glossary)}
    for short, long in known.values():
        has_long = _find(text, long)
        # Only one of the two is swapped: where both stand, the question spells it out itself.
        has_short = _find(text, short) if not has_long else None
        if has_long:
            yield has_long, short
        elif has_short and (has_short.isupper() or not has_short.islower() or len(short) > 3):
            yield has_short, long


def _find(text: str, words: str) -> str | None:
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)
    return found.group() if found else None
