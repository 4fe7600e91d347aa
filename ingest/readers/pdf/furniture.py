"""What is printed on a page besides its text: page numbers, stamps, running headers and footers.

Packs are stamped by the software that binds them ("Page 7", "Agenda Item 5"), the documents in them carry numbers and
headers of their own. All of it would cut sentences in two and be quoted as the paper's words, so it is taken out;
what it says about the page is kept. A heading is never taken for a header: that needs the same words at the same
height on three pages or more.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from ingest.exempt.words import marks_alone, stamps
from ingest.readers.pdf.drawn import Fragment
from ingest.readers.pdf.rows import ENDS_SENTENCE, Row

DASHES = r"[-\u2013\u2014\s]*"
PAGE_STAMP = re.compile(rf"{DASHES}Page:?\s*(?P<printed>\d{{1,4}})(?:\s*(?:of|/)\s*\d{{1,4}})?{DASHES}", re.IGNORECASE)
COUNTED_PAGE = re.compile(r"(?:^\W*|\bpage\s+)(?P<printed>\d{1,4})(?=\W*$|\s*(?:of|/)\s*\d)", re.IGNORECASE)
ITEM_STAMP = re.compile(r"Agenda Item(?: No\.?)?:?\s*(?P<item>\d{1,3}(?:[.(]?\w{1,4}\)?)?)", re.IGNORECASE)
PACK_STAMP = re.compile(r"Public Document Pack", re.IGNORECASE)
NUMERAL = re.compile(rf"{DASHES}(\d{{1,3}}){DASHES}")
LONG_NUMERAL = re.compile(r"\d{4}")
# Headings that count up page by page as page numbers do, and are not.
COUNTED_HEADING = re.compile(
    r"(?:appendix|annex|schedule|table|figure|item|section|part|option|question|motion|chapter)\W*\d", re.IGNORECASE
)

ZONE = 3
# How many pages a header must stand on; in a paper of few pages two must do.
FEWEST_PAGES, FEW_PAGES = 3, 4
NEARBY = 10
SHARE_OF_LEVEL = 0.75
# Of the pages from its first to its last; headers may differ on left and right pages, and then stand on
# every second one.
SHARE_OF_SPAN = 0.6
SHARE_OF_ONE_SIDE = 0.4
SAME_HEIGHT = 6.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page on its way from rows to text."""

    number: int
    rows: tuple[Row, ...]
    printed: str | None = None
    agenda_item: str | None = None


def without_drawn_stamps(fragments: Sequence[Fragment]) -> tuple[list[Fragment], list[str]]:
    """The stamps come last in the drawing order (sometimes first), on a line of their own, wherever they land."""
    left, stamps = list(fragments), list[str]()
    for last in (True, False):
        for _ in range(ZONE):
            group = _edge_group(left, last)
            text = " ".join(fragment.text for fragment in group)
            if not group or not _is_stamp(text):
                break
            stamps.append(text)
            left = left[: -len(group)] if last else left[len(group) :]
    return left, stamps


def _edge_group(fragments: Sequence[Fragment], last: bool) -> list[Fragment]:
    """The first or last fragments drawn that stand on one line."""
    ordered = list(reversed(fragments)) if last else list(fragments)
    if not ordered:
        return []
    edge = ordered[0]
    count = 0
    for fragment in ordered:
        if fragment.turn != edge.turn or abs(fragment.y - edge.y) > 0.2 * edge.size:
            break
        count += 1
    group = ordered[:count]
    return list(reversed(group)) if last else group


def _is_stamp(text: str) -> bool:
    return any(stamp.fullmatch(text.strip()) for stamp in (PAGE_STAMP, ITEM_STAMP, PACK_STAMP))


def sheet_of(number: int, rows: Iterable[Row], stamps: Iterable[str]) -> Sheet:
    """With the stamps among its first and last rows, and a bare numeral at its head or foot, taken out."""
    sheet = _noted(Sheet(number, tuple(rows)), stamps)
    sheet = _without_stamp_cells(sheet)
    return _without_numeral(sheet)


def _noted(sheet: Sheet, stamps: Iterable[str]) -> Sheet:
    for stamp in stamps:
        if (page := PAGE_STAMP.fullmatch(stamp.strip())) and sheet.printed is None:
            sheet = replace(sheet, printed=page["printed"])
        elif (item := ITEM_STAMP.fullmatch(stamp.strip())) and sheet.agenda_item is None:
            sheet = replace(sheet, agenda_item=item["item"])
    return sheet


def _without_stamp_cells(sheet: Sheet) -> Sheet:
    rows, stamps = list[Row](), list[str]()
    for at, row in enumerate(sheet.rows):
        if min(at, len(sheet.rows) - 1 - at) < ZONE:
            stamps.extend(cell.text for cell in row.cells if _is_stamp(cell.text))
            row = replace(row, cells=tuple(cell for cell in row.cells if not _is_stamp(cell.text)))
        if row.cells:
            rows.append(row)
    return _noted(replace(sheet, rows=tuple(rows)), stamps)


def _without_numeral(sheet: Sheet) -> Sheet:
    for at in (-1, 0):
        found = NUMERAL.fullmatch(sheet.rows[at].text) if sheet.rows else None
        if found:
            rows = sheet.rows[:-1] if at else sheet.rows[1:]
            sheet = replace(sheet, rows=rows, printed=sheet.printed or found[1])
    return sheet


@dataclass(slots=True)
class _Sightings:
    """Where one text stands at the head or foot of pages."""

    pages: list[int] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)


# At the head (or else the foot), the text, and for a number in it that grows with the pages how far it is
# ahead of them.
_Key = tuple[bool, str, int | None]


def without_running_lines(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Headers and footers are told by coming back on other pages; some files mark them besides."""
    return _without_marked(_without_repeated(sheets))


def _without_repeated(sheets: Sequence[Sheet]) -> list[Sheet]:
    edges = [(sheet.number, row.y, keys) for sheet in sheets for _, row, keys in _edge_rows(sheet)]
    sightings: dict[_Key, _Sightings] = {}
    for page, height, keys in edges:
        for key in keys:
            seen = sightings.setdefault(key, _Sightings())
            seen.pages.append(page)
            seen.heights.append(height)
    with_text = [sheet.number for sheet in sheets if sheet.rows]
    repeated = {key: seen for key, seen in sightings.items() if _runs(seen, with_text)}
    running = {key: seen for key, seen in repeated.items() if _has_its_level(key, seen, edges, repeated)}
    if not running:
        return list(sheets)
    opening = _openings(sheets)
    return [_without_numeral(_without_running(sheet, running, sheet.number in opening)) for sheet in sheets]


def _without_marked(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Without what the file itself marks as headers and footers; a header stays where it stands first, because it may
    be the only place that names the body."""
    left: list[Sheet] = []
    seen: set[str] = set()
    for sheet in sheets:
        rows: list[Row] = []
        for at, row in enumerate(sheet.rows):
            key = re.sub(r"\d+", "#", row.text.casefold())
            if not row.furniture or (key not in seen and at < len(sheet.rows) / 2):
                rows.append(row)
            elif found := COUNTED_PAGE.search(row.text):
                sheet = replace(sheet, printed=sheet.printed or found["printed"])
            seen |= {key} if row.furniture else set()
        left.append(replace(sheet, rows=tuple(rows)))
    return left


def _edge_rows(sheet: Sheet) -> Iterator[tuple[int, Row, list[_Key]]]:
    for at, row in enumerate(sheet.rows):
        top, bottom = at < ZONE, len(sheet.rows) - 1 - at < ZONE
        if top or bottom:
            sides = [*([True] if top else []), *([False] if bottom else [])]
            yield at, row, [key for side in sides for key in _keys(row, sheet.number, side)]


def _keys(row: Row, page: int, top: bool) -> Iterator[_Key]:
    text = " ".join(row.text.casefold().split())
    if LONG_NUMERAL.fullmatch(text):
        yield top, "#", int(text) - page
    if len(re.findall(r"[^\W\d_]", text)) < 3 or marks_alone(text) or stamps(text):
        # What marks a page as not for publication has to be known, however often it comes.
        return
    yield top, text, None
    if not COUNTED_HEADING.match(text):
        pattern = re.sub(r"\d+", "#", text)
        for number in {int(digits) for digits in re.findall(r"\b\d{1,4}\b", text)}:
            yield top, pattern, number - page


def _runs(seen: _Sightings, with_text: Sequence[int]) -> bool:
    fewest = FEWEST_PAGES if len(with_text) > FEW_PAGES else 2
    if len(set(seen.pages)) < fewest:
        return False
    span = [page for page in with_text if seen.pages[0] <= page <= seen.pages[-1]]
    level = median(seen.heights)
    steady = [height for height in seen.heights if abs(height - level) <= SAME_HEIGHT]
    one_side = len({page % 2 for page in seen.pages}) == 1
    share = SHARE_OF_ONE_SIDE if one_side else SHARE_OF_SPAN
    return len(set(seen.pages)) >= share * len(span) and len(steady) >= fewest


def _has_its_level(
    key: _Key, seen: _Sightings, edges: Sequence[tuple[int, float, list[_Key]]], repeated: Mapping[_Key, _Sightings]
) -> bool:
    """Headers stand where the text of the pages around never does; a heading that comes back stands in the text."""
    level, first, last = median(seen.heights), seen.pages[0] - NEARBY, seen.pages[-1] + NEARBY
    beside = [
        any(other in repeated for other in keys)
        for page, height, keys in edges
        if first <= page <= last and abs(height - level) <= SAME_HEIGHT and any(other[0] == key[0] for other in keys)
    ]
    return sum(beside) >= SHARE_OF_LEVEL * len(beside)


def _openings(sheets: Sequence[Sheet]) -> set[int]:
    """Pages that do not begin in mid-sentence. The first such page keeps a header that comes back on later ones: it may
    be the title of a document, or the only place that names the meeting."""
    return {
        sheet.number
        for before, sheet in zip([None, *sheets], sheets, strict=False)
        if before is None or not before.rows or sheet.agenda_item is not None or _ends(before)
    }


def _ends(sheet: Sheet) -> bool:
    """Whether the page's text ends with a sentence; a footer may stand below it."""
    return any(row.text.endswith(ENDS_SENTENCE) for row in sheet.rows[-2:])


def _without_running(sheet: Sheet, running: dict[_Key, _Sightings], opens: bool) -> Sheet:
    out: set[int] = set()
    printed = sheet.printed
    for at, row, keys in _edge_rows(sheet):
        for key in keys:
            seen = running.get(key)
            if seen is None or abs(median(seen.heights) - row.y) > SAME_HEIGHT:
                continue
            top, _, offset = key
            if offset is not None:
                printed = printed or str(sheet.number + offset)
            elif top and opens and seen.pages[0] == sheet.number:
                continue
            out.add(at)
    return replace(sheet, rows=tuple(row for at, row in enumerate(sheet.rows) if at not in out), printed=printed)
