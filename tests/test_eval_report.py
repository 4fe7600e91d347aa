"""The report of a run: means by hand, and for each question that fell short what was expected and what came."""

import json
from datetime import date

from assistant.answer import Answer, AnswerStatus, Block, Citation, Voice
from evals.gold.entries import Entry, Evidence, Kind
from evals.report import json_of, markdown_of
from evals.run import Result, Run
from evals.scores import scored
from evals.summary import Mean, by_kind, summary_of
from index.records import Coverage
from ingest.paper import Part

DAY = date(2031, 5, 6)
PLACE = Evidence(DAY, "12")


def result(id: str, kind: Kind, text: str, *facts: str, minute: str = "12") -> Result:
    entry = Entry(
        id, 1, ("how many kites?", "and in blue?"), kind, True, ((PLACE,),), facts=tuple((one,) for one in facts)
    )
    citation = Citation(
        number=1, passage="p", body="Kite Board", meeting=DAY, minute=minute, agenda_item="4", title="Kites",
        part=Part.DISCUSSION, label=None, status=None, paper="a.txt", page=None, printed_page=None, first_line=1,
        last_line=1, quote=text, reference=f"Kite Board, 6 May 2031, minute {minute}",
    )  # fmt: skip
    blocks = (Block(Voice.SAYING, text, (1,)),)
    answer = Answer(
        "", "how many blue kites?", AnswerStatus.ANSWERED, blocks, (citation,), (), Coverage(1, DAY, DAY), 0.02
    )
    return Result(entry, answer, scored(entry, answer, ()))


RUN = Run(
    "kites",
    (
        result("A1", Kind.FACT, "Seven kites, two of them blue.", "seven", "two"),
        result("A2", Kind.FACT, "Seven kites.", "seven", "two"),
        result("A3", Kind.ITEM, "Boats.", minute="14"),
    ),
)


def mean(name: str, results: tuple[Result, ...] = RUN.results) -> Mean:
    return next(one for one in summary_of(results).means if one.measure == name)


def test_a_measure_is_the_mean_over_the_questions_it_applies_to() -> None:
    assert mean("citation_recall").value == (1 + 1 + 0) / 3
    assert mean("facts_found").value == (2 / 2 + 1 / 2) / 2
    assert mean("facts_found").questions == 2
    assert mean("abstained").value is None


def test_a_measure_without_questions_is_not_short() -> None:
    assert mean("abstained").met
    assert not mean("facts_found").met


def test_kinds_are_summed_up_apart() -> None:
    kinds = by_kind(RUN)
    assert {kind: (one.passed, one.questions) for kind, one in kinds.items()} == {Kind.ITEM: (0, 1), Kind.FACT: (1, 2)}


def test_the_report_says_of_each_question_that_fell_short_what_was_expected_and_what_came() -> None:
    text = markdown_of(RUN)
    assert "1 of 3 questions wholly right; median answer 20 ms" in text
    assert "## A1" not in text
    assert "## A2 (fact): how many kites? / and in blue?" in text
    assert "- expected: the words “two”" in text
    assert "- expected: a citation of meeting 2031-05-06, minute 12" in text
    assert "- cited: [1] Kite Board, 6 May 2031, minute 14 (beside the question)" in text


def test_the_report_is_also_json() -> None:
    value = json.loads(json_of(RUN))
    assert value["overall"]["passed"] == 1
    assert value["overall"]["measures"]["facts_found"] == {"value": 0.75, "aim": 0.9, "questions": 2, "met": False}
    assert [one["id"] for one in value["questions"] if not one["passed"]] == ["A2", "A3"]


def test_a_run_of_no_questions_is_reported_too() -> None:
    assert "0 of 0 questions" in markdown_of(Run("none", ()))
