"""A comparison as tables: for each gold set the whole, measure by measure, and every question that changed."""

from collections.abc import Sequence

from evals.compare.comparison import Came, Comparison, Flip, SetComparison
from evals.summary import MEASURES
from evals.tables import Table, figure


def tables_of(comparison: Comparison) -> tuple[Table, ...]:
    """For each set what changed over all, measure by measure, and question by question; then the sets that only one
    of the runs asked. Empty tables are left out.
    """
    tables = (*(table for one in comparison.sets for table in _tables(one)), _unpaired(comparison))
    return tuple(table for table in tables if table.rows)


def _tables(one: SetComparison) -> tuple[Table, ...]:
    return (
        _overall(one),
        _by_measure(one),
        _flipped(f"{one.gold}: got better", one.better),
        _flipped(f"{one.gold}: got worse", one.worse),
        _shifted(one),
    )


def _overall(one: SetComparison) -> Table:
    unpaired = {"only before": one.only_before, "only after": one.only_after, "reworded": one.reworded}
    return Table(
        f"{one.gold}: before and after",
        ("what", "figure"),
        (
            ("questions in both", str(one.questions)),
            ("wholly right before", str(one.passed_before)),
            ("wholly right after", str(one.passed_after)),
            ("got better", str(len(one.better))),
            ("got worse", str(len(one.worse))),
            ("chance of so uneven a split by luck", _chance(one.chance)),
            ("median time to answer, of what it was", figure(one.slower)),
            *((name, ", ".join(ids)) for name, ids in unpaired.items() if ids),
        ),
        "McNemar's exact test over the questions that changed; 0.05 or less is commonly taken for more than luck.",
    )


def _by_measure(one: SetComparison) -> Table:
    return Table(
        f"{one.gold}: measure by measure",
        ("measure", "before", "after", "difference", "95% interval", "chance by luck", "questions"),
        tuple(
            (
                MEASURES[change.measure][0] if change.measure in MEASURES else change.measure.replace("_", " "),
                figure(change.before),
                figure(change.after),
                f"{change.difference:+.3f}",
                f"{change.low:+.3f} to {change.high:+.3f}",
                _chance(change.chance),
                str(change.questions),
            )
            for change in one.changes
        ),
        "Over the questions to which the measure applied both times. Where few questions changed, the chance says more "
        "than the interval. Each test stands alone: of twenty where there is nothing but luck, one falls below 0.05.",
    )


def _flipped(title: str, flips: Sequence[Flip]) -> Table:
    rows = ((one.id, one.kind, " / ".join(one.turns), _in_words(one.before), _in_words(one.after)) for one in flips)
    return Table(title, ("question", "kind", "asked", "before", "after"), tuple(rows))


def _shifted(one: SetComparison) -> Table:
    return Table(
        f"{one.gold}: measures that moved on questions that passed, or failed, both times",
        ("question", "measure", "before", "after"),
        tuple((m.id, m.measure.replace("_", " "), figure(m.before), figure(m.after)) for m in one.moved),
    )


def _unpaired(comparison: Comparison) -> Table:
    asked = {"before": comparison.only_before, "after": comparison.only_after}
    rows = tuple((gold, when) for when, sets in asked.items() for gold in sets)
    return Table("Gold sets asked only once", ("gold set", "asked only"), rows, "With nothing to pair them with.")


def _in_words(came: Came) -> str:
    lacked = f"; expected: {'; '.join(came.missing)}" if came.missing else ""
    return f"{came.status}: {came.opening}{lacked}"


def _chance(value: float) -> str:
    return "less than 0.001" if value < 0.001 else f"{value:.3f}"
