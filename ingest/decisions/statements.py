"""The statements of one minuted item while they are read: what has been made so far, and what is being read.

Only `ingest.decisions.discussion` reads an item; what it knows on the way is kept here, apart from the grammar it
follows.
"""

import re
from dataclasses import dataclass, field, replace

from ingest.decisions.fates import outcome_of
from ingest.paper import Marker, Outcome, Part, Statement
from ingest.text.labels import Label, label_of
from ingest.text.paragraphs import Paragraph

_ANNOUNCES = re.compile(r"(:|\bdates?|\bfollowing|\bas follows)[-–\s]*$", re.IGNORECASE)


@dataclass(slots=True)
class Reading:
    """Where the reading of one item stands.

    `fate` is what became of the motion whose words are being read, `substantive` the words of the amendment that took
    its place. `pending` is an introduction that is the decision itself if no limb follows; `listing` says that dates
    or bullets may. `label` is that of the limb or point above, `point` that of the last point of the discussion,
    `inner` that of the list inside it.
    """

    part: Part
    made: list[Statement] = field(default_factory=list)
    heading: str | None = None
    marker: Marker | None = None
    lead: str | None = None
    fate: Outcome | None = None
    substantive: str | None = None
    limbs: int = 0
    label: Label | None = None
    point: Label | None = None
    inner: Label | None = None
    pending: Paragraph | None = None
    listing: bool = False

    @property
    def resolving(self) -> bool:
        return self.marker is not None

    @property
    def last(self) -> str:
        """The words of the limb above, if the resolution has one yet."""
        return self.made[-1].text if self.limbs else ""


def open_resolution(reading: Reading, marker: Marker, lead: str | None, fate: Outcome | None = None) -> None:
    close_resolution(reading)
    reading.marker, reading.lead, reading.fate = marker, lead, fate
    reading.limbs, reading.label = 0, None


def close_resolution(reading: Reading) -> None:
    """An introduction that no limb followed is the decision itself."""
    pending, reading.pending = reading.pending, None
    if pending is not None and not reading.limbs:
        reading.lead = None
        add_limb(reading, pending, None)
    reading.marker = reading.lead = reading.fate = reading.label = None
    reading.limbs = 0


def add_limb(reading: Reading, paragraph: Paragraph, label: Label | None, *, text: str | None = None) -> None:
    text = text or (label.rest if label is not None and label.rest else paragraph.text)
    limb = Statement(
        Part.RESOLUTION,
        text,
        paragraph.place,
        label=_printed(label),
        lead=reading.lead,
        heading=reading.heading,
        marker=reading.marker,
        outcome=reading.fate or outcome_of(text),
    )
    reading.made.append(limb)
    reading.limbs += 1
    reading.label, reading.pending, reading.inner = label, None, None
    reading.listing = announces(text)


def add_discussion(reading: Reading, paragraph: Paragraph, label: Label | None) -> None:
    text = label.rest if label is not None and label.rest else paragraph.text
    place, printed = paragraph.place, _printed(label)
    reading.made.append(Statement(Part.DISCUSSION, text, place, printed, reading.lead, reading.heading))
    reading.label = label
    reading.point, reading.inner = label or reading.point, None


def add_agenda(reading: Reading, paragraph: Paragraph) -> None:
    label = None if paragraph.cells else label_of(paragraph.text)
    text = label.rest if label is not None and label.rest else paragraph.text
    reading.made.append(Statement(Part.AGENDA, text, paragraph.place, label=_printed(label)))


def append(reading: Reading, paragraph: Paragraph) -> None:
    """The paragraph goes on with the last statement."""
    last = reading.made[-1]
    place = replace(last.place, last_line=paragraph.last_line)
    text = f"{last.text} {paragraph.text}"
    outcome = (reading.fate or outcome_of(text)) if last.outcome is not None else None
    reading.made[-1] = replace(last, text=text, place=place, outcome=outcome)


def announces(text: str) -> bool:
    """Whether dates or short bullets below are part of the sentence."""
    return _ANNOUNCES.search(text) is not None


def _printed(label: Label | None) -> str | None:
    return label.bare if label is not None and not label.kind.is_bullet else None
