"""Front sheets: items, presenters and page ranges in both of the shapes one list may have."""

from invented import FRONT, paper, section

from ingest.paper import Part, SectionKind
from ingest.sections.ranges import pages_in


def test_a_presenter_line_belongs_to_the_item_above_with_and_without_blank_lines() -> None:
    items = section(paper(FRONT), SectionKind.AGENDA).items
    assert [one.agenda_item for one in items] == ["1", "2", "3", "4", "5"]
    assert [one.title for one in items][:3] == [
        "Introductions",
        "Minutes of previous meeting",
        "Gates and Stiles: Update",
    ]
    assert [bool(one.presenter) for one in items] == [False, False, True, True, False]
    assert [one.pages for one in items] == [None, ("3", "6"), ("7", "8"), ("9", "12"), None]


def test_all_words_of_a_front_sheet_are_agenda() -> None:
    found = section(paper(FRONT), SectionKind.AGENDA)
    said = [*found.statements, *(one for entry in found.items for one in entry.statements)]
    assert {one.part for one in said} == {Part.AGENDA}


def test_letters_and_sub_numbers_are_items_too() -> None:
    text = FRONT.replace("5. Other business.", "4a. Late report.\n\n5. Other business.")
    assert [one.agenda_item for one in section(paper(text), SectionKind.AGENDA).items] == [
        "1",
        "2",
        "3",
        "4",
        "4a",
        "5",
    ]


def test_a_single_page_is_its_own_range() -> None:
    assert pages_in("Gates (Page 7)") == ("7", "7")
    assert pages_in("Gates (Pages 7 to 9)") == ("7", "9")
    assert pages_in("Gates") is None


def test_a_proposed_decision_on_an_agenda_is_not_a_resolution() -> None:
    text = FRONT.replace("5. Other business.", "5. Exclusion of the public.\n\nRESOLVED: That the public be excluded.")
    (proposed,) = section(paper(text), SectionKind.AGENDA).items[-1].statements
    assert proposed.part is Part.AGENDA


def test_a_line_that_wraps_in_a_list_of_short_ones_is_one_line() -> None:
    wrapped = "The report will be presented by Jo Quill, Lighting Officer, Avonshire County"
    text = (
        f"AVONSHIRE PATHS BOARD\n\nFriday, 6 August 2021\n\nAGENDA\n\n1. Introductions.\n\n2. Lamps.\n\n{wrapped}\n"
        "Council.\n\n3. Gates.\n\nThe report will be presented by Bo Poole, Warden of the Upper Paths of.\n"
    )
    found = section(paper(text), SectionKind.AGENDA).items[1]
    assert found.presenter == f"{wrapped} Council."
    assert [one.text for one in found.statements] == [f"{wrapped} Council."]


def test_an_agenda_in_columns_has_time_number_title_and_who_leads() -> None:
    found = paper(
        "Avonshire Health Trust\n\nBoard of Directors\n\nThursday 4 May 2023, 9.30 am\n\nAGENDA\n\n"
        "Time\tItem\tTitle\tLead\tPaper\n09:30\t1\tWelcome\tChair\tVerbal\n\t2\tQUALITY\t\t\n"
        "09:40\t2.1\tPatient story\tChief Nurse\tEnc 1\n10:00\t3\tClose\tChair\tVerbal\n"
    )
    (agenda,) = found.sections
    assert [(one.agenda_item, one.title, one.presenter) for one in agenda.items] == [
        ("1", "Welcome", "Chair"),
        ("2", "Quality", None),
        ("2.1", "Patient story", "Chief Nurse"),
        ("3", "Close", "Chair"),
    ]


def test_a_wide_space_parts_the_title_from_who_leads() -> None:
    head = "Avonshire Paths Board\n\nFriday, 6 August 2021\n\nAGENDA\n\n"
    text = f"{head}1.  Apologies\n2.  Budget         Treasurer\n3.  Close\n"
    assert [(one.title, one.presenter) for one in paper(text).sections[0].items] == [
        ("Apologies", None),
        ("Budget", "Treasurer"),
        ("Close", None),
    ]


def test_an_agenda_without_numbers_is_a_list_of_titles() -> None:
    head = "Avonshire Paths Board\n\nFriday, 6 August 2021\n\nAGENDA\n\n"
    bare = "Apologies\nMinutes of the last meeting\nFerry dues\nPaper A, to follow\n"
    bare += "Slipway and steps\nAny other business\n"
    titles = ["Apologies", "Minutes of the last meeting", "Ferry dues", "Slipway and steps", "Any other business"]
    assert [one.title for one in paper(f"{head}{bare}").sections[0].items] == titles
    bullets = "".join(f"• {title}\n" for title in titles)
    assert [one.title for one in paper(f"{head}{bullets}").sections[0].items] == titles
