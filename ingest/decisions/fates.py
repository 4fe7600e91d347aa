"""What became of a motion, an amendment or an item of business, told by the words that say so.

A motion is carried, lost, withdrawn, put off, or gives way to another form of itself (amended). A resolution that
says nothing of the kind was carried: that a lost key be replaced, or a deferred payment made, is a decision like any.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ingest.paper import Outcome
from ingest.text.cleaning import match_form
from ingest.text.sentences import sentences

_CARRIED = r"carried(?! out\b)|passed|agreed|approved|adopted|accepted|supported|prevailed|successful"
_NOT = r"(?:not (?:been )?(?:carried|passed|agreed|approved|adopted|accepted|supported|seconded|put|successful))"
_LOST = rf"{_NOT}|lost|defeated|negatived|rejected|failed|fell|falls(?! (?:was|were|is|are)\b)|lapsed|unsuccessful"
_PUT_OFF = r"deferred|adjourned|postponed|held over|stood over|carried over"
_FATE = rf"(?P<fate>(?P<lost>{_LOST})|(?P<carried>{_CARRIED})|(?P<withdrawn>withdrawn)|(?P<off>{_PUT_OFF}))\b"
_SAID = (
    r"(?:was|were|is|be|being|been|declared|duly|then|thereby|accordingly|and|it|unanimously|therefore|which|both)\s+"
)
_SHOUTED = r"(?=(?-i:[A-Z]{4}))"
_ITSELF = r"(?=fell|falls|failed|lapsed)"
# Up to the word that tells the fate, but not past another motion of which the sentence tells.
_BETWEEN = r"(?P<between>(?:(?!(?<!to the )\b(?:motion|amendment)s?\b.{0,20}\b(?:was|were)\b).){0,160}?)"
# "The motion, on being put to the vote, was declared CARRIED", "Motion carried", "the amendment fell for want of ..."
_MOVED = re.compile(
    rf"\b(?P<what>motions?|amendments?|propositions?)\b{_BETWEEN}(?:\b(?:{_SAID})+|\b{_SHOUTED}|\b{_ITSELF}|"
    rf"(?<=motion )|(?<=amendment )|(?<=[:–-] )){_FATE}",
    re.IGNORECASE,
)
_BECAME = re.compile(
    r"\b(?P<what>amendment)\b.{0,160}?\b(?P<accepted>became|becoming) the (?:new )?substantive\b", re.IGNORECASE
)
_ADOPTED = re.compile(
    r"\b(?:adopt|adopted|approve|in terms of|in favour of) (?:the terms of )?the (?P<what>motion|amendment)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"^(?:The|This|That) (?:[\w ]{0,40} )?(?:proposal|recommendation|proposition|change|request) was (?:therefore |"
    r"then )?(?P<lost>not (?:agreed|carried|approved|supported|accepted)|rejected)\b"
)
_BY_MOVER = re.compile(
    r"\b(?:(?P<withdrawn>withdrew)|(?P<accepted>accepted)) (?:his|her|their|the|this|that) (?:\w+ )?"
    r"(?P<what>motion|amendment)",
    re.IGNORECASE,
)
# "Upon being put to the vote this was LOST", "The vote on the recommendation was taken, and carried by 22 votes"
_VOTED = re.compile(
    rf"\b(?:(?:put|went|go|moved|proceeded) to (?:the|a) (?:vote|meeting)|show of hands|(?:a|the) (?:recorded )?vote|"
    rf"on a "
    rf"division)\b(?P<between>.{{0,100}}?)(?:\b(?:{_SAID})+|\b{_SHOUTED}){_FATE}",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:and )?(?:(?:[Tt]his|[Ii]t|which|[Tt]he (?:proposal|recommendation|proposition|change)) (?:was|were) (?:then |"
    r"duly |declared |unanimously )*)?(?:[Dd]eclared )?"
    r"(?P<fate>(?P<lost>(?i:not carried|lost|defeated|negatived|rejected|lapsed))|(?P<carried>CARRIED|[Cc]arried)|"
    r"(?P<withdrawn>WITHDRAWN)|(?P<off>DEFERRED))"
    r"(?:,? (?:unanimously|nem\.? ?con\.?|by [\w ]+|on [\w' ]+|with [\w ]+))?(?:[^a-z]*|.{0,40}(?:for|against|abst\w+|"
    r"votes?).*)$"
)
_HISTORY = re.compile(
    r"\b(?:had (?:been|previously)|(?:last|previous) (?:meeting|year|month)|at (?:its|their|the) meeting (?:on|of|in|"
    r"held)|"
    r"in (?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4})\b",
    re.IGNORECASE,
)
_RESOLVED_TO_DEFER = re.compile(
    r"\b(?:be|stand|stands|is|are|was|were) (?:further |again |now )?(?:deferred|adjourned|postponed)\b|\bto (?:defer|"
    r"postpone|adjourn)\b|\bdefers? (?:the |this |its |any |further )?(?:consideration|decision|item|report|"
    r"application|"
    r"matter|determination)|\b(?:be|stand|was|were|is) (?:held|carried|put|rolled|stood) (?:over|forward|back) (?:to|"
    r"until)(?! (?:the )?(?:(?:next |new )?financial year|\d{4}|\d\d/))|"
    r"\b(?:lie|left|lies) on the table\b|^deferred\b",
    re.IGNORECASE,
)
_MEETING_PAUSED = re.compile(r"\b(?:meeting|session) (?:be|stand|was|is) adjourned\b|\bto adjourn the meeting\b", re.I)
_TO_WITHDRAW = re.compile(
    r"\b(motion|amendment|item|report|application|proposal|recommendation|resolution)\b.{0,40}\bwithdrawn\b",
    re.IGNORECASE,
)
_BUSINESS = (
    r"(?:items?|reports?|applications?|motions?|matters?|petitions?|questions?|business|papers?|consideration|decision|"
    r"reviews?|hearings?|proposals?|call-ins?)"
)
# "The item was deferred to 4 May", "It was reported that application 12/0034 had been withdrawn by the applicant"
_ITEM = re.compile(
    rf"^(?:(?:it was|the [\w -]{{3,40}}|members were) (?:advised|reported|noted|announced|informed|stated|confirmed),? "
    rf"(?:\w+ ){{0,3}}?that )?(?:(?:the |this |agenda |"
    rf"consideration of )*(?:(?:(?!that\b)[\w/'-]+ ){{0,8}})?{_BUSINESS}\b[^.;:]{{0,60}}?|"
    rf"this|it) (?:was|were|is|are|be|has been|have been|had been|to be|stood|would be|will be) (?:not reached and |"
    rf"therefore |further |formally |now |then )*"
    rf"(?P<fate>(?P<withdrawn>withdrawn)|(?P<off>(?:{_PUT_OFF}|not reached and .{{0,30}}deferred)(?! from\b)))\b",
    re.IGNORECASE,
)
_ITEM_BARE = re.compile(
    r"^(?:item |this item )?(?P<fate>(?P<withdrawn>withdrawn)|(?P<off>deferred|adjourned|held over))\b"
    r"(?! (?:from|payments?|income|capital|charges?)\b)[^:]{0,120}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fate:
    """What a sentence says became of a motion, or of an `amendment`; `substantive` is the motion as amended, and
    `named` is False where "it" or "this" was put. `adopted` says that it was preferred to the others, which were lost
    by that. `start` is where in the sentence the motion is named."""

    outcome: Outcome
    start: int
    amendment: bool = False
    substantive: bool = False
    named: bool = True
    adopted: bool = False


def outcome_of(text: str) -> Outcome:
    """What became of a motion or a resolution by its own words; a resolution that says nothing else was carried."""
    told = [fate for sentence in sentences(text) for fate in fates_in(sentence)]
    if told:
        return told[-1].outcome
    of_item = next((fate for sentence in sentences(text) if (fate := fate_of_item(sentence))), None)
    if of_item is not None:
        return of_item
    plain = match_form(text)
    if _TO_WITHDRAW.search(plain):
        return Outcome.WITHDRAWN
    off = _RESOLVED_TO_DEFER.search(plain) is not None and _MEETING_PAUSED.search(plain) is None
    return Outcome.DEFERRED if off else Outcome.CARRIED


def fates_in(sentence: str) -> tuple[Fate, ...]:
    """Every motion and amendment of which the sentence tells how it fared, in order."""
    if _HISTORY.search(sentence):
        return ()
    moved = [_fate(found, sentence) for shape in (_MOVED, _BY_MOVER) for found in shape.finditer(sentence)]
    if moved:
        return tuple(moved)
    adopted = _ADOPTED.search(sentence) if re.search(r"resolved|agreed|decided", sentence, re.IGNORECASE) else None
    if adopted is not None:
        return (replace(_fate(adopted, sentence), adopted=True),)
    others = (shape.search(sentence) for shape in (_BECAME, _VOTED, _BARE, _REFUSED))
    found = next((one for one in others if one is not None), None)
    return (_fate(found, sentence),) if found is not None else ()


def fate_of_item(sentence: str) -> Outcome | None:
    """What a sentence tells of the item itself where it was not decided: deferred, held over, withdrawn."""
    if re.search(r"\b(?:last|previous) meeting\b|\bhad previously\b|\bif\b", sentence, re.IGNORECASE):
        return None
    found = _ITEM.search(sentence) or _ITEM_BARE.search(sentence)
    return _outcome(found.groupdict()) if found is not None else None


def _fate(found: re.Match[str], sentence: str) -> Fate:
    said = found.groupdict()
    amendment = (said.get("what") or "").casefold().startswith("amendment")
    near = sentence[max(0, found.start() - 14) : found.start()] + (said.get("between") or "")
    outcome = _outcome(said)
    if amendment and outcome is Outcome.CARRIED and re.search(r"\bsubstantive\b", sentence[found.end() :]):
        outcome = Outcome.AMENDED
    return Fate(
        outcome,
        found.start(),
        amendment,
        re.search(r"substantive|as amended", near) is not None,
        said.get("what") is not None,
    )


def _outcome(said: Mapping[str, str | None]) -> Outcome:
    if said.get("lost"):
        return Outcome.LOST
    if said.get("withdrawn"):
        return Outcome.WITHDRAWN
    if said.get("accepted"):
        return Outcome.AMENDED
    return Outcome.DEFERRED if said.get("off") else Outcome.CARRIED


def only_says_passed(text: str) -> bool:
    """ "The vote was carried by 4 votes to 3" behind a resolution tells how it was passed, and is no other."""
    fates = fates_in(text)
    return bool(fates) and all(fate.outcome is Outcome.CARRIED and not fate.named for fate in fates)
