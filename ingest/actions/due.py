"""By when something is to be done, as printed: "by 3 May", "before the next meeting", "within two weeks".

The words are kept as printed, preposition and all: what "the end of the month" was is for the reader of the minutes.
"""

import re

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SEASON = r"(?:Christmas|Easter|Whitsun|half[- ]term|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Nn]ew [Yy]ear)\b"
_DAY = (
    rf"(?:(?:{_WEEKDAY},? )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}})?"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}|{_WEEKDAY}"
    rf"|(?:[A-Z]\w+ ){{1,2}}(?:Day|Sunday|Monday|Friday|Fair|Show|Fayre|Week|Holiday)\b"
    rf"|(?:early |mid[- ]|late )?{_MONTH}(?: \d{{4}})?|(?:the )?(?:new year|{_SEASON})(?: \d{{4}})?)"
)
_END = (
    rf"(?:the )?end of (?:(?:the |this |next )?(?:(?:financial|civic|municipal|calendar|school|current) )?"
    rf"(?:month|week|year|quarter|term|day)|{_DAY}|\d{{4}}(?:/\d{{2,4}})?|Q[1-4])|end {_MONTH}(?: \d{{4}})?"
)
_MEETING = (
    rf"(?:the |its |their )?(?:(?:next|following|annual|{_MONTH}(?: \d{{4}})?|\w+ \d{{4}})(?: [A-Z]\w+){{0,3}}"
    r"(?: (?:[Bb]oard|[Cc]ommittee|[Cc]ouncil|[Pp]anel|[Ff]orum))? meeting"
    r"(?: of the [A-Z][\w ]*?[A-Za-z](?=\W|$| [a-z]))?"
    r"|AGM|Annual General Meeting)"
)
_DUE = re.compile(
    rf"\b(?:(?:[Bb]y|[Bb]efore|no later than|not later than|on or before|prior to) (?:the deadline of )?"
    rf"(?:{_END}|{_MEETING}|{_DAY})"
    rf"|(?:to|at|for|in time for) {_MEETING}"
    r"|(?:this|next) (?:week|month)\b(?![’'])"
    r"|to a future (?:[Bb]oard |[Cc]ommittee )?meeting(?: of the [A-Z]\w+)?|after the meeting"
    r"|within (?:the next )?[\w-]+ (?:working |calendar )?(?:days?|weeks?|months?)"
    rf"|in \w+ (?:days?|weeks?|months?)[’'] time)"
)
_STATED = re.compile(
    r"\b(?:due(?: date| by)?|deadline|target(?: date)?|by when|timescale)\s*[:–-]\s*(?P<due>[^;.)\]]{3,40})", re.I
)

# What is to be reported in September is due then; what was seen in September, or is needed for it, is not.
_REPORTED = re.compile(rf"\breport\b[^.;]{{0,60}}? (?P<due>in {_MONTH}(?: \d{{4}})?)[.;]?$")


def due_in(text: str) -> str | None:
    """The first date or term by which something is to be done, as printed."""
    stated = _STATED.search(text)
    if stated is not None:
        return stated.group("due").strip()
    found = _DUE.search(text)
    if found is not None:
        return found.group(0)
    reported = _REPORTED.search(text)
    return reported.group("due") if reported is not None else None
