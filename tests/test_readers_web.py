"""Web pages made here in the shape of committee systems' meeting pages, and what is read of them."""

from pathlib import Path

import pytest

from ingest.document import Document
from ingest.readers import read_document

MEETING = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Agenda for Harbour Board on Friday, 2nd May, 2031</title>
<style>p { margin: 0 }</style></head>
<body><form>
<a class="skip-link" href="#main">Skip to main content</a>
<div class="cookie-notice"><p>We use cookies.</p></div>
<nav><ul><li>Home</li></ul></nav>
<h1>Agenda and draft minutes</h1>
<h2>Harbour Board - Friday, 2nd May, 2031 10.00 am</h2>
<div class="mgLinks"><ul class="mgActionList"><li>Agenda frontsheet PDF 74 KB</li></ul></div>
<div class="mgContent"><p><span class="mgLabel">Venue:</span>&nbsp;The Boathouse <a href="m">View directions</a></p>
<p>Share this item</p>
<table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI1"></a>1.</p></td>
<td><p class="mgAiTitleTxt">Minutes of previous
   meeting. <span class="mgFileSize">PDF 96 KB</span></p>
<p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><div class="WordSection1">
<p class="MsoNormal">The minutes of 7 March were <span class="GramE">taken</span> as
read and
confirmed.</p><p class="MsoNormal">&nbsp;</p></div></div></td></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">2.</p></td>
<td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="x">Ferry fares pdf icon PDF 1.2 MB</a></p>
<div class="mgWordPara"><p>Ms R. Quill will present.</p></div>
<p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><p>The Board considered the fares.</p><p>RESOLVED:</p>
<p>(a)&nbsp;&nbsp;&nbsp; That fares be frozen; and</p><p>(b)&nbsp; That tolls be kept.</p></div></td></tr>
</table></div></form>
<footer>Contact us</footer></body></html>"""


def read(folder: Path, page: str | bytes) -> Document:
    path = folder / "page.html"
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    return read_document(path)


def texts(folder: Path, body: str) -> list[str]:
    return [line.text for line in read(folder, f"<html><body>{body}</body></html>").lines]


def test_a_meeting_page_reads_as_its_words_in_order(tmp_path: Path) -> None:
    document = read(tmp_path, MEETING)
    assert [line.text for line in document.lines if line.text] == [
        "Agenda and draft minutes",
        "Harbour Board - Friday, 2nd May, 2031 10.00 am",
        "Venue: The Boathouse",
        "No. Item",
        "1.",
        "Minutes of previous meeting.",
        "Minutes:",
        "The minutes of 7 March were taken as read and confirmed.",
        "2.",
        "Ferry fares",
        "Ms R. Quill will present.",
        "Minutes:",
        "The Board considered the fares.",
        "RESOLVED:",
        "(a) That fares be frozen; and",
        "(b) That tolls be kept.",
    ]
    assert [line.text for line in document.lines][1::2] == [""] * 15
    assert document.title == "Agenda for Harbour Board on Friday, 2nd May, 2031"
    assert document.pages == () and all(line.page is None for line in document.lines)


def test_the_pages_title_leads_where_it_has_no_heading(tmp_path: Path) -> None:
    head = "<head><title>Harbour Board, 2 May 2031</title></head>"
    document = read(tmp_path, f"<html>{head}<body><p>Fares</p></body></html>")
    assert [line.text for line in document.lines] == ["Harbour Board, 2 May 2031", "", "Fares"]


@pytest.mark.parametrize(
    ("attributes", "labels"),
    [
        ("", ["1.", "2.", "3."]),
        ('type="a"', ["a.", "b.", "c."]),
        ('type="i" start="4"', ["iv.", "v.", "vi."]),
        ('type="A" start="26"', ["Z.", "AA.", "BB."]),
        ('style="list-style-type: lower-roman"', ["i.", "ii.", "iii."]),
    ],
)
def test_list_items_get_the_labels_the_browser_would_draw(tmp_path: Path, attributes: str, labels: list[str]) -> None:
    items = "<li>ferry</li><li><p>bridge</p></li><li>quay</li>"
    read_as = [text for text in texts(tmp_path, f"<ol {attributes}>{items}</ol>") if text]
    assert read_as == [f"{label} {word}" for label, word in zip(labels, ("ferry", "bridge", "quay"), strict=True)]


def test_bullets_and_nested_lists_keep_their_order(tmp_path: Path) -> None:
    body = "<ul><li>ferry<ol type='a'><li>fares</li><li value='5'>times</li></ol></li><li>bridge</li></ul>"
    assert [text for text in texts(tmp_path, body) if text] == ["- ferry", "a. fares", "e. times", "- bridge"]


def test_a_table_of_data_is_one_line_a_row_with_tabs(tmp_path: Path) -> None:
    body = """<table><tr><th>Quay</th><th colspan=2>Boats</th></tr><tr><td rowspan=2>North</td><td>4</td>
    <td><p>five</p><p>six</p></td></tr><tr><td>7</td><td>8</td></tr></table>"""
    assert texts(tmp_path, body) == ["Quay\tBoats", "North\t4\tfive six", "\t7\t8"]


def test_line_breaks_part_lines_and_two_of_them_part_blocks(tmp_path: Path) -> None:
    assert texts(tmp_path, "<p>one<br>two<br>\n<br>three\nfour</p>") == ["one", "two", "", "three four"]


def test_hidden_words_are_left_out(tmp_path: Path) -> None:
    body = """<p>Shown</p><p style="display: none">a</p><p hidden>b</p><p aria-hidden="true">c</p>
    <p>kept <span class="visually-hidden">d</span>words</p><script>e</script>"""
    assert texts(tmp_path, body) == ["Shown", "", "kept words"]


def test_the_encoding_is_the_declared_one_unless_the_bytes_say_otherwise(tmp_path: Path) -> None:
    declared = '<html><head><meta charset="{}"></head><body><p>Café – £3</p></body></html>'
    for encoding, page in (
        ("iso-8859-15", declared.format("iso-8859-15").replace("–", "-").encode("iso-8859-15")),
        ("utf-8 under a stale declaration", declared.format("windows-1252").encode()),
        ("utf-16", declared.format("utf-16").encode("utf-16")),
        ("windows-1252 undeclared", "<html><body><p>Café – £3</p></body></html>".encode("cp1252")),
    ):
        assert read(tmp_path, page).lines[0].text.replace("-", "–") == "Café – £3", encoding


def test_an_xml_declaration_does_not_stop_the_reading(tmp_path: Path) -> None:
    page = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><html><body><p>Fares</p></body></html>'
    assert [line.text for line in read(tmp_path, page).lines] == ["Fares"]


def test_broken_markup_is_read_as_browsers_read_it(tmp_path: Path) -> None:
    assert texts(tmp_path, "<p>one<p>two<b>bold</p><div>three") == ["one", "", "twobold", "", "three"]
