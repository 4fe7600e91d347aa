"""Re-makes the papers here that are not plain text: `python -m evals.forms.make [FOLDER]`.

They are kept in `papers/` beside this file, so that nobody needs reportlab to use them. The same code gives the same
text.
"""

import sys
from pathlib import Path

from evals.forms import PAPERS
from evals.forms.make_columns import column_papers
from evals.forms.make_packs import pack_papers
from evals.forms.make_pdf import pdf_papers
from evals.forms.make_pdf_columns import side_by_side_papers
from evals.forms.make_pdf_damaged import damaged_papers
from evals.forms.make_word import word_papers


def made_papers() -> dict[str, bytes]:
    """File name to content."""
    return {
        **column_papers(),
        **word_papers(),
        **pdf_papers(),
        **side_by_side_papers(),
        **damaged_papers(),
        **pack_papers(),
    }


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PAPERS
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made_papers().items():
        (folder / name).write_bytes(content)
        print(f"{folder / name}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
