"""Evidence altered: a value of the answer is another wherever it stands, so the answer must state the new one.

The old value stands nowhere in the changed papers. An answer that still states it has it from elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from random import Random

from assistant.answer import Answer
from evals.counterfactuals.cases import Change, Verdict, Way, place_of
from evals.counterfactuals.held import Papers, Words
from evals.counterfactuals.swaps import Swap, stands
from evals.counterfactuals.values import date_in, has_value, other_fact, other_limb
from evals.gold.entries import Entry
from evals.run import Result
from evals.wording import plain, says
from ingest.paper import Passage

_ROOT = 5
"""Letters that the forms of a verb have in common."""


@dataclass(frozen=True, slots=True)
class Alteration:
    """`old` and `new` are the forms of a fact that may be stated; a limb of a resolution has one form."""

    change: Change
    swap: Swap
    old: tuple[str, ...]
    new: tuple[str, ...]
    word_for_word: bool = False

    def conflicts_with(self, other: "Alteration") -> bool:
        """Whether one of the two would change what the other states."""
        return any(
            stands(one.swap.old, words)
            for one, another in ((self, other), (other, self))
            for words in (another.swap.old, *another.change.entry.turns)
        )

    def verdict(self, answer: Answer, words: Words) -> Verdict:
        text = plain(answer.text)
        if any(says(text, one) for one in self.old):
            return Verdict(False, "states what the papers no longer say")
        says_new = _quotes if self.word_for_word else says
        if not any(says_new(text, one) for one in self.new):
            return Verdict(False, "does not state what the papers now say")
        return Verdict(True, "states what the papers now say")


def alteration_of(result: Result, papers: Papers, draw: Random) -> Alteration | None:
    """The first of the question's facts, or of its resolutions' limbs, that can be altered; None where none can.
    Limbs with a figure or a date come first.

    Days on which a meeting was held are left alone: they say where words stand, and no question but where.
    """
    facts = (alternatives for alternatives in result.entry.facts if date_in(alternatives[0]) not in papers.meetings)
    limbs = sorted(chain.from_iterable(result.resolutions), key=lambda limb: not has_value(limb.text))
    found = (_fact(result, one, papers, draw) for one in facts)
    quoted = (_limb(result, one, papers, draw) for one in limbs)
    return next((one for one in chain(found, quoted) if one), None)


def _fact(result: Result, alternatives: Sequence[str], papers: Papers, draw: Random) -> Alteration | None:
    swap = other_fact(alternatives[0], draw, papers.free)
    old = tuple(one for one in alternatives if says(result.answer.text, one))
    if swap is None or not old or _is_asked(swap.old, result.entry) or not papers.holding(swap.old):
        return None
    new = tuple(map(swap.made_in, alternatives))
    if any(one == other for one, other in zip(alternatives, new, strict=True)):
        return None  # the fact may be put in words that do not hold the value
    return Alteration(_change(result, swap, swap.old), swap, tuple(alternatives), new)


def _limb(result: Result, limb: Passage, papers: Papers, draw: Random) -> Alteration | None:
    """The limb is exchanged as a whole, so that the same verb or figure elsewhere stays as it is."""
    exchanged = other_limb(limb.text, draw, papers.free)
    if exchanged is None or _is_asked(exchanged[0].old, result.entry) or not papers.holding(limb.text):
        return None
    words, whole = exchanged
    return Alteration(_change(result, words, limb.text), whole, (whole.old,), (plain(whole.new),), word_for_word=True)


def _change(result: Result, swap: Swap, words: str) -> Change:
    """The place is the one cited for the words."""
    cited = [one for one in result.answer.citations if stands(words, one.quote)] or [*result.answer.citations]
    return Change(result.entry, Way.ALTERED, f"{swap.old} → {swap.new}", place_of(cited[0]) if cited else "")


def _is_asked(words: str, entry: Entry) -> bool:
    """Whether the question itself says the words, or, of a verb, another form of it."""
    root = words[:_ROOT].casefold() if words.isalpha() else None
    return any(stands(words, turn) or (root is not None and root in turn.casefold()) for turn in entry.turns)


def _quotes(text: str, words: str) -> bool:
    return words in text
