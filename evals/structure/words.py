"""Words that a gold file gives beside the words that were read: the same, or not?

Papers of real people are not copied into the repository: of their words a gold file gives a fingerprint, or how they
begin and how many there are. `python -m evals.structure.veil FILE` puts fingerprints in the place of words.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz import fuzz

from evals.wording import folded

Form = Callable[[str], str]

FINGERPRINT = re.compile(r"#(\d+):[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Words:
    """Either the `text` itself, or what is known of it; `count` is how many words stand between its spaces."""

    text: str | None = None
    starts: str | None = None
    count: int | None = None
    fingerprint: str | None = None

    @property
    def length(self) -> int | None:
        """How many words there are, if the gold file says so in one way or another."""
        mark = FINGERPRINT.fullmatch(self.fingerprint or "")
        return int(mark[1]) if mark else self.count

    def __str__(self) -> str:
        """As a list of what was misread shows them."""
        if self.text is not None:
            return " ".join(self.text.split())
        count = f"{self.count} words" if self.count is not None else None
        starts = f"{self.starts} ..." if self.starts else None
        return ", ".join(filter(None, (starts, count, self.fingerprint)))


def as_printed(text: str) -> str:
    """White space folded and nothing else: a resolution is right to the letter or not at all."""
    return " ".join(text.split())


def as_title(text: str) -> str:
    """Capitals, kinds of quotation mark and dash, and the stop at the end are a matter of typing."""
    return folded(text).strip(" .:;,-")


def as_owner(text: str) -> str:
    return as_title(text).removeprefix("the ")


def fingerprint(text: str, form: Form) -> str:
    """How many words, and the first letters of a hash of the words in the form in which they are compared."""
    formed = form(text)
    return f"#{len(formed.split())}:{hashlib.sha256(formed.encode()).hexdigest()[:12]}"


def same(wanted: Words, found: Words, form: Form) -> bool:
    """Whether the words read, of which the text is known, are all that the gold file says of them."""
    text = found.text or ""
    fits = (
        wanted.text is None or form(wanted.text) == form(text),
        wanted.starts is None or form(text).startswith(form(wanted.starts)),
        wanted.count is None or wanted.count == len(text.split()),
        wanted.fingerprint is None or wanted.fingerprint == fingerprint(text, form),
    )
    return all(fits)


def same_title(wanted: Words, found: Words) -> bool:
    return same(wanted, found, as_title)


def same_owner(wanted: Words, found: Words) -> bool:
    """Who is to act, by name or by office: "the Clerk" and "the Clerk, Highways Department" are one."""
    mark = FINGERPRINT.fullmatch(wanted.fingerprint or "")
    read = as_owner(found.text or "").split()
    if mark:
        return fingerprint(" ".join(read[: int(mark[1])]).rstrip(",;"), as_owner) == wanted.fingerprint
    said = as_owner(wanted.text or "").split()
    shorter = min(len(said), len(read))
    return bool(shorter) and as_owner(" ".join(said[:shorter])) == as_owner(" ".join(read[:shorter]))


def likeness(wanted: Words, found: Words) -> float:
    """From 0 to 1, for finding which item is meant by a heading that was read otherwise than it stands."""
    if wanted.text is None or found.text is None:
        return float(same(wanted, found, as_title))
    return fuzz.ratio(as_title(wanted.text), as_title(found.text)) / 100
