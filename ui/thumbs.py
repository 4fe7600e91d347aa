"""The thumbs under an answer: pressing one keeps the question and the answer as a candidate for a gold set.

The answer is not drawn anew when a thumb is pressed, so that focus and unfolded sources stay; script.js shows what
`noted_html` says. When the next question draws the conversation again, its thumbs are as the reader left them.
"""

import time
from html import escape

from assistant.feedback import Verdict
from ui import wording

# A hand with its cuff; turned over for "not right".
_HAND = (
    '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor" '
    'stroke-width="1.8" stroke-linejoin="round"><path d="M3 11h4v9H3z"/>'
    '<path d="M7 11.5l4-8.5c1.8 0 2.9 1.3 2.6 3L13 9.5h5.4c1.5 0 2.5 1.3 2.1 2.7l-1.8 6c-.3 1.1-1.3 1.8-2.4 1.8H7z"/>'
    "</svg>"
)
_THUMBS = ((Verdict.RIGHT, wording.THUMB_RIGHT, "up"), (Verdict.NOT_RIGHT, wording.THUMB_NOT_RIGHT, "down"))


def thumbs_html(turn: int, verdict: Verdict | None) -> str:
    buttons = "".join(_thumb(turn, meant, label, way, pressed=meant is verdict) for meant, label, way in _THUMBS)
    return f'<div class="thumbs" role="group" aria-label="{escape(wording.THUMBS)}">{buttons}</div>'


def noted_html(turn: int, verdict: Verdict | None, said: str) -> str:
    """What became of a thumb that was pressed, for script.js to show; without a verdict nothing was kept.

    The time makes it differ from what stood there before: the browser is told of changes alone.
    """
    pressed = f' data-verdict="{verdict}"' if verdict else ""
    return f'<p data-turn="{turn}"{pressed} data-time="{time.monotonic_ns()}">{escape(said)}</p>'


def _thumb(turn: int, meant: Verdict, label: str, way: str, *, pressed: bool) -> str:
    said = escape(label)
    return (
        f'<button type="button" class="thumb {way}" data-turn="{turn}" data-verdict="{meant}" '
        f'aria-label="{said}" title="{said}" aria-pressed="{str(pressed).lower()}">{_HAND}</button>'
    )
