"""`python -m evals.forms`: how the papers here are read beside what a person found in them, every miss named."""

from evals.forms import PAPERS
from evals.structure.papers import GOLD, structure_of_papers
from evals.structure.structure import tables_of
from evals.tables import markdown

if __name__ == "__main__":
    for table in tables_of(structure_of_papers(GOLD / "forms", PAPERS)):
        print(markdown(table))
