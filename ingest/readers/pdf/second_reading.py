"""A second reading of a page, by PDFium: another program with other guesses, asked where the first reading is damaged.

It gives every letter with its place, so the same rows are made of them; what only the drawing instructions tell, such
as which words one instruction drew, is left out.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref, c_double
from dataclasses import dataclass, replace
from math import atan2, pi
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.readers.pdf.drawing import ONE_AT_A_TIME
from ingest.readers.pdf.drawn import WORD_GAP, Fragment, turned_back
from ingest.readers.pdf.matrix import Matrix, point_on

_HALF = 0.5


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    x0: float
    x1: float
    y: float
    size: float
    turn: int


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """PDFium's document, or None where it cannot open the file."""
    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except (ValueError, pypdfium2.PdfiumError):
            yield None
            return
        try:
            yield document
        finally:
            document.close()


def page_at(document: Any, number: int) -> Any:
    """PDFium's page, counted from 1; None where it has none."""
    try:
        return None if document is None else document[number - 1]
    except (IndexError, pypdfium2.PdfiumError):
        return None


def fragments_read(document: Any, number: int, matrix: Matrix) -> list[Fragment]:
    """The words of a page (counted from 1) in the order PDFium gives them; `matrix` turns the page for looking at."""
    page = page_at(document, number)
    if page is None:
        return []
    words = page.get_textpage()
    letters = [_letter(words.raw, at, matrix) for at in range(words.count_chars())]
    return list(_words(letters))


def _letter(page: Any, at: int, matrix: Matrix) -> _Letter | None:
    """None for white space, and for what PDFium put in of its own."""
    sign = chr(pdfium.FPDFText_GetUnicode(page, at))
    if sign.isspace() or pdfium.FPDFText_IsGenerated(page, at) == 1:
        return None
    x, y, box = c_double(), c_double(), pdfium.FS_RECTF()
    pdfium.FPDFText_GetCharOrigin(page, at, byref(x), byref(y))
    pdfium.FPDFText_GetLooseCharBox(page, at, byref(box))
    turn = round((pdfium.FPDFText_GetCharAngle(page, at) + atan2(matrix[1], matrix[0])) / (pi / 2)) % 4
    start, base = turned_back(point_on(matrix, x.value, y.value), turn)
    corners = (point_on(matrix, *corner) for corner in ((box.left, box.bottom), (box.right, box.top)))
    ends = [turned_back(corner, turn)[0] for corner in corners]
    return _Letter(sign, min(start, min(ends)), max(ends), base, _size(page, at), turn)


def _size(page: Any, at: int) -> float:
    """As drawn, whatever the size named in the file is multiplied by."""
    matrix = pdfium.FS_MATRIX()
    size = pdfium.FPDFText_GetFontSize(page, at)
    if not pdfium.FPDFText_GetMatrix(page, at, byref(matrix)):
        return float(size)
    return float(size * (matrix.c**2 + matrix.d**2) ** _HALF)


def _words(letters: list[_Letter | None]) -> Iterator[Fragment]:
    """`spaced` where PDFium saw white space, be the gap ever so narrow."""
    word: Fragment | None = None
    spaced = False
    for letter in letters:
        if word is not None and letter is not None and _touches(word, letter):
            word = replace(word, text=word.text + letter.text, x1=max(word.x1, letter.x1))
            continue
        if word is not None:
            yield word
        word = _word(letter, spaced) if letter is not None else None
        spaced = letter is None
    if word is not None:
        yield word


def _word(letter: _Letter, spaced: bool) -> Fragment:
    return Fragment(letter.text, letter.x0, letter.x1, letter.y, letter.size, letter.turn, spaced)


def _touches(word: Fragment, letter: _Letter) -> bool:
    near = abs(letter.x0 - word.x1) <= WORD_GAP * word.size
    return word.turn == letter.turn and near and abs(word.y - letter.y) < 0.1 * word.size
