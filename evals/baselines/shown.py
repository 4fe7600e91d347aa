"""The comparison with others as tables and plots."""

from collections.abc import Callable, Sequence
from statistics import mean, median

from evals.baselines.comparison import OURS, Baselines, SystemResult
from evals.gold.entries import Kind
from evals.in_words import InWords
from evals.intervals import wilson
from evals.plots import Bar, Bars, Curves, Plot
from evals.retrieval import BUDGETS, CUTS, AtCut, Mean, Means, Retrieval
from evals.tables import Table, figure

_IN_WORDS = (
    "No language model takes part. What a baseline answers is the text of the chunks that it would hand to one (two, "
    "by its default; four shorter ones in the last row, a size that was chosen on these very questions and so favours "
    "the baseline), so a row is the most any model could make of them. The bundled model reads about 256 tokens: of a "
    "longer chunk only the start has a share in its vector. Chunks name a file and a page, no meeting and no item: "
    "recall of citations to these cannot be scored, and every system, ours included, is judged by the words it shows. "
    "What ours tells in words of its own, some names of a list of those present, bears no evidence by this measure. "
    "Baselines read web pages as the text of the file; tags are taken out before anything is judged or counted. Right "
    "in words: all measures at once. Within reach: what a faultless writer could make right, who refuses where the "
    "papers do not say and repeats no wrong value. Baselines never refuse, so they can be right only on the "
    "answerable. Follow-ups reach every system as our own assistant understood them. Words and milliseconds are "
    "medians of a question; milliseconds are those of the search for baselines, for ours of the whole answer."
)
_MEASURES: tuple[Callable[[InWords], float | None], ...] = (
    lambda one: one.evidence,
    lambda one: one.facts,
    lambda one: one.verbatim,
    lambda one: one.nothing_wrong,
    lambda one: one.refused,
)
_WITH_INTERVAL = 10
_UNBORNE = "Groups of evidence that no passage of our library bears, left out for every system: {}."
_RETRIEVAL = (
    "The search alone, over answerable questions with evidence named by hand; a text bears evidence where it holds "
    "half of its five-word runs. R@k is recall in the first k texts, where a small passage counts for as much as a "
    "chunk of 1,024 tokens; so recall is also given for reading so many words from the top. 95%: the interval of the "
    "figure before it."
)
_KINDS = (
    "Ours beside the baseline that finds most in its first ten texts, {}: means over the questions of a kind, with "
    "their 95% intervals."
)


def tables_of(result: Baselines) -> tuple[Table, ...]:
    return (_in_words(result), _retrieval(result), *_of_kinds(result))


def plots_of(result: Baselines) -> tuple[Plot, ...]:
    return (
        _curves(result, "texts read", lambda found: found.recall),
        _curves(result, "words read", lambda found: found.recall_in_words),
        _by_kind(result),
    )


def _in_words(result: Baselines) -> Table:
    columns = "evidence,facts,resolutions whole,nothing wrong,refused,words,ms".split(",")
    return Table(
        title="Beside others, in words",
        columns=("system", "right in words", "of the answerable", "within reach", *columns),
        rows=tuple(map(_words_row, result.systems)),
        note=f"{_IN_WORDS} {_UNBORNE.format(result.unborne)}",
    )


def _words_row(system: SystemResult) -> tuple[str, ...]:
    asked = system.questions
    answerable = [one for one in asked if one.refused is None]
    return (
        system.name,
        f"{sum(one.passed for one in asked)} of {len(asked)}",
        f"{sum(one.passed for one in answerable)} of {len(answerable)}",
        f"{sum(one.within_reach for one in asked)} of {len(asked)}",
        *(figure(_mean(asked, measure)) for measure in _MEASURES),
        figure(median(one.words for one in asked), 0) if asked else "-",
        figure(median(one.seconds for one in asked) * 1000, 0) if asked else "-",
    )


def _mean(asked: Sequence[InWords], measure: Callable[[InWords], float | None]) -> float | None:
    values = [value for one in asked if (value := measure(one)) is not None]
    return mean(values) if values else None


def _retrieval(result: Baselines) -> Table:
    recalls = [column for cut in CUTS for column in ([f"R@{cut}", "95%"] if cut == _WITH_INTERVAL else [f"R@{cut}"])]
    columns = ("system", "MRR", "95%", "nDCG@10", *recalls, *(f"{budget} words" for budget in BUDGETS))
    rows = tuple((one.name, *_found(one.retrieval, len(columns) - 1)) for one in result.systems)
    return Table("Finding the evidence", columns, rows, _RETRIEVAL)


def _found(found: Retrieval | None, cells: int) -> list[str]:
    if found is None:
        return ["-"] * cells
    overall = found.overall
    shown = [figure(overall.reciprocal_rank.value), _interval(overall.reciprocal_rank)]
    shown.append(figure(overall.ndcg_at_10.value))
    for one in found.recall:
        shown.append(figure(one.recall))
        if one.cut == _WITH_INTERVAL:
            shown.append(_interval(overall.recall_at_10))
    return [*shown, *(figure(one.recall) for one in found.recall_in_words)]


def _of_kinds(result: Baselines) -> tuple[Table, ...]:
    """No table where nothing was searched for."""
    searched = [(one.name, one.retrieval) for one in result.systems if one.retrieval]
    if not searched:
        return ()
    (_, ours), *others = searched
    name, best = max(others, key=lambda one: one[1].overall.recall_at_10.value)
    columns = ("kind", "questions", *(f"{measure}, {whose}" for whose in (OURS, name) for measure in ("R@10", "MRR")))
    kinds = zip(ours.kinds, best.kinds, strict=True)
    rows = (
        *(_kind_row(str(own.kind), own.means, other.means) for own, other in kinds),
        _kind_row("all", ours.overall, best.overall),
    )
    return (Table("Finding the evidence, by kind of question", columns, rows, _KINDS.format(name)),)


def _kind_row(kind: str, own: Means, other: Means) -> tuple[str, ...]:
    shown = (own.recall_at_10, own.reciprocal_rank, other.recall_at_10, other.reciprocal_rank)
    return (kind, str(own.questions), *(f"{figure(one.value)} ({_interval(one)})" for one in shown))


def _interval(mean: Mean) -> str:
    return f"{figure(mean.low)} to {figure(mean.high)}"


def _curves(result: Baselines, across: str, points: Callable[[Retrieval], Sequence[AtCut]]) -> Curves:
    curves = {
        one.name: tuple((float(at.cut), at.recall) for at in points(one.retrieval))
        for one in result.systems
        if one.retrieval
    }
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
