"""The words that mark a decision, and the decisions that lost their mark.

The tables below name forms of marking a decision, not bodies: capitals or a colon mark one; "agreed" in running prose
does not, and neither does what another body resolved.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.decisions.fates import fate_of_item, fates_in
from ingest.decisions.spelling import corrected
from ingest.text.labels import Label, label_of
from ingest.text.paragraphs import Paragraph
from ingest.text.sentences import sentences

_BODY = r"(?:the )?(?:[\w&'’ -]{2,60}?)"
_MARKS = r"resolved|agreed|ordered|decided|recommended|approved|noted|endorsed|received|accepted"
# How the meeting voted, between the mark and its stop: "RESOLVED (7:2:1):", "RESOLVED by 7 votes to 2 that".
_VOTE = (
    r"(?:,? (?:UNANIMOUSLY|unanimously)|\s*\([^)]{2,80}\)|"
    r",? (?:by|on|with) (?:a majority|[\w' ]{1,30}votes?\b|the Chair|a show)"
    r"[^:;]{0,40}(?=\s*[:;–-]|\s+that\b)|,? nem\.? ?con\.?)"
)
_ALONE = re.compile(
    rf"^(?:(?:it was|(?:and )?(?:it )?is|the [\w ]+|members|on a vote,?|"
    rf"following .{{3,60}},?) )?(?:proposed,? seconded and )?(?:also |then |accordingly |therefore )?"
    rf"(?P<all>unanimously )?(?P<verb>{_MARKS}|resolution|decisions?(?: made)?|full decision|action agreed)"
    rf"(?P<vote>{_VOTE})?(?P<to>(?<=recommended) to (?:the )?[\w ]{{3,40}})?(?:,? (?:that|"
    rf"to))?\s*(?P<stop>(?:[:;.,]\s*-?|[-–—])*)$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?P<mark>(?:UNANIMOUSLY )?(?P<verb>RESOLVED|Resolved|RESOLUTION|Resolution|AGREED|Agreed|ORDERED|Ordered|"
    r"DECIDED|Decided|DECISION|Decision|RECOMMENDED|Recommended|NOTED|Noted|APPROVED|Approved|ENDORSED|RATIFIED)"
    rf"(?P<vote>{_VOTE})?(?P<to> (?:to|TO) (?:the |The )?[A-Z]\w+(?: [A-Z]\w+)?(?=\s*[:–—-]))?)"
    r"(?P<stop>\s*(?::\s*[-–—]?|;|,|[-–—])\s*|\s+)(?P<rest>\S.*)$"
)
_PROPOSED = re.compile(
    r"\b(?:asked|invited|requested|to (?:pass|consider|adopt|approve)|proposed|draft|had|should)\b", re.IGNORECASE
)
# Resolutions that are counted by themselves print their number before the mark: "24/038 RESOLVED:".
_OWN_NUMBER = re.compile(
    r"(?:Resolution (?:No\.? ?)?)?[A-Z]{0,6}\d{1,4}[/-]\d[\w/-]*:?\s+(?=(?:UNANIMOUSLY )?(?:RESOLVED|Resolved)\b)"
)
# "Air Ambulance: Resolved to give £100." and "To approve the payments listed. Resolved."
_BEHIND_TITLE = re.compile(
    r"[A-Z][^.;:]{2,80}?\s*(?::|\s[–-])\s+(?:RESOLVED|Resolved)(?: unanimously)? (?:not )?(?:to|that)\b"
)
_TO_DO = re.compile(r"To [a-z]{3,}\b")
_BEHIND = re.compile(r"(?:RESOLVED|Resolved|AGREED|Agreed|APPROVED|Approved)\.")
_GOES_ON = re.compile(r"(?:that|to|by|unanimously|accordingly|the|in|as)\b|,|\(", re.IGNORECASE)
_UPWARD = re.compile(
    r"^(?P<mark>RECOMMENDATIONS? (?:TO|to) (?:the |THE )?(?:[A-Z]\w+ ?){1,5}|"
    r"Recommendations? to (?:the )?(?:[A-Z]\w+ ?){1,5})\s*[:–-]+\s*(?P<rest>.*)$"
)
_SPOKEN = re.compile(
    rf"\b(?:it was|{_BODY}|and|,) (?:also |then |further |accordingly |therefore )?(?:UNANIMOUSLY |unanimously )?"
    rf"(?P<verb>RESOLVED|AGREED|ORDERED|DECIDED|NOTED|APPROVED|ENDORSED|RATIFIED|RECOMMENDED|DETERMINED|DELEGATED|"
    r"DEFERRED|CONFIRMED|APPOINTED|ELECTED|INSTRUCTED|DIRECTED|resolved)\b(?P<after>.*)$"
)
# What follows "it was resolved" in small letters, where it decides: "by a majority to:", "that", a colon.
_AFTER_SMALL = re.compile(
    r"\s*(?:[:–-]|that\b|to\b|unanimously\b|,? ?(?:by|with|on) (?:an? )?(?:[\w-]+ )?(?:majority|votes?|\d+|show)\b)"
)
# Moved, seconded and agreed is a decision in small letters too.
_MOVED_AND_AGREED = re.compile(
    r"\b(?:proposed|moved|prop\.?)\b.{0,80}\bsec(?:onded|\.)?\b.{0,80}?(?:\band|,|;|:|[-–]|was|were)"
    r" (?:it was |all |unanimously |duly )*(?:agreed|approved|accepted|adopted|appointed|elected)\b",
    re.IGNORECASE,
)
_RUN_IN = re.compile(
    r"(?:^|[;.,:]\s+(?:and\s+)?|\band\s+)(?P<label>\((?:[a-z]{1,4}|[A-H]|\d{1,2})\)|[a-z]{1,3}\)|\d{1,2}[.)])\s+(?=[A-Za-z])"
)
_OTHERS = re.compile(
    r"\b(?:had|have|has|having|previously|be|being) (?:also |been |previously |unanimously )*(?:resolved|agreed)\b|"
    r"\bat (?:its|their) (?:\w+ ){0,2}meetings? (?:on|of|in|held)\b|\bat (?:its|their) (?:last|previous) meetings?\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"ACTIONS?\b|\[|(?:proposed|moved|seconded)\b|(?-i:[A-Z])[\w.'’ -]{2,60}? (?:thanked|said|reported|asked|replied|"
    r"noted|explained|spoke|left|stated|added|welcomed|wished|requested|advised|informed|expressed|suggested|raised|"
    r"commented|queried|abstained|"
    r"voted|reminded|confirmed|pointed|declared|returned|hoped|considered|discussed|received)\b(?! (?:by|"
    r"that this be)\b)",
    re.IGNORECASE,
)
_KIND_OF_BUSINESS = re.compile(
    r"(?P<decided>noted|approved|agreed|endorsed|received|resolved|ratified|recommended|confirmed|accepted|ordered)|"
    r"reported|"
    r"considered|discussed",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A decision found in a paragraph: the words `before` it, the `lead` it continues, and its `text`, which is empty
    where the mark stands alone and the decision follows. `after` is an action line behind it. `fate` says that it is
    how a motion or the item fared rather than what was resolved."""

    before: str
    lead: str | None
    text: str
    after: str = ""
    fate: bool = False


def marked(text: str) -> Marked | None:
    """The decision that a paragraph marks, if it marks one."""
    number = _OWN_NUMBER.match(text)
    if number is None:
        return _marked(text)
    rest = text[number.end() :]
    found = _marked(rest)
    if found is None or found.before:
        return found
    if found.text.startswith(rest[:9]):
        return replace(found, text=number.group() + found.text)
    return replace(found, lead=number.group() + rest.removesuffix(found.text).rstrip())


def _marked(text: str) -> Marked | None:
    form = corrected(text)
    alone = _ALONE.match(form)
    if alone is not None and _is_mark(alone, form) and _is_sentence(alone, form):
        return Marked("", None, text.strip())
    if alone is not None and _is_mark(alone, form):
        says_more = alone.group("to") or alone.group("vote") or alone.group("all")
        tells = alone.group("verb").casefold() in ("recommended", "noted", "received")
        return Marked("", text.strip() if says_more or tells else None, "")
    upward_to = _UPWARD.match(text)
    if upward_to is not None:
        rest = upward_to.group("rest")
        return Marked("", text[: len(text) - len(rest)].strip(), rest)
    leading = _LEADING.match(form)
    if leading is not None and _leads(leading):
        return _from_leading(leading, text)
    return _in_a_sentence(text)


def decision_in(paragraph: Paragraph) -> Marked | None:
    """The decision that a paragraph marks behind its number or letter; a table row marks none."""
    label = label_of(paragraph.text)
    return None if paragraph.cells else marked(label.rest if label is not None else paragraph.text)


def motion_marked(text: str) -> Marked | None:
    """The sentence that tells how a motion, an amendment or the item itself fared ("the amendment was LOST")."""
    parts = sentences(text)
    for at, sentence in enumerate(parts):
        told = fates_in(sentence) and not told_of_others(sentence) and len(sentence.split()) <= 80
        if told or fate_of_item(sentence) is not None:
            return Marked(" ".join(parts[:at]), None, sentence, " ".join(parts[at + 1 :]), fate=True)
    return None


def run_in_limbs(text: str) -> tuple[Label, ...]:
    """The limbs of a decision printed in one paragraph, "(i) That ...; (ii) That ..."; none where it has but one."""
    made: list[Label] = []
    start = 0
    for found in _RUN_IN.finditer(text):
        label = label_of(text[found.start("label") :], made[-1] if made else None)
        if label is None or label.value != len(made) + 1 or (made and label.kind is not made[0].kind):
            continue
        if made:
            made[-1] = replace(made[-1], rest=text[start : found.start("label")].strip())
        elif found.start("label"):
            return ()
        made.append(label)
        start = found.start("label") + text[found.start("label") :].index(label.printed) + len(label.printed)
    return tuple(made) if len(made) > 1 else ()


def kind_of_business(text: str) -> bool | None:
    """Of a word alone on its line that says what was done with the list below it: whether it decides ("Approved") or
    only tells ("Reported"); None of any other line."""
    found = _KIND_OF_BUSINESS.fullmatch(text.strip().rstrip(":"))
    return None if found is None else found.group("decided") is not None


def _is_mark(found: re.Match[str], text: str) -> bool:
    """Alone on a line "resolved" always marks; the other words need capitals, or to be all of a line with a colon."""
    verb = found.group("verb")
    if _PROPOSED.search(text[: found.start("verb")]):
        return False
    if verb.casefold() in ("resolved", "resolution") or verb.isupper():
        return len(text) < 120
    begins = text.strip().casefold().startswith(verb.casefold())
    stopped = found.group("stop").strip()[:1] in (":", "-", "–", "—")
    return begins and (stopped or verb.casefold() in ("decision", "decisions"))


def _is_sentence(found: re.Match[str], text: str) -> bool:
    """ "The minutes were APPROVED." says all there is; nothing is to follow."""
    passive = re.search(r"^the [\w ]+ (was|were)( \w+)?$", text[: found.start("verb")].strip(), re.IGNORECASE)
    return passive is not None and found.group("stop").strip() == "."


def _leads(found: re.Match[str]) -> bool:
    verb, stop, rest = found.group("verb"), found.group("stop").strip(), found.group("rest")
    if verb == "Agreed" and not stop and re.match(r"(?:unanimously )?that\b", rest):
        # Without a subject it is the mark: "Agreed that the precept be supported."
        return True
    if verb.casefold() in ("noted", "agreed", "approved", "recommended", "decided", "ordered") and not verb.isupper():
        return stop.startswith((":", "-", "–", "—"))
    if verb.casefold() in ("resolution", "decision"):
        return stop.startswith((":", "-", "–", "—"))
    if rest.isupper() and len(rest) > 30:
        return False
    return bool(stop) or _GOES_ON.match(rest) is not None


def _from_leading(found: re.Match[str], text: str) -> Marked:
    """The words are taken from the paper, not from the spelling by which the mark was found."""
    stop, rest = found.group("stop").strip(), found.group("rest")
    if not stop:
        return Marked("", None, text)
    keeps_mark = found.group("verb").casefold() == "recommended" or found.group("vote")
    rest = text[len(text) - len(rest) :]
    return Marked("", text[: len(text) - len(rest)].strip() if keeps_mark else None, rest)


def told_of_others(sentence: str) -> bool:
    """ "The County Council had resolved", "at its last meeting": told, not decided here."""
    return _OTHERS.search(sentence) is not None


def _in_a_sentence(text: str) -> Marked | None:
    parts = sentences(text)
    if _BEHIND_TITLE.match(text) or (
        len(parts) > 1 and _BEHIND.fullmatch(parts[-1]) and _TO_DO.match(parts[-2].rpartition(": ")[2])
    ):
        return Marked("", None, text)
    for number, printed in enumerate(parts):
        sentence = corrected(printed)
        leading = _LEADING.match(sentence) if number else None
        if leading is not None and _begins_anew(leading) and _leads(leading):
            return _parted(parts, number)
        if not sentence.isupper() and not told_of_others(sentence) and _says_so(sentence):
            return _parted(parts, number)
    return None


def _begins_anew(leading: re.Match[str]) -> bool:
    """Within a paragraph capitals mark a decision, and so do "Decision:" and "Agreed:" with their colon."""
    verb, stop = leading.group("verb"), leading.group("stop").strip()
    return verb.isupper() or verb == "Resolved" or (verb in ("Decision", "Agreed") and stop.startswith(":"))


def _says_so(sentence: str) -> bool:
    found = _SPOKEN.search(sentence)
    if found is None or _is_quoted(sentence, found.start("verb")):
        return _MOVED_AND_AGREED.search(sentence) is not None and not fates_in(sentence)
    if re.search(r"\b(?:be|been|being)\s*$", sentence[: found.start("verb")]):
        return False
    small = found.group("verb") == "resolved"
    if small and _is_named_otherwise(sentence, found):
        return False
    return not small or _AFTER_SMALL.match(found.group("after")) is not None


def _is_named_otherwise(sentence: str, found: re.Match[str]) -> bool:
    """ "..., and the Harbour Board resolved to sue": a body named in full in mid-sentence is another one."""
    subject = sentence[: found.start("verb")].rsplit(",", 1)[-1].split(" that ")[-1]
    names = re.findall(r"\b(?!It\b)[A-Z][\w'’]+", subject)
    return (
        len(subject) < found.start("verb")
        and len(names) > 1
        and not re.search(r"\b(?:it was|second\w*)\b", subject, re.I)
    )


def _parted(parts: Sequence[str], at: int) -> Marked:
    """The decision ends where an action line, a note in brackets, another decision or the telling goes on."""
    end = next((n for n in range(at + 1, len(parts)) if _goes_on_telling(parts[n])), len(parts))
    return Marked(" ".join(parts[:at]), None, " ".join(parts[at:end]), " ".join(parts[end:]))


def _goes_on_telling(sentence: str) -> bool:
    return _TELLS.match(sentence) is not None or marked(sentence) is not None or bool(fates_in(sentence))


def _is_quoted(sentence: str, at: int) -> bool:
    """A quotation is of other words, unless it is how the paper prints what was carried: carried and "RESOLVED"."""
    before = sentence[:at]
    if re.search(r"\bcarried,? and [\"“]$", before, re.IGNORECASE):
        return False
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
