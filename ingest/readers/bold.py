"""What bold type says: a short line all in bold is a heading; so is a bold beginning that plain text goes on behind.

Minutes typed by hand mark their items so. What begins a line of fields, names, votes or actions ("Action:") is no
heading, however bold.
"""

import re

BOLD_ALONE, BOLD_BEFORE_TEXT = 7, 8
_LONGEST = 120
_SHORTEST_TEXT = 40
_NUMBERED = re.compile(r"^\W{0,2}(?:item\s+)?[A-Za-z]{0,4}[ /]?\d[\w./:()-]{0,11}\s+\D", re.IGNORECASE)
_NO_HEADING = re.compile(
    r"(?:\(?[a-z\d]{1,3}[.)]\s*)?(?:actions?|resolved|resolution|decisions?|decided|agreed|approved|noted|ordered|"
    r"recommend\w*|proposed|proposer|seconded|seconder|moved|mover|carried|lost|votes?|voting|for|against|abst\w+|"
    r"(?:also )?present|attend\w+|in attendance|apologies|absent|officers?|members?|(?:cllrs?|councillors?)\b|"
    r"venue|place|location|date|time|contact|notes?|chair\w*|clerk|owner|due|e-?mail|tel\w*|motion|amendment|"
    r"question|answer|response|reply|by whom|when)\b",
    re.IGNORECASE,
)


def heads_alone(text: str) -> bool:
    """Whether a line all in bold is a heading rather than an emphasised sentence, a name or a mark."""
    stripped = text.strip()
    if not stripped or len(stripped) > _LONGEST or stripped.endswith((";", ",")):
        return False
    if stripped.endswith(".") and len(stripped.split()) > 10:
        return False
    return any(letter.isalpha() for letter in stripped) and _NO_HEADING.match(stripped) is None


def heads_text(bold: str, rest: str) -> bool:
    """Whether the bold beginning of a paragraph is a title and the `rest` of the line its text."""
    title = bold.strip()
    if len(rest.strip(" :.–-")) < _SHORTEST_TEXT or not rest.strip(" :.–-\"“‘'(")[:1].isupper():
        return False
    stopped = title.endswith((":", ".")) or rest.lstrip().startswith((":", ".", "–", "-"))
    return heads_alone(title) and len(title.split()) <= 12 and (stopped or _NUMBERED.match(title) is not None)
