"""Words struck out on a paper: no longer part of what it says, but a person should know that they are there."""

from collections.abc import Sequence

from ingest.document import ReadingWarning

SHOWN = 200


def struck_out(texts: Sequence[str], page: int | None = None) -> tuple[ReadingWarning, ...]:
    """One warning for all the words left out of a page or, where there are no pages, of a paper."""
    written = [" ".join(text.split()) for text in texts if any(letter.isalnum() for letter in text)]
    if not written:
        return ()
    quoted = "; ".join(f'"{text}"' for text in written)
    shown = quoted if len(quoted) <= SHOWN else f"{quoted[:SHOWN].rsplit(' ', 1)[0]} ..."
    return (ReadingWarning("struck-out-text", f"Words struck out on the paper are left out: {shown}.", page),)
