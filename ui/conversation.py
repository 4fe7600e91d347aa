"""The conversation as the page keeps and shows it: turns, each with its own citations.

Markers open the sources of their own turn: the key of a source is its turn and its number ("2-1"), so an earlier
answer never lends its sources to a later one. Everything from outside goes through `escape`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from assistant.answer import Answer, AnswerStatus, Block, Citation, Voice
from assistant.feedback import Verdict
from index.records import EVERYTHING, Coverage, Scope
from ui import wording
from ui.holdings import Overview
from ui.thumbs import thumbs_html

_BODIES_NAMED = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """`number` counts from 1. Without an answer, `refusal` says why there is none; without either it is awaited.

    `scope` is what the filters allowed when it was asked; `verdict` is what the reader said of the answer.
    """

    number: int
    question: str
    answer: Answer | None = None
    refusal: str | None = None
    scope: Scope = EVERYTHING
    verdict: Verdict | None = None


def transcript(turns: Sequence[Turn]) -> str:
    return "".join(turn_html(turn) for turn in turns)


def turn_html(turn: Turn, *, finished: bool = True) -> str:
    state = ' data-finished="yes"' if finished else ' aria-busy="true"'
    return (
        f'<article class="turn" id="turn-{turn.number}"{state}>'
        f'<h2 class="asked"><span class="unseen">{escape(wording.YOU_ASKED)}: </span>{escape(turn.question)}</h2>'
        f"{_reply(turn, finished=finished)}</article>"
    )


def growing(answer: Answer, steps: int) -> Iterator[Answer]:
    """The answer at `steps` stages of being written out, word by word; the last is the answer itself."""
    total = sum(len(block.text.split()) for block in answer.blocks)
    for step in range(1, steps):
        yield replace(answer, blocks=_first_words(answer.blocks, total * step // steps))
    yield answer


def welcome(overview: Overview) -> str:
    if not overview.coverage.meetings:
        return (
            f'<section class="welcome"><h2>{escape(wording.EMPTY_TITLE)}</h2><p>{escape(wording.EMPTY)}</p>'
            f"<pre><code>{escape(wording.EMPTY_COMMAND)}</code></pre><p>{escape(wording.EMPTY_AFTER)}</p></section>"
        )
    examples = "".join(
        f'<li><button type="button" class="example" data-question="{escape(question)}">{escape(question)}</button></li>'
        for question in overview.examples
    )
    said = f"{_bodies(overview)}<p>{escape(wording.WELCOME_MORE)}</p>"
    return (
        f'<section class="welcome"><h2>{escape(wording.WELCOME)}</h2>{said}'
        f'<h3>{escape(wording.EXAMPLES)}</h3><ul class="examples">{examples}</ul></section>'
    )


def closed(reason: str) -> str:
    """In place of the welcome where the library cannot be read."""
    return f'<section class="welcome"><h2>{escape(wording.CLOSED)}</h2><p>{escape(reason)}</p></section>'


def held(coverage: Coverage) -> str:
    """One line about what the library holds."""
    if not coverage.meetings:
        return wording.EMPTY_SHORT
    if coverage.since is None or coverage.until is None:
        return wording.HELD_UNDATED.format(meetings=coverage.meetings)
    if coverage.meetings == 1:
        return wording.HELD_ONE.format(date=wording.day(coverage.since))
    since, until = wording.day(coverage.since), wording.day(coverage.until)
    return wording.HELD.format(meetings=coverage.meetings, since=since, until=until)


def _bodies(overview: Overview) -> str:
    """Whose papers these are, as long as they can be told in a line or two."""
    if not 1 <= len(overview.bodies) <= _BODIES_NAMED:
        return ""
    return f"<p>{escape(wording.PAPERS_OF.format(bodies='; '.join(overview.bodies)))}</p>"


def _first_words(blocks: Sequence[Block], count: int) -> tuple[Block, ...]:
    """Markers come with the last word of their block: a half-written sentence is not yet borne out."""
    shown: list[Block] = []
    for block in blocks:
        words = block.text.split()
        if count < len(words):
            partial = replace(block, text=" ".join(words[:count]), markers=())
            return (*shown, partial) if count else tuple(shown)
        shown.append(block)
        count -= len(words)
    return tuple(shown)


def _reply(turn: Turn, *, finished: bool) -> str:
    if turn.refusal is not None:
        return f'<div class="answer refusal"><p>{escape(turn.refusal)}</p></div>'
    if turn.answer is None:
        return f'<div class="answer waiting"><p>{escape(wording.LOOKING)}</p></div>'
    return (
        f'<div class="answer">{_understood(turn.answer)}{_status(turn.answer)}'
        f"{_blocks(turn, turn.answer)}{_footer(turn, turn.answer) if finished else ''}</div>"
    )


def _understood(answer: Answer) -> str:
    if answer.understood_as.strip().casefold() in {"", answer.question.strip().casefold()}:
        return ""
    return f'<p class="understood">{escape(wording.UNDERSTOOD.format(question=answer.understood_as))}</p>'


def _status(answer: Answer) -> str:
    said = wording.STATUS[answer.status]
    return f'<p class="status">{escape(said)}</p>' if said else ""


def _blocks(turn: Turn, answer: Answer) -> str:
    cited = {citation.number: citation for citation in answer.citations}
    return "".join(_block(turn.number, block, cited) for block in answer.blocks)


def _block(turn: int, block: Block, cited: dict[int, Citation]) -> str:
    marks = "".join(_mark(turn, number, cited.get(number)) for number in block.markers)
    words = escape(block.text).replace("\n", "<br>") + (f'<span class="marks"> {marks}</span>' if marks else "")
    match block.voice:
        case Voice.HEADING:
            return f"<h3>{words}</h3>"
        case Voice.SAYING:
            return f"<p>{words}</p>"
        case Voice.QUOTE:
            label = f'<span class="limb">{escape(block.shown_label)}</span> ' if block.label else ""
            return f'<blockquote class="{"limbed" if label else "plain"}">{label}<p>{words}</p></blockquote>'


def _mark(turn: int, number: int, citation: Citation | None) -> str:
    """A number without a citation stays plain text: it must not look as if it could be checked."""
    if citation is None:
        return f"[{number}]"
    kind = wording.KIND[citation.part]
    label = wording.SOURCE_MARK.format(number=number, kind=kind, reference=citation.reference)
    return (
        f'<button type="button" class="cite" data-source="{turn}-{number}" aria-label="{escape(label)}" '
        f'title="{escape(label)}">[{number}]</button>'
    )


def _footer(turn: Turn, answer: Answer) -> str:
    concerns = "".join(f"<li>{escape(concern)}</li>" for concern in answer.concerns)
    noted = f'<div class="concerns"><h3>{escape(wording.CONCERNS)}</h3><ul>{concerns}</ul></div>' if concerns else ""
    copy = (
        f'<button type="button" class="quiet" data-copy-answer="{turn.number}">{escape(wording.COPY_ANSWER)}</button>'
    )
    # An answer that found nothing says itself what was searched.
    searched = "" if answer.status is AnswerStatus.NOT_FOUND else escape(_searched(answer.searched))
    thumbs = thumbs_html(turn.number, turn.verdict)
    last = (
        f'<footer class="after"><p class="searched">{searched}</p><div class="act">{thumbs}{copy}</div>'
        '<p class="noted"></p></footer>'
    )
    return f"{noted}{_source_list(turn.number, answer)}{last}"


def _source_list(turn: int, answer: Answer) -> str:
    """On a phone the panel is out of sight: the answer itself lists where its words stand."""
    if not answer.citations:
        return ""
    rows = "".join(
        f'<li value="{citation.number}"><button type="button" class="listed" data-source="{turn}-{citation.number}">'
        f"<strong>{escape(wording.KIND[citation.part])}</strong> {escape(citation.reference)}</button></li>"
        for citation in answer.citations
    )
    title = escape(wording.SOURCE_LIST.format(count=len(answer.citations)))
    return f'<details class="source-list"><summary>{title}</summary><ol>{rows}</ol></details>'


def _searched(coverage: Coverage) -> str:
    if not coverage.meetings:
        return wording.SEARCHED_NONE
    since, until = wording.day(coverage.since), wording.day(coverage.until)
    if coverage.meetings == 1:
        return wording.SEARCHED_ONE.format(date=since)
    return wording.SEARCHED.format(meetings=coverage.meetings, since=since, until=until)
