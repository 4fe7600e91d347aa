"""Does a place in the papers, cited or held, bear what a gold question expects?"""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date as Date
from typing import Protocol

from evals.gold.entries import Evidence, WholeResolution
from evals.wording import folded, says
from ingest.paper import Part, Passage


class Placed(Protocol):
    """What a citation and a passage of the library have in common."""

    @property
    def meeting(self) -> Date | None: ...
    @property
    def minute(self) -> str | None: ...
    @property
    def agenda_item(self) -> str | None: ...
    @property
    def part(self) -> Part: ...
    @property
    def label(self) -> str | None: ...


def bears(found: Placed, words: str, wanted: Evidence) -> bool:
    """`words` are those that stand at the place. Labels are compared without their brackets."""
    fits = (
        wanted.meeting in (None, found.meeting),
        wanted.minute in (None, found.minute),
        wanted.agenda_item in (None, found.agenda_item),
        wanted.part in (None, found.part),
        wanted.label is None or _bare(wanted.label) == _bare(found.label or ""),
        wanted.holds is None or says(words, wanted.holds),
    )
    return all(fits)


def limbs_of(wanted: WholeResolution, resolutions: Sequence[Passage]) -> tuple[Passage, ...]:
    """The resolution as the library holds it; empty where it is not held or has lost a limb.

    An item under other business may have several sub-items, each resolved by itself: `starts` or `holds` picks one.
    """
    of_item = [one for one in resolutions if _of_item(one, wanted)]
    picked = {one.heading for one in of_item if _picks(one, wanted)}
    limbs = tuple(one for one in of_item if one.heading in picked)
    return limbs if wanted.limbs in (None, len(limbs)) else ()


def place_in_words(wanted: Evidence | WholeResolution) -> str:
    """What is expected, as reports and warnings name it: "meeting 2031-05-06, minute 12, part resolution"."""
    known = [(one.name, getattr(wanted, one.name)) for one in fields(wanted)]
    return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in known if value is not None)


def _of_item(passage: Passage, wanted: WholeResolution) -> bool:
    return (
        passage.part is Part.RESOLUTION
        and passage.meeting == wanted.meeting
        and wanted.minute in (None, passage.minute)
        and wanted.agenda_item in (None, passage.agenda_item)
    )


def _picks(passage: Passage, wanted: WholeResolution) -> bool:
    whole = f"{passage.lead or ''} {passage.text}"
    starts = wanted.starts and folded(wanted.starts)
    begins = not starts or any(folded(words).startswith(starts) for words in (passage.text, whole))
    return begins and (wanted.holds is None or says(whole, wanted.holds))


def _bare(label: str) -> str:
    return label.strip("(). ").casefold()
