"""What minutes say of the minutes before them: that they were confirmed, and what was corrected in them.

Bodies confirm in one sentence ("... were confirmed as a correct record, subject to ..."), with a list of amendments
under it, or tell at length who pointed out what. A correction is kept word for word, with whatever it names: a
minute, an item, a page.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Date

from ingest.corrections.amendments import SUBJECT, changes, corrects, is_amendment, named, without_unchanged
from ingest.paper import Correction, Item, MinutesStatus, Section, SectionKind, Statement
from ingest.text.bodies import same_body
from ingest.text.dates import MONTHS, dates_in
from ingest.text.sentences import sentences

_ON_MINUTES = re.compile(r"\bminutes\b|\b(previous|last|preceding) meetings?\b|\brecord of\b", re.IGNORECASE)
_MATTERS_ARISING = re.compile(r"\bmatters? arising\b|\bactions? arising\b", re.IGNORECASE)
_CONFIRMED = re.compile(
    r"\b(confirmed|approved|agreed|accepted|adopted|ratified|signed|taken as read|(correct|accurate|true|fair|proper)"
    r"( and (correct|accurate|true|fair|complete))? (record|reflection|account|summary)|correctly recorded)\b",
    re.IGNORECASE,
)
_THE_MINUTES = re.compile(r"\bminutes\b|\b(these|they|record|taken as read|as read)\b", re.IGNORECASE)
_CURT = re.compile(
    r"^\W*((it was |were |was |unanimously )*(resolved|agreed|approved|confirmed|accepted|adopted|signed)\b)",
    re.IGNORECASE,
)
_NOT_CONFIRMED = re.compile(
    r"\b(not (yet )?(been )?(confirmed|approved|agreed|accepted|available|signed|ready|put)|deferred|defer|unable|"
    r"withheld|held over|could not|be (re-?)?circulated|would be brought)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s+(?=[•▪●◦*·]\s|\(?(?:[a-h]|[ivx]{1,4})\)\s)|(?<=[.;:])\s+(?=[-–]\s)"
    r"|(?<=;)\s+(?=(?:and )?(?:p\.|page|min|item|para))",
    re.IGNORECASE,
)
"""Where one amendment of a list ends and the next begins, where the list runs on in one paragraph."""

_OWN_WORDS = frozenset(
    "the a an of annual ordinary extraordinary previous last special full council parish town general statutory "
    "meeting meetings public open private draft above this our its minutes agm egm first second".split()
)
_WHOSE = re.compile(
    r"\bminutes of (?:the |a |an )?(?P<whose>(?:(?!\bheld\b|\bmeetings?\b|\d)[^.,;:])*?)\b(?:meetings?\b|held\b)"
    r"(?: of (?:the )?(?P<of>(?:(?!\bheld\b|\d)[^.,;:])*?)\bheld\b)?",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(committee|sub-?committee|panel|group|forum|board|trust|party|cabinet)\b", re.IGNORECASE)
_DAY_AND_MONTH = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{'|'.join(MONTHS)})\b(?!,? \d{{4}})", re.IGNORECASE
)
_OPENS_LIST = re.compile(
    r"\b(following|below|these|amendments?|corrections?|changes?)\b[^:\d]{0,60}:[-–\s]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The minutes of the meeting on `date` were confirmed, or confirmed with corrections."""

    date: Date
    status: MinutesStatus


def confirmations(section: Section) -> tuple[Confirmation, ...]:
    """What the item on the minutes of the previous meeting says of them."""
    found: list[Confirmation] = []
    for item, at in _confirming(section):
        days = _days(item, at, section)
        corrected = _meant(days, item.statements[at].text, section.meeting.date) if _is_corrected(item, at) else ()
        found.extend(
            Confirmation(day, MinutesStatus.CORRECTED if day in corrected else MinutesStatus.CONFIRMED) for day in days
        )
    return tuple(dict.fromkeys(found))


def corrections(section: Section) -> tuple[Correction, ...]:
    """What is to be changed in the minutes that were confirmed, each change with what it names.

    Where they were confirmed with corrections that cannot be told, the words that say so are the correction.
    """
    found: list[Correction] = []
    last: tuple[Date, ...] = ()
    for item, at in _confirming(section):
        days = _days(item, at, section)
        last = days or last
        if _is_corrected(item, at):
            meant = _meant(days, item.statements[at].text, section.meeting.date)
            found.extend(one for day in meant for one in _corrections(item, at, day))
    found.extend(one for day in last for one in _arising(section, day))
    return tuple(dict.fromkeys(found))


def _confirming(section: Section) -> Iterator[tuple[Item, int]]:
    """The items that confirm minutes of this body, each with the statement that does."""
    for item in section.items if section.kind is SectionKind.MINUTES else ():
        at = next((n for n, one in enumerate(item.statements) if _confirms(one.text, item)), None)
        if at is not None and not _is_others(item.statements[at].text, section.meeting.body):
            yield item, at


def _confirms(text: str, item: Item) -> bool:
    return any(_sentence_confirms(sentence, item) for sentence in sentences(text))


def _sentence_confirms(sentence: str, item: Item) -> bool:
    plain = re.sub(r"[\"“‘'][^\"”’']*[\"”’']", "", sentence)
    if _CONFIRMED.search(plain) is None or _NOT_CONFIRMED.search(plain):
        return False
    if item.title is not None and _ON_MINUTES.search(item.title) is None:
        return re.search(r"\bminutes of\b", plain, re.IGNORECASE) is not None and bool(dates_in(sentence))
    return _THE_MINUTES.search(plain) is not None or _CURT.match(plain) is not None


def _is_others(text: str, body: str | None) -> bool:
    """Whether the minutes confirmed are another body's: a committee's, received by its council."""
    found = _WHOSE.search(text)
    whose = (found.group("of") or found.group("whose")).strip() if found is not None else ""
    if body is None or _OTHERS.search(whose) is None or same_body(whose, body):
        return False
    own = {word.casefold() for word in re.findall(r"[\w-]+", body)} | _OWN_WORDS
    return any(word.casefold() not in own for word in re.findall(r"[\w-]+", whose))


def _is_corrected(item: Item, at: int) -> bool:
    text = without_unchanged(item.statements[at].text)
    if any(_sentence_confirms(one, item) and SUBJECT.search(one) for one in sentences(text)):
        return True
    return any(corrects(sentence) for _, sentence in _sentences(item.statements))


def _days(item: Item, at: int, section: Section) -> tuple[Date, ...]:
    """The days of the meetings whose minutes were confirmed, all before this one; dates within a correction are not."""
    text = item.statements[at].text
    changed = SUBJECT.search(text)
    head = text[: changed.start()] if changed is not None else text
    own = section.meeting.date
    for words in (head, item.title or "", text):
        days = _days_named(words, own)
        earlier = tuple(day for day in days if own is None or day < own)
        if earlier:
            return earlier
    return ()


def _days_named(words: str, own: Date | None) -> list[Date]:
    """ "1 November and 13 December 2006" are two days."""
    return sorted({*(one.value for one in dates_in(words)), *_days_without_year(words, own)})


def _meant(days: tuple[Date, ...], text: str, own: Date | None) -> tuple[Date, ...]:
    """Where minutes of several meetings are confirmed at once, those that the words of the correction name."""
    changed = SUBJECT.search(text)
    named_there = _days_named(text[changed.start() :], own) if changed is not None and len(days) > 1 else []
    return tuple(day for day in days if day in named_there) or days


def _days_without_year(text: str, own: Date | None) -> list[Date]:
    """ "4 March" is the last one before the meeting."""
    found = []
    for match in _DAY_AND_MONTH.finditer(text) if own is not None else ():
        month = MONTHS.index(match.group("month").casefold()) + 1
        for year in (own.year, own.year - 1) if own is not None else ():
            day = _day(year, month, int(match.group("day")))
            if day is not None and own is not None and day < own:
                found.append(day)
                break
    return found


def _day(year: int, month: int, day: int) -> Date | None:
    try:
        return Date(year, month, day)
    except ValueError:
        return None


def _corrections(item: Item, at: int, day: Date) -> tuple[Correction, ...]:
    found = [*_listed(item, at, day), *_told(item, at, day)]
    if found:
        return tuple(dict.fromkeys(found))
    statement = item.statements[at]
    return (Correction(day, statement.text, statement.place),)


def _listed(item: Item, at: int, day: Date) -> Iterator[Correction]:
    """The list under "subject to the following amendments:", in the same statement or in those after it."""
    text = item.statements[at].text
    opening = _OPENS_LIST.search(text)
    if opening is None or SUBJECT.search(without_unchanged(text)) is None:
        return
    inside = text[opening.end() :].strip()
    for piece in _BETWEEN.split(inside) if inside else ():
        yield _correction(item.statements[at], piece, day)
    for statement in item.statements[at + 1 :]:
        if statement.label is None and (inside or not is_amendment(statement.text)):
            return
        yield _correction(statement, statement.text, day)


def _told(item: Item, at: int, day: Date) -> Iterator[Correction]:
    """Sentences that say themselves what was wrong, with the one before where only that names the place."""
    listed = any(True for _ in _listed(item, at, day))
    for statement in item.statements[: at if listed else None]:
        parts = sentences(statement.text)
        for number, sentence in enumerate(parts):
            if _is_told(sentence):
                yield _correction(statement, _with_its_place(parts, number), day)


def _with_its_place(parts: Sequence[str], at: int) -> str:
    before = parts[at - 1] if at else ""
    placed = bool(before) and not named(parts[at]).anything and named(before).minute and not _is_told(before)
    return f"{before} {parts[at]}" if placed else parts[at]


def _is_told(sentence: str) -> bool:
    plain = without_unchanged(sentence)
    if _CONFIRMED.search(plain) and (subject := SUBJECT.search(plain)) is not None:
        return named(plain[subject.end() :]).anything or changes(plain[subject.start() :])
    return corrects(sentence)


def _arising(section: Section, day: Date) -> Iterator[Correction]:
    """A change to a minute that is only spoken of under matters arising, where it names the minute."""
    for item in section.items:
        if item.title is None or _MATTERS_ARISING.search(item.title) is None or _ON_MINUTES.search(item.title):
            continue
        for statement, sentence in _sentences(item.statements):
            if named(sentence).minute and corrects(sentence):
                yield _correction(statement, sentence, day)


def _sentences(statements: Sequence[Statement]) -> Iterator[tuple[Statement, str]]:
    for statement in statements:
        for sentence in sentences(statement.text):
            yield statement, sentence


def _correction(statement: Statement, words: str, day: Date) -> Correction:
    where = named(words)
    return Correction(
        day, words.strip(" -–•▪●◦*·"), statement.place, where.minute, where.agenda_item, where.title, where.page
    )
