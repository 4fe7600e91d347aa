"""Sentences of committee prose: full stops of titles, initials and abbreviations do not end one."""

import re

_BREAK = re.compile(r"(?<=[.!?])(?:[\"'”’)]*)\s+(?=[\"'“‘(\[]?[A-Z0-9£])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|cllrs?|supt|insp|sgt|prof|rev|hon|st|nos?|para|paras|p|pp|fig|approx|e\.g|i\.e|etc|vs|cf|dept|asst|"
    r"ast|tel|ext|subs?|capt|lt|cdr|col|gen|brig)|\b[A-Z])\.$",
    re.IGNORECASE,
)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences in order; joined with single spaces they give the text back."""
    made: list[str] = []
    start = 0
    for found in _BREAK.finditer(text):
        piece = text[start : found.start()]
        if _ABBREVIATED.search(piece) is None:
            made.append(text[start : found.end()].strip())
            start = found.end()
    rest = text[start:].strip()
    return (*made, rest) if rest else tuple(made)
