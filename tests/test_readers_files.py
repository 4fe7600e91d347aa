"""Which reader takes a file, and the one clear sentence for a file that none can take."""

import io
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from ingest.document import Format
from ingest.errors import EmptyPaper, EncryptedPaper, MissingPaper, PaperError, UnreadablePaper, UnsupportedPaper
from ingest.readers import SUFFIXES, read_document

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def made(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def small_pdf(text: str = "The bridge at Mill Lane reopens in May.") -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held)
    canvas.drawString(72, 700, text)
    canvas.save()
    return held.getvalue()


def locked_pdf() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(small_pdf())))
    writer.encrypt("sesame", algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def restricted_pdf() -> bytes:
    """Anyone may read it; only changing it needs a password."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(small_pdf())))
    writer.encrypt("", owner_password="sesame", algorithm="AES-256")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def pdf_without_pages() -> bytes:
    held = io.BytesIO()
    PdfWriter().write(held)
    return held.getvalue()


def zip_of(**files: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("minutes.txt", small_pdf(), Format.PDF),
        ("minutes.pdf", b"<!DOCTYPE html><html><body><p>Ferry fares</p></body></html>", Format.HTML),
        ("minutes.txt", b"\xef\xbb\xbf<html><body><p>Ferry fares</p></body></html>", Format.HTML),
        ("minutes.html", b"Ferry fares were frozen.", Format.TEXT),
        ("minutes.md", b"# Ferry fares", Format.MARKDOWN),
        ("minutes.txt", b"Ferry fares <html> is a word here.", Format.TEXT),
        ("minutes", b"Ferry fares", Format.TEXT),
    ],
)
def test_a_file_is_read_for_what_it_is_whatever_its_name(
    tmp_path: Path, name: str, data: bytes, expected: Format
) -> None:
    assert read_document(made(tmp_path, name, data)).format is expected


@pytest.mark.parametrize(
    ("name", "data", "kind", "says"),
    [
        ("a.pdf", b"", EmptyPaper, "is empty"),
        ("a.txt", b" \r\n\t", EmptyPaper, "is empty"),
        ("a.html", b"<html><body><script>x</script></body></html>", EmptyPaper, "without words"),
        ("a.pdf", pdf_without_pages(), EmptyPaper, "without pages"),
        ("a.pdf", locked_pdf(), EncryptedPaper, "protected by a password"),
        ("a.docx", OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), EncryptedPaper, "password"),
        ("a.pdf", small_pdf()[:400], UnreadablePaper, "cut short or damaged"),
        ("a.pdf", b"%PDF-1.4\nnothing else\n%%EOF", UnreadablePaper, "cut short or damaged"),
        ("a.pdf", b"The ferry fares were frozen.", UnreadablePaper, "named as a PDF but its content is not one"),
        ("a.docx", b"The ferry fares were frozen.", UnreadablePaper, "named as a Word document"),
        ("a.docx", zip_of(**{"word/document.xml": "<w:document"}), UnreadablePaper, "damaged"),
        ("a.docx", zip_of(**{"word/document.xml": "x" * 500})[:200], UnreadablePaper, "cut short or damaged"),
        ("a.docx", zip_of(**{"xl/workbook.xml": "<workbook/>"}), UnsupportedPaper, "not a Word document"),
        ("a.doc", OLD_OFFICE + b" old", UnsupportedPaper, "an old Office file"),
        ("a.txt", b"\x89PNG\r\n\x1a\n picture", UnsupportedPaper, "a picture"),
        ("a.txt", bytes(range(256)) * 8, UnsupportedPaper, "binary data"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_one_sentence(
    tmp_path: Path, name: str, data: bytes, kind: type[PaperError], says: str
) -> None:
    path = made(tmp_path, name, data)
    with pytest.raises(kind) as refused:
        read_document(path)
    message = str(refused.value)
    assert says in message and str(path) in message
    assert message.endswith(".") and "\n" not in message and ";" in message


def test_a_pdf_that_only_forbids_changes_is_read(tmp_path: Path) -> None:
    document = read_document(made(tmp_path, "a.pdf", restricted_pdf()))
    assert [line.text for line in document.lines] == ["The bridge at Mill Lane reopens in May."]


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(MissingPaper, match="There is no file"):
        read_document(tmp_path / "none.pdf")
    with pytest.raises(MissingPaper, match="is a folder, not a paper"):
        read_document(tmp_path)


def test_a_file_without_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path, "kept.txt", b"Ferry fares")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    # The person who runs the tests may be root, to whom nothing is forbidden.
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(MissingPaper, match="may not be opened"):
        read_document(path)


@pytest.mark.parametrize(
    "data",
    [
        "Café ‘fares’ – £3".encode(),
        b"\xef\xbb\xbf" + "Café ‘fares’ – £3".encode(),
        "Café ‘fares’ – £3".encode("utf-16"),
        "Café ‘fares’ – £3".encode("cp1252"),
    ],
)
def test_text_is_read_in_the_usual_encodings(tmp_path: Path, data: bytes) -> None:
    assert read_document(made(tmp_path, "a.txt", data)).lines[0].text == "Café ‘fares’ – £3"


def test_lines_of_text_keep_their_numbers_and_leading_spaces(tmp_path: Path) -> None:
    data = "One \r\n\r\n two\u00a0\u00a0words\x0c\rfive\u00ad\u200bth\n".encode()
    document = read_document(made(tmp_path, "a.txt", data))
    assert [(line.number, line.text, line.page) for line in document.lines] == [
        (1, "One", None),
        (2, "", None),
        (3, " two  words", None),
        (4, "fiveth", None),
    ]
    assert document.pages == ()


def test_a_document_knows_its_name_and_checksum(tmp_path: Path) -> None:
    one, two = (read_document(made(tmp_path, name, b"Ferry fares")) for name in ("one.txt", "two.txt"))
    assert (one.name, two.name) == ("one.txt", "two.txt")
    assert one.sha256 == two.sha256 and len(one.sha256) == 64


def test_the_suffixes_walked_are_those_read() -> None:
    web = {".html", ".htm", ".mhtml", ".mht", ".xml"}
    assert set(SUFFIXES) == {".pdf", ".docx", ".txt", ".md", ".markdown"} | web


def test_the_primary_papers_are_read_line_by_line(primary_papers: Path) -> None:
    for path in sorted(primary_papers.glob("*.txt")):
        document = read_document(path)
        assert document.format is Format.TEXT
        assert len(document.lines) == len(path.read_bytes().decode().rstrip("\r\n").split("\n"))


def test_a_page_flattened_with_bars_has_its_items_and_their_parts_again(tmp_path: Path) -> None:
    page = (
        "Quay Panel - Monday, 3 March 2031 9.30 am\n| No. | Item |\n|---|---|\n|\nFares To consider\nthe fares. "
        "Minutes: The fares\nwere kept.\nTolls were not. |\n|\n|\nMinutes: These were agreed. |\n|\nSigns PDF 1 MB |\n"
    )
    (tmp_path / "page.txt").write_text(page)
    lines = [(line.text, line.item) for line in read_document(tmp_path / "page.txt").lines if line.text]
    assert lines == [
        ("Quay Panel - Monday, 3 March 2031 9.30 am", False),
        ("Fares", True),
        ("To consider the fares.", False),
        ("Minutes:", False),
        ("The fares were kept.", False),
        ("Tolls were not.", False),
        ("Minutes:", True),
        ("These were agreed.", False),
        ("Signs", True),
    ]
