"""Resolutions as they are shown: whole, with their letters, under their sub-items; what was not carried kept apart."""

from collections.abc import Sequence

from assistant import wording
from assistant.answer import Voice
from assistant.draft import Line, quoting_all, saying
from assistant.lookup import is_recommended_on, not_carried, resolutions_of
from index.records import ItemRecord
from ingest.paper import Marker, Passage


def resolved(item: ItemRecord) -> tuple[Line, ...]:
    """What was resolved, then what was recommended to others, then what was put and not carried, under its outcome:
    none passes for another."""
    carried = resolutions_of(item)
    upward = [limb for limb in carried if is_recommended_on(limb)]
    lines = list(limbs_in_order([limb for limb in carried if limb not in upward]))
    lines += [saying(wording.RECOMMENDED_ON), *limbs_in_order(upward)] if upward else []
    for outcome, limbs in not_carried(item).items():
        lines += [saying(wording.put_and(outcome.value)), *quoting_all(limbs)]
    return tuple(lines)


def voted(item: ItemRecord) -> tuple[Line, ...]:
    """How the votes went, in the words of the minutes."""
    said = [(vote, next((p for p in item.passages if vote in f"{p.lead or ''} {p.text}"), None)) for vote in item.votes]
    told = [Line(Voice.QUOTE, vote, (passage,), quote=vote) for vote, passage in said if passage is not None]
    return (saying(wording.ON_THE_VOTE), *told) if told else ()


def limbs_in_order(limbs: Sequence[Passage]) -> tuple[Line, ...]:
    """Limbs in order; where an item has several resolutions under sub-items, each stands under its own heading."""
    lines: list[Line] = []
    for under in dict.fromkeys(limb.heading for limb in limbs):
        own = [limb for limb in limbs if limb.heading == under]
        lines += [*([saying(f"{under}:")] if under else []), *quoting_all(own)]
    if any(limb.marker is Marker.INFERRED for limb in limbs):
        lines.append(saying(wording.INFERRED))
    return tuple(lines)
