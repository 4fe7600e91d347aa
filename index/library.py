"""The library: one folder that holds everything the assistant knows, and the one way into it.

    catalogue.db   the record: papers, meetings, items, passages and their words
    vectors/       made from the record, and made again from it when lost
    papers/        a copy of every paper
    write.lock     held by the one program that writes; any number may read

A paper is added wholly or not at all. Vectors that a program left unmade are made at the next chance. Opening is
cheap: the model is loaded at the first search by meaning, not before. Readers may share a library between threads.
Longer than other modules because it is the one door: every question to the catalogue passes here, in a few lines each.
"""

import errno
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date as Date
from pathlib import Path
from types import TracebackType
from typing import Self

from index import catalogue_held as held
from index import catalogue_meetings as meetings_of
from index import catalogue_read as read
from index.adding import Added, Adding
from index.catalogue import Catalogue, WriterLock
from index.catalogue_copies import copies_of
from index.catalogue_words import document_frequency
from index.embedding import Embedder, model_name
from index.errors import LibraryFull, LibraryMissing, LibraryModelDiffers, LibraryReadOnly, PaperNotHeld
from index.intake import Given, ReadPaper, copy_of, files_in, reader_of
from index.lexicon import Lexicon
from index.reading_ahead import ALLOWANCE, reading_ahead
from index.records import (
    EVERYTHING,
    Abbreviation,
    ActionRecord,
    Body,
    Copy,
    CorrectionRecord,
    Coverage,
    Hit,
    ItemRecord,
    MeetingRecord,
    MeetingSummary,
    PaperRecord,
    Scope,
)
from index.search import Search, Wanted
from index.upkeep import Upkeep
from index.vectors import Vectors
from index.vocabulary import Known
from ingest.document import Line
from ingest.paper import Attendee, ExemptStretch, Part, Passage, SectionKind

Progress = Callable[[PaperRecord], None]


class Library:
    """Made by `open`. Everything it raises is a LibraryError."""

    def __init__(
        self,
        folder: Path,
        catalogue: Catalogue,
        embedder: Embedder,
        read: ReadPaper | None,
        allowance: float = ALLOWANCE,
    ) -> None:
        self.folder = folder
        self.model = embedder.name
        self._catalogue = catalogue
        self._embedder = embedder
        self._writer = WriterLock(folder / "write.lock")
        self._upkeep = Upkeep(catalogue, Vectors(folder / "vectors"), embedder, self._writer)
        self._known = Known(catalogue)
        self._search = Search(catalogue, self._known, self._upkeep)
        self._read = read
        self._allowance = allowance

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        model: str | None = None,
        embedder: Embedder | None = None,
        create: bool = False,
        read: ReadPaper | None = None,
        allowance: float | None = None,
    ) -> Self:
        """`model` is a name or a folder; None is the one the library was built with, at first the bundled one.

        Several libraries may share one `embedder`, which then names the model. `read` understands one paper; it is
        `ingest.read.read_paper`, in processes of their own where that is quicker, unless something else is given;
        `allowance` is how many seconds one paper may take, None the usual number.
        """
        model = embedder.name if embedder else model
        folder = folder.expanduser()
        _make_or_find(folder, create=create)
        catalogue = Catalogue(folder / "catalogue.db")
        catalogue.open()
        remembered = catalogue.setting("model")
        if remembered is None:
            catalogue.set("model", model_name(model))
        elif model is not None and model_name(model) != remembered:
            catalogue.close()
            raise LibraryModelDiffers(
                f"The library in {folder} was built with the model {remembered}, not {model_name(model)}: "
                "use that model, or ingest the papers into a new library."
            )
        return cls(folder, catalogue, embedder or Embedder(remembered or model), read, allowance or ALLOWANCE)

    def close(self) -> None:
        self._catalogue.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # What goes in and out

    def add_papers(
        self,
        paths: Sequence[Path],
        *,
        body: str | None = None,
        include_exempt: bool = False,
        ocr: bool = False,
        progress: Progress | None = None,
    ) -> tuple[PaperRecord, ...]:
        """Read files and folders; what became of each. Unchanged papers are skipped, bad ones named and passed over.

        `include_exempt` keeps what papers mark as not for publication, which is otherwise held back; `ocr` has the
        words of scanned pages recognised, also in papers that are held already.
        """
        from ingest.readers import SUFFIXES

        files = files_in(paths, frozenset(SUFFIXES))
        with self._writer.held():
            given = Given(body, include_exempt, ocr)
            adding = self._adding()
            adding.tidy()
            new = [] if self._read else [file for file in files if adding.is_new(file, given)]
            with reading_ahead(new, given, self._read or reader_of(given), self._allowance) as read:
                records = tuple(self._add(self._adding(read), file, given, progress) for file in files)
            adding.tidy()
        return records

    def remove(self, paper: str) -> PaperRecord:
        with self._writer.held():
            removed = self._adding().remove(paper)
            self._upkeep.forget(removed.vectors)
            self._upkeep.bring_in_line()
        return removed.paper

    # What is held

    def papers(self) -> tuple[PaperRecord, ...]:
        with self._catalogue.read() as connection:
            return meetings_of.paper_records(connection)

    def bodies(self) -> tuple[Body, ...]:
        return self._known.now().bodies

    def meetings(self, scope: Scope = EVERYTHING) -> tuple[MeetingSummary, ...]:
        """Oldest first."""
        if scope.body is None and not scope.bodies:
            return tuple(meeting for meeting in self._known.now().meetings if scope.has_day(meeting.date))
        with self._catalogue.read() as connection:
            return meetings_of.meeting_summaries(connection, read.meetings_in_scope(connection, scope))

    def meeting(self, date: Date, body: str | None = None) -> MeetingRecord | None:
        """The first meeting held on a date; `meetings_on` gives all."""
        return next(iter(self.meetings_on(date, body)), None)

    def meetings_on(self, date: Date, body: str | None = None) -> tuple[MeetingRecord, ...]:
        with self._catalogue.read() as connection:
            there = read.meetings_in_scope(connection, Scope(body, date, date))
            found = meetings_of.meeting_records(connection, there)
        return tuple(replace(one, corrections=self._corrections_of(one)) for one in found)

    def attendance(self, scope: Scope = EVERYTHING) -> tuple[tuple[Date, Attendee], ...]:
        """Who is listed at which meeting, oldest first, in the order of the lists."""
        with self._catalogue.read() as connection:
            return meetings_of.attendances(connection, read.meetings_in_scope(connection, scope))

    def coverage(self, scope: Scope = EVERYTHING) -> Coverage:
        with self._catalogue.read() as connection:
            return read.coverage(connection, scope)

    def lines(self, paper: str) -> tuple[Line, ...]:
        """Every line of a paper as extracted, for showing a passage in its surroundings."""
        with self._catalogue.read() as connection:
            return read.lines(connection, paper)

    def file(self, paper: str) -> Path:
        """The library's own copy of a paper."""
        with self._catalogue.read() as connection:
            found = held.copy(connection, paper)
        if found is None:
            raise PaperNotHeld(f"No paper named {paper} is held: see the list of papers for the names.")
        return copy_of(self.folder / "papers", *found)

    def held_back(self, paper: str) -> tuple[ExemptStretch, ...]:
        """What the library holds back of a paper, because the paper marks it as not for publication."""
        with self._catalogue.read() as connection:
            record = meetings_of.paper_record(connection, paper)
        return () if record is None or record.include_exempt else record.exempt

    # Items and passages

    def items(self, ids: Sequence[str]) -> tuple[ItemRecord, ...]:
        with self._catalogue.read() as connection:
            return read.items(connection, ids)

    def items_of_scope(self, scope: Scope, sections: frozenset[SectionKind] = frozenset()) -> tuple[ItemRecord, ...]:
        """Items of business, newest meeting first; `sections` empty means every kind."""
        with self._catalogue.read() as connection:
            return read.items_where(connection, (*read.in_scope(connection, scope), *read.in_sections(sections)))

    def items_numbered(self, number: str, scope: Scope, section: SectionKind) -> tuple[ItemRecord, ...]:
        """Items with this minute or agenda number, newest meeting first."""
        with self._catalogue.read() as connection:
            conditions = (*read.in_scope(connection, scope), *read.in_sections(frozenset({section})))
            return read.items_where(connection, (*conditions, read.numbered(number)))

    def items_titled(self, words: Sequence[str], scope: Scope, section: SectionKind) -> tuple[ItemRecord, ...]:
        """Items with any of the words in their title, newest meeting first."""
        with self._catalogue.read() as connection:
            conditions = (*read.in_scope(connection, scope), *read.in_sections(frozenset({section})))
            return read.items_where(connection, (*conditions, read.titled(words)))

    def passages(self, ids: Sequence[str]) -> tuple[Passage, ...]:
        with self._catalogue.read() as connection:
            return read.passages(connection, ids)

    def passages_of_item(self, item: str) -> tuple[Passage, ...]:
        with self._catalogue.read() as connection:
            return read.passages_of_item(connection, item)

    def passages_of_scope(self, scope: Scope, parts: frozenset[Part]) -> tuple[Passage, ...]:
        """Newest meeting first, in the order of the paper."""
        with self._catalogue.read() as connection:
            return read.passages_where(connection, read.in_scope(connection, scope, parts))

    def resolutions(self, scope: Scope = EVERYTHING) -> tuple[Passage, ...]:
        return self.passages_of_scope(scope, frozenset({Part.RESOLUTION}))

    def actions(self, scope: Scope = EVERYTHING) -> tuple[ActionRecord, ...]:
        with self._catalogue.read() as connection:
            return read.actions_where(connection, read.in_scope(connection, scope))

    def copies(self, passages: Sequence[str]) -> Mapping[str, tuple[Copy, ...]]:
        """Passage id -> the other papers in which its item stands as well; items held once are left out."""
        with self._catalogue.read() as connection:
            return copies_of(connection, passages)

    def corrections(self) -> tuple[CorrectionRecord, ...]:
        """What later meetings corrected in the minutes held."""
        return self._known.now().corrections

    def abbreviations(self) -> tuple[Abbreviation, ...]:
        return self._known.now().abbreviations

    # Searching

    def search(
        self, query: str, scope: Scope = EVERYTHING, *, parts: frozenset[Part] = frozenset(), limit: int = 20
    ) -> tuple[Hit, ...]:
        """By words and by meaning; best first."""
        return self._search.hybrid(Wanted(query, scope, parts, limit))

    def words(
        self, query: str, scope: Scope = EVERYTHING, *, parts: frozenset[Part] = frozenset(), limit: int = 20
    ) -> tuple[Hit, ...]:
        """By words alone, without the model; best first."""
        return self._search.words_only(Wanted(query, scope, parts, limit))

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        return self._embedder.embed(texts)

    def similarity(self, text: str, ids: Sequence[str]) -> dict[str, float]:
        """How near in meaning the passages are to a text: cosine of their vectors, from -1 to 1."""
        return self._upkeep.similarity(text, ids)

    def is_word(self, word: str) -> bool:
        """Whether the word is one of the language, as far as the model knows it, and no misspelling."""
        return self._embedder.knows(word)

    def stems(self) -> frozenset[str]:
        """The stems of all the words the papers use: what a misspelt word can mean."""
        return self.lexicon().stems

    def lexicon(self) -> Lexicon:
        """How the papers write their words, for as long as they do not change."""
        return self._known.now().lexicon

    def document_frequency(self, words: Sequence[str]) -> dict[str, int]:
        with self._catalogue.read() as connection:
            return document_frequency(connection, words)

    def passage_count(self) -> int:
        return self._known.now().passages

    def _corrections_of(self, meeting: MeetingRecord) -> tuple[CorrectionRecord, ...]:
        return tuple(one for one in self.corrections() if (one.date, one.body) == (meeting.date, meeting.body))

    def _adding(self, read: ReadPaper | None = None) -> Adding:
        return Adding(self._catalogue, self.folder / "papers", read or self._read or reader_of(Given()))

    def _add(self, adding: Adding, file: Path, given: Given, progress: Progress | None) -> PaperRecord:
        """The paper is reported once it can be searched, so its seconds count its vectors too."""
        began = time.perf_counter()
        added: Added = adding.add(file, given)
        self._upkeep.forget(added.vectors)
        self._upkeep.bring_in_line()
        record = replace(added.paper, seconds=time.perf_counter() - began)
        if progress:
            progress(record)
        return record


def _make_or_find(folder: Path, *, create: bool) -> None:
    if (folder / "catalogue.db").is_file():
        return
    if not create:
        raise LibraryMissing(f"There is no library in {folder}: ingest papers to make one, or name another folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise LibraryFull(f"There is no room left on the disk for a library in {folder}.") from error
        raise LibraryReadOnly(f"No library can be made in {folder} ({error.strerror}): name another folder.") from error
