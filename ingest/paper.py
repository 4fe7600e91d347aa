"""What a paper says: the values every step of reading produces and everything above works with.

A paper holds sections (an agenda, the minutes of one meeting, a report, an appendix). Minutes and agendas hold
items; items and reports hold statements, each the smallest thing a citation can point to. Frozen throughout: a
new fact is a new value. Standard library only.
"""

from dataclasses import dataclass
from datetime import date as Date
from enum import StrEnum

from ingest.document import Document, Format
from ingest.document import ReadingWarning as ReadingWarning


class PaperKind(StrEnum):
    PACK = "pack"
    MINUTES = "minutes"
    AGENDA = "agenda"
    REPORT = "report"
    DECISION = "decision"
    OTHER = "other"


class SectionKind(StrEnum):
    AGENDA = "agenda"
    MINUTES = "minutes"
    REPORT = "report"
    APPENDIX = "appendix"
    OTHER = "other"


class Part(StrEnum):
    """What kind of words a passage is; never mixed up, because recommended is not resolved."""

    AGENDA = "agenda"
    ATTENDANCE = "attendance"
    DISCUSSION = "discussion"
    RESOLUTION = "resolution"
    RECOMMENDATION = "recommendation"
    REPORT = "report"
    APPENDIX = "appendix"


class Marker(StrEnum):
    STATED = "stated"
    INFERRED = "inferred"


class Outcome(StrEnum):
    CARRIED = "carried"
    LOST = "lost"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    AMENDED = "amended"


class NumberSource(StrEnum):
    """How an agenda item number is known: printed, the same title in the agenda, or the order of items."""

    STATED = "stated"
    TITLE = "title"
    ORDER = "order"


class MinutesStatus(StrEnum):
    DRAFT = "draft"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Meeting:
    """`body` as the paper names it at that meeting; `time` and `place` as printed."""

    body: str | None = None
    date: Date | None = None
    time: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: lines from `first_line` to `last_line` (both included) and the page they begin on."""

    first_line: int
    last_line: int
    page: int | None = None
    printed_page: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """The smallest citable words: a paragraph, a point, a resolution limb, a recommendation, a group of table rows.

    `text` is word for word, white space folded, page furniture left out, without the label. `lead` holds words that
    the statement continues ("That the Board:") or the heading row of its table. `heading` is the sub-heading or the
    sub-item it stands under. `marker` and `outcome` belong to resolutions only. `uncertain` says that the words come
    from a table whose columns cannot be trusted. `exempt` are the paper's own words that mark these as not for
    publication.
    """

    part: Part
    text: str
    place: Place
    label: str | None = None
    lead: str | None = None
    heading: str | None = None
    marker: Marker | None = None
    outcome: Outcome | None = None
    uncertain: bool = False
    exempt: str | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """What somebody undertook to do; `text` is the sentence as printed, `owner` and `due` the words in it.

    Behind initials stands whom they stand for, where the attendance list tells: "RQ (Rowan Quill)". Of an action log
    `text` is the words of its column for actions, and `progress` what its row says of how far the action has got.
    """

    text: str
    place: Place
    owner: str | None = None
    due: str | None = None
    progress: str | None = None


@dataclass(frozen=True, slots=True)
class Attendee:
    """`role` is what is printed beside the name. `group` is the heading it stands under ("Officers").

    `present` is False for an apology. `paired` is False where name and role come from columns that cannot be
    trusted to belong together.
    """

    name: str
    role: str | None
    group: str
    present: bool | None
    place: Place
    chair: bool = False
    paired: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """One item of an agenda or of minutes. Numbers are strings as printed, None where the paper gives none.

    `statements` keeps the order of the paper. `presenter` is the agenda's line about who will present.
    `pages` is the printed range on an agenda, such as ("3", "10"). `exempt` are the words by which the item was taken
    in private; what the paper prints of it all the same is public unless its statements are marked themselves.
    """

    title: str | None
    place: Place
    minute: str | None = None
    agenda_item: str | None = None
    agenda_item_source: NumberSource | None = None
    presenter: str | None = None
    pages: tuple[str, str] | None = None
    statements: tuple[Statement, ...] = ()
    actions: tuple[Action, ...] = ()
    votes: tuple[str, ...] = ()
    exempt: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a paper of one kind. Minutes and agendas have `items`; the other kinds have `statements`.

    `meeting` is the meeting minuted, or to which a report was put: not the pack it is bound in. `title` and
    `agenda_item` belong to reports and appendices; an appendix carries its report's. `stated_date` is the date a
    report prints where that differs from the meeting it was put to. `author` is the contact or author as printed.
    `exempt` are the words that mark the whole of it as not for publication. `actions` are those of an action log that
    stands outside the items.
    """

    kind: SectionKind
    meeting: Meeting
    place: Place
    last_page: int | None = None
    title: str | None = None
    agenda_item: str | None = None
    agenda_item_source: NumberSource | None = None
    stated_date: Date | None = None
    author: str | None = None
    status: MinutesStatus | None = None
    items: tuple[Item, ...] = ()
    statements: tuple[Statement, ...] = ()
    attendance: tuple[Attendee, ...] = ()
    actions: tuple[Action, ...] = ()
    exempt: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What minutes say is to be changed in the minutes of the meeting on `date`; `words` are theirs, at `place`.

    Which minute is named as far as they name one, numbers and title as printed; `page` is a page of those minutes.
    """

    date: Date
    words: str
    place: Place
    minute: str | None = None
    agenda_item: str | None = None
    title: str | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True)
class ExemptStretch:
    """A stretch of a paper that it marks as not for publication, by its own `words`; `title` is what it stands under.

    `last_page` is the page on which it ends.
    """

    words: str
    place: Place
    last_page: int | None = None
    title: str | None = None

    @property
    def pages(self) -> tuple[int, ...]:
        first = self.place.page
        return () if first is None else tuple(range(first, (self.last_page or first) + 1))


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper, understood. `meeting` is the one the whole paper is for; its sections may belong to others.

    `exempt` is what it marks as not for publication, in its order.
    """

    document: Document
    kind: PaperKind
    meeting: Meeting
    sections: tuple[Section, ...]
    warnings: tuple[ReadingWarning, ...] = ()
    status: MinutesStatus | None = None
    exempt: tuple[ExemptStretch, ...] = ()

    @property
    def name(self) -> str:
        return self.document.name

    @property
    def format(self) -> Format:
        return self.document.format

    @property
    def pages_without_text(self) -> tuple[int, ...]:
        return tuple(page.number for page in self.document.pages if not page.has_text)


@dataclass(frozen=True, slots=True)
class Passage:
    """What is searched and cited: one statement with everything a citation must say about it.

    `id` is stable for the same paper content; `item` groups the passages of one item, report or appendix and `order`
    counts them through the paper. `section` says what kind of section the words stand in. `text` is for quoting and
    is never touched; text for searching is made from the fields around it. `private` are the words by which its item
    was taken in private; `exempt` are those that mark this very passage as not for publication.
    `machine_read` says that its words were recognised from the picture of a page.
    """

    id: str
    paper: str
    item: str
    order: int
    section: SectionKind
    part: Part
    text: str
    place: Place
    body: str | None = None
    meeting: Date | None = None
    minute: str | None = None
    agenda_item: str | None = None
    title: str | None = None
    heading: str | None = None
    label: str | None = None
    lead: str | None = None
    marker: Marker | None = None
    outcome: Outcome | None = None
    status: MinutesStatus | None = None
    uncertain: bool = False
    exempt: str | None = None
    private: str | None = None
    machine_read: bool = False
