"""A passage is the paper's own words in the paper's own order: found in it as they stand, white space folded.

Left out of the papers here is what is left out of quotations: furniture of pages, markup inside a line, and heading
rows that a table repeats on each page.
"""

import re
from pathlib import Path

import pytest
from invented import document

from ingest.document import Document
from ingest.passages import passages_of
from ingest.read import paper_of, read_paper
from ingest.text.cleaning import clean, match_form
from ingest.text.furniture import furniture

SAMPLE = sorted((Path(__file__).resolve().parents[1] / "evals" / "sample" / "papers").iterdir())


def words_of(read: Document, *, with_repeated_rows: bool) -> str:
    dropped = furniture(read.lines)
    kept: list[str] = []
    rows: set[str] = set()
    for line in read.lines:
        row = match_form(line.text) if "\t" in line.text else ""
        if line.number not in dropped and (with_repeated_rows or not row or row not in rows):
            kept.append(clean(line.text))
        rows.add(row)
    return re.sub(r"\s+", " ", " ".join(kept))


def not_in_the_paper(read: Document) -> list[str]:
    papers = [words_of(read, with_repeated_rows=True), words_of(read, with_repeated_rows=False)]
    texts = [re.sub(r"\s+", " ", passage.text) for passage in passages_of(paper_of(read))]
    return [text for text in texts if not any(text in paper for paper in papers)]


@pytest.mark.parametrize("path", SAMPLE, ids=[path.name for path in SAMPLE])
def test_every_passage_of_the_sample_stands_in_its_paper(path: Path) -> None:
    assert not_in_the_paper(read_paper(path).document) == []


def test_every_passage_of_the_primary_papers_stands_in_its_paper(primary_papers: Path) -> None:
    for path in sorted(primary_papers.glob("*.txt")):
        assert not_in_the_paper(read_paper(path).document) == [], path.name


def test_a_hyphen_at_a_line_end_keeps_the_space_that_the_line_end_is() -> None:
    text = (
        "Minutes of a meeting of the Avonshire Paths Board held at Mill House on Monday, 3 May 2021.\n\n"
        "1. Introductions.\n\nAll were welcomed to the new hall by the river.\n\n2. Gates.\n\n"
        "The Board heard from the chair of the gates sub-\ngroup, which had met in every month of the year and\n"
        "would meet again in the summer at the well-\nknown hall.\n"
    )
    read = document(text)
    assert any("gates sub- group" in passage.text for passage in passages_of(paper_of(read)))
    assert not_in_the_paper(read) == []
