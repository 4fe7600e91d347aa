"""Web pages as plain lines in reading order, one line a paragraph, a blank line between blocks.

Made for the meeting pages of committee systems, whose items stand in a table (number, then title, text and minutes)
that is layout and not data, and good for any page of headings, paragraphs, lists and tables. Only tags end a
paragraph: the source wraps its lines anywhere. What a page holds besides the paper (navigation, print links, file
sizes) is left out.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from lxml import etree, html

from ingest.document import Format
from ingest.errors import EmptyPaper, UnreadablePaper
from ingest.readers.content import Content, blocks_as_lines, folded
from ingest.readers.labels import list_label
from ingest.readers.plain import decoded
from ingest.readers.web_chrome import is_chrome, without_residue

DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td tfoot
    th thead tr ul
    """.split()
)
LIST_KINDS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
# A table that holds one of these lays the page out; its cells are read one after another.
LAYOUT_INSIDE = ".//table|.//ol|.//ul|.//h1|.//h2|.//h3|.//h4|.//h5|.//h6|.//*[contains(@class,'mgWordPara')]"
LONGEST_CELL = 1000
# The main part of a page is trusted only where it holds most of the words.
MAIN_SHARE = 0.5


def read_web(path: Path, data: bytes) -> Content:
    declared = DECLARED.search(data[:4096])
    text = decoded(path, data, declared[1].decode("ascii", "replace") if declared else None)
    root = _parsed(path, text)
    title = folded(root.findtext(".//title") or "") or None
    start = _main_of(root)
    blocks = list(_Walk().blocks(start))
    if title and start.find(".//h1") is None and start.find(".//h2") is None:
        blocks.insert(0, [title])
    if not any(line.strip() for block in blocks for line in block):
        raise EmptyPaper(path, f"{path} is a web page without words; save the page again once it has loaded fully.")
    return Content(Format.HTML, blocks_as_lines(blocks), title=title)


def _parsed(path: Path, text: str) -> html.HtmlElement:
    # Given as UTF-8 whatever it was: a declaration inside the text may name another encoding.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadablePaper(path, f"{path} cannot be read as a web page; save it again from the browser.") from error


def _main_of(root: html.HtmlElement) -> html.HtmlElement:
    body = root.find("body") if root.find("body") is not None else root
    for main in root.xpath("//main|//*[@role='main']"):
        if len(main.text_content()) >= MAIN_SHARE * len(body.text_content()):
            return main
    return body


class _Walk:
    """Goes through a page once; `label` waits for the first words of its list item, `words` for the end of their block.

    A None among the words is a line break that the page asks for; those of its source are spaces."""

    def __init__(self) -> None:
        self.words: list[str | None] = []
        self.label = ""

    def blocks(self, element: html.HtmlElement) -> Iterator[list[str]]:
        yield from self._inside(element)
        yield from self._ended()

    def _inside(self, element: html.HtmlElement) -> Iterator[list[str]]:
        self.words.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str) and not is_chrome(child):
                yield from self._child(child)
            self.words.append(child.tail or "")

    def _child(self, child: html.HtmlElement) -> Iterator[list[str]]:
        if child.tag == "br":
            self.words.append(None)
        elif child.tag == "table" and _is_data(child):
            yield from self._ended()
            yield [row for row in _rows(child) if row.strip()]
        elif _is_header_row(child):
            yield from self._ended()
            yield [folded(" ".join(cell.text_content() for cell in child))]
        elif child.tag in BLOCKS:
            yield from self._ended()
            self.label = _label_of(child) if child.tag == "li" else self.label
            yield from self._inside(child)
            yield from self._ended()
            self.label = "" if child.tag == "li" else self.label
        else:
            yield from self._inside(child)

    def _ended(self) -> Iterator[list[str]]:
        """The words gathered so far as one block, or as several where two line breaks stand together."""
        lines = [without_residue(folded(line)) for line in _broken(self.words)]
        self.words = []
        block: list[str] = []
        for line in lines:
            if line:
                block.append(self.label + line)
                self.label = ""
            elif block:
                yield block
                block = []
        if block:
            yield block


def _broken(words: list[str | None]) -> Iterator[str]:
    for asked, group in groupby(words, key=lambda word: word is None):
        breaks = list(group)
        if asked:
            # One break ends a line and nothing else; each further one is an empty line.
            yield from [""] * (len(breaks) - 1)
        else:
            yield "".join(word or "" for word in breaks)


def _label_of(item: html.HtmlElement) -> str:
    holder = item.getparent()
    if holder is None or holder.tag != "ol":
        return "- "
    kind = LIST_KINDS.get(holder.get("type", "1"), "decimal")
    if "lower-roman" in holder.get("style", ""):
        kind = "lowerRoman"
    elif "lower-alpha" in holder.get("style", ""):
        kind = "lowerLetter"
    number = _number(holder.get("start"), 1) - 1
    for sibling in holder.iterchildren("li"):
        number = _number(sibling.get("value"), number + 1)
        if sibling is item:
            break
    return f"{list_label(kind, number)}. "


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"\s*-?\d{1,6}\s*", text) else otherwise


def _is_data(table: html.HtmlElement) -> bool:
    if "mgItemTable" in (table.get("class", "") + table.get("id", "")) or table.get("role") == "presentation":
        return False
    if table.xpath(LAYOUT_INSIDE):
        return False
    return all(len(cell.text_content()) <= LONGEST_CELL for cell in table.iter("td", "th"))


def _is_header_row(element: html.HtmlElement) -> bool:
    """The heads of a layout table's columns ("No." and "Item") are one line."""
    return element.tag == "tr" and len(element) > 1 and all(cell.tag == "th" for cell in element)


def _rows(table: html.HtmlElement) -> Iterator[str]:
    """Cells of later rows or columns that a cell spreads over stay empty, so that columns keep their places."""
    owed: dict[int, int] = {}
    for caption in table.iterchildren("caption"):
        yield folded(caption.text_content())
    for row in table.iter("tr"):
        cells: list[str] = []
        for cell in row.iterchildren("td", "th"):
            _fill(cells, owed)
            text = "" if is_chrome(cell) else _cell_text(cell)
            width, height = _number(cell.get("colspan"), 1), _number(cell.get("rowspan"), 1)
            for column in range(len(cells), len(cells) + max(1, min(width, 50))):
                owed[column] = height - 1
            cells.extend([text, *[""] * (max(1, min(width, 50)) - 1)])
        _fill(cells, owed)
        yield "\t".join(cells)


def _fill(cells: list[str], owed: dict[int, int]) -> None:
    while owed.get(len(cells), 0) > 0:
        owed[len(cells)] -= 1
        cells.append("")


def _cell_text(cell: html.HtmlElement) -> str:
    return " ".join(line for block in _Walk().blocks(cell) for line in block)
