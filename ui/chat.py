"""What happens when somebody asks: the answer written out on the page, its sources beside it, the turn remembered."""

import logging
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.question import BadQuestion
from index.errors import LibraryError
from index.records import Scope
from ui import wording
from ui.conversation import Turn, growing, transcript, turn_html
from ui.filters import BadFilter, scope_from
from ui.holdings import Ask, Holdings
from ui.sources import sources_html

Turns = tuple[Turn, ...]

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


def _answered(ask: Ask, fields: Fields, turn: Turn, earlier: Turns) -> Turn:
    """The turn with its answer, or with the sentence that says why there is none: never a traceback."""
    try:
        scope: Scope = scope_from(fields.body, fields.since, fields.until)
        questions = [before.question for before in earlier if before.answer]
        return replace(turn, answer=ask([*questions, fields.question], scope))
    except (BadQuestion, BadFilter, LibraryError) as refusal:
        return replace(turn, question=turn.question[:200], refusal=str(refusal))
    except Exception:
        _LOG.exception("A question could not be answered.")
        return replace(turn, refusal=wording.TROUBLE)
