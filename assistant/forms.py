"""How people put each kind of question, as patterns read from the top: the first that fits decides.

Each pattern is written with spaces for any white space and without regard to case; extend the table by adding lines.
"""

import re
from enum import StrEnum


class Intent(StrEnum):
    DECISIONS = "decisions"
    RECOMMENDATIONS = "recommendations"
    ACTIONS = "actions"
    ITEM = "item"
    MOVER = "mover"
    PRESENTER = "presenter"
    ATTENDANCE = "attendance"
    APOLOGIES = "apologies"
    CHAIR = "chair"
    DECLARATIONS = "declarations"
    NEXT_MEETING = "next meeting"
    MEETINGS = "meetings"
    ITEMS = "items"
    MEANING = "meaning"
    WHEN = "when"
    DISCUSSION = "discussion"
    FACT = "fact"


PEOPLE = frozenset({Intent.ATTENDANCE, Intent.APOLOGIES, Intent.CHAIR, Intent.DECLARATIONS})
"""Questions about who was at a meeting: without a date they are about the latest meeting, or the one just spoken of."""

_DECIDED = (
    "(?:resolv\\w*|decid\\w*|decision\\w*|agree[ds]?|approv\\w*|endors\\w*|adopt(?:ed|s)?|ratif\\w*|reject\\w*|refus\\w*|"
    "outcomes?|vote[ds]?|conclu\\w*|sign(?:s|ed)? up|(?:go|goes|went|gone) along with)"
)
_MET = "(?:board|committee|panel|group|it|they|we)"
_AT_MEETING = "(?:at|in|on) (?:(?:the|that|this|its|their) )?(?:[\\w,]+ ){0,6}meeting"
_BROUGHT_UP = "(?:discuss|consider|rais|mention|look|talk|debat)\\w*"

_FORMS: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (Intent.MOVER, (r"\bwho (?:moved|proposed|seconded)\b|\b(?:mover|proposer|seconder)s?\b",)),
    (
        Intent.FACT,
        (
            r"\bminutes of (?=.*\d).*\b(?:approv|confirm|sign|correct|amend|accept)\w*",
            r"\b(?:approv|confirm|sign|correct|amend|accept)\w*\b.*\bminutes of (?=.*\d)",
            r"^\W*(?:and )?(?:what|which) (?:(?:is|was|are|were) the )?"
            r"(?:percentage|proportion|figure|rate|number|amount|share)\b",
            r"^\W*(?:and )?how (?:many|much|long|big|far|old)\b"
            r"(?!.*\b(?:meetings?|items|resolutions|decisions|actions|apologies|attended|present)\b)",
        ),
    ),
    (
        Intent.DECISIONS,
        (
            r"\bwhat (?:\w+ ){0,3}(?:did|was|were|has|had|have)\b.*\b(?:decided?|resolved?)\b",
            r"\bany(?:thing)? (?:\w+ )?(?:resolve[ds]|decide[ds]|agree[ds]|approved|resolutions?|decisions?)\b",
            r"\b(?:which|what) (?:reports|updates|items|matters) (?:was|were) (?:noted|approved|agreed|endorsed)\b",
            r"\b(?:which|what|any) (?:\w+ )?(?:motions?|amendments?|proposals?)\b.*\b(?:lost|defeated|withdrawn|failed|"
            r"rejected|deferred|voted down)\b",
            r"^\W*(?:resolved?|decided?|agreed?|approved?)\b(?!.*\bactions?\b)",
            r"^(?!.*\b(?:who (?:moved|proposed|seconded)|actions?|meeting dates)\b).*\b(?:resolutions?|decisions?)\b",
        ),
    ),
    (
        Intent.MEANING,
        (
            r"\b(?:stands? for|stood for|short for|abbreviat\w*|acronym\w*|full (?:name|form) of)\b",
            r"\b(?:spell(?:ed)? out|initials)\b",
            r"\bwhat (?:does|do|is meant by|did)\b.*\bmean\b|\bmeaning of\b|\bdefin(?:e|ition)\b",
            r"^\W*what(?:'s|’s| is| are| was) (?:an? |the )?(?-i:[A-Z][A-Za-z]*[A-Z]s?)\W*$",
        ),
    ),
    (
        Intent.APOLOGIES,
        (
            r"\bapolog\w*|\babsent\b|\babsence\b",
            r"\b(?:did ?n[o']?t|could ?n[o']?t|unable to) attend\b|\bwho was missing\b",
        ),
    ),
    (
        Intent.DECLARATIONS,
        (
            r"\bdeclar\w*\b.*\binterests?\b|\binterests?\b.*\bdeclar\w*",
            r"\bconflicts? of interest\b|\bdeclarations?\b|^\W*(?:who|did any\w*) declared?\b",
        ),
    ),
    (
        Intent.CHAIR,
        (
            r"\bwho(?:['’]?s)? (?:\w+ ){0,2}(?:chaired|chairing|presided|presiding)\b|\bwho (?:chairs?|presides?)\b",
            r"\bin the chair\b|\bchaired (?:the|by|that|it)\b",
            r"\b(?:took|taken|take) (?:over )?(?:as |the )*chair\b",
            r"\bdid .*\bchair (?:the|that|this|it|a)\b|\bwas .*\bin the chair\b",
            rf"\bwho (?:is|was|were) (?:the |its |our )?(?:current |present |new |acting )?(?:{_MET}'?s? )?"
            rf"chair(?:man|person|woman)?\b"
            rf"(?! of (?!the (?:board|meeting|committee|panel)))",
        ),
    ),
    (
        Intent.PRESENTER,
        (
            r"\bwho(?:'s| is| was| will| had| has)? (?:be )?(?:present(?:s|ed|ing)|gave|give|introduc\w*|"
            r"deliver\w*|wrote|"
            r"author\w*|prepar\w*|submitt\w*|brought)\b",
            r"\bwho present\b(?! ?(?:\?|$|at))",
            r"\bwho will present",
            r"\bpresent(?:ed|er|ers)\b(?=.*\bby who)",
            r"\bpresented by who\w*",
            r"\bauthors? of\b|\bpresenters?\b|\bwhose report\b|\bdid .+\bpresent (?:the|a|an)\b",
            r"\bwho(?:m)? (?:was|were) (?:the )?(?:report|presentation|update|item|paper)s?\b",
            r"\bcontact (?:officer|for)\b|\bwho (?:should|do|can|could) (?:i|we) contact\b|\bofficers? to contact\b",
        ),
    ),
    (
        Intent.ATTENDANCE,
        (
            r"\bwho (?:all )?(?:attended|came|went|turned up|represented|substituted)\b",
            r"\b(?:which|what) .*\b(?:was|were) represented\b",
            r"\bwho (?:was|were) (?:there|present|at|in attendance|(?:the )?(?:officers|members|others))\b",
            r"\battend(?:ance|ees?|ed|ing)?\b|\bpresent at\b|\brepresented\b.*\b(?:at|on)\b",
            r"\bwas (?!.*\b(?:discuss|said|resolv|decid|agreed|consider|happen|"
            r"rais)\w*).+\b(?:present|at the .*meeting)\b",
        ),
    ),
    (
        Intent.NEXT_MEETING,
        (
            r"\bdates? of (?:the |future )?meetings? (?:that were |were )?(?:agreed|set|fixed|scheduled|planned)\b",
            r"\bdates? (?:set|fixed|agreed|scheduled|planned) (?:for )?(?:the )?(?:\w+ )?meetings?\b",
            r"\bmeeting dates\b|\b(?:which|what) dates (?:are|were|have been) (?:set|fixed|agreed|scheduled|planned)\b",
            r"\bdates? (?:of|for) (?:the )?(?:\w+ )?meetings?\b.*\b(?:fixed|set|scheduled|planned)\b",
            r"\b(?:next|future|upcoming|forthcoming) (?:\w+ )?(?:meeting|board|date)s?\b",
            r"\bmeet(?:s|ing)? (?:again|next)\b",
        ),
    ),
    (
        Intent.RECOMMENDATIONS,
        (
            r"\bwhat (?:did|does|do) (?:the |that |this |its )?(?:report|paper|officers?) (?:ask|want|seek|propose)",
            r"\brecommend\w*|\basked (?:to )?(?:note|approve|agree|endorse|support|consider)\b",
            r"\b(?:board|committee|members) (?:was|were|is|being) asked\b",
        ),
    ),
    (
        Intent.ITEMS,
        (
            r"\b(?:list|show|what|which|give|how many)\b.{0,30}\b(?:items|reports|topics|subjects|things|"
            r"presentations|agenda)\b"
            r".{0,25}\b(?:considered|received|discussed|covered|presented|tabled|submitted|put|at|for|were there|"
            r"of|on|in|was|came)\b",
            r"\bon the agenda\b",
            r"\bagenda (?:for|of)\b",
            r"\blist (?:of )?(?:the )?(?:agenda )?items\b",
            r"\bfull agenda\b",
            r"^\W*agenda\b",
            rf"\bwhat (?:happened|was (?:discuss(?:ed|es)|covered)|did \w+(?: \w+)? discuss|went on) {_AT_MEETING}\b",
            r"\bsummar\w+\b.*\bmeeting\b|\bhow many (?:agenda )?items\b",
        ),
    ),
    (
        Intent.WHEN,
        (
            r"^\W*(?:and )?when (?:was|were) (?:that|this|it|they)\W*$",
            rf"^\W*(?:and )?when\b.*\b(?:{_BROUGHT_UP}|report\w* to|come|came)\b",
            rf"\b(?:which|what|how many) meetings?\b.*\b(?:{_BROUGHT_UP}|cover\w*|about)\b",
            rf"\b(?:how often|how many times)\b.*\b(?:{_BROUGHT_UP}|come|came)\b|\bhistory of\b",
            rf"^\W*(?:and )?(?:was|were|is|has|have|had|did|do|does) (?!.*\b(?:{_DECIDED}|who|why|how|what)\b)"
            r".*\b(?:discuss|mention|rais|debat|talk(?:ed)? about|brought up|come up|came up)\w*\W*"
            r"(?:(?:at|in|on|by|during|since|before|after)\b.*)?$",
            rf"^\W*(?:and )?(?:has|have|had|did|do|does) (?:the )?(?:{_MET}|members) (?:ever |yet )?"
            r"(?:discuss|mention|rais|debat|consider|talk(?:ed)? about|look(?:ed)? at)\w*",
        ),
    ),
    (
        Intent.MEETINGS,
        (
            r"\b(?:which|what|list|show|how many|all) (?:the |of the |other )?(?:board |committee )?meetings\b",
            r"\bmeetings? (?:do you|are (?:held|covered|there)|were held|took place|have you)",
            r"\bdates? of (?:the |all )?(?:past )?meetings\b",
            rf"\bwhen (?:did|does|has|have) (?:the )?{_MET} met?(?:et)?\b",
            r"\bwhen (?:was|were) (?:the )?(?:last |latest |first |most recent |previous )?meetings?\b",
        ),
    ),
    (
        Intent.DISCUSSION,
        (
            rf"^\W*(?:and )?what (?:else )?(?:was|were|has been|have been) (?:said|told|heard|{_BROUGHT_UP})\b",
            rf"^\W*(?:and )?what (?:did|have|has) .{{2,40}}\b(?:say|said|hear|heard|find|found|{_BROUGHT_UP})\b",
            r"^\W*(?:and )?what (?:happened|came) (?:with|about|on|to|of)\b",
            r"^\W*(?:please )?(?:tell me )?(?:all |everything |more )?(?:about|summar\w+|brief\w*)\b",
            r"\b(?:results?|findings) (?:of|from)\b|\b(?:results|findings)\W*$",
        ),
    ),
    (
        Intent.ACTIONS,
        (
            r"\b(?:what|which|any|list|show|the|outstanding|all) (?:\w+ )?actions?\b(?! (?:log|plan))",
            r"\baction points?\b|^\W*(?:\w+ )?actions\b(?! (?:logs?|plans?))",
            r"\bfollow[ -]?ups?\b|\bto do list\b|\boutstanding\b",
            r"\bwhat (?:has|have|does|do|must|should|is|are) .{2,60}\b(?:to do|got to do|need to do)\b",
            r"\bwho is to\b",
            r"\bwho (?:agreed|undertook|offered|volunteered|promised|was asked|is to|was to|has to|will)\b(?! present)",
            r"\bwhat (?:did|has|have|was|were|is|are) .{2,60}\b"
            r"(?:agree|undertake|offer|promise|asked|requested|tasked|commit|undertook|supposed)\w* to\b",
        ),
    ),
    (
        Intent.DECISIONS,
        (
            r"^\W*(?:and )?(?:was|were|is|are|did|has|have|had)\b(?!.*\bwho\b).*"
            r"\b(?:carried|lost|passed|defeated|withdrawn|granted)\b",
            r"^\W*(?:and )?(?:which|what) (?:motions?|amendments?|decisions?|resolutions?|applications?)\b.*"
            r"\b(?:carried|lost|passed|defeated|withdrawn|unanimous\w*|granted|refused|rejected)\b",
            r"\boutcome\W*$",
            rf"\bwhat(?:['’]?s)? (?:\w+ ){{0,4}}{_DECIDED}|^\W*(?:and )?(?:when|why|how) {_DECIDED}\b",
            rf"\b{_DECIDED}\b(?=.*\b(?:on|about|regarding|concerning|re|at|for|in)\b)",
            rf"\b(?:did|has|have|was|were|is|are|had|why did|why was|when did|when was|how did)\b.*"
            rf"\b(?:{_DECIDED}|noted?|defer\w*|accept\w*|support)\b",
            rf"\bresolutions?\b|\bdecisions?\b|^\W*{_DECIDED}\b|\bresolved?\b",
            rf"\b(?:when|why|how) did (?:the )?{_MET} \w+|^\W*did (?:the )?{_MET} \w+",
        ),
    ),
)
_COMPILED = tuple(
    (intent, re.compile("|".join(form.replace(" ", r"\s+").replace(r"\s+?", r"\s*") for form in forms), re.IGNORECASE))
    for intent, forms in _FORMS
)
_DECIDING = re.compile(rf"\b{_DECIDED}\b", re.IGNORECASE)


def intent_of(text: str) -> Intent | None:
    """The kind of question, None where nothing says it."""
    return next((intent for intent, form in _COMPILED if form.search(text)), None)


def asks_for_decision(text: str) -> bool:
    return _DECIDING.search(text) is not None
