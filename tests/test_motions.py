"""Motions and amendments: each rung with its words and what became of it, and no rung taken for the decision."""

import pytest
from invented import decided, item, resolutions

from ingest.decisions.fates import fates_in, outcome_of
from ingest.paper import Item, Outcome, Part


def outcomes(found: Item) -> list[tuple[str | None, str, Outcome | None]]:
    return [(one.label, one.text, one.outcome) for one in resolutions(found)]


MOTION = """
Councillor Marsh moved, and Councillor Poole seconded:

"That this Council:

(a) keep the weir gates; and

(b) paint them green."

"""
AMENDMENT = """Councillor Dyer moved an amendment, seconded by Councillor Quill:

"(a) That the gates be sold."

"""


def test_two_lists_that_both_begin_at_a_stay_each_with_its_own_motion() -> None:
    found = item(f"{MOTION}{AMENDMENT}The amendment was LOST.\n\nThe motion was put and CARRIED.\n")
    assert outcomes(found) == [
        ("(a)", "keep the weir gates; and", Outcome.CARRIED),
        ("(b)", 'paint them green."', Outcome.CARRIED),
        (None, '"(a) That the gates be sold."', Outcome.LOST),
    ]
    assert (resolutions(found)[0].lead or "").startswith("Councillor Marsh moved, and Councillor Poole seconded:")
    assert found.statements[-1].part is Part.DISCUSSION


def test_a_motion_whose_place_an_amendment_took_is_amended_and_the_last_vote_decides() -> None:
    found = item(
        f"{MOTION}{AMENDMENT}The amendment was carried and became the substantive motion.\n\n"
        "The substantive motion was put and CARRIED.\n"
    )
    assert [one.outcome for one in resolutions(found)] == [Outcome.AMENDED] * 3 + [Outcome.CARRIED]
    assert resolutions(found)[-1].lead == '"(a) That the gates be sold."'


def test_a_motion_of_which_no_outcome_is_told_stays_a_proposal() -> None:
    assert resolutions(item(f"{MOTION}The debate went on until the lights failed.\n")) == []


def test_a_motion_that_is_resolved_again_under_its_own_mark_is_told_once() -> None:
    found = item(f"{MOTION}The motion was carried.\n\nRESOLVED:\n\nThat the gates be kept and painted green.\n")
    assert decided(found) == [(None, "That the gates be kept and painted green.")]


def test_a_resolution_in_a_numbered_paragraph_is_the_last_word_on_a_motion() -> None:
    found = item(f"{MOTION}{AMENDMENT}2.4 The amendment was agreed.\n\n2.5 RESOLVED - That the gates be sold.\n")
    assert outcomes(found)[-1] == ("2.5", "That the gates be sold.", Outcome.CARRIED)
    assert Outcome.CARRIED not in [one.outcome for one in resolutions(found)[:-1]]


def test_the_names_of_those_who_voted_may_stand_between_a_motion_and_its_outcome() -> None:
    text = "PROPOSED by Cllr Marsh: That the gates be sold.\n\nFor: 3\n\nAgainst: 9\n\nThe proposal was DEFEATED.\n"
    (found,) = resolutions(item(text))
    assert (found.lead, found.outcome) == ("PROPOSED by Cllr Marsh: That the gates be sold.", Outcome.LOST)


def test_a_motion_without_quotation_marks_is_read_up_to_what_is_said_of_it() -> None:
    found = item(
        "Proposed by Cllr Marsh, seconded by Cllr Poole:\n\nCouncil believes that gates should be green.\n\nCouncil "
        "therefore resolves to:\n\n1. buy paint; and\n\n2. thank the painter.\n\nCllr Dyer spoke.\n\nThe motion was "
        "declared carried.\n"
    )
    assert [text for _, text in decided(found)][-2:] == ["buy paint; and", "thank the painter."]
    assert {one.outcome for one in resolutions(found)} == {Outcome.CARRIED}
    assert "Cllr Dyer spoke." in [one.text for one in found.statements if one.part is Part.DISCUSSION]


def test_resolved_accordingly_decides_what_was_moved() -> None:
    found = item(f"{MOTION}The motion was carried and the Council resolved accordingly.\n")
    assert [one.outcome for one in resolutions(found)] == [Outcome.CARRIED] * 2


def test_motions_put_against_each_other_by_name_lose_to_the_one_that_is_carried() -> None:
    found = item(
        "Motion\n\nTo keep the gates.\n\nMoved by Councillor Marsh, seconded by Councillor Poole.\n\nAmendment\n\n"
        "To sell the gates.\n\nMoved by Councillor Dyer, seconded by Councillor Quill.\n\nFor the motion\n\n"
        "Councillor Marsh\nCouncillor Poole\n\nFor the amendment\n\nCouncillor Dyer\nCouncillor Quill\n\n"
        "The motion was put against the amendment. The motion was carried.\n"
    )
    assert outcomes(found) == [
        (None, "To keep the gates.", Outcome.CARRIED),
        (None, "To sell the gates.", Outcome.LOST),
    ]


def test_a_vote_lost_is_told_with_the_sentence_that_moved_it() -> None:
    (found,) = resolutions(item("Cllr Marsh proposed that the gates be sold. On being put to the vote this was LOST."))
    assert (found.lead, found.outcome) == ("Cllr Marsh proposed that the gates be sold.", Outcome.LOST)


NOT_DECIDED = [
    ("The item was deferred to the meeting on 4 June 2021.", Outcome.DEFERRED),
    ("This application was withdrawn by the applicant before the meeting.", Outcome.WITHDRAWN),
    ("It was reported that the paper had been withdrawn.", Outcome.WITHDRAWN),
    ("Deferred to the next meeting.", Outcome.DEFERRED),
    ("The motion fell for want of a seconder.", Outcome.LOST),
    ("Councillor Poole withdrew her motion.", Outcome.WITHDRAWN),
    ("The proposal was DEFEATED.", Outcome.LOST),
]


@pytest.mark.parametrize(("text", "outcome"), NOT_DECIDED)
def test_what_was_not_decided_says_what_became_of_it(text: str, outcome: Outcome) -> None:
    assert [(one.text, one.outcome) for one in resolutions(item(text))] == [(text, outcome)]


STILL_DISCUSSION = [
    "The report had been deferred from the last meeting.",
    "The grant was lost when the mill closed.",
    "The Committee was then inquorate and no decision could be taken.",
    "The pump that fell in the storm was carried out by volunteers.",
]


@pytest.mark.parametrize("text", STILL_DISCUSSION)
def test_words_of_loss_and_delay_about_other_things_decide_nothing(text: str) -> None:
    assert resolutions(item(text)) == []


def test_falls_that_a_vote_was_about_lose_no_vote() -> None:
    told = resolutions(item("A vote was taken and falls were chosen by 9 votes to 4."))
    assert all(one.outcome is not Outcome.LOST for one in told)


CARRIED = [
    "That the deferred payments be made and the lost key be replaced.",
    "That the pump that fell in the storm be raised.",
    "That the meeting be adjourned for ten minutes.",
    "That the decision of the Cabinet be upheld.",
]


@pytest.mark.parametrize("text", CARRIED)
def test_a_resolution_about_what_was_lost_or_put_off_is_carried_like_any(text: str) -> None:
    assert outcome_of(text) is Outcome.CARRIED


def test_one_sentence_may_tell_of_two_votes_and_the_last_is_the_decision() -> None:
    sentence = "The amendment was lost and the original motion was carried."
    assert [(one.amendment, one.outcome) for one in fates_in(sentence)] == [
        (True, Outcome.LOST),
        (False, Outcome.CARRIED),
    ]
    assert outcome_of(sentence) is Outcome.CARRIED


@pytest.mark.parametrize("mark", ["CARRIED", "Carried", "CARRIED 3/0", "The motion was carried unanimously."])
def test_the_words_between_who_moved_and_how_it_fared_are_the_resolution(mark: str) -> None:
    found = item(
        "Resolution No. 2024-031\n\nMoved by: Councillor Marsh\n\nSeconded by: Councillor Poole\n\n"
        f"THAT the weir gates be painted green.\n\n{mark}\n"
    )
    assert outcomes(found) == [(None, "THAT the weir gates be painted green.", Outcome.CARRIED)]
    assert (
        resolutions(found)[0].lead == "Resolution No. 2024-031 Moved by: Councillor Marsh Seconded by: Councillor Poole"
    )


def test_who_moved_may_stand_below_the_words_of_a_motion() -> None:
    found = item("That the gates be sold.\n\nMoved: Cr Marsh\n\nSeconded: Cr Poole\n\nDEFEATED\n")
    assert outcomes(found) == [(None, "That the gates be sold.", Outcome.LOST)]


@pytest.mark.parametrize(
    "lead",
    [
        "24/038 RESOLVED:\n\nOn the Motion of Councillors T Marsh and R Poole",
        "WB24/012 RESOLVED (T Marsh/R Poole)",
        "2024/152 Resolved (Cr Thea Marsh / Cr Rowan Poole)",
    ],
)
def test_a_resolution_under_its_own_number_and_its_movers_is_one_and_was_carried(lead: str) -> None:
    found = item(f"{lead}\n\nThat the minutes of the meeting held on 12 February 2024 be confirmed.\n\nCARRIED\n")
    assert outcomes(found) == [
        (None, "That the minutes of the meeting held on 12 February 2024 be confirmed.", Outcome.CARRIED)
    ]
    assert resolutions(found)[0].lead == lead.replace("\n\n", " ")


def test_carried_on_the_line_of_the_words_is_no_part_of_them() -> None:
    found = item("WB24/012 RESOLVED (T Marsh/R Poole)\n\nThat the gates be sold. CARRIED\n")
    assert outcomes(found) == [(None, "That the gates be sold.", Outcome.CARRIED)]


def test_a_motion_made_by_somebody_leads_how_it_fared_over_the_votes() -> None:
    found = item("Motion by Marsh, seconded by Poole, to sell the gates.\n\nAyes: Marsh. Nays: Dyer. Motion failed.\n")
    (only,) = resolutions(found)
    assert (only.lead, only.outcome) == ("Motion by Marsh, seconded by Poole, to sell the gates.", Outcome.LOST)


def test_and_further_that_goes_on_with_the_resolution() -> None:
    found = item(
        "NOW THEREFORE BE IT RESOLVED THAT Council keep the gates;\n\nAND FURTHER THAT they be painted.\n\nCARRIED\n"
    )
    assert [one.text for one in resolutions(found)] == [
        "NOW THEREFORE BE IT RESOLVED THAT Council keep the gates;",
        "AND FURTHER THAT they be painted.",
    ]


def test_a_motion_quoted_by_its_mover_leads_how_it_fared() -> None:
    found = item(
        '(a) Cllr. Marsh - "That a crossing be provided at Mill Street."\n\nThe motion was seconded and agreed.\n\n'
        '(b) Cllr. Poole - "That the bridge be closed."\n\nThe motion was withdrawn.\n'
    )
    assert [(one.lead, one.outcome) for one in resolutions(found)] == [
        ('Cllr. Marsh - "That a crossing be provided at Mill Street."', Outcome.CARRIED),
        ('Cllr. Poole - "That the bridge be closed."', Outcome.WITHDRAWN),
    ]


def test_nobody_is_to_do_what_a_lost_motion_asked_for() -> None:
    found = item("Moved by: Cllr Marsh\n\nTHAT the Clerk be asked to sell the gates.\n\nDEFEATED\n")
    assert [one.outcome for one in resolutions(found)] == [Outcome.LOST]
    assert found.actions == ()
