"""How damaged the text of a page is, as a number: 0 for sound text, about 1 for text of which nothing can be used.

PDFs keep glyphs and not words, so reading one can go wrong in ways that show in the text itself: signs that stand for
nothing, words glued together or split, one word a line, letters exchanged for others. Each is measured as the share of
the text beyond what sound English or Welsh text has. Nothing here knows how the text was read, so that several
readings of one page can be compared.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Signs without meaning, and letters that no paper of ours is written in: what the bare numbers of glyphs come out as.
NOTHING = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x9f\u0180-\u0217\u021c-\u02af\u0370-\u058f]")
WORD = re.compile(r"[^\W\d_]+")
VOWELS = frozenset("aeiouyàáâäèéêëìíîïòóôöùúûüŵŷ")
# Sound text measures from 3.8 letters a word (dialogue) to 6.5 (reports); figures and initials are left out of it.
SHORTEST_MEAN, LONGEST_MEAN = 3.2, 7.5
LONGEST_USUAL_WORD = 25
# Of all letters two in five are vowels, names and abbreviations included.
USUAL_VOWELS, USUAL_SPREAD = 0.39, 0.12
USUAL_SINGLE_LETTERS = 0.15
USUAL_LONE_WORDS = 0.6
FEWEST_WORDS, FEWEST_LETTERS, FEWEST_LINES = 12, 40, 12

TROUBLED = 0.04


@dataclass(frozen=True, slots=True)
class Damage:
    """Shares from 0 to 1 of what is wrong. `blind` is the share of lines with hardly a sign that stands for anything:
    a heading may be lost on a page that is sound. `missing` is the share of letters that could not be read at all."""

    nothing: float = 0.0
    blind: float = 0.0
    glued: float = 0.0
    split: float = 0.0
    apart: float = 0.0
    exchanged: float = 0.0
    missing: float = 0.0

    @property
    def total(self) -> float:
        return self.nothing + self.blind + self.glued + self.split + self.apart + self.exchanged + self.missing

    @property
    def in_words(self) -> str:
        """What is worst about it."""
        said = {
            "signs that stand for nothing": self.nothing + self.blind,
            "words run together": self.glued,
            "words broken up": self.split + self.apart,
            "letters exchanged for others": self.exchanged,
            "letters missing": self.missing,
        }
        return max(said, key=lambda words: said[words])

    @property
    def troubled(self) -> bool:
        return self.total > TROUBLED


def damage_of(lines: Sequence[str], *, lost: int = 0) -> Damage:
    """`lost` counts letters that were drawn and could not be read at all."""
    text = " ".join(lines)
    words = WORD.findall(text)
    letters = sum(map(len, words))
    signs = len(text.replace(" ", "")) or 1
    return Damage(
        nothing=len(NOTHING.findall(text)) / signs,
        blind=sum(map(_is_blind, lines)) / (len(lines) or 1),
        glued=_glued(words, letters),
        split=_split(words, letters),
        apart=_apart(lines),
        exchanged=_exchanged(words, letters),
        missing=lost / (letters + lost) if lost else 0.0,
    )


def _is_blind(line: str) -> bool:
    signs = len(line.replace(" ", ""))
    return signs > 2 and len(NOTHING.findall(line)) >= signs / 3


def _glued(words: Sequence[str], letters: int) -> float:
    """Words far too long, and words too long on the whole."""
    if not letters:
        return 0.0
    far = sum(len(word) for word in words if len(word) > LONGEST_USUAL_WORD) / letters
    mean = letters / len(words) if len(words) >= FEWEST_WORDS else 0.0
    return min(1.0, far + max(0.0, (mean - LONGEST_MEAN) / LONGEST_MEAN))


def _split(words: Sequence[str], letters: int) -> float:
    """Words too short on the whole, or letter-spaced: many small letters that stand alone."""
    if len(words) < FEWEST_WORDS:
        return 0.0
    alone = sum(len(word) == 1 and word not in "aAI" for word in words) / len(words)
    mean = letters / len(words)
    return max(0.0, alone - USUAL_SINGLE_LETTERS) + max(0.0, (SHORTEST_MEAN - mean) / SHORTEST_MEAN)


def _apart(lines: Sequence[str]) -> float:
    """One word a line all down the page."""
    written = [line for line in lines if line.strip()]
    if len(written) < FEWEST_LINES:
        return 0.0
    lone = sum(len(line.split()) == 1 and WORD.fullmatch(line.strip()) is not None for line in written)
    return max(0.0, lone / len(written) - USUAL_LONE_WORDS)


def _exchanged(words: Sequence[str], letters: int) -> float:
    """Letters that stand for other letters have too few vowels among them, or too many."""
    if letters < FEWEST_LETTERS:
        return 0.0
    vowels = sum(letter in VOWELS for word in words for letter in word.casefold()) / letters
    return min(1.0, max(0.0, abs(vowels - USUAL_VOWELS) - USUAL_SPREAD) / (USUAL_VOWELS - USUAL_SPREAD))
