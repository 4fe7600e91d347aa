"""A question as it is meant, however it was typed: capitals, slips, manners and order put right before it is read."""

import re
from dataclasses import replace

from assistant.capitals import with_names, without_shouting
from assistant.manners import without_manners
from assistant.mending import Mended, mended
from assistant.order import straightened
from assistant.when import written_out
from index.library import Library

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_AMPERSAND = re.compile(r"^\s*&(?=\s)\s*")


def as_meant(text: str, library: Library) -> Mended:
    """The plain question, and the words of the matter that were read as others than those typed."""
    read = mended(without_shouting(_AMPERSAND.sub("and ", text.translate(_STRAIGHT))), library)
    plain = " ".join(written_out(straightened(without_manners(read.text))).split())
    told = tuple((typed, word) for typed, word in read.slips if word in plain)
    return replace(read, text=with_names(plain, library), slips=told)
