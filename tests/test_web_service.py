"""Meetings as data (XML), as the web service of a committee system gives them: made here, and what is read of them."""

from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from ingest.document import Format
from ingest.errors import EmptyPaper, PaperError, UnreadablePaper, UnsupportedPaper
from ingest.paper import Item, NumberSource, Paper, PaperKind, Part
from ingest.read import read_paper

HEAD = "<meetingdate>03/06/2031</meetingdate><meetingtime>18:30</meetingtime><minutepublished>True</minutepublished>"
BODY = "<committeetitle>Harbour Board</committeetitle>"
ENTITY = '<!DOCTYPE meeting [<!ENTITY e SYSTEM "file:///etc/hosts">]>'
MINUTED = "<p>The Board considered the fares.</p><p>RESOLVED:</p><p>(a)&nbsp; That fares be frozen.</p>"


def item(title: str, *, agenda: str = "", minute: str = "", minutes: str = "", more: str = "") -> str:
    """The texts are escaped twice, as the service does."""
    return (
        f"<agendaitem><agendaitemtitle>{escape(escape(title))}</agendaitemtitle><agendaitemnumber>40</agendaitemnumber>"
        f"<fulldisplaynumberformat>{agenda}</fulldisplaynumberformat><minutesitemnumber>{minute}</minutesitemnumber>"
        f"<minutesnonemptyhtmlbody>{escape(escape(minutes))}</minutesnonemptyhtmlbody>{more}</agendaitem>"
    )


def read(folder: Path, items: str, *, head: str = HEAD + BODY) -> Paper:
    return read_text(folder, f"<meeting>{head}<agendaitems>{items}</agendaitems></meeting>")


def read_text(folder: Path, xml: str, name: str = "meeting.xml") -> Paper:
    path = folder / name
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>{xml}', encoding="utf-8")
    return read_paper(path)


def items_of(paper: Paper) -> tuple[Item, ...]:
    (section,) = paper.sections
    return section.items


def test_each_item_has_the_number_of_its_minute_and_its_number_on_the_agenda(tmp_path: Path) -> None:
    paper = read(tmp_path, item("Fares & tolls", agenda="9.", minute="63", minutes=MINUTED))
    (fares,) = items_of(paper)
    assert (fares.minute, fares.agenda_item, fares.agenda_item_source) == ("63", "9", NumberSource.STATED)
    assert fares.title == "Fares & tolls"
    resolved = [(one.label, one.text) for one in fares.statements if one.part is Part.RESOLUTION]
    assert resolved == [("(a)", "That fares be frozen.")]
    assert paper.format is Format.XML and paper.kind is PaperKind.MINUTES
    assert (paper.meeting.body, str(paper.meeting.date), paper.meeting.time) == ("Harbour Board", "2031-06-03", "18:30")


def test_every_quoted_word_stands_in_the_lines(tmp_path: Path) -> None:
    paper = read(tmp_path, item("Fares", agenda="9.", minute="63", minutes=MINUTED))
    lines = {line.number: line.text for line in paper.document.lines}
    (fares,) = items_of(paper)
    assert all(one.text in lines[one.place.first_line] for one in fares.statements)


def test_an_agenda_has_its_own_numbers_and_no_minutes(tmp_path: Path) -> None:
    paper = read(tmp_path, item("Apologies", agenda="1.") + item("Fares", agenda="2a."))
    assert paper.kind is PaperKind.AGENDA
    assert [(one.minute, one.agenda_item, one.title) for one in items_of(paper)] == [
        (None, "1", "Apologies"),
        (None, "2a", "Fares"),
    ]


def test_an_item_that_stood_on_no_agenda_has_none_of_its_numbers(tmp_path: Path) -> None:
    added = item("Order of business", minute="64", minutes="<p>Item 5 was taken first.</p>")
    paper = read(tmp_path, item("Fares", agenda="9.", minute="63", minutes=MINUTED) + added)
    assert [(one.minute, one.agenda_item) for one in items_of(paper)] == [("63", "9"), ("64", None)]


def test_the_status_of_the_meeting_is_not_that_of_the_minutes(tmp_path: Path) -> None:
    confirmed = HEAD + BODY + "<meetingstatus>Confirmed</meetingstatus>"
    assert read(tmp_path, item("Fares", minute="1", minutes=MINUTED), head=confirmed).status is None
    unpublished = confirmed.replace("True", "False")
    assert read(tmp_path, item("Fares", minute="1", minutes=MINUTED), head=unpublished).status == "draft"


def test_a_meeting_that_was_cancelled_is_told(tmp_path: Path) -> None:
    paper = read(tmp_path, item("Fares", agenda="1."), head=f"{HEAD}{BODY}<meetingstatus>Cancelled</meetingstatus>")
    assert "meeting-not-held" in [one.code for one in paper.warnings]


def test_the_body_may_be_named_beside_the_documents_only(tmp_path: Path) -> None:
    document = "<linkeddoc><title>Fares</title><committeetitle>Quay Panel</committeetitle></linkeddoc>"
    assert read(tmp_path, item("Fares", agenda="1.", more=document), head=HEAD).meeting.body == "Quay Panel"
    nameless = read(tmp_path, item("Fares", agenda="1."), head=HEAD).meeting
    assert (nameless.body, str(nameless.date)) == (None, "2031-06-03")


def test_the_hour_may_be_missing(tmp_path: Path) -> None:
    meeting = read(tmp_path, item("Fares", agenda="1."), head=f"<meetingdate>03/06/2031</meetingdate>{BODY}").meeting
    assert (meeting.body, str(meeting.date), meeting.time) == ("Harbour Board", "2031-06-03", None)


def test_restricted_items_keep_their_title_and_nothing_else(tmp_path: Path) -> None:
    paper = read(
        tmp_path,
        item("Fares", agenda="1.", minute="8", minutes=MINUTED)
        + item("Sale of the quay", agenda="2.", minute="9", minutes=MINUTED, more="<isrestricted>True</isrestricted>"),
    )
    assert [(one.title, len(one.statements)) for one in items_of(paper)][1] == ("Sale of the quay", 0)
    assert [one.message for one in paper.warnings if one.code == "exempt-matter"] == [
        'Marked as restricted, so that only the title is kept: "Sale of the quay".'
    ]


def test_who_attended_is_read_with_roles(tmp_path: Path) -> None:
    people = """<attendees><attendee name="Cllr A. Poole" roledescription="Member" attendance="Present, virtually"/>
    <attendee name="Cllr B. Quill" roledescription="Member" attendance="Apologies"/>
    <attendee name="Cllr C. Rook" attendance="Expected"/></attendees>"""
    fares = item("Fares", minute="1", minutes=MINUTED)
    xml = f"<meeting>{HEAD}{BODY}<agendaitems>{fares}</agendaitems>{people}</meeting>"
    (section,) = read_text(tmp_path, xml).sections
    assert [(one.name, one.role, one.present) for one in section.attendance] == [
        ("Cllr A. Poole", "Member", True),
        ("Cllr B. Quill", "Member", False),
    ]


@pytest.mark.parametrize(
    ("xml", "error", "words"),
    [
        ("<note><to>Clerk</to></note>", UnsupportedPaper, "is XML, but not a meeting"),
        ("<meeting><agendaitems>", UnreadablePaper, "cannot be read as XML"),
        ("<meeting><agendaitems/></meeting>", EmptyPaper, "without items"),
        (
            '<!DOCTYPE m [<!ENTITY e SYSTEM "file:///etc/hosts">]><m><agendaitems>&e;</agendaitems></m>',
            UnsupportedPaper,
            "definitions",
        ),
    ],
)
def test_other_xml_is_refused_with_one_sentence(tmp_path: Path, xml: str, error: type[PaperError], words: str) -> None:
    with pytest.raises(error, match=words):
        read_text(tmp_path, xml)


def test_a_web_page_in_xml_is_a_web_page(tmp_path: Path) -> None:
    assert read_text(tmp_path, "<html><body><p>Fares</p></body></html>").format is Format.HTML
