"""The figures as tables: each beside the other system's, with the ratio of ours to theirs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from evals.bench.figures import Bench, GroundFigures, SystemFigures
from evals.tables import Table

_MB = 1_000_000
_NOTE = (
    "Warm answers: median and 95 of 100, in milliseconds. Askers put questions that nobody has put before, one after "
    "another without a pause. Ours are whole answers with citations; LlamaIndex's end with the two chunks that a model "
    "would write from. Of a chunk of 1,024 tokens the embedding model reads the first 256, so most of it is never "
    "embedded. The cold answer is to a question of fact, from the start of a new process."
)
_Figure = Callable[[SystemFigures], float | None]
_COLUMNS = ("measure", "ours", "LlamaIndex", "ours / LlamaIndex")


def tables_of(bench: Bench) -> tuple[Table, ...]:
    return (_growth(bench), *(_of_ground(ground) for ground in bench.grounds))


def _growth(bench: Bench) -> Table:
    """The figures that matter most, over all papers."""
    askers = sorted({waits.askers for ground in bench.grounds for waits in ground.ours.waits})
    return Table(
        title="Speed and memory, as papers and askers grow",
        columns=("papers", "passages", "system", *_GROWING, *(_heading(count) for count in askers)),
        rows=tuple(row for ground in bench.grounds for row in _growing(ground, askers)),
        note=f"{bench.date}; {bench.machine}. {_NOTE}",
    )


def _heading(askers: int) -> str:
    return f"{askers} asker{'s' if askers > 1 else ''}, ms"


def _growing(ground: GroundFigures, askers: Sequence[int]) -> Iterator[tuple[str, ...]]:
    measures: list[tuple[_Figure, ...]] = [(of,) for of in _GROWING.values()]
    measures += [(partial(_median, count), partial(_p95, count)) for count in askers]
    own, other = ([[of(system) for of in pair] for pair in measures] for system in (ground.ours, ground.theirs))
    for name, cells in ((ground.ours.name, own), (ground.theirs.name, other)):
        yield (ground.name, f"{ground.passages:,}", name, *(_cell(map(_number, pair)) for pair in cells))
    ratios = (_cell(map(_ratio, a, b)) for a, b in zip(own, other, strict=True))
    yield (ground.name, f"{ground.passages:,}", "ours / LlamaIndex", *ratios)


def _cell(numbers: Iterable[str]) -> str:
    return " / ".join(numbers)


def _of_ground(ground: GroundFigures) -> Table:
    rows = [_row(name, of, ground) for name, of in (*_ingesting(ground), *_answering(ground))]
    failures = " ".join((*ground.ours.failures, *ground.theirs.failures))
    near = "Vectors are made near real ones, so ingesting is given without them. " if ground.near else ""
    return Table(
        title=f"{ground.name}: {ground.files} files, {ground.pages:,.0f} pages, {ground.passages:,} passages",
        columns=_COLUMNS,
        rows=tuple(rows),
        note=f"{near}{failures}".strip(),
    )


def _row(name: str, of: _Figure, ground: GroundFigures) -> tuple[str, ...]:
    own, other = of(ground.ours), of(ground.theirs)
    return (name, _number(own), _number(other), _ratio(own, other))


def _ingesting(ground: GroundFigures) -> Iterator[tuple[str, _Figure]]:
    """A chunk of theirs is as long as many a passage, so speeds are given in pages of the same papers."""
    yield "pieces found by a search", lambda s: s.ingest.texts if s.ingest else None
    yield "pages read and cut in a second", lambda s: _per(ground.pages, s.reading.seconds) if s.reading else None
    if not ground.near:
        yield "pieces embedded in a second", lambda s: s.embedding.texts / s.embedding.seconds if s.embedding else None
        yield "pages embedded in a second", lambda s: _pages_embedded(s, ground)
        yield "whole ingest, s", lambda s: s.ingest.seconds if s.ingest else None
    yield "ingest without embedding, s", _ingest
    yield "memory at most while ingesting, MB", lambda s: _per(s.ingest_peak, _MB)
    yield "on disk, MB", _disk


def _answering(ground: GroundFigures) -> Iterator[tuple[str, _Figure]]:
    yield "cold command, what was decided, s", lambda s: s.cold[0] if s.cold else None
    yield "cold command, a question of fact, s", _cold
    for askers in (waits.askers for waits in ground.ours.waits):
        yield f"warm answer, half, {_heading(askers)}", partial(_median, askers)
        yield f"warm answer, 95 of 100, {_heading(askers)}", partial(_p95, askers)
        yield f"answers in a second, {askers} asking", partial(_rate, askers)
    yield "memory after answers, MB", _memory


def _pages_embedded(system: SystemFigures, ground: GroundFigures) -> float | None:
    if system.embedding is None or system.ingest is None:
        return None
    whole = system.ingest.texts * system.embedding.seconds / system.embedding.texts
    return ground.pages / whole


def _median(askers: int, system: SystemFigures) -> float | None:
    return next((waits.median * 1000 for waits in system.waits if waits.askers == askers), None)


def _p95(askers: int, system: SystemFigures) -> float | None:
    return next((waits.p95 * 1000 for waits in system.waits if waits.askers == askers), None)


def _rate(askers: int, system: SystemFigures) -> float | None:
    return next((waits.per_second for waits in system.waits if waits.askers == askers), None)


def _ingest(system: SystemFigures) -> float | None:
    return system.ingest.seconds - system.ingest.embedding if system.ingest else None


def _cold(system: SystemFigures) -> float | None:
    return system.cold[-1] if system.cold else None


def _memory(system: SystemFigures) -> float | None:
    return _per(system.resident, _MB)


def _disk(system: SystemFigures) -> float | None:
    return _per(system.size, _MB)


def _ratio(own: float | None, other: float | None) -> str:
    return f"{own / other:.2f}" if own is not None and other else "-"


def _per(value: float | None, unit: float) -> float | None:
    return None if value is None else value / unit


def _number(value: float | None) -> str:
    """Three figures that count, or whole numbers: more would not come out the same twice."""
    if value is None:
        return "-"
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


_GROWING: dict[str, _Figure] = {
    "ingest without embedding, s": _ingest,
    "cold answer, s": _cold,
    "memory, MB": _memory,
    "disk, MB": _disk,
}
