"""Attendance lists in the shapes that real ones come in, on invented people."""

import pytest
from invented import TITLE, minutes, paper

from ingest.text.people import split_name


def attending(text: str) -> list[tuple[str, str | None, bool | None, bool]]:
    found = minutes(f"{TITLE}\n\n{text}\n\n1. Introductions.\n\nHello.\n\n2. Gates.\n\nNone.\n")
    return [(one.name, one.role, one.present, one.chair) for one in found.attendance]


NAMES = [
    ("Cllr. Ann Marsh JP Weir Group Chair - Avon Council", "Cllr. Ann Marsh JP", "Weir Group Chair - Avon Council"),
    ("Mr. B. T. Poole CC", "Mr. B. T. Poole CC", None),
    ("Lord Wat Dyer", "Lord Wat Dyer", None),
    ("Chief Superintendent Cy O’Quill Avonshire Police", "Chief Superintendent Cy O’Quill", "Avonshire Police"),
    ("Ann-Marie Sorrel-Reed Public Health", "Ann-Marie Sorrel-Reed", "Public Health"),
    ("Kev J. Marsh Mill Trust", "Kev J. Marsh", "Mill Trust"),
    ("Avonshire County Council", "", "Avonshire County Council"),
    ("Office of the Police and Crime Commissioner", "", "Office of the Police and Crime Commissioner"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role"), NAMES)
def test_a_name_is_told_from_what_stands_beside_it(text: str, name: str, role: str | None) -> None:
    assert split_name(text) == (name, role)


def test_groups_give_presence_and_the_chair_is_marked_in_any_of_its_forms() -> None:
    for chair in ("Ann Marsh CC (Chairman)", "Ann Marsh CC – in the Chair", "Ann Marsh CC (in the Chair)"):
        found = attending(f"Present\n\n{chair}\n\nApologies for absence\n\nBo Poole\tAvon Council")
        assert found == [("Ann Marsh CC", None, True, True), ("Bo Poole", "Avon Council", False, False)]


def test_tabs_and_underlining_part_names_from_bodies() -> None:
    found = attending(
        "Present\n\n<u>Ann Marsh</u>\t<u>Avon Council</u>\nBo Poole\tWeir Trust\n\nOther "
        "attendees\n\nCy Dyer\tMill Trust"
    )
    assert [(name, role) for name, role, _, _ in found] == [
        ("Ann Marsh", "Avon Council"),
        ("Bo Poole", "Weir Trust"),
        ("Cy Dyer", "Mill Trust"),
    ]


def test_a_body_below_one_name_is_that_persons_and_two_names_before_two_bodies_are_unpaired() -> None:
    found = minutes(
        f"{TITLE}\n\nPresent\n\nAnn Marsh CC (Chairman)\n\n\nAvonshire County Council\n\nBo Poole Mill "
        f"Trust\n\nCy Dyer\n\nDi Quill\n\n"
        "Weir Trust\n\nAvonshire Police\n\n1. Introductions.\n\nHello.\n\n2. Gates.\n\nNone.\n"
    )
    assert [(one.name, one.role, one.paired) for one in found.attendance] == [
        ("Ann Marsh CC", "Avonshire County Council", True),
        ("Bo Poole", "Mill Trust", True),
        ("Cy Dyer", "Weir Trust", False),
        ("Di Quill", "Avonshire Police", False),
    ]


def test_a_shifted_table_keeps_its_names_unpaired_under_a_warning() -> None:
    found = paper(
        f"{TITLE}\n\nPresent\n\nAnn Marsh\tMill Trust\n\nApologies for absence\n\nBo Poole\tAvon Council – "
        f"Lead\n--------\t--\n\n"
        "Cy Dyer\tMember for Weirs\nDi Quill\tWeir Partnership\n\tMill Trust\n\tAvonshire Police\n\n"
        "1. Introductions.\n\nHello.\n\n2. Gates.\n\nNone.\n"
    )
    attendance = found.sections[0].attendance
    assert [(one.name, one.paired) for one in attendance] == [
        ("Ann Marsh", True), ("Bo Poole", False), ("Cy Dyer", False), ("Di Quill", False),
    ]  # fmt: skip
    assert [warning.code for warning in found.warnings] == ["attendance-columns-unsure"]


def test_a_wrapped_cell_belongs_to_the_row_above() -> None:
    found = attending("Present\n\nAnn Marsh\tWeir Partnership Chair –\n\tAvon District Council\nBo Poole\tMill Trust")
    assert found[0][:2] == ("Ann Marsh", "Weir Partnership Chair – Avon District Council")


def test_people_listed_in_one_line_are_all_found() -> None:
    found = attending("Present: Councillors A. Marsh (in the Chair), B. Poole and C. Dyer")
    assert found == [("A. Marsh", None, True, True), ("B. Poole", None, True, False), ("C. Dyer", None, True, False)]


def test_apologies_in_a_sentence_are_apologies() -> None:
    found = minutes(
        f"{TITLE}\n\n1. Apologies for absence.\n\nApologies were received from Cllr A. Marsh "
        f"and Ms B. Poole (Mill Trust).\n\n2. Gates.\n\nNone.\n"
    )
    assert [(one.name, one.role, one.present) for one in found.attendance] == [
        ("Cllr A. Marsh", None, False),
        ("Ms B. Poole", "Mill Trust", False),
    ]


def test_minutes_without_a_list_have_no_attendance() -> None:
    assert minutes(f"{TITLE}\n\n1. Introductions.\n\nHello.\n\n2. Gates.\n\nNone.\n").attendance == ()


@pytest.mark.parametrize(
    "remark", ["(in the Chair from 11.20 am)", "– in the Chair", "(in the Chair until item 4)", "- Chair from 10.30 am"]
)
def test_the_chair_for_a_part_of_the_meeting_is_marked_and_the_name_keeps_no_remark(remark: str) -> None:
    (found,) = attending(f"Present\n\nCllr. J. Marsh {remark}")
    assert found == ("Cllr. J. Marsh", remark.strip("()– -") if any(map(str.isdigit, remark)) else None, True, True)


def test_the_chair_of_another_group_did_not_chair_the_meeting_and_a_column_may_say_who_did() -> None:
    found = attending("Present\n\nBo Poole Weir Group Chair\n\nCy Dyer – Chair\n\nOfficers\n\nAnn Marsh\tChairman")
    assert [(name, chair) for name, _, _, chair in found] == [
        ("Bo Poole", False),
        ("Cy Dyer", True),
        ("Ann Marsh", True),
    ]


def test_an_office_in_brackets_behind_a_name_in_a_table_is_no_part_of_the_name() -> None:
    found = attending("Present\n\nBo Poole (Vice-Chairman)\tAvon Council\nCy Dyer\tWeir Trust")
    assert found[0] == ("Bo Poole", "Vice-Chairman, Avon Council", True, False)


def told(item: str) -> list[tuple[str, str | None, bool | None, bool]]:
    found = minutes(
        f"{TITLE}\n\n{item}\n\n2. Footpaths.\n\nThe paths were walked.\n\n3. Weirs.\n\nThe weirs were seen.\n"
    )
    return [(one.name, one.role, one.present, one.chair) for one in found.attendance]


def test_those_present_may_be_told_in_the_sentences_of_the_first_item() -> None:
    item = (
        "1. Committee Members Present were: Ann Marsh (chair), Bo Ada Poole (Vice Chair & Treasurer), Cy Dyer and "
        "Di Elm,Ed Fen. Also in attendance were Cllr Flo Gale and local resident G Hugh Ide. Apologies were received "
        "from: Members Ida Jay and Coun- cillor Kit Lee."
    )
    assert told(item) == [
        ("Ann Marsh", None, True, True),
        ("Bo Ada Poole", "Vice Chair & Treasurer", True, False),
        ("Cy Dyer", None, True, False),
        ("Di Elm", None, True, False),
        ("Ed Fen", None, True, False),
        ("Cllr Flo Gale", None, True, False),
        ("G Hugh Ide", "local resident", True, False),
        ("Ida Jay", None, False, False),
        ("Councillor Kit Lee", None, False, False),
    ]


def test_initials_by_which_the_minutes_go_on_to_name_people_are_beside_the_name() -> None:
    item = (
        "1. Welcome\n\nMembers present: Ann Marsh (AM, Chair), Bo Poole (BP, Secretary) and PC Cy Dyer (CD) from Avon "
        "Police, AM spoke of the agenda."
    )
    assert told(item) == [
        ("Ann Marsh", "AM", True, True),
        ("Bo Poole", "BP, Secretary", True, False),
        ("PC Cy Dyer", "CD, Avon Police", True, False),
    ]


def test_an_item_that_says_who_was_not_there_names_nobody() -> None:
    assert told("1. Welcome\n\nNo residents were in attendance. PC Dyer was not present. The Chairman spoke.") == []
    assert told("1. Presentation of the map\n\nThose present were shown a map. The item was presented well.") == []


Listed = tuple[str, str | None, bool | None, bool]
LISTS: dict[str, tuple[str, list[Listed]]] = {
    "three names": (
        "Present\n\nAnn Marie Marsh, Clerk\nBo Paul Poole (Vice Chair)\nCllr Cy van der Dyer\n"
        "Dr Di Elm Quill, Nurse, Avon Trust",
        [
            ("Ann Marie Marsh", "Clerk", True, False),
            ("Bo Paul Poole", "Vice Chair", True, False),
            ("Cllr Cy van der Dyer", None, True, False),
            ("Dr Di Elm Quill", "Nurse, Avon Trust", True, False),
        ],
    ),
    "letter-spaced headings": (
        "P R E S E N T\n\nAnn Marsh (Chair)\n\nI N   A T T E N D A N C E\n\nBo Poole (Clerk)\n\n"
        "A P O L O G I E S\n\nCy Dyer",
        [("Ann Marsh", None, True, True), ("Bo Poole", "Clerk", True, False), ("Cy Dyer", None, False, False)],
    ),
    "columns under headings": (
        "Present\n\nName\tTitle\tInitials\nAnn Marsh\tChair\tAM\nBo Poole\tChief Nurse\tBP",
        [("Ann Marsh", "AM", True, True), ("Bo Poole", "Chief Nurse, BP", True, False)],
    ),
    "a column that says who was there": (
        "Attendance\n\nName\tRole\tPresent\nAnn Marsh\tMember\tYes\nBo Poole\tMember\tApologies",
        [("Ann Marsh", "Member", True, False), ("Bo Poole", "Member", False, False)],
    ),
    "surnames": (
        "Councillors: Marsh (Chair), Poole and Dyer\n\nClerk: Di Quill\n\nMembers of the public: 6",
        [
            ("Marsh", None, True, True),
            ("Poole", None, True, False),
            ("Dyer", None, True, False),
            ("Di Quill", "Clerk", True, False),
        ],
    ),
    "a heading under apologies": (
        "Present: Ann Marsh and Bo Poole\n\nApologies:\n\nCouncillors: Dyer and Quill",
        [
            ("Ann Marsh", None, True, False),
            ("Bo Poole", None, True, False),
            ("Dyer", None, False, False),
            ("Quill", None, False, False),
        ],
    ),
    "an apology told in a sentence below those present": (
        "Present\n\nCouncillor Marsh in the Chair;\n\nCouncillors Poole,\nDyer and Elm.\n\n"
        "An apology was received from Mr Quill.",
        [
            ("Councillor Marsh", None, True, True),
            ("Poole", None, True, False),
            ("Dyer", None, True, False),
            ("Elm", None, True, False),
            ("Mr Quill", None, False, False),
        ],
    ),
    "offices before names": (
        "Present\n\nThe Mayor, Councillor Ann Marsh\nHead of Law: Bo Poole\nChief Executive – Cy Dyer",
        [
            ("Councillor Ann Marsh", "The Mayor", True, False),
            ("Bo Poole", "Head of Law", True, False),
            ("Cy Dyer", "Chief Executive", True, False),
        ],
    ),
    "initials and offices between semicolons": (
        "Present: Ann Marsh (AM) Chair; Bo Poole (BP) Treasurer; 3 members of the public",
        [("Ann Marsh", "AM", True, True), ("Bo Poole", "BP, Treasurer", True, False)],
    ),
    "letters on the next line": (
        "Present\n\nAnn Marsh\nMSP\nBo Poole",
        [("Ann Marsh MSP", None, True, False), ("Bo Poole", None, True, False)],
    ),
    "for a part of the meeting, and in whose place": (
        "Present\n\nAnn Marsh (from item 4)\nBo Poole – left at 7.40pm\nCllr Cy Dyer (sub. Cllr Di Quill)",
        [
            ("Ann Marsh", "from item 4", True, False),
            ("Bo Poole", "left at 7.40pm", True, False),
            ("Cllr Cy Dyer", "sub. Cllr Di Quill", True, False),
        ],
    ),
    "a convener and others": (
        "Sederunt: Councillors Ann Marsh (Convener), Bo Poole; Cy Dyer, Church Representative.\n\n"
        "Apologies: Councillor Di Quill.",
        [
            ("Ann Marsh", "Convener", True, True),
            ("Bo Poole", None, True, False),
            ("Cy Dyer", "Church Representative", True, False),
            ("Councillor Di Quill", None, False, False),
        ],
    ),
}


@pytest.mark.parametrize("form", LISTS)
def test_everyone_is_found_in_every_form_of_list(form: str) -> None:
    text, expected = LISTS[form]
    assert attending(text) == expected


def test_letters_that_a_line_break_parted_from_a_name_in_a_sentence_belong_to_it() -> None:
    item = (
        "1. Welcome\n\nPresent were: Ann Marsh and Bo Poole. Apologies were received from: Cy Dyer and Di Quill\n\n"
        "MP (DQ)."
    )
    assert told(item)[-1] == ("Di Quill MP", "DQ", False, False)


def test_under_apologies_a_sentence_of_names_alone_is_apologies() -> None:
    item = "1. Apologies for absence\n\nCllr Ann Marsh (working abroad) and Bo Poole. The reasons were accepted."
    assert told(item) == [
        ("Cllr Ann Marsh", "working abroad", False, False),
        ("Bo Poole", None, False, False),
    ]
    assert told("1. Apologies for absence\n\nThere were none.") == []
    assert told("1. Apologies for absence\n\nApologies were accepted.") == []


def test_a_table_whose_first_column_is_the_heading_of_the_group_names_everyone() -> None:
    rows = "Present:\tAnn Marsh\tMember\n\tBo Poole\tTenant\n\tCy Dyer\tIndependent\nIn attendance:\tDi Quill\tClerk\n"
    assert [(name, role) for name, role, *_ in attending(rows)] == [
        ("Ann Marsh", "Member"),
        ("Bo Poole", "Tenant"),
        ("Cy Dyer", "Independent"),
        ("Di Quill", "Clerk"),
    ]


@pytest.mark.parametrize(
    "officers",
    [
        "Town Clerk (K Marsh), Parks Manager (M Poole)",
        "Town Clerk, K Marsh; Parks Manager, M Poole",
        "K Marsh, Town Clerk; M Poole, Parks Manager.",
    ],
)
def test_offices_and_those_who_hold_them_are_paired_however_they_are_set(officers: str) -> None:
    found = attending(f"Officers in attendance: {officers}")
    assert found == [("K Marsh", "Town Clerk", True, False), ("M Poole", "Parks Manager", True, False)]


def test_headings_in_two_languages_are_headings_and_the_clerk_sent_no_apologies() -> None:
    found = attending("PRESENT / PRESENNOL: A. Marsh, B. Poole\n\nAPOLOGIES: C. Dyer\n\nCLERK / CLERC: Mrs N. Quill")
    assert found == [
        ("A. Marsh", None, True, False),
        ("B. Poole", None, True, False),
        ("C. Dyer", None, False, False),
        ("Mrs N. Quill", "CLERK / CLERC", True, False),
    ]
