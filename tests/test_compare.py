"""Two reports set side by side: questions that got better or worse, measures that moved, and what luck could do."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evals.compare import ReportError, comparison_of, read_report, tables_of
from evals.compare.comparison import Comparison, Moved, SetComparison
from evals.compare.paired import mcnemar, permutation
from evals.intervals import wilson
from evals.tables import Table, markdown, plain_value

SCORES = {"citation_recall": 1.0, "facts_found": 1.0, "verbatim": None, "crag": 1.0}
FAILED = {"passed": False, "missing": ["the words “seven”"]}


def question(id: str, scored: Mapping[str, object] | None = None, **more: object) -> dict[str, Any]:
    asked = {
        "id": id,
        "kind": "fact",
        "turns": [f"how many kites in {id}?"],
        "passed": True,
        "scores": {**SCORES, **(scored or {})},
        "missing": [],
        "status": "answered",
        "text": "Seven kites. [1]",
        "cited": ["Kite Board, 6 May 2031, minute 12"],
        "seconds": 0.02,
    }
    return asked | more


def report(*questions: dict[str, Any], gold: str = "kites") -> dict[str, Any]:
    return {"made": "2031-06-01", "sets": [{"gold": gold, "answers": {}, "questions": list(questions)}]}


BEFORE = (
    question("K1"),
    question("K2", {"facts_found": 0.5, "crag": 0.5}, text="Two\n\n> kites. [1]", **FAILED),
    question("K3"),
    question("K4", {"citation_recall": 0.5, "crag": 0.5}, passed=False),
    question("K5", {"verbatim": 1.0}),
    question("K6"),
)
AFTER = (
    question("K1", seconds=0.06),
    question("K2", seconds=0.03),
    question("K3", {"facts_found": 0.0, "crag": -1.0}, status="not_found", text="The papers do not say.", **FAILED),
    question("K4", {"citation_recall": 0.75, "crag": 0.5}, passed=False, seconds=0.01),
    question("K5", turns=["how many boats?"]),
    question("K7"),
)


def compared(tmp_path: Path, before: dict[str, Any], after: dict[str, Any]) -> Comparison:
    paths = [tmp_path / name for name in ("before", "after")]
    for path, one in zip(paths, (before, after), strict=True):
        path.mkdir()
        (path / "report.json").write_text(json.dumps(one), encoding="utf-8")
    # The folder will do as well as the file.
    return comparison_of(read_report(paths[0]), read_report(paths[1] / "report.json"))


@pytest.fixture
def kites(tmp_path: Path) -> SetComparison:
    return compared(tmp_path, report(*BEFORE), report(*AFTER)).sets[0]


def test_questions_are_paired_by_id_where_they_ask_the_same(kites: SetComparison) -> None:
    assert kites.questions == 4
    assert (kites.only_before, kites.only_after, kites.reworded) == (("K6",), ("K7",), ("K5",))
    assert (kites.passed_before, kites.passed_after) == (2, 2)


def test_what_flipped_is_shown_with_what_came_and_what_was_expected(kites: SetComparison) -> None:
    assert [one.id for one in kites.better] == ["K2"]
    assert kites.better[0].before.opening == "Two > kites. [1]"
    assert kites.better[0].before.missing == ("the words “seven”",)
    assert [one.id for one in kites.worse] == ["K3"]
    assert (kites.worse[0].after.status, kites.worse[0].after.opening) == ("not_found", "The papers do not say.")


def test_a_long_answer_is_cut_where_it_is_shown(tmp_path: Path) -> None:
    long = question("K1", text="kite " * 100, passed=False)
    opening = compared(tmp_path, report(question("K1")), report(long)).sets[0].worse[0].after.opening
    assert opening.startswith("kite kite")
    assert len(opening) < 200


def test_a_measure_that_moved_without_the_verdict_is_named(kites: SetComparison) -> None:
    assert kites.moved == (Moved("K4", "citation_recall", 0.5, 0.75),)


def test_means_are_compared_over_the_questions_measured_both_times(kites: SetComparison) -> None:
    changes = {one.measure: one for one in kites.changes}
    assert set(changes) == {"citation_recall", "facts_found", "crag"}
    facts = changes["facts_found"]
    assert (facts.before, facts.after) == ((1 + 0.5 + 1 + 1) / 4, (1 + 1 + 0 + 1) / 4)
    assert facts.difference == (0 + 0.5 - 1 + 0) / 4
    assert facts.low < facts.difference < facts.high
    # Two changed: swapped or not, four ways, of which all are at least as far from 0 as -0.5, or 0.5 and 1 together.
    assert facts.chance == 4 / 4
    assert changes["crag"].difference == (0 + 0.5 - 2 + 0) / 4


def test_a_measure_that_did_not_change_may_still_do_so_on_other_questions(tmp_path: Path) -> None:
    one = compared(tmp_path, report(question("K1"), question("K2")), report(question("K1"), question("K2"))).sets[0]
    assert one.chance == 1
    for change in one.changes:
        # As many as two alike do not rule out, each as far off as the measure goes: CRAG's score by 2.
        most = wilson(0, 2).high * (2 if change.measure == "crag" else 1)
        assert (change.difference, change.chance) == (0, 1)
        assert (change.low, change.high) == pytest.approx((-most, most))


def test_time_is_that_of_the_median_answer(kites: SetComparison) -> None:
    assert kites.slower == pytest.approx(((0.02 + 0.03) / 2) / 0.02)


def test_sets_asked_once_only_are_named(tmp_path: Path) -> None:
    before, after = (
        {"sets": [*report(question("K1"))["sets"], *report(question("B1"), gold=other)["sets"]]}
        for other in ("boats", "swings")
    )
    found = compared(tmp_path, before, after)
    assert ([one.gold for one in found.sets], found.only_before, found.only_after) == (
        ["kites"],
        ("boats",),
        ("swings",),
    )
    last = tables_of(found)[-1]
    assert (last.title, last.rows) == ("Gold sets asked only once", (("boats", "before"), ("swings", "after")))


@pytest.mark.parametrize(
    ("after", "said"),
    [(report(question("B1"), gold="boats"), "the second boats."), ({"sets": []}, "the second none.")],
)
def test_reports_that_share_no_set_are_told_in_one_sentence(tmp_path: Path, after: dict[str, Any], said: str) -> None:
    with pytest.raises(ReportError, match="no gold set in common: the first asked kites, ") as caught:
        compared(tmp_path, report(question("K1")), after)
    assert str(caught.value).endswith(said)


@pytest.mark.parametrize(
    ("better", "worse", "chance"),
    [(0, 0, 1), (1, 0, 2 / 2**1), (5, 0, 2 / 2**5), (4, 1, 2 * (1 + 5) / 2**5), (3, 3, 1), (0, 6, 2 / 2**6)],
)
def test_the_split_of_the_changed_questions_is_weighed_as_tosses_of_a_coin(
    better: int, worse: int, chance: float
) -> None:
    assert mcnemar(better, worse) == pytest.approx(chance)


def test_values_are_swapped_in_every_way_there_is() -> None:
    same = [1.0] * 40
    assert permutation(same, same) == 1
    assert permutation([0.5, *same], [1.0, *same]) == 1
    # Four changed alike: only all kept and all swapped are as far from nothing.
    assert permutation([0.0] * 4 + same, [1.0] * 4 + same) == pytest.approx(2 / 2**4)
    # Three up, one down: sums of 4 and 2 and their negatives are as far, that is 1 + 4 ways, twice.
    assert permutation([0.0, 0.0, 0.0, 1.0], [1.0, 1.0, 1.0, 0.0]) == pytest.approx(2 * (1 + 4) / 2**4)


def test_many_changes_are_sampled_and_again_the_same() -> None:
    before, after = [0.0] * 20 + [1.0] * 10, [1.0] * 20 + [0.0] * 10
    chance = permutation(before, after)
    assert chance == permutation(before, after)
    assert chance == pytest.approx(mcnemar(20, 10), abs=0.02)


def test_the_tables_show_every_question_that_changed(kites: SetComparison) -> None:
    tables = tables_of(Comparison((kites,), (), ()))
    shown = "\n".join(map(markdown, tables))
    assert [one.title for one in tables] == [
        "kites: before and after",
        "kites: measure by measure",
        "kites: got better",
        "kites: got worse",
        "kites: measures that moved on questions that passed, or failed, both times",
    ]
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)
    assert "answered: Two > kites. [1]; expected: the words “seven”" in shown
    assert ("only before", "K6") in tables[0].rows
    assert tables[1].rows[1][:3] == ("facts found", "0.88", "0.75")


def test_what_did_not_happen_has_no_table(kites: SetComparison) -> None:
    same = replace(kites, better=(), worse=(), moved=())
    assert len(tables_of(Comparison((same,), (), ()))) == 2


def test_a_comparison_can_be_written_as_json(kites: SetComparison) -> None:
    written = json.loads(json.dumps(plain_value(Comparison((kites,), (), ()))))
    assert written["sets"][0]["better"][0]["id"] == "K2"


def test_a_chance_too_small_to_print_says_so(tmp_path: Path) -> None:
    names = [f"K{number}" for number in range(12)]
    before, after = report(*(question(id, passed=False) for id in names)), report(*(question(id) for id in names))
    overall: Table = tables_of(compared(tmp_path, before, after))[0]
    assert ("chance of so uneven a split by luck", "less than 0.001") in overall.rows


def test_a_set_of_which_only_the_reading_was_scored_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text(json.dumps({"sets": [{"gold": "open", "reading": {}}]}), encoding="utf-8")
    assert read_report(file).sets == ()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (None, "There is no report in"),
        ("{", "is not JSON or is damaged"),
        (b"\xff\xfe", "is not JSON or is damaged"),
        ("[]", "the file has no sets"),
        ('{"sets": 1}', "sets is no list"),
        ('{"sets": [{}]}', "set 1 has no gold"),
        ('{"sets": ["kites"]}', "set 1 has no gold"),
        (report({**question("K1"), "passed": "yes"}), "kites, question 1, passed is neither true nor false"),
        (report(question("K1"), {"id": "K2"}), "kites, question 2 has no kind"),
        (report(question("K1", {"crag": "high"})), "kites, question 1, scores, crag is no number"),
        (report(question("K1", turns=[1])), "kites, question 1, turns is no text"),
        (report(question("K1", scores=[])), "kites, question 1, scores is no object"),
        (report(question("K1"), question("K1")), "in kites two questions have the same id"),
    ],
)
def test_a_file_that_is_no_report_is_one_sentence(tmp_path: Path, written: object, said: str) -> None:
    file = tmp_path / "report.json"
    if isinstance(written, bytes):
        file.write_bytes(written)
    elif written is not None:
        file.write_text(written if isinstance(written, str) else json.dumps(written), encoding="utf-8")
    with pytest.raises(ReportError, match=r"^(There is no report in|The report) \S*") as caught:
        read_report(tmp_path if written is None else file)
    assert said in str(caught.value)
    assert str(tmp_path) in str(caught.value)
