"""What is picked or typed in the filters becomes the scope of a question."""

from datetime import date as Date

import pytest

from index.records import Scope
from ui.filters import BadFilter, described, scope_from


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("", "", Scope()),
        ("2018-10-01", None, Scope(since=Date(2018, 10, 1))),
        ("1 October 2018", "3/11/2019", Scope(since=Date(2018, 10, 1), until=Date(2019, 11, 3))),
        ("2018", "2019", Scope(since=Date(2018, 1, 1), until=Date(2019, 12, 31))),
    ],
)
def test_dates_are_read_as_people_type_them(since: str, until: str | None, expected: Scope) -> None:
    assert scope_from("", since, until) == expected


@pytest.mark.parametrize("typed", ["soon", "31 February 2019", "2018-13-45", "<b>2018-10-01", "2018 or 2019"])
def test_what_is_no_date_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(BadFilter, match=r"not a date .* write it as"):
        scope_from(None, typed, None)


def test_dates_that_cross_are_refused_with_a_sentence() -> None:
    with pytest.raises(BadFilter, match="lies after"):
        scope_from(None, "2020-01-01", "2019-01-01")


def test_filters_that_are_set_are_told_while_they_are_folded_away() -> None:
    scope = Scope("Bridge Fund Panel", Date(2018, 10, 1), None)

    assert described(scope) == "Filters: Bridge Fund Panel, from 1 October 2018"
    assert described(Scope()) == "Filters: all bodies, all dates"
