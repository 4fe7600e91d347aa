"""Whether the words of a paper say that two names are of one body: "the Harbour Forum (formerly the Quay Panel)".

Only such words join the names of a body that has nothing of its old name in the new one.
"""

import re

SAYS_SO = ("formerly", "previously", "renamed", "known as", "now called", "change of name", "name of the")
"""Words of which one stands in every sentence that tells of a new name."""

_BETWEEN = re.compile(
    r"[\s,;(“\"'’”]*(?:"
    r"(?:which was |which were |was |were )?(?:formerly|previously|until (?:then|recently|\w+ \d{4})|once)"
    r"(?: known as| called| named)?"
    r"|(?:is |be |was |were |has been |had been |will be )?(?:now |henceforth )?(?:renamed|known as|called)(?: as)?"
    r"|(?:is |be |was |were |has been |had been )?changed(?: \w+ \d{1,2} \w+ \d{4})? to"
    r"|to"
    r")[\s,:(“\"'‘]*(?:the )?[“\"'‘]?",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"\b(?:name|renam\w+|chang\w+)\b.{0,60}$", re.IGNORECASE)


def says_renamed(text: str, one: str, two: str) -> bool:
    """Whether the text says that `one` and `two`, in either order, are the old and the new name of one body."""
    return any(_joined(text, first, second) for first, second in ((one, two), (two, one)))


def _joined(text: str, first: str, second: str) -> bool:
    for found in re.finditer(re.escape(first), text, re.IGNORECASE):
        after = text[found.end() :]
        between = _BETWEEN.match(after)
        if between is None or not after[between.end() :].casefold().startswith(second.casefold()):
            continue
        # "from the Quay Panel to the Harbour Forum" is a change of name only where a name or a change is spoken of.
        if between.group(0).strip(" (“\"'‘").casefold() in ("to", "to the") and not _CHANGE.search(
            text[: found.start()]
        ):
            continue
        return True
    return False
