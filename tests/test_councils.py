"""How county and district councils, fire authorities and NHS bodies set out their minutes: small invented ones.

Long, because each way of setting them out is a small paper that stands with what is to be read in it.
"""

from datetime import date

from invented import TITLE, decided, item, minutes, paper, resolutions

from ingest.corrections.confirming import confirmations, corrections
from ingest.paper import MinutesStatus, Outcome

CODED = (
    "PLANNING COMMITTEE\n\nWednesday, 25 March 2015\n\nMinutes\n\nPresent: Councillor Marsh (Chairman)\n\n"
    "APOLOGIES\n\nPLA146/14\nApologies were received from Councillor Poole.\n\n"
    "DECLARATIONS OF LOBBYING (IN ACCORDANCE WITH THE PROTOCOL FOR MEMBERS TAKING PART IN THE\nPLANNING "
    "PROCESS, PART 5, SECTION 5.11)\n\nPLA147/14\nNo declarations were made.\n\n"
    "TO APPROVE THE MINUTES OF THE MEETING DATED 4 MARCH 2015\n\nPLA148/14\n"
    "RESOLVED – That the minutes be approved.\n\n"
    "14/501788 - LAND AT WEIR FARM, WEIR ROAD\n\nPLA149/14\nThe Head of Planning submitted a report.\n\n"
    "RESOLVED – That application 14/501788 be granted, subject to the following additional condition:\n\n"
    "16. No work shall begin until a scheme of lighting has been approved.\n\n"
    "URGENT BUSINESS\n\nPLA150/14\nThere was none.\n"
)


def test_codes_below_their_titles_in_capitals_are_the_numbers_of_the_items_however_long_the_titles() -> None:
    found = minutes(CODED)
    assert [one.minute for one in found.items] == [f"PLA{number}/14" for number in range(146, 151)]
    assert found.items[3].title == "14/501788 - Land at Weir Farm, Weir Road"
    assert decided(found.items[3])[0][1].startswith("That application 14/501788 be granted")


def test_codes_below_titles_that_make_no_run_are_each_its_own_titles() -> None:
    heads = ("APOLOGIES", "DECLARATIONS OF INTEREST", "PUBLIC QUESTIONS", "URGENT BUSINESS")
    codes = ("PLA12/14", "PLA31/14", "PLA50/14", "PLA69/14")
    body = "\n\n".join(f"{head}\n\n{code}\nThere were none." for head, code in zip(heads, codes, strict=True))
    assert tuple(one.minute for one in minutes(f"{TITLE}\n\n{body}\n").items) == codes


def test_numbers_of_a_year_may_leave_some_out_where_items_are_kept_apart() -> None:
    heads = ("APOLOGIES", "DECLARATIONS OF INTEREST", "PUBLIC QUESTIONS", "DATE OF NEXT MEETING")
    codes = ("12/14", "13/14", "19/14", "20/14")
    body = "\n\n".join(f"{code} {head}\n\nThere were none." for head, code in zip(heads, codes, strict=True))
    assert tuple(one.minute for one in minutes(f"{TITLE}\n\n{body}\n").items) == codes


def test_limbs_are_lettered_in_capitals_with_a_stop_or_without() -> None:
    stopped = item("RESOLVED:      A.     That the plan be approved.\n\nB.     That officers finish the papers.\n")
    assert decided(stopped) == [("A", "That the plan be approved."), ("B", "That officers finish the papers.")]
    plain = item("It was resolved to:\n\nA Note the report.\n\nB Approve the plan.\n")
    assert decided(plain) == [("A", "Note the report."), ("B", "Approve the plan.")]
    assert item("A. Marsh reported that the weir had been mended.\n").statements[0].label is None


def test_whoever_is_named_with_a_colon_leads_the_limbs_below() -> None:
    found = item("Resolved: That the Authority:\n\ni) noted the review; and\nii) approved the plan.\n")
    assert [(one.label, one.lead) for one in resolutions(found)] == [
        ("i)", "That the Authority:"),
        ("ii)", "That the Authority:"),
    ]


def test_the_line_that_moves_a_decision_is_no_part_of_it_where_the_mark_stands_on_a_line_of_its_own() -> None:
    found = item(
        "It was moved by Councillor Marsh, seconded by Councillor Poole and\n\nRESOLVED – That the fees be frozen.\n"
    )
    assert decided(found) == [(None, "That the fees be frozen.")]


def test_money_carried_forward_into_a_year_is_put_off_by_nobody() -> None:
    money = item("RESOLVED: That the underspend be carried forward to 2010/11.\n")
    paper_put_off = item("RESOLVED: That the report be carried forward to the next meeting.\n")
    assert [resolutions(one)[0].outcome for one in (money, paper_put_off)] == [Outcome.CARRIED, Outcome.DEFERRED]


def test_a_body_and_the_day_it_was_held_above_those_present_head_minutes() -> None:
    found = paper(
        "CABINET                                HELD: Tuesday, 13 July 2021\n              Start: 7.00 pm\n"
        "              Finish: 7.25 pm\n\nPRESENT:\n\nCouncillor: I Marsh (in the Chair)\n\n"
        "12   APOLOGIES\n\nThere were none.\n\n13   MINUTES\n\nRESOLVED:   That the minutes be signed.\n"
    )
    assert (found.meeting.body, found.meeting.date) == ("Cabinet", date(2021, 7, 13))
    assert [one.minute for one in found.sections[0].items] == ["12", "13"]


def test_a_meeting_in_public_held_on_a_day_above_those_present_heads_minutes_and_a_space_may_slip_into_a_code() -> None:
    found = minutes(
        "Avon CCG Governing Body Meeting in Public\n\nHeld on 13th January 2022 via Microsoft Teams\n\nCONFIRMED\n\n"
        "Present:\n\nDr Ann Marsh   Chair\n\nGB/2122/214: Welcome\n\nAll were welcome.\n\n"
        "GB/2122/ 215: Declarations of Interest\n\nNone.\n\nGB/2122/216: Chair's Report\n\n"
        "The Governing Body NOTED the report.\n"
    )
    assert found.meeting.body == "Avon CCG Governing Body"
    assert [one.minute for one in found.items] == ["GB/2122/214", "GB/2122/215", "GB/2122/216"]


def test_an_authority_for_a_county_is_a_body() -> None:
    found = paper(
        "At a meeting of the Combined Fire Authority for County Avon held at Fire Headquarters, Weirbridge on Thursday "
        "12 November 2015 at 10.00 a.m.\n\nPresent:\n\nCouncillors Marsh and Poole.\n\nA1 Declarations\n\nNone.\n"
    )
    assert found.meeting.body == "Combined Fire Authority for County Avon"


def test_the_vote_in_brackets_behind_a_mark_and_the_majority_it_was_resolved_by_are_no_decision_of_their_own() -> None:
    counted = item(
        "It was moved by Mr Marsh and seconded by Mr Poole and\n\nRESOLVED (7 votes in favour, 2 against and 1 "
        "abstention)\n\nThat the precept be supported.\n"
    )
    assert decided(counted) == [(None, "That the precept be supported.")]
    most = item(
        "On being proposed by the Mayor, it was resolved by majority to:\n\nA. Approve the budget.\n\nB. Note it.\n"
    )
    assert decided(most) == [("A", "Approve the budget."), ("B", "Note it.")]


def test_conditions_below_the_bodys_own_decision_are_part_of_it() -> None:
    found = item(
        "DECISION\n\nThe Sub-Committee's decision was to GRANT the application subject to the following conditions:\n\n"
        "1. No boats after dark.\n2. A light at the weir.\n\nREASONS FOR THE DECISION\n\nIt would help the trade.\n"
    )
    assert decided(found) == [
        (
            None,
            "The Sub-Committee's decision was to GRANT the application subject to the following conditions: 1. No "
            "boats "
            "after dark. 2. A light at the weir.",
        )
    ]


def test_a_decision_marked_with_a_colon_within_a_paragraph_is_one() -> None:
    found = item("Mrs Marsh gave an overview. Decision: commission a review of the weir.\n")
    assert decided(found) == [(None, "Decision: commission a review of the weir.")]


def test_a_decision_notice_is_the_minutes_of_the_meeting_it_names_and_its_items_are_titled_below_their_numbers() -> (
    None
):
    found = paper(
        "AVON DISTRICT COUNCIL\n\nCABINET\n\nDECISION NOTICE\n\nDecisions taken by the Cabinet at its meeting held on "
        "Wednesday, 11 September 2024\n\nPublished: Friday 13 September 2024\n\nPresent: Councillors M Marsh, P Poole\n"
        "Apologies: Councillor D Dyer\n\nAgenda Item 4\nCorporate Plan\n\nDecision:\n1. That the plan be adopted.\n"
        "2. That it be printed.\n\nConflicts of interest declared: None\n\nAgenda Item 5\nMooring Fees\n\nDecision:\n"
        "That the fees be frozen.\n\nConflicts of interest declared: None\n\nAgenda Item 6*\nWeir Grant\n\nDecision:\n"
        "Deferred to the next meeting.\n"
    )
    assert (found.meeting.body, found.meeting.date) == ("Avon District Council Cabinet", date(2024, 9, 11))
    items = found.sections[0].items
    assert [(one.minute, one.title) for one in items] == [
        ("4", "Corporate Plan"),
        ("5", "Mooring Fees"),
        ("6", "Weir Grant"),
    ]
    assert resolutions(items[2])[0].outcome is Outcome.DEFERRED


def test_a_page_of_a_meeting_may_name_its_body_and_its_day_on_two_lines() -> None:
    found = paper(
        "Agenda and minutes\n\nAvon Police and Crime Panel\nFriday, 2nd February, 2018 10.00 am\n\nVenue: Weir "
        "House\n\n"
        "No. Item\n\n40.\n\nApologies\n\nMinutes:\n\nNone.\n\n41.\n\nPrecept\n\nMinutes:\n\nRESOLVED\n\n"
        "That it be supported.\n"
    )
    assert (found.meeting.body, found.meeting.date) == ("Avon Police and Crime Panel", date(2018, 2, 2))


def test_links_below_supporting_documents_are_no_part_of_the_last_limb() -> None:
    found = paper(
        "Agenda item\n\nCare Fund Plan\n\n- Meeting of Health and Wellbeing Board, Tuesday, 18th July, 2023 10.00 "
        "am (Item "
        "6.)\n\nMinutes:\n\nRESOLVED: That\n\n1. the plan be approved; and\n\n2. it be signed.\n\nSupporting "
        "documents:\n\n"
        "- Care Fund Plan, item 6. PDF 287 KB\n"
    )
    assert decided(found.sections[0].items[0]) == [("1", "the plan be approved; and"), ("2", "it be signed.")]


def test_a_name_and_an_office_far_apart_are_a_row_however_long_the_office_above_is() -> None:
    found = minutes(
        "AVON HOSPITALS TRUST\n\nBOARD OF DIRECTORS (PUBLIC)\n\nMinutes of the meeting held on 26 September "
        "2024\n\nPresent:\n"
        "Ms A Marsh           Chair\nMr P Poole           Non-Executive Director / Senior Independent Director of "
        "Care\n"
        "Dr S Dyer            Non-Executive Director\n\n1. Welcome\n\nAll were welcomed to the first meeting in the "
        "new hall "
        "by\nthe Chair of the Trust.\n\n2. Declarations\n\nNone.\n"
    )
    assert found.meeting.body == "Avon Hospitals Trust Board of Directors"
    assert [one.name for one in found.attendance] == ["Ms A Marsh", "Mr P Poole", "Dr S Dyer"]


def test_a_surname_may_be_a_point_of_the_compass_and_the_chair_may_have_another_office() -> None:
    found = minutes(
        f"{TITLE}\n\nCouncillor: I Marsh (Leader of the Council, in the Chair)\n\nPresent: Councillors B Dyer, T "
        "Poole, A "
        "West\n\nMayor Dr Ann Weir - Mayor of Avon\n\n1. Apologies\n\nNone.\n\n2. Declarations\n\nMembers were "
        "asked to "
        "declare any interests. None were declared.\n"
    )
    names = [one.name for one in found.attendance]
    assert names[-4:] == ["B Dyer", "T Poole", "A West", "Mayor Dr Ann Weir"]
    assert found.items[1].actions == ()


def test_names_in_two_columns_are_people_and_no_offices() -> None:
    found = minutes(
        f"{TITLE}\n\nPRESENT\n\nMr N. J. Marsh CC (in the Chair)\n\nMr R. Poole CC\tMrs H. E. Dyer CC\n"
        "Mr L. Quill JP CC        Dr T. J. Weir CC\nAnn Fenn\tArden Homes\n\n1. Apologies\n\nNone.\n\n2. "
        "Weir\n\nNoted.\n"
    )
    assert [(one.name, one.role) for one in found.attendance][1:] == [
        ("Mr R. Poole CC", None),
        ("Mrs H. E. Dyer CC", None),
        ("Mr L. Quill JP CC", None),
        ("Dr T. J. Weir CC", None),
        ("Ann Fenn", "Arden Homes"),
    ]


def test_a_line_with_the_day_and_the_hospital_names_no_body() -> None:
    found = paper(
        "Minutes of the Board of Directors meeting held in public\n\nWednesday 3 July 2024, 10:00 - 12:45, Lecture "
        "Theatre, "
        "Weir Hospital\n\nPresent:\nAnn Marsh, Chair\n\n1. Welcome\n\nAll were welcomed.\n\n2. Report\n\nIt was "
        "noted.\n"
    )
    assert found.meeting.body == "Board of Directors"


def test_what_the_board_did_point_by_point_is_decided_in_small_letters_too() -> None:
    found = item(
        "The Board:\n\n• noted the position; and\n• approved the programme.\n\nThe Board:\n\n• asked for more.\n"
    )
    assert decided(found) == [(None, "noted the position; and"), (None, "approved the programme.")]
    told = item("The Board:\n\n• noted that the weir leaked; and\n• asked who knew.\n")
    assert decided(told) == []


def test_the_number_of_a_case_may_begin_a_title_below_the_number_of_the_item() -> None:
    found = minutes(
        "Agenda and minutes\n\nPlanning Committee - Thursday, 9 February 2023 7.30 "
        "pm\n\n1.\n\nApologies\n\nMinutes:\n\nNone."
        "\n\n2.\n\nMinutes 12 January 2023\n\nMinutes:\n\nThey were agreed.\n\n3.\n\nP1723.22 14 WEIR CLOSE "
        "AYLBY\n\nMinutes:"
        "\n\nRESOLVED that it be granted.\n\n4.\n\nP0645.22 MILL SCHOOL\n\nMinutes:\n\nRESOLVED that it be refused.\n"
    )
    assert [(one.minute, len(resolutions(one))) for one in found.items] == [("1", 0), ("2", 0), ("3", 1), ("4", 1)]


def test_how_a_resolution_was_passed_is_no_resolution() -> None:
    found = item("RESOLVED that permission be granted.\n\nThe vote was carried by 4 votes to 3.\n")
    assert decided(found) == [(None, "RESOLVED that permission be granted.")]
    assert found.votes == ("by 4 votes to 3",)


def test_names_under_their_panels_are_part_of_the_limb_that_appoints_them() -> None:
    found = item(
        "RESOLVED:\n\n1. To confirm the appointment of the following Members:\n\nAppeals Panel\nCllr P Marsh\nMr Z "
        "Poole\n\n"
        "Weir Panel\nCllr C Dyer\n\n2. That the appointments run until July.\n"
    )
    assert decided(found) == [
        (
            "1",
            "To confirm the appointment of the following Members: Appeals Panel Cllr P Marsh Mr Z Poole Weir Panel "
            "Cllr C Dyer",
        ),
        ("2", "That the appointments run until July."),
    ]


def test_a_dash_opens_the_list_of_a_limb_as_a_colon_does() -> None:
    found = item(
        "Resolved –\n\n(1) That it be noted.\n\n(2) That it be recommended to Council –\n(a) that £5 be spent.\n"
    )
    assert decided(found) == [
        ("(1)", "That it be noted."),
        ("(2)", "That it be recommended to Council – (a) that £5 be spent."),
    ]


def test_the_heading_decisions_marks_what_the_members_did_below_it() -> None:
    found = item("It was discussed.\n\nDecisions\n\nMembers:\n\n1. noted the year; and\n\n2. agreed the plan.\n")
    assert decided(found) == [("1", "noted the year; and"), ("2", "agreed the plan.")]


def test_actions_listed_by_bullets_are_each_its_own_and_a_note_doubles_none() -> None:
    found = item(
        "Actions:\n\n•  Ann Marsh to provide the costs.\n•  Bo Poole to circulate the plan.\n\nRESOLVED "
        "that it be noted.\n"
    )
    assert [(one.owner, one.text) for one in found.actions] == [
        ("Ann Marsh", "Ann Marsh to provide the costs."),
        ("Bo Poole", "Bo Poole to circulate the plan."),
    ]
    noted = item(
        "Resolved –\n\nThat the Strategic Director, Place be requested to report back.\n\nACTION: Strategic "
        "Director, Place\n"
    )
    assert [one.owner for one in noted.actions] == ["the Strategic Director, Place"]


def test_the_chair_may_be_named_on_a_line_of_its_own_and_parties_are_nobody() -> None:
    found = minutes(
        "Minutes of a meeting of the Executive held on Tuesday 10 September 2019 in Committee Room 1, "
        "Aylby\n\nCommenced 10.30 "
        "am\nConcluded 11.55 am\n\nChair: Cllr Mrs L C Weir\n\nPresent – Councillors\n\nLABOUR\nMarsh\nPoole\n\n1. "
        "Apologies\n\n"
        "None.\n\n2. Minutes\n\nResolved –\n\nThat they be signed.\n"
    )
    assert found.meeting.place == "Committee Room 1, Aylby"
    assert [(one.name, one.chair) for one in found.attendance] == [
        ("Cllr Mrs L C Weir", True),
        ("Marsh", False),
        ("Poole", False),
    ]


def test_the_mark_of_a_resolution_below_a_recorded_vote_is_no_name_of_a_voter() -> None:
    found = item(
        "A recorded vote was carried out and the application was approved unanimously.\n\n"
        "                 For    Against    Abstain\nR Marsh          Y\nP Poole          Y\n\nRESOLVED\n\n"
        "A. That permission be granted.\n\nB. That the plans be filed.\n"
    )
    assert decided(found) == [("A", "That permission be granted."), ("B", "That the plans be filed.")]


def test_a_council_of_governors_named_above_its_trust_is_not_the_trust_itself() -> None:
    found = paper(
        "COUNCIL OF GOVERNORS\n\nMinutes of the Council of Governors Meeting of Avon NHS Foundation Trust\nheld on "
        "Tuesday "
        "12 March 2024 at 4.00 pm\n\nPresent: Mrs G Marsh, Chair\n\n1. Welcome\n\nAll were welcomed.\n\n2. Log\n\n"
        "Resolved: To note it.\n"
    )
    assert found.meeting.body == "Avon NHS Foundation Trust Council of Governors"


def test_the_member_who_decides_may_stand_above_the_points_of_a_record_of_a_decision() -> None:
    found = paper(
        "Decision details\n\nAward of the Weir Contract\n\nDecision Maker: Cabinet Member for Highways\n\nDecision "
        "status: "
        "Recommendations Approved\n\nIs Key decision?: Yes\n\nDecision:\n\nThe Cabinet Member:\n\n(1) APPROVED the "
        "award; "
        "and\n\n(2) DELEGATED the rest.\n\nReasons for the decision:\n\nThe contract ends.\n\nDate of decision: "
        "11/12/2024\n"
    )
    assert decided(found.sections[0].items[0]) == [("(1)", "APPROVED the award; and"), ("(2)", "DELEGATED the rest.")]


def test_a_long_title_that_says_what_is_to_be_done_stays_a_title() -> None:
    title = "Minutes of the meeting held on 19 October 2017 and, if in order, to be approved as a correct record"
    found = minutes(
        f"{TITLE}\n\n45. Apologies\n(Item 1)\n\nNone.\n\n46. {title}\n(Item 3)\n\nRESOLVED that they be approved.\n\n"
        "47. Weirs\n(Item 4)\n\nThe report had this appended:\n\nAppendix 1 – Report on the state of the weirs\n\n"
        "It was reported at the meeting that two of the weirs had since been mended.\n\nResolved -\n\n(1) That it "
        "be noted.\n"
    )
    assert found.items[1].title == title
    assert resolutions(found.items[2])[0].heading is None


def test_initials_and_surnames_in_three_columns_are_each_a_member() -> None:
    found = minutes(
        f"{TITLE}\n\nPresent: R Weir (Chairman)\nR Marsh          B Poole          M Dyer\nE Coe-Quill      G Fenn\n\n"
        "1. Apologies\n\nNone.\n\n2. Weirs\n\nNoted.\n"
    )
    assert [one.name for one in found.attendance] == ["R Weir", "R Marsh", "B Poole", "M Dyer", "E Coe-Quill", "G Fenn"]


def test_of_two_minutes_confirmed_at_once_the_correction_is_of_those_it_names() -> None:
    found = minutes(
        f"{TITLE}\n\n78. Minutes\n\nRESOLVED – That the minutes of the meetings held on 1st November and 13th "
        "December 2020 be "
        "approved subject to a correction to minute 58 of 1st November to show that Councillor Marsh declared an "
        "interest.\n\n"
        "79. Declarations\n\nNone.\n"
    )
    assert [(one.date, one.minute) for one in corrections(found)] == [(date(2020, 11, 1), "58")]
    assert [(one.date, one.status) for one in confirmations(found)] == [
        (date(2020, 11, 1), MinutesStatus.CORRECTED),
        (date(2020, 12, 13), MinutesStatus.CONFIRMED),
    ]


def test_in_attendance_may_stand_over_two_lines_beside_the_names() -> None:
    found = minutes(
        f"{TITLE}\n\nPresent:      Mrs G Weir, Chair\n\nIn            Ms J Marsh, Chief Executive\nattendance:   Mr "
        "P Poole, "
        "Clerk\n\n1. Apologies\n\nNone.\n\n2. Weirs\n\nThe Clerk told of them.\n\nNoted.\n"
    )
    assert [(one.name, one.group) for one in found.attendance] == [
        ("Mrs G Weir", "Present"),
        ("Ms J Marsh", "In attendance"),
        ("Mr P Poole", "In attendance"),
    ]
    assert decided(found.items[1]) == [(None, "Noted.")]


def test_an_additional_condition_goes_on_with_the_numbers_of_the_others_and_a_speaker_heads_nothing() -> None:
    found = item(
        "Supporter:\n\n• Ms Lucy Marsh, agent\n\nRESOLVED – That application 14/5 be granted, subject to the following "
        "additional condition:\n\n16. No work shall begin until the lighting has been approved.\n"
    )
    assert decided(found) == [
        (
            None,
            "That application 14/5 be granted, subject to the following additional condition: 16. No work shall "
            "begin until "
            "the lighting has been approved.",
        )
    ]
    assert resolutions(found)[0].heading is None


def test_capitals_without_a_stop_are_letters_of_limbs_where_a_b_follows_an_a() -> None:
    found = item(
        "Proposed by Councillor Marsh it was:\n\nRESOLVED that Cabinet:\n\nA     Acknowledged the outturn.\n\n"
        "B     Noted the performance.\n\nC     The policy be adopted.\n"
    )
    assert decided(found) == [
        ("A", "Acknowledged the outturn."),
        ("B", "Noted the performance."),
        ("C", "The policy be adopted."),
    ]
    alone = item("RESOLVED that Cabinet:\n\nA Working Group be formed.\n")
    assert decided(alone) == [(None, "A Working Group be formed.")]


def test_a_member_who_leads_the_council_is_no_authority_of_its_cabinet() -> None:
    found = paper(
        "MINUTES OF THE CABINET\nHELD ON\n\n11 March 2021          7.30 - 8.44 pm\n\nPRESENT\n\nCommittee "
        "Members\nCouncillor Ann "
        "Marsh, Leader of the Council\n\nOther Councillors\nCouncillor Bo Poole\n\n97. APOLOGIES\n\nNone.\n\n98. "
        "MINUTES\n\n"
        "RESOLVED that they be signed.\n"
    )
    assert found.meeting.body == "Cabinet"
    assert [one.name for one in found.sections[0].attendance] == ["Councillor Ann Marsh", "Councillor Bo Poole"]


def test_when_the_meeting_began_and_ended_may_be_told_above_its_items() -> None:
    found = minutes(
        "Avon Police and Crime Panel\n\nFriday 31 January 2020\n\nPRESENT:\n\nCouncillor Marsh, in the "
        "Chair.\n\nThe meeting "
        "started at 10.30 am and finished at 1.10 pm.\n\n30. Minutes\n\nAgreed the minutes of 6 December "
        "2019.\n\n31. Precept\n\n"
        "Following a vote the Panel agreed to support the precept.\n\n32. Next meeting\n\n3 July 2020.\n"
    )
    assert [one.minute for one in found.items] == ["30", "31", "32"]
    assert decided(found.items[1]) == [(None, "Following a vote the Panel agreed to support the precept.")]


def test_agreed_that_without_a_subject_marks_what_was_decided() -> None:
    found = item("The Panel considered it.\n\nAgreed that the precept be supported.\n")
    assert decided(found) == [(None, "Agreed that the precept be supported.")]
    assert decided(item("It was agreed that the Clerk would write.\n")) == []


def test_a_code_with_one_figure_more_is_an_item_of_its_own_below_its_item() -> None:
    found = minutes(
        f"{TITLE}\n\n131/19 MATTERS ARISING\n\nResolved – that they be noted.\n\n132/19 KEY ISSUES\n\n132/19/1 "
        "Emergency Care\n\n"
        "The report was given.\n\nResolved – that it be noted.\n\n132/19/2 Patient Story\n\nResolved – that it be "
        "welcomed.\n\n"
        "133/19 NEXT MEETING\n\nResolved – that it be in July.\n"
    )
    assert [(one.minute, len(resolutions(one))) for one in found.items] == [
        ("131/19", 1),
        ("132/19", 0),
        ("132/19/1", 1),
        ("132/19/2", 1),
        ("133/19", 1),
    ]


def test_the_first_letter_may_stand_behind_that_on_the_line_of_the_mark() -> None:
    apart = item("Resolved – that (A) the report be noted, and\n\n(B) the Chief Officer report back.\n")
    assert [(one.label, one.lead, one.text) for one in resolutions(apart)] == [
        ("(A)", "that", "the report be noted, and"),
        ("(B)", "that", "the Chief Officer report back."),
    ]
    assert decided(item("Resolved – that (A) the report be noted; and (B) it be filed.\n")) == [
        ("(A)", "the report be noted; and"),
        ("(B)", "it be filed."),
    ]
