"""Words struck out on a paper: no longer part of what it says, but a person should know that they are there."""

from collections.abc import Sequence

from ingest.document import ReadingWarning
from ingest.readers.content import folded

SHOWN = 200


def struck_out(texts: Sequence[str], page: int | None = None) -> tuple[ReadingWarning, ...]:
    """One warning for all the words left out of a page or, where there are no pages, of a paper."""
    shown = words_shown(texts)
    note = f"Words struck out on the paper are left out: {shown}."
    return (ReadingWarning("struck-out-text", note, page),) if shown else ()


def words_shown(texts: Sequence[str]) -> str:
    """Words that were left out, as a warning quotes them: the beginning of many, nothing of signs alone."""
    written = [folded(text) for text in texts if any(letter.isalnum() for letter in text)]
    quoted = "; ".join(f'"{text}"' for text in written)
    return quoted if len(quoted) <= SHOWN else f"{quoted[:SHOWN].rsplit(' ', 1)[0]} ..."
