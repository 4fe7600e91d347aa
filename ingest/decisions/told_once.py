"""A resolution that a page prints twice, as the decision and again in the minutes, is told once."""

import re
from collections.abc import Sequence

from ingest.paper import Part, Statement


def told_once(made: Sequence[Statement]) -> tuple[Statement, ...]:
    """Pages that give a decision and then the minutes say the same resolution twice: the minuted one is kept."""
    said = [_words_alone(one) if one.part is Part.RESOLUTION else None for one in made]
    return tuple(one for at, one in enumerate(made) if said[at] is None or said[at] not in said[at + 1 :])


def _words_alone(limb: Statement) -> tuple[str, str]:
    """A limb's letter and words without the mark they may be printed with."""
    found = re.sub(r"^(?:it was )?resolved\W*(?=that|to)", "", limb.text, flags=re.IGNORECASE)
    return re.sub(r"\W", "", limb.label or ""), re.sub(r"\W+", " ", found).casefold().strip()
