"""The report of an evaluation: the same figures and the same failed questions as Markdown, as JSON and as one page."""

import json
import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest

from assistant.answer import Answer, AnswerStatus, Block, Citation, Voice
from evals.gold.entries import Entry, Evidence, Kind
from evals.plots import Bar, Bars, Curves, Histogram, Plot
from evals.reporting import summary as shown
from evals.reporting.drawing import svg_of
from evals.reporting.failed import failed_of
from evals.reporting.markdown import markdown_of
from evals.reporting.page import page_of
from evals.reporting.plain import json_of
from evals.reporting.values import Report, Section, SetReport
from evals.run import Result, Run
from evals.scores import scored
from evals.summary import summary_of
from evals.tables import Table
from index.records import Coverage
from ingest.paper import Part, Passage, Place, SectionKind

DAY = date(2031, 5, 6)
PLACE = Evidence(DAY, "12")
HELD = (
    Passage(
        id="p", item="i", order=1, section=SectionKind.MINUTES, body="Kite Board", meeting=DAY, minute="12",
        agenda_item="4", title="Kites",
        part=Part.DISCUSSION, text="Seven kites were <sold>, two of them blue.", paper="a.txt", place=Place(1, 1),
    ),
)  # fmt: skip


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
        result("A3", Kind.ITEM, "Boats & <oars>.", minute="14"),
    ),
)
FAILED = tuple(failed_of(one, HELD) for one in RUN.results if not one.score.passed)
ANSWERS = Section("answers", summary_of(RUN.results), (shown.overall(RUN), shown.kinds(RUN)), (shown.latency(RUN),))
REPORT = Report(date(2031, 6, 1), "a small machine", 3.0, (SetReport("kites", RUN, FAILED, (ANSWERS,)),))


def test_the_headline_counts_what_is_wholly_right_and_says_how_long_an_answer_took() -> None:
    assert shown.headline(RUN) == "kites: 1 of 3 questions wholly right; median answer 20 ms"


def test_each_question_that_fell_short_says_what_was_expected_what_came_and_where_the_papers_say_it() -> None:
    text = markdown_of(REPORT)
    assert "## A1" not in text
    assert "## A2 (fact): how many kites? / and in blue?" in text
    assert "- expected: the words “two”" in text
    assert "- expected: a citation of meeting 2031-05-06, minute 12" in text
    assert "- cited: [1] Kite Board, 6 May 2031, minute 14 (beside the question)" in text
    assert "- the papers: Kite Board, 6 May 2031, minute 12 (agenda item 4), minutes: “Seven kites were" in text


def test_the_report_says_when_and_on_what_it_was_made() -> None:
    assert markdown_of(REPORT).startswith("1 June 2031; a small machine; 3 s.")


def test_a_measure_that_falls_short_is_marked_so() -> None:
    row = next(line for line in markdown_of(REPORT).splitlines() if line.startswith("| facts found"))
    assert "0.75 (short)" in row


def test_programs_get_every_question_with_its_scores_and_what_was_missed() -> None:
    written = json.loads(json_of(REPORT))["sets"][0]
    assert written["gold"] == "kites"
    assert written["answers"]["passed"] == 1
    assert [(one["id"], one["passed"]) for one in written["questions"]] == [("A1", True), ("A2", False), ("A3", False)]
    assert written["questions"][1]["missing"] == ["the words “two”"]
    assert written["questions"][2]["evidence"][0]["words"] == HELD[0].text


def test_the_page_holds_everything_itself_and_runs_nothing() -> None:
    page = page_of(REPORT)
    assert "<script" not in page
    assert not re.search(r"(?:src|href)\s*=\s*[\"'](?!#)", page)
    assert page.count("<svg") == 1
    assert "default-src 'none'" in page


def test_words_of_papers_and_answers_are_never_taken_for_markup() -> None:
    page = page_of(REPORT)
    assert "Boats &amp; &lt;oars&gt;." in page
    assert "<sold>" not in page


def test_a_set_that_was_only_read_has_no_questions_to_show() -> None:
    table = Table("Reading", ("measure", "value"), (("items | found", "1.00"),))
    read = SetReport("kites", None, (), (Section("structure", {"items": 1.0}, (table,)),))
    report = replace(REPORT, sets=(read,))
    assert "| items \\| found | 1.00 |" in markdown_of(report)
    assert json.loads(json_of(report))["sets"] == [{"gold": "kites", "structure": {"items": 1.0}}]
    assert "fell short" not in page_of(report)


@pytest.mark.parametrize(
    ("plot", "words"),
    [
        (Bars("t", "s", "ours", (Bar("fact (2)", 0.5, 0.2, 0.8, {"theirs": 0.1}),)), ["fact (2)", "ours", "theirs"]),
        (Curves("t", "s", "k", "recall", {"ours": ((1, 0.5), (5, 0.9))}), ["ours", "recall"]),
        (Histogram("t", "s", "ms", (20.0, 30.0), {"median": 25.0}), ["ms", "median", "questions"]),
    ],
)
def test_a_plot_is_drawn_with_its_words_as_text(plot: Plot, words: list[str]) -> None:
    drawn = "".join(ElementTree.fromstring(svg_of(plot)).itertext())
    assert all(word in drawn for word in words)


def test_the_plot_by_kind_has_a_bar_for_each_kind_asked() -> None:
    plot = shown.pass_by_kind(RUN)
    assert isinstance(plot, Bars)
    assert {one.label: one.share for one in plot.bars} == {"item (1)": 0 / 1, "fact (2)": 1 / 2}
