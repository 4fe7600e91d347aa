"""The promises about answers, as tests: the shipped gold sets reach what the measures aim at."""

from pathlib import Path

import pytest

from evals.command import PRIMARY_GOLD, SAMPLE_GOLD
from evals.gold.check import check_gold
from evals.gold.reading import entries_in
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


@pytest.mark.parametrize("measure", MEASURES)
def test_answers_on_the_primary_papers_reach_the_aim(primary_run: Run, measure: str) -> None:
    _holds(_mean(primary_run, measure), primary_run)
