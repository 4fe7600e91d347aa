"""The closing block of minutes: the times of the meeting, its date and the line for the chair to sign."""

import re
from collections.abc import Sequence

from ingest.text.dates import date_in, is_date_line, time_in
from ingest.text.labels import label_of
from ingest.text.numbering import item_number
from ingest.text.paragraphs import Paragraph

_ENDED = re.compile(
    r"^\(?(there being no (further|other) business|the (meeting|chair\w*)\b.{0,60}?\b(closed|ended|finished|concluded|"
    r"terminated|rose)\b|meeting (closed|ended|finished|concluded)\b)",
    re.IGNORECASE,
)
_CHAIR = re.compile(
    r"^(signed|(in the )?chair(man|woman|person)?|CHAIR(MAN|WOMAN|PERSON)?)\W*(date\W*)?$", re.IGNORECASE
)
_TIMES_AND_CHAIR = re.compile(r"\bCHAIR(MAN|WOMAN|PERSON)?\.?$")
_DOTTED = re.compile(r"^(signed|chair\w*|date\w*)?\s*[:.]?\s*[._…]{4,}", re.IGNORECASE)
_SIGNED = re.compile(r"^(signed|dated?)\b.{0,80}$", re.IGNORECASE)
_APPROVED = re.compile(
    r"^(these )?(minutes )?(were |are )?(duly )?(approved|confirmed|agreed|adopted|accepted)\b.{0,100}$", re.IGNORECASE
)
_BEGAN = re.compile(r"\b(?:started|began|commenced|opened)\b", re.IGNORECASE)
_DURATION = re.compile(r"^(time|duration|start|finish|end) ?(of meeting)?\s*:?\s*\d", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"^[-–—]\s*[A-Z][A-Z .'’-]{4,50},\s*(convener|chair\w*|(lord )?provost|mayor|preses)\W*$", re.IGNORECASE
)


def closing_start(paragraphs: Sequence[Paragraph], start: int, stop: int) -> int | None:
    """The index of the first paragraph of the closing block: it names the chair, says that the meeting ended, or is the
    times of the meeting as the very last words."""
    for at in range(start, stop):
        if _is_last(paragraphs[at].text) and not _stands_in_the_head(paragraphs, start, at, stop):
            return at - _lines_before(paragraphs[start:at])
    return _unsigned_end(paragraphs, start, stop)


def closing_end(paragraphs: Sequence[Paragraph], start: int, stop: int) -> int | None:
    """The index after the closing block, None where there is none."""
    first = closing_start(paragraphs, start, stop)
    if first is None:
        return None
    end = first
    while end < stop and _belongs(paragraphs[end].text):
        end += 1
    return end


def _stands_in_the_head(paragraphs: Sequence[Paragraph], start: int, at: int, stop: int) -> bool:
    """ "The meeting started at 10.30 am and finished at 1.10 pm" above the items, all of which are still to come."""
    if _BEGAN.search(paragraphs[at].text) is None:
        return False
    numbered = [n for n in range(start, stop) if (number := item_number(paragraphs[n].text)) and number.is_marked]
    return len(numbered) > 1 and numbered[0] > at


def _unsigned_end(paragraphs: Sequence[Paragraph], start: int, stop: int) -> int | None:
    """The times of the meeting, with its date or without, where nothing at all comes after them."""
    for at in range(stop - 1, max(start, stop - 3) - 1, -1):
        if _is_span(paragraphs[at].text):
            return at
        if not (_is_bare_date(paragraphs[at].text) or _CHAIR.match(paragraphs[at].text)):
            return None
    return None


def _is_span(text: str) -> bool:
    """From one time to another, "10.00 am - 12.10 pm"; a single time may be that of the next meeting."""
    return _is_times(text) and re.search(r"\d\s*(?:[ap]\.?m\.?)?\s*(?:-|–|to)\s*\d", text, re.IGNORECASE) is not None


def _lines_before(paragraphs: Sequence[Paragraph]) -> int:
    """How many lines above the chair's are its times and its date: never a list of future dates."""
    if paragraphs and _is_times(paragraphs[-1].text):
        return 1
    if len(paragraphs) > 1 and _is_bare_date(paragraphs[-1].text) and _is_times(paragraphs[-2].text):
        return 2
    return 0


def _belongs(text: str) -> bool:
    return (
        _is_last(text)
        or _is_times(text)
        or _is_bare_date(text)
        or (_APPROVED.match(text) is not None and date_in(text) is not None)
        or (_SIGNED.match(text) or _CHAIR.match(text)) is not None
    )


def _is_last(text: str) -> bool:
    if len(text) > 160 or text.casefold() == "signed.":
        return False
    if _ENDED.match(text) is not None or _DOTTED.match(text) is not None or _SIGNATURE.match(text):
        return True
    bare = _CHAIR.match(text) is not None and (text.isupper() or text.casefold().startswith("signed"))
    return bare or (_TIMES_AND_CHAIR.search(text) is not None and time_in(text) is not None and len(text) < 80)


def _is_bare_date(text: str) -> bool:
    return is_date_line(text) and time_in(text) is None and label_of(text) is None


def _is_times(text: str) -> bool:
    if _DURATION.match(text) is not None:
        return True
    return time_in(text) is not None and len(text) < 40 and re.search(r"[a-z]{4,}", text, re.IGNORECASE) is None
