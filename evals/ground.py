"""What a gold set is asked on: a library, and others made of the same papers that are thrown away afterwards.

One model serves all of them and remembers every text it has embedded: a library that differs in one paper, or in how
papers are cut, costs only what is new in it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from evals.gold.entries import Entry
from index.embedding import Embedder
from index.intake import ReadPaper
from index.library import Library, Progress


class RememberingEmbedder(Embedder):
    """An embedder that never embeds a text twice; for the length of an evaluation, not of a service."""

    def __init__(self, model: str | None = None) -> None:
        super().__init__(model)
        self._all: dict[str, list[float]] = {}

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        new = [text for text in dict.fromkeys(texts) if text not in self._all]
        if new:
            self._all.update(zip(new, super().embed(new), strict=True))
        return [self._all[text] for text in texts]


@dataclass(frozen=True, slots=True)
class Ground:
    """`name` is the gold set's; `library` is only ever read."""

    name: str
    entries: tuple[Entry, ...]
    library: Library
    embedder: RememberingEmbedder

    @property
    def papers(self) -> tuple[Path, ...]:
        """The library's own copies of its papers."""
        return tuple(self.library.file(record.paper) for record in self.library.papers())


@contextmanager
def made_of(
    papers: Sequence[Path],
    embedder: Embedder,
    *,
    read: ReadPaper | None = None,
    kind: type[Library] = Library,
    progress: Progress | None = None,
) -> Iterator[Library]:
    """A library of these papers in a folder that is removed afterwards.

    `read` understands one paper, as for `Library.open`; `kind` is a library that does without one of its parts.
    """
    with (
        TemporaryDirectory(prefix="board-papers-eval-") as folder,
        kind.open(Path(folder), create=True, embedder=embedder, read=read) as library,
    ):
        library.add_papers(papers, progress=progress)
        yield library
