"""The words by which minutes are corrected: what is to be read instead, and the minute, item or page this is said of.

Only single sentences and limbs are looked at here; which of them correct the minutes of which meeting is decided in
`ingest.corrections.confirming`.
"""

import re
from dataclasses import dataclass

_CHANGE = r"(?:amendment|correction|addition|deletion|alteration|change|exception|clarification)s?"
_CHANGED = (
    r"(?:amended|corrected|replaced|deleted|removed|inserted|added|included|recorded|shown|changed|altered|attributed|"
    r"struck out|omitted|substituted)"
)
SUBJECT = re.compile(
    r"\bsubject to (?!no\b)|\bas (?:amended|corrected)\b|\b(?:once|when|after|having been) (?:amended|corrected)\b|"
    r"\bwith (?!no\b)(?:the |one |two |three |a |some |those |these |that |this |following |above |minor |small )*"
    rf"{_CHANGE}\b|\b{_CHANGE} (?:below|listed|noted|made|being made)\b|\bfollowing {_CHANGE}\b|\bapart from\b|"
    r"\bamended to\b",
    re.IGNORECASE,
)
"""What follows "confirmed" where the minutes were not confirmed as they stood."""

_UNCHANGED = re.compile(
    rf"\b(?:no|without|nor|any) (?:further |other |any )?{_CHANGE}\b|\bunamended\b|\bun-?corrected\b", re.IGNORECASE
)
_READS_OTHERWISE = re.compile(
    r"\b(?:(?:should|ought to|amended to|corrected to|changed to) (?:have )?(?:read|say|state)|(?:to|must|now) read)\b"
    r"|\b(?:incorrectly|wrongly|mistakenly) (?:recorded|stated|listed|attributed|shown|spelt|spelled|minuted)\b"
    r"|\b(?:recorded|listed|shown|stated|omitted|minuted) in error\b|\btypographical\b"
    r"|\bmis-?(?:spelt|spelled|recorded)\b|\bomitted from the (?:minutes|list|attendance|apologies|record)"
    r"|\b(?:be|being|is|were) amended to\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    rf"\b(?:be|being|have been) {_CHANGED}\b|\binstead of\b|\brather than\b"
    r"|\b(?:replace|delete|insert|substitute|amend|omit|add|remove)\b"
    r"|\b(?:deletion|insertion|addition|inclusion|substitution|removal|omission|correction|amendment) of\b",
    re.IGNORECASE,
)
_OF_A_TEXT = re.compile(
    r"\b(?:words?|wording|sentences?|paragraphs?|lines?|names?|spelling|figures?|reference|minutes|minute|attendance|"
    r"apologies|present)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\bnot (?:agreed|accepted|supported|made|considered necessary)\b|\brejected\b", re.IGNORECASE)
_QUOTES = re.compile(r"[\"“”‘’]|(?<!\w)'")

_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]|(?<!\w)['‘][^'‘’]*['’](?!\w)")
_NUMBER = r"(?P<number>[A-Z]{0,4}[ /]?\d{1,5}[A-Za-z]?(?:[./-]\d{1,4}(?:[./-]\d{1,4})?)?)\b"
_MINUTE = re.compile(
    rf"\bmin(?:ute)?s?\.?(?:\s*(?:no|number|ref|reference)\b\.?:?)?\s*[:#]?\s*{_NUMBER}", re.IGNORECASE
)
_ITEM = re.compile(rf"\b(?:agenda )?item(?:\s*(?:no|number)\b\.?)?\s*{_NUMBER}", re.IGNORECASE)
_PARAGRAPH = re.compile(
    r"\b(?:paragraph|para|section|point)s?\.?\s*(?P<number>\d{1,4})(?:\.\d{1,3}){1,2}\b", re.IGNORECASE
)
_CODE = re.compile(r"\b(?P<number>[A-Z][A-Za-z]{0,4}[ /]\d{2,4}/\d{1,5}(?:/\d{1,4})?)\b")
_LEADING = re.compile(r"^\W*(?P<number>\d{1,4}[A-Za-z]?)(?:\.\d{1,3})*[.):]?\s+(?=[A-Z'\"“‘])")
_PAGE = re.compile(r"\b(?:page|p\.)\s*(?P<number>\d{1,4})\b", re.IGNORECASE)
_TITLED = re.compile(r"\s*[,:–-]?\s*\((?P<title>[^()]{4,120})\)")


@dataclass(frozen=True, slots=True)
class Named:
    """The minute, item, title and page that words name, as printed, as far as they do."""

    minute: str | None = None
    agenda_item: str | None = None
    title: str | None = None
    page: str | None = None

    @property
    def anything(self) -> bool:
        return any((self.minute, self.agenda_item, self.page))


def named(words: str) -> Named:
    """A limb's own number may be the minute it corrects: "14. Footpaths: the second line to read ...". What stands
    in quotation marks is what was, or is to be, written there and names nothing."""
    plain = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), words)
    minute, item, page = _MINUTE.search(plain), _ITEM.search(plain), _PAGE.search(plain)
    number = minute or _CODE.search(plain) or _PARAGRAPH.search(plain)
    number = number or (None if item or page else _LEADING.match(words))
    where = minute or item
    title = _TITLED.match(words[where.end() :]) if where is not None else None
    return Named(
        number.group("number").strip() if number is not None else None,
        item.group("number").strip() if item is not None else None,
        title.group("title").strip() if title is not None else None,
        page.group("number") if page is not None else None,
    )


def without_unchanged(text: str) -> str:
    """The words less those that say that nothing was changed: "without amendment"."""
    return _UNCHANGED.sub(" ", text)


def changes(words: str) -> bool:
    """Whether the words say that something is to be put in, taken out or read otherwise."""
    plain = without_unchanged(words)
    spoken = _READS_OTHERWISE.search(plain) or _CHANGES.search(plain)
    return spoken is not None and _REFUSED.search(plain) is None


def corrects(sentence: str) -> bool:
    """Whether a sentence by itself says that minutes were wrong. That a bench was replaced does not, even where the
    minute is named: it takes what is to be read, or words that are to be changed."""
    plain = without_unchanged(sentence)
    if _READS_OTHERWISE.search(plain) is not None:
        return _REFUSED.search(plain) is None
    wording = _QUOTES.search(plain) is not None and (named(plain).anything or _OF_A_TEXT.search(plain) is not None)
    return wording and changes(plain)


def is_amendment(limb: str) -> bool:
    """Whether a limb under "subject to the following amendments:" is one of them."""
    return changes(limb) or (named(limb).anything and _QUOTES.search(limb) is not None)
