"""A head: where an item begins and what its first lines say; and how a title is told from the text that runs on."""

import re
from dataclasses import dataclass

from ingest.text.cleaning import is_finished
from ingest.text.sentences import sentences
from ingest.text.titles import is_business, is_known_title, reads_as_sentence, reads_as_title

# Each word is followed by one space and a further word: with the space left optional a long line takes seconds.
_RUN_IN = re.compile(r"^(?P<title>[^\s.:–]+(?:\s[^\s.:–]+){0,9}?(?:[.:]|\s[-–]))\s+(?P<text>\S.{20,})$")
_ANSWERED = re.compile(r"^(?P<title>\S.*?)\s+(?P<text>(?:None|Nil|Noted|Agreed)(?: \w+)?\.)$")
_COLON = re.compile(r"^(?P<title>[^:]{3,80}):\s+(?P<text>\S.*\.|none|nil)$")
# "Minutes of the" is no title yet.
_HANGS = re.compile(r"\b(?:of|the|a|an|and|or|for|to|in|on|from|with|last|previous)$", re.IGNORECASE)
# Words of a known title, and of a sentence after it: fewer might still be of the title.
_LONGEST_KNOWN, _SHORTEST_TOLD = 7, 5


@dataclass(frozen=True, slots=True)
class Head:
    """An item's beginning: paragraphs `at` up to `end` hold its number and title. `number` is as printed, less its
    stop; it and `title` are None where the paper gives none.

    `agenda_item` is the agenda's number where both are printed side by side. `told` are the words of a
    paragraph below, the first unless `told_at` says which, where the number or the title stands before them.
    """

    at: int
    end: int
    number: str | None
    title: str | None
    agenda_item: str | None = None
    told: str | None = None
    told_at: int = 0


def run_in_title(title: str) -> tuple[str | None, str]:
    """A title that its text follows on the same line: "Bowling green. The subgroup met ..." -> the title and the text.

    Where no title can be told from the text there is none.
    """
    found = _RUN_IN.match(title)
    if found is not None and reads_as_title(found.group("title")):
        return found.group("title").strip(" -–:"), found.group("text")
    return None, title


def known_title_before(title: str) -> tuple[str | None, str]:
    """A title that every body uses and the sentence that follows it on the same line, with or without a stop between:
    "AOCB No other competent business was raised." Where there is no such title, none."""
    for shape in (_ANSWERED, _COLON):
        found = shape.match(title)
        if found is not None and (is_known_title(found.group("title")) or is_business(found.group("title"))):
            return found.group("title").strip(" -–:."), found.group("text")
    known, text = run_in_title(title)
    if known is not None and is_known_title(known) and _is_told(text):
        return known, text
    words = title.split()
    for end in range(1, min(_LONGEST_KNOWN, len(words) - _SHORTEST_TOLD) + 1):
        known, text = " ".join(words[:end]), " ".join(words[end:])
        if text[0].isupper() and is_known_title(known) and _is_told(text) and not _HANGS.search(known):
            return known, text
    return None, title


def title_before_text(title: str) -> str | None:
    """The title that stands before its text on one line, if there is one."""
    return run_in_title(title)[0] or known_title_before(title)[0]


def _is_told(text: str) -> bool:
    """Whether the words are a sentence rather than the rest of a title."""
    told = reads_as_sentence(text) or not reads_as_title(text)
    return is_finished(text) and (told or len(sentences(text)) > 1)
