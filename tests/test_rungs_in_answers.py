"""Motions, amendments, recommendations and the words of others in answers: only what was decided is told as decided."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Voice
from assistant.ask import ask
from index.library import Library

APRIL = """Minutes of a meeting of the Kettle Valley Board held at Town Hall, Aylby on Tuesday, 1 April 2031.

1. Welcome

The Chairman welcomed everyone to the meeting.

2. Weir Gates

Councillor Marsh moved, seconded by Councillor Poole:

"That the weir gates be painted green."

Councillor Dyer moved an amendment, seconded by Councillor Quill:

"That the weir gates be painted blue."

The amendment was carried and became the substantive motion.

The substantive motion was put and CARRIED.

3. Scale of Charges

The Board considered a report on charges.

RECOMMENDED to Council: That the scale of charges be adopted.

4. Landing Stage

Councillor Marsh moved, seconded by Councillor Quill:

"That the landing stage be sold."

The motion was put to the vote and was LOST by 4 votes to 9.

5. Ferry Times

RESOLVED unanimously:

That the last ferry leave at 9 pm.

6. Minutes of Committees

The minutes of the following committees were received:

Burial Ground Committee, 4 March 2031

RESOLVED that the lych gate be rebuilt in oak.

RESOLVED: That the minutes be received.

7. Ferry Landing

It was proposed by Councillor Marsh and seconded by Councillor Dyer that the landing be referred back to the Cabinet.
On being put to the vote the motion was LOST.

RESOLVED that no further action be taken on the landing.

8. Tram Shelter

Moved by: Councillor Marsh

Seconded by: Councillor Poole

That the tram shelter be taken down.

DEFEATED

9. Planning

a) 5 Quay Lane, rear extension. RESOLVED: No objection.

CHAIRMAN
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("rungs")
    paper = folder / "minutes.txt"
    paper.write_text(APRIL, encoding="utf-8")
    with Library.open(folder / "library", create=True) as opened:
        opened.add_papers([paper])
        yield opened


def test_a_motion_that_was_amended_is_told_apart_from_what_was_carried(library: Library) -> None:
    text = ask(library, ["what was decided about the weir gates"]).text
    carried, amended = text.split("not resolved in these words:")
    assert "The substantive motion was put and CARRIED." in carried
    assert "painted blue" in carried
    assert "painted green" not in carried
    assert "painted green" in amended


def test_a_recommendation_to_another_body_is_not_passed_off_as_decided(library: Library) -> None:
    answer = ask(library, ["what was decided on the scale of charges"])
    assert [block.text for block in answer.blocks if block.voice is Voice.QUOTE][-1] == (
        "That the scale of charges be adopted."
    )
    assert "Recommended to another body, and so not decided here:" in answer.text


def test_what_another_body_resolved_is_quoted_with_the_words_that_say_so(library: Library) -> None:
    text = ask(library, ["was the lych gate to be rebuilt in oak"]).text
    assert "lych gate be rebuilt" in text
    assert "it was not resolved at that meeting" in text


def test_a_motion_that_was_lost_is_not_told_under_what_was_resolved(library: Library) -> None:
    text = ask(library, ["was the ferry landing referred back"]).text
    lost, resolved = text.index("Put to the meeting and lost, so not resolved:"), text.index("it was resolved:")
    assert lost < text.index("motion was LOST") < resolved < text.index("no further action be taken")


def test_what_was_resolved_on_a_motion_that_was_lost_tells_the_motion_and_that_it_was_lost(library: Library) -> None:
    text = ask(library, ["what was resolved on the tram shelter"]).text
    before, lost = text.split("Put to the meeting and lost, so not resolved:")
    assert "That the tram shelter be taken down." in lost
    assert "No resolution is recorded under this item." in before


@pytest.mark.parametrize("question", ["What motions were lost?", "Which motion was defeated?"])
def test_the_motions_that_were_lost_are_listed_and_nothing_else(library: Library, question: str) -> None:
    quoted = [block.text for block in ask(library, [question]).blocks if block.voice is Voice.QUOTE]
    assert quoted[-1] == "That the tram shelter be taken down."
    assert not any("painted" in one for one in quoted)


def test_a_motion_that_was_lost_is_never_told_as_resolved(library: Library) -> None:
    for question in ("was the landing stage sold", "landing stage", "what was decided about the landing stage"):
        text = ask(library, [question]).text
        assert "landing stage be sold" in text, question
        before = text[: text.index("landing stage be sold")]
        assert "Put to the meeting and lost, so not resolved:" in before, question
        assert "it was resolved" not in before


@pytest.mark.parametrize(
    "question", ["how did members vote on the landing stage?", "was the landing stage motion carried"]
)
def test_how_the_vote_went_is_told_where_it_is_asked(library: Library, question: str) -> None:
    assert "by 4 votes to 9" in ask(library, [question]).text.split("On the vote the minutes say:")[1]


@pytest.mark.parametrize(
    ("question", "kept", "left"),
    [
        ("which motions were lost?", "landing stage", "last ferry"),
        ("which decisions were unanimous?", "last ferry", "landing stage"),
    ],
)
def test_decisions_are_picked_by_how_the_vote_went(library: Library, question: str, kept: str, left: str) -> None:
    text = ask(library, [question]).text
    assert kept in text
    assert left not in text


def test_who_moved_is_found_where_the_name_stands_before_the_verb(library: Library) -> None:
    assert "Councillor Marsh moved" in ask(library, ["who proposed the motion on the landing stage?"]).text


def test_without_a_report_a_recommendation_is_answered_with_what_the_minutes_say_of_it(library: Library) -> None:
    text = ask(library, ["was the recommendation on the scale of charges accepted?"]).text
    assert "no report that recommends anything on this" in text
    assert "Recommended to another body, and so not decided here:" in text


def test_the_matter_that_leads_a_resolution_is_named_by_it(library: Library) -> None:
    text = ask(library, ["what was resolved on 5 Quay Lane"]).text
    assert text.startswith("On “5 Quay Lane”, one item of the minutes held records a resolution.")
    assert "rear extension." in text
