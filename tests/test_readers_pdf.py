"""PDF pages made here in the shapes that bound packs and minutes have, and what is read of them."""

import io
from itertools import pairwise
from pathlib import Path

import pytest
from pdf_pages import LEFT, PITCH, TOP, Draw, read, texts, written
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import cm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from ingest.readers import read_document

STYLES = getSampleStyleSheet()


def stamped(draw: Draw, *stamps: tuple[float, float, str]) -> Draw:
    def both(canvas: Canvas) -> None:
        draw(canvas)
        for x, y, text in stamps:
            canvas.drawString(x, y, text)

    return both


def body(page: int) -> list[str]:
    """Six lines of running text that differ from page to page."""
    words = ("ferry", "bridge", "harbour", "meadow", "orchard", "quarry", "lantern", "beacon", "granary")
    return [f"The {words[page % 9]} and the {words[(page + at) % 9]} were kept in repair," for at in range(6)]


def test_paragraphs_are_parted_by_blank_lines(tmp_path: Path) -> None:
    page = written("The Board heard that the ferry", "was late.", "", "Members asked why.", "", "", "RESOLVED:")
    assert texts(read(tmp_path, page)) == [
        "The Board heard that the ferry",
        "was late.",
        "",
        "Members asked why.",
        "",
        "RESOLVED:",
    ]


def test_columns_of_an_attendance_list_are_parted_by_tabs(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for at, (name, role) in enumerate([("Mrs A. Poole CC", "Harbour Trust"), ("Supt. B. Marsh", "Mere Police")]):
            canvas.drawString(LEFT, TOP - PITCH * at, name)
            canvas.drawString(LEFT + 200, TOP - PITCH * at, role)

    assert texts(read(tmp_path, page)) == ["Mrs A. Poole CC\tHarbour Trust", "Supt. B. Marsh\tMere Police"]


def test_an_affiliation_on_two_lines_stays_in_its_row(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(LEFT, TOP, "Cllr. C. Reed")
        canvas.drawString(LEFT + 200, TOP, "Partnership Strategy Group Chair -")
        canvas.drawString(LEFT + 200, TOP - PITCH, "Mere District Council")
        canvas.drawString(LEFT, TOP - 2 * PITCH, "Dr D. Finch")
        canvas.drawString(LEFT + 200, TOP - 2 * PITCH, "Public Health")

    assert texts(read(tmp_path, page)) == [
        "Cllr. C. Reed\tPartnership Strategy Group Chair - Mere District Council",
        "Dr D. Finch\tPublic Health",
    ]


def test_a_wrapped_first_cell_stays_in_its_row_and_a_name_without_affiliation_in_its_own(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for at, (first, second) in enumerate(
            [("Burglaries per 1,000", "3.6"), ("households", ""), ("Fires", "7"), ("Floods", ""), ("Theft", "9")]
        ):
            canvas.drawString(LEFT, TOP - PITCH * at, first)
            canvas.drawString(LEFT + 140, TOP - PITCH * at, second)

    rows = ["Burglaries per 1,000 households\t3.6", "Fires\t7", "Floods", "Theft\t9"]
    assert texts(read(tmp_path, page)) == rows


def test_a_row_of_which_every_cell_wraps_stays_one_row(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        rows = ("Reduce serious", "High risk of"), ("violence", "harm"), ("Fires", "Low")
        for at, (first, second) in enumerate(rows):
            canvas.drawString(LEFT, TOP - PITCH * at, first)
            canvas.drawString(LEFT + 100, TOP - PITCH * at, second)

    assert texts(read(tmp_path, page)) == ["Reduce serious violence\tHigh risk of harm", "Fires\tLow"]


def test_cells_that_nearly_touch_are_parted_in_a_row_that_has_other_columns(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        x = LEFT
        for cell in ("Vehicles gathering at night", "30 Sep 2031", "38"):
            canvas.drawString(x, TOP, cell)
            x += stringWidth(cell, "Helvetica", 12) + 9

    assert texts(read(tmp_path, page)) == ["Vehicles gathering at night\t30 Sep 2031\t38"]


def test_two_columns_of_running_text_are_read_one_after_the_other(tmp_path: Path) -> None:
    def side(name: str) -> list[str]:
        return [f"The {name} stayed where", *[f"it was in the year {at} and" for at in range(8)], "went no further."]

    def page(canvas: Canvas) -> None:
        canvas.drawString(LEFT, TOP + 2 * PITCH, "News of the harbour for all who live and work beside it")
        written(*side("ferry"))(canvas)
        written(*side("bridge"), x=LEFT + 230)(canvas)

    title = "News of the harbour for all who live and work beside it"
    assert texts(read(tmp_path, page)) == [title, "", *side("ferry"), "", *side("bridge")]


def test_justified_text_is_not_cut_into_columns(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        style = STYLES["BodyText"].clone("justified", alignment=4)
        text = "Arrangements notwithstanding considerable representations " * 6
        paragraph = Paragraph(text, style)
        _, height = paragraph.wrap(7 * cm, 20 * cm)
        paragraph.drawOn(canvas, LEFT, TOP - height)

    assert not any("\t" in line for line in texts(read(tmp_path, page)))


def test_the_gap_after_a_label_is_no_column(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for at, (label, text) in enumerate([("7.", "Ferry fares"), ("(a)", "That fares be frozen;"), ("•", "a point")]):
            canvas.drawString(LEFT, TOP - PITCH * at, label)
            canvas.drawString(LEFT + 36, TOP - PITCH * at, text)

    assert texts(read(tmp_path, page)) == ["7. Ferry fares", "(a) That fares be frozen;", "• a point"]


def test_a_number_at_the_head_of_a_table_row_is_a_column(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for x, text in ((0, "4"), (60, "Thefts"), (200, "12")):
            canvas.drawString(LEFT + x, TOP, text)

    assert texts(read(tmp_path, page)) == ["4\tThefts\t12"]


def test_words_drawn_piece_by_piece_come_out_whole(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        x = LEFT
        for piece in ("The Ferr", "y Committee ", "met", " twi", "ce."):
            canvas.drawString(x, TOP, piece)
            x += stringWidth(piece, "Helvetica", 12)

    assert texts(read(tmp_path, page)) == ["The Ferry Committee met twice."]


def test_letters_set_apart_by_moves_within_one_instruction_are_words(tmp_path: Path) -> None:
    source = io.BytesIO()
    canvas = Canvas(source)
    canvas.drawString(LEFT, TOP, "x")
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(source.getvalue())))
    stream = writer.pages[0].get_contents()
    assert stream is not None
    stream.set_data(b"BT /F1 12 Tf 72 760 Td [(F) 40 (erry) -320 (fares) -330 (fro) -20 (zen)] TJ ET")
    writer.pages[0].replace_contents(stream)
    path = tmp_path / "moved.pdf"
    writer.write(path)
    assert texts(read_document(path)) == ["Ferry fares frozen"]


def test_a_superscript_stays_on_its_line(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(LEFT, TOP, "on 3")
        canvas.setFont("Helvetica", 7)
        canvas.drawString(LEFT + stringWidth("on 3", "Helvetica", 12), TOP + 5, "rd")
        canvas.setFont("Helvetica", 12)
        canvas.drawString(LEFT + 36, TOP, "May 2031")
        canvas.drawString(LEFT, TOP - PITCH, "at the Guildhall")

    assert texts(read(tmp_path, page)) == ["on 3rd May 2031", "at the Guildhall"]


def test_text_turned_on_its_side_does_not_mix_with_the_rest(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        written("Ferry fares were frozen.", "Bridge tolls were not.")(canvas)
        canvas.translate(40, 400)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Not to scale")

    assert texts(read(tmp_path, page)) == ["Ferry fares were frozen.", "Bridge tolls were not.", "", "Not to scale"]


def test_a_page_that_is_turned_for_looking_is_read_as_it_is_looked_at(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(0, 0)
        canvas.rotate(90)
        canvas.drawString(100, -100, "Thefts")
        canvas.drawString(300, -100, "12")
        canvas.drawString(100, -114, "Fires")
        canvas.drawString(300, -114, "7")

    assert texts(read(tmp_path, page, size=landscape(A4))) == ["Thefts\t12", "Fires\t7"]


def test_text_drawn_twice_for_boldness_is_read_once(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(LEFT, TOP, "RESOLVED:")
        canvas.drawString(LEFT + 0.3, TOP, "RESOLVED:")

    assert texts(read(tmp_path, page)) == ["RESOLVED:"]


def test_stamps_are_taken_out_and_noted(tmp_path: Path) -> None:
    first = stamped(written(*body(1)), (480, 800, "Agenda Item 5"), (280, 20, "Page 11"))
    second = stamped(written(*body(2)), (280, 20, "Page 12"))
    document = read(tmp_path, first, second)
    assert [(page.printed, page.agenda_item) for page in document.pages] == [("11", "5"), ("12", None)]
    assert [text for text in texts(document) if text] == [*body(1), *body(2)]


def test_a_stamp_drawn_inside_a_form_over_the_first_line_is_taken_out(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(LEFT, TOP, "HARBOUR BOARD: 4 MAY 2031")
        canvas.beginForm("stamp")
        canvas.drawString(LEFT + 200, TOP, "Agenda Item 12")
        canvas.endForm()
        canvas.doForm("stamp")

    document = read(tmp_path, page)
    assert texts(document) == ["HARBOUR BOARD: 4 MAY 2031"]
    assert document.pages[0].agenda_item == "12"


def test_a_front_sheet_and_a_blank_page_do_not_move_the_printed_numbers(tmp_path: Path) -> None:
    front = stamped(written("Harbour Board", "", "AGENDA"), (400, 800, "Public Document Pack"))

    def blank(canvas: Canvas) -> None:
        canvas.line(10, 10, 20, 20)

    document = read(tmp_path, front, blank, stamped(written(*body(3)), (280, 20, "Page 1")))
    assert [(page.printed, page.has_text) for page in document.pages] == [(None, True), (None, False), ("1", True)]
    assert texts(document)[0] == "Harbour Board" and "Public Document Pack" not in texts(document)


def test_bare_numerals_at_the_foot_are_page_numbers(tmp_path: Path) -> None:
    document = read(tmp_path, *(stamped(written(*body(at)), (290, 30, str(at + 16))) for at in range(3)))
    assert [page.printed for page in document.pages] == ["16", "17", "18"]
    assert not any(text.isdigit() for text in texts(document))


def test_a_year_at_the_foot_of_a_front_sheet_stays(tmp_path: Path) -> None:
    document = read(tmp_path, written("Harbour Plan", "", "2031"), written(*body(1)))
    assert "2031" in texts(document) and document.pages[0].printed is None


def test_running_headers_and_footers_go_but_the_title_on_the_first_page_stays(tmp_path: Path) -> None:
    def page(at: int) -> Draw:
        text = [f"{line[:-1]}." if line == body(at)[-1] else line for line in body(at)]
        head, foot = (LEFT, 810, "Minutes of the Harbour Board"), (LEFT, 30, f"Harbour Board - page {at} of 4")
        return stamped(written(*text), head, foot)

    document = read(tmp_path, *(page(at) for at in (1, 2, 3, 4)))
    assert texts(document).count("Minutes of the Harbour Board") == 1
    assert texts(document)[0] == "Minutes of the Harbour Board"
    assert not any("page" in text for text in texts(document))
    assert [page.printed for page in document.pages] == ["1", "2", "3", "4"]


def test_a_heading_that_comes_back_on_many_pages_stays_where_text_stands_there_on_others(tmp_path: Path) -> None:
    same = [written("Licences", "", *body(at)) for at in (1, 2, 3)]
    other = [written(f"{name} matters of the year", "", *body(7)) for name in ("Ferry", "Bridge", "Quarry", "Orchard")]
    document = read(tmp_path, *other[:2], *same, *other[2:])
    assert texts(document).count("Licences") == 3


def test_appendices_numbered_like_their_pages_keep_their_headings(tmp_path: Path) -> None:
    document = read(tmp_path, *(written(f"Appendix {at}", "", *body(at)) for at in (1, 2, 3)))
    headings = [text for text in texts(document) if text.startswith("Appendix")]
    assert headings == ["Appendix 1", "Appendix 2", "Appendix 3"]


def test_a_sentence_that_goes_on_over_the_page_is_not_parted(tmp_path: Path) -> None:
    document = read(tmp_path, written("The Board asked that the"), written("ferry be mended.", "", "It was."))
    assert texts(document) == ["The Board asked that the", "ferry be mended.", "", "It was."]
    assert [line.page for line in document.lines] == [1, 2, 2, 2]


def test_a_new_paragraph_on_a_new_page_is_parted(tmp_path: Path) -> None:
    document = read(tmp_path, written("The ferry was mended."), written("RESOLVED:"))
    assert texts(document) == ["The ferry was mended.", "", "RESOLVED:"]


def test_a_notice_of_a_blank_page_is_text(tmp_path: Path) -> None:
    document = read(tmp_path, written("This page is intentionally left blank"))
    assert texts(document) == ["This page is intentionally left blank"]
    assert document.pages[0].has_text


def test_a_paper_without_any_text_is_still_read(tmp_path: Path) -> None:
    def drawn(canvas: Canvas) -> None:
        canvas.rect(100, 100, 200, 200, fill=1)

    document = read(tmp_path, drawn, drawn)
    assert document.lines == ()
    assert [page.has_text for page in document.pages] == [False, False]


def test_a_narrow_right_hand_column_does_not_cut_a_sentence(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        prose = "The Clerk agreed to write to the ferry company about", "the late sailings and to report to the next"
        written(*prose, "meeting.")(canvas)
        canvas.drawString(480, TOP, "JP")

    assert texts(read(tmp_path, page)) == [
        "The Clerk agreed to write to the ferry company about",
        "the late sailings and to report to the next",
        "meeting.",
        "JP",
    ]


def test_bookmarks_carry_their_page_and_level(tmp_path: Path) -> None:
    def marked(title: str, level: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.bookmarkPage(title)
            canvas.addOutlineEntry(title, title, level)
            written(*body(level))(canvas)

        return draw

    document = read(tmp_path, marked("Agenda", 0), marked("5 Ferry fares", 0), marked("Appendix A", 1))
    assert [(mark.title, mark.page, mark.level) for mark in document.bookmarks] == [
        ("Agenda", 1, 1),
        ("5 Ferry fares", 2, 1),
        ("Appendix A", 3, 2),
    ]


def test_a_broken_outline_does_not_break_the_reading(tmp_path: Path) -> None:
    read(tmp_path, written("Ferry fares"))
    writer = PdfWriter(clone_from=PdfReader(tmp_path / "paper.pdf"))
    entry = DictionaryObject(
        {
            NameObject("/Title"): TextStringObject("Nowhere"),
            NameObject("/Dest"): ArrayObject([NumberObject(99), NameObject("/Fit")]),
        }
    )
    outline = DictionaryObject({NameObject("/Type"): NameObject("/Outlines"), NameObject("/First"): entry})
    writer.root_object[NameObject("/Outlines")] = outline
    path = tmp_path / "broken.pdf"
    writer.write(path)
    assert texts(read_document(path)) == ["Ferry fares"]


def test_a_page_whose_content_is_damaged_leaves_the_others(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    read(tmp_path, written("Ferry fares"), written("Bridge tolls"))
    writer = PdfWriter(clone_from=PdfReader(tmp_path / "paper.pdf"))
    stream = writer.pages[0].get_contents()
    assert stream is not None
    stream.set_data(b"BT /F9 (unclosed Tf [ 1 2 << TJ ET Q Q Q")
    writer.pages[0].replace_contents(stream)
    path = tmp_path / "damaged.pdf"
    writer.write(path)
    document = read_document(path)
    assert [page.has_text for page in document.pages] == [False, True]
    assert not caplog.records


FACTS = {
    "baltimore-boe-2010-03-17-minutes.pdf": (105, "708", 5),
    "broomhill-cc-Mar26m.pdf": (5, "1", 0),
    "broomhill-cc-dec22m.pdf": (1, None, 0),
    "broomhill-cc-nov24m.pdf": (3, "1", 0),
    "broomhill-cc-oct24agm.pdf": (2, "1", 0),
    "broomhill-cc-september25m.pdf": (4, "1", 0),
}


@pytest.mark.parametrize("name", sorted(FACTS))
def test_the_open_papers_are_read(open_papers: Path, name: str) -> None:
    pages, printed, bookmarks = FACTS[name]
    document = read_document(open_papers / name)
    assert (len(document.pages), document.pages[0].printed, len(document.bookmarks)) == (pages, printed, bookmarks)
    assert all(page.has_text for page in document.pages)
    lines = texts(document)
    blank = lines.count("")
    assert 0.02 < blank / len(lines) < 0.5
    assert not any(before == after == "" for before, after in pairwise(lines))
    assert max(len(word) for line in lines for word in line.split() if word.isalpha()) < 26


def test_items_of_the_open_minutes_begin_their_lines(open_papers: Path) -> None:
    lines = texts(read_document(open_papers / "broomhill-cc-Mar26m.pdf"))
    heads = [line.split(".")[0] for line in lines if "\t" not in line]
    assert [head for head in heads if head.isdigit()][:9] == [str(number) for number in range(1, 10)]
