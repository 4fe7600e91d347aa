"""How well papers are read: gold files beside invented papers, and what each score notices. All text is invented."""

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from invented import paper

from evals.structure.findings import Score
from evals.structure.gold import Outline
from evals.structure.papers import GOLD, outline_of, structure_in, structure_of_papers
from evals.structure.reading import StructureGoldError, gold_in, outline_at, outline_in
from evals.structure.structure import Structure, structure_of, tables_of
from evals.structure.veil import veiled, written
from evals.structure.words import FINGERPRINT, Words, as_printed, as_title, fingerprint, same, same_owner
from index.library import Library
from ingest.inspection.outline import inspection

SOURCES = Path(__file__).resolve().parents[1] / "evals" / "sample" / "sources"
Json = dict[str, Any]

TEXT = """\
Minutes of a meeting of the Avonshire Paths Board held at Mill House, Avonbridge on Monday, 3 May 2021.

Present

Ms. A. Rowe (in the Chair)

Cllr. B. Hale\tAvonbridge Town Council

Apologies for absence

Dr. C. Ide\tMill Trust

14. Introductions

The Chairman welcomed everyone.

15. Gates and Stiles

The Board considered a report of the Warden. A copy of the report, marked 'Agenda Item 2', is filed with these minutes.

Arising from discussion, the following points were noted:

(i) Eleven gates were broken.

(ii) Bo Poole agreed to mend two of them before Easter.

RESOLVED:

(a) That the report be noted; and

(b) That the Clerk be asked to write to the mill.

16. Date of the next meeting

RESOLVED:

That the next meeting be held on Monday, 7 June 2021.
"""


def gold() -> Json:
    """What a person finds in it."""
    noted = {"label": "(a)", "text": "That the report be noted; and", "marker": "stated", "outcome": "carried"}
    asked = {"label": "(b)", "text": "That the Clerk be asked to write to the mill.", "marker": "stated"}
    mended = "Bo Poole agreed to mend two of them before Easter."
    gates = {
        "minute": "15",
        "agenda_item": "2",
        "agenda_item_source": "stated",
        "title": "Gates and Stiles",
        "first_page": None,
        "points": [{"label": "(i)", "text": "Eleven gates were broken."}, {"label": "(ii)", "text": mended}],
        "resolutions": [noted, asked],
        "actions": [
            {"owner": "Bo Poole", "text": mended, "due": "before Easter"},
            {"owner": "the Clerk", "text": "That the Clerk be asked to write to the mill."},
        ],
        "votes": [],
    }
    met = {"label": None, "text": "That the next meeting be held on Monday, 7 June 2021."}
    people = [
        {"name": "Ms. A. Rowe", "role": None, "present": True, "chair": True},
        {"name": "Cllr. B. Hale", "role": "Avonbridge Town Council", "present": True, "chair": False},
        {"name": "Dr. C. Ide", "role": "Mill Trust", "present": False},
    ]
    items = [
        {"minute": "14", "agenda_item": "1", "agenda_item_source": "order", "title": "Introductions", "actions": []},
        gates,
        {"minute": "16", "title": "Date of the next meeting", "resolutions": [met]},
    ]
    meeting = {"body": "Avonshire Paths Board", "date": "2021-05-03"}
    section = {"kind": "minutes", "meeting": meeting, "attendance": people, "items": items}
    return {"paper": "invented.txt", "kind": "minutes", "status": None, "meeting": meeting, "sections": [section]}


def scored(wanted: Json, text: str = TEXT) -> Structure:
    return structure_of("invented", [(outline_in(wanted), outline_of(paper(text)))])


def changed(change: Callable[[Json], None]) -> Json:
    """The gold with one thing otherwise: as if the paper had been misread in that one thing."""
    wanted = copy.deepcopy(gold())
    change(wanted)
    return wanted


def short(structure: Structure) -> dict[Score, tuple[int, int, int | None]]:
    """Right, expected and read of the scores that are not full."""
    full = {one.score: (one.right, one.expected, one.read) for one in structure.measures}
    return {score: (right, expected, read) for score, (right, expected, read) in full.items()
            if right != expected or read not in (None, right)}  # fmt: skip


def section_of(wanted: Json) -> Json:
    found: Json = wanted["sections"][0]
    return found


def item_of(wanted: Json, at: int = 1) -> Json:
    found: Json = section_of(wanted)["items"][at]
    return found


def test_a_paper_that_was_read_as_a_person_reads_it_has_no_misses() -> None:
    structure = scored(gold())
    assert structure.misses == ()
    assert (structure.papers, structure.meetings, structure.clean) == (1, 0, 1)
    counted = {one.score: one.expected for one in structure.measures}
    assert (counted[Score.ITEMS], counted[Score.RESOLUTIONS], counted[Score.ACTIONS]) == (3, 2 + 1, 2)
    assert (counted[Score.MINUTE_NUMBERS], counted[Score.AGENDA_NUMBERS], counted[Score.JOINS]) == (3, 2, 1)


CHANGES: list[tuple[Score, Callable[[Json], None], tuple[str | None, str | None]]] = [
    (Score.KIND, lambda g: g.update(kind="pack"), ("pack", "minutes")),
    (Score.MEETINGS, lambda g: g.update(meeting={"date": "2021-06-07"}), ("2021-06-07", "2021-05-03")),
    (
        Score.MEETINGS,
        lambda g: section_of(g).update(meeting={"body": "Mill Trust"}),
        ("Mill Trust", "Avonshire Paths Board"),
    ),
    (Score.ITEMS, lambda g: item_of(g).update(title="Gates"), ("Gates", "Gates and Stiles")),
    (Score.MINUTE_NUMBERS, lambda g: item_of(g).update(minute="17"), ("17", "15")),
    (Score.AGENDA_NUMBERS, lambda g: item_of(g).update(agenda_item="3"), ("3", "2")),
    (Score.JOINS, lambda g: item_of(g, 0).update(agenda_item="9"), ("9", "1")),
    (Score.PAGES, lambda g: item_of(g).update(first_page=2), ("2", "none")),
    (
        Score.RESOLUTIONS,
        lambda g: item_of(g)["resolutions"][0].update(text="That the reports be noted; and"),
        ("That the reports be noted; and", "That the report be noted; and"),
    ),
    (Score.OUTCOMES, lambda g: item_of(g)["resolutions"][0].update(outcome="lost"), ("lost", "carried")),
    (Score.LABELS, lambda g: item_of(g)["resolutions"][0].update(label="(c)"), ("(c)", "(a)")),
    (Score.POINTS, lambda g: item_of(g)["points"].pop(0), (None, "Eleven gates were broken.")),
    (
        Score.ACTIONS,
        lambda g: item_of(g)["actions"].pop(1),
        (None, "That the Clerk be asked to write to the mill."),
    ),
    (Score.OWNERS, lambda g: item_of(g)["actions"][0].update(owner="Cy Dyer"), ("Cy Dyer", "Bo Poole")),
    (Score.OWNERS, lambda g: item_of(g)["actions"][0].update(due="in May"), ("in May", "before Easter")),
    (Score.VOTES, lambda g: item_of(g).update(votes=["by 3 votes to 2"]), ("by 3 votes to 2", None)),
    (Score.ATTENDANCE, lambda g: section_of(g)["attendance"].pop(2), (None, "Dr. C. Ide")),
    (Score.PRESENCE, lambda g: section_of(g)["attendance"][2].update(present=True), ("yes", "no")),
    (
        Score.PRESENCE,
        lambda g: section_of(g)["attendance"][1].update(role="Mill Trust"),
        ("Mill Trust", "Avonbridge Town Council"),
    ),
]


@pytest.mark.parametrize(("score", "change", "told"), CHANGES)
def test_each_score_notices_its_own_misreading_and_no_other_does(
    score: Score, change: Callable[[Json], None], told: tuple[str | None, str | None]
) -> None:
    structure = scored(changed(change))
    assert list(short(structure)) == [score]
    assert [(one.expected, one.read) for one in structure.misses] == [told]


def test_what_the_gold_leaves_out_is_not_checked() -> None:
    structure = scored(
        {"paper": "invented.txt", "sections": [{"kind": "minutes", "items": [{"title": "Introductions"}]}]}
    )
    assert short(structure) == {Score.ITEMS: (1, 1, 3)}
    assert scored({"paper": "invented.txt"}).measures[0].expected == 0


def test_an_item_that_was_lost_is_missed_with_what_it_holds_and_spoils_none_after_it() -> None:
    lost = TEXT[: TEXT.index("15. Gates")] + TEXT[TEXT.index("16. Date") :]
    structure = scored(gold(), lost)
    assert short(structure)[Score.ITEMS] == (2, 3, 2)
    assert short(structure)[Score.RESOLUTIONS] == (1, 2 + 1, 1)
    assert short(structure)[Score.MINUTE_NUMBERS] == (2, 3, None)
    assert "sections[0].items[1]" in {one.place for one in structure.misses}


def test_an_item_that_nobody_expected_counts_against_precision_with_what_it_holds() -> None:
    wanted = changed(lambda g: section_of(g)["items"].pop(2))
    assert short(scored(wanted)) == {Score.ITEMS: (2, 2, 3), Score.RESOLUTIONS: (2, 2, 3)}


def test_an_action_that_a_person_might_or_might_not_name_counts_neither_way() -> None:
    either = changed(lambda g: item_of(g)["actions"][1].update(optional=True))
    neither = changed(lambda g: item_of(g)["actions"].append({"text": "Nobody said this.", "optional": True}))
    assert scored(either).misses == scored(neither).misses == ()


def test_a_sentence_may_be_an_action_of_two() -> None:
    said = "It was agreed that volunteers would be asked to walk, and Bo Poole undertook to arrange it."
    text = TEXT.replace("The Chairman welcomed everyone.", said)
    two = [{"owner": owner, "text": said} for owner in ("Bo Poole", "volunteers")]
    assert scored(changed(lambda g: item_of(g, 0).update(actions=two)), text).misses == ()
    one = scored(changed(lambda g: item_of(g, 0).update(actions=two[:1])), text)
    assert short(one) == {Score.ACTIONS: (2 + 1, 2 + 1, 2 + 2)}


def test_a_point_may_be_given_by_its_label_alone() -> None:
    assert scored(changed(lambda g: item_of(g).update(points=[{"label": "i"}, {"label": "ii"}]))).misses == ()
    assert short(scored(changed(lambda g: item_of(g).update(points=[{"label": "i"}, {"label": "iv"}])))) == {
        Score.POINTS: (1, 2, 2), Score.LABELS: (2 + 1 + 1, 3 + 2, None)}  # fmt: skip


def test_words_are_right_to_the_letter_and_titles_whatever_their_capitals() -> None:
    assert same(Words("That the  report\nbe noted;"), Words("That the report be noted;"), as_printed)
    assert not same(Words("That the report be noted."), Words("That the report be noted;"), as_printed)
    assert same(Words("Gates and Stiles."), Words("GATES AND STILES"), as_title)
    assert not same(Words("Gates, Quarter 1"), Words("Gates, Quarter 2"), as_title)
    assert same(Words(starts="That the", count=5), Words("That the report be noted;"), as_printed)
    assert not same(Words(starts="That the", count=6), Words("That the report be noted;"), as_printed)


def test_an_owner_may_be_read_with_the_office_that_follows() -> None:
    assert same_owner(Words("Bo Poole"), Words("Bo Poole, Warden of the Paths"))
    assert same_owner(Words(fingerprint=fingerprint("Bo Poole", as_title)), Words("Bo Poole, Warden of the Paths"))
    assert same_owner(Words("the Clerk"), Words("Clerk"))
    assert not same_owner(Words("Bo Poole"), Words("Ann Poole"))


def test_a_veiled_gold_file_scores_the_same_and_holds_no_words() -> None:
    hidden = json.loads(json.dumps(veiled(gold())))
    assert scored(hidden).measures == scored(gold()).measures
    misread = changed(lambda g: item_of(g)["resolutions"][0].update(text="That the reports be noted; and"))
    assert short(scored(json.loads(json.dumps(veiled(misread))))) == {Score.RESOLUTIONS: (2, 3, 3)}
    told = written(veiled(gold()))
    assert not re.search(r"Poole|Rowe|Hale|Ide|mill|broken", told)
    assert json.loads(told) == hidden
    assert max(map(len, told.splitlines())) <= 120


def test_what_inspect_prints_is_a_gold_file(tmp_path: Path) -> None:
    """So that a gold file can begin as what was read, put right by hand."""
    file = tmp_path / "a.json"
    file.write_text(json.dumps(inspection(paper(TEXT))), encoding="utf-8")
    (wanted,) = gold_in(tmp_path)
    assert structure_of("own", [(wanted, outline_of(paper(TEXT)))]).misses == ()


SLIPS: list[tuple[Callable[[Json], None], str]] = [
    (lambda g: item_of(g).update(minute=15), "sections[0].items[1].minute must be words, not 15"),
    (lambda g: item_of(g).update(tite="Gates"), "sections[0].items[1] has the unknown field tite"),
    (lambda g: item_of(g).update(first_page="2"), "sections[0].items[1].first_page must be a whole number"),
    (lambda g: item_of(g).update(actions={}), "sections[0].items[1].actions must be a list"),
    (lambda g: item_of(g)["actions"][0].pop("text"), "sections[0].items[1].actions[0] lacks the field text"),
    (lambda g: item_of(g).update(resolutions=[{"outcome": "lost"}]), "resolutions[0] has neither text nor label"),
    (lambda g: item_of(g)["resolutions"][1].update(outcome="won"), "resolutions[1].outcome must be one of carried"),
    (lambda g: section_of(g).update(kind="page"), "sections[0].kind must be one of agenda"),
    (lambda g: section_of(g).pop("kind"), "sections[0] lacks the field kind"),
    (lambda g: g.update(meeting={"date": "3 May 2021"}), "meeting.date must be a date such as 2031-05-06"),
    (lambda g: section_of(g)["attendance"][0].update(present="yes"), "attendance[0].present must be true or false"),
    (lambda g: g.update(sections=["minutes"]), "sections[0] must be a JSON object"),
]


@pytest.mark.parametrize(("change", "told"), SLIPS)
def test_a_slip_of_the_pen_is_told_with_its_file_and_place(
    tmp_path: Path, change: Callable[[Json], None], told: str
) -> None:
    file = tmp_path / "may.json"
    file.write_text(json.dumps(changed(change)), encoding="utf-8")
    with pytest.raises(StructureGoldError) as slip:
        outline_at(file)
    assert str(slip.value).startswith("may.json, ")
    assert told in str(slip.value)


def test_a_file_that_is_no_json_or_no_paper_is_told(tmp_path: Path) -> None:
    file = tmp_path / "may.json"
    file.write_text('{\n"paper": }', encoding="utf-8")
    with pytest.raises(StructureGoldError, match=r"may\.json, line 2: this is not JSON"):
        outline_at(file)
    file.write_text('{"kind": "pack"}', encoding="utf-8")
    with pytest.raises(StructureGoldError, match="neither the name of a paper nor the date of a meeting"):
        outline_at(file)
    with pytest.raises(StructureGoldError, match="cannot be read"):
        outline_at(tmp_path / "june.json")


def test_the_tables_show_the_scores_and_name_every_miss() -> None:
    scores, misses = tables_of(scored(changed(lambda g: item_of(g).update(title="Gates"))))
    assert ("items", "2 of 3", "0.67", "0.67") in scores.rows
    assert misses.rows == (("invented.txt", "items", "sections[0].items[1]", "Gates", "Gates and Stiles"),)
    assert len(tables_of(scored(gold()))) == 1


def test_a_meeting_is_checked_as_the_library_joins_it_and_a_paper_that_is_not_held_is_named(
    sample_library: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "gold"
    folder.mkdir()
    meeting = json.loads((GOLD / "sample" / "joined-2022-09-23.json").read_text(encoding="utf-8"))
    meeting["items"][-1]["agenda_item"] = "14"
    (folder / "joined.json").write_text(json.dumps(meeting), encoding="utf-8")
    (folder / "lost.json").write_text('{"paper": "lost.pdf", "kind": "pack"}', encoding="utf-8")
    with Library.open(sample_library) as library:
        structure = structure_in(folder, library)
    assert (structure.papers, structure.meetings, structure.not_held) == (0, 1, ("lost.pdf",))
    assert [(one.score, one.expected, one.read) for one in structure.misses] == [(Score.JOINS, "14", "13")]


def words_in(value: Any, name: str = "") -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [pair for key, one in value.items() for pair in words_in(one, key)]
    if isinstance(value, list):
        return [pair for one in value for pair in words_in(one, name)]
    return [(name, value)] if isinstance(value, str) else []


def test_the_gold_of_the_sample_stands_in_its_sources_word_for_word() -> None:
    """It was made from them, not from what was read."""
    typed = " ".join(" ".join(path.read_text(encoding="utf-8").replace("|", " ").split()) for path in SOURCES.iterdir())
    for file in sorted((GOLD / "sample").glob("*.json")):
        for name, words in words_in(json.loads(file.read_text(encoding="utf-8"))):
            if name in ("text", "title", "name", "role", "owner", "due", "votes"):
                assert words in typed, (file.name, words)


def test_the_gold_of_real_papers_holds_no_sentence_and_no_name() -> None:
    files = sorted([*(GOLD / "primary").glob("*.json"), *(GOLD / "open").glob("*.json")])
    assert len(files) == 5 + 6 + 5
    for file in files:
        for name, words in words_in(json.loads(file.read_text(encoding="utf-8"))):
            if name in ("text", "name", "role", "owner", "votes", "fingerprint"):
                assert FINGERPRINT.fullmatch(words), (file.name, name)
            assert name != "starts" or len(words.split()) <= 4, (file.name, words)


def whole(structure: Structure) -> Structure:
    assert structure.not_held == ()
    assert [one for one in structure.misses if one.score is not Score.ACTIONS] == []
    return structure


def test_the_sample_papers_are_read_as_a_person_reads_them(sample_library: Path) -> None:
    with Library.open(sample_library) as library:
        structure = whole(structure_in(GOLD / "sample", library))
    assert (structure.papers, structure.meetings) == (10, 9)
    actions = next(one for one in structure.measures if one.score is Score.ACTIONS)
    assert actions.recall is not None and actions.recall >= 0.9
    assert actions.precision is not None and actions.precision >= 0.9


def test_the_primary_papers_are_read_as_a_person_reads_them(primary_library: Library) -> None:
    structure = whole(structure_in(GOLD / "primary", primary_library))
    assert (structure.papers, structure.meetings) == (5, 6)


def test_real_papers_of_another_body_are_mostly_read_as_a_person_reads_them(open_papers: Path) -> None:
    structure = structure_of_papers(GOLD / "open", open_papers)
    assert (structure.papers, structure.not_held) == (5, ())
    found = {one.score: one for one in structure.measures}
    for score in (Score.MEETINGS, Score.MINUTE_NUMBERS, Score.PAGES, Score.ITEMS, Score.ATTENDANCE):
        assert (found[score].recall or 0) >= 0.95, score


def test_every_paper_of_the_sample_and_every_one_of_its_meetings_has_a_gold_file() -> None:
    found: list[Outline] = list(gold_in(GOLD / "sample"))
    papers = {path.name for path in (SOURCES.parent / "papers").iterdir()}
    assert {one.name for one in found if not one.joined} == papers
    assert sum(one.joined for one in found) == 9
