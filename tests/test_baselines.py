"""Other systems on the same papers: read as they read them, searched as they search, judged by words like ours."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from llama_index.core.schema import Document, MetadataMode
from pypdf import PdfReader
from weirs import AUTUMN, MAY, SPRING, ground_in

from assistant.answer import Block, Voice
from evals.baselines import Baselines, baselines_of, plots_of, tables_of
from evals.baselines.comparison import seconds_to_embed
from evals.baselines.markup import without_markup
from evals.baselines.reading import documents_of
from evals.baselines.systems import System, systems_of
from evals.bearing import Text, bears_any_of
from evals.bench.model import SharedModel
from evals.gold.entries import Entry, Evidence, Kind
from evals.ground import Ground
from evals.in_words import Shown, in_words, own_words
from evals.retrieval import sought_of, unborne
from evals.run import Result, Run, run
from evals.tables import plain_value

SAMPLE = Path(__file__).resolve().parents[1] / "evals" / "sample" / "papers"
OURS, DEFAULTS = "ours", "LlamaIndex, defaults"


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    with ground_in(tmp_path_factory.mktemp("papers")) as ground:
        yield ground


@pytest.fixture(scope="module")
def whole(ground: Ground) -> Run:
    return run(ground.library, ground.name, ground.entries)


@pytest.fixture(scope="module")
def compared(ground: Ground, whole: Run) -> Baselines:
    return baselines_of(ground, whole)


def test_a_pdf_is_a_document_for_each_page_with_its_label() -> None:
    path = SAMPLE / "minutes-2022-09-23.pdf"
    pages = PdfReader(path).pages
    read = documents_of([path])
    assert [one.text for one in read] == [page.extract_text() for page in pages]
    assert [one.metadata["page_label"] for one in read] == [str(number) for number in range(1, len(pages) + 1)]


def test_a_word_file_is_one_document_of_its_paragraphs() -> None:
    (read,) = documents_of([SAMPLE / "report-uava-extension.docx"])
    assert len(read.text.split("\n\n")) > 10
    assert "<" not in read.text


def test_a_web_page_is_read_as_the_text_of_its_file() -> None:
    path = SAMPLE / "meeting-2023-03-10.html"
    (read,) = documents_of([path])
    assert read.text == path.read_text(encoding="utf-8")


def test_page_and_name_are_embedded_with_a_page_and_no_folder_or_size() -> None:
    read = documents_of([SAMPLE / "minutes-2022-09-23.pdf"])[0]
    told, _, words = read.get_content(metadata_mode=MetadataMode.EMBED).partition("\n\n")
    assert told.splitlines() == ["page_label: 1", "file_path: minutes-2022-09-23.pdf"]
    assert words.strip() == read.text.strip()


def test_a_damaged_paper_is_left_out_and_standard_output_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 nothing")
    (tmp_path / "good.txt").write_text(SPRING, encoding="utf-8")
    assert [one.metadata["file_name"] for one in documents_of(sorted(tmp_path.iterdir()))] == ["good.txt"]
    assert capsys.readouterr().out == ""


def systems(ground: Ground) -> dict[str, System]:
    told = [
        Document(text=words, metadata={"file_name": name, "file_path": name})
        for name, words in (("spring.txt", SPRING), ("autumn.txt", AUTUMN))
    ]
    return {one.name: one for one in systems_of(told, ground.embedder)}


def test_every_system_finds_the_paper_that_speaks_of_the_matter(ground: Ground) -> None:
    for system in systems(ground).values():
        assert system.search("eel ladders counted by a trapper")[0].paper == "spring.txt"
        assert system.search("what do contractors ask for gauge boards")[0].paper == "autumn.txt"


def test_a_chunk_comes_in_the_words_of_the_paper_alone(ground: Ground) -> None:
    found = systems(ground)[DEFAULTS].search("eel ladders")[0]
    assert found.words == SPRING.strip()


def test_words_no_paper_has_find_something_all_the_same(ground: Ground) -> None:
    assert len(systems(ground)["BM25, default chunks"].search("zxcv qwerty")) == 2


def test_the_model_is_the_library_s_own(ground: Ground) -> None:
    model = SharedModel(ground.embedder)
    assert model.get_query_embedding("eels") == ground.embedder.embed(["eels"])[0]
    assert model.get_text_embedding_batch(["eels", "gates"]) == ground.embedder.embed(["eels", "gates"])


def test_embedding_is_timed_on_texts_new_to_the_memory_and_the_same_to_the_model(ground: Ground) -> None:
    assert seconds_to_embed(["How many eels were counted?"], ground.embedder) > 0
    plain, spaced = ground.embedder.embed(["How many eels were counted?", "How many eels were counted? "])
    assert spaced == pytest.approx(plain, abs=1e-5)
    assert seconds_to_embed([], ground.embedder) == 0


def test_ours_stands_first_and_every_system_is_asked_every_question(compared: Baselines, ground: Ground) -> None:
    assert [one.name for one in compared.systems][:2] == [OURS, DEFAULTS]
    for system in compared.systems:
        assert [one.id for one in system.questions] == [entry.id for entry in ground.entries]


def test_only_answerable_questions_with_evidence_count_for_finding_it(compared: Baselines) -> None:
    for system in compared.systems:
        assert system.retrieval is not None
        assert [one.id for one in system.retrieval.ranks] == ["W1", "W2", "W3"]


def test_two_whole_papers_hold_everything_and_still_never_refuse(compared: Baselines) -> None:
    """Each paper is one default chunk here, so two chunks show all there is."""
    defaults = next(one for one in compared.systems if one.name == DEFAULTS)
    assert [one.within_reach for one in defaults.questions] == [True, True, True, True]
    assert [one.passed for one in defaults.questions] == [True, True, True, False]
    assert defaults.questions[-1].refused == 0
    assert {one.words for one in defaults.questions} == {len(SPRING.split()) + len(AUTUMN.split())}


def test_ours_is_right_in_words_and_shows_far_fewer(compared: Baselines) -> None:
    ours = compared.systems[0]
    assert [one.passed for one in ours.questions] == [True, True, True, True]
    assert max(one.words for one in ours.questions) < len(SPRING.split())


def result(whole: Run, id: str, **more: object) -> Result:
    found = next(one for one in whole.results if one.entry.id == id)
    return replace(found, entry=replace(found.entry, **more))  # type: ignore[arg-type]


def shown(words: str, *, refused: bool = False) -> Shown:
    return Shown((Text("spring.txt", words),), words, refused, 0.01)


def test_a_wrong_value_beside_the_right_one_leaves_it_within_reach_only(whole: Run) -> None:
    asked = in_words(result(whole, "W2", absent=("817",)), shown("418 eels, or 817"), ())
    assert (asked.facts, asked.nothing_wrong, asked.passed, asked.within_reach) == (1, 0, False, True)


def test_a_resolution_counts_only_with_every_limb_and_spaces_do_not_matter(whole: Run) -> None:
    noted = "That the report be noted by the Board; and"
    both = f"{noted} (b) That the gates of Har row Weir be painted before the winter of 2031."
    assert in_words(result(whole, "W1"), shown(both), ()).verbatim == 1
    assert in_words(result(whole, "W1"), shown(noted), ()).verbatim == 0


def test_refusing_is_right_only_where_the_papers_do_not_answer(whole: Run) -> None:
    assert in_words(result(whole, "W4"), shown("", refused=True), ()).passed
    assert not in_words(result(whole, "W2"), shown("418 eels", refused=True), ()).passed
    assert not in_words(result(whole, "W4"), shown("kites"), ()).passed


def test_tables_and_plots_show_every_system_and_the_result_is_plain(compared: Baselines) -> None:
    for table in tables_of(compared)[:2]:
        assert [row[0] for row in table.rows] == [one.name for one in compared.systems]
        assert {len(row) for row in table.rows} == {len(table.columns)}
    assert {len(row) for row in tables_of(compared)[2].rows} == {len(tables_of(compared)[2].columns)}
    assert len(plots_of(compared)) == 3
    assert json.loads(json.dumps(plain_value(compared)))["gold"] == "weirs"


def test_the_headline_stands_once_more_for_the_answerable_alone(compared: Baselines) -> None:
    table = tables_of(compared)[0]
    at = table.columns.index("of the answerable")
    cells = {row[0]: (row[at - 1], row[at]) for row in table.rows}
    assert (cells[OURS], cells[DEFAULTS]) == (("4 of 4", "3 of 3"), ("3 of 4", "3 of 3"))


def test_every_kind_with_evidence_has_a_row_and_all_of_them_one(compared: Baselines) -> None:
    assert [row[:2] for row in tables_of(compared)[2].rows] == [
        ("resolved", "1"),
        ("fact", "1"),
        ("followup", "1"),
        ("all", "3"),
    ]


def test_evidence_that_our_library_does_not_hold_is_counted(ground: Ground, whole: Run) -> None:
    first, *others = whole.results
    lacking = replace(first.entry, citations=(*first.entry.citations, (Evidence(MAY, "99"),)))
    found = sought_of(ground.library, Run("more", (replace(first, entry=lacking), *others)))
    assert unborne(whole, sought_of(ground.library, whole)) == 0
    assert unborne(Run("more", (replace(first, entry=lacking), *others)), found) == 1


def of_blocks(whole: Run, *blocks: Block) -> Shown:
    """W2's answer, as if it showed this on the word of its first citation."""
    found = result(whole, "W2")
    (first, *_) = found.answer.citations
    told = replace(first, number=1, quote="A trapper, Ms. Idony Farrant, had counted 418 eels in a week.")
    return own_words(replace(found, answer=replace(found.answer, blocks=blocks, citations=(told,))))


def test_ours_is_judged_by_what_it_shows_not_by_all_that_its_citations_rest_on(whole: Run, ground: Ground) -> None:
    (sought,) = (one for one in sought_of(ground.library, whole) if one.id == "W2")
    counted = "A trapper, Ms. Idony Farrant, had counted 418 eels in a week."
    vague = of_blocks(whole, Block(Voice.SAYING, "It was 418.", (1,)))
    quoted = of_blocks(whole, Block(Voice.QUOTE, counted, (1,)))
    assert [any(bears_any_of(text, sought.groups[0]) for text in one.texts) for one in (vague, quoted)] == [False, True]


def test_lines_without_markers_belong_to_the_sentence_above_them(whole: Run) -> None:
    told = of_blocks(
        whole,
        Block(Voice.SAYING, "Two are named. ", (1,)),
        Block(Voice.SAYING, "- Ms. Farrant"),
        Block(Voice.QUOTE, "418 eels", (1,)),
        Block(Voice.SAYING, "Nothing more is said."),
    )
    assert [text.words for text in told.texts] == ["Two are named. Ms. Farrant", "418 eels"]


def test_tags_are_taken_out_of_web_pages_alone_and_cut_ones_too() -> None:
    chunk = 'ass="x"><p>It cost <b>&pound;9</b>00<br>in all.</p><style>p {}</style><td>Eels</td><td>418</td><a hre'
    assert without_markup("page.html", chunk) == "It cost £900 in all. Eels 418"
    assert without_markup("notes.txt", "a <b> c") == "a <b> c"


def test_a_gold_set_without_evidence_is_compared_in_words_alone(ground: Ground, whole: Run) -> None:
    bare = Entry("W4", 4, ("What was resolved on kites?",), Kind.UNANSWERABLE, False)
    alone = Run("bare", tuple(one for one in whole.results if one.entry == bare))
    found = baselines_of(replace(ground, entries=(bare,)), alone)
    assert {one.retrieval for one in found.systems} == {None}
    assert all("-" in row for row in tables_of(found)[1].rows)
