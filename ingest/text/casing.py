"""Titles as a reader is shown them: no full stop at the end, and what is printed all in capitals set as names are.

Only titles are touched; the words that are quoted stay as printed. Which capitals are an abbreviation the paper itself
says, by using them inside ordinary prose.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.document import Document
from ingest.paper import Section
from ingest.text.bodies import title_cased
from ingest.text.cleaning import match_form

_SHOUTED = re.compile(r"\b[A-Z][A-Z&]*[A-Z](?=s?\b)")
_WORD = re.compile(r"\b[A-Za-z][a-z]+\b")
# A heading that its sentence runs on from: "MATTERS ARISING from the minutes", "FINANCE. A cheque was signed".
_HEADING = re.compile(r"^\s*(?:[A-Z][A-Z&’'/-]*[A-Z](?:\s+[A-Z&][A-Z&’'/-]*)+\b|[A-Z]{5,}(?=[.:]\s))")
_PROSE = 4


def with_shown_titles(sections: Sequence[Section], document: Document) -> tuple[Section, ...]:
    """The sections with their own and their items' titles as shown; the numbers must have met before.

    A report in capitals takes the writing of the agenda or minutes item of its number where that has the same words.
    """
    short_forms = _short_forms(document) if _any_shouted(sections) else frozenset()
    written = {
        _key(section, item.agenda_item): item.title
        for section in sections
        for item in section.items
        if item.title and not item.title.isupper()
    }
    return tuple(_shown(section, short_forms, written) for section in sections)


def shown_title(title: str, short_forms: frozenset[str]) -> str:
    """One title as shown: "GRANT BID (THE PIER FUND)." -> "Grant Bid (The Pier Fund)"."""
    bare = title[:-1].rstrip() if re.search(r"(?<!\.)\.$", title) and not _ends_in_short_form(title) else title
    return title_cased(bare, short_forms) if _is_shouted(bare, short_forms) else bare


def _shown(section: Section, short_forms: frozenset[str], written: Mapping[tuple[object, ...], str]) -> Section:
    title = section.title
    if title is not None and title.isupper():
        same = written.get(_key(section, section.agenda_item), "")
        title = same if _words(same) == _words(title) else title
    return replace(
        section,
        title=shown_title(title, short_forms) if title else title,
        items=tuple(
            replace(item, title=shown_title(item.title, short_forms)) if item.title else item for item in section.items
        ),
    )


def _key(section: Section, number: str | None) -> tuple[object, ...]:
    return (section.meeting.date, number)


def _words(title: str) -> list[str]:
    return re.findall(r"[^\W_]+", match_form(title))


def _any_shouted(sections: Sequence[Section]) -> bool:
    return any(
        title is not None and title.isupper()
        for section in sections
        for title in (section.title, *(item.title for item in section.items))
    )


def _is_shouted(title: str, short_forms: frozenset[str]) -> bool:
    """All in capitals, and not merely an abbreviation for a title ("AOB")."""
    if not title.isupper() or re.fullmatch(r"[A-Z]{2,4}", title):
        return False
    return not all(word in short_forms for word in _SHOUTED.findall(title))


def _ends_in_short_form(title: str) -> bool:
    """The stop of "etc." or of an initial belongs to the word."""
    return re.search(r"(\betc|\bno|\bnos|\b[A-Z]|\.[a-z])\.$", title) is not None


def _short_forms(document: Document) -> frozenset[str]:
    """Words in capitals inside prose; one that the paper also writes in small letters was only stressed there."""
    prose = [_HEADING.sub("", line.text) for line in document.lines if len(_WORD.findall(line.text)) >= _PROSE]
    shouted = {found for text in prose for found in _SHOUTED.findall(text)}
    ordinary = {found.upper() for text in prose for found in _WORD.findall(text)}
    return frozenset(shouted - ordinary)
