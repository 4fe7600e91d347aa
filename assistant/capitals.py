"""Capitals as the papers have them, however a question was typed.

A QUESTION ALL IN CAPITALS, and One With a Capital to Each Word, say nothing by them: they are read in small letters.
A word that the papers never write without its capital is a name, or an abbreviation, in small letters too.
"""

import calendar
import re

from assistant.terms import FUNCTION_WORDS, MEETING_WORDS, words_of
from index.library import Library

_WORD = re.compile(r"(?<![\w@/.'’])[^\W\d_]{3,}(?![\w@/])")
_PUTTING = FUNCTION_WORDS | MEETING_WORDS
_DATES = frozenset(name.casefold() for name in (*calendar.month_name, *calendar.day_name, *calendar.month_abbr) if name)
_SHORTEST = 4


def without_shouting(text: str) -> str:
    """The question in small letters, where its capitals say nothing."""
    words = [word for word in words_of(text) if word[0].isalpha()]
    putting = [word for word in words if word.casefold() in _PUTTING]
    shouted = putting and not any(letter.islower() for letter in text)
    later = [word for word in words[1:] if len(word) >= _SHORTEST]
    titled = len(later) > 1 and all(word[0].isupper() for word in later) and any(word in later for word in putting)
    return text.lower() if shouted or titled else text


def with_names(text: str, library: Library) -> str:
    """The question with the capitals that the papers give its words wherever they use them."""
    return _WORD.sub(lambda found: _as_in_the_papers(found.group(), library), text)


def _as_in_the_papers(word: str, library: Library) -> str:
    if not word.islower() or word in _PUTTING or word in _DATES:
        return word
    forms = library.written(word)
    return forms[0] if forms and not any(form.islower() for form in forms) else word
