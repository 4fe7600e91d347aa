"""Gold sets are read and written exactly, and a slip in one is a sentence that names file and line."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from shelf import BOARD, SPRING, Shelf, item, minutes, paper, report, resolved, said

from evals.gold.check import missing
from evals.gold.entries import Entry, Evidence, Kind, WholeResolution
from evals.gold.listing import listed
from evals.gold.reading import GoldError, entries_in, entry_in
from evals.gold.sense import senseless
from evals.gold.writing import add_entry, line_of
from evals.wording import fingerprint, folded, says
from index.records import Scope
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
        ('{"id": "A1", "id": "A2"}', "the field id is given twice"),
        ({**QUESTION, "citations": [[]]}, "a group without a place"),
        ({**QUESTION, "facts": [[]]}, "a list without words"),
        ({**QUESTION, "resolutions": [{"meeting": "2031-05-06", "limbs": 0}]}, "a whole number from 1"),
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


def test_every_bad_line_is_told_at_once_and_good_ones_are_not(tmp_path: Path) -> None:
    path = written(tmp_path, QUESTION, "{", "", {**QUESTION, "id": "A2", "kind": "riddle"}, QUESTION)
    with pytest.raises(GoldError) as caught:
        entries_in(path)
    assert [(one.line, one.told_of("F").partition(": ")[0]) for one in caught.value.findings] == [
        (2, "F, line 2"),
        (4, "F, line 4"),
        (5, "F, line 5"),
    ]
    assert str(caught.value).splitlines() == [
        "mine.jsonl, line 2: the line is not JSON (Expecting property name enclosed in double quotes at character 2).",
        f"mine.jsonl, line 4: kind must be one of {', '.join(Kind)}, not 'riddle'.",
        "mine.jsonl, line 5: the id A1 is taken by line 1.",
        "See evals/README.md for the fields.",
    ]


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


def entry(**changes: object) -> Entry:
    """A question that makes sense, with what a test changes about it."""
    sound = Entry(
        "A1",
        1,
        ("what was resolved on kites?",),
        Kind.RESOLVED,
        True,
        citations=((Evidence(SPRING, "2", part=Part.RESOLUTION),),),
        facts=(("forty kites",),),
        resolutions=(WholeResolution(SPRING, "2", starts="That forty", limbs=2),),
    )
    return replace(sound, **changes)  # type: ignore[arg-type]


def told(*entries: Entry) -> list[str]:
    return [finding.told_of("mine.jsonl") for finding in senseless(entries)]


@pytest.mark.parametrize("name", ["sample.jsonl", "primary.jsonl"])
def test_what_is_written_is_read_back_as_the_same_question(name: str) -> None:
    entries = entries_in(GOLD / name)
    assert [entry_in(line_of(one), one.line) for one in entries] == list(entries)


def test_an_entry_is_added_at_the_end_and_nothing_else_is_touched(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    before = json.dumps({**QUESTION, "id": "A0"}).encode() + b"\r\n\n" + json.dumps({**QUESTION, "id": "A9"}).encode()
    path.write_bytes(before)  # no line feed at the end
    added = entry(turns=("what of “kites”\u2028?", "and\tstrings"), facts=(("7", "seven"), ("8",)), tags=("new",))
    assert add_entry(path, added) == 4
    assert add_entry(path, replace(added, id="A2")) == 5
    assert path.read_bytes().startswith(before + b"\n")
    assert entries_in(path)[2:] == (replace(added, line=4), replace(added, id="A2", line=5))


def test_the_first_entry_makes_the_file(tmp_path: Path) -> None:
    assert add_entry(tmp_path / "new.jsonl", entry()) == 1
    assert entries_in(tmp_path / "new.jsonl") == (entry(),)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, "The id A1 is taken by line 1 of mine.jsonl"),
        ({"id": "A2", "turns": ()}, "'turns' is missing"),
        ({"id": "A2", "turns": ("\udce9",)}, "cannot be written"),
        ({"id": "A2", "facts": ((),)}, "a list without words"),
    ],
)
def test_what_could_not_be_read_again_is_not_written(tmp_path: Path, changes: dict[str, object], reason: str) -> None:
    path = written(tmp_path, QUESTION)
    before = path.read_bytes()
    with pytest.raises(GoldError, match=reason):
        add_entry(path, entry(**changes))
    assert path.read_bytes() == before


def test_nothing_is_added_to_a_file_with_a_bad_line(tmp_path: Path) -> None:
    path = written(tmp_path, "{")
    with pytest.raises(GoldError, match="line 1"):
        add_entry(path, entry())
    assert path.read_bytes() == b"{"


@pytest.mark.parametrize("name", ["sample.jsonl", "primary.jsonl"])
def test_the_shipped_sets_make_sense(name: str) -> None:
    assert senseless(entries_in(GOLD / name)) == ()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"kind": Kind.UNANSWERABLE}, "the kind is unanswerable, and yet answerable is true"),
        ({"answerable": False}, "and yet facts or resolutions are expected"),
        ({"absent": ("kites",)}, "the fact 'forty kites' holds 'kites', which only a wrong answer says"),
        ({"turns": ("...",)}, "'...' cannot be asked: The question is empty"),
        ({"citations": ()}, "no place is named that a right answer rests on"),
        ({"optional": (Evidence(),)}, "a citation without any field is met by any place"),
        ({"kind": Kind.FOLLOWUP}, "a follow-up needs the turns before it"),
        ({"resolutions": (WholeResolution(SPRING, "2"),)}, "limbs is missing for meeting 2031-03-04, minute 2"),
        ({"citations": ((Evidence(SPRING, part=Part.REPORT),),)}, "names no place in minutes"),
        ({"citations": ((Evidence(date(2030, 1, 1), "2"),),)}, "no place of that meeting may be cited"),
        ({"scope": Scope(since=date(2031, 4, 1))}, "lies outside the dates that the question is limited to"),
        ({"scope": Scope(None, date(2031, 4, 1), date(2031, 3, 1))}, "no meeting can be in between"),
    ],
)
def test_what_makes_no_sense_is_told_with_its_line(changes: dict[str, object], sentence: str) -> None:
    found = told(replace(entry(**changes), line=7))
    assert [one for one in found if one.startswith("mine.jsonl, line 7 (A1): ") and sentence in one]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"answerable": False, "kind": Kind.UNANSWERABLE, "facts": (), "resolutions": ()},
        {"answerable": False, "kind": Kind.FOLLOWUP, "turns": ("a", "b"), "facts": (), "resolutions": ()},
        {"kind": Kind.RECOMMENDED, "citations": ((Evidence(SPRING, part=Part.REPORT),),)},
        {"scope": Scope(BOARD, SPRING, SPRING)},
    ],
)
def test_what_has_a_good_reason_is_not_told(changes: dict[str, object]) -> None:
    assert told(entry(**changes)) == []


def test_a_question_asked_twice_is_told_unless_other_filters_are_set() -> None:
    again = replace(entry(), id="A2", line=2)
    assert told(entry(), again) == ["mine.jsonl, line 2 (A2): the same is asked in line 1."]
    assert told(entry(), replace(again, scope=Scope(since=SPRING))) == []


def test_evidence_that_is_no_longer_held_is_told(tmp_path: Path) -> None:
    kites = item(
        "Kites", resolved("That forty kites be bought;", "(a)"), resolved("That string be found.", "(b)"), minute="2"
    )
    kites_report = report(SPRING, "Kites", said("A kite costs £7.50."))
    shelf = Shelf(tmp_path, {"spring.txt": paper(minutes(SPRING, kites), kites_report)})
    with listed([tmp_path], shelf.read) as library:

        def lost(**changes: object) -> list[str]:
            return [finding.message for finding in missing([entry(**changes)], library)]

        assert lost() == []
        assert lost(facts=(("4 March 2031", "x"), ("£7.50",), ("Kites",))) == []
        assert lost(citations=((Evidence(SPRING, "9"), Evidence(SPRING, "8")), (Evidence(SPRING, "2"),))) == [
            "nothing in the library is at meeting 2031-03-04, minute 9 or meeting 2031-03-04, minute 8."
        ]
        assert lost(resolutions=(WholeResolution(SPRING, "2", limbs=3),)) == [
            "the library does not hold the whole of meeting 2031-03-04, minute 2, limbs 3 (2 limbs found)."
        ]
        assert lost(facts=(("forty",), ("fifty", "50"))) == [
            "the fact 'fifty' or '50' stands in no paper of the meetings cited."
        ]
        assert lost(scope=Scope("Snow Board")) == ["no papers of Snow Board are held."]
