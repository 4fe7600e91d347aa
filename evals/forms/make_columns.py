"""PDFs with columns: minutes beside a column for actions, and a report with a finance table and a dashboard."""

from io import BytesIO
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

_TEXT = ParagraphStyle("text", fontName="Times-Roman", fontSize=11, leading=13.5, spaceAfter=8)
_BOLD = ParagraphStyle("bold", _TEXT, fontName="Times-Bold")
_TITLE = ParagraphStyle("title", _BOLD, fontSize=13, leading=16, alignment=1)
_CELL = ParagraphStyle("cell", _TEXT, fontSize=9, leading=11, spaceAfter=0)
_HEAD = ParagraphStyle("head", _CELL, fontName="Times-Bold")
_GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
_BARE = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)])

_MINUTES = (
    (True, "1. Apologies", ""),
    (False, "Apologies were received from Ulla Frome.", ""),
    (True, "2. Minutes of the last meeting", ""),
    (False, "The minutes of the meeting held on 3 March 2025 were agreed and signed.", ""),
    (True, "3. Reading room", ""),
    (False, "The radiator under the north window had leaked over the winter and the boards below it had lifted. "
     "A plumber had looked at it and thought that the valve alone needed to be replaced, at a cost of about £140. "
     "The repair should be done before the school visits begin in May.", "HB"),
    (False, "Members thanked the two volunteers who had catalogued the maps. The list would be put on the website "
     "as soon as the scanned covers had been checked.", "WS/IC"),
    (True, "4. Opening hours", ""),
    (False, "The Panel AGREED that the library open on Saturday mornings from June until September.", ""),
    (False, "Notices for the door and for the parish magazine were needed by the end of April.", "Clerk"),
    (True, "5. Date of next meeting", ""),
    (False, "Monday 12 May 2025 at 6.30 pm.", ""),
)  # fmt: skip

_OUTTURN = (
    ("Service", "Budget 2024/25", "Outturn 2024/25", "Variance", "Reason"),
    ("", "£000", "£000", "£000", ""),
    ("Ferries and landing stages", "1,240", "1,310", "70", "Two engines were rebuilt"),
    ("Harbour dues", "(910)", "(868)", "42", ""),
    ("Dredging", "355", "355", "", "Let at the price foreseen"),
    ("Lights and buoys", "128", "117", "(11)", ""),
    ("Total", "813", "914", "101", ""),
)
_DASHBOARD = (
    ("Aim", "Measure", "Target", "Quarter 3", "Quarter 4", "RAG"),
    ("Safe passage", "Groundings in the fairway", "2", "3", "1", "Green"),
    ("", "Lights out for more than a day", "0", "4", "2", "Amber"),
    ("Fair dues", "Dues paid within 30 days (%)", "95", "88", "91", "Amber"),
    ("", "Berths let", "140", "131", "136", "Green"),
)


def column_papers() -> dict[str, bytes]:
    """File name to content."""
    return {"p11-beside-the-text.pdf": _minutes(), "tables-outturn.pdf": _report()}


def _minutes() -> bytes:
    rows = [[Paragraph(words, _BOLD if bold else _TEXT), Paragraph(owner, _BOLD)] for bold, words, owner in _MINUTES]
    head = [[Paragraph("", _TEXT), Paragraph("Action", _BOLD)]]
    return _laid_out(
        Paragraph("FENWOLD LIBRARY PANEL", _TITLE),
        Paragraph("Minutes of the meeting held in the Reading Room, Fenwold on Monday 7 April 2025 at 6.30 pm", _BOLD),
        Paragraph("Present: Hesper Brand (Chair), Wolf Sorley, Iva Crane and Piet Holm", _TEXT),
        Paragraph("In attendance: Nan Tolliver (Clerk)", _TEXT),
        Table(head + rows, colWidths=[395, 60], style=_BARE),
    )


def _report() -> bytes:
    return _laid_out(
        Paragraph("ESKMOUTH HARBOUR BOARD", _TITLE),
        Paragraph("12 JUNE 2025", _TITLE),
        Paragraph("FINANCIAL OUTTURN AND PERFORMANCE", _TITLE),
        Paragraph("Purpose of report", _BOLD),
        Paragraph("1. To tell the Board how the year 2024/25 closed.", _TEXT),
        Paragraph("Outturn", _BOLD),
        Paragraph("2. The table below shows the budget and the outturn for each service.", _TEXT),
        _grid(_OUTTURN, (130, 75, 75, 60, 115)),
        Spacer(1, 12),
        Paragraph("3. The Board spent £101,000 more than it had planned, most of it on engines.", _TEXT),
        Paragraph("Performance", _BOLD),
        Paragraph("4. The dashboard below gives the last two quarters.", _TEXT),
        _grid(_DASHBOARD, (80, 155, 50, 60, 60, 50)),
        Spacer(1, 12),
        Paragraph("Recommendations", _BOLD),
        Paragraph("5. It is recommended that the Board:", _TEXT),
        Paragraph("a) note the outturn for 2024/25; and", _TEXT),
        Paragraph("b) carry £42,000 forward for the dredging of the upper basin.", _TEXT),
    )


def _grid(rows: tuple[tuple[str, ...], ...], widths: tuple[int, ...]) -> Table:
    cells = [[Paragraph(cell, _CELL if at else _HEAD) for cell in row] for at, row in enumerate(rows)]
    return Table(cells, colWidths=widths, style=_GRID)


def _laid_out(*story: Any) -> bytes:
    held = BytesIO()
    SimpleDocTemplate(held, pagesize=A4, leftMargin=70, rightMargin=70, invariant=1).build(list(story))
    return held.getvalue()
