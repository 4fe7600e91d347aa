"""What happens when somebody asks: the answer written out on the page, its sources beside it, the turn remembered."""

import logging
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.feedback import Verdict, feedback_on, keep
from assistant.question import BadQuestion
from index.errors import LibraryError
from index.records import Scope
from ui import wording
from ui.conversation import Turn, growing, transcript, turn_html
from ui.filters import BadFilter, scope_from
from ui.holdings import Ask, Holdings
from ui.sources import sources_html
from ui.thumbs import noted_html

Turns = tuple[Turn, ...]
Verdicts = Mapping[int, Verdict]
"""What the reader said of the answer to each turn, by its number."""

_LOG = logging.getLogger(__name__)
_STEPS = 14
_PAUSE = 0.05  # seconds: a whole answer is written out in well under a second
_SOURCE = re.compile(r"(\d{1,4})-(\d{1,4})")


@dataclass(frozen=True, slots=True)
class Fields:
    """What stands in the question box and in the filters, as typed."""

    question: str
    body: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class View:
    """The page at one moment: the earlier turns, the turn being answered, the sources, what to remember.

    `sources` is None where the panel stays as it is.
    """

    past: str
    live: str
    turns: Turns
    sources: str | None = None
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """What the page says of a thumb that was pressed, and the verdicts to remember."""

    said: str
    verdicts: Verdicts


def conversed(library: Holdings, ask: Ask, fields: Fields, turns: Turns) -> Iterator[View]:
    """The page while one question is answered, step by step; the last view is the finished one."""
    past = transcript(turns)
    turn = Turn(len(turns) + 1, " ".join(fields.question.split()))
    yield View(past, turn_html(turn, finished=False), turns)
    turn = _answered(ask, fields, turn, turns)
    if turn.answer:
        for partial in growing(turn.answer, _STEPS):
            yield View(past, turn_html(replace(turn, answer=partial), finished=False), turns)
            time.sleep(_PAUSE)
    sources = sources_html(library, turn, opened=1) if turn.answer else None
    yield View(past, turn_html(turn), (*turns, turn), sources, finished=True)


def source_shown(library: Holdings, turns: Sequence[Turn], key: str) -> str | None:
    """The panel for a marker such as "2-1"; None for a key that no marker of this conversation has."""
    found = _SOURCE.fullmatch(key)
    number = int(found[1]) if found else 0
    turn = turns[number - 1] if 1 <= number <= len(turns) else None
    return sources_html(library, turn, opened=int(found[2])) if found and turn else None


def judged(library: Holdings, turns: Turns, verdicts: Verdicts, key: tuple[str, str]) -> Noted | None:
    """Keeps a verdict, named by its turn and its word; None for one that changes nothing or that no thumb has."""
    turn = next((one for one in turns if str(one.number) == key[0] and one.answer), None)
    verdict = next((one for one in (Verdict.RIGHT, Verdict.NOT_RIGHT) if one == key[1]), None)
    if turn is None or turn.answer is None or verdict is None or verdicts.get(turn.number) is verdict:
        return None
    asked = (*_asked_before(turns[: turn.number - 1]), turn.question)
    try:
        keep(library.folder, feedback_on(turn.answer, asked, turn.scope, verdict))
    except LibraryError as error:
        return Noted(noted_html(turn.number, None, str(error)), verdicts)
    return Noted(noted_html(turn.number, verdict, wording.NOTED), {**verdicts, turn.number: verdict})


def with_verdicts(turns: Turns, verdicts: Verdicts) -> Turns:
    return tuple(replace(turn, verdict=verdicts.get(turn.number)) for turn in turns)


def _asked_before(turns: Turns) -> tuple[str, ...]:
    return tuple(turn.question for turn in turns if turn.answer)


def _answered(ask: Ask, fields: Fields, turn: Turn, earlier: Turns) -> Turn:
    """The turn with its answer, or with the sentence that says why there is none: never a traceback."""
    try:
        scope: Scope = scope_from(fields.body, fields.since, fields.until)
        return replace(turn, answer=ask([*_asked_before(earlier), fields.question], scope), scope=scope)
    except (BadQuestion, BadFilter, LibraryError) as refusal:
        return replace(turn, question=turn.question[:200], refusal=str(refusal))
    except Exception:
        _LOG.exception("A question could not be answered.")
        return replace(turn, refusal=wording.TROUBLE)
