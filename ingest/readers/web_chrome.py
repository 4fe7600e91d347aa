"""What stands on a web page besides the paper: navigation, print links, notices, file sizes, hidden words."""

import re

from lxml import html

SKIPPED_TAGS = frozenset(
    """
    button canvas datalist embed footer head iframe input map nav noscript object script select style svg template
    textarea
    """.split()
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
CHROME_CLASSES = re.compile(
    r"(?:^|\s)(?:mgActionList|mgFileSize|visually-?hidden|sr-only|screen-reader-text|"
    r"(?:\S*[-_])?cookies?(?:[-_]\S*)?|bread-?crumbs?(?:[-_]\S*)?|skip-?(?:link|nav|to)\S*|nav(?:bar|igation)?|(?:site|main)-nav\S*|"
    r"share(?:[-_]\S*)?|social(?:[-_]\S*)?)(?:\s|$)",
    re.IGNORECASE,
)
FILE_SIZE = re.compile(
    r"\s*(?:\b(?:pdf|html?|docx?|xlsx?|pptx?|rtf|zip)\s+icon\s+)?\b(?:PDF|HTML?|DOCX?|XLSX?|PPTX?|RTF|ZIP)\s+\d+(?:[.,]\d+)?\s*[KM]B\b",
)
MAP_LINK = re.compile(r"\s+View directions$")
RESIDUE_LINES = re.compile(
    r"Share this item|Skip to (?:main )?content|View directions|Back to top|Print this page|Webcast for .{1,12}|"
    r"(?:- )?View the (?:background|full minutes text|reasons|declarations of interest|decision) .{0,30}item .{1,12}",
    re.IGNORECASE,
)


def is_chrome(element: html.HtmlElement) -> bool:
    if element.tag in SKIPPED_TAGS or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if element.tag == "header" and not any(above.tag in {"main", "article"} for above in element.iterancestors()):
        return element.find(".//h1") is None
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return bool(CHROME_CLASSES.search(named) or HIDDEN.search(element.get("style", "")))


def without_residue(line: str) -> str:
    line = MAP_LINK.sub("", FILE_SIZE.sub("", line)).strip()
    return "" if RESIDUE_LINES.fullmatch(line) else line
