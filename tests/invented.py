"""Invented papers from text, for tests of the grammar: no file and no reader stands before what is understood."""

from textwrap import dedent

from ingest.document import Document, Format, Line
from ingest.paper import Item, Paper, Part, Section, SectionKind, Statement
from ingest.read import paper_of


def document(text: str, name: str = "invented.txt") -> Document:
    lines = dedent(text).replace("\u00a0", " ").split("\n")
    return Document(name, Format.TEXT, "0" * 64, tuple(Line(number, line) for number, line in enumerate(lines, 1)))


def paper(text: str) -> Paper:
    return paper_of(document(text))


def section(read: Paper, kind: SectionKind) -> Section:
    return next(one for one in read.sections if one.kind is kind)


def minutes(text: str) -> Section:
    return section(paper(text), SectionKind.MINUTES)


def item(text: str) -> Item:
    """The only item of minutes that hold `text` under one heading."""
    return minutes(f"{TITLE}\n\n1. Introductions.\n\nAll were welcomed.\n\n2. Footpaths.\n\n{dedent(text)}\n").items[1]


def resolutions(one: Item) -> list[Statement]:
    return [statement for statement in one.statements if statement.part is Part.RESOLUTION]


def decided(one: Item) -> list[tuple[str | None, str]]:
    return [(statement.label, statement.text) for statement in resolutions(one)]


TITLE = "Minutes of a meeting of the Avonshire Paths Board held at Mill House, Avonbridge on Monday, 3 May 2021."
