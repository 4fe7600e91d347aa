"""Word files written part by part, so that what Word would compute (numbers of lists) stands in them as Word has it:
described, and nowhere in the text. The same parts give the same bytes.
"""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_WORD}.numbering+xml"/></Types>'
)
_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_OF_DOCUMENT = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/numbering" Target="numbering.xml"/></Relationships>'
)


@dataclass(frozen=True, slots=True)
class List:
    """A numbered list: its levels as (kind, pattern), the first number of its top level, the style tied to that."""

    levels: tuple[tuple[str, str], ...]
    start: int = 1
    style: str | None = None


def run(text: str, *look: str) -> str:
    """`look` are the switches of the run: b, strike, vanish."""
    switches = "".join(f"<w:{each}/>" for each in look)
    return f'<w:r><w:rPr>{switches}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def inserted(text: str) -> str:
    return f'<w:ins w:id="1" w:author="Clerk">{run(text)}</w:ins>'


def deleted(text: str) -> str:
    words = f'<w:delText xml:space="preserve">{escape(text)}</w:delText>'
    return f'<w:del w:id="2" w:author="Clerk"><w:r>{words}</w:r></w:del>'


def paragraph(*runs: str, number: tuple[int, int] | None = None, style: str | None = None) -> str:
    """`number` is the list, counted from 1, and the level, counted from 0. Plain words are runs without a look."""
    numbered = f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>' if number else ""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    written = "".join(each if each.startswith("<w:") else run(each) for each in runs)
    return f"<w:p><w:pPr>{styled}{numbered}</w:pPr>{written}</w:p>"


def table(*rows: Sequence[str | Sequence[str]]) -> str:
    """Each cell is one paragraph or several."""
    return f"<w:tbl>{''.join(f'<w:tr>{_cells(row)}</w:tr>' for row in rows)}</w:tbl>"


def word_file(blocks: Sequence[str], lists: Sequence[List] = ()) -> bytes:
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/_rels/document.xml.rels": _OF_DOCUMENT,
        "word/document.xml": f"{_HEAD}<w:document {_W}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f"{_HEAD}<w:styles {_W}>{_styles(lists)}</w:styles>",
        "word/numbering.xml": f"{_HEAD}<w:numbering {_W}>{_numbering(lists)}</w:numbering>",
    }
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2031, 1, 1, 0, 0, 0)), text.encode())
    return made.getvalue()


def _cells(row: Sequence[str | Sequence[str]]) -> str:
    return "".join(f"<w:tc>{_cell(cell)}</w:tc>" for cell in row)


def _cell(cell: str | Sequence[str]) -> str:
    inside = [cell] if isinstance(cell, str) else list(cell)
    return "".join(each if each.startswith("<w:") else paragraph(each) for each in inside or [""])


def _styles(lists: Sequence[List]) -> str:
    tied = {each.style: at for at, each in enumerate(lists, start=1) if each.style}
    numbers = {name: f'<w:numPr><w:numId w:val="{at}"/></w:numPr>' for name, at in tied.items()}
    return "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/>'
        f'<w:pPr>{numbers.get(name, "")}<w:outlineLvl w:val="{level}"/></w:pPr></w:style>'
        for name, shown, level in (("Heading1", "heading 1", 0), ("Heading2", "heading 2", 1))
    )


def _numbering(lists: Sequence[List]) -> str:
    definitions = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{_levels(each)}</w:abstractNum>'
        for at, each in enumerate(lists, start=1)
    )
    used = "".join(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(1, len(lists) + 1))
    return definitions + used


def _levels(each: List) -> str:
    return "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{each.start if at == 0 else 1}"/><w:numFmt w:val="{kind}"/>'
        + (f'<w:pStyle w:val="{each.style}"/>' if at == 0 and each.style else "")
        + f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for at, (kind, pattern) in enumerate(each.levels)
    )
