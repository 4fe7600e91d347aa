"""The words of a resolution: its limbs, what belongs to the limb above, and where other words begin."""

import re
from dataclasses import replace

from ingest.decisions.movers import says_who_moved
from ingest.decisions.points import read_in_discussion
from ingest.decisions.statements import Reading, add_limb, append, close_resolution
from ingest.text.cleaning import is_finished
from ingest.text.dates import is_date_line
from ingest.text.labels import Label, LabelKind, label_of
from ingest.text.paragraphs import Paragraph

LIMB_START = re.compile(r"^(that|to|(?:and )?(?:further )?that|(?:and )?be it further)\b", re.IGNORECASE)
# "That the Authority:" names who does what the limbs say, whatever the body calls itself.
_THAT_THE_BODY = re.compile(
    r"(?:that )?(?:the )?(?-i:[A-Z])[\w’'&-]+(?: (?:and |of |the )*(?-i:[A-Z])[\w’'&-]+)*:[-–]?", re.IGNORECASE
)
# Lines that stand with a resolution and are none of its limbs.
_NOT_A_LIMB = re.compile(
    r"^[\[(]?(?:reasons?(?: for| of)?(?: the| this)? (?:decision|recommendation)s?|reasons?|(?:alternative|"
    r"other) options"
    r"(?: considered| rejected)?.{0,30}|options considered.{0,30}|(?:prop(?:osed|oser)?|moved|mover)(?: by)?\b.{0,40}"
    r"(?:sec(?:onded|onder)?\b|:)|second(?:ed by|er)\b|votes?(?: recorded)?|voting|all in favour|note|n\.?b\.?|"
    r"clerk'?s note|"
    r"action(?: by)?|financial implications?|wards? affected|call[ -]in)\s*(?:[:.,–-]|\bcllrs?|\bcouncillor|$|\()"
    r"|^[\[(].{5,200}[\])]\.?$|^(?:proposed|moved)(?: by)? (?:cllr|councillor|mr|mrs|ms|the)\b.{3,80}\bsecond|"
    r"^(?:cllr|councillor)s? .{3,60} (?:asked|requested) that\b",
    re.IGNORECASE,
)


def read_in_resolution(reading: Reading, paragraph: Paragraph) -> None:
    label = (
        None if paragraph.cells else label_of(paragraph.text, reading.label) or _bare_letter(reading, paragraph.text)
    )
    if label is None and not reading.limbs and is_lead(paragraph.text):
        reading.lead = " ".join(filter(None, (reading.lead, paragraph.text)))
        reading.pending = paragraph
    elif label is None and not reading.limbs and reading.lead and says_who_moved(paragraph.text):
        reading.lead = f"{reading.lead} {paragraph.text}"
    elif _is_next_point(reading, label) and reading.heading is not None and label_of(reading.heading) is not None:
        # (b) after the heading (a): the next sub-item.
        close_resolution(reading)
        reading.heading, reading.point = paragraph.text, label
    elif (label is None and _NOT_A_LIMB.match(paragraph.text)) or _is_next_point(reading, label):
        close_resolution(reading)
        read_in_discussion(reading, paragraph)
    elif reading.limbs and (_is_listed_date(reading, paragraph) or _is_nested(reading, label, paragraph)):
        append(reading, paragraph)
    elif label is not None or not reading.limbs or _is_next_limb(reading, paragraph.text):
        add_limb(reading, paragraph, label)
    elif paragraph.text[0].islower():
        append(reading, paragraph)
    else:
        close_resolution(reading)
        read_in_discussion(reading, paragraph)


def _bare_letter(reading: Reading, text: str) -> Label | None:
    """ "A Noted the report", "B Approved the plan": capitals without a stop. Only the B tells that the A was a letter
    and no article."""
    found = re.match(r"([B-Z])\s+(?=[A-Z\"“])", text)
    if found is None or not reading.limbs:
        return None
    value, last = ord(found.group(1)) - ord("A") + 1, reading.made[-1]
    if value == 2 and last.label is None and re.match(r"A\s+[A-Z\"“]", last.text):
        reading.made[-1] = replace(last, label="A", text=last.text[1:].lstrip())
    elif reading.label is None or reading.label.kind is not LabelKind.LETTER or reading.label.value != value - 1:
        return None
    return Label(found.group(1), LabelKind.LETTER, value, text[found.end() :])


def _is_next_point(reading: Reading, label: Label | None) -> bool:
    """(b) after a resolution under (a): the next matter of the item, not a limb."""
    point, limb = reading.point, reading.label
    if label is None or point is None or not reading.limbs or label.kind is not point.kind or label.kind.is_bullet:
        return False
    goes_on = limb is not None and limb.kind is label.kind and label.value == limb.value + 1
    return label.value == point.value + 1 and not goes_on


def is_lead(text: str) -> bool:
    """ "That the Board:" introduces limbs; a sentence that ends with a list of dates is the decision itself."""
    if is_finished(text) and not text.rstrip("-– ").endswith(":"):
        return False
    if len(text.split()) > 8:
        return (
            len(text.split()) <= 30
            and re.search(r"(?<!subject )\b(?:that|to)\s*:[-–\s]*$", text.casefold()) is not None
        )
    if _THAT_THE_BODY.fullmatch(text) is not None:
        return True
    ends = re.search(
        r"\b(that|to|board|committee|panel|cabinet|council|members?|it|following)\s*[:–-]*$", text.casefold()
    )
    return ends is not None


def _is_listed_date(reading: Reading, paragraph: Paragraph) -> bool:
    """A date by itself under the words that announce dates, and each date after it."""
    label = label_of(paragraph.text)
    return reading.listing and is_date_line(label.rest if label is not None else paragraph.text)


def _is_nested(reading: Reading, label: Label | None, paragraph: Paragraph) -> bool:
    last = reading.last
    opened = last.endswith((":", "–", "-"))
    if label is None:
        listed = reading.made[-1].place.last_line == paragraph.first_line - 1 and not is_finished(last)
        return (
            paragraph.text[0].islower()
            or opened
            or ((listed or _is_in_list(reading)) and len(paragraph.text.split()) <= 12)
        )
    if reading.label is None:
        return label.kind.is_bullet or _is_inner(reading, label, opened)
    if label.kind.is_bullet:
        return not reading.label.kind.is_bullet
    first = label.kind is LabelKind.LETTER and label.value == 1
    return label.kind is not reading.label.kind and (opened or not first)


def _is_in_list(reading: Reading) -> bool:
    """Whether a lettered limb has opened a list, of names under their panels, that no sentence has ended yet."""
    opened = re.search(r":[-–]? (?P<list>[^.;]*)$", reading.last)
    return reading.label is not None and opened is not None and reading.label.kind is LabelKind.NUMBER


def _is_inner(reading: Reading, label: Label, opened: bool) -> bool:
    """The list that an unlettered resolution introduces: "subject to these conditions: 1. ... 2. ..." is one limb, and
    so is "and the additional condition: 16. ..."."""
    inner = reading.inner
    begins = opened and (label.value == 1 or label.kind is LabelKind.NUMBER)
    goes_on = inner is not None and inner.kind is label.kind and label.value == inner.value + 1
    reading.inner = label if begins or goes_on else None
    return begins or goes_on


def _is_next_limb(reading: Reading, text: str) -> bool:
    if reading.label is not None and not reading.last.endswith((";", ",", "and")):
        return False
    return LIMB_START.match(text) is not None
