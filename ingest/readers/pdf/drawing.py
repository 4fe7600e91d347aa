"""Pages of a PDF drawn as pictures, for whoever wants to look at the paper beside its words.

PDFium is not safe for threads: one page is open at a time.
"""

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image

from ingest.errors import PageNotDrawn

ONE_AT_A_TIME = threading.Lock()
_TALLEST = 4000
_QUALITY = 50  # small print is still legible


@contextmanager
def open_page(file: Path, page: int) -> Iterator[Any]:
    """PDFium's page (counted from 1), closed afterwards. Raises `PageNotDrawn` for whatever cannot be drawn."""
    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(file)
            try:
                if not 1 <= page <= len(document):
                    raise IndexError(page)
                yield document[page - 1]
            finally:
                document.close()
        except (OSError, ValueError, IndexError, pypdfium2.PdfiumError) as error:
            raise PageNotDrawn(file, f"{file.name}: page {page} cannot be drawn.") from error


def drawn(page: Any, width: int) -> Image.Image:
    """The page as a picture so many dots wide, less where it would be very tall."""
    across, down = page.get_size()
    scale = min(width / across, _TALLEST / down)
    picture: Image.Image = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    return picture


def small_picture(file: Path, page: int, width: int) -> bytes:
    """The page as WebP, a third of the bytes of the same in other forms. Raises `PageNotDrawn`."""
    with open_page(file, page) as opened:
        picture = drawn(opened, width)
    held = io.BytesIO()
    picture.save(held, "WEBP", quality=_QUALITY)
    return held.getvalue()
