"""Minutes in the shapes that real ones come in, on invented text.

Long, because each shape is a small paper that stands with what is to be read in it.
"""

import pytest
from invented import TITLE, decided, item, minutes, paper, resolutions

from ingest.paper import Marker, MinutesStatus, NumberSource, Part, SectionKind


def test_a_report_considered_is_discussion_and_what_was_resolved_is_the_resolution() -> None:
    found = item(
        """
        The Board considered a report of A. Marsh, a copy of which, marked 'Agenda Item 6', is filed with these minutes.

        RESOLVED:

        That the report be noted.
        """
    )
    assert (found.minute, found.agenda_item, found.agenda_item_source) == ("2", "6", NumberSource.STATED)
    assert [one.part for one in found.statements] == [Part.DISCUSSION, Part.RESOLUTION]
    assert decided(found) == [(None, "That the report be noted.")]
    assert resolutions(found)[0].marker is Marker.STATED


CLAUSES = [
    "A copy of the report, marked 'Agenda Item 7', is filed with these minutes.",
    "A copy of the report, marked ‘Agenda Item 7’, is filed with these minutes.",
    "A copy of the report, marked ‘agenda item 7’, is filed with these minutes.",
    "A copy of the report, marked ‘Agenda Item 7, is filed with these minutes.",
    "A copy of the slides, marked Agenda Item 7, is filed with these minutes.",
    "The Board considered the Action Log, a copy of which, marked 'Agenda Item 7', is filed with these minutes.",
    "The Board was told of it at length and a copy of the long report, marked\n‘Agenda Item 7’, is filed.",
    "A copy of the report, marked ‘Agenda\nItem 7’, is filed with these minutes.",
    "(Item 7)",
]


@pytest.mark.parametrize("clause", CLAUSES)
def test_the_clause_names_the_agenda_item_however_it_is_printed(clause: str) -> None:
    assert item(clause).agenda_item == "7"


def test_an_item_named_in_a_declaration_is_not_the_number_of_the_minute() -> None:
    found = item("Mr. B. Poole declared an interest in agenda item 11 'Weirs' as a member of the Rowing Club.")
    assert found.agenda_item is None or found.agenda_item_source is not NumberSource.STATED


def test_an_item_without_a_decision_has_none() -> None:
    assert resolutions(item("There were none to note.")) == []


def test_an_amended_text_quoted_under_a_point_belongs_to_the_point_and_not_to_the_resolution() -> None:
    found = item(
        """
        Following discussion, it was agreed that the rules would be changed as follows:

        - i) that the paragraph on 'deputies' be amended to say:
         - that a warden would stand in for the Clerk; and
         - that a deputy would have a vote.

        - ii) That the 'Aims' be amended to say:

        "The Board will look after the paths of the county";

        RESOLVED:

        That the rules be approved, subject to the changes.
        """
    )
    points = [one for one in found.statements if one.label]
    assert [one.label for one in points] == ["i)", "ii)"]
    assert points[0].text.endswith("have a vote.")
    assert points[1].text.endswith('"The Board will look after the paths of the county";')
    assert decided(found) == [(None, "That the rules be approved, subject to the changes.")]


def test_points_may_start_at_six() -> None:
    found = item(
        "The following points were noted:\n\n- (vi) Gates were shut.\n- (vii) Dogs were seen.\n\n- (viii) Stiles held."
    )
    assert [one.label for one in found.statements if one.label] == ["(vi)", "(vii)", "(viii)"]


def test_a_resolution_in_letters_after_points_in_romans_keeps_both() -> None:
    found = item(
        "Points raised:-\n\ni) One gate was lost;\n\nii) Two were found.\n\nRESOLVED:\n\n(a) That it be "
        "noted;\n(b) That thanks be sent."
    )
    assert [one.label for one in found.statements if one.label] == ["i)", "ii)", "(a)", "(b)"]


def test_a_nested_list_stays_inside_its_limb() -> None:
    found = item(
        "RESOLVED:\n\n(a) That grants be made to:\n(i) the Mill; and\n(ii) the Weir;\n(b) That the rest be kept."
    )
    assert decided(found) == [
        ("(a)", "That grants be made to: (i) the Mill; and (ii) the Weir;"),
        ("(b)", "That the rest be kept."),
    ]


def test_a_letter_i_after_h_is_a_letter() -> None:
    limbs = "\n".join(f"({letter}) That path {letter} be kept;" for letter in "abcdefghij")
    assert [label for label, _ in decided(item(f"RESOLVED:\n\n{limbs}"))] == [f"({letter})" for letter in "abcdefghij"]


def test_sub_items_under_other_business_have_their_own_headings_and_resolutions() -> None:
    found = item(
        """
        i) Dog bins

        Councillor Marsh asked for two dog bins at the mill and another near the lower weir.

        RESOLVED

        That the Clerk would write to the contractor.

        ii) Signs

        Councillor Poole asked who looked after the signs along the towpath these days.

        RESOLVED

        That the signs would be listed.
        """
    )
    assert [(one.heading, one.text) for one in resolutions(found)] == [
        ("i) Dog bins", "That the Clerk would write to the contractor."),
        ("ii) Signs", "That the signs would be listed."),
    ]


def test_numbered_sub_headings_under_matters_arising_are_not_items() -> None:
    found = minutes(
        f"""{TITLE}

        31. Introductions.

        All were welcomed.

        32. Matters arising.

        14. Towpath lighting

        The contractor had finished the lights between the mill and the lower weir.

        33. Other business.

        There was none.
        """
    )
    assert [one.minute for one in found.items] == ["31", "32", "33"]


def test_numbered_points_inside_an_item_do_not_break_the_run_of_items() -> None:
    found = minutes(
        f"""{TITLE}

        7. Introductions.

        All were welcomed.

        8. Gates.

        It was noted that:

        1. the first gate was shut by the owner;
        2. the second gate was open;
        3. the third gate was lost.

        9. Stiles.

        There were none.

        10. Other business.

        There was none.
        """
    )
    assert [one.minute for one in found.items] == ["7", "8", "9", "10"]
    assert [one.label for one in found.items[1].statements] == [None, "1", "2", "3"]


def test_titles_run_over_lines_and_hold_figures_slashes_and_dashes() -> None:
    found = minutes(
        f"""{TITLE}

        16. Introductions

        The Chairman welcomed everyone to the meeting and all those who were present then introduced
        themselves to each other in turn.

        17. The Statement for Tackling Floods / Action Plans 2020/21 - 2022/23 and the Flood Communication
        Strategy.

        The Board considered a report of A. Marsh which presented the statement and the two plans that
        went with it.

        18. Path Performance - Quarter 1.

        It was noted.
        """
    )
    assert [one.title for one in found.items] == [
        "Introductions",
        "The Statement for Tackling Floods / Action Plans 2020/21 - 2022/23 and the Flood Communication Strategy",
        "Path Performance - Quarter 1",
    ]


def test_a_page_number_between_two_paragraphs_is_left_out() -> None:
    found = item(
        "The gates were counted by the volunteers in\nthe spring of the year and\n\n14\n\n\nagain in the autumn of it."
    )
    assert [one.text for one in found.statements] == [
        "The gates were counted by the volunteers in the spring of the year and again in the autumn of it."
    ]


def test_a_change_of_chair_stays_in_the_discussion_before_an_unmarked_resolution() -> None:
    found = minutes(PAGE).items[2]
    assert [one.text for one in found.statements][-3:-1] == [
        "Mr, A. Marsh, Chairman, left the meeting at 11.15am.",
        "Mr B. Poole in the chair.",
    ]
    assert [one.text for one in resolutions(found)] == ["That the report be noted."]


PAGE = """Avonshire and Brook Paths Board - Monday, 3 May 2021 10.00 am

The Chairman welcomed everyone to the meeting.



Minutes of previous meeting. pdf icon PDF 120 KB


The minutes of the meeting held on 1 February 2021 were taken as read and confirmed as a correct record.



Towpath Lighting: Update. pdf icon PDF 20 KB

The report will be presented by Jo Quill, Lighting Officer.

Additional documents:


The Board considered a report from Jo Quill. A copy of the report, marked ‘Agenda Item 5’, is filed with these minutes.


Arising from discussion, the following points were raised:-


i)             The lamps were old;


ii)            The posts were new.


Mr, A. Marsh, Chairman, left the meeting at 11.15am.


Mr B. Poole in the chair.




That the report be noted.



The Weir Fund. pdf icon PDF 21 KB


The Board considered a report from Sam Dyer on the fund.




a)    the report be noted;


b)    so far as may be, the fund be shown weir by weir; and


c)    a report on how weirs are looked after be presented at the next meeting.



Date of the next meeting.

The next meeting is on 2 August 2021.
"""


def test_a_page_that_lost_its_numbers_has_titles_an_untitled_first_item_and_no_invented_numbers() -> None:
    found = minutes(PAGE).items
    assert [one.title for one in found] == [
        None,
        "Minutes of previous meeting",
        "Towpath Lighting: Update",
        "The Weir Fund",
        "Date of the next meeting",
    ]
    assert [(one.minute, one.agenda_item) for one in found] == [(None, None)] * 2 + [(None, "5")] + [(None, None)] * 2
    assert found[2].presenter == "The report will be presented by Jo Quill, Lighting Officer."


def test_lettered_clauses_without_their_mark_are_an_inferred_resolution() -> None:
    found = resolutions(minutes(PAGE).items[3])
    assert [one.label for one in found] == ["a)", "b)", "c)"]
    assert {one.marker for one in found} == {Marker.INFERRED}


WEB = """Agenda and draft minutes

Avonshire and Brook Paths Board - Monday, 3 May 2021 10.00 am

Venue: Microsoft Teams

Contact: Jo Quill

Items
No. Item

1.

Introductions

Minutes:

The Chairman welcomed everyone.

2.

Minutes of previous meeting. pdf icon PDF 96 KB

Minutes:

The minutes of the meeting held on 1 February 2021 were agreed as a correct record.

3.

Weirs - 2020-21 Quarter 4 pdf icon PDF 58 KB

Sam Dyer, Weirs Officer, will present this report.

Minutes:

The Board considered a report. A copy of the report, marked ‘agenda item 3’, is filed with these minutes.

RESOLVED:

(a)        That the report be noted;

(b)        That thanks be sent.

4.

Other business

·        A picnic.

Minutes:

Summer picnic

The Chairman said that a picnic could take place by the lower weir in June.

5.

Date of the next meeting

The next meeting is on 2 August 2021.
"""


def test_a_number_alone_on_its_line_is_the_number_of_the_title_below() -> None:
    found = minutes(WEB)
    assert [(one.minute, one.agenda_item) for one in found.items] == [(str(n), str(n)) for n in range(1, 6)]
    assert found.items[2].title == "Weirs - 2020-21 Quarter 4"
    assert (found.status, found.meeting.place) == (MinutesStatus.DRAFT, "Microsoft Teams")


def test_the_agenda_text_of_a_web_page_is_not_what_was_minuted() -> None:
    found = minutes(WEB).items[2]
    assert [one.part for one in found.statements] == [Part.AGENDA, Part.DISCUSSION, Part.RESOLUTION, Part.RESOLUTION]
    assert found.presenter == "Sam Dyer, Weirs Officer, will present this report."


def test_a_sub_item_named_again_in_the_minutes_is_a_heading() -> None:
    assert [one.heading for one in minutes(WEB).items[3].statements] == [None, "Summer picnic"]


def test_future_dates_do_not_become_the_date_of_the_meeting() -> None:
    found = paper(
        f"{TITLE}\n\n1. Introductions.\n\nHello.\n\n2. Future meetings.\n\nRESOLVED:\n\nThat the dates be "
        f"7 June 2022 and 8 July 2022."
    )
    assert found.meeting.date is not None
    assert found.meeting.date.isoformat() == "2021-05-03"


def test_the_closing_block_ends_the_minutes_and_is_kept() -> None:
    found = minutes(
        f"{TITLE}\n\n1. Introductions.\n\nHello.\n\n2. Gates.\n\nNone.\n\n10.00 – 11.35am\n3 May 2021\n\nCHAIRMAN\n"
    )
    assert [one.text for one in found.items[1].statements] == ["None."]
    assert [one.text for one in found.statements][1:] == ["10.00 – 11.35am", "3 May 2021", "CHAIRMAN"]


def test_words_in_capitals_inside_a_sentence_are_neither_headings_nor_decisions() -> None:
    found = item(
        "The Chief Officer endorsed an approach of four steps: PREVENT, PROTECT, PREPARE AND\nPURSUE for all weirs."
    )
    assert resolutions(found) == []
    assert len(found.statements) == 1


def test_a_resolution_of_another_body_told_in_the_discussion_is_not_this_ones() -> None:
    found = item(
        "The Clerk reported that the County Council had resolved to close the mill. It had previously "
        "AGREED to keep it."
    )
    assert resolutions(found) == []


def test_words_after_a_resolution_that_do_not_belong_to_it_are_discussion_again() -> None:
    found = item("RESOLVED:\n\nThat the report be noted.\n\nMr B. Poole left the meeting at this point.")
    assert [one.part for one in found.statements] == [Part.RESOLUTION, Part.DISCUSSION]


FAMILIES = [
    ("39/20", "40/20", "41/20"),
    ("112", "113", "114"),
    ("CM 14/23", "CM 15/23", "CM 16/23"),
    ("C048/23", "C049/23", "C050/23"),
    ("GBP/2223/001", "GBP/2223/002", "GBP/2223/003"),
    ("18.11.6", "18.11.7", "18.11.8"),
    ("3665", "3666", "3667"),
]


@pytest.mark.parametrize("numbers", FAMILIES)
def test_numbers_of_every_family_are_kept_as_printed(numbers: tuple[str, str, str]) -> None:
    titles = ("Apologies for Absence", "Harbour Fees", "Date of Next Meeting")
    body = "\n\n".join(f"{number} {title}\n\nIt was noted." for number, title in zip(numbers, titles, strict=True))
    found = minutes(f"{TITLE}\n\n{body}\n")
    assert tuple(one.minute for one in found.items) == numbers
    assert tuple(one.title for one in found.items) == titles


def test_a_title_whose_text_runs_on_in_the_same_line_is_parted_from_it() -> None:
    found = minutes(
        f"{TITLE}\n\n1. Welcome. The Chair welcomed everyone to the meeting in the school hall.\n2. "
        f"Bowling green. The group had met "
        "and would meet again when the grant was known.\n3. Next meeting. It would be on 7 June 2021 in "
        "the school hall.\n"
    )
    assert [one.title for one in found.items] == ["Welcome", "Bowling green", "Next meeting"]
    assert found.items[1].statements[0].text.startswith("The group had met")


def test_minutes_without_any_heading_are_one_item_under_a_warning() -> None:
    found = paper(
        f"{TITLE}\n\nThe Board met and talked about the weir for a long while.\n\nNothing came of it at all.\n"
    )
    (only,) = next(one for one in found.sections if one.kind is SectionKind.MINUTES).items
    assert [one.text for one in only.statements][-1] == "Nothing came of it at all."
    assert [warning.code for warning in found.warnings] == ["items-not-found"]


def test_nothing_written_is_lost() -> None:
    for text in (PAGE, WEB):
        found = minutes(text)
        kept = " ".join(one.text for one in found.statements)
        for one in found.items:
            kept += " ".join(
                [one.title or "", *(f"{s.heading or ''} {s.label or ''} {s.text}" for s in one.statements)]
            )
        lost = [
            word for word in text.replace("Additional documents:", "").split() if word.isalpha() and word not in kept
        ]
        assert set(lost) <= {"pdf", "icon", "PDF", "KB", "Items", "No", "Item", "Minutes"}


def test_a_page_that_kept_one_mark_of_many_still_has_its_other_decisions() -> None:
    found = minutes(PAGE.replace("That the report be noted.", "RESOLVED:\n\nThat the report be noted.")).items
    assert [one.marker for one in resolutions(found[2])] == [Marker.STATED]
    assert [one.marker for one in resolutions(found[3])] == [Marker.INFERRED] * 3


def test_every_date_of_a_list_belongs_to_the_limb_that_announces_them() -> None:
    for announced in ("on the following dates:", "on the following dates"):
        found = item(
            f"RESOLVED:\n\nThat the Board meet {announced}\n\nMonday, 7 June 2021\n\nMonday, 6 September 2021\n\n"
            "Monday, 6 December 2021 at 2.00 pm\n"
        )
        assert decided(found) == [
            (
                None,
                f"That the Board meet {announced} Monday, 7 June 2021 Monday, 6 September 2021 "
                "Monday, 6 December 2021 at 2.00 pm",
            )
        ]


def test_the_title_and_the_lines_above_the_names_announce_the_meeting_and_are_no_attendance() -> None:
    found = minutes(
        f"{TITLE}\n\nContact: Jo Quill\n\nPresent\n\nAnn Marsh\tAvon Council\n\n1. Introductions.\n\nHello.\n\n"
        "2. Gates.\n\nNone.\n"
    )
    assert [(one.part, one.text) for one in found.statements] == [
        (Part.AGENDA, TITLE),
        (Part.AGENDA, "Contact: Jo Quill"),
    ]


def test_the_heading_venue_and_contact_of_a_page_announce_the_meeting() -> None:
    found = minutes(PAGE)
    assert {one.part for one in found.statements} == {Part.AGENDA}


def test_times_and_date_at_the_very_end_close_the_meeting_without_the_line_of_the_chair() -> None:
    found = minutes(f"{TITLE}\n\n1. Introductions.\n\nHello.\n\n2. Gates.\n\nNone.\n\n2.00 pm - 3.10 pm\n3 May 2021\n")
    assert [one.text for one in found.items[-1].statements] == ["None."]
    assert [one.text for one in found.statements][-2:] == ["2.00 pm - 3.10 pm", "3 May 2021"]


def test_minutes_of_one_item_have_its_number_apart_from_its_title() -> None:
    for words in ("The Board considered a report on lamps.", "All of the lamps were painted in the spring."):
        (found,) = minutes(f"{TITLE}\n\n1. Lamp columns.\n\n{words}\n\nRESOLVED:\n\nThat it be noted.\n").items
        assert (found.minute, found.title) == ("1", "Lamp columns")


def test_dates_that_were_only_noted_stay_with_the_sentence_that_announces_them() -> None:
    found = item("It was noted that the Board would meet on the following dates\n\n7 June 2021\n\n6 September 2021\n")
    assert [one.text for one in found.statements] == [
        "It was noted that the Board would meet on the following dates 7 June 2021 6 September 2021"
    ]


def test_the_text_may_follow_a_title_that_every_body_uses_without_a_stop_between() -> None:
    found = minutes(
        f"{TITLE}\n\n1. Welcome\n\nAll were welcomed.\n\n2. Matters Arising: Talked of a trial of the new gates at the "
        "mill. Agreed to try two of them in May.\n\n3. Police Report Sergeant Ann Marsh gave the figures for the "
        "month. Lamps by the weir were broken.\n\n4. AOCB No other competent business was raised.\n\n"
        "5. Dates of future meetings\n\nIn May.\n"
    )
    assert [one.title for one in found.items] == [
        "Welcome",
        "Matters Arising",
        "Police Report",
        "AOCB",
        "Dates of future meetings",
    ]
    assert [one.statements[0].text.split()[0] for one in found.items] == ["All", "Talked", "Sergeant", "No", "In"]


def test_a_longer_title_that_begins_like_one_that_every_body_uses_stays_whole() -> None:
    titles = [
        "Minutes of the Lamp Trust",
        "Questions on Notice: Lamps",
        "Police Report on Lamps",
        "Next Meeting in the Mill",
    ]
    text = "\n\n".join(f"{number}. {title}\n\nIt was noted." for number, title in enumerate(titles, 1))
    assert [one.title for one in minutes(f"{TITLE}\n\n{text}\n").items] == titles


def test_a_sentence_that_is_its_own_decision_is_not_lost() -> None:
    found = minutes(
        f"{TITLE}\n\n1. Minutes of 7 May\n\nThe minutes were APPROVED.\n\n2. Lamps\n\nThe lamps were lit.\n"
    )
    assert [one.text for one in found.items[0].statements] == ["The minutes were APPROVED."]
    assert found.items[0].statements[0].part is Part.RESOLUTION


def test_a_decision_behind_a_title_on_its_line_is_never_part_of_the_title() -> None:
    found = minutes(
        f"{TITLE}\n\n1. Welcome\n\nAll were welcomed.\n\n2. Finance. Resolved: to pay the following: Clerk £310; "
        "Mower £80.\n\n3. Minutes of the June meeting were approved and signed by her.\n\n4. Lamps\n\nThey were lit.\n"
    )
    assert [one.title for one in found.items][1] == "Finance"
    assert [one.part for one in found.items[1].statements] == [Part.RESOLUTION]
    assert [one.title for one in found.items][2] != "Minutes of the"
