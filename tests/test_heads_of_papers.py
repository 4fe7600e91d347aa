"""The heads of reports and of agendas as many bodies print them: tables of fields, cover sheets, letters, summonses."""

import pytest
from invented import document, paper

from ingest.paper import NumberSource, Part, SectionKind
from ingest.read import paper_of

REPORT = """

1. Purpose of Report

1.1 To tell members of the state of the ferry landing.

2. Background

2.1 The landing was built in 1931 and needs repair.

3. Recommendations

3.1 That members note the report.

Contact Officer: Jo Quill, Ferry Officer
"""

ITEMS = """

1. Apologies for absence

2. Declarations of interest

3. Minutes of the meeting held on 1 May 2024 (Pages 3 - 8)

4. Ferry landing repairs (Pages 9 - 14)

5. Date of next meeting
"""

# Each head as it stands in the paper, and under it what it says: body ; agenda item.
REPORT_HEADS = """
Report to: Harbour Committee
Date: 5 June 2024
Subject: Ferry landing repairs
Report of: Head of Harbours
=> Harbour Committee ; -
----
Agenda Item 6

Harbour Committee

5 June 2024

Ferry landing repairs

Report of the Head of Harbours
=> Harbour Committee ; 6
----
Title of report: Ferry landing repairs
Meeting: Harbour Trust Board
Date: 5 June 2024
Agenda item: 8.2
Executive lead: Dr P Tarn
=> Harbour Trust Board ; 8.2
----
Report Title	Ferry landing repairs
Meeting	Board of Directors
Meeting Date	5 June 2024
Agenda Item No	8.2
Lead Director	Dr P Tarn
Author	J Quill
=> Board of Directors ; 8.2
----
ELMSFORD PARISH COUNCIL

Report by the Clerk

Ferry landing repairs

5 June 2024
=> Elmsford Parish Council ; -
----
Elmsford Parish Council - 5 June 2024
Report by the Clerk: Ferry landing repairs
=> Elmsford Parish Council ; -
----
Harbour Committee
5th June 2024
Ferry landing repairs
Report by Head of Harbours
=> Harbour Committee ; -
----
DUNMORE BOROUGH COUNCIL

REPORT TO:	HARBOUR COMMITTEE
DATE:	5 JUNE 2024
REPORTING OFFICER:	HEAD OF HARBOURS
SUBJECT:	FERRY LANDING REPAIRS
WARD(S):	ALL
=> Dunmore Borough Council Harbour Committee ; -
----
Committee: Harbour Committee
Agenda Item 6
Date: 05/06/2024
Title: Ferry landing repairs
By: Head of Harbours
Status: Public
=> Harbour Committee ; 6
----
Name of Meeting	Harbour Committee
Date of Meeting	5 June 2024
Title of Report	Ferry landing repairs
Lead Officer	J Quill
=> Harbour Committee ; -
----
HARBOUR COMMITTEE – 5 JUNE 2024

FERRY LANDING REPAIRS

REPORT OF THE HEAD OF HARBOURS
=> Harbour Committee ; -
----
Item No. 6

Report to Harbour Committee
5 June 2024
Report of Head of Harbours
Subject Ferry landing repairs
=> Harbour Committee ; 6
----
Meeting:	Harbour Committee
Date:	Wednesday 5 June 2024
Subject:	Ferry landing repairs
Report Of:	Head of Harbours
Wards Affected:	All
Key Decision:	No
=> Harbour Committee ; -
----
Cabinet

Date: 5 June 2024

Ferry landing repairs

Report by Councillor Penhale, Portfolio Holder for Harbours
=> Cabinet ; -
----
THE HIGHLAND HARBOUR COUNCIL

Committee:	Harbours Committee

Date:	5 June 2024

Report Title:	Ferry landing repairs

Report By:	Head of Harbours
=> Highland Harbour Council Harbours Committee ; -
----
Ferry landing repairs

Report to the Harbour Committee, 5 June 2024
=> Harbour Committee ; -
----
From:	Jo Quill, Cabinet Member for Harbours
To:	Harbour Cabinet Committee – 5 June 2024
Subject:	Ferry landing repairs
Classification:	Unrestricted
=> Harbour Cabinet Committee ; -
----
TRUST BOARD PAPER

Paper title: Ferry landing repairs
Date of meeting: 5 June 2024
Presented by: Dr P Tarn
Prepared by: J Quill
Agenda item: 12
=> - ; 12
"""

# ... and of agendas: body ; time ; place.
AGENDA_HEADS = """
DUNMORE BOROUGH COUNCIL

HARBOUR COMMITTEE

Wednesday, 5 June 2024 at 6.00 pm

Council Chamber, Civic Centre

AGENDA
=> Dunmore Borough Council Harbour Committee ; 6.00 pm ; Council Chamber, Civic Centre
----
Agenda

Harbour Committee

Date: Wednesday 5 June 2024
Time: 10.00 am
Venue: Committee Room 1, Shire Hall

Membership:
Councillors A Dunmore (Chair), B Penhale
=> Harbour Committee ; 10.00 am ; Committee Room 1, Shire Hall
----
ELMSFORD PARISH COUNCIL

To all members of the Council: you are hereby summoned to attend a meeting of Elmsford Parish Council to be held
on Tuesday 4 June 2024 at 7.30 pm in the Village Hall for the purpose of transacting the following business.

Mrs J Rook, Clerk
28 May 2024

AGENDA
=> Elmsford Parish Council ; 7.30 pm ; the Village Hall
----
NOTICE OF MEETING

Elmsford Town Council Planning Committee

Monday 3 June 2024, 7.00pm
Guild Room, Market Street

J Rook, Town Clerk, 28 May 2024

A G E N D A
=> Elmsford Town Council Planning Committee ; 7.00pm ; Guild Room, Market Street
----
Public Document Pack

Harbour Committee

Date:	Wednesday, 5 June 2024
Time:	2.00 pm
Place:	The Boardroom

For any further information please contact: J Quill

Agenda
=> Harbour Committee ; 2.00 pm ; The Boardroom
----
Meeting of the Board of Directors in Public
Thursday 6 June 2024, 09:30 - 12:30
Boardroom, Trust Headquarters

AGENDA
=> Board of Directors ; 09:30 - 12:30 ; Boardroom, Trust Headquarters
----
Elmsford Hospitals NHS Trust
Trust Board Meeting in Public
Date: 6 June 2024
Time: 9.30 am
Venue: Seminar Room, Education Centre

Agenda
=> Elmsford Hospitals NHS Trust Board ; 9.30 am ; Seminar Room, Education Centre
----
AGENDA for the meeting of the Full Governing Body of Penhale Primary School
on Wednesday 5 June 2024 at 6.00 pm in the staff room
=> Governing Body of Penhale Primary School ; 6.00 pm ; the staff room
----
Penhale Community Council

Agenda for meeting on Monday 3rd June 2024 at 7pm, Penhale Library
=> Penhale Community Council ; 7pm ; Penhale Library
----
AGENDA PAPERS FOR
HARBOUR COMMITTEE

Date: Wednesday, 5 June 2024
Time: 6.30 p.m.
Place: Committee Suite, Dunmore Town Hall

A G E N D A	PART I
=> Harbour Committee ; 6.30 p.m. ; Committee Suite, Dunmore Town Hall
----
Supplementary Agenda

Harbour Committee

Wednesday, 5 June 2024 at 6.00 pm

Council Chamber
=> Harbour Committee ; 6.00 pm ; Council Chamber
----
A meeting of the HARBOUR COMMITTEE will be held in the Council Chamber on WEDNESDAY, 5TH JUNE 2024 at 10.00 AM

Agenda
=> Harbour Committee ; 10.00 AM ; the Council Chamber
----
Harbour Conservancy Trust
Trustees' meeting, 5 June 2024, 2 pm, the Mill
Agenda
=> Harbour Conservancy Trust ; 2 pm ; the Mill
"""


def heads(table: str) -> list[tuple[str, list[str]]]:
    told = [block.strip("\n").rpartition("=> ") for block in table.split("\n----\n")]
    return [(head.strip("\n"), said.split(" ; ")) for head, _, said in told]


@pytest.mark.parametrize(("head", "said"), heads(REPORT_HEADS))
def test_the_head_of_a_report_is_read_in_every_form(head: str, said: list[str]) -> None:
    found = paper(head + REPORT)
    (only,) = found.sections
    assert (only.kind, str(found.meeting.date)) == (SectionKind.REPORT, "2024-06-05")
    assert (only.title or "").casefold() == "ferry landing repairs"
    assert [found.meeting.body or "-", only.agenda_item or "-"] == said
    assert only.agenda_item_source is (NumberSource.STATED if only.agenda_item else None)
    assert [one.text for one in only.statements if one.part is Part.RECOMMENDATION] == ["That members note the report."]


@pytest.mark.parametrize(("head", "said"), heads(AGENDA_HEADS))
def test_the_head_of_an_agenda_is_read_in_every_form(head: str, said: list[str]) -> None:
    found = paper(head + ITEMS)
    assert [one.kind for one in found.sections] == [SectionKind.AGENDA]
    assert [found.meeting.body, found.meeting.time, found.meeting.place] == said
    assert found.meeting.date is not None and found.meeting.date.month == 6
    assert [one.agenda_item for one in found.sections[0].items] == ["1", "2", "3", "4", "5"]


def test_a_body_and_a_date_side_by_side_head_minutes() -> None:
    found = paper(
        "BOARD OF HARBOURS\tMarch 17, 2010\n\nMINUTES\n\nREGULAR MEETING\n\nThe meeting was called to order.\n"
    )
    assert [one.kind for one in found.sections] == [SectionKind.MINUTES]
    assert (found.meeting.body, str(found.meeting.date)) == ("Board of Harbours", "2010-03-17")


MINUTES = """Elmsford Parish Council

Minutes of the meeting held on Tuesday 4 June 2024 at 7pm in the Village Hall

Present: Cllr A Dunmore (Chair)

1. Correspondence

{quoted}

RESOLVED: That the landing be mended.

2. Drains

RESOLVED: That they be cleared.
"""

QUOTED = [
    "From: J Quill\nTo: Clerk\nSubject: Ferry landing\nDate: 30 May 2024\n\nThe landing is rotten.",
    "Application: 24/0117\nTitle: New dormer\nDate: 3 May 2024\nLocation: Ropewalk",
    "Report by the Clerk\n\nHarbour Committee\n\nThe committee will meet on 5 June 2024.",
]


@pytest.mark.parametrize("quoted", QUOTED)
def test_a_letter_or_an_application_that_minutes_quote_with_its_fields_is_no_report(quoted: str) -> None:
    found = paper(MINUTES.format(quoted=quoted))
    assert [(one.kind, len(one.items)) for one in found.sections] == [(SectionKind.MINUTES, 2)]


def test_an_agenda_without_a_date_has_that_of_its_file() -> None:
    found = paper_of(
        document("Elmsford Parish Council\nAgenda\n\n1. Apologies\n\n2. Footpaths\n", "agenda-2024-06-04.txt")
    )
    assert (found.kind.value, found.meeting.body, str(found.meeting.date)) == (
        "agenda",
        "Elmsford Parish Council",
        "2024-06-04",
    )


def test_minutes_without_any_head_are_known_by_the_name_of_their_file() -> None:
    text = "Present: Cllr A Dunmore, Cllr B Penhale\n\n1. Apologies\n\nNone.\n\n2. Drains\n\n"
    text += "RESOLVED: That they be cleared.\n"
    found = paper_of(document(text, "PC minutes 04.06.24.txt"))
    assert (found.kind.value, str(found.meeting.date)) == ("minutes", "2024-06-04")
    assert [one.name for one in found.sections[0].attendance] == ["Cllr A Dunmore", "Cllr B Penhale"]
    assert [one.title for one in found.sections[0].items] == ["Apologies", "Drains"]


MORE = [
    (
        "Council of Governors\nAVON NHS TRUST\nTuesday 4 June 2024, 5.30pm\nAGENDA",
        "Avon NHS Trust Council of Governors",
    ),
    ("Meeting\tCabinet\nTime/Day/Date\t10.00 am on Tuesday 4 June 2024\n\nAGENDA", "Cabinet"),
    (
        "A meeting of the Planning Committee will be held in the Guildhall at 6 pm on 4 June 2024.\n\nJ Rook\n"
        "Chief Executive\n\nAGENDA",
        "Planning Committee",
    ),
]


@pytest.mark.parametrize(("head", "body"), MORE)
def test_an_office_below_the_summons_is_no_body_and_a_trust_below_its_governors_is_theirs(head: str, body: str) -> None:
    found = paper(head + ITEMS)
    assert (found.kind.value, found.meeting.body, str(found.meeting.date)) == ("agenda", body, "2024-06-04")


def test_an_item_number_in_a_shouted_title_is_the_items() -> None:
    (only,) = paper("PATHS COMMITTEE - 4 JUNE 2024\n\nAGENDA ITEM 7: GATES\n\nREPORT BY THE CLERK" + REPORT).sections
    assert (only.title, only.agenda_item, only.agenda_item_source) == ("Gates", "7", NumberSource.STATED)
