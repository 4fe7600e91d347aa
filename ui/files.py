"""The addresses from which papers and pictures of their pages are served, and the headers every answer carries.

A paper is reached by its name in the library and in no other way. Only a PDF or plain text opens in the browser; any
other paper is handed over as a download, because a web page from outside must not run as if it were ours. A paper of
which something is held back is not handed over at all, and of its pages only those that hold nothing of that.
"""

from collections.abc import Sequence
from pathlib import Path

from fastapi import FastAPI, HTTPException, Response
from fastapi.responses import FileResponse
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from index.errors import LibraryError
from ui import wording
from ui.holdings import Holdings
from ui.page_picture import NoPicture, page_picture

_SHOWN_AS = {".pdf": "application/pdf", ".txt": "text/plain; charset=utf-8", ".md": "text/plain; charset=utf-8"}
_DOWNLOAD = "application/octet-stream"
# The browser itself holds the page to this machine. Gradio's pages need inline scripts and evaluated templates.
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' data: blob:; worker-src 'self' blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}


class SameMachineOnly:
    """Adds the headers to every response, streams included."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


def add_files(app: FastAPI, library: Holdings) -> None:
    """Adds /papers/NAME and /pictures/PAGE/NAME. Must come before anything is mounted at the root."""

    def paper(name: str) -> Response:
        file = _file(library, name)
        if library.held_back(name):
            raise HTTPException(403, wording.PAPER_HELD_BACK)
        shown_as = _SHOWN_AS.get(file.suffix.casefold())
        disposition = "inline" if shown_as else "attachment"
        return FileResponse(file, media_type=shown_as or _DOWNLOAD, filename=name, content_disposition_type=disposition)

    def picture(page: int, name: str, passage: str = "", first: int | None = None, last: int | None = None) -> Response:
        file = _file(library, name)
        if any(page in stretch.pages for stretch in library.held_back(name)):
            raise HTTPException(403, wording.PAGE_HELD_BACK)
        quote = _stretch([held.text for held in library.passages([passage])], first, last) if passage else ""
        try:
            return Response(page_picture(file, page, quote), media_type="image/png")
        except NoPicture as error:
            raise HTTPException(404, str(error)) from error

    app.add_api_route("/papers/{name:path}", paper, methods=["GET", "HEAD"])
    app.add_api_route("/pictures/{page}/{name:path}", picture, methods=["GET", "HEAD"])


def _file(library: Holdings, name: str) -> Path:
    try:
        file = library.file(name)
    except LibraryError as error:
        raise HTTPException(404, wording.PAPER_NOT_HELD) from error
    if not file.is_file():
        raise HTTPException(404, wording.PAPER_GONE)
    return file


def _stretch(texts: Sequence[str], first: int | None, last: int | None) -> str:
    words = " ".join(texts).split()
    if first is None or last is None or not 0 <= first <= last:
        return " ".join(words)
    return " ".join(words[first : last + 1])
