"""`board-papers eval --compare A B`: two evaluations of the same questions, paired question by question."""

from evals.compare.comparison import comparison_of as comparison_of
from evals.compare.past import ReportError as ReportError
from evals.compare.past import read_report as read_report
from evals.compare.shown import tables_of as tables_of
