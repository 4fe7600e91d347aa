"""Word files (DOCX): paragraphs and tables in the order of the body, with the list numbers that Word computes.

Read from the file's own elements rather than python-docx's paragraphs, which leave out inserted text, content
controls and text boxes. Deleted and hidden text stays out; headers and footers too, since they belong to no
paragraph.
"""

import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx import Document as open_document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from ingest.document import Format
from ingest.errors import EmptyPaper, UnreadablePaper
from ingest.readers.content import Content, blocks_as_lines, clean, folded
from ingest.readers.labels import LABEL
from ingest.readers.word_numbers import ListNumbers, list_numbers

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
LEFT_OUT = frozenset(
    [qn(name) for name in ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:delText")]
    + ["{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"]
)
NUMBERING_PART = "/numbering"


def read_word(path: Path, data: bytes) -> Content:
    try:
        document = open_document(BytesIO(data))
        numbers = list_numbers(_numbering(document), document.styles.element)
        blocks = [block for block in _blocks(document.element.body, numbers) if block]
        title = folded(document.core_properties.title or "") or None
    except FAILURES as error:
        raise UnreadablePaper(
            path, f"{path} is damaged and cannot be read as a Word document; open it in Word and save it again."
        ) from error
    if not any(line.strip() for block in blocks for line in block):
        raise EmptyPaper(path, f"{path} is a Word document without words; check that it is the right file.")
    return Content(Format.DOCX, blocks_as_lines(blocks), title=title)


def _numbering(document: Any) -> Any | None:
    """python-docx would make an empty part where there is none."""
    related = document.part.rels.values()
    return next((each.target_part.element for each in related if each.reltype.endswith(NUMBERING_PART)), None)


def _blocks(holder: Any, numbers: ListNumbers) -> Iterator[list[str]]:
    for element in holder.iterchildren():
        if element.tag == qn("w:p"):
            yield _paragraph(element, numbers)
            for box in _boxes(element):
                yield from _blocks(box, numbers)
        elif element.tag == qn("w:tbl"):
            yield from _table(element, numbers)
        elif element.tag not in LEFT_OUT:
            # Content controls and the like hold paragraphs and tables of their own.
            yield from _blocks(element, numbers)


def _paragraph(paragraph: Any, numbers: ListNumbers) -> list[str]:
    text = "".join(_text(paragraph))
    if not text.strip():
        return []
    lines = [clean(line) for line in text.split("\n") if line.strip()]
    return [_label_spaced(numbers.label(paragraph) + lines[0].lstrip()), *lines[1:]]


def _label_spaced(line: str) -> str:
    """The tab after a label that was typed is an indent; any other tab parts columns."""
    label, tab, rest = line.partition("\t")
    return f"{label} {rest.lstrip()}" if tab and LABEL.fullmatch(label.strip()) else line


def _text(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag in LEFT_OUT or child.tag == qn("w:txbxContent"):
            continue
        if child.tag == qn("w:r") and _is_hidden(child):
            continue
        match child.tag:
            case tag if tag == qn("w:t"):
                yield child.text or ""
            case tag if tag in (qn("w:tab"), qn("w:ptab")):
                yield "\t"
            case tag if tag in (qn("w:br"), qn("w:cr")):
                yield "\n"
            case tag if tag == qn("w:noBreakHyphen"):
                yield "-"
            case tag if tag == qn("w:sym"):
                yield chr(int(child.get(qn("w:char"), "2022"), 16))
            case _:
                yield from _text(child)


def _is_hidden(run: Any) -> bool:
    vanish = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return vanish is not None and vanish.get(qn("w:val"), "true") not in {"0", "false"}


def _boxes(paragraph: Any) -> Iterator[Any]:
    """Text boxes anchored in the paragraph; the copy of each that old programs read is passed over."""
    for child in paragraph.iterchildren():
        if child.tag == qn("w:txbxContent"):
            yield child
        elif child.tag not in LEFT_OUT:
            yield from _boxes(child)


def _table(table: Any, numbers: ListNumbers) -> Iterator[list[str]]:
    rows = [row for row in table.iter(qn("w:tr")) if _nearest_table(row) is table and not _is_deleted(row)]
    cells = [[cell for cell in row.iter(qn("w:tc")) if _nearest_table(cell) is table] for row in rows]
    if all(len(row) == 1 for row in cells):
        # A box around paragraphs, not a table.
        for row in cells:
            yield from _blocks(row[0], numbers)
        return
    yield ["\t".join(text for cell in row for text in _cell(cell, numbers)) for row in cells]


def _nearest_table(element: Any) -> Any | None:
    return next(element.iterancestors(qn("w:tbl")), None)


def _is_deleted(row: Any) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None


def _cell(cell: Any, numbers: ListNumbers) -> list[str]:
    """The cell's text, and an empty one for each further column it spreads over; empty where it continues one above."""
    properties = cell.find(qn("w:tcPr"))
    span = properties.find(qn("w:gridSpan")) if properties is not None else None
    merge = properties.find(qn("w:vMerge")) if properties is not None else None
    width = int(span.get(qn("w:val"), "1")) if span is not None else 1
    goes_on = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
    text = "" if goes_on else folded(" ".join(line for block in _blocks(cell, numbers) for line in block))
    return [text, *[""] * (width - 1)]
