"""The sample papers are what their sources say, own on every page that they are invented, and hold what is promised."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from docx import Document
from lxml import html
from pypdf import PdfReader

SAMPLE = Path(__file__).resolve().parents[1] / "evals" / "sample"
PAPERS = SAMPLE / "papers"
GOLD = SAMPLE.parent / "gold" / "sample.jsonl"
INVENTED = "Invented for testing: no such board exists."


@cache
def pages_of(path: Path) -> tuple[str, ...]:
    return tuple(page.extract_text() for page in PdfReader(path).pages)


def pages() -> list[str]:
    return [page for path in sorted(PAPERS.glob("*.pdf")) for page in pages_of(path)]


def text_of(path: Path) -> str:
    if path.suffix == ".pdf":
        text = " ".join(pages_of(path))
    elif path.suffix == ".docx":
        document = Document(str(path))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        text = " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    else:
        text = html.fromstring(path.read_bytes()).text_content()
    return " ".join(text.split())


def gold() -> list[dict[str, object]]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def test_making_the_papers_again_gives_the_same_text(tmp_path: Path) -> None:
    pytest.importorskip("reportlab", reason="reportlab, which makes the PDFs, is not installed")
    from evals.sample.make import made_papers

    made = made_papers()
    assert sorted(made) == sorted(path.name for path in PAPERS.iterdir())
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
        if content == (PAPERS / name).read_bytes():
            continue  # other versions of the libraries may give other bytes, but never another text
        assert text_of(tmp_path / name) == text_of(PAPERS / name), f"{name} differs: python -m evals.sample.make"


def test_making_a_paper_twice_gives_the_same_bytes() -> None:
    pytest.importorskip("reportlab", reason="reportlab, which makes the PDFs, is not installed")
    from evals.sample.make import made_papers

    assert made_papers() == made_papers()


def test_there_are_sixty_pages_or_more_and_the_papers_stay_small() -> None:
    assert len(pages()) >= 60
    assert sum(path.stat().st_size for path in PAPERS.iterdir()) < 3_000_000


def test_every_page_says_that_it_is_invented() -> None:
    assert all(INVENTED in text for text in pages())
    assert all(INVENTED in text_of(path) for path in PAPERS.glob("*.html"))
    footers = [Document(str(path)).sections[0].footer.paragraphs[0].text for path in PAPERS.glob("*.docx")]
    assert footers == [INVENTED]


def test_telephone_numbers_and_addresses_are_ones_nobody_can_have() -> None:
    words = " ".join(text_of(path) for path in PAPERS.iterdir())
    assert set(re.findall(r"\b0\d{4} ?\d{3}", words)) == {"01632 960"}
    assert set(re.findall(r"[\w.-]+@([\w.-]+\w)", words)) == {"example.org"}


def test_page_ranges_on_the_agendas_are_the_printed_pages_of_the_stamps() -> None:
    for path in sorted(PAPERS.glob("pack-*.pdf")):
        texts = pages_of(path)
        ranges = re.findall(r"^(\d+)\. .*\(Pages (\d+) - (\d+)\)", texts[0], re.MULTILINE)
        assert len(ranges) == sum("Agenda Item" in text.splitlines()[-1] for text in texts)
        for item, first, last in ranges:
            stamped = next(text for text in texts if re.search(rf"Agenda Item {item}$", text.strip()))
            assert re.search(rf"{re.escape(INVENTED)}\s*(Page )?{first}\s", stamped), (path.name, item)
            assert int(last) % 2 == 0, (path.name, item)


def test_blank_pages_bear_no_number_but_take_one() -> None:
    blank = [text for text in pages() if "intentionally left blank" in text]
    assert len(blank) >= 8
    assert not any(re.search(r"\d", text) for text in blank)


def test_a_resolution_runs_over_the_end_of_a_page() -> None:
    third, fourth = pages_of(PAPERS / "minutes-2023-12-15.pdf")[2:4]
    assert third.split(INVENTED)[0].rstrip().endswith("contribute; and")
    assert fourth.lstrip().startswith("(d) That UAVA be asked")


def test_the_gold_set_has_forty_questions_with_ids_of_their_own() -> None:
    questions = gold()
    assert len(questions) >= 40
    assert len({str(question["id"]) for question in questions}) == len(questions)
    assert sum(not question["answerable"] for question in questions) >= 4
    assert sum(len(question["turns"]) > 1 for question in questions if isinstance(question["turns"], list)) >= 4


def test_resolutions_in_the_gold_set_stand_in_the_papers() -> None:
    words = " ".join(text_of(path) for path in sorted(PAPERS.iterdir()))
    for question in gold():
        wanted = question.get("resolutions", [])
        assert isinstance(wanted, list)
        for resolution in wanted:
            assert resolution["starts"] in words, (question["id"], resolution["starts"])
