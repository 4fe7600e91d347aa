"""A page of a PDF as a picture, with quoted words marked on it; the last pictures are kept."""

import io
from collections.abc import Sequence
from ctypes import c_int
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium
from PIL import Image, ImageDraw

from ingest.errors import PageNotDrawn
from ingest.readers.pdf.drawing import drawn, open_page
from ui import wording
from ui.matching import quoted_words, runs

_WIDTH = 1240  # an A4 page at 150 dots an inch: legible at twice the width of the panel
_YELLOW = (255, 214, 64, 92)
_EDGE = (190, 130, 0, 255)


class NoPicture(Exception):
    """The page cannot be drawn; the message is the sentence to show."""


@dataclass(frozen=True, slots=True)
class Box:
    """In dots of the picture, from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def joined(self, other: "Box") -> "Box":
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def is_beside(self, other: "Box") -> bool:
        """On one line: they share most of the height of the lower one."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return shared > 0.5 * min(self.bottom - self.top, other.bottom - other.top)


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    box: Box


def page_picture(file: Path, page: int, quote: str = "") -> bytes:
    """The page (counted from 1) as PNG; `quote` is marked as far as it is found. Raises `NoPicture`."""
    try:
        return _drawn(file, file.stat().st_mtime_ns, page, quote)
    except (OSError, PageNotDrawn) as error:
        raise NoPicture(wording.PAGE_NOT_HELD) from error


def marked_boxes(words: Sequence[Word], quote: str) -> tuple[Box, ...]:
    """One box for every line of every stretch of quoted words."""
    found: list[Box] = []
    for first, last in runs(quoted_words([word.text for word in words], quote) if quote else ()):
        found += _lines([word.box for word in words[first : last + 1]])
    return tuple(found)


@lru_cache(maxsize=48)
def _drawn(file: Path, changed: int, page: int, quote: str) -> bytes:
    """`changed` is part of the key only: another file under the same name is another picture."""
    with open_page(file, page) as opened:
        picture = drawn(opened, _WIDTH)
        words = _words(opened, picture.width, picture.height)
    return _png(_marked(picture, marked_boxes(words, quote)))


def _words(page: Any, width: int, height: int) -> list[Word]:
    """The page's words with their boxes. Characters are read singly: pieces of text and boxes count differently."""
    text = page.get_textpage()
    words: list[Word] = []
    fresh = True
    for at in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text, at))
        if letter.isspace() or letter in "\0\ufffe":
            fresh = True
            continue
        box = _box(page, text.get_charbox(at, loose=True), width, height)
        joins = not fresh and words and words[-1].box.is_beside(box)
        if joins:
            words[-1] = Word(words[-1].text + letter, words[-1].box.joined(box))
        else:
            words.append(Word(letter, box))
        fresh = False
    return words


def _box(page: Any, corners: tuple[float, float, float, float], width: int, height: int) -> Box:
    """PDFium's own conversion knows about rotated and cropped pages."""
    left, bottom, right, top = corners
    (x1, y1), (x2, y2) = (_dot(page, x, y, width, height) for x, y in ((left, top), (right, bottom)))
    return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def _dot(page: Any, x: float, y: float, width: int, height: int) -> tuple[int, int]:
    across, down = c_int(), c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
    return across.value, down.value


def _lines(boxes: Sequence[Box]) -> list[Box]:
    lines: list[Box] = []
    for box in boxes:
        if lines and lines[-1].is_beside(box):
            lines[-1] = lines[-1].joined(box)
        else:
            lines.append(box)
    return lines


def _marked(picture: Image.Image, boxes: Sequence[Box]) -> Image.Image:
    """Yellow over the words and a bar beside them, so that the mark does not rest on colour alone."""
    if not boxes:
        return picture
    layer = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(layer)
    for box in boxes:
        pen.rectangle((box.left - 3, box.top - 1, box.right + 3, box.bottom + 1), fill=_YELLOW)
        pen.rectangle((box.left - 11, box.top - 1, box.left - 6, box.bottom + 1), fill=_EDGE)
    return Image.alpha_composite(picture.convert("RGBA"), layer).convert("RGB")


def _png(picture: Image.Image) -> bytes:
    held = io.BytesIO()
    picture.save(held, "PNG")
    return held.getvalue()
