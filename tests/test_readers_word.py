"""Word files made here, and what is read of them: order, labels, tables, tracked changes."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document as new_document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ingest.readers import read_document
from ingest.readers.labels import list_label


def read(folder: Path, document: Any) -> list[str]:
    path = folder / "paper.docx"
    document.save(str(path))
    return [line.text for line in read_document(path).lines]


def with_lists(document: Any, *definitions: str, lists: str) -> None:
    """Puts lists of our own in place of those the template brings."""
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    xml = f"<w:numbering {nsdecls('w')}>{''.join(definitions)}{lists}</w:numbering>"
    for child in list(parse_xml(xml)):
        numbering.append(child)


def definition(name: int, *levels: tuple[str, str], start: int = 1) -> str:
    inner = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start if at == 0 else 1}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for at, (kind, pattern) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{name}">{inner}</w:abstractNum>'


def numbered(document: Any, text: str, list_id: int, level: int = 0) -> None:
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    numbering = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    properties.append(parse_xml(numbering))


def test_paragraphs_and_tables_come_in_the_order_of_the_body(tmp_path: Path) -> None:
    document = new_document()
    document.core_properties.title = "Ferry fares"
    document.add_heading("Ferry fares", 1)
    table = document.add_table(2, 2)
    for at, text in enumerate(("Quay", "Boats", "North", "4")):
        table.cell(at // 2, at % 2).text = text
    document.add_paragraph("The fares\nwere frozen.")
    document.sections[0].header.paragraphs[0].text = "A header"
    assert read(tmp_path, document) == ["Ferry fares", "", "Quay\tBoats", "North\t4", "", "The fares", "were frozen."]
    assert read_document(tmp_path / "paper.docx").title == "Ferry fares"


def test_list_numbers_are_computed_as_word_does(tmp_path: Path) -> None:
    document = new_document()
    levels = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)"))
    bullets = definition(2, ("bullet", ""))
    lists = "".join(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in (1, 2))
    with_lists(document, definition(1, *levels, start=16), bullets, lists=lists)
    items = ("Fares", 0), ("Adults", 1), ("Children", 1), ("under five", 2), ("by day", 3), ("Tolls", 0), ("Carts", 1)
    for text, level in items:
        numbered(document, text, 1, level)
    numbered(document, "a point", 2)
    assert [text for text in read(tmp_path, document) if text] == [
        "16. Fares",
        "16.1 Adults",
        "16.2 Children",
        "(a) under five",
        "(i) by day",
        "17. Tolls",
        "17.1 Carts",
        "- a point",
    ]


def test_a_list_told_to_start_anew_does_and_another_of_the_same_kind_goes_on(tmp_path: Path) -> None:
    document = new_document()
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>{extra}</w:num>'
        for number, extra in ((1, ""), (2, ""), (3, anew))
    )
    with_lists(document, definition(1, ("lowerRoman", "(%1)")), lists=lists)
    for text, list_id in (("one", 1), ("two", 1), ("on", 2), ("anew", 3), ("next", 3)):
        numbered(document, text, list_id)
    labelled = [text for text in read(tmp_path, document) if text]
    assert labelled == ["(i) one", "(ii) two", "(iii) on", "(i) anew", "(ii) next"]


def test_a_number_that_comes_from_the_style_is_found(tmp_path: Path) -> None:
    document = new_document()
    with_lists(
        document,
        definition(1, ("decimal", "%1.")),
        lists='<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    )
    style = document.styles["Heading 1"].element.get_or_add_pPr()
    style.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="1"/></w:numPr>'))
    document.add_heading("Fares", 1)
    document.add_paragraph("Text")
    document.add_heading("Tolls", 1)
    assert read(tmp_path, document) == ["1. Fares", "", "Text", "", "2. Tolls"]


def test_deleted_words_are_left_out_and_inserted_ones_kept(tmp_path: Path) -> None:
    document = new_document()
    paragraph = document.add_paragraph("Fares ")._p
    w = nsdecls("w")
    paragraph.append(parse_xml(f'<w:del {w} w:id="1" w:author="x"><w:r><w:delText>rise</w:delText></w:r></w:del>'))
    paragraph.append(parse_xml(f'<w:ins {w} w:id="2" w:author="x"><w:r><w:t>fall</w:t></w:r></w:ins>'))
    paragraph.append(parse_xml(f"<w:r {w}><w:rPr><w:vanish/></w:rPr><w:t>secretly</w:t></w:r>"))
    assert read(tmp_path, document) == ["Fares fall"]


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    document = new_document()
    box = "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>"
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    run = document.add_paragraph("Beside it").add_run()._r
    run.append(
        parse_xml(
            f'<mc:AlternateContent xmlns:mc="{compatible}" {nsdecls("w")}>'
            f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
        )
    )
    assert read(tmp_path, document) == ["Beside it", "", "In the box"]


def test_merged_cells_keep_the_columns_in_their_places(tmp_path: Path) -> None:
    document = new_document()
    table = document.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "tall"
    assert read(tmp_path, document) == ["wide\t\t02", "tall\t11\t12", "\t21\t22"]


def test_tabs_part_columns_but_not_a_label_from_its_words(tmp_path: Path) -> None:
    document = new_document()
    document.add_paragraph("Mrs A. Poole\tHarbour Trust")
    document.add_paragraph("(a)\tThat fares be frozen.")
    assert read(tmp_path, document) == ["Mrs A. Poole\tHarbour Trust", "", "(a) That fares be frozen."]


def test_a_box_of_one_cell_is_paragraphs(tmp_path: Path) -> None:
    document = new_document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "RESOLVED:"
    cell.add_paragraph("That fares be frozen.")
    assert read(tmp_path, document) == ["RESOLVED:", "", "That fares be frozen."]


def test_words_in_a_content_control_are_read(tmp_path: Path) -> None:
    document = new_document()
    control = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Chosen</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(0, parse_xml(control))
    assert read(tmp_path, document) == ["Chosen"]
    assert document.element.body.find(qn("w:sdt")) is not None


@pytest.mark.parametrize(
    ("kind", "number", "label"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("lowerLetter", 27, "aa"),
        ("lowerRoman", 44, "xliv"),
        ("upperRoman", 1999, "MCMXCIX"),
        ("ordinal", 22, "22nd"),
        ("none", 3, ""),
        ("lowerLetter", 0, "0"),
    ],
)
def test_labels(kind: str, number: int, label: str) -> None:
    assert list_label(kind, number) == label


def test_an_empty_paragraph_has_its_number_and_a_deleted_one_has_none(tmp_path: Path) -> None:
    document = new_document()
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    with_lists(document, definition(1, ("decimal", "%1.")), lists=lists)
    for text in ("Fares", "", "Tolls", "Carts"):
        numbered(document, text, 1)
    tolls = document.paragraphs[2]._p
    tolls.find(qn("w:pPr")).append(parse_xml(f'<w:rPr {nsdecls("w")}><w:del w:id="1" w:author="x"/></w:rPr>'))
    run = tolls.find(qn("w:r"))
    tolls.remove(run)
    deleted = f'<w:del {nsdecls("w")} w:id="2" w:author="x"><w:r><w:delText>Tolls</w:delText></w:r></w:del>'
    tolls.append(parse_xml(deleted))
    assert [text for text in read(tmp_path, document) if text] == ["1. Fares", "3. Carts"]


def test_a_list_that_points_to_a_style_counts_as_that_styles_list(tmp_path: Path) -> None:
    document = new_document()
    pointing = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Minutes"/></w:abstractNum>'
    pointed = definition(1, ("decimal", "%1.")).replace("<w:lvl", '<w:styleLink w:val="Minutes"/><w:lvl', 1)
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="2"/></w:num>'
    with_lists(document, pointed, pointing, lists=lists)
    numbered(document, "Fares", 1)
    numbered(document, "Tolls", 1)
    assert [text for text in read(tmp_path, document) if text] == ["1. Fares", "2. Tolls"]


def test_headings_are_known_by_their_style_and_by_bold_type(tmp_path: Path) -> None:
    document = new_document()
    document.add_heading("Fares", 2)
    document.add_paragraph().add_run("Tolls").bold = True
    both = document.add_paragraph()
    both.add_run("Carts.").bold = True
    both.add_run(" The Clerk reported that two carts had been mended.")
    document.add_paragraph("Plain")
    document.save(str(tmp_path / "paper.docx"))
    lines = read_document(tmp_path / "paper.docx").lines
    assert [(line.text, line.heading) for line in lines if line.text] == [
        ("Fares", 2),
        ("Tolls", 7),
        ("Carts.", 8),
        ("The Clerk reported that two carts had been mended.", None),
        ("Plain", None),
    ]


def test_struck_out_and_deleted_words_are_left_out_and_told(tmp_path: Path) -> None:
    document = new_document()
    paragraph = document.add_paragraph("Fares ")
    paragraph.add_run("rise ").font.strike = True
    deleted = f'<w:del {nsdecls("w")} w:id="1" w:author="x"><w:r><w:delText>soar</w:delText></w:r></w:del>'
    paragraph._p.append(parse_xml(deleted))
    paragraph.add_run("fall")
    assert read(tmp_path, document) == ["Fares fall"]
    warnings = read_document(tmp_path / "paper.docx").warnings
    assert [(one.code, '"rise"' in one.message, '"soar"' in one.message) for one in warnings] == [
        ("struck-out-text", True, False),
        ("tracked-changes", False, True),
    ]


def test_minutes_typed_into_a_table_are_paragraphs_with_computed_numbers(tmp_path: Path) -> None:
    document = new_document()
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    with_lists(document, definition(1, ("decimal", "%1."), start=7), lists=lists)
    table = document.add_table(2, 3)
    for row, (title, acting) in enumerate((("Fares", "Clerk"), ("Tolls", ""))):
        properties = table.cell(row, 0).paragraphs[0]._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
        table.cell(row, 1).text = title
        table.cell(row, 1).add_paragraph("The Clerk tabled the figures of the year.")
        table.cell(row, 2).text = acting
    assert [text for text in read(tmp_path, document) if text] == [
        "7. Fares",
        "The Clerk tabled the figures of the year.",
        "Clerk",
        "8. Tolls",
        "The Clerk tabled the figures of the year.",
    ]
