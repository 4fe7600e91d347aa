"""Codes of minutes, "PC 24/021", "P31/12", as minutes print them: a question that gives one asks of that minute."""

import re

from index.library import Library
from index.records import EVERYTHING
from ingest.paper import SectionKind

_CODE = re.compile(
    r"(?<![\w/£.])(?<!minute )(?<!item )(?P<letters>[A-Za-z]{1,4}[ /]?)?\d{1,5}(?:[/:]\d{1,5}){1,3}(?![\w/])",
    re.IGNORECASE,
)


def with_codes(text: str, library: Library) -> str:
    """The question with the word "minute" before each code that is a minute's number in the papers held."""

    def minute(found: re.Match[str]) -> str:
        typed = found.group()
        bare = typed[len(found["letters"] or "") :]
        for code, before in ((typed.upper(), ""), (bare, typed[: len(typed) - len(bare)])):
            if library.items_numbered(code, EVERYTHING, SectionKind.MINUTES):
                return f"{before}minute {code}"
        return typed

    return _CODE.sub(minute, text)
