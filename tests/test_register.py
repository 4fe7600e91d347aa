"""The registers' rows and the forms they leave in."""

import csv
import io
from dataclasses import replace
from datetime import date

import docx

from assistant.commands.tables import table
from assistant.register import DecisionRow, action_rows, as_csv, as_docx, as_records, columns_of, decision_rows
from index.records import ActionRecord
from ingest.paper import Action, Marker, MinutesStatus, Part, Passage, Place, SectionKind

LIMB = Passage(
    id="p1",
    paper="minutes.txt",
    item="i1",
    order=3,
    section=SectionKind.MINUTES,
    part=Part.RESOLUTION,
    text="That the lanterns be mended by Easter.",
    place=Place(first_line=10, last_line=11, page=2),
    body="Harbour Board",
    meeting=date(2024, 3, 1),
    minute="14",
    agenda_item="6",
    title="Lanterns",
    label="(a)",
    lead="RESOLVED:",
    marker=Marker.STATED,
    status=MinutesStatus.DRAFT,
)


def test_a_row_says_what_was_resolved_where_and_how_surely() -> None:
    (row,) = as_records(decision_rows((LIMB,), {"Harbour Board": "HB"}))
    assert row["text"] == LIMB.text
    assert (row["meeting"], row["minute"], row["agenda_item"], row["label"]) == ("2024-03-01", "14", "6", "(a)")
    assert (row["marker"], row["status"], row["outcome"]) == ("stated", "draft", None)
    assert (row["paper"], row["page"]) == ("minutes.txt", 2)
    assert row["reference"] == "HB, 1 March 2024, minute 14 (agenda item 6), resolution (a)"


def test_the_columns_are_those_that_other_programs_rely_on() -> None:
    promised = "body meeting minute agenda_item title label text marker outcome status paper page reference".split()
    assert [column for column in columns_of(DecisionRow) if column in promised] == promised


def test_an_action_has_the_reference_of_its_minute() -> None:
    action = Action("The Clerk agreed to write.", Place(12, 12), owner="The Clerk", due="Easter")
    record = ActionRecord(action, "i1", "minutes.txt", "Harbour Board", date(2024, 3, 1), "14", "6", "Lanterns", None)
    (row,) = as_records(action_rows((record,), {}))
    assert (row["owner"], row["due"], row["minute"]) == ("The Clerk", "Easter", "14")
    assert row["reference"].startswith("Harbour Board, 1 March 2024, minute 14 (agenda item 6)")


def test_a_csv_cell_is_never_a_formula() -> None:
    texts = ['=HYPERLINK("example.org")', "+1", "-1", "@SUM(A1)", "\t=1", " =1", "That 1 = 1."]
    rows = decision_rows((replace(LIMB, text=text) for text in texts), {})
    read = list(csv.DictReader(io.StringIO(as_csv(rows, columns_of(DecisionRow)))))
    assert [row["text"][0] for row in read] == ["'"] * 6 + ["T"]
    assert read[0]["text"] == "'" + texts[0]


def test_a_word_document_holds_a_table_with_every_row() -> None:
    rows = decision_rows((LIMB, replace(LIMB, label="(b)", text="That the \x0bClerk write.")), {})
    document = docx.Document(io.BytesIO(as_docx(rows, "Register of decisions")))
    (made,) = document.tables
    cells = [[cell.text for cell in row.cells] for row in made.rows]
    assert len(cells) == 1 + 2
    assert cells[1][:3] == ["2024-03-01", "Lanterns", "RESOLVED: (a) That the lanterns be mended by Easter."]
    assert cells[2][2].endswith("(b) That the Clerk write.")


def test_a_table_wraps_its_last_column_and_keeps_the_others() -> None:
    lines = table(["No", "Words"], [["14", "word " * 20], ["15", "few"]], width=44).splitlines()
    assert max(len(line) for line in lines) <= 44
    assert lines[0].split() == ["No", "Words"]
    assert [line[:2] for line in lines[2:]] == ["14", "  ", "  ", "15"]
