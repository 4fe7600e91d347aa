"""PDFs whose words stand side by side: initials beside the text, minutes in a ruled table, two columns of prose."""

from reportlab.pdfgen.canvas import Canvas

from evals.forms.pdf_flow import BOLD, LEADING, LEFT, PLAIN, RIGHT, SIZE, Flow

_SAID = [
    ("1.", "Welcome and apologies", [("Dr Calder welcomed everyone. There were no apologies.", "")]),
    (
        "2.",
        "Garden for the children's ward",
        [
            (
                "Rob Quillan told the trustees that two quotations had come in and that the lower of them did not "
                "include the paving of the path by the gate. Rob Quillan agreed to ask for a third quotation by "
                "30 September.",
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
                "Tessa Marrow agreed to bring a policy on reserves to the next meeting, with the figures of the "
                "last three years and a comparison with other charities of the same size.",
                "TM",
            ),
        ],
    ),
    ("4.", "Next meeting", [("Monday 11 November 2024 at 2.00 pm.", "")]),
]
_ROWS = [
    [["24/061"], ["*Apologies for absence", "Apologies were accepted from Cllr J. Stannard (holiday)."], []],
    [["24/062"], ["*Declarations of interest", "None."], []],
    [
        ["24/063"],
        [
            "*Minutes of the last meeting",
            "It was proposed by Cllr Hext, seconded by Cllr Amory and RESOLVED that the minutes of 10 June 2024 "
            "be signed by the Chair as a true record.",
        ],
        [],
    ],
    [
        ["24/064"],
        [
            "*Bus shelter in Church Road",
            "The Clerk reported that the roof had been broken again and that the insurers would pay all but £100. "
            "Two builders had been asked for prices; one had answered.",
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
# A bar ends a line of a column; a star marks a heading.
_FIRST_COLUMN = [
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
_SECOND_COLUMN = [
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


def action_column() -> bytes:
    """Initials in a column on the right without lines, beside the paragraph they belong to."""
    flow = Flow()
    flow.text("SKERNE VALLEY HOSPITALS CHARITY", font=BOLD)
    flow.text("Minutes of the meeting of the Trustees held on Monday 9 September 2024 at 2.00 pm in the Day Room")
    flow.text("Present: Dr Ines Calder (Chair), Rob Quillan, Tessa Marrow and Owen Pryde.")
    flow.row(["", "Action"], [LEFT, RIGHT - 36], font=BOLD)
    flow.gap()
    for number, title, paragraphs in _SAID:
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
    flow = Flow(furnish)
    flow.text("OTTERMERE PARISH COUNCIL", font=BOLD)
    flow.text("Minutes of the meeting of the Parish Council held on Monday 8 July 2024 at 7.30 pm in the Reading Room")
    flow.text("Present: Cllrs P. Hext (Chair), C. Amory, R. Lisle and D. Wendover; the Clerk (Mrs H. Byre).")
    sides = [LEFT, LEFT + 60, RIGHT - 60, RIGHT]
    flow.ruled([head, *_ROWS[:4]], sides)
    flow.turn_page()
    flow.ruled([head, *_ROWS[4:]], sides)
    flow.text("The meeting closed at 8.50 pm.")
    return flow.finished()


def two_columns() -> bytes:
    """Minutes in two columns with words broken at line ends."""
    flow = Flow()
    flow.text("THE GUILD OF LIGHTERMEN OF SOUTH HAVERSEY: COURT OF ASSISTANTS", font=BOLD)
    flow.text("Minutes of the meeting of the Court of Assistants held on Tuesday 4 June 2024 at 5.30 pm in the Hall")
    middle, top = LEFT + 235.0, flow.y
    for column, place in ((_FIRST_COLUMN, LEFT), (_SECOND_COLUMN, middle)):
        flow.y = top
        for mark, words in column:
            for line in words.split("|"):
                flow.line(line, font=BOLD if mark else PLAIN, left=place)
            flow.gap(4)
    return flow.finished()


def side_by_side_papers() -> dict[str, bytes]:
    """File name to content."""
    return {
        "pdf-action-column.pdf": action_column(),
        "pdf-minutes-in-a-table.pdf": minutes_in_a_table(),
        "pdf-two-columns.pdf": two_columns(),
    }
