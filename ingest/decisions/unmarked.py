"""Decisions that stand in minutes without their mark: lost by an extractor, or never printed."""

import re
from collections.abc import Sequence

from ingest.decisions.resolutions import Marked, told_of_others
from ingest.text.labels import LabelKind, label_of
from ingest.text.paragraphs import Paragraph
from ingest.text.sentences import sentences

_PARTICIPLE = re.compile(
    r"\b(be|is|are|been|would|to) (\w+ly )?(\w+ed|made|taken|given|sent|brought|put|set|held|paid|met|drawn|sought)\b"
)
_WITHOUT_THAT = re.compile(
    r"(?<!would )(?<!will )(?<!to )(?<!should )(?<!could )(?<!can )(?<!may )(?<!must )(?<!not )\bbe (?!able)[a-z]+"
)
# Minutes that mark nothing still say so where the body itself approves, adopts or appoints.
_BODY_DECIDED = re.compile(
    r"^(?:following (?:\w+ ){1,3}?|after (?:\w+ ){1,3})?,? ?(?:the )?(?:[\w'’&-]+ ){0,5}?(?:board|committee|"
    r"sub-committee|council|cabinet|panel|governors|trustees|directors|forum|court|senate|executive|members)"
    r" (?:then |also |unanimously |formally |therefore |duly )*(?:approved|adopted|ratified|resolved|appointed|"
    r"elected|agreed to (?:support|approve|adopt|endorse|accept|appoint|grant|refuse|recommend|delegate|establish))\b",
    re.IGNORECASE,
)


def inferred_start(paragraphs: Sequence[Paragraph]) -> int:
    """The index at which a decision without its mark begins: what the last paragraphs say "That ... be ..." of.

    Returns the number of paragraphs where there is none. Extractors drop short lines such as "RESOLVED:".
    """
    at = len(paragraphs)
    while at and _is_limb(paragraphs[at - 1].text):
        at -= 1
    label = label_of(paragraphs[at].text) if at < len(paragraphs) else None
    return len(paragraphs) if label is not None and label.value > 1 else at


def body_decided(text: str) -> Marked | None:
    """The sentence in which the body itself approves, adopts or appoints; counts only where minutes mark nothing."""
    parts = sentences(text)
    at = next((at for at, one in enumerate(parts) if _BODY_DECIDED.match(one) and not told_of_others(one)), None)
    return None if at is None else Marked(" ".join(parts[:at]), None, parts[at], " ".join(parts[at + 1 :]))


def _is_limb(text: str) -> bool:
    label = label_of(text)
    if label is None:
        return text.startswith("That ") and _PARTICIPLE.search(text) is not None
    if label.kind is LabelKind.BULLET or len(label.rest) > 600:
        return False
    if re.match(r"that\b", label.rest, re.IGNORECASE):
        return True
    return label.kind is LabelKind.LETTER and _WITHOUT_THAT.search(label.rest) is not None
