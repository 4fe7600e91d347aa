"""Titles over two lines: the rest of the title, told from a second title in another language and from the text.

A title goes on where its first line hangs ("Answers to the") or both lines are in capitals. Where most items of a paper
have a short second line under the title, it is the same title in another language, and no part of the first.
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.items.head import Head
from ingest.text.cleaning import is_finished
from ingest.text.labels import label_of
from ingest.text.numbering import item_number
from ingest.text.paragraphs import HANGING, Paragraph
from ingest.text.people import looks_like_name
from ingest.text.stated_items import is_item_line
from ingest.text.titles import is_attendance_head, is_known_title, is_sub_heading, reads_as_heading


def with_whole_titles(heads: Sequence[Head], paragraphs: Sequence[Paragraph]) -> tuple[Head, ...]:
    """The heads with the second lines of their titles."""
    second = [_has_second_line(head, paragraphs) for head in heads]
    twofold = sum(second) > max(2, 0.5 * len(heads))
    return tuple(
        _longer(head, paragraphs) if _hangs(head, paragraphs) or (has_more and not twofold and _is_open(head)) else head
        for head, has_more in zip(heads, second, strict=True)
    )


def _has_second_line(head: Head, paragraphs: Sequence[Paragraph]) -> bool:
    """A short line right under the title, with the text a blank line below."""
    if head.title is None or head.title.endswith((".", ":")) or head.end + 1 >= len(paragraphs):
        return False
    line, after = paragraphs[head.end], paragraphs[head.end + 1]
    return line.gap == 0 and after.gap > 0 and _may_go_on(line)


def _is_open(head: Head) -> bool:
    return head.title is not None and not is_known_title(head.title) and not is_attendance_head(head.title)


def _hangs(head: Head, paragraphs: Sequence[Paragraph]) -> bool:
    """The first line cannot be all, or both are in capitals."""
    if head.title is None or head.end >= len(paragraphs) or paragraphs[head.end].gap:
        return False
    line = paragraphs[head.end]
    plain = not line.cells and label_of(line.text) is None and not is_item_line(line.text) and len(line.text) < 90
    shouted = head.title.isupper() and line.text.isupper() and not is_sub_heading(line.text)
    return plain and (shouted or (HANGING.search(head.title) is not None and not is_finished(line.text)))


def _may_go_on(line: Paragraph) -> bool:
    text = line.text
    told = (
        label_of(text) is not None
        or ": " in text
        or item_number(text) is not None
        or is_item_line(text)
        or is_sub_heading(text)
    )
    return not line.cells and not told and reads_as_heading(text) and not looks_like_name(text)


def _longer(head: Head, paragraphs: Sequence[Paragraph]) -> Head:
    return replace(head, end=head.end + 1, title=f"{head.title} {paragraphs[head.end].text}")
