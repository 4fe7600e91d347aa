"""The same question in other words around it: its last phrase first, as a telegram, inside a polite letter."""

import re
from random import Random

_FRONTED = re.compile(
    r"^(?P<joined>(?:and|but|so)\s+)?(?P<rest>.+?\w)\s+"
    r"(?P<phrase>(?:on|about|regarding|concerning|re|in|at|during|since|after|before)\s+(?:(?!\b(?:on|about|regarding|"
    r"concerning|re|in|at|during|since|after|before)\s).)+?)(?P<mark>[?.!]*)$",
    re.IGNORECASE,
)
_OPENS_A_QUESTION = re.compile(
    r"^(?:what\w*|who\w*|when\w*|which|how|why|did|does|do|was|were|is|are|has|have|any|list|show)\b", re.IGNORECASE
)
_SMALL_WORDS = frozenset(
    """
    a an the of on in at to for by about re regarding did do does was were is are am be been being has have had it they
    we i you there what whats what's which that this these those their its our your board committee can could
    """.split()
)
_BARE = re.compile(r"[^\w']")
_LETTERS = (
    "Hi, could you please tell me {}? Many thanks",
    "Hello there. I'd be grateful if you could let me know {}. Thank you very much!",
    "Sorry to bother you, but would you happen to know {}? Thanks in advance",
    "Good morning, I was wondering {}? Kind regards",
    "Dear colleague, please may I ask: {}? Best wishes",
    "Hello, I would like to know {} please. Thanks for your help.",
)


def fronted(text: str) -> str:
    """ "What was resolved on UAVA?" becomes "On UAVA, what was resolved?"; only where a question is left after it."""
    parts = _FRONTED.match(text)
    if parts is None or not _OPENS_A_QUESTION.match(parts["rest"]) or len(parts["rest"].split()) < 2:
        return text
    phrase, rest = parts["phrase"], parts["rest"]
    if text[:1].isupper():
        phrase, rest = phrase[:1].upper() + phrase[1:], rest[:1].lower() + rest[1:]
    return f"{parts['joined'] or ''}{phrase}, {rest}{parts['mark']}"


def telegraphic(text: str) -> str:
    """Without the small words, and without "what": "resolved UAVA". A question of one such word stays as it is, and
    so do the particle at its end, which belongs to the verb ("stand for"), and the one before "when" ("by when")."""
    words = text.split()
    bare = [_BARE.sub("", word).casefold() for word in words]
    after = [*bare[1:], None]
    kept = [
        word
        for word, plain, following in zip(words, bare, after, strict=True)
        if following in {None, "when"} or plain not in _SMALL_WORDS
    ]
    telling = [word for word in kept if _BARE.sub("", word)]
    return " ".join(kept) if len(telling) > 1 else text


def polite(text: str, random: Random) -> str:
    bare = text.strip().rstrip("?.! ")
    first, *_ = bare.split()
    opening = bare if sum(letter.isupper() for letter in first) > 1 else bare[:1].lower() + bare[1:]
    return random.choice(_LETTERS).format(opening)
