"""Two invented papers of a board that does not exist, questions on them, and the ground these are asked on."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date as Date
from pathlib import Path

from evals.gold.entries import Entry, Evidence, Kind, WholeResolution
from evals.ground import Ground, RememberingEmbedder, made_of
from ingest.paper import Part

SPRING = """Minutes of a meeting of the Quellshire Weirs Board held at Sluice House, Quellby on 6 May 2031.

1. Introductions

The Chairman welcomed everyone to the meeting.

2. Harrow Weir

The Board considered a report of the Weirs Officer on the gates of Harrow Weir. The new gates had cost £61,300, and
the River Keepers Forum (RKF) had asked for a gauge board beside them.

RESOLVED:

(a) That the report be noted by the Board; and

(b) That the gates of Harrow Weir be painted before the winter of 2031.

3. Eel Ladders

The Board considered a report on eel ladders. A trapper, Ms. Idony Farrant, had counted 418 eels in a week.

RESOLVED:

That the report be noted by the Board.

CHAIRMAN
"""
AUTUMN = """Minutes of a meeting of the Quellshire Weirs Board held at Sluice House, Quellby on 1 September 2031.

11. Minutes

The minutes of the meeting held on 6 May 2031 were confirmed as a correct record.

12. Gauge Boards

The Board considered the request of the RKF. Contractors had asked for £2,150 a board.

RESOLVED:

That no gauge boards be bought before the accounts of the year are closed.

CHAIRMAN
"""
MAY, SEPTEMBER = Date(2031, 5, 6), Date(2031, 9, 1)


def _resolved(meeting: Date, minute: str) -> tuple[tuple[Evidence, ...], ...]:
    return ((Evidence(meeting, minute, part=Part.RESOLUTION),),)


ENTRIES = (
    Entry("W1", 1, ("What was resolved on Harrow Weir?",), Kind.RESOLVED, True, _resolved(MAY, "2"),
          resolutions=(WholeResolution(MAY, "2", limbs=2),)),
    Entry("W2", 2, ("How many eels were counted?",), Kind.FACT, True, ((Evidence(MAY, "3", holds="418"),),),
          facts=(("418",),)),
    Entry("W3", 3, ("What was resolved on gauge boards?", "why?"), Kind.FOLLOWUP, True,
          _resolved(SEPTEMBER, "12"), resolutions=(WholeResolution(SEPTEMBER, "12", limbs=1),)),
    Entry("W4", 4, ("What was resolved on kites?",), Kind.UNANSWERABLE, False),
)  # fmt: skip


@contextmanager
def ground_in(folder: Path) -> Iterator[Ground]:
    (folder / "spring.txt").write_text(SPRING, encoding="utf-8")
    (folder / "autumn.txt").write_text(AUTUMN, encoding="utf-8")
    embedder = RememberingEmbedder()
    with made_of([folder], embedder) as library:
        yield Ground("weirs", ENTRIES, library, embedder)
