"""The promises about answers, as tests: the shipped gold sets reach what the measures aim at."""

from pathlib import Path

import pytest

from evals.command import PRIMARY_GOLD, SAMPLE_GOLD
from evals.gold.check import check_gold
from evals.gold.reading import entries_in
from evals.ground import Ground, RememberingEmbedder
from evals.robustness.loss import robustness_of
from evals.run import Run, run
from evals.summary import MEASURES, Mean, summary_of
from index.library import Library


@pytest.fixture(scope="module")
def sample_run(sample_library: Path) -> Run:
    with Library.open(sample_library) as library:
        return _asked(SAMPLE_GOLD, library)


@pytest.fixture(scope="module")
def primary_run(primary_library: Library) -> Run:
    return _asked(PRIMARY_GOLD, primary_library)


def _asked(gold: Path, library: Library) -> Run:
    entries = entries_in(gold)
    assert check_gold(gold.name, entries, library) == ()
    return run(library, gold.stem, entries)


def _mean(asked: Run, measure: str) -> Mean:
    return next(one for one in summary_of(asked.results).means if one.measure == measure)


def _holds(mean: Mean, asked: Run) -> None:
    """A measure that no question bears on proves nothing."""
    assert mean.questions
    assert mean.met, [(one.entry.id, one.score.misses) for one in asked.results if not one.score.passed]


@pytest.mark.parametrize("measure", MEASURES)
def test_answers_on_the_sample_papers_reach_the_aim(sample_run: Run, measure: str) -> None:
    _holds(_mean(sample_run, measure), sample_run)


def test_a_question_of_the_sample_may_be_put_otherwise_without_loss(sample_library: Path, sample_run: Run) -> None:
    with Library.open(sample_library) as library:
        embedder = RememberingEmbedder(library.model)
        lost = robustness_of(Ground("sample", entries_in(SAMPLE_GOLD), library, embedder), sample_run)
    assert sum(one.questions for one in lost.slices) > len(sample_run.results)
    assert [(one.name, one.points, [question.id for question in one.lost]) for one in lost.slices if not one.met] == []


@pytest.mark.parametrize("measure", MEASURES)
def test_answers_on_the_primary_papers_reach_the_aim(primary_run: Run, measure: str) -> None:
    _holds(_mean(primary_run, measure), primary_run)
