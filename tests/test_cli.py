"""The commands as a person or another program calls them."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from assistant.cli import run
from assistant.commands.batch import conversations_in
from assistant.commands.options import BadInput, day_in
from assistant.settings import settings_for
from index.records import Scope

MINUTES = """HARBOUR LIGHTS BOARD

Minutes of the meeting held on Friday, 1 March 2024 at 10.00 am.

Present:

Ms A. Example (in the Chair)

1. Minutes of the previous meeting.

The minutes of the meeting held on 1 December 2023 were taken as read, confirmed and signed.

2. Mending of Lanterns.

The Board considered a report of the Keeper concerning lanterns. A copy of the report, marked 'Agenda Item 2', is
filed with these minutes.

The Keeper agreed to write to every pilot about the lanterns.

RESOLVED:

(a) That the lanterns be mended by Easter;

(b) That the Keeper report again in the summer.

3. Date of next meeting.

RESOLVED:

That the next meeting be held on 7 June 2024.

10.00 - 11.00 am                                                        CHAIR
1 March 2024
"""


class Outcome(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def sentences(self) -> int:
        return len(self.err.strip().splitlines())


Call = Callable[..., Outcome]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    def called(*arguments: object) -> Outcome:
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return called


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("papers") / "lanterns.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, paper: Path) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("library") / "held"
    assert run(["ingest", str(paper), "--library", str(folder)]) == 0
    yield folder


# What needs no library


def test_the_bare_command_prints_help_and_imports_nothing_heavy() -> None:
    heavy = "gradio torch chromadb sentence_transformers llama_index transformers".split()
    program = (
        "import sys; from assistant.cli import run; code = run([]); "
        f"sys.exit(' '.join(name for name in {heavy!r} if name in sys.modules) or code)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "ingest" in done.stdout and "doctor" in done.stdout


def test_the_version_is_the_projects(call: Call) -> None:
    assert call("--version").out.startswith("board-papers ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["ask"],
        ["ask", "--nonsense", "x"],
        ["ask", "x", "--batch", "y.jsonl"],
        ["ask", "x", "--out", "y.jsonl"],
        ["ask", "x", "--since", "31 February 2020"],
        ["ask", "x", "--since", "soon"],
        ["ask", "x", "--since", "2024-01-02", "--until", "2024-01-01"],
        ["ask", "--batch", "not-there.jsonl", "--out", "y.jsonl"],
        ["ingest"],
        ["ingest", "not-there.pdf"],
        ["inspect", "not-there.pdf"],
        ["meeting", "31/02/2020"],
        ["decisions", "--format", "docx"],
        ["decisions", "--format", "xls"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_sentence_and_exit_code_two(call: Call, arguments: list[str]) -> None:
    done = call(*arguments)
    assert (done.code, done.out, done.sentences) == (2, "", 1)
    assert done.err.startswith("board-papers: ")
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "arguments",
    [["papers"], ["meetings"], ["meeting", "2024-03-01"], ["decisions"], ["actions"], ["remove", "x"], ["ask", "x?"]],
    ids=" ".join,
)
def test_a_missing_library_is_one_sentence_and_exit_code_three(
    call: Call, tmp_path: Path, arguments: list[str]
) -> None:
    done = call(*arguments, "--library", tmp_path / "none")
    assert (done.code, done.out, done.sentences) == (3, "", 1)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018-10-01", date(2018, 10, 1), date(2018, 10, 1)),
        ("1 October 2018", date(2018, 10, 1), date(2018, 10, 1)),
        ("01/10/2018", date(2018, 10, 1), date(2018, 10, 1)),
        ("February 2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
    ],
)
def test_dates_are_read_as_written_in_britain(text: str, first: date, last: date) -> None:
    assert (day_in(text), day_in(text, last=True)) == (first, last)


def test_the_library_is_the_one_named_then_the_environments_then_the_platforms(tmp_path: Path) -> None:
    environment = {"BOARD_PAPERS_LIBRARY": str(tmp_path / "environment")}
    assert settings_for(tmp_path / "named", environment=environment).library == tmp_path / "named"
    assert settings_for(environment=environment).library == tmp_path / "environment"
    assert settings_for(environment={}).library.name == "board-papers-assistant"
    assert settings_for(environment={"BOARD_PAPERS_MODEL": " m "}).model == "m"


def test_each_bad_line_of_a_batch_is_named_and_the_good_ones_stay(tmp_path: Path) -> None:
    lines = [
        '{"id": "1", "turns": ["a?"]}',
        "not json",
        "",
        '{"id": "2"}',
        '{"turns": ["a?"]}',
        '{"id": "3", "turns": ["a?", 4]}',
        '{"id": "4", "turns": ["a?"], "since": "yesterday"}',
        '{"id": 5, "turns": ["a?", "b?"], "until": "2020", "body": "Board"}',
        "[]",
    ]
    path = tmp_path / "in.jsonl"
    path.write_text("\ufeff" + "\r\n".join(lines), encoding="utf-8")
    good, bad = conversations_in(path, Scope(since=date(2019, 1, 1)))
    assert [(each.line, each.id, each.turns) for each in good] == [(1, "1", ("a?",)), (8, 5, ("a?", "b?"))]
    assert good[1].scope == Scope("Board", date(2019, 1, 1), date(2020, 12, 31))
    assert [each.line for each in bad] == [2, 4, 5, 6, 7, 9]


def test_a_batch_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match=r"in\.jsonl"):
        conversations_in(path, Scope())


# What one paper can show


def test_inspect_needs_no_library(call: Call, paper: Path) -> None:
    understood = call("inspect", paper, "--json").json
    assert understood["kind"] == "minutes"
    assert understood["meeting"]["date"] == "2024-03-01"
    assert "Mending of Lanterns" in call("inspect", paper).out


def test_ingest_reports_each_paper_and_leaves_json_alone_on_standard_output(
    call: Call, paper: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    done = call("--library", tmp_path / "new", "ingest", paper, broken, "--json")
    report = done.json
    assert done.code == 1
    assert [each["status"] for each in report["papers"]] == ["indexed", "failed"]
    assert report["papers"][1]["error"]
    assert "broken.pdf" in done.err and "lanterns.txt" in done.err
    again = call("--library", tmp_path / "new", "ingest", paper, "--json")
    assert (again.code, again.json["papers"][0]["status"]) == (0, "unchanged")


def test_a_folder_without_papers_is_said_to_be_one(call: Call, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    done = call("ingest", empty, "--library", tmp_path / "new")
    assert (done.code, done.sentences) == (2, 1)


def test_the_library_may_be_named_before_or_after_the_command(call: Call, library: Path) -> None:
    before = call("--library", library, "papers", "--json")
    after = call("papers", "--json", "--library", library)
    assert before == after
    assert [each["paper"] for each in before.json] == ["lanterns.txt"]
    assert {"path", "paper", "status", "kind", "meetings", "items", "passages", "warnings", "error"} <= set(
        before.json[0]
    )


def test_meetings_and_one_meeting_are_shown_as_the_contract_says(call: Call, library: Path) -> None:
    (summary,) = call("meetings", "--json", "--library", library).json
    assert set(summary) == {"body", "date", "status", "items", "resolutions", "papers", "gaps"}
    assert (summary["date"], summary["items"], summary["resolutions"]) == ("2024-03-01", 3, 3)
    meeting = call("meeting", "1 March 2024", "--json", "--library", library).json
    lanterns = meeting["items"][1]
    assert (lanterns["minute"], lanterns["title"].rstrip(".")) == ("2", "Mending of Lanterns")
    assert [limb["label"] for limb in lanterns["resolutions"]] == ["(a)", "(b)"]
    assert "lanterns be mended by Easter" in call("meeting", "2024-03-01", "--library", library).out
    assert "2024-03-01" in call("meetings", "--library", library).out


def test_a_meeting_that_is_not_held_names_the_nearest(call: Call, library: Path) -> None:
    done = call("meeting", "2 March 2024", "--library", library)
    assert (done.code, done.sentences) == (2, 1)
    assert "2024-03-01" in done.err


def test_the_register_of_decisions_comes_in_every_form(call: Call, library: Path, tmp_path: Path) -> None:
    rows = call("decisions", "--format", "json", "--library", library).json
    assert [row["label"] for row in rows] == ["(a)", "(b)", None]
    assert rows[0]["minute"] == "2"
    assert "lanterns be mended" in call("decisions", "--library", library).out
    assert call("decisions", "--format", "csv", "--library", library).out.count("lanterns.txt") == len(rows)
    for name in ("register.csv", "register.docx", "register.json"):
        done = call("decisions", "--out", tmp_path / name, "--library", library)
        assert (done.code, done.out) == (0, "")
        assert (tmp_path / name).stat().st_size > 0
    assert json.loads((tmp_path / "register.json").read_text("utf-8")) == rows


def test_the_register_narrows_to_a_topic_and_to_dates(call: Call, library: Path) -> None:
    lanterns = call("decisions", "lanterns", "--format", "json", "--library", library).json
    assert [row["label"] for row in lanterns] == ["(a)", "(b)"]
    assert call("decisions", "--format", "json", "--since", "2025", "--library", library).json == []


def test_the_register_of_actions_says_who_is_to_act(call: Call, library: Path) -> None:
    undertaken, resolved = call("actions", "--format", "json", "--library", library).json
    assert "write to every pilot" in undertaken["text"]
    assert (undertaken["minute"], undertaken["owner"]) == ("2", "The Keeper")
    assert (resolved["text"], resolved["owner"]) == ("That the Keeper report again in the summer.", "the Keeper")


def test_a_body_that_is_not_held_is_named_with_those_that_are(call: Call, library: Path) -> None:
    done = call("decisions", "--body", "Parish of Elsewhere", "--library", library)
    assert (done.code, done.sentences) == (2, 1)
    assert "harbour lights board" in done.err.casefold()


def test_a_question_is_answered_with_citations(call: Call, library: Path) -> None:
    answer = call("ask", "What was resolved on the lanterns?", "--json", "--library", library).json
    assert answer["status"] == "answered"
    assert {(each["minute"], each["part"]) for each in answer["citations"]} >= {("2", "resolution")}
    assert "mended by Easter" in call("ask", "What", "was", "resolved", "on", "lanterns?", "--library", library).out


@pytest.mark.parametrize("question", ["", "   ", "x" * 20_000])
def test_a_question_that_cannot_be_taken_is_one_sentence(call: Call, library: Path, question: str) -> None:
    done = call("ask", question, "--library", library)
    assert (done.code, done.out, done.sentences) == (2, "", 1)


def test_a_batch_is_answered_in_order_and_its_bad_lines_named(call: Call, library: Path, tmp_path: Path) -> None:
    asked, answered = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [
        {"id": "A", "turns": ["What was resolved on the lanterns?"]},
        {"id": "B", "turns": ["x" * 20_000]},
        {"id": "C", "turns": ["What was resolved on the lanterns?", "And when is the next meeting?"]},
    ]
    asked.write_text("\n".join([*(json.dumps(line) for line in lines), "{"]), encoding="utf-8")
    done = call("ask", "--batch", asked, "--out", answered, "--library", library)
    answers = [json.loads(line) for line in answered.read_text("utf-8").splitlines()]
    assert [answer["id"] for answer in answers] == ["A", "C"]
    assert (done.code, done.sentences) == (2, 1)
    assert "line 2" in done.err and "line 4" in done.err


def test_the_questions_are_never_overwritten_by_the_answers(call: Call, library: Path, tmp_path: Path) -> None:
    asked = tmp_path / "in.jsonl"
    asked.write_text('{"id": "A", "turns": ["x"]}', encoding="utf-8")
    assert call("ask", "--batch", asked, "--out", asked, "--library", library).code == 2
    assert asked.read_text("utf-8") == '{"id": "A", "turns": ["x"]}'


def test_a_paper_can_be_taken_out_again(call: Call, paper: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    call("ingest", paper, "--library", folder)
    assert call("remove", "lanterns.txt", "--library", folder).code == 0
    assert call("papers", "--json", "--library", folder).json == []
    assert call("meetings", "--json", "--library", folder).json == []
    again = call("remove", "lanterns.txt", "--library", folder)
    assert (again.code, again.sentences) == (2, 1)


def test_the_doctor_finds_a_sound_installation(call: Call, library: Path) -> None:
    done = call("doctor", "--json", "--library", library)
    findings = {each["what"]: each for each in done.json}
    assert {"Python", "versions", "full text", "model", "library"} <= set(findings)
    assert [each for each in done.json if each["health"] == "wrong"] == []
    assert done.code == 0


def test_the_doctor_tells_of_a_damaged_library(call: Call, library: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged"
    damaged.mkdir()
    for path in library.iterdir():
        if path.is_file():
            (damaged / path.name).write_bytes(b"nothing of the kind" * 100)
    done = call("doctor", "--library", damaged)
    assert done.code == 3
    assert call("papers", "--library", damaged).code == 3


def test_a_reader_that_stops_listening_is_no_error(library: Path) -> None:
    program = [sys.executable, "-m", "assistant.cli", "meetings", "--library", str(library)]
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(program, stdout=write, stderr=subprocess.PIPE, text=True)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")
