"""PDFs that do what real ones do: numbers in the margin, struck-out words, turned pages, items out of order."""

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from evals.forms.pdf_flow import BOLD, ITALIC, LEADING, LEFT, PLAIN, RIGHT, SIZE, TOP, Flow

_MINUTES = [
    ("41", "Apologies for absence", ["Apologies were received from Mr L. Tarn and Miss D. Coombe."]),
    (
        "42",
        "Ferry licences",
        [
            "The Conservators considered a report of the Harbour Engineer on the licences of the two rowing "
            "ferries, which end on 31 October. Of 12 boats inspected in June, 3 had no life-lines.",
            "RESOLVED: That both licences be renewed for one year, and that the boats be inspected again in March.",
        ],
    ),
    (
        "43",
        "Reed cutting",
        [
            "Members heard that cutting had begun on 2 September at the upper staithe and would take 15 days.",
            "RESOLVED: That the contractor be paid by the day.",
        ],
    ),
    ("44", "Date of next meeting", ["Thursday 5 December 2024 at 10.00 am."]),
]
_ITEMS = [
    (
        "71.",
        "Minutes",
        "(Item 3)",
        "RESOLVED that the minutes of the meeting held on 8 December 2023 are a correct record.",
    ),
    (
        "72.",
        "Stiles and gates",
        "(Item 5)",
        "(1) The Access Officer said that 212 stiles had been replaced by gates in the year, of which 40 were paid "
        "for by landowners, and that the winter had been so wet that work on the chalk paths could not begin before "
        "May. Mr Crane asked whether the gates could be opened from the saddle, and Ms Teal how they were paid for.",
    ),
]


def margin_numbers() -> bytes:
    """Minute numbers in the left margin, drawn before all text; numbers of lines in the right one."""

    def furnish(canvas: Canvas, page: int) -> None:
        canvas.setFont(PLAIN, 7)
        for at in range(5, 45, 5):
            canvas.drawString(RIGHT + 20, TOP - LEADING * (at - 1), str(at))

    flow = Flow(furnish)
    flow.text("OULSTRAND BROADS CONSERVATORS", font=BOLD)
    flow.text("Minutes of the meeting held on Thursday 3 October 2024 at 10.00 am at the Staithe House, Oulstrand")
    flow.text("Present: Mrs G. Fairlea (Chair), Mr P. Ruddock, Mr S. Ives and Mrs T. Wherry.")
    for number, title, paragraphs in _MINUTES:
        flow.canvas.setFont(BOLD, SIZE)
        flow.canvas.drawString(LEFT - 34, flow.y, number)
        flow.text(title, font=BOLD)
        for paragraph in paragraphs:
            flow.text(paragraph, right=RIGHT - 10)
    return flow.finished()


def struck_out() -> bytes:
    flow = Flow()
    flow.text("MINUTES OF A MEETING OF THE PELLHAM MARSH DRAINAGE COMMITTEE", font=BOLD)
    flow.text("held in the Corn Hall, Pellham on Wednesday, 12 June 2024 at 6.30 pm")
    flow.hung("1.", "Apologies", font=BOLD)
    flow.text("There were none.")
    flow.hung("2.", "Pumping at Gannet Sluice", font=BOLD)
    flow.line("The Committee considered the Engineer's report on the second pump.")
    flow.struck(
        "The pump had failed twice in May. It had failed three times in May.", "The pump had failed twice in May."
    )
    flow.gap()
    flow.text("RESOLVED:", font=BOLD)
    flow.struck("(a) That the second pump be sold repaired before the winter; and", "sold")
    flow.line("(b) That the Engineer report on the cost in September.")
    flow.gap()
    flow.hung("3.", "Rates", font=BOLD)
    flow.struck(
        "RESOLVED: That the rate be raised by four per cent.", "RESOLVED: That the rate be raised by four per cent."
    )
    flow.text("The Committee deferred the setting of the rate to its next meeting.")
    flow.hung("4.", "Any other business", font=BOLD)
    flow.text("The Chair thanked the volunteers. The meeting ended at 7.45 pm.")
    return flow.finished()


def dashboard() -> bytes:
    """A report with its dashboard on a page turned on its side."""
    flow = Flow()
    flow.text("FENMOUTH AND COLD DYKE JOINT BOARD: 20 NOVEMBER 2024", font=BOLD)
    flow.text("REPORT OF THE DIRECTOR OF WATERWAYS", font=BOLD)
    flow.text("PERFORMANCE IN THE SECOND QUARTER", font=BOLD)
    flow.text("Purpose of the report", font=BOLD)
    flow.hung("1.", "To tell the Board how the waterways did from July to September 2024.")
    flow.text("Background", font=BOLD)
    flow.hung("2.", "The dashboard in the Appendix shows six measures. Lock failures were half of those a year before.")
    flow.hung("3.", "Complaints rose to 41, most of them about the closure of Dyke Bridge.")
    flow.text("Recommendation", font=BOLD)
    flow.hung("4.", "It is recommended that the Board:")
    flow.hung("(a)", "Notes the performance in the second quarter; and", left=LEFT + 36)
    flow.hung("(b)", "Asks for a report on the closure of Dyke Bridge.", left=LEFT + 36)
    flow.turn_page()
    canvas = flow.canvas
    canvas.setPageSize(landscape(A4))
    canvas.setFont(BOLD, SIZE)
    canvas.drawString(LEFT, 520, "APPENDIX: DASHBOARD")
    rows = [
        ("Measure", "Target", "Q2 2023/24", "Q1 2024/25", "Q2 2024/25", "Status"),
        ("Lock failures", "10", "14", "9", "7", "Green"),
        ("Complaints", "30", "28", "33", "41", "Red"),
        ("Towpath open (%)", "95", "96", "", "94", "Amber"),
        ("Boats licensed", "2,400", "2,377", "2,391", "2,406", "Green"),
    ]
    sides = [LEFT, LEFT + 180, LEFT + 260, LEFT + 360, LEFT + 460, LEFT + 560, LEFT + 640]
    for at, row in enumerate(rows):
        top = 500 - 22 * at
        canvas.setFont(BOLD if at == 0 else PLAIN, SIZE)
        for cell, left, right in zip(row, sides, sides[1:], strict=False):
            canvas.rect(left, top - 22, right - left, 22)
            canvas.drawString(left + 4, top - 15, cell)
    return flow.finished()


def note_of_order() -> bytes:
    """Items taken out of order with only a note in italics, and a title parted from its "(Item 4)" by the page end."""

    def furnish(canvas: Canvas, page: int) -> None:
        canvas.setFont(PLAIN, 8)
        canvas.drawString(290, 30, f"Page {page + 16}")

    flow = Flow(furnish)
    flow.text("WENSLOW COUNTY COUNCIL", font=BOLD)
    flow.text(
        "MINUTES of a meeting of the Countryside Access Panel held at County Hall, Wenslow on Friday, 1 March 2024"
    )
    flow.text("PRESENT: Mrs R. Ostler (Chair), Mr B. Crane, Ms V. Teal and Mr A. Lund.")
    for number, title, item, words in _ITEMS:
        flow.hung(number, title, font=BOLD)
        flow.text(item, font=ITALIC)
        flow.text(words)
    flow.text("(2) RESOLVED that the progress with gates be noted.")
    flow.text("The Panel then took item 4.", font=ITALIC)
    flow.y = 84
    flow.hung("73.", "Bridleway at Cold Ash", font=BOLD)
    flow.turn_page()
    flow.text("(Item 4)", font=ITALIC)
    flow.text("RESOLVED that the order for the bridleway at Cold Ash be made.")
    flow.hung("74.", "Work of the Panel", font=BOLD)
    flow.text("(Item 6)", font=ITALIC)
    flow.text("RESOLVED that the programme of work be agreed.")
    return flow.finished()


def pdf_papers() -> dict[str, bytes]:
    """File name to content."""
    return {
        "pdf-margin-numbers.pdf": margin_numbers(),
        "pdf-struck-out.pdf": struck_out(),
        "pdf-landscape-dashboard.pdf": dashboard(),
        "pdf-order-of-items.pdf": note_of_order(),
    }
