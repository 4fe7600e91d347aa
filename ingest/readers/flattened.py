"""Committee systems' pages that a program turned into text, with bars where the table of items was.

Each cell of the table is one item: title, agenda text and minutes run on behind one another, and the numbers are
gone. The bars still say where items begin, and the page's own labels ("Minutes:") where its parts do.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.document import Line
from ingest.readers.content import clean
from ingest.readers.labels import LABEL

_HEAD = re.compile(r"\|?\s*(?:Note\s*\|\s*)?No\.?\s*\|\s*Item\s*\|[|\s]*", re.IGNORECASE)
_BARS = re.compile(r"[|\s]*\|[|\s]*|[|\s:]*-{2,}[|\s:-]*")
_LABEL = re.compile(r"(?:^|(?<=\s))((?:Minutes|Decision|Additional documents|Supporting documents):)(?=\s|$)")
_LINK = re.compile(r"\s*(?:pdf icon\s+)?PDF\s+[\d.,]+\s*[KM]B\s*")
_AGENDA_TEXT = re.compile(
    r"\s(?=(?:To (?:receive|consider|approve|agree|note|confirm|sign|elect|appoint|review|discuss|be|take)|"
    r"Report (?:of|by|from|for)|"
    r"(?:The )?(?:Members|Councillors|Committee|Board|Council) (?:is|are|will|should)|In the event|Please|Attached|"
    r"All (?:Members|members)|Minutes of the meeting|This (?:report|item))\b)"
)


def flattened(lines: Sequence[str]) -> tuple[Line, ...] | None:
    """The lines of such a page; None where the text is none."""
    head = next((at for at, line in enumerate(lines) if _HEAD.fullmatch(line)), None)
    if head is None or sum(_BARS.fullmatch(line) is not None for line in lines[head + 1 :]) < 2:
        return None
    texts: list[tuple[str, bool]] = [(line, False) for line in lines[:head]]
    for cell in _cells(lines[head + 1 :]):
        texts.extend(_parts(cell))
    return tuple(Line(number, clean(text), item=item) for number, (text, item) in enumerate(texts, start=1))


def _cells(lines: Sequence[str]) -> Iterator[list[str]]:
    cell: list[str] = []
    for line in [*lines, "|"]:
        ended = _BARS.fullmatch(line) is not None
        words = "" if ended else line.strip().strip("|").strip()
        cell.extend([words] if words else [])
        if cell and (ended or line.rstrip().endswith("|")):
            yield cell
            cell = []


def _parts(cell: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Title, agenda text, labels and the lines under them, with a blank line between the parts."""
    written = [part.strip() for line in cell for part in _LABEL.split(line) if part.strip()]
    first = next((at for at, part in enumerate(written) if _LABEL.fullmatch(part)), len(written))
    title, agenda = _titled(" ".join(written[:first]))
    yield ("", False)
    yield from [(title, True)] if title else []
    yield from [("", False), (agenda, False)] if agenda else []
    for at, part in enumerate(_unwrapped(written[first:])):
        apart = _LABEL.fullmatch(part) is not None
        yield from [("", False)] if apart else []
        # Where the title is gone as well, the label is the beginning.
        yield (part, not title and at == 0)
        yield from [("", False)] if apart else []


def _unwrapped(parts: Sequence[str]) -> list[str]:
    """Lines end anywhere; a sentence, a label or the point of a list does not go on behind them."""
    made: list[str] = []
    for part in parts:
        apart = not made or _LABEL.fullmatch(part) or _LABEL.fullmatch(made[-1]) or LABEL.match(part)
        if apart or made[-1].endswith((".", ":", ";", "?", "!")):
            made.append(part)
        else:
            made[-1] = f"{made[-1]} {part}"
    return made


def _titled(text: str) -> tuple[str, str]:
    for shape in (_LINK, _AGENDA_TEXT):
        found = shape.search(text)
        if found is not None:
            return text[: found.start()].strip(), text[found.end() :].strip()
    return text, ""
