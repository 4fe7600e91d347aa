"""How sentences of minutes say that somebody is to do something: undertaken, agreed, asked, charged with.

Who "would" do something counts where the words name an officer, an office or a person, because meetings, services and
reports "would" do things too.
"""

import re
from collections.abc import Iterable

from ingest.actions.lines import DEED, IMPERATIVE, OFFICE, is_owner

_NAME = r"(?:[A-Z][\w.'’-]*(?:,? (?:[A-Z][\w.'’&-]*|of|and|the|for|CC|JP))*)"
_CALENDAR = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_DOING = rf"(?:{DEED}|follow up|look into|feed back)"
# What else a person did in the same breath: "apologised and undertook to write". Not what others were said to do.
_AND = r"(?:[a-z]+(?:ed|ke|ght) (?:(?!that\b)[\w’']+ ){0,8}?and )?"
_UNDERTAKING = re.compile(
    rf"(?P<owner>\b(?:the )?(?:[\w ]{{0,40}}?\b{OFFICE}|{_NAME}|[Hh]e|[Ss]he|[Tt]hey)),? {_AND}(?:also )?"
    r"(?:agreed|offered|undertook|volunteered|promised|would be asked|was asked|were asked|was requested|"
    r"were requested|was tasked|were tasked) (?:to|with|that (?:he|she|they) would)\b(?! (?:declare|disclose)\b)"
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
    rf"(?:(?!{_CALENDAR}){_NAME}(?: \([A-Z]\w+\))?|[\w ]{{0,30}}?{OFFICE}\b))"
)
_THING = re.compile(
    r"\b(reports?|meetings?|plans?|strateg(y|ies)|forms?|letters?|items?|papers?|it|this|which|there)$", re.IGNORECASE
)
# "The Clerk to write by 3 May.": minutes leave the verb out where they give somebody something to do.
# A word ends where the next begins: capitals that could each begin a word of their own would take for ever.
_TO_DO = re.compile(
    rf"^(?P<owner>(?:(?:[A-Z][\w'’.-]*|the|and|of|for)(?![\w'’.-]) ?|[/&,] ?){{1,30}}?),? to {IMPERATIVE}\b"
)
# "Farms were asked to pay" tells of a kind, not of somebody at the meeting.
_KIND = re.compile(rf"(?!(?i:{OFFICE})$)[A-Z][a-z]+s")
_MEETS = re.compile(r"\bwould (?:next )?meet (?:again|next|on|at)\b")
_NEXT_MEETING = re.compile(
    r"\bmeetings?\b.*\b(take place|be held)\b|\bbe (?:taken|"
    r"considered) as .{0,20}urgen",
    re.IGNORECASE,
)
_MARK = re.compile(r"^(?:it was )?(?:unanimously )?resolved (?=to\b)", re.IGNORECASE)
_INSTRUCTED = re.compile(
    rf"^(?:that )?to (?:instruct|ask|request|authorise|invite|direct|require) (?P<owner>the [\w ]{{3,70}}?|"
    rf"{_NAME}) (?:to|for)\b"
)
_REQUESTED = re.compile(
    r"(?:^(?:that )?|,? and (?:that )?)(?P<owner>(?:the )?(?:(?! be )[\w ,.&'’()-]){3,90}?) (?:be|is|are) "
    r"(?:requested|asked|instructed|invited|authorised|required|directed|tasked) to\b",
    re.IGNORECASE,
)
# "That the Clerk write to the owners", but not "That the Clerk's report be noted".
_CHARGED = re.compile(
    rf"(?:^[Tt]hat |\band that )(?!(?:the )?(?:\w+ )?(?:Board|Committee|Council|Cabinet|Panel|Forum) meet\b)"
    rf"(?P<owner>(?:the )?(?:(?:(?!\bbe\b|\bthat\b)[\w ]){{0,60}}?\b{OFFICE}"
    rf"(?: (?:of|for) [A-Z]\w+(?: (?:and|[A-Z]\w+))*)?|{_NAME})) "
    rf"{_DOING}\b(?! (?:of|for|be|is|was)\b)(?!.*\bbe (?:noted|approved|agreed|received|accepted|welcomed|endorsed)\b)"
)
# "It was moved by ... and RESOLVED that the Clerk write": what was resolved is the same as under a mark by itself.
_RESOLVED_THAT = re.compile(
    r"^.*?\b(?:RESOLVED|AGREED|ORDERED|DECIDED|[Rr]esolved|agreed|decided)\b[,:;]?(?: [-–—])? that "
)
_INFINITIVE = re.compile(
    rf"^(?!That\b)(?P<owner>(?:The )?[A-Z](?:(?! be | that | AGREED| RESOLVED)[\w ,'’-]){{2,80}}?) to {_DOING}\b"
)
_ASKED_FOR = re.compile(r"\b(?:AGREED|RESOLVED|[Aa]greed|[Rr]esolved),? to (?:ask|seek|request|call) for\b")


def owners_in(sentence: str) -> list[str]:
    """Everyone who undertakes something in the sentence, in order, each once."""
    if _MEETS.search(sentence) is not None:
        return []
    told = _TO_DO.match(sentence)
    if told is not None and is_owner(told.group("owner")):
        return [told.group("owner")]
    agreed = (*_AGREED_OWNER.finditer(sentence), *_AGREED_NAME.finditer(sentence), *_AGREED_BY.finditer(sentence))
    spans = [*agreed, *_UNDERTAKING.finditer(sentence), *_WOULD.finditer(sentence)]
    named: list[tuple[int, str]] = []
    for found in spans:
        owner, at = found.group("owner").strip(" ,."), found.start("owner")
        inside = any(at < start + len(known) and start < at + len(owner) for start, known in named)
        if not inside and not _THING.search(owner) and not _KIND.fullmatch(owner):
            named.append((at, owner))
    return list(dict.fromkeys(owner for _, owner in sorted(named)))


def person_in(sentence: str) -> str | None:
    """Who "he" was: the person or office the sentence before begins with."""
    found = re.match(rf"(?P<owner>The (?:[A-Z][\w-]* ?)+|{_NAME})(?= [a-z])", sentence)
    return found.group("owner").strip() if found else None


def is_agreed(sentence: str) -> bool:
    """Whether it was agreed that something be done, and not only that the next meeting be held."""
    return _AGREED.search(sentence) is not None and _NEXT_MEETING.search(sentence) is None


def owner_charged(limb: str) -> str | None:
    """Whom a limb of a resolution gives something to do."""
    words = _RESOLVED_THAT.sub("That ", _MARK.sub("", limb))
    return _owner(words, (_REQUESTED, _CHARGED, _WOULD, _INFINITIVE, _INSTRUCTED))


def asks_for(limb: str) -> bool:
    """Whether something is asked for without saying of whom."""
    return _ASKED_FOR.search(limb) is not None


def owner_listed(line: str) -> str | None:
    """Who is to act in a line of a list of actions: "The path wardens to circulate the map"."""
    return _owner(line, (_INFINITIVE,))


def _owner(text: str, shapes: Iterable[re.Pattern[str]]) -> str | None:
    for shape in shapes:
        found = shape.search(text)
        if found is not None:
            return found.group("owner").strip(" ,")
    return None
