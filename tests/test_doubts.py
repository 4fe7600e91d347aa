"""Dates that a heading or a file's name gets wrong: corrected only where the paper bears it out, and always told."""

from dataclasses import replace
from datetime import date

import pytest
from invented import document, paper

from ingest.paper import Paper
from ingest.read import paper_of
from ingest.text.dates import date_named

MINUTES = """Elmsford Parish Council

Minutes of the meeting held on {when} at 7 pm in the Village Hall

Present: Cllr A Dunmore

1. Apologies

There were none.

2. Minutes

The minutes of the meeting held on {before} were agreed.

3. Date of next meeting

The next meeting will be on {after}.
"""


def codes(found: Paper) -> list[str]:
    return [one.code for one in found.warnings]


def minutes_of(when: str, before: str = "the first Monday", after: str = "the first Monday") -> Paper:
    return paper(MINUTES.format(when=when, before=before, after=after))


def test_a_wrong_year_is_mended_where_the_meetings_before_and_after_bear_it_out() -> None:
    found = minutes_of("Tuesday 9 January 2023", "12 December 2023", "13 February 2024")
    assert (found.meeting.date, codes(found)) == (date(2024, 1, 9), ["date-doubtful"])
    assert "Tuesday 9 January 2023, which was a Monday" in found.warnings[0].message
    assert found.sections[0].meeting.date == date(2024, 1, 9)


def test_a_wrong_year_without_a_weekday_is_mended_where_later_minutes_are_confirmed() -> None:
    found = minutes_of("9 January 2023", "12 December 2023", "13 February 2024")
    assert (found.meeting.date, codes(found)) == (date(2024, 1, 9), ["date-doubtful"])


def test_a_weekday_that_does_not_fit_is_told_and_the_date_kept_where_nothing_bears_out_another() -> None:
    found = minutes_of("Tuesday 9 January 2023")
    assert (found.meeting.date, codes(found)) == (date(2023, 1, 9), ["date-doubtful"])


def test_a_wrong_weekday_beside_the_right_date_changes_nothing_but_is_told() -> None:
    found = minutes_of("Wednesday 9 January 2024", "12 December 2023", "13 February 2024")
    assert (found.meeting.date, codes(found)) == (date(2024, 1, 9), ["date-doubtful"])


def test_a_date_that_fits_is_not_doubted() -> None:
    found = minutes_of("Tuesday 9 January 2024", "12 December 2022", "13 February 2025")
    assert (found.meeting.date, codes(found)) == (date(2024, 1, 9), [])


def test_the_name_of_the_file_bears_out_another_year_but_never_beats_a_date_that_fits() -> None:
    slip = document(MINUTES.format(when="Tuesday 9 January 2023", before="-", after="-"), "minutes-2024-01-09.txt")
    assert paper_of(slip).meeting.date == date(2024, 1, 9)
    right = document(MINUTES.format(when="Tuesday 9 January 2024", before="-", after="-"), "minutes-2024-01-08.txt")
    found = paper_of(right)
    assert (found.meeting.date, codes(found)) == (date(2024, 1, 9), ["file-date-differs"])


def test_a_paper_without_a_date_has_that_of_its_file() -> None:
    made = replace(document("A letter about the ferry.\n"), name="letter 9th-Jan-2024.txt")
    assert paper_of(made).meeting.date == date(2024, 1, 9)


NAMES = [
    ("minutes_2024-06-05_final.pdf", "2024-06-05"),
    ("20240605 Agenda.docx", "2024-06-05"),
    ("Printed minutes 05th-Jun-2024 18.00 Ferry Committee.pdf", "2024-06-05"),
    ("PC mins 05.06.24.doc", "2024-06-05"),
    ("minutes-june.pdf", "None"),
    ("000_83d28f6390dad7b5.txt", "None"),
]


@pytest.mark.parametrize(("name", "day"), NAMES)
def test_a_file_is_named_with_a_date_in_many_ways(name: str, day: str) -> None:
    assert str(date_named(name)) == day
