"""Of the passages that speak of a matter those that answer: what orders a thing, and the year that is asked about."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Voice
from assistant.ask import ask
from index.library import Library

MINUTES = """Minutes of a meeting of the Kettle Valley Board held at Town Hall, Aylby on Tuesday, 1 April 2031.

1. Lock Gates Repair Plan

The Board received a presentation on progress with the lock gates repair plan, which it had asked for in March 2030.

RESOLVED:

(a) That the lock gates repair plan be supported;

(b) That progress with the plan be reported to the Board no later than September 2031.

2. Barge Traffic 2030/31 - Quarter 3

Members heard that 1,200 barges had passed Aylby in 2030/31.

There were 310 barges at Aylby in the quarter.

3. Sea Wall Fund

Officers introduced the paper.

RESOLVED:

That Option 2 be approved.

4. Tow Path Lamp

The lamp on the tow path had been mended by the boat crew. Mr Orme agreed to ask the diocese for a faculty by the end of
November.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("beside")
    paper = folder / "minutes.txt"
    paper.write_text(MINUTES, encoding="utf-8")
    with Library.open(folder / "library", create=True) as opened:
        opened.add_papers([paper])
        yield opened


def quoted(library: Library, question: str) -> str:
    return " ".join(block.text for block in ask(library, [question]).blocks if block.voice is Voice.QUOTE)


def test_by_when_a_thing_is_to_be_done_is_answered_by_what_orders_it(library: Library) -> None:
    said = quoted(library, "by when was progress on the lock gates repair plan to be reported to the Board?")
    assert "no later than September 2031" in said
    assert "presentation" not in said


def test_the_figure_of_a_quarter_stands_not_beside_that_of_the_year_asked_about(library: Library) -> None:
    said = quoted(library, "how many barges passed Aylby in 2030/31?")
    assert "1,200" in said
    assert "310" not in said


def test_what_was_resolved_under_the_very_title_answers_though_it_names_it_not_again(library: Library) -> None:
    assert "Option 2" in quoted(library, "what is the status of the sea wall fund?")


def test_who_did_a_thing_may_be_told_without_a_name(library: Library) -> None:
    assert "by the boat crew" in quoted(library, "who mended the lamp on the tow path?")


def test_the_end_of_a_month_answers_by_when(library: Library) -> None:
    assert "by the end of November" in quoted(library, "by when must Mr Orme ask for a faculty?")
