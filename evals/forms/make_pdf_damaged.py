"""PDFs that hold less, or other, than they show: pictures of text, unnamed letters, stamps across sentences."""

from collections.abc import Sequence
from io import BytesIO
from typing import cast

from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject, TextStringObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from evals.forms.pdf_flow import BOLD, LEADING, LEFT, PLAIN, Flow


def resolution_as_picture() -> bytes:
    flow = Flow()
    flow.text("MINUTES OF A MEETING OF THE CARROCK LANE COMMUNITY FORUM", font=BOLD)
    flow.text("held in the Baptist Rooms, Carrock on Thursday, 18 January 2024 at 7.00 pm")
    flow.hung("1.", "Minutes", font=BOLD)
    flow.text("RESOLVED: That the minutes of 16 November 2023 be signed.")
    flow.hung("2.", "Parking at the school gate", font=BOLD)
    flow.text("The Forum considered a letter from the head teacher and three from parents.")
    flow.text("RESOLVED:", font=BOLD)
    flow.canvas.drawImage(
        _picture(["That a one-way street be asked for.", "That the school be told."]), LEFT, flow.y - 34, 300, 40
    )
    flow.gap(50)
    flow.hung("3.", "Date of next meeting", font=BOLD)
    flow.text("Thursday 21 March 2024 at 7.00 pm.")
    return flow.finished()


def scanned_page() -> bytes:
    """A pack of three pages, the second of them the scan of a letter, the third with the stamp of an item."""

    def furnish(canvas: Canvas, page: int) -> None:
        canvas.setFont(PLAIN, 9)
        canvas.drawString(290, 25, f"Page {page}")
        if page == 3:
            canvas.drawString(460, 810, "Agenda Item 4")

    flow = Flow(furnish)
    flow.text("BRISCOE AND NETHERBY DOWNS BOARD", font=BOLD)
    flow.text("Meeting: Tuesday 7 May 2024 at 10.00 am in the Shire Room, Briscoe")
    flow.text("AGENDA", font=BOLD)
    flow.hung("1.", "Apologies for absence.")
    flow.hung("2.", "Minutes of the meeting held on 5 March 2024.")
    flow.hung("3.", "Letter from the commoners.")
    flow.hung("4.", "Grazing licences for the summer.")
    flow.turn_page()
    letter = [
        "Dear Madam,",
        "the commoners ask that the pond be fenced",
        "before the cattle are turned out in May.",
        "",
        "Yours, J. Hallam",
    ]
    flow.canvas.drawImage(_picture(letter), 40, 60, 515, 740)
    flow.turn_page()
    flow.text("BRISCOE AND NETHERBY DOWNS BOARD: 7 MAY 2024", font=BOLD)
    flow.text("REPORT OF THE DOWNS RANGER", font=BOLD)
    flow.text("GRAZING LICENCES FOR THE SUMMER", font=BOLD)
    flow.hung("1.", "Eleven licences were granted last year, for 84 head of cattle.")
    flow.hung("2.", "The grass on the north side came late. Seven commoners have asked for a licence.")
    flow.text("Recommendation", font=BOLD)
    flow.hung("3.", "It is recommended that seven licences be granted.")
    return flow.finished()


def stamps() -> bytes:
    """A sentence that runs over the page end through a footer, a stamp and a header."""

    def furnish(canvas: Canvas, page: int) -> None:
        canvas.setFont(PLAIN, 8)
        canvas.drawString(LEFT, 810, "Minutes - Harbour and Foreshore Committee")
        canvas.drawString(LEFT, 46, "Issued by Democratic Support")
        canvas.setFont(PLAIN, 11)
        canvas.drawString(285, 24, f"Page {page + 40}")

    flow = Flow(furnish)
    flow.text("MINUTES of a meeting of the HARBOUR AND FORESHORE COMMITTEE", font=BOLD)
    flow.text("held at the Custom House, Estermouth on Monday, 22 April 2024 at 2.15 pm")
    for number, title, words in (
        ("18.", "Apologies", "Apologies were received from Councillor Dorn."),
        (
            "19.",
            "Slipway charges",
            "Members received a report on the charges for the slipway, which had not risen since 2019.",
        ),
    ):
        flow.hung(number, title, font=BOLD)
        flow.text(words)
    flow.text("RESOLVED:", font=BOLD)
    flow.y = 80 + 2 * LEADING
    flow.line("(a) That the day ticket be £9 from 1 June; and")
    flow.line("(b) That a ticket for the whole season be sold to boats that are kept in the")
    flow.turn_page()
    flow.line("parish, at a price that the Harbour Master sets.")
    flow.gap()
    flow.hung("20.", "Wreck on the bar", font=BOLD)
    flow.text(
        "The Harbour Master reported that the owner of the wreck had been found. The Committee AGREED to wait "
        "until June."
    )
    flow.turn_page()
    flow.hung("21.", "Date of next meeting", font=BOLD)
    flow.text("Monday 17 June 2024 at 2.15 pm.")
    flow.text("The meeting closed at 3.05 pm.")
    return flow.finished()


def unnamed_letters() -> bytes:
    """Headings in a typeface of which the file does not say what its codes read."""
    flow = Flow()
    flow.text("MINUTES OF A MEETING OF THE TWELVE ELMS CEMETERY JOINT COMMITTEE")
    flow.text("held in the Chapel Room, Twelve Elms on Wednesday, 3 April 2024 at 11.00 am")
    headings: list[tuple[float, str]] = []
    for heading, words in (
        ("1. Apologies for absence", "There were none."),
        (
            "2. Fees – the year 2024/25",
            "The Committee considered a report of the Registrar. RESOLVED: That fees rise by £12.",
        ),
        ("3. The west wall", "The Surveyor reported that the wall leans. RESOLVED: That it be rebuilt in brick."),
        ("4. Date of next meeting", "Wednesday 3 July 2024 at 11.00 am."),
    ):
        headings.append((flow.y, heading))
        flow.gap(LEADING + 4)
        flow.text(words)
    return _with_unnamed(flow.finished(), headings)


def _picture(lines: Sequence[str]) -> ImageReader:
    picture = Image.new("1", (1000, 60 + 60 * len(lines)), 1)
    pen = ImageDraw.Draw(picture)
    for at, line in enumerate(lines):
        pen.text((30, 30 + 60 * at), line, font=ImageFont.load_default(42), fill=0)
    held = BytesIO()
    picture.save(held, "PNG")
    return ImageReader(BytesIO(held.getvalue()))


def _with_unnamed(paper: bytes, headings: Sequence[tuple[float, str]]) -> bytes:
    """The headings drawn by the numbers of their glyphs, as some printer drivers do."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(paper)))
    page = writer.pages[0]
    fonts = cast(DictionaryObject, cast(DictionaryObject, page["/Resources"])["/Font"])
    fonts[NameObject("/F9")] = _unnamed_font()
    drawn = [f"BT /F9 11 Tf {LEFT} {y:.2f} Td <{_glyphs(words)}> Tj ET" for y, words in headings]
    more = StreamObject()
    more.set_data("\n".join(drawn).encode("ascii"))
    page[NameObject("/Contents")] = ArrayObject([page.raw_get("/Contents"), writer._add_object(more)])
    held = BytesIO()
    writer.write(held)
    return held.getvalue()


def _glyphs(words: str) -> str:
    """The numbers that most typefaces give their glyphs."""
    return "".join(f"{178 if sign == '–' else ord(sign) - 29:04x}" for sign in words)


def _unnamed_font() -> DictionaryObject:
    def made(**entries: object) -> DictionaryObject:
        return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})

    system = made(Registry=TextStringObject("Adobe"), Ordering=TextStringObject("Identity"), Supplement=NumberObject(0))
    name, kind = NameObject("/Arial-BoldMT"), NameObject("/Font")
    below = made(
        Type=kind, Subtype=NameObject("/CIDFontType2"), BaseFont=name, CIDSystemInfo=system, DW=NumberObject(556)
    )
    return made(
        Type=kind,
        Subtype=NameObject("/Type0"),
        BaseFont=name,
        Encoding=NameObject("/Identity-H"),
        DescendantFonts=ArrayObject([below]),
    )


def damaged_papers() -> dict[str, bytes]:
    """File name to content."""
    return {
        "pdf-resolution-as-picture.pdf": resolution_as_picture(),
        "pdf-scanned-page.pdf": scanned_page(),
        "pdf-stamps.pdf": stamps(),
        "pdf-unnamed-letters.pdf": unnamed_letters(),
    }
