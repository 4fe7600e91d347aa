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

FRONT = """
AVONSHIRE PATHS BOARD

Friday, 6 August 2021 at 10.00 am

Mill Room, Mill House, Avonbridge

Agenda

1. Introductions.
2. Minutes of previous meeting. (Pages 3 - 6)
3. Gates and Stiles: Update. (Pages 7 - 8)
The report will be presented by Jo Quill, Gates Officer.

4. Links between the Paths Board and the Weirs Board. (Pages 9 - 12)

The report will be presented by Sam Dyer, Weirs.

5. Other business.

"""

REPORT = """AVONSHIRE PATHS BOARD

{date}

{title}

Purpose of report

1. The purpose of this report is to tell the Board of the gates and of the stiles.

2. There are 14 gates.

Recommendations

3. That the Board notes the report.

Officer to Contact

Jo Quill
Gates Officer
Tel: 0100 100 100

"""


def report(when: str = "6 AUGUST 2021", title: str = "GATES AND STILES: UPDATE") -> str:
    return REPORT.format(date=when, title=title)
