"""What stands on a web page besides the paper: navigation, print links, notices, file sizes, hidden words."""

import re

from lxml import html

from ingest.document import ReadingWarning

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
# Names that wrappers of a whole page bear as well ("has-sidebar"): only where most of the page stands elsewhere.
SIDE_CLASSES = re.compile(
    r"(?:^|\s)(?:(?:\S*[-_])?(?:sidebar|widget|menu)(?:[-_]\S*)?|site-(?:header|footer)|comments-area|"
    r"comment-(?:respond|form)|(?:posts?|entry)-(?:navigation|meta|footer)|pagination|modal)(?:\s|$)",
    re.IGNORECASE,
)
PAGE_PARTS = ".//h1|.//main|.//article|.//*[contains(@class,'mgItemTable')]"
FILE_SIZE = re.compile(
    r"\s*(?:\b(?:pdf|html?|docx?|xlsx?|pptx?|rtf|zip)\s+icon\s+)?\b(?:PDF|HTML?|DOCX?|XLSX?|PPTX?|RTF|ZIP)\s+\d+(?:[.,]\d+)?\s*[KM]B\b",
)
MAP_LINK = re.compile(r"\s+View directions$")
# Tags that some printed front sheets leave in the text: <AI1> ... </AI1>.
LEAKED_TAGS = re.compile(r"</?(?:AI\d+|TITLE_ONLY_SECTION|LAYOUT_SECTION|PAGE_BREAK\w*)>", re.IGNORECASE)
CHROME_ROLES = frozenset(("navigation", "search", "contentinfo", "dialog", "alertdialog"))
STRUCK_TAGS = frozenset(("del", "s", "strike"))
STRUCK_STYLE = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
CUT_TEXT = re.compile(r"(?:\.\.\.|…)\s*view the full (?:minutes|agenda|decision) text for item (?P<item>[\w.()]{1,12})")
FEWEST_LINKS = 4
LARGEST_ASIDE = 0.3
RESIDUE_LINES = re.compile(
    r"Share this item|Skip to (?:main )?content|View directions|Back to top|Print this page|Webcast for .{1,12}|"
    r"(?:(?:\.\.\.|…)\s*)?view the full (?:minutes|agenda|decision) text for item .{1,12}|pdf icon|"
    r"(?:- )?View the (?:background|full minutes text|reasons|declarations of interest|decision) .{0,30}item .{1,12}",
    re.IGNORECASE,
)


def is_chrome(element: html.HtmlElement) -> bool:
    if element.tag in SKIPPED_TAGS or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if element.get("role", "") in CHROME_ROLES:
        return True
    if element.tag == "header" and not any(above.tag in {"main", "article"} for above in element.iterancestors()):
        return element.find(".//h1") is None
    named = f"{element.get('class', '')} {element.get('id', '')}"
    if CHROME_CLASSES.search(named) or HIDDEN.search(element.get("style", "")):
        return True
    return SIDE_CLASSES.search(named) is not None and not element.xpath(PAGE_PARTS) and _is_aside(element)


def _is_aside(element: html.HtmlElement) -> bool:
    whole = element.getroottree().getroot().text_content()
    return len(element.text_content()) < LARGEST_ASIDE * len(whole)


def is_menu(element: html.HtmlElement) -> bool:
    """A list of nothing but links above the page's main heading."""
    if element.tag not in {"ul", "ol"}:
        return False
    linked = "".join(link.text_content() for link in element.iter("a"))
    if len(element.findall(".//li")) < FEWEST_LINKS or "".join(linked.split()) != "".join(
        element.text_content().split()
    ):
        return False
    return bool(element.xpath("boolean(following::h1)"))


def is_struck(element: html.HtmlElement) -> bool:
    return element.tag in STRUCK_TAGS or STRUCK_STYLE.search(element.get("style", "")) is not None


def shortened(text: str) -> tuple[ReadingWarning, ...]:
    """Some sites show the beginning of an item and link to the rest."""
    items = list(dict.fromkeys(found["item"].rstrip(".") for found in CUT_TEXT.finditer(text)))
    if not items:
        return ()
    named = ", ".join(items[:12]) + (" and more" if len(items) > 12 else "")
    note = f"The page links to a fuller text of item {named}; what it shows of it may be only the beginning."
    return (ReadingWarning("text-shortened", note),)


def without_residue(line: str) -> str:
    line = MAP_LINK.sub("", FILE_SIZE.sub("", LEAKED_TAGS.sub("", line))).strip()
    return "" if RESIDUE_LINES.fullmatch(line) else line
