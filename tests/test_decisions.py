"""How decisions are marked, worded and voted on, whatever the body's way; trap numbers as in the notes on formats."""

import pytest
from invented import decided, item, resolutions

from ingest.paper import Outcome, Part

LETTERED = [
    ("(a) That the path be closed;\n(b) That a notice be put up.", "(a)", "(b)"),
    ("- (a) That the path be closed;\n- (b) That a notice be put up.", "(a)", "(b)"),
    ("- a) That the path be closed;\n- b) That a notice be put up.", "a)", "b)"),
    ("- a. That the path be closed;\n- b. That a notice be put up.", "a", "b"),
    ("a.    That the path be closed;\n\nb.    That a notice be put up.", "a", "b"),
    ("1. That the path be closed;\n2. That a notice be put up.", "1", "2"),
    ("(1) That the path be closed;\n(2) That a notice be put up.", "(1)", "(2)"),
    ("(i) That the path be closed;\n(ii) That a notice be put up.", "(i)", "(ii)"),
    ("A: That the path be closed;\nB: That a notice be put up.", "A:", "B:"),
]


@pytest.mark.parametrize(("text", "first", "second"), LETTERED)
def test_each_limb_keeps_the_letter_it_is_printed_with(text: str, first: str, second: str) -> None:
    found = item(f"RESOLVED:\n\n{text}")
    assert decided(found) == [(first, "That the path be closed;"), (second, "That a notice be put up.")]


MARKS = [
    "RESOLVED\n\nThat the ferry levy be frozen.",
    "RESOLVED:\n\nThat the ferry levy be frozen.",
    "Resolved:\n\nThat the ferry levy be frozen.",
    "RESOLVED:\n That the ferry levy be frozen.",
    "RESOLVED - That the ferry levy be frozen.",
    "RESOLVED – That the ferry levy be frozen.",
    "RESOLVED: That the ferry levy be frozen.",
    "UNANIMOUSLY RESOLVED:\n\nThat the ferry levy be frozen.",
    "RESLOVED:\n\nThat the ferry levy be frozen.",
    "RESOVLED - That the ferry levy be frozen.",
    "R E S O L V E D :\n\nThat the ferry levy be frozen.",
    "RESOLVED (7:2:1):\n\nThat the ferry levy be frozen.",
    "AGREED on a show of hands: That the ferry levy be frozen.",
    "AGREED:\n\nThat the ferry levy be frozen.",
    "ORDERED:\n\nThat the ferry levy be frozen.",
    "Decision:\n\nThat the ferry levy be frozen.",
    "Decision: That the ferry levy be frozen.",
    "It was resolved:\n\nThat the ferry levy be frozen.",
]


@pytest.mark.parametrize("text", MARKS)
def test_a_mark_is_found_with_colon_dash_or_nothing_after_it(text: str) -> None:
    assert decided(item(f"The levy was explained.\n\n{text}")) == [(None, "That the ferry levy be frozen.")]


SPOKEN = [
    "RESOLVED that the depot lease be renewed.",
    "It was moved by Cllr Marsh, seconded by Cllr Poole and RESOLVED that the depot lease be renewed.",
    "It was RESLOVED that the depot lease be renewed.",
    "Proposed by Cllr Marsh, seconded by Cllr Poole and unanimously approved.",
    "The Panel AGREED to defer the harbour fees.",
    "The Committee resolved to renew the depot lease.",
    "It was resolved that the depot lease be renewed.",
]


@pytest.mark.parametrize("text", SPOKEN)
def test_a_decision_inside_a_sentence_is_quoted_with_its_sentence(text: str) -> None:
    assert decided(item(f"The matter was explained at length. {text}")) == [(None, text)]


def test_the_telling_goes_on_behind_a_decision_in_a_sentence() -> None:
    found = item("The Council RESOLVED to keep the mill. Cllr Marsh thanked the miller. RESOLVED to sell the weir.")
    assert [text for _, text in decided(found)] == [
        "The Council RESOLVED to keep the mill.",
        "RESOLVED to sell the weir.",
    ]
    assert found.statements[1].text == "Cllr Marsh thanked the miller."


def test_limbs_behind_the_mark_and_in_one_paragraph_are_limbs() -> None:
    found = item("RESOLVED - (i) That the mill be kept; and (ii) That the weir be sold.\n\n(iii) That it be told.\n")
    assert decided(found) == [
        ("(i)", "That the mill be kept; and"),
        ("(ii)", "That the weir be sold."),
        ("(iii)", "That it be told."),
    ]


def test_what_a_body_did_may_be_a_list_under_its_name() -> None:
    found = item("The Board:\n\n(i) APPROVED the plan; and\n\n(ii) DELEGATED the rest to the Clerk.\n")
    assert [(one.label, one.lead) for one in resolutions(found)] == [("(i)", "The Board:"), ("(ii)", "The Board:")]


def test_conditions_numbered_under_a_resolution_without_letters_are_part_of_it() -> None:
    found = item("DECISION: That permission be GRANTED subject to these conditions:\n\n1. No noise.\n\n2. No smoke.\n")
    assert [text for _, text in decided(found)] == [
        "That permission be GRANTED subject to these conditions: 1. No noise. 2. No smoke."
    ]


def test_infinitives_after_the_body_resolved_are_limbs() -> None:
    found = item(
        "The Committee resolved:-\n\n(i) to note the rainfall figures; and\n\n(ii) to instruct the Clerk to reply."
    )
    assert decided(found) == [("(i)", "to note the rainfall figures; and"), ("(ii)", "to instruct the Clerk to reply.")]


def test_words_that_every_limb_continues_are_its_lead() -> None:
    found = item("RESOLVED:\n\nThat the Board:\n\n(a) note the report; and\n\n(b) write to the owners.")
    assert decided(found) == [("(a)", "note the report; and"), ("(b)", "write to the owners.")]
    assert {one.lead for one in resolutions(found)} == {"That the Board:"}


def test_a_recommendation_upward_keeps_the_words_that_say_to_whom() -> None:
    (found,) = resolutions(item("RECOMMENDED to Council: That the tariff be adopted."))
    assert (found.lead, found.text) == ("RECOMMENDED to Council:", "That the tariff be adopted.")


def test_a_resolution_need_not_begin_with_that() -> None:
    found = item(
        "RESOLVED\n\n- a. That the update be noted.\n- b. The Paths Officer to report on gates to the next meeting."
    )
    assert decided(found)[1] == ("b", "The Paths Officer to report on gates to the next meeting.")


def test_a_resolution_of_two_acts_in_one_sentence_stays_whole() -> None:
    text = (
        "That the map be amended as now described and a report be brought to the next meeting, and the "
        "report to give costs."
    )
    assert decided(item(f"RESOLVED:\n\n{text}")) == [(None, text)]


def test_a_limb_cut_by_a_blank_line_is_joined() -> None:
    found = item(
        "RESOLVED:\n\n(a) That the report be noted;\n\n(b) That officers be asked to bring a report to "
        "the May meeting of the\n\n"
        "board on gates and stiles."
    )
    assert decided(found)[1][1].endswith("May meeting of the board on gates and stiles.")


def test_a_resolution_that_is_a_list_of_dates_is_one_limb() -> None:
    found = item(
        "RESOLVED:\n\nThat meetings would take place on the following dates:\n\n10 June 2021 at 1:00pm\n9 "
        "September 2021 at 10:00am\n"
        "2 December 2021 at 10:00am"
    )
    assert [text for _, text in decided(found)] == [
        "That meetings would take place on the following dates: 10 June 2021 at 1:00pm 9 September 2021 at 10:00am "
        "2 December 2021 at 10:00am"
    ]


def test_an_agreement_in_prose_is_no_resolution_but_an_action() -> None:
    found = item(
        "The stile was discussed. It was agreed that the stile would be repaired. Jo Quill offered to send the plan."
    )
    assert resolutions(found) == []
    assert [(one.owner, one.text) for one in found.actions] == [
        (None, "It was agreed that the stile would be repaired."),
        ("Jo Quill", "Jo Quill offered to send the plan."),
    ]


OUTCOMES = [
    ("That the report be noted.", Outcome.CARRIED),
    ("That consideration of the report be deferred to the next meeting.", Outcome.DEFERRED),
    ("That the plan be amended in line with the comments now made.", Outcome.CARRIED),
]


@pytest.mark.parametrize(("text", "outcome"), OUTCOMES)
def test_a_resolution_says_what_became_of_the_matter(text: str, outcome: Outcome) -> None:
    assert resolutions(item(f"RESOLVED:\n\n{text}"))[0].outcome is outcome


def test_a_lost_amendment_is_kept_with_its_outcome_and_never_as_carried() -> None:
    found = item(
        "Cllr Poole moved an amendment. On being put to the vote (3:5:1) the amendment was "
        "LOST.\n\nRESOLVED:\n\nThat the fees be kept."
    )
    assert [one.outcome for one in resolutions(found)] == [Outcome.LOST, Outcome.CARRIED]
    assert "(3:5:1)" in found.votes


VOTES = ["For 7, Against 2, Abstained 1", "by 31 votes to 29", "on the Chair's casting vote", "nem con"]


@pytest.mark.parametrize("vote", VOTES)
def test_votes_are_kept_as_printed(vote: str) -> None:
    assert vote.startswith(item(f"The motion was put and carried {vote}, as all heard.").votes[0].removesuffix("."))


def test_how_a_motion_was_carried_is_discussion_where_the_decision_has_its_own_mark() -> None:
    found = item(
        "It was moved by Cllr Marsh, seconded by Cllr Poole, that the gates be painted. The motion was put and "
        "carried, five members voting for it and two against.\n\nAgainst (2): Cllrs Dyer and Quill\n\n"
        "RESOLVED:\n\n(a) That the gates be painted; and\n\n"
        "(b) That the stiles be left.\n"
    )
    assert [label for label, _ in decided(found)] == ["(a)", "(b)"]
    assert found.statements[0].text.endswith("two against.")
    assert found.statements[0].part is Part.DISCUSSION
    assert found.votes == ("five members voting for it and two against", "Against (2): Cllrs Dyer and Quill")


def test_a_mark_with_nothing_below_it_is_all_that_was_decided() -> None:
    assert decided(item("NOTED.\n")) == [(None, "NOTED.")]
    assert decided(item("AGREED\n\n(a) That the gates be kept.\n")) == [("(a)", "That the gates be kept.")]


def test_two_sub_items_with_letters_each_have_their_own_resolution() -> None:
    found = item(
        "(a) Budget\n\nIt was moved by Cllr Marsh and seconded by Cllr Poole that it be approved.\n\n"
        "Resolved: That the budget be approved.\n\n(b) Pay policy\n\nResolved: That the pay policy be approved.\n"
    )
    assert [(one.heading, one.text) for one in resolutions(found)] == [
        ("(a) Budget", "That the budget be approved."),
        ("(b) Pay policy", "That the pay policy be approved."),
    ]


def test_what_somebody_asked_to_be_decided_in_capitals_is_not_decided() -> None:
    assert resolutions(item("The officer recommended that the report be NOTED and the plan be APPROVED.")) == []


def test_a_listed_matter_before_the_mark_leads_its_own_decision() -> None:
    found = item(
        "a) WH/24/01234 - 5 Mill Lane, rear extension. RESOLVED: No objection.\n"
        "b) Land east of Church Road, 9 dwellings. Cllr Dyer left the room. RESOLVED: to object for want of access.\n"
    )
    assert [(one.lead, one.text) for one in resolutions(found)] == [
        ("a) WH/24/01234 - 5 Mill Lane, rear extension.", "RESOLVED: No objection."),
        ("b) Land east of Church Road, 9 dwellings.", "RESOLVED: to object for want of access."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Air Ambulance: Resolved to give £100.",
        "Brownies – Resolved not to give a grant.",
        "To approve the payments listed. Resolved.",
        "To adopt the standing orders. Agreed.",
        "Payments: To approve payments totalling £1,204.56. Resolved.",
    ],
)
def test_a_mark_behind_the_matter_or_at_the_end_makes_the_whole_line_the_decision(text: str) -> None:
    assert decided(item(f"The accounts were read.\n\n{text}\n")) == [(None, text)]
