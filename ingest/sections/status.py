"""What minutes say of themselves: that they are a draft, or that they have been confirmed since.

It stands above the first item or under the last: "DRAFT", "Unconfirmed minutes", "subject to approval at the next
meeting"; "Approved on 8 May 2024". A line for the chair to sign says nothing: it is printed on every draft.
"""

import re
from collections.abc import Sequence
from datetime import date as Date

from ingest.paper import MinutesStatus
from ingest.text.dates import dates_in
from ingest.text.paragraphs import Paragraph

_DRAFT_LINE = re.compile(
    r"^[\W_]*(?:(?:this is a )?draft|unconfirmed|unapproved|subject to (?:confirmation|approval|ratification))\b"
    r"(?! (?:budget|plan|strategy|policy|accounts|report|lease|response|order))[^.]{0,90}\.?[\W_]*$",
    re.IGNORECASE,
)
_DRAFT_SAID = re.compile(
    r"\b(?:these|the|all|this) (?:\w+ )?(?:minutes|record|notes) (?:are|is|remain|remains|will be|have) "
    r"(?:only |still |in |a |not yet (?:been )?)*(?:draft|unconfirmed|provisional|confirmed until|"
    r"subject to (?:confirmation|approval|ratification|agreement))\b|"
    r"\b(?:draft|unconfirmed|provisional) (?:until|pending) (?:\w+ ){0,4}"
    r"(?:approved|confirmed|agreed|signed|approval|confirmation|ratified)\b|"
    r"\bsubject to (?:confirmation|approval|ratification|agreement) (?:at|by) the (?:next|following)\b|"
    r"\bto be (?:confirmed|approved|agreed) at the next meeting\b",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(
    r"\b(?:confirmed|approved|agreed|adopted|ratified|accepted)\b[^.]{0,90}?\b(?:on|at|of|dated)\b|"
    r"^[\W_]*(?:confirmed|approved|agreed|adopted)\b[\W_]*(?=\d)",
    re.IGNORECASE,
)
_LONGEST = 220


def status_said(above: Sequence[Paragraph], below: Sequence[Paragraph], meeting: Date | None) -> MinutesStatus | None:
    """`above` is what stands before the first item, `below` what stands after the last."""
    said = [one.text for one in (*above, *below) if len(one.text) <= _LONGEST and not one.cells]
    if any(_says_confirmed(text, meeting) for text in said):
        return MinutesStatus.CONFIRMED
    drafted = any(_DRAFT_LINE.match(text) or _DRAFT_SAID.search(text) for text in said)
    return MinutesStatus.DRAFT if drafted else None


def _says_confirmed(text: str, meeting: Date | None) -> bool:
    """With the day on which they were, which comes after the meeting; the day of the meeting itself proves nothing."""
    found = _CONFIRMED.search(text)
    later = found is not None and any(
        one.start >= found.start() and (meeting is None or one.value > meeting) for one in dates_in(text)
    )
    return later and re.search(r"\b(?:to be|not|will be|for)\b", text, re.IGNORECASE) is None
