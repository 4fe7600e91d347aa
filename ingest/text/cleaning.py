"""Words as they are quoted and as they are compared: what a format leaves among them taken out, glyphs untouched."""

import re

WORD = re.compile(r"[^\W\d_]{2,}")
DOCUMENT_LINK = re.compile(r"\s*\bpdf icon\s+PDF\s+[\d.,]+\s*[KM]B\b|\s+PDF\s+[\d.,]+\s*[KM]B\s*$", re.IGNORECASE)

_SPACES = re.compile(r"\s+")
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\ufeff")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*\s*/?>")
_FORMULA = re.compile(r"\$([^$\n]*[\\^_{][^$\n]*)\$")
_COMMAND = re.compile(r"\\[a-zA-Z]+\s?|[{}^]")
_LINK = re.compile(r"\[([^\]\n]+)\]\((?:https?:|mailto:)[^)\s]*\)")
_STRONG = re.compile(r"\*\*(\S(?:.*?\S)?)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])")
_ESCAPED = re.compile(r"\\([-.()#*_+!\[\]])")
_HASHES = re.compile(r"^\s*#{1,6}\s+")
_QUOTES = str.maketrans(
    dict.fromkeys("‘’\u201a`", "'") | dict.fromkeys("“”„", '"') | dict.fromkeys("‐\u2011–—\u2212", "-"),
)
_TERMINAL = re.compile(r"""[.;:?!]["'”’)\]]*$|\(pages? [\d\s–-]+\)$""", re.IGNORECASE)


def clean(text: str) -> str:
    """The words for quoting: markup and formula residue gone, white space folded, glyphs untouched."""
    plain = _HASHES.sub("", text.translate(_INVISIBLE))
    plain = _TAG.sub(" ", _LINK.sub(r"\1", plain))
    plain = _FORMULA.sub(lambda found: _COMMAND.sub("", found.group(1)), plain)
    plain = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", plain))
    plain = DOCUMENT_LINK.sub(" ", _ESCAPED.sub(r"\1", plain))
    return _SPACES.sub(" ", plain).strip()


def match_form(text: str) -> str:
    """For matching only, never shown: cleaned, case folded, quotes straight, every dash a hyphen."""
    return clean(text).translate(_QUOTES).casefold()


def is_finished(text: str) -> bool:
    """Whether the words end as a sentence, a limb or an introduction ends."""
    return _TERMINAL.search(text.rstrip()) is not None
