"""Plain text and Markdown: the lines as they stand, whatever the encoding and the line ends.

Form feeds are dropped rather than counted as pages: in saved text they are as often damage as they are page ends.
"""

import codecs
import re
from pathlib import Path

from ingest.document import Format
from ingest.errors import EmptyPaper, UnsupportedPaper
from ingest.readers.content import Content, numbered
from ingest.readers.flattened import flattened

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
# Text damaged by a copy may hold a stray control character; a picture or a program holds one in every few bytes.
MOST_CONTROLS = 0.02

_QUOTED = re.compile(r"^ {0,3}(?:> ?)+")
_RULE = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?")
_ROW = re.compile(r"\s*\|(?P<cells>.*\|.*)\|\s*")


def read_plain(path: Path, data: bytes, kind: Format) -> Content:
    text = decoded(path, data)
    if "\x00" in text or len(CONTROLS.findall(text)) > MOST_CONTROLS * len(text):
        raise _not_text(path)
    written = re.split(r"\r\n|\r|\n", CONTROLS.sub("", text.rstrip("\r\n")))
    if kind is Format.MARKDOWN:
        written = [_QUOTED.sub("", line) for line in written]
    lines = flattened(written) or numbered(_with_rows(written))
    if not any(line.text for line in lines):
        raise EmptyPaper(path, f"{path} holds no words; download or save it again.")
    return Content(kind, lines)


def _with_rows(lines: list[str]) -> list[str]:
    """Rows of a table drawn with bars have tabs between their cells, as those of every other format do."""
    if not any(_RULE.fullmatch(line) for line in lines):
        return lines
    made = []
    for line in lines:
        row = _ROW.fullmatch(line)
        cells = [cell.strip() for cell in row.group("cells").split("|")] if row is not None else []
        made.append("" if _RULE.fullmatch(line) else "\t".join(cells) if row is not None else line)
    return made


def decoded(path: Path, data: bytes, declared: str | None = None) -> str:
    """By byte order mark, then UTF-8, then as declared, then Windows-1252, which takes nearly any bytes.

    What is valid UTF-8 is UTF-8: declarations outlive the saving of a page in another encoding."""
    marked = next((encoding for mark, encoding in BYTE_ORDER_MARKS if data.startswith(mark)), None)
    for encoding in (marked, "utf-8", declared, "cp1252"):
        try:
            if encoding:
                return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    if b"\x00" in data:
        raise _not_text(path)
    # Five byte values mean nothing in Windows-1252; one of them should not cost the whole paper.
    return data.decode("cp1252", "replace")


def _not_text(path: Path) -> UnsupportedPaper:
    return UnsupportedPaper(path, f"{path} is not text (it holds binary data); save it as PDF or DOCX and try again.")
