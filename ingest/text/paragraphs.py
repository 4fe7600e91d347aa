"""From lines as extracted to paragraphs as written: wraps joined, cells told apart, furniture left out.

The same paper comes hard-wrapped from a PDF, as one line a paragraph from Markdown or a web page, with pages that cut
sentences in two and with list marks in a dozen shapes. Everything above works on paragraphs and need not know.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.document import Line
from ingest.paper import Place
from ingest.text.cleaning import WORD, clean, is_finished
from ingest.text.column_notes import initials_in_a_column, parted_from_note
from ingest.text.dates import is_cut_date
from ingest.text.furniture import furniture, is_shouted
from ingest.text.labels import LabelKind, label_of
from ingest.text.numbering import coded_starts, item_number

HANGING = re.compile(
    r"(\b(and|or|of|the|a|an|to|in|for|by|with|from|on|at|as|that|which|its|their)|[,&(/])$", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"(?P<number>\d{1,2})\s+[A-Z][^.;:?!]{2,60}$")
_LONG_LINE = 40
_POINTING = re.compile(
    r"\b(items?|paragraphs?|sections?|minutes?|pages?|nos?|no\.|appendix|table|figure|rules?|of)$", re.IGNORECASE
)
_FRESH = re.compile(r"https?://|www\.|(tel(ephone)?|e-?mail|fax|mobile)\b[:.]?\s*\S*[\d@]", re.IGNORECASE)
# Words that introduce what was moved or resolved: what they introduce is a paragraph of its own.
_MOVING = re.compile(r":\s*[-–—]?$")
# "OLD BUSINESS: the chairman said ..." is a heading on the line of its text; the mark of a decision begins anew below
# the line that moves it.
_RUN_IN = re.compile(
    r"[A-Z][A-Z'’&/ -]{3,40}:\s+[A-Z\d\"“]|(?:UNANIMOUSLY )?(?:RESOLVED|Resolved|AGREED|RECOMMENDED)(?:\s*[:–—(-]|$)"
)
# What became of a motion stands on a line of its own below its words.
_FATE = re.compile(
    r"(?:CARRIED|LOST|DEFEATED|LAPSED|WITHDRAWN|Carried|Lost|Defeated)(?: UNANIMOUSLY| unanimously)?[^a-z]*"
)
_FAR_APART = re.compile(r"\w\W? {4,}\w")
_OPENING = re.compile(
    r"(the (chair\w*|board|committee|panel|cabinet|council|forum|members?)|members|minutes:|resolved)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that belong together, as `clean` gives them. `cells` holds a table row's cells and is empty elsewhere.

    `indent` counts the spaces before the first word: after a lost bullet there is exactly one. `gap` counts the blank
    or furniture lines before it. `page` is where it begins. `heading` and `item` are what the format says of its line.
    `beside` is the heading of the column beside the text that the words come from, empty where it has none.
    """

    text: str
    first_line: int
    last_line: int
    page: int | None = None
    indent: int = 0
    gap: int = 0
    cells: tuple[str, ...] = ()
    heading: int | None = None
    item: bool = False
    beside: str | None = None

    @property
    def place(self) -> Place:
        return Place(self.first_line, self.last_line, self.page)


def place_of(paragraphs: Sequence[Paragraph]) -> Place:
    """From the first of them to the last."""
    return replace(paragraphs[0].place, last_line=paragraphs[-1].last_line)


def paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Lines to paragraphs: wraps and sentences cut by a page joined; labels, bullets and table rows begin anew."""
    dropped = furniture(lines)
    width = _wrap_width(lines)
    coded = coded_starts([clean(line.text) for line in lines])
    made: list[Paragraph] = []
    beside: list[Paragraph] = []
    initials = initials_in_a_column(lines)
    gap = last_length = 0
    counted: dict[str, int] = {}
    for at, whole in enumerate(lines):
        line, note = parted_from_note(whole, initials)
        new = _indented(_paragraph(line, gap), made[-1] if made else None)
        if line.number in dropped or not new.text:
            gap += 1
            continue
        goes_on = (
            bool(made)
            and at not in coded
            and not (at and _is_set_in_columns(lines[at - 1]) and _is_set_in_columns(line))
            and (
                _is_wrapped_figure(made[-1], new, counted)
                or (
                    _continues(made[-1], new, width, full=last_length >= 0.7 * width)
                    and not _is_numbered_heading(made[-1], new, width, counted)
                )
            )
        )
        if goes_on:
            made[-1] = _joined(made[-1], new)
        else:
            made.extend(beside)
            beside.clear()
            made.append(new)
            counted |= _count(new)
        if note:
            beside.append(Paragraph(note, line.number, line.number, line.page, beside=""))
        gap, last_length = 0, len(new.text)
    return (*made, *beside)


def _is_set_in_columns(line: Line) -> bool:
    """Words far apart on one line, as where a name and an office stand side by side: a row, and no wrapped line."""
    return _FAR_APART.search(line.text.strip()) is not None


def _count(paragraph: Paragraph) -> dict[str, int]:
    """How far the list has got that the paragraph's label belongs to, by kind of label."""
    heading = _BARE_NUMBER.match(paragraph.text)
    if heading is not None:
        return {"heading": int(heading.group("number"))}
    label = label_of(paragraph.text)
    return {label.kind.value: label.value} if label is not None and not label.kind.is_bullet else {}


def _is_wrapped_figure(before: Paragraph, new: Paragraph, counted: Mapping[str, int]) -> bool:
    """ "... fell from 61 to / 54." is one sentence: what follows a hanging word and continues no list is no label."""
    label = label_of(new.text)
    if label is None or label.kind not in (LabelKind.NUMBER, LabelKind.DECIMAL) or before.cells or new.cells:
        return False
    continues_list = (label.value == 1 and bool(label.rest)) or label.value - 1 == counted.get(label.kind.value)
    hangs = HANGING.search(before.text) is not None and len(before.text) >= _LONG_LINE
    return hangs and not continues_list and new.gap <= (1 if not label.rest else 0)


def _is_numbered_heading(before: Paragraph, new: Paragraph, width: int, counted: Mapping[str, int]) -> bool:
    """ "2 Background" in its turn on a short line, after a finished paragraph: a heading without stop or blank line."""
    found = _BARE_NUMBER.match(new.text)
    if found is None or not is_finished(before.text) or len(new.text) > 0.7 * width:
        return False
    return int(found.group("number")) in (1, counted.get("heading", 0) + 1)


def _wrap_width(lines: Sequence[Line]) -> int:
    """The usual length of a full line where the text is hard-wrapped, else 0."""
    texts = [line.text.replace("\u00a0", " ").strip() for line in lines]
    lengths = sorted(len(text) for text in texts if len(text) >= 40)
    pairs = [(one, two) for one, two in pairwise(texts) if one and two and "\t" not in one + two]
    wrapped = sum(1 for one, two in pairs if two[0].islower() and len(one) >= 40 and not is_finished(one))
    if not lengths or wrapped < max(1, len(pairs) // 12):
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    return width if width <= 160 else 0


def _paragraph(line: Line, gap: int) -> Paragraph:
    raw = line.text.replace("\u00a0", " ").rstrip()
    body = raw.lstrip(" ")
    number, page, indent = line.number, line.page, len(raw) - len(body)
    return Paragraph(clean(raw), number, number, page, indent, gap, _cells(body), line.heading, line.item)


def _cells(raw: str) -> tuple[str, ...]:
    """The cells of a tabbed line; a tab after a list label or a number only sets the text off."""
    first, *rest = raw.strip("\n").split("\t")
    if not rest or (len(rest) == 1 and _is_number(first.strip())):
        return ()
    cells = tuple(clean(cell) for cell in (first, *rest))
    return cells if sum(1 for cell in cells if cell) > 1 or not cells[0] else ()


def _is_number(cell: str) -> bool:
    """A list label or the number of an item, and not a word with it."""
    if label_of(f"{cell} X") is not None and WORD.search(cell) is None:
        return True
    number = item_number(cell)
    return number is not None and not number.rest and number.is_marked


def _indented(new: Paragraph, before: Paragraph | None) -> Paragraph:
    """Words set in by tabs are a row's only below a row; elsewhere they are indented text."""
    below = before is not None and sum(1 for cell in before.cells if cell) > 1
    alone = sum(1 for cell in new.cells if cell) == 1
    return replace(new, cells=()) if alone and not below else new


def _continues(before: Paragraph, new: Paragraph, width: int, *, full: bool) -> bool:
    """Whether the line `new` carries on `before`, whose last line was `full` for a text wrapped at `width`."""
    if before.cells or new.cells:
        return False
    if before.heading != new.heading or before.item or new.item:
        return False
    if not new.gap and is_cut_date(before.text, new.text):
        return True
    if label_of(new.text) is not None:
        return bool(width) and full and _is_wrapped_number(before, new)
    if is_finished(before.text) and (new.gap or not width):
        return False
    if _MOVING.search(before.text) and new.text.startswith(("That ", "To ")):
        return False
    if (
        _FRESH.match(new.text)
        or (_RUN_IN.match(new.text) and not before.text.isupper())
        or (is_shouted(new.text) and not is_shouted(before.text))
        or (_FATE.fullmatch(new.text) and is_finished(before.text))
    ):
        return False
    if new.gap:
        return _carries_on_over_a_gap(before, new)
    return _is_wrapped(before, new, full=full) if width else _is_cut_sentence(before, new)


def _is_wrapped_number(before: Paragraph, new: Paragraph) -> bool:
    """ "... marked agenda item / 12. A copy ..." is one sentence: the number only looks like a label."""
    label = label_of(new.text)
    if label is None or label.kind.is_bullet or new.gap or is_finished(before.text):
        return False
    return _POINTING.search(before.text) is not None or (
        label.rest[:1].islower() and HANGING.search(before.text) is None
    )


def _carries_on_over_a_gap(before: Paragraph, new: Paragraph) -> bool:
    if len(WORD.findall(before.text)) < 3:
        return False
    if new.text[0].islower():
        return True
    return HANGING.search(before.text) is not None and new.gap <= 2 and not new.text.isupper()


def _is_cut_sentence(before: Paragraph, new: Paragraph) -> bool:
    if is_finished(before.text) or len(WORD.findall(before.text)) < 5:
        return False
    return new.text[0].islower() or (HANGING.search(before.text) is not None and len(before.text) >= 60)


def _is_wrapped(before: Paragraph, new: Paragraph, *, full: bool) -> bool:
    unfinished = not is_finished(before.text)
    if unfinished and (new.text[0].islower() or before.text.count("(") > before.text.count(")")):
        return True
    if new.indent == 1 and before.indent != 1:
        # One leading space is where a page began or a bullet was lost: only an unfinished sentence goes on there.
        return unfinished and HANGING.search(before.text) is not None
    return full and not (label_of(before.text) and unfinished and _OPENING.match(new.text))


def _joined(before: Paragraph, new: Paragraph) -> Paragraph:
    """The line end stays a space behind a hyphen too ("sub- group"): quoting folds white space and does no more."""
    text = f"{before.text} {new.text}"
    return replace(before, text=text, last_line=new.last_line)
