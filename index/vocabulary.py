"""What nearly every question asks of the catalogue, read once for each state of it."""

from dataclasses import dataclass
from threading import Lock

from index import catalogue_read as read
from index.catalogue import Catalogue
from index.catalogue_bodies import bodies
from index.catalogue_meetings import meeting_summaries
from index.catalogue_standing import corrections
from index.catalogue_words import stems
from index.lexicon import Lexicon
from index.records import EVERYTHING, Abbreviation, Body, CorrectionRecord, MeetingSummary


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`version` is the state of the catalogue it was read from, `passages` how many a search can find, `meetings`
    are all that are held, oldest first, `corrections` what later meetings corrected in their minutes."""

    version: str | None
    abbreviations: tuple[Abbreviation, ...]
    bodies: tuple[Body, ...]
    lexicon: Lexicon
    passages: int
    meetings: tuple[MeetingSummary, ...]
    corrections: tuple[CorrectionRecord, ...]


class Known:
    """Shared between threads. Another program's additions are seen at the next call."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._lock = Lock()
        self._last: Vocabulary | None = None

    def now(self) -> Vocabulary:
        version = self._catalogue.setting("version")
        with self._lock:
            if self._last is None or self._last.version != version:
                self._last = self._read(version)
            return self._last

    def _read(self, version: str | None) -> Vocabulary:
        with self._catalogue.read() as connection:
            return Vocabulary(
                version=version,
                abbreviations=read.abbreviations(connection),
                bodies=bodies(connection),
                lexicon=Lexicon(self._catalogue, stems(connection)),
                passages=read.passage_count(connection),
                meetings=meeting_summaries(connection, read.meetings_in_scope(connection, EVERYTHING)),
                corrections=corrections(connection),
            )
