"""Tables of web pages: which of them hold data and which lay the page out, and the rows of the former."""

import re
from collections.abc import Callable, Iterator

from lxml import html

from ingest.readers.content import Block, folded
from ingest.readers.layout import Cell, layout_blocks
from ingest.readers.web.chrome import is_chrome

Blocks = Callable[[html.HtmlElement], Iterator[Block]]

# A table that holds one of these lays the page out; its cells are read one after another.
LAYOUT_INSIDE = ".//table|.//h1|.//h2|.//h3|.//h4|.//h5|.//h6|.//*[contains(@class,'mgWordPara')]"
LISTS_INSIDE = ".//ol|.//ul"
LONGEST_CELL = 1000
WIDEST = 50


def is_data(table: html.HtmlElement) -> bool:
    if "mgItemTable" in (table.get("class", "") + table.get("id", "")) or table.get("role") == "presentation":
        return False
    if table.xpath(LAYOUT_INSIDE) or table.xpath(LISTS_INSIDE):
        return False
    if len(table.findall(".//tr")) == 1 and any(len(cell.findall(".//p")) > 1 for cell in table.iter("td")):
        # One row of several paragraphs: the page itself, beside its menu.
        return False
    return all(len(cell.text_content()) <= LONGEST_CELL for cell in table.iter("td", "th"))


def laid_out(table: html.HtmlElement, blocks: Blocks) -> list[Block] | None:
    """A table of numbers, text and actions as paragraphs; None where it is something else."""
    if table.xpath(LAYOUT_INSIDE):
        return None
    return layout_blocks([[_cell(cell, blocks) for cell in row.iterchildren("td", "th")] for row in table.iter("tr")])


def is_header_row(element: html.HtmlElement) -> bool:
    """The heads of a layout table's columns ("No." and "Item") are one line."""
    return element.tag == "tr" and len(element) > 1 and all(cell.tag == "th" for cell in element)


def rows_of(table: html.HtmlElement, blocks: Blocks) -> Iterator[str]:
    """Cells of later rows or columns that a cell spreads over stay empty, so that columns keep their places."""
    owed: dict[int, int] = {}
    for caption in table.iterchildren("caption"):
        yield folded(caption.text_content())
    for row in table.iter("tr"):
        cells: list[str] = []
        for cell in row.iterchildren("td", "th"):
            _fill(cells, owed)
            width, height = span(cell, "colspan"), span(cell, "rowspan")
            for column in range(len(cells), len(cells) + width):
                owed[column] = height - 1
            cells.extend([" ".join(block.text for block in _cell(cell, blocks)), *[""] * (width - 1)])
        _fill(cells, owed)
        yield "\t".join(cells)


def span(cell: html.HtmlElement, name: str) -> int:
    given = cell.get(name, "1").strip()
    return max(1, min(int(given), WIDEST)) if re.fullmatch(r"\d{1,6}", given) else 1


def _fill(cells: list[str], owed: dict[int, int]) -> None:
    while owed.get(len(cells), 0) > 0:
        owed[len(cells)] -= 1
        cells.append("")


def _cell(cell: html.HtmlElement, blocks: Blocks) -> Cell:
    return () if is_chrome(cell) else tuple(blocks(cell))
