"""Who wrote a report and whom to ask: the contact block at its end, headed or not, and the names in it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.blocks import CONTACT_DETAIL, CONTACT_HEADING, Block, BlockKind
from ingest.lines import match_form
from ingest.paper import Part, Place, Statement

_NAME = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Rev|Cllr|Councillor|Sir|Dame|Lord|Lady)\.? )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}$"
)
_AFTER_NAME = re.compile(r"\s*(?:,|\||\(|:|;|\s[-–—]\s|\b(?:[Tt]el|[Ee]-?mail)\b)")
_AUTHOR = re.compile(
    r"(?:report (?:of|by|from|author)|author|from|presented by|lead officer|contact officer)\s*:?\s+(.+)", re.IGNORECASE
)
_HEAD_LINES = 12


def is_contact_heading(text: str | None) -> bool:
    return text is not None and CONTACT_HEADING.fullmatch(match_form(text.rsplit(": ", 1)[-1])) is not None


def with_unheaded_contacts(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A signature without a heading (a name, a post, a telephone) after the paragraphs is a contact block too."""
    made = list(blocks)
    for at, block in enumerate(blocks):
        if _has_detail(block) and _is_plain(block):
            first = at
            while first and _is_plain(made[first - 1]) and not _is_set_off(made[first], made[first - 1]):
                first -= 1
            numbered = any(other.kind is BlockKind.NUMBERED for other in blocks[:first])
            short = all(len(other.paragraph.text) < 120 for other in made[first : at + 1])
            if numbered and short and (first < at or made[at - 1].kind is BlockKind.CONTACT):
                made[first : at + 1] = [replace(other, kind=BlockKind.CONTACT) for other in made[first : at + 1]]
    return tuple(made)


def contact_statement(blocks: Sequence[Block], heading: str | None, part: Part) -> Statement:
    first, last = blocks[0].paragraph, blocks[-1].paragraph
    text = " ".join(block.paragraph.text for block in blocks)
    return Statement(part, text, Place(first.first_line, last.last_line, first.page), heading=heading or "Contact")


def names_in(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The names in a contact block: its first line, and the line after each telephone number or address."""
    starts = [block for at, block in enumerate(blocks) if at == 0 or _has_detail(blocks[at - 1])]
    names = (_AFTER_NAME.split(block.paragraph.text)[0] for block in starts)
    return tuple(dict.fromkeys(name for name in names if _NAME.match(name)))


def stated_author(blocks: Sequence[Block]) -> str | None:
    """The author a report names at its head: "Report of the Director", "From: ..."."""
    found = (_AUTHOR.match(block.paragraph.text) for block in blocks[:_HEAD_LINES] if block.label is None)
    return next((match[1] for match in found if match and len(match[1]) < 100), None)


def _has_detail(block: Block) -> bool:
    return CONTACT_DETAIL.search(block.paragraph.text) is not None


def _is_plain(block: Block) -> bool:
    return block.label is None and block.kind in (BlockKind.LOOSE, BlockKind.PROSE)


def _is_set_off(block: Block, above: Block) -> bool:
    return block.paragraph.gap > 1 or above.kind is not BlockKind.LOOSE
