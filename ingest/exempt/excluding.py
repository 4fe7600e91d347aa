"""How a meeting shuts the public out and lets it in again, and on what ground, in the words of minutes and agendas."""

import re

from ingest.text.sentences import sentences

_PUBLIC = r"(?:(?:members of )?(?:the )?(?:press and (?:the )?public|public and (?:the )?press|press|public))"
_PRIVATE = r"(?:private|closed|exempt|confidential)"
_EXCLUDES = re.compile(
    rf"\b{_PUBLIC}\b[^.]{{0,140}}?\b(?:be|were|was|being|is|are|been) (?:also |now |therefore |then |accordingly )?"
    r"(?:excluded|(?:asked|requested|required) to (?:leave|withdraw))\b"
    rf"|\b(?:to exclude|excluded|excluding) {_PUBLIC}\b"
    rf"|\b{_PUBLIC} (?:then )?(?:left|withdrew from) the (?:meeting|room)\b"
    rf"|\b(?:moved|went|(?:resolved|agreed) to (?:go|move)) into (?:{_PRIVATE} session|part (?:2|ii)|committee|"
    rf"camera)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:may|might|could|whether|if|consider(?:ed)?|likely to be|not|no need)\b[^,.;]{0,60}?"
    r"\b(?:exclu|leave\b|withdr)"
    r"|\bno (?:items?|business|matters?|members of the (?:press|public))\b",
    re.IGNORECASE,
)
_READMITS = re.compile(
    r"\b(?:returned|reverted|went back|moved back|came back|resumed|re-?convened|re-?opened|continued)\b"
    r"(?:[^.]{0,40}\b(?:open|public) (?:session|meeting|part)|[^.]{0,20}\bin (?:public|open))\b"
    rf"|\b{_PUBLIC}\b[^.]{{0,60}}\b(?:re-?admitted|returned to|re-?joined|(?:invited|allowed|let) back)\b"
    r"|\b(?:re-?)?opened (?:again )?to (?:the )?(?:press|public)\b"
    r"|\bre-?admi(?:t|ssion|tted|tting)\b[^.]{0,30}\b(?:press|public)\b|\b(?:open|public) session (?:was )?resumed\b",
    re.IGNORECASE,
)
_OPEN_HEADING = re.compile(
    r"^[\W_]*(?:(?:return to |resumption of )?(?:open|public) session|items? (?:considered|taken) in public"
    r"|part (?:1|i|a|one)\b[\W_]*(?:open|public)?\b.{0,40})[\W_]*$",
    re.IGNORECASE,
)
_PRIVATE_HEADING = re.compile(
    r"^[\W_]*(?:(?:part|section) (?:2|ii|b|two)\b.{0,80}?"
    r"\b(?:private|exempt|confidential|not for publication|excluded|closed)\b.{0,120}|"
    r"(?:exempt|confidential|private|closed|restricted|reserved) "
    r"(?:items?|session|business|matters?|agenda|part)(?: of (?:business|the (?:agenda|meeting)))?|"
    r"in (?:camera|private)|"
    r"(?:items?|business|matters) (?:likely to be |which may be |to be )?(?:considered|taken|discussed) "
    r"(?:in|while|whilst|when|following|after) .{0,30}\b(?:private|closed|camera|public|press|exempt)\b.{0,120})"
    r"[\W_]*$",
    re.IGNORECASE,
)
_ABOUT_EXCLUSION = re.compile(
    r"\bexclu(?:de|sion)\b.{0,40}\b(?:press|public)\b|\b(?:press|public)\b.{0,40}\bexclu(?:de|sion)|"
    r"\bexempt (?:items?|business|information)\b|\bprivate session\b|\bclosed session\b|"
    r"\b(?:re-?)?admission\b.{0,30}\bpublic\b",
    re.IGNORECASE,
)
_GROUNDS = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"\bparagraphs?\s*\(?\d[\d\s(),and&-]*\)?\s*(?:of|to|in)\s+"
        r"(?:part\s+(?:1|i|4|iv)\s+of\s+)?(?:the\s+)?schedule\s*(?:12A|12|7A|4)\b",
        r"\bparagraphs?\s*\(?\d(?:[\d\s,&-]|\band\b)*\d?\b",
        r"\bsection\s+100A?\s*\(?[A-Z]?\)?(?:\s*\(\d\))*|\bschedule\s*(?:12A|7A)\b",
        r"\bPublic Bodies \(Admission to Meetings\) Act 1960\b",
    )
)
_LISTED = re.compile(
    r"\b(?:agenda )?(?:items?|minutes?)(?: (?:nos?|numbers?)\b\.?)? (?P<first>\d{1,4}[a-z]?)"
    r"(?P<more>(?:\s*(?:,|and|&|to|-|–)\s*\d{1,4}[a-z]?)*)",
    re.IGNORECASE,
)
_ONE_ONLY = re.compile(r"\b(?:following|next|this) (?:item|matter|agenda item|report)\b(?!s|\(s\))", re.IGNORECASE)


def excludes_public(text: str) -> bool:
    """Whether a paragraph of minutes says that the public was shut out; that it may be is no exclusion."""
    return any(_EXCLUDES.search(one) is not None and _NOT_DONE.search(one) is None for one in sentences(text))


def readmits_public(text: str) -> bool:
    return _READMITS.search(text) is not None or _OPEN_HEADING.match(text) is not None


def heads_private_items(text: str) -> bool:
    """A heading between items: "PART II - EXEMPT ITEMS", "Private session"."""
    return len(text) <= 220 and _PRIVATE_HEADING.match(text) is not None


def is_about_exclusion(title: str | None) -> bool:
    return title is not None and _ABOUT_EXCLUSION.search(title) is not None


def ground_in(text: str) -> str | None:
    """The ground as printed: "paragraph 3 of Part 1 of Schedule 12A", else the paragraph, section or act alone."""
    found = next((match for shape in _GROUNDS if (match := shape.search(text)) is not None), None)
    return found.group(0).strip(" ,") if found is not None else None


def only_next_item(text: str) -> bool:
    """Whether the public was shut out for one item and no more."""
    return _ONE_ONLY.search(text) is not None and not numbers_listed(text)


def numbers_listed(text: str) -> frozenset[str]:
    """The numbers of the items for which the public was shut out, where they are listed; a range is counted through."""
    found = _LISTED.search(text)
    if found is None:
        return frozenset()
    numbers = {found.group("first")}
    last = found.group("first")
    for joint, number in re.findall(r"(,|and|&|to|-|–)\s*(\d{1,4}[a-z]?)", found.group("more")):
        if joint in ("to", "-", "–") and last.isdigit() and number.isdigit():
            numbers |= {str(one) for one in range(int(last), min(int(number), int(last) + 60) + 1)}
        numbers.add(number)
        last = number
    return frozenset(numbers)
