"""Re-makes the sample papers from their sources: `python -m evals.sample.make [FOLDER]`.

The made papers are kept in `papers/` beside this file, so that nobody needs reportlab to use them. The same sources
give the same bytes.
"""

import sys
import tomllib
from pathlib import Path
from typing import Any

from evals.sample.markup import source_at
from evals.sample.pdf import Bound, Pack, minutes_pdf, pack_pdf
from evals.sample.web import meeting_page
from evals.sample.word import report_docx

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "sources"
PAPERS = HERE / "papers"


def made_papers() -> dict[str, bytes]:
    """File name to content, in the order of the list of papers."""
    listed = tomllib.loads((SOURCES / "papers.toml").read_text(encoding="utf-8"))["paper"]
    return {paper["file"]: _made(paper) for paper in listed}


def _made(paper: dict[str, Any]) -> bytes:
    if paper["kind"] == "pack":
        return pack_pdf(_pack(paper))
    source = source_at(SOURCES / paper["source"])
    return {"minutes": minutes_pdf, "page": meeting_page, "report": report_docx}[paper["kind"]](source)


def _pack(paper: dict[str, Any]) -> Pack:
    documents = tuple(
        Bound(entry["item"], entry["item_title"], entry["title"], source_at(SOURCES / entry["source"]))
        for entry in paper["documents"]
    )
    front = source_at(SOURCES / paper["front"])
    style = paper.get("stamps", "")
    return Pack(front, documents, paper["lead"], paper["first_printed"], style == "bare", style == "public")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PAPERS
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made_papers().items():
        (folder / name).write_bytes(content)
        print(f"{folder / name}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
