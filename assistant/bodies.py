"""How people call the bodies whose papers are held: by name, abbreviation, or the one word that tells them apart."""

import re
from collections.abc import Sequence

from index.records import Body

_GATHERINGS = ("meeting", "board", "committee", "council", "panel", "minutes")
_LONG = 4


def called(bodies: Sequence[Body]) -> dict[str, str]:
    """Ways to call each body -> its name. "The Saltby meeting" is enough where one body alone is called Saltby."""
    ways = {name: body.name for body in bodies for name in (*body.names, *((body.short,) if body.short else ()))}
    if len(bodies) < 2:
        return ways
    words = {body.name: {w for name in body.names for w in re.findall(r"[A-Z]\w+", name)} for body in bodies}
    for body in bodies:
        others = set().union(*(words[other.name] for other in bodies if other is not body))
        for word in words[body.name] - others:
            if len(word) >= _LONG:
                ways |= {f"{word} {gathering}": body.name for gathering in _GATHERINGS}
    return ways
