"""Words made comparable: Markdown marks taken off, white space folded, and names that may not be written down.

Names of real people in the primary papers are kept out of the repository. A gold fact such as "#2:b1b813968634" stands
for two words by their fingerprint; `python -m evals.wording "Ann Example"` prints one.
"""

import hashlib
import re
import sys

_LINE_MARKS = re.compile(r"^[ \t]*(?:(?:>|[-*+•])[ \t]+)+", re.MULTILINE)
_CITATION_MARKS = re.compile(r"\s*(?:\[\d+\])+")
_ESCAPES = re.compile(r"\\([^\w\s])")
_WORDS = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_FINGERPRINT = re.compile(r"#(\d):([0-9a-f]{12})")
# Curly quotation marks, en dash and em dash, by number because they look like others.
_ALIKE = str.maketrans({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-"})


def plain(text: str) -> str:
    """Without Markdown's marks and citation numbers, white space folded; every word as it stands."""
    unmarked = _CITATION_MARKS.sub("", _LINE_MARKS.sub("", text)).replace("**", "")
    return " ".join(_ESCAPES.sub(r"\1", unmarked).split())


def folded(text: str) -> str:
    """As `plain`, with capitals, quotation marks and dashes made alike."""
    return plain(text).translate(_ALIKE).casefold()


def says(text: str, words: str) -> bool:
    """Whether `text` holds `words`, which may be a fingerprint; a figure counts only as a whole figure."""
    mark = _FINGERPRINT.fullmatch(words)
    if mark:
        return _holds_fingerprint(text, int(mark[1]), words)
    wanted = re.escape(folded(words))
    before = r"(?<!\d)(?<!\d[.,])" if words[0].isdigit() else ""
    after = r"(?![.,]?\d)" if words[-1].isdigit() else ""
    return re.search(before + wanted + after, folded(text)) is not None


def fingerprint(name: str) -> str:
    words = _words(name)
    return f"#{len(words)}:{hashlib.sha256(' '.join(words).encode()).hexdigest()[:12]}"


def _holds_fingerprint(text: str, length: int, wanted: str) -> bool:
    words = _words(text)
    return any(fingerprint(" ".join(words[at : at + length])) == wanted for at in range(len(words) - length + 1))


def _words(text: str) -> list[str]:
    return _WORDS.findall(folded(text))


if __name__ == "__main__":
    sys.stdout.write(fingerprint(" ".join(sys.argv[1:])) + "\n")
