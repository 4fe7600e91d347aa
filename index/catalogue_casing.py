"""How the papers write a word, with capitals or without: what tells a name from a word that only looks like one."""

import re
from collections import Counter

import sqlalchemy as sa

_MOST = 40
"""So many passages are looked at: a name is written the same way in all of them."""


def written(connection: sa.Connection, word: str) -> tuple[str, ...]:
    """The word as it stands inside sentences, commonest form first; nothing where no paper has just this form of it.

    A capital at the beginning of a sentence, or in a passage of nothing but capitals, tells nothing.
    """
    counted: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    form = re.compile(rf"(?P<opens>(?:^|[.!?:;•]\s+)\W*)?\b(?P<word>{re.escape(word)})\b", re.IGNORECASE)
    for text in _texts(connection, f'"{word}"'):
        for found in form.finditer(text):
            opens = found["opens"] is not None and found["word"].istitle()
            (opening if opens or text.isupper() else counted)[found["word"]] += 1
    return tuple(one for one, _ in (counted or opening).most_common())


def beginning(connection: sa.Connection, opening: str) -> frozenset[str]:
    """Words of the papers that begin so, in small letters: all of them where they are not many."""
    form = re.compile(rf"\b{re.escape(opening)}[^\W\d_]*", re.IGNORECASE)
    return frozenset(word.casefold() for text in _texts(connection, f'"{opening}" *') for word in form.findall(text))


def _texts(connection: sa.Connection, query: str) -> list[str]:
    statement = sa.text(
        "SELECT passages.text FROM passage_words JOIN passages ON passages.key = passage_words.rowid "
        "WHERE passage_words MATCH :query LIMIT :most"
    )
    return list(connection.scalars(statement, {"query": f"text : {query}", "most": _MOST}))
