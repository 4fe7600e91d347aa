"""The papers of a library as they were read, and copies of the library in which some of them say something else."""

import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date as Date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.answer import Citation
from evals.counterfactuals.swaps import Swap, stands, swapped
from evals.ground import Ground
from evals.quoting import words_in
from index.library import Library
from index.records import EVERYTHING
from ingest.document import Document, Line
from ingest.paper import Paper, Part, Passage
from ingest.passages import passages_of
from ingest.read import paper_of, read_paper
from ingest.text.cleaning import clean


class Papers:
    """A library's papers by name. The words are the library's own; a file is read only where a paper is changed, and
    then once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        names = [record.paper for record in library.papers() if record.error is None]
        self._texts = {name: "\n".join(line.text for line in library.lines(name)) for name in names}
        self._read: dict[str, Paper] = {}
        self._passages: dict[str, tuple[Passage, ...]] = {}
        self._meetings = library.meetings()
        self.searched = library.passages_of_scope(EVERYTHING, frozenset(Part))
        self.meetings = frozenset(one.date for one in self._meetings)

    def of_meeting(self, day: Date | None) -> frozenset[str]:
        """The names of the papers that hold something of the meetings on a day."""
        return frozenset(name for one in self._meetings if one.date == day for name in one.papers)

    def holding(self, words: str) -> tuple[str, ...]:
        """The names of the papers in which the words stand."""
        return tuple(name for name, text in self._texts.items() if stands(words, text))

    def free(self, words: str) -> bool:
        return not self.holding(words)

    def paper(self, name: str) -> Paper:
        if name not in self._read:
            self._read[name] = read_paper(self._library.file(name))
        return self._read[name]

    def passages(self, name: str) -> tuple[Passage, ...]:
        """All of a paper's passages, those that the library does not search among them."""
        if name not in self._passages:
            self._passages[name] = passages_of(self.paper(name))
        return self._passages[name]

    def with_swaps(self, swaps: Iterable[Swap]) -> dict[str, Document]:
        """The papers that change, each with every swap made in it."""
        changed: dict[str, Document] = {}
        for swap in swaps:
            for name in self.holding(swap.old):
                changed[name] = swapped(changed.get(name) or self.paper(name).document, swap)
        return changed

    def without(self, lines: Mapping[str, frozenset[int]]) -> dict[str, Document]:
        return {name: _emptied(self.paper(name).document, gone) for name, gone in lines.items()}


class Words:
    """The words of the papers as a library holds them, to compare with what an answer says of them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lines: dict[str, tuple[Line, ...]] = {}
        self._words: dict[str, tuple[str, ...]] = {}

    def of(self, name: str) -> tuple[str, ...]:
        """A paper's words in the forms in which quotations are looked for."""
        if name not in self._words:
            self._words[name] = words_in(self._lines_of(name))
        return self._words[name]

    def at(self, citation: Citation) -> str:
        """The title and the lines that a citation points to."""
        lines = self._lines_of(citation.paper)[citation.first_line - 1 : citation.last_line]
        return " ".join((citation.title or "", *(clean(line.text) for line in lines)))

    def _lines_of(self, name: str) -> tuple[Line, ...]:
        if name not in self._lines:
            self._lines[name] = self._library.lines(name)
        return self._lines[name]


@contextmanager
def library_with(ground: Ground, changed: Mapping[str, Document]) -> Iterator[Library]:
    """The ground's library, copied to a folder that is removed afterwards, with these papers in place of its own."""
    with TemporaryDirectory(prefix="board-papers-eval-") as folder:
        shutil.copytree(ground.library.folder, folder, dirs_exist_ok=True)
        read = partial(_understood, changed, _bodies(ground.library))
        with Library.open(Path(folder), embedder=ground.embedder, read=read) as library:
            for name in changed:
                library.remove(name)
                library.add_papers([ground.library.file(name)])
            yield library


def _bodies(library: Library) -> dict[str, str | None]:
    """The only body of a paper's meetings: a person may have named it where the paper does not."""
    named = {record.paper: {one.body for one in record.meetings} for record in library.papers()}
    return {paper: next(iter(bodies)) if len(bodies) == 1 else None for paper, bodies in named.items()}


def _understood(
    changed: Mapping[str, Document], bodies: Mapping[str, str | None], path: Path, body: str | None
) -> Paper:
    """Another content, so that nothing remembered of the paper as it was is taken for it."""
    words = "\n".join(line.text for line in changed[path.name].lines)
    document = replace(changed[path.name], sha256=hashlib.sha256(words.encode()).hexdigest())
    paper = paper_of(document, body=body)
    return paper if paper.meeting.body else paper_of(document, body=bodies[path.name])


def _emptied(document: Document, gone: frozenset[int]) -> Document:
    """With these lines blank, so that the others keep their numbers; and without the bookmarks of pages left bare."""
    lines = tuple(replace(line, text="") if line.number in gone else line for line in document.lines)
    bare = {line.page for line in document.lines} - {line.page for line in lines if line.text.strip()}
    kept = tuple(one for one in document.bookmarks if one.page not in bare)
    return replace(document, lines=lines, bookmarks=kept)
