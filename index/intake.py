"""From paths a person gives to papers understood: which files, whether they changed, what they say, and our copies."""

import errno
import hashlib
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from index.catalogue_write import Understood
from index.errors import LibraryFull, LibraryReadOnly, PathMissing
from ingest.corrections.confirming import confirmations, corrections
from ingest.document import Document, Format
from ingest.exempt.holding_back import public_part
from ingest.paper import Correction, Paper, Passage
from ingest.passages import items_of, passages_of
from ingest.text.abbreviations import abbreviations_in

ReadPaper = Callable[[Path, str | None], Paper]

_WEB_HEADER = re.compile(r"\S.{3,} - (?:[A-Z][a-z]+day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}\b")
_HEADER_LINES = 12
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says with the papers they give: whose they are, where the papers do not say so themselves, whether
    what the papers mark as not for publication is to be kept with the rest, and whether the words of scanned pages are
    to be recognised."""

    body: str | None = None
    include_exempt: bool = False
    ocr: bool = False


def reader_of(given: Given) -> ReadPaper:
    """The usual way to read a paper, here and now."""
    from ingest.read import read_paper

    return lambda path, body: read_paper(path, body=body, ocr=given.ocr)


def files_in(paths: Sequence[Path], suffixes: frozenset[str]) -> tuple[Path, ...]:
    """The files to read, each once: folders are walked in the order of names, a file given outright is always taken."""
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise PathMissing(f"There is no file or folder {path}: check the name and try again.")
        found.update(dict.fromkeys(_walked(path, suffixes) if path.is_dir() else (path,)))
    return tuple(found)


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def understood(path: Path, name: str, given: Given, read: ReadPaper) -> Understood:
    """What a file says, under the name the library will hold it by; what it marks as not for publication is left out
    unless the person asked for it."""
    read_as = read(path, given.body)
    named = replace(read_as, document=replace(read_as.document, name=name))
    paper = named if given.include_exempt else public_part(named)
    passages = passages_of(paper)
    return Understood(
        paper=paper,
        items=items_of(paper),
        passages=passages,
        abbreviations=tuple(dict.fromkeys(found for passage in passages for found in _defined_in(passage))),
        confirmations=tuple(
            (section.meeting.body or paper.meeting.body, confirmed.date, confirmed.status)
            for section in paper.sections
            for confirmed in confirmations(section)
        ),
        corrections=tuple(_corrections(paper, passages)),
        web_page=is_web_page(paper.document),
    )


def _corrections(paper: Paper, passages: Sequence[Passage]) -> Iterator[tuple[str | None, Correction, str]]:
    """Each with the passage in which its words stand; a long statement is several passages of one place."""
    for section in paper.sections:
        for found in corrections(section):
            there = [one for one in passages if one.place.first_line == found.place.first_line]
            saying = next((one for one in there if found.words in one.text), there[0] if there else None)
            if saying is not None:
                yield section.meeting.body or paper.meeting.body, found, saying.id


def is_web_page(document: Document) -> bool:
    """A web page, or one saved as text: headed "Body - Friday, 20 June 2025" with the body's name of today."""
    if document.format in {Format.HTML, Format.XML}:
        return True
    head = [line.text.strip() for line in document.lines if line.text.strip()][:_HEADER_LINES]
    return document.format in {Format.TEXT, Format.MARKDOWN} and any(_WEB_HEADER.match(text) for text in head)


def free_name(name: str, taken: frozenset[str]) -> str:
    """`name`, or "minutes (2).pdf" where another file of that name is held."""
    path = Path(name)
    names = (name, *(f"{path.stem} ({number}){path.suffix}" for number in range(2, len(taken) + 3)))
    return next(free for free in names if free not in taken)


def copy_of(folder: Path, sha256: str, name: str) -> Path:
    """Where the library keeps its copy: a folder for each content, so that no copy can overwrite another."""
    return folder / sha256[:16] / name


def keep_copy(path: Path, copy: Path) -> None:
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    except OSError as error:
        shutil.rmtree(copy.parent, ignore_errors=True)
        if error.errno in _NO_ROOM:
            raise LibraryFull(
                f"There is no room left on the disk for a copy of {path.name}: free some space and try again."
            ) from error
        raise LibraryReadOnly(
            f"No copy of {path.name} can be kept in {copy.parent.parent} ({error.strerror}): check its permissions."
        ) from error


def drop_strays(folder: Path, kept: frozenset[str]) -> None:
    """Remove copies that no paper held refers to: what a program left that died half way. `kept` are SHA-256s."""
    wanted = {sha256[:16] for sha256 in kept}
    for stray in folder.iterdir() if folder.is_dir() else ():
        if stray.name not in wanted:
            shutil.rmtree(stray, ignore_errors=True)


def _walked(folder: Path, suffixes: frozenset[str]) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        if path.suffix.lower() in suffixes and not hidden and path.is_file():
            yield path


def _defined_in(passage: Passage) -> Iterator[tuple[str, str, str]]:
    for words in filter(None, (passage.title, passage.heading, passage.lead, passage.text)):
        for short, long in abbreviations_in(words):
            yield short, long, passage.id
