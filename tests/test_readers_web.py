"""Web pages made here in the shape of committee systems' meeting pages, and what is read of them."""

from pathlib import Path

import pytest

from ingest.document import Document
from ingest.errors import UnreadablePaper
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


def headings(folder: Path, body: str) -> list[tuple[str, int | None]]:
    lines = read(folder, f"<html><body>{body}</body></html>").lines
    return [(line.text, line.heading) for line in lines if line.text]


def test_the_lines_that_open_items_are_known_by_the_classes_of_the_page(tmp_path: Path) -> None:
    row = '<td>*</td><td class="mgItemNumberCell"><p>7a</p></td><td><p class="mgAiTitleTxt">Quay</p><p>Mended.</p></td>'
    document = read(tmp_path, f'<html><body><table class="mgItemTable"><tr>{row}</tr></table></body></html>')
    opening = [(line.text, line.item) for line in document.lines if line.text]
    assert opening == [("*", True), ("7a", True), ("Quay", True), ("Mended.", False)]


def test_headings_keep_their_levels_and_bold_type_makes_headings_of_its_own(tmp_path: Path) -> None:
    body = """<h1>Minutes</h1><h3>Fares</h3><p><b>Tolls</b></p><p><span style="font-weight: 700">Quay</span></p>
    <p><b>RESOLVED</b></p><p><b>Cllr Poole</b></p><p>plain</p>"""
    assert headings(tmp_path, body) == [
        ("Minutes", 1),
        ("Fares", 3),
        ("Tolls", 7),
        ("Quay", 7),
        ("RESOLVED", None),
        ("Cllr Poole", None),
        ("plain", None),
    ]


def test_a_bold_title_is_parted_from_the_text_behind_it(tmp_path: Path) -> None:
    told = "The Clerk reported that the ferry had been painted."
    assert headings(tmp_path, f"<p><b>3. Ferry.</b> {told}</p><p><b>Ferry</b>: {told}</p>") == [
        ("3. Ferry.", 8),
        (told, None),
        ("Ferry:", 8),
        (told, None),
    ]
    assert headings(tmp_path, f"<p><b>Action:</b> {told}</p><p><b>Present:</b> {told}</p>") == [
        (f"Action: {told}", None),
        (f"Present: {told}", None),
    ]
    assert headings(tmp_path, f"<ol><li><b>Ferry</b><br>{told}</li></ol>") == [("1. Ferry", 7), (told, None)]


def test_what_is_struck_out_is_left_out_and_told(tmp_path: Path) -> None:
    body = "<p>Fares <s>rise</s> <del>soar</del> <span style='text-decoration: line-through'>leap</span> fall.</p>"
    document = read(tmp_path, f"<html><body>{body}</body></html>")
    assert [line.text for line in document.lines] == ["Fares fall."]
    assert [(one.code, one.message) for one in document.warnings] == [
        ("struck-out-text", 'Words struck out on the paper are left out: "rise"; "soar"; "leap".')
    ]
    assert read(tmp_path, "<html><body><p>Fares fall.</p></body></html>").warnings == ()


def test_items_cut_short_by_the_site_are_named(tmp_path: Path) -> None:
    body = "<p>The fares</p><p>... view the full minutes text for item 4.</p><p>Tolls</p>"
    document = read(tmp_path, f"<html><body>{body}</body></html>")
    assert [line.text for line in document.lines if line.text] == ["The fares", "Tolls"]
    assert [one.code for one in document.warnings] == ["text-shortened"] and "item 4;" in document.warnings[0].message


def test_what_stands_around_a_paper_is_left_out_but_not_a_wrapper_of_that_name(tmp_path: Path) -> None:
    links = "".join(f"<li><a href='{at}'>Link {at}</a></li>" for at in range(5))
    body = f"""<ul>{links}</ul><div class="page has-sidebar"><h1>Fares</h1><p>{"The fares are frozen. " * 9}</p>
    <ul>{links}</ul></div><div class="sidebar"><p>Related</p></div><div role="search">Find</div>"""
    read_as = [text for text in texts(tmp_path, body) if text]
    assert read_as == ["Fares", ("The fares are frozen. " * 9).strip(), *(f"- Link {at}" for at in range(5))]


def test_lists_count_downwards_and_may_have_no_labels(tmp_path: Path) -> None:
    assert [text for text in texts(tmp_path, "<ol reversed><li>a</li><li>b</li></ol>") if text] == ["2. a", "1. b"]
    assert texts(tmp_path, '<ol style="list-style: none"><li>a</li></ol>') == ["a"]
    assert texts(tmp_path, '<ol><li style="list-style-type:upper-roman" value="4">a</li></ol>') == ["IV. a"]


TITLES_IN_A_TABLE = """<table><tr><th>Ref</th><th>Item</th><th>Minutes</th><th>Action by</th></tr>
<tr><td>1</td><td>Fees</td><td><p>The clerk tabled the fees.</p><p>They were high.</p></td><td>Clerk</td></tr>
<tr><td>2</td><td>Wall</td><td><p>Two builders had looked at it.</p></td><td></td></tr></table>"""
MINUTES_IN_A_TABLE = """<table><tr><td>No.</td><td>Item</td><td>Action</td></tr>
<tr><td>214</td><td><p><b>Fees</b></p><p>The clerk tabled the fees of three neighbours.</p></td><td>Clerk</td></tr>
<tr><td></td><td><p>They were thought high.</p></td><td></td></tr>
<tr><td>215</td><td><p><b>Wall</b></p><p>Two builders had looked at it.</p></td><td></td></tr></table>"""


def test_minutes_typed_into_a_table_are_paragraphs_with_their_numbers_and_actions(tmp_path: Path) -> None:
    assert [text for text in texts(tmp_path, MINUTES_IN_A_TABLE) if text] == [
        "214 Fees",
        "The clerk tabled the fees of three neighbours.",
        "Action: Clerk",
        "They were thought high.",
        "215 Wall",
        "Two builders had looked at it.",
    ]


def test_a_column_of_titles_beside_the_text_is_its_headings(tmp_path: Path) -> None:
    assert headings(tmp_path, TITLES_IN_A_TABLE) == [
        ("1 Fees", 7),
        ("The clerk tabled the fees.", None),
        ("They were high.", None),
        ("Action by: Clerk", None),
        ("2 Wall", 7),
        ("Two builders had looked at it.", None),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [
            ("No", "Action", "Owner"),
            ("1", "Write to the county about the long wet wall by the ford", "Clerk"),
            ("2", "Pay", "JP"),
        ],
        [("1", "Salaries of the staff of the harbour, with overtime and pensions", "£300"), ("2", "Rope " * 20, "£40")],
        [("Quay", "Boats"), ("North", "four"), ("South", "five")],
        [("Ref", "Recommendation", "Response"), ("1", "Publish the plan. " * 6, "Agreed"), ("2", "Train", "In part")],
    ],
)
def test_tables_of_data_stay_rows(tmp_path: Path, rows: list[tuple[str, ...]]) -> None:
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    assert texts(tmp_path, f"<table>{body}</table>") == ["\t".join(cell.strip() for cell in row) for row in rows]


def test_a_page_saved_with_all_its_parts_in_one_file_is_read(tmp_path: Path) -> None:
    parts = (
        "From: <Saved by a browser>\r\nSubject: Fares\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="B"\r\n\r\n'
        "--B\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<html><body><h1>Fares</h1><p>From =A33 to =\r\n=A34</p></body></html>\r\n--B--\r\n"
    )
    path = tmp_path / "page.mhtml"
    path.write_bytes(parts.encode())
    document = read_document(path)
    assert [line.text for line in document.lines if line.text] == ["Fares", "From £3 to £4"]
    path.write_bytes(parts.replace("text/html;", "text/plain;").encode())
    with pytest.raises(UnreadablePaper, match="without the page itself"):
        read_document(path)


def test_a_page_nested_without_end_is_refused_with_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePaper, match="nested too deeply"):
        read(tmp_path, f"<html><body>{'<div>' * 3000}Fares")


def test_a_bold_line_at_the_top_of_a_cell_is_its_heading(tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td>{at}</td><td><strong>{title}</strong><br>The Chair opened the matter. It was long.</td></tr>"
        for at, title in enumerate(("Welcome", "Fares"), 1)
    )
    assert headings(tmp_path, f"<table>{rows}</table>") == [
        ("1 Welcome", 7),
        ("The Chair opened the matter. It was long.", None),
        ("2 Fares", 7),
        ("The Chair opened the matter. It was long.", None),
    ]


def test_a_table_of_one_row_that_holds_the_page_is_read_as_paragraphs(tmp_path: Path) -> None:
    body = "<table><tr><td>Menu</td><td><p>Minutes</p><p>1. Fares</p><p>They were kept.</p></td></tr></table>"
    assert [text for text in texts(tmp_path, body) if text] == ["Menu", "Minutes", "1. Fares", "They were kept."]
