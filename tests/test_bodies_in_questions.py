"""A library of many bodies: a question is answered from the papers of the body that it names, however it names it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus, Voice
from assistant.ask import ask
from assistant.question import read
from assistant.replies.absence import nearest_to
from index.library import Library

PAPERS = (
    """Minutes of the meeting of Saltwick Parish Council held in the Reading Room on Monday 4 March 2030 at 7 pm

Present: Cllrs A. Fenn (Chair), B. Garth

1. Apologies

Apologies were received from Cllr Ives.

2. Precept

RESOLVED that the precept be £6,100.

3. Boiler

RESOLVED that the boiler be mended.

4. Date of next meeting

Monday 8 April 2030.
""",
    """Minutes of the meeting of Ottersby Town Council held in the Moot Hall on Tuesday 5 March 2030 at 7 pm

Present: Cllrs C. Holt (Mayor), D. Ivory

1. Apologies

There were none.

2. Precept

RESOLVED that the precept be £48,000.

3. Letters

A letter from the River Board was read, which said that the River Board had resolved to dredge the mill race.

4. Date of next meeting

Tuesday 9 April 2030.
""",
    """OTTERSBY TOWN COUNCIL

Minutes of the meeting of the Planning Committee held in the Moot Hall on Tuesday 5 March 2030 at 6 pm

Present: Cllrs D. Ivory (Chairman), E. Joyce

1. Apologies

Apologies were received from Cllr Holt.

2. Ash at Tan Lane

RESOLVED that the felling of the ash be objected to.
""",
    """Minutes of the meeting of Fenby Parish Council held in the Chapel on Wednesday 6 March 2030 at 7 pm

Present: Cllrs K. Lark (Chair), M. Noble

PC 30/11 Apologies

Apologies were received from Cllr Orde.

PC 30/12 Lorry Bays

The Clerk agreed to write to the county by 1 April.

RESOLVED that the bays be painted.
""",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("bodies")
    papers = [folder / f"minutes-{number}.txt" for number in range(len(PAPERS))]
    for path, text in zip(papers, PAPERS, strict=True):
        path.write_text(text, encoding="utf-8")
    with Library.open(folder / "library", create=True) as opened:
        opened.add_papers(papers)
        yield opened


def quoted(answer: Answer) -> str:
    return " ".join(block.text for block in answer.blocks if block.voice is Voice.QUOTE)


@pytest.mark.parametrize(
    ("question", "said", "not_said"),
    [
        ("what was decided on the precept at Saltwick?", "£6,100", "£48,000"),
        ("what was the precept set by ottersby", "£48,000", "£6,100"),
        ("what did the Ottersby council resolve on the precept?", "£48,000", "£6,100"),
        ("when is the next meeting of Saltwick council", "8 April", "9 April"),
        ("what did the planning committee decide on the ash?", "felling of the ash", "precept"),
        ("what did Ottersby decide on the boiler?", "", "boiler be mended"),
    ],
)
def test_a_part_of_a_bodys_name_is_enough(library: Library, question: str, said: str, not_said: str) -> None:
    words = quoted(ask(library, [question]))
    assert said in words
    assert not_said not in words


def test_a_name_that_fits_several_bodies_is_asked_of_each(library: Library) -> None:
    answer = ask(library, ["what did Ottersby decide on 5 March 2030?"])
    assert {citation.body for citation in answer.citations} == {
        "Ottersby Town Council",
        "Ottersby Town Council Planning Committee",
    }


def test_the_council_without_more_is_no_body(library: Library) -> None:
    words = quoted(ask(library, ["what did the Council decide on the precept?"]))
    assert "£6,100" in words
    assert "£48,000" in words


def test_a_body_that_only_others_speak_of_is_found_where_they_do(library: Library) -> None:
    assert "dredge the mill race" in quoted(ask(library, ["has the River Board resolved to dredge the mill race?"]))


def test_the_chair_asked_for_is_that_of_the_body_named(library: Library) -> None:
    answer = ask(library, ["who was in the chair at Saltwick?"])
    assert answer.status is AnswerStatus.ANSWERED
    assert "A. Fenn" in answer.text


def test_a_place_that_the_question_is_about_names_no_body(library: Library) -> None:
    assert ask(library, ["what was said about Saltwick?"]).searched.meetings == len(PAPERS)


def test_words_that_stand_together_in_one_name_are_not_taken_for_another_that_ends_as_they_do(tmp_path: Path) -> None:
    for number, body in enumerate(
        ("Ottersby and Saltwick Combined Authority Board", "Ottersby Combined Fire Authority")
    ):
        (tmp_path / f"{number}.txt").write_text(
            f"Minutes of the meeting of the {body} held on Monday 4 March 2030 at 7 pm\n\n1. Apologies\n\nThere "
            "were none.\n\n"
            f"2. Budget\n\nRESOLVED that the budget be £{number + 1} million.\n",
            encoding="utf-8",
        )
    with Library.open(tmp_path / "library", create=True) as held:
        held.add_papers([tmp_path])
        told = ask(held, ["What did the Combined Authority resolve on the budget?"]).text
    assert "£1 million" in told
    assert "£2 million" not in told


def test_who_was_there_is_told_of_each_body_that_met_that_day(library: Library) -> None:
    text = ask(library, ["who attended on 5 March 2030?"]).text
    council, planning = text.split("Ottersby Town Council Planning Committee:")
    assert council.startswith("Ottersby Town Council:")
    assert "C. Holt" in council
    assert "E. Joyce" not in council
    assert "E. Joyce" in planning


def test_a_body_that_no_paper_names_has_no_next_meeting_and_no_chair(library: Library) -> None:
    for question in ("when is the next meeting of the Zedshire board?", "who chaired the Zedshire board?"):
        assert ask(library, [question]).status is AnswerStatus.NOT_FOUND


def test_a_follow_up_that_names_another_body_is_asked_of_its_own_meetings(library: Library) -> None:
    answer = ask(library, ["who sent apologies at Saltwick?", "and at Fenby?"])
    assert "Orde" in answer.text


@pytest.mark.parametrize("question", ["PC 30/12", "what was decided under pc 30/12?"])
def test_the_code_of_a_minute_is_enough(library: Library, question: str) -> None:
    assert "bays be painted" in quoted(ask(library, [question]))


def test_a_word_that_only_a_title_has_is_no_slip(library: Library) -> None:
    answer = ask(library, ["what was decided on the lorry bays?"])
    assert answer.status is AnswerStatus.ANSWERED
    assert not answer.concerns


@pytest.mark.parametrize(
    "question", ["what has the clerk to do at Fenby?", "what is outstanding for the clerk at Fenby"]
)
def test_what_somebody_has_to_do_is_asked_of_the_actions(library: Library, question: str) -> None:
    assert "agreed to write to the county" in quoted(ask(library, [question]))


def test_a_plain_fact_is_told_under_the_name_of_the_body(library: Library) -> None:
    text = ask(library, ["how much is the precept at Saltwick?"]).text
    assert text.startswith("**Saltwick Parish Council, 4 March 2030")


def test_of_many_meetings_only_those_near_a_day_without_one_are_named() -> None:
    days = [date(2030, 1, day) for day in range(1, 31)]
    near = nearest_to(read("what was decided on 20 January 2030"), days)
    assert date(2030, 1, 20) in near
    assert date(2030, 1, 1) not in near
