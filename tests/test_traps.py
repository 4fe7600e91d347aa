"""Traps of real papers that no other test owns by name, each on an invented paper of the same shape.

What a correct reading does with most of them is to keep both of two things that do not agree, as printed.
"""

from datetime import date

import pytest
from invented import TITLE, item, minutes, paper, report, section

from ingest.paper import Part, SectionKind


def test_titles_with_and_without_a_final_stop_are_titles_alike() -> None:
    found = minutes(f"{TITLE}\n\n1. Introductions.\n\nHello.\n\n2. Gates\n\nNone.\n\n3. Weirs.\n\nNone.\n")
    assert [one.title for one in found.items] == ["Introductions", "Gates", "Weirs"]


OPENINGS = [
    "The Board considered a report of Jo Quill, Warden, on footpaths.",
    "The Board considered the report from Jo Quill, Warden, on footpaths.",
    "The Board received a verbal update from Jo Quill on footpaths.",
    "The Board also received a presentation by Jo Quill about footpaths.",
    "The Board was in receipt of a report about footpaths.",
    "Jo Quill gave an oral update on the footpaths of the county.",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_however_an_item_opens_its_opening_is_discussion_and_what_follows_is_decided(opening: str) -> None:
    found = item(f"{opening}\n\nRESOLVED:\n\nThat it be noted.\n")
    assert [(one.part, one.text) for one in found.statements] == [
        (Part.DISCUSSION, opening),
        (Part.RESOLUTION, "That it be noted."),
    ]


def test_two_openings_under_one_title_stay_one_item() -> None:
    found = item(f"{OPENINGS[0]}\n\n{OPENINGS[3]}\n\nRESOLVED:\n\nThat both be noted.\n")
    assert [one.part for one in found.statements] == [Part.DISCUSSION, Part.DISCUSSION, Part.RESOLUTION]


def test_agenda_report_and_minute_may_each_name_another_presenter() -> None:
    front = (
        "AVONSHIRE PATHS BOARD\n\nFriday, 6 August 2021\n\nAGENDA\n\n1. Introductions.\n\n"
        "2. Gates and Stiles: Update.\n\nThe report will be presented by Bo Poole, Warden.\n\n3. Other business.\n\n"
    )
    read = paper(front + report() + "Officer to contact\n\nJo Quill, Lighting Officer\nTel: 01632 960001\n")
    entry = section(read, SectionKind.AGENDA).items[1]
    assert entry.presenter == "The report will be presented by Bo Poole, Warden."
    assert "Quill" in (section(read, SectionKind.REPORT).author or "")
    assert "Cy Dyer" in item("The Board considered a report of Cy Dyer.\n").statements[0].text


@pytest.mark.parametrize(
    ("held", "place"),
    [
        ("held at Mill House, Avonbridge on Monday, 3 May 2021.", "Mill House, Avonbridge"),
        ("held in the Long Room, Mill House on Monday, 3 May 2021.", "the Long Room, Mill House"),
        ("held via Video Call on Monday, 3 May 2021.", "Video Call"),
    ],
)
def test_the_venue_is_a_room_a_building_or_a_call(held: str, place: str) -> None:
    found = minutes(
        f"Minutes of a meeting of the Avonshire Paths Board {held}\n\n1. Gates.\n\nHello.\n\n2. Weirs.\n\nNo.\n"
    )
    assert found.meeting.place == place
    assert found.meeting.date == date(2021, 5, 3)


def test_a_page_prints_the_venue_below_its_heading() -> None:
    head = "Paths Board - Monday, 3 May 2021 10.00 am\n\nVenue: Video Call"
    text = f"{head}\n\n1.\n\nGates\n\nMinutes:\n\nNone.\n\n2.\n\nWeirs\n"
    assert minutes(text).meeting.place == "Video Call"


def test_dates_of_past_meetings_told_in_prose_are_not_the_meetings() -> None:
    text = (
        report()
        + "4. The Paths Forum met on 1 March 2020 and again on 2 March 2020, and the Weirs Group on 3 May 2019.\n"
    )
    read = paper(text)
    assert read.meeting.date == date(2021, 8, 6)
    assert {one.meeting.date for one in read.sections} == {date(2021, 8, 6)}


def test_a_chair_who_leaves_in_the_middle_is_told_in_the_item_and_stays_in_the_list() -> None:
    found = minutes(
        f"{TITLE}\n\nPresent\n\nAnn Marsh CC (in the Chair)\n\nBo Poole\tMill Trust\n\n1. Introductions.\n\nHello.\n\n"
        "2. Gates.\n\nAnn Marsh CC left the meeting at this point and Bo Poole took the chair.\n\nRESOLVED:\n\n"
        "That it be noted.\n"
    )
    assert [(one.name, one.chair) for one in found.attendance] == [("Ann Marsh CC", True), ("Bo Poole", False)]
    assert found.items[1].statements[0].part is Part.DISCUSSION
    assert "took the chair" in found.items[1].statements[0].text


def test_names_are_kept_as_each_place_prints_them() -> None:
    found = minutes(
        f"{TITLE}\n\nPresent\n\nMr A. B. Marsh CC\tAvon Council\n\n1. Introductions.\n\nHello.\n\n2. Gates.\n\n"
        "Andrew Marsh asked about hinges.\n"
    )
    assert found.attendance[0].name == "Mr A. B. Marsh CC"
    assert found.items[1].statements[0].text == "Andrew Marsh asked about hinges."


def test_a_trend_told_one_way_in_the_report_and_another_in_the_minute_is_kept_both_ways() -> None:
    text = report() + "4. Broken gates fell, from 12 to 15.\n"
    told = [one.text for one in section(paper(text), SectionKind.REPORT).statements]
    assert any("Broken gates fell, from 12 to 15." in one for one in told)
    assert (
        item("It was noted that broken gates had risen.\n").statements[0].text
        == "It was noted that broken gates had risen."
    )


def test_the_items_of_two_bodies_that_met_on_one_day_are_counted_apart() -> None:
    head = "AVON PARISH COUNCIL\n\nMinutes of the meeting of the {} held on Monday 3 May 2032 at {} in the Mill\n\n"
    end = "\n\nThe meeting closed.\n\nChairman ....................\n\n"
    read = paper(
        head.format("Planning Committee", "6.30 pm")
        + "12. Apologies for absence\n\nThere were none.\n\n13. Barn at Weir Lane (agenda item 4)\n\nIt was seen."
        + end
        + head.format("Council", "7.30 pm")
        + "102. Accounts (agenda item 3)\n\nThey were paid.\n\n103. Hedges\n\nThey had been cut.\n\n"
        + "104. Lamps (agenda item 5)\n\nThey were bought."
        + end
    )
    found = {one.minute: one.agenda_item for part in read.sections for one in part.items}
    assert found == {"12": None, "13": "4", "102": "3", "103": "4", "104": "5"}
