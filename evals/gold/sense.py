"""Does a gold question make sense in itself? What contradicts itself or judges nothing is told, with its line.

Only what has no good reason is told: a question the papers do not answer may well ask for the nearest matter to be
cited, and a conversation may be of any kind.
"""

from collections.abc import Iterator, Sequence

from assistant.question import BadQuestion, checked
from evals.gold.entries import Entry, Evidence, Kind
from evals.gold.findings import Finding, FindingKind
from evals.gold.places import place_in_words
from evals.wording import says
from ingest.paper import Part

_MINUTED = frozenset({None, Part.DISCUSSION, Part.RESOLUTION, Part.ATTENDANCE, Part.AGENDA})


def senseless(entries: Sequence[Entry]) -> tuple[Finding, ...]:
    """In the order of the lines; a question asked twice is told at the later line."""
    asked: dict[object, int] = {}
    findings: list[Finding] = []
    for entry in entries:
        sentences = [*_contradictions(entry), *_of_no_use(entry), *_beside_the_point(entry)]
        before = asked.setdefault((entry.turns, entry.scope), entry.line)
        if before != entry.line:
            sentences.append(f"the same is asked in line {before}.")
        findings += (Finding(FindingKind.SENSE, sentence, entry.line, entry.id) for sentence in sentences)
    return tuple(findings)


def _contradictions(entry: Entry) -> Iterator[str]:
    if entry.kind is Kind.UNANSWERABLE and entry.answerable:
        yield "the kind is unanswerable, and yet answerable is true."
    if not entry.answerable and (entry.facts or entry.resolutions):
        yield "the papers do not answer it, and yet facts or resolutions are expected in the answer."
    for fact in (fact for group in entry.facts for fact in group):
        for word in (word for word in entry.absent if says(fact, word)):
            yield f"the fact {fact!r} holds {word!r}, which only a wrong answer says."
    since, until = entry.scope.since, entry.scope.until
    if since and until and since > until:
        yield f"since {since} lies after until {until}, so no meeting can be in between."


def _of_no_use(entry: Entry) -> Iterator[str]:
    """What an answer could not be judged by, or a question that could not be asked."""
    for turn in entry.turns:
        try:
            checked(turn)
        except BadQuestion as error:
            yield f"{turn[:40]!r} cannot be asked: {error}"
    if entry.answerable and not entry.citations:
        yield "no place is named that a right answer rests on."
    if any(one == Evidence() for one in _places(entry)):
        yield "a citation without any field is met by any place at all."
    if entry.kind is Kind.FOLLOWUP and len(entry.turns) == 1:
        yield "a follow-up needs the turns before it."
    for wanted in entry.resolutions:
        if wanted.limbs is None:
            place = place_in_words(wanted)
            yield f"limbs is missing for {place}: only the count tells that a limb was lost at reading."


def _beside_the_point(entry: Entry) -> Iterator[str]:
    """What a right answer would be blamed for."""
    places = tuple(_places(entry))
    if entry.asks_what_was_decided and entry.answerable and entry.citations:
        required = [one for group in entry.citations for one in group]
        if not any(one.part in _MINUTED for one in required):
            yield "it asks what was decided, and yet names no place in minutes, which alone say so."
    for wanted in entry.resolutions:
        if not any(one.meeting in (None, wanted.meeting) for one in places):
            place = place_in_words(wanted)
            yield f"the resolution of {place} is expected, and yet no place of that meeting may be cited."
    for one in places:
        outside = one.meeting and (
            (entry.scope.since and one.meeting < entry.scope.since)
            or (entry.scope.until and one.meeting > entry.scope.until)
        )
        if outside:
            yield f"{place_in_words(one)} lies outside the dates that the question is limited to."


def _places(entry: Entry) -> Iterator[Evidence]:
    yield from (one for group in entry.citations for one in group)
    yield from entry.optional
