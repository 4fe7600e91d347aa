"""Typefaces by their names: bold tells of headings that no gap and no line end sets apart, and signs are bullets."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.readers.bold import heads_alone
from ingest.readers.pdf.drawn import WORD_GAP, Fragment

# "Arial-BoldMT", "Calibri,Bold", "CMBX12", "Gotham-Heavy"; not "Bodoni" or "Boldini".
_BOLD = re.compile(r"bold(?![a-ln-z])|black$|heavy|[a-z]demi\b|[+-](?:CM|SF)BX|-bd\b", re.IGNORECASE)
_SIGNS = re.compile(r"symbol|dings|dingbats", re.IGNORECASE)
# "7." or "24/041" or "PC 12", at the head of an item.
NUMBER = re.compile(r"\W?(?:[A-Za-z]{1,4}[\s/]?)?\d[\w./-]{0,12}[.):]?")
MOST_WORDS = 14


def is_bold(fragments: Sequence[Fragment]) -> bool:
    """Whether every word is; the number of an item need not be."""
    first, *rest = fragments
    words = rest if rest and NUMBER.fullmatch(first.text) else fragments
    return all(_BOLD.search(one.font) for one in words)


def with_bullet(line: list[Fragment]) -> list[Fragment]:
    """A sign of a typeface of signs at the head of a line is a bullet, whatever letter its code would be elsewhere."""
    if len(line) > 1 and len(line[0].text) == 1 and _SIGNS.search(line[0].font):
        # Its width is often not given, and then guessed too large.
        return [replace(line[0], text="•", x1=min(line[0].x1, line[1].x0 - 2 * WORD_GAP * line[1].size)), *line[1:]]
    return line


def with_heading_apart(line: list[Fragment]) -> list[list[Fragment]]:
    """ "7. **Open forum** Nobody spoke." is a heading and the text below it, written on one line. The number says that
    it is a heading: bold words after a bullet or a letter are stressed, no more. What ends in a colon leads on."""
    if len(line) < 3 or not NUMBER.fullmatch(line[0].text):
        return [line]
    bold = [bool(_BOLD.search(one.font)) for one in line]
    last = next((at for at in range(1, len(line)) if not bold[at]), len(line))
    if not 1 < last <= MOST_WORDS or last == len(line) or any(bold[last:]):
        return [line]
    title = " ".join(one.text for one in line[1:last])
    if title.endswith(":") or not line[last].text[:1].isupper() or not heads_alone(title):
        return [line]
    return [line[:last], line[last:]]
