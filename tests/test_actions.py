"""Who undertook to do what, in the words of invented minutes."""

from time import perf_counter

import pytest
from invented import TITLE, decided, minutes, paper

from ingest.actions.gathering import actions_in
from ingest.paper import Part, Place, Statement


def owners(text: str) -> list[str | None]:
    return [one.owner for one in actions_in([Statement(Part.DISCUSSION, text, Place(1, 1))])]


def asked(text: str) -> list[str | None]:
    """Whom a limb of a resolution gives something to do."""
    return [one.owner for one in actions_in([Statement(Part.RESOLUTION, text, Place(1, 1))])]


def due(text: str) -> list[str | None]:
    return [one.due for one in actions_in([Statement(Part.DISCUSSION, text, Place(1, 1))])]


def test_it_was_agreed_that_somebody_would_names_the_owner() -> None:
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


@pytest.mark.parametrize(
    ("line", "owner", "by"),
    [
        ("ACTION: R. Quill to circulate the map by 3 May", "R. Quill", "by 3 May"),
        ("Action 24/3 - Clerk to write to the mill", "Clerk", None),
        ("[Action: the Clerk to order the paint.]", "the Clerk", None),
        ("ACTION RQ to order the paint within two weeks", "RQ", "within two weeks"),
        ("AP3: Ann Marsh to send the survey before the next meeting.", "Ann Marsh", "before the next meeting"),
        ("Action: Write to the mill (RQ)", "RQ", None),
        ("Action: Order the paint – Clerk", "Clerk", None),
        ("Action point: RQ/TP: walk the path. Due: 3 June", "RQ/TP", "3 June"),
        ("Action: Order the paint by the Treasurer.", "the Treasurer", None),
        ("For action: all members to read the plan", "all members", None),
        ("Action: mend the lamp in the spring", None, None),
    ],
)
def test_p11_an_action_line_says_who_and_by_when(line: str, owner: str | None, by: str | None) -> None:
    assert (owners(line), due(line)) == ([owner], [by])


@pytest.mark.parametrize(
    "line",
    [
        "Action: none.",
        "Actions from the last meeting were all complete.",
        "The action plan was noted.",
        "Action Fraud had written to the Board.",
        "ACTION",
        "No further action was needed.",
    ],
)
def test_what_only_speaks_of_actions_is_none(line: str) -> None:
    assert owners(line) == []


def test_one_line_may_give_two_people_an_action_each() -> None:
    found = actions_in([Statement(Part.DISCUSSION, "Action: Clerk to act; Chair to sign.", Place(1, 1))])
    assert [(one.owner, one.text) for one in found] == [
        ("Clerk", "Action: Clerk to act"),
        ("Chair", "Chair to sign."),
    ]


def test_a_note_behind_a_sentence_gives_the_sentence_its_owner() -> None:
    text = "The weir was seen. The gate would be mended. [Action: Clerk] The lamp was lit."
    found = actions_in([Statement(Part.DISCUSSION, text, Place(1, 1))])
    assert [(one.owner, one.text) for one in found] == [("Clerk", "The gate would be mended.")]


PRESENT = (
    "Present: Rowan Quill (Chair), Tam Poole, Noel Bywater, Nan Brook\n\n1. Introductions\n\nHello.\n\n2. Gates\n\n"
)


def minuted(text: str) -> list[tuple[str, str | None]]:
    found = minutes(f"{TITLE}\n\n{PRESENT}{text}\n\n3. Lamps\n\nNone.\n")
    return [(one.text, one.owner) for one in found.items[1].actions]


def test_initials_beside_a_paragraph_say_whose_its_action_is() -> None:
    told = "RQ/TP (Rowan Quill, Tam Poole)"
    assert minuted("The gate should be mended.\n\nRQ/TP") == [("The gate should be mended.", told)]
    assert minuted("The gate should be mended.\n\nACTION RQ/TP") == [("The gate should be mended.", told)]
    assert minuted("The gate should be mended.\tRQ/TP\nThe lamp was lit.") == [("The gate should be mended.", told)]
    assert minuted("The NHS was thanked.\n\nNHS") == []


def test_a_column_flattened_into_the_lines_does_not_cut_the_sentence() -> None:
    text = (
        "The gate of the upper weir had been forced and would be          RQ\nmended before the spring.\n\nIt rained."
    )
    assert minuted(text) == [
        ("The gate of the upper weir had been forced and would be mended before the spring.", "RQ (Rowan Quill)")
    ]


def test_initials_of_two_people_stay_initials_under_a_warning() -> None:
    text = f"{TITLE}\n\n{PRESENT}The gate should be mended.\n\nACTION: NB\n\n3. Lamps\n\nNone.\n"
    assert [one.owner for one in minutes(text).items[1].actions] == ["NB"]
    assert [one.code for one in paper(text).warnings] == ["initials-ambiguous"]


def test_an_action_line_between_two_limbs_parts_them_not() -> None:
    found = minutes(
        f"{TITLE}\n\n{PRESENT}RESOLVED:\n\n(a) That the gate be mended;\nAction: Clerk\n(b) That the lamp be lit.\n\n"
        "3. Lamps\n\nNone.\n"
    )
    assert decided(found.items[1]) == [("(a)", "That the gate be mended;"), ("(b)", "That the lamp be lit.")]
    assert [(one.text, one.owner) for one in found.items[1].actions] == [("That the gate be mended;", "Clerk")]


def test_minutes_set_out_with_a_column_for_actions_read_as_others_do() -> None:
    found = minutes(
        f"{TITLE}\n\nPresent: Rowan Quill (Chair), Tam Poole\n\nItem\tDiscussion\tAction\n1\tIntroductions\t\n"
        "\tAll were made welcome.\t\n2\tGates\t\n\tThe upper gate had been forced.\tTam Poole to see the miller\n"
        "3\tLamps\t\n\tThe lamps were seen by the wardens.\tRQ\n"
    )
    assert [one.title for one in found.items] == ["Introductions", "Gates", "Lamps"]
    assert [(one.owner, one.text) for item in found.items for one in item.actions] == [
        ("Tam Poole", "Tam Poole to see the miller"),
        ("RQ (Rowan Quill)", "The lamps were seen by the wardens."),
    ]


def test_a_row_of_an_action_log_is_an_action_with_how_far_it_has_got() -> None:
    found = minutes(
        f"{TITLE}\n\n1. Introductions\n\nHello.\n\n2. Action log\n\nRef\tAgreed action\tLead\tBy when\tStatus\n"
        "7\tMend the gate\tRQ\t3 May\tClosed\n8\tPaint the lamp\tTP\t-\tOpen\n\n3. Lamps\n\nNone.\n"
    )
    assert [(one.text, one.owner, one.due, one.progress) for one in found.items[1].actions] == [
        ("Mend the gate", "RQ", "3 May", "Closed"),
        ("Paint the lamp", "TP", None, "Open"),
    ]
    (rows,) = found.items[1].statements
    assert rows.lead == "Ref Agreed action Lead By when Status"
    assert rows.text == "7 Mend the gate RQ 3 May Closed 8 Paint the lamp TP - Open"


def test_an_action_log_after_the_meeting_or_in_an_appendix_stands_outside_the_items() -> None:
    log = "Action log\n\nNo\tAction\tOwner\tDue\n1\tMend the gate\tRQ\t3 May\n2\tLight the lamp\tTP\t\n"
    found = paper(f"{TITLE}\n\n{PRESENT}Seen.\n\n3. Lamps\n\nNone.\n\nThe meeting closed at 8.00 pm.\n\n{log}")
    assert [(one.text, one.owner) for section in found.sections for one in section.actions] == [
        ("Mend the gate", "RQ (Rowan Quill)"),
        ("Light the lamp", "TP (Tam Poole)"),
    ]
    assert [item.actions for section in found.sections for item in section.items] == [(), (), ()]


def test_where_minutes_have_a_column_for_actions_an_office_alone_is_a_note_of_it() -> None:
    seen = "The gate should be mended.\n\nClerk\n\nThe lamp was lit.\n\nRQ"
    assert minuted(seen) == [
        ("The gate should be mended.", "Clerk"),
        ("The lamp was lit.", "RQ (Rowan Quill)"),
    ]
    assert minuted("The gate should be mended.\n\nTreasurer\n\nThe balance stood at two hundred pounds.") == []


def test_initials_drawn_into_a_line_beside_a_column_are_taken_out_of_the_sentence() -> None:
    torn = "The gate of the upper weir had been forced RQ\nand the lamp beside it put out."
    text = f"Action\n\n1. Gates\n\n{torn}\n\n2. Lamps\n\nLit."
    found = minutes(f"{TITLE}\n\nPresent: Rowan Quill (Chair), Tam Poole\n\n{text}\n\n3. Boats\n\nNone.\n")
    (action,) = found.items[0].actions
    assert action.text == "The gate of the upper weir had been forced and the lamp beside it put out."
    assert action.owner == "RQ (Rowan Quill)"


def test_a_long_line_of_capitals_is_read_at_once() -> None:
    began = perf_counter()
    assert minuted(f"{'THE BOARD OF ESTIMATES MINUTES AND FURTHER MATTERS ' * 8}TO THE END OF THE PAGE.") == []
    assert perf_counter() - began < 2


def test_whom_a_body_elects_is_given_no_action() -> None:
    rows = "Trustee of the charity for the upper valley\tTam Poole\nDelegate to the board of the lower weirs\tNan Brook"
    assert minuted(f"These were elected:\n\n{rows}\n") == []
