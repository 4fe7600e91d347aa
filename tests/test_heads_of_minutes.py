"""The heads of minutes of many bodies: which body met, when and where, in any order and over any number of lines."""

import pytest
from invented import minutes, paper

from ingest.paper import SectionKind

BELOW = """

Present: Cllr A Dunmore (Chair), Cllr B Penhale

1. Apologies

There were none.

2. Footpaths

RESOLVED: That the stile be mended.
"""

# Each head as it stands in the paper, and under it what it says: body ; date ; time ; place.
HEADS = """
TOWN OF ELMSFORD
TOWN BOARD
REGULAR MEETING MINUTES
June 4, 2024
=> Town of Elmsford Town Board ; 2024-06-04 ; - ; -
----
MINUTES OF THE ORDINARY MEETING OF THE MUNICIPAL DISTRICT OF ELMSFORD HELD IN THE CIVIC OFFICES ON TUESDAY 4TH JUNE 2024
=> Municipal District of Elmsford ; 2024-06-04 ; - ; THE CIVIC OFFICES
----
ELMSFORD BOROUGH COUNCIL

Minutes of the proceedings of the monthly meeting of Council held in the Civic Centre on Tuesday 4 June 2024
=> Elmsford Borough Council ; 2024-06-04 ; - ; the Civic Centre
----
UNIVERSITY OF ELMSFORD

SENATE

Tuesday 4 June 2024

MINUTES (Unreserved)
=> University of Elmsford Senate ; 2024-06-04 ; - ; -
----
ELMSFORD PARISH COUNCIL

Minutes of the Parish Council Meeting held on Tuesday 4th June 2024 at 7.30 p.m. in the Village Hall
=> Elmsford Parish Council ; 2024-06-04 ; 7.30 p.m. ; the Village Hall
----
MINUTES OF ELMSFORD PARISH COUNCIL MEETING
Held on Tuesday 4 th June 2024 in Elmsford Village Hall at 7.30pm
=> Elmsford Parish Council ; 2024-06-04 ; 7.30pm ; Elmsford Village Hall
----
Minutes of the Elmsford Parish Council meeting held at 7.30pm on Tuesday 4th June 2024 At Jubilee
Hall, Lower Street, Elmsford
=> Elmsford Parish Council ; 2024-06-04 ; 7.30pm ; Jubilee Hall, Lower Street, Elmsford
----
ELMSFORD PARISH COUNCIL MINUTES OF THE ANNUAL MEETING HELD ON 4 JUNE 2024 AT THE VILLAGE HALL
=> Elmsford Parish Council ; 2024-06-04 ; - ; THE VILLAGE HALL
----
Elmsford Parish Council
Clerk: Mrs J Rook | Email: clerk@elmsford.example | Tel: 0100 100 100

FULL PARISH MEETING OF THE COUNCIL

04 June 2024 - 7pm

MINUTES
=> Elmsford Parish Council ; 2024-06-04 ; 7pm ; -
----
Parish Council Meeting Minutes

Elmsford Parish Council
Date: 4 June 2024
Time: 7.00 pm
Location: Village Hall, Elmsford
=> Elmsford Parish Council ; 2024-06-04 ; 7.00 pm ; Village Hall, Elmsford
----
Elmsford Parish Council meeting on TUESDAY 04 JUNE 2024 at OLD HALL, ELMSFORD

MINUTES
=> Elmsford Parish Council ; 2024-06-04 ; - ; OLD HALL, ELMSFORD
----
ELMSFORD PARISH COUNCIL
MINUTES
of the Meeting of the Council held in the Pavilion
on Tuesday 4th June 2024 commencing at 7.30pm
=> Elmsford Parish Council ; 2024-06-04 ; 7.30pm ; the Pavilion
----
ELMSFORD PARISH COUNCIL

Minutes of the Annual Parish Meeting held on Thursday 18 April 2024 at 7pm in Elmsford School
=> Elmsford Annual Parish Meeting ; 2024-04-18 ; 7pm ; Elmsford School
----
Minutes of the Annual Parish Meeting for the Parish of Elmsford held in the Church Room on Thursday
18 April 2024 at 7.00 p.m.
=> Elmsford Annual Parish Meeting ; 2024-04-18 ; 7.00 p.m. ; the Church Room
----
Elmsford Town Council

PLANNING COMMITTEE

Minutes of the meeting held on Monday 3 June 2024 at 6.30 pm in the Guild Room, Market Street
=> Elmsford Town Council Planning Committee ; 2024-06-03 ; 6.30 pm ; the Guild Room, Market Street
----
Elmsford Town Council: Planning Committee
Minutes of the meeting of 3 June 2024
=> Elmsford Town Council Planning Committee ; 2024-06-03 ; - ; -
----
DRAFT - SUBJECT TO APPROVAL

ELMSFORD PARISH COUNCIL

MINUTES OF THE MEETING HELD ON THURSDAY 6 JUNE 2024, 7:30 PM AT ELMSFORD & HILTHORPE PRIMARY SCHOOL
=> Elmsford Parish Council ; 2024-06-06 ; 7:30 PM ; ELMSFORD & HILTHORPE PRIMARY SCHOOL
----
(These minutes are published subject to approval by the Parish Council at its next meeting)

Elmsford Parish Council

Minutes of a Meeting of Elmsford Parish Council held at 7.00pm on Monday 3 June 2024 at the Council
Chamber, Mill Road, Elmsford
=> Elmsford Parish Council ; 2024-06-03 ; 7.00pm ; the Council Chamber, Mill Road, Elmsford
----
Elmsford Community Council

Minute of Meeting no. 443 held on Monday 3 June 2024 at 7pm in Elmsford Library
=> Elmsford Community Council ; 2024-06-03 ; 7pm ; Elmsford Library
----
ELMSFORD & PENHALE COMMUNITY COUNCIL
Minutes of Meeting
Monday 3rd June 2024
7:00pm, Elmsford Bowling Club
=> Elmsford & Penhale Community Council ; 2024-06-03 ; 7:00pm ; Elmsford Bowling Club
----
CYNGOR CYMUNED ELMSFORD / ELMSFORD COMMUNITY COUNCIL

Minutes of the meeting held on 3.6.2024 in the Vestry
=> Elmsford Community Council ; 2024-06-03 ; - ; the Vestry
----
Elmsford Hospitals NHS Foundation Trust

Minutes of the Board Meeting in Public

Tuesday 4 June 2024
10:15 - 12:30
The Arc Conference Centre, Elmsford
=> Elmsford Hospitals NHS Foundation Trust Board ; 2024-06-04 ; 10:15 - 12:30 ; The Arc Conference Centre, Elmsford
----
Minutes of the Board of Directors Meeting held in Public on Thursday 6 June 2024 at 9.30am in the
Boardroom, Trust Headquarters, Elmsford
=> Board of Directors ; 2024-06-06 ; 9.30am ; the Boardroom, Trust Headquarters, Elmsford
----
ELMSFORD NHS TRUST

MINUTES OF THE TRUST BOARD MEETING (PART 1 - PUBLIC)
HELD ON WEDNESDAY 5 JUNE 2024 AT 9.30 AM
VIA MICROSOFT TEAMS
=> Elmsford NHS Trust Board ; 2024-06-05 ; 9.30 AM ; MICROSOFT TEAMS
----
Elmsford Integrated Care Board

Meeting of the Board held in public

Minutes

Date: Wednesday 5 June 2024
Time: 10.00-12.30
Venue: Room 4, Quay House
=> Elmsford Integrated Care Board ; 2024-06-05 ; 10.00-12.30 ; Room 4, Quay House
----
Penhale Church of England Primary School

Minutes of the Full Governing Body Meeting
held on Wednesday 5th June 2024 at 6.00pm at the school
=> Penhale Church of England Primary School Governing Body ; 2024-06-05 ; 6.00pm ; the school
----
Minutes of the meeting of the Governing Board of Penhale Academy held on 5 June 2024 at 17:30 by video conference
=> Governing Board of Penhale Academy ; 2024-06-05 ; 17:30 ; video conference
----
THE TARN VALLEY TRUST
Registered charity

Minutes of a meeting of the Trustees held at the Mill on 5 June 2024 at 2 pm
=> Tarn Valley Trust ; 2024-06-05 ; 2 pm ; the Mill
----
Tarn Valley Trust
Trustees' Meeting
5th of June 2024
Minutes
=> Tarn Valley Trust ; 2024-06-05 ; - ; -
----
DUNMORE BOROUGH COUNCIL

MINUTES OF THE LICENSING SUB-COMMITTEE

Wednesday, 5 June 2024 at 10.00 am

Council Chamber, Civic Centre, Dunmore
=> Dunmore Borough Council Licensing Sub-Committee ; 2024-06-05 ; 10.00 am ; Council Chamber, Civic Centre, Dunmore
----
Dunmore City Council

Minutes of the Meeting of the Council

Held: Thursday, 6 June 2024 at 5.00 pm
=> Dunmore City Council ; 2024-06-06 ; 5.00 pm ; -
----
CABINET

MINUTES of the meeting held on Wednesday, 5 June 2024 commencing at 2.00 pm and finishing at 3.45 pm
=> Cabinet ; 2024-06-05 ; 2.00 pm ; -
----
At a Meeting of the AUDIT COMMITTEE held at the Town Hall, Dunmore on Wednesday, 5th June, 2024 at 6.00 p.m.
=> Audit Committee ; 2024-06-05 ; 6.00 p.m. ; the Town Hall, Dunmore
----
MINUTES OF A MEETING OF THE
OVERVIEW AND SCRUTINY COMMITTEE
HELD IN THE COUNCIL CHAMBER, COUNCIL OFFICES, DUNMORE
ON WEDNESDAY, 5 JUNE 2024
AT 10.00 AM
=> Overview and Scrutiny Committee ; 2024-06-05 ; 10.00 AM ; THE COUNCIL CHAMBER, COUNCIL OFFICES, DUNMORE
----
Dunmore Council
Standards Committee
Minutes - 5 June 2024
=> Dunmore Council Standards Committee ; 2024-06-05 ; - ; -
----
MINUTES

Avonshire Police and Crime Panel
5 June 2024, 2:00pm
Members' Lounge, Shire Hall
=> Avonshire Police and Crime Panel ; 2024-06-05 ; 2:00pm ; Members' Lounge, Shire Hall
----
Minutes
Name of meeting: PENSION FUND COMMITTEE
Date and time: WEDNESDAY 5 JUNE 2024 COMMENCING AT 10.00 AM
Venue: COUNCIL CHAMBER, COUNTY HALL, DUNMORE
=> Pension Fund Committee ; 2024-06-05 ; 10.00 AM ; COUNCIL CHAMBER, COUNTY HALL, DUNMORE
----
Dunmore Schools Forum – Minutes of Meeting held on 5th June 2024 via Teams
=> Dunmore Schools Forum ; 2024-06-05 ; - ; Teams
----
Notes of the Rural Partnership meeting – 5 June 2024
=> Rural Partnership ; 2024-06-05 ; - ; -
----
MINUTES of PENHALE TOWN COUNCIL meeting of 5th June 2024
=> Penhale Town Council ; 2024-06-05 ; - ; -
----
University of Dunmore
COURT
Minutes of the meeting held on Wednesday 5 June 2024 at 14.00
=> University of Dunmore Court ; 2024-06-05 ; 14.00 ; -
----
DUNMORE DRAINAGE BOARD

At a meeting of the Dunmore Drainage Board held in the Board Room on Wednesday 5 June 2024 there were present:
=> Dunmore Drainage Board ; 2024-06-05 ; - ; the Board Room
----
Dunmore Fire and Rescue Authority
Minutes of the Annual General Meeting
Date 5 June 2024
=> Dunmore Fire and Rescue Authority ; 2024-06-05 ; - ; -
----
Minute of the Dunmore Integration Joint Board of Wednesday 5 June 2024, 10.00am, Virtual Meeting
=> Dunmore Integration Joint Board ; 2024-06-05 ; 10.00am ; Virtual Meeting
----
Minutes of meeting held on 5 June 2024
=> - ; 2024-06-05 ; - ; -
----
Minutes

5th June 2024
=> - ; 2024-06-05 ; - ; -
----
Penhale Neighbourhood Plan Steering Group
Minutes of Steering Group Meeting 5.6.24
=> Penhale Neighbourhood Plan Steering Group ; 2024-06-05 ; - ; -
----
Full Council 19 February 2025 Page 1

88/25

MINUTES OF A MEETING OF FULL COUNCIL HELD ON WEDNESDAY 19th FEBRUARY 2025 AT 7PM
IN THE COUNCIL CHAMBER, MORWEN HOUSE, HADLOW
=> Council ; 2025-02-19 ; 7PM ; THE COUNCIL CHAMBER, MORWEN HOUSE, HADLOW
----
Friday, February 21, 2025

Parish Council Minutes 13th February 2025

Minutes of the Meeting held in the village hall
on Thursday 13th February 2025 at 7.30p.m.
=> Parish Council ; 2025-02-13 ; 7.30p.m. ; the village hall
----
Minutes of Part 1 of the Marden Clinical Commissioning Group Governing Body
Tuesday, 28th January 2025
=> Marden Clinical Commissioning Group Governing Body ; 2025-01-28 ; - ; -
----
Decisions taken by the Cabinet on Tuesday 4 February 2025
=> Cabinet ; 2025-02-04 ; - ; -
----
Hadlow Community Hospital League of Friends
Minutes of Trustee Meeting - Wednesday 12th February 2025
=> Hadlow Community Hospital League of Friends ; 2025-02-12 ; - ; -
----
Governors' Meeting Minutes
St Bride's Infant School, Hadlow
Date: 12th February 2025    Time: 5.30pm    Venue: School library
=> St Bride's Infant School Governors ; 2025-02-12 ; 5.30pm ; School library
----
HADLOW CITY COUNCIL - EXECUTIVE
12 FEBRUARY 2025
MINUTES
=> Hadlow City Council Executive ; 2025-02-12 ; - ; -
"""


def heads() -> list[tuple[str, list[str]]]:
    told = [block.strip().rpartition("=> ") for block in HEADS.split("\n----\n")]
    return [(head.strip(), said.split(" ; ")) for head, _, said in told]


@pytest.mark.parametrize(("head", "said"), heads())
def test_the_head_of_minutes_is_read_in_every_form(head: str, said: list[str]) -> None:
    found = paper(head + BELOW)
    meeting = found.meeting
    assert [str(one or "-") for one in (meeting.body, meeting.date, meeting.time, meeting.place)] == said
    assert [one.kind for one in found.sections] == [SectionKind.MINUTES]


@pytest.mark.parametrize("head", [head for head, _ in heads()])
def test_no_line_of_the_head_is_taken_for_a_name_or_an_item(head: str) -> None:
    found = minutes(head + BELOW)
    assert {one.name for one in found.attendance} == {"Cllr A Dunmore", "Cllr B Penhale"}
    assert [one.title for one in found.items] == ["Apologies", "Footpaths"]


def test_a_body_a_date_and_those_present_are_the_head_of_minutes_that_do_not_say_so() -> None:
    found = paper("AUDIT COMMITTEE\n\nWednesday, 5th June, 2024" + BELOW)
    assert (found.kind.value, found.meeting.body, str(found.meeting.date)) == (
        "minutes",
        "Audit Committee",
        "2024-06-05",
    )


def test_an_item_about_the_minutes_of_a_meeting_before_begins_no_other_minutes() -> None:
    text = "Minutes of the meeting held on 3 May 2024\n\nThe minutes were agreed as a true record.\n\n"
    text += "Benches\n\nIt was agreed.\n"
    head = "Elmsford Parish Council\n\nMinutes of the meeting held on 5 June 2024\n\nPresent: Cllr A Dunmore\n\n"
    found = paper(head + text)
    assert [(one.kind, str(one.meeting.date)) for one in found.sections] == [(SectionKind.MINUTES, "2024-06-05")]


def test_an_item_headed_minutes_above_those_of_a_meeting_before_begins_no_other_minutes() -> None:
    text = (
        "UNIVERSITY OF ELMSFORD\n\nSENATE\n\nTuesday 4 June 2024\n\nMINUTES (Unreserved)\n\nPresent: Ann Marsh\n\n"
        "MINUTES\n\nApproved 2/24 The minutes of the meeting held on 18 October 2023.\n\nNEW COURSES\n\n"
        "Resolved 5/24 That the course be run from October.\n"
    )
    assert [one.meeting.date.isoformat() for one in paper(text).sections if one.meeting.date] == ["2024-06-04"]
