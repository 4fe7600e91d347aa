"""How the papers write a word, with capitals or without: what tells a name from a word that only looks like one."""

import re
from collections import Counter
from unicodedata import normalize

import sqlalchemy as sa

_MOST = 40
"""So many passages are looked at: a name is written the same way in all of them."""


def written(connection: sa.Connection, word: str) -> tuple[str, ...]:
    """The word as it stands inside sentences, commonest form first; nothing where no paper has just this form of it.

    A capital at the beginning of a sentence, in a passage of nothing but capitals or in a title tells nothing.
    """
    counted: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    plain = without_accents(word)
    form = re.compile(rf"(?P<opens>(?:^|[.!?:;•]\s+)\W*)?\b(?P<word>{re.escape(plain)})\b", re.IGNORECASE)
    for text in _texts(connection, f'"{word}"'):
        for found in form.finditer(without_accents(text)):
            written_so = text[found.start("word") : found.end("word")]
            opens = found["opens"] is not None and written_so.istitle()
            (opening if opens or text.isupper() else counted)[written_so] += 1
    if not (counted or opening) and any(form.search(without_accents(title)) for title in _titles(connection, word)):
        return (word.casefold(),)
    return tuple(one for one, _ in (counted or opening).most_common())


def without_accents(text: str) -> str:
    """Letter for letter, as the full text compares words."""
    if text.isascii():
        return text
    return "".join(normalize("NFD", letter)[0] for letter in normalize("NFC", text))


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


def _titles(connection: sa.Connection, word: str) -> list[str]:
    statement = sa.text("SELECT title FROM passage_words WHERE passage_words MATCH :query LIMIT :most")
    return list(connection.scalars(statement, {"query": f'title : "{word}"', "most": _MOST}))
