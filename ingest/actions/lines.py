"""Lines that call themselves an action: "ACTION: R. Quill to circulate the map", "ACTION RQ/TP", "[Action: Clerk]".

Some name who is to act and what is to be done; some only who, beside the words that say what. Which words are a
person's or an office's is decided by their form: initials, a name, an office, "all members".
"""

import re
from dataclasses import dataclass

from ingest.text.initials import INITIALS, are_initials
from ingest.text.people import looks_like_name

OFFICE = (
    r"(?:officers?|director|head|manager|clerk|chair(?:man|woman|person)?|vice-chair\w*|leader|secretary|treasurer|"
    r"commissioner|coordinator|co-ordinator|superintendent|inspector|constable|members?|solicitor|monitoring officer|"
    r"chief executive|councillors?|partners|managers|representatives?|team|trustees?|governors?|warden|headteacher|"
    r"registrar|bursar|convenor|convener|president|provost|surveyor|engineer|auditor|accountant|contractor|volunteers?|"
    r"sub-?committee|sub-?group|working (?:group|party)|lead|lengthsman|caretaker|groundsman|webmaster|editor)"
)
DEED = (
    r"explore|circulate|provide|send|write|prepare|present|report|bring|arrange|contact|speak|ensure|share|check|"
    r"investigate|draw|raise|liaise|discuss|review|update|invite|request|forward|give|produce|draft|consider|seek|"
    r"submit|meet|ask|confirm|publish|organise|chase|obtain|find|issue|attend|respond|reply"
)
"""What people say at meetings that they will do."""

IMPERATIVE = (
    rf"(?:{DEED}|follow|look|feed|add|amend|"
    r"approach|set|put|make|order|install|repair|replace|remove|talk|complete|finalise|develop|identify|monitor|place|"
    r"post|pay|purchase|buy|get|apply|book|advise|inform|notify|collate|compile|create|continue|carry|undertake|email|"
    r"phone|ring|call|include|agree|schedule|distribute|clarify|establish|convene|hold|visit|inspect|clear|return)"
)
_NUMBER = r"(?:\s*(?:no\.?\s*)?\(?[A-Z]{0,3}\d[\w./-]*\)?)?"
_POINT = r"(?:\s+(?:points?|items?|required|by|for|on|agreed|owner|lead))?"
_WORD = rf"(?:for\s+)?(?:actions?{_POINT}|AP){_NUMBER}"
_MARK = re.compile(rf"^[\[(]?\s*(?:(?i:{_WORD})\s*[:–—-]+\s*|(?:FOR )?ACTIONS?(?i:{_POINT}){_NUMBER}\s+(?=\S))")
_INLINE = re.compile(rf"[\[(]\s*(?i:{_WORD})\s*(?:[:–—-]+\s*|\s+)(?P<who>[^\])]+?)\s*[\])]")
_ALONE = re.compile(rf"[\[(]?\s*(?i:{_WORD}s?)\s*[:–—-]*\s*[\])]?")
_NOTHING = re.compile(
    r"(?i:none|nil|no(?:ne)? (?:actions?|required|arising)|n/?a|noted|for noting|no further action)\W*"
)
_WHO = r"(?P<owner>(?:\b(?:[A-Z]|Mrs?|Ms|Dr|Cllrs?|Rev|St)\.|[^:;.]){1,80}?)"
_TO = re.compile(rf"^{_WHO},? (?:to|will|would|shall|should|agreed to|is to|are to) (?P<deed>\S.*)$")
_COLON = re.compile(rf"^{_WHO}\s*(?::|\s[–—-])\s+(?P<deed>\S.*)$")
_BEHIND = (
    re.compile(
        r"^(?P<deed>.+?)\W+(?i:owner|lead|by whom|responsible|who)\s*[:–—-]\s*(?P<owner>[^.;:]{1,60}?)(?=\W*$|[.;] )"
    ),
    re.compile(r"^(?P<deed>.+?)\s*[\[(](?P<owner>[^\])]{2,60})[\])]\W*$"),
    re.compile(r"^(?P<deed>.+?\S)\s+[–—-]\s*(?P<owner>[^–—.:;]{2,60})\.?$"),
    re.compile(rf"^(?P<deed>.+?[.;:)])\s+(?P<owner>{INITIALS}(?:\s*[/&+]\s*{INITIALS})*)\.?$"),
)
_BY = re.compile(r"^(?P<deed>.+?) by (?P<owner>[^.;:]{2,50})\.?$")
_JOIN = re.compile(r"\s*(?:/|,|&|\+|;|\band\b)\s*")
_ALL = re.compile(r"(?i:all|everyone|all (?:members|councillors|trustees|partners|to note|present)|both)")
_OFFICE_WORDS = re.compile(
    rf"(?i:(?:the |all |both )?(?:[\w'’&-]+ ){{0,4}}?{OFFICE}(?: (?:of|for) (?:the )?[\w'’& -]{{2,40}}|"
    r", (?-i:[A-Z])[\w'’&-]+(?: (?:and|&|(?-i:[A-Z])[\w'’&-]+)){0,4})?)"
)
_VERBS = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|that|which|this|by)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ActionLine:
    """`deed` is None where the line names only who is to act; `owner` is None where it does not say."""

    owner: str | None
    deed: str | None


def action_line(text: str) -> ActionLine | None:
    """What a line that begins as an action says; None for any other line and for "Action: none"."""
    mark = _MARK.match(text)
    if mark is None:
        return None
    rest = text[mark.end() :].strip()
    if text[:1] in "[(":
        rest = rest.rstrip(".").removesuffix("]").removesuffix(")").strip()
    if not rest or _NOTHING.fullmatch(rest):
        return None
    if is_owner(rest.rstrip(".")):
        return ActionLine(rest.rstrip("."), None)
    return owned(rest)


def announces_actions(text: str) -> bool:
    """A line that is nothing but "Actions:", with a list under it."""
    return _ALONE.fullmatch(text) is not None


def inline_owner(sentence: str) -> tuple[str, str] | None:
    """Who a bracket in a sentence gives the deed to, and the words before it: "... be cut [Action: Clerk]." """
    found = _INLINE.search(sentence)
    if found is None or not is_owner(found.group("who")):
        return None
    return found.group("who"), sentence[: found.start()].strip()


def is_owner(text: str) -> bool:
    """Whether the words are whom a paper may give an action: initials, names, offices, several of them, all."""
    if not text or len(text) > 80 or _VERBS.search(text):
        return False
    if are_initials(text) or _ALL.fullmatch(text) or _OFFICE_WORDS.fullmatch(text):
        return True
    parts = _JOIN.split(text)
    return all(
        are_initials(part) or _ALL.fullmatch(part) or _OFFICE_WORDS.fullmatch(part) or _is_person(part)
        for part in parts
    )


def owned(rest: str) -> ActionLine:
    """Who is to act and what is to be done in the words behind the mark, or in a line of a list of actions."""
    begun = re.match(rf"{IMPERATIVE}\b", rest, re.IGNORECASE)
    if begun is None:
        for shape in (_TO, _COLON):
            found = shape.match(rest)
            if found is not None and (shape is _TO or is_owner(found.group("owner"))):
                return ActionLine(found.group("owner").strip(" ,"), found.group("deed"))
    for shape in _BEHIND:
        found = shape.match(rest)
        if found is not None and is_owner(found.group("owner").strip()):
            return ActionLine(found.group("owner").strip(), found.group("deed"))
    by = _BY.match(rest) if begun is not None else None
    if by is not None and is_owner(by.group("owner")):
        return ActionLine(by.group("owner"), by.group("deed"))
    return ActionLine(None, rest)


def _is_person(text: str) -> bool:
    return (
        looks_like_name(text)
        or re.fullmatch(r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\w'’-]+", text) is not None
    )
