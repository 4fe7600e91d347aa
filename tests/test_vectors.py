"""The vectors: added, found by nearness under filters, taken out, and not shared with another folder."""

from dataclasses import replace
from datetime import date as Date
from pathlib import Path

import pytest

from index.errors import LibraryDamaged
from index.vectors import Filter, Vectors
from ingest.paper import Part, Passage, Place, SectionKind

EAST, NORTH, SOUTH_EAST = [1.0, 0.0], [0.0, 1.0], [0.8, -0.6]
MARCH, JUNE = Date(2031, 3, 4), Date(2031, 6, 1)


def passage(id: str, part: Part = Part.RESOLUTION, meeting: Date | None = MARCH) -> Passage:
    return Passage(id, "minutes.pdf", "item", 1, SectionKind.MINUTES, part, "words", Place(1, 1), meeting=meeting)


@pytest.fixture
def vectors(tmp_path: Path) -> Vectors:
    vectors = Vectors(tmp_path / "vectors")
    found = (passage("east"), passage("north", Part.DISCUSSION, JUNE), passage("south-east", meeting=None))
    vectors.add(found, ["Harbour Board", "Quay Panel", None], [EAST, NORTH, SOUTH_EAST])
    return vectors


def test_the_nearest_by_angle_comes_first(vectors: Vectors) -> None:
    assert vectors.query([2.0, 0.1], Filter(), 3) == ["east", "south-east", "north"]
    assert vectors.query(NORTH, Filter(), 1) == ["north"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(bodies=("Harbour Board",)), {"east"}),
        (Filter(bodies=("Harbour Board", "")), {"east", "south-east"}),
        (Filter(parts=frozenset({Part.DISCUSSION})), {"north"}),
        (Filter(parts=frozenset({Part.DISCUSSION, Part.RESOLUTION})), {"east", "north", "south-east"}),
        (Filter(since=JUNE), {"north"}),
        (Filter(until=MARCH), {"east"}),
        (Filter(since=MARCH, until=JUNE), {"east", "north"}),
        (Filter(bodies=("Quay Panel",), until=MARCH), set()),
    ],
)
def test_body_dates_and_parts_filter(vectors: Vectors, wanted: Filter, found: set[str]) -> None:
    assert set(vectors.query(EAST, wanted, 10)) == found


def test_what_is_added_again_is_replaced_and_what_is_deleted_is_gone(vectors: Vectors) -> None:
    vectors.add([passage("east")], ["Harbour Board"], [NORTH])
    assert vectors.count() == 3
    assert set(vectors.query(NORTH, Filter(), 2)) == {"east", "north"}
    vectors.delete(["east", "never held"])
    assert vectors.count() == 2


def test_similarity_is_the_cosine(vectors: Vectors) -> None:
    found = vectors.similarity([1.0, 0.0], ["east", "south-east", "never held"])
    assert found == pytest.approx({"east": 1.0, "south-east": 0.8})


def test_vectors_last_and_are_their_folders_own(vectors: Vectors, tmp_path: Path) -> None:
    other = Vectors(tmp_path / "other")
    other.add([replace(passage("west"), paper="other.pdf")], [None], [[-1.0, 0.0]])
    other.reopen()
    assert other.query(EAST, Filter(), 5) == ["west"]
    assert vectors.count() == 3
    assert Vectors(tmp_path / "vectors").count() == 3


def test_cleared_vectors_can_be_made_again(vectors: Vectors) -> None:
    vectors.clear()
    assert vectors.count() == 0
    vectors.add([passage("east")], [None], [EAST])
    assert vectors.query(NORTH, Filter(), 5) == ["east"]


def test_damaged_vectors_are_said_so_and_can_be_cleared(tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    folder.mkdir()
    (folder / "chroma.sqlite3").write_bytes(b"spoilt " * 999)
    vectors = Vectors(folder)
    with pytest.raises(LibraryDamaged, match="cannot be used"):
        vectors.count()
    vectors.clear()
    assert vectors.count() == 0
