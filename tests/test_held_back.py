"""From file to answer: what a library holds back and says of it, and corrections beside the minutes they change."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.answer import Answer, AnswerStatus, Voice
from assistant.ask import ask
from assistant.citing import short_names
from assistant.commands.shapes import meeting_json, paper_json
from assistant.register import as_docx, decision_rows
from assistant.rendering import answer_json
from evals.ground import RememberingEmbedder
from index.embedding import Embedder
from index.library import Library
from index.records import IngestStatus, Scope
from ingest.paper import MinutesStatus, Part
from ui.conversation import Turn
from ui.files import add_files
from ui.sources import sources_html

SPRING, SUMMER = date(2031, 3, 4), date(2031, 6, 2)
MINUTES = """Minutes of a meeting of the Quellshire Weirs Board held at Sluice House, Quellby on 4 March 2031.

11. Harrow Weir

The Board considered a report on the gates of Harrow Weir.

RESOLVED:

That the gates be painted by 1 May 2031.

12. Eel Ladders

The Board considered a report on eel ladders.

RESOLVED:

That two ladders be bought.

13. Exclusion of the public

RESOLVED: That the public be excluded for the following items under paragraph 3 of Part 1 of Schedule 12A.

14. Lease of the Fish House

RESOLVED:

That the lease be renewed.

15. Tenant of the Lock Cottage

NOT FOR PUBLICATION by virtue of paragraph 2 of Part 1 of Schedule 12A

The tenant, Mr. Farrow, owed £730. It was agreed that the Clerk would write to Mr. Farrow.

RESOLVED:

That the tenancy of Mr. Farrow be ended.

CHAIRMAN
"""
LATER = """Minutes of a meeting of the Quellshire Weirs Board held at Sluice House, Quellby on 2 June 2031.

16. Minutes

The minutes of the meeting held on 4 March 2031 were confirmed, subject to minute 11 being amended to read '1 June
2031'.

17. Otters

RESOLVED:

That the otters be counted.

CHAIRMAN
"""
SECRETS = ("Farrow", "730", "tenancy")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("papers")
    (made / "spring.txt").write_text(MINUTES, encoding="utf-8")
    (made / "summer.txt").write_text(LATER, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    """Loaded once for all the libraries below."""
    return RememberingEmbedder()


@pytest.fixture(scope="module")
def library(folder: Path, embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("held"), embedder=embedder, create=True) as held:
        held.add_papers([folder])
        yield held


def quoted(answer: Answer) -> list[str]:
    return [block.text for block in answer.blocks if block.voice is Voice.QUOTE]


def test_nothing_that_is_marked_can_be_found_quoted_or_listed(library: Library) -> None:
    passages = library.passages_of_scope(Scope(), frozenset(Part))
    (meeting,) = library.meetings_on(SPRING)
    kept = [
        *(passage.text for passage in passages),
        *(line.text for line in library.lines("spring.txt")),
        *(record.action.text for record in library.actions()),
        str(asdict(meeting)),
        str(meeting_json(meeting)),
        str([paper_json(record) for record in library.papers()]),
        *library.stems(),
    ]
    assert not [words for words in kept for secret in SECRETS if secret.casefold() in words.casefold()]
    assert "Tenant of the Lock Cottage" in {item.title for item in meeting.items}


def test_the_papers_held_say_where_something_is_held_back(library: Library) -> None:
    (spring,) = (record for record in library.papers() if record.paper == "spring.txt")
    assert [warning.code for warning in spring.warnings] == ["exempt-matter"]
    assert [stretch.place.first_line for stretch in library.held_back("spring.txt")] == [31]
    assert library.held_back("summer.txt") == ()


def test_a_matter_decided_in_private_is_answered_with_what_is_public_of_it(library: Library) -> None:
    answer = ask(library, ["What was decided on the tenant of the Lock Cottage?"])
    assert answer.status is AnswerStatus.PARTIAL
    assert "taken in private" in answer.text
    assert "That the public be excluded" in answer.text
    assert not any(secret in answer.text for secret in SECRETS)


def test_a_decision_taken_in_private_and_printed_is_quoted_and_says_so(library: Library) -> None:
    answer = ask(library, ["What was resolved on the lease of the Fish House?"])
    assert quoted(answer) == ["That the lease be renewed."]
    assert "This item was taken in private (“paragraph 3 of Part 1 of Schedule 12A”)" in answer.text


def test_a_corrected_minute_is_quoted_as_printed_with_the_correction_under_it(library: Library) -> None:
    answer = ask(library, ["What was resolved on Harrow Weir?"])
    assert quoted(answer) == ["That the gates be painted by 1 May 2031."]
    below = answer.blocks[[block.text for block in answer.blocks].index(quoted(answer)[0]) + 1]
    assert below.markdown.startswith("Corrected at the meeting of 2 June 2031 (minute 16): The minutes of the meeting")
    assert below.markers == (2,)
    first, second = answer_json(answer)["citations"]
    assert (first["status"], first["correction"]["paper"]) == ("corrected", "summer.txt")
    assert first["correction"]["quote"] == second["quote"]
    assert first["correction"]["reference"] == second["reference"]
    assert second["correction"] is None


def test_a_minute_that_the_correction_does_not_name_was_confirmed(library: Library) -> None:
    answer = ask(library, ["What was resolved on eel ladders?"])
    assert [(one.status, one.correction) for one in answer.citations] == [(MinutesStatus.CONFIRMED, None)]
    assert "Corrected" not in answer.text


def test_the_register_and_the_meeting_tell_the_correction(library: Library) -> None:
    rows = decision_rows(library.resolutions(), short_names(library.bodies()), library.corrections())
    corrected = [(row.minute, row.status) for row in rows if row.correction]
    assert corrected == [("11", MinutesStatus.CORRECTED)]
    assert as_docx(rows, "Register")
    (meeting,) = library.meetings_on(SPRING)
    assert [(one["minute"], one["paper"]) for one in meeting_json(meeting)["corrections"]] == [("11", "summer.txt")]


def test_the_panel_shows_the_correction_and_offers_no_paper_of_which_a_part_is_held_back(library: Library) -> None:
    answer = ask(library, ["What was resolved on Harrow Weir?"])
    shown = sources_html(library, Turn(1, "What was resolved on Harrow Weir?", answer))
    assert "Corrected later" in shown and "held back" in shown
    assert 'href="papers/spring.txt' not in shown and 'href="papers/summer.txt' in shown
    app = FastAPI()
    add_files(app, library)
    client = TestClient(app)
    assert (client.get("/papers/spring.txt").status_code, client.get("/papers/summer.txt").status_code) == (403, 200)


def test_who_is_entitled_may_keep_it_and_is_told_what_it_is(folder: Path, embedder: Embedder, tmp_path: Path) -> None:
    with Library.open(tmp_path / "held", embedder=embedder, create=True) as held:
        held.add_papers([folder / "spring.txt"])
        (again,) = held.add_papers([folder / "spring.txt"], include_exempt=True)
        assert (again.status, again.include_exempt) == (IngestStatus.REPLACED, True)
        (same,) = held.add_papers([folder / "spring.txt"], include_exempt=True)
        assert same.status is IngestStatus.UNCHANGED
        answer = ask(held, ["What was resolved on the tenant of the Lock Cottage?"])
        assert quoted(answer) == ["That the tenancy of Mr. Farrow be ended."]
        assert answer.citations[0].reference.endswith("marked not for publication")
        assert any("not for publication" in concern for concern in answer.concerns)
        assert held.held_back("spring.txt") == ()
        (back,) = held.add_papers([folder / "spring.txt"])
        assert back.status is IngestStatus.REPLACED
        assert not [hit for hit in held.words("Farrow") if "Farrow" in hit.passage.text]


def test_without_the_later_minutes_nothing_is_corrected(folder: Path, embedder: Embedder, tmp_path: Path) -> None:
    with Library.open(tmp_path / "held", embedder=embedder, create=True) as held:
        held.add_papers([folder])
        held.remove("summer.txt")
        assert held.corrections() == ()
        assert {passage.status for passage in held.resolutions()} == {None}
