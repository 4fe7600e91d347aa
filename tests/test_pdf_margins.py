"""What stands around the text of PDF pages: numbers of lines, columns of initials, footers, pictures in its place."""

import io
from pathlib import Path

from pdf_pages import LEFT, PITCH, TOP, Draw, read, texts, written
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

PROSE = [
    "The Clerk agreed to write to the ferry company about the",
    "Sunday sailings. The Board thanked the crew for the",
    "work.",
]


def beside(draw: Draw, *notes: tuple[float, float, str]) -> Draw:
    """With words at places of their own: how far to the right, how far below the top."""

    def both(canvas: Canvas) -> None:
        for x, down, words in notes:
            canvas.drawString(x, TOP - down, words)
        draw(canvas)

    return both


def test_numbers_of_lines_go_and_numbers_of_items_stay(tmp_path: Path) -> None:
    lines = ["Ferry fares", "were frozen", "for a year", "and a day", "by the Board", "in May", "of that year."]
    numbers = [(LEFT - 30, PITCH * at, str(at + 1)) for at in range(len(lines))]
    assert texts(read(tmp_path, beside(written(*lines), *numbers))) == lines
    items = [(LEFT - 30, PITCH * at * at, str(at + 1)) for at in range(7)]
    page = beside(written(*(lines[int(at**0.5)] if at**0.5 % 1 == 0 else "" for at in range(37))), *items)
    assert [text for text in texts(read(tmp_path, page)) if text][:2] == ["1 Ferry fares", "2 were frozen"]


def test_initials_on_the_right_follow_the_paragraph_they_stand_beside(tmp_path: Path) -> None:
    page = written(*PROSE, "", "Fares were frozen.", "", *PROSE)
    document = read(tmp_path, beside(page, (460, -PITCH, "Action"), (460, PITCH, "RQ"), (460, 7 * PITCH, "TP/RQ")))
    assert texts(document) == ["Action", "", *PROSE, "", "RQ", "", "Fares were frozen.", "", *PROSE, "", "TP/RQ"]


def test_initials_in_a_table_of_names_stay_in_their_rows(tmp_path: Path) -> None:
    names = [
        ("Imelda Rourke", "Chair", "IR"),
        ("Callum Strand", "Medical Director", "CS"),
        ("Petra Lunn", "Clerk", "PL"),
    ]

    def page(canvas: Canvas) -> None:
        for at, cells in enumerate(names):
            for x, cell in zip((0, 150, 390), cells, strict=True):
                canvas.drawString(LEFT + x, TOP - PITCH * at, cell)

    assert texts(read(tmp_path, page)) == ["\t".join(cells) for cells in names]


def test_a_footer_on_both_pages_of_a_short_paper_goes(tmp_path: Path) -> None:
    pages = [
        beside(written(f"{name} fares were frozen.", "Nobody spoke."), (LEFT, 720, f"Ferry Board - page {at} of 2"))
        for at, name in enumerate(("Ferry", "Bridge"), start=1)
    ]
    document = read(tmp_path, *pages)
    assert not any("Ferry Board" in text for text in texts(document))
    assert [page.printed for page in document.pages] == ["1", "2"]


def test_what_the_file_marks_as_footer_goes_wherever_it_stands(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        written("The fares were", "frozen.")(canvas)
        canvas._code.append("/Artifact <</Type /Pagination /Subtype /Footer>> BDC")
        canvas.drawString(LEFT, TOP - 2 * PITCH, "Page 9")
        canvas.drawString(LEFT, TOP - 3 * PITCH, "Printed on grey paper")
        canvas._code.append("EMC")

    document = read(tmp_path, page)
    assert [text for text in texts(document) if text] == ["The fares were", "frozen."]


def test_a_picture_behind_words_that_lead_on_is_told(tmp_path: Path) -> None:
    held = io.BytesIO()
    Image.new("L", (40, 10), 200).save(held, "PNG")

    def page(canvas: Canvas) -> None:
        written("Ferry fares", "", "RESOLVED:")(canvas)
        canvas.drawImage(ImageReader(io.BytesIO(held.getvalue())), LEFT, TOP - 100, 200, 40)
        canvas.drawImage(ImageReader(io.BytesIO(held.getvalue())), LEFT, 810, 200, 30)

    document = read(tmp_path, page)
    assert [(warning.code, warning.page) for warning in document.warnings] == [("picture-on-page", 1)]
    assert '"RESOLVED:"' in document.warnings[0].message


def test_initials_beside_the_end_of_a_page_follow_the_sentence_on_the_next(tmp_path: Path) -> None:
    first = beside(written(*PROSE[:2]), (460, -3 * PITCH, "Action"), (460, PITCH, "RQ"))
    lines = [text for text in texts(read(tmp_path, first, written("work and the pilots.", "", "It was late."))) if text]
    assert lines == ["Action", *PROSE[:2], "work and the pilots.", "RQ", "It was late."]
