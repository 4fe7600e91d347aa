"""Where the items of minutes and agendas begin: by the run of their numbers, else by what stands in for numbers.

Where the format says outright which lines open items, it is believed (`ingest.items.stated_heads`). Else numbers come
first (`ingest.items.runs`); where a body prints none, or where they were lost, the headings tell the items apart
(`ingest.items.headings`).
"""

from collections.abc import Sequence

from ingest.document import Line
from ingest.items.candidates import Candidate
from ingest.items.head import Head
from ingest.items.headings import levels_of, unnumbered_heads
from ingest.items.runs import (
    best_run,
    by_department,
    lone_head,
    may_stand_below,
    numbered_below,
    numbered_head,
    reads_as_items,
)
from ingest.items.stated_heads import stated_heads
from ingest.items.whole_titles import with_whole_titles
from ingest.text.cleaning import is_finished
from ingest.text.paragraphs import Paragraph
from ingest.text.titles import is_known_title

# So many letters of finished sentences above the first item and it is not the first.
_LONG_ATTENDANCE = 4000


def item_heads(
    paragraphs: Sequence[Paragraph], lines: Sequence[Line], *, rows: bool = False, whole: str | None = None
) -> tuple[Head, ...]:
    """The heads of items. `rows` allows rows of a table to be items: on agendas they are, in minutes they are not.
    `whole` is the title of a page that is about one item."""
    stated = stated_heads(paragraphs)
    if stated or whole is not None:
        return stated or (Head(0, 0, None, whole),)
    levels = levels_of(paragraphs, lines)
    run = best_run(paragraphs, levels, rows=rows)
    run = () if _is_late(run, paragraphs) else run
    if reads_as_items(run) and not may_stand_below(run):
        heads = with_whole_titles([one.head for one in run], paragraphs)
        return _with_procedural(heads, unnumbered_heads(paragraphs, lines, levels)) if by_department(run) else heads
    others = _with_own_numbers(unnumbered_heads(paragraphs, lines, levels), paragraphs)
    titled = [head for head in others if head.title is not None]
    below = numbered_below(others, paragraphs) if len(titled) > 2 else ()
    if sum(head.number is not None for head in below) >= max(len(run), 1):
        return below
    if reads_as_items(run) or (run and not below):
        return with_whole_titles([one.head for one in run], paragraphs)
    alone = lone_head(paragraphs)
    return alone if alone and len(titled) <= 1 else below or others


def _with_procedural(heads: Sequence[Head], unnumbered: Sequence[Head]) -> tuple[Head, ...]:
    """Where only reports are counted, what every meeting does (apologies, minutes) bears its title and no number."""
    taken = {at for head in heads for at in range(head.at, head.end)}
    titled = [head for head in unnumbered if head.title is not None and head.at not in taken]
    added = [head for head in titled if head.at < heads[0].at or is_known_title(head.title or "")]
    return tuple(sorted((*heads, *added), key=lambda head: head.at))


def _is_late(run: Sequence[Candidate], paragraphs: Sequence[Paragraph]) -> bool:
    """A run that begins when most has been said is a list within an item; only names stand above the first item."""
    before = paragraphs[: run[0].head.at] if run else ()
    told = sum(len(one.text) for one in before if is_finished(one.text) and not one.cells)
    return told > max(_LONG_ATTENDANCE, 0.3 * sum(len(one.text) for one in paragraphs))


def _with_own_numbers(heads: Sequence[Head], paragraphs: Sequence[Paragraph]) -> tuple[Head, ...]:
    """Heads found without a run of numbers; one that has a number all the same ("1. Lamp columns.") is given it."""
    own = [numbered_head(paragraphs, head.at) if head.title is not None else None for head in heads]
    made: list[Head] = []
    for head in (numbered or head for head, numbered in zip(heads, own, strict=True)):
        # A number below a title that is a head already is that head's.
        if made and head.at < made[-1].end:
            made.pop()
        made.append(head)
    return tuple(made)
