"""Who undertook to do what, in the words of invented minutes."""

import pytest

from ingest.actions import actions_in
from ingest.paper import Part, Place, Statement


def owners(text: str) -> list[str | None]:
    return [one.owner for one in actions_in([Statement(Part.DISCUSSION, text, Place(1, 1))])]


def asked(text: str) -> list[str | None]:
    """Whom a limb of a resolution gives something to do."""
    return [one.owner for one in actions_in([Statement(Part.RESOLUTION, text, Place(1, 1))])]


def due(text: str) -> list[str | None]:
    return [one.due for one in actions_in([Statement(Part.DISCUSSION, text, Place(1, 1))])]


def test_t26_it_was_agreed_that_somebody_would_names_the_owner() -> None:
    assert owners("It was agreed that Ann Marsh would approach the ferry company.") == ["Ann Marsh"]
    assert owners("It was agreed that the path wardens would circulate the map.") == ["the path wardens"]


def test_what_is_agreed_of_a_thing_has_no_owner() -> None:
    assert owners("It was agreed that the map would be shared with the wardens.") == [None]
    assert owners("It was agreed that the report would provide figures.") == [None]


def test_agreed_without_saying_by_whom_is_an_action_of_nobody_named() -> None:
    assert owners("The lamps were seen. Agreed to mend them in May.") == [None]
    assert owners("Agreed figures were shown.") == []


def test_he_would_belongs_to_whoever_was_named_before() -> None:
    text = "Ann Marsh undertook to draw the map. He would circulate it in June."
    assert owners(text) == ["Ann Marsh", "Ann Marsh"]


def test_a_sentence_with_two_undertakings_is_an_action_of_each_owner() -> None:
    text = "It was agreed that volunteers would be asked to walk the paths, and Bo Poole undertook to arrange it."
    assert owners(text) == ["volunteers", "Bo Poole"]


def test_what_had_been_agreed_before_is_no_action() -> None:
    assert owners("The Chairman had agreed to take this item because of the flood.") == []


@pytest.mark.parametrize(
    ("limb", "owner"),
    [
        ("That Avon Ferry Company (AFC) be asked to report on the landings.", "Avon Ferry Company (AFC)"),
        ("That Mr. Poole be authorised to reply on behalf of the Board.", "Mr. Poole"),
        ("That the ferry company be required to bring a plan to the next meeting;", "the ferry company"),
        ("That the gift be welcomed and the Mill Trust be asked to find the same sum.", "the Mill Trust"),
        ("That the Chairman write to the four mill owners asking each of them for a key.", "the Chairman"),
        ("That the Head of Rivers report on the weirs in May.", "the Head of Rivers"),
    ],
)
def test_a_resolution_gives_somebody_something_to_do(limb: str, owner: str) -> None:
    assert asked(limb) == [owner]


@pytest.mark.parametrize(
    "limb",
    [
        "That the Board oversee the upkeep of the weirs;",
        "That the Head of Rivers report be noted.",
        "That the Chairman review of the weirs be approved.",
        "That the plan be approved.",
        "That members be thanked.",
    ],
)
def test_a_resolution_that_gives_nobody_anything_to_do_is_no_action(limb: str) -> None:
    assert asked(limb) == []


def test_somebody_who_did_one_thing_and_undertook_another_is_the_owner() -> None:
    assert owners("Ann Marsh apologised and undertook to circulate it by 4 May.") == ["Ann Marsh"]
    assert owners("The Clerk thanked the wardens for the map and agreed to draw another.") == ["The Clerk"]
    assert owners("The Clerk reported that the mills had met and agreed to pay.") == []


def test_what_is_agreed_to_be_done_by_somebody_is_theirs() -> None:
    assert owners(
        "It was agreed that letters would be sent by each of the Mill Trusts (MTs) before the end of June."
    ) == ["each of the Mill Trusts (MTs)"]
    assert owners("It was agreed that the map would be drawn by the Clerk.") == ["the Clerk"]
    assert owners("It was agreed that the map would be drawn by May.") == [None]
    assert owners("It was agreed that the map would be drawn by the next meeting.") == [None]


def test_a_day_before_which_something_is_due_is_told() -> None:
    assert due("Ann Marsh undertook to speak to the mill before Christmas.") == ["before Christmas"]
    assert due("Ann Marsh undertook to write before the end of June.") == ["before the end of June"]
    assert due("Ann Marsh agreed to report to the next meeting of the Board on gates.") == [
        "to the next meeting of the Board"
    ]
