"""What others get from the same papers: the defaults of LlamaIndex and their usual improvements, beside our own."""

from evals.baselines.comparison import Baselines as Baselines
from evals.baselines.comparison import baselines_of as baselines_of
from evals.baselines.shown import plots_of as plots_of
from evals.baselines.shown import tables_of as tables_of
