"""Dates as committee papers print them, always day before month."""

import pytest

from ingest.text.dates import date_in, dates_in, is_date_line, time_in, without_dates

FORMS = [
    ("Friday, 3 May 2019 at 10.00 am", "2019-05-03", "10.00 am"),
    ("FRIDAY 3 MAY 2019", "2019-05-03", None),
    ("01 July 2019", "2019-07-01", None),
    ("12 August 2019 at 1:00pm", "2019-08-12", "1:00pm"),
    ("Monday 3rd May, 2021, 7.30pm", "2021-05-03", "7.30pm"),
    ("3rd of May 2021", "2021-05-03", None),
    ("03/04/2021", "2021-04-03", None),
    ("3-Apr-2021", "2021-04-03", None),
    ("2021-04-03", "2021-04-03", None),
    ("Thursday, 3rd Sept. 2020 - 10.00 to 12.00", "2020-09-03", "10.00 to 12.00"),
    ("Wednesday 5 th June 2024", "2024-06-05", None),
    ("Wednesday, the 5th day of June, 2024", "2024-06-05", None),
    ("June 5, 2024", "2024-06-05", None),
    ("05.06.24", "2024-06-05", None),
    ("Date: 5/6/24", "2024-06-05", None),
]


@pytest.mark.parametrize(("text", "day", "time"), FORMS)
def test_every_form_of_date_line_is_read(text: str, day: str, time: str | None) -> None:
    assert is_date_line(text)
    assert str(date_in(text)) == day
    assert time_in(text) == time


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    assert not is_date_line("The bridge was opened on 3 May 2021.")


def test_all_dates_are_found_in_order_and_impossible_ones_passed_over() -> None:
    found = dates_in("On 3 May 2021, not 31 February 2021, and again on 1/6/2021.")
    assert [str(one.value) for one in found] == ["2021-05-03", "2021-06-01"]


def test_a_range_of_times_is_kept_as_printed() -> None:
    assert time_in("10.00 – 11.35am") == "10.00 – 11.35am"


def test_what_is_left_without_dates_is_the_rest() -> None:
    assert without_dates("Minutes of 28 March 2025 at 10.00 am in the hall") == "Minutes of at in the hall"


def test_a_code_that_looks_like_a_date_is_none() -> None:
    assert dates_in("01/05/07 Harbour dues") == ()
    assert dates_in("Item 18.11.06 Drains") == ()
