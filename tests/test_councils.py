"""How county and district councils, fire authorities and NHS bodies set out their minutes: small invented ones."""

from datetime import date

from invented import TITLE, decided, item, minutes, paper, resolutions

from ingest.paper import Outcome

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
