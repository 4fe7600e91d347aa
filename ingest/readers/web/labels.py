"""The labels of list items that a browser draws and the page does not write (HTML standard, section 4.4.5)."""

import re

from lxml import html

from ingest.readers.labels import list_label

KINDS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
STYLES = {
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "decimal-leading-zero": "decimalZero",
    "decimal": "decimal",
    "none": "none",
}
STYLE = re.compile(r"list-style(?:-type)?\s*:\s*(?P<type>[a-z-]+)")


def label_of_item(item: html.HtmlElement) -> str:
    holder = item.getparent()
    if holder is None or holder.tag != "ol":
        return "- "
    kind = _styled(item) or KINDS.get(item.get("type", "")) or _styled(holder) or KINDS.get(holder.get("type", "1"))
    if kind == "none":
        return ""
    return f"{list_label(kind or 'decimal', _place(item, holder))}. "


def _place(item: html.HtmlElement, holder: html.HtmlElement) -> int:
    items = list(holder.iterchildren("li"))
    step = -1 if holder.get("reversed") is not None else 1
    number = _number(holder.get("start"), len(items) if step < 0 else 1) - step
    for sibling in items:
        number = _number(sibling.get("value"), number + step)
        if sibling is item:
            break
    return number


def _styled(element: html.HtmlElement) -> str | None:
    found = STYLE.search(element.get("style", "").casefold())
    return STYLES.get(found["type"]) if found else None


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"\s*-?\d{1,6}\s*", text) else otherwise
