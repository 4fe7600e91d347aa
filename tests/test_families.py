"""How other bodies number and word their minutes: one invented example of each family."""

from datetime import date

from invented import TITLE, decided, item, minutes, paper, resolutions

from ingest.paper import Outcome, PaperKind, Part


def test_a_line_in_brackets_maps_the_minute_to_the_agenda_and_a_numbered_paragraph_may_be_the_resolution() -> None:
    found = minutes(
        f"{TITLE}\n\n84. Apologies\n(Item 2)\n\nThere were none.\n\n85. Ferry Strategy\n(Item 6)\n\n(1) The "
        f"report was introduced.\n\n"
        "(2) RESOLVED that the strategy be endorsed.\n"
    )
    assert [(one.minute, one.agenda_item) for one in found.items] == [("84", "2"), ("85", "6")]
    assert decided(found.items[1]) == [("(2)", "RESOLVED that the strategy be endorsed.")]


def test_decimal_paragraphs_under_an_item_are_its_statements_and_not_items() -> None:
    found = minutes(
        f"{TITLE}\n\n54 MINUTES\n\n54.1 RESOLVED: That the minutes be approved.\n\n55 PIER REPAIRS\n\n55.1 "
        f"The report was introduced.\n\n"
        "55.2 RESOLVED: That the Board\n\n(1) Notes the report; and\n\n(2) Agrees the plan.\n\n56 DATE OF "
        "NEXT MEETING\n\nNot yet known.\n"
    )
    assert [one.minute for one in found.items] == ["54", "55", "56"]
    assert decided(found.items[0]) == [("54.1", "That the minutes be approved.")]
    assert [(one.label, one.lead) for one in resolutions(found.items[1])] == [
        ("(1)", "That the Board"),
        ("(2)", "That the Board"),
    ]


def test_a_page_that_tells_the_decision_and_then_the_minutes_gives_each_resolution_once() -> None:
    found = minutes(
        "Agenda and minutes\n\nCabinet - Tuesday, 13 September 2022 2.00 "
        "pm\n\n163.\n\nApologies\n\nMinutes:\n\nNone.\n\n164.\n\n"
        "Market Fees\n\nRESOLVED: That the public be excluded is proposed.\n\nDecision:\n\nRESOLVED: "
        "That\n\n(1) the fees be frozen; and\n\n"
        "(2) the stalls be painted.\n\nMinutes:\n\nCllr Marsh spoke.\n\nRESOLVED: That\n\n(1) the fees be "
        "frozen; and\n\n"
        "(2) the stalls be painted.\n\nReason for decision: To help traders.\n"
    ).items[1]
    assert (found.minute, found.agenda_item) == ("164", None)
    assert decided(found) == [("(1)", "the fees be frozen; and"), ("(2)", "the stalls be painted.")]
    assert found.statements[0].part is Part.AGENDA
    assert found.statements[-1].text == "Reason for decision: To help traders."


def test_a_page_headed_agenda_for_a_body_on_a_date_is_a_meeting() -> None:
    found = paper(
        "Agenda and minutes for Cabinet on Tuesday, 13th September, 2022, 2.00 "
        "pm\n\n1.\n\nApologies\n\nMinutes:\n\nNone.\n\n2.\n\nFees\n"
    )
    assert (found.kind, found.meeting.body, found.meeting.date) == (PaperKind.MINUTES, "Cabinet", date(2022, 9, 13))


def test_headings_without_numbers_and_decisions_after_a_label() -> None:
    found = minutes(
        "Minutes of the last meeting, 12 June 2020\n\nCommunity Board\n\nApologies\n\nApologies were "
        "received from Cllr Ann Marsh.\n\n"
        "Loneliness update\n\nOfficers presented the work that was done over the "
        "summer.\n\nDecision:\n\nMembers noted the update.\n\n"
        "Actions:\n\nOfficers to share the slides by 1 July.\n"
    )
    assert [one.title for one in found.items] == ["Apologies", "Loneliness update"]
    assert decided(found.items[1]) == [(None, "Members noted the update.")]
    assert [(one.owner, one.due) for one in found.items[1].actions] == [("Officers", "by 1 July")]
    assert [one.name for one in found.attendance] == ["Cllr Ann Marsh"]


def test_every_rung_of_a_motion_is_kept_with_its_outcome() -> None:
    found = item(
        "Councillor Poole moved a motion on dogs. An amendment to replace 'leads' was moved and, on being "
        "put to the vote, was declared "
        "LOST by 3 votes to 2.\n\nThe motion was put to the vote and was declared CARRIED.\n"
    )
    assert [one.outcome for one in resolutions(found)] == [Outcome.LOST, Outcome.CARRIED]
    assert found.votes == ("by 3 votes to 2",)


def test_an_action_line_behind_a_decision_is_no_part_of_it() -> None:
    found = item("It was RESOLVED to pay the invoices listed. ACTION: Clerk to pay them by 12 November.")
    assert decided(found) == [(None, "It was RESOLVED to pay the invoices listed.")]
    assert [(one.owner, one.due) for one in found.actions] == [("Clerk", "by 12 November")]


def test_minutes_in_markdown() -> None:
    found = minutes(
        "# Minutes of the Weirs Committee held on 4 May 2022\n\n**Present:** Cllr A. Marsh (Chair), Cllr B. "
        "Poole\n\n## 1. Welcome\n\n"
        "All were welcomed.\n\n## 2. Weir gates\n\n* **Action:** Cy Dyer to mend the gates by June "
        "2022.\n\n**Resolved:** That it be so.\n"
    )
    assert (found.meeting.body, [one.title for one in found.items]) == ("Weirs Committee", ["Welcome", "Weir gates"])
    assert decided(found.items[1]) == [(None, "That it be so.")]
    assert [one.owner for one in found.items[1].actions] == ["Cy Dyer"]
    assert [(one.name, one.chair) for one in found.attendance] == [("Cllr A. Marsh", True), ("Cllr B. Poole", False)]


def test_an_agenda_set_as_a_table_has_its_pages_in_the_last_column() -> None:
    found = paper(
        "Audit Committee\n\nDate:\tFriday, 6 August 2021\nTime:\t10.00 am\nVenue:\tRoom "
        "1\n\nAGENDA\n\n1.\tApologies\t\n"
        "2.\tMinutes of the meeting held on 4 June 2021\t3 - 10\n3.\tAnnual Report\t11 - 24\n"
    )
    (agenda,) = found.sections
    assert [(one.title, one.pages) for one in agenda.items] == [
        ("Apologies", None),
        ("Minutes of the meeting held on 4 June 2021", ("3", "10")),
        ("Annual Report", ("11", "24")),
    ]
    assert (agenda.meeting.time, agenda.meeting.place) == ("10.00 am", "Room 1")


def test_a_page_that_lost_the_line_with_its_body_and_day_takes_no_other_meetings_day() -> None:
    found = paper(
        "Agenda and draft minutes\n\nVenue: Tollgate House, Ebbermouth\n\nContact: A Clerk\n\nItems\nNo. Item\n\n"
        "31/28\n\nMinutes of Previous Meeting: 9 May 2028 pdf icon PDF 40 KB\n\nTo confirm the minutes of the meeting "
        "held on 9 May 2028.\n\nMinutes:\n\nThe minutes of the meeting held on 9 May 2028 were confirmed.\n\n"
        "32/28\n\nFerry fares\n\nMinutes:\n\nRESOLVED:\n\nThat the fares be frozen.\n"
    )
    assert (found.meeting.date, found.meeting.place) == (None, "Tollgate House, Ebbermouth")
    assert [one.minute for one in found.sections[0].items] == ["31/28", "32/28"]
    assert decided(found.sections[0].items[1]) == [(None, "That the fares be frozen.")]
    assert "meeting-date-unsure" in [warning.code for warning in found.warnings]


def test_a_page_of_one_item_that_names_no_meeting_keeps_its_title_and_what_was_agreed() -> None:
    found = paper(
        "Agenda item\n\nTo consider the ferry fares.\n\nAgreed that the fares were to be frozen.\n\nIt was raised that "
        "the boats were late.\n\nSupporting documents:\n"
    )
    (only,) = found.sections[0].items
    assert (found.kind, found.meeting.date, only.title) == (PaperKind.MINUTES, None, "To consider the ferry fares")


def test_headings_in_capitals_may_open_the_sentence_they_head() -> None:
    found = minutes(
        f"{TITLE}\n\nAPOLOGIES FOR ABSENCE were received from Mr A Quayle and Mrs B Strand.\n\nMATTERS ARISING from "
        "the minutes. The gate had been mended.\n\nFINANCE. A cheque was signed for the mower, £150.75.\n\nFOOTPATHS "
        "AND HEDGES. The Clerk was asked to write to the owner of the hedge.\n\nThe owner had moved away.\n"
    )
    assert [one.title for one in found.items] == [
        "Apologies for Absence",
        "Matters Arising",
        "Finance",
        "Footpaths and Hedges",
    ]
    assert found.items[0].statements[0].text == "APOLOGIES FOR ABSENCE were received from Mr A Quayle and Mrs B Strand."
    assert found.items[2].statements[0].text == "A cheque was signed for the mower, £150.75."
    assert len(found.items[3].statements) == 2


def test_an_item_that_is_one_short_sentence_has_no_title_but_its_words() -> None:
    found = minutes(
        f"{TITLE}\n\n1. Apologies were received from Dr Quayle\n\n2. Minutes of the previous meeting\n\nThese were "
        "signed.\n\n3. Matters arising\n\nThe gate had been mended.\n\n4. The new rail was very good.\n"
    )
    assert [(one.title, [said.text for said in one.statements]) for one in found.items] == [
        (None, ["Apologies were received from Dr Quayle"]),
        ("Minutes of the previous meeting", ["These were signed."]),
        ("Matters arising", ["The gate had been mended."]),
        (None, ["The new rail was very good."]),
    ]
