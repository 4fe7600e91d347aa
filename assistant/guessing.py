"""Which word a mistyped one was: guessed from its letters, and from the words that it stands beside in the papers."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import distance, process

from assistant.forms import intent_of
from assistant.known import SHORTEST, Known
from assistant.putting import AFTER_AN_OPENER, GATHERING, JOINING, OPENERS, PUTTING, SMALL
from assistant.slips import one_slip_away
from assistant.terms import stem, word_set

_STEMS_OF_PUTTING = frozenset(stem(word) for word in PUTTING)
_COMMON = 5
"""In so many passages a word must stand to be likelier than one that puts questions."""
_THE = word_set("the this that last next our")
_UNLIKELY = 2
_LONG = 6
_VERY_LONG = 9
_OPENING = 4
_LONG_PUTTING = tuple(sorted(word for word in PUTTING if len(word) >= _LONG))
_EDITS = distance.DamerauLevenshtein.distance


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands: the text on its left and on its right, and the words next to it."""

    left: str
    right: str
    before: str
    after: str

    def puts_a_kind(self, word: str) -> bool:
        """Whether the text asks a question of some kind with this word, and of none without it."""
        with_it, without = f"{self.left}{word}{self.right}", f"{self.left}_{self.right}"
        return intent_of(without) is None and intent_of(with_it) is not None

    @property
    def opens(self) -> bool:
        return not self.before or (self.before.casefold() in JOINING and not self.left.strip(" ,").count(" "))

    def beside(self, word: str, *, telling: bool) -> tuple[str, ...]:
        """The word with each neighbour; `telling` leaves out neighbours that say nothing of the matter."""
        pairs = ((self.before, f"{self.before} {word}"), (self.after, f"{word} {self.after}"))
        return tuple(pair for near, pair in pairs if near and not (telling and near.casefold() in PUTTING))


def opener(word: str, place: Place, known: Known) -> str | None:
    """The word that opens most questions, where "hat was resolved" or "whch items" does not."""
    if word in PUTTING or len(word) < SHORTEST - 1 or not place.after:
        return None
    strange = stem(word) not in known.stems and not known.is_of_the_language(word)
    if not strange and place.after.casefold() not in AFTER_AN_OPENER:
        return None
    return next((one for group in one_slip_away(word) for one in OPENERS if one in group), None)


def put_right(word: str, known: Known) -> str | None:
    """A word that puts questions, by its stem, and is not spelt as any of them: "apologie"."""
    if word in PUTTING or stem(word) not in _STEMS_OF_PUTTING or known.is_of_the_language(word):
        return None
    alike = [one for group in one_slip_away(word) for one in group if one in PUTTING and stem(one) == stem(word)]
    return min(alike, default=None)


def of_a_slip(word: str, place: Place, known: Known) -> str | None:
    """A word of the language is left alone unless what stands around it betrays it."""
    real = known.is_of_the_language(word)
    best: str | None = None
    for likeliness, group in enumerate(one_slip_away(word)):
        likely = [one for one in group if known.could_be(one)]
        betrayed = [one for one in likely if _is_betrayed(one, place, known)]
        if betrayed:
            return _likeliest(betrayed, place, known)
        if likeliness == _UNLIKELY and len(word) < _LONG:  # "moped" is not "moved"
            likely = [one for one in likely if one not in PUTTING]
        if likely and not real and best is None:
            best = _likeliest(likely, place, known)
    return best or (None if real else _of_two_slips(word, place) or _of_two_slips_in_papers(word, known))


def in_two(word: str, known: Known) -> str | None:
    """ "Knifecrime" and "antisocial", where the papers write two words, with a hyphen or without; "whatactions"."""
    real = known.is_of_the_language(word)
    least = 3 if real else 2
    cuts = [(word[:at], word[at:]) for at in range(least, len(word) - least + 1)]
    halves = next((cut for cut in cuts if not set(cut) & SMALL and known.together((" ".join(cut),))), None)
    if halves is None and not real:
        halves = next((cut for cut in cuts if _ran_together(*cut, known)), None)
    return " ".join(halves) if halves else None


def _is_betrayed(meant: str, place: Place, known: Known) -> bool:
    if meant in PUTTING:
        return (meant in GATHERING and place.before.casefold() in _THE) or place.puts_a_kind(meant)
    return known.together(place.beside(meant, telling=True)) > 0


def _likeliest(likely: Sequence[str], place: Place, known: Known) -> str:
    return min(likely, key=lambda one: _unlikeliness(one, place, known)) if len(likely) > 1 else likely[0]


def _unlikeliness(word: str, place: Place, known: Known) -> tuple[object, ...]:
    """Smallest for the word that stands beside its neighbours in the papers, then for one that makes it a question of
    some kind, then for the commonest."""
    return (
        -known.together(place.beside(word, telling=True)),
        not (word in PUTTING and place.puts_a_kind(word)),
        -known.together(place.beside(word, telling=False)),
        -known.together((word,)) - (_COMMON if word in PUTTING else 0),
        -len(word),  # more letters are left out than typed twice
        word,
    )


def _of_two_slips(word: str, place: Place) -> str | None:
    """Of the words that put questions, and where it is no question without: two slips make anything of anything."""
    if len(word) < _LONG:
        return None
    near = process.extract(word, _LONG_PUTTING, scorer=_EDITS, score_cutoff=2, limit=5)
    return next((one for one, _, _ in near if one[0] == word[0] and place.puts_a_kind(one)), None)


def _of_two_slips_in_papers(word: str, known: Known) -> str | None:
    """A very long word of the papers is told by what is left of it."""
    if len(word) < _VERY_LONG:
        return None
    alike = sorted(one for one in known.stems if one[:1] == word[:1])
    stems = process.extract(stem(word), alike, scorer=_EDITS, score_cutoff=3, limit=3)
    openings = {word[:_OPENING], *(root[:_OPENING] for root, _, _ in stems)}
    whole = sorted({one for opening in openings for one in known.beginning(opening)})
    near = process.extractOne(word, whole, scorer=_EDITS, score_cutoff=2)
    return near[0] if near else None


def _ran_together(first: str, second: str, known: Known) -> bool:
    """Whether a space was left out: one half only says how the question is put, or both do."""
    if min(len(first), len(second)) < SHORTEST:
        return False
    small = {first, second} & SMALL
    return all(one in PUTTING or (small and known.could_be(one)) for one in (first, second))
