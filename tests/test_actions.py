"""Who undertook to do what, in the words of invented minutes."""

from ingest.actions import actions_in
from ingest.paper import Part, Place, Statement


def owners(text: str) -> list[str | None]:
    return [one.owner for one in actions_in([Statement(Part.DISCUSSION, text, Place(1, 1))])]


def test_t26_it_was_agreed_that_somebody_would_names_the_owner() -> None:
    assert owners("It was agreed that Ann Marsh would approach the ferry company.") == ["Ann Marsh"]
    assert owners("It was agreed that the path wardens would circulate the map.") == ["the path wardens"]


def test_what_is_agreed_of_a_thing_has_no_owner() -> None:
    assert owners("It was agreed that the map would be shared with the wardens.") == [None]
    assert owners("It was agreed that the report would provide figures.") == [None]


def test_he_would_belongs_to_whoever_was_named_before() -> None:
    text = "Ann Marsh undertook to draw the map. He would circulate it in June."
    assert owners(text) == ["Ann Marsh", "Ann Marsh"]


def test_a_sentence_with_two_undertakings_is_an_action_of_each_owner() -> None:
    text = "It was agreed that volunteers would be asked to walk the paths, and Bo Poole undertook to arrange it."
    assert owners(text) == ["volunteers", "Bo Poole"]


def test_what_had_been_agreed_before_is_no_action() -> None:
    assert owners("The Chairman had agreed to take this item because of the flood.") == []
