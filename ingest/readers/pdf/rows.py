"""From stretches of text with positions to the lines a person sees: words joined, columns told apart, gaps kept.

Pure geometry; every measure is in ems of the text itself, because papers come in all sizes. A `Row` is a line whose
cells are set apart by a gap much wider than the spaces between its words: justified text has wide spaces, but wide
ones all along the line.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.readers.content import clean
from ingest.readers.labels import LABEL
from ingest.readers.pdf.drawn import WORD_GAP, Fragment
from ingest.readers.pdf.typefaces import is_bold, with_bullet, with_heading_apart

# Two stretches stand on one line where their base lines differ by less than this: a superscript does, the
# next line not.
SAME_LINE = 0.5
# The narrowest gap between two columns: a table's cells have about half an em of padding on either side.
COLUMN_GAP = 1.0
NARROW_GAP = 0.5
# How much wider than the line's own word spaces a column gap is.
COLUMN_TO_WORD = 2.2
# A gap this much larger than the pitch of wrapped lines begins a new paragraph.
PARAGRAPH_TO_PITCH = 1.25
USUAL_PITCH = 1.2
# Cells of one column begin within this many ems of each other.
ALIGNED = 0.6
# The white space between the end of a cell's room and the next column, in ems, at most.
CELL_PADDING = 1.5
# A left-hand cell this wide, as a share of the page's text, is prose and not a table's.
PROSE_SHARE = 0.45

BARE_LABEL = re.compile(r"(?:\d{1,4}(?:[./]\d+)*|[A-Za-z])")
ENDS_SENTENCE = (".", ":", ";", "?", "!")


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class Row:
    """`y` falls down the page. `ruled` says that its cells are those of a ruled table; `begins` that a paragraph begins
    here, whatever the distance to the row above; `bold` that all of it is printed bold; `furniture` that the file
    itself marks it as a header, a footer or a page number. `asides` are the words in the margin beside it, which follow
    its paragraph; each of them is an `aside`."""

    cells: tuple[Cell, ...]
    y: float
    size: float
    ruled: bool = False
    begins: bool = False
    bold: bool = False
    furniture: bool = False
    asides: tuple["Row", ...] = ()
    aside: bool = False

    def with_aside(self, row: "Row") -> "Row":
        return replace(self, asides=(*self.asides, replace(row, aside=True)))

    @property
    def text(self) -> str:
        return "\t".join(cell.text for cell in self.cells)

    @property
    def x0(self) -> float:
        return self.cells[0].x0

    @property
    def x1(self) -> float:
        return self.cells[-1].x1


def lines_of(fragments: Sequence[Fragment]) -> list[Row]:
    """Down the page; all the fragments are of one turn."""
    return [row for line in _lines(fragments) for row in _rows(line)]


def _rows(line: Sequence[Fragment]) -> list[Row]:
    """One, or two where a heading and the text below it share the line."""
    spaces = sorted(fragment.x0 for fragment in line if not fragment.text.strip())
    written = with_bullet(_once([fragment for fragment in line if fragment.text.strip()]))
    if not written:
        return []
    heading, *text = (_row(part, spaces) for part in with_heading_apart(written))
    return [heading, *(replace(row, begins=True) for row in text)]


def _lines(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Fragments of one line together, lines down the page. The largest text of a line says where its base line is."""
    lines: list[list[Fragment]] = []
    base, size = 0.0, 0.0
    for fragment in sorted(fragments, key=lambda each: -each.y):
        if lines and base - fragment.y < SAME_LINE * max(size, fragment.size):
            lines[-1].append(fragment)
            if fragment.size > size:
                base, size = fragment.y, fragment.size
        else:
            lines.append([fragment])
            base, size = fragment.y, fragment.size
    return lines


def _row(drawn: list[Fragment], spaces: list[float]) -> Row:
    gaps = [after.x0 - before.x1 for before, after in pairwise(drawn)]
    size = max(drawn, key=lambda each: (len(each.text), each.size)).size
    set_apart = _set_apart(drawn, spaces, gaps, size)
    words, cells = [drawn[0].text], list[Cell]()
    start = drawn[0].x0
    for (before, after), gap, column in zip(pairwise(drawn), gaps, set_apart, strict=True):
        if column:
            cells.append(_cell(words, start, before.x1))
            words, start = [after.text], after.x0
        else:
            apart = gap > WORD_GAP * size or (gap > -WORD_GAP * size and (after.spaced or _has(spaces, before, after)))
            words.extend((" ", after.text) if apart else (after.text,))
    cells.append(_cell(words, start, drawn[-1].x1))
    base = -median(each.y for each in drawn if each.size == size)
    return Row(_labels_joined(cells), base, size, bold=is_bold(drawn), furniture=all(one.furniture for one in drawn))


def _cell(words: list[str], x0: float, x1: float) -> Cell:
    return Cell(" ".join(clean("".join(words)).split()), x0, x1)


def _has(spaces: list[float], before: Fragment, after: Fragment) -> bool:
    return any(before.x1 - 0.5 <= at <= after.x0 + 0.5 for at in spaces)


def _once(line: list[Fragment]) -> list[Fragment]:
    """From left to right, without the second drawing by which some programs make text bold."""
    kept: list[Fragment] = []
    for fragment in sorted(line, key=lambda each: each.x0):
        near = 0.3 * fragment.size
        if not any(other.text == fragment.text and abs(other.x0 - fragment.x0) < near for other in kept[-3:]):
            kept.append(fragment)
    return kept


def _set_apart(drawn: list[Fragment], spaces: list[float], gaps: list[float], size: float) -> list[bool]:
    """For each gap, whether it parts two columns. In a row with several, a narrow one does too where the program
    drew the next cell by itself and no space before it. The indent after a label is no sign of a table."""
    widest_space = _widest_space(gaps, size)
    letters = sum(len(fragment.text) for fragment in drawn)
    narrow_gap = max(NARROW_GAP * size, 1.2 * sum(fragment.x1 - fragment.x0 for fragment in drawn) / letters)
    wide = [gap > widest_space and not after.stretched for after, gap in zip(drawn[1:], gaps, strict=True)]
    narrow = [
        gap > narrow_gap and after.first and not _has(spaces, before, after)
        for (before, after), gap in zip(pairwise(drawn), gaps, strict=True)
    ]
    labelled = bool(LABEL.fullmatch(clean(drawn[0].text)))
    several = any(wide[labelled:]) or sum(narrow[labelled:]) > 1
    return [one or other for one, other in zip(wide, narrow, strict=True)] if several else wide


def _widest_space(gaps: Iterable[float], size: float) -> float:
    """The widest gap that is still a space between words on this line. Two gaps say nothing about what is usual."""
    between_words = sorted(gap for gap in gaps if gap > WORD_GAP * size)
    usual = min(between_words[0], 1.2 * size) if len(between_words) > 2 else 0.0
    return max(COLUMN_GAP * size, COLUMN_TO_WORD * usual)


def _labels_joined(cells: list[Cell]) -> tuple[Cell, ...]:
    """The gap after "1." or a bullet is a hanging indent, not a column; a bare number begins a table's row
    where more columns follow."""
    if len(cells) < 2:
        return tuple(cells)
    label, first, *rest = cells
    if LABEL.fullmatch(label.text) or (not rest and BARE_LABEL.fullmatch(label.text)):
        return (Cell(f"{label.text} {first.text}", label.x0, first.x1), *rest)
    return tuple(cells)


def pitch_of(pages: Iterable[Sequence[Row]]) -> float:
    """The distance between the lines of one paragraph, in ems: most often found where a line goes on in lower case."""
    found = Counter[float]()
    for rows in pages:
        for before, after in pairwise(rows):
            step = (after.y - before.y) / after.size if after.size > 0 else 0.0
            if after.text[:1].islower() and len(after.text) > 2 and 0.8 < step < 3:
                found[round(step, 1)] += 1
    return found.most_common(1)[0][0] if found and found.total() > 2 else USUAL_PITCH


def paragraphs_in(rows: Sequence[Row], pitch: float) -> list[list[Row]]:
    """Rows with no more than a line's distance between them, wrapped cells put back into their rows."""
    left, right = min((row.x0 for row in rows), default=0.0), max((row.x1 for row in rows), default=0.0)
    width = right - left
    blocks: list[list[Row]] = []
    for row in rows:
        before = blocks[-1][-1] if blocks else None
        if before and (not _parted(before, row, pitch) or _double_spaced(before, row, pitch, right - width / 5)):
            blocks[-1].append(row)
        else:
            blocks.append([row])
    read = [_margin_last(_wraps_joined(block), width) for block in blocks]
    return _with_asides(read, [[aside for row in block for aside in row.asides] for block in blocks])


def _with_asides(blocks: Sequence[list[Row]], asides: Sequence[list[Row]]) -> list[list[Row]]:
    """What stands beside a paragraph follows it; what stands beside a heading follows the paragraph below that."""
    read: list[list[Row]] = []
    waiting: list[Row] = []
    for block, beside in zip(blocks, asides, strict=True):
        read.append(block)
        waiting = [*waiting, *beside]
        if waiting and not all(row.bold for row in block):
            read.append(waiting)
            waiting = []
    return [*read, waiting] if waiting else read


def _parted(before: Row, row: Row, pitch: float) -> bool:
    step = row.y - before.y
    if row.begins or row.ruled or before.ruled:
        return row.begins or row.ruled != before.ruled
    heading = before.bold and not row.bold and row.text[:1].isupper()
    return heading or step < 0 or step > PARAGRAPH_TO_PITCH * pitch * row.size


def _double_spaced(before: Row, row: Row, pitch: float, full: float) -> bool:
    """A sentence that runs on from a full line to the next but one: a motion set wide in a paper that is not."""
    if row.begins or row.ruled:
        return False
    labelled = LABEL.fullmatch(row.text.split()[0])
    runs_on = row.text[:1].islower() and not before.text.endswith(ENDS_SENTENCE) and not labelled
    near = 0 < row.y - before.y <= 2.2 * pitch * row.size and row.x0 <= before.x0 + ALIGNED * row.size
    return runs_on and near and before.x1 > full and len(before.cells) == len(row.cells) == 1


def _wraps_joined(block: list[Row]) -> list[Row]:
    """A row with fewer cells goes on with the cells above it, where it stands under them.

    Under the first column a new row may begin: only what would not have fitted above goes on there, and with as many
    cells as above only what begins in lower case."""
    joined: list[Row] = []
    for row in block:
        above = joined[-1] if joined else None
        if above is None or (cells := _continued(above, row)) is None:
            joined.append(row)
        else:
            joined[-1] = replace(above, cells=cells, y=row.y)
    return joined


def _continued(above: Row, row: Row) -> tuple[Cell, ...] | None:
    if row.ruled:
        return None
    whole = len(row.cells) == len(above.cells) and row.text[:1].islower()
    if len(above.cells) < 2 or not (whole or len(row.cells) < len(above.cells)):
        return None
    cells = list(above.cells)
    for more in row.cells:
        at = next((at for at, cell in enumerate(cells) if abs(cell.x0 - more.x0) < ALIGNED * row.size), None)
        if at is None or (at == 0 and not _wrapped(cells[0], more, cells[1].x0, row.size)):
            return None
        cells[at] = Cell(f"{cells[at].text} {more.text}", cells[at].x0, max(cells[at].x1, more.x1))
    return tuple(cells)


def _wrapped(above: Cell, more: Cell, next_column: float, size: float) -> bool:
    first_word = len(more.text.split()[0]) * (more.x1 - more.x0) / len(more.text)
    return more.x1 <= next_column and above.x1 + first_word > next_column - CELL_PADDING * size


def _margin_last(block: list[Row], width: float) -> list[Row]:
    """A narrow right-hand column, such as one for actions, beside a paragraph: its words follow the paragraph.

    Left where they stand they would cut sentences in two. Only done where a sentence is seen to run on past them.
    """
    kept: list[Row] = []
    margin: list[Row] = []
    for row, after in zip(block, [*block[1:], None], strict=True):
        if (after and _cuts_prose(row, after, width)) or (margin and _under(margin[-1], row)):
            margin.append(replace(row, cells=row.cells[1:]))
            row = replace(row, cells=row.cells[:1])
        kept.append(row)
    return [*kept, *margin]


def _cuts_prose(row: Row, after: Row, width: float) -> bool:
    if len(row.cells) != 2 or row.ruled:
        return False
    prose = row.cells[0]
    goes_on = after.text[:1].islower() and not prose.text.endswith(ENDS_SENTENCE)
    return goes_on and prose.x1 - prose.x0 > PROSE_SHARE * width and after.x0 < prose.x1


def _under(margin: Row, row: Row) -> bool:
    return len(row.cells) == 2 and not row.ruled and abs(margin.x0 - row.cells[1].x0) < ALIGNED * row.size
