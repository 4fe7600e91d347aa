"""What others decided, or what was only proposed, is quoted in the discussion and never resolved here."""

import pytest
from invented import decided, item, minutes, resolutions

from ingest.paper import Part


def test_the_limbs_of_a_decision_that_was_called_in_are_not_this_meetings() -> None:
    found = item(
        "At its meeting on 4 May 2021 the Cabinet had resolved:\n\n(1) That the mill be closed; and\n\n(2) That it be "
        "sold.\n\nRESOLVED - That the decision be referred back to the Cabinet.\n"
    )
    assert decided(found) == [(None, "That the decision be referred back to the Cabinet.")]
    assert {one.lead for one in found.statements if one.label} == {
        "At its meeting on 4 May 2021 the Cabinet had resolved:"
    }


def test_a_resolution_in_quotation_marks_is_quoted_and_the_next_is_this_meetings() -> None:
    found = item(
        'The decision called in was as follows:\n\n"RESOLVED - That a charge be made."\n\nRESOLVED:\n\n'
        "That the decision be upheld.\n"
    )
    assert decided(found) == [(None, "That the decision be upheld.")]


def test_the_minutes_of_committees_that_were_received_keep_their_resolutions_to_themselves() -> None:
    found = item(
        "The minutes of the following committees were received:\n\nBurial Committee, 4 May 2021\n\nRESOLVED that the "
        "wall be rebuilt.\n\nPaths Committee, 5 May 2021\n\nRESOLVED: That two stiles be replaced.\n\n"
        "RESOLVED: That the minutes be received.\n"
    )
    assert decided(found) == [(None, "That the minutes be received.")]


def test_a_resolution_after_minutes_were_received_without_any_quoted_is_this_meetings() -> None:
    found = item("The Board received the minutes of the Mill Trust.\n\nRESOLVED that the Clerk write to thank them.\n")
    assert decided(found) == [(None, "RESOLVED that the Clerk write to thank them.")]


def test_a_body_named_in_full_in_the_middle_of_a_sentence_is_another_one() -> None:
    assert resolutions(item("The bridge stood open, and the Harbour Board resolved to sue.")) == []
    assert len(resolutions(item("The Committee resolved to renew the lease."))) == 1


WHAT_WAS_RECOMMENDED = [
    "The report recommended:-\n\n(a) That the gates be sold; and\n\n(b) That the stiles be kept.",
    "The officers' recommendations were as follows:\n\n(1) That the gates be sold.",
    'The Board was asked to pass the following resolution:\n\n"RESOLVED - That the public be excluded."',
]


@pytest.mark.parametrize("text", WHAT_WAS_RECOMMENDED)
def test_what_was_recommended_to_a_meeting_is_not_resolved_by_it(text: str) -> None:
    found = item(f"{text}\n\nAfter a debate of two hours the matter was left.\n")
    assert {one.part for one in found.statements} == {Part.DISCUSSION}


def test_letters_of_announcements_petitions_and_answers_are_no_limbs() -> None:
    found = item(
        "The Mayor announced that:\n\n(a) thanks be sent to all; and\n\n(b) the visit be put off.\n\nQ: Is the weir "
        "shut?\n\nA: It will be mended.\n"
    )
    assert resolutions(found) == []
    assert [one.label for one in found.statements] == [None, "(a)", "(b)", None, None]


KINDS = [("Noted", True), ("Approved", True), ("Reported", False), ("Considered", False)]


@pytest.mark.parametrize(("word", "decides"), KINDS)
def test_a_word_above_numbered_lines_says_whether_they_decide(word: str, decides: bool) -> None:
    found = item(f"{word}\n\n1851.1 the report on the weirs; and\n\n1851.2 the fee for the year.\n")
    assert [one.label for one in found.statements] == ["1851.1", "1851.2"]
    assert [one.lead for one in resolutions(found)] == ([word, word] if decides else [])


def test_a_second_matter_under_b_is_no_limb_of_the_resolution_under_a() -> None:
    found = item(
        "(a) 21/0042 - Mill Farm\n\nRESOLVED - no objection.\n\n(b) 21/0047 - Weir Cottage\n\nRESOLVED - objection.\n"
    )
    assert [text for _, text in decided(found)] == ["no objection.", "objection."]


def test_reasons_and_movers_behind_a_resolution_are_no_limbs_of_it() -> None:
    found = item(
        "RESOLVED:\n\n(a) That the gates be kept.\n\nProposed: Cllr Marsh   Seconded: Cllr Poole\n\n"
        "Reasons for decision:\n\n(a) They are old.\n\n(b) They work.\n"
    )
    assert decided(found) == [("(a)", "That the gates be kept.")]


def test_a_page_on_which_the_agenda_proposes_a_resolution_has_only_what_was_minuted() -> None:
    found = minutes(
        "Agenda and minutes\n\nCabinet - Tuesday, 13 September 2022 2.00 pm\n\n1.\n\nExclusion of the public\n\n"
        "RESOLVED: That the public be excluded - is proposed.\n\nMinutes:\n\nIt was not necessary.\n\n2.\n\nFees\n"
    )
    assert resolutions(found.items[0]) == []
