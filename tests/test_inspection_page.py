"""The page of `inspect --html` shows every line of a paper, what it was understood as, and what wants checking."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner
from invented import document, paper

from assistant.cli import commands
from ingest.document import Format, Page
from ingest.inspection.claims import LineKind
from ingest.inspection.lines import kinds_of_lines
from ingest.inspection.page import inspection_page, shortened
from ingest.inspection.rows import Row, rows_of
from ingest.paper import Attendee, ExemptStretch, Meeting, Paper, PaperKind, ReadingWarning
from ingest.read import read_paper

SAMPLE = Path(__file__).resolve().parents[1] / "evals" / "sample" / "papers"
MINUTES = """Minutes of a meeting of the Fenmoor Drainage Board held at Sluice House on Monday, 4 May 2026.

Present

Ms. A. Quill (in the Chair)

1. Minutes

The minutes of the last meeting were confirmed.

2. Culvert survey

The Board considered a report of the engineer, which told of two culverts that had fallen in.

12

Members asked when the road could be opened again.

RESOLVED:

(a) That the survey be noted;

(b) That the road be opened in June.
"""


def kinds(read: Paper) -> dict[str, LineKind]:
    found = kinds_of_lines(read)
    return {line.text: found[line.number] for line in read.document.lines if line.number in found}


def row_of(rows: tuple[Row, ...], words: str) -> Row:
    return next(row for row in rows for stretch in row.stretches for line in stretch.lines if words in line.text)


def page(read: Paper) -> str:
    """Without pictures: there is no such file."""
    return inspection_page(read, Path("invented.txt"))


def test_every_line_is_named_for_the_part_it_was_understood_as() -> None:
    found = kinds(paper(MINUTES))
    assert found["Present"] is LineKind.HEADING
    assert found["Ms. A. Quill (in the Chair)"] is LineKind.ATTENDANCE
    assert found["2. Culvert survey"] is LineKind.HEADING
    assert found["Members asked when the road could be opened again."] is LineKind.DISCUSSION
    assert found["12"] is LineKind.LEFT_OUT
    assert found["RESOLVED:"] is LineKind.RESOLUTION
    assert found["(b) That the road be opened in June."] is LineKind.RESOLUTION


def test_names_in_one_line_a_numbered_mark_and_the_columns_of_an_agenda_are_understood() -> None:
    names = "Ms. A. Quill (in the Chair), Mr. B. Reed, Mr. C. Sedge and six members of the public"
    listed = MINUTES.replace("Ms. A. Quill (in the Chair)", names)
    for number, words in enumerate(("The Board considered", "Members asked", "RESOLVED:"), start=1):
        listed = listed.replace(words, f"2.{number} {words}")
    found = kinds(paper(listed))
    assert found[names] is LineKind.ATTENDANCE
    assert found["2.3 RESOLVED:"] is LineKind.RESOLUTION
    opening = "Fenmoor Drainage Board\n\nAgenda\n\n4 May 2026\n\n"
    agenda = f"{opening}1. Minutes\tChair\tPaper A\n\n2. Culverts\tEngineer\tPaper B\n"
    assert LineKind.NOT_UNDERSTOOD not in kinds(paper(agenda)).values()


def test_labels_marks_and_what_is_said_twice_are_not_taken_for_lost() -> None:
    read = paper(MINUTES)
    minutes = read.sections[0]
    item = minutes.items[1]
    told, asked, *limbs = item.statements
    lines = {line.number: line for line in read.document.lines}
    lines |= {
        item.place.first_line: replace(lines[item.place.first_line], text="K 2. Culvert survey"),
        told.place.first_line - 1: replace(lines[told.place.first_line - 1], text="Purpose:"),
        asked.place.first_line - 1: replace(lines[asked.place.first_line - 1], text="That the road be opened in June."),
        limbs[0].place.first_line - 2: replace(lines[limbs[0].place.first_line - 2], text="Decision made"),
    }
    drawn = replace(told, text=f"Purpose: {told.text}")
    items = (minutes.items[0], replace(item, statements=(drawn, asked, *limbs)))
    document = replace(read.document, lines=tuple(lines.values()))
    found = kinds(replace(read, document=document, sections=(replace(minutes, items=items),)))
    assert found["K 2. Culvert survey"] is LineKind.HEADING
    assert found["Purpose:"] is LineKind.DISCUSSION
    assert found["That the road be opened in June."] is LineKind.LEFT_OUT
    assert found["Decision made"] is LineKind.RESOLUTION


def test_a_title_right_above_a_resolution_stays_a_heading() -> None:
    found = kinds(paper("1. Fees\n\nRESOLVED: That the fee be £3.\n\n2. Dykes\n\nRESOLVED: That the dyke be mended.\n"))
    assert found["1. Fees"] is found["2. Dykes"] is LineKind.HEADING


def test_a_line_that_no_part_took_in_and_one_whose_words_were_dropped_stand_out() -> None:
    read = paper(MINUTES)
    minutes = read.sections[0]
    first, second = minutes.items
    opened = second.statements[-1]
    torn = replace(second, statements=(*second.statements[:-1], replace(opened, text="That the gate be shut.")))
    found = kinds(replace(read, sections=(replace(minutes, items=(replace(first, statements=()), torn)),)))
    assert found["The minutes of the last meeting were confirmed."] is LineKind.NOT_UNDERSTOOD
    assert found["(b) That the road be opened in June."] is LineKind.NOT_UNDERSTOOD
    assert found["(a) That the survey be noted;"] is LineKind.RESOLUTION


def test_each_line_stands_in_one_row_and_each_thing_beside_the_line_it_begins_on() -> None:
    read = paper(MINUTES)
    rows = rows_of(read)
    shown = [line for row in rows for stretch in row.stretches for line in stretch.lines]
    assert shown == list(read.document.lines)
    for row in rows:
        own = {line.number for stretch in row.stretches for line in stretch.lines}
        assert {card.first_line for card in row.cards} <= own
    decided = row_of(rows, "(a) That the survey")
    assert [card.statement.label for card in decided.cards if card.statement] == ["(a)"]
    assert decided.decides and not decided.heads and not decided.to_check
    assert row_of(rows, "2. Culvert survey").heads


def test_statements_that_share_a_line_share_a_row() -> None:
    read = paper(MINUTES)
    minutes = read.sections[0]
    item = minutes.items[1]
    first, second = item.statements[-2:]
    line = second.place.first_line
    both = (replace(first, place=replace(first.place, last_line=line)), second)
    rows = rows_of(replace(read, sections=(replace(minutes, items=(replace(item, statements=both),)),)))
    assert [card.statement for card in row_of(rows, "(b) That").cards if card.statement] == list(both)


def test_names_that_are_told_in_an_item_stand_with_that_item() -> None:
    read = paper(MINUTES)
    minutes = read.sections[0]
    told = tuple(
        Attendee(name, None, "Present", True, item.place)
        for name, item in zip(("A. Quill", "B. Reed"), minutes.items, strict=True)
    )
    rows = rows_of(replace(read, sections=(replace(minutes, attendance=told),)))
    assert [len(card.attendees) for row in rows for card in row.cards if card.attendees] == [1, 1]


def test_a_warning_is_listed_at_the_top_and_stands_at_its_line_or_page() -> None:
    read = read_paper(SAMPLE / "minutes-2023-12-15.pdf")
    second = next(line for line in read.document.lines if line.page == 2)
    given = (
        ReadingWarning("first", "The line is odd.", 1, 3),
        ReadingWarning("second", "The page is odd.", 2),
        ReadingWarning("third", "The paper is odd."),
    )
    warned = replace(read, warnings=given)
    placed = {card.warning.code: card.first_line for row in rows_of(warned) for card in row.cards if card.warning}
    assert placed == {"first": 3, "second": second.number}
    html = page(warned)
    top, _, below = html.partition('<main id="paper">')
    assert [(one.message in top, one.message in below) for one in given] == [(True, True), (True, True), (True, False)]


def test_the_page_names_numbers_outcomes_owners_and_roles() -> None:
    html = page(read_paper(SAMPLE / "pack-2023-12-15.pdf"))
    text = " ".join(re.sub(r"<[^>]+>", " ", html.partition("<main")[2]).split())
    for words in ("(as printed)", "outcome: carried", "in the chair", "Action", "stamped Agenda Item 2", "printed 1"):
        assert words in text


def test_there_is_a_way_to_the_next_place_to_check_where_there_is_such_a_place() -> None:
    read = paper(MINUTES)
    nowhere, somewhere = ReadingWarning("odd", "Odd."), ReadingWarning("odd", "Odd.", None, 3)
    assert "data-step" not in page(replace(read, warnings=(nowhere,))).partition("<script>")[0]
    assert "data-step" in page(replace(read, warnings=(somewhere,))).partition("<script>")[0]


def test_what_is_doubtful_private_corrected_or_read_by_machine_says_so() -> None:
    read = paper(MINUTES)
    minutes = read.sections[0]
    item = minutes.items[1]
    said = (replace(item.statements[0], uncertain=True, exempt="Part II"), *item.statements[1:])
    secret = replace(minutes, items=(minutes.items[0], replace(item, statements=said, exempt="the public left")))
    first = replace(read.document.lines[0], page=1)
    scan = replace(read.document, lines=(first, *read.document.lines[1:]), pages=(Page(1, machine_read=True),))
    stretch = ExemptStretch("Not to be published", item.place, title="Culvert survey")
    html = page(replace(read, document=scan, sections=(secret,), exempt=(stretch,)))
    for words in (
        "columns of this table may be wrong",
        "marked as not for publication: Part II",
        "taken in private: the public left",
        "do not pass it on",
        "read by machine",
    ):
        assert words in html
    assert row_of(rows_of(replace(read, sections=(secret,))), "two culverts").to_check


def test_a_correction_of_earlier_minutes_is_shown_with_what_it_corrects() -> None:
    last = "The minutes of the meeting of 2 March 2026 were confirmed, subject to minute 4 reading ninety, not nine."
    html = page(paper(MINUTES.replace("The minutes of the last meeting were confirmed.", last)))
    assert "<b>Correction</b> to the minutes of 2 March 2026" in html


def test_a_vote_stands_with_the_words_that_tell_it() -> None:
    rows = rows_of(paper(MINUTES.replace("RESOLVED:", "RESOLVED unanimously:")))
    votes = [card.vote for card in row_of(rows, "(a) That the survey").cards if card.vote]
    assert len(votes) == 1


def test_only_the_heads_above_something_decided_are_shown_with_the_decisions() -> None:
    rows = rows_of(paper(MINUTES))
    heads = [card.item.title for row in rows if row.decides for card in row.cards if card.item]
    assert heads == ["Culvert survey"]


def test_a_page_border_stands_above_the_first_line_of_the_page_and_empty_pages_are_not_forgotten() -> None:
    read = read_paper(SAMPLE / "minutes-2023-12-15.pdf")
    count = len(read.document.pages)
    longer = replace(read.document, pages=(*read.document.pages, Page(count + 1, has_text=False)))
    found = [
        (page.number, {line.page for line in stretch.lines})
        for row in rows_of(replace(read, document=longer))
        for stretch in row.stretches
        for page in stretch.pages
    ]
    assert found == [*((number, {number}) for number in range(1, count + 1)), (count + 1, set())]


def test_every_link_has_its_place_and_nothing_is_fetched() -> None:
    html = inspection_page(read_paper(SAMPLE / "minutes-2022-09-23.pdf"), SAMPLE / "minutes-2022-09-23.pdf")
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)
    assert {address[:5] for address in re.findall(r'(?:src|href)="([^"#][^"]*)"', html)} <= {"data:"}
    assert "url(" not in html and "@import" not in html


def test_markup_in_a_paper_is_shown_and_never_obeyed() -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    read = paper(MINUTES.replace("Culvert survey", f"Culvert {evil}"))
    html = page(replace(read, warnings=(ReadingWarning("evil", evil, None, 1),)))
    script = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert "<img" not in html and "&lt;script&gt;alert(1)" in html
    assert len(script) == 1 and "alert" not in script[0]
    assert f"script-src 'sha256-{b64encode(sha256(script[0].encode()).digest()).decode()}'" in html
    named = page(replace(read, document=replace(read.document, name="<b>.txt")))
    assert "<b>.txt" not in named


def test_a_short_pdf_shows_every_page_and_a_long_one_those_to_check() -> None:
    file = SAMPLE / "minutes-2023-12-15.pdf"
    read = read_paper(file)
    assert inspection_page(read, file).count("data:image/webp") == len(read.document.pages)
    pages = (*read.document.pages, *(Page(number) for number in range(len(read.document.pages) + 1, 60)))
    long = replace(read, document=replace(read.document, pages=pages), warnings=(ReadingWarning("odd", "Odd.", 2),))
    html = inspection_page(long, file)
    assert html.count("data:image/webp") == 1 and "Picture of page 2" in html


def test_a_pdf_that_cannot_be_drawn_has_a_page_without_pictures(tmp_path: Path) -> None:
    read = read_paper(SAMPLE / "minutes-2023-12-15.pdf")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 no more")
    assert "data:image" not in inspection_page(read, tmp_path / "broken.pdf")


def test_half_a_character_does_not_keep_the_page_from_being_written() -> None:
    read = paper(MINUTES)
    halved = replace(read.document.lines[0], text="Minutes of a mee\ud835ting")
    damaged = replace(read, document=replace(read.document, lines=(halved, *read.document.lines[1:])))
    assert "Minutes of a mee?ting" in page(damaged)


def test_a_paper_without_words_has_a_page_too() -> None:
    empty = Paper(
        replace(document(""), format=Format.PDF, pages=(Page(1, has_text=False),)), PaperKind.OTHER, Meeting(), ()
    )
    assert "no text on this page" in page(empty)


def test_a_long_statement_is_shown_by_its_beginning_and_its_end() -> None:
    words = "begins here " + "and goes on " * 30 + "until it ends there."
    assert shortened("short") == "short"
    assert shortened(words).startswith("begins here") and shortened(words).endswith("it ends there.")
    assert len(shortened(words)) <= 165


@pytest.fixture
def minutes_file(tmp_path: Path) -> Path:
    file = tmp_path / "minutes.txt"
    file.write_text(MINUTES, encoding="utf-8")
    return file


def test_the_page_is_written_instead_of_the_text_and_beside_the_json(minutes_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    alone = CliRunner().invoke(commands, ["inspect", str(minutes_file), "--html", str(out)])
    assert (alone.exit_code, alone.stdout) == (0, "")
    assert str(out) in alone.stderr
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>")
    both = CliRunner().invoke(commands, ["inspect", str(minutes_file), "--json", "--html", str(out)])
    assert '"kind": "minutes"' in both.stdout


def test_a_page_that_cannot_be_written_is_one_sentence(minutes_file: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "absent" / "page.html"
    failed = CliRunner().invoke(commands, ["inspect", str(minutes_file), "--html", str(nowhere)])
    assert failed.exit_code == 2
    assert f"cannot be written to {nowhere}" in failed.stderr


def test_the_paper_itself_is_never_written_over(minutes_file: Path) -> None:
    failed = CliRunner().invoke(commands, ["inspect", str(minutes_file), "--html", str(minutes_file)])
    assert failed.exit_code == 2
    assert "is the paper itself" in failed.stderr
    assert minutes_file.read_text("utf-8") == MINUTES
