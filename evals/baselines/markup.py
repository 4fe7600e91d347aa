"""The words of a chunk of a web page. LlamaIndex takes a page as the text of its file, and its chunks begin and end
anywhere, within a tag too; judged with its tags, a sentence would break wherever a word of it is set apart."""

import re
from html.parser import HTMLParser
from pathlib import PurePath

_PAGES = {".html", ".htm"}
_END_OF_A_TAG = re.compile(r"^[^<>]*>")
_START_OF_A_TAG = re.compile(r"<[^<>]*$")
_WITHIN_A_LINE = {"a", "abbr", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"}
_NO_WORDS = {"script", "style"}


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent = tag in _NO_WORDS
        self._part_words(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent = False
        self._part_words(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)

    def _part_words(self, tag: str) -> None:
        if tag not in _WITHIN_A_LINE:
            self.pieces.append(" ")


def without_markup(paper: str, text: str) -> str:
    """The text as it is, unless the paper is a web page."""
    if PurePath(paper).suffix.lower() not in _PAGES:
        return text
    words = _Words()
    words.feed(_START_OF_A_TAG.sub("", _END_OF_A_TAG.sub("", text)))
    words.close()
    return " ".join("".join(words.pieces).split())
