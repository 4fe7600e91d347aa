"""Search: words and meaning fused by rank, filtered alike, short and long forms finding each other."""

from collections.abc import Iterator
from datetime import date as Date

import pytest
from shelf import AUTUMN, BOARD, SPRING, item, library_of, minutes, paper, report, resolved, said

from index.expansion import expanded
from index.fusion import fused
from index.library import Library
from index.records import EVERYTHING, Scope
from index.retriever import PassageRetriever
from ingest.paper import Part

WINTER = Date(2031, 12, 1)
GRITTING = "Salt for icy carriageways is bought in summer."


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = {
        "spring.pdf": paper(
            minutes(
                SPRING,
                item(
                    "Street lighting",
                    said("Lamp columns are looked after by the Upper Vale Aid Agency (UVAA)."),
                    resolved("That the repairs be approved."),
                    minute="12",
                ),
                item(
                    "Dog wardens", said("Strays had doubled."), resolved("That two wardens be appointed."), minute="13"
                ),
            )
        ),
        "autumn.pdf": paper(
            minutes(
                AUTUMN,
                item("Contracts", said("UVAA were late again."), resolved("That a plan be asked for."), minute="30"),
            )
        ),
        "winter.pdf": paper(
            report(WINTER, "Gritting", said(GRITTING, part=Part.REPORT, label="1")),
        ),
    }
    with library_of(tmp_path_factory.mktemp("search"), papers) as library:
        yield library


def texts(library: Library, query: str, scope: Scope = EVERYTHING, *parts: Part) -> list[str]:
    return [hit.passage.text for hit in library.search(query, scope, parts=frozenset(parts))]


# Rank fusion


def test_fusion_adds_the_reciprocals_of_sixty_and_the_rank() -> None:
    by_words, by_meaning = ["a", "b", "c"], ["c", "a", "d"]
    scores = {"a": 1 / 61 + 1 / 62, "b": 1 / 62, "c": 1 / 63 + 1 / 61, "d": 1 / 63}
    assert fused((by_words, by_meaning)) == sorted(scores, key=lambda thing: -scores[thing]) == ["a", "c", "b", "d"]


def test_fusion_of_nothing_is_nothing_and_of_one_ranking_is_that_ranking() -> None:
    assert fused(()) == fused(([], [])) == []
    assert fused((["b", "a"], [])) == ["b", "a"]


# Short and long forms


@pytest.mark.parametrize(
    ("query", "phrases"),
    [
        ("what was resolved on uvaa?", ("Upper Vale Aid Agency",)),
        ("the UVAAs", ("Upper Vale Aid Agency",)),
        ("did the upper vale aid agency attend", ("UVAA",)),
        ("UVAA (Upper Vale Aid Agency)", ()),
        ("is it working", ()),
        ("is IT working", ("Information Technology",)),
        ("guava", ()),
    ],
)
def test_a_question_gains_the_other_form_of_its_abbreviations(query: str, phrases: tuple[str, ...]) -> None:
    known = [("UVAA", "Upper Vale Aid Agency"), ("IT", "Information Technology")]
    found = expanded(query, known)
    assert found.phrases == phrases
    assert found.text == (f"{query} ({phrases[0]})" if phrases else query)


def test_a_short_form_finds_the_long_and_the_long_the_short(library: Library) -> None:
    assert [(known.short, known.long) for known in library.abbreviations()] == [("UVAA", "Upper Vale Aid Agency")]
    lighting = "Lamp columns are looked after by the Upper Vale Aid Agency (UVAA)."
    assert set(texts(library, "UVAA")[:2]) == {lighting, "UVAA were late again."}
    by_words = [hit.passage.text for hit in library.words("upper vale aid agency")]
    assert set(by_words) == {lighting, "UVAA were late again."}


# Hits


def test_a_passage_found_by_both_arms_comes_before_one_found_by_one(library: Library) -> None:
    hits = library.search("wardens")
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))
    assert hits[0].passage.title == "Dog wardens"
    assert None not in (hits[0].word_rank, hits[0].vector_rank)


def test_a_matter_is_found_by_other_words_than_the_papers_use(library: Library) -> None:
    best = library.search("frozen roads in bad weather")[0]
    assert best.passage.title == "Gritting"
    assert best.word_rank is None


def test_a_word_is_found_in_its_other_forms(library: Library) -> None:
    assert library.words("appointing a warden")[0].passage.text == "That two wardens be appointed."


def test_body_dates_and_parts_filter_both_arms(library: Library) -> None:
    assert {h.passage.meeting for h in library.search("wardens", Scope(since=AUTUMN, until=AUTUMN))} == {AUTUMN}
    assert texts(library, "repairs", EVERYTHING, Part.REPORT) == [GRITTING]
    assert len(texts(library, "repairs", Scope(body=BOARD), Part.RESOLUTION)) == 3
    assert texts(library, "repairs", Scope(body="Another Board of Elsewhere")) == []
    assert [h.passage.text for h in library.words("uvaa", Scope(until=SPRING))] != []


def test_a_question_without_words_finds_nothing(library: Library) -> None:
    assert library.search("") == library.search(" ?! ") == library.words("") == ()


@pytest.mark.parametrize("typed", ['"', "wardens AND", "title:x", "NEAR(", "*", "wardens -strays", "a" * 20_000])
def test_whatever_is_typed_is_only_words(library: Library, typed: str) -> None:
    assert isinstance(library.search(typed), tuple)


def test_how_many_passages_have_a_word_counts_all_its_forms_and_its_stem(library: Library) -> None:
    found = library.document_frequency(["warden", "Strays", "stray", "lamp columns", "zebra", ""])
    assert found == {"warden": 2, "Strays": 1, "stray": 1, "lamp columns": 1, "zebra": 0, "": 0}
    assert library.passage_count() == 7
    assert {"warden", "lamp", "repair"} <= library.stems()


def test_similarity_is_greatest_for_the_same_meaning(library: Library) -> None:
    hits = library.search("stray dogs", limit=7)
    found = library.similarity("stray dogs", [hit.passage.id for hit in hits])
    assert len(found) == len(hits) == 7
    nearest = max(hits, key=lambda hit: found[hit.passage.id])
    assert nearest.passage.title == "Dog wardens"
    assert library.similarity("stray dogs", []) == {}


def test_the_library_is_a_retriever_for_llamaindex(library: Library) -> None:
    found = PassageRetriever(library, scope=Scope(since=SPRING, until=SPRING), limit=2).retrieve("dog wardens")
    assert [one.score for one in found] == [1 / 1, 1 / 2]
    hits = library.search("dog wardens", Scope(since=SPRING, until=SPRING), limit=2)
    assert [one.node.get_content() for one in found] == [hit.passage.text for hit in hits]
    assert found[0].node.metadata["minute"] == "13"
    assert found[0].node.metadata["meeting"] == SPRING.isoformat()
