"""The words by which a paper marks a report, a page or a passage as not for publication.

That an item was taken in private is another matter, told by `ingest.exempt.excluding`: its minute may be printed for
all to read. Here a line has to say so of what it stands on, or a report of itself or of its appendices.
"""

import re

_NEVER = r"not (?:for|to be) (?:publication|published|public release|release|public disclosure|disclosure|disclosed)"
_NOUN = r"(?:report|paper|appendi(?:x|ces)|annex|item|document|page|information|minutes?|matter|section|business)"
_STRONG = re.compile(
    rf"^[\W_]*(?:(?:strictly |wholly )?(?:exempt|confidential|restricted|private|part (?:2|ii|b))(?: {_NOUN})?[\W_]+"
    rf"(?:and )?)*(?:(?:this|the following) {_NOUN} (?:is|are) )?{_NEVER}\b(?! (?:until|before|prior)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^[\W_]*(?:strictly |wholly |private and |official[\W_]+sensitive[\W_]*)?"
    r"(?:(?:confidential|exempt|restricted)(?: (?:and|or|/) (?:confidential|exempt))?"
    r"(?: (?:report|paper|appendix|annex|document|item|minutes?))?|"
    r"in confidence|commercial(?:ly)? (?:in confidence|sensitive))"
    r"[\W_]*(?P<rest>.*)$",
    re.IGNORECASE,
)
_GROUNDED = re.compile(
    r"^(?:by virtue|under|in accordance|pursuant|as defined|within the meaning|paragraphs?|schedule|section|"
    r"local government|appendi(?:x|ces) [a-z\d]{1,2}\b)",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    r"\bthis (?:\w+ )?(?:report|paper|appendix|annex|document|minute|page)(?: and (?:its|the) appendi\w+)? "
    rf"(?:is|contains|discloses|includes)\b(?P<between>[^.]{{0,120}}?)"
    rf"\b(?:{_NEVER}|exempt|confidential)\b(?P<after>[^.]{{0,60}})",
    re.IGNORECASE,
)
_PART_OF_IT = re.compile(
    r"\b(?:appendi|annex|not exempt|no|none|neither|public|part(?:ly|ially)?)\b|\bnot\b(?! (?:for|to be)\b)",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"^(?:(?:report |paper |document |security )?(?:status|classification)|publication(?: status)?|public or private|"
    r"exempt(?:ion)?(?: information| from publication)?\??|confidential(?:ity)?(?: or exempt information)?\??|"
    rf"private (?:report|item)\??|is (?:this|the) (?:report|paper|item) (?:exempt|confidential|private)\??)"
    rf"\s*[:\t]?\s+"
    rf"(?P<value>yes\b|private\b|closed\b|part (?:2|ii|b)\b|"
    rf"(?:wholly |strictly |fully )?(?:exempt|confidential|restricted|{_NEVER}))"
    r"(?P<after>.*)$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    rf"(?:[(\[]|\s[-–—:]\s*|^[-–—]\s*)(?:wholly |strictly |fully )?(?:exempt|confidential|restricted|{_NEVER})\b"
    rf"|^(?:strictly )?(?:exempt|confidential|restricted) (?:report|paper|appendix|annex|minutes?|session)\b"
    rf"|^(?:exempt|confidential)\s*[:–—-]|\b{_NEVER}\b",
    re.IGNORECASE,
)
_APPENDICES = re.compile(
    r"\bappendi(?:x|ces)\s+(?P<labels>[A-Z\d]{1,2}(?:\s*(?:,|and|&|to)\s*[A-Z\d]{1,2})*)\b(?P<between>[^.;]{0,80}?)"
    rf"\b(?:{_NEVER}|exempt|confidential|restricted)\b",
    re.IGNORECASE,
)
_EXEMPT_APPENDIX = re.compile(
    r"\b(?:exempt|confidential|restricted) appendix (?P<labels>[A-Z\d]{1,2})\b", re.IGNORECASE
)
_HINT = re.compile(
    r"\bnot (?:for|to be)\b|exempt|confiden|restrict|sensitive|exclu|private|closed|camera|committee session|"
    r"withdr[ae]w|to leave|(?:public|press)(?: then)? left",
    re.IGNORECASE,
)
_LONGEST_MARK = 400
_LONGEST_WORDS = 200


def may_mark(text: str) -> bool:
    """Cheap, and true of every line that marks anything or shuts the public out: the rest need not be looked at."""
    return _HINT.search(text) is not None


def marks(text: str) -> bool:
    """Whether a line or paragraph marks what it stands on as not for publication in so many words."""
    if len(text) > _LONGEST_MARK:
        return _says_of_itself(text)
    return _STRONG.match(text) is not None or _says_of_itself(text) or _field_says(text)


def marks_alone(text: str) -> bool:
    """Whether a paragraph is nothing but a mark, and no matter of the report it stands in."""
    return len(text) <= _LONGEST_MARK and _STRONG.match(text) is not None


def marks_all(text: str) -> bool:
    """Whether a sentence says it of the whole report it stands in, wherever that is."""
    return _says_of_itself(text)


def stamps(text: str) -> bool:
    """Whether a line is nothing but such a word: "CONFIDENTIAL", "Exempt report", "EXEMPT under paragraph 3 ...".

    At the head of a report or the edge of a page that is a mark; elsewhere it may be a heading about something else.
    """
    found = _BARE.match(text)
    if found is None or len(text) > _LONGEST_MARK:
        return False
    rest = found.group("rest").strip()
    return not rest or _GROUNDED.match(rest) is not None


def title_marks(title: str) -> bool:
    """Whether a title says that what it heads is exempt, rather than naming exempt or confidential things."""
    return _TITLE.search(title) is not None and not re.search(r"\bpart(?:ly|ially)?[ -]exempt\b", title, re.IGNORECASE)


def appendices_marked(text: str) -> frozenset[str]:
    """The letters or numbers of appendices that a report says are not for publication."""
    labels: set[str] = set()
    for found in (*_APPENDICES.finditer(text), *_EXEMPT_APPENDIX.finditer(text)):
        if _PART_OF_IT.search(found.groupdict().get("between") or "") is None:
            labels |= {label.upper() for label in re.findall(r"\b[A-Z\d]{1,2}\b", found.group("labels"), re.IGNORECASE)}
    return frozenset(labels - {"AND", "TO"})


def words_of(text: str) -> str:
    """The mark as it is quoted: whole while it is short."""
    plain = text.strip(" *_[]")
    return plain if len(plain) <= _LONGEST_WORDS else plain[: plain.rfind(" ", 0, _LONGEST_WORDS)] + " …"


def _says_of_itself(text: str) -> bool:
    """ "Appendix B to this report is ..." says it of the appendix."""
    found = _OF_ITSELF.search(text)
    if found is None or re.search(r"\b(?:appendi|annex)[^.]*$", text[: found.start()], re.IGNORECASE):
        return False
    return _PART_OF_IT.search(found.group("between")) is None


def _field_says(text: str) -> bool:
    """A row of a report's head, "Exempt: Yes, paragraph 3"; that an appendix is exempt does not make its report so."""
    found = _FIELD.match(text)
    return found is not None and re.search(r"\bappendi|\bannex", found.group("after"), re.IGNORECASE) is None
