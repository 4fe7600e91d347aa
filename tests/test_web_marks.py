"""Pages of committee systems about one item or one issue, or without the usual heading: whose decisions they tell."""

from pathlib import Path

import pytest

from ingest.paper import NumberSource, Paper, PaperKind, Part
from ingest.read import read_paper

ISSUE = """<html><body><h1>Issue details</h1><h2>Future of the ferry</h2>
<p>Meeting: 14/10/2031 - Cabinet (Item 8)</p>
<table class="mgItemTable"><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">57</p></td>
<td><p class="mgAiTitleTxt">Future of the ferry</p><p>Minutes:</p>
<p>RESOLVED: That the ferry be kept.</p></td></tr></table>
<p>Meeting: 16/09/2031 - Quay Panel (Item 5)</p><p>Minutes:</p><p>RESOLVED: That the ferry be sold.</p>
<p>Meeting: 09/12/2031 - Council (Item 11)</p><p>To receive a petition.</p></body></html>"""


def read(folder: Path, page: str) -> Paper:
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    return read_paper(path)


def decided(paper: Paper) -> list[tuple[str | None, str]]:
    return [
        (section.meeting.body, one.text)
        for section in paper.sections
        for item in section.items
        for one in item.statements
        if one.part is Part.RESOLUTION
    ]


def test_what_became_of_an_issue_at_each_meeting_belongs_to_that_meeting(tmp_path: Path) -> None:
    paper = read(tmp_path, ISSUE)
    assert [(str(one.meeting.date), one.meeting.body, one.kind.value) for one in paper.sections] == [
        ("2031-10-14", "Cabinet", "minutes"),
        ("2031-09-16", "Quay Panel", "minutes"),
        ("2031-12-09", "Council", "agenda"),
    ]
    assert [(one.minute, one.agenda_item, one.title) for section in paper.sections for one in section.items] == [
        ("57", "8", "Future of the ferry"),
        (None, "5", "Future of the ferry"),
        (None, "11", "Future of the ferry"),
    ]
    assert decided(paper) == [("Cabinet", "That the ferry be kept."), ("Quay Panel", "That the ferry be sold.")]
    assert paper.kind is PaperKind.PACK


def test_the_page_of_an_item_names_meeting_and_number_on_one_line(tmp_path: Path) -> None:
    page = """<h1>Agenda item</h1><h2>Ferry fares</h2>
    <ul><li><a>Meeting of Quay Panel, Thursday, 4th September, 2031 7.00 pm (Item 6.)</a></li></ul>
    <p>To RESOLVE on fares.</p><p>Minutes:</p><p>RESOLVED: That fares be frozen.</p>"""
    paper = read(tmp_path, f"<html><body>{page}</body></html>")
    (section,) = paper.sections
    (item,) = section.items
    assert (item.title, item.agenda_item, item.agenda_item_source) == ("Ferry fares", "6", NumberSource.STATED)
    assert (section.meeting.body, str(section.meeting.date)) == ("Quay Panel", "2031-09-04")
    assert decided(paper) == [("Quay Panel", "That fares be frozen.")]


@pytest.mark.parametrize(
    "head",
    [
        "<title>Agenda for Quay Panel on Thursday, 4th September, 2031, 7.00 pm - Wend Council</title>",
        "<title>x</title><h1>Meeting Details</h1><div>Meeting Summary</div><div>Quay Panel</div>"
        "<div>4 Sep 2031 - 19:00 to 20:10</div>",
    ],
)
def test_the_meeting_is_found_where_only_the_title_or_two_lines_tell_it(tmp_path: Path, head: str) -> None:
    rows = "".join(f"<p>{at} {title}</p>" for at, title in enumerate(("Apologies", "Ferry fares", "Next meeting"), 1))
    paper = read(tmp_path, f"<html>{head}<body><p>Venue: The Boathouse</p>{rows}</body></html>")
    assert (paper.meeting.body, str(paper.meeting.date)) == ("Quay Panel", "2031-09-04")
    assert paper.kind is PaperKind.AGENDA


def test_a_motion_to_exclude_the_public_makes_no_minutes_of_an_agenda(tmp_path: Path) -> None:
    page = """<h1>Agenda</h1><h2>Quay Panel - Thursday, 4 September 2031 7.00 pm</h2><p>1. Apologies</p>
    <p>2. Exclusion of the public</p><p>To pass this resolution:</p>
    <p>RESOLVED - That the public be excluded.</p><p>3. Sale of the quay</p>"""
    paper = read(tmp_path, f"<html><body>{page}</body></html>")
    assert (paper.kind, decided(paper)) == (PaperKind.AGENDA, [])


def test_an_item_without_a_number_and_a_title_like_a_code_are_items(tmp_path: Path) -> None:
    rows = "".join(
        f'<tr><td class="mgItemNumberCell"><p>{number}</p></td><td><p class="mgAiTitleTxt">{title}</p>'
        '<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><h1>Told</h1><p>So.</p></div></td></tr>'
        for number, title in (("HC 31/18", "Apologies"), ("HC 31/19", "COVID-19 bench"), ("", "Thanks"))
    )
    head = "<h1>Agenda and draft minutes</h1><h2>Quay Panel - Thursday, 4 September 2031 7.00 pm</h2>"
    paper = read(tmp_path, f'<html><body>{head}<table class="mgItemTable">{rows}</table></body></html>')
    (section,) = paper.sections
    assert [(one.minute, one.title) for one in section.items] == [
        ("HC 31/18", "Apologies"),
        ("HC 31/19", "COVID-19 bench"),
        (None, "Thanks"),
    ]
    assert paper.status == "draft"


def test_a_page_that_lists_decisions_gives_each_to_who_took_it(tmp_path: Path) -> None:
    listed = "".join(
        f"<h3>{day} - {title} ref: 7{at}  Recommendations Approved</h3><p>Decision Maker: {taker}</p>"
        f"<p>Decision published: 14/08/2031</p><p>Decision:</p><p>That {title.lower()} be agreed.</p>"
        for at, (day, title, taker) in enumerate(
            [
                ("12/08/2031", "The ramp", "Quay Panel"),
                ("12/08/2031", "The store", "Quay Panel"),
                ("05/08/2031", "Two mowers", "Head of Grounds"),
            ]
        )
    )
    paper = read(tmp_path, f"<html><body><h1>Decisions published</h1>{listed}</body></html>")
    assert paper.kind is PaperKind.DECISION
    assert [(one.meeting.body, str(one.meeting.date), len(one.items)) for one in paper.sections] == [
        ("Quay Panel", "2031-08-12", 2),
        ("Head of Grounds", "2031-08-05", 1),
    ]
    assert decided(paper) == [
        ("Quay Panel", "That the ramp be agreed."),
        ("Quay Panel", "That the store be agreed."),
        ("Head of Grounds", "That two mowers be agreed."),
    ]


def test_a_line_about_a_meeting_far_down_in_a_report_does_not_make_a_page_of_it(tmp_path: Path) -> None:
    told = "".join(f"<p>The ferry was looked at in year {year}.</p>" for year in range(2010, 2031))
    page = f"<h1>Report</h1><h2>Purpose</h2>{told}<h2>Background</h2><p>Meeting: 14/10/2031 - Cabinet (Item 8)</p>"
    paper = read(tmp_path, f"<html><body>{page}<h2>Recommendations</h2><p>That it be kept.</p></body></html>")
    assert paper.kind is PaperKind.REPORT
