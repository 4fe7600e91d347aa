"""What became of each line of a paper, so that a person sees at once what was read as what and what was lost.

A line within a statement counts as read only where its words stand in the statement: words that were dropped on the
way, and lines that no part of the paper took in, are what a person must look at.
"""

from collections.abc import Iterable, Mapping, Sequence

from ingest.decisions.discussion import SITE_LABEL
from ingest.decisions.resolutions import marked
from ingest.document import Line
from ingest.inspection.claims import Claim, LineKind, claims_of_heads, claims_of_statements, words_in
from ingest.paper import Paper
from ingest.text.cleaning import clean
from ingest.text.furniture import furniture
from ingest.text.labels import label_of

_SHORT = 3  # words of a label
_DECIDING = (LineKind.RESOLUTION, LineKind.RECOMMENDATION)


def kinds_of_lines(paper: Paper) -> dict[int, LineKind]:
    """By number, for every line that is not blank."""
    claimed = _by_line(claims_of_statements(paper))
    headed = _by_line(claims_of_heads(paper))
    dropped = furniture(paper.document.lines)
    found: dict[int, LineKind] = {}
    for line in paper.document.lines:
        if line.text.strip():
            found[line.number] = _kind(line, claimed.get(line.number, []), headed.get(line.number, []), dropped)
    return _with_marks(found, paper.document.lines)


def _kind(line: Line, claims: Sequence[Claim], heads: Sequence[Claim], dropped: frozenset[int]) -> LineKind:
    own = [claim.kind for claim in claims if claim.holds(line)]
    if own:
        return next((kind for kind in own if kind in _DECIDING), own[0])
    if line.number in dropped or not words_in(line.text) or SITE_LABEL.match(clean(line.text)):
        return LineKind.LEFT_OUT
    return next((head.kind for head in heads if head.holds(line)), LineKind.NOT_UNDERSTOOD)


def _by_line(claims: Iterable[Claim]) -> Mapping[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    for claim in claims:
        for number in range(claim.first_line, claim.last_line + 1):
            found.setdefault(number, []).append(claim)
    return found


def _with_marks(kinds: Mapping[int, LineKind], lines: Sequence[Line]) -> dict[int, LineKind]:
    """ "RESOLVED:" alone on a line belongs to the resolution below it."""
    found = dict(kinds)
    below: LineKind | None = None
    for line in reversed(lines):
        kind = kinds.get(line.number)
        if kind is None:
            continue
        if below is LineKind.RESOLUTION and _may_mark(clean(line.text), kind):
            found[line.number] = LineKind.RESOLUTION
        below = found[line.number]
    return found


def _may_mark(text: str, kind: LineKind) -> bool:
    """Whether it marks a resolution by its words, or is a label that nothing else took in ("Decision made")."""
    if kind not in (LineKind.HEADING, LineKind.NOT_UNDERSTOOD):
        return False
    if kind is LineKind.NOT_UNDERSTOOD and len(words_in(text)) <= _SHORT:
        return True
    label = label_of(text)
    return marked(label.rest if label is not None else text) is not None
