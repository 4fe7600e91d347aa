"""Where items begin in papers without numbers: by the headings, told from sub-headings by what there is to tell them.

A format's own headings are the best evidence; then links to documents and openings that web pages leave behind; then
titles every body uses and lines that stand alone. Where the headings are of two looks, capitals and small letters or
more and less room above, the louder ones are the items.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set

from ingest.decisions.movers import says_who_moved
from ingest.decisions.resolutions import marked
from ingest.document import Line
from ingest.items.head import Head
from ingest.text.cleaning import DOCUMENT_LINK, WORD, clean, is_finished
from ingest.text.labels import LabelKind, label_of
from ingest.text.numbering import item_number
from ingest.text.paragraphs import Paragraph
from ingest.text.people import looks_like_name
from ingest.text.titles import (
    CONSIDERED,
    PRESENTED,
    is_attendance_head,
    is_known_title,
    is_sub_heading,
    reads_as_heading,
    reads_as_title,
)

_HASHES = re.compile(r"^\s*(#{1,6})\s")
_BOLD = re.compile(r"^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*:?\s*$")
# Bold type stresses more than headings: alone it tells items only where a title that every body uses is set in it.
BOLD = 7
_NO_TITLE = re.compile(r"\(.*\)|.*\bcont(['’]?d|inued)\W*|n/a|[^:]*:\s*[“\"\d].*|\W*[\d\W]+", re.IGNORECASE)
# Capitals or a colon as often as this are the fields of a form, "AMOUNT AND SOURCE:", which every item has.
_FIELD = 4
_ANSWER = re.compile(r"(none|nil|noted|deferred|withdrawn|there (was|were) none)\b.{0,40}\.$", re.IGNORECASE)
# "APOLOGIES FOR ABSENCE were received from ...", "FINANCE. A cheque was signed ...": a title that opens its sentence.
_SHOUTED_TITLE = re.compile(
    r"^(?P<title>[A-Z][A-Z’'&,/-]*[A-Z](?: (?:[A-Z&][A-Z’'&,/-]*))*)"
    r"(?:(?:[.:]| [-–]) +(?P<text>[A-Z(‘“£].*)| +(?=[a-z(].{15}))"
)
_COLON_TITLE = re.compile(r"^(?P<title>[A-Z][^:]{2,60}):\s+(?P<text>\S.*)$")


def levels_of(paragraphs: Sequence[Paragraph], lines: Sequence[Line]) -> dict[int, int]:
    """The headings that the format itself marks, by their paragraph: 1 is the highest level, bold type the lowest."""
    marked = {line.number: level for line in lines if (level := _level(line)) is not None}
    return {at: marked[one.first_line] for at, one in enumerate(paragraphs) if one.first_line in marked}


def unnumbered_heads(
    paragraphs: Sequence[Paragraph], lines: Sequence[Line], levels: Mapping[int, int]
) -> tuple[Head, ...]:
    """Titles by what they leave behind: a link to a document, a title every body uses, an opening of an item.

    Words before the first of them are an item too, without title; so is a second opening that has no title above it.
    """
    linked = {line.number for line in lines if DOCUMENT_LINK.search(line.text) and clean(line.text)}
    marked = () if linked else _of_level(paragraphs, levels) or _run_in(paragraphs)
    if marked:
        return marked
    every = range(len(paragraphs))
    titles = {at for at in every if _is_bare_title(paragraphs, at, linked)} if linked else _alone(paragraphs)
    found: list[Head] = []
    opened = False
    for at, paragraph in enumerate(paragraphs):
        opening = CONSIDERED.match(paragraph.text) is not None and " also " not in paragraph.text[:80]
        if at in titles:
            found.append(_bare_head(paragraphs, at))
            opened = False
        elif not found or (opening and opened):
            found.append(Head(at, at, None, None))
        opened = opened or opening
    return tuple(found)


def _level(line: Line) -> int | None:
    if line.heading is not None:
        return line.heading
    hashes = _HASHES.match(line.text)
    if hashes is not None:
        return len(hashes.group(1))
    return BOLD if _BOLD.match(line.text) else None


def _of_level(paragraphs: Sequence[Paragraph], levels: Mapping[int, int]) -> tuple[Head, ...]:
    """The format's headings of one level: that on which most of the titles stand that every body uses, else the highest
    that has two."""
    by_level: dict[int, list[int]] = {}
    for at, level in levels.items():
        if _may_be_title(paragraphs[at].text):
            by_level.setdefault(level, []).append(at)
    several = {level: _without_fields(paragraphs, found) for level, found in by_level.items() if len(found) > 1}
    known = {level: sum(is_known_title(paragraphs[at].text) for at in found) for level, found in several.items()}
    several = {level: found for level, found in several.items() if level < BOLD or known[level]}
    best = min(several, key=lambda level: (-known[level], level), default=None)
    return tuple(_bare_head(paragraphs, at) for at in several[best]) if best is not None else ()


def _run_in(paragraphs: Sequence[Paragraph]) -> tuple[Head, ...]:
    """ "Treasurer's report: the balance was ...": headings on the line of their text, three at least and of them one
    that every body uses."""
    heads = []
    for at, paragraph in enumerate(paragraphs):
        found = _COLON_TITLE.match(paragraph.text) or _SHOUTED_TITLE.match(paragraph.text)
        if found is None or paragraph.cells or label_of(paragraph.text) is not None:
            continue
        title, told = found.group("title"), found.group("text")
        text = told or paragraph.text[found.end() :]
        long_enough = len(WORD.findall(text)) >= 3 or is_known_title(title)
        listed = title.casefold().startswith("apologies") and at and _is_present(paragraphs[at - 1].text)
        if _may_be_title(title) and len(title.split()) <= 8 and long_enough and not listed:
            heads.append(Head(at, at, None, title, told=told))
    alone = sum(1 for at in range(len(paragraphs)) if _stands_alone(paragraphs, at))
    known = any(is_known_title(head.title or "") for head in heads)
    return tuple(heads) if known and len(heads) > max(2, alone) else ()


def _is_present(text: str) -> bool:
    return is_attendance_head(text.partition(":")[0])


def _alone(paragraphs: Sequence[Paragraph]) -> Set[int]:
    found = [at for at in range(len(paragraphs)) if _is_bare_title(paragraphs, at) or _stands_alone(paragraphs, at)]
    shouted = _louder(paragraphs, _without_fields(paragraphs, found), lambda one: one.text.isupper())
    return frozenset(_louder(paragraphs, shouted, lambda one: one.gap > 1))


def _without_fields(paragraphs: Sequence[Paragraph], found: Sequence[int]) -> list[int]:
    often = Counter(paragraphs[at].text for at in found)
    return [
        at for at in found if often[text := paragraphs[at].text] < _FIELD or not (text.endswith(":") or text.isupper())
    ]


def _louder(
    paragraphs: Sequence[Paragraph], found: Sequence[int], is_loud: Callable[[Paragraph], bool]
) -> Sequence[int]:
    """Three loud headings, one of them of a kind that every body uses, make the others sub-headings."""
    loud = [at for at in found if is_loud(paragraphs[at])]
    if len(loud) < 3 or not any(is_known_title(paragraphs[at].text) for at in loud):
        return found
    return [at for at in found if at in loud or is_known_title(paragraphs[at].text)]


def _bare_head(paragraphs: Sequence[Paragraph], at: int) -> Head:
    return Head(at, at + 1, None, paragraphs[at].text.rstrip(" :"))


def _may_be_title(text: str) -> bool:
    if text.casefold().strip() == "minutes:" or _NO_TITLE.fullmatch(text):
        return False
    if says_who_moved(text):
        return False
    return reads_as_title(text.rstrip(" :")) and not is_attendance_head(text) and not is_sub_heading(text)


def _stands_alone(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """A heading on a line of its own with prose under it, where nothing better tells the items apart."""
    paragraph = paragraphs[at]
    if at + 1 >= len(paragraphs) or paragraph.cells or label_of(paragraph.text) is not None or not paragraph.gap:
        return False
    after, title = paragraphs[at + 1], paragraph.text.rstrip(" :")
    if not _is_prose(after.text) or not reads_as_heading(title) or not _may_be_title(paragraph.text):
        return False
    return after.gap > 0 or not looks_like_name(title)


def _is_prose(text: str) -> bool:
    """What an item may open with: a sentence, numbered or not, or its decision."""
    label = label_of(text)
    if label is not None and label.kind not in (LabelKind.NUMBER, LabelKind.DECIMAL):
        return False
    number = item_number(text)
    if marked(number.rest if number is not None else text) is not None:
        return True
    return (len(WORD.findall(text)) >= 4 and is_finished(text.rstrip("-– "))) or _ANSWER.match(text) is not None


def _is_bare_title(paragraphs: Sequence[Paragraph], at: int, linked: Set[int] = frozenset()) -> bool:
    paragraph = paragraphs[at]
    if (paragraph.text.endswith(":") and not is_known_title(paragraph.text)) or _is_present(paragraph.text):
        return False
    numbers = range(paragraph.first_line, paragraph.last_line + 1)
    if any(number in linked for number in numbers):
        return True
    if is_known_title(paragraph.text):
        return not is_attendance_head(paragraph.text)
    after = paragraphs[at + 1].text if at + 1 < len(paragraphs) else ""
    opens = CONSIDERED.match(after) is not None or (PRESENTED.search(after) is not None and len(after) < 200)
    plain = not is_sub_heading(paragraph.text) and not PRESENTED.search(paragraph.text)
    return opens and plain and reads_as_title(paragraph.text)
