"""Pictures among the text of a page: their words are not read, and a person should know that there may be some.

Letterheads, crests in the margin and pictures behind a whole page say nothing; a picture in the place of a paragraph
may be a table, a map or even a resolution.
"""

from collections.abc import Iterable, Iterator, Sequence

from ingest.document import ReadingWarning
from ingest.readers.pdf.drawn import Drawn, Picture
from ingest.readers.pdf.rows import Row

# Of the page: what a picture must take up to matter, or to be only its background, and where letterheads stand.
LARGE, BACKGROUND, HEAD, FOOT = 0.15, 0.8, 0.85, 0.07
# A picture right below words that lead on matters however small: so wide and so high, in points.
LEAST_WIDTH, LEAST_HEIGHT = 90.0, 9.0
LEADS_ON = (":", ":-", ":\u2013", "that")


def picture_warnings(drawn: Drawn, rows: Sequence[Row], page: int) -> Iterator[ReadingWarning]:
    if not rows or not drawn.width or not drawn.height:
        return
    for picture in _among_text(drawn.pictures, drawn.width, drawn.height):
        above = next((row for row in reversed(rows) if -row.y > picture.y1 - LEAST_HEIGHT), None)
        if above is not None and above.text.endswith(LEADS_ON):
            note = f'On page {page} a picture stands behind "{_last_words(above.text)}": what it says cannot be read.'
            yield ReadingWarning("picture-on-page", f"{note} Look at the page.", page)
        elif picture.area >= LARGE * drawn.width * drawn.height:
            note = f"There is a picture among the text of page {page}: words in it cannot be searched."
            yield ReadingWarning("picture-on-page", note, page)


def _among_text(pictures: Iterable[Picture], width: float, height: float) -> Iterator[Picture]:
    for picture in pictures:
        seen = picture.x1 - picture.x0 >= LEAST_WIDTH and picture.y1 - picture.y0 >= LEAST_HEIGHT
        at_edge = picture.y0 > HEAD * height or picture.y1 < FOOT * height
        if seen and not at_edge and picture.area < BACKGROUND * width * height:
            yield picture


def _last_words(text: str) -> str:
    return " ".join(text.replace("\t", " ").split()[-8:])
