"""The invented papers that are Word files: numbers that Word computes, minutes typed into a table, text struck out."""

from evals.forms.word_parts import List, deleted, inserted, paragraph, run, table, word_file

_MINUTES = List((("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)")), start=112)
_BULLETS = List((("bullet", "\uf0b7"),))
_HEADED = List((("decimal", "%1"), ("decimal", "%1.%2")), style="Heading1")
_CELLS = List((("decimal", "%1."),))
_LETTERS = List((("lowerLetter", "%1)"),))


def word_papers() -> dict[str, bytes]:
    """File name to content."""
    return {
        "docx-action-column.docx": _action_column(),
        "docx-struck-table.docx": _struck_table(),
        "docx-style-numbers.docx": _style_numbers(),
    }


def _action_column() -> bytes:
    """A trust's minutes: one list numbers items, paragraphs and limbs; actions stand in a table at the end."""
    item, point, limb = (1, 0), (1, 1), (1, 2)
    return word_file(
        [
            paragraph(run("THE DUNNOK VALLEY LEARNING TRUST", "b")),
            paragraph(run("Minutes of the meeting of the Board of Trustees held at Pell Rise School", "b")),
            paragraph(run("on Wednesday 15 October 2031 at 5.30 pm", "b")),
            paragraph(run("Present:", "b"), " Adaeze Morrow (Chair), Colm Bright, Ruth Sandys, Teodor Vance"),
            paragraph(run("In attendance:", "b"), " Gwen Arkle (Clerk)"),
            paragraph(run("Welcome and apologies", "b"), number=item),
            paragraph("The Chair welcomed Teodor Vance to his first meeting.", number=point),
            paragraph("Apologies had been received from Imre Falk.", number=point),
            paragraph(run("Minutes of the meeting of 9 July 2031", "b"), number=item),
            paragraph("The minutes were ", deleted("approved"), inserted("agreed"), " and signed.", number=point),
            paragraph(run("Budget monitoring", "b"), number=item),
            paragraph("The Board received the report. Supply costs stood at £61,000 against £48,000.", number=point),
            paragraph("Three reasons were given:", number=point),
            paragraph("long illness in two schools;", number=(2, 0)),
            paragraph("a rise in agency rates; and", number=(2, 0)),
            paragraph("one vacancy not filled since Easter.", number=(2, 0)),
            paragraph("RESOLVED:", number=point),
            paragraph("that the report be received;", number=limb),
            paragraph("that £13,000 be moved from the premises line.", number=limb),
            paragraph("", number=item, style=None),
            paragraph(run("Any other business", "b"), number=item),
            paragraph("Ruth Sandys agreed to visit the boiler house before half-term.", number=point),
            paragraph("The meeting ended at 7.05 pm."),
            paragraph(run("Action log", "b")),
            table(
                ["No", "Action", "Owner", "Due"],
                ["1", "Send the supply figures to the auditors", "Gwen Arkle", "31 October 2031"],
                ["2", "Ask the schools for their agency contracts", "Colm Bright", "5 December 2031"],
            ),
        ],
        [_MINUTES, _BULLETS],
    )  # fmt: skip


def _struck_table() -> bytes:
    """A parish council's minutes typed into a table of numbers, text and actions; the numbers are Word's."""
    number = paragraph(number=(1, 0))
    return word_file(
        [
            paragraph(run("Marl and Cressing Parish Council", "b")),
            paragraph("DRAFT Minutes of the Parish Council Meeting held on Tuesday 2nd December 2031 at 7.30 pm"),
            paragraph("Present: Cllrs B. Tansley (Chair), J. Orme, P. Quint and D. Sayle; the Clerk, M. Rowntree."),
            table(
                [_heading_cell("No."), _heading_cell("Item"), _heading_cell("Action")],
                [number, [paragraph(run("Apologies for absence", "b")), "Cllr Haddow (ill). Accepted."], ""],
                [number, [paragraph(run("Declarations of interest", "b")), "None."], ""],
                [number, [
                    paragraph(run("The pond", "b")),
                    paragraph("The railings are loose on the road side. ", run("It is a disgrace. ", "strike"),
                              "Two quotations had been asked for and one had come."),
                    "RESOLVED:",
                    paragraph("that the quotation of £640 be accepted;", number=(2, 0)),
                    paragraph("that the Clerk order the work.", number=(2, 0)),
                    paragraph(run("RESOLVED: that the pond be filled in.", "strike")),
                ], "Clerk"],
                [number, [
                    paragraph(run("Correspondence", "b")),
                    "A letter about dog fouling at the churchyard gate was read out.",
                    "It was agreed to put up a second notice.",
                ], "DS"],
                [number, [paragraph(run("Date of next meeting", "b")), "Tuesday 6th January 2032 at 7.30 pm."], ""],
            ),
            paragraph("The Chair closed the meeting at 8.15 pm."),
        ],
        [_CELLS, _LETTERS],
    )  # fmt: skip


def _heading_cell(text: str) -> str:
    return paragraph(run(text, "b"))


def _style_numbers() -> bytes:
    """A report whose headings are numbered by their style, and its paragraphs below them."""
    below = (1, 1)
    return word_file(
        [
            paragraph(run("ORROWDALE DISTRICT COUNCIL", "b")),
            table(
                ["Report to:", "Overview Committee"],
                ["Date of meeting:", "12 November 2031"],
                ["Report title:", "Bring sites for glass"],
                ["Report of:", "Head of Streets"],
            ),
            paragraph("Purpose of report", style="Heading1"),
            paragraph("To say how the eleven bring sites are used and which might close.", number=below),
            paragraph("Background", style="Heading1"),
            paragraph("The sites took 640 tonnes of glass in 2029 and 212 tonnes since.", number=below),
            paragraph("In March the Cabinet resolved that no site be closed unasked.", number=below),
            paragraph("Findings", style="Heading1"),
            paragraph("Four sites take less than a tonne a month.", number=below),
            paragraph("Two of these stand on land that is wanted for parking.", number=below),
            paragraph("Recommendations", style="Heading1"),
            paragraph("That the sites at Low Marl and Quarry Bank be closed from 1 April 2032.", number=below),
            paragraph("That the parishes concerned be told by Christmas.", number=below),
        ],
        [_HEADED],
    )  # fmt: skip
