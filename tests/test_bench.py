"""The speed bench: its invented papers, its clocks and its tables."""

import json
import time
from dataclasses import replace
from pathlib import Path
from threading import Barrier
from xml.etree import ElementTree

import pytest

from evals.bench import ours, phrases, theirs
from evals.bench.__main__ import main
from evals.bench.apart import StageFailed, apart, size_of
from evals.bench.askers import Waits, asked_at_once, percentile
from evals.bench.figures import Bench, GroundFigures, SystemFigures
from evals.bench.invented import first_subject, meeting_of, papers_of, write_papers
from evals.bench.nearby import NearbyEmbedder
from evals.bench.plan import whole
from evals.bench.plot import draw
from evals.bench.questions import questions_for
from evals.bench.shown import tables_of
from evals.bench.stages import Answering, Embedding, Ingest, Reading
from evals.tables import Table, markdown, plain_value
from index.library import Library
from ingest.paper import Paper, Part, SectionKind
from ingest.passages import passages_of
from ingest.read import read_paper

MB = 1_000_000


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "papers"
    write_papers(folder, 220)
    return folder


@pytest.fixture(scope="module")
def understood(shelf: Path) -> list[Paper]:
    return [read_paper(path) for path in sorted(shelf.iterdir())]


def test_invented_papers_are_understood_whole(understood: list[Paper]) -> None:
    minutes, pack = understood[:2]
    items = minutes.sections[0].items
    assert [section.kind for section in pack.sections] == [SectionKind.AGENDA, *[SectionKind.REPORT] * 4]
    assert [item.title for item in items[3:]] == [business.title for business in meeting_of(0).items]
    limbs = [one for item in items for one in item.statements if one.part is Part.RESOLUTION]
    assert len(limbs) == 6 * 2
    assert [warning for paper in understood for warning in paper.warnings] == []


def test_a_shelf_holds_about_as_many_passages_as_asked_for(understood: list[Paper]) -> None:
    assert sum(len(passages_of(paper)) for paper in understood) == pytest.approx(220, rel=0.1)


def test_a_small_shelf_is_the_beginning_of_a_large_one(shelf: Path, tmp_path: Path) -> None:
    assert write_papers(tmp_path, 500) == 8
    for path in shelf.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_each_body_meets_once_a_month_and_no_two_meetings_are_alike() -> None:
    year = [meeting_of(number) for number in range(12 * len(phrases.BODIES))]
    assert len({(meeting.body, meeting.day.month) for meeting in year}) == len(year)
    assert len({text for number in range(20) for _, text in papers_of(number)}) == 40


def test_a_percentile_is_a_value_that_so_many_do_not_exceed() -> None:
    assert [percentile([4, 1, 3, 2], share) for share in (0.5, 0.95, 0.25)] == [2, 4, 1]
    assert percentile([7.0], 0.95) == 7.0


def test_all_askers_ask_at_the_same_time() -> None:
    """An answer that waits for two others comes only where three are asking."""
    together = Barrier(3, timeout=5)
    waits = asked_at_once(lambda _: together.wait(), [("one", "two")] * 3)
    assert (waits.askers, waits.answers) == (3, 6)
    assert 0 <= waits.median <= waits.p95


def test_a_wait_is_as_long_as_the_answer_took() -> None:
    waits = asked_at_once(lambda text: time.sleep(float(text)), [("0.01", "0.01", "0.1")])
    assert 0.01 <= waits.median < 0.1 <= waits.p95


def test_a_stage_in_a_process_of_its_own_tells_its_result_and_its_memory(shelf: Path) -> None:
    stage = apart(ours.reading, shelf)
    assert (stage.result.files, stage.result.pages > 6) == (4, True)
    assert 0 < stage.result.seconds < stage.seconds and stage.peak > 10 * MB


def test_a_stage_that_fails_says_which_and_why(tmp_path: Path) -> None:
    with pytest.raises(StageFailed, match=r"reading came to no end: PathMissing: There is no file or folder"):
        apart(ours.reading, tmp_path / "nowhere")


def test_vectors_made_near_real_ones_stay_with_their_subject() -> None:
    embedder = NearbyEmbedder()
    ferries = [f"Members were told about ferry fares in {place}." for place in phrases.PLACES]
    vectors = embedder.embed(ferries)
    [other] = embedder.embed(["The river dredging of last year was praised."])
    assert first_subject(ferries[0]) == "ferry fares"
    nearest = [max(cosine(made, real) for real in vectors[:6]) for made in vectors[6:]]
    assert min(nearest) > 0.85 and max(nearest) < 0.999
    assert max(cosine(made, other) for made in vectors[6:]) < 0.7
    assert {round(cosine(made, made), 6) for made in vectors} == {1.0}
    assert embedder.spent > 0 and NearbyEmbedder().embed(ferries) == vectors


def cosine(one: list[float], other: list[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def test_both_systems_find_what_they_were_given(tmp_path: Path) -> None:
    shelf = tmp_path / "papers"
    write_papers(shelf, 110)
    own = ours.ingest(shelf, tmp_path / "ours", near=True)
    other = theirs.ingest(shelf, tmp_path / "theirs", near=True)
    assert own.texts == pytest.approx(110, rel=0.1) and 2 <= other.texts < own.texts / 5
    assert size_of(tmp_path / "theirs") > other.texts * 384
    questions = ours.questions(tmp_path / "ours", (2, 3, 3))
    assert [len(row) for row in questions] == [2, 3, 3] and len({one for row in questions for one in row}) == 8
    for system, folder in ((ours, tmp_path / "ours"), (theirs, tmp_path / "theirs")):
        answered: Answering = system.answering(folder, questions[0], questions[1:])
        assert (answered.waits.askers, answered.waits.answers) == (2, 6)
        assert answered.resident > 100 * MB


def test_questions_come_from_the_library_and_never_twice(sample_library: Path) -> None:
    with Library.open(sample_library) as library:
        first, second = questions_for(library, (40, 40))
        assert len({*first, *second}) == 80
        assert questions_for(library, (40, 40)) == (first, second)
        titles = [item.title for meeting in library.meetings() for item in library.meeting(meeting.date).items]  # type: ignore[union-attr]
    assert any(title and title in question for question in first for title in titles)


def waits(askers: int, median: float) -> Waits:
    return Waits(askers, 96, median, 2 * median, askers / median)


def figures(name: str, factor: float) -> SystemFigures:
    return SystemFigures(
        name,
        Reading(4, 8.0, 100, 2.0 * factor),
        Embedding(100, 4.0 * factor),
        Ingest(100, 10.0 * factor, 4.0 * factor),
        int(600 * MB * factor),
        int(5 * MB * factor),
        (1.0 * factor, 3.0 * factor),
        (waits(1, 0.020 * factor), waits(8, 0.100 * factor)),
        int(500 * MB * factor),
    )


def bench() -> Bench:
    grounds = [
        GroundFigures(f"{size} invented", 4, 8.0, size, size >= 5000, figures("ours", 1.0), figures("LlamaIndex", 4.0))
        for size in (100, 10_000)
    ]
    return Bench("21 November 2026", "Linux, 2 cores, Python 3.11", tuple(grounds))


def rows(table: Table) -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:] for row in table.rows}


def test_every_figure_stands_beside_the_others_with_its_ratio() -> None:
    shown = rows(tables_of(bench())[1])
    assert shown["pages read and cut in a second"] == ("4", "1", "4.00")
    assert shown["pages embedded in a second"] == ("2", "0.5", "4.00")
    assert shown["ingest without embedding, s"] == ("6", "24", "0.25")
    assert shown["warm answer, half, 1 asker, ms"] == ("20", "80", "0.25")
    assert shown["warm answer, 95 of 100, 8 askers, ms"] == ("200", "800", "0.25")
    assert shown["memory after answers, MB"] == ("500", "2,000", "0.25")


def test_where_vectors_were_made_up_no_speed_of_the_model_is_claimed() -> None:
    real, near = tables_of(bench())[1:]
    assert "whole ingest, s" in rows(real) and "whole ingest, s" not in rows(near)
    assert "near real ones" in near.note and not real.note


def test_a_system_that_came_to_no_end_leaves_dashes_and_its_reason() -> None:
    first = bench().grounds[0]
    theirs_failed = SystemFigures("LlamaIndex", failures=("ingest came to no end: its process ended with code -9.",))
    table = tables_of(replace(bench(), grounds=(replace(first, theirs=theirs_failed),)))[1]
    assert rows(table)["on disk, MB"] == ("5", "-", "-")
    assert "code -9" in table.note


def test_how_both_grow_stands_in_one_table_with_the_ratios() -> None:
    growth = tables_of(bench())[0]
    assert [row[2] for row in growth.rows] == ["ours", "LlamaIndex", "ours / LlamaIndex"] * 2
    assert growth.columns[3:6] == ("ingest without embedding, s", "cold answer, s", "memory, MB")
    assert growth.rows[0] == ("100 invented", "100", "ours", "6", "3", "500", "5", "20 / 40", "100 / 200")
    assert growth.rows[2][3:] == ("0.25",) * 4 + ("0.25 / 0.25",) * 2
    assert "21 November 2026" in growth.note and growth.title in markdown(growth)


def test_the_plot_names_both_systems_and_the_figures_are_plain_json(tmp_path: Path) -> None:
    draw(bench(), tmp_path / "bench.svg")
    drawn = ElementTree.parse(tmp_path / "bench.svg").getroot()
    words = {text.strip() for element in drawn.iter() for text in [element.text or ""]}
    assert {"ours", "LlamaIndex", "On disk, MB"} <= words
    values = json.loads(json.dumps(plain_value(bench())))
    assert values["grounds"][1]["ours"]["waits"][1] == {
        "askers": 8, "answers": 96, "median": 0.1, "p95": 0.2, "per_second": 80.0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--papers", "no-such-folder"], "there is no folder no-such-folder"),
        (["--sizes", "many"], "'many' is no list of numbers"),
        (["--askers", "0"], "'0' is no list of numbers"),
        (["--speed"], "unrecognized arguments: --speed"),
    ],
)
def test_what_cannot_be_measured_is_told_in_one_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert sentence in told and told.count("\n") == 1


def test_more_askers_put_fewer_questions_each_but_at_least_two() -> None:
    plan = whole((Path("papers"),), (1000,), (1, 8, 64))
    assert [plan.each(askers) for askers in plan.askers] == [96, 12, 2]
