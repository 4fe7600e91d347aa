"""Names of bodies: which are one body, and how one is shown."""

import pytest

from ingest.bodies import body_in, display_name, same_body, title_cased

ONE = [
    ("Avonshire Safer Paths Board", "the AVONSHIRE SAFER PATHS BOARD:"),
    ("Avonshire Safer Paths Board", "Avonshire and Brook Safer Paths Board"),
    ("ASPB", "Avonshire Safer Paths Board"),
    ("ABSPB", "Avonshire and Brook Safer Paths Board"),
    ("ASPB", "Avonshire and Brook Safer Paths Board"),
    ("Health & Wellbeing Board", "Health and Wellbeing Board"),
]
TWO = [
    ("Avonshire Safer Paths Board", "Brook Safer Paths Board"),
    ("Avonshire Safer Paths Board", "Avonshire Health and Wellbeing Board"),
    ("Adults and Communities Scrutiny Committee", "Adults Scrutiny Committee"),
    ("Health and Wellbeing Board", "Health Board"),
    ("ASPB", "Avonshire Weirs Board"),
    ("Cabinet", "Council"),
]


@pytest.mark.parametrize(("one", "two"), ONE)
def test_t44_a_body_is_one_under_its_capitals_its_initials_and_its_extended_name(one: str, two: str) -> None:
    assert same_body(one, two)
    assert same_body(two, one)


@pytest.mark.parametrize(("one", "two"), TWO)
def test_other_places_and_other_committees_are_other_bodies(one: str, two: str) -> None:
    assert not same_body(one, two)


def test_the_name_shown_is_in_mixed_case() -> None:
    assert display_name(["PATHS BOARD", "Paths Board", "PB"]) == "Paths Board"
    assert display_name(["PATHS AND ST JOHN'S BOARD"]) == "Paths and St John's Board"
    assert title_cased("BOARD OF THE MILL") == "Board of the Mill"


NAMED = [
    (
        "Minutes of a meeting of the Avonshire Paths Board held at Mill House on Monday, 3 May 2021.",
        "Avonshire Paths Board",
    ),
    ("Minutes of the Annual Meeting of Avonbridge Parish Council held on 3 May 2021", "Avonbridge Parish Council"),
    ("Minutes of a meeting of the Paths Committee, Monday 3 May 2021", "Paths Committee"),
    ("AUDIT COMMITTEE:", "AUDIT COMMITTEE"),
    ("The gates were shut.", None),
]


@pytest.mark.parametrize(("text", "body"), NAMED)
def test_the_body_is_read_from_a_title_or_a_heading(text: str, body: str | None) -> None:
    assert body_in(text) == body
