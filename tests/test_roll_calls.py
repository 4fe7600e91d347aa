"""Names of those for and against: put together again, quoted as printed, held against their totals."""

import pytest
from invented import TITLE, item, minutes, paper, resolutions

from ingest.decisions.votes import counts_in

DIVISION = """
For (2)
Councillor Marsh
Councillor Poole

Against (2)
Councillor Dyer

RESOLVED: That the gates be kept.
"""


def test_a_roll_call_of_one_name_a_line_is_votes_and_neither_items_nor_points() -> None:
    found = item(DIVISION)
    assert found.votes == ("For (2) Councillor Marsh Councillor Poole", "Against (2) Councillor Dyer")
    assert [one.label for one in found.statements] == [None] * 3
    assert [one.text for one in resolutions(found)] == ["That the gates be kept."]


def test_columns_that_ran_together_are_one_vote_as_printed() -> None:
    found = item("For   Against\n\nCouncillor Marsh\nCouncillor Dyer\nCouncillor Poole\n\nRESOLVED: That it be so.\n")
    assert found.votes == ("For Against Councillor Marsh Councillor Dyer Councillor Poole",)


def test_a_heading_below_the_names_is_no_name() -> None:
    found = minutes(
        f"{TITLE}\n\n1. Gates.\n\nFor: Councillors Marsh and Poole\n\nAgainst: Councillor Dyer\n\n2. Harbour Fees\n\n"
        "None.\n"
    )
    assert [one.title for one in found.items] == ["Gates", "Harbour Fees"]
    assert found.items[0].votes == ("For: Councillors Marsh and Poole", "Against: Councillor Dyer")


def disagreements(text: str) -> list[str]:
    found = paper(f"{TITLE}\n\n1. Introductions.\n\nHello.\n\n2. Footpaths.\n\n{text}")
    return [one.message for one in found.warnings if one.code == "votes-disagree"]


def test_a_total_that_is_not_that_of_the_names_is_told_with_both_figures() -> None:
    (message,) = disagreements(DIVISION)
    assert "2 Footpaths" in message
    assert "is 2, but 1 names stand there" in message


def test_a_name_on_two_sides_is_told() -> None:
    (message,) = disagreements("For: Councillors Marsh and Poole\n\nAgainst: Councillors Dyer and Marsh\n")
    assert "Marsh stands both under 'for' and under 'against'" in message


def test_a_vote_by_count_is_held_against_the_names_below_it() -> None:
    text = "The motion was carried by 3 votes to 1.\n\nFor: Councillors Marsh and Poole\n\nAgainst: Councillor Dyer\n"
    (message,) = disagreements(text)
    assert "told as 3 to 1, but 2 and 1 names" in message


def test_a_vote_that_agrees_with_its_names_needs_no_warning() -> None:
    text = "The motion was carried by 2 votes to 1.\n\nFor: Councillors Marsh and Poole\n\nAgainst: Councillor Dyer\n"
    assert disagreements(text) == []


COUNTS = [
    ("carried by nine votes to four with two abstentions", "by nine votes to four with two abstentions"),
    ("RESOLVED (7:2:1) that it be so", "(7:2:1)"),
    ("was carried, 6 in favour and 4 against", "6 in favour and 4 against"),
    ("by a majority of 12 to 5", "by a majority of 12 to 5"),
    ("(4 votes for and 1 against)", "4 votes for and 1 against"),
    ("RESOLVED (UNANIMOUSLY) - That it be so", "RESOLVED (UNANIMOUSLY)"),
]


@pytest.mark.parametrize(("text", "vote"), COUNTS)
def test_votes_by_count_are_kept_as_printed(text: str, vote: str) -> None:
    assert counts_in(text) == (vote,)


def test_figures_that_fell_from_one_to_another_are_no_vote() -> None:
    assert counts_in("Broken gates fell by 61 to 54 in the year.") == ()


def test_a_vote_printed_in_the_mark_is_kept() -> None:
    assert item("RESOLVED (by 4 votes to 1):\n\nThat the gates be kept.\n").votes == ("by 4 votes to 1",)
