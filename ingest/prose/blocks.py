"""What each paragraph of a report is: a heading, a numbered paragraph, a point, a table row, loose matter, prose.

Decided by shape and by neighbours, never by the words of one body: numbers count when they run on from one another
(a report restarts at 1 whatever its minutes are called), a short line is a heading when words follow it and loose
matter (a poster, a form, a table that lost its columns) when only more short lines do.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby, pairwise

from ingest.text.cleaning import is_finished, match_form
from ingest.text.labels import Label, LabelKind, label_of
from ingest.text.paragraphs import Paragraph


class BlockKind(StrEnum):
    HEADING = "heading"
    NUMBERED = "numbered"
    POINT = "point"
    ROW = "row"
    LOOSE = "loose"
    CONTACT = "contact"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph and what it is. `label` is None for an unlabelled one, a point that lost its bullet among them."""

    kind: BlockKind
    paragraph: Paragraph
    label: Label | None = None

    @property
    def words(self) -> str:
        """The words without the label in front of them."""
        return self.label.rest if self.label else self.paragraph.text

    @property
    def introduces(self) -> bool:
        return self.paragraph.text.rstrip(" -–—").endswith(":")


_BODY = r"(board|committee|cabinet|council|panel|forum|executive|authority|partnership|governors|trustees|members)"
RECOMMENDATION_HEADING = re.compile(
    r"(\d[\d.]*\s+)?((the )?(officer|director)\w*'?s? )?"
    r"(recommend(ation|ed)s?( (to|for) (the )?[\w&' -]{3,60})?|recommended (decision|resolution)s?"
    r"|(decision|action)s? (sought|required|requested|recommended)|resolutions? (sought|requested)"
    r"|draft resolution)\s*[:.-]*"
)
CONTACT_HEADING = re.compile(
    r"(\d[\d.]*\s+)?((lead |report |responsible )?(officer|author|contact)s?(\(s\))?( to contact| details| officers?)?"
    r"|contacts? for (further )?information|(for )?further information( contact)?)\s*:?"
)
LIST_HEADING = re.compile(r"(\d[\d.]*\s+)?(list of )?(appendi(x|ces)|background (papers|documents)|annex(es)?)\s*:?")
_ASKS = re.compile(
    rf"(recommendations?\s*:\s*\w"
    rf"|it is (therefore )?(recommended|proposed) that(\s*[:-]+|$| (the )?([\w&'-]+ ){{0,7}}{_BODY}\b)"
    rf"|(the )?([\w&'-]+ ){{0,8}}{_BODY}( members)? (is|are) (therefore )?(asked|recommended|invited|requested) to\b"
    rf"|that (the )?([\w&'-]+ ){{0,7}}{_BODY}\s*[:-]+$)"
)
CAPTION = re.compile(r"(table|figure|chart|graph|diagram)\s+([\d.]+|[a-z])\b")
CONTACT_DETAIL = re.compile(
    r"\b(tel(ephone)?|phone|mobile|e-?mail)\b|[\w.]+@[\w.]+\.\w|\b0\d{2,4}[ -]?\d{3}", re.IGNORECASE
)
FIGURE = re.compile(r"(?<![\w/(-])[£€$]?\d[\d,]*(?:\.\d+)?%?(?:/\d+)?(?=$|[\s¹²³*])")

_REPORT_OF = re.compile(r"(joint )?report (of|by|from|to)\b")
_SMALL_START = frozenset("abcdefghijklmnopqrstuvwxyz(&")
_LONGEST_HEADING = 14
_TABLE_REACH = 10
_NAME = re.compile(r"[^\W\d_]{3,}")
_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
_FOLLOWED = (BlockKind.NUMBERED, BlockKind.PROSE, BlockKind.POINT, BlockKind.ROW)


def blocks_of(paragraphs: Sequence[Paragraph]) -> tuple[Block, ...]:
    """Every paragraph as a block, in order; sentences that double spacing tore apart are one again."""
    whole = _with_lines_across(_with_whole_cells(_mended(paragraphs)))
    numbered = _numbered(tuple(_shaped(paragraph) for paragraph in whole))
    bulleted = _with_lost_bullets(numbered)
    tabled = _with_lost_tables(bulleted)
    return _with_headings(tabled)


def asks(text: str) -> bool:
    """Whether a paragraph puts a recommendation to the body, with or without a heading that says so."""
    return _ASKS.match(match_form(text)) is not None


def is_known_heading(text: str) -> bool:
    """A heading by its words alone: recommendations, contacts, appendices."""
    form = match_form(text)
    return any(known.fullmatch(form) for known in (RECOMMENDATION_HEADING, CONTACT_HEADING, LIST_HEADING))


def _mended(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Double spacing puts a blank line after every line, so that a paragraph's last words stand alone ("Group.")."""
    made: list[Paragraph] = []
    for paragraph in paragraphs:
        if made and _is_torn(made[-1], paragraph):
            before = made[-1]
            made[-1] = replace(before, text=f"{before.text} {paragraph.text}", last_line=paragraph.last_line)
        else:
            made.append(paragraph)
    return tuple(made)


def _with_whole_cells(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """A cell of two lines leaves its second line without tabs under the row; it is part of the row."""
    made: list[Paragraph] = []
    for paragraph in paragraphs:
        under_a_row = bool(made) and bool(made[-1].cells) and not paragraph.cells and paragraph.gap == 0
        if under_a_row and paragraph.text[0] in _SMALL_START and label_of(paragraph.text) is None:
            row = made[-1]
            cells = (f"{row.cells[0]} {paragraph.text}", *row.cells[1:])
            text = f"{row.text} {paragraph.text}"
            made[-1] = replace(row, text=text, last_line=paragraph.last_line, cells=cells)
        else:
            made.append(paragraph)
    return tuple(made)


def _with_lines_across(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """A short line between two rows of figures, with no space around it, runs across the table: "Strategic risks"."""
    made = list(paragraphs)
    for at, (above, line, below) in enumerate(zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False), start=1):
        beside = bool(above.cells) and bool(below.cells) and abs(len(above.cells) - len(below.cells)) <= 1
        plain = not line.cells and line.gap == 0 and below.gap == 0 and len(line.text) <= 60
        if beside and plain and not is_finished(line.text) and any(FIGURE.search(cell) for cell in below.cells):
            made[at] = replace(line, cells=(line.text,))
    return tuple(made)


def _is_torn(before: Paragraph, new: Paragraph) -> bool:
    label = label_of(before.text)
    open_ended = (
        label is not None and not label.kind.is_bullet and not is_finished(before.text) and len(before.text) >= 60
    )
    plain = not new.cells and label_of(new.text) is None and new.indent != 1 and new.gap <= 1
    return open_ended and plain and new.text.endswith(".") and not CONTACT_DETAIL.search(new.text)


def _shaped(paragraph: Paragraph) -> Block:
    if paragraph.cells:
        return Block(BlockKind.ROW, paragraph)
    label = label_of(paragraph.text)
    if label is not None and label.rest:
        return Block(BlockKind.POINT, paragraph, label)
    loose = _is_loose(paragraph.text) and not asks(paragraph.text)
    return Block(BlockKind.LOOSE if loose else BlockKind.PROSE, paragraph)


def _is_loose(text: str) -> bool:
    if _ADDRESS.match(text) or is_known_heading(text) or CAPTION.match(match_form(text)):
        return True
    finished = text.endswith((".", ";", ",")) and not text.endswith("..")
    return len(text.split()) <= _LONGEST_HEADING and len(text) <= 110 and not finished


def _numbered(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Numbers that run on are paragraphs; the rest of them are points of the paragraph above."""
    made: list[Block] = []
    last = 0
    for at, block in enumerate(blocks):
        label = block.label
        if label is None or label.kind not in (LabelKind.NUMBER, LabelKind.DECIMAL):
            previous = made[-1].label if made else None
            made.append(replace(block, label=label_of(block.paragraph.text, previous)) if label else block)
            continue
        runs_on = label.kind is LabelKind.DECIMAL or _runs_on(label, last, blocks[at - 1] if at else None)
        if runs_on and label.kind is LabelKind.NUMBER:
            last = label.value
        kind = BlockKind.NUMBERED if runs_on else BlockKind.POINT
        made.append(replace(block, kind=BlockKind.HEADING if runs_on and _is_title(blocks, at) else kind))
    return tuple(made)


def _runs_on(label: Label, last: int, before: Block | None) -> bool:
    if not label.printed.endswith("."):
        return False
    restarts = label.value == 1 and (before is None or before.kind is BlockKind.LOOSE)
    return last < label.value <= last + 3 or restarts or last == 0


def _is_title(blocks: tuple[Block, ...], at: int) -> bool:
    """ "2. Background" is a heading where "2.1 ..." or unnumbered words follow, not where "3. ..." does."""
    label, after = blocks[at].label, blocks[at + 1] if at + 1 < len(blocks) else None
    if label is None or after is None or not _is_loose(label.rest) or not label.rest[:1].isupper():
        return False
    if is_known_heading(label.rest):
        return True
    numbered = next((block.label for block in blocks[at + 1 :] if block.label is not None), None)
    below = numbered is not None and numbered.bare.startswith(f"{label.bare.split('.')[0]}.")
    if after.label is not None or after.kind is BlockKind.LOOSE:
        return below
    return after.kind in (BlockKind.PROSE, BlockKind.ROW) and not blocks[at].introduces


def _with_lost_bullets(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A line after one space is a point that lost its bullet if an introduction or such a point came before."""
    made: list[Block] = []
    listing = False
    for block in blocks:
        unlabelled = block.label is None and block.kind in (BlockKind.LOOSE, BlockKind.PROSE)
        set_off = unlabelled and block.paragraph.indent == 1 and not is_known_heading(block.paragraph.text)
        lost = set_off and block.paragraph.gap > 0 and not block.introduces and (listing or is_finished(block.words))
        made.append(replace(block, kind=BlockKind.POINT) if lost else block)
        listing = lost or block.introduces
    return tuple(made)


def _with_lost_tables(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Between rows of figures that lost their columns all that is short is part of the table."""
    rows = [at for at, block in enumerate(blocks) if _may_be_cell(block) and figures_in(block) >= 2]
    loose: set[int] = set()
    for first, second in pairwise(rows):
        between = range(first, second + 1)
        ends_in_figures = not any(is_finished(blocks[at].paragraph.text) for at in (first, second))
        if ends_in_figures and len(between) <= _TABLE_REACH and all(_may_be_cell(blocks[at]) for at in between):
            loose.update(between)
    return tuple(replace(block, kind=BlockKind.LOOSE) if at in loose else block for at, block in enumerate(blocks))


def _may_be_cell(block: Block) -> bool:
    plain = block.label is None and block.kind is not BlockKind.ROW
    return plain and len(block.paragraph.text) <= 200 and not is_known_heading(block.paragraph.text)


def figures_in(block: Block) -> int:
    return len(FIGURE.findall(block.paragraph.text))


def _with_headings(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    made: list[Block] = []
    runs = [tuple(run) for _, run in groupby(blocks, key=_run_key)]
    for run, after in pairwise((*runs, ())):
        made.extend(_headed(run, after, made[-1] if made else None) if run[0].kind is BlockKind.LOOSE else run)
    return tuple(made)


def _run_key(block: Block) -> str:
    """A known heading stands alone, so that it splits the run of short lines it is found in."""
    known = block.kind is BlockKind.LOOSE and is_known_heading(block.paragraph.text)
    return f"known {block.paragraph.first_line}" if known else block.kind


def _headed(run: tuple[Block, ...], following: tuple[Block, ...], before: Block | None) -> tuple[Block, ...]:
    """A run of short lines: those at its end that head the words `following` are headings."""
    if is_known_heading(run[0].paragraph.text):
        return (replace(run[0], kind=BlockKind.HEADING),)
    if not following or following[0].kind not in _FOLLOWED:
        return run
    if run[-1].introduces and following[0].kind is not BlockKind.NUMBERED:
        return (*run[:-1], replace(run[-1], kind=BlockKind.PROSE))
    count = _heading_count(run, following[0], before)
    return (*run[: len(run) - count], *(replace(block, kind=BlockKind.HEADING) for block in run[len(run) - count :]))


def _heading_count(run: tuple[Block, ...], after: Block, before: Block | None) -> int:
    """How many lines at the end of the run are headings: up to three together, else the last one if set off."""
    in_contacts = before is not None and before.kind is BlockKind.HEADING and _heads_contacts(before)
    if not _may_head(run[-1]) or (in_contacts and CONTACT_DETAIL.search(after.paragraph.text)):
        return 0
    if before is None and not run[-1].paragraph.text.isupper():
        # At the very top, capitals above the first heading are a name or a title, not a heading over it.
        run = tuple(block for block in run if not block.paragraph.text.isupper())
    if len(run) <= 3 and not in_contacts and all(_may_head(block) for block in run):
        return len(run)
    return 1 if run[-1].paragraph.gap > 0 and not (in_contacts and len(run) == 1) else 0


def _heads_contacts(block: Block) -> bool:
    return CONTACT_HEADING.fullmatch(match_form(block.paragraph.text)) is not None


def _may_head(block: Block) -> bool:
    text = block.paragraph.text
    if figures_in(block) >= 2 or not _NAME.search(text) or CONTACT_DETAIL.search(text) or _ADDRESS.match(text):
        return False
    form = match_form(text)
    if CAPTION.match(form) or _REPORT_OF.match(form):
        return False
    return text[0].isupper() or text[0].isdecimal() or text[0] in "\"'‘“("
