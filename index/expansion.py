"""A short form defined in the papers and its long form find each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.catalogue_words import STOP_WORDS, words_in


@dataclass(frozen=True, slots=True)
class Expanded:
    """A question with the other forms of its abbreviations: `phrases` for the words, `text` for the vectors."""

    phrases: tuple[str, ...]
    text: str


def expanded(query: str, abbreviations: Iterable[tuple[str, str]]) -> Expanded:
    """`abbreviations` are (short, long). A short form that is also a common word counts in capitals only."""
    spaced = f" {' '.join(words_in(query))} "
    added = dict.fromkeys(
        other for short, long in abbreviations for other in _other_forms(query, spaced, short, long) if other
    )
    return Expanded(tuple(added), f"{query} ({'; '.join(added)})" if added else query)


def _other_forms(query: str, spaced: str, short: str, long: str) -> Sequence[str]:
    has_long = f" {' '.join(words_in(long))} " in spaced
    has_short = _has_short(query, spaced, short)
    if has_long == has_short:
        return ()
    return (short,) if has_long else (long,)


def _has_short(query: str, spaced: str, short: str) -> bool:
    words = " ".join(words_in(short))
    if words in STOP_WORDS:
        return short in query.split()
    return bool(words) and (f" {words} " in spaced or f" {words}s " in spaced)
