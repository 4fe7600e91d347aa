"""Where the items of minutes and agendas begin: the sequence rule, and what stands in for it where numbers are lost.

A line "7. Title" may be an item, a numbered paragraph or a point. Items are the run of heads whose numbers go up by
one (a gap of one or two, and letters, allowed); of several runs the one whose lines read most like titles is taken.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ingest.dates import MONTHS
from ingest.document import Line
from ingest.labels import label_of
from ingest.lines import DOCUMENT_LINK, WORD, Paragraph, clean, is_finished
from ingest.sentences import sentences
from ingest.titles import CONSIDERED, is_known_title, reads_as_heading, reads_as_title

_TITLE = r"(?P<title>\S.*)$"
_SHAPES = tuple(
    re.compile(shape + _TITLE)
    for shape in (
        # dated, 18.11.6 · coded, GBP/2223/001 · with the year, 39/20 and CM 14/23 · 16. and 12A) · plain, 163
        r"^(?P<series>\d{2}\.\d{1,2})\.(?P<value>\d{1,2})(?P<letter>)[.)]?\s+",
        r"^(?P<series>[A-Z][A-Za-z]{0,4}/\d{2,4})/(?P<value>\d{1,3})(?P<letter>)[.:]?\s+",
        r"^(?P<series>(?:[A-Z][A-Za-z]{0,4}[ /]?)?)(?P<value>\d{1,4})(?P<letter>)/\d{2}(?:[-/]\d{2})?[.:]?\s+",
        r"^[*#]?\s*(?:[Ii]tem\s+|ITEM\s+)?(?P<series>)(?P<value>\d{1,5})(?P<letter>[A-Za-z]?)[.):](?!\d)\s*",
        r"^[*#]?\s*(?P<series>)(?P<value>\d{1,5})(?P<letter>[A-Za-z]?)(?P<plain>)\s+(?=[A-Z\"'“‘(])",
    )
)
_ALONE = re.compile(r"^[*]?\s*(?P<value>\d{1,5})(?P<letter>[A-Za-z]?)[.)]?$")
_DATE_LIKE = re.compile(rf"^(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_PRESENTER = re.compile(
    r"\b(will|to) (be )?(present(ed)?|introduced?|give|given|provide|update|report)\b", re.IGNORECASE
)
# Each word is followed by one space and a further word: with the space left optional a long line takes seconds.
_RUN_IN = re.compile(r"^(?P<title>[^\s.:–]+(?:\s[^\s.:–]+){0,9}?(?:[.:]|\s[-–]))\s+(?P<text>\S.{20,})$")
# Words of a known title, and of a sentence after it: fewer might still be of the title.
_LONGEST_KNOWN, _SHORTEST_TOLD = 7, 5


@dataclass(frozen=True, slots=True)
class Head:
    """An item's beginning: paragraphs `at` up to `end` hold its number and title. `number` is as printed, less its
    stop; it and `title` are None where the paper gives none."""

    at: int
    end: int
    number: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    head: Head
    series: str
    value: int
    letter: str
    weight: float


def numbered_heads(paragraphs: Sequence[Paragraph]) -> tuple[Head, ...]:
    """The best run of numbered heads; empty where there is none worth the name."""
    candidates = [one for at in range(len(paragraphs)) if (one := _candidate(paragraphs, at)) is not None]
    candidates = _weighed(candidates)
    runs = [_best_run([one for one in candidates if one.series == series]) for series in {c.series for c in candidates}]
    best = max(runs, key=_score, default=[])
    return tuple(one.head for one in best) if _score(best) >= 1.5 else ()


def with_own_numbers(heads: Sequence[Head], paragraphs: Sequence[Paragraph]) -> tuple[Head, ...]:
    """Heads found without a run of numbers; one that has a number all the same ("1. Lamp columns.") is given it."""
    made = []
    for head in heads:
        own = _candidate(paragraphs, head.at) if head.title is not None else None
        made.append(own.head if own is not None else head)
    return tuple(made)


def lone_head(paragraphs: Sequence[Paragraph]) -> tuple[Head, ...]:
    """The only numbered line there is, if it reads as a title and words follow it: minutes of one item."""
    candidates = [one for at in range(len(paragraphs)) if (one := _candidate(paragraphs, at)) is not None]
    alone = len(candidates) == 1 and candidates[0].weight >= 1
    return (candidates[0].head,) if alone and candidates[0].head.end < len(paragraphs) else ()


def unnumbered_heads(paragraphs: Sequence[Paragraph], lines: Sequence[Line]) -> tuple[Head, ...]:
    """Titles by what they leave behind: a link to a document, a title every body uses, an opening of an item.

    Words before the first of them are an item too, without title; so is a second opening that has no title above it.
    """
    bare = not any(DOCUMENT_LINK.search(line.text) for line in lines)
    linked = {line.number for line in lines if DOCUMENT_LINK.search(line.text) and clean(line.text)}
    found: list[Head] = []
    opened = False
    for at, paragraph in enumerate(paragraphs):
        opening = CONSIDERED.match(paragraph.text) is not None and " also " not in paragraph.text[:80]
        if _is_bare_title(paragraphs, at, linked) or (bare and _stands_alone(paragraphs, at)):
            found.append(Head(at, at + 1, None, paragraph.text))
            opened = False
        elif not found or (opening and opened):
            found.append(Head(at, at, None, None))
        opened = opened or opening
    return tuple(found)


def _candidate(paragraphs: Sequence[Paragraph], at: int) -> _Candidate | None:
    text = paragraphs[at].text
    if len(paragraphs[at].cells) > 3:
        return None
    alone = _ALONE.match(text)
    if alone is not None:
        return _from_number_alone(paragraphs, at, alone)
    for shape in _SHAPES:
        found = shape.match(text)
        if found is None:
            continue
        title = found.group("title").strip()
        if _DATE_LIKE.match(title) or not (title[0].isupper() or title[0] in "\"'“‘(" or title[0].isdigit()):
            return None
        number = text[: found.start("title")].strip(" .):*#")
        weight = _title_weight(title) * (0.5 if "plain" in shape.groupindex else 1.0)
        head = Head(at, at + 1, re.sub(r"^item\s+", "", number, flags=re.IGNORECASE), title)
        return _made(head, found.group("series"), found, weight)
    return None


def run_in_title(title: str) -> tuple[str | None, str]:
    """A title that its text follows on the same line: "Bowling green. The subgroup met ..." -> the title and the text.

    Where no title can be told from the text there is none.
    """
    found = _RUN_IN.match(title)
    if found is not None and reads_as_title(found.group("title")):
        return found.group("title").strip(" -–:"), found.group("text")
    return None, title


def known_title_before(title: str) -> tuple[str | None, str]:
    """A title that every body uses and the sentence that follows it on the same line, with or without a stop between:
    "AOCB No other competent business was raised." Where there is no such title, none."""
    known, text = run_in_title(title)
    if known is not None and is_known_title(known) and _is_told(text):
        return known, text
    words = title.split()
    for end in range(1, min(_LONGEST_KNOWN, len(words) - _SHORTEST_TOLD) + 1):
        known, text = " ".join(words[:end]), " ".join(words[end:])
        if text[0].isupper() and is_known_title(known) and _is_told(text):
            return known, text
    return None, title


def _is_told(text: str) -> bool:
    """Whether the words are a sentence rather than the rest of a title."""
    return is_finished(text) and (not reads_as_title(text) or len(sentences(text)) > 1)


def _from_number_alone(paragraphs: Sequence[Paragraph], at: int, found: re.Match[str]) -> _Candidate | None:
    """On web pages the number stands on a line of its own and the title on the next."""
    if at + 1 >= len(paragraphs) or _ALONE.match(paragraphs[at + 1].text):
        return None
    title = paragraphs[at + 1].text
    head = Head(at, at + 2, found.group("value") + found.group("letter"), title)
    return _made(head, "", found, _title_weight(title)) if reads_as_title(title) else None


def _made(head: Head, series: str, found: re.Match[str], weight: float) -> _Candidate:
    return _Candidate(head, series, int(found.group("value")), found.group("letter").lower(), weight)


def _title_weight(title: str) -> float:
    if is_known_title(title):
        return 1.5
    if reads_as_title(title):
        return 1.0
    return 0.8 if run_in_title(title)[0] else 0.2


def _weighed(candidates: list[_Candidate]) -> list[_Candidate]:
    """Numbered lines without a word between them are a list more often than items."""
    made = []
    for one, after in zip_longest(candidates, candidates[1:]):
        listed = after is not None and after.head.at == one.head.end and after.value == one.value + 1
        weight = one.weight * (0.6 if listed else 1.0)
        made.append(_Candidate(one.head, one.series, one.value, one.letter, weight))
    return made


def _best_run(candidates: list[_Candidate]) -> list[_Candidate]:
    best: list[tuple[float, int]] = []
    for at, one in enumerate(candidates):
        reach = [
            (best[n][0] - 0.1 * (one.value - candidates[n].value), n) for n in range(at) if _follows(candidates[n], one)
        ]
        score, before = max(reach, default=(0.0, -1))
        best.append((score + one.weight, before) if before >= 0 else (one.weight, -1))
    run: list[_Candidate] = []
    at = max(range(len(best)), key=lambda n: best[n][0], default=-1)
    while at >= 0:
        run.append(candidates[at])
        at = best[at][1]
    return run[::-1]


def _follows(before: _Candidate, after: _Candidate) -> bool:
    if after.head.at < before.head.end:
        return False
    if after.value == before.value:
        return after.letter > before.letter
    return 1 <= after.value - before.value <= 3


def _score(run: Sequence[_Candidate]) -> float:
    return sum(one.weight for one in run)


def _stands_alone(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """A heading on a line of its own with prose under it, where nothing better tells the items apart."""
    if at + 1 >= len(paragraphs) or paragraphs[at].cells or label_of(paragraphs[at].text) is not None:
        return False
    after = paragraphs[at + 1]
    prose = len(WORD.findall(after.text)) >= 6 and is_finished(after.text) and label_of(after.text) is None
    return paragraphs[at].gap > 0 and after.gap > 0 and prose and reads_as_heading(paragraphs[at].text)


def _is_bare_title(paragraphs: Sequence[Paragraph], at: int, linked: set[int]) -> bool:
    paragraph = paragraphs[at]
    if paragraph.text.endswith(":"):
        return False
    numbers = range(paragraph.first_line, paragraph.last_line + 1)
    if any(number in linked for number in numbers) or is_known_title(paragraph.text):
        return True
    after = paragraphs[at + 1].text if at + 1 < len(paragraphs) else ""
    opens = CONSIDERED.match(after) is not None or (_PRESENTER.search(after) is not None and len(after) < 200)
    return opens and reads_as_title(paragraph.text) and not _PRESENTER.search(paragraph.text)
