"""Votes as printed: counts, unanimity, casting votes, and blocks of names for and against."""

import re
from collections.abc import Iterable

_COUNT = r"(?:\d+|no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
_VOTES = (
    re.compile(rf"\b{_COUNT} (?:members? )?(?:voting|voted|votes?) (?:for|in favour)\b[^.;]{{0,30}}?,? (?:and )?"
               rf"{_COUNT} (?:members? )?(?:voting |voted )?against(?:[^.;]{{0,12}}?{_COUNT} abst\w+)?", re.IGNORECASE),
    re.compile(r"\bfor\s*:?\s*\(?\d+\)?[,;]?\s*(?:and )?against\s*:?\s*\(?\d+\)?(?:[,;]?\s*(?:and "
    r")?(?:abstain\w*|abstentions?)\s*:?\s*\(?\d+\)?)?", re.IGNORECASE),
    re.compile(r"\b(?:by )?\d+ votes? to \d+(?:,? (?:with|and) \w+ abstentions?)?", re.IGNORECASE),
    re.compile(r"\b\d+ (?:votes? )?(?:in favour|for)[,;]? (?:and )?\d+ against(?:[,;]? (?:and |"
    r"with )?\w+ abst\w+)?", re.IGNORECASE),
    re.compile(r"\(\d{1,3}(?::|/)\d{1,3}(?:(?::|/)\d{1,3})?\)"),
    re.compile(r"\b(?:on |by )?the chair\w*'?s? casting vote|\b(?:nem\.? ?con\.?|nemine contradicente)", re.IGNORECASE),
    re.compile(r"\b(?:carried|agreed|resolved|approved|voted) unanimously|\bunanimously (?:carried|agreed|"
    r"resolved|approved)|\bupon being put to the vote[^.]*", re.IGNORECASE),
    re.compile(r"^(?:for|against|abstain(?:ed|ing)?|abstentions?)\s*\(\d+\)?.*$", re.IGNORECASE),
)  # fmt: skip


def votes_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Every vote named, in order, as the paper prints it."""
    found: list[str] = []
    for text in texts:
        spans: list[tuple[int, int]] = []
        for shape in _VOTES:
            for match in shape.finditer(text):
                if not any(start < match.end() and match.start() < end for start, end in spans):
                    spans.append(match.span())
        found.extend(text[start:end].strip() for start, end in sorted(spans))
    return tuple(dict.fromkeys(found))
