"""Our side of the bench: each function is one stage, run in a process of its own by `evals.bench.apart`."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from evals.bench.apart import command_seconds, resident
from evals.bench.askers import asked_at_once
from evals.bench.stages import Answering, Embedding, Ingest, Reading

_PAGE = 3_000
"""Characters that make a page of a paper without pages."""
_BATCH = 256
"""As many as are embedded together when papers are ingested."""


def reading(papers: Path) -> Reading:
    from ingest.passages import passages_of
    from ingest.read import read_paper
    from ingest.readers import SUFFIXES

    began = time.perf_counter()
    read = [read_paper(path) for path in _files(papers, frozenset(SUFFIXES))]
    texts = sum(len(passages_of(paper)) for paper in read)
    seconds = time.perf_counter() - began
    pages = [len(p.document.pages) or sum(len(line.text) for line in p.document.lines) / _PAGE for p in read]
    return Reading(len(read), sum(pages), texts, seconds)


def embedding(papers: Path, most: int) -> Embedding:
    """How long the first `most` passages take, without the model's start."""
    from index.embedding import Embedder
    from ingest.passages import passages_of, search_text
    from ingest.read import read_paper
    from ingest.readers import SUFFIXES

    texts: list[str] = []
    for path in _files(papers, frozenset(SUFFIXES)):
        texts += (search_text(passage) for passage in passages_of(read_paper(path)))
        if len(texts) >= most:
            break
    texts = texts[:most]
    embedder = Embedder()
    embedder.embed(("The model is started.",))
    began = time.perf_counter()
    for start in range(0, len(texts), _BATCH):
        embedder.embed(texts[start : start + _BATCH])
    return Embedding(len(texts), time.perf_counter() - began)


def ingest(papers: Path, library: Path, near: bool) -> Ingest:
    """`near` takes vectors from `evals.bench.nearby` instead of the model."""
    from evals.bench.nearby import embedder_for
    from index.library import Library

    began = time.perf_counter()
    embedder = embedder_for(near=near)
    with Library.open(library, create=True, embedder=embedder) as held:
        held.add_papers((papers,))
        seconds = time.perf_counter() - began
        return Ingest(held.passage_count(), seconds, embedder.spent)


def questions(library: Path, rows: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    from evals.bench.questions import questions_for
    from index.library import Library

    with Library.open(library) as held:
        return questions_for(held, rows)


def answering(library: Path, first: Sequence[str], rows: Sequence[Sequence[str]]) -> Answering:
    """The questions in `first` warm the library up and are not counted."""
    from assistant.ask import ask
    from index.library import Library

    with Library.open(library) as held:
        for question in first:
            ask(held, (question,))
        waits = asked_at_once(lambda question: ask(held, (question,)), rows)
        return Answering(waits, resident())


def cold(library: Path, question: str) -> float:
    return command_seconds([sys.executable, "-m", "assistant.cli", "ask", question, "--library", str(library)])


def _files(papers: Path, suffixes: frozenset[str]) -> tuple[Path, ...]:
    from index.intake import files_in

    return files_in((papers,), suffixes)
