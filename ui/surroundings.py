"""A passage where it stands: the paragraphs and table rows around it, its quoted words marked, everything escaped."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import accumulate, count, groupby

from assistant.answer import Citation
from ingest.document import Line
from ingest.text.paragraphs import Paragraph, paragraphs
from ui.matching import quoted_words

_AROUND = 30  # lines looked at before and after the passage
_BEFORE_SHOWN = 400  # letters of them at most, so that a phone shows the passage without scrolling
_AFTER_SHOWN = 700


@dataclass(frozen=True, slots=True)
class _Shown:
    """A paragraph or a table row as shown; `cells` are escaped and marked, a paragraph has one."""

    is_row: bool
    is_around: bool
    cells: tuple[str, ...]


def surroundings(lines: Sequence[Line], citation: Citation) -> str:
    """The lines around the passage as paragraphs and table rows, with the quoted words marked.

    Where the paper has no such lines any more, the quoted words alone.
    """
    first, last = citation.first_line, citation.last_line
    near = _near(lines, first, last)
    within = [paragraph for paragraph in near if paragraph.last_line >= first and paragraph.first_line <= last]
    if not within:
        return f"<p><mark>{escape(citation.quote)}</mark></p>"
    before = _shown([paragraph for paragraph in reversed(near) if paragraph.last_line < first], _BEFORE_SHOWN)
    after = _shown([paragraph for paragraph in near if paragraph.first_line > last], _AFTER_SHOWN)
    plain = [_Shown(bool(paragraph.cells), True, _cells(paragraph)) for paragraph in (*reversed(before), *after)]
    return _laid_out([*plain[: len(before)], *_marked(within, citation.quote), *plain[len(before) :]])


def _near(lines: Sequence[Line], first: int, last: int) -> list[Paragraph]:
    """The paragraphs of and around the passage, without those that the edge of the stretch cuts in two."""
    start, end = first - _AROUND, last + _AROUND
    near = list(paragraphs(_unbroken([line for line in lines if start <= line.number <= end], first)))
    if near and near[0].last_line < first and lines[0].number < start:
        near = near[1:]
    if near and near[-1].first_line > last and lines[-1].number > end:
        near = near[:-1]
    return near


def _unbroken(lines: Sequence[Line], first: int) -> list[Line]:
    """The lines that stand together with the passage: where some between are held back, the paper goes on elsewhere."""
    after = [line for line in lines if line.number >= first]
    before = [line for line in lines if line.number < first]
    kept_before = [line for at, line in enumerate(reversed(before), start=1) if line.number == first - at]
    kept_after = [line for at, line in enumerate(after) if line.number == first + at]
    return [*reversed(kept_before), *kept_after]


def _shown(nearest_first: Sequence[Paragraph], letters: int) -> list[Paragraph]:
    """Whole paragraphs, as many as `letters` allow; the nearest is always shown."""
    used = accumulate(len(paragraph.text) for paragraph in nearest_first)
    counted = enumerate(zip(nearest_first, used, strict=True))
    return [paragraph for at, (paragraph, so_far) in counted if not at or so_far <= letters]


def _marked(passage: Sequence[Paragraph], quote: str) -> list[_Shown]:
    """Where none of the quoted words is found again, the whole passage is marked rather than nothing."""
    texts = [[cell.split() for cell in paragraph.cells or (paragraph.text,)] for paragraph in passage]
    everything = [word for cells in texts for words in cells for word in words]
    quoted = quoted_words(everything, quote) or frozenset(range(len(everything)))
    positions = count()
    return [
        _Shown(
            bool(paragraph.cells),
            False,
            tuple(_with_marks([(word, next(positions) in quoted) for word in words]) for words in cells),
        )
        for paragraph, cells in zip(passage, texts, strict=True)
    ]


def _cells(paragraph: Paragraph) -> tuple[str, ...]:
    return tuple(escape(cell) for cell in paragraph.cells or (paragraph.text,))


def _with_marks(words: Sequence[tuple[str, bool]]) -> str:
    pieces = []
    for is_marked, together in groupby(words, key=lambda pair: pair[1]):
        text = escape(" ".join(word for word, _ in together))
        pieces.append(f"<mark>{text}</mark>" if is_marked else text)
    return " ".join(pieces)


def _laid_out(shown: Sequence[_Shown]) -> str:
    """Rows that follow one another stand in one table."""
    pieces = []
    for (is_row, is_around), together in groupby(shown, key=lambda one: (one.is_row, one.is_around)):
        around = ' class="around"' if is_around else ""
        if is_row:
            rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.cells) + "</tr>" for row in together)
            pieces.append(f"<table{around}>{rows}</table>")
        else:
            pieces += [f"<p{around}>{one.cells[0]}</p>" for one in together]
    return "".join(pieces)
