"""The words that mark a decision, what became of it, and the decisions that lost their mark.

The tables below name forms of marking a decision, not bodies: capitals or a colon mark one; "agreed" in running prose
does not, and neither does what another body resolved.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.labels import LabelKind, label_of
from ingest.lines import Paragraph, match_form
from ingest.paper import Outcome
from ingest.sentences import sentences

_BODY = r"(?:the )?(?:[\w&'’ -]{2,60}?)"
_MARKS = r"resolved|agreed|ordered|decided|recommended|approved|noted|endorsed|received|accepted"
_ALONE = re.compile(
    rf"^(?:(?:it was|(?:and )?(?:it )?is|the [\w ]+|members|on a vote,?|"
    rf"following .{{3,60}},?) )?(?:proposed,? seconded and )?"
    rf"(?:unanimously )?(?P<verb>{_MARKS}|resolution|decisions?(?: made)?|full decision|action agreed)(?: unanimously)?"
    rf"(?P<to> to (?:the )?[\w ]{{3,40}})?(?:,? (?:that|to))?\s*(?P<stop>(?:[:;.,]\s*-?|[-–—])*)$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?P<mark>(?:UNANIMOUSLY )?(?P<verb>RESOLVED|Resolved|RESOLUTION|Resolution|AGREED|Agreed|ORDERED|"
    r"Ordered|DECIDED|"
    r"Decided|DECISION|Decision|RECOMMENDED|Recommended|NOTED|Noted|APPROVED|Approved)"
    r"(?:,? (?:UNANIMOUSLY|unanimously))?(?P<to> (?:to|TO) (?:the |The )?[A-Z]\w+(?: [A-Z]\w+)?(?=\s*[:–—-]))?)"
    r"(?P<stop>\s*(?::\s*[-–—]?|;|,|[-–—])\s*|\s+)(?P<rest>\S.*)$"
)
_SPOKEN = re.compile(
    rf"\b(?:it was|{_BODY}|and|,) (?:also |then |further |accordingly )?(?:UNANIMOUSLY |unanimously )?"
    rf"(?P<verb>RESOLVED|AGREED|ORDERED|DECIDED|NOTED|APPROVED|ENDORSED|RECOMMENDED|resolved)\b(?P<after>.*)$"
)
_OTHERS = re.compile(
    r"\b(had|have|has|having|previously|be|being) (also |been |previously |unanimously )*(resolved|agreed)\b",
    re.IGNORECASE,
)
_MOTION = re.compile(
    r"\b(?:motion|amendment)\b.{0,140}\b(?P<fate>carried|lost|withdrawn|"
    r"defeated|fell|approved)\b",
    re.IGNORECASE,
)
_FATES = (
    (Outcome.LOST, re.compile(r"\b(was|were|declared|be|being)? ?(lost|defeated|not carried|rejected|fell)\b|"
                              r"\bfell for want\b", re.IGNORECASE)),
    (Outcome.WITHDRAWN, re.compile(r"\b(motion|amendment|item|report|application|proposal|recommendation|"
                                   r"resolution)\b.{0,40}\bwithdrawn\b", re.IGNORECASE)),
    (Outcome.DEFERRED, re.compile(r"\b(be|been|was|were|to|is|stand) (be )?(deferred|adjourned|postponed|"
                                  r"defer|postpone|adjourn)\b|^that .{0,80}\bdefer", re.IGNORECASE)),
)  # fmt: skip
_PARTICIPLE = re.compile(
    r"\b(be|is|are|been|would|to) (\w+ly )?(\w+ed|made|taken|given|sent|brought|put|set|held|paid|met|drawn|sought)\b"
)
_WITHOUT_THAT = re.compile(
    r"(?<!would )(?<!will )(?<!to )(?<!should )(?<!could )(?<!can )(?<!may )(?<!must )(?<!not )\bbe (?!able)[a-z]+"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A decision found in a paragraph: the words `before` it, the `lead` it continues, and its `text`, which is empty
    where the mark stands alone and the decision follows. `after` is an action line behind it."""

    before: str
    lead: str | None
    text: str
    after: str = ""


def marked(text: str) -> Marked | None:
    """The decision that a paragraph marks, if it marks one."""
    alone = _ALONE.match(_corrected(text))
    if alone is not None and _is_mark(alone, text):
        return Marked("", text.strip() if alone.group("to") else None, "")
    leading = _LEADING.match(_corrected(text))
    if leading is not None and _leads(leading):
        return _from_leading(leading)
    return _in_a_sentence(text)


def outcome_of(text: str) -> Outcome:
    """What became of a motion or a resolution by its own words; a resolution that says nothing else was carried."""
    plain = match_form(text)
    return next((fate for fate, shape in _FATES if shape.search(plain)), Outcome.CARRIED)


def motion_marked(text: str) -> Marked | None:
    """The sentence that tells how a motion or an amendment fared ("the amendment was LOST")."""
    parts = sentences(text)
    for at, sentence in enumerate(parts):
        if _MOTION.search(sentence) and not _OTHERS.search(sentence) and 5 <= len(sentence.split()) <= 60:
            return Marked(" ".join(parts[:at]), None, sentence, " ".join(parts[at + 1 :]))
    return None


def inferred_start(paragraphs: Sequence[Paragraph]) -> int:
    """The index at which a decision without its mark begins: what the last paragraphs say "That ... be ..." of.

    Returns the number of paragraphs where there is none. Extractors drop short lines such as "RESOLVED:".
    """
    at = len(paragraphs)
    while at and _is_limb(paragraphs[at - 1].text):
        at -= 1
    label = label_of(paragraphs[at].text) if at < len(paragraphs) else None
    return len(paragraphs) if label is not None and label.value > 1 else at


def _corrected(text: str) -> str:
    """RESOLVED misspelt by one letter is still the mark."""
    first, *rest = text.split(" ", 1)
    bare = first.strip(":;.,-–—")
    if bare.isupper() and len(bare) in (7, 8, 9) and bare != "RESOLVED" and _one_slip(bare, "RESOLVED"):
        return " ".join([first.replace(bare, "RESOLVED"), *rest])
    return text


def _one_slip(word: str, wanted: str) -> bool:
    if len(word) == len(wanted):
        wrong = [at for at, (one, two) in enumerate(zip(word, wanted, strict=True)) if one != two]
        return len(wrong) == 1 or (len(wrong) == 2 and sorted(word) == sorted(wanted))
    short, long = sorted((word, wanted), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _is_mark(found: re.Match[str], text: str) -> bool:
    """Alone on a line "resolved" always marks; the other words need capitals, or to be all of a line with a colon."""
    verb = found.group("verb")
    if verb.casefold() in ("resolved", "resolution") or verb.isupper():
        return len(text) < 120
    begins = text.strip().casefold().startswith(verb.casefold())
    stopped = found.group("stop").strip()[:1] in (":", "-", "–", "—")
    return begins and (stopped or verb.casefold() == "decision")


def _leads(found: re.Match[str]) -> bool:
    verb, stop, rest = found.group("verb"), found.group("stop").strip(), found.group("rest")
    if verb.casefold() in ("noted", "agreed", "approved", "recommended", "decided", "ordered") and not verb.isupper():
        return stop.startswith((":", "-", "–", "—"))
    if verb.casefold() in ("resolution", "decision"):
        return stop.startswith((":", "-", "–", "—"))
    if rest.isupper() and len(rest) > 30:
        return False
    return bool(stop) or re.match(r"(that|to|by|unanimously|accordingly|the|,)\b", rest, re.IGNORECASE) is not None


def _from_leading(found: re.Match[str]) -> Marked:
    stop, rest = found.group("stop").strip(), found.group("rest")
    upward = found.group("verb").casefold() == "recommended"
    if not stop:
        return Marked("", None, found.group(0))
    lead = f"{found.group('mark')}{found.group('stop')}".strip() if upward else None
    return Marked("", lead, rest)


def _in_a_sentence(text: str) -> Marked | None:
    parts = sentences(text)
    for number, sentence in enumerate(parts):
        found = _SPOKEN.search(sentence)
        leading = _LEADING.match(sentence) if number else None
        if leading is not None and leading.group("verb").isupper() and _leads(leading):
            return _parted(parts, number)
        if found is None or sentence.isupper() or _OTHERS.search(sentence) or _is_quoted(sentence, found.start("verb")):
            continue
        if found.group("verb") == "resolved" and not re.match(
            r"\s*(:|-|that\b|to\b|unanimously\b)", found.group("after")
        ):
            continue
        return _parted(parts, number)
    return None


def _parted(parts: Sequence[str], at: int) -> Marked:
    action = next((n for n in range(at + 1, len(parts)) if re.match(r"ACTIONS?\b", parts[n])), len(parts))
    return Marked(" ".join(parts[:at]), None, " ".join(parts[at:action]), " ".join(parts[action:]))


def _is_quoted(sentence: str, at: int) -> bool:
    before = sentence[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_limb(text: str) -> bool:
    label = label_of(text)
    if label is None:
        return text.startswith("That ") and _PARTICIPLE.search(text) is not None
    if label.kind is LabelKind.BULLET or len(label.rest) > 600:
        return False
    if re.match(r"that\b", label.rest, re.IGNORECASE):
        return True
    return label.kind is LabelKind.LETTER and _WITHOUT_THAT.search(label.rest) is not None
