"""Who wrote a report and whom to ask: the contact block at its end, headed or not, and the names in it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.paper import Part, Statement
from ingest.prose.blocks import CONTACT_DETAIL, CONTACT_HEADING, Block, BlockKind
from ingest.text.cleaning import match_form
from ingest.text.paragraphs import place_of

_NAME = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Rev|Cllr|Councillor|Sir|Dame|Lord|Lady)\.? )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}$"
)
_AFTER_NAME = re.compile(r"\s*(?:,|\||\(|:|;|\s[-–—]\s|\b(?:[Tt]el|[Ee]-?mail)\b)")
_AUTHOR = re.compile(
    r"(?:report (?:of|by|from|author)|author|from|presented by|lead officer|contact officer)\s*:?\s+(.+)", re.IGNORECASE
)
_SIGNED = re.compile(r"(report )?(authors?|contacts?|contact officers?|officers? to contact)\s*:\s+\S", re.IGNORECASE)
_LABELLED = re.compile(r"[A-Za-z() ]{3,40}:\s+")
_HEAD_LINES = 12
_LONGEST_LINE = 120


def is_contact_heading(text: str | None) -> bool:
    return text is not None and CONTACT_HEADING.fullmatch(match_form(text.rsplit(": ", 1)[-1])) is not None


def with_unheaded_contacts(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A signature without a heading (a name, a post, a telephone) after the paragraphs is a contact block too."""
    made = list(blocks)
    numbered = False
    for at, block in enumerate(blocks):
        numbered = numbered or block.label is not None
        first = _signature_start(made, at) if numbered and _is_plain(block) else at + 1
        made[first : at + 1] = [replace(other, kind=BlockKind.CONTACT) for other in made[first : at + 1]]
    return tuple(made)


def _signature_start(blocks: Sequence[Block], at: int) -> int:
    """Where the signature that ends at this line begins; the line after it where there is none."""
    if len(blocks[at].paragraph.text) >= _LONGEST_LINE:
        return at + 1
    if _SIGNED.match(blocks[at].paragraph.text):
        return at
    first = at
    while first and blocks[first].paragraph.gap == 0 and _is_plain(blocks[first - 1]):
        first -= 1
    short = all(len(other.paragraph.text) < _LONGEST_LINE for other in blocks[first : at + 1])
    joins = first < at or (at > 0 and blocks[at - 1].kind is BlockKind.CONTACT)
    return first if _has_detail(blocks[at]) and short and joins else at + 1


def contact_statement(blocks: Sequence[Block], heading: str | None, part: Part) -> Statement:
    said = [block.paragraph for block in blocks]
    return Statement(part, " ".join(one.text for one in said), place_of(said), heading=heading or "Contact")


def names_in(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The names in a contact block: its first line, and the line after each telephone number or address."""
    starts = [block for at, block in enumerate(blocks) if at == 0 or _has_detail(blocks[at - 1])]
    names = (_AFTER_NAME.split(_LABELLED.sub("", block.paragraph.text, count=1))[0] for block in starts)
    return tuple(dict.fromkeys(name for name in names if _NAME.match(name)))


def stated_author(blocks: Sequence[Block]) -> str | None:
    """The author a report names at its head: "Report of the Director", "From: ..."."""
    found = (_AUTHOR.match(block.paragraph.text) for block in blocks[:_HEAD_LINES] if block.label is None)
    return next((match[1] for match in found if match and len(match[1]) < 100), None)


def _has_detail(block: Block) -> bool:
    return CONTACT_DETAIL.search(block.paragraph.text) is not None


def _is_plain(block: Block) -> bool:
    return block.label is None and block.kind in (BlockKind.LOOSE, BlockKind.PROSE)
