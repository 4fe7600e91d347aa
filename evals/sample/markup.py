"""The plain text in which the sample papers are written: a head of `key: value` lines, then blocks between blank lines.

A block is known by how it begins: `# ` an appendix heading, `## ` a heading, `| ` a table row, `> ` lines kept as they
are, `* ` a bullet, `(a) ` or `12. ` a labelled paragraph, `---` a new page, anything else running text.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class BlockKind(StrEnum):
    APPENDIX = "appendix"
    HEADING = "heading"
    TABLE = "table"
    LINES = "lines"
    BULLET = "bullet"
    LABELLED = "labelled"
    BREAK = "break"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Block:
    """`rows` belongs to tables, `label` to labelled paragraphs; `text` keeps its line ends only in kept lines."""

    kind: BlockKind
    text: str = ""
    label: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    head: dict[str, str]
    blocks: tuple[Block, ...]


_LABEL = re.compile(r"(\([a-z]{1,5}\)|\d{1,2}\.|[ivx]{1,5}\))\s+(.*)", re.DOTALL)
_SIMPLE = (("# ", BlockKind.APPENDIX), ("## ", BlockKind.HEADING), ("* ", BlockKind.BULLET))


def source_at(path: Path) -> Source:
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    pairs = (line.partition(": ") for line in head.splitlines())
    chunks = (chunk.strip("\n") for chunk in re.split(r"\n\s*\n", body))
    return Source({key: value.strip() for key, _, value in pairs}, tuple(_block(chunk) for chunk in chunks if chunk))


def _block(chunk: str) -> Block:
    if chunk == "---":
        return Block(BlockKind.BREAK)
    if chunk.startswith("| "):
        return Block(BlockKind.TABLE, rows=tuple(_cells(line) for line in chunk.splitlines()))
    if chunk.startswith("> "):
        return Block(BlockKind.LINES, "\n".join(line.removeprefix(">").strip() for line in chunk.splitlines()))
    text = " ".join(chunk.split())
    for mark, kind in _SIMPLE:
        if text.startswith(mark):
            return Block(kind, text.removeprefix(mark))
    if found := _LABEL.fullmatch(text):
        return Block(BlockKind.LABELLED, found[2], found[1])
    return Block(BlockKind.TEXT, text)


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|"))
