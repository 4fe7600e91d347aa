"""A plain question of fact: the passages that hold the question's own terms and the kind of thing it asks for."""

import re
from collections.abc import Sequence
from itertools import combinations, takewhile

from assistant import wording
from assistant.answer import AnswerStatus, Voice
from assistant.draft import Draft, Line, heading, quoting, quoting_all, saying
from assistant.evidence import Topic, bag_of, best_sentences, topic_of
from assistant.judging import Judged, judged
from assistant.judging import chosen as best
from assistant.lookup import NOT_CARRIED, is_recommended_on
from assistant.places import place_of
from assistant.question import Question
from assistant.replies.absence import nearest, not_found
from assistant.replies.meetings import items
from assistant.terms import words_of
from assistant.wants import Wants, wanted_by
from index.library import Library
from ingest.paper import Part, Passage, SectionKind

_LONGEST_LIST = 12
_NEARLY_ALL = 0.8
_YES_NO = re.compile(r"^\W*(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could)\b", re.IGNORECASE)
_FIGURE = re.compile(r"£?\d[\d,]*(?:\.\d+)?%?")


def fact(question: Question, library: Library) -> Draft:
    topic = topic_of(question, library)
    if not topic.terms:
        return items(question, library) if question.dates else not_found(question, library)
    chosen = best(judged(question, topic, library), question)
    unused: tuple[str, ...] = ()
    if not chosen and topic.unknown:
        chosen, unused = _without_unknown_words(question, topic, library)
    if not chosen:
        return nearest(question, topic, library)
    concerns = (*((wording.unused_words(unused),) if unused else ()), *_concerns(chosen, question, topic, library))
    return Draft(AnswerStatus.ANSWERED, _told(chosen, question, topic, library), concerns)


def _without_unknown_words(question: Question, topic: Topic, library: Library) -> tuple[list[Judged], tuple[str, ...]]:
    """What answers the rest of the question, where it is nearly all there, and the words that were left out."""
    narrower = next((t for t in topic.without_one_word() if not t.unknown), None)
    if narrower is None:
        return [], ()
    chosen = [one for one in best(judged(question, narrower, library), question) if one.coverage >= _NEARLY_ALL]
    return chosen, topic.unknown if chosen else ()


def _told(chosen: Sequence[Judged], question: Question, topic: Topic, library: Library) -> tuple[Line, ...]:
    lines: list[Line] = []
    absent = _figures_not_borne_out(chosen, question)
    if absent:
        lines.append(saying(wording.other_figure(absent)))
    resolutions: set[tuple[str, str | None]] = set()
    several = len(library.bodies()) > 1
    place = ""
    for one in chosen:
        passage = one.passage
        if several and place_of(passage) != place:  # "on 4 May" alone would not say whose meeting it was
            place = place_of(passage)
            lines.append(heading(place))
        if passage.part is Part.RESOLUTION:
            if (passage.item, passage.heading) not in resolutions:
                lines += _resolution(passage, library)
            resolutions.add((passage.item, passage.heading))
        else:
            lines += [saying(_introduced(passage)), *_quoted(passage, topic, library)]
    return tuple(lines)


def _resolution(limb: Passage, library: Library) -> list[Line]:
    """What was put and not carried, or recommended to others, stands under its own words and passes for no decision."""
    limbs = _whole_resolution(limb, library)
    under = {words: [one for one in limbs if _introduced(one) == words] for words in map(_introduced, limbs)}
    return [line for words, own in under.items() for line in (saying(words), *quoting_all(own))]


def _whole_resolution(limb: Passage, library: Library) -> list[Passage]:
    """A resolution is never quoted in part."""
    return [p for p in library.passages_of_item(limb.item) if p.part is Part.RESOLUTION and p.heading == limb.heading]


def _quoted(passage: Passage, topic: Topic, library: Library) -> list[Line]:
    """The passage; of a table its heading row and the row that answers; with words that introduce a list, the list."""
    if _is_table(passage):
        row = _best_row(passage, topic, library)
        head = [Line(Voice.QUOTE, passage.lead, (passage,), quote=row)] if passage.lead else []
        return [*head, quoting(passage, row)]
    lines = [quoting(passage, best_sentences(passage.text, topic))]
    return lines + [quoting(p) for p in _list_after(passage, library)] if passage.text.endswith(":") else lines


def _best_row(passage: Passage, topic: Topic, library: Library) -> str:
    """The printed row of a table that has most of the topic and a figure; the whole group where none stands out."""
    place = passage.place
    printed = library.lines(passage.paper)[place.first_line - 1 : place.last_line]
    rows = [" ".join(line.text.split()) for line in printed]
    rows = [row for row in rows if re.search(r"\d", row) and row in passage.text]
    shares = [topic.coverage(bag_of(row)) for row in rows]
    if not rows or max(shares) == 0 or shares.count(max(shares)) > 1:
        return passage.text
    return rows[shares.index(max(shares))]


def _list_after(passage: Passage, library: Library) -> list[Passage]:
    """The labelled passages that follow words ending in a colon."""
    following = [
        p for p in library.passages_of_item(passage.item) if p.order > passage.order and p.part is passage.part
    ]
    listed = list(takewhile(lambda p: p.label is not None and p.heading == passage.heading, following))
    return listed[:_LONGEST_LIST]


_OF_OTHERS = re.compile(r"\b(?:resol\w+|deci\w+|minutes|recommend\w*|call(?:ed|ing)[ -]in|motion)\b", re.IGNORECASE)
"""Words after which minutes quote what another body decided, or what was only proposed."""


def _introduced(passage: Passage) -> str:
    if passage.section is SectionKind.AGENDA or passage.part is Part.AGENDA:
        return wording.agenda_says(passage.meeting)
    if passage.part is Part.DISCUSSION and passage.lead and _OF_OTHERS.search(passage.lead):
        return wording.minutes_quote(passage.meeting, passage.lead)
    if passage.part is Part.RESOLUTION:
        if passage.outcome is not None and passage.outcome in NOT_CARRIED:
            return wording.put_and(passage.outcome.value)
        return wording.RECOMMENDED_ON if is_recommended_on(passage) else wording.resolved_words(passage.meeting)
    if passage.section is SectionKind.MINUTES:
        return wording.minutes_say(passage.meeting)
    if passage.part is Part.RECOMMENDATION:
        return wording.recommended(passage.title, passage.meeting)
    return wording.report_says(passage.title, passage.meeting, appendix=passage.part is Part.APPENDIX)


def _is_table(passage: Passage) -> bool:
    return passage.part in {Part.REPORT, Part.APPENDIX} and passage.lead is not None and passage.label is None


def _figures_not_borne_out(chosen: Sequence[Judged], question: Question) -> list[str]:
    """Figures that a yes-or-no question puts forward and none of the passages has."""
    if not _YES_NO.search(question.stand_alone):
        return []
    said = " ".join(f"{one.passage.lead or ''} {one.passage.text} {one.passage.meeting}" for one in chosen)
    figures = set(words_of(said))
    return [f for f in _FIGURE.findall(question.stand_alone) if not set(words_of(f)) <= figures and len(f) > 1]


def _concerns(chosen: Sequence[Judged], question: Question, topic: Topic, library: Library) -> tuple[str, ...]:
    """Said where papers of one meeting give the same matter different figures; of different meetings they may."""
    if wanted_by(question) not in {Wants.DATE, Wants.MONEY, Wants.SHARE, Wants.QUANTITY}:
        return ()
    shown = [(one.passage.meeting, _shown(one.passage, topic, library)) for one in chosen]
    differ = (_differ(a, b) for (day, a), (other, b) in combinations(shown, 2) if day == other)
    return (wording.FIGURES_DIFFER,) if any(differ) else ()


def _shown(passage: Passage, topic: Topic, library: Library) -> str:
    if _is_table(passage):
        return _best_row(passage, topic, library)
    return best_sentences(passage.text, topic, longest=250)


def _differ(one: str, other: str) -> bool:
    """Whether two sentences say nearly the same words about different figures."""
    a, b = bag_of(one).stems, bag_of(other).stems
    words_a, words_b = ({s for s in bag if not s.isdigit()} for bag in (a, b))
    shared = len(words_a & words_b) / max(1, min(len(words_a), len(words_b)))
    figures_a, figures_b = a - words_a, b - words_b
    return shared >= 0.5 and bool(figures_a - figures_b) and bool(figures_b - figures_a)
