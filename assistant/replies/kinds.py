"""Resolutions picked by their kind and not by their subject: what was put off, what was turned down, what did more
than note a report.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, quoting_all, saying
from assistant.evidence import topic_of
from assistant.lookup import bearing_on, item_heading, items_speaking_of, minuted_items, newest_first
from assistant.question import Question
from assistant.replies.absence import no_such_meeting
from assistant.terms import words_of
from index.library import Library
from index.records import ItemRecord
from ingest.paper import Outcome, Part, Passage

_ALL_FOR = re.compile(r"\bunanimous\w*|\bnem\W*con\b|\ball\s+in\s+favour\b", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:defer|postpon|adjourn)\w*|\b(?:put|held|stood?)\s+(?:off|over)\b|\blie\s+on\s+the\s+table\b", re.IGNORECASE
)
_REFUSED = re.compile(
    r"\b(?:be|is|was|were|are)\s+(?:refused|rejected|declined|dismissed|turned\s+down)\b|^\W*(?:to\s+)?(?:refuse|reject|decline)\b",
    re.IGNORECASE,
)
_NOTED = re.compile(
    r"^\W*(?:(?:that|to|the\s+(?:board|committee|panel|council|cabinet))\s+)*"
    r"(?:(?:the|this|these)\s+[^.;]{0,160}?\bbe\s+(?:received\s+and\s+)?noted|notes?\b[^;]{0,160}|"
    r"(?:[^.;]{0,160}?)\b(?:was|were)\s+noted)[\s.;]*(?:and)?\W*$",
    re.IGNORECASE,
)
"""A limb that notes and does nothing more: "That the report be noted; and"."""


_NOT_CARRIED = frozenset({Outcome.LOST, Outcome.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class _KindOf:
    """`asked` finds the kind in a question, and the words that put it; `holds` tells such a resolution."""

    asked: re.Pattern[str]
    holds: Callable[[Passage, ItemRecord], bool]
    found: Callable[[int], str]
    none: str


_MORE_THAN_NOTED = _KindOf(
    re.compile(
        r"\b(?:(?:go|went|going|gone)\s+)?(?:beyond|(?:more|other)\s+than|apart\s+from|(?:not|n['’]?t)\s+"
        r"(?:just|merely|only|simply))\s+(?:to\s+|being\s+|be\s+|a\s+)?(?:simply\s+|merely\s+|just\s+)?"
        r"not(?:e[ds]?|ing)\b",
        re.IGNORECASE,
    ),
    lambda limb, _: limb.outcome not in (*_NOT_CARRIED, Outcome.AMENDED) and not _NOTED.search(limb.text),
    wording.more_than_noted,
    wording.ONLY_NOTED,
)
_KINDS = (
    _MORE_THAN_NOTED,
    _KindOf(
        re.compile(r"\b(?:(?:defer|postpon|adjourn)\w*|put\s+off)\b", re.IGNORECASE),
        lambda limb, _: limb.outcome is Outcome.DEFERRED or _PUT_OFF.search(limb.text) is not None,
        wording.put_off,
        wording.NOTHING_PUT_OFF,
    ),
    _KindOf(
        re.compile(r"\b(?:(?:reject|refus|declin)\w*|turn(?:ed)?\s+down)\b", re.IGNORECASE),
        lambda limb, _: limb.outcome in _NOT_CARRIED or _REFUSED.search(limb.text) is not None,
        wording.turned_down,
        wording.NOTHING_TURNED_DOWN,
    ),
    _KindOf(
        re.compile(r"\b(?:lost|defeat\w*|voted?\s+down|thr[eo]wn?\s+out)\b", re.IGNORECASE),
        lambda limb, _: limb.outcome is Outcome.LOST,
        wording.not_carried,
        wording.NOTHING_NOT_CARRIED,
    ),
    _KindOf(
        re.compile(r"\bwithdr\w+", re.IGNORECASE),
        lambda limb, _: limb.outcome is Outcome.WITHDRAWN,
        wording.withdrawn,
        wording.NOTHING_WITHDRAWN,
    ),
    _KindOf(
        _ALL_FOR,
        lambda limb, item: (
            limb.outcome not in (*_NOT_CARRIED, Outcome.AMENDED) and any(map(_ALL_FOR.search, item.votes))
        ),
        wording.unanimous,
        wording.NOTHING_UNANIMOUS,
    ),
)
_PUTTING = frozenset(
    "ever a an any anything board business decision decisions did do does go went going gone has have had item items "
    "carried matter matters motion motions amendment amendments note noted noting report reports resolution "
    "resolutions something thing things vote votes was were which".split()
)
"""Words that put such a question and are no subject."""


def of_a_kind(question: Question, library: Library) -> Draft | None:
    """The resolutions of the kind asked for, newest first; None where the question names no kind, or a subject whose
    resolutions say more when they are told whole."""
    kind = next((one for one in _KINDS if one.asked.search(question.text)), None)
    if kind is None:
        return None
    put = {word.casefold() for word in words_of(kind.asked.sub(" ", question.text))}
    subject = tuple(word for word in question.words if word.casefold() in put and word.casefold() not in _PUTTING)
    if subject and kind is not _MORE_THAN_NOTED:
        return None
    about = replace(question, words=subject, topic=" ".join(subject))
    items = _on(about, library) if subject else minuted_items(library, question.scope)
    picked = [(item, _of(kind, item)) for item in newest_first(items)]
    return _told(kind, [(item, limbs) for item, limbs in picked if limbs], question, library)


def _on(question: Question, library: Library) -> tuple[ItemRecord, ...]:
    topic = topic_of(question, library)
    return tuple(one.item for one in bearing_on(topic, items_speaking_of(topic, question, library)))


def _of(kind: _KindOf, item: ItemRecord) -> tuple[Passage, ...]:
    return tuple(one for one in item.passages if one.part is Part.RESOLUTION and kind.holds(one, item))


def _told(
    kind: _KindOf, picked: Sequence[tuple[ItemRecord, tuple[Passage, ...]]], question: Question, library: Library
) -> Draft:
    absent = no_such_meeting(question, library)
    if absent:
        return absent
    if not picked:
        searched = saying(wording.searched(library.coverage(question.scope)))
        return Draft(AnswerStatus.NOT_FOUND, (saying(kind.none), searched))
    lines: list[Line] = [saying(kind.found(sum(len(limbs) for _, limbs in picked)))]
    for item, limbs in picked:
        lines += [item_heading(item), *quoting_all(limbs)]
    return Draft(AnswerStatus.ANSWERED, tuple(lines))
