"""What was read of the papers that gold files speak of: papers one by one, meetings as the library joins them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.commands.shapes import meeting_json
from evals.structure.gold import Outline
from evals.structure.reading import gold_in, outline_in
from evals.structure.structure import Structure, structure_of
from index.errors import PaperNotHeld
from index.library import Library
from ingest.inspection.outline import inspection
from ingest.paper import Paper
from ingest.read import read_paper

# A folder for each set of papers.
GOLD = Path(__file__).resolve().parents[1] / "gold" / "structure"


@dataclass(frozen=True, slots=True)
class Readings:
    """Gold beside what was read of it, and the names of what the library does not hold."""

    pairs: tuple[tuple[Outline, Outline], ...]
    not_held: tuple[str, ...]


def structure_in(folder: Path, library: Library) -> Structure:
    """Every gold file of a folder, such as `GOLD / "sample"`, beside what was read of the papers in the library."""
    readings = readings_of(gold_in(folder), library)
    return structure_of(folder.name, readings.pairs, not_held=readings.not_held)


def structure_of_papers(folder: Path, papers: Path) -> Structure:
    """The same for papers that no library holds: those of the gold files that lie in the folder `papers`."""
    gold = [one for one in gold_in(folder) if not one.joined]
    held = [one for one in gold if (papers / one.name).is_file()]
    pairs = tuple((one, outline_of(read_paper(papers / one.name))) for one in held)
    return structure_of(folder.name, pairs, not_held=[one.name for one in gold if one not in held])


def readings_of(gold: Sequence[Outline], library: Library) -> Readings:
    """Every paper is read anew from the library's copy; what `inspect` and `meeting` print is what is scored."""
    found = [(wanted, _meeting(wanted, library) if wanted.joined else _paper(wanted, library)) for wanted in gold]
    return Readings(
        tuple((wanted, read) for wanted, read in found if read is not None),
        tuple(wanted.name for wanted, read in found if read is None),
    )


def outline_of(paper: Paper) -> Outline:
    return outline_in(inspection(paper))


def _paper(wanted: Outline, library: Library) -> Outline | None:
    try:
        file = library.file(wanted.name)
    except PaperNotHeld:
        return None
    return outline_of(read_paper(file))


def _meeting(wanted: Outline, library: Library) -> Outline | None:
    """Of several boards on a day, the one whose name the gold file gives."""
    held = wanted.sections[0] if wanted.sections else None
    day = held.date.value if held and held.date else None
    body = held.body.value.text if held and held.body and held.body.value else None
    found = library.meeting(day, body) if day else None
    return outline_in(meeting_json(found)) if found else None
