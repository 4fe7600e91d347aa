"""The words of a page that is only a picture, recognised by Tesseract where that is installed.

The program gives every word with its place, so that the same rows are made of them as of drawn text. What it makes of
a picture is a reading by machine: the page says so, and so does whatever is cited from it.
"""

import csv
import io
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from ingest.errors import NoRecognition
from ingest.readers.pdf.drawing import drawn
from ingest.readers.pdf.drawn import Fragment

PROGRAM = "tesseract"
HOW_TO_INSTALL = (
    "Scanned pages are read by the program Tesseract, which is not installed: install the package tesseract-ocr "
    "(Linux), tesseract (Homebrew) or UB-Mannheim.TesseractOCR (winget) and try again."
)
SECONDS_A_PAGE = 60
# An A4 page at about 270 dots an inch, which the program reads best at.
WIDTH = 2200
# Of the height of a line, what lies below its base line, and the size of its letters.
BELOW, LETTERS = 0.22, 0.8


@dataclass(frozen=True, slots=True)
class _Word:
    line: tuple[str, str, str]
    text: str
    left: float
    top: float
    width: float
    height: float


def require_recognition(path: Path) -> None:
    """Raises `NoRecognition`, with how to install the program, where it is not there."""
    if not can_recognise():
        raise NoRecognition(path, HOW_TO_INSTALL)


def can_recognise() -> bool:
    return shutil.which(PROGRAM) is not None


def recognised(page: Any) -> list[Fragment]:
    """The words on PDFium's page; none where the program finds none, fails, or takes too long."""
    program = shutil.which(PROGRAM)
    if program is None:
        return []
    picture = drawn(page, WIDTH)
    held = io.BytesIO()
    picture.save(held, "PNG")
    scale = page.get_width() / picture.width
    return list(_fragments(_words(_printed(program, held.getvalue(), round(72 / scale))), scale, page.get_height()))


def _printed(program: str, picture: bytes, dots_an_inch: int) -> str:
    command = [program, "stdin", "stdout", "--dpi", str(dots_an_inch), "tsv"]
    try:
        done = subprocess.run(command, input=picture, capture_output=True, timeout=SECONDS_A_PAGE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _words(table: str) -> list[_Word]:
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [word for row in rows if (word := _word(row)) is not None]


def _word(row: Mapping[str, str | None]) -> _Word | None:
    text = (row.get("text") or "").strip()
    try:
        left, top, width, height = (float(row[name] or "") for name in ("left", "top", "width", "height"))
    except (KeyError, ValueError):
        return None
    line = (row.get("block_num") or "", row.get("par_num") or "", row.get("line_num") or "")
    return _Word(line, text, left, top, width, height) if text else None


def _fragments(words: Sequence[_Word], scale: float, page_height: float) -> Iterator[Fragment]:
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        top, bottom = min(word.top for word in line), max(word.top + word.height for word in line)
        base = page_height - (bottom - BELOW * (bottom - top)) * scale
        size = LETTERS * (bottom - top) * scale
        for word in line:
            yield Fragment(word.text, word.left * scale, (word.left + word.width) * scale, base, size, spaced=True)
