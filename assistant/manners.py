"""The question without the manners around it: greetings, requests to be told, thanks, and who signs.

"Hello, could you please tell me what was resolved on the ferry? Many thanks, Jo" asks what was resolved on the ferry.
Whole sentences of manners go first, then what opens and what closes the rest. What only looks polite and says what is
wanted ("show", "list", "give me") stays.
"""

import re

_TELL_ME = "(?:(?:tell|inform|advise|remind) (?:me|us)|let (?:me|us) know)(?: please)?"
_HELP_ME = (
    "help(?: (?:me|us))?(?: out)?(?: (?:with(?: this)?|by telling me|(?:to )?(?:understand|find(?: out)?|know)))?"
)
_FIND_OUT = (
    "(?:(?:say|confirm|clarify|explain|check|advise|ask|enquire|inquire|know|understand|hear|learn|see|find out|"
    "look up)(?: (?:to|for|with) (?:me|us|you))?)(?: please)?"
)
_TELL = f"(?:{_TELL_ME}|{_HELP_ME}|{_FIND_OUT})"
_SOFTLY = "(?: (?:please|kindly|possibly|perhaps|maybe|just|quickly|also|really|so|very|very much|most|again))*"
_ANYBODY = "(?:you|u|ya|anyone|anybody|someone|somebody)"
_IF_ABLE = f"(?: (?:if|whether|that) {_ANYBODY} (?:could|can|might|may|would)(?: be able to)?{_SOFTLY} {_TELL})"
_I = "(?:i|we)"
_I_AM = rf"(?:{_I} (?:am|was|were|are)|{_I}['’](?:m|re)|{_I}(?: have|['’]ve) been|im)"
_I_WOULD = rf"(?:{_I} (?:would|should)|{_I}['’]d|id)"
_GLAD = "(?:be (?:grateful|glad|obliged|pleased|thankful|delighted|happy)|appreciate(?: it)?|be appreciative)"
_FOR_IT = (
    "(?:for|with) (?:your |any |all |the |you |can |that |this )*(?:help|time|assistance|reply|answer|support|advice|"
    "trouble|that|this)(?: (?:with|on) (?:this|that))?"
)
_THANKS = (
    "(?:many |much |with |a thousand )?(?:thanks|thank you|thankyou|thx|ta|cheers|(?:much )?(?:appreciated|obliged))"
    "(?:,? (?:so much|very much|ever so much|a lot|a million|indeed|in advance|again|once more|and|"
    f"{_FOR_IT}))*"
)
_CLOSING = (
    "(?:(?:with )?(?:very )?(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)|regards|"
    r"(?:all the )?best(?=[,\n]|$)|"
    "yours(?: (?:sincerely|faithfully|truly|ever))?|sincerely)"
)
_NAME = r"(?:[\s,.–-]+(?-i:[A-Z])[\w'’.-]*){0,4}"
_GREETING = (
    r"(?:(?:hi|hiya|hello|hey|greetings|good (?:morning|afternoon|evening|day)|(?:morning|afternoon|evening)(?=[,!]))"
    r"(?: (?:there|again|all|both|team|everyone|everybody|folks|colleagues?))*(?: (?-i:[A-Z])[\w'’-]+(?=\s*[,!.:\n]))?"
    r"|dear(?: [\w'’.-]+){1,3}(?=\s*[,!:\n]))"
)
_BOTHER = (
    "(?:(?:be (?:a )?)?(?:bother|trouble|disturb|pester|ask|nuisance)|bothering|troubling|disturbing|asking|the bother)"
)
_SORRY = (
    rf"(?:(?:i['’]?m |i am )?(?:so |very |really )?sorry(?: (?:to|for) {_BOTHER}\b[^,.;:!?]*?)?|"
    rf"(?:excuse|pardon|forgive) me|apologies for {_BOTHER}\b[^,.;:!?]*?)"
)
_WISHING = (
    r"(?:i |we )?hope (?:you|all|everything|this|that|things)\b.*\b(?:well|ok|okay|good|fine|weekend|day|help)\b.*"
)
_A_QUESTION = (
    "(?:i (?:have|['’]ve(?: got)?|got) )?(?:just )?(?:a |one |another )?(?:quick |short |simple |small )?"
    "(?:question|query)(?: (?:for you|please))?"
)
_WHO_ASKS = (
    rf"{_I_AM} (?:(?:very|quite|rather|fairly|a) )*(?:new|newly \w+|member|resident|student|councillor|journalist)\b"
    r"(?:(?!\b(?:what|who|when|which|where|how|why|like|know|understand)\b)[^.?!;])*?"
)
_HELP = (
    f"(?:(?:{_I} (?:just )?wonder(?:ed)?|{_I_AM} (?:wondering|hoping)) (?:if )?{_ANYBODY} (?:can|could) help(?: me)?|"
    f"(?:can|could|would) {_ANYBODY}(?: please)? help(?: me)?(?: (?:with|on) (?:this|something))?(?: please)?|"
    f"any help (?:would be |is |very |much |greatly )*(?:appreciated|welcome)|{_A_QUESTION}|please help)"
)
# Who asks for a summary of decisions asks for the decisions; a summary of a report is something else.
_SUMMARY = (
    rf"(?:(?:(?:can|could|may) {_I} (?:please )?(?:have|get|see)|(?:give|send) (?:me|us)|provide|{_I} (?:need|want)|"
    rf"{_I_WOULD} like)(?: please)? )?(?:(?:a|the) )?(?:(?:brief|quick|short|full) )?"
    "(?:summary|r[ée]sum[ée]|rundown|run-down|overview|recap|round-up|synopsis) (?:of|on|about) "
    "(?=(?:what|which|who|when|how)\\b|(?:(?:the|all|any|past|previous|every|each) )*"
    "(?:decisions?|resolutions?|actions?|recommendations?)\\b)"
)
_WAYS_TO_OPEN = (
    rf"{_GREETING}(?=\W)",
    rf"(?:(?:ok )?{_THANKS}(?: for [^.?!,]*)?|great|perfect|brilliant|lovely|excellent|super)\s*[,.!;:–-]+",
    rf"{_SORRY}(?:\s*[,;:–-]+(?: but\b)?| but\b)",
    rf"{_HELP}\s*[,:–-]+",
    r"(?:please|pls|plz|kindly)(?= )",
    _SUMMARY,
    rf"(?:(?:can|could|would|will|may|might) (?:{_ANYBODY}|i|we)|are you able to)(?: be so kind as to| be able to)?"
    rf"{_SOFTLY} {_TELL}\b",
    rf"{_TELL_ME}\b",
    rf"{_WHO_ASKS}(?:,|\band\b|\bso\b)+(?: (?:and|so))?(?= (?:i|we|would|could|can|please|what|who|when|which|how)\b)",
    rf"(?:{_I_WOULD}|{_I}|would){_SOFTLY} (?:like|love|want|need|wish|wanted|hoped?)(?: for you)?(?: to)? {_TELL}\b",
    rf"{_I_AM}{_SOFTLY} (?:wondering|curious|asking|hoping|interested|keen|trying|looking|wanting)"
    rf"(?:{_IF_ABLE}|(?: to| in)? (?:{_TELL}|finding out|work(?:ing)? out|establish|remember|knowing)\b)?",
    rf"{_I} (?:just )?(?:wondered|wonder)(?:{_IF_ABLE})?",
    rf"{_I_WOULD}{_SOFTLY} {_GLAD}{_IF_ABLE}",
    rf"(?:it|that) would be (?:great|good|helpful|useful|lovely|nice|kind|handy)(?:{_IF_ABLE}| to know)",
    rf"(?:do|does|would|might) {_ANYBODY}(?: (?:happen to|by any chance))? (?:know|remember|recall)\b",
    r"any (?:idea|clue)s?\b|any chance (?:of knowing|you (?:know|could tell me))\b",
    r"is (?:it possible|there any way) (?:to|of) (?:know|knowing|find out|finding out|tell me|telling me)\b",
    r"(?:what (?:i|we)(?:['’]d like| would like| want| need) to (?:know|ask)|(?:my|the|our) (?:question|query)) is"
    r"(?: this)?\b",
)
_WAYS_TO_END = (
    rf"please|pls|plz|asap|as soon as possible|{_THANKS}|{_CLOSING}{_NAME}|if (?:you|anyone) (?:can|could|know|knows)|"
    "if (?:(?:that|it)(?:['’]?s| is)|at all|you (?:do ?n['’]?t|do not|would ?n['’]?t))? ?"
    "(?:ok|okay|all ?right|alright|possible|mind|convenient|not too much trouble)"
)


def _form(pattern: str) -> re.Pattern[str]:
    """Written with spaces for any white space, and " ?" where there may be none."""
    spaced = pattern.replace(" ", r"\s+").replace(r"\s+?", r"\s*")
    return re.compile(spaced, re.IGNORECASE | re.DOTALL)


_ONLY_MANNERS = _form(
    rf"^\W*(?:{_GREETING}|{_THANKS}{_NAME}|{_THANKS} for [^.?!]*|{_WHO_ASKS}|{_CLOSING}{_NAME}|{_SORRY}|{_WISHING}|"
    rf"{_HELP})\W*$"
)
_OPENING = _form(rf"^\W*(?:{'|'.join(_WAYS_TO_OPEN)})[\s,:;–-]*")
_ENDING = _form(rf"(?<![\s,;.!?–-])[\s,;.!?–-]*(?<!\w)(?:{_WAYS_TO_END})[\s,;.!]*(?P<mark>\??)\W*$")
_SIGNING = _form(rf"^\W*{_CLOSING}\b")
_BETWEEN = re.compile(r"(?<=[.!?])\s+|\s*\n+\s*")
_WHETHER = re.compile(r"^\W*(?:if|whether)\s+", re.IGNORECASE)


def without_manners(text: str) -> str:
    """The question as bare as it can be put; as it was where nothing else is in it."""
    sentences = [one for one in _BETWEEN.split(text) if one]
    kept = _without_signature(sentences)
    bare = _stripped(" ".join(kept))
    return bare if re.search(r"\w{2}", bare) else text


def _without_signature(sentences: list[str]) -> list[str]:
    kept: list[str] = []
    for at, sentence in enumerate(sentences):
        if not _ONLY_MANNERS.match(sentence):
            kept.append(sentence)
        elif kept and _SIGNING.match(sentence):
            # What follows the closing words is who writes and where from.
            return kept + [one for one in sentences[at + 1 :] if "?" in one]
    return kept


def _stripped(text: str) -> str:
    before = None
    asked_politely = False
    while text != before:
        before = text
        text = _ENDING.sub(lambda found: found["mark"], text)
        opening = _OPENING.match(text)
        if opening:
            text, asked_politely = text[opening.end() :], True
    # "Do you know whether the board approved it" asks the same as "did the board approve it".
    return _WHETHER.sub("did ", text) if asked_politely else text
