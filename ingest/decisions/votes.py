"""Votes by count, as printed: figures, unanimity, casting votes."""

import re
from collections.abc import Collection, Iterable

_NUMBER = (
    r"(?:\d+|nil|no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?)"
)
_ABSTAINED = rf"(?:[^.;]{{0,20}}?{_NUMBER} (?:members? )?abst\w+)?"
_VOTES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"\b{_NUMBER} (?:members? )?(?:voting|voted|votes?) (?:for|in favour)\b[^.;]{{0,30}}?,? (?:and )?"
        rf"{_NUMBER} (?:members? )?(?:voting |voted |votes? )?against{_ABSTAINED}",
        r"\bfor\s*[:–-]?\s*\(?\d+\)?[,;]?\s*(?:and )?against\s*[:–-]?\s*\(?\d+\)?(?:[,;]?\s*(?:and )?(?:abstain\w*|"
        r"abstentions?)\s*[:–-]?\s*\(?\d+\)?)?",
        rf"(?:(?<=carried )|(?<=lost )|(?<=defeated )|(?<=agreed )|(?<=approved ))by {_NUMBER} to {_NUMBER}\b",
        rf"\b(?:by )?a majority of {_NUMBER}(?: votes?)? to {_NUMBER}\b",
        rf"\b(?:by )?{_NUMBER} votes? for to {_NUMBER}(?: votes?)? against",
        rf"\b(?:by )?{_NUMBER} votes? to {_NUMBER}(?:,? (?:with|and) {_NUMBER} abst\w+)?",
        rf"\b{_NUMBER} (?:votes? )?(?:in favour|for)[,;]? (?:and )?{_NUMBER} (?:votes? )?against"
        rf"(?:[,;]? (?:and |with )?{_NUMBER} (?:members? )?abst\w+)?",
        rf"\bwith {_NUMBER} (?:members? |councillors? )?(?:abst\w+|against|dissent\w+)",
        r"\(\d{1,3}(?::|/)\d{1,3}(?:(?::|/)\d{1,3})?\)",
        r"\b(?:on |by )?the chair\w*['’]?s? casting vote|\b(?:nem\.? ?con\.?|nemine contradicente)",
        r"\b(?:carried|agreed|resolved|approved|accepted|voted|passed|lost) (?:\(unanimously\)|unanimously)",
        r"\bunanimously (?:carried|agreed|resolved|approved|accepted|passed|appointed|elected)",
        r"\b(?:all|everyone) (?:in favour|in agreement)|\b(?:by|on) a show of hands",
    )
)
_COUNTED = re.compile(
    rf"(?:by |for[:\s–-]*\(?)?(?P<ayes>{_NUMBER})\)?(?: votes?)?(?: for| in favour)?"
    r"(?: to |[,;]? (?:and )?(?=\w+ (?:votes? )?against)|[,;]? (?:and )?against[:\s–-]*\(?)"
    rf"(?P<noes>{_NUMBER})",
    re.IGNORECASE,
)
_WORDS = "nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()


def votes_in(texts: Iterable[str], roll_calls: Collection[str] = ()) -> tuple[str, ...]:
    """Every vote named, in order, as the paper prints it; the texts among the `roll_calls` are votes as a whole."""
    found: list[str] = []
    for text in texts:
        found.extend([text] if text in roll_calls else counts_in(text))
    return tuple(dict.fromkeys(found))


def counts_in(text: str) -> tuple[str, ...]:
    """The votes by count that a paragraph tells, in order."""
    spans: list[tuple[int, int]] = []
    for shape in _VOTES:
        for match in shape.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in spans):
                spans.append(match.span())
    found = [text[start:end].strip() for start, end in sorted(spans)]
    return tuple(one.removesuffix(")") if one.count(")") > one.count("(") else one for one in found)


def totals(vote: str) -> tuple[int, int] | None:
    """Those for and those against, of a vote by count."""
    found = _COUNTED.search(vote)
    if found is None:
        return None
    ayes, noes = (_value(found.group(side)) for side in ("ayes", "noes"))
    return (ayes, noes) if ayes is not None and noes is not None else None


def _value(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    low = word.casefold()
    return 0 if low in ("no", "none") else _WORDS.index(low) if low in _WORDS else None
