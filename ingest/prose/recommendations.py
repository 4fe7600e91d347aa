"""What a report recommends: one statement for each limb, with the words that introduce it.

Recommended is not resolved: nothing here is ever a resolution, whatever the words ("That the Board notes ...").
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.paper import Part, Statement
from ingest.prose.blocks import RECOMMENDATION_HEADING, Block, BlockKind
from ingest.text.cleaning import is_finished, match_form
from ingest.text.labels import LabelKind

_ASKING = re.compile(r"(That|To|The|It|Note|Approve|Agree)\b|[a-z]")


def is_recommendation_heading(text: str) -> bool:
    return RECOMMENDATION_HEADING.fullmatch(match_form(text)) is not None


def recommendation_statements(blocks: Sequence[Block], heading: str | None) -> tuple[Statement, ...]:
    """The blocks of one recommendation, or of several: paragraphs that introduce limbs lend them their words."""
    made: list[Statement] = []
    lead: Block | None = None
    for at, block in enumerate(blocks):
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if _leads(block, after, lead):
            lead = block
        elif made and _belongs_to_the_limb_above(block, blocks, at):
            made[-1] = _longer(made[-1], block)
        else:
            lead = None if _stands_beside(block, lead) else lead
            made.append(_limb(block, lead, heading))
    return tuple(made)


def closing_lines(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Tables, and short lines after the last full stop that ask for nothing: a name, a post."""
    after_stop = False
    found: list[Block] = []
    for block in blocks:
        plain = block.kind is BlockKind.LOOSE and after_stop and not _ASKING.match(block.paragraph.text)
        if block.kind is BlockKind.ROW or plain:
            found.append(block)
        else:
            after_stop = is_finished(block.words) and not block.introduces
    return tuple(found)


def _stands_beside(block: Block, lead: Block | None) -> bool:
    """2.2 after 2.1 is a recommendation of its own, not a limb of 2.1."""
    return lead is not None and block.kind is BlockKind.NUMBERED and lead.kind is BlockKind.NUMBERED


def _leads(block: Block, after: Block | None, lead: Block | None) -> bool:
    """An unfinished paragraph, or one ending in a colon, before points; under it, the points themselves are limbs."""
    if after is None or block.kind is BlockKind.POINT:
        return False
    opens = block.introduces or not is_finished(block.words)
    is_limb = lead is not None and block.kind is BlockKind.NUMBERED and lead.kind is not BlockKind.NUMBERED
    return opens and not is_limb and after.kind in (BlockKind.POINT, BlockKind.NUMBERED)


def _belongs_to_the_limb_above(block: Block, blocks: Sequence[Block], at: int) -> bool:
    """Bullets under a lettered limb, roman points under a letter, and words that go on without a label."""
    if block.kind is BlockKind.PROSE:
        return blocks[at - 1].kind in (BlockKind.POINT, BlockKind.NUMBERED)
    if block.kind is not BlockKind.POINT:
        return False
    first = next(other for other in blocks if other.kind is BlockKind.POINT)
    above = blocks[at - 1]
    return _level(block) != _level(first) and (above.introduces or above.kind is BlockKind.POINT)


def _level(block: Block) -> LabelKind:
    return block.label.kind if block.label else LabelKind.BULLET


def _limb(block: Block, lead: Block | None, heading: str | None) -> Statement:
    # A bullet cannot be cited by its own mark, so it is cited by the number of its paragraph.
    cited = next(
        (other.label for other in (block, lead) if other and other.label and not other.label.kind.is_bullet), None
    )
    label = cited.bare if cited else None
    return Statement(Part.RECOMMENDATION, block.words, block.paragraph.place, label, _lead_words(lead), heading)


def _lead_words(lead: Block | None) -> str | None:
    """With the number of its paragraph, which no limb has."""
    if lead is None or lead.label is None or lead.label.kind.is_bullet:
        return lead.words if lead else None
    return f"{lead.label.printed} {lead.words}"


def _longer(limb: Statement, block: Block) -> Statement:
    place = replace(limb.place, last_line=block.paragraph.last_line)
    return replace(limb, text=f"{limb.text} {block.paragraph.text}", place=place)
