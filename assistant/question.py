"""What is asked: the kind of question, the topic, and the meetings it is about.

One turn of a conversation is read here on its own; `conversation.py` completes a follow-up from the turns before.
Rules only, in a table that is read from the top: the first form that fits decides the kind of question.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date
from enum import StrEnum
from types import MappingProxyType

from assistant.bodies import without_names
from assistant.forms import Intent, asks_for_decision, intent_of
from assistant.terms import FUNCTION_WORDS, MEETING_WORDS, content_words, word_set
from assistant.when import MONTH, Span, spans_in, without_dates
from index.records import EVERYTHING, Scope

NO_BODIES: Mapping[str, tuple[str, ...]] = MappingProxyType({})
LONGEST_QUESTION = 2_000


class BadQuestion(ValueError):
    """A question that cannot be taken; the message is the sentence to show."""


class Which(StrEnum):
    """A meeting named by its place in the row of meetings."""

    LAST = "last"
    FIRST = "first"
    PREVIOUS = "previous"


@dataclass(frozen=True, slots=True)
class Question:
    """`text` as put and `stand_alone` as understood.

    `words` are the topic's words as written, in order, and `topic` the phrase they stand in ("terms of reference").
    `scope` holds body and dates that restrict which meetings count; `dates` are the date expressions found.
    `filters` is what the page or the command allows. `slips` are words read as others, as typed and as read.
    `stated` is False where the kind of question was not said and had to be taken as a plain question of fact.
    """

    text: str
    stand_alone: str
    intent: Intent
    words: tuple[str, ...] = ()
    topic: str = ""
    scope: Scope = EVERYTHING
    dates: tuple[Span, ...] = ()
    minute: str | None = None
    agenda_item: str | None = None
    which: Which | None = None
    stated: bool = True
    filters: Scope = EVERYTHING
    slips: tuple[tuple[str, str], ...] = ()

    @property
    def widest(self) -> Scope:
        """The scope without the question's own dates: what the filters of the page or the command leave open."""
        return of_same_bodies(self.filters, self.scope)

    @property
    def numbered(self) -> bool:
        return self.minute is not None or self.agenda_item is not None

    @property
    def number_in_words(self) -> str:
        """ "minute 23", "item 8", or nothing."""
        return f"minute {self.minute}" if self.minute else f"item {self.agenda_item}" if self.agenda_item else ""

    @property
    def undated(self) -> "Question":
        """The question asked of every meeting that the filters leave open."""
        return replace(self, dates=(), which=None, scope=self.widest)

    @property
    def day(self) -> Date | None:
        """The one day asked about, if one is."""
        return self.scope.since if self.scope.since is not None and self.scope.since == self.scope.until else None


# The letters that some bodies put before the figures, in capitals: "PLA151/14", "PC 24/017", "Exe/18/94".
_CODE = r"(?-i:[A-Z]{1,5}(?=\d)|[A-Z][A-Za-z]{0,5}[/-]|[A-Z]{1,5}\s(?=\d+/\d))"
_NUMBER = rf"\s+(?:no\.?\s*|number\s+|#)?((?:{_CODE})?\d+[a-z]?(?:[./:]\d+)*)\b"
_MINUTE = re.compile(rf"\bminutes?{_NUMBER}(?!\s*(?:st|nd|rd|th)\b)", re.IGNORECASE)
_ITEM = re.compile(rf"\b(?:agenda\s+)?item{_NUMBER}", re.IGNORECASE)
_ATTENDING = re.compile(r"\b(?:attend\w*|present|who)\b", re.IGNORECASE)
_ASKING = re.compile(
    r"\b(?:who|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b",
    re.IGNORECASE,
)
"""Words of which one stands in every question; without any, a matter is only named."""
_NUMBER_THEN_MONTH = re.compile(rf"(\b(?:item|minute)\s+\d+)\s+(?=({MONTH})\b)", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(last|latest|most recent|newest|first|earliest|oldest|previous)\s+(?:board\s+|committee\s+)?"
    r"(?:meeting|minutes|agenda)",
    re.IGNORECASE,
)
_WHICH = {"first": Which.FIRST, "earliest": Which.FIRST, "oldest": Which.FIRST, "previous": Which.PREVIOUS}
PUT_WITH: dict[Intent, frozenset[str]] = {
    Intent.APOLOGIES: frozenset({"sent", "send", "gave", "absent", "absence", "missing", "unable", "attend"})
    | word_set("apologise apologised apologising apologize apologized"),
    Intent.ATTENDANCE: frozenset({"attend", "attending", "represented", "represent", "turned", "people"}),
    Intent.PRESENTER: word_set(
        "introduced introduce gave give delivered wrote write author authors prepared submitted brought contact "
        "presentation presenting whose"
    ),
    Intent.MOVER: frozenset({"moved", "proposed", "seconded", "motion", "mover", "seconder", "proposer"}),
    Intent.ACTIONS: word_set("outstanding point points task tasked follow ups list take forward"),
    Intent.ITEMS: frozenset({"considered", "covered", "topics", "subjects", "full", "received", "presentations"}),
    Intent.MEETINGS: frozenset({"met", "meet", "cover", "covered", "dates", "date", "times"}),
    Intent.NEXT_MEETING: frozenset({"date", "dates", "upcoming", "forthcoming", "meet", "again"}),
    Intent.WHEN: word_set(
        "often times last first ever look looked looks discuss talk talked debate debated cover covered mention "
        "mentioned raise raised"
    ),
    Intent.MEANING: word_set(
        "mean means meaning acronym abbreviation abbreviated full name form short initials definition define defined "
        "meant spelt spelled"
    ),
}
"""Words that put a question of one kind and are part of the topic in others."""
_IDIOMS = {
    r"\br[ua]ns?\s+out\b|\bcomes?\s+to\s+an\s+end\b": "end",
    r"\bkick(?:s|ed)?\s+off\b": "start",
    r"\bsign(?:s|ed)?\s+off\b": "approve",
    r"\b(?:the|our|full)\s+council\b(?!\s+(?:tax|hous|homes?|plan))": "",
    r"\bamendments?\s+(?:no\.?\s*)?\d\b": "amendment",
    r"\bnames?\s+of\s+(?=the\b|a\b)": "",
}
"""Words that mean something else together than one by one, put in a word that papers use."""
_GAP = re.compile(r"\W+")
_SMALL_WORD = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(FUNCTION_WORDS)))}|&)(?!\w)", re.IGNORECASE)
_WORD_BORDER = re.compile(r"\b")
_TELLING_IN_A_FACT = frozenset({"made", "make", "makes"})
"""In "decisions made" they say nothing, in "what is it made up of" they do."""
_WANTS_TRADE_WORDS = re.compile(
    r"\baction\s+(?:log|plan)s?\b|\bother\s+business\b|\bminutes\s+of\s+(?:the\s+)?previous\b", re.IGNORECASE
)


def checked(text: str) -> str:
    """The question, stripped; raises BadQuestion where it is empty or far too long to be one."""
    folded = " ".join(text.split())
    if not re.search(r"\w", folded):
        raise BadQuestion("The question is empty: type what you want to know, such as “What was resolved on …?”.")
    if len(folded) > LONGEST_QUESTION:
        raise BadQuestion(
            f"The question is {len(folded):,} characters long and at most {LONGEST_QUESTION:,} are read: "
            "ask it in a sentence or two."
        )
    return folded


def read(text: str, bodies: Mapping[str, tuple[str, ...]] = NO_BODIES, scope: Scope = EVERYTHING) -> Question:
    """One turn on its own. `bodies` gives the bodies held for each way to call them, which is no topic;
    `scope` is what the page's or the command's filters allow, which the question can narrow and never widen."""
    turn = _NUMBER_THEN_MONTH.sub(r"\1, in ", checked(text))
    bare, named = without_names(turn, bodies)
    dates = spans_in(bare)
    minute, item = _MINUTE.search(bare), _ITEM.search(bare)
    place = _PLACE.search(bare)
    said = intent_of(bare)
    intent = said or (Intent.FACT if _ASKING.search(bare) else Intent.DISCUSSION)
    names_nobody = intent is Intent.ATTENDANCE and not _ATTENDING.search(bare)
    if (minute or item) and (names_nobody or intent in {Intent.FACT, Intent.DISCUSSION, Intent.ITEMS}):
        intent = Intent.DECISIONS if asks_for_decision(bare) else Intent.ITEM
    words = _topic_words(bare, intent)
    return Question(
        text=text,
        stand_alone=turn,
        intent=intent,
        words=words,
        topic=_phrase(bare, words),
        scope=narrowed(_of_bodies(scope, named), dates),
        dates=dates,
        minute=minute.group(1) if minute else None,
        agenda_item=item.group(1) if item else None,
        which=_WHICH.get(place.group(1).casefold(), Which.LAST) if place else None,
        stated=said is not None or bool(minute or item),
        filters=scope,
    )


def within(question: Question, filters: Scope, days: Sequence[Date]) -> Question:
    """The question without an open-ended date that lies beyond all meetings held: "after March 2030" is then part of
    the matter asked about, as no meeting can be meant."""
    beyond = [span for span in question.dates if (span.since is None) != (span.until is None)]
    if not question.words or not beyond or any(span.covers(day) for span in beyond for day in days):
        return question
    kept = tuple(span for span in question.dates if span not in beyond)
    scope = narrowed(of_same_bodies(filters, question.scope), kept)
    words = (*question.words, *(w for span in beyond for w in content_words(span.text)))
    return replace(question, dates=kept, scope=scope, words=tuple(dict.fromkeys(words)))


def narrowed(scope: Scope, dates: Sequence[Span]) -> Scope:
    """The scope cut down to the days the date expressions cover together; a scope that leaves nothing stays empty."""
    bounded = [span for span in dates if span.since or span.until]
    if not bounded:
        return scope
    since = None if any(span.since is None for span in bounded) else min(span.since for span in bounded if span.since)
    until = None if any(span.until is None for span in bounded) else max(span.until for span in bounded if span.until)
    return replace(
        scope,
        since=max(filter(None, (scope.since, since)), default=None),
        until=min(filter(None, (scope.until, until)), default=None),
    )


def of_same_bodies(scope: Scope, other: Scope) -> Scope:
    """The scope with the bodies of another."""
    return replace(scope, body=other.body, bodies=other.bodies)


def _of_bodies(scope: Scope, named: Sequence[str]) -> Scope:
    """The scope cut down to the bodies that a question names; a body set by the filters binds it."""
    if scope.body or not named:
        return scope
    return replace(scope, body=named[0]) if len(named) == 1 else replace(scope, bodies=tuple(named))


def _phrase(text: str, words: Sequence[str]) -> str:
    """The words with the small words between them, where nothing else stands between; else the words alone."""
    starts = re.finditer(rf"\b{re.escape(words[0])}", text, re.IGNORECASE) if words else ()
    for start in starts:
        end = _end_of(words[1:], text, start.end())
        if end is not None:
            return text[start.start() : end]
    return " ".join(words)


def _end_of(words: Sequence[str], text: str, at: int) -> int | None:
    """Where the words end that follow at a place one after another; None where other words stand between.

    Step by step, because one pattern for all of it would be made anew for every question, which takes far longer.
    """
    for word in words:
        gap = _GAP.match(text, at)
        while gap and not _stands(word, text, gap.end()):
            small = _SMALL_WORD.match(text, gap.end())
            gap = _GAP.match(text, small.end()) if small else None
        if gap is None:
            return None
        at = gap.end() + len(word)
    return at if _WORD_BORDER.match(text, at) else None


def _stands(word: str, text: str, at: int) -> bool:
    end = at + len(word)
    return text[at:end].casefold() == word.casefold() and _WORD_BORDER.match(text, end) is not None


def _topic_words(text: str, intent: Intent) -> tuple[str, ...]:
    bare = _ITEM.sub(" ", _MINUTE.sub(" ", text))
    if intent is not Intent.FACT:
        bare = without_dates(bare)
    bare = re.sub(r"^\W*([A-Z])(?=[a-z]+\b)", lambda first: first.group(0).lower(), bare)
    for idiom, plain in _IDIOMS.items():
        bare = re.sub(idiom, plain, bare, flags=re.IGNORECASE)
    named = _WANTS_TRADE_WORDS.search(bare)
    drop = (FUNCTION_WORDS if named else FUNCTION_WORDS | MEETING_WORDS) | PUT_WITH.get(intent, frozenset())
    if intent in {Intent.FACT, Intent.DISCUSSION}:
        drop -= _TELLING_IN_A_FACT
    words = content_words(bare, drop=drop) if content_words(without_dates(bare), drop=drop) else []
    if named:
        kept = {word.casefold() for word in content_words(named.group(0))}
        words = [word for word in words if word.casefold() in kept or word.casefold() not in MEETING_WORDS]
    return tuple(words)
