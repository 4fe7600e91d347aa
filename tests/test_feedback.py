"""What readers thought of answers is kept line by line, and read back with the newest verdict on each question."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from datetime import date as Date
from pathlib import Path

import pytest
from fakes_ui import canned_answer

from assistant.feedback import FILE, Feedback, Verdict, feedback_on, keep, log_of
from index.errors import LibraryReadOnly
from index.records import EVERYTHING, Scope


def verdict_on(question: str, verdict: Verdict = Verdict.RIGHT, scope: Scope = EVERYTHING) -> Feedback:
    return replace(
        feedback_on(canned_answer([question], scope), (question,), scope, verdict),
        at=datetime(2031, 5, 6, 12, tzinfo=UTC),
    )


def test_what_is_kept_is_read_back_as_it_was(tmp_path: Path) -> None:
    kept = verdict_on("the lamps\u2028 and “the bus”", scope=Scope("Kite Board", Date(2031, 1, 1), Date(2031, 12, 31)))
    keep(tmp_path, kept)
    assert log_of(tmp_path).feedback == (kept,)


def test_a_library_without_feedback_has_none(tmp_path: Path) -> None:
    assert log_of(tmp_path).feedback == ()


def test_a_later_verdict_takes_the_place_of_an_earlier_one_on_the_same_question(tmp_path: Path) -> None:
    for one in (verdict_on("lamps"), verdict_on("bus"), verdict_on("lamps", Verdict.NOT_RIGHT)):
        keep(tmp_path, one)
    assert log_of(tmp_path).feedback == (verdict_on("bus"), verdict_on("lamps", Verdict.NOT_RIGHT))
    assert len((tmp_path / FILE).read_text(encoding="utf-8").splitlines()) == 3


def test_the_same_words_asked_with_other_filters_are_another_question(tmp_path: Path) -> None:
    narrowed = Scope(since=Date(2031, 1, 1))
    keep(tmp_path, verdict_on("lamps"))
    keep(tmp_path, verdict_on("lamps", Verdict.NOT_RIGHT, narrowed))
    assert [one.verdict for one in log_of(tmp_path).feedback] == [Verdict.RIGHT, Verdict.NOT_RIGHT]


def test_what_was_dropped_stays_dropped_whoever_presses_a_thumb_again(tmp_path: Path) -> None:
    for one in (verdict_on("lamps"), verdict_on("lamps", Verdict.DROPPED), verdict_on("lamps"), verdict_on("bus")):
        keep(tmp_path, one)
    assert log_of(tmp_path).feedback == (verdict_on("bus"),)


def test_many_at_once_lose_no_line(tmp_path: Path) -> None:
    questions = [f"question {number} " + "x" * 1900 for number in range(60)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda question: keep(tmp_path, verdict_on(question)), questions))
    log = log_of(tmp_path)
    assert {one.turns[0] for one in log.feedback} == set(questions)
    assert log.damaged == ()


def test_a_line_that_was_cut_off_spoils_no_other(tmp_path: Path) -> None:
    keep(tmp_path, verdict_on("lamps"))
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole + whole[:40])
    keep(tmp_path, verdict_on("bus"))
    log = log_of(tmp_path)
    assert [one.turns for one in log.feedback] == [("lamps",), ("bus",)]
    assert log.damaged == (2,)


@pytest.mark.parametrize(
    "changes",
    [
        {"turns": "lamps"},
        {"turns": [["lamps"]]},
        {"turns": []},
        {"body": []},
        {"body": 7},
        {"since": "May"},
        {"until": False},
        {"verdict": "so-so"},
        {"verdict": []},
        {"status": None},
        {"text": None},
        {"cited": [1]},
        {"at": 7},
    ],
)
def test_a_line_that_somebody_spoilt_is_told_by_its_number(tmp_path: Path, changes: dict[str, object]) -> None:
    keep(tmp_path, verdict_on("lamps"))
    line = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    (tmp_path / FILE).write_text(json.dumps(line | changes), encoding="utf-8")
    assert log_of(tmp_path).damaged == (1,)


def test_nothing_is_kept_of_the_person_but_the_question(tmp_path: Path) -> None:
    keep(tmp_path, verdict_on("lamps"))
    line = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert set(line) == {"turns", "body", "since", "until", "verdict", "status", "text", "cited", "at"}


def test_a_folder_that_cannot_be_written_to_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()  # what stands in the way, whoever runs this
    with pytest.raises(LibraryReadOnly, match=r"cannot be kept: the library in .* cannot be written to"):
        keep(tmp_path, verdict_on("lamps"))
    with pytest.raises(LibraryReadOnly, match="cannot be read"):
        log_of(tmp_path)
