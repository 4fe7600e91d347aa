"""The chat page: its parts put together, and the server that serves it.

Sentences are in `wording`, looks in style.css, and what must happen in the browser itself in script.js. Every
visitor has a conversation of their own, held in Gradio's session state; nothing is shared but the library.
"""

import errno
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import Any

import gradio as gr
import uvicorn
from fastapi import FastAPI

from index.errors import LibraryError
from ui import wording
from ui.chat import Fields, Turns, Verdicts, View, conversed, judged, source_shown, with_verdicts
from ui.conversation import closed, held, welcome
from ui.files import SameMachineOnly, add_files
from ui.filters import BadFilter, described, scope_from
from ui.holdings import Ask, Holdings, overview_of
from ui.sources import sources_html

_AT_ONCE = 8
_LAST_WORDS = 2  # seconds that open pages are given when the server is stopped
# No progress bars over the conversation, and no part of the page offered to other programs as an interface.
_QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
_SANS = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "sans-serif")
_MONO = ("ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace")


class PortUnavailable(Exception):
    """The page cannot be served there; the message is the sentence to show."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """The components that events read or change."""

    held: gr.HTML
    past: gr.HTML
    live: gr.HTML
    box: gr.Textbox
    send: gr.Button
    fresh: gr.Button
    filters: gr.Accordion
    body: gr.Dropdown
    since: gr.Dropdown
    until: gr.Dropdown
    sources: gr.HTML
    noted: gr.HTML
    turns: gr.State
    verdicts: gr.State


def build(library: Holdings, ask: Ask) -> gr.Blocks:
    page: gr.Blocks
    with gr.Blocks(title=wording.TITLE, analytics_enabled=False, fill_width=True) as page:
        parts = _laid_out()
        _connect_questions(parts, library, ask)
        _connect_thumbs(parts, library)
        _connect_rest(page, parts, library)
    return page


def application(library: Holdings, ask: Ask) -> FastAPI:
    """The page, the papers and the pictures of their pages as one application."""
    app = FastAPI(title=wording.TITLE, docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(SameMachineOnly)
    add_files(app, library)
    page = build(library, ask)
    page.queue(default_concurrency_limit=_AT_ONCE, api_open=False)
    mounted: FastAPI = gr.mount_gradio_app(
        app,
        page,
        path="/",
        footer_links=[],
        run_history=False,
        ssr_mode=False,
        show_error=False,
        max_file_size=1,
        theme=gr.themes.Base(font=_SANS, font_mono=_MONO),
        css=_asset("style.css"),
        head=f"<style>{_asset('frame.css')}</style>",
    )
    return mounted


def serve(library: Holdings, ask: Ask, host: str, port: int, announce: Callable[[str], None]) -> None:
    """Serves the page until it is stopped; `announce` is told the address. Raises `PortUnavailable`."""
    listening = _listening(host, port)
    # What fails while answering is logged by `chat`; what uvicorn calls errors is pages still open when it is stopped.
    config = uvicorn.Config(application(library, ask), log_level="critical", timeout_graceful_shutdown=_LAST_WORDS)
    named = "localhost" if host in {"0.0.0.0", "::"} else host
    announce(wording.SERVING.format(address=f"http://{named}:{listening.getsockname()[1]}"))
    # Ctrl+C is how a page is stopped, not a failure.
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """The port is taken before the page is built, so that a port in use is known at once and cannot be lost again."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return _bound(family, address)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        sentence = wording.PORT_TAKEN if taken else wording.PORT_REFUSED
        raise PortUnavailable(sentence.format(host=host, port=port, reason=error.strerror)) from error


def _bound(family: socket.AddressFamily, address: tuple[object, ...]) -> socket.socket:
    listening = socket.socket(family)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening


def _laid_out() -> _Parts:
    # Apart from the turns: a thumb may be pressed while the next answer is being written out.
    turns, verdicts = gr.State(()), gr.State({})
    with gr.Row(elem_id="top"):
        held_line = gr.HTML(_top(""), elem_id="masthead", apply_default_css=False)
        fresh = gr.Button(wording.NEW_CONVERSATION, elem_id="fresh", size="sm")
    with gr.Row(elem_id="desk"):
        with gr.Column(elem_id="talk"):
            with gr.Column(elem_id="transcript"):
                past = gr.HTML("", elem_id="past", apply_default_css=False)
                live = gr.HTML("", elem_id="live", apply_default_css=False)
            with gr.Column(elem_id="composer"):
                box, send = _question_row()
                filters, body, since, until = _filter_row()
        with gr.Column(elem_id="aside"):
            sources = gr.HTML("", elem_id="sources", apply_default_css=False, js_on_load=_asset("script.js"))
    noted = gr.HTML("", elem_id="noted", visible="hidden", apply_default_css=False)
    return _Parts(held_line, past, live, box, send, fresh, filters, body, since, until, sources, noted, turns, verdicts)


def _question_row() -> tuple[gr.Textbox, gr.Button]:
    with gr.Row(elem_id="ask-row"):
        box = gr.Textbox(
            label=wording.QUESTION_LABEL,
            placeholder=wording.QUESTION_PLACEHOLDER,
            lines=1,
            max_lines=5,
            elem_id="question",
            scale=1,
            container=True,
        )
        send = gr.Button(wording.ASK, variant="primary", elem_id="ask", scale=0, min_width=72)
    return box, send


def _filter_row() -> tuple[gr.Accordion, gr.Dropdown, gr.Dropdown, gr.Dropdown]:
    with gr.Accordion(wording.FILTERS, open=False, elem_id="filters") as filters, gr.Row():
        body = gr.Dropdown([(wording.ALL_BODIES, "")], value="", label=wording.FILTER_BODY, elem_id="filter-body")
        since, until = (
            gr.Dropdown([(wording.ANY_DATE, "")], value="", label=label, allow_custom_value=True, elem_id=name)
            for label, name in ((wording.FILTER_SINCE, "filter-since"), (wording.FILTER_UNTIL, "filter-until"))
        )
    return filters, body, since, until


def _connect_questions(parts: _Parts, library: Holdings, ask: Ask) -> None:
    asked = [parts.box, parts.body, parts.since, parts.until, parts.turns, parts.verdicts]
    changed = [parts.past, parts.live, parts.turns, parts.sources, parts.box, parts.send]

    def converse(*asked: Any) -> Iterator[list[Any]]:
        *fields, turns, verdicts = asked
        for view in conversed(library, ask, Fields(*fields), with_verdicts(turns, verdicts)):
            yield _updates(view)

    def example(event: gr.EventData) -> str:
        return str(event.question)

    gr.on([parts.box.submit, parts.send.click], converse, asked, changed, **_QUIETLY)
    parts.sources.question(example, None, parts.box, **_QUIETLY).then(converse, asked, changed, **_QUIETLY)


def _connect_thumbs(parts: _Parts, library: Holdings) -> None:
    def verdict(turns: Turns, verdicts: Verdicts, event: gr.EventData) -> list[Any]:
        noted = judged(library, turns, verdicts, (str(event.turn), str(event.verdict)))
        return [noted.said, noted.verdicts] if noted else [gr.skip(), gr.skip()]

    known, changed = [parts.turns, parts.verdicts], [parts.noted, parts.verdicts]
    parts.sources.verdict(verdict, known, changed, trigger_mode="multiple", **_QUIETLY)


def _connect_rest(page: gr.Blocks, parts: _Parts, library: Holdings) -> None:
    def source(turns: Turns, event: gr.EventData) -> Any:
        return source_shown(library, turns, str(event.source)) or gr.skip()

    def scope_label(body: str, since: str, until: str) -> Any:
        try:
            return gr.update(label=described(scope_from(body, since, until)))
        except BadFilter as bad:
            return gr.update(label=str(bad))

    def opening() -> list[Any]:
        return _opening(library)

    filters = [parts.body, parts.since, parts.until]
    talk = [parts.past, parts.live, parts.turns, parts.noted, parts.verdicts]
    first = [parts.held, *talk, parts.sources, *filters]
    parts.sources.source(source, parts.turns, parts.sources, **_QUIETLY)
    gr.on([field.change for field in filters], scope_label, filters, parts.filters, **_QUIETLY)
    page.load(opening, None, first, **_QUIETLY)
    parts.fresh.click(opening, None, first, **_QUIETLY)


def _updates(view: View) -> list[Any]:
    """The question leaves the box once it stands in the conversation; the button waits until the answer is out."""
    return [
        view.past,
        view.live,
        view.turns,
        gr.skip() if view.sources is None else view.sources,
        gr.skip() if view.finished else "",
        gr.update(interactive=view.finished),
    ]


def _opening(library: Holdings) -> list[Any]:
    """The page as it opens: what is held is asked anew, so that papers added meanwhile are seen."""
    try:
        overview = overview_of(library)
    except LibraryError as error:
        return [_top(""), "", closed(str(error)), (), "", {}, sources_html(library, None), *([gr.skip()] * 3)]
    bodies = [(wording.ALL_BODIES, ""), *((name, name) for name in overview.bodies)]
    dates = [(wording.ANY_DATE, ""), *((wording.day(date), date.isoformat()) for date in overview.dates)]
    fields = [gr.update(choices=choices, value="") for choices in (bodies, dates, dates)]
    top = _top(held(overview.coverage))
    return [top, "", welcome(overview), (), "", {}, sources_html(library, None), *fields]


def _top(held_line: str) -> str:
    return (
        f'<a class="skip" href="#question">{escape(wording.SKIP_TO_QUESTION)}</a><h1>{escape(wording.TITLE)}</h1>'
        f'<p class="held">{escape(held_line)}</p><p class="honest">{escape(wording.HONEST_LINE)}</p>'
        f'<p class="unseen" id="said-aloud" role="status" data-ready="{escape(wording.ANSWER_READY)}" '
        f'data-copied="{escape(wording.COPIED)}"></p>'
    )


def _asset(name: str) -> str:
    return files("ui").joinpath(name).read_text(encoding="utf-8")
