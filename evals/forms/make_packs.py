"""A pack as committee systems print it: a front sheet, a blank page, stamps, bookmarks, and titles without capitals."""

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from evals.forms.pdf_flow import BOLD, PLAIN, RIGHT, Flow

_UNSTAMPED = 2
_ITEMS = {3: "3", 5: "5", 6: "6", 7: "7"}


def pack_papers() -> dict[str, bytes]:
    """File name to content."""
    return {"pack-stamps-bookmarks.pdf": stamped_pack()}


def stamped_pack() -> bytes:
    """Printed page 1 is the third of the file. The last item has a stamp and a page range but no bookmark."""
    flow = Flow(_stamp)
    _front(flow)
    flow.turn_page()
    flow.text("This page is intentionally left blank")
    flow.turn_page()
    _minutes(flow)
    flow.turn_page()
    _mark(flow, "5 Footbridge at Withy Lane", "five")
    flow.text("Footbridge at Withy Lane", font=BOLD)
    flow.text("Report of the Rights of Way Officer")
    flow.text("1. The deck of the bridge is rotten for 4 metres at its east end. It has been closed since 12 August.")
    flow.text("2. A new deck of oak would cost £6,150, one of larch £4,400.")
    flow.text("Recommendation")
    flow.text("3. That the deck be renewed in larch before the winter.")
    flow.turn_page()
    _mark(flow, "6 Signs for the Pilgrims' Way", "six")
    flow.text("Signs for the Pilgrims' Way", font=BOLD)
    flow.text("Report of the Rights of Way Officer")
    flow.text("1. Of 61 signs, 9 are missing. The Local Access Forum agreed in June that all be in two languages.")
    flow.text("Recommendation")
    flow.text("2. That nine signs be bought.")
    flow.turn_page()
    flow.text("Bridleway 14", font=BOLD)
    flow.text("Report of the Rights of Way Officer")
    flow.text("1. An application has been made to move the bridleway 30 metres to the north.")
    flow.text("Recommendation")
    flow.text("2. That an order be made.")
    return flow.finished()


def _front(flow: Flow) -> None:
    _mark(flow, "Agenda", "front")
    flow.text("CARRICKSHIRE COUNTY COUNCIL", font=BOLD)
    flow.text("RIGHTS OF WAY COMMITTEE", font=BOLD)
    flow.text("Tuesday, 24 September 2024 at 2.15 pm")
    flow.text("Committee Room 3, County Buildings, Carrick")
    flow.text("AGENDA", font=BOLD)
    for item in (
        "1. Apologies for absence",
        "2. Declarations of interest",
        "3. Minutes of the meeting held on 25 June 2024 (Pages 1 - 2)",
        "4. Matters arising",
        "5. Footbridge at Withy Lane (Pages 3 - 3)",
        "6. Signs for the Pilgrims' Way (Pages 4 - 4)",
        "7. Bridleway 14 (Pages 5 - 5)",
    ):
        flow.text(item)


def _minutes(flow: Flow) -> None:
    _mark(flow, "3 Minutes of the meeting held on 25 June 2024", "three")
    flow.text("RIGHTS OF WAY COMMITTEE", font=BOLD)
    flow.text("Minutes of the meeting held at County Buildings, Carrick on Tuesday, 25 June 2024 at 2.15 pm")
    flow.text("Present: Councillors G. Ollerton (Chair), P. Sandys and R. Tye")
    flow.text("8. Apologies for absence", font=BOLD)
    flow.text("An apology was received from Councillor Wray.")
    flow.text("9. Stiles in the north of the county", font=BOLD)
    flow.text("RESOLVED: That 40 stiles be replaced by gates.")
    flow.turn_page()
    flow.text("10. Ploughing of paths", font=BOLD)
    flow.text("RESOLVED: That farmers be written to before the harvest.")
    flow.text("The meeting closed at 3.05 pm.")


def _mark(flow: Flow, title: str, key: str) -> None:
    flow.canvas.bookmarkPage(key)
    flow.canvas.addOutlineEntry(title, key, level=0)


def _stamp(canvas: Canvas, page: int) -> None:
    canvas.setFont(PLAIN, 9)
    if page > _UNSTAMPED:
        canvas.drawCentredString(A4[0] / 2, 24, f"Page {page - _UNSTAMPED}")
    if page in _ITEMS:
        canvas.drawRightString(RIGHT + 30, A4[1] - 40, f"Agenda Item {_ITEMS[page]}")
