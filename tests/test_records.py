"""Records of decisions that one member or officer took outside a meeting."""

from datetime import date

from invented import decided, paper, section

from ingest.paper import PaperKind, Part, SectionKind

RECORD = """AVONSHIRE COUNTY COUNCIL

RECORD OF DECISION

Decision taken by: Cabinet Member for Paths

Decision number 24/00093

Key decision: No

Title: Lamps on the towpath

Decision:

As Cabinet Member for Paths and Bridges, I agree to:

(a) light the towpath; and

(b) buy twelve lamps.

Reasons for decision:

The Harbour Board resolved to light its quay.

Alternative options considered:

(a) To do nothing.

Date of decision: 4 May 2021
"""


def test_a_record_names_who_decided_what_and_when() -> None:
    found = paper(RECORD)
    assert found.kind is PaperKind.DECISION
    assert found.meeting.body == "Avonshire County Council Cabinet Member for Paths"
    assert found.meeting.date == date(2021, 5, 4)
    (item,) = section(found, SectionKind.MINUTES).items
    assert (item.minute, item.title) == ("24/00093", "Lamps on the towpath")


def test_only_the_decision_of_a_record_is_resolved_and_its_reasons_and_options_are_told_beside_it() -> None:
    (item,) = section(paper(RECORD), SectionKind.MINUTES).items
    assert decided(item) == [("(a)", "light the towpath; and"), ("(b)", "buy twelve lamps.")]
    beside = [(one.heading, one.text) for one in item.statements if one.heading]
    assert beside == [
        ("Reasons for decision", "The Harbour Board resolved to light its quay."),
        ("Alternative options considered", "To do nothing."),
    ]


def test_the_fields_of_a_record_may_stand_in_a_table_two_to_a_row() -> None:
    found = paper(
        "Officer Decision\n\nDecision maker\tHead of Paths\tDate of decision\t4 May 2021\nReference number\tOD/12\n"
        "Is key decision?\tNo\n\nDecision made\n\nThat the lamps be bought.\n\nReasons\n\nThey are cheap.\n"
    )
    assert (found.kind, found.meeting.body, found.meeting.date) == (
        PaperKind.DECISION,
        "Head of Paths",
        date(2021, 5, 4),
    )
    (item,) = section(found, SectionKind.MINUTES).items
    assert (item.minute, decided(item)) == ("OD/12", [(None, "That the lamps be bought.")])


def test_nothing_of_a_record_is_lost() -> None:
    (item,) = section(paper(RECORD), SectionKind.MINUTES).items
    kept = " ".join(f"{one.heading} {one.lead} {one.label} {one.text}" for one in item.statements)
    assert [word for word in RECORD.split() if word not in kept and word.strip(":") not in kept] == []


def test_a_report_that_asks_for_a_decision_is_no_record_of_one() -> None:
    found = paper(
        "Report to: Cabinet\nSubject: Lamps\nDate: 4 May 2021\n\nKey decision: Yes\n\nSubject to call-in: Yes\n\n"
        "1. Background\n\nThe towpath is dark in the winter months of the year.\n\n2. Recommendation\n\n"
        "That lamps be bought.\n"
    )
    assert found.kind is PaperKind.REPORT
    assert all(one.part is not Part.RESOLUTION for part in found.sections for one in part.statements)


def test_minutes_with_decisions_and_reasons_under_their_items_are_minutes() -> None:
    found = paper(
        "Minutes of a meeting of the Avonshire Cabinet held at Mill House on Monday, 3 May 2021.\n\n1. Lamps\n\n"
        "Decision:\n\nThat lamps be bought.\n\nReasons for decision:\n\nIt is dark.\n\nAlternative options considered:"
        "\n\nNone.\n\n2. Close\n\nKey decision: No\n"
    )
    assert found.kind is PaperKind.MINUTES
