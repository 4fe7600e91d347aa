"""Looks over an installation and a library, and says of each thing that is wrong how to mend it.

Every check is a plain function to a Finding; none of them changes anything or reaches for the network.
"""

import importlib.metadata
import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.settings import Settings
from index.catalogue_health import full_text_version
from index.embedding import BUNDLED, bundled_folder, check_bundled, model_name
from index.errors import LibraryError, LibraryMissing
from index.library import Library
from index.records import IngestStatus, PaperRecord

INCLUDES_EXEMPT = "kept with what it marks as not for publication, as was asked; answers may quote it."
_DISTRIBUTION = "board-papers-assistant"
_NAME = re.compile(r"[A-Za-z0-9._-]+")


class Health(StrEnum):
    FINE = "fine"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, what was found there, and, where something is wrong, what to do about it."""

    what: str
    health: Health
    found: str
    remedy: str = ""


def findings(settings: Settings) -> Iterator[Finding]:
    yield _python()
    yield from _dependencies()
    yield _full_text()
    yield _model(settings)
    yield from _library(settings)


def _python() -> Finding:
    return Finding("Python", Health.FINE, platform.python_version())


def _dependencies() -> Iterator[Finding]:
    try:
        wanted = importlib.metadata.requires(_DISTRIBUTION) or []
    except importlib.metadata.PackageNotFoundError:
        yield Finding("installation", Health.WRONG, "not installed", "Run 'make run', or 'pip install .' as in README.")
        return
    present = {name: _version(name) for name in map(_named, wanted) if name}
    missing = [name for name, version in present.items() if version is None]
    if missing:
        yield Finding("dependencies", Health.WRONG, f"missing: {', '.join(missing)}", "Install the project again.")
    versions = ", ".join(f"{name} {version}" for name, version in present.items() if version)
    yield Finding("versions", Health.FINE, versions)


def _named(requirement: str) -> str | None:
    """The distribution a requirement names; None for those of extras, which need not be there."""
    match = _NAME.match(requirement)
    return match.group() if match and "extra ==" not in requirement else None


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _full_text() -> Finding:
    version = full_text_version()
    if version is None:
        return Finding("full text", Health.WRONG, "SQLite without FTS5", "Use a Python whose SQLite has FTS5.")
    return Finding("full text", Health.FINE, f"SQLite {version} with FTS5")


def _model(settings: Settings) -> Finding:
    name = model_name(settings.model)
    if name != BUNDLED:
        return Finding("model", Health.NOTE, f"{name} (set by BOARD_PAPERS_MODEL; its checksum is not known)")
    try:
        check_bundled(bundled_folder())
    except LibraryError as error:
        return Finding("model", Health.WRONG, str(error), "Install the project's dependencies again.")
    return Finding("model", Health.FINE, f"{name}, checksum as published")


def _library(settings: Settings) -> Iterator[Finding]:
    where = str(settings.library)
    try:
        with Library.open(settings.library, model=settings.model) as library:
            meetings, papers = library.coverage().meetings, library.papers()
    except LibraryMissing:
        yield Finding("library", Health.NOTE, f"none yet in {where}", "'board-papers ingest PATH' makes it.")
        return
    except LibraryError as error:
        yield Finding("library", Health.WRONG, str(error), "Mend that, or name another folder with --library.")
        return
    yield Finding("library", Health.FINE, f"{where}: papers {len(papers)}, meetings {meetings}")
    yield from (finding for paper in papers for finding in _paper(paper))


def _paper(paper: PaperRecord) -> Iterator[Finding]:
    if paper.status is IngestStatus.FAILED:
        yield Finding("paper", Health.WRONG, f"{paper.paper}: {paper.error}", "Mend the file and ingest it again.")
    if paper.exempt and paper.include_exempt:
        yield Finding("paper", Health.NOTE, f"{paper.paper}: {INCLUDES_EXEMPT}")
    for warning in paper.warnings:
        page = f", page {warning.page}" if warning.page else ""
        yield Finding("paper", Health.NOTE, f"{paper.paper}{page}: {warning.message}")
