"""How a paper is cut: front sheets, minutes of several meetings, reports and appendices, on invented text."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from invented import FRONT, TITLE, document, paper, report, section

from ingest.document import Bookmark, Document, Format, Line, Page
from ingest.paper import NumberSource, PaperKind, SectionKind
from ingest.read import paper_of

BOUND_IN = f"""{TITLE}

1. Introductions.

All were welcomed.

2. Towpath.

RESOLVED

That the update be noted.

10.00 – 11.35am
3 May 2021

CHAIRMAN

"""

APPENDIX = """Appendices

Appendix 1 - List of gates

This page is intentionally left blank

Appendix 1 - List of gates

Mill gate
Weir gate

"""


def pack() -> str:
    links = report(title="LINKS BETWEEN THE PATHS BOARD AND\n\nTHE WEIRS BOARD")
    return FRONT + BOUND_IN + report() + APPENDIX + links


def kinds(text: str) -> list[str]:
    return [one.kind.value for one in paper(text).sections]


def test_a_pack_is_cut_into_agenda_minutes_reports_and_appendices() -> None:
    assert kinds(pack()) == ["agenda", "minutes", "report", "appendix", "report"]
    assert paper(pack()).kind is PaperKind.PACK


def test_minutes_bound_in_a_pack_belong_to_their_own_meeting() -> None:
    found = paper(pack())
    dates = {one.kind: one.meeting.date for one in found.sections}
    assert found.meeting.date == date(2021, 8, 6)
    assert dates[SectionKind.MINUTES] == date(2021, 5, 3)
    assert {dates[kind] for kind in dates if kind is not SectionKind.MINUTES} == {date(2021, 8, 6)}


def test_the_front_sheet_gives_time_and_place() -> None:
    meeting = paper(pack()).meeting
    assert (meeting.body, meeting.time, meeting.place) == (
        "Avonshire Paths Board",
        "10.00 am",
        "Mill Room, Mill House, Avonbridge",
    )


def test_a_report_title_spread_over_lines_is_one_title() -> None:
    titles = [one.title for one in paper(pack()).sections if one.kind is SectionKind.REPORT]
    assert titles == ["Gates and Stiles: Update", "Links between the Paths Board and the Weirs Board"]


def test_reports_and_their_appendices_take_the_agenda_number_of_the_same_title() -> None:
    found = [(one.agenda_item, one.agenda_item_source) for one in paper(pack()).sections[2:]]
    assert found == [("3", NumberSource.TITLE), ("3", NumberSource.TITLE), ("4", NumberSource.TITLE)]


def test_without_a_front_sheet_the_date_is_that_of_most_reports_and_not_the_first_in_the_file() -> None:
    found = paper(BOUND_IN + report() + report(title="WEIRS") + report("3 MAY 2021", "STILES"))
    assert (found.kind, found.meeting.date) == (PaperKind.PACK, date(2021, 8, 6))
    assert [one.agenda_item for one in found.sections] == [None] * 4


def test_a_report_with_another_date_is_flagged_and_put_to_the_meeting_of_its_pack() -> None:
    found = paper(BOUND_IN + report() + report(title="WEIRS") + report("3 MAY 2021", "STILES"))
    stray = found.sections[-1]
    assert (stray.meeting.date, stray.stated_date) == (date(2021, 8, 6), date(2021, 5, 3))
    assert [warning.code for warning in found.warnings] == ["report-date-differs"]


def test_two_dates_named_equally_often_are_told_and_not_chosen_between() -> None:
    found = paper(report() + report("3 MAY 2021", "STILES"))
    assert found.meeting.date is None
    assert [warning.code for warning in found.warnings] == ["meeting-date-unsure"]


def test_a_weekday_a_colon_and_an_organisation_above_the_title_do_not_hide_a_report() -> None:
    text = report("FRIDAY 6 AUGUST 2021", "AVONSHIRE POLICE\n\nWEIR WATCH UPDATE").replace(
        "BOARD\n\nFRIDAY", "BOARD:\nFRIDAY"
    )
    (only,) = paper(text).sections
    assert (only.kind, only.title, only.meeting.date) == (SectionKind.REPORT, "Weir Watch Update", date(2021, 8, 6))


def test_several_minutes_in_one_file_each_have_their_meeting() -> None:
    other = BOUND_IN.replace("3 May 2021", "7 June 2021")
    found = paper(BOUND_IN + other)
    assert [one.meeting.date for one in found.sections] == [date(2021, 5, 3), date(2021, 6, 7)]


def test_an_appendix_follows_the_contact_block_when_a_blank_page_parts_them() -> None:
    text = report() + "This page is intentionally left blank\n\nMemorandum of Understanding\n\nThe purpose is this.\n"
    found = paper(text).sections
    assert [(one.kind.value, one.title) for one in found] == [
        ("report", "Gates and Stiles: Update"),
        ("appendix", "Memorandum of Understanding"),
    ]


def test_an_appendix_heading_repeated_on_its_next_page_does_not_begin_another() -> None:
    text = report() + "APPENDIX A\n\nLIST OF GATES\n\nMill gate\n\nAppendix A\n\nWeir gate\n"
    assert kinds(text) == ["report", "appendix"]


def test_a_single_report_is_a_report() -> None:
    assert paper(report()).kind is PaperKind.REPORT


def test_a_memo_head_of_fields_is_a_report() -> None:
    found = paper("Report to: Paths Board\nDate: 6 August 2021\nSubject: Gates and stiles\n\n1. There are 14 gates.\n")
    (only,) = found.sections
    assert (only.kind, only.title, only.meeting.date) == (SectionKind.REPORT, "Gates and stiles", date(2021, 8, 6))


def test_an_agenda_alone_is_an_agenda() -> None:
    assert paper(FRONT).kind is PaperKind.AGENDA


def test_what_has_no_form_is_kept_under_a_warning() -> None:
    found = paper("A poem\n\nThe weir, the weir, it runs so clear.\n")
    assert (found.kind, [one.kind.value for one in found.sections]) == (PaperKind.OTHER, ["other"])
    assert [warning.code for warning in found.warnings] == ["unclassified-text"]


def test_text_after_the_closing_block_is_kept_apart_from_the_minutes() -> None:
    assert kinds(BOUND_IN + "A map of the weirs hangs in the hall of the mill.\n") == ["minutes", "other"]


def test_no_line_belongs_to_two_sections_and_every_line_to_one() -> None:
    found = paper(pack())
    places = [(one.place.first_line, one.place.last_line) for one in found.sections]
    assert places[0][0] == 1
    assert places[-1][1] == found.document.lines[-1].number
    assert all(one[1] + 1 == two[0] for one, two in pairwise(places))


def test_an_empty_paper_says_so() -> None:
    found = paper("\n\n")
    assert (found.sections, [warning.code for warning in found.warnings]) == ((), ["no-text"])


def pages_of(*texts: str) -> Document:
    lines: list[Line] = []
    for page, text in enumerate(texts, 1):
        lines += [Line(len(lines) + number, line, page) for number, line in enumerate(text.split("\n"), 1)]
    made = document("")
    return replace(made, format=Format.PDF, lines=tuple(lines), pages=tuple(Page(n) for n in range(1, len(texts) + 1)))


PLAIN = (
    "{title}\n\nThe officers have looked at this with care and have much to "
    "say.\n\nRecommendation\n\n1. That it be noted.\n"
)


def test_a_stamp_begins_a_report_and_gives_its_number() -> None:
    made = pages_of(FRONT, PLAIN.format(title="Gates and Stiles"), PLAIN.format(title="Links"))
    made = replace(made, pages=(Page(1), Page(2, "7", "3"), Page(3, "9", "4")))
    found = paper_of(made).sections
    assert [(one.kind.value, one.agenda_item, one.agenda_item_source) for one in found[1:]] == [
        ("report", "3", NumberSource.STATED),
        ("report", "4", NumberSource.STATED),
    ]
    assert [one.place.page for one in found] == [1, 2, 3]


def test_page_ranges_are_printed_pages_and_not_pages_of_the_file() -> None:
    made = pages_of(FRONT, "", PLAIN.format(title="Gates"), PLAIN.format(title="Links"))
    made = replace(made, pages=(Page(1), Page(2), Page(3, "7"), Page(4, "9")))
    found = paper_of(made).sections
    assert [(one.agenda_item, one.place.page) for one in found if one.kind is SectionKind.REPORT] == [
        ("3", 3),
        ("4", 4),
    ]


def test_bookmarks_name_items_and_their_appendices() -> None:
    made = pages_of(FRONT, PLAIN.format(title="A look at gates"), "Mill gate\nWeir gate\n")
    marks = (Bookmark("Agenda", 1, 0), Bookmark("3 Gates and Stiles: Update", 2, 0), Bookmark("Appendix A", 3, 1))
    found = paper_of(replace(made, bookmarks=marks)).sections
    assert [(one.kind.value, one.agenda_item) for one in found] == [
        ("agenda", None),
        ("report", "3"),
        ("appendix", "3"),
    ]
    assert section(paper_of(replace(made, bookmarks=marks)), SectionKind.REPORT).title == "Gates and Stiles: Update"


def test_evidence_that_names_two_items_for_a_page_is_told_and_the_bookmark_holds() -> None:
    made = pages_of(FRONT, PLAIN.format(title="A look at gates"), PLAIN.format(title="Links"))
    made = replace(made, pages=(Page(1), Page(2, "7", "4"), Page(3, "9", "4")))
    found = paper_of(replace(made, bookmarks=(Bookmark("3 Gates and Stiles: Update", 2, 0),)))
    assert [one.agenda_item for one in found.sections[1:]] == ["3", "4"]
    assert [(one.code, one.page) for one in found.warnings] == [("item-number-unsure", 2)]
    assert "the bookmark item 3, the stamp item 4, the agenda's pages item 3" in found.warnings[0].message


OTHERS = """
AVONSHIRE PATHS BOARD

STILES SUB-COMMITTEE

MINUTES of the meeting held on Tuesday 1 June 2021 at 6.30 pm in the Mill Room

Present: Ann Marsh (Chairman)

1. Stiles

RESOLVED: That they be oiled.

The meeting closed at 7 pm.

BROOK AND AVON JOINT WEIRS COMMITTEE

Minutes of a meeting held at the Lock House on Wednesday 2 June 2021 at 10.30 am

Present: Bob Dyer

1. Weirs

RESOLVED: That the weir be kept.

The meeting ended at 11 am.

"""


def test_minutes_of_other_bodies_bound_in_belong_to_their_own_body_and_meeting() -> None:
    found = paper(FRONT + BOUND_IN + OTHERS + report())
    minuted = [one.meeting for one in found.sections if one.kind is SectionKind.MINUTES]
    assert [(one.body, str(one.date)) for one in minuted] == [
        ("Avonshire Paths Board", "2021-05-03"),
        ("Avonshire Paths Board Stiles Sub-Committee", "2021-06-01"),
        ("Brook and Avon Joint Weirs Committee", "2021-06-02"),
    ]
    assert found.meeting.date == date(2021, 8, 6)


def test_the_committee_of_a_head_has_the_full_name_that_the_paper_gives_elsewhere() -> None:
    first = "Minutes of a meeting of the Avon Commons Conservators held at the Lodge on Monday 3 May 2021.\n\n"
    second = "Minutes of a meeting of the Conservators held at the Lodge on Monday 7 June 2021.\n\n"
    body = "Present: A Lowe\n\n"
    body += "1. Gorse\n\nRESOLVED: That it be cut.\n\nThe meeting closed at 7 pm.\n\n"
    found = paper(first + body + second + body)
    assert [one.meeting.body for one in found.sections] == ["Avon Commons Conservators"] * 2


def test_a_late_paper_belongs_to_the_item_it_names() -> None:
    head = "Addendum to Agenda Item 8\n\nPaths Committee\n\n6 August 2021\n\n"
    head += "Further letters on gates\n\nReport of the Clerk\n\n"
    (only,) = paper(head + "1. Four letters have come in since.\n").sections
    assert (only.kind, only.agenda_item, only.title) == (SectionKind.REPORT, "8", "Further letters on gates")


def test_a_report_that_only_a_stamp_begins_takes_its_title_from_the_agendas_page_range() -> None:
    made = pages_of(FRONT, "The officers have looked at this with care and have much to say.\n")
    found = paper_of(replace(made, pages=(Page(1), Page(2, "7", "3")))).sections[1]
    assert (found.title, found.agenda_item, found.last_page) == ("Gates and Stiles: Update", "3", 2)


def test_bound_in_minutes_of_a_committee_have_the_name_that_the_front_sheet_gives_in_full() -> None:
    front = FRONT.replace("AVONSHIRE PATHS BOARD", "AVONSHIRE COUNCIL\n\nPATHS COMMITTEE")
    found = paper(front + BOUND_IN.replace("Avonshire Paths Board", "Paths Committee"))
    assert [one.meeting.body for one in found.sections] == ["Avonshire Council Paths Committee"] * 2
