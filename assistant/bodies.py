"""How people call the bodies whose papers are held: by name, by abbreviation, or by a part of the name that tells.

"Saltby council", "the planning board" and "Saltby" alone are such parts. One may fit several bodies: the question is
then about each of them. Words that every authority has a body of ("the Council") name none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.terms import FUNCTION_WORDS, MEETING_WORDS, stem, word_set
from index.library import Library
from index.records import Body
from ingest.text.bodies import is_generic

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = word_set("and of the for in")


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


_GATHERINGS = _stems("board committee council panel group forum authority trust meeting minutes")
_NOUNS = _GATHERINGS | _stems(
    "partnership commission cabinet executive assembly court senate governors trustees conservators commissioners body "
    "subcommittee association society"
)
_ALONE = _stems("cabinet senate")
"""One word that tells which of an authority's bodies is meant."""
_OF_A_MATTER = word_set("on about regarding concerning re over")
"""After these a place is part of the matter: "what was said about Saltby"."""
_OF_SOMEBODY = word_set("at by for did does has had do was were is")
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of a question, one after another, that stand in the name of a body."""

    first: int
    last: int
    body: str
    score: int
    proper: bool
    alike: int

    def meets(self, other: "_Run") -> bool:
        return self.first <= other.last and other.first <= self.last


def called(bodies: Sequence[Body]) -> dict[str, tuple[str, ...]]:
    """Ways to call each body -> its name. "Parish Council" alone is no way where other names end with it too."""
    ways = {name: body.name for body in bodies for name in (*body.names, *((body.short,) if body.short else ()))}
    endings = [f" {name}".casefold() for body in bodies for name in body.names]
    return {
        way: (name,)
        for way, name in ways.items()
        if not any(other.endswith(f" {way}".casefold()) and other != f" {way}".casefold() for other in endings)
    }


def called_in_part(text: str, bodies: Sequence[Body], library: Library) -> dict[str, tuple[str, ...]]:
    """Parts of names in a question -> the bodies they fit; nothing where one body alone is held."""
    if len(bodies) < 2:
        return {}
    words = list(_WORD.finditer(text))
    runs = sorted(_runs(words, bodies, library), key=lambda run: (-run.score, -run.alike))
    ways: dict[str, tuple[str, ...]] = {}
    taken: list[_Run] = []
    for run in runs:
        if any(run.meets(other) for other in taken) or (taken and not run.proper):
            continue
        taken.append(run)
        same = [one for one in runs if one.meets(run) and (one.score, one.alike) == (run.score, run.alike)]
        span = text[words[run.first].start() : words[run.last].end()]
        ways[span] = tuple(dict.fromkeys(one.body for one in same))
    return ways


def _runs(words: Sequence[re.Match[str]], bodies: Sequence[Body], library: Library) -> Iterator[_Run]:
    roots = [stem(word.group()) for word in words]
    for body in bodies:
        for name in body.names:
            of_name = [stem(word) for word in _WORD.findall(name)]
            for first, last in _spans(roots, frozenset(of_name) - _SMALL):
                run = _run(words, roots, (first, last), of_name, library)
                if run is not None:
                    yield _Run(first, last, body.name, *run)


def _spans(roots: Sequence[str], name: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The longest runs of words of the name, with small words between them and any gathering at their end."""
    at = 0
    while at < len(roots):
        if roots[at] not in name:
            at += 1
            continue
        last = at
        for place in range(at + 1, len(roots)):
            if roots[place] in name or (roots[place] in _GATHERINGS and place == last + 1):
                last = place
            elif roots[place] not in _SMALL:
                break
        yield at, last
        at = last + 1


def _run(
    words: Sequence[re.Match[str]],
    roots: Sequence[str],
    span: tuple[int, int],
    name: Sequence[str],
    library: Library,
) -> tuple[int, bool, int] | None:
    """The words' score, whether a proper name is among them, and how far they end as the name does; None where they
    are no way to call the body."""
    first, last = span
    own = {root for root in roots[first : last + 1] if root in name and root not in _SMALL}
    before = words[first - 1].group().casefold() if first else ""
    if before == "the" and first > 1:
        before = words[first - 2].group().casefold()
    ends = roots[last] in _NOUNS
    proper = any(_is_proper(words[at].group(), library) for at in range(first, last + 1) if roots[at] in own)
    if proper:
        alone = last == first and library.is_word(words[first].group().casefold())
        names_it = ends or (before not in _OF_A_MATTER and (not alone or before in _OF_SOMEBODY))
    else:
        telling = own - _GATHERINGS
        one = len(telling) == 1 and telling <= _NOUNS and not telling <= _ALONE
        names_it = bool(telling) and ends and roots[last] in own and not one and before != "to"
    return (len(own), proper, _alike(roots[first : last + 1], name)) if names_it else None


def _alike(said: Sequence[str], name: Sequence[str]) -> int:
    """2 where the words stand in the name one after another and at most its board comes behind, "the Combined
    Authority" of a Combined Authority Board; 1 where they only end as it does."""
    starts = (at for at in range(len(name)) if list(name[at : at + len(said)]) == list(said))
    if any(set(name[at + len(said) :]) <= _GATHERINGS for at in starts):
        return 2
    return int(said[-1] == name[-1])


def _is_proper(word: str, library: Library) -> bool:
    """A word that the papers write with a capital and that names no office or subject that committees are called by."""
    folded = word.casefold().removesuffix("'s").removesuffix("’s")
    if len(folded) < _SHORTEST or folded in FUNCTION_WORDS | MEETING_WORDS or is_generic(folded):
        return False
    forms = library.lexicon().written(folded)
    return not forms[0].islower() if forms else not library.is_word(folded)


def without_names(text: str, ways: Mapping[str, tuple[str, ...]]) -> tuple[str, tuple[str, ...]]:
    """The question with every name of a body taken out, and the bodies named."""
    named: dict[str, None] = {}
    for way in sorted(ways, key=len, reverse=True):
        found = re.search(rf"(?<!\w)(?:the\s+)?{re.escape(way)}(?:['’]s)?(?!\w)", text, re.IGNORECASE)
        if found:
            text = f"{text[: found.start()]} the board meeting {text[found.end() :]}"
            named |= dict.fromkeys(ways[way])
    return " ".join(text.split()), tuple(named)
