"""The eval command: slips are told in one sentence before any paper is read; the report is printed and written."""

import json
from pathlib import Path

import pytest

from assistant.cli import run

PAPER = """Minutes of a meeting of the Kite Board held at Town Hall, Aylby on Tuesday, 6 May 2031.

1. Introductions

The Chairman welcomed everyone to the meeting.

2. Kite Festival

The Board considered a report of the Events Officer on the kite festival.

RESOLVED:

That the kite festival be held on 4 June 2031.

CHAIRMAN
"""
QUESTION = {
    "id": "K1",
    "turns": ["What was resolved on the kite festival?"],
    "kind": "resolved",
    "answerable": True,
    "citations": [[{"meeting": "2031-05-06", "minute": "2", "part": "resolution"}]],
    "resolutions": [{"meeting": "2031-05-06", "minute": "2", "limbs": 1}],
}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--gold", "none.jsonl"], "The gold file none.jsonl cannot be read"),
        (["--papers", "nowhere"], "There is no folder nowhere"),
        (["--compare", "here", "there"], "There is no report in here"),
        (["--judge", "somebody"], "A judge needs both its name and where it is served"),
        (["--compare", "here", "there", "--answers"], "--compare reads two reports and asks nothing"),
        (["--structure", "--judge", "somebody", "--judge-url", "http://127.0.0.1:9"], "A judge judges answers"),
        (["--structure", "--gold", "ours.jsonl"], "leave out --gold"),
        (["--library", "ours"], "name a gold set (--gold) to ask yours"),
    ],
)
def test_a_file_that_is_not_there_is_one_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["eval", *arguments]) == 2
    said = capsys.readouterr().err
    assert sentence in said
    assert len(said.strip().splitlines()) == 1


def test_a_gold_set_is_asked_on_papers_of_its_own_and_the_report_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "kites.txt").write_text(PAPER, encoding="utf-8")
    gold = tmp_path / "kites.jsonl"
    lost = {**QUESTION, "id": "K2", "citations": [[{"meeting": "2031-05-06", "minute": "9"}]]}
    gold.write_text(f"{json.dumps(QUESTION)}\n{json.dumps(lost)}\n", encoding="utf-8")

    arguments = ["eval", "--answers", "--gold", str(gold), "--papers", str(papers), "--out", str(tmp_path / "out")]
    assert run(arguments) == 0

    said = capsys.readouterr()
    assert "# kites: 1 of 2 questions wholly right" in said.out
    assert "kites.jsonl, line 2 (K2): nothing in the library is at meeting 2031-05-06, minute 9." in said.err
    out = tmp_path / "out"
    assert "# kites: 1 of 2" in (out / "report.md").read_text(encoding="utf-8")
    assert "kites: 1 of 2" in (out / "report.html").read_text(encoding="utf-8")
    written = json.loads((out / "report.json").read_text(encoding="utf-8"))["sets"][0]
    assert [one["passed"] for one in written["questions"]] == [True, False]

    assert run(["eval", "--compare", str(out), str(out / "report.json"), "--out", str(tmp_path / "pair")]) == 0
    assert "kites" in capsys.readouterr().out
    assert json.loads((tmp_path / "pair" / "comparison.json").read_text(encoding="utf-8"))["sets"]
