"""A library of papers in which evidence is only looked up, never searched for: no text need be embedded."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from evals.ground import made_of
from index.embedding import Embedder
from index.intake import ReadPaper
from index.library import Library


class ForListing(Embedder):
    """Gives every text the same vector, at no cost: what stands where is told by the catalogue alone."""

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        return [[1.0]] * len(texts)


def listed(papers: Sequence[Path], read: ReadPaper | None = None) -> AbstractContextManager[Library]:
    """A library of these papers in a folder that is removed afterwards; to be listed, not searched."""
    return made_of(papers, ForListing(), read=read)
