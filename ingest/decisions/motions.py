"""Motions and amendments whose words are set out: each with its movers, its words, and what became of it.

The words stand under the line that moves them ("Councillor Marsh moved, seconded by Councillor Poole:") or under a
heading ("Amendment 1"), often as lists that all begin at (a). What became of each is told later, in the order of the
vote. Each list stays with its own motion; a motion of which no outcome is told stays a proposal.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.decisions.fates import Fate, fates_in
from ingest.decisions.movers import only_says_how, says_who_moved
from ingest.decisions.resolutions import decision_in, marked
from ingest.paper import Outcome
from ingest.text.cleaning import is_finished
from ingest.text.labels import label_of
from ingest.text.paragraphs import Paragraph
from ingest.text.sentences import sentences

_NUMBERED = r"(?:first|second|third|fourth|further|original|substantive|composite|alternative|altered|amended|revised)"
_HEADED = re.compile(
    rf"^(?:the )?(?:{_NUMBERED} )*(?P<what>motion|amendment)s?(?: (?:no\.? ?)?(?P<number>\d{{1,2}}|"
    rf"[A-D]))?(?: as amended)?"
    r"(?: (?:by|from|moved by|proposed by|in the name of)\b.{3,80}|\s*[-–(].{3,80})?\s*[:.]?$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\b(?:moved|proposed|submitted|amendment|motion|altered)\b.*(?::\s*[-–]*|\b(?:that|namely|read|follows|terms))$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:motions|amendments)\b", re.IGNORECASE)
_MOVED_BY = re.compile(r"\b(?:moved|proposed)\b.{3,80}\bseconded\b|\b(?:moved|proposed)\b.{3,40}$", re.IGNORECASE)
_MOVERS = re.compile(
    r"^\(?(?:(?:it was )?(?:moved|proposed|seconded)(?: by)?\b|(?:proposer|seconder|mover)\b|(?:councillor|"
    r"cllr)s?\.? .{3,60}(?:moved|seconded|proposed))[^:]{0,120}$|^\(?(?:moved|proposed|seconded|proposer|seconder|"
    r"mover)(?: by)?: .{3,80}$",
    re.IGNORECASE,
)
_WORDS_OF = re.compile(
    r"^[\"“‘']|^(?:that|to|this (?:council|board|committee)|and|delete|insert|replace|add|substitute|"
    r"(?:this |the )?(?:council|board|committee) (?:also |further |therefore )?(?:believes|notes|resolves|calls|asks|"
    r"welcomes|recognises|agrees|requests|regrets))\b",
    re.I,
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_AGAINST_EACH_OTHER = re.compile(
    r"\bput against\b|\bas against\b|\bvote\b.{0,60}\bbetween (?:the )?(?:motion|amendment)|"
    r"\b(?:motion|amendment) (?:\d )?versus\b",
    re.IGNORECASE,
)
_ACCORDINGLY = re.compile(r"(?:(?:the|it) [\w ]+ )?(?:resolved|agreed|decided) accordingly\W*", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"(?:(?:the [\w ]+ )?RESOLVED\W*)?(?:accordingly|as above|(?:to adopt|in terms of|to approve) the (?:motion|"
    r"amendment)|(?:that )?the (?:substantive |original )?motion(?:,? as amended,?)? (?:be|was) "
    r"(?:carried|approved|agreed|adopted|passed))\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rung:
    """A motion or an amendment: moved at paragraph `at`, its words from `first` up to `end`. `lead` is who moved it, as
    printed, `before` what stands before that in its paragraph; `outcome` is what became of it."""

    at: int
    first: int
    end: int
    lead: str
    before: str
    amendment: bool
    substantive: bool = False
    number: int | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs of an item whose outcome is told, in order, and the paragraphs that tell nothing but those outcomes.

    `substantive` are the words of the amendment that took the place of the motion."""

    rungs: tuple[Rung, ...] = ()
    told: frozenset[int] = frozenset()
    substantive: str | None = None


@dataclass(frozen=True, slots=True)
class _Vote:
    """A sentence in paragraph `at` that tells an outcome; in a `contest` motions are put against each other."""

    fate: Fate
    at: int
    sentence: str
    contest: bool


def ladder_of(paragraphs: Sequence[Paragraph], *, contest: bool) -> Ladder:
    """The motions set out among the paragraphs of an item; in a `contest` they are put against each other.

    A motion carried whose words follow again under RESOLVED is left to the discussion: its own mark tells the decision.
    """
    rungs = _rungs(paragraphs)
    if not rungs:
        return Ladder()
    words = {at for rung in rungs for at in range(rung.at, rung.end)}
    contest = contest or any(_AGAINST_EACH_OTHER.search(one.text) for one in paragraphs)
    told: dict[int, list[bool]] = {}
    for at, paragraph in enumerate(paragraphs):
        for sentence in () if at in words or paragraph.cells else sentences(paragraph.text):
            for fate in fates_in(sentence):
                vote = _Vote(fate, at, sentence, contest)
                rungs, known = _with_fate(rungs, vote)
                won = known and (fate.adopted or (contest and fate.outcome is Outcome.CARRIED))
                rungs = [_lost(rung) if won and rung.end <= at else rung for rung in rungs]
                told.setdefault(at, []).append(known)
    again = _resolved_again(paragraphs, rungs[-1].end)
    if not contest:
        rungs = _settled(rungs, decided_later=again or any(not all(known) for known in told.values()))
    kept = tuple(one for one in rungs if one.outcome and not (again and one.outcome is Outcome.CARRIED))
    only = {at for at, known in told.items() if all(known) and kept}
    if any(one.outcome is Outcome.CARRIED for one in kept):
        only |= {at for at, one in enumerate(paragraphs) if _ACCORDINGLY.fullmatch(one.text)}
    taken = next((one for one in reversed(kept) if one.amendment and one.outcome is Outcome.AMENDED), None)
    words_taken = " ".join(one.text for one in paragraphs[taken.first : taken.end]) if taken is not None else None
    return Ladder(kept, frozenset(only), words_taken)


def _rungs(paragraphs: Sequence[Paragraph]) -> list[Rung]:
    made: list[Rung] = []
    at = 0
    while at < len(paragraphs):
        rung = _rung_at(paragraphs, at)
        at = rung.end if rung is not None else at + 1
        if rung is not None:
            made.append(rung)
    return made


def _rung_at(paragraphs: Sequence[Paragraph], at: int) -> Rung | None:
    if paragraphs[at].cells or decision_in(paragraphs[at]) is not None:
        return None
    headed = _HEADED.match(paragraphs[at].text)
    *before, last = sentences(paragraphs[at].text) or ("",)
    after = next((one.text for one in paragraphs[at + 1 :] if not says_who_moved(one.text)), "")
    if at and _is_mark_alone(paragraphs[at - 1]):
        return None
    if _is_moved_below(paragraphs, at):
        return Rung(at, at, _end_of_words(paragraphs, at), "", "", amendment=False)
    if headed is None and (fates_in(last) or not (_OPENS.search(last) or _moves(last, after)) or _SEVERAL.search(last)):
        return None
    first, lead = at + 1, [last]
    while first < len(paragraphs) and _names_movers(paragraphs[first].text):
        lead.append(paragraphs[first].text)
        first += 1
    if first < len(paragraphs) and headed is not None and _OPENS.search(paragraphs[first].text):
        lead.append(paragraphs[first].text)
        first += 1
    end = _end_of_words(paragraphs, first)
    if end == first:
        return None
    moved = " ".join(lead)
    substantive = re.search(r"\bsubstantive\b|\bas (?:so )?amended\b", moved, re.IGNORECASE) is not None
    amendment = not substantive and re.search(r"\bamendment\b", moved, re.IGNORECASE) is not None
    return Rung(at, first, end, moved, " ".join(before), amendment, substantive, _number(moved))


def _moves(last: str, after: str) -> bool:
    """ "It was moved by Councillor Marsh, seconded by Councillor Poole", and the motion as the next paragraph."""
    moved = says_who_moved(last) or (not is_finished(last) and _MOVED_BY.search(last) is not None)
    return moved and _WORDS_OF.match(after) is not None


def _names_movers(text: str) -> bool:
    return not fates_in(text) and (_MOVERS.match(text) is not None or says_who_moved(text))


def _is_mark_alone(paragraph: Paragraph) -> bool:
    found = decision_in(paragraph)
    return found is not None and not found.before and not found.text


def _is_moved_below(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """ "That the lease be refused." above who moved it and seconded it, and how it fared."""
    if re.match(r"that\b", paragraphs[at].text, re.IGNORECASE) is None:
        return False
    below = _end_of_words(paragraphs, at)
    told = below
    while told < len(paragraphs) and says_who_moved(paragraphs[told].text):
        told += 1
    return below < told < len(paragraphs) and only_says_how(paragraphs[told].text)


def _end_of_words(paragraphs: Sequence[Paragraph], first: int) -> int:
    """The motion's words: up to the closing quotation mark, else what is labelled or begins as a motion does."""
    if first >= len(paragraphs):
        return first
    text = paragraphs[first].text
    if text[0] in '"“' and not _closes(text[1:], text[0]):
        last = next((at for at in range(first + 1, len(paragraphs)) if _closes(paragraphs[at].text, text[0])), None)
        if last is not None and last - first < 25:
            return last + 1
    end = first
    while end < len(paragraphs) and _is_words(paragraphs, end, first):
        end += 1
    return end


def _closes(text: str, opened: str) -> bool:
    closing = "”" if opened == "“" else opened
    return text.rstrip(" .;,").endswith(closing)


def _is_words(paragraphs: Sequence[Paragraph], at: int, first: int) -> bool:
    paragraph = paragraphs[at]
    text = paragraph.text
    if paragraph.cells or fates_in(text) or _MOVERS.match(text) or _HEADED.match(text):
        return False
    label = label_of(text)
    if label is not None:
        return marked(label.rest) is None
    if marked(text) is not None or (at > first and not text[0].islower() and not _opened(paragraphs[at - 1].text)):
        return _WORDS_OF.match(text) is not None and marked(text) is None
    introduced = at == first and _opened(paragraphs[at - 1].text)
    return _WORDS_OF.match(text) is not None or text[0].islower() or at > first or introduced


def _opened(text: str) -> bool:
    return text.rstrip("-– ").endswith(":")


def _number(lead: str) -> int | None:
    found = re.search(r"\b(?:amendment|motion)\b (?:no\.? ?)?(?P<number>\d{1,2}|[A-D])\b", lead, re.IGNORECASE)
    if found is not None:
        number = found.group("number")
        return int(number) if number.isdigit() else ord(number.upper()) - ord("A") + 1
    word = re.search(r"\b(first|second|third|fourth) (?:amendment|motion)\b", lead, re.IGNORECASE)
    return _ORDINALS[word.group(1).casefold()] if word is not None else None


def _with_fate(rungs: list[Rung], vote: _Vote) -> tuple[list[Rung], bool]:
    """The rungs with the outcome at the motion it is told of; whether the words of that motion are among them.

    An outcome that names no motion is that of the one moved last. Where motions are put against each other, what won
    the first vote may lose the next.
    """
    fate = vote.fate
    open_ones = [n for n, one in enumerate(rungs) if one.end <= vote.at and (vote.contest or one.outcome is None)]
    if fate.named:
        open_ones = [n for n in open_ones if rungs[n].amendment is fate.amendment]
    if not fate.amendment and not vote.contest and (fate.substantive or _is_amended(rungs, vote.at)):
        open_ones = [n for n in open_ones if rungs[n].substantive]
    if not open_ones:
        return rungs, False
    number = _number(vote.sentence[max(0, fate.start - 12) :])
    chosen = next((n for n in open_ones if number and rungs[n].number == number), open_ones[-1])
    return [replace(rung, outcome=fate.outcome) if n == chosen else rung for n, rung in enumerate(rungs)], True


def _lost(rung: Rung) -> Rung:
    return replace(rung, outcome=rung.outcome or Outcome.LOST)


def _is_amended(rungs: Sequence[Rung], at: int) -> bool:
    return any(r.amendment and r.end <= at and r.outcome in (Outcome.AMENDED, Outcome.CARRIED) for r in rungs)


def _settled(rungs: Sequence[Rung], *, decided_later: bool) -> list[Rung]:
    """The motion that was moved first, and the amendment that took its place, give way to the motion as amended."""
    made = []
    for n, rung in enumerate(rungs):
        changed = any(one.amendment and one.outcome in (Outcome.AMENDED, Outcome.CARRIED) for one in rungs[n + 1 :])
        first = changed and not rung.amendment and not rung.substantive
        taken = decided_later and rung.amendment and rung.outcome is Outcome.CARRIED
        made.append(replace(rung, outcome=Outcome.AMENDED) if first or taken else rung)
    return made


def _resolved_again(paragraphs: Sequence[Paragraph], start: int) -> bool:
    """Whether the decision follows under its own mark, in words and not only "RESOLVED accordingly"."""
    for at in range(start, len(paragraphs)):
        found = decision_in(paragraphs[at])
        words = (found.text or " ".join(one.text for one in paragraphs[at + 1 : at + 2])) if found is not None else ""
        if words and _SAYS_NOTHING.fullmatch(words) is None:
            return True
    return False
