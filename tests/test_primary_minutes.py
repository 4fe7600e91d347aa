"""What a correct reading of the primary papers finds in their minutes and agendas: facts and figures only."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from ingest.corrections.confirming import confirmations
from ingest.joins import Heading, joined
from ingest.paper import Item, NumberSource, Paper, PaperKind, Part, Section, SectionKind, Statement
from ingest.read import read_paper
from ingest.text.cleaning import WORD, clean, match_form
from ingest.text.furniture import furniture

S0, S1, S2, S3, S4 = "000", "001", "002", "003", "004"

JOINS = {
    S1: "16-1 17-2 18-3 19-4 20-5* 21-6* 22-7* 23-8* 24-9 25-10* 26-11* 27-12 28-13",
    S2: "16-1 17-2 18-3 19-4 20-5* 21-6* 22-7 23-8 24-9* 25-10 26-11* 27-12* 28-13 29-14",
    S3: " ".join(f"{number}-{number}*" for number in range(1, 14)),
    S4: "29-1 30-2 31-3 32-4* 33-5 34-6 35-None 36-9* 37-7* 38-8* 39-10* 40-11* 41-12* 42-13* 43-14",
}
LIMBS = {
    S0: {"5": 2, "6": 2, "7": 1, "8": 2, "9": 1, "10": 1, "11": 3, "12": 1},
    S1: {"20": 1, "21": 2, "22": 1, "23": 1, "24": 1, "25": 1, "26": 1, "27": 2, "28": 1},
    S2: {"20": 1, "21": 2, "22": 1, "23": 1, "24": 1, "25": 1, "26": 1, "27": 2, "28": 3},
    S3: {"4": 1, "6": 1, "7": 2, "8": 1, "9": 1, "10": 1, "11": 2, "13": 1},
    S4: {"32": 1, "34": 2, "36": 1, "37": 2, "38": 2, "39": 1, "40": 2, "41": 1, "42": 1, "43": 1},
}
POINTS = {
    S0: {"5": "i) ii) iii) iv) v) vi) vii)", "6": "i) ii) iii) iv) v) vi)", "8": "i) ii)", "9": "i) ii)",
         "11": "i) ii) iii)", "12": "i) ii)"},
    S1: {},
    S2: {"21": "i) ii) iii) iv)"},
    S3: {"7": "(i) (ii) (iii) (iv) (v) (vi) (vii)", "10": "(i) (ii) (iii) (iv) (v)"},
    S4: {"36": "(i) (ii) (iii) (iv) (v)", "37": "(i) (ii) (iii) (iv) (v) (vi) (vii)", "38": "(i) (ii) (iii) (iv) (v)",
         "39": "(vi) (vii) (viii) (ix)", "42": "(i) (ii) (iii)"},
}  # fmt: skip
MEETINGS = {S0: "2017-12-01", S1: "2018-10-01", S2: "2017-09-04", S3: "2025-06-20", S4: "2021-03-19"}


@cache
def read(folder: Path, start: str) -> Paper:
    return read_paper(next(folder.glob(f"{start}*.txt")))


def minutes(paper: Paper) -> Section:
    return next(section for section in paper.sections if section.kind is SectionKind.MINUTES)


def limbs(item: Item) -> int:
    return sum(1 for statement in item.statements if statement.part is Part.RESOLUTION)


def item_key(start: str, item: Item) -> str | None:
    """Minute numbers, or on the page that lost them the agenda's; its sixth item has no clause either."""
    if start != S0:
        return item.minute
    return "6" if item.title and "probation" in item.title.casefold() else item.agenda_item


@pytest.mark.parametrize(("start", "count"), [(S0, 13), (S1, 13), (S2, 14), (S3, 13), (S4, 15)])
def test_the_minutes_have_as_many_items_as_the_paper(primary_papers: Path, start: str, count: int) -> None:
    assert len(minutes(read(primary_papers, start)).items) == count


def test_the_page_without_numbers_has_twelve_titles_and_one_item_without(primary_papers: Path) -> None:
    items = minutes(read(primary_papers, S0)).items
    assert [item.title is None for item in items] == [True] + [False] * 12
    assert all(item.minute is None for item in items)


@pytest.mark.parametrize("start", [S1, S2, S3, S4])
def test_minute_numbers_meet_agenda_numbers(primary_papers: Path, start: str) -> None:
    found = [
        f"{item.minute}-{item.agenda_item}{'*' if item.agenda_item_source is NumberSource.STATED else ''}"
        for item in minutes(read(primary_papers, start)).items
    ]
    assert " ".join(found) == JOINS[start]


def test_the_page_without_numbers_states_seven_in_its_clauses_and_invents_none(primary_papers: Path) -> None:
    items = minutes(read(primary_papers, S0)).items
    assert [item.agenda_item for item in items if item.agenda_item] == ["5", "7", "8", "9", "10", "11", "12"]


@pytest.mark.parametrize("start", [S0, S1, S2, S3, S4])
def test_resolutions_have_their_limbs_and_other_items_none(primary_papers: Path, start: str) -> None:
    items = minutes(read(primary_papers, start)).items
    assert {item_key(start, item): limbs(item) for item in items if limbs(item)} == LIMBS[start]


@pytest.mark.parametrize("start", [S0, S1, S2, S3, S4])
def test_points_keep_their_printed_labels(primary_papers: Path, start: str) -> None:
    items = minutes(read(primary_papers, start)).items
    found = {
        item_key(start, item): " ".join(
            one.label for one in item.statements if one.part is Part.DISCUSSION and one.label is not None
        )
        for item in items
    }
    assert {number: labels for number, labels in found.items() if labels} == POINTS[start]


@pytest.mark.parametrize("start", [S0, S1, S2, S3, S4])
def test_the_minutes_belong_to_their_own_meeting(primary_papers: Path, start: str) -> None:
    assert minutes(read(primary_papers, start)).meeting.date == date.fromisoformat(MEETINGS[start])


def test_the_pack_without_a_front_sheet_is_for_the_date_of_most_of_its_reports(primary_papers: Path) -> None:
    paper = read(primary_papers, S1)
    assert (paper.kind, paper.meeting.date) == (PaperKind.PACK, date(2018, 12, 10))
    late = [section.stated_date for section in paper.sections if section.stated_date]
    assert late == [date(2018, 10, 1)]
    assert [warning.code for warning in paper.warnings].count("report-date-differs") == 1


@pytest.mark.parametrize(("start", "count"), [(S1, 6), (S2, 8)])
def test_packs_hold_their_reports(primary_papers: Path, start: str, count: int) -> None:
    reports = [one for one in read(primary_papers, start).sections if one.kind is SectionKind.REPORT]
    assert len(reports) == count


def test_reports_take_their_agenda_numbers_from_the_front_sheet_and_have_none_without_it(primary_papers: Path) -> None:
    numbers = {
        start: [one.agenda_item for one in read(primary_papers, start).sections if one.kind is SectionKind.REPORT]
        for start in (S1, S2)
    }
    assert numbers == {S1: [None] * 6, S2: ["5", "6", "7", "8", "9", "10", "11", "12"]}


def test_the_front_sheet_lists_fourteen_items_with_presenters_and_pages(primary_papers: Path) -> None:
    agenda = next(one for one in read(primary_papers, S2).sections if one.kind is SectionKind.AGENDA)
    assert [item.agenda_item for item in agenda.items] == [str(number) for number in range(1, 15)]
    pages = {item.agenda_item: item.pages for item in agenda.items if item.pages}
    assert pages == {
        "2": ("3", "10"), "5": ("11", "16"), "6": ("17", "20"), "7": ("21", "24"), "8": ("25", "30"),
        "9": ("31", "34"), "10": ("35", "38"), "11": ("39", "58"), "12": ("59", "66"),
    }  # fmt: skip
    assert [item.agenda_item for item in agenda.items if item.presenter] == ["5", "6", "7", "8", "9", "10", "11", "12"]
    assert (agenda.meeting.date, agenda.meeting.time) == (date(2017, 12, 1), "10.00 am")


def test_a_decision_without_its_mark_is_inferred_and_one_with_it_is_stated(primary_papers: Path) -> None:
    for start in (S0, S1, S2, S3, S4):
        made = {
            one.marker
            for item in minutes(read(primary_papers, start)).items
            for one in item.statements
            if one.part is Part.RESOLUTION
        }
        assert made == ({"inferred"} if start == S0 else {"stated"})


@pytest.mark.parametrize(
    ("start", "present", "apologies"), [(S0, 0, 0), (S1, 21, 7), (S2, 21, 5), (S3, 0, 0), (S4, 30, 7)]
)
def test_attendance_is_counted_and_absent_where_the_page_gives_none(
    primary_papers: Path, start: str, present: int, apologies: int
) -> None:
    attendance = minutes(read(primary_papers, start)).attendance
    assert sum(1 for one in attendance if one.present) == present
    assert sum(1 for one in attendance if one.present is False) == apologies


def test_each_attendance_list_names_one_chair(primary_papers: Path) -> None:
    for start in (S1, S2, S4):
        assert [one.chair for one in minutes(read(primary_papers, start)).attendance].count(True) == 1


def test_the_shifted_table_of_apologies_is_not_paired(primary_papers: Path) -> None:
    paper = read(primary_papers, S4)
    apologies = [one for one in minutes(paper).attendance if one.present is False]
    assert all(not one.paired for one in apologies)
    assert all(one.paired for one in minutes(paper).attendance if one.present)
    assert "attendance-columns-unsure" in [warning.code for warning in paper.warnings]


def test_two_names_before_two_bodies_are_not_paired(primary_papers: Path) -> None:
    unpaired = [one.name for one in minutes(read(primary_papers, S1)).attendance if not one.paired]
    assert len(unpaired) == 2


def test_the_pack_supplies_the_numbers_that_the_page_of_its_meeting_lost(primary_papers: Path) -> None:
    headings: list[Heading] = []
    for start in (S0, S2):
        paper = read(primary_papers, start)
        for at, section in enumerate(paper.sections):
            if section.meeting.date == date(2017, 12, 1) and section.items:
                headings += [
                    Heading(f"{start}.{at}.{n}", paper.name, section.kind, at * 1000 + n, item.minute, item.agenda_item,
                            item.agenda_item_source, item.title)
                    for n, item in enumerate(section.items)
                ]  # fmt: skip
    found = joined(headings)
    page = [one for one in found if one.section is SectionKind.MINUTES]
    assert [one.agenda_item for one in page] == [str(n) for n in range(1, 15) if n != 13]
    assert page[0].agenda_item_source is NumberSource.ORDER
    assert match_form(page[0].title or "") == "introductions"
    assert joined(found) == found


@pytest.mark.parametrize(
    ("start", "previous"),
    [(S0, "2017-09-04"), (S1, "2018-06-15"), (S2, "2017-06-02"), (S3, "2025-03-28"), (S4, "2020-12-11")],
)
def test_the_minutes_before_were_confirmed(primary_papers: Path, start: str, previous: str) -> None:
    (found,) = confirmations(minutes(read(primary_papers, start)))
    assert (found.date.isoformat(), found.status.value) == (previous, "confirmed")


@pytest.mark.parametrize("start", [S0, S1, S2, S3, S4])
def test_every_resolution_and_point_is_word_for_word_in_the_paper(primary_papers: Path, start: str) -> None:
    paper = read(primary_papers, start)
    dropped = furniture(paper.document.lines)
    whole = " ".join(clean(line.text) for line in paper.document.lines if line.number not in dropped)
    whole = re.sub(r"\s+", " ", whole)
    for item in minutes(paper).items:
        for statement in item.statements:
            assert statement.text in whole


@pytest.mark.parametrize("start", [S0, S1, S2, S3, S4])
def test_no_line_of_the_minutes_is_lost(primary_papers: Path, start: str) -> None:
    paper = read(primary_papers, start)
    kept = " ".join(_words_of(section) for section in paper.sections if section.items)
    spans = [section.place for section in paper.sections if section.items]
    dropped = furniture(paper.document.lines)
    marks = re.compile(
        r"resolved:?|minutes:|\d+\.|present|officers|others|other attendees|apologies for absence", re.IGNORECASE
    )
    for line in paper.document.lines:
        text = clean(line.text)
        if line.number in dropped or not WORD.search(text) or marks.fullmatch(text):
            continue
        if any(place.first_line <= line.number <= place.last_line for place in spans):
            missing = [word for word in WORD.findall(text) if word not in kept]
            assert not missing, line


def _words_of(section: Section) -> str:
    words = [one.text for one in section.statements]
    for item in section.items:
        words += [item.title or "", *map(_words_in, item.statements)]
        words += ["Pages"] if item.pages else []
    words += [
        f"{one.name} {one.role or ''} {'Chairman in the Chair' if one.chair else ''}" for one in section.attendance
    ]
    return " ".join(words)


def _words_in(statement: Statement) -> str:
    return " ".join(filter(None, (statement.heading, statement.label, statement.lead, statement.text)))
