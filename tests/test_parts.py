"""Our own with a part taken away: what each way of doing without really does without, and what is counted."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from weirs import SPRING, ground_in

from evals.ground import Ground, made_of
from evals.parts import VARIANTS, Parts, parts_of, tables_of
from evals.run import Run, run
from evals.tables import plain_value
from evals.without import VectorsOnly, WithoutGlossary, WithoutRarity, WordsOnly, without_structure
from index.records import EVERYTHING
from ingest.paper import Part

QUESTION = "what did the RKF ask for"


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    with ground_in(tmp_path_factory.mktemp("papers")) as ground:
        yield ground


@pytest.fixture(scope="module")
def whole(ground: Ground) -> Run:
    return run(ground.library, ground.name, ground.entries)


@pytest.fixture(scope="module")
def parts(ground: Ground, whole: Run) -> Parts:
    return parts_of(ground, whole)


def test_words_only_finds_as_the_library_does_by_words_and_holds_all_equally_near(ground: Ground) -> None:
    with WordsOnly.open(ground.library.folder, embedder=ground.embedder) as library:
        found = library.search(QUESTION)
        assert found == ground.library.words(QUESTION)
        assert {hit.vector_rank for hit in found} == {None}
        ids = [hit.passage.id for hit in found]
        assert len(set(library.similarity(QUESTION, ids).values())) == 1 < len(ids)


def test_vectors_only_ranks_by_meaning_wherever_it_is_asked(ground: Ground) -> None:
    with VectorsOnly.open(ground.library.folder, embedder=ground.embedder) as library:
        question = "what had contractors asked for"  # with no short form in it that would be spelt out
        found = library.search(question, limit=5)
        ids = [one.id for one in ground.library.passages_of_scope(EVERYTHING, frozenset(Part))]
        near = ground.library.similarity(question, ids)
        assert [hit.passage.id for hit in found] == sorted(near, key=lambda id: -near[id])[:5]
        assert [hit.rank for hit in found] == [1, 2, 3, 4, 5]
        assert library.words(question, limit=5) == found
        assert library.search("?") == ()


def test_without_the_glossary_no_long_form_is_looked_for(ground: Ground) -> None:
    forum = "River Keepers Forum"
    assert [one.long for one in ground.library.abbreviations()] == [forum]
    with WithoutGlossary.open(ground.library.folder, embedder=ground.embedder) as library:
        assert library.abbreviations() == ()
        found = {hit.passage.id for hit in library.words(forum)}
    # "RKF" alone stands in the autumn's minutes: only the glossary leads there from the long form.
    led_to = {hit.passage.id for hit in ground.library.words(forum)} - found
    assert [p.minute for p in ground.library.passages(tuple(led_to)) if "RKF" in p.text] == ["12"]


def test_without_rarity_a_word_is_there_or_not(ground: Ground) -> None:
    with WithoutRarity.open(ground.library.folder, embedder=ground.embedder) as library:
        assert ground.library.document_frequency(["board", "eels", "kites"])["board"] > 1
        assert library.document_frequency(["board", "eels", "kites"]) == {"board": 1, "eels": 1, "kites": 0}


def test_without_structure_every_word_is_there_and_nothing_is_known_of_it(ground: Ground, tmp_path: Path) -> None:
    with made_of(ground.papers, ground.embedder, read=without_structure) as library:
        passages = library.passages_of_scope(EVERYTHING, frozenset(Part))
        assert {(p.meeting, p.minute, p.agenda_item, p.title, p.part) for p in passages} == {
            (None, None, None, None, Part.REPORT)
        }
        spring = " ".join(p.text for p in passages if p.paper == "spring.txt")
        assert spring.split() == SPRING.split()
        assert library.meetings() == () == library.resolutions()


def test_long_papers_are_read_in_stretches_in_the_order_of_the_paper(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"Line {number} tells of weirs and of eels." for number in range(200)), encoding="utf-8")
    (section,) = without_structure(path, None).sections
    assert max(len(one.text) for one in section.statements) <= 1200
    assert " ".join(one.text for one in section.statements).split() == path.read_text("utf-8").split()
    assert [one.place.first_line for one in section.statements[1:]] == [
        one.place.last_line + 1 for one in section.statements[:-1]
    ]


def test_a_follow_up_is_lost_without_the_turns_before_it_and_nothing_else(parts: Parts) -> None:
    assert [one.passed for one in parts.whole.asked] == [True] * 4
    alone = next(one for one in parts.without if one.name == "no earlier turns")
    assert (alone.lost, alone.won, alone.p) == (("W3",), (), 1)
    assert alone.recall_at_10 is None  # what is searched for was understood with the turns


def test_without_structure_no_place_is_cited(parts: Parts) -> None:
    bare = next(one for one in parts.without if one.name == "no structure")
    assert bare.citation_recall == 0
    assert set(bare.lost) >= {"W1", "W2", "W3"}


def test_a_figure_stated_is_right_in_words_even_where_no_meeting_is_known(parts: Parts) -> None:
    bare = next(one for one in parts.without if one.name == "no structure")
    assert "W2" in bare.lost and "W2" not in bare.lost_in_words


def test_the_library_answers_as_before_when_all_have_been_asked(ground: Ground, whole: Run, parts: Parts) -> None:
    again = run(ground.library, ground.name, ground.entries)
    assert [one.answer.text for one in again.results] == [one.answer.text for one in whole.results]


def test_every_variant_has_its_row_and_the_result_is_plain(parts: Parts) -> None:
    (table,) = tables_of(parts)
    assert [row[0] for row in table.rows] == ["all parts", *(one.name for one in VARIANTS)]
    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert json.loads(json.dumps(plain_value(parts)))["gold"] == "weirs"
