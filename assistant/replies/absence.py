"""When the papers do not say: what was searched, and the nearest matter offered as no more than that."""

import re
from collections.abc import Sequence
from datetime import date as Date

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, heading, quoting, saying
from assistant.evidence import Topic, best_sentences, topic_of, words_around
from assistant.places import place_of
from assistant.question import Question
from assistant.when import spans_in
from index.library import Library
from index.records import Scope
from ingest.paper import Part, Passage
from ingest.text.sentences import sentences as sentences_of

_CALLED_OFF = re.compile(r"\b(?:cancel\w*|postpone\w*|abandon\w*|inquorate|not\s+quorate|not\s+held)\b", re.IGNORECASE)
_MOST_DAYS = 12
_NEAR = 0.5
"""The share of the topic that a passage must cover to be worth offering as the nearest matter."""


def no_such_meeting(question: Question, library: Library) -> Draft | None:
    """The finding that no meeting was held in the days asked about, with those that were; None if there was one."""
    if not question.dates or library.meetings(question.scope):
        return None
    days = sorted({m.date for m in library.meetings(question.widest)})
    called_off = _called_off(question, library)
    if called_off:
        return Draft(AnswerStatus.ANSWERED, (saying(wording.no_meeting(dates_in_words(question))), *called_off))
    lines = [saying(wording.no_meeting(dates_in_words(question)))]
    if days:
        lines.append(saying(wording.meetings_held(nearest_to(question, days), all_of_them=len(days) <= _MOST_DAYS)))
    return Draft(AnswerStatus.NOT_FOUND, tuple(lines))


def nearest_to(question: Question, days: Sequence[Date]) -> Sequence[Date]:
    """The meetings next to the days asked about, where too many are held to name them all."""
    asked = question.scope.since or question.scope.until
    if len(days) <= _MOST_DAYS or asked is None:
        return days[-_MOST_DAYS:]
    before = sum(day < asked for day in days)
    first = max(0, min(before - _MOST_DAYS // 2, len(days) - _MOST_DAYS))
    return days[first : first + _MOST_DAYS]


def _called_off(question: Question, library: Library) -> list[Line]:
    """Words of other papers that say why no meeting was held then."""
    named = [span.text for span in question.dates if span.since]
    if not named:
        return []
    hits = library.words(f"{' '.join(named)} meeting cancelled postponed", question.widest, limit=20)
    said = [(h.passage, s) for h in hits for s in sentences_of(h.passage.text) if _CALLED_OFF.search(s)]
    asked = question.dates[0]
    about = [(p, s) for p, s in said if any(span.since and asked.covers(span.since) for span in spans_in(s))]
    return [line for p, s in about[:1] for line in (heading(place_of(p)), quoting(p, s))]


def unheard_of(question: Question, library: Library) -> Draft | None:
    """The finding that no paper has a name that the question gives: another body's meeting is no answer."""
    unknown = topic_of(question, library).unknown if question.words else ()
    if not unknown or question.scope.body or question.scope.bodies:
        return None
    return Draft(AnswerStatus.NOT_FOUND, (saying(wording.never_mentioned(unknown)), _searched(question, library)))


def dates_in_words(question: Question) -> str:
    """The days asked about: "on 4 May 2022", "in 2021", "between ... and ..."."""
    return wording.days_covered(question.scope.since, question.scope.until)


def not_found(question: Question, library: Library) -> Draft:
    said = wording.no_such_item(question.number_in_words) if question.numbered else wording.not_said(question.topic)
    return Draft(AnswerStatus.NOT_FOUND, (saying(said), _searched(question, library)))


def nearest(question: Question, topic: Topic, library: Library) -> Draft:
    lines = [saying(wording.never_mentioned(topic.unknown) if topic.unknown else wording.not_said(topic.phrase))]
    lines.append(_searched(question, library))
    near = _near(topic, question.scope, library)
    elsewhere = [] if near else _near(topic, question.widest, library)
    for passage in (near or elsewhere)[:1]:
        lines.append(saying(wording.NEAREST if near else wording.ELSEWHERE))
        lines += [heading(place_of(passage)), quoting(passage, best_sentences(passage.text, topic))]
    return Draft(AnswerStatus.NOT_FOUND, tuple(lines))


def _near(topic: Topic, scope: Scope, library: Library) -> list[Passage]:
    hits = library.search(topic.query, scope, limit=8) if topic.terms else ()
    said = [h.passage for h in hits if h.passage.part is not Part.ATTENDANCE]
    near = [passage for passage in said if topic.coverage(words_around(passage)) >= _NEAR]
    return sorted(near, key=lambda passage: passage.part is Part.APPENDIX)


def _searched(question: Question, library: Library) -> Line:
    return saying(wording.searched(library.coverage(question.scope)))
