"""What was decided on a matter that was taken in private: that it was, on what ground, and what is public of it."""

from collections.abc import Sequence

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, quoting, saying
from assistant.lookup import item_heading, minuted_items, one_day, resolutions_of
from index.library import Library
from index.records import ItemRecord, Scope
from ingest.exempt.excluding import excludes_public
from ingest.paper import Passage


def is_withheld(item: ItemRecord) -> bool:
    """Whether an item was taken in private and the papers held print no decision of it."""
    return item.exempt is not None and not resolutions_of(item)


def in_private(topic: str, items: Sequence[ItemRecord], library: Library) -> Draft:
    """What is printed of each item, and the resolution by which the public was excluded."""
    lines = [saying(wording.decided_in_private(topic))]
    for item in items:
        lines += [item_heading(item), *public_lines(item, library)]
    return Draft(AnswerStatus.PARTIAL, tuple(lines))


def public_lines(item: ItemRecord, library: Library) -> tuple[Line, ...]:
    exclusion = _exclusion(item, library)
    printed = tuple(quoting(passage) for passage in item.passages)
    return (*printed, *((saying(wording.EXCLUDED), quoting(exclusion)) if exclusion else ()))


def _exclusion(item: ItemRecord, library: Library) -> Passage | None:
    """The last words before the item by which the public was excluded."""
    if item.meeting is None:
        return None
    held = minuted_items(library, one_day(Scope(body=item.body), item.meeting))
    said = [p for one in held if one.id != item.id for p in one.passages if excludes_public(p.text)]
    own = [p for p in said if p.paper == item.paper]
    first = min((p.order for p in item.passages), default=0)
    before = [p for p in own if not first or p.order < first]
    return max(before, key=lambda p: p.order, default=None)
