"""The line that names who decides, above the points that each say what was done: "The Board:" and "• approved ..."."""

import re

from ingest.decisions.resolutions import marked
from ingest.text.labels import label_of
from ingest.text.paragraphs import Paragraph

WHO_DECIDES = re.compile(r"(?:[\w'’ ]+ )?(?:[Tt]he )?[A-Z][\w'’ -]{2,50}\s*:\s*-?")
_BODY_LEADS = re.compile(
    r"The (?:[\w’'&-]+ ){0,5}(?:Board|Committee|Sub-Committee|Council|Panel|Cabinet|Body|Authority|Governors|Trustees|"
    r"Forum|Executive|Partnership|Court|Senate):[-–]?"
)
_HAS_DECIDED = re.compile(
    r"(?:noted(?! that)|approved|agreed|endorsed|received|ratified|adopted|resolved|delegated|accepted|authorised)\b"
)


def names_who_decides(paragraph: Paragraph, after: Paragraph | None) -> bool:
    """ "The Board:" above points that each begin with what it did: "(i) APPROVED the plan", "• approved the plan"."""
    label = label_of(after.text) if after is not None and not after.cells else None
    if label is None or paragraph.cells or WHO_DECIDES.fullmatch(paragraph.text) is None:
        return False
    if _BODY_LEADS.fullmatch(paragraph.text) is not None and _HAS_DECIDED.match(label.rest) is not None:
        return True
    return marked(label.rest) is not None and label.rest.split()[0].isupper()
