"""Writes a report as a Word document: paragraphs numbered by Word itself, a table, and the same bytes every time."""

import zipfile
from datetime import datetime
from io import BytesIO

from docx import Document as new_document
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from evals.sample.markup import Block, BlockKind, Source

_LONG_AGO = (2024, 1, 1, 0, 0, 0)
_INVENTED = "Invented for testing: no such board exists."


def report_docx(source: Source) -> bytes:
    document = new_document()
    core = document.core_properties
    core.author, core.title = _INVENTED, source.head["print title"]
    core.created = core.modified = datetime(*_LONG_AGO)
    document.sections[0].footer.paragraphs[0].text = _INVENTED
    for line in source.head["heading"].split(" / "):
        document.add_paragraph().add_run(line).bold = True
        document.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.CENTER
    for block in source.blocks:
        _add(document, block)
    out = BytesIO()
    document.save(out)
    return _dated(out.getvalue())


def _add(document: Document, block: Block) -> None:
    if block.kind is BlockKind.TABLE:
        _add_table(document, block)
    elif block.kind is BlockKind.LABELLED and block.label.endswith("."):
        document.add_paragraph(block.text, style="List Number")
    elif block.kind is BlockKind.LABELLED:
        document.add_paragraph(f"{block.label}\t{block.text}", style="List Continue")
    elif block.kind is BlockKind.BULLET:
        document.add_paragraph(block.text, style="List Bullet 2")
    elif block.kind is BlockKind.HEADING:
        document.add_heading(block.text, level=2)
    else:
        document.add_paragraph(block.text)


def _add_table(document: Document, block: Block) -> None:
    table = document.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
    for row in block.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph()


def _dated(packed: bytes) -> bytes:
    """The same archive with every member dated alike; Word files otherwise carry the moment they were saved."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(packed)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            new.writestr(zipfile.ZipInfo(member, _LONG_AGO), old.read(member), zipfile.ZIP_DEFLATED)
    return out.getvalue()
