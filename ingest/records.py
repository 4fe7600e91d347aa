"""Records of decisions that one member or officer took outside a meeting, told in fields with labels.

The record is kept as minutes of one item: who decided stands for the body and the day of the decision for the day of
the meeting, so that it is found, cited and listed beside what meetings resolved. Reasons and options are told under
their own headings and are never the decision.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest

from ingest.actions.gathering import actions_in
from ingest.decisions.discussion import statements_of
from ingest.document import Document
from ingest.paper import Item, Meeting, Part, Place, Section, SectionKind, Statement
from ingest.text.bodies import is_authority, named_under
from ingest.text.dates import date_in
from ingest.text.labels import label_of
from ingest.text.paragraphs import Paragraph, paragraphs, place_of


class _Field(StrEnum):
    """What a label of the record tells; the order is the order in which the labels are tried."""

    TAKER = "taker"
    NUMBER = "number"
    DATE = "date"
    REASONS = "reasons"
    OPTIONS = "options"
    STANDING = "standing"
    DECISION = "decision"
    TITLE = "title"
    OTHER = "other"


_LABELS = {
    _Field.TAKER: r"(?:cabinet|lead|executive) member(?= *:)|portfolio holder(?= *:)|decided by|"
    r"(?:name (?:and title )?of )?(?:the )?decision[- ](?:maker|taker)s?|decision (?:to be )?(?:taken|made) by|"
    r"taken by|(?:name (?:and \w+ )?of )?(?:the )?officer (?:taking|making) (?:the )?decision|"
    r"delegated (?:officer|decision[- ]maker)",
    _Field.NUMBER: r"(?:unique )?(?:decision|record|reference|ref\.?)(?: (?:reference|ref\.?))?(?: (?:number|no\.?))|"
    r"(?:decision )?ref(?:erence)?\.?",
    _Field.DATE: r"date (?:of|the|when) (?:the )?(?:officer )?decision(?: (?:was )?(?:made|taken))?|"
    r"decision (?:date|made on|taken on)|date (?:decision )?(?:was )?(?:made|taken)|date",
    _Field.REASONS: r"(?:summary of )?(?:the )?reasons?(?:\(s\))? for (?:the |this |making the )?"
    r"(?:decision|recommendation)(?:s|\(s\))?|statement of reasons|reasons?",
    _Field.OPTIONS: r"(?:details of )?(?:any )?(?:alternative|other) options?\b[^:.]{0,60}|"
    r"(?:any )?alternatives considered[^:.]{0,40}|options considered[^:.]{0,40}",
    _Field.STANDING: r"decision status|status(?: of decision)?|(?:is (?:this |it )?(?:a )?)?key decision\??|"
    r"(?:is )?(?:this |it |the decision )?subject to call[- ]in\??|(?:is )?(?:it )?for call[- ]in\??|decision type|"
    r"type of decision",
    _Field.DECISION: r"(?:the |full |formal )?decision(?:s|\(s\))?(?: (?:made|taken|and any conditions))?|"
    r"details? of (?:the )?decision(?: (?:made|taken))?|record of the decision|what (?:was|has been) decided",
    _Field.TITLE: r"title(?: of (?:the )?(?:decision|report))?|subject(?: matter)?|(?:decision|report) title|"
    r"title and subject|topic",
    _Field.OTHER: r"(?:made|decided) at meeting|decision published|"
    r"(?:publication date|date (?:of publication|published))|wards?(?: \w+)?(?: affected)?|"
    r"(?:any |details of any )?(?:declarations? of |conflicts? of )?interests?(?: (?:declared|made))?[^:.]{0,60}|"
    r"consult(?:ation|ees?)[^:.]{0,60}|background(?: \w+)?|purpose(?: of [\w ]+)?|summary|\w+ implications|"
    r"report author|contact(?: officer)?|(?:accompanying|supporting|background) (?:documents?|papers)|"
    r"documents considered|(?:effective|implementation) (?:date|from)|decision due(?: date)?|notice of decision|"
    r"call[- ]in (?:deadline|date|period)|decision subject to call[- ]in by|portfolio|"
    r"(?:delegated )?(?:authority|power)s?[^:.]{0,40}|exempt(?:ion)?[^:.]{0,40}|urgency[^:.]{0,40}|for publication|"
    r"signed|from|to",
}
_SHAPES = {
    key: re.compile(rf"(?P<label>{shape})\s*(?P<stop>\?\s*:|[:?]\s*[-–]?|\s[-–]|$)\s*(?P<rest>.*)$", re.IGNORECASE)
    for key, shape in _LABELS.items()
}
# A label that no list has: a few words with a colon behind them that do not lead into what is decided, as
# "The Cabinet Member:" does.
_HEADING = re.compile(
    r"(?!The (?:[\w'’-]+ ){0,6}(?:Member|Leader|Holder|Mayor|Commissioner|Director|Officer|Executive|Cabinet|Board)\b"
    r"[^:]*:)"
    r"(?!(?i:.*\b(?:that|to|following|agree[ds]?|resolved)\s*:))[A-Z][\w,'’/() -]{3,90}:"
)
_ANY_LABEL = re.compile(r"[A-Z](?:[\w'’()/-]+ ?){1,5}:\s+(?=\S)")
_NUMBER_BESIDE = re.compile(
    r"\bdecision (?:number|no\.?|ref(?:erence)?)\s*:?\s*(?P<number>\d[\w./-]*|[A-Z]+[/ -]?\d[\w./-]*)",
    re.IGNORECASE,
)
# "11/05/2031 - Mower replacement ref: 714", on a page that lists what was decided.
_LISTED = re.compile(r"(?P<day>\d{1,2}/\d{1,2}/\d{4})\s+[-–]\s+(?P<title>\S.*?)\s+ref:\s*\w+\b", re.IGNORECASE)
_TELLING = (_Field.TAKER, _Field.NUMBER, _Field.STANDING, _Field.REASONS, _Field.OPTIONS)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One field: its label as printed, and the paragraphs that stand beside or under it."""

    field: _Field | None
    label: str
    said: tuple[Paragraph, ...]
    line: int = 0
    page: int | None = None

    @property
    def text(self) -> str:
        return " ".join(one.text for one in self.said)


def decision_record(document: Document) -> tuple[Section, ...]:
    """The record of a decision, empty where the paper is none: it names who decided, or its number or standing, and
    has a field that holds the decision itself."""
    found = paragraphs(document.lines)
    entries = _entries(found)
    told = {entry.field for entry in entries if entry.said}
    if _Field.DECISION not in told or not told & {_Field.TAKER, _Field.NUMBER, _Field.STANDING}:
        return ()
    if sum(field in told for field in _TELLING) < 2 or sum(one.field is _Field.DECISION for one in entries) > 2:
        return ()
    return (_section(found, entries),)


def decision_list(document: Document) -> tuple[Section, ...]:
    """A page that lists decisions of a week or a month, each headed by its day, its title and its reference: the
    decisions of one taker and day together, empty where the paper is no such page."""
    found = paragraphs(document.lines)
    starts = [at for at, one in enumerate(found) if _LISTED.match(one.text)]
    made: list[Section] = []
    for at, stop in zip_longest(starts, starts[1:], fillvalue=len(found)):
        section = _listed(found[at], found[at + 1 : stop])
        if made and made[-1].meeting == section.meeting:
            place = replace(made[-1].place, last_line=section.place.last_line)
            made[-1] = replace(made[-1], place=place, items=(*made[-1].items, *section.items))
        else:
            made.append(section)
    return tuple(made)


def _listed(head: Paragraph, found: Sequence[Paragraph]) -> Section:
    whole = (replace(head, text=""), *found)
    section = _section(whole, _entries(found))
    named = _LISTED.match(head.text)
    title, day = (named.group("title"), date_in(named.group("day"))) if named else (None, None)
    meeting = replace(section.meeting, date=section.meeting.date or day)
    return replace(section, meeting=meeting, items=(replace(section.items[0], title=title, minute=None),))


def _section(found: Sequence[Paragraph], entries: Sequence[_Entry]) -> Section:
    statements = tuple(statement for entry in entries for statement in _statements(entry))
    item = Item(
        _first(entries, _Field.TITLE) or _heading(entries),
        place_of(found),
        minute=_number(entries, found),
        statements=statements,
        actions=actions_in(statements),
    )
    return Section(SectionKind.MINUTES, _meeting(entries), item.place, last_page=found[-1].page, items=(item,))


def _entries(found: Sequence[Paragraph]) -> list[_Entry]:
    made = [_Entry(None, "", ())]
    for paragraph in found:
        labelled = _labelled(paragraph) or _unknown(paragraph, made[-1].field)
        if labelled:
            made.extend(labelled)
        else:
            made[-1] = replace(made[-1], said=(*made[-1].said, paragraph))
    return made


def _labelled(paragraph: Paragraph) -> list[_Entry]:
    """The fields of a paragraph or of a table row, which may hold two of them side by side."""
    if not paragraph.cells:
        entry = _entry(paragraph, paragraph.text)
        return [entry] if entry is not None else []
    cells = [cell for cell in paragraph.cells if cell]
    made: list[_Entry] = []
    for at in range(0, len(cells), 2 if len(cells) == 4 else len(cells)):
        pair = cells[at : at + 2] if len(cells) == 4 else cells
        entry = _entry(paragraph, f"{pair[0].rstrip(':? ')}: {' '.join(pair[1:])}")
        if entry is not None:
            made.append(replace(entry, label=pair[0]))
    return made


def _unknown(paragraph: Paragraph, above: _Field | None) -> list[_Entry]:
    """A line "Label: words" whose label no list has; inside the decision itself it may be part of it."""
    found = None if paragraph.cells or above in (None, _Field.DECISION) else _ANY_LABEL.match(paragraph.text)
    return [_filled(_Field.OTHER, paragraph, paragraph.text, found.end())] if found is not None else []


def _entry(paragraph: Paragraph, text: str) -> _Entry | None:
    beside = _NUMBER_BESIDE.fullmatch(text)
    if beside is not None:
        return _filled(_Field.NUMBER, paragraph, text, beside.start("number"))
    for field, shape in _SHAPES.items():
        found = shape.match(text)
        if found is not None and (found.group("stop").strip() or len(text) < 90):
            return _filled(field, paragraph, text, found.start("rest"))
    if paragraph.cells or label_of(text) is not None or _HEADING.fullmatch(text) is None:
        return None
    return _Entry(_Field.OTHER, text, (), paragraph.first_line, paragraph.page)


def _filled(field: _Field, paragraph: Paragraph, text: str, at: int) -> _Entry:
    """The field whose label ends at `at`, with what stands behind it on the line."""
    rest = text[at:].strip()
    said = (replace(paragraph, text=rest, cells=()),) if rest else ()
    return _Entry(field, text[:at].strip() or text, said, paragraph.first_line, paragraph.page)


def _statements(entry: _Entry) -> tuple[Statement, ...]:
    """The decision is the resolution; what else is told stands under its label."""
    if entry.field is _Field.DECISION and entry.said:
        mark = replace(entry.said[0], text="Decision:", cells=())
        return statements_of((mark, *entry.said), web=False, infer=False)
    if not entry.said:
        place = Place(entry.line, entry.line, entry.page)
        return (Statement(Part.AGENDA, entry.label, place),) if entry.label else ()
    if entry.field is None:
        return tuple(Statement(Part.AGENDA, one.text, one.place) for one in entry.said)
    if entry.field in (_Field.REASONS, _Field.OPTIONS) or len(entry.said) > 1:
        return tuple(_told(one, entry.label.rstrip(" :?")) for one in entry.said)
    first = entry.said[0]
    return (Statement(Part.DISCUSSION, f"{entry.label} {first.text}", first.place),)


def _told(paragraph: Paragraph, heading: str) -> Statement:
    label = label_of(paragraph.text)
    if label is None or label.kind.is_bullet or not label.rest:
        return Statement(Part.DISCUSSION, paragraph.text, paragraph.place, heading=heading)
    return Statement(Part.DISCUSSION, label.rest, paragraph.place, label=label.bare, heading=heading)


def _first(entries: Sequence[_Entry], field: _Field) -> str | None:
    return next((entry.text for entry in entries if entry.field is field and entry.said), None)


def _heading(entries: Sequence[_Entry]) -> str | None:
    """Without a field for it, the title is the last line above the fields."""
    above = [one.text for one in entries[0].said if len(one.text.split()) <= 25 and not one.text.endswith(".")]
    return above[-1] if above else None


def _number(entries: Sequence[_Entry], found: Sequence[Paragraph]) -> str | None:
    stated = _first(entries, _Field.NUMBER)
    if stated is not None and re.search(r"\d", stated) and len(stated.split()) <= 3:
        return stated.rstrip(".")
    beside = next((match for one in found if (match := _NUMBER_BESIDE.search(one.text))), None)
    return beside.group("number").rstrip(".") if beside is not None else None


def _meeting(entries: Sequence[_Entry]) -> Meeting:
    taker = _first(entries, _Field.TAKER)
    named = [entry.text for entry in entries if entry.label.casefold().startswith(("authority", "council"))]
    authority = next((name for name in (*(one.text for one in entries[0].said), *named) if is_authority(name)), None)
    office = re.sub(r"^(?:the )", "", taker, flags=re.IGNORECASE) if taker else None
    body = named_under(authority, office) if authority and office else office or authority
    dates = (date_in(entry.text) for entry in entries if entry.field is _Field.DATE)
    return Meeting(body, next((day for day in dates if day), None))
