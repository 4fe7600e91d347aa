"""Questions put otherwise: what each slice does to an invented question, and how what is lost is counted."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from evals.gold.entries import Entry, Kind
from evals.ground import Ground, RememberingEmbedder
from evals.robustness.abbreviations import swapped
from evals.robustness.loss import SEED, Lost, Robustness, SliceLoss, changed, robustness_of, table_of
from evals.robustness.phrasing import fronted, polite, telegraphic
from evals.robustness.slices import SLICES, Given
from evals.robustness.slips import letter_doubled, letter_left_out, letters_swapped, neighbouring_key, slipped
from evals.robustness.spelling import american, british
from evals.robustness.typing import in_capitals, in_small_letters, without_accents, without_marks
from evals.run import run
from index.library import Library

GLOSSARY = (("FOG", "Ferry Operators Group"), ("LA", "Local Authority"), ("FOG", "Friends of Gorse"))


def entry(*turns: str, id: str = "T1", answerable: bool = True) -> Entry:
    return Entry(id, 1, turns, Kind.RESOLVED if answerable else Kind.UNANSWERABLE, answerable)


@pytest.mark.parametrize("slip", [letters_swapped, letter_left_out, letter_doubled, neighbouring_key])
def test_a_slip_changes_one_word_by_one_letter(slip: Callable[[str, Random], str]) -> None:
    for draw in range(40):
        typed = slipped("what about ferries", slip, Random(draw))
        was, now = next((a, b) for a, b in zip("what about ferries".split(), typed.split(), strict=True) if a != b)
        assert abs(len(was) - len(now)) <= 1
        assert sum(a != b for a, b in zip("what about ferries".split(), typed.split(), strict=True)) == 1


def test_a_slip_never_hits_short_words_abbreviations_figures_or_dates() -> None:
    for draw in range(40):
        assert slipped("was UAVAS on 12345 in September?", letter_doubled, Random(draw)) == (
            "was UAVAS on 12345 in September?"
        )


def test_names_are_mistyped_as_other_words_are() -> None:
    assert {slipped("did Quillan go", letter_left_out, Random(draw)) for draw in range(30)} >= {"did Qullan go"}


def test_capitals_and_small_letters() -> None:
    assert in_capitals("on UAVA?") == "ON UAVA?"
    assert in_small_letters("On UAVA?") == "on uava?"


def test_marks_that_a_phone_makes_hard_are_left_out_and_figures_keep_theirs() -> None:
    assert without_accents("Café Zoë") == "Cafe Zoe"
    assert without_marks("ferry - what's Jo’s “share”, of £1,250.50?") == "ferry whats Jos share of £1,250.50"


def test_an_abbreviation_and_its_full_name_are_swapped() -> None:
    assert swapped("what did FOG ask?", GLOSSARY) == "what did Ferry Operators Group ask?"
    assert swapped("what did the ferry operators group ask?", GLOSSARY) == "what did the FOG ask?"
    assert swapped("la carte", GLOSSARY) == "la carte"


def test_the_last_phrase_is_put_first_where_a_question_is_left() -> None:
    assert fronted("What was resolved on FOG in 2019?") == "In 2019, what was resolved on FOG?"
    assert fronted("and who spoke about ferries") == "and about ferries, who spoke"
    assert fronted("minute 20 of 3 May 2019") == "minute 20 of 3 May 2019"
    assert fronted("and in 2019?") == "and in 2019?"


def test_a_telegram_leaves_out_the_small_words_and_keeps_the_rest() -> None:
    assert telegraphic("what did the board resolve on the ferry in 2019?") == "resolve ferry 2019?"
    assert telegraphic("what does FOG stand for") == "FOG stand for"
    assert telegraphic("what was it?") == "what was it?"
    assert telegraphic("can you say by when the ferry is to be mended") == "say by when ferry mended"


def test_politeness_is_wrapped_round_the_question() -> None:
    wrapped = {polite("What was resolved on FOG?", Random(draw)) for draw in range(40)}
    assert len(wrapped) == 6
    assert all("what was resolved on FOG" in one for one in wrapped)
    assert "FOG charges" in polite("FOG charges?", Random(1))


def test_spelling_crosses_the_ocean_both_ways() -> None:
    assert american("Neighbourhood programmes at the CENTRE") == "Neighborhood programs at the CENTER"
    assert british("Neighborhood programs at the CENTER") == "Neighbourhood programmes at the CENTRE"
    assert british("programme") == "programme"
    assert american("program") == "program"
    assert british("Harborough") == "Harborough"


def test_a_slice_leaves_out_what_it_does_not_change_and_changes_every_turn() -> None:
    capitals = next(one for one in SLICES if one.name == "capitals")
    put = changed((entry("what was said?", "and then?"), entry("2019?", id="T2")), capitals, ())
    assert [(one.id, one.turns) for one in put] == [("T1", ("WHAT WAS SAID?", "AND THEN?"))]


def test_the_same_seed_draws_the_same_slips() -> None:
    slip = SLICES[0]
    questions = (entry("what was resolved about ferries and landing stages"),)
    assert changed(questions, slip, (), SEED) == changed(questions, slip, (), SEED)
    assert len({changed(questions, slip, (), seed)[0].turns for seed in range(20)}) > 5


def test_every_slice_has_a_name_of_its_own_and_gives_a_question() -> None:
    names = [one.name for one in SLICES]
    assert len(names) == len(set(names))
    for one in SLICES:
        assert one.changed("What was resolved on the café's programmes?", Given(Random(1), GLOSSARY)).strip()


def test_points_lost_are_of_the_questions_changed() -> None:
    assert SliceLoss("slips", questions=40, clean=39, passed=38, lost=(), gained=()).points == 100 * (39 - 38) / 40
    assert SliceLoss("slips", questions=40, clean=39, passed=38, lost=(), gained=()).met
    assert not SliceLoss("slips", questions=20, clean=20, passed=19, lost=(), gained=()).met
    assert SliceLoss("accents", questions=0, clean=0, passed=0, lost=(), gained=()).points is None


def test_a_loss_has_an_interval_that_a_few_questions_leave_wide() -> None:
    lost = tuple(Lost(f"T{number}", (), (), ()) for number in range(2))
    two_of_forty = SliceLoss("slips", 40, 40, 38, lost, ()).interval
    assert two_of_forty.low <= 100 * 2 / 40 <= two_of_forty.high < 20
    none_of_four = SliceLoss("slips", 4, 4, 4, (), ()).interval
    assert none_of_four.low <= 0 < 30 < none_of_four.high


@pytest.fixture(scope="module")
def ground(sample_library: Path) -> Iterator[Ground]:
    embedder = RememberingEmbedder()
    questions = (
        entry("What was resolved on cuckooing?", id="T1"),
        entry("was there anything on unicorns?", id="T2", answerable=False),
        entry("any resolution on unicorns?", id="T3", answerable=False),
    )
    with Library.open(sample_library, embedder=embedder) as library:
        yield Ground("invented", questions, library, embedder)


def test_what_is_lost_is_measured_against_the_same_questions_clean(ground: Ground) -> None:
    robustness = robustness_of(ground, run(ground.library, ground.name, ground.entries))
    capitals = next(one for one in robustness.slices if one.name == "capitals")
    assert (capitals.questions, capitals.clean, capitals.passed, capitals.lost) == (3, 2, 2, ())
    accents = next(one for one in robustness.slices if one.name == "accents missing")
    assert accents.questions == 0


def test_the_table_has_a_row_for_each_slice_and_names_what_was_lost(ground: Ground) -> None:
    shown = table_of(
        Robustness("invented", (SliceLoss("capitals", 4, 4, 3, (), ()), SliceLoss("none", 0, 0, 0, (), ())))
    )
    assert [row[:5] for row in shown.rows] == [
        ("capitals", "4", "4", "3", "25.0 (short)"),
        ("none", "0", "0", "0", "-"),
    ]


def test_a_question_lost_is_named_with_how_it_was_put(ground: Ground) -> None:
    plain = run(ground.library, "invented", (entry("any resolution on unicorns?", answerable=False),))
    answered = replace(ground, entries=(entry("what was resolved on cuckooing?", answerable=False),))
    (capitals,) = (one for one in robustness_of(answered, plain).slices if one.name == "capitals")
    assert (capitals.clean, capitals.passed, capitals.points) == (1, 0, 100.0)
    (lost,) = capitals.lost
    assert (lost.id, lost.plain, lost.changed, lost.misses) == (
        "T1",
        ("any resolution on unicorns?",),
        ("WHAT WAS RESOLVED ON CUCKOOING?",),
        ("abstained",),
    )
