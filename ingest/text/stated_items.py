"""Where minutes say which agenda item they are of: a line "(Item 5)", a note behind the title, or the clause that files
a report "marked 'Agenda Item 5'"."""

import re
from collections.abc import Sequence

from ingest.text.paragraphs import Paragraph

_NUMBER = r"(?P<number>[A-Z]?\d{1,3}(?:\.\d{1,2})?[a-z]{0,2}(?:\s?\.?\([a-z]{1,4}\))?)"
_ITEM = rf"(?:agenda\s+)?item(?:\s+(?:no|number)\b\.?)?\s*:?\s*{_NUMBER}(?:\s+refers)?"
_LINE = re.compile(rf"^(?:\(\s*{_ITEM}\s*\.?\s*\)|\[\s*{_ITEM.replace('number>', 'other>')}\s*\.?\s*\])\.?$"
                   rf"|^{_ITEM.replace('number>', 'bare>')}\s*\.?$", re.IGNORECASE)  # fmt: skip
_BEHIND_TITLE = re.compile(rf"^(?P<title>\S.*?)\s*[\[(]\s*{_ITEM}\s*\.?\s*[\])]\.?$", re.IGNORECASE)
_FILED = re.compile(r"\bmarked,?\s*(?:as )?[\"'“”‘’]*\s*agenda\s+item\s*(?:no\.?\s*)?(\d{1,3}[a-z]?)", re.IGNORECASE)


def is_item_line(text: str) -> bool:
    """ "(Item 5)" by itself on a line."""
    return _line(text) is not None


def agenda_item_stated(paragraphs: Sequence[Paragraph]) -> str | None:
    """The agenda item that the paragraphs of a minute say they are of."""
    lines = (number for paragraph in paragraphs if (number := _line(paragraph.text)) is not None)
    stated = next(lines, None)
    if stated is not None:
        return stated
    clause = _FILED.search(" ".join(one.text for one in paragraphs))
    return clause.group(1) if clause else None


def parted_from_item(title: str) -> tuple[str, str | None]:
    """A title and the agenda item printed behind it: "Harbour dues (Item 2.)"."""
    found = _BEHIND_TITLE.match(title)
    return (found.group("title"), found.group("number")) if found is not None else (title, None)


def _line(text: str) -> str | None:
    found = _LINE.match(text) if len(text) < 40 else None
    return next((number for number in found.groups() if number), None) if found is not None else None
