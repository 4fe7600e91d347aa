"""Who undertook to do what: action lines, undertakings and agreements in prose, and requests in resolutions.

Only a sentence that says so becomes an action; who "would" do something counts where the words name an officer, an
office or a person, because meetings, services and reports "would" do things too.
"""

import re
from collections.abc import Iterable

from ingest.labels import label_of
from ingest.paper import Action, Part, Statement
from ingest.sentences import sentences

_OFFICE = (
    r"(?:officers?|director|head|manager|clerk|chair(?:man|woman|person)?|vice-chair\w*|leader|secretary|treasurer|"
    r"commissioner|coordinator|co-ordinator|superintendent|inspector|constable|members?|solicitor|monitoring officer|"
    r"chief executive|councillors?|partners|managers|representatives?|team)"
)
_NAME = r"(?:[A-Z][\w.'’-]*(?:,? (?:[A-Z][\w.'’&-]*|of|and|the|for|CC|JP))*)"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_DOING = (
    r"(?:explore|circulate|provide|send|write|prepare|present|report|bring|arrange|contact|speak|ensure|"
    r"share|follow up|"
    r"check|investigate|look into|draw|raise|liaise|discuss|review|update|invite|request|forward|give|produce|draft|"
    r"consider|seek|submit|meet|ask|confirm|publish|organise|chase|obtain|find|issue|attend|feed back|respond|reply)"
)
_LINE = re.compile(
    r"^actions?\b(?: point)?(?: \d+)?\s*[:–-]\s*(?P<owner>[^:]{1,60}?)(?: (?:to|will|would|agreed to)\b|"
    r" ?[:–-] )(?P<rest>.*)$",
    re.IGNORECASE,
)
# What else a person did in the same breath: "apologised and undertook to write". Not what others were said to do.
_AND = r"(?:[a-z]+(?:ed|ke|ght) (?:(?!that\b)[\w’']+ ){0,8}?and )?"
_UNDERTAKING = re.compile(
    rf"(?P<owner>\b(?:the )?(?:[\w ]{{0,40}}?\b{_OFFICE}|{_NAME}|[Hh]e|[Ss]he|[Tt]hey)),? {_AND}(?:also )?"
    r"(?:agreed|offered|undertook|volunteered|promised|would be asked|was asked|were asked|was requested|"
    r"were requested|"
    r"was tasked|were tasked) (?:to|with|that (?:he|she|they) would)\b"
)
_WOULD = re.compile(
    rf"^(?:In response,? |It was noted that |"
    rf"That )?(?P<owner>(?:[Tt]he )?(?:[\w ,]{{0,60}}?\b[Oo]fficers?\b|[\w ,]{{0,70}}?\b"
    rf"(?:Director|Head|Manager|Managers|Clerk|Chairman|Chair|Chairwoman|Secretary|Leader|"
    rf"Coordinator)\b(?: of [\w ,]+?)?"
    rf"|{_NAME}(?:, [^.;]{{3,120}}?)?),?) (?:would|will) (?:also |then )?{_DOING}\b"
)
_AGREED = re.compile(
    r"(?:^|\b(?:it was|members|the (?:(?!\b(?:had|have|has)\b)[\w ]){3,40}) (?:also |further )?)"
    r"(?<!had )(?<!have )(?<!has )agreed (?:to\b|that\b.*\b(?:would|should|will|be)\b)",
    re.IGNORECASE,
)
_AGREED_OWNER = re.compile(
    rf"\b[Aa]greed (?:\w+ )?that (?P<owner>(?:(?!\bthat\b)[\w ,'’.-]){{2,90}}?),? (?:would|should|will) "
    rf"(?:also |then )?(?:{_DOING}\b|be (?:asked|requested|invited|tasked) to\b)"
)
# A person or a body by name may be agreed to do anything; "the statement would benefit" is no undertaking.
_AGREED_NAME = re.compile(
    rf"\b[Aa]greed (?:\w+ )?that (?P<owner>{_NAME}),? (?:would|should|will) (?:also |then )?(?!be\b|have\b|take place)"
)
_AGREED_BY = re.compile(
    rf"\b[Aa]greed (?:\w+ )?that .{{3,160}}? (?:would|should|will) be \w+ by "
    rf"(?P<owner>(?:(?:each|all|both|any) of )?(?:the )?"
    rf"(?:(?!{_MONTH}){_NAME}(?: \([A-Z]\w+\))?|[\w ]{{0,30}}?{_OFFICE}\b))"
)
_THING = re.compile(
    r"\b(reports?|meetings?|plans?|strateg(y|ies)|forms?|letters?|items?|papers?|it|this|which|there)$", re.IGNORECASE
)
_NEXT_MEETING = re.compile(r"\bmeetings?\b.*\b(take place|be held)\b", re.IGNORECASE)
_REQUESTED = re.compile(
    r"(?:^(?:that )?|,? and (?:that )?)(?P<owner>(?:the )?(?:(?! be )[\w ,.&'’()-]){3,90}?) (?:be|is|are) "
    r"(?:requested|asked|instructed|invited|authorised|required|directed|tasked) to\b",
    re.IGNORECASE,
)
# "That the Clerk write to the owners", but not "That the Clerk's report be noted".
_CHARGED = re.compile(
    rf"^That (?P<owner>(?:the )?(?:[\w ]{{0,60}}?\b{_OFFICE}(?: (?:of|for) [A-Z]\w+(?: (?:and|[A-Z]\w+))*)?|{_NAME})) "
    rf"{_DOING}\b(?! (?:of|for|be|is|was)\b)(?!.*\bbe (?:noted|approved|agreed|received|accepted|welcomed|endorsed)\b)"
)
_INFINITIVE = re.compile(rf"^(?!That\b)(?P<owner>(?:The )?[A-Z](?:(?! be )[\w ,'’-]){{2,80}}?) to {_DOING}\b")
_DUE = re.compile(
    r"\b(?:(?:by|before) (?:the )?(?:end of [\w ]{3,20}\b|next meeting(?: of the [\w ]+)?|\d{1,2}(?:st|nd|rd|th)? "
    r"[A-Z][a-z]+(?: \d{4})?|Christmas|Easter|summer|new year|"
    r"[A-Z][a-z]+ \d{4})|(?:to|at|before) (?:the |its )?(?:next|\w+ \d{4}) (?:[Bb]oard |[Cc]ommittee )?meeting"
    r"(?: of the [A-Z]\w+)?|"
    r"to a future (?:[Bb]oard )?meeting(?: of the [A-Z]\w+)?|after the meeting|within \w+ (?:days|weeks|months))"
)
_PRONOUNS = frozenset({"he", "she", "they"})


def actions_in(statements: Iterable[Statement]) -> tuple[Action, ...]:
    """The actions of one item, in order, each the sentence as printed; a resolution limb stays whole."""
    found: list[Action] = []
    listed = False
    for statement in statements:
        if listed and statement.part is Part.DISCUSSION and (owner := _owner(statement.text, (_INFINITIVE,))):
            found.append(_action(statement.text, statement, owner))
            continue
        listed = re.fullmatch(r"actions?( points?| agreed)?:?", statement.text, re.IGNORECASE) is not None
        if statement.part is Part.RESOLUTION:
            owner = _owner(statement.text, (_REQUESTED, _CHARGED, _WOULD, _INFINITIVE))
            if owner is not None:
                found.append(_action(statement.text, statement, owner))
        elif statement.part is Part.DISCUSSION:
            found.extend(_undertaken(statement))
    return tuple(found)


def _undertaken(statement: Statement) -> list[Action]:
    """One action for each owner a sentence names. "He would ..." belongs to whoever the words before are about."""
    found: list[Action] = []
    label = label_of(statement.text)
    person: str | None = None
    for sentence in sentences(label.rest if label is not None else statement.text):
        owners = _owners(sentence)
        named = [owner for owner in owners if owner.casefold() not in _PRONOUNS]
        if named or not owners:
            person = (named[-1] if named else None) or _person_in(sentence) or person
        agreed = _AGREED.search(sentence) is not None and _NEXT_MEETING.search(sentence) is None
        shown: list[str | None] = [*named] or ([person] if owners else [None] if agreed else [])
        found.extend(_action(sentence, statement, owner) for owner in shown)
    return found


def _owners(sentence: str) -> list[str]:
    """Everyone who undertakes something in the sentence, in order, each once."""
    line = _LINE.search(sentence)
    if line is not None:
        return [line.group("owner").strip(" ,")]
    agreed = (*_AGREED_OWNER.finditer(sentence), *_AGREED_NAME.finditer(sentence), *_AGREED_BY.finditer(sentence))
    spans = [*agreed, *_UNDERTAKING.finditer(sentence), *_WOULD.finditer(sentence)]
    named: list[tuple[int, str]] = []
    for found in spans:
        owner, at = found.group("owner").strip(" ,."), found.start("owner")
        inside = any(at < start + len(known) and start < at + len(owner) for start, known in named)
        if not inside and not _THING.search(owner):
            named.append((at, owner))
    return list(dict.fromkeys(owner for _, owner in sorted(named)))


def _owner(text: str, shapes: Iterable[re.Pattern[str]]) -> str | None:
    for shape in shapes:
        found = shape.search(text)
        if found is not None:
            return found.group("owner").strip(" ,")
    return None


def _person_in(sentence: str) -> str | None:
    """Who "he" was: the person or office the sentence before begins with."""
    found = re.match(rf"(?P<owner>The (?:[A-Z][\w-]* ?)+|{_NAME})(?= [a-z])", sentence)
    return found.group("owner").strip() if found else None


def _action(text: str, statement: Statement, owner: str | None) -> Action:
    due = _DUE.search(text)
    return Action(text, statement.place, owner, due.group(0) if due else None)
