"""Passages carry everything a citation needs, and their ids stay the same for the same paper."""

from dataclasses import replace
from datetime import date

from ingest.document import Document, Format, Line, Page
from ingest.paper import (
    Attendee,
    Item,
    Marker,
    Meeting,
    MinutesStatus,
    Outcome,
    Paper,
    PaperKind,
    Part,
    Place,
    Section,
    SectionKind,
    Statement,
)
from ingest.passages import LONGEST, items_of, passages_of, search_text

MEETING = Meeting("Arden Safer Board", date(2018, 10, 1))
LINES = (
    "Present",
    "Ms. A. Rowe\tArden Council",
    "Mr. B. Hale\tBrook Police",
    "9. Flood Wardens (Pages 31 - 34)",
    "Ms. Rowe",
)


def at(first: int, last: int | None = None) -> Place:
    return Place(first, last or first, page=2, printed_page="6")


def paper(*sections: Section) -> Paper:
    lines = tuple(Line(number, text, 2) for number, text in enumerate(LINES, start=1))
    document = Document("pack.txt", Format.TEXT, "ab" * 32, lines)
    return Paper(document, PaperKind.PACK, MEETING, sections)


def minutes(*statements: Statement, attendance: tuple[Attendee, ...] = ()) -> Section:
    item = Item("Domestic Peace", at(4), minute="23", agenda_item="8", statements=statements)
    return Section(
        SectionKind.MINUTES, MEETING, at(1, 5), status=MinutesStatus.DRAFT, items=(item,), attendance=attendance
    )


def test_a_passage_carries_meeting_numbers_part_label_and_place() -> None:
    limb = Statement(
        Part.RESOLUTION,
        "That the report be noted.",
        at(4),
        label="(a)",
        lead="That the Board:",
        marker=Marker.STATED,
        outcome=Outcome.CARRIED,
    )
    (passage,) = passages_of(paper(minutes(limb)))
    assert (passage.body, passage.meeting, passage.minute, passage.agenda_item) == (
        "Arden Safer Board",
        date(2018, 10, 1),
        "23",
        "8",
    )
    assert (passage.title, passage.part, passage.label, passage.lead) == (
        "Domestic Peace",
        Part.RESOLUTION,
        "(a)",
        "That the Board:",
    )
    assert (passage.marker, passage.outcome, passage.status) == (Marker.STATED, Outcome.CARRIED, MinutesStatus.DRAFT)
    assert passage.place == at(4)
    assert passage.section is SectionKind.MINUTES


def test_ids_come_from_the_content_and_count_through_the_paper() -> None:
    two = minutes(Statement(Part.DISCUSSION, "One.", at(1)), Statement(Part.DISCUSSION, "Two.", at(2)))
    report = Section(SectionKind.REPORT, MEETING, at(5), statements=(Statement(Part.REPORT, "Three.", at(5)),))
    passages = passages_of(paper(two, report))
    assert [passage.id for passage in passages] == [f"abababababab-{n:05d}" for n in (1, 2, 3)]
    assert [passage.item for passage in passages] == [f"abababababab-i{n:04d}" for n in (1, 1, 2)]
    assert [head.id for head in items_of(paper(two, report))] == ["abababababab-i0001", "abababababab-i0002"]
    assert passages == passages_of(paper(two, report))


def test_an_attendance_list_is_one_passage_for_each_group_with_its_rows_as_printed() -> None:
    attendance = (
        Attendee("Ms. A. Rowe", "Arden Council", "Present", True, at(2)),
        Attendee("Mr. B. Hale", "Brook Police", "Present", True, at(3)),
        Attendee("Ms. Rowe", None, "Apologies", False, at(5)),
    )
    section = minutes(Statement(Part.DISCUSSION, "Words.", at(4)), attendance=attendance)
    present, apologies, words = passages_of(paper(section))
    assert present.text == "Ms. A. Rowe Arden Council Mr. B. Hale Brook Police"
    assert (present.part, present.heading, present.place.first_line, present.place.last_line) == (
        Part.ATTENDANCE,
        "Present",
        2,
        3,
    )
    assert apologies.heading == "Apologies"
    assert present.item == apologies.item != words.item
    assert [head.attendance for head in items_of(paper(section))] == [True, False]


def test_an_agenda_entry_that_is_only_a_title_is_still_a_passage() -> None:
    entry = Item("Flood Wardens", at(4, 5), agenda_item="9", presenter="Ms. Rowe", pages=("31", "34"))
    section = Section(SectionKind.AGENDA, MEETING, at(4, 5), items=(entry,))
    (passage,) = passages_of(paper(section))
    assert passage.part is Part.AGENDA
    assert passage.text == "9. Flood Wardens (Pages 31 - 34) Ms. Rowe"
    assert items_of(paper(section))[0].presenter == "Ms. Rowe"


def test_a_minute_without_words_keeps_its_head_and_makes_no_passage() -> None:
    assert passages_of(paper(minutes())) == ()
    assert [head.minute for head in items_of(paper(minutes()))] == ["23"]


def test_a_long_paragraph_is_cut_at_sentences_under_one_label_and_loses_no_word() -> None:
    sentence = "The wardens of the Arden valley walked the dykes on every second day of the month, as Mr. Hale asked."
    text = " ".join([sentence] * 30)
    long = Statement(Part.REPORT, text, at(1), label="7")
    passages = passages_of(paper(Section(SectionKind.REPORT, MEETING, at(1), statements=(long,))))
    assert len(passages) > 1
    assert {passage.label for passage in passages} == {"7"}
    assert " ".join(passage.text for passage in passages) == text
    assert all(len(passage.text) <= LONGEST and passage.text.endswith("asked.") for passage in passages)


def test_a_resolution_or_recommendation_is_never_cut_however_long() -> None:
    text = " ".join(["That the dykes be walked on every second day of the month."] * 60)
    for part in (Part.RESOLUTION, Part.RECOMMENDATION):
        (passage,) = passages_of(paper(minutes(Statement(part, text, at(1)))))
        assert passage.text == text


def test_the_words_to_search_name_date_part_title_heading_and_lead() -> None:
    (passage,) = passages_of(paper(minutes(Statement(Part.DISCUSSION, "Words were said.", at(1), heading="Dykes"))))
    text = search_text(replace(passage, lead="It was noted:"))
    for words in ("1 October 2018", "discussion", "Domestic Peace", "Dykes", "It was noted", "Words were said"):
        assert words in text
    assert passage.text == "Words were said."


def test_a_report_keeps_the_meeting_it_was_put_to_and_its_title() -> None:
    report = Section(
        SectionKind.REPORT,
        MEETING,
        at(1),
        title="DYKES",
        agenda_item="6",
        author="Ms. Rowe",
        statements=(Statement(Part.REPORT, "Words.", at(1), label="1"),),
    )
    (passage,) = passages_of(paper(report))
    assert (passage.meeting, passage.agenda_item, passage.title, passage.minute) == (MEETING.date, "6", "DYKES", None)
    assert items_of(paper(report))[0].author == "Ms. Rowe"


def test_lines_of_minutes_outside_their_items_are_passages_of_no_item_of_business() -> None:
    opening = Statement(Part.ATTENDANCE, "Minutes of the meeting held at Arden.", at(1))
    section = replace(minutes(Statement(Part.DISCUSSION, "Words.", at(4))), statements=(opening,))
    assert [(head.attendance, head.minute) for head in items_of(paper(section))] == [(True, None), (False, "23")]
    assert [passage.text for passage in passages_of(paper(section))] == [opening.text, "Words."]


def test_the_printed_page_comes_from_the_page_of_the_file() -> None:
    section = Section(
        SectionKind.REPORT, MEETING, at(1), statements=(Statement(Part.REPORT, "Words.", Place(1, 1, 2)),)
    )
    unstamped = paper(section)
    document = replace(unstamped.document, pages=(Page(1), Page(2, printed="16")))
    (passage,) = passages_of(replace(unstamped, document=document))
    assert (passage.place.page, passage.place.printed_page) == (2, "16")
