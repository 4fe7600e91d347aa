"""What only the lines and the type on a PDF page tell: struck-out words, ruled tables, headings in bold."""

from pathlib import Path

from pdf_pages import LEFT, PITCH, TOP, read, texts, written
from reportlab.lib.units import cm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

SIZE = 12


def struck(canvas: Canvas, words: str, after: str, y: float, *, filled: bool = False) -> None:
    """A line through `words`, which stand on the line at `y` behind `after`."""
    x0 = LEFT + stringWidth(after, "Helvetica", SIZE)
    width = stringWidth(words, "Helvetica", SIZE)
    if filled:
        canvas.rect(x0, y + 3, width, 0.8, stroke=0, fill=1)
    else:
        canvas.line(x0, y + 3, x0 + width, y + 3)


def test_struck_out_words_are_left_out_and_named(tmp_path: Path) -> None:
    for filled in (False, True):

        def page(canvas: Canvas, filled: bool = filled) -> None:
            written("The Board agreed to close the ferry deferred the matter.", "Nobody spoke.")(canvas)
            struck(canvas, "agreed to close the ferry", "The Board ", TOP, filled=filled)

        document = read(tmp_path, page)
        assert texts(document) == ["The Board deferred the matter.", "Nobody spoke."]
        assert [(found.code, found.page) for found in document.warnings] == [("struck-out-text", 1)]
        assert '"agreed to close the ferry"' in document.warnings[0].message


def test_underlined_words_and_words_beside_a_rule_stay(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        written("Ferry fares", "were frozen.")(canvas)
        width = stringWidth("Ferry fares", "Helvetica", SIZE)
        canvas.line(LEFT, TOP - 2, LEFT + width, TOP - 2)
        canvas.line(LEFT - 20, TOP - PITCH + 4, 520, TOP - PITCH + 4)

    document = read(tmp_path, page)
    assert texts(document) == ["Ferry fares", "were frozen."] and not document.warnings


def ruled(canvas: Canvas, columns: list[float], rows: list[list[list[str]]], *, top: float = TOP) -> None:
    """A grid with its lines; `rows` hold cells, cells hold lines of text."""
    y = top
    for cells in rows:
        height = PITCH * max(len(lines) for lines in cells) + 4
        for at, lines in enumerate(cells):
            canvas.rect(columns[at], y - height, columns[at + 1] - columns[at], height)
            for number, line in enumerate(lines):
                canvas.drawString(columns[at] + 4, y - PITCH * (number + 1) + 3, line)
        y -= height


def test_an_empty_cell_keeps_its_place_in_a_ruled_table(tmp_path: Path) -> None:
    rows = [[["Fund"], ["Held"], ["Spent"]], [["Ferry"], [], ["4"]], [["Bridge", "repairs"], ["2"], ["1"]]]
    document = read(tmp_path, lambda canvas: ruled(canvas, [LEFT, LEFT + 90, LEFT + 150, LEFT + 210], rows))
    assert texts(document) == ["Fund\tHeld\tSpent", "Ferry\t\t4", "Bridge repairs\t2\t1"]


def test_minutes_set_in_a_table_are_read_as_text_with_their_numbers(tmp_path: Path) -> None:
    said = [
        "Footpath by the mill",
        "The Clerk reported that the county had looked at the",
        "Mill Lane stile and would mend it in the spring, when",
        "the ground is dry and the contractor can bring the",
        "timber in by the lane. It was AGREED to thank them.",
    ]
    rows = [[["Item"], ["Minute"], ["Action"]], [["24/044"], said, ["Clerk"]], [["24/045"], ["No business."], []]]
    document = read(tmp_path, lambda canvas: ruled(canvas, [LEFT, LEFT + 60, LEFT + 350, LEFT + 420], rows))
    assert [text for text in texts(document) if text] == [
        "24/044 Footpath by the mill",
        " ".join(said[1:]),
        "Clerk",
        "24/045 No business.",
    ]


def test_a_list_of_actions_with_long_deeds_stays_a_table(tmp_path: Path) -> None:
    deed = ["The Clerk is to write to the county about the stile in", "Mill Lane and ask when it will be mended, and"]
    deed += ["to report what is answered to the members at once, in", "writing, with a copy to the owner of the land."]
    rows = [[["No"], ["Action"], ["Owner"]], [["1"], deed, ["Clerk"]]]
    document = read(tmp_path, lambda canvas: ruled(canvas, [LEFT, LEFT + 30, LEFT + 350, LEFT + 420], rows))
    assert texts(document)[1] == f"1\t{' '.join(deed)}\tClerk"


def test_a_box_around_a_paragraph_is_no_table(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.rect(LEFT - 6, TOP - 2 * PITCH, 10 * cm, 3 * PITCH)
        written("RECOMMENDATION", "", "That fares be frozen.")(canvas)

    assert [text for text in texts(read(tmp_path, page)) if text] == ["RECOMMENDATION", "That fares be frozen."]


def test_a_bold_heading_with_its_text_on_the_same_line_is_set_apart(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for at, (number, heading, text) in enumerate(
            [("7.", "Open forum", "Nobody spoke."), ("8.", "Present were:", "Mr Alder."), ("•", "Roads", "None.")]
        ):
            y = TOP - 3 * PITCH * at
            canvas.drawString(LEFT, y, number)
            canvas.setFont("Helvetica-Bold", SIZE)
            canvas.drawString(LEFT + 20, y, heading)
            x = LEFT + 24 + stringWidth(heading, "Helvetica-Bold", SIZE)
            canvas.setFont("Helvetica", SIZE)
            canvas.drawString(x, y, text)

    read_lines = [text for text in texts(read(tmp_path, page)) if text]
    assert read_lines == ["7. Open forum", "Nobody spoke.", "8. Present were: Mr Alder.", "• Roads None."]


def test_a_heading_over_two_columns_leaves_the_second_of_them_empty(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, [LEFT, LEFT + 90, LEFT + 190, LEFT + 290], [[["Ward"], ["2030/31"], ["2031/32"]]])
        sides = [LEFT, LEFT + 90, LEFT + 140, LEFT + 190, LEFT + 240, LEFT + 290]
        rows = [[["Abbey"], ["95"], ["93"], ["95"], ["94"]], [["Canal"], ["95"], ["90"], ["95"], ["91"]]]
        ruled(canvas, sides, rows, top=TOP - PITCH - 4)

    assert texts(read(tmp_path, page)) == ["Ward\t2030/31\t\t2031/32", "Abbey\t95\t93\t95\t94", "Canal\t95\t90\t95\t91"]


def test_a_letter_of_a_typeface_of_signs_at_the_head_of_a_line_is_a_bullet(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for at, (font, words) in enumerate((("Symbol", "Ferry fares"), ("Helvetica", "is a letter"))):
            canvas.setFont(font, SIZE)
            canvas.drawString(LEFT, TOP - PITCH * at, "x")
            canvas.setFont("Helvetica", SIZE)
            canvas.drawString(LEFT + 20, TOP - PITCH * at, words)

    assert texts(read(tmp_path, page)) == ["• Ferry fares", "x is a letter"]
