"""Capitals as the papers have them, however a question was typed.

A QUESTION ALL IN CAPITALS, and One With a Capital to Each Word, say nothing by them: they are read in small letters.
A word that the papers never write without its capital is a name, or an abbreviation, in small letters too.
"""

import re

from assistant.putting import PUTTING
from assistant.terms import words_of
from index.library import Library

_WORD = re.compile(r"(?<![\w@/.'’])[^\W\d_]{3,}(?![\w@/])")
_SHORTEST = 4
_LONGEST_ABBREVIATION = 5


def without_shouting(text: str) -> str:
    """The question in small letters, where its capitals say nothing."""
    words = [word for word in words_of(text) if word[0].isalpha()]
    putting = [word for word in words if word.casefold() in PUTTING]
    shouted = putting and not any(letter.islower() for letter in text)
    later = [word for word in words[1:] if len(word) >= _SHORTEST]
    small = [word for word in words[1:] if word in putting]
    titled = len(later) > 1 and bool(small) and all(word[0].isupper() for word in (*later, *small))
    return text.lower() if shouted or titled else text


def with_names(text: str, library: Library) -> str:
    """The question with the capitals that the papers give its words wherever they use them."""
    return _WORD.sub(lambda found: _as_in_the_papers(found.group(), library), text)


def _as_in_the_papers(word: str, library: Library) -> str:
    if not word.islower() or word in PUTTING:
        return word
    forms = library.lexicon().written(word)
    if not forms or any(form.islower() for form in forms):
        return word
    if all(form.isupper() for form in forms) and len(word) > _LONGEST_ABBREVIATION:
        return word if library.is_word(word) else word.capitalize()  # it stands in headings alone
    return forms[0]
