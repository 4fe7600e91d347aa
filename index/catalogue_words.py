"""Search by words: SQLite's full text (FTS5) over titles, headings and the papers' own words.

What a person typed never reaches the full text's query language: words are taken out of it and quoted. A row of the
full text has its passage's key as number; only passages that are to be found have one.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import sqlalchemy as sa

from index import catalogue_schema as schema
from index.spellings import other_spellings

TITLE, HEADING, TEXT = 1.6, 1.2, 1.0
"""Weights of the three columns. A title counts more than the text below it, for it is short and says the subject."""

_LONGEST_QUERY = 64
_WORD = re.compile(r"[^\W_]+")

_FUNCTION_WORDS = """
    a about an and any are as at be been being but by can could did do does for from had has have he her his how i if
    in into is it its me more my no nor not of on or our she should so some such than that the their them then there
    these they this those to us was we were what when where which who whom whose why will with would you your
"""
STOP_WORDS = frozenset(_FUNCTION_WORDS.split())


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text as the full text cuts them, in order, case folded."""
    return tuple(word.casefold() for word in _WORD.findall(text))


def any_of(query: str, phrases: Sequence[str] = ()) -> str:
    """A full-text query for passages with any of the words, pairs of neighbours counting extra; empty for no words.

    `phrases` are looked for as they stand. Function words are dropped unless there is nothing else. Words count in
    their British and in their American spelling.
    """
    words = words_in(query)[:_LONGEST_QUERY]
    telling = [word for word in words if word not in STOP_WORDS] or list(words)
    spelt = [other for word in telling for other in other_spellings(word)]
    pairs = [f"{a} {b}" for a, b in pairwise(words) if not {a, b} & STOP_WORDS]
    longer = [" ".join(words_in(phrase)) for phrase in phrases]
    return " OR ".join(f'"{term}"' for term in dict.fromkeys((*telling, *spelt, *pairs, *longer)) if term)


def ranked(
    connection: sa.Connection, query: str, conditions: Sequence[sa.ColumnElement[bool]], limit: int
) -> list[str]:
    """Ids of the passages that match best, best first, by BM25 (Robertson and Zaragoza 2009) as FTS5 computes it."""
    if not query:
        return []
    passages, items = schema.passages, schema.items
    words = sa.table("passage_words", sa.column("rowid"), sa.column("rank"))
    statement = (
        sa.select(passages.c.id)
        .select_from(words)
        .join(passages, passages.c.key == words.c.rowid)
        .where(sa.text("passage_words MATCH :query AND rank MATCH :weights"))
        .order_by(words.c.rank)
        .limit(limit)
    )
    if conditions:
        statement = statement.join(items, items.c.key == passages.c.item_key).where(*conditions)
    weights = f"bm25({TITLE}, {HEADING}, {TEXT})"
    return list(connection.scalars(statement, {"query": query, "weights": weights}))


def document_frequency(connection: sa.Connection, words: Iterable[str]) -> dict[str, int]:
    """In how many findable passages each word stands, in any of its forms. A Porter stem may be given for its words,
    and a phrase counts as a phrase."""
    return {word: max(_with_word(connection, word), _with_stem(connection, word)) for word in words}


def seen(connection: sa.Connection, phrase: str, most: int) -> int:
    """In how many findable passages a phrase stands, counted no further than `most`."""
    words = " ".join(words_in(phrase))
    if not words:
        return 0
    count = sa.text("SELECT count(*) FROM (SELECT 1 FROM passage_words WHERE passage_words MATCH :query LIMIT :most)")
    return int(connection.scalar(count, {"query": f'"{words}"', "most": most}) or 0)


def stems(connection: sa.Connection) -> frozenset[str]:
    """Every Porter stem of the findable passages' words."""
    return frozenset(connection.scalars(sa.text("SELECT term FROM passage_stems")))


def _with_word(connection: sa.Connection, word: str) -> int:
    phrase = " ".join(words_in(word))
    if not phrase:
        return 0
    count = sa.text("SELECT count(*) FROM passage_words WHERE passage_words MATCH :query")
    return int(connection.scalar(count, {"query": f'"{phrase}"'}) or 0)


def _with_stem(connection: sa.Connection, stem: str) -> int:
    """A stem may not be stemmed again: "abus" would lose its s."""
    count = sa.text("SELECT doc FROM passage_stems WHERE term = :stem")
    return int(connection.scalar(count, {"stem": stem.casefold()}) or 0)


def refresh_words(connection: sa.Connection, dates: Iterable[str]) -> None:
    """Give the passages of canonical items on these dates, and of undated ones, their rows; take them from others."""
    items, passages = schema.items, schema.passages
    query = (
        sa.select(items.c.key, items.c.canonical)
        .join(passages, passages.c.item_key == items.c.key)
        .where(sa.or_(items.c.date.in_(list(dates)), items.c.date.is_(None)))
        .where(passages.c.findable != items.c.canonical)
        .distinct()
    )
    rows = connection.execute(query).all()
    _find(connection, [row.key for row in rows if row.canonical])
    unfind(connection, [row.key for row in rows if not row.canonical])


def unfind(connection: sa.Connection, item_keys: Sequence[int]) -> None:
    """Take the passages of items out of the full text. Their vectors are brought in line later."""
    if not item_keys:
        return
    statement = (
        "DELETE FROM passage_words WHERE rowid IN (SELECT key FROM passages WHERE item_key = :item AND findable)",
        "UPDATE passages SET findable = 0 WHERE item_key = :item",
    )
    for sql in statement:
        connection.execute(sa.text(sql), [{"item": key} for key in item_keys])


def _find(connection: sa.Connection, item_keys: Sequence[int]) -> None:
    if not item_keys:
        return
    statements = (
        "INSERT INTO passage_words (rowid, title, heading, text) "
        # A word broken at a line end, "conse- quently", is found whole as well.
        "SELECT p.key, coalesce(i.title, ''), coalesce(p.heading, '') || ' ' || coalesce(p.lead, ''), "
        "p.text || CASE WHEN instr(p.text, '- ') THEN ' ' || replace(p.text, '- ', '') ELSE '' END "
        "FROM passages p JOIN items i ON i.key = p.item_key WHERE i.key = :item AND NOT p.findable",
        "UPDATE passages SET findable = 1 WHERE item_key = :item",
    )
    for sql in statements:
        connection.execute(sa.text(sql), [{"item": key} for key in item_keys])
