"""What `inspect` prints keeps the contract's keys and says what a clerk wants to see."""

import json
from datetime import date

from ingest.document import Document, Format, Line, Page
from ingest.inspection.outline import inspection, inspection_text
from ingest.paper import (
    Action,
    Attendee,
    Item,
    Marker,
    Meeting,
    MinutesStatus,
    NumberSource,
    Outcome,
    Paper,
    PaperKind,
    Part,
    Place,
    ReadingWarning,
    Section,
    SectionKind,
    Statement,
)

PLACE = Place(1, 4, page=3)
THIS, LAST = Meeting("Arden Board", date(2018, 12, 10)), Meeting("Arden Board", date(2018, 10, 1))
ITEM = Item(
    "Domestic Peace",
    PLACE,
    minute="23",
    agenda_item="8",
    agenda_item_source=NumberSource.STATED,
    statements=(
        Statement(Part.DISCUSSION, "Wardens were few.", PLACE, label="(i)"),
        Statement(Part.RESOLUTION, "That the report be noted.", PLACE, marker=Marker.STATED, outcome=Outcome.CARRIED),
    ),
    actions=(Action("Ms. Rowe would write.", PLACE, owner="Ms. Rowe"),),
    votes=("For 3",),
)
MINUTES = Section(
    SectionKind.MINUTES,
    LAST,
    PLACE,
    last_page=5,
    status=MinutesStatus.DRAFT,
    items=(ITEM,),
    attendance=(Attendee("Ms. A. Rowe", None, "Present", True, PLACE),),
)
REPORT = Section(
    SectionKind.REPORT,
    THIS,
    PLACE,
    title="DYKES",
    author="B. Hale",
    stated_date=date(2018, 10, 1),
    statements=(
        Statement(Part.REPORT, "One.", PLACE, label="1"),
        Statement(Part.REPORT, "More of one.", PLACE, label="1"),
        Statement(Part.RECOMMENDATION, "note the dykes.", PLACE, label="a.", lead="2. The Board is asked to"),
    ),
)
WARNING = ReadingWarning("report-date-differs", "The report is dated 1 October 2018.", 3, 1)


def paper() -> Paper:
    lines = (Line(1, "words", 1),)
    document = Document("pack.pdf", Format.PDF, "ab" * 32, lines, (Page(1), Page(2, has_text=False)))
    return Paper(document, PaperKind.PACK, THIS, (MINUTES, REPORT), (WARNING,))


def test_the_json_has_the_keys_of_the_contract() -> None:
    found = json.loads(json.dumps(inspection(paper())))
    assert {"paper", "kind", "status", "meeting", "pages", "pages_without_text", "sections", "warnings"} <= set(found)
    assert (found["paper"], found["kind"], found["pages"], found["pages_without_text"]) == ("pack.pdf", "pack", 2, [2])
    assert found["meeting"]["body"] == "Arden Board"
    assert found["meeting"]["date"] == "2018-12-10"
    assert found["warnings"] == [{"code": WARNING.code, "message": WARNING.message, "page": 3, "line": 1}]


def test_a_minutes_section_shows_numbers_points_actions_votes_and_resolutions() -> None:
    minutes = json.loads(json.dumps(inspection(paper())))["sections"][0]
    assert (minutes["kind"], minutes["meeting"]["date"], minutes["title"]) == ("minutes", "2018-10-01", None)
    assert (minutes["first_page"], minutes["last_page"]) == (3, 5)
    item = minutes["items"][0]
    assert (item["minute"], item["agenda_item"], item["agenda_item_source"]) == ("23", "8", "stated")
    assert [(point["label"], point["text"]) for point in item["points"]] == [("(i)", "Wardens were few.")]
    assert item["actions"] == [{"owner": "Ms. Rowe", "text": "Ms. Rowe would write.", "due": None, "progress": None}]
    assert item["votes"] == ["For 3"]
    assert item["first_page"] == 3
    resolution = item["resolutions"][0]
    assert {"label": None, "text": "That the report be noted.", "marker": "stated", "outcome": "carried"}.items() <= (
        resolution.items()
    )
    assert minutes["attendance"][0]["name"] == "Ms. A. Rowe"


def test_a_report_shows_its_recommendations_and_counts_its_paragraphs_those_that_lead_limbs_too() -> None:
    report = json.loads(json.dumps(inspection(paper())))["sections"][1]
    assert (report["kind"], report["title"], report["agenda_item"], report["paragraphs"]) == (
        "report",
        "DYKES",
        None,
        2,
    )
    assert report["recommendations"][0]["label"] == "a."
    assert report["recommendations"][0]["text"] == "note the dykes."
    assert report["stated_date"] == "2018-10-01"


def test_a_paper_without_pages_says_null() -> None:
    document = Document("note.txt", Format.TEXT, "cd" * 32, ())
    found = inspection(Paper(document, PaperKind.OTHER, Meeting(), ()))
    assert found["pages"] is None
    assert found["meeting"] == {"body": None, "date": None, "time": None, "place": None}


def test_the_page_for_the_terminal_names_meetings_items_resolutions_and_warnings() -> None:
    text = inspection_text(paper())
    for words in (
        "pack.pdf: pack, Arden Board, 10 December 2018",
        "2 pages, 1 of them without text",
        "MINUTES (draft), Arden Board, 1 October 2018",
        "23. Domestic Peace (agenda item 8, stated)",
        "resolved: That the report be noted.",
        "action: Ms. Rowe would write.",
        "REPORT, Arden Board, 10 December 2018",
        "recommended a.: 2. The Board is asked to note the dykes.",
        "printed date: 1 October 2018",
        "report-date-differs: The report is dated 1 October 2018.",
    ):
        assert words in text
