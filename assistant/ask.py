"""The one path from a question to an answer; the page, the command line and the evaluations all take it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant import wording
from assistant.answer import Answer, AnswerStatus
from assistant.bodies import called, called_in_part
from assistant.citing import cited, short_names
from assistant.codes import with_codes
from assistant.conversation import Focus, completed, is_follow_up
from assistant.draft import Draft
from assistant.evidence import topic_of
from assistant.forms import Intent
from assistant.lookup import items_on, resolutions_of
from assistant.meant import as_meant
from assistant.question import Question, checked, read, within
from assistant.replies.actions import actions
from assistant.replies.decisions import decisions
from assistant.replies.discussion import discussion
from assistant.replies.facts import fact
from assistant.replies.items import item
from assistant.replies.meanings import meaning
from assistant.replies.meetings import items, meetings, next_meeting
from assistant.replies.mentions import mentions
from assistant.replies.people import apologies, attendance, chair, declarations
from assistant.replies.presenters import mover, presenter
from assistant.replies.proposals import proposals
from assistant.standing import status_concerns, with_standing
from assistant.terms import content_words
from assistant.waiting import WaitingRow
from index.library import Library
from index.records import EVERYTHING, Scope
from ingest.paper import Passage

REPLIES: dict[Intent, Callable[[Question, Library], Draft]] = {
    Intent.DECISIONS: decisions,
    Intent.RECOMMENDATIONS: proposals,
    Intent.ACTIONS: actions,
    Intent.ITEM: item,
    Intent.PRESENTER: presenter,
    Intent.MOVER: mover,
    Intent.ATTENDANCE: attendance,
    Intent.APOLOGIES: apologies,
    Intent.CHAIR: chair,
    Intent.DECLARATIONS: declarations,
    Intent.NEXT_MEETING: next_meeting,
    Intent.MEETINGS: meetings,
    Intent.ITEMS: items,
    Intent.MEANING: meaning,
    Intent.WHEN: mentions,
    Intent.DISCUSSION: discussion,
    Intent.FACT: fact,
}
_ROW = WaitingRow(at_once=2)
"""While one waits for the model or the disk, the other thinks."""


def ask(library: Library, turns: Sequence[str], scope: Scope = EVERYTHING) -> Answer:
    """The answer to the last turn of a conversation; the turns before it say what it leaves out.

    Raises BadQuestion where a turn is empty or far too long.
    """
    started = time.perf_counter()
    with _ROW.served():
        answer = _answered(library, _understood(library, turns, scope))
        if answer.status is AnswerStatus.NOT_FOUND:
            answer = _of_a_body_spoken_of(library, turns, scope) or answer
    return replace(answer, question=turns[-1], seconds=round(time.perf_counter() - started, 4))


def decisions_on(library: Library, topic: str, scope: Scope = EVERYTHING) -> tuple[Passage, ...]:
    """The resolutions that bear on a topic, newest first: the register's rows for it."""
    question = replace(read(as_meant(topic, library).text, scope=scope), intent=Intent.DECISIONS)
    if not question.words:  # "Declarations of interest" puts no question here: all of it is the topic
        question = replace(question, words=tuple(content_words(topic)), topic=topic)
    found = items_on(topic_of(question, library), question, library)
    return tuple(limb for one in found for limb in resolutions_of(one.item))


def _of_a_body_spoken_of(library: Library, turns: Sequence[str], scope: Scope) -> Answer | None:
    """What the papers say of "the Harbour Board" that a question names, where it is none of those whose name has these
    words: only words that name it too answer the question."""
    parts = called_in_part(as_meant(turns[-1], library).text, library.bodies(), library)
    if not parts:
        return None
    answer = _answered(library, _understood(library, turns, scope, in_part=False))
    quoted = " ".join(citation.quote for citation in answer.citations).casefold()
    spoken_of = answer.status is AnswerStatus.ANSWERED and all(part.casefold() in quoted for part in parts)
    return answer if spoken_of else None


def _understood(library: Library, turns: Sequence[str], scope: Scope, *, in_part: bool = True) -> Question:
    """The last turn, made stand-alone; `in_part` is whether bodies are known by a part of their names."""
    days = [m.date for m in library.meetings()]
    question, *later = (within(_read(turn, scope, library, in_part=in_part), scope, days) for turn in turns)
    for following in later:
        question = (
            completed(following, question, _focus(library, question), scope) if is_follow_up(following) else following
        )
    return question


def _read(turn: str, scope: Scope, library: Library, *, in_part: bool) -> Question:
    checked(turn)
    meant = as_meant(turn, library)
    meant = replace(meant, text=with_codes(meant.text, library))
    bodies = library.bodies()
    names = called(bodies) | (called_in_part(meant.text, bodies, library) if in_part else {})
    return replace(read(meant.text, names, scope), slips=meant.slips)


def _answered(library: Library, question: Question) -> Answer:
    draft = with_standing(REPLIES[question.intent](question, library), library.corrections())
    bodies = library.bodies()
    copies = library.copies([passage.id for line in draft.lines for passage in line.passages])
    blocks, citations = cited(
        draft, short_names(bodies), library.corrections(), copies=copies, several_bodies=len(bodies) > 1
    )
    return Answer(
        question=question.text,
        understood_as=question.stand_alone,
        status=draft.status,
        blocks=blocks,
        citations=citations,
        concerns=(*_read_as(question), *draft.concerns, *status_concerns(draft), *_reading_concerns(draft)),
        searched=library.coverage(question.scope),
        seconds=0.0,
    )


def _read_as(question: Question) -> tuple[str, ...]:
    """Said where a word was taken for a slip: the reader may have meant just what was typed."""
    return tuple(wording.read_as(word, meant) for word, meant in question.slips)


def _focus(library: Library, question: Question) -> Focus:
    _, citations = cited(REPLIES[question.intent](question, library), {})
    if not citations:
        return Focus(meeting=question.day)
    first = citations[0]
    items_cited = {(c.meeting, c.minute, c.agenda_item) for c in citations}
    meeting = question.day or first.meeting
    days = sorted({m.date for m in library.meetings(question.widest)})
    return Focus(
        meeting,
        first.minute,
        first.agenda_item,
        len(items_cited),
        following=next((day for day in days if meeting and day > meeting), None),
        preceding=next((day for day in reversed(days) if meeting and day < meeting), None),
    )


def _reading_concerns(draft: Draft) -> tuple[str, ...]:
    """Where a quoted table may have its figures in the wrong column, and where a program recognised the words."""
    cited = [passage for line in draft.lines for passage in line.passages]
    tables = dict.fromkeys((p.paper, p.place.page) for p in cited if p.uncertain)
    recognised = dict.fromkeys((p.paper, p.place.page) for p in cited if p.machine_read)
    return (
        *(wording.uncertain_table(paper, page) for paper, page in tables),
        *(wording.machine_read(paper, page) for paper, page in recognised),
    )
