"""What a reader must know of the minutes quoted, said right under the quotation and never written into it: that a
later meeting corrected them, and that the item was taken in private and the rest of it is not public.
"""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

from assistant import wording
from assistant.answer import Voice
from assistant.draft import Draft, Line, saying
from index.records import CorrectionRecord
from ingest.paper import MinutesStatus, Passage, SectionKind


def with_standing(draft: Draft, corrections: Sequence[CorrectionRecord]) -> Draft:
    """The draft with a line under the last quotation from each minute that was corrected or taken in private."""
    after: dict[int, list[Line]] = {}
    for correction in corrections:
        at = _last_of(draft.lines, correction.changes, first_run=bool(correction.items))
        if at is not None and not _is_quoted(draft.lines, correction):
            after.setdefault(at, []).append(_corrected(correction))
    for passage in _private(draft.lines):
        at = _last_of(draft.lines, partial(_is_of, passage.item), first_run=True)
        if at is not None:
            after.setdefault(at, []).append(saying(_in_private(passage)))
    lines = (new for at, line in enumerate(draft.lines) for new in (line, *after.get(at, ())))
    return Draft(draft.status, tuple(lines), draft.concerns)


def corrections_of(passage: Passage, corrections: Sequence[CorrectionRecord]) -> tuple[CorrectionRecord, ...]:
    """The corrections a passage is cited with, those that name its minute first."""
    found = [one for one in corrections if one.changes(passage)]
    return tuple(sorted(found, key=lambda one: not one.items))


def status_concerns(draft: Draft) -> tuple[str, ...]:
    """A draft may change, a correction has changed the minutes."""
    said = {MinutesStatus.DRAFT: wording.draft_minutes, MinutesStatus.CORRECTED: wording.corrected_minutes}
    quoted = [passage for line in draft.lines for passage in line.passages]
    days = {status: {p.meeting for p in quoted if p.status is status and p.meeting} for status in said}
    concerns = [said[status](sorted(found, reverse=True)) for status, found in days.items() if found]
    marked = dict.fromkeys(passage.paper for passage in quoted if passage.exempt)
    return (*concerns, *(wording.not_for_publication(paper) for paper in marked))


def _last_of(lines: Sequence[Line], concerned: Callable[[Passage], bool], *, first_run: bool) -> int | None:
    """Where the last quotation concerned stands: in the first run of them, or anywhere."""
    cites = [(at, any(concerned(p) for p in line.passages)) for at, line in enumerate(lines) if _cites(line)]
    runs = [[at for at, _ in run] for is_concerned, run in groupby(cites, key=lambda one: one[1]) if is_concerned]
    if not runs:
        return None
    return runs[0][-1] if first_run else runs[-1][-1]


def _is_of(item: str, passage: Passage) -> bool:
    return passage.item == item


def _cites(line: Line) -> bool:
    return bool(line.passages) and line.voice is not Voice.HEADING


def _is_quoted(lines: Sequence[Line], correction: CorrectionRecord) -> bool:
    """Whether the answer tells the correction by itself already."""
    return any(passage.id == correction.passage.id for line in lines for passage in line.passages)


def _corrected(correction: CorrectionRecord) -> Line:
    said = wording.corrected_at if correction.items else wording.confirmed_with_corrections
    where = correction.passage
    text = said(where.meeting, _number(where), correction.words)
    return Line(Voice.SAYING, text, (where,), quote=correction.words)


def _number(passage: Passage) -> str:
    if passage.minute:
        return f"minute {passage.minute}"
    return f"agenda item {passage.agenda_item}" if passage.agenda_item else ""


def _private(lines: Sequence[Line]) -> tuple[Passage, ...]:
    """One passage of each item quoted that was, or is to be, taken in private; what is kept on request is whole."""
    quoted = [p for line in lines if _cites(line) for p in line.passages if p.private and not p.exempt]
    return tuple({passage.item: passage for passage in reversed(quoted)}.values())[::-1]


def _in_private(passage: Passage) -> str:
    ground = passage.private or ""
    if passage.section is SectionKind.MINUTES:
        return wording.taken_in_private(ground)
    return wording.to_be_taken_in_private(ground)
