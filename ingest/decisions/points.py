"""The discussion of an item: its paragraphs and points, and the lists, dates and quotations that are part of them."""

from ingest.decisions.statements import Reading, add_discussion, announces, append
from ingest.paper import Part, Statement
from ingest.text.dates import is_date_line
from ingest.text.labels import Label, label_of
from ingest.text.paragraphs import Paragraph


def read_in_discussion(reading: Reading, paragraph: Paragraph) -> None:
    """ "A:" under "Q:" is an answer and no letter."""
    label = None if paragraph.cells else label_of(paragraph.text, reading.label)
    if label is not None and label.printed == "A:" and reading.made and reading.made[-1].text.startswith("Q:"):
        label = None
    previous = reading.made[-1] if reading.made and reading.made[-1].part is Part.DISCUSSION else None
    if previous is not None and _belongs(reading, label, previous, paragraph):
        append(reading, paragraph)
        return
    reading.listing = announces(paragraph.text)
    add_discussion(reading, paragraph, label)


def _belongs(reading: Reading, label: Label | None, previous: Statement, paragraph: Paragraph) -> bool:
    """Dates and short bullets are part of the sentence that announces them; points are statements of their own."""
    if previous.label:
        return _continues_point(reading, label, previous.text, paragraph.text)
    short = len(paragraph.text.split()) <= 15 and not paragraph.cells
    bullet = label is not None and label.kind.is_bullet
    return reading.listing and short and (bullet or is_date_line(paragraph.text))


def _continues_point(reading: Reading, label: Label | None, last: str, text: str) -> bool:
    """Bullets under a point, a nested list, and the text it quotes are part of the point."""
    opened = last.rstrip("-– ").endswith(":")
    if label is None:
        return text[0].islower() or (opened and text[0] in "\"'“‘")
    if label.kind.is_bullet:
        return reading.label is not None and not reading.label.kind.is_bullet
    inner = reading.inner
    if inner is not None and label.kind is inner.kind and label.value == inner.value + 1:
        reading.inner = label
        return True
    nested = reading.label is not None and label.kind is not reading.label.kind and not reading.label.kind.is_bullet
    reading.inner = label if nested and opened and label.value == 1 else None
    return reading.inner is not None
