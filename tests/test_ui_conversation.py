"""The conversation: what is remembered, what is shown, and that no paper's words become markup."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from fakes_ui import EVIL, SPRING, EmptyLibrary, FakeLibrary, canned_answer

from assistant.answer import Answer
from assistant.feedback import Verdict, log_of
from index.records import Scope
from ui.chat import Fields, Turns, View, conversed, judged, source_shown, with_verdicts
from ui.conversation import growing, held, transcript, welcome
from ui.holdings import overview_of


@pytest.fixture
def library(tmp_path: Path) -> FakeLibrary:
    return FakeLibrary(tmp_path)


def last_view(library: FakeLibrary, question: str, turns: Turns = (), **filters: str) -> View:
    return list(conversed(library, canned_answer, Fields(question, **filters), turns))[-1]


def test_an_answer_is_written_out_step_by_step_and_ends_whole(library: FakeLibrary) -> None:
    views = list(conversed(library, canned_answer, Fields("What of the lamps?"), ()))

    assert "Looking through the papers" in views[0].live
    assert "before the clocks go back" not in views[1].live
    assert "before the clocks go back" in views[-1].live
    assert [view.finished for view in views] == [False] * (len(views) - 1) + [True]


def test_a_marker_comes_only_with_the_last_word_of_its_statement() -> None:
    answer = canned_answer(["lamps"], Scope())
    stages = list(growing(answer, 14))

    for stage in stages:
        for shown, whole in zip(stage.blocks, answer.blocks, strict=False):
            assert shown == whole or (shown.markers == () and whole.text.startswith(shown.text))
    assert stages[-1] == answer


def test_markers_open_the_sources_of_their_own_turn(library: FakeLibrary) -> None:
    turns = last_view(library, "the lamps").turns
    turns = last_view(library, "and the night bus?", turns).turns

    assert "before the clocks go back" in (source_shown(library, turns, "1-1") or "")
    assert "before the clocks go back" not in (source_shown(library, turns, "2-1") or "")
    assert "not a decision" in (source_shown(library, turns, "2-1") or "")


@pytest.mark.parametrize("key", ["3-1", "0-1", "", "1-1<b>", "-1-1", "99999999-1", "None"])
def test_a_key_that_no_marker_has_changes_nothing(library: FakeLibrary, key: str) -> None:
    assert source_shown(library, last_view(library, "the lamps").turns, key) is None


def test_earlier_questions_go_along_and_refused_ones_do_not(library: FakeLibrary) -> None:
    heard: list[list[str]] = []

    def listening(turns: Sequence[str], scope: Scope) -> Answer:
        heard.append(list(turns))
        return canned_answer(turns, scope)

    turns: Turns = ()
    for question in ("lamps", "   ", "and the bus?"):
        turns = list(conversed(library, listening, Fields(question), turns))[-1].turns

    assert heard[-1] == ["lamps", "and the bus?"]


def test_filters_reach_the_assistant(library: FakeLibrary) -> None:
    assert "Searched 1 meeting" in last_view(library, "the lamps", since="2023-03-01").live


@pytest.mark.parametrize(
    ("question", "filters", "sentence"),
    [
        ("", {}, "The question is empty"),
        ("x" * 20_000, {}, "The question is too long"),
        ("the lamps", {"since": "whenever"}, "is not a date I can read"),
    ],
)
def test_what_cannot_be_taken_is_refused_kindly(
    library: FakeLibrary, question: str, filters: dict[str, str], sentence: str
) -> None:
    view = last_view(library, question, **filters)

    assert sentence in view.live
    assert len(view.live) < 1000


def test_a_failure_shows_a_sentence_and_no_traceback(library: FakeLibrary) -> None:
    live = last_view(library, "fail").live

    assert "Something went wrong" in live
    assert "secret" not in live and "Traceback" not in live


def test_no_words_of_a_paper_or_a_person_become_markup(library: FakeLibrary) -> None:
    view = last_view(library, f"the remark {EVIL}")

    for html in (view.live, view.sources or ""):
        assert "<script" not in html and "<img src=x" not in html and 'href="javascript' not in html
    assert "&lt;script&gt;window.hacked=1&lt;/script&gt;" in view.live


def test_a_marker_without_a_citation_is_plain_text(library: FakeLibrary) -> None:
    def unfounded(turns: Sequence[str], scope: Scope) -> Answer:
        from dataclasses import replace

        return replace(canned_answer(turns, scope), citations=())

    live = list(conversed(library, unfounded, Fields("lamps"), ()))[-1].live

    assert "[1]" in live and "data-source" not in live


def test_only_a_finished_answer_has_thumbs(library: FakeLibrary) -> None:
    views = list(conversed(library, canned_answer, Fields("the lamps"), ()))
    refused = last_view(library, "")

    assert ["thumb up" in view.live for view in views] == [False] * (len(views) - 1) + [True]
    assert "thumb" not in refused.live


def test_a_thumb_keeps_the_conversation_as_it_was_asked_with_its_filters_and_citations(library: FakeLibrary) -> None:
    turns: Turns = ()
    for question in ("the lamps", "   ", "and the bus?"):
        turns = last_view(library, question, turns, since="2023-03-01").turns

    noted = judged(library, turns, {}, ("3", "not right"))

    kept = log_of(library.folder).feedback[0]
    assert noted is not None and noted.verdicts == {3: Verdict.NOT_RIGHT}
    assert 'data-turn="3"' in noted.said and 'data-verdict="not right"' in noted.said
    assert kept.turns == ("the lamps", "and the bus?")
    assert kept.scope == Scope(since=SPRING.replace(day=1))
    assert kept.cited == ("WSPB, 3 October 2023, agenda item 4, recommendation",)


@pytest.mark.parametrize(
    ("turn", "word"), [("2", "right"), ("0", "right"), ("1", "dropped"), ("1", "<b>"), ("x", ""), ("1", "None")]
)
def test_a_verdict_that_no_thumb_has_keeps_nothing(library: FakeLibrary, turn: str, word: str) -> None:
    turns = last_view(library, "the lamps").turns

    assert judged(library, turns, {}, (turn, word)) is None
    assert log_of(library.folder).feedback == ()


def test_the_thumb_that_is_set_already_keeps_nothing_more(library: FakeLibrary) -> None:
    turns = last_view(library, "the lamps").turns

    assert judged(library, turns, {1: Verdict.RIGHT}, ("1", "right")) is None
    assert judged(library, turns, {1: Verdict.RIGHT}, ("1", "not right")) is not None


def test_thumbs_stay_as_the_reader_left_them(library: FakeLibrary) -> None:
    turns = last_view(library, "the lamps").turns

    shown = transcript(with_verdicts(turns, {1: Verdict.NOT_RIGHT}))

    assert 'aria-label="This answer is not right" title="This answer is not right" aria-pressed="true"' in shown
    assert shown.count('aria-pressed="true"') == 1


def test_a_verdict_that_cannot_be_kept_is_one_sentence_and_sets_no_thumb(library: FakeLibrary) -> None:
    (library.folder / "feedback.jsonl").mkdir()  # what stands in the way, whoever runs this
    turns = last_view(library, "the lamps").turns

    noted = judged(library, turns, {}, ("1", "right"))

    assert noted is not None and noted.verdicts == {}
    assert "This cannot be kept" in noted.said and "data-verdict" not in noted.said


def test_the_welcome_offers_questions_that_the_papers_can_answer(library: FakeLibrary) -> None:
    html = welcome(overview_of(library))

    assert 'data-question="What was resolved at the meeting of 14 March 2023?"' in html
    assert 'data-question="What was resolved on Canal Towpath Lighting?"' in html


def test_an_empty_library_says_how_to_fill_it(tmp_path: Path) -> None:
    overview = overview_of(EmptyLibrary(tmp_path))

    assert "board-papers ingest" in welcome(overview)
    assert held(overview.coverage) == "No papers held yet"
    assert overview.examples == ()
