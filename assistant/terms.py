"""Words as they are compared: stems, the words that carry no topic, and words people use for words papers use.

A term is a Porter stem (M. F. Porter, "An algorithm for suffix stripping", 1980), the same stemmer the full-text
index uses, so that what counts as "the question's own words" is the same in finding and in judging evidence.
"""

import re
from functools import lru_cache
from unicodedata import combining, normalize

import snowballstemmer

_STEMMER = snowballstemmer.stemmer("porter")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_GROUPED_NUMBER = re.compile(r"(?<=\d),(?=\d{3}\b)")


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FUNCTION_WORDS = word_set(
    """
    i'm im i've ive wot wat abt a about after again right pls please plz cheers ta thx along all also am an and
    any are around as at be because been before being between both but by came can could did do does doing don
    during each either every few for from further get got had has have having he her here hers him his how i
    if in into is it its just let like many me more most much my near no nor not now of off on once one only
    or other our out over own per re s same say said says see she should so some such t than that the their
    them then there these they this those through to too under until up upon us very was we were what when
    where whether which while who whom whose why will with would yes yet you your tell show give find list
    know want need explain describe summarise summarize anything something ever there's what's whats who's hi
    hello thanks thank ok regard regarding concerning relation respect quick quickly exactly actually
    currently kind sort thing things done put go goes going told anyone anybody
    """
)
"""Words that say how a question is put and never what it is about."""

MEETING_WORDS = word_set(
    """
    drafting writing preparing covering references reference background whole full complete list lists
    disagree seconded moved proposed mover seconder made make makes making passed taken reached carried lost withdrawn
    defeated accepted accept voting councillor councillors cllr cllrs trustee trustees governor governors years
    year ever ago overall so-far dates fixed set scheduled planned exactly agenda agendas board boards chair
    committee committees panel meeting meetings minute minutes minuted item items paper papers report reports
    reported pack packs resolve resolved resolves resolution resolutions decide decided decides decision
    decisions agree agreed agrees agreement's approve approved approves approval happen happened outcome
    outcomes discuss discussed discussion discussions mention mentioned mentions raise raised consider
    considered considers recommend recommended recommends recommendation recommendations conclude concluded
    conclusion note noted notes action actions asked ask past previous last latest recent earlier history
    record recorded records attend attended attendance attendees present presented presents presenter
    apologies apology declare declared declaration declarations interest interests members member officers
    officer vote voted votes endorse endorsed adopt adopted reject rejected refuse refused defer deferred came
    come going undertake undertook undertaken offered promised matter matters number numbers no since next
    anyone chaired chairing stand stands stood hold held happening status anybody somebody future figure
    figures given chairman chairwoman chairperson first most newest earliest oldest
    result results finding findings summary summaries hear heard accepts
    """
)
"""Words of the trade: they set the kind of question, and are no topic unless nothing else is."""

_ALIKE = (
    ("cost", "price", "fund", "spend", "expenditur", "budget", "money", "paid", "pai", "worth", "valu", "amount"),
    ("per cent", "percentag", "percent", "proport", "rate"),
    ("rise", "rose", "increas", "higher", "grow", "grew", "upward"),
    ("fall", "fell", "decreas", "reduc", "reduct", "drop", "lower", "declin", "downward", "fewer"),
    ("chair", "chairman", "chairperson", "chairwoman"),
    ("youth", "young", "children", "child", "juvenil", "teenag"),
    ("polic", "constabulari"),
    ("end", "ceas", "cessat", "expir", "finish", "stop", "close", "closur"),
    ("start", "begin", "began", "commenc", "launch"),
    ("help", "support", "assist"),
    ("compani", "provid", "contractor", "consortium", "supplier", "organis"),
    ("buy", "procur", "purchas", "procure"),
    ("burglari", "burgl"),
    ("reoffend", "offend"),
    ("car", "vehicl"),
    ("phone", "telephon", "helplin", "tel"),
    ("email", "e-mail", "mail"),
    ("made", "make", "consist", "compris"),
    ("replac", "substitut", "supersed"),
    ("worri", "concern"),
    ("survey", "questionnair", "poll"),
    ("quorum", "quorat"),
    ("chang", "amend", "amendment", "alter", "revis"),
    ("venu", "locat", "place"),
    ("ref", "refer"),
    ("comm", "commun"),
    ("info", "inform"),
    ("perf", "perform"),
)
"""Stems that stand for one another when a person asks: plain words beside those reports use."""


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Accents count for nothing, as in the full-text index."""
    folded = word.casefold().replace("’", "'").removesuffix("'s").replace("'", "")
    if not folded.isascii():
        folded = "".join(letter for letter in normalize("NFD", folded) if not combining(letter))
    return folded if folded.isdigit() else _STEMMER.stemWord(folded)


def words_of(text: str) -> list[str]:
    """Words in order, as written; "12,500" is one word, "anti-social" two."""
    return _WORD.findall(_GROUPED_NUMBER.sub("", text))


def stems_of(text: str) -> list[str]:
    return [stem(word) for word in words_of(text)]


def content_words(text: str, *, drop: frozenset[str] = FUNCTION_WORDS) -> list[str]:
    """The words of `text` that carry meaning, in order, each once."""
    kept: dict[str, None] = {}
    for word in words_of(text):
        if word.casefold().replace("’", "'") not in drop and (len(word) > 1 or word.isdigit()):
            kept.setdefault(word, None)
    return list(kept)


@lru_cache(maxsize=10_000)
def alike(term: str) -> frozenset[str]:
    """The stems that count as `term` in the papers, itself among them."""
    return frozenset({term}.union(*(group for group in _ALIKE if term in group)))
