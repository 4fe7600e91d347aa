"""`board-papers eval --judge MODEL`: a language model's opinion beside the strict scores; it gates nothing."""

from evals.judge.judging import judged as judged
from evals.judge.model import JudgeError as JudgeError
from evals.judge.model import model_of as model_of
from evals.judge.shown import tables_of as tables_of
