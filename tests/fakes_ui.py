"""A small library and an assistant for the page: two invented meetings, one paper as text, one as a PDF."""

import textwrap
from collections.abc import Sequence
from datetime import date as Date
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from assistant.answer import Answer, AnswerStatus, Block, Citation, Voice
from assistant.question import BadQuestion
from index.errors import PaperNotHeld
from index.records import EVERYTHING, Body, Coverage, MeetingSummary, Scope
from ingest.document import Line
from ingest.paper import ExemptStretch, MinutesStatus, Part, Passage, Place, SectionKind

BODY = "Westmarch Safer Places Board"
SPRING, AUTUMN = Date(2023, 3, 14), Date(2023, 10, 3)
EVIL = (
    '<script>window.hacked=1</script><img src=x onerror="window.hacked=1"> [press](javascript:window.hacked=1) '
    "${window.hacked=1} {{value}}"
)
LIMB = (
    "That the new lighting beside the canal be completed before the clocks go back, at a cost of no more than £41,250"
)
MINUTES = f"""Westmarch Safer Places Board

Minutes of the meeting held on Tuesday, 14 March 2023

11. Canal Towpath Lighting

The Board considered a report of the Head of Streets concerning lamps along the
canal towpath, a copy of which is filed with these minutes marked 'Agenda Item 6'.

Arising from the discussion the following points were made:-

(i) residents had counted nineteen broken lamps between the lock and the bridge;

(ii) the trust that owns the towpath would pay for the cabling.

RESOLVED:

(a) {LIMB};

(b) That a further report be brought to the meeting in the autumn.

12. Remarks from the Public

A resident said {EVIL} and sat down.

13. Date of Next Meeting

It was noted that the Board would meet again on 3 October 2023."""
REPORT = (
    "It is recommended that the Board supports the extension of the night bus along the ring road for one more winter, "
    "subject to the operator sharing its passenger figures every month with the officers of the partnership."
)


def make_report(path: Path) -> Path:
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    for page in (1, 2):
        canvas.setFont("Times-Bold", 14)
        canvas.drawString(72, 770, "WESTMARCH SAFER PLACES BOARD: 3 OCTOBER 2023")
        canvas.drawString(72, 744, "REPORT OF THE HEAD OF STREETS" if page == 1 else "Recommendation")
        canvas.setFont("Times-Roman", 12)
        words = REPORT if page == 2 else "The night bus has carried people home since the winter before last. " * 9
        for at, line in enumerate(textwrap.wrap(words, 78)):
            canvas.drawString(72, 710 - 18 * at, line)
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(72, 40, "Invented for testing: no such board exists.")
        canvas.showPage()
    canvas.save()
    return path


class FakeLibrary:
    """What `ui.holdings.Holdings` asks for, over the papers above."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        text = folder / "minutes-14-march-2023.txt"
        text.write_text(MINUTES, encoding="utf-8")
        page = folder / "page.html"
        page.write_text(f"<html><body>{EVIL}</body></html>", encoding="utf-8")
        self._files = {text.name: text, page.name: page}
        report = make_report(folder / "report 3 october.pdf")
        self._files[report.name] = report
        self._lines = {
            text.name: tuple(Line(at, line) for at, line in enumerate(MINUTES.splitlines(), start=1)),
            report.name: (
                Line(1, "REPORT OF THE HEAD OF STREETS", 1),
                Line(2, "", 1),
                Line(3, "Recommendation", 2),
                Line(4, "", 2),
                *(Line(at, line, 2) for at, line in enumerate(textwrap.wrap(REPORT, 78), start=5)),
            ),
        }

    def bodies(self) -> tuple[Body, ...]:
        return (Body(BODY, (BODY,), "WSPB"), Body("Bridge Fund Panel", ("Bridge Fund Panel",)))

    def meetings(self, scope: Scope = EVERYTHING) -> tuple[MeetingSummary, ...]:
        papers = tuple(self._files)
        return (
            MeetingSummary(BODY, SPRING, MinutesStatus.CONFIRMED, 3, 2, papers[:1], ()),
            MeetingSummary(BODY, AUTUMN, None, 1, 0, papers[-1:], ("no minutes held",)),
        )

    def resolutions(self, scope: Scope = EVERYTHING) -> tuple[Passage, ...]:
        return tuple(self.passages(["lamps"]))

    def passages(self, ids: Sequence[str]) -> tuple[Passage, ...]:
        held = {
            "lamps": Passage(
                "lamps", "minutes-14-march-2023.txt", "i", 1, SectionKind.MINUTES, Part.RESOLUTION, LIMB, Place(18, 18),
                BODY, SPRING, "11", "6", "Canal Towpath Lighting", label="(a)",
            ),
            "bus": Passage(
                "bus", "report 3 october.pdf", "r", 1, SectionKind.REPORT, Part.RECOMMENDATION, REPORT, Place(5, 7, 2),
                BODY, AUTUMN, None, "4", "Night Bus",
            ),
        }  # fmt: skip
        return tuple(held[passage] for passage in ids if passage in held)

    def lines(self, paper: str) -> tuple[Line, ...]:
        return self._lines.get(paper, ())

    def file(self, paper: str) -> Path:
        if paper not in self._files:
            raise PaperNotHeld(f"No paper is called {paper}.")
        return self._files[paper]

    def held_back(self, paper: str) -> tuple[ExemptStretch, ...]:
        return ()

    def coverage(self, scope: Scope = EVERYTHING) -> Coverage:
        return Coverage(2, SPRING, AUTUMN)


class EmptyLibrary(FakeLibrary):
    def bodies(self) -> tuple[Body, ...]:
        return ()

    def meetings(self, scope: Scope = EVERYTHING) -> tuple[MeetingSummary, ...]:
        return ()

    def coverage(self, scope: Scope = EVERYTHING) -> Coverage:
        return Coverage(0, None, None)


def citation(number: int, *, passage: str = "lamps", **changes: object) -> Citation:
    lamps = {
        "number": number, "passage": passage, "body": BODY, "meeting": SPRING, "minute": "11", "agenda_item": "6",
        "title": "Canal Towpath Lighting", "part": Part.RESOLUTION, "label": "(a)", "status": MinutesStatus.CONFIRMED,
        "paper": "minutes-14-march-2023.txt", "page": None, "printed_page": None, "first_line": 18, "last_line": 18,
        "quote": LIMB, "reference": "WSPB, 14 March 2023, minute 11 (agenda item 6), resolution (a)",
    }  # fmt: skip
    return Citation(**(lamps | changes))  # type: ignore[arg-type]


def limb_b(number: int) -> Citation:
    return citation(
        number, passage="b", label="(b)", first_line=20, last_line=20,
        quote="That a further report be brought to the meeting in the autumn.",
        reference="WSPB, 14 March 2023, minute 11 (agenda item 6), resolution (b)",
    )  # fmt: skip


def bus(number: int) -> Citation:
    return citation(
        number, passage="bus", meeting=AUTUMN, minute=None, agenda_item="4", title="Night Bus", label=None, status=None,
        part=Part.RECOMMENDATION, paper="report 3 october.pdf", page=2, printed_page="14", first_line=5, last_line=7,
        quote=REPORT, reference="WSPB, 3 October 2023, agenda item 4, recommendation",
    )  # fmt: skip


def remark(number: int) -> Citation:
    return citation(
        number, passage="remark", minute="12", agenda_item=None, title=f"Remarks {EVIL}", part=Part.DISCUSSION,
        label=None, first_line=24, last_line=24, quote=f"A resident said {EVIL} and sat down.",
        reference=f"WSPB, 14 March 2023, minute 12, discussion {EVIL}",
    )  # fmt: skip


def canned_answer(turns: Sequence[str], scope: Scope) -> Answer:
    """Lamps, the night bus, or a remark that would like to be a program; anything else is not found."""
    question = turns[-1].strip()
    if not question:
        raise BadQuestion("The question is empty: type what you would like to know.")
    if len(question) > 2000:
        raise BadQuestion("The question is too long: 2,000 characters are the most that can be taken.")
    if "fail" in question:
        raise RuntimeError("secret of the machine")
    blocks, citations = _found(question)
    return Answer(
        question=question,
        understood_as=question if len(turns) == 1 else f"{question} (after “{turns[-2]}”)",
        status=AnswerStatus.ANSWERED if citations else AnswerStatus.NOT_FOUND,
        blocks=blocks,
        citations=citations,
        concerns=("The minutes of 3 October 2023 are not held.",) if "bus" in question else (),
        searched=Coverage(2 if scope == EVERYTHING else 1, SPRING, AUTUMN),
        seconds=0.01,
    )


def _found(question: str) -> tuple[tuple[Block, ...], tuple[Citation, ...]]:
    if "bus" in question:
        said = "The papers do not say what was decided on the night bus. A report recommended:"
        return (Block(Voice.SAYING, said), Block(Voice.QUOTE, REPORT, (1,))), (bus(1),)
    if "remark" in question:
        return (
            Block(Voice.SAYING, f"One remark was minuted, {EVIL}:", (1,)),
            Block(Voice.QUOTE, f"A resident said {EVIL} and sat down.", (1,)),
        ), (remark(1),)
    if "lamp" in question or "light" in question or "14 March" in question or "Canal" in question:
        return (
            Block(Voice.SAYING, "The Board resolved on this at one meeting."),
            Block(Voice.HEADING, "14 March 2023, minute 11 (agenda item 6): Canal Towpath Lighting"),
            Block(Voice.QUOTE, LIMB + ";", (1,), "(a)"),
            Block(Voice.QUOTE, "That a further report be brought to the meeting in the autumn.", (2,), "(b)"),
        ), (citation(1), limb_b(2))
    return (Block(Voice.SAYING, "The papers held do not say. 2 meetings were searched."),), ()
