"""Web pages as plain lines in reading order, one line a paragraph, a blank line between blocks.

Made for the meeting pages of committee systems, whose items stand in a table (number, then title, text and minutes)
that is layout and not data, and good for any page of headings, paragraphs, lists and tables. Only tags end a
paragraph: the source wraps its lines anywhere. What a page holds besides the paper (navigation, print links, file
sizes) is left out, and so is what is struck out on it, under a warning.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from lxml import etree, html

from ingest.document import Format
from ingest.errors import EmptyPaper, UnreadablePaper
from ingest.readers.bold import BOLD_ALONE, BOLD_BEFORE_TEXT, heads_alone, heads_text
from ingest.readers.content import Block, Content, blocks_as_lines, folded
from ingest.readers.plain import decoded
from ingest.readers.struck import struck_out
from ingest.readers.web.chrome import is_chrome, is_menu, is_struck, shortened, without_residue
from ingest.readers.web.labels import label_of_item
from ingest.readers.web.tables import is_data, is_header_row, laid_out, rows_of

DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td tfoot
    th thead tr ul
    """.split()
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOLD = frozenset(("b", "strong"))
BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
# Before the text a number or a label may stand that the page draws by itself.
LONGEST_LABEL = 8
# The main part of a page is trusted only where it holds most of the words.
MAIN_SHARE = 0.5


def read_web(path: Path, data: bytes, *, declared: str | None = None) -> Content:
    """`declared` is the encoding that what the page came in names, where it does."""
    within = DECLARED.search(data[:4096])
    text = decoded(path, data, declared or (within[1].decode("ascii", "replace") if within else None))
    root = _parsed(path, text)
    title = folded(root.findtext(".//title") or "") or None
    start = _main_of(root)
    walk = _Walk()
    blocks = _walked(path, walk, start)
    if title and _names_the_meeting_alone(title, start, blocks):
        blocks.insert(0, Block((title,)))
    if not any(line.strip() for block in blocks for line in block.lines):
        raise EmptyPaper(path, f"{path} is a web page without words; save the page again once it has loaded fully.")
    warnings = (*struck_out(walk.struck), *shortened(" ".join(start.itertext())))
    return Content(Format.HTML, blocks_as_lines(blocks), title=title, warnings=warnings)


def blocks_of_markup(path: Path, text: str) -> tuple[Block, ...]:
    """Part of a page, given by itself."""
    return tuple(_walked(path, _Walk(), _parsed(path, f"<html><body>{text}</body></html>")))


def _walked(path: Path, walk: "_Walk", start: html.HtmlElement) -> list[Block]:
    try:
        return list(walk.blocks(start))
    except RecursionError as error:
        raise UnreadablePaper(path, f"{path} is nested too deeply to be read; save it as PDF.") from error


def _names_the_meeting_alone(title: str, start: html.HtmlElement, blocks: list[Block]) -> bool:
    """The page's title leads where there is no heading, and where only the title tells the day of the meeting."""
    headings = [element.text_content() for element in start.iter("h1", "h2", "h3")]
    dated = re.compile(r"\b\d{1,2}(st|nd|rd|th)?,? \w+,? \d{4}\b|\b\d{1,2}/\d{1,2}/\d{4}\b")
    top = [block.text for block in blocks[:12]]
    return not headings or (dated.search(title) is not None and not any(dated.search(text) for text in top))


def _parsed(path: Path, text: str) -> html.HtmlElement:
    # Given as UTF-8 whatever it was: a declaration inside the text may name another encoding.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadablePaper(path, f"{path} cannot be read as a web page; save it again from the browser.") from error


def _main_of(root: html.HtmlElement) -> html.HtmlElement:
    body = root.find("body") if root.find("body") is not None else root
    articles = root.xpath("//article")
    for main in (*root.xpath("//main|//*[@role='main']"), *(articles if len(articles) == 1 else ())):
        if len(main.text_content()) >= MAIN_SHARE * len(body.text_content()):
            return main
    return body


class _Walk:
    """Goes through a page once; `label` waits for the first words of its list item, `words` for the end of their block.

    A None among the words is a line break that the page asks for; those of its source are spaces. `heading` and `item`
    say what the words being read are marked as; `struck` keeps what is struck out."""

    def __init__(self) -> None:
        self.words: list[str | None] = []
        self.label = ""
        self.heading: int | None = None
        self.item = False
        self.struck: list[str] = []

    def blocks(self, element: html.HtmlElement) -> Iterator[Block]:
        yield from self._inside(element)
        yield from self._ended()

    def _inside(self, element: html.HtmlElement) -> Iterator[Block]:
        self.words.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str) and is_struck(child):
                self.struck.append(folded(child.text_content()))
            elif isinstance(child.tag, str) and not is_chrome(child) and not is_menu(child):
                yield from self._child(child)
            self.words.append(child.tail or "")

    def _child(self, child: html.HtmlElement) -> Iterator[Block]:
        if child.tag == "br":
            self.words.append(None)
        elif child.tag == "table":
            yield from self._ended()
            yield from self._table(child)
        elif is_header_row(child):
            yield from self._ended()
            yield Block((folded(" ".join(cell.text_content() for cell in child)),))
        elif child.tag in BLOCKS:
            yield from self._ended()
            yield from self._block(child)
        else:
            yield from self._inside(child)

    def _table(self, table: html.HtmlElement) -> Iterator[Block]:
        laid = laid_out(table, self._apart)
        if laid is not None:
            yield from laid
        elif is_data(table):
            yield Block(tuple(row for row in rows_of(table, self._apart) if row.strip()))
        else:
            yield from self.blocks(table)

    def _apart(self, cell: html.HtmlElement) -> Iterator[Block]:
        """The blocks of a cell by itself."""
        walk = _Walk()
        yield from walk._block(cell)
        # A cell may be asked for twice: as layout, then as data.
        self.struck.extend(text for text in walk.struck if text not in self.struck)

    def _block(self, child: html.HtmlElement) -> Iterator[Block]:
        outer = self.heading, self.item
        self.heading = HEADINGS.get(child.tag, self.heading)
        self.item = self.item or _opens_item(child)
        self.label = label_of_item(child) if child.tag == "li" else self.label
        bold, rest = _bold_beginning(child) if self.heading is None else ("", "")
        inside = self.blocks(child)
        yield from _with_title(list(inside), bold, rest) if bold else inside
        self.label = "" if child.tag == "li" else self.label
        self.heading, self.item = outer

    def _ended(self) -> Iterator[Block]:
        """The words gathered so far as one block, or as several where two line breaks stand together."""
        lines = [without_residue(folded(line)) for line in _broken(self.words)]
        self.words = []
        block: list[str] = []
        for line in lines:
            if line:
                block.append(self.label + line)
                self.label = ""
            elif block:
                yield Block(tuple(block), self.heading, self.item)
                block = []
        if block:
            yield Block(tuple(block), self.heading, self.item)


def _broken(words: list[str | None]) -> Iterator[str]:
    for asked, group in groupby(words, key=lambda word: word is None):
        breaks = list(group)
        if asked:
            # One break ends a line and nothing else; each further one is an empty line.
            yield from [""] * (len(breaks) - 1)
        else:
            yield "".join(word or "" for word in breaks)


def _opens_item(element: html.HtmlElement) -> bool:
    """The title of an item on a committee system's page, and the cells of its row before it: number and flags."""
    if "mgAiTitleTxt" in element.get("class", "").split():
        return True
    row = element.getparent()
    if element.tag != "td" or row is None or element.getnext() is None:
        return False
    return any("mgItemNumberCell" in cell.get("class", "").split() for cell in row)


def _bold_beginning(element: html.HtmlElement) -> tuple[str, str]:
    """The bold words that a paragraph begins with, and the words after them."""
    bold = element.text or ""
    if bold.strip() or not len(element):
        return "", ""
    after = 0
    for after, child in enumerate(element, start=1):
        if child.tag not in BOLD and not BOLD_STYLE.search(child.get("style", "")):
            after -= 1
            break
        bold += child.text_content()
        if (child.tail or "").strip():
            break
        bold += child.tail or ""
    if not bold.strip():
        return "", ""
    rest = "".join((child.tail or "") for child in element[after - 1 : after]) if after else ""
    rest += "".join(child.text_content() + (child.tail or "") for child in element[after:])
    return folded(bold), folded(rest)


def _with_title(blocks: list[Block], bold: str, rest: str) -> list[Block]:
    """The bold beginning as a block of its own where it is a heading."""
    at = blocks[0].lines[0].find(bold) if blocks else -1
    alone = heads_alone(bold) and blocks[:1] != [] and blocks[0].lines[0][at:] == bold
    if not 0 <= at <= LONGEST_LABEL or not (alone or heads_text(bold, rest)):
        return blocks
    line, *below = blocks[0].lines
    end = at + len(bold)
    end += len(line[end:]) - len(line[end:].lstrip(":.")) if not alone else 0
    title = replace(blocks[0], lines=(line[:end],), heading=BOLD_ALONE if alone else BOLD_BEFORE_TEXT)
    text = replace(blocks[0], lines=tuple(part for part in (line[end:].strip(" –-"), *below) if part))
    return [title, *([text] if text.lines else []), *blocks[1:]]
