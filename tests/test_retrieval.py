"""Evidence as words of papers, whoever finds them, and the scores of ranked lists of texts."""

from dataclasses import replace
from math import log2

import pytest

from evals.bearing import Place, Text, bears_any_of, share_of_runs
from evals.gold.entries import Kind
from evals.intervals import mean_interval
from evals.retrieval import Retrieval, Search, Sought, ranks_of, retrieval_of
from index.records import EVERYTHING

# Eight words, so four runs of five.
PAINTED = "the gates be painted green before next winter"
PLACE = Place(PAINTED, frozenset({"spring.txt"}), title="Harrow Weir")


def text(words: str, above: str = "", paper: str = "spring.txt") -> Text:
    return Text(paper, words, above)


def test_the_share_is_of_five_word_runs_whatever_the_capitals_and_marks() -> None:
    assert share_of_runs(PAINTED, "It said: The GATES be painted, green - and nothing else") == 1 / 4
    assert share_of_runs(PAINTED, f"Then {PAINTED} or later") == 4 / 4


def test_fewer_than_five_words_must_stand_there_in_a_row() -> None:
    assert share_of_runs("painted green", "were painted green all over") == 1
    assert share_of_runs("painted green", "were painted in green") == 0


def test_a_text_bears_evidence_where_it_holds_half_of_its_runs() -> None:
    assert bears_any_of(text("that the gates be painted green before summer comes"), (PLACE,))  # two of four
    assert not bears_any_of(text("that the gates be painted green in the summer"), (PLACE,))  # one of four


def test_the_same_words_of_another_paper_are_no_evidence_unless_it_holds_a_copy() -> None:
    assert not bears_any_of(text(PAINTED, paper="autumn.txt"), (PLACE,))
    copied = replace(PLACE, papers=frozenset({"spring.txt", "autumn.txt"}))
    assert bears_any_of(text(PAINTED, paper="autumn.txt"), (copied,))


def test_words_that_stand_several_times_in_a_paper_need_their_title() -> None:
    noted = replace(PLACE, words="That the report be noted by the Board", repeated=True)
    assert not bears_any_of(text("That the report be noted by the Board. Eel Ladders"), (noted,))
    assert bears_any_of(text("2. Harrow Weir. That the report be noted by the Board."), (noted,))
    assert bears_any_of(text("That the report be noted by the Board.", above="Harrow Weir"), (noted,))


def test_words_that_the_evidence_holds_must_be_there_too() -> None:
    costly = replace(PLACE, words=f"{PAINTED} for £900", holds="£900")
    assert bears_any_of(text(f"{PAINTED} for £900"), (costly,))
    assert not bears_any_of(text(f"{PAINTED} for £9,000"), (costly,))


def test_a_short_quotation_bears_its_passage_under_the_passage_s_title() -> None:
    assert bears_any_of(text("painted green", above="Harrow Weir"), (PLACE,))
    assert not bears_any_of(text("painted green"), (PLACE,))
    assert not bears_any_of(text("painted green", above="Eel Ladders"), (PLACE,))


# Three texts of six words, so two runs each; a question needs two groups of evidence.
GATES, EELS, NOTHING = "gates one two three four five", "eels six seven eight nine ten", "kites be no evidence at all"
SOUGHT = Sought(
    "W1",
    Kind.FACT,
    "gates and eels",
    EVERYTHING,
    tuple((Place(words, frozenset({"spring.txt"})),) for words in (GATES, EELS)),
)


def scores(*found: str) -> Retrieval:
    search: Search = lambda _: [text(words) for words in found]  # noqa: E731
    scored = retrieval_of((SOUGHT,), search)
    assert scored is not None
    return scored


def test_each_group_has_the_rank_of_the_first_text_that_bears_it() -> None:
    assert ranks_of(SOUGHT, [text(NOTHING), text(GATES), text(GATES)]).ranks == (2, None)


def test_scores_are_those_of_the_groups_in_their_places() -> None:
    found = scores(NOTHING, GATES, EELS)
    assert found.overall.reciprocal_rank.value == 1 / 2
    assert found.overall.ndcg_at_10.value == pytest.approx((1 / log2(3) + 1 / log2(4)) / (1 / log2(2) + 1 / log2(3)))
    assert [found.recall_at(cut) for cut in (1, 2, 3, 5)] == [0, 1 / 2, 1, 1]


def test_nothing_is_gained_by_finding_the_same_again() -> None:
    assert scores(GATES, GATES, GATES).overall.ndcg_at_10.value == pytest.approx(1 / (1 + 1 / log2(3)))
    assert scores(GATES, GATES, GATES).recall_at(20) == 1 / 2


def test_one_text_that_has_everything_is_the_best_there_can_be() -> None:
    found = scores(f"{GATES} {EELS}", NOTHING)
    assert (found.overall.reciprocal_rank.value, found.overall.ndcg_at_10.value, found.recall_at(1)) == (1, 1, 1)


def test_means_are_of_the_questions_overall_and_of_each_kind_with_their_intervals() -> None:
    gates, eels = SOUGHT.groups
    asked = [replace(SOUGHT, id=f"F{number}", groups=(gates,)) for number in range(3)]
    asked += [replace(SOUGHT, id="L", groups=(eels,)), replace(SOUGHT, id="R", kind=Kind.RESOLVED)]
    found = retrieval_of(asked, lambda one: [text(NOTHING), text(GATES)])
    assert found is not None
    assert [(one.kind, one.means.questions) for one in found.kinds] == [(Kind.RESOLVED, 1), (Kind.FACT, 4)]
    assert [one.means.recall_at_10.value for one in found.kinds] == [1 / 2, 3 / 4]
    assert found.kinds[1].means.reciprocal_rank.value == 3 / 8  # three at the second place, one nowhere
    recall = found.overall.recall_at_10
    assert recall.value == found.recall_at(10) == pytest.approx((3 + 1 / 2) / 5)
    spread = mean_interval([1.0, 1.0, 1.0, 0.0, 0.5])
    assert (recall.low, recall.high) == (spread.low, spread.high)
    assert 0 <= recall.low < recall.value < recall.high <= 1


def test_a_budget_is_read_from_the_top_and_the_last_text_is_cut_where_it_ends() -> None:
    padding = " ".join(f"word{number}" for number in range(240))
    # 240 + 6 words are read to the end; of the next text, the first four of six words, which is none of two runs.
    reached = ranks_of(SOUGHT, [text(f"{padding} {GATES}"), text(EELS)])
    assert reached.budgets == (250, 500)
    # With one word more, one run of two.
    reached = ranks_of(SOUGHT, [text(f"{padding[: padding.rindex(' ')]} {GATES}"), text(EELS)])
    assert reached.budgets == (250, 250)


def test_nothing_is_scored_where_no_question_counts() -> None:
    assert retrieval_of((), lambda _: []) is None
