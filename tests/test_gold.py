"""Gold sets are read exactly, and a slip in one is a sentence that names file and line."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from evals.gold.entries import Entry, Evidence, Kind
from evals.gold.reading import GoldError, entries_in
from evals.wording import fingerprint, folded, says
from ingest.paper import Part

GOLD = Path(__file__).resolve().parents[1] / "evals" / "gold"
QUESTION = {"id": "A1", "turns": ["what was resolved on kites?"], "kind": "resolved", "answerable": True}


@pytest.fixture(scope="module")
def primary() -> tuple[Entry, ...]:
    return entries_in(GOLD / "primary.jsonl")


def written(folder: Path, *questions: object) -> Path:
    path = folder / "mine.jsonl"
    path.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in questions), encoding="utf-8")
    return path


def test_a_question_is_read_with_its_groups_alternatives_and_scope(tmp_path: Path) -> None:
    place = {"meeting": "2031-05-06", "minute": "12", "part": "resolution"}
    asked = {
        **QUESTION,
        "citations": [[place, {"agenda_item": "4"}]],
        "facts": ["7", ["8", "eight"]],
        "until": "2031-12-31",
    }
    entry = entries_in(written(tmp_path, "", asked))[0]
    assert entry.citations == ((Evidence(date(2031, 5, 6), "12", part=Part.RESOLUTION), Evidence(agenda_item="4")),)
    assert entry.facts == (("7",), ("8", "eight"))
    assert entry.scope.until == date(2031, 12, 31)
    assert entry.line == 2


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("{", "line 1"),
        ([], "must be a JSON object"),
        ({**QUESTION, "kind": "riddle"}, "riddle"),
        ({**QUESTION, "fact": ["7"]}, "unknown field fact"),
        ({**QUESTION, "turns": "one"}, "turns must be a list"),
        ({**QUESTION, "turns": []}, "turns"),
        ({**QUESTION, "answerable": "yes"}, "true or false"),
        ({**QUESTION, "citations": [[{"meeting": "6 May"}]]}, "6 May"),
        ({**QUESTION, "citations": [[{"part": "minutes"}]]}, "minutes"),
        ({**QUESTION, "resolutions": [{"minute": "3"}]}, "'meeting' is missing"),
        ({key: value for key, value in QUESTION.items() if key != "turns"}, "'turns' is missing"),
    ],
)
def test_a_slip_in_a_gold_file_is_one_sentence_with_file_and_line(
    tmp_path: Path, question: object, reason: str
) -> None:
    path = written(tmp_path, question)
    with pytest.raises(GoldError, match=re.escape(reason)) as caught:
        entries_in(path)
    assert str(caught.value).startswith("mine.jsonl, line 1: ")


def test_two_questions_with_one_id_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path, QUESTION, QUESTION)
    with pytest.raises(GoldError, match="line 2: the id A1 is taken by line 1"):
        entries_in(path)


def test_a_gold_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read"):
        entries_in(tmp_path / "none.jsonl")


def test_the_primary_set_has_sixty_questions_in_the_mix_we_hold_ourselves_to(primary: tuple[Entry, ...]) -> None:
    def share(count: int) -> float:
        return count / len(primary)

    assert len(primary) == 60
    assert {entry.kind for entry in primary} == set(Kind)
    assert share(sum(entry.asks_what_was_decided for entry in primary)) >= 0.35
    assert share(sum(not entry.answerable for entry in primary)) == 0.20
    assert sum(len(entry.turns) > 1 for entry in primary) >= 8
    assert sum(entry.kind is Kind.TRAP for entry in primary) >= 5


def test_every_answerable_question_says_where_the_answer_stands(primary: tuple[Entry, ...]) -> None:
    assert [entry.id for entry in primary if entry.answerable and not entry.citations] == []


def test_no_sentence_of_the_papers_stands_in_the_gold_set(primary: tuple[Entry, ...]) -> None:
    def words(text: str) -> int:
        return len(text.split())

    assert all(words(fact) <= 7 for entry in primary for group in entry.facts for fact in group)
    assert all(words(wanted.starts or "") <= 4 for entry in primary for wanted in entry.resolutions)
    places = [one for entry in primary for group in entry.citations for one in group]
    assert all(words(one.holds or "") <= 5 for one in [*places, *(w for e in primary for w in e.resolutions)])


def test_every_fact_of_the_primary_set_stands_in_the_papers(primary: tuple[Entry, ...], primary_papers: Path) -> None:
    papers = "\n".join(path.read_text(encoding="utf-8") for path in sorted(primary_papers.glob("*.txt")))
    absent = [
        (entry.id, group) for entry in primary for group in entry.facts if not any(says(papers, one) for one in group)
    ]
    assert absent == []


def test_a_name_is_found_by_its_fingerprint_and_by_no_other() -> None:
    text = "Apologies were received from Ms. Ann O\u2019Shea-Brown and Joe Bloggs."
    assert says(text, fingerprint("ann o'shea-brown"))
    assert says(text, fingerprint("Bloggs"))
    assert not says(text, fingerprint("Joe Brown"))


@pytest.mark.parametrize(
    ("text", "figure", "found"),
    [
        ("There were 1562 referrals.", "1562", True),
        ("There were 11562 referrals.", "1562", False),
        ("The rate was 41.365.", "41.36", False),
        ("It rose to \u00a3184,200, again.", "\u00a3184,200", True),
        ("It rose to 3,645 families.", "645", False),
        ("Of 2310 families, 645.", "645", True),
    ],
)
def test_a_figure_counts_only_as_a_whole_figure(text: str, figure: str, found: bool) -> None:
    assert says(text, figure) is found


def test_marks_of_markdown_and_citations_do_not_stand_between_words() -> None:
    assert folded("> (a) That the \u2018plan\u2019 be **noted**; [1][2]\n\n- (b) and \\*more\\*") == (
        "(a) that the 'plan' be noted; (b) and *more*"
    )
