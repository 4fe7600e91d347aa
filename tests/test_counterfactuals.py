"""Do answers follow papers that are changed? And is an assistant caught that does not look at them?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date as Date
from pathlib import Path
from random import Random

import pytest

from assistant.answer import Answer, AnswerStatus, Block, Voice
from assistant.ask import ask
from evals.counterfactuals import Counterfactuals, counterfactuals_of, table_of
from evals.counterfactuals.cases import Way
from evals.counterfactuals.swaps import Swap, swapped
from evals.counterfactuals.values import other_day, other_fact, other_limb
from evals.gold.entries import Entry, Evidence, Kind, WholeResolution
from evals.ground import Ground, RememberingEmbedder, made_of
from evals.run import Run, run
from index.library import Library
from index.records import Scope
from ingest.document import Bookmark, Document, Format, Line
from ingest.paper import Part

SPRING = """Minutes of a meeting of the Ternshire Footpaths Board held at Ternby on Tuesday, 6 May 2031.

1. Introductions

The Chairman welcomed everyone to the meeting.

2. Ferry Steps

The Board considered a report on the Ferry Steps. The repair of the Ferry Steps had cost £43,800 in all.

RESOLVED:

(a) That the report be noted; and

(b) That the Ferry Steps be opened again by 30 June 2031.

3. Signposts

The Board considered a report on signposts. Oak posts last longer than steel ones.

RESOLVED:

That oak be used for every new signpost.

4. Stiles

The Board received an update on stiles. A surveyor, Ms. Ottoline Brack, had inspected 312 stiles.

RESOLVED:

That the update be noted.

CHAIRMAN
"""
AUTUMN = """Minutes of a meeting of the Ternshire Footpaths Board held at Ternby on Tuesday, 9 September 2031.

11. Minutes

The minutes of the meeting held on 6 May 2031 were confirmed as a correct record.

12. Hedge Cutting

The Board considered a report on hedge cutting. Contractors had asked for £7,250 a mile.

RESOLVED:

That hedge cutting be deferred until the nesting season is over.

CHAIRMAN
"""
MAY, SEPTEMBER = Date(2031, 5, 6), Date(2031, 9, 9)


def entry(name: str, kind: Kind, question: str, place: Evidence, **more: object) -> Entry:
    return replace(Entry(name, 1, (question,), kind, True, ((place,),)), **more)  # type: ignore[arg-type]


def decided(meeting: Date, minute: str, limbs: int) -> dict[str, object]:
    return {"resolutions": (WholeResolution(meeting, minute, limbs=limbs),)}


STEPS = Evidence(MAY, "2", part=Part.RESOLUTION)
ENTRIES = (
    entry("K1", Kind.RESOLVED, "What was resolved on the Ferry Steps?", STEPS, **decided(MAY, "2", 2)),
    entry("K2", Kind.FACT, "How much did the repair of the Ferry Steps cost?", Evidence(MAY, "2", holds="43,800"),
          facts=(("£43,800", "43,800"),), optional=(Evidence(MAY, "2"),)),
    entry("K3", Kind.RESOLVED, "What was resolved on hedge cutting?", Evidence(SEPTEMBER, "12", part=Part.RESOLUTION),
          **decided(SEPTEMBER, "12", 1)),
    entry("K4", Kind.FACT, "How many stiles were inspected?", Evidence(MAY, "4", holds="312"), facts=(("312",),)),
    entry("K5", Kind.UNANSWERABLE, "What was resolved on kites?", STEPS, answerable=False),
)  # fmt: skip


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    folder = tmp_path_factory.mktemp("papers")
    (folder / "spring.txt").write_text(SPRING, encoding="utf-8")
    (folder / "autumn.txt").write_text(AUTUMN, encoding="utf-8")
    embedder = RememberingEmbedder()
    with made_of([folder], embedder) as library:
        yield Ground("footpaths", ENTRIES, library, embedder)


@pytest.fixture(scope="module")
def whole(ground: Ground) -> Run:
    return run(ground.library, ground.name, ground.entries)


@pytest.fixture(scope="module")
def followed(ground: Ground, whole: Run) -> Counterfactuals:
    return counterfactuals_of(ground, whole)


def wrong(found: Counterfactuals, way: Way) -> list[str]:
    return [one.question for one in found.cases if one.way is way and not one.followed]


def asked(found: Counterfactuals, way: Way) -> list[str]:
    return [one.question for one in found.cases if one.way is way]


def test_answers_follow_the_papers_whichever_way_they_are_changed(whole: Run, followed: Counterfactuals) -> None:
    right = [one.entry.id for one in whole.results if one.score.passed and one.entry.answerable]
    assert right == ["K1", "K2", "K3", "K4"]
    assert sorted(asked(followed, Way.ALTERED)) == right
    assert [one for one in followed.cases if not one.followed] == []


def test_what_was_removed_is_not_found_where_nothing_else_says_it(followed: Counterfactuals) -> None:
    hedges = next(one for one in followed.cases if one.question == "K4" and one.way is Way.REMOVED)
    assert hedges.status is AnswerStatus.NOT_FOUND
    assert hedges.change == "1 passage"
    assert hedges.place == "meeting 2031-05-06, minute 4, holds 312"


def test_a_change_is_told_with_its_place(followed: Counterfactuals) -> None:
    steps = next(one for one in followed.cases if one.question == "K2" and one.way is Way.ALTERED)
    assert steps.change.startswith("43,800 → ")
    assert steps.place == "meeting 2031-05-06, minute 2, part discussion"


def test_the_library_itself_says_what_it_said(ground: Ground, whole: Run, followed: Counterfactuals) -> None:
    again = run(ground.library, ground.name, ground.entries)
    assert [one.answer.text for one in again.results] == [one.answer.text for one in whole.results]


def test_the_same_questions_and_changes_are_drawn_each_time(
    ground: Ground, whole: Run, followed: Counterfactuals
) -> None:
    assert counterfactuals_of(ground, whole) == followed


def test_no_more_questions_are_asked_than_wanted(ground: Ground, whole: Run) -> None:
    found = counterfactuals_of(ground, whole, most=1)
    assert [(one.way, one.questions) for one in found.tallies] == [(Way.ALTERED, 1), (Way.REMOVED, 1), (Way.MOVED, 1)]


def test_an_assistant_that_remembers_the_old_papers_never_follows(ground: Ground, whole: Run) -> None:
    def remembering(_: Library, turns: Sequence[str], scope: Scope) -> Answer:
        return ask(ground.library, turns, scope)

    found = counterfactuals_of(ground, whole, answering=remembering)
    assert len(found.cases) > 8
    assert [one for one in found.cases if one.followed] == []


def test_an_assistant_that_always_abstains_follows_only_where_nothing_is_left_to_say(
    ground: Ground, whole: Run
) -> None:
    def abstaining(library: Library, turns: Sequence[str], scope: Scope) -> Answer:
        return replace(ask(library, turns, scope), status=AnswerStatus.NOT_FOUND, blocks=(), citations=())

    found = counterfactuals_of(ground, whole, answering=abstaining)
    assert wrong(found, Way.ALTERED) == asked(found, Way.ALTERED)
    assert wrong(found, Way.REMOVED) == []
    assert wrong(found, Way.MOVED) == asked(found, Way.MOVED)


def test_an_assistant_that_adds_what_it_knows_is_caught(ground: Ground, whole: Run) -> None:
    def adding(library: Library, turns: Sequence[str], scope: Scope) -> Answer:
        answer = ask(library, turns, scope)
        known = (Block(Voice.SAYING, "The cost was £43,800."), Block(Voice.SAYING, "There were 312 of them."))
        return replace(answer, blocks=(*answer.blocks, *known))

    found = counterfactuals_of(ground, whole, answering=adding)
    assert sorted(wrong(found, Way.ALTERED)) == ["K2", "K4"]
    assert "K4" in wrong(found, Way.REMOVED)


def test_minutes_held_twice_are_changed_in_both_copies(tmp_path: Path, ground: Ground) -> None:
    (tmp_path / "autumn.txt").write_text(AUTUMN, encoding="utf-8")
    (tmp_path / "autumn again.txt").write_text(f"{AUTUMN}\nPrinted a second time.\n", encoding="utf-8")
    answers: list[Answer] = []

    def noting(library: Library, turns: Sequence[str], scope: Scope) -> Answer:
        answers.append(ask(library, turns, scope))
        return answers[-1]

    with made_of([tmp_path], ground.embedder) as library:
        twice = Ground("hedges", tuple(one for one in ENTRIES if one.id == "K3"), library, ground.embedder)
        found = counterfactuals_of(twice, run(library, "hedges", twice.entries), answering=noting)
    assert [(one.way, one.followed) for one in found.cases] == [(way, True) for way in Way]
    altered, removed, _ = answers
    assert "be deferred until" not in altered.text + removed.text


def test_the_table_counts_and_names_those_that_did_not_follow(followed: Counterfactuals) -> None:
    case = replace(followed.cases[0], followed=False, came="states what the papers no longer say")
    table = table_of(Counterfactuals("footpaths", (case, followed.cases[1])))
    assert "Followed: altered 1 of 2 (95%: 0.09 to 0.91)." in table.note
    assert [row[5] for row in table.rows] == ["NO", "yes"]


@pytest.mark.parametrize(
    ("swap", "text", "changed"),
    [
        (Swap("1,448", "7,093"), "1448 and 1,448 and £1,448.", "7093 and 7,093 and £7,093."),
        (Swap("1448", "7093"), "11448, 1448.5, 1,448 and 1448/2", "11448, 1448.5, 7,093 and 7093/2"),
        (Swap("81.5", "14.4"), "81.5%, 81.55%", "14.4%, 81.55%"),
        (Swap("1 May 2031", "22 May 2031"), "1st MAY\n2031, 11 May 2031", "22nd MAY\n2031, 11 May 2031"),
        (Swap("seven gates", "nine gates"), "Seven gates; seven gatesmen", "nine gates; seven gatesmen"),
    ],
)
def test_words_are_exchanged_however_they_are_written(swap: Swap, text: str, changed: str) -> None:
    assert swap.made_in(text) == changed


def test_a_paper_keeps_its_lines_and_its_bookmarks_change_too() -> None:
    lines = (Line(1, "opened on 1"), Line(2, "May 2031 at noon"))
    paper = Document("p.txt", Format.TEXT, "0", lines, bookmarks=(Bookmark("1 May 2031", 1, 1),))
    changed = swapped(paper, Swap("1 May 2031", "8 May 2031"))
    assert [line.text for line in changed.lines] == ["opened on 8", "May 2031 at noon"]
    assert [one.title for one in changed.bookmarks] == ["8 May 2031"]


@pytest.mark.parametrize(
    ("fact", "old", "form"),
    [
        ("£43,800", "43,800", r"\d\d,\d00"),
        ("81.5%", "81.5", r"\d\d\.\d"),
        ("30 June 2031", "30 June 2031", r"\d{1,2} [A-Z][a-z]+ 2031"),
        ("21 more gates", "21 more gates", r"\d\d more gates"),
        ("within two days", "within two days", r"within [a-z]+ days"),
    ],
)
def test_another_value_has_the_form_of_the_old_one(fact: str, old: str, form: str) -> None:
    swap = other_fact(fact, Random(1), lambda _: True)
    assert swap is not None
    assert swap.old == old
    assert re.fullmatch(form, swap.new)
    assert swap.new != old


@pytest.mark.parametrize("fact", ["37", "2031", "Ottoline Brack", "2030/31", "#2:112233445566"])
def test_what_may_stand_for_anything_is_not_exchanged(fact: str) -> None:
    assert other_fact(fact, Random(1), lambda _: True) is None


def test_a_value_that_the_papers_already_have_is_not_taken() -> None:
    assert other_fact("£43,800", Random(1), lambda _: False) is None


def test_a_limb_without_a_figure_gets_another_verb() -> None:
    found = other_limb("That the report be noted.", Random(1), lambda _: True)
    assert found is not None
    words, limb = found
    assert words.old == "noted"
    assert limb == Swap("That the report be noted.", f"That the report be {words.new}.")


def test_a_meeting_is_moved_by_whole_weeks_within_its_year() -> None:
    for seed in range(20):
        day = other_day(Date(2031, 1, 7), Random(seed), lambda _: True)
        assert day in {Date(2031, 1, 14), Date(2031, 1, 21), Date(2031, 1, 28)}
