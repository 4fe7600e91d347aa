"""What bold type says: a short line all in bold is a heading; so is a bold beginning that plain text goes on behind.

Minutes typed by hand mark their items so. What begins a line of fields, names, votes or actions ("Action:") is no
heading, however bold.
"""

import re

BOLD_ALONE, BOLD_BEFORE_TEXT = 7, 8
_LONGEST = 120
_SHORTEST_TEXT = 40
_NUMBERED = re.compile(r"^\W{0,2}(?:item\s+)?[A-Za-z]{0,4}[ /]?\d[\w./:()-]{0,11}\s+\D", re.IGNORECASE)
# What marks a decision, a vote or an action is no heading at all; what announces names or a fact is none where these
# follow on the line, and may be the title of an item where it stands alone ("Apologies", "Date of next meeting").
_MARK = re.compile(
    r"(?:\(?[a-z\d]{1,3}[.)]\s*)?(?:actions?|resolved|decisions?|decided|agreed|approved|noted|ordered|recommended|"
    r"proposed|proposer|seconded|seconder|moved|mover|carried|lost|votes?|for|against|abst\w+|"
    r"(?:cllrs?|councillors?)\b|owner|due|e-?mail|tel\w*|answer|response|reply|by whom|when|yes|no)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"(?:\(?[a-z\d]{1,3}[.)]\s*)?(?:(?:also )?present|attend\w+|in attendance|apologies|absent|officers?|members?|"
    r"venue|place|location|date|time|contact|notes?|chair\w*|clerk|motion|amendment|question|resolution|recommend\w*|"
    r"voting)\b",
    re.IGNORECASE,
)


def heads_alone(text: str) -> bool:
    """Whether a line all in bold is a heading rather than an emphasised sentence, a name or a mark."""
    stripped = text.strip()
    if not stripped or len(stripped) > _LONGEST or stripped.endswith((";", ",")):
        return False
    if stripped.endswith(".") and len(stripped.split()) > 10:
        return False
    return any(letter.isalpha() for letter in stripped) and _MARK.match(stripped) is None


def heads_text(bold: str, rest: str) -> bool:
    """Whether the bold beginning of a paragraph is a title and the `rest` of the line its text."""
    title = bold.strip()
    if (
        _ANNOUNCES.match(title)
        or len(rest.strip(" :.–-")) < _SHORTEST_TEXT
        or not rest.strip(" :.–-\"“‘'(")[:1].isupper()
    ):
        return False
    stopped = title.endswith((":", ".")) or rest.lstrip().startswith((":", ".", "–", "-"))
    return heads_alone(title) and len(title.split()) <= 12 and (stopped or _NUMBERED.match(title) is not None)
