"""A question whose subject was put first, put back in the order in which most people ask.

"On the ferry, what was resolved in 2018?" asks what was resolved in 2018 on the ferry: one order is enough to read.
"""

import re

_ABOUT = (
    r"(?:as\s+(?:for|regards|to)|with\s+(?:regard|respect|reference)s?\s+to|in\s+relation\s+to|when\s+it\s+comes\s+to)"
)
_PUT_FIRST = rf"(?:on|about|regarding|concerning|re|in|at|during|since|after|before|for|{_ABOUT})"
_ASKING = (
    r"(?:what(?:['’]?s)?|who(?:['’]?s)?|when|which|where|how|why|did|does|do|was|were|is|are|has|have|had|any|anything|"
    r"list|show|give)\b"
)
_TURNED = re.compile(
    rf"^\W*(?P<joined>(?:and|so|but)\s+)?(?P<phrase>{_PUT_FIRST}\b:?\s+\w[^?!;]*?)"
    rf"(?:\s*[,:]\s*|\s+[-–—]+\s+)(?P<asked>{_ASKING}.*?)(?P<mark>[?.!]*)\s*$",
    re.IGNORECASE | re.DOTALL,
)
_TURNED_WITHOUT_COMMA = re.compile(
    r"^\W*(?P<joined>(?:and|so|but)\s+)?(?P<phrase>(?:on|about|regarding|concerning|re)\s+\w[^?!;,]*?)\s+"
    r"(?P<asked>(?:what(?:['’]?s)?|who|when|how\s+(?:many|much))\s.*?)(?P<mark>[?.!]*)\s*$",
    re.IGNORECASE | re.DOTALL,
)
_STANDING_FIRST = re.compile(rf"^(?:{_ABOUT})\b:?", re.IGNORECASE)


def straightened(text: str) -> str:
    """As it was where nothing was put first."""
    turned = _TURNED.match(text) or _TURNED_WITHOUT_COMMA.match(text)
    if turned is None:
        return text
    first, _, rest = _STANDING_FIRST.sub("on", turned["phrase"]).partition(" ")
    return f"{turned['joined'] or ''}{turned['asked'].strip()} {first.lower().rstrip(':')} {rest}{turned['mark']}"
