"""What the reports of the primary papers must be read as: numbers and counts only, where those papers are present."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from ingest.inspection.outline import inspection, inspection_text
from ingest.paper import Paper, Part, Passage, Section, SectionKind
from ingest.passages import items_of, passages_of
from ingest.read import read_paper
from ingest.text.abbreviations import abbreviations_in
from ingest.text.cleaning import clean

PACK_2017, PACK_2018 = "002_193abad06089926a.txt", "001_5e796149ccb07381.txt"


@cache
def read(path: Path) -> Paper:
    return read_paper(path)


@cache
def passages(path: Path) -> tuple[Passage, ...]:
    return passages_of(read(path))


def of_kind(paper: Paper, kind: SectionKind) -> list[Section]:
    return [section for section in paper.sections if section.kind is kind]


def recommendations(section: Section) -> list[tuple[str | None, int]]:
    return [(one.label, one.place.first_line) for one in section.statements if one.part is Part.RECOMMENDATION]


def test_the_pack_of_december_2017_holds_eight_reports_with_their_recommendations(primary_papers: Path) -> None:
    reports = of_kind(read(primary_papers / PACK_2017), SectionKind.REPORT)
    assert [recommendations(report) for report in reports] == [
        [("20", 329)],
        [("10", 443), ("10", 444)],
        [("12", 506)],
        [("11", 589)],
        [("10", 709)],
        [("13", 769)],
        [("a", 868), ("b", 869)],
        [("a", 1037), ("b", 1038)],
    ]


def test_the_pack_of_december_2018_holds_its_reports_with_their_recommendations(primary_papers: Path) -> None:
    reports = of_kind(read(primary_papers / PACK_2018), SectionKind.REPORT)
    assert [recommendations(report) for report in reports] == [
        [("18", 624)],
        [("23", 801)],
        [("a", 1015), ("b", 1018)],
        [("a", 1400), ("b", 1404)],
        [("9", 1728)],
        [("a", 2035), ("b", 2038)],
    ]


@pytest.mark.parametrize("name", [PACK_2017, PACK_2018])
def test_paragraph_numbers_of_every_report_run_from_one_without_a_gap(primary_papers: Path, name: str) -> None:
    for report in of_kind(read(primary_papers / name), SectionKind.REPORT):
        labels = [one.label for one in report.statements if one.label and one.label.isdigit()]
        numbers = list(dict.fromkeys(int(label) for label in labels))
        assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("name", [PACK_2017, PACK_2018])
def test_nothing_of_a_report_is_an_item_or_a_resolution(primary_papers: Path, name: str) -> None:
    paper = read(primary_papers / name)
    for section in paper.sections:
        if section.kind in (SectionKind.REPORT, SectionKind.APPENDIX):
            assert section.items == ()
            assert {one.part for one in section.statements} <= {Part.REPORT, Part.APPENDIX, Part.RECOMMENDATION}
            assert all(one.marker is None and one.outcome is None for one in section.statements)


def test_every_report_of_a_pack_carries_the_meeting_of_the_pack(primary_papers: Path) -> None:
    for name, day in ((PACK_2017, date(2017, 12, 1)), (PACK_2018, date(2018, 12, 10))):
        reports = of_kind(read(primary_papers / name), SectionKind.REPORT)
        assert {report.meeting.date for report in reports} == {day}


def test_the_report_dated_october_in_the_december_pack_is_flagged(primary_papers: Path) -> None:
    paper = read(primary_papers / PACK_2018)
    stated = [section.stated_date for section in of_kind(paper, SectionKind.REPORT)]
    assert stated == [None, date(2018, 10, 1), None, None, None, None]
    assert "report-date-differs" in {warning.code for warning in paper.warnings}


def test_points_that_run_through_sub_headings_stay_with_paragraph_eight(primary_papers: Path) -> None:
    report = of_kind(read(primary_papers / PACK_2017), SectionKind.REPORT)[6]
    romans = [one for one in report.statements if one.label and re.fullmatch(r"[ivx]+", one.label)]
    assert [one.label for one in romans][-1] == "xix"
    assert len(romans) == 19
    assert all(one.lead and one.lead.startswith("8. ") for one in romans)
    assert len({one.heading for one in romans}) == 4


def test_dashboard_rows_are_found_with_their_heading_row(primary_papers: Path) -> None:
    found = passages(primary_papers / PACK_2017)
    rows = [one for one in found if 347 <= one.place.first_line <= 358]
    assert all(one.lead and one.part is Part.APPENDIX for one in rows)
    assert len({one.lead.split(" Ongoing")[0][:120] for one in rows if one.lead}) == 1
    assert sum("1448" in one.text for one in rows) == 1
    codes = {warning.code for warning in read(primary_papers / PACK_2017).warnings}
    assert "table-layout-uncertain" in codes


def test_codes_in_the_first_column_of_the_indicator_table_are_no_paragraphs(primary_papers: Path) -> None:
    rows = [one for one in passages(primary_papers / PACK_2017) if 886 <= one.place.first_line <= 973]
    assert len(rows) > 30
    assert {one.label for one in rows} == {None}


def test_the_strategy_in_the_appendix_keeps_its_own_decimal_numbers(primary_papers: Path) -> None:
    found = [one for one in passages(primary_papers / PACK_2018) if 1426 <= one.place.first_line <= 1591]
    labels = list(dict.fromkeys(one.label for one in found if one.label))
    assert labels == ["1.1", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "4.1", "4.2", "5.1", "6.1", "6.2", "6.3"]
    assert {one.part for one in found} == {Part.APPENDIX}


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("UAVA", "united against violence"),
        ("MARAC", "multi agency risk assessment conference"),
        ("IOM", "integrated offender management"),
        ("CSP", "community safety partnership"),
        ("LWA", "living without abuse"),
        ("SPB", "strategic partnership board"),
        ("NHW", "neighbourhood watch"),
        ("OPCC", "office of the police"),
        ("JCAB", "joint commissioning and assurance board"),
        ("LSCSB", "safer communities strategy board"),
    ],
)
def test_abbreviations_are_found_with_their_long_forms(primary_papers: Path, short: str, words: str) -> None:
    texts = (f"{one.heading or ''}\n\n{one.text}" for path in primary_papers.glob("*.txt") for one in passages(path))
    longs = {
        long.casefold().replace("-", " ") for text in texts for found, long in abbreviations_in(text) if found == short
    }
    assert any(words in long for long in longs)


@pytest.mark.parametrize("name", [PACK_2017, PACK_2018])
def test_passages_quote_the_paper_word_for_word(primary_papers: Path, name: str) -> None:
    """Each letter of a passage stands in its place in the paper, in the same order, page furniture left out."""
    lines = [clean(line) for line in (primary_papers / name).read_text(encoding="utf-8").split("\n")]
    for passage in passages(primary_papers / name):
        if passage.section in (SectionKind.REPORT, SectionKind.APPENDIX):
            there = iter("".join(lines[passage.place.first_line - 1 : passage.place.last_line]))
            assert all(letter in there for letter in passage.text.replace(" ", "")), passage.text


@pytest.mark.parametrize("name", [PACK_2017, PACK_2018])
def test_every_passage_belongs_to_an_item_and_counts_on(primary_papers: Path, name: str) -> None:
    heads = {head.id for head in items_of(read(primary_papers / name))}
    found = passages(primary_papers / name)
    assert {one.item for one in found} <= heads
    assert [one.order for one in found] == list(range(1, len(found) + 1))
    assert len({one.id for one in found}) == len(found)


def test_no_paper_is_too_odd_to_be_inspected(primary_papers: Path) -> None:
    for path in primary_papers.glob("*.txt"):
        paper = read(path)
        assert inspection(paper)["paper"] == path.name
        assert path.name in inspection_text(paper)
