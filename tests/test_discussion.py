"""What was said of a matter: an item that is about it is told whole, not in the passages that happen to match."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.ask import ask
from index.library import Library
from index.records import EVERYTHING
from ingest.paper import Part, SectionKind


@pytest.fixture(scope="module")
def library(sample_library: Path) -> Iterator[Library]:
    with Library.open(sample_library) as opened:
        yield opened


def quoted(answer: Answer, part: Part) -> list[str]:
    return [one.quote for one in answer.citations if one.part is part]


@pytest.mark.parametrize(
    "question",
    [
        "what was said about UAVA waiting times?",
        "what did members hear about UAVA waiting times",
        "tell me about UAVA waiting times",
        "what happened with UAVA waiting times",
        "summary of UAVA waiting times",
        "UAVA waiting times",
    ],
)
def test_an_item_about_the_matter_is_told_whole(library: Library, question: str) -> None:
    [item] = [
        one
        for one in library.items_titled(["UAVA"], EVERYTHING, SectionKind.MINUTES)
        if one.title and "Waiting Times" in one.title
    ]
    answer = ask(library, [question])
    for part in (Part.RESOLUTION, Part.DISCUSSION):
        assert quoted(answer, part) == [passage.text for passage in item.passages if passage.part is part]


def test_a_follow_up_asks_for_what_was_said_at_another_meeting(library: Library) -> None:
    answer = ask(library, ["what was said about Streetwatch?", "and in 2023?"])
    assert answer.understood_as == "what was said about Streetwatch in 2023?"


def test_without_a_matter_the_items_of_the_meeting_are_listed(library: Library) -> None:
    answer = ask(library, ["what was discussed in September 2022?"])
    assert {str(one.meeting) for one in answer.citations} == {"2022-09-23"}
    assert "Domestic Abuse Services: UAVA Waiting Times" in answer.text


def test_what_no_item_is_about_is_told_by_the_passages_that_speak_of_it(library: Library) -> None:
    answer = ask(library, ["what was said about lanterns?"])
    assert answer.status is AnswerStatus.ANSWERED
    assert {one.part for one in answer.citations} == {Part.REPORT}
