"""What a paper holds, in the shape of `inspect --json`: said by a person in a gold file, or read by the reader.

Both sides are the same types, so that what is compared is what other programs get. A field that is None is not spoken
of and not checked; `Said(None)` says that there is nothing: "agenda_item": null. `path` is where it stands in the JSON.
"""

from dataclasses import dataclass
from datetime import date as Date
from typing import Generic, Protocol, TypeVar

from evals.structure.words import Words

T_co = TypeVar("T_co", covariant=True)

# The kind of section that a library's meeting is; papers have the kinds of `inspect --json`.
MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Said(Generic[T_co]):
    value: T_co


Text = Said[str | None] | None
Worded = Said[Words | None] | None
Number = Said[int | None] | None
Flag = Said[bool | None] | None
Day = Said[Date | None] | None


class Entry(Protocol):
    """What stands in a list. One that is `optional` may be read or not: a person would not call either wrong."""

    @property
    def path(self) -> str: ...
    @property
    def words(self) -> Words | None: ...
    @property
    def optional(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Limb:
    """A limb of a resolution, a recommendation, a point or a vote. Without `text` it is known by its label."""

    path: str
    text: Words | None
    label: Text = None
    marker: Text = None
    outcome: Text = None
    optional: bool = False

    @property
    def words(self) -> Words | None:
        return self.text


@dataclass(frozen=True, slots=True)
class Task:
    """An action: the sentence that says it, who is to act and by when."""

    path: str
    text: Words
    owner: Worded = None
    due: Worded = None
    progress: Worded = None
    optional: bool = False

    @property
    def words(self) -> Words | None:
        return self.text


@dataclass(frozen=True, slots=True)
class Person:
    """One name of an attendance list; `paired` is false where name and role cannot be trusted to belong together."""

    path: str
    name: Words
    role: Worded = None
    present: Flag = None
    chair: Flag = None
    paired: Flag = None
    optional: bool = False

    @property
    def words(self) -> Words | None:
        return self.name


@dataclass(frozen=True, slots=True)
class Item:
    """A list that is None is not checked; an empty one says that the item has none."""

    path: str
    title: Worded = None
    minute: Text = None
    agenda_item: Text = None
    source: Text = None
    first_page: Number = None
    points: tuple[Limb, ...] | None = None
    resolutions: tuple[Limb, ...] | None = None
    actions: tuple[Task, ...] | None = None
    votes: tuple[Limb, ...] | None = None
    exempt: Worded = None


@dataclass(frozen=True, slots=True)
class Section:
    """`kind` is that of `inspect --json`, or MEETING. `confirms` are the minutes confirmed, "2031-05-06 confirmed";
    a correction's label is the minute it names."""

    path: str
    kind: str
    date: Day = None
    body: Worded = None
    title: Worded = None
    status: Text = None
    stated_date: Day = None
    first_page: Number = None
    agenda_item: Text = None
    paragraphs: Number = None
    items: tuple[Item, ...] | None = None
    recommendations: tuple[Limb, ...] | None = None
    actions: tuple[Task, ...] | None = None
    attendance: tuple[Person, ...] | None = None
    exempt: Worded = None
    confirms: Said[tuple[str, ...] | None] | None = None
    corrections: tuple[Limb, ...] | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """A paper, or a meeting as a library knows it once its papers are joined (`meeting DATE --json`).

    `name` is the paper's file name or "meeting 2031-05-06"; `file` the gold file it comes from. A meeting is one
    section of its own kind, and the reports put to it.
    """

    name: str
    file: str
    joined: bool
    kind: Text = None
    status: Text = None
    date: Day = None
    body: Worded = None
    pages: Number = None
    papers: Said[tuple[str, ...] | None] | None = None
    sections: tuple[Section, ...] | None = None
