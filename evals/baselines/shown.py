"""The comparison with others as tables and plots."""

from collections.abc import Callable, Sequence
from statistics import mean, median

from evals.baselines.comparison import Baselines, SystemResult
from evals.gold.entries import Kind
from evals.in_words import InWords
from evals.intervals import wilson
from evals.plots import Bar, Bars, Curves, Plot
from evals.retrieval import BUDGETS, CUTS
from evals.tables import Table, figure

_IN_WORDS = (
    "No language model takes part. What a baseline answers is the text of the chunks that it would hand to one (two, "
    "by its default; four shorter ones in the last row), so a row is the most any model could make of them. Chunks "
    "name a file and a page, no meeting and no item: recall of citations to these cannot be scored, and every system, "
    "ours included, is judged by its words alone. Right in words: all measures at once. Within reach: what a faultless "
    "writer could make right, who refuses where the papers do not say and repeats no wrong value. Baselines never "
    "refuse. Follow-ups reach every system as our own assistant understood them. Words and milliseconds are medians of "
    "a question; milliseconds are those of the search for baselines, for ours of the whole answer."
)
_RETRIEVAL = (
    "The search alone, over answerable questions with evidence named by hand; a text bears evidence where it holds "
    "half of its five-word runs. R@k is recall in the first k texts, where a small passage counts for as much as a "
    "chunk of 1,024 tokens; so recall is also given for reading so many words from the top."
)
_WORDS_COLUMNS = "system,right in words,within reach,evidence,facts,resolutions whole,nothing wrong,refused,words,ms"


def tables_of(result: Baselines) -> tuple[Table, ...]:
    return (_in_words(result), _retrieval(result))


def plots_of(result: Baselines) -> tuple[Plot, ...]:
    return (
        _curves(result, "texts read", lambda one: _recalls(one, "recall")),
        _curves(result, "words read", lambda one: _recalls(one, "recall_in_words")),
        _by_kind(result),
    )


def _in_words(result: Baselines) -> Table:
    columns = "system,right in words,within reach,evidence,facts,resolutions whole,nothing wrong,refused,words,ms"
    return Table(
        "Beside others, in words", tuple(columns.split(",")), tuple(map(_words_row, result.systems)), _IN_WORDS
    )


def _words_row(system: SystemResult) -> tuple[str, ...]:
    asked = system.questions
    return (
        system.name,
        f"{sum(one.passed for one in asked)} of {len(asked)}",
        f"{sum(one.within_reach for one in asked)} of {len(asked)}",
        *(figure(_mean(asked, name)) for name in ("evidence", "facts", "verbatim", "nothing_wrong", "refused")),
        figure(median(one.words for one in asked), 0) if asked else "-",
        figure(median(one.seconds for one in asked) * 1000, 0) if asked else "-",
    )


def _mean(asked: Sequence[InWords], measure: str) -> float | None:
    values = [value for one in asked if (value := getattr(one, measure)) is not None]
    return mean(values) if values else None


def _retrieval(result: Baselines) -> Table:
    columns = ("system", "MRR", "nDCG@10", *(f"R@{cut}" for cut in CUTS), *(f"{budget} words" for budget in BUDGETS))
    return Table("Finding the evidence", columns, tuple(map(_retrieval_row, result.systems)), _RETRIEVAL)


def _retrieval_row(system: SystemResult) -> tuple[str, ...]:
    found = system.retrieval
    if found is None:
        return (system.name, *["-"] * (2 + len(CUTS) + len(BUDGETS)))
    recalls = (one.recall for one in (*found.recall, *found.recall_in_words))
    return (system.name, *map(figure, (found.reciprocal_rank, found.ndcg_at_10, *recalls)))


def _recalls(system: SystemResult, of: str) -> tuple[tuple[float, float], ...]:
    return tuple((float(one.cut), one.recall) for one in getattr(system.retrieval, of)) if system.retrieval else ()


def _curves(
    result: Baselines, across: str, points: Callable[[SystemResult], tuple[tuple[float, float], ...]]
) -> Curves:
    curves = {one.name: points(one) for one in result.systems if one.retrieval}
    ends = "; ".join(f"{name} {line[-1][1]:.2f}" for name, line in curves.items())
    return Curves(
        title=f"Evidence found over {across}",
        says=f"Share of the evidence found, by system, at the most {across}: {ends}.",
        across=across,
        along="share of the evidence",
        curves=curves,
    )


def _by_kind(result: Baselines) -> Bars:
    ours, *others = result.systems
    kinds = [kind for kind in Kind if any(one.kind is kind for one in ours.questions)]
    return Bars(
        title="Right in words by kind of question",
        says="The share of questions of each kind that are right in words: ours as bars, the others as points.",
        own=ours.name,
        bars=tuple(_bar(kind, ours, others) for kind in kinds),
    )


def _bar(kind: Kind, ours: SystemResult, others: Sequence[SystemResult]) -> Bar:
    right, asked = _right(ours, kind)
    interval = wilson(right, asked)
    points = {one.name: _right(one, kind)[0] / asked for one in others}
    return Bar(f"{kind} ({asked})", right / asked, interval.low, interval.high, points)


def _right(system: SystemResult, kind: Kind) -> tuple[int, int]:
    of_kind = [one for one in system.questions if one.kind is kind]
    return sum(one.passed for one in of_kind), len(of_kind)
