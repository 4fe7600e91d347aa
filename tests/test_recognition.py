"""Scanned pages: found, read by a program where it is there, and marked as read by machine."""

import io
import shutil
import sys
from pathlib import Path

import pytest
from pdf_pages import Draw, written
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from assistant.cli import run
from ingest.errors import NoRecognition
from ingest.passages import passages_of
from ingest.read import read_paper
from ingest.readers import read_document

# As Tesseract prints the words of a picture: two lines of one block.
TABLE = """level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
4\t1\t1\t1\t1\t0\t200\t300\t900\t40\t-1\t
5\t1\t1\t1\t1\t1\t200\t300\t120\t40\t96\t7.
5\t1\t1\t1\t1\t2\t340\t302\t300\t38\t95\tMoorings
5\t1\t1\t1\t2\t1\t200\t352\t280\t40\t91\tRESOLVED:
5\t1\t1\t1\t2\t2\t500\t352\t100\t40\t90\tThat
5\t1\t1\t1\t2\t3\t620\t352\t160\t40\t88\tdues
5\t1\t1\t1\t2\t4\t800\t352\t60\t40\t93\tbe
5\t1\t1\t1\t2\t5\t880\t352\t200\t40\t90\tfrozen.
"""
needs_scripts = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for the program is a shell script")


def scan(canvas: Canvas) -> None:
    """A page that is one picture."""
    picture = Image.new("L", (600, 850), 255)
    ImageDraw.Draw(picture).rectangle((60, 60, 540, 90), fill=0)
    held = io.BytesIO()
    picture.save(held, "PNG")
    canvas.drawImage(ImageReader(io.BytesIO(held.getvalue())), 0, 0, 595, 842)


def pack(folder: Path, *pages: Draw) -> Path:
    path = folder / "pack.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842))
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in that reads any picture as the table above, and is all there is on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "table").write_text(TABLE, encoding="utf-8")
    script = folder / "tesseract"
    script.write_text(f"#!/bin/sh\n/bin/cat > /dev/null\n/bin/cat '{folder / 'table'}'\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return script


def test_a_scanned_page_is_found_and_how_to_read_it_is_said(tmp_path: Path) -> None:
    paper = read_paper(pack(tmp_path, written("Harbour Board"), scan))
    assert paper.pages_without_text == (2,)
    assert [(one.code, one.page) for one in paper.warnings if one.code == "pages-without-text"] == [
        ("pages-without-text", 2)
    ]


@needs_scripts
def test_the_words_of_a_scanned_page_are_recognised_and_marked(tmp_path: Path, program: Path) -> None:
    path = pack(tmp_path, written("Harbour Board", "", "Minutes of the meeting held on 4 May 2031"), scan)
    document = read_document(path, ocr=True)
    assert [line.text for line in document.lines if line.page == 2 and line.text] == [
        "7. Moorings",
        "RESOLVED: That dues be frozen.",
    ]
    assert [page.machine_read for page in document.pages] == [False, True]
    assert [(one.code, one.page) for one in document.warnings] == [("machine-read", 2)]
    read = {passage.text: passage.machine_read for passage in passages_of(read_paper(path, ocr=True))}
    assert read["That dues be frozen."] and not all(read.values())


@needs_scripts
def test_a_program_that_fails_leaves_the_page_as_it_was(tmp_path: Path, program: Path) -> None:
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    document = read_document(pack(tmp_path, scan), ocr=True)
    assert [page.has_text for page in document.pages] == [False] and not document.warnings


def test_without_the_program_one_sentence_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = pack(tmp_path, scan)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoRecognition, match="tesseract-ocr"):
        read_document(path, ocr=True)
    for command in (["inspect", str(path), "--ocr"], ["ingest", str(path), "--ocr", "--library", str(tmp_path / "l")]):
        assert run(command) == 2
        said = capsys.readouterr().err
        assert "install the package" in said and said.count("\n") == 1


def test_text_hidden_under_the_picture_of_a_page_counts_as_read_by_machine(tmp_path: Path) -> None:
    def with_layer(canvas: Canvas) -> None:
        scan(canvas)
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textLine("The ferry fares were frozen.")
        canvas.drawText(text)

    document = read_document(pack(tmp_path, with_layer))
    assert [line.text for line in document.lines] == ["The ferry fares were frozen."]
    assert document.pages[0].machine_read and [one.code for one in document.warnings] == ["machine-read"]


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_the_program_itself_reads_large_print(tmp_path: Path) -> None:
    drawn = tmp_path / "drawn.pdf"
    canvas = Canvas(str(drawn), pagesize=(595, 842))
    canvas.setFont("Helvetica", 24)
    canvas.drawString(72, 700, "Harbour dues were frozen")
    canvas.save()
    import pypdfium2

    document = pypdfium2.PdfDocument(drawn)
    picture = document[0].render(scale=2).to_pil()
    document.close()
    path = pack(tmp_path, lambda page: page.drawImage(ImageReader(picture), 0, 0, 595, 842))
    assert [line.text for line in read_document(path, ocr=True).lines] == ["Harbour dues were frozen"]
