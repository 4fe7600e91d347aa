"""Resolutions asked for by their kind: what was put off, what was turned down, what did more than note a report."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus, Voice
from assistant.ask import ask
from index.library import Library

MARCH = """Minutes of a meeting of the Kettle Valley Board held at Town Hall, Aylby on Tuesday, 4 March 2031.

1. Welcome

The Chairman welcomed everyone to the meeting.

2. Bus Shelters

The Board considered a report on bus shelters.

RESOLVED:

(a) That the contents of the report be noted;

(b) That the shelter at Mill Lane be replaced by 1 June 2031.

3. Allotments

The Board considered a report on allotments.

RESOLVED:

That the letting of the allotments be deferred to the next meeting.

4. Footpaths

The Board considered a report on footpaths.

RESOLVED:

That the Board notes the report.

CHAIRMAN
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("kinds")
    paper = folder / "minutes.txt"
    paper.write_text(MARCH, encoding="utf-8")
    with Library.open(folder / "library", create=True) as opened:
        opened.add_papers([paper])
        yield opened


def quoted(answer: Answer) -> list[str]:
    return [block.text for block in answer.blocks if block.voice is Voice.QUOTE]


@pytest.mark.parametrize(
    "question",
    [
        "Which resolutions went beyond noting a report?",
        "what decisions did more than note the report in March 2031",
        "any resolutions other than to note",
    ],
)
def test_resolutions_that_do_more_than_note_leave_out_those_that_only_note(library: Library, question: str) -> None:
    assert quoted(ask(library, [question])) == [
        "That the shelter at Mill Lane be replaced by 1 June 2031.",
        "That the letting of the allotments be deferred to the next meeting.",
    ]


def test_a_subject_narrows_what_did_more_than_note(library: Library) -> None:
    answer = ask(library, ["which decisions on bus shelters were more than noting?"])
    assert quoted(answer) == ["That the shelter at Mill Lane be replaced by 1 June 2031."]


@pytest.mark.parametrize("question", ["has the board ever deferred a decision", "What decisions were postponed?"])
def test_what_was_put_off_is_told_apart_from_what_was_decided(library: Library, question: str) -> None:
    assert quoted(ask(library, [question])) == ["That the letting of the allotments be deferred to the next meeting."]


def test_where_nothing_was_turned_down_that_is_said(library: Library) -> None:
    answer = ask(library, ["did the board reject anything"])
    assert answer.status is AnswerStatus.NOT_FOUND
    assert "no motion that was put and not carried" in answer.text


def test_a_meeting_that_is_not_held_is_said_before_its_decisions(library: Library) -> None:
    answer = ask(library, ["what decisions were deferred in 2029"])
    assert answer.status is AnswerStatus.NOT_FOUND
    assert "no meeting in 2029" in answer.text


def test_a_decision_on_a_subject_is_told_whole_even_if_asked_whether_it_was_put_off(library: Library) -> None:
    answer = ask(library, ["was the decision on the allotments deferred"])
    assert answer.citations[0].meeting == date(2031, 3, 4)
    assert quoted(answer) == ["That the letting of the allotments be deferred to the next meeting."]
