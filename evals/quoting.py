"""Do quoted words stand in the paper? It is asked of the paper's lines as the library holds them.

White space is folded. Left out of the paper here is what is left out of quotations: furniture of pages, markup inside
a line, and the heading rows that a table repeats on each page.
"""

from collections.abc import Callable, Iterator, Sequence

from assistant.answer import Answer, Voice
from ingest.document import Line
from ingest.text.cleaning import clean, match_form
from ingest.text.furniture import furniture

# A paper's name -> its words, once with the rows that its tables repeat and once without.
WordsOf = Callable[[str], tuple[str, ...]]


def words_in(lines: Sequence[Line]) -> tuple[str, ...]:
    """A paper's words in one run. A table that goes on over a page has its heading row twice, a quotation once."""
    dropped = furniture(lines)
    kept = [line for line in lines if line.number not in dropped]
    return tuple(_folded(" ".join(clean(line.text) for line in some)) for some in (kept, _without_repeats(kept)))


def quotations(answer: Answer) -> tuple[tuple[str, frozenset[str]], ...]:
    """Every quoted block and every citation's quote, each with the papers it is ascribed to."""
    paper_of = {citation.number: citation.paper for citation in answer.citations}
    blocks = [
        (block.text, frozenset(paper_of[number] for number in block.markers if number in paper_of))
        for block in answer.blocks
        if block.voice is Voice.QUOTE
    ]
    return (*blocks, *((citation.quote, frozenset({citation.paper})) for citation in answer.citations))


def misquoted(answer: Answer, words_of: WordsOf) -> tuple[str, ...]:
    """The quotations that stand, word for word, in none of the papers they are ascribed to."""
    return tuple(
        words
        for words, papers in quotations(answer)
        if not any(_stands(_folded(words), text) for paper in papers for text in words_of(paper))
    )


def _stands(words: str, text: str) -> bool:
    """Whether the words are there and begin and end where words of the text do: "art" does not stand in "party"."""
    borders = ((at, at + len(words)) for at in _places(words, text))
    return any(not _inside_a_word(text, first) and not _inside_a_word(text, end) for first, end in borders)


def _places(words: str, text: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _inside_a_word(text: str, at: int) -> bool:
    return text[at - 1 : at].isalnum() and text[at : at + 1].isalnum()


def _without_repeats(lines: Sequence[Line]) -> list[Line]:
    rows: set[str] = set()
    kept: list[Line] = []
    for line in lines:
        row = match_form(line.text) if "\t" in line.text else ""
        if not row or row not in rows:
            kept.append(line)
        rows.add(row)
    return kept


def _folded(text: str) -> str:
    return " ".join(text.split())
