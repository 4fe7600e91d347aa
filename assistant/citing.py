"""Citations and their printed form. Numbers are given once, here and nowhere else."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant import wording
from assistant.answer import Block, Citation, Correction, Voice
from assistant.draft import Draft, Line
from assistant.places import number_of
from assistant.standing import corrections_of
from index.records import Body, Copy, CorrectionRecord
from ingest.paper import Part, Passage
from ingest.text.dates import day_in_words


def cited(
    draft: Draft,
    short_names: dict[str, str],
    corrections: Sequence[CorrectionRecord] = (),
    *,
    copies: Mapping[str, tuple[Copy, ...]] | None = None,
    several_bodies: bool = False,
) -> tuple[tuple[Block, ...], tuple[Citation, ...]]:
    """Blocks with markers, and the citations they point to, numbered from 1 in the order they are first used.

    The same words cited twice have one number. `short_names` gives a body's abbreviation where the papers define one;
    where the papers of several bodies are held, a heading says whose item it heads. Of minutes that were corrected
    later, each citation tells the correction; `copies` gives the other papers that hold a passage's item.
    """
    numbers: dict[tuple[str, str], int] = {}
    citations: list[Citation] = []
    blocks: list[Block] = []
    for place, line in enumerate(draft.lines):
        markers = []
        for passage in line.passages:
            quote = _quote(line, passage)
            key = (passage.id, quote)
            if key not in numbers:
                numbers[key] = len(numbers) + 1
                citation = _citation(numbers[key], passage, quote, short_names)
                correction = corrected(passage, corrections, short_names)
                also_in = (copies or {}).get(passage.id, ())
                citations.append(replace(citation, correction=correction, also_in=also_in))
            markers.append(numbers[key])
        whose = _whose(draft.lines[place:], short_names) if several_bodies and line.voice is Voice.HEADING else ""
        blocks.append(Block(line.voice, whose + line.text, tuple(markers), line.label))
    return tuple(blocks), tuple(citations)


def reference(passage: Passage, short_names: dict[str, str]) -> str:
    """The form an officer pastes: "Avon Paths Board, 3 May 2021, minute 23 (agenda item 8), resolution (a)"."""
    body = short_names.get(passage.body or "", passage.body or "")
    day = day_in_words(passage.meeting) if passage.meeting else "undated"
    marked = wording.NOT_FOR_PUBLICATION if passage.exempt else ""
    return ", ".join(piece for piece in (body, day, _number(passage), _kind(passage), marked) if piece)


def corrected(
    passage: Passage, corrections: Sequence[CorrectionRecord], short_names: dict[str, str]
) -> Correction | None:
    """What a later meeting corrected in the minute that a passage is of; nearest first, if it did so more than once."""
    found = next(iter(corrections_of(passage, corrections)), None)
    if found is None:
        return None
    where = found.passage
    return Correction(found.words, reference(where, short_names), where.paper, where.place.page)


def short_names(bodies: Sequence[Body]) -> dict[str, str]:
    """Body name -> the short form that the papers themselves define for it."""
    return {name: short for body in bodies for name, short in body.shorts}


def _whose(lines: Sequence[Line], short_names: dict[str, str]) -> str:
    """The body of the first passage quoted under a heading."""
    body = next((passage.body for line in lines for passage in line.passages), None)
    return f"{short_names.get(body, body)}, " if body else ""


def _quote(line: Line, passage: Passage) -> str:
    if line.quote is not None:
        return line.quote
    return line.text if line.voice is Voice.QUOTE else passage.text


def _citation(number: int, passage: Passage, quote: str, names: dict[str, str]) -> Citation:
    place = passage.place
    return Citation(
        number=number,
        passage=passage.id,
        body=passage.body,
        meeting=passage.meeting,
        minute=passage.minute,
        agenda_item=passage.agenda_item,
        title=passage.title,
        part=passage.part,
        label=passage.label,
        status=passage.status,
        paper=passage.paper,
        page=place.page,
        printed_page=place.printed_page,
        first_line=place.first_line,
        last_line=place.last_line,
        quote=quote,
        reference=reference(passage, names),
        uncertain=passage.uncertain,
    )


def _number(passage: Passage) -> str:
    number = number_of(passage)
    return number or (f"“{passage.title}”" if passage.title else "")


def _kind(passage: Passage) -> str:
    label = f" {passage.label}" if passage.label else ""
    match passage.part:
        case Part.RESOLUTION:
            return f"resolution{label}"
        case Part.RECOMMENDATION:
            return f"report, recommendation{label}"
        case Part.REPORT:
            return f"report, paragraph{label}" if label else "report"
        case Part.APPENDIX:
            return f"appendix,{label}" if label else "appendix"
        case Part.DISCUSSION:
            return f"point{label}" if label else "minutes"
        case Part.ATTENDANCE:
            return "attendance"
        case Part.AGENDA:
            return "agenda"
