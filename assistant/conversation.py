"""Follow-ups made stand-alone: what a turn leaves out is taken from the turns before it."""

import re
from dataclasses import dataclass, replace
from datetime import date as Date
from datetime import timedelta

from assistant.evidence import names_somebody
from assistant.forms import PEOPLE, Intent
from assistant.question import Question, narrowed, of_same_bodies
from assistant.wording import days_covered
from index.records import Scope

_OPENING = re.compile(r"^\W*(?:and|what about|how about|also|then|ok(?:ay)?|but|so|or|same for|plus)\b", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:it|its|they|them|their|he|she|his|her|this|that|these|those|then|same|former|latter)\b",
    re.IGNORECASE,
)
_THAT_MEETING = re.compile(
    r"\b(?:that|this|the\s+same|the)\s+meeting\b|\bthat\s+day\b|\bat\s+it\b"
    r"|(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)\bthere\b(?!\s+(?:is|are|was|were|any)\b)",
    re.IGNORECASE,
)
_NEXT_TO_IT = re.compile(
    r"^\W*(?:and|what about|how about)\b.*\b(next|following|subsequent|previous|preceding)\s+(?:meeting|one)\b",
    re.IGNORECASE,
)
_WHAT_NEXT = re.compile(
    r"\b(?:brought\s+back|c[oa]me\s+back|happened\s+(?:next|after|then)|what\s+next|since\s+then|after\s+that)\b",
    re.IGNORECASE,
)
_ASKS_MORE = re.compile(
    r"^\W*(?:any|by\s+when|until\s+when|since\s+when|who\s+by|why|how\s+(?:many|much))\W+\w+\W*$", re.IGNORECASE
)
_NEEDS_TOPIC = frozenset(
    {
        Intent.DECISIONS,
        Intent.RECOMMENDATIONS,
        Intent.ACTIONS,
        Intent.PRESENTER,
        Intent.MEANING,
        Intent.WHEN,
        Intent.DISCUSSION,
        Intent.FACT,
        Intent.ITEM,
    }
)


@dataclass(frozen=True, slots=True)
class Focus:
    """What the previous answer was about, from its first citation: where "that meeting" and "it" point.

    `following` and `preceding` are the meetings held next to it.
    """

    meeting: Date | None = None
    minute: str | None = None
    agenda_item: str | None = None
    items: int = 0
    following: Date | None = None
    preceding: Date | None = None


def is_follow_up(question: Question) -> bool:
    """Whether a turn cannot stand by itself: it opens with "and", points back, or leaves out what it needs."""
    if _WHAT_NEXT.search(question.text) or _ASKS_MORE.search(question.text):
        return True
    if _OPENING.search(question.text) or (_THAT_MEETING.search(question.text) and not question.dates):
        return True
    if _POINTING.search(question.text) and not question.numbered and len(question.words) <= 1:
        return True  # "crimes that rose" points back at nothing: what names its own matter stands alone
    if question.intent in PEOPLE:
        return not question.dates and question.which is None
    named = question.words or question.numbered or question.which or (question.dates and question.stated)
    return question.intent in _NEEDS_TOPIC and not named


def completed(question: Question, previous: Question, focus: Focus, filters: Scope) -> Question:
    """The turn with the kind of question, topic, number and dates it leaves out taken from the turn before.

    `filters` is the scope set on the page or the command, which binds every turn.
    """
    beside = _beside(question, previous, focus)
    if beside is not None:
        question = replace(question, intent=previous.intent, which=None, dates=())
        focus = replace(focus, meeting=beside)
    if question.words and not question.stated and previous.intent in PEOPLE and not names_somebody(question.topic):
        question = replace(question, stated=True)  # "what about Prevent?" asks of a matter, not of a person
    intent = question.intent if question.stated else previous.intent
    if _WHAT_NEXT.search(question.text) and previous.words:
        question, intent = replace(question, words=(), topic=""), Intent.WHEN
    elif _ASKS_MORE.search(question.text) and question.words and previous.words:
        words = tuple(dict.fromkeys((*previous.words, *question.words)))
        question = replace(question, words=words, topic=f"{previous.topic} {question.topic}")
    own = question.words or question.numbered or question.which or _of_a_whole_meeting(question, previous)
    said = question if own else previous
    numbered = question if question.numbered else _number_from(question, previous, focus)
    dates = question.dates or (() if question.which or beside else previous.dates)
    scope = narrowed(filters, dates) if dates else filters
    if question.scope.body or question.scope.bodies:
        scope, focus = of_same_bodies(scope, question.scope), replace(focus, meeting=beside)
    else:
        scope = of_same_bodies(scope, previous.scope)
    refers = beside or _means_meeting(question, intent) or (numbered is not question and numbered.numbered)
    if focus.meeting and not question.dates and refers:
        scope = replace(scope, since=focus.meeting, until=focus.meeting)
    if focus.meeting and not question.dates and _WHAT_NEXT.search(question.text):
        scope = replace(scope, since=focus.meeting + timedelta(days=1), until=filters.until)
    elif focus.meeting and previous.intent is Intent.RECOMMENDATIONS and intent is Intent.DECISIONS and not dates:
        scope = replace(scope, since=focus.meeting)
    if numbered.numbered and not question.numbered and intent is not Intent.FACT:
        said = replace(question, words=(), topic="")
    complete = replace(
        question,
        intent=intent,
        words=said.words,
        topic=said.topic,
        dates=dates,
        scope=scope,
        minute=numbered.minute,
        agenda_item=numbered.agenda_item,
        stated=True,
        slips=question.slips if said is question else tuple(dict.fromkeys((*previous.slips, *question.slips))),
    )
    return replace(complete, stand_alone=in_full(complete))


def in_full(question: Question) -> str:
    """The question as somebody who had not heard the rest would have to put it."""
    about = question.topic
    number = question.number_in_words
    on = " ".join(piece for piece in (number, f"({about})" if number and about else about) if piece)
    form = _FULL_FORMS[question.intent] if on else _BARE_FORMS.get(question.intent, _FULL_FORMS[question.intent])
    return " ".join(f"{form.format(on=on)}{_when(question)}".split()) + "?"


_FULL_FORMS = {
    Intent.DECISIONS: "what was resolved on {on}",
    Intent.RECOMMENDATIONS: "what was recommended on {on}",
    Intent.ACTIONS: "what actions were agreed on {on}",
    Intent.ITEM: "what happened at {on}",
    Intent.PRESENTER: "who presented {on}",
    Intent.MOVER: "who moved and seconded {on}",
    Intent.ATTENDANCE: "did {on} attend the meeting",
    Intent.APOLOGIES: "did {on} send apologies",
    Intent.CHAIR: "who chaired the meeting",
    Intent.DECLARATIONS: "what interests were declared on {on}",
    Intent.NEXT_MEETING: "when is the next meeting",
    Intent.MEETINGS: "which meetings are held on {on}",
    Intent.ITEMS: "which items were on the agenda about {on}",
    Intent.MEANING: "what does {on} stand for",
    Intent.WHEN: "when did {on} come up",
    Intent.DISCUSSION: "what was said about {on}",
    Intent.FACT: "what do the papers say about {on}",
}
_BARE_FORMS = {
    Intent.DECISIONS: "what was resolved",
    Intent.RECOMMENDATIONS: "what was recommended",
    Intent.ACTIONS: "what actions were agreed",
    Intent.ATTENDANCE: "who attended the meeting",
    Intent.APOLOGIES: "who sent apologies",
    Intent.DECLARATIONS: "what interests were declared",
    Intent.MEETINGS: "which meetings are held",
    Intent.ITEMS: "which items were on the agenda",
    Intent.DISCUSSION: "what was said",
}


def _beside(question: Question, previous: Question, focus: Focus) -> Date | None:
    """The meeting after or before the one just spoken of, where "and at the next meeting?" asks for it."""
    said = _NEXT_TO_IT.search(question.text)
    if said is None or question.words or previous.intent is Intent.NEXT_MEETING:
        return None
    return focus.preceding if said.group(1).casefold() in {"previous", "preceding"} else focus.following


def _of_a_whole_meeting(question: Question, previous: Question) -> bool:
    """ "Who was there?" asks of the meeting, not of the matter; "did he send apologies?" of the person just named."""
    if question.intent in PEOPLE:
        return not (previous.intent in PEOPLE and _POINTING.search(question.text))
    return question.stated and question.intent in {Intent.ITEMS, Intent.MEETINGS, Intent.NEXT_MEETING}


def _number_from(question: Question, previous: Question, focus: Focus) -> Question:
    """ "It" after an answer about one item is that item."""
    if (
        question.words
        or question.dates
        or question.which
        or question.intent in PEOPLE | {Intent.MEETINGS, Intent.NEXT_MEETING, Intent.ITEMS}
    ):
        return question
    if previous.numbered:
        return previous
    if (question.intent is not Intent.PRESENTER and question.intent is not Intent.ITEM) or focus.items != 1:
        return question
    return replace(question, minute=focus.minute, agenda_item=None if focus.minute else focus.agenda_item)


def _means_meeting(question: Question, intent: Intent) -> bool:
    return bool(_THAT_MEETING.search(question.text)) or intent in PEOPLE or (question.numbered and not question.dates)


def _when(question: Question) -> str:
    since, until = question.scope.since, question.scope.until
    return f" {days_covered(since, until)}" if since or until else ""
