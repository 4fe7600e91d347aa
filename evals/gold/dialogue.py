"""The dialogue in which somebody says what a right answer must hold, and a gold entry comes of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from assistant.answer import Answer, AnswerStatus, Citation
from evals.gold.check import stands_in
from evals.gold.choices import Groups, alternatives_in, groups_in, numbers_in, places_in, words_in
from evals.gold.entries import Entry, Evidence, Kind
from evals.gold.places import bears, place_in_words
from evals.gold.proposals import Whole, item_of, kind_of, next_id, place_of, tags_of, wholes_of
from evals.wording import says
from index.records import Scope
from ingest.paper import Passage

T = TypeVar("T")
Places = tuple[tuple[Evidence, ...], ...]
Facts = tuple[tuple[str, ...], ...]


class Desk(Protocol):
    """Where the person sits."""

    def say(self, text: str) -> None: ...

    def ask(self, question: str, read: Callable[[str], T], default: str | None = None) -> T:
        """Asks again until `read` takes what was typed; its ValueError is the sentence to show."""
        ...

    def agrees(self, question: str, default: bool) -> bool: ...


@dataclass(frozen=True, slots=True)
class Asked:
    """A conversation and the answer to its last turn. `held` is all the library holds, `taken` the ids in use;
    `right` are the numbers of the citations that a reader of the answer found right.
    """

    turns: tuple[str, ...]
    scope: Scope
    answer: Answer
    held: tuple[Passage, ...]
    taken: tuple[str, ...]
    right: tuple[int, ...] = ()


def entry_from(asked: Asked, desk: Desk) -> Entry:
    answerable = desk.agrees("Do the papers answer this question?", asked.answer.status is not AnswerStatus.NOT_FOUND)
    required = _required(asked, desk, answerable=answerable)
    welcome = _welcome(asked, desk, required)
    further = tuple(_places(asked, desk))
    kind = _kind(asked, desk, answerable=answerable)
    facts = tuple(_facts(asked, desk, _meetings(asked, required, further))) if answerable else ()
    absent = tuple(_absent(desk, facts))
    wholes = _wholes(asked, desk, required, further) if answerable else ()
    tags = desk.ask("Tags (words; none)", words_in, " ".join(tags_of(asked.answer, kind)) or "none")
    return Entry(
        id=desk.ask("Id", _free_id(asked), next_id(asked.taken)),
        line=0,
        turns=asked.turns,
        kind=kind,
        answerable=answerable,
        citations=_groups(asked, required, facts, wholes) + further,
        optional=_optional(asked, welcome, wholes),
        facts=facts,
        absent=absent,
        resolutions=tuple(whole.wanted for whole in wholes),
        scope=asked.scope,
        tags=tags,
    )


def _required(asked: Asked, desk: Desk, *, answerable: bool) -> Groups:
    count = len(asked.answer.citations)
    if not count:
        return ()
    default = " ".join(map(str, asked.right)) or (None if answerable else "none")
    return desk.ask(
        "Which of the citations does a right answer rest on? (numbers; 1/2 where either will do; all; none)",
        lambda text: groups_in(text, count),
        default,
    )


def _welcome(asked: Asked, desk: Desk, required: Groups) -> tuple[int, ...]:
    count = len(asked.answer.citations)
    if len({number for group in required for number in group}) == count:
        return ()
    question = "Which of the others are welcome, though not needed? (numbers; all; none)"
    return desk.ask(question, lambda text: numbers_in(text, count), "none")


def _places(asked: Asked, desk: Desk) -> Iterator[tuple[Evidence, ...]]:
    """Places that the answer should have cited and did not."""

    def held(text: str) -> tuple[Evidence, ...]:
        places = places_in(text) if text.strip() else ()
        for place in places:
            if not any(bears(passage, passage.text, place) for passage in asked.held):
                raise ValueError(f"nothing in the library is at {place_in_words(place)}")
        return places

    desk.say("Other places that a right answer must cite, one a line, such as “6 May 2031, minute 12, resolution (a)”;")
    desk.say("“|” between two where either will do; an empty line ends.")
    while group := desk.ask("Place", held, ""):
        yield group


def _kind(asked: Asked, desk: Desk, *, answerable: bool) -> Kind:
    fitting = [kind for kind in Kind if kind is not (Kind.UNANSWERABLE if answerable else None)]
    fitting = [kind for kind in fitting if kind is not Kind.FOLLOWUP or len(asked.turns) > 1]

    def read(text: str) -> Kind:
        if text.strip() not in fitting:
            raise ValueError(f"the kind is one of {', '.join(fitting)}")
        return Kind(text.strip())

    return desk.ask("Kind", read, kind_of(asked.answer, asked.turns, answerable=answerable).value)


def _facts(asked: Asked, desk: Desk, there: list[Passage]) -> Iterator[tuple[str, ...]]:
    desk.say("Facts that a right answer states, one a line; “7|seven” where either will do; an empty line ends.")
    while fact := desk.ask("Fact", alternatives_in, ""):
        unsaid = [one for one in fact if not stands_in(one, there)]
        question = f"No paper of the meetings cited says {' or '.join(map(repr, unsaid))}. Keep it all the same?"
        if not unsaid or desk.agrees(question, False):
            yield fact


def _absent(desk: Desk, facts: Facts) -> Iterator[str]:
    def read(text: str) -> str:
        stated = [fact for group in facts for fact in group if text.strip() and says(fact, text.strip())]
        if stated:
            raise ValueError(f"a right answer says that too: {stated[0]}")
        return text.strip()

    desk.say("Words that only a wrong answer says, one a line; an empty line ends.")
    while words := desk.ask("Wrong", read, ""):
        yield words


def _wholes(asked: Asked, desk: Desk, required: Groups, further: Places) -> tuple[Whole, ...]:
    by_id = {passage.id: passage for passage in asked.held}
    cited = [by_id[citation.passage] for citation in asked.answer.citations if citation.passage in by_id]
    named = [one for group in further for one in group]
    wholes = wholes_of([*cited, *(p for p in asked.held if any(bears(p, p.text, one) for one in named))], asked.held)
    if not wholes:
        return ()
    chosen = {asked.answer.citations[number - 1].passage for group in required for number in group}
    proposed = [n for n, whole in enumerate(wholes, start=1) if chosen & {limb.id for limb in whole.limbs}]
    desk.say("Resolutions that a right answer quotes whole:")
    for number, whole in enumerate(wholes, start=1):
        desk.say(f"  {number}. {whole.told}")
    question, default = "Which of them? (numbers; all; none)", " ".join(map(str, proposed)) or "none"
    picked = desk.ask(question, lambda text: numbers_in(text, len(wholes)), default)
    return tuple(wholes[number - 1] for number in picked)


def _free_id(asked: Asked) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text.strip() in {"", *asked.taken}:
            raise ValueError(f"the id {text.strip()!r} is taken: give another")
        return text.strip()

    return read


def _meetings(asked: Asked, required: Groups, further: Places) -> list[Passage]:
    """The papers of the meetings at which a right answer rests; all papers where it rests nowhere yet."""
    cited = {asked.answer.citations[number - 1].meeting for group in required for number in group}
    meetings = cited | {place.meeting for group in further for place in group}
    return [passage for passage in asked.held if passage.meeting in meetings or not meetings]


def _groups(asked: Asked, required: Groups, facts: Facts, wholes: tuple[Whole, ...]) -> Places:
    whole = {limb.id for one in wholes for limb in one.limbs}

    def place(number: int) -> Evidence:
        citation: Citation = asked.answer.citations[number - 1]
        return place_of(citation, facts, in_whole=citation.passage in whole)

    groups = (tuple(dict.fromkeys(place(number) for number in group)) for group in required)
    return tuple(dict.fromkeys(groups))


def _optional(asked: Asked, welcome: tuple[int, ...], wholes: tuple[Whole, ...]) -> tuple[Evidence, ...]:
    """Whoever quotes a resolution whole cites all of its item: that is never beside the point."""
    items = [item_of(whole.limbs[0]) for whole in wholes]
    items += [item_of(asked.answer.citations[number - 1]) for number in welcome]
    return tuple(dict.fromkeys(items))
