"""The paragraphs of one minuted item become its statements: discussion, points, quoted text and resolutions.

A resolution runs from its mark to the next head, or until words follow that no longer belong to it: a person leaving,
the next sub-item, the discussion going on. Lists inside a point or a limb stay part of it, so that each is whole.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from ingest.decisions.fates import fates_in, only_says_passed, outcome_of
from ingest.decisions.limbs import LIMB_START, is_lead, read_in_resolution
from ingest.decisions.motions import Rung, ladder_of
from ingest.decisions.movers import only_says_how, says_who_moved
from ingest.decisions.others import others_words
from ingest.decisions.points import read_in_discussion
from ingest.decisions.resolutions import (
    Marked,
    decision_in,
    kind_of_business,
    marked,
    motion_marked,
    run_in_limbs,
)
from ingest.decisions.roll_calls import with_roll_calls_joined
from ingest.decisions.statements import (
    Reading,
    add_agenda,
    add_limb,
    close_resolution,
    open_resolution,
)
from ingest.decisions.told_once import told_once
from ingest.decisions.unmarked import body_decided, inferred_start
from ingest.decisions.votes import counts_in
from ingest.decisions.who_decides import WHO_DECIDES, names_who_decides
from ingest.paper import Marker, Outcome, Part, Statement
from ingest.text.cleaning import WORD, is_finished
from ingest.text.labels import Label, label_of
from ingest.text.numbering import item_number
from ingest.text.paragraphs import Paragraph
from ingest.text.people import looks_like_name
from ingest.text.sentences import sentences
from ingest.text.stated_items import is_item_line
from ingest.text.titles import PRESENTED, reads_as_heading, reads_as_title

SITE_LABEL = re.compile(r"^(minutes|decisions?|resolution|discussion)\s*:$", re.IGNORECASE)
# "NOTED." with nothing below it says all that was done.
_STANDS_ALONE = re.compile(r"(?:UNANIMOUSLY )?(?:NOTED|AGREED|APPROVED|RECEIVED|ENDORSED|ACCEPTED)\.?")
_SAYS_ALL = re.compile(r"(?:Noted|Agreed|Approved|Endorsed|Ratified)\.?")
_GOES_ON = re.compile(r"(?:[:;,]|\band)\s*[-–]?$")
_ATTACHED = re.compile(r"(?:appendix|annex|schedule)\b", re.IGNORECASE)
# "Resolved – that (A) the report be noted; and".
_OPENS_FIRST = re.compile(r"(?P<lead>(?:that|to):?)\s+(?=\((?:A|a|i|1)\)\s)", re.IGNORECASE)
# How many statements above its vote a motion may stand: the names of those who voted come between.
_NEAR = 5
_MOVES = re.compile(r"\b(?:moved|proposed|motion (?:was )?(?:made )?by|on (?:the |a )?motion of)\b", re.IGNORECASE)
_MOTION_QUOTED = re.compile(r"[\"“‘']That\b")
_COUNTS = re.compile(r"\b(?:ayes?|nays?|noes|yeas?|for|against|in favou?r|abst\w+)\s*[:–-]", re.IGNORECASE)
# What stands under "Decision:" where there was nothing to decide.
_NOTHING = re.compile(
    r"(?:there (?:were|was) (?:none|no\b[^.]{1,60})|none(?: (?:were|was) [\w ]{3,40})?|nil|not applicable|n/?a|"
    r"no (?:apologies|declarations?|interests?|items?|questions?|petitions?|decisions?)\b[^.]{0,60})\.?",
    re.IGNORECASE,
)
# Levels of headings that web pages and Word count; below them there is only bold type.
_SET_AS_HEADING = 6


def statements_of(paragraphs: Sequence[Paragraph], *, web: bool, infer: bool) -> tuple[Statement, ...]:
    """`web` pages put the agenda's text before "Minutes:"; `infer` allows decisions whose mark was lost."""
    joined = with_roll_calls_joined(paragraphs)
    found = joined.paragraphs
    minuted = next((at for at, one in enumerate(found) if SITE_LABEL.match(one.text)), None)
    bare = inferred_start(found) if infer else len(found)
    others = others_words(found)
    ladder = ladder_of(found, contest=joined.contest)
    rungs = {at: rung for rung in ladder.rungs for at in range(rung.at, rung.end)}
    reading = Reading(Part.AGENDA if web and minuted is not None else Part.DISCUSSION, substantive=ladder.substantive)
    for at, paragraph in enumerate(found):
        if at == bare:
            open_resolution(reading, Marker.INFERRED, None)
        after = found[at + 1] if at + 1 < len(found) else None
        rest = [one for number, one in enumerate(found) if number > at and number not in joined.sides]
        if at in rungs:
            _read_rung(reading, paragraph, rungs[at], at)
        elif (
            at in joined.sides
            or at in ladder.told
            or at in others
            or _only_tells(paragraph, rest)
            or _told_above(reading, paragraph)
        ):
            close_resolution(reading)
            reading.lead = others.get(at)
            read_in_discussion(reading, paragraph)
            reading.lead = None
        elif names_who_decides(paragraph, after):
            open_resolution(reading, Marker.STATED, paragraph.text)
        elif infer and at < bare and (decided := body_decided(paragraph.text)) and not paragraph.cells:
            _read_marked(reading, paragraph, decided, None, Marker.INFERRED)
        else:
            _read(reading, paragraph, after, agenda_first=web and minuted is None and not at)
    close_resolution(reading)
    return told_once(reading.made)


def _read(reading: Reading, paragraph: Paragraph, after: Paragraph | None, *, agenda_first: bool) -> None:
    text = paragraph.text
    if SITE_LABEL.match(text):
        reading.part, reading.heading = Part.DISCUSSION, None
        decided = re.match(r"(decision|resolution)", text, re.IGNORECASE)
        open_resolution(reading, Marker.STATED, None) if decided else close_resolution(reading)
        return
    if is_item_line(text):
        return
    if reading.part is Part.AGENDA or (agenda_first and PRESENTED.search(text) and len(text) < 300):
        add_agenda(reading, paragraph)
        return
    label = None if paragraph.cells else label_of(text)
    said = label.rest if label is not None else text
    found = None if paragraph.cells or _continues_list(reading, label) else marked(said) or motion_marked(said)
    kind = kind_of_business(said) if after is not None and _is_listed(after) else None
    if kind is not None and found is None:
        close_resolution(reading)
        _head(reading, None if kind else text)
        if kind:
            open_resolution(reading, Marker.STATED, said)
    elif found is not None and found.fate and found.before and reading.resolving and not reading.limbs:
        # "That the lease be granted. CARRIED" below the mark of the resolution.
        read_in_resolution(reading, replace(paragraph, text=text[: text.rindex(found.text)].rstrip()))
        close_resolution(reading)
        read_in_discussion(reading, replace(paragraph, text=" ".join(filter(None, (found.text, found.after)))))
    elif found is not None and reading.limbs and found.fate and not found.before and only_says_passed(found.text):
        close_resolution(reading)
        read_in_discussion(reading, paragraph)
    elif found is not None and not (found.fate and reading.limbs and label is not None):
        _read_marked(reading, paragraph, found, label, Marker.STATED)
    elif after is None and not reading.resolving and _SAYS_ALL.fullmatch(text):
        open_resolution(reading, Marker.STATED, None)
        add_limb(reading, paragraph, None)
    elif reading.resolving and not reading.limbs and _NOTHING.fullmatch(text):
        close_resolution(reading)
        read_in_discussion(reading, paragraph)
    elif _is_heading(paragraph, after):
        close_resolution(reading)
        _head(reading, text)
    elif reading.resolving:
        read_in_resolution(reading, paragraph)
    else:
        read_in_discussion(reading, paragraph)


def _continues_list(reading: Reading, label: Label | None) -> bool:
    """ "(ii) NOTED the rest" in a list of what "The Board:" did is a limb with the same lead."""
    return label is not None and reading.lead is not None and WHO_DECIDES.fullmatch(reading.lead) is not None


def _head(reading: Reading, text: str | None) -> None:
    reading.heading, reading.label = text, None
    reading.point = label_of(text) if text is not None else None


def _is_listed(paragraph: Paragraph) -> bool:
    """A labelled line, or the end of a sentence that the word above begins."""
    label = label_of(paragraph.text)
    words = label.rest if label is not None else paragraph.text
    return not paragraph.cells and (label is not None or LIMB_START.match(words) is not None)


def _only_tells(paragraph: Paragraph, below: Sequence[Paragraph]) -> bool:
    """How a motion was carried, where the decision itself follows under its own mark, with at most the votes between.

    An amendment is a rung of its own and stays one.
    """
    found = None if paragraph.cells or decision_in(paragraph) else motion_marked(paragraph.text)
    if found is None or outcome_of(found.text) is not Outcome.CARRIED or "amendment" in found.text.casefold():
        return False
    after = next((one for one in below if one.cells or decision_in(one) or not counts_in(one.text)), None)
    return after is not None and decision_in(after) is not None


def _told_above(reading: Reading, paragraph: Paragraph) -> bool:
    """ "CARRIED" below the resolution itself, with at most the votes and who moved it between."""
    above = next((one for one in reversed(reading.made) if not _is_of_the_vote(one)), None)
    if above is None or above.part is not Part.RESOLUTION or paragraph.cells or not only_says_how(paragraph.text):
        return False
    own = only_says_how(above.text) or not any(fates_in(one) for one in sentences(above.text))
    return own and above.outcome is outcome_of(paragraph.text)


def _is_of_the_vote(said: Statement) -> bool:
    text = said.text
    told = said.part is Part.DISCUSSION
    return told and (only_says_how(text) or says_who_moved(text) or bool(counts_in(text)))


def _read_rung(reading: Reading, paragraph: Paragraph, rung: Rung, at: int) -> None:
    """The words of a motion are limbs with its outcome; the line that moves it is their lead, and no heading."""
    if at == rung.at:
        close_resolution(reading)
        if rung.before:
            read_in_discussion(reading, replace(paragraph, text=rung.before))
        open_resolution(reading, Marker.STATED, rung.lead, rung.outcome)
    if at >= rung.first:
        # A line that is no limb has closed the motion: what follows it is discussion again.
        (_read_motion if reading.resolving else read_in_discussion)(reading, paragraph)
    if at == rung.end - 1:
        close_resolution(reading)


def _read_motion(reading: Reading, paragraph: Paragraph) -> None:
    """Paragraphs of a motion without letters are limbs each; one that ends in a colon leads those below it."""
    plain = bool(reading.limbs) and label_of(paragraph.text) is None and not paragraph.text[0].islower()
    if plain and paragraph.text.rstrip("-– ").endswith(":"):
        reading.lead, reading.label = paragraph.text, None
    elif plain and not reading.last.rstrip("-– ").endswith(":"):
        add_limb(reading, paragraph, None)
    else:
        read_in_resolution(reading, paragraph)


def _read_marked(reading: Reading, paragraph: Paragraph, found: Marked, label: Label | None, marker: Marker) -> None:
    """The number of a paragraph that is a resolution ("54.1 RESOLVED: That ...") is the label of its one limb."""
    about = _moved(reading, found) if found.fate else _matter(found, label)
    if reading.heading is not None and kind_of_business(reading.heading) is not None:
        reading.heading = None
    if found.before:
        close_resolution(reading)
        before = found.before if label is None else f"{label.printed} {found.before}"
        read_in_discussion(reading, replace(paragraph, text=before))
        label = None
    open_resolution(reading, marker, found.lead or about)
    if not found.text and _STANDS_ALONE.fullmatch(paragraph.text):
        reading.pending = paragraph
    if found.text and is_lead(found.text):
        read_in_resolution(reading, replace(paragraph, text=found.text))
    elif found.text:
        _add_limbs(reading, paragraph, found.text, label)
    if found.fate or found.after or (label is not None and reading.limbs and not _GOES_ON.search(found.text)):
        # What is labelled next stands beside this paragraph, not under its resolution.
        close_resolution(reading)
    if found.after:
        _read(reading, replace(paragraph, text=found.after), None, agenda_first=False)


def _matter(found: Marked, label: Label | None) -> str | None:
    """ "(a) 5 Mill Lane, rear extension. RESOLVED: No objection." decides nothing without the words before the mark."""
    first, *_ = sentences(found.before) or ("",)
    coded = item_number(found.before)
    listed = label is not None or (coded is not None and coded.is_code)
    if not listed or not reads_as_title(first.removesuffix(".")):
        return None
    return first if label is None else f"{label.printed} {first}"


def _add_limbs(reading: Reading, paragraph: Paragraph, text: str, label: Label | None) -> None:
    """The words behind the mark; "(i) That ...; (ii) That ..." in one paragraph are limbs of their own."""
    opened = _OPENS_FIRST.match(text) if label is None else None
    if opened is not None:
        reading.lead, text = " ".join(filter(None, (reading.lead, opened["lead"]))), text[opened.end() :]
    limbs = () if label is not None else run_in_limbs(text)
    for limb in limbs:
        add_limb(reading, replace(paragraph, text=limb.rest), limb)
    if not limbs:
        own = label or label_of(text)
        add_limb(reading, replace(paragraph, text=text), own, text=text if own is label else None)


def _moved(reading: Reading, found: Marked) -> str | None:
    """The words that were carried or lost: the sentence that moves them, or the amendment that became the motion."""
    taken = None if "amendment" in found.text.casefold() else reading.substantive
    above = takewhile(lambda one: one.part is Part.DISCUSSION, reversed(reading.made[-_NEAR:]))
    said = [found.before]
    if not found.before or _COUNTS.search(found.before):
        said += [one.text for one in above]
    moves = (one for text in said for one in reversed(sentences(text)) if _MOVES.search(one))
    quoted = (text for text in said if _MOTION_QUOTED.search(text))
    return taken or next(moves, None) or next(quoted, None)


def _is_heading(paragraph: Paragraph, after: Paragraph | None) -> bool:
    """A sub-item or sub-heading: a short title, labelled or bare, with prose under it."""
    if paragraph.cells or after is None:
        return False
    if paragraph.heading is not None and paragraph.heading <= _SET_AS_HEADING and reads_as_heading(paragraph.text):
        return True
    if after.cells or label_of(after.text) is not None or after.gap == 0 or _ATTACHED.match(paragraph.text):
        return False
    label = label_of(paragraph.text)
    title = label.rest if label is not None else paragraph.text
    if label is not None and label.kind.is_bullet and looks_like_name(title.split(",")[0]):
        return False
    prose = len(WORD.findall(after.text)) >= 8 and (is_finished(after.text) or len(after.text) > 90)
    return prose and reads_as_heading(title) and marked(after.text) is None and not LIMB_START.match(after.text)
