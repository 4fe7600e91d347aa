"""Do these words bear on the question? Decided from the question's own terms, not from a similarity score.

A term counts as found where one of its stems stands in the text, or the long form of an abbreviation does. Terms
weigh what they tell apart (inverse document frequency: Spärck Jones 1972). Names, abbreviations, what is counted and
words the papers never use are anchors: without them, a text is about something else.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.putting import MONTHS
from assistant.question import Question
from assistant.terms import alike, stem, stems_of, words_of
from index.library import Library
from index.records import ItemRecord
from index.spellings import other_spellings
from ingest.paper import Passage
from ingest.text.sentences import sentences as sentences_of

_NAME = re.compile(r"\b[A-Z][\w'’-]+\.?\s+(?:[A-Z]\.?\s+)*[A-Z][\w'’-]+")
_FOCUS = re.compile(
    r"\b(?:how (?:many|much)|(?:number|percentage|proportion|rate|total|cost|price|amount) of)\s+"
    r"(?:the\s+)?([^\W\d]\w*)",
    re.IGNORECASE,
)
"""What is counted must be there: a figure for something else is no answer."""
_FINANCIAL_YEAR = re.compile(r"\b((?:19|20)\d\d)\s?[/–-]\s?((?:20)?\d\d)\b")
_QUARTER = re.compile(r"\bq(?:uarter)?\s?([1-4])\b", re.IGNORECASE)
_HYPHENATED = re.compile(r"\b([^\W\d_]+)-\s*([^\W\d_]+)\b")
"""A word broken at a line end, "conse- quently", is quoted as printed and found as one; so is a "co-ordinator"."""
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
"""The words of a web address say nothing: ".../community-safety-partnership/" is no word on the partnership."""
_FILLERS = frozenset({"and", "of", "the", "for", "to", "in", "on", "a", "with"})


_SIMILAR = 0.5
"""What a word that papers use for the question's word counts for."""


@dataclass(frozen=True, slots=True)
class Bag:
    """The stems of a text, as a set and in order between spaces, fillers left out."""

    stems: frozenset[str]
    run: str


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the topic, one abbreviation with its long forms, or one financial year.

    Any of `stems`, any of `phrases` (stems in a row) or all of one set of `together` is the term. `known` is False
    where no paper has it.
    """

    word: str
    stems: frozenset[str]
    similar: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()
    together: tuple[frozenset[str], ...] = ()
    weight: float = 1.0
    anchor: bool = False
    counted: bool = False
    known: bool = True

    def found_in(self, bag: Bag) -> bool:
        if not self.stems.isdisjoint(bag.stems) or any(phrase in bag.run for phrase in self.phrases):
            return True
        return any(stems <= bag.stems for stems in self.together)

    def share_in(self, bag: Bag) -> float:
        """1 where the term is found, less where only a word that papers use for it is."""
        if self.found_in(bag):
            return 1.0
        return 0.0 if self.similar.isdisjoint(bag.stems) else _SIMILAR


@dataclass(frozen=True, slots=True)
class Topic:
    """`phrase` is how the question puts it; `query` how it is searched for."""

    terms: tuple[Term, ...]
    phrase: str = ""

    @property
    def query(self) -> str:
        return " ".join(term.word for term in self.terms)

    def without_one_word(self) -> Iterator["Topic"]:
        """The topic without the common words no paper has, then without each common word in turn, heaviest first.

        People add words that papers do not use. Names and what is counted stay: what is said of others is not said
        of them.
        """
        common = [term for term in self.terms if not (term.counted or any(letter.isupper() for letter in term.word))]
        for left_out in ([t for t in common if not t.known], *([t] for t in sorted(common, key=lambda t: -t.weight))):
            kept = tuple(term for term in self.terms if term not in left_out)
            if left_out and (len(kept) > 1 or any(term.anchor for term in kept)):
                yield replace(self, terms=kept)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Words of the topic that no paper has, not even nearly."""
        return tuple(term.word for term in self.terms if not term.known)

    @property
    def words(self) -> str:
        """The query with the words that papers use for its words, for a search by words alone."""
        return " ".join([self.query, *sorted(word for term in self.terms for word in term.similar)])

    def has_heaviest(self, bag: Bag, context: Bag | None = None) -> bool:
        """Whether the word that tells most stands in the text; a name tells most, and may stand in the context."""
        heaviest = max(self.terms, key=lambda term: (term.anchor, term.weight))
        beside = context is not None and heaviest.anchor and heaviest.share_in(context)
        return bool(heaviest.share_in(bag) or beside)

    def coverage(self, bag: Bag, context: Bag | None = None) -> float:
        """The share of the topic's weight found in the text, from 0 to 1; what only its context has counts half."""
        total = sum(term.weight for term in self.terms)
        found = 0.0
        for term in self.terms:
            around = term.share_in(context) / 2 if context is not None else 0.0
            found += term.weight * max(term.share_in(bag), around)
        return found / total if total else 0.0

    def anchored(self, bag: Bag, context: Bag | None = None) -> bool:
        """Whether every anchor stands in the text or its context."""
        places = (bag, context) if context is not None else (bag,)
        return all(any(term.share_in(place) for place in places) for term in self.terms if term.anchor)

    def missing(self, bag: Bag) -> tuple[str, ...]:
        return tuple(term.word for term in self.terms if not term.share_in(bag))


@lru_cache(maxsize=50_000)
def bag_of(text: str) -> Bag:
    text = _ADDRESS.sub(" ", text)
    stems = [s for s in stems_of(text) if s not in _FILLERS]
    joined = (stem(before + after) for before, after in _HYPHENATED.findall(text))
    return Bag(frozenset((*stems, *joined)), f" {' '.join(stems)} ")


def words_around(passage: Passage) -> Bag:
    """The passage with what it stands under: title, heading, lead."""
    return bag_of(" . ".join(filter(None, (passage.title, passage.heading, passage.lead, passage.text))))


def words_of_items(items: Iterable[ItemRecord]) -> Bag:
    """All the words of items or reports: the context in which each of their passages is read."""
    return bag_of(" . ".join(t for item in items for t in (item.title or "", *(p.text for p in item.passages))))


def topic_of(question: Question, library: Library) -> Topic:
    """The topic's terms with their weights."""
    periods, words = _periods(question)
    terms, rest = _abbreviations(words, library)
    focus = _FOCUS.search(question.text)
    terms += [_term(word, library, counted=bool(focus and word == focus.group(1))) for word in rest]
    return Topic(tuple(_weighed([*terms, *periods], library)), question.topic)


def best_sentences(text: str, topic: Topic, *, longest: int = 1000) -> str:
    """The run of whole sentences that covers most of the topic, no longer than `longest` characters if it can be."""
    if len(text) <= longest:
        return text
    sentences = sentences_of(text)
    shares = [topic.coverage(bag_of(sentence)) for sentence in sentences]
    first = last = max(range(len(sentences)), key=lambda index: shares[index])
    while True:
        options = [index for index in (last + 1, first - 1) if 0 <= index < len(sentences)]
        options = [i for i in options if len(" ".join(sentences[min(first, i) : max(last, i) + 1])) <= longest]
        if not options:
            return " ".join(sentences[first : last + 1])
        chosen = max(options, key=lambda index: shares[index])
        first, last = min(first, chosen), max(last, chosen)


def names_somebody(text: str) -> bool:
    """Whether two words in a row are written like a name."""
    return _NAME.search(text) is not None


def _periods(question: Question) -> tuple[list[Term], list[str]]:
    """Terms for the financial years and quarters of the question, and its words without them.

    "2017/18" is also printed "2017-2018" and "1/4/17 to 31/3/18"; a figure for another period is no answer.
    """
    years, quarters = list(_FINANCIAL_YEAR.finditer(question.text)), list(_QUARTER.finditer(question.text))
    terms = [Term(m.group(0), frozenset(), together=_year_forms(m.group(1), m.group(2)), anchor=True) for m in years]
    terms += [
        Term(m.group(0), frozenset({f"q{m.group(1)}"}), phrases=(f" quarter {m.group(1)} ",), anchor=True)
        for m in quarters
    ]
    parts = {word.casefold() for match in (*years, *quarters) for word in words_of(match.group(0))}
    return terms, [word for word in question.words if word.casefold() not in parts]


def _year_forms(first: str, second: str) -> tuple[frozenset[str], ...]:
    short = second[-2:]
    return frozenset({first, short}), frozenset({first, first[:2] + short}), frozenset({first[-2:], short})


def _abbreviations(words: Sequence[str], library: Library) -> tuple[list[Term], list[str]]:
    """Terms for the abbreviations among the words, written short or in full, and the words left over."""
    known: dict[str, list[str]] = {}
    for entry in library.abbreviations():
        known.setdefault(entry.short.casefold(), []).append(entry.long)
    run = bag_of(" ".join(words)).run
    terms: list[Term] = []
    used: set[str] = set()
    for short, longs in known.items():
        phrases = tuple(sorted({bag_of(long).run for long in longs}))
        spelt_out = next((phrase for phrase in phrases if phrase in run and phrase.count(" ") > 2), None)
        written = next((w for w in words if w.casefold() in {short, f"{short}s"}), None)
        if spelt_out or written:
            terms.append(Term(written or longs[0], frozenset({stem(short), short}), phrases=phrases, anchor=True))
            used |= set((spelt_out or "").split()) | ({stem(written)} if written else set())
    return terms, [word for word in words if stem(word) not in used]


def _term(word: str, library: Library, *, counted: bool) -> Term:
    roots = frozenset(stem(spelt) for spelt in (word, *other_spellings(word)))
    similar = frozenset().union(*map(alike, roots))
    anchor = counted or (any(letter.isupper() for letter in word) and word.casefold() not in MONTHS)
    term = Term(word, roots, similar - roots, anchor=anchor, counted=counted)
    if word.isdigit() or any(library.document_frequency(sorted(similar)).values()):
        return term
    return replace(term, known=False, anchor=True)


def _weighed(terms: Sequence[Term], library: Library) -> list[Term]:
    total = library.passage_count() + 1
    return [replace(term, weight=_weight(term, library, total)) for term in terms]


def _weight(term: Term, library: Library, total: int) -> float:
    forms = sorted(term.stems | term.similar) or [term.word]
    frequency = max(library.document_frequency(forms).values(), default=0)
    return max(math.log(total / (frequency + 1)), 0.1) * (1.5 if term.anchor else 1.0)
