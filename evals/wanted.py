"""The parts of an evaluation, by the name of their option; light, so that the help can list them at once."""

from enum import StrEnum


class Wanted(StrEnum):
    """In the order in which the report shows them."""

    STRUCTURE = "structure"
    ANSWERS = "answers"
    BASELINES = "baselines"
    PARTS = "parts"
    ROBUSTNESS = "robustness"
    COUNTERFACTUALS = "counterfactuals"

    @property
    def says(self) -> str:
        return _SAYS[self]


_SAYS = {
    Wanted.STRUCTURE: "How well the papers were read: items, numbers, joins, resolutions, pages.",
    Wanted.ANSWERS: "How good the answers are. Every part but the first includes this.",
    Wanted.BASELINES: "What LlamaIndex and BM25 get from the same papers.",
    Wanted.PARTS: "What each part of the assistant earns, by switching it off.",
    Wanted.ROBUSTNESS: "The same questions with slips, in capitals, polite, reordered, in American spelling.",
    Wanted.COUNTERFACTUALS: "Whether answers follow where the papers are altered.",
}
