"""Questions without a date, asked of years of minutes: what is far back is found, and nobody waits for others."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date as Date
from pathlib import Path
from threading import Barrier

import pytest
from shelf import Shelf, item, library_of, minutes, paper, present, said, with_action

from assistant.answer import Answer, AnswerStatus
from assistant.ask import ask
from assistant.question import read
from index.catalogue import Catalogue
from index.library import Library
from index.records import Scope
from ingest.paper import Attendee, Item, Paper, Place, Section, SectionKind

EARLY, LATE = Date(2031, 3, 4), Date(2033, 9, 6)
AGREED = "Ines Cattermole agreed to write to the parish council about the ferry."
AWAY = Attendee("Hugo Rackstraw", None, "Apologies for absence", False, Place(1, 1))


def met(day: Date, *business: Item) -> Section:
    declared = item("Declarations of interest", said(f"Ned Zouchley declared an interest in item {day.year}."))
    section = minutes(day, declared, *business)
    return present(section, "Ned Zouchley", "Ines Cattermole")


def papers() -> dict[str, Paper]:
    ferry = with_action(item("Ferry fares", said(AGREED), minute="2"), AGREED, "Ines Cattermole")
    done = "Ned Zouchley undertook to paint the benches."
    benches = with_action(item("Benches", said(done), minute="2"), done, "Ned Zouchley")
    late = met(LATE, benches)
    return {
        "early.pdf": paper(met(EARLY, ferry)),
        "late.pdf": paper(replace(late, attendance=(*late.attendance, AWAY))),
    }


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("years"), papers()) as held:
        yield held


def told(answer: Answer) -> str:
    return " ".join(block.text for block in answer.blocks)


def test_an_action_on_a_topic_is_found_however_far_back_it_was_agreed(library: Library) -> None:
    answer = ask(library, ["What actions were agreed on ferry fares?"])
    assert AGREED in told(answer) and "benches" not in told(answer)


def test_actions_without_topic_or_date_are_those_of_the_newest_meeting(library: Library) -> None:
    answer = ask(library, ["What actions were agreed?"])
    assert "paint the benches" in told(answer) and AGREED not in told(answer)


def test_interests_declared_at_every_meeting_are_told_newest_first(library: Library) -> None:
    answer = ask(library, ["Who declared an interest?"])
    assert told(answer).index("item 2033") < told(answer).index("item 2031")


def test_a_person_is_found_on_every_list_and_an_apology_is_no_attendance(library: Library) -> None:
    assert told(ask(library, ["Which meetings did Ines Cattermole attend?"])).count("Ines Cattermole") >= 2
    away = ask(library, ["Did Hugo Rackstraw attend?"])
    assert away.status is AnswerStatus.ANSWERED and "apologies" in told(away)


def test_attendance_is_listed_by_meeting_and_can_be_narrowed(library: Library) -> None:
    names = ("Ned Zouchley", "Ines Cattermole")
    every = [(EARLY, name) for name in names] + [(LATE, name) for name in (*names, "Hugo Rackstraw")]
    assert [(day, listed.name) for day, listed in library.attendance()] == every
    assert library.attendance(Scope(since=LATE)) == library.attendance()[2:]


def test_items_are_found_by_a_word_of_their_title_whatever_its_capitals(library: Library) -> None:
    found = library.items_titled(("FERRY", "100%"), Scope(), SectionKind.MINUTES)
    assert [one.title for one in found] == ["Ferry fares"]


def test_forty_readers_at_once_wait_for_no_connection(tmp_path: Path) -> None:
    """Each holds a connection until all forty have one; where they had to wait, the barrier would break."""
    together = Barrier(40, timeout=20)
    catalogue = Catalogue(tmp_path / "catalogue.db")
    catalogue.open()

    def hold(_: int) -> int:
        with catalogue.read():
            return together.wait()

    with ThreadPoolExecutor(40) as threads:
        assert sorted(threads.map(hold, range(40))) == list(range(40))
    catalogue.close()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("What was resolved on ferries & moorings?", "ferries & moorings"),
        ("What was said about the cost, and the time of it, of ferries?", "cost, and the time of it, of ferries"),
        ("What was resolved on ferries by the harbour in Kelderby?", "ferries by the harbour in Kelderby"),
        ("What was said about a cost of the costs?", "cost of the costs"),
    ],
)
def test_the_topic_is_the_phrase_with_the_small_words_between(text: str, topic: str) -> None:
    assert read(text).topic == topic


def test_the_meetings_are_known_anew_after_a_paper_is_added(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", {"early.pdf": papers()["early.pdf"]})
    with Library.open(tmp_path / "held", create=True, read=shelf.read) as library:
        library.add_papers([shelf.folder])
        assert [meeting.date for meeting in library.meetings()] == [EARLY]
        shelf.put("late.pdf", papers()["late.pdf"])
        library.add_papers([shelf.folder])
        assert [meeting.date for meeting in library.meetings()] == [EARLY, LATE]
        assert [meeting.date for meeting in library.meetings(Scope(since=EARLY, until=EARLY))] == [EARLY]
        assert library.meetings(Scope(since=LATE, until=EARLY)) == ()
