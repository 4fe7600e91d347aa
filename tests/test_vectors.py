"""The vectors: added, found by nearness, taken out, and not shared with another folder."""

import math
from pathlib import Path

import pytest

from index.errors import LibraryDamaged
from index.vectors import Vectors

EAST, NORTH, SOUTH_EAST = [1.0, 0.0], [0.0, 1.0], [0.8, -0.6]


@pytest.fixture
def vectors(tmp_path: Path) -> Vectors:
    vectors = Vectors(tmp_path / "vectors")
    vectors.add(["east", "north", "south-east"], [EAST, NORTH, SOUTH_EAST])
    return vectors


def test_the_nearest_by_angle_comes_first(vectors: Vectors) -> None:
    assert vectors.nearest([2.0, 0.1], 3) == ["east", "south-east", "north"]
    assert vectors.nearest(NORTH, 1) == ["north"]


def test_the_nearest_of_some_are_found_among_those_alone(vectors: Vectors) -> None:
    assert vectors.nearest_among(EAST, ["north", "south-east", "never held"], 2) == ["south-east", "north"]
    assert vectors.nearest_among(EAST, [], 2) == []


def test_few_and_many_are_searched_differently_and_with_one_result(vectors: Vectors) -> None:
    angles = {f"at-{degree}": math.radians(degree) for degree in range(5, 355)}
    vectors.add(list(angles), [[math.cos(angle), math.sin(angle)] for angle in angles.values()])
    few = [f"at-{degree}" for degree in range(60, 90)]
    many = [f"at-{degree}" for degree in range(5, 355)] + ["never held"]
    assert vectors.nearest_among(NORTH, few, 2) == ["at-89", "at-88"]
    assert vectors.nearest_among(NORTH, many, 1) == ["at-90"]


def test_what_is_added_again_is_replaced_and_what_is_deleted_is_gone(vectors: Vectors) -> None:
    vectors.add(["east"], [NORTH])
    assert vectors.count() == 3
    assert set(vectors.nearest(NORTH, 2)) == {"east", "north"}
    vectors.delete(["east", "never held"])
    assert vectors.count() == 2


def test_similarity_is_the_cosine(vectors: Vectors) -> None:
    found = vectors.similarity([1.0, 0.0], ["east", "south-east", "never held"])
    assert found == pytest.approx({"east": 1.0, "south-east": 0.8})


def test_vectors_last_and_are_their_folders_own(vectors: Vectors, tmp_path: Path) -> None:
    other = Vectors(tmp_path / "other")
    other.add(["west"], [[-1.0, 0.0]])
    other.reopen()
    assert other.nearest(EAST, 5) == ["west"]
    assert vectors.count() == 3
    assert Vectors(tmp_path / "vectors").count() == 3


def test_cleared_vectors_can_be_made_again(vectors: Vectors) -> None:
    vectors.clear()
    assert vectors.count() == 0
    vectors.add(["east"], [EAST])
    assert vectors.nearest(NORTH, 5) == ["east"]


def test_damaged_vectors_are_said_so_and_can_be_cleared(tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    folder.mkdir()
    (folder / "chroma.sqlite3").write_bytes(b"spoilt " * 999)
    vectors = Vectors(folder)
    with pytest.raises(LibraryDamaged, match="cannot be used"):
        vectors.count()
    vectors.clear()
    assert vectors.count() == 0
