"""A question as it is meant, however it was typed: capitals, slips, manners and order put right before it is read."""

from dataclasses import replace

from assistant.capitals import with_names, without_shouting
from assistant.manners import without_manners
from assistant.mending import Mended, mended
from assistant.order import straightened
from index.library import Library


def as_meant(text: str, library: Library) -> Mended:
    """The plain question, and the words of the matter that were read as others than those typed."""
    read = mended(without_shouting(text), library)
    plain = straightened(without_manners(read.text))
    told = tuple((typed, word) for typed, word in read.slips if word in plain)
    return replace(read, text=with_names(plain, library), slips=told)
