"""What a report holds, before anybody decides how it looks."""

from dataclasses import dataclass
from datetime import date as Date

from evals.plots import Plot
from evals.reporting.failed import Failed
from evals.run import Run
from evals.tables import Table


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the evaluation: `result` is its frozen value, for JSON; tables and plots are for people."""

    name: str
    result: object
    tables: tuple[Table, ...]
    plots: tuple[Plot, ...] = ()


@dataclass(frozen=True, slots=True)
class SetReport:
    """What came of one gold set. `run` is None where no question was asked, only the reading scored."""

    name: str
    run: Run | None
    failed: tuple[Failed, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """`machine` says in words on what it was measured; `seconds` is how long the whole evaluation took."""

    made: Date
    machine: str
    seconds: float
    sets: tuple[SetReport, ...]
