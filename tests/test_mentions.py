"""Whether a matter was ever discussed: the meetings at which it was, or what else the papers say of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import AnswerStatus
from assistant.ask import ask
from index.library import Library
from ingest.paper import Part


@pytest.fixture(scope="module")
def library(sample_library: Path) -> Iterator[Library]:
    with Library.open(sample_library) as opened:
        yield opened


@pytest.mark.parametrize(
    "question", ["was unpaid work discussed?", "Has the board ever discussed unpaid work", "was unpaid work mentioned"]
)
def test_the_meetings_at_which_a_matter_was_discussed_are_named(library: Library, question: str) -> None:
    answer = ask(library, [question])
    assert "comes up at 1 meeting" in answer.text
    assert [(one.minute, one.agenda_item) for one in answer.citations] == [("19", "9")]


def test_a_date_narrows_the_meetings(library: Library) -> None:
    answer = ask(library, ["did the board discuss Streetwatch in 2024"])
    assert {one.meeting.year for one in answer.citations if one.meeting} == {2024}


def test_what_only_a_report_speaks_of_is_not_passed_off_as_discussed(library: Library) -> None:
    answer = ask(library, ["has the board discussed lanterns"])
    assert answer.text.startswith("The minutes held do not show that this was discussed")
    assert {one.part for one in answer.citations} == {Part.REPORT}


def test_a_matter_that_no_paper_speaks_of_is_not_found(library: Library) -> None:
    assert ask(library, ["were scooters discussed"]).status is AnswerStatus.NOT_FOUND


def test_when_a_matter_was_last_looked_at_is_no_question_about_looking(library: Library) -> None:
    answer = ask(library, ["when did the board last look at unpaid work"])
    assert [(one.minute, one.agenda_item) for one in answer.citations] == [("19", "9")]


def test_which_reports_were_noted_is_answered_by_resolutions(library: Library) -> None:
    answer = ask(library, ["which reports were noted in june 2024"])
    assert answer.citations
    assert {one.part for one in answer.citations} == {Part.RESOLUTION}


def test_the_meeting_after_one_without_minutes_is_told_by_earlier_minutes(library: Library) -> None:
    answer = ask(library, ["what is the next meeting after september 2024?"])
    assert "13 December 2024" in answer.text
