"""Invented papers of a board that does not exist, built as values, and a reader that hands them out by file name.

A stand-in for reading: the index is proved without the grammar of papers, and a paper says exactly what a test needs.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date as Date
from pathlib import Path

from index.library import Library
from ingest.document import Document, Format, Line
from ingest.errors import UnreadablePaper
from ingest.paper import (
    Action,
    Attendee,
    Item,
    Marker,
    Meeting,
    MinutesStatus,
    NumberSource,
    Paper,
    PaperKind,
    Part,
    Place,
    Section,
    SectionKind,
    Statement,
)

BOARD = "Merrowshire Safer Places Board"
SPRING = Date(2031, 3, 4)
AUTUMN = Date(2031, 9, 9)

_HERE = Place(1, 1)


def said(text: str, **more: object) -> Statement:
    return replace(Statement(Part.DISCUSSION, text, _HERE), **more)  # type: ignore[arg-type]


def resolved(text: str, label: str | None = None) -> Statement:
    return Statement(Part.RESOLUTION, text, _HERE, label=label, marker=Marker.STATED)


def item(title: str | None, *statements: Statement, minute: str | None = None, agenda: str | None = None) -> Item:
    source = NumberSource.STATED if agenda else None
    return Item(title, _HERE, minute=minute, agenda_item=agenda, agenda_item_source=source, statements=statements)


def minutes(date: Date | None, *items: Item, body: str | None = BOARD, status: MinutesStatus | None = None) -> Section:
    return Section(SectionKind.MINUTES, Meeting(body, date), _HERE, status=status, items=items)


def agenda(date: Date, *items: Item, body: str | None = BOARD) -> Section:
    return Section(SectionKind.AGENDA, Meeting(body, date), _HERE, items=items)


def report(date: Date, title: str, *statements: Statement, body: str | None = BOARD) -> Section:
    return Section(SectionKind.REPORT, Meeting(body, date), _HERE, title=title, statements=statements)


def present(section: Section, *names: str) -> Section:
    attendees = tuple(Attendee(name, None, "Present", True, _HERE) for name in names)
    return replace(section, attendance=attendees)


def with_action(entry: Item, text: str, owner: str) -> Item:
    return replace(entry, actions=(Action(text, _HERE, owner=owner),))


def paper(*sections: Section, kind: PaperKind = PaperKind.MINUTES, format: Format = Format.PDF) -> Paper:
    """Its name and content are filled in by the reader."""
    lines = (Line(1, f"{BOARD}, invented", 1 if format is Format.PDF else None),)
    document = Document(name="", format=format, sha256="", lines=lines)
    return Paper(document, kind, sections[0].meeting if sections else Meeting(), sections)


class Shelf:
    """A folder of files whose content only names an invented paper, and the reader of that folder."""

    def __init__(self, folder: Path, papers: Mapping[str, Paper]) -> None:
        self.folder = folder
        self._papers = dict(papers)
        folder.mkdir(parents=True, exist_ok=True)
        for name, paper in papers.items():
            self.put(name, paper)

    def put(self, name: str, paper: Paper, content: str | None = None) -> Path:
        """Lay a file down. Papers are known by what the file says, so that a copy elsewhere is the same paper."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        content = content or f"{name} {hash(paper)}"
        path.write_text(content, encoding="utf-8")
        self._papers[content] = paper
        return path

    def put_bad(self, name: str) -> Path:
        path = self.folder / name
        path.write_text("not a paper", encoding="utf-8")
        return path

    def read(self, path: Path, body: str | None) -> Paper:
        content = path.read_text(encoding="utf-8")
        if content not in self._papers:
            raise UnreadablePaper(path, f"{path.name} is damaged: fetch it again.")
        found = self._papers[content]
        sha256 = hashlib.sha256(content.encode()).hexdigest()
        document = replace(found.document, name=path.name, sha256=sha256)
        sections = found.sections if body is None else tuple(_of(section, body) for section in found.sections)
        meeting = replace(found.meeting, body=body or found.meeting.body)
        return replace(found, document=document, sections=sections, meeting=meeting)


def library_of(tmp_path: Path, papers: Mapping[str, Paper]) -> Library:
    """A library that holds these papers, each under its file name."""
    shelf = Shelf(tmp_path / "shelf", papers)
    library = Library.open(tmp_path / "held", create=True, read=shelf.read)
    library.add_papers([shelf.folder])
    return library


def _of(section: Section, body: str) -> Section:
    return replace(section, meeting=replace(section.meeting, body=body))
