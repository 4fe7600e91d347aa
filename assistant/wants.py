"""The kind of thing a question of fact asks for, and whether a passage has it."""

import re
from enum import Enum

from assistant.question import Question
from ingest.paper import Passage


class Wants(Enum):
    """The kind of thing asked for, by what it looks like in print."""

    MONEY = re.compile(r"£\s?\d|\bpounds\b")
    SHARE = re.compile(r"\d\s?%|per cent|\brates?\b|\d+\.\d+")
    QUANTITY = re.compile(
        r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b", re.IGNORECASE
    )
    DEADLINE = re.compile(
        r"\b(?:by|before|until|within|no\s+later\s+than|in|to|at)\s+(?:[\w'’]+\s+){0,4}?(?:January|February|March|April|May|"
        r"June|July|August|September|October|November|December|spring|summer|autumn|winter|Easter|Christmas|meeting|"
        r"days?|weeks?|months?|year|(?:19|20)\d\d)\b"
    )
    DATE = re.compile(
        r"(?<![\d/-])\b(?:19|20)\d\d\b(?![/–-]\d)|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b\d{1,2}[.:]\d\d\s?[ap]m\b"
    )
    PERSON = re.compile(
        r"\bby\s+(?:the|an?|his|her|its|their)\s+(?!(?:end|time|date|day|same|next)\b)[a-z]+|\b[A-Z][\w'’-]+\s+(?:[A-Z]\.?\s+)*[A-Z][\w'’-]+"
    )
    REASON = re.compile(
        r"\b(?:because|due to|as a result|in order to|reason|following|owing to|so that|purpose)\b", re.IGNORECASE
    )
    CONTACT = re.compile(r"@|\b0\d{2,4}[\s\d]{6,}|\bwww\.|\.(?:uk|org|com)\b")
    ANYTHING = re.compile(r"")


_ASKED = (
    (Wants.DEADLINE, r"\bby\s+(?:when|what\s+(?:date|time|day))\b|\bdeadline\b"),
    (
        Wants.DATE,
        r"^\W*(?:and\s+)?(?:until\s+)?when\b|^\W*(?:and\s+)?how\s+soon\b|\b(?:what|which)\s+(?:date|day|year|month|time)\b",
    ),
    (Wants.PERSON, r"^[^\w%]*(?:and\s+)?who(?:m|se)?\b|\bthe\s+name\s+of\b"),
    (Wants.REASON, r"\bwhy\b|\bwhat\s+(?:is|was|were|are)\s+the\s+(?:reason|purpose|aim)s?\b"),
    (Wants.CONTACT, r"\b(?:e-?mail|phone|telephone|tel|helpline|website|web\s?site|contact\s+details)\b"),
    (
        Wants.MONEY,
        r"\b(?:costs?|price|budget|grants?|£|spend|spent|paid|worth|contribut\w*|money|funded)\b|\bhow\s+much\b",
    ),
    (Wants.SHARE, r"%|\b(?:percent\w*|per\s+cent|rates?|proportion|share)\b"),
    (
        Wants.QUANTITY,
        r"\bhow\s+(?:many|long|often|big|far|old)\b|\b(?:number|figure|total|amount|quorum|quorate|target)\b",
    ),
)


def has_what_is_asked(passage: Passage, question: Question) -> bool:
    """Whether the kind of thing asked for stands in the passage, besides the words and figures of the question."""
    wanted = wanted_by(question)
    if wanted in {Wants.REASON, Wants.ANYTHING}:  # a reason is seldom announced as one
        return True
    text = f"{passage.lead or ''} {passage.text}"
    own = {*question.words, *re.findall(r"\d+", question.stand_alone)}
    asked = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in own) or r"(?!)", re.IGNORECASE)
    return wanted.value.search(asked.sub("_", text)) is not None


def wanted_by(question: Question) -> Wants:
    for wants, form in _ASKED:
        if re.search(form, question.stand_alone, re.IGNORECASE):
            return wants
    return Wants.ANYTHING
