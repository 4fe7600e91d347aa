"""Gold sets are built in a terminal from asked questions and from readers' verdicts, and checked: end to end."""

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date as Date
from pathlib import Path
from typing import Any, TypeVar

import pytest

from assistant.ask import ask
from assistant.cli import run
from assistant.feedback import Feedback, Verdict, feedback_on, keep, log_of
from evals.gold.choices import alternatives_in, groups_in, numbers_in, places_in, words_in
from evals.gold.dialogue import Asked, entry_from
from evals.gold.entries import Entry, Evidence, Kind, WholeResolution
from evals.gold.proposals import next_id
from evals.gold.reading import entries_in
from evals.run import run as asked_all
from index.library import Library
from index.records import EVERYTHING, Scope
from ingest.paper import Part

MINUTES = """Minutes of a meeting of the Kite Board held at Town Hall, Aylby on Tuesday, 6 May 2031.

1. Introductions

The Chairman welcomed everyone and said that 37 flags had been bought for the pier.

2. Kite Festival

The Board considered a report of the Events Officer on the kite festival.

Arising from discussion, the following points were made:-

(i) the festival had drawn 4,210 visitors the year before;

(ii) the field would be closed to dogs for 3 days.

RESOLVED:

(a) That the kite festival be held on 4 June 2031; and

(b) That the Events Officer be asked to report on the cost of string.

3. Snow Clearance

The Board considered a report of the Roads Officer on snow clearance.

RESOLVED:

That the contents of the report be noted.

CHAIRMAN
"""
T = TypeVar("T")
MEETING = Date(2031, 5, 6)
RESOLVED = "What was resolved on the kite festival?"
VISITORS = "How many visitors had the kite festival drawn?"
WHOLE = WholeResolution(MEETING, "2", None, "That the kite festival be held", None, 2)
ITEM = Evidence(MEETING, "2")


@dataclass(frozen=True, slots=True)
class Outcome:
    code: int
    out: str
    err: str


Call = Callable[..., Outcome]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    def called(*arguments: object, typed: str = "") -> Outcome:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return called


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that no test writes to."""
    paper = tmp_path_factory.mktemp("papers") / "kites.txt"
    paper.write_text(MINUTES, encoding="utf-8")
    folder = tmp_path_factory.mktemp("held") / "library"
    with Library.open(folder, create=True) as library:
        library.add_papers([paper])
    return folder


@pytest.fixture
def library(held: Path, tmp_path: Path) -> Iterator[Path]:
    """The same library, with a log of verdicts and a gold set of the test's own."""
    yield held
    for name in ("feedback.jsonl", "gold.jsonl"):
        (held / name).unlink(missing_ok=True)


def lines(*typed: str) -> str:
    return "".join(f"{line}\n" for line in typed)


def only(path: Path) -> Entry:
    (entry,) = entries_in(path)
    return replace(entry, line=0)


class Script:
    """A desk at which somebody has written down beforehand what to type; it asks again as the terminal does."""

    def __init__(self, *typed: str) -> None:
        self.typed = list(typed)
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)

    def ask(self, question: str, read: Callable[[str], T], default: str | None = None) -> T:
        while True:
            self.said.append(f"{question} [{default}]")
            line = self.typed.pop(0) or default
            if line is None:
                continue
            try:
                return read(line)
            except ValueError as error:
                self.said.append(str(error))

    def agrees(self, question: str, default: bool) -> bool:
        self.said.append(question)
        return {"": default, "y": True, "n": False}[self.typed.pop(0)]


@pytest.fixture(scope="module")
def opened(held: Path) -> Iterator[Library]:
    with Library.open(held) as library:
        yield library


def built(library: Library, desk: Script, *turns: str, scope: Scope = EVERYTHING, **more: Any) -> Entry:
    """The entry that comes of it; everything written down has been typed."""
    passages = library.passages_of_scope(EVERYTHING, frozenset(Part))
    entry = entry_from(Asked(turns, scope, ask(library, turns, scope), passages, **{"taken": (), **more}), desk)
    assert desk.typed == []
    return entry


def judged(library: Path, *turns: str, verdict: Verdict = Verdict.RIGHT, scope: Scope = EVERYTHING) -> Feedback:
    with Library.open(library) as opened:
        feedback = feedback_on(ask(opened, turns, scope), turns, scope, verdict)
    keep(library, feedback)
    return feedback


def test_an_entry_is_built_from_a_question_and_its_answer(call: Call, library: Path, tmp_path: Path) -> None:
    path = tmp_path / "ours.jsonl"
    typed = lines("", "1 2", "", "", "4 June 2031", "", "5 June 2031", "", "", "festival", "K1", "")

    done = call("gold", "add", RESOLVED, "--gold", path, "--library", library, typed=typed)

    assert done.code == 0, done.err
    assert "(a) That the kite festival be held on 4 June 2031; and [1]" in done.out
    assert "1. 6 May 2031, minute 2: “That the kite festival be held” (2 limbs)" in done.out
    assert f"K1 is line 1 of {path}." in done.out
    assert only(path) == Entry(
        "K1",
        0,
        (RESOLVED,),
        Kind.RESOLVED,
        True,
        citations=((Evidence(MEETING, "2", part=Part.RESOLUTION),),),
        optional=(ITEM,),
        facts=(("4 June 2031",),),
        absent=("5 June 2031",),
        resolutions=(WHOLE,),
        tags=("festival",),
    )


def test_the_answer_it_was_built_from_is_wholly_right_by_it(call: Call, library: Path, tmp_path: Path) -> None:
    path = tmp_path / "ours.jsonl"
    for question, facts in ((RESOLVED, ["4 June 2031"]), (VISITORS, ["4,210"])):
        resolutions = [""] if question is RESOLVED else []
        typed = lines("", "all", "", "", *facts, "", "", *resolutions, "", "", "")
        assert call("gold", "add", question, "--gold", path, "--library", library, typed=typed).code == 0
    entries = entries_in(path)
    with Library.open(library) as opened:
        results = asked_all(opened, "ours", entries).results
    assert [entry.id for entry in entries] == ["Q01", "Q02"]
    assert [result.score.misses for result in results] == [(), ()]


# The dialogue


def test_a_limb_that_is_not_expected_in_its_whole_resolution_keeps_its_label(opened: Library) -> None:
    desk = Script("", "1", "2", "", "", "", "", "none", "", "")
    entry = built(opened, desk, RESOLVED)
    assert entry.citations == ((Evidence(MEETING, "2", part=Part.RESOLUTION, label="(a)"),),)
    assert entry.optional == (ITEM,)
    assert entry.resolutions == ()


def test_citations_of_which_one_is_enough_are_one_group(opened: Library) -> None:
    entry = built(opened, Script("", "2/1", "", "", "", "", "none", "", ""), RESOLVED)
    assert [[place.label for place in group] for group in entry.citations] == [["(b)", "(a)"]]


def test_what_was_found_right_is_proposed_as_right(opened: Library) -> None:
    entry = built(opened, Script(*[""] * 9), RESOLVED, right=(1, 2))
    assert entry.citations == ((Evidence(MEETING, "2", part=Part.RESOLUTION),),)
    assert entry.resolutions == (WHOLE,)


def test_a_question_that_the_papers_do_not_answer_is_asked_for_no_facts(opened: Library) -> None:
    entry = built(opened, Script(*["", "", "", "skate", "", "", ""]), "Any resolution on skateboards?")
    assert (entry.answerable, entry.kind, entry.citations, entry.facts) == (False, Kind.UNANSWERABLE, (), ())
    assert (entry.absent, entry.tags) == (("skate",), ("resolved",))


def test_an_answer_that_missed_the_place_is_mended_by_naming_it(opened: Library) -> None:
    place = "6 May 2031, minute 3, resolution | 6 May 2031, item 1"
    desk = Script("y", place, "6 May 2031, minute 3, resolution", "", "resolved", "noted", "", "", "all", "", "")
    entry = built(opened, desk, "Any resolution on skateboards?")
    assert "nothing in the library is at meeting 2031-05-06, agenda item 1" in desk.said
    assert entry.citations == ((Evidence(MEETING, "3", part=Part.RESOLUTION),),)
    assert entry.resolutions == (WholeResolution(MEETING, "3", None, "That the contents of the report", None, 1),)
    assert entry.optional == (Evidence(MEETING, "3"),)


def test_a_conversation_is_a_follow_up_that_may_ask_what_was_decided(opened: Library) -> None:
    entry = built(opened, Script("", "all", "", "", "", "", "", "", ""), RESOLVED, "and on snow clearance?")
    assert (entry.turns, entry.kind, entry.tags) == (
        (RESOLVED, "and on snow clearance?"),
        Kind.FOLLOWUP,
        ("resolved",),
    )
    assert [place.minute for group in entry.citations for place in group] == ["3"]


def test_a_fact_marks_the_place_where_no_label_does(opened: Library) -> None:
    entry = built(opened, Script("", "1", "", "", "37", "", "", "", ""), "How many flags had been bought for the pier?")
    assert entry.kind is Kind.FACT
    assert entry.citations == ((Evidence(MEETING, "1", part=Part.DISCUSSION, holds="37"),),)


@pytest.mark.parametrize(
    ("slips", "sentence"),
    [
        (("", "3", "1 2", *[""] * 7), "there is no number 3: they go from 1 to 2"),
        (("", "one", "1 2", *[""] * 7), "'one' is not a number"),
        (("", "all", "minute 2", *[""] * 7), "say the date of the meeting"),
        (("", "all", "6 May 2031, room 2", *[""] * 7), "'room 2' is no place"),
        (("", "all", "", "riddle", *[""] * 6), "the kind is one of resolved, item"),
        (("", "all", "", "unanswerable", *[""] * 6), "the kind is one of resolved, item"),
        (("", "all", "", "followup", *[""] * 6), "the kind is one of resolved, item"),
        (("", "all", "", "", "4 June", "", "june", "", "", "", ""), "a right answer says that too: 4 June"),
        (("", "all", "", "", "", "", "2", "1", "", ""), "there is no number 2: they go from 1 to 1"),
        (("", "all", "", "", "", "", "", "", "A7", "A9"), "the id 'A7' is taken"),
    ],
)
def test_a_slip_is_told_and_asked_again(opened: Library, slips: tuple[str, ...], sentence: str) -> None:
    desk = Script(*slips)
    entry = built(opened, desk, RESOLVED, taken=("A7",))
    assert [one for one in desk.said if sentence in one]
    assert entry.kind is Kind.RESOLVED and entry.citations


def test_a_fact_that_no_paper_says_is_kept_only_when_that_is_meant(opened: Library) -> None:
    desk = Script("", "all", "", "", "5 June", "n", "4 June|5 June", "y", "", "", "", "", "")
    entry = built(opened, desk, RESOLVED)
    assert desk.said.count("No paper of the meetings cited says '5 June'. Keep it all the same?") == 2
    assert entry.facts == (("4 June", "5 June"),)


# What is typed


@pytest.mark.parametrize(
    ("typed", "groups"),
    [
        ("1 3", ((1,), (3,))),
        ("1, 3/4 6-8", ((1,), (3, 4), (6,), (7,), (8,))),
        ("2-1 1", ((1,), (2,))),
        ("ALL", tuple((number,) for number in range(1, 9))),
        ("none", ()),
    ],
)
def test_numbers_are_typed_as_people_do(typed: str, groups: object) -> None:
    assert groups_in(typed, 8) == groups


@pytest.mark.parametrize("typed", ["0", "9", "7-9", "1/9", "1/", "a", "-1", "all 1"])
def test_numbers_of_nothing_are_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="number"):
        numbers_in(typed, 8)


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("6 May 2031, minute 12", (Evidence(MEETING, "12"),)),
        ("2031-05-06, agenda item 4, Report 19", (Evidence(MEETING, None, "4", Part.REPORT, "19"),)),
        ("06/05/2031, resolution (a)", (Evidence(MEETING, part=Part.RESOLUTION, label="(a)"),)),
        ("6 May 2031, minute 2, point (ii)", (Evidence(MEETING, "2", label="(ii)"),)),
        ("6 May 2031, (a) | 6 May 2031, item 3", (Evidence(MEETING, label="(a)"), Evidence(MEETING, None, "3"))),
        ("6 May 2031, “dogs, for 3 | 4 days”", (Evidence(MEETING, holds="dogs, for 3 | 4 days"),)),
    ],
)
def test_places_are_typed_as_minutes_name_them(typed: str, places: object) -> None:
    assert places_in(typed) == places


@pytest.mark.parametrize("typed", ["May 2031, minute 2", "minute 2", "6 May 2031, elsewhere", "31 June 2031, minute 2"])
def test_a_place_that_cannot_be_meant_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"is no place|date of the meeting"):
        places_in(typed)


def test_words_and_alternatives_are_typed_with_strokes_and_commas() -> None:
    assert alternatives_in(" 7 | seven |") == ("7", "seven")
    assert words_in("table, near-miss table") == ("table", "near-miss")
    assert words_in("none") == ()


@pytest.mark.parametrize(
    ("taken", "following"),
    [((), "Q01"), (("S09",), "S10"), (("S1", "P9", "S4", "P2"), "P10"), (("first",), "Q01"), (("7",), "8")],
)
def test_the_next_id_counts_on(taken: tuple[str, ...], following: str) -> None:
    assert next_id(taken) == following


# The command


def test_filters_are_part_of_the_question_and_the_library_may_be_named_first(call: Call, library: Path) -> None:
    typed = lines("", "all", "", "", "", "", "", "", "", "")
    done = call("--library", library, "gold", "add", RESOLVED, "--until", "2031", "--body", "Kite Board", typed=typed)
    assert done.code == 0, done.err
    assert only(library / "gold.jsonl").scope == Scope("Kite Board", None, Date(2031, 12, 31))


@pytest.mark.parametrize("ends", [KeyboardInterrupt, EOFError])
def test_a_dialogue_that_is_broken_off_leaves_the_file_as_it_was(
    call: Call, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ends: type[BaseException]
) -> None:
    path = tmp_path / "ours.jsonl"
    before = b'{"id": "A1", "turns": ["q"], "kind": "fact", "answerable": true}'
    path.write_bytes(before)
    typed = iter(["", "all", "", "", "", "", "", "", ""])

    def typing(prompt: str = "") -> str:
        try:
            return next(typed)
        except StopIteration:
            raise ends from None

    monkeypatch.setattr("click.termui.visible_prompt_func", typing)
    done = call("gold", "add", RESOLVED, "--gold", path, "--library", library)
    assert done.code == 130
    assert list(typed) == [] and '"id": "A2"' in done.out
    assert path.read_bytes() == before


def test_what_is_not_agreed_to_is_not_added(call: Call, library: Path, tmp_path: Path) -> None:
    path = tmp_path / "ours.jsonl"
    typed = lines("", "none", "", "", "", "", "", "", "", "", "n")
    done = call("gold", "add", RESOLVED, "--gold", path, "--library", library, typed=typed)
    assert "Note: no place is named that a right answer rests on." in done.out
    assert "Nothing was added." in done.out
    assert not path.exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["add"], "Give a question, or --candidates"),
        (["add", "x", "--candidates"], "--candidates takes questions and filters as they were asked"),
        (["add", "--candidates", "--since", "2031"], "--candidates takes questions and filters"),
        (["add", "what", "was", "resolved"], "Put each turn of the conversation in quotation marks"),
        (["add", "..."], "The question is empty"),
        (["add", RESOLVED, "--body", "Snow Board"], "No papers of 'Snow Board' are held"),
        (["add", RESOLVED, "--gold", "nowhere/ours.jsonl"], "There is no folder nowhere"),
        (["check", "nowhere.jsonl"], "The gold file nowhere.jsonl cannot be read"),
        (["check"], "Missing argument"),
        (["nonsense"], "No such command"),
    ],
)
def test_what_is_wrong_is_one_sentence(call: Call, library: Path, arguments: list[str], sentence: str) -> None:
    done = call("--library", library, "gold", *arguments)
    assert (done.code, done.out) == (2, "")
    assert sentence in done.err and len(done.err.strip().splitlines()) == 1


def test_a_bad_gold_file_is_told_before_anything_is_asked(call: Call, library: Path, tmp_path: Path) -> None:
    path = tmp_path / "ours.jsonl"
    path.write_text("{\n[]\n", encoding="utf-8")
    done = call("gold", "add", RESOLVED, "--gold", path, "--library", library)
    assert (done.code, done.out) == (2, "")
    assert "ours.jsonl, line 1: the line is not JSON" in done.err and "line 2: a question must be" in done.err


def test_the_bare_command_prints_its_help(call: Call) -> None:
    done = call("gold")
    assert done.code == 0
    assert "add" in done.out and "check" in done.out


# Candidates


def test_a_candidate_found_right_is_added_with_its_citations_and_does_not_come_again(call: Call, library: Path) -> None:
    judged(library, RESOLVED, scope=Scope(since=MEETING))

    done = call("gold", "add", "--candidates", "--library", library, typed=lines(*[""] * 11))

    assert done.code == 0, done.err
    assert "found right" in done.out and "filters: since 6 May 2031" in done.out
    assert only(library / "gold.jsonl").resolutions == (WHOLE,)
    assert only(library / "gold.jsonl").scope == Scope(since=MEETING)
    again = call("gold", "add", "--candidates", "--library", library)
    assert "No candidate is waiting" in again.out


def test_skipped_candidates_come_again_and_dropped_ones_never(call: Call, library: Path) -> None:
    for question in (RESOLVED, VISITORS, "Any resolution on skateboards?"):
        judged(library, question)
    done = call("gold", "add", "--candidates", "--library", library, typed=lines("skip", "drop", "stop"))
    assert done.code == 0, done.err
    assert [word in done.out for word in ("Candidate 1 of 3", "Candidate 3 of 3", VISITORS)] == [True] * 3
    judged(library, VISITORS, verdict=Verdict.NOT_RIGHT)

    again = call("gold", "add", "--candidates", "--library", library, typed=lines("skip", "skip"))

    assert again.code == 0, again.err
    assert "Candidate 2 of 2" in again.out
    assert VISITORS not in again.out
    assert [one.turns for one in log_of(library).feedback] == [(RESOLVED,), ("Any resolution on skateboards?",)]


def test_the_newest_verdict_counts_and_nothing_is_proposed_where_it_was_not_right(call: Call, library: Path) -> None:
    judged(library, RESOLVED)
    judged(library, RESOLVED, verdict=Verdict.NOT_RIGHT)
    typed = lines("add", "", "", "1", "", "", "", "", "", "", "", "", "")
    done = call("gold", "add", "--candidates", "--library", library, typed=typed)
    assert done.code == 0, done.err
    assert "found not right" in done.out and "Candidate 1 of 1" in done.out
    assert len(only(library / "gold.jsonl").citations) == 1


def test_an_answer_that_has_changed_since_says_so_and_a_damaged_line_is_told(call: Call, library: Path) -> None:
    stale = replace(judged(library, RESOLVED), cited=("KB, 6 May 2030, minute 9, resolution",))
    keep(library, stale)
    with (library / "feedback.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"turns": ["half a li')
    done = call("gold", "add", "--candidates", "--library", library, typed=lines(""))
    assert done.code == 130  # the input ends
    assert "the answer has changed since; it no longer cites KB, 6 May 2030, minute 9, resolution." in done.out
    assert "feedback.jsonl, line 3 cannot be read and is passed over" in done.err


# Checking

SOUND = {
    "id": "A1",
    "turns": [RESOLVED],
    "kind": "resolved",
    "answerable": True,
    "citations": [{"meeting": "2031-05-06", "minute": "2"}],
}


def written(folder: Path, *entries: object) -> Path:
    path = folder / "ours.jsonl"
    path.write_text(lines(*(one if isinstance(one, str) else json.dumps(one) for one in entries)), encoding="utf-8")
    return path


def test_a_sound_gold_set_has_nothing_to_mend(call: Call, library: Path, tmp_path: Path) -> None:
    done = call("gold", "check", written(tmp_path, SOUND), "--library", library)
    assert done == Outcome(0, "ours.jsonl: 1 question, nothing to mend.\n", "")


def test_lost_evidence_and_lack_of_sense_are_told_in_the_order_of_the_lines(
    call: Call, library: Path, tmp_path: Path
) -> None:
    lost = {**SOUND, "id": "A2", "turns": ["?a"], "citations": [{"meeting": "2031-05-06", "minute": "9"}]}
    path = written(tmp_path, SOUND, lost, {**SOUND, "id": "A3"})
    done = call("gold", "check", path, "--library", library)
    assert done.code == 1
    assert done.out.splitlines() == [
        "ours.jsonl, line 2 (A2): nothing in the library is at meeting 2031-05-06, minute 9.",
        "ours.jsonl, line 3 (A3): the same is asked in line 1.",
        "ours.jsonl: 3 questions, 2 findings.",
    ]
    as_json = call("gold", "check", path, "--json", "--library", library)
    assert as_json.code == 1
    assert json.loads(as_json.out) == {
        "file": str(path),
        "questions": 3,
        "findings": [
            {
                "line": 2,
                "id": "A2",
                "kind": "evidence",
                "message": "nothing in the library is at meeting 2031-05-06, minute 9.",
            },
            {"line": 3, "id": "A3", "kind": "sense", "message": "the same is asked in line 1."},
        ],
    }


def test_every_line_that_cannot_be_used_is_told(call: Call, tmp_path: Path) -> None:
    path = written(tmp_path, "{", SOUND, {**SOUND, "id": "A2", "kind": "riddle"})
    done = call("gold", "check", path)
    assert done.code == 2
    assert [line.partition(": ")[0] for line in done.out.splitlines()] == ["ours.jsonl, line 1", "ours.jsonl, line 3"]
    assert done.err == f"board-papers: {path} has 2 lines that cannot be used: mend and check again.\n"
    as_json = call("gold", "check", path, "--json")
    found = json.loads(as_json.out)
    assert (as_json.code, found["questions"]) == (2, None)
    assert [(one["line"], one["kind"]) for one in found["findings"]] == [(1, "schema"), (3, "schema")]


def test_a_gold_set_is_checked_against_papers_without_a_library(call: Call, tmp_path: Path) -> None:
    paper = tmp_path / "kites.txt"
    paper.write_text(MINUTES, encoding="utf-8")
    assert call("gold", "check", written(tmp_path, SOUND), "--papers", paper).code == 0
    nowhere = call("gold", "check", written(tmp_path, SOUND), "--papers", tmp_path / "nowhere")
    assert nowhere.code == 2 and "There is no file or folder" in nowhere.err
    both = call("gold", "check", written(tmp_path, SOUND), "--papers", paper, "--library", tmp_path)
    assert both.code == 2 and "either --papers or --library" in both.err


def test_without_a_library_that_is_said(call: Call, tmp_path: Path) -> None:
    done = call("gold", "check", written(tmp_path, SOUND))
    assert done.code == 3 and "There is no library in" in done.err
