"""The lines that may begin an item by their number, each with how much it reads as a title.

The number may stand before the title, on a line of its own above or below it, behind it, or in a column of an agenda.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.items.head import Head, title_before_text
from ingest.text.cleaning import is_finished
from ingest.text.dates import MONTHS, time_in
from ingest.text.labels import label_of
from ingest.text.numbering import ItemNumber, item_number
from ingest.text.paragraphs import Paragraph
from ingest.text.titles import is_known_title, is_sub_heading, reads_as_heading, reads_as_sentence, reads_as_title

# Resolutions may be counted through the years by themselves: "24/038 RESOLVED:" opens no item.
_MARK = re.compile(r"(unanimously )?(resolved|agreed|recommended|noted)( unanimously)?[\s:.–-]*", re.IGNORECASE)
_DATE_LIKE = re.compile(rf"^(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_FLAG = re.compile(r"^[*#†‡§]+\s*")
# "7.05 pm  2. Minutes": on some agendas the time stands before the number.
_TIME_BEFORE = re.compile(r"^\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?)?\s+(?=\d{1,3}[.)]?\s+[A-Z])")
_BEHIND = re.compile(r"^(?P<title>[A-Z][^\d.;:]{3,80}?)\s+(?P<number>\d{3,5})\.?$")
_LONGEST_TITLE = 15


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be an item. `series` parts numbers that cannot belong to one run; `weight` says how much the line
    reads as a title."""

    head: Head
    number: ItemNumber
    series: str
    weight: float

    @property
    def is_alone(self) -> bool:
        """Whether the number stands on a line of its own, as page numbers do too."""
        return not self.number.rest


def candidates_at(paragraphs: Sequence[Paragraph], at: int, *, rows: bool = False) -> list[Candidate]:
    """What the paragraph may be the head of, the likeliest reading first; `rows` allows the row of a table."""
    paragraph = paragraphs[at]
    row = _of_row(paragraph.cells, at) if rows and paragraph.cells else []
    if row or len(paragraph.cells) > 3:
        return row
    number = item_number(_TIME_BEFORE.sub("", paragraph.text))
    if number is None:
        return _with_number_behind(paragraph, at)
    if not number.rest:
        return _with_number_alone(paragraphs, at, number)
    title = _FLAG.sub("", number.rest).strip()
    if not begins_title(title):
        return []
    weight = _title_weight(title) * (1.0 if number.is_marked else 0.5)
    stated = number.printed if number.is_agendas else None
    return [Candidate(Head(at, at + 1, number.printed, title, stated), number, number.series, weight)]


def begins_title(title: str) -> bool:
    """Whether the words after a number may be a title: not the month of a date, nor the mark of a decision."""
    return (
        bool(title)
        and not _DATE_LIKE.match(title)
        and not _MARK.fullmatch(title)
        and (title[0].isupper() or title[0] in "\"'“‘(" or title[0].isdigit())
    )


def _of_row(cells: Sequence[str], at: int) -> list[Candidate]:
    """A row of an agenda set as a table: perhaps a time, the number, the title, then who leads and the paper."""
    filled = [cell for cell in cells if cell and not _is_time(cell)]
    number = item_number(filled[0]) if filled else None
    if number is None:
        return []
    title = number.rest or (filled[1] if len(filled) > 1 else "")
    if not begins_title(title):
        return []
    return [Candidate(Head(at, at + 1, number.printed, title), number, number.series, _title_weight(title))]


def _is_time(cell: str) -> bool:
    return time_in(cell) is not None and len(cell) < 20 and re.search(r"[A-Za-z]{3,}", cell) is None


def _with_number_alone(paragraphs: Sequence[Paragraph], at: int, number: ItemNumber) -> list[Candidate]:
    """A number on a line of its own: the title is on the next line, or on the one before."""
    made = []
    below = paragraphs[at + 1].text if at + 1 < len(paragraphs) else ""
    short = begins_title(below) and len(below.split()) <= _LONGEST_TITLE and not is_finished(below)
    if (reads_as_title(below) or short) and (item_number(below) is None or _is_coded_title(number, below)):
        made.append(Candidate(Head(at, at + 2, number.printed, below), number, number.series, _title_weight(below)))
    if not (number.is_agendas and made) and _has_heading_above(paragraphs, at, number):
        head = Head(at - 1, at + 1, number.printed, paragraphs[at - 1].text.rstrip(" :"))
        made.append(Candidate(head, number, f"{number.series} below", 0.9 * _title_weight(paragraphs[at - 1].text)))
    return made


def _with_number_behind(paragraph: Paragraph, at: int) -> list[Candidate]:
    """ "Harbour dues 19152": the number ends the line of the heading."""
    found = _BEHIND.match(paragraph.text)
    number = item_number(found.group("number")) if found is not None else None
    if found is None or number is None or not reads_as_heading(found.group("title")):
        return []
    head = Head(at, at + 1, number.printed, found.group("title"))
    return [Candidate(head, number, "behind", 0.5 * _title_weight(found.group("title")))]


def _has_heading_above(paragraphs: Sequence[Paragraph], at: int, number: ItemNumber) -> bool:
    if not at or paragraphs[at - 1].cells:
        return False
    above = paragraphs[at - 1].text
    if number.is_code and above.isupper() and reads_as_title(above) and not _is_code(above):
        # What is shouted above a code is its title however long it is, and though the number of a case opens it.
        return True
    return label_of(above) is None and item_number(above) is None and reads_as_heading(above.rstrip(" :"))


def _is_coded_title(number: ItemNumber, below: str) -> bool:
    """ "3." above "P1723.22 14 Weir Close": the number of a case begins the title."""
    code = item_number(below)
    plain = number.is_marked and not number.is_code
    return plain and code is not None and code.is_code and len(code.rest.split()) > 1


def _is_code(text: str) -> bool:
    number = item_number(text)
    return number is not None and not number.rest


def _title_weight(title: str) -> float:
    if is_known_title(title):
        return 1.5
    if reads_as_title(title):
        return 0.5 if reads_as_sentence(title) else 1.0
    before = title_before_text(title)
    return 0.8 if before and not is_sub_heading(before) else 0.2
