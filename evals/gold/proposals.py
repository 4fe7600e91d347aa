"""What is proposed for a gold entry from the answer that was given. The person who builds it has the last word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Answer, Citation
from assistant.forms import Intent
from assistant.places import number_of
from assistant.question import read
from assistant.wording import counted
from evals.gold.entries import Evidence, Kind, WholeResolution
from evals.gold.places import limbs_of
from evals.wording import says
from ingest.paper import Part, Passage
from ingest.text.dates import day_in_words

Facts = Sequence[Sequence[str]]

_KINDS = {
    Intent.DECISIONS: Kind.RESOLVED,
    Intent.RECOMMENDATIONS: Kind.RECOMMENDED,
    Intent.ACTIONS: Kind.ACTIONS,
    Intent.ITEM: Kind.ITEM,
    Intent.MOVER: Kind.PEOPLE,
    Intent.PRESENTER: Kind.PEOPLE,
    Intent.ATTENDANCE: Kind.PEOPLE,
    Intent.APOLOGIES: Kind.PEOPLE,
    Intent.CHAIR: Kind.PEOPLE,
    Intent.DECLARATIONS: Kind.PEOPLE,
    Intent.NEXT_MEETING: Kind.DATE,
    Intent.WHEN: Kind.DATE,
    Intent.MEETINGS: Kind.LIST,
    Intent.ITEMS: Kind.LIST,
    Intent.MEANING: Kind.MEANING,
}
_FIRST_ID = "Q01"
_WORDS_OF_A_START = 6
_WORDS_OF_A_PLACE = 5


@dataclass(frozen=True, slots=True)
class Whole:
    """A resolution that may be expected whole, and its limbs as the library holds them."""

    wanted: WholeResolution
    limbs: tuple[Passage, ...]

    @property
    def told(self) -> str:
        """ "6 May 2031, minute 2: “That the kite festival be held” (1 limb)"."""
        place = ", ".join(one for one in (day_in_words(self.wanted.meeting), number_of(self.limbs[0])) if one)
        return f"{place}: “{self.wanted.starts}” ({counted(len(self.limbs), 'limb')})"


def kind_of(answer: Answer, turns: Sequence[str], *, answerable: bool) -> Kind:
    if not answerable:
        return Kind.UNANSWERABLE
    return Kind.FOLLOWUP if len(turns) > 1 else _KINDS.get(read(answer.understood_as).intent, Kind.FACT)


def tags_of(answer: Answer, kind: Kind) -> tuple[str, ...]:
    """A question of another kind that asks what was decided says so with a tag."""
    asks = read(answer.understood_as).intent is Intent.DECISIONS
    return (Kind.RESOLVED.value,) if asks and kind is not Kind.RESOLVED else ()


def place_of(citation: Citation, facts: Facts, *, in_whole: bool) -> Evidence:
    """Where the cited words stand: a fact marks the place where no label does, opening words where no number does.

    The limbs of a resolution that is expected whole are one place.
    """
    label = None if in_whole else citation.label
    holds = None
    if label is None and not in_whole:
        holds = next((one for fact in facts for one in fact if says(citation.quote, one)), None)
    numbered = citation.meeting and (citation.minute or citation.agenda_item or label)
    if not (numbered or holds):
        holds = " ".join(citation.quote.split()[:_WORDS_OF_A_PLACE])
    return Evidence(citation.meeting, citation.minute, citation.agenda_item, citation.part, label, holds)


def item_of(place: Citation | Passage) -> Evidence:
    """The whole item, for what is welcome."""
    if place.minute:
        return Evidence(place.meeting, minute=place.minute)
    return Evidence(place.meeting, agenda_item=place.agenda_item, part=None if place.agenda_item else place.part)


def wholes_of(passages: Sequence[Passage], held: Sequence[Passage]) -> tuple[Whole, ...]:
    """The whole resolutions that these passages belong to, in the order of the passages."""
    resolutions = [passage for passage in held if passage.part is Part.RESOLUTION]
    keys = dict.fromkeys((one.item, one.heading) for one in passages if one.part is Part.RESOLUTION)
    found = (tuple(one for one in resolutions if (one.item, one.heading) == key) for key in keys)
    wholes = (_whole(limbs, resolutions) for limbs in found if limbs)
    return tuple(whole for whole in wholes if whole)


def next_id(taken: Sequence[str]) -> str:
    """The last id with its number counted up: after "S40" comes "S41"."""
    numbered = [match for one in taken if (match := re.fullmatch(r"(.*?)(\d+)", one))]
    if not numbered:
        return _FIRST_ID
    prefix, digits = numbered[-1].groups()
    highest = max(int(match[2]) for match in numbered if match[1] == prefix)
    return f"{prefix}{highest + 1:0{len(digits)}d}"


def _whole(limbs: tuple[Passage, ...], resolutions: Sequence[Passage]) -> Whole | None:
    """None where no words tell the resolution from another of its item."""
    fitting = (wanted for wanted in _ways_to_name(limbs) if limbs_of(wanted, resolutions) == limbs)
    wanted = next(fitting, None)
    return Whole(wanted, limbs) if wanted else None


def _ways_to_name(limbs: tuple[Passage, ...]) -> Iterator[WholeResolution]:
    """By as few opening words as will do, then also by the words of a later limb."""
    first = limbs[0]
    if first.meeting is None:
        return
    words, few = first.text.split(), _WORDS_OF_A_START
    starts = [" ".join(words[:length]) for length in range(min(few, len(words)), len(words) + 1)]
    for start in starts:
        yield WholeResolution(first.meeting, first.minute, first.agenda_item, start, None, len(limbs))
    for limb in limbs[1:]:
        yield WholeResolution(first.meeting, first.minute, first.agenda_item, starts[0], limb.text, len(limbs))
