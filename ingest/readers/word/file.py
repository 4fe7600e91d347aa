"""Word files (DOCX): paragraphs and tables in the order of the body, with the list numbers that Word computes.

Read from the file's own elements rather than python-docx's paragraphs, which leave out inserted text, content
controls and text boxes. Deleted, struck-out and hidden text stays out, the first two under a warning; headers and
footers too, since they belong to no paragraph.
"""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx import Document as open_document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from ingest.document import Format, ReadingWarning
from ingest.errors import EmptyPaper, UnreadablePaper
from ingest.readers.bold import BOLD_ALONE, BOLD_BEFORE_TEXT, heads_alone, heads_text
from ingest.readers.content import Block, Content, blocks_as_lines, clean, folded
from ingest.readers.labels import LABEL
from ingest.readers.layout import layout_blocks
from ingest.readers.struck import struck_out, words_shown
from ingest.readers.word.numbers import ListNumbers, list_numbers
from ingest.readers.word.runs import LEFT_OUT, Run, heading_level, is_deleted_mark, runs_of

# What python-docx lets through on damaged files, besides its own errors.
FAILURES = (
    AttributeError,
    BadZipFile,
    EOFError,
    LookupError,
    LxmlError,
    OpcError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)
NUMBERING_PART = "/numbering"


@dataclass(slots=True)
class _Reading:
    """What is kept while one document is read: the lists as far as they have counted, the words left out."""

    numbers: ListNumbers
    struck: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)


def read_word(path: Path, data: bytes) -> Content:
    try:
        document = open_document(BytesIO(data))
        reading = _Reading(list_numbers(_numbering(document), document.styles.element))
        blocks = list(_blocks(document.element.body, reading))
        title = folded(document.core_properties.title or "") or None
    except FAILURES as error:
        raise UnreadablePaper(
            path, f"{path} is damaged and cannot be read as a Word document; open it in Word and save it again."
        ) from error
    if not any(line.strip() for block in blocks for line in block.lines):
        raise EmptyPaper(path, f"{path} is a Word document without words; check that it is the right file.")
    warnings = (*struck_out(reading.struck), *_tracked(reading.deleted))
    return Content(Format.DOCX, blocks_as_lines(blocks), title=title, warnings=warnings)


def _numbering(document: Any) -> Any | None:
    """python-docx would make an empty part where there is none."""
    related = document.part.rels.values()
    return next((each.target_part.element for each in related if each.reltype.endswith(NUMBERING_PART)), None)


def _tracked(deleted: list[str]) -> tuple[ReadingWarning, ...]:
    shown = words_shown(deleted)
    note = f"The document holds changes that nobody has accepted yet; words deleted in it are left out: {shown}."
    return (ReadingWarning("tracked-changes", note),) if shown else ()


def _blocks(holder: Any, reading: _Reading, *, in_cell: bool = False) -> Iterator[Block]:
    for element in holder.iterchildren():
        if element.tag == qn("w:p"):
            yield from _paragraph(element, reading, in_cell=in_cell)
            for box in _boxes(element):
                yield from _blocks(box, reading)
        elif element.tag == qn("w:tbl"):
            yield from _table(element, reading)
        elif element.tag not in LEFT_OUT:
            # Content controls and the like hold paragraphs and tables of their own.
            yield from _blocks(element, reading)


def _paragraph(paragraph: Any, reading: _Reading, *, in_cell: bool) -> Iterator[Block]:
    """A number stands, and counts, beside a paragraph without words too; in a cell it may be all there is."""
    runs = runs_of(paragraph, reading.numbers.styles)
    reading.struck.extend(run.text for run in runs if run.struck)
    reading.deleted.extend(run.text for run in runs if run.deleted)
    shown = [run for run in runs if not (run.struck or run.deleted)]
    text = "".join(run.text for run in shown)
    if not text.strip() and (is_deleted_mark(paragraph) or len(shown) < len(runs)):
        return
    label = reading.numbers.label(paragraph)
    if text.strip():
        lines = [clean(line) for line in text.split("\n") if line.strip()]
        first = _label_spaced(label + lines[0].lstrip())
        level = heading_level(paragraph, reading.numbers.styles)
        block = Block((first, *lines[1:]), level)
        yield from [block] if level else _with_title(block, shown)
    elif label and in_cell:
        yield Block((label.strip(),))


def _label_spaced(line: str) -> str:
    """The tab after a label that was typed is an indent; any other tab parts columns."""
    label, tab, rest = line.partition("\t")
    return f"{label} {rest.lstrip()}" if tab and LABEL.fullmatch(label.strip()) else line


def _with_title(block: Block, runs: Sequence[Run]) -> list[Block]:
    """Where a paragraph begins in bold and goes on plainly, the bold words may be its title."""
    bold, plain = _bold_beginning(runs)
    line, *below = block.lines
    at = line.find(bold) if bold else -1
    if at < 0 or "\t" in line:
        return [block]
    if not plain.strip() and not below and heads_alone(bold):
        return [Block(block.lines, BOLD_ALONE)]
    if not heads_text(bold, plain):
        return [block]
    end = at + len(bold)
    end += len(line[end:]) - len(line[end:].lstrip(":."))
    text = tuple(part for part in (line[end:].strip(" –-"), *below) if part)
    return [Block((line[:end],), BOLD_BEFORE_TEXT), *([Block(text)] if text else [])]


def _bold_beginning(runs: Sequence[Run]) -> tuple[str, str]:
    """The bold words at the beginning, and all after them."""
    plain_at = next((at for at, run in enumerate(runs) if not run.bold and run.text.strip()), len(runs))
    bold, plain = ("".join(run.text for run in part) for part in (runs[:plain_at], runs[plain_at:]))
    return clean(bold).strip(), plain


def _boxes(paragraph: Any) -> Iterator[Any]:
    """Text boxes anchored in the paragraph; the copy of each that old programs read is passed over."""
    for child in paragraph.iterchildren():
        if child.tag == qn("w:txbxContent"):
            yield child
        elif child.tag not in LEFT_OUT:
            yield from _boxes(child)


def _table(table: Any, reading: _Reading) -> Iterator[Block]:
    rows = [row for row in table.iter(qn("w:tr")) if _nearest_table(row) is table and not _is_deleted(row)]
    cells = [[cell for cell in row.iter(qn("w:tc")) if _nearest_table(cell) is table] for row in rows]
    if all(len(row) == 1 for row in cells):
        # A box around paragraphs, not a table.
        for row in cells:
            yield from _blocks(row[0], reading)
        return
    # Reading a cell counts its numbers, so it is read once, whatever the table turns out to be.
    read = [[(tuple(_blocks(cell, reading, in_cell=True)), cell) for cell in row] for row in cells]
    laid = layout_blocks([[blocks for blocks, _ in row] for row in read])
    if laid is not None:
        yield from laid
    else:
        yield Block(tuple("\t".join(text for each in row for text in _cell(*each)) for row in read))


def _nearest_table(element: Any) -> Any | None:
    return next(element.iterancestors(qn("w:tbl")), None)


def _is_deleted(row: Any) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None


def _cell(blocks: tuple[Block, ...], cell: Any) -> list[str]:
    """The cell's text, and an empty one for each further column it spreads over; empty where it continues one above."""
    properties = cell.find(qn("w:tcPr"))
    span = properties.find(qn("w:gridSpan")) if properties is not None else None
    merge = properties.find(qn("w:vMerge")) if properties is not None else None
    width = int(span.get(qn("w:val"), "1")) if span is not None else 1
    goes_on = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
    text = "" if goes_on else folded(" ".join(block.text for block in blocks))
    return [text, *[""] * (width - 1)]
