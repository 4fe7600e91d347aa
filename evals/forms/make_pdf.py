"""PDFs that do what real ones do: numbers in the margin, columns, tables of minutes, turned pages, struck-out "
"words."""

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from evals.forms.pdf_flow import BOLD, ITALIC, LEADING, LEFT, PLAIN, RIGHT, SIZE, TOP, Flow


def margin_numbers() -> bytes:
    """Minute numbers in the left margin, drawn before all text; numbers of lines in the right one."""
    minutes = [
        ("41", "Apologies for absence", ["Apologies were received from Mr L. Tarn and Miss D. Coombe."]),
        (
            "42",
            "Ferry licences",
            [
                "The Conservators considered a report of the Harbour Engineer on the licences of the two rowing "
                "ferries, "
                "which end on 31 October. Of 12 boats inspected in June, 3 had no life-lines.",
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

    def furnish(canvas: Canvas, page: int) -> None:
        canvas.setFont(PLAIN, 7)
        for at in range(5, 45, 5):
            canvas.drawString(RIGHT + 20, TOP - LEADING * (at - 1), str(at))

    flow = Flow(furnish)
    flow.text("OULSTRAND BROADS CONSERVATORS", font=BOLD)
    flow.text("Minutes of the meeting held on Thursday 3 October 2024 at 10.00 am at the Staithe House, Oulstrand")
    flow.text("Present: Mrs G. Fairlea (Chair), Mr P. Ruddock, Mr S. Ives and Mrs T. Wherry.")
    for number, title, paragraphs in minutes:
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


def action_column() -> bytes:
    """Initials in a column on the right without lines, beside the paragraph they belong to."""
    flow = Flow()
    flow.text("SKERNE VALLEY HOSPITALS CHARITY", font=BOLD)
    flow.text("Minutes of the meeting of the Trustees held on Monday 9 September 2024 at 2.00 pm in the Day Room")
    flow.text("Present: Dr Ines Calder (Chair), Rob Quillan, Tessa Marrow and Owen Pryde.")
    flow.row(["", "Action"], [LEFT, RIGHT - 36], font=BOLD)
    flow.gap()
    said = [
        ("1.", "Welcome and apologies", [("Dr Calder welcomed everyone. There were no apologies.", "")]),
        (
            "2.",
            "Garden for the children's ward",
            [
                (
                    "Rob Quillan told the trustees that two quotations had come in and that the lower of them "
                    "did not "
                    "include the paving of the path by the gate. Rob Quillan agreed to ask for a third "
                    "quotation by 30 "
                    "September.",
                    "RQ",
                ),
                ("The trustees AGREED that up to £18,500 be spent on the garden.", ""),
            ],
        ),
        (
            "3.",
            "Reserves",
            [
                (
                    "Tessa Marrow agreed to bring a policy on reserves to the next meeting, with the figures of "
                    "the last "
                    "three years and a comparison with other charities of the same size.",
                    "TM",
                ),
            ],
        ),
        ("4.", "Next meeting", [("Monday 11 November 2024 at 2.00 pm.", "")]),
    ]
    for number, title, paragraphs in said:
        flow.hung(number, title, font=BOLD)
        for words, initials in paragraphs:
            flow.canvas.setFont(BOLD, SIZE)
            flow.canvas.drawString(RIGHT - 30, flow.y - LEADING, initials)
            flow.text(words, left=LEFT + 36, right=RIGHT - 60)
    return flow.finished()


def minutes_in_a_table() -> bytes:
    """Number, minute and action in ruled columns, over two pages, the heading row repeated."""

    def furnish(canvas: Canvas, page: int) -> None:
        canvas.setFont(PLAIN, 8)
        canvas.drawString(LEFT, 40, f"Ottermere Parish Council - minutes of 8 July 2024 - page {page} of 2")

    head = [["*Item"], ["*Minute"], ["*Action"]]
    rows = [
        [["24/061"], ["*Apologies for absence", "Apologies were accepted from Cllr J. Stannard (holiday)."], []],
        [["24/062"], ["*Declarations of interest", "None."], []],
        [
            ["24/063"],
            [
                "*Minutes of the last meeting",
                "It was proposed by Cllr Hext, seconded by Cllr Amory and RESOLVED that the minutes of 10 June "
                "2024 be "
                "signed by the Chair as a true record.",
            ],
            [],
        ],
        [
            ["24/064"],
            [
                "*Bus shelter in Church Road",
                "The Clerk reported that the roof had been broken again and that the insurers would pay all but "
                "£100. Two "
                "builders had been asked for prices; one had answered.",
                "RESOLVED: that the roof be mended by Brook & Daughters for £640.00.",
            ],
            ["Clerk"],
        ],
        [
            ["24/065"],
            [
                "*Allotments",
                "Members thought that half plots would be easier to let and asked what the fences would cost.",
                "Cllr Amory to measure the two empty plots before the next meeting.",
            ],
            ["CA"],
        ],
        [
            ["24/066"],
            [
                "*Accounts for payment",
                "RESOLVED: that accounts of £2,218.40 be paid as listed.",
            ],
            ["Clerk"],
        ],
        [["24/067"], ["*Date of next meeting", "Monday 12 August 2024 at 7.30 pm in the Reading Room."], []],
    ]
    flow = Flow(furnish)
    flow.text("OTTERMERE PARISH COUNCIL", font=BOLD)
    flow.text("Minutes of the meeting of the Parish Council held on Monday 8 July 2024 at 7.30 pm in the Reading Room")
    flow.text("Present: Cllrs P. Hext (Chair), C. Amory, R. Lisle and D. Wendover; the Clerk (Mrs H. Byre).")
    sides = [LEFT, LEFT + 60, RIGHT - 60, RIGHT]
    flow.ruled([head, *rows[:4]], sides)
    flow.turn_page()
    flow.ruled([head, *rows[4:]], sides)
    flow.text("The meeting closed at 8.50 pm.")
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


def two_columns() -> bytes:
    """Minutes in two columns with words broken at line ends."""
    flow = Flow()
    flow.text("THE GUILD OF LIGHTERMEN OF SOUTH HAVERSEY: COURT OF ASSISTANTS", font=BOLD)
    flow.text("Minutes of the meeting of the Court of Assistants held on Tuesday 4 June 2024 at 5.30 pm in the Hall")
    middle, top = LEFT + 235.0, flow.y
    left = [
        ("*", "1. APOLOGIES"),
        (
            "",
            "Apologies were received from Mr Assistant|Blyth, who was away at sea with the train-|ing ship "
            "until the end of the month.",
        ),
        ("*", "2. BARGE RACE"),
        (
            "",
            "The Clerk reported that nine crews had en-|tered for the race on 13 July, which was two|more than "
            "last year. The harbour author-|ity had asked that the course end above the|chain ferry. It was "
            "RESOLVED that the course|end at the Customs steps.",
        ),
        ("*", "3. ALMSHOUSES"),
        (
            "",
            "The Court heard that the roof of the east row|let in water and that the self-|help scheme of the "
            "residents had paid for the|first repairs.",
        ),
    ]
    right = [
        (
            "",
            "RESOLVED: That the Surveyor be asked for a|price for the whole roof, and that the tenants|be told "
            "before any work begins.",
        ),
        ("*", "4. APPRENTICES"),
        (
            "",
            "Three apprentices had been bound since the|last Court. Two had finished their time and|would be "
            "made free in September. The Court|asked that their masters be thanked and that|the indentures be "
            "kept in the strong-room at|the Hall, where the older ones are.",
        ),
        ("*", "5. NEXT COURT"),
        ("", "Tuesday 3 September 2024 at 5.30 pm."),
    ]
    for column, place in ((left, LEFT), (right, middle)):
        flow.y = top
        for mark, words in column:
            for line in words.split("|"):
                flow.line(line, font=BOLD if mark else PLAIN, left=place)
            flow.gap(4)
    return flow.finished()


def note_of_order() -> bytes:
    """Items taken out of order with only a note in italics, and a title parted from its "(Item 6)" by the page "
    "end."""

    def furnish(canvas: Canvas, page: int) -> None:
        canvas.setFont(PLAIN, 8)
        canvas.drawString(290, 30, f"Page {page + 16}")

    flow = Flow(furnish)
    flow.text("WENSLOW COUNTY COUNCIL", font=BOLD)
    flow.text(
        "MINUTES of a meeting of the Countryside Access Panel held at County Hall, Wenslow on Friday, 1 March 2024"
    )
    flow.text("PRESENT: Mrs R. Ostler (Chair), Mr B. Crane, Ms V. Teal and Mr A. Lund.")
    items = [
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
            "(1) The Access Officer said that 212 stiles had been replaced by gates in the year, of which 40 "
            "were paid "
            "for by landowners, and that the winter had been so wet that work on the chalk paths could not "
            "begin before "
            "May. Mr Crane asked whether the gates could be opened from the saddle, and Ms Teal how they were "
            "paid for.",
        ),
    ]
    for number, title, item, words in items:
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
        "pdf-action-column.pdf": action_column(),
        "pdf-minutes-in-a-table.pdf": minutes_in_a_table(),
        "pdf-landscape-dashboard.pdf": dashboard(),
        "pdf-two-columns.pdf": two_columns(),
        "pdf-order-of-items.pdf": note_of_order(),
    }
