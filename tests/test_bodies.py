"""Names of bodies: which are one body, and how one is shown."""

import pytest

from ingest.text.bodies import display_name, is_generic, is_named_in_full, named_under, same_body, title_cased
from ingest.text.renaming import says_renamed

ONE = [
    ("Avonshire Safer Paths Board", "the AVONSHIRE SAFER PATHS BOARD:"),
    ("Avonshire Safer Paths Board", "Avonshire and Brook Safer Paths Board"),
    ("ASPB", "Avonshire Safer Paths Board"),
    ("ABSPB", "Avonshire and Brook Safer Paths Board"),
    ("ASPB", "Avonshire and Brook Safer Paths Board"),
    ("Health & Wellbeing Board", "Health and Wellbeing Board"),
    ("Avon NHS Trust", "Avon NHS Trust Board of Directors"),
    ("Governing Body of Mill School", "Mill School Governors"),
]
TWO = [
    ("Avonshire Safer Paths Board", "Brook Safer Paths Board"),
    ("Avonshire Safer Paths Board", "Avonshire Health and Wellbeing Board"),
    ("Adults and Communities Scrutiny Committee", "Adults Scrutiny Committee"),
    ("Health and Wellbeing Board", "Health Board"),
    ("ASPB", "Avonshire Weirs Board"),
    ("Cabinet", "Council"),
    ("Elmsford Town Council", "Elmsford Parish Council"),
    ("Elmsford Town Council", "Elmsford Town Council Planning Committee"),
    ("Avon University Health Board", "Avon University"),
]


@pytest.mark.parametrize(("one", "two"), ONE)
def test_a_body_is_one_under_its_capitals_its_initials_and_its_extended_name(one: str, two: str) -> None:
    assert same_body(one, two)
    assert same_body(two, one)


@pytest.mark.parametrize(("one", "two"), TWO)
def test_other_places_and_other_committees_are_other_bodies(one: str, two: str) -> None:
    assert not same_body(one, two)


def test_the_name_shown_is_in_mixed_case() -> None:
    assert display_name(["PATHS BOARD", "Paths Board", "PB"]) == "Paths Board"
    assert display_name(["PATHS AND ST JOHN'S BOARD"]) == "Paths and St John's Board"
    assert title_cased("BOARD OF THE MILL") == "Board of the Mill"


UNDER = [
    ("Avon Town Council", "Planning Committee", "Avon Town Council Planning Committee"),
    ("AVON TOWN COUNCIL", "the Council", "Avon Town Council"),
    ("Avon Parish Council", "Parish Council", "Avon Parish Council"),
    ("AVON NHS TRUST", "TRUST BOARD", "AVON NHS TRUST BOARD"),
    ("Avon Parish Council", "Annual Parish Meeting", "Avon Annual Parish Meeting"),
    ("The Avon Mill Trust", "Trustees", "Avon Mill Trust"),
]


@pytest.mark.parametrize(("authority", "own", "full"), UNDER)
def test_a_committee_under_an_authority_has_both_names(authority: str, own: str, full: str) -> None:
    assert named_under(authority, own) == full


def test_a_name_that_many_authorities_have_is_told_from_a_name_of_its_own() -> None:
    assert all(map(is_generic, ("Planning Committee", "Full Council", "Weirs Sub-Committee", "Board of Directors")))
    assert not any(map(is_generic, ("Avon Town Council", "Avonshire Paths Board", "Avon and Brook Joint Committee")))


def test_the_short_name_of_a_committee_stands_for_the_one_of_an_authority_and_for_no_other_committee() -> None:
    assert is_named_in_full("Avon Town Council Planning Committee", "Planning Committee")
    assert is_named_in_full("Avon Parish Council", "Council")
    assert not is_named_in_full("Avon Strategic Planning Committee", "Planning Committee")
    assert not is_named_in_full("Planning Committee", "Planning Committee")


RENAMED = [
    "The Quay Forum (formerly the Weirs Panel) met in May.",
    "Resolved: That the Weirs Panel be renamed the Quay Forum.",
    "The Weirs Panel is now known as the Quay Forum.",
    "That the name of the body be changed from the Weirs Panel to the Quay Forum.",
]


@pytest.mark.parametrize("text", RENAMED)
def test_a_paper_says_that_a_body_was_renamed(text: str) -> None:
    assert says_renamed(text, "Quay Forum", "Weirs Panel")


def test_a_report_from_one_body_to_another_is_no_change_of_name() -> None:
    assert not says_renamed("The Weirs Panel reported to the Quay Forum.", "Quay Forum", "Weirs Panel")
