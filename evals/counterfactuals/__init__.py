"""Papers that say something else, or nothing: does the answer follow the papers, or does it come from elsewhere?"""

from evals.counterfactuals.following import Counterfactuals, counterfactuals_of, table_of

__all__ = ["Counterfactuals", "counterfactuals_of", "table_of"]
