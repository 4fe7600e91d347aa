"""Papers and pictures of their pages: reached by the name of a paper, and in no other way."""

import io
import socket
from pathlib import Path

import pytest
from fakes_ui import REPORT, FakeLibrary, canned_answer, make_report
from fastapi.testclient import TestClient
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ui.app import PortUnavailable, application, serve
from ui.page_picture import Box, NoPicture, Word, marked_boxes, page_picture


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return TestClient(application(FakeLibrary(tmp_path_factory.mktemp("held")), canned_answer))


def coloured(png: bytes) -> int:
    """How many dots are yellow."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    return sum(count for count, (red, _, blue) in picture.getcolors(1 << 24) or () if red > 200 and blue < 200)


def test_a_pdf_and_a_text_open_in_the_browser(client: TestClient) -> None:
    pdf = client.get("/papers/report%203%20october.pdf")
    text = client.get("/papers/minutes-14-march-2023.txt")

    assert pdf.headers["content-type"] == "application/pdf" and pdf.content.startswith(b"%PDF")
    assert text.headers["content-type"] == "text/plain; charset=utf-8"
    assert pdf.headers["content-disposition"].startswith("inline")


def test_a_web_page_is_handed_over_as_a_download(client: TestClient) -> None:
    page = client.get("/papers/page.html")

    assert page.headers["content-type"] == "application/octet-stream"
    assert page.headers["content-disposition"].startswith("attachment")
    assert page.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("name", ["nothing.pdf", "../catalogue.db", "..%2f..%2fetc%2fpasswd", "/etc/passwd", "%00"])
def test_nothing_but_papers_is_served(client: TestClient, name: str) -> None:
    assert client.get(f"/papers/{name}").status_code == 404
    assert client.get(f"/pictures/1/{name}").status_code == 404


def test_every_answer_holds_the_browser_to_this_machine(client: TestClient) -> None:
    for address in ("/", "/papers/nothing", "/papers/page.html"):
        policy = client.get(address).headers["content-security-policy"]
        assert "default-src 'self'" in policy and "http" not in policy


def test_a_picture_has_the_passage_marked(client: TestClient) -> None:
    marked = client.get("/pictures/2/report%203%20october.pdf?passage=bus")
    part = client.get("/pictures/2/report%203%20october.pdf?passage=bus&first=0&last=5")
    plain = client.get("/pictures/1/report%203%20october.pdf?passage=bus")

    assert marked.headers["content-type"] == "image/png"
    assert coloured(marked.content) > coloured(part.content) > 1000 > coloured(plain.content)


@pytest.mark.parametrize("address", ["3/report%203%20october.pdf", "0/report%203%20october.pdf", "1/page.html"])
def test_a_page_that_cannot_be_drawn_is_not_found(client: TestClient, address: str) -> None:
    assert client.get(f"/pictures/{address}").status_code == 404


def test_a_rotated_page_is_marked_where_the_words_stand(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "turned.pdf"), pagesize=(300, 600))
    canvas.setPageRotation(90)
    canvas.drawString(40, 200, "That the bollards be painted green.")
    canvas.save()
    picture = page_picture(tmp_path / "turned.pdf", 1, "That the bollards be painted green.")

    assert coloured(picture) > 1000


def test_a_page_whose_words_are_not_found_is_shown_unmarked(tmp_path: Path) -> None:
    report = make_report(tmp_path / "r.pdf")

    assert page_picture(report, 1, "words of another paper altogether") == page_picture(report, 1)
    with pytest.raises(NoPicture):
        page_picture(tmp_path / "absent.pdf", 1, REPORT)


def test_a_mark_over_two_lines_is_two_boxes() -> None:
    words = [
        Word("That", Box(10, 10, 40, 20)),
        Word("the", Box(45, 10, 60, 20)),
        Word("fees", Box(10, 30, 40, 40)),
        Word("rise", Box(45, 30, 60, 40)),
    ]

    assert marked_boxes(words, "the fees") == (Box(45, 10, 60, 20), Box(10, 30, 40, 40))


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortUnavailable, match=f"Port {port} on 127.0.0.1 is already in use"):
            serve(FakeLibrary(tmp_path), canned_answer, "127.0.0.1", port, print)


def test_an_address_that_is_not_this_machine_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PortUnavailable, match=r"cannot be served on 192\.0\.2\.1"):
        serve(FakeLibrary(tmp_path), canned_answer, "192.0.2.1", 7860, print)
