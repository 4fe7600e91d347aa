"""The paragraphs of one minuted item become its statements: discussion, points, quoted text and resolutions.

A resolution runs from its mark to the next head, or until words follow that no longer belong to it: a person leaving,
the next sub-item, the discussion going on. Lists inside a point or a limb stay part of it, so that each is whole.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.dates import is_date_line
from ingest.labels import Label, LabelKind, label_of
from ingest.lines import WORD, Paragraph, is_finished
from ingest.mapping import is_item_line
from ingest.paper import Marker, Outcome, Part, Place, Statement
from ingest.resolutions import Marked, inferred_start, marked, motion_marked, outcome_of
from ingest.titles import reads_as_heading
from ingest.votes import votes_in

SITE_LABEL = re.compile(r"^(minutes|decisions?|resolution|discussion)\s*:$", re.IGNORECASE)
PRESENTED = re.compile(
    r"\b(will|to) (be )?(present(ed)?|introduced?|give|given|provided?)\b|\bwill (update|report|attend|speak)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"(:|\bdates?|\bfollowing|\bas follows)[-–\s]*$", re.IGNORECASE)
_LIMB_START = re.compile(r"^(that|to|and that)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Reading:
    """Where the reading of one item stands; grows statement by statement and never leaves this module."""

    part: Part
    made: list[Statement] = field(default_factory=list)
    heading: str | None = None
    marker: Marker | None = None
    lead: str | None = None
    limbs: int = 0
    label: Label | None = None
    pending: Paragraph | None = None
    listing: bool = False

    @property
    def resolving(self) -> bool:
        return self.marker is not None


def statements_of(paragraphs: Sequence[Paragraph], *, web: bool, infer: bool) -> tuple[Statement, ...]:
    """`web` pages put the agenda's text before "Minutes:"; `infer` allows decisions whose mark was lost."""
    minuted = next((at for at, one in enumerate(paragraphs) if SITE_LABEL.match(one.text)), None)
    bare = inferred_start(paragraphs) if infer else len(paragraphs)
    reading = _Reading(Part.AGENDA if web and minuted is not None else Part.DISCUSSION)
    for at, paragraph in enumerate(paragraphs):
        if at == bare:
            _open_resolution(reading, Marker.INFERRED, None)
        after = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        if _tells_of_the_vote(paragraph, paragraphs[at + 1 :]):
            _close_resolution(reading)
            _read_in_discussion(reading, paragraph)
        else:
            _read(reading, paragraph, after, agenda_first=web and minuted is None and not at)
    _close_resolution(reading)
    return _told_once(reading.made)


def _told_once(made: Sequence[Statement]) -> tuple[Statement, ...]:
    """Pages that give a decision and then the minutes say the same resolution twice: the minuted one is kept."""
    resolved = [one if one.part is Part.RESOLUTION else None for one in made]
    said = [(one.label, one.text) if one is not None else None for one in resolved]
    return tuple(one for at, one in enumerate(made) if said[at] is None or said[at] not in said[at + 1 :])


def _read(reading: _Reading, paragraph: Paragraph, after: Paragraph | None, *, agenda_first: bool) -> None:
    text = paragraph.text
    if SITE_LABEL.match(text):
        reading.part, reading.heading = Part.DISCUSSION, None
        decided = re.match(r"(decision|resolution)", text, re.IGNORECASE)
        _open_resolution(reading, Marker.STATED, None) if decided else _close_resolution(reading)
        return
    if is_item_line(text):
        return
    if reading.part is Part.AGENDA or (agenda_first and PRESENTED.search(text) and len(text) < 300):
        _add_agenda(reading, paragraph)
        return
    label = None if paragraph.cells else label_of(text)
    said = label.rest if label is not None else text
    found = None if paragraph.cells else marked(said) or motion_marked(said)
    if found is not None:
        _read_marked(reading, paragraph, found, label)
    elif _is_heading(paragraph, after):
        _close_resolution(reading)
        reading.heading, reading.label = text, None
    elif reading.resolving:
        _read_in_resolution(reading, paragraph)
    else:
        _read_in_discussion(reading, paragraph)


def _tells_of_the_vote(paragraph: Paragraph, below: Sequence[Paragraph]) -> bool:
    """How a motion was carried, where the decision itself follows under its own mark, with at most the votes between.

    An amendment is a rung of its own and stays one.
    """
    found = None if paragraph.cells or marked(paragraph.text) else motion_marked(paragraph.text)
    if found is None or outcome_of(found.text) is not Outcome.CARRIED or "amendment" in found.text.casefold():
        return False
    after = next((one for one in below if one.cells or not votes_in([one.text])), None)
    return after is not None and not after.cells and marked(after.text) is not None


def _read_marked(reading: _Reading, paragraph: Paragraph, found: Marked, label: Label | None) -> None:
    """The number of a paragraph that is a resolution ("54.1 RESOLVED: That ...") is the label of its one limb."""
    if found.before:
        _close_resolution(reading)
        before = found.before if label is None else f"{label.printed} {found.before}"
        _read_in_discussion(reading, replace(paragraph, text=before))
        label = None
    _open_resolution(reading, Marker.STATED, found.lead)
    if found.text and _is_lead(found.text):
        _read_in_resolution(reading, replace(paragraph, text=found.text))
    elif found.text:
        _add_limb(reading, replace(paragraph, text=found.text), label, text=found.text)
    if found.after:
        _close_resolution(reading)
        _read_in_discussion(reading, replace(paragraph, text=found.after))


def _open_resolution(reading: _Reading, marker: Marker, lead: str | None) -> None:
    _close_resolution(reading)
    reading.marker, reading.lead, reading.limbs, reading.label = marker, lead, 0, None


def _close_resolution(reading: _Reading) -> None:
    """An introduction that no limb followed is the decision itself."""
    pending, reading.pending = reading.pending, None
    if pending is not None and not reading.limbs:
        reading.lead = None
        _add_limb(reading, pending, None)
    reading.marker, reading.lead, reading.limbs, reading.label = None, None, 0, None


def _is_heading(paragraph: Paragraph, after: Paragraph | None) -> bool:
    """A sub-item or sub-heading: a short title, labelled or bare, with prose under it."""
    if paragraph.cells or after is None or after.cells or label_of(after.text) is not None or after.gap == 0:
        return False
    label = label_of(paragraph.text)
    title = label.rest if label is not None else paragraph.text
    prose = len(WORD.findall(after.text)) >= 8 and (is_finished(after.text) or len(after.text) > 90)
    return prose and reads_as_heading(title) and marked(after.text) is None and not _LIMB_START.match(after.text)


def _read_in_resolution(reading: _Reading, paragraph: Paragraph) -> None:
    label = None if paragraph.cells else label_of(paragraph.text, reading.label)
    last = reading.made[-1].text if reading.limbs else ""
    if label is None and not reading.limbs and _is_lead(paragraph.text):
        reading.lead = " ".join(filter(None, (reading.lead, paragraph.text)))
        reading.pending = paragraph
    elif reading.limbs and (_is_listed_date(reading, paragraph) or _is_nested(reading, label, last, paragraph)):
        _append(reading, paragraph)
    elif label is not None or not reading.limbs or _is_next_limb(reading, paragraph.text, last):
        _add_limb(reading, paragraph, label)
    elif paragraph.text[0].islower():
        _append(reading, paragraph)
    else:
        _close_resolution(reading)
        _read_in_discussion(reading, paragraph)


def _is_lead(text: str) -> bool:
    """ "That the Board:" introduces limbs; a sentence that ends with a list of dates is the decision itself."""
    if len(text.split()) > 8 or (is_finished(text) and not text.rstrip("-– ").endswith(":")):
        return False
    ends = re.search(
        r"\b(that|to|board|committee|panel|cabinet|council|members?|it|following)\s*[:–-]*$", text.casefold()
    )
    return ends is not None


def _is_listed_date(reading: _Reading, paragraph: Paragraph) -> bool:
    """A date by itself under the words that announce dates, and each date after it."""
    label = label_of(paragraph.text)
    return reading.listing and is_date_line(label.rest if label is not None else paragraph.text)


def _is_nested(reading: _Reading, label: Label | None, last: str, paragraph: Paragraph) -> bool:
    opened = last.rstrip("-– ").endswith(":")
    if label is None:
        listed = reading.made[-1].place.last_line == paragraph.first_line - 1 and not is_finished(last)
        return paragraph.text[0].islower() or opened or (listed and len(paragraph.text.split()) <= 12)
    if reading.label is None:
        return label.kind.is_bullet or (opened and label.value == 1)
    if label.kind.is_bullet:
        return not reading.label.kind.is_bullet
    return label.kind is not reading.label.kind and not (label.kind is LabelKind.LETTER and label.value == 1)


def _is_next_limb(reading: _Reading, text: str, last: str) -> bool:
    if reading.label is not None and not last.endswith((";", ",", "and")):
        return False
    return _LIMB_START.match(text) is not None


def _add_limb(reading: _Reading, paragraph: Paragraph, label: Label | None, *, text: str | None = None) -> None:
    text = text or (label.rest if label is not None and label.rest else paragraph.text)
    printed = label.bare if label is not None and not label.kind.is_bullet else None
    reading.made.append(
        Statement(
            Part.RESOLUTION,
            text,
            _place(paragraph),
            label=printed,
            lead=reading.lead,
            heading=reading.heading,
            marker=reading.marker,
            outcome=outcome_of(text),
        )
    )
    reading.limbs += 1
    reading.label, reading.pending = label, None
    reading.listing = _ANNOUNCES.search(text) is not None


def _read_in_discussion(reading: _Reading, paragraph: Paragraph) -> None:
    label = None if paragraph.cells else label_of(paragraph.text, reading.label)
    previous = reading.made[-1] if reading.made and reading.made[-1].part is Part.DISCUSSION else None
    if previous is not None and _belongs(reading, label, previous, paragraph):
        _append(reading, paragraph)
        return
    reading.listing = _ANNOUNCES.search(paragraph.text) is not None
    _add_discussion(reading, paragraph, label)


def _belongs(reading: _Reading, label: Label | None, previous: Statement, paragraph: Paragraph) -> bool:
    """Dates and short bullets are part of the sentence that announces them; points are statements of their own."""
    if previous.label:
        return _continues_point(reading, label, previous.text, paragraph.text)
    short = len(paragraph.text.split()) <= 15 and not paragraph.cells
    bullet = label is not None and label.kind.is_bullet
    return reading.listing and short and (bullet or is_date_line(paragraph.text))


def _continues_point(reading: _Reading, label: Label | None, last: str, text: str) -> bool:
    """Bullets under a point, a nested list, and the text it quotes are part of the point."""
    opened = last.rstrip("-– ").endswith(":")
    if label is None:
        return text[0].islower() or (opened and text[0] in "\"'“‘")
    if label.kind.is_bullet:
        return reading.label is not None and not reading.label.kind.is_bullet
    nested = reading.label is not None and label.kind is not reading.label.kind and not reading.label.kind.is_bullet
    return nested and opened and label.value == 1


def _add_discussion(reading: _Reading, paragraph: Paragraph, label: Label | None) -> None:
    text = label.rest if label is not None and label.rest else paragraph.text
    statement = Statement(
        Part.DISCUSSION,
        text,
        _place(paragraph),
        label=label.bare if label is not None and not label.kind.is_bullet else None,
        heading=reading.heading,
    )
    reading.made.append(statement)
    reading.label = label


def _add_agenda(reading: _Reading, paragraph: Paragraph) -> None:
    label = None if paragraph.cells else label_of(paragraph.text)
    text = label.rest if label is not None and label.rest else paragraph.text
    printed = label.bare if label is not None and not label.kind.is_bullet else None
    reading.made.append(Statement(Part.AGENDA, text, _place(paragraph), label=printed))


def _append(reading: _Reading, paragraph: Paragraph) -> None:
    last = reading.made[-1]
    place = replace(last.place, last_line=paragraph.last_line)
    text = f"{last.text} {paragraph.text}"
    outcome = outcome_of(text) if last.outcome is not None else None
    reading.made[-1] = replace(last, text=text, place=place, outcome=outcome)


def _place(paragraph: Paragraph) -> Place:
    return Place(paragraph.first_line, paragraph.last_line, paragraph.page)
