"""Where items begin by the format's own word: the pages and the data of committee systems say so outright."""

import re
from collections.abc import Sequence

from ingest.items.head import Head
from ingest.text.paragraphs import Paragraph

_NUMBER = re.compile(r"[*#]?\s*(?:item )?\(?[A-Za-z]{0,4}[ /:]?\d[\w()./:-]{0,12}", re.IGNORECASE)
# Where the title was lost the page's own label comes first.
_PART = re.compile(r"(?:minutes|decision|(?:additional|supporting) documents):", re.IGNORECASE)
_FLAG = re.compile(r"[*#†‡^]{1,3}|[A-Z]{1,2}")


def stated_heads(paragraphs: Sequence[Paragraph]) -> tuple[Head, ...]:
    """Each title, and the number and flags that its row has before it."""
    heads: list[Head] = []
    begun: int | None = None
    for at, one in enumerate(paragraphs):
        if not one.item:
            begun = None
        elif _NUMBER.fullmatch(one.text) or _FLAG.fullmatch(one.text):
            begun = at if begun is None else begun
        elif _PART.fullmatch(one.text):
            heads.append(Head(at, at, None, None))
        else:
            first = at if begun is None else begun
            heads.append(Head(first, at + 1, _number_in(paragraphs[first:at]), one.text))
            begun = None
    return tuple(heads)


def _number_in(row: Sequence[Paragraph]) -> str | None:
    """As printed, less its stop; a flag beside it is none."""
    return next((one.text.strip(" .:*#") for one in row if re.search(r"\d", one.text)), None)
