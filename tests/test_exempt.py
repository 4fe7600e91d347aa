"""What was taken in private and is public all the same, and what a paper marks as not for publication."""

from textwrap import dedent

import pytest
from invented import TITLE, minutes, paper

from ingest.exempt.excluding import excludes_public, ground_in, readmits_public
from ingest.exempt.holding_back import public_part
from ingest.exempt.words import appendices_marked, marks, stamps, title_marks
from ingest.paper import Paper, SectionKind

GROUND = "paragraph 3 of Part 1 of Schedule 12A"
MARK = f"NOT FOR PUBLICATION by virtue of {GROUND} to the Local Government Act 1972"
EXCLUDED = f"RESOLVED: That the press and public be excluded for the following items on the ground of {GROUND}."
PUBLIC_REPORT = """\
    WEIRS BOARD: 6 JUNE 2024

    REPORT OF THE CLERK

    MOORINGS

    Purpose of report

    1. The purpose of this report is to propose the dues of moorings for the year.

    Recommendation

    2. It is recommended that the dues be agreed.
    """
SECRET_REPORT = """\
    WEIRS BOARD: 6 JUNE 2024

    REPORT OF THE SURVEYOR

    SALE OF THE MILL

    Purpose of report

    1. The purpose of this report is to accept an offer of £412,000 by Sable Dairies.

    Recommendation

    2. It is recommended that the offer of £412,000 be accepted.
    """


def said(read: Paper) -> str:
    """Every word that a library would keep of a paper."""
    kept = public_part(read)
    lines = [line.text for line in kept.document.lines]
    items = [item for section in kept.sections for item in section.items]
    statements = [one.text for holder in (*kept.sections, *items) for one in holder.statements]
    actions = [one.text for holder in (*kept.sections, *items) for one in holder.actions]
    return " ".join([*lines, *statements, *actions, *(w.message for w in kept.warnings)])


def exempt(text: str) -> dict[str | None, str | None]:
    return {item.minute: item.exempt for item in minutes(f"{TITLE}\n\n{dedent(text)}").items}


@pytest.mark.parametrize(
    "text",
    [
        MARK,
        "Not for publication",
        "Exempt - not for publication: paragraph 2",
        "This report is not for publication because it contains exempt information.",
        "This report contains exempt information within paragraph 3.",
        "Exempt information: Yes, paragraph 3",
        "Status: Confidential",
    ],
)
def test_words_that_mark_a_report_as_not_for_publication(text: str) -> None:
    assert marks(text)


@pytest.mark.parametrize(
    "text",
    [
        "This report contains no exempt information.",
        "Exempt information: None",
        "Status: Public, with an exempt appendix",
        "Appendix B to this report is not for publication.",
        "Confidential waste is collected on Mondays.",
        "Not for publication until 4 May.",
        "Members asked why the report was not for publication.",
        "This report is not exempt from call-in.",
    ],
)
def test_words_about_other_things_mark_nothing(text: str) -> None:
    assert not marks(text) and not stamps(text)


def test_a_word_by_itself_is_a_stamp_and_a_heading_about_exempt_information_is_none() -> None:
    assert all(map(stamps, ("CONFIDENTIAL", "Exempt report", "RESTRICTED", f"EXEMPT under {GROUND}")))
    assert not any(map(stamps, ("Exempt information", "Confidential matters raised by staff", "Confidentiality")))


def test_a_title_marks_by_brackets_or_a_dash_and_not_by_an_adjective() -> None:
    assert all(map(title_marks, ("Sale of land (EXEMPT)", "Exempt Appendix 2", "Offers - Confidential")))
    assert not any(
        map(title_marks, ("Council Tax: Exempt Properties", "Confidential Waste Contract", "Restricted Byways"))
    )


def test_a_report_says_which_of_its_appendices_are_exempt() -> None:
    assert appendices_marked("Appendices B and C are not for publication. Appendix A is public.") == {"B", "C"}
    assert appendices_marked("Appendix 2 contains exempt information.") == {"2"}
    assert appendices_marked("Appendix A is not exempt.") == frozenset()


@pytest.mark.parametrize(
    ("text", "out", "back"),
    [
        (EXCLUDED, True, False),
        ("The public were asked to leave the meeting at this point.", True, False),
        ("The Board moved into private session.", True, False),
        ("To consider whether the public should be excluded for the next item.", False, False),
        ("There were no items for which the public had to be excluded.", False, False),
        ("The meeting returned to open session at 8.05 pm.", False, True),
        ("The public having been readmitted, Mrs Gow spoke.", False, True),
    ],
)
def test_the_public_goes_out_and_comes_back(text: str, out: bool, back: bool) -> None:
    assert (excludes_public(text), readmits_public(text)) == (out, back)


def test_the_ground_is_given_as_printed() -> None:
    assert ground_in(EXCLUDED) == GROUND
    assert ground_in("exempt under paragraphs 8 and 9 of Part 1 of Schedule 7A") == (
        "paragraphs 8 and 9 of Part 1 of Schedule 7A"
    )


def test_items_between_exclusion_and_open_session_were_taken_in_private_and_their_minutes_are_public() -> None:
    text = f"""\
        1. Weirs.

        All was well.

        2. Exclusion of the public.

        {EXCLUDED}

        3. Lease of the mill.

        RESOLVED: That the lease be granted.

        The meeting returned to open session.

        4. Gates.

        The gates were shut.
        """
    assert exempt(text) == {"1": None, "2": None, "3": GROUND, "4": None}
    read = paper(f"{TITLE}\n\n{dedent(text)}")
    assert read.exempt == () and public_part(read) is read


def test_the_public_may_be_out_for_listed_items_for_one_or_from_the_midst_of_an_item() -> None:
    listed = EXCLUDED.replace("the following items", "items 3 and 5")
    items = "".join(f"\n\n{n}. Matter {n}.\n\nIt was considered." for n in (3, 4, 5))
    assert exempt(f"1. Weirs.\n\nWell.\n\n2. Exclusion.\n\n{listed}{items}") == {
        "1": None, "2": None, "3": GROUND, "4": None, "5": GROUND,
    }  # fmt: skip
    once = EXCLUDED.replace("the following items", "the following item")
    assert [n for n, words in exempt(f"1. Weirs.\n\nWell.\n\n2. Exclusion.\n\n{once}{items}").items() if words] == ["3"]
    midst = "1. Weirs.\n\nWell.\n\n2. Lease.\n\nThe public left the meeting at this point.\n\nRESOLVED: That it be let."
    assert exempt(f"{midst}\n\n3. Gates.\n\nThe public were readmitted. The gates were shut.")["2"] is not None
    assert exempt(f"{midst}\n\n3. Gates.\n\nThe public were readmitted. The gates were shut.")["3"] is None


def test_an_item_headed_exempt_is_public_and_one_under_a_mark_is_held_back_with_its_title_kept() -> None:
    read = paper(
        f"{TITLE}\n\n1. Weirs.\n\nAll was well.\n\n2. Sale of land (EXEMPT)\n\nRESOLVED: That the sale be deferred.\n\n"
        f"3. Arrears\n\n{MARK}\n\nThe tenant of Number 9 owed £300. The Clerk agreed to write to Mr. Farrow.\n\n"
        "4. Gates.\n\nThe gates were shut.\n"
    )
    (section,) = public_part(read).sections
    assert [item.title for item in section.items] == ["Weirs", "Sale of land (EXEMPT)", "Arrears", "Gates"]
    assert "sale be deferred" in said(read)
    assert "Number 9" not in said(read) and "Farrow" not in said(read)
    assert [warning.code for warning in read.warnings] == ["exempt-matter"]


@pytest.mark.parametrize("mark", [MARK, "CONFIDENTIAL", "EXEMPT REPORT", f"Not for publication\n\nunder {GROUND}"])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_mark_above_a_report_holds_back_that_report_alone(mark: str, gap: str) -> None:
    after = PUBLIC_REPORT.replace("MOORINGS", "FISHING").replace("moorings", "fishing")
    read = paper("\n".join(map(dedent, (PUBLIC_REPORT, "\n", mark, gap, SECRET_REPORT, "\n", after))))
    assert "412,000" not in said(read)
    assert "Moorings" in {s.title for s in public_part(read).sections}
    assert "the dues of moorings" in said(read) and "the dues of fishing" in said(read)


def test_a_mark_within_the_head_of_a_report_holds_back_all_of_it() -> None:
    marked = SECRET_REPORT.replace("SALE OF THE MILL\n", f"SALE OF THE MILL\n\n    {MARK}\n")
    assert "412,000" not in said(paper("\n".join(map(dedent, (PUBLIC_REPORT, marked)))))


def test_an_appendix_that_its_report_calls_exempt_is_held_back() -> None:
    report = PUBLIC_REPORT.replace(
        "Recommendation", "Access to information\n\n    3. Appendix B is not for publication.\n\n    Recommendation"
    )
    appendices = "APPENDIX A\n\nThe berths are twelve.\n\nAPPENDIX B\n\nSable Dairies bid £412,000.\n"
    read = paper(dedent(report) + "\n" + appendices)
    assert "The berths are twelve" in said(read) and "412,000" not in said(read)


def test_minutes_headed_confidential_are_held_back_whole() -> None:
    read = paper(f"CONFIDENTIAL\n\n{TITLE}\n\n1. Pay.\n\nThe pay of Mr. Farrow was raised.\n\n2. Gates.\n\nShut.\n")
    assert read.sections[0].exempt == "CONFIDENTIAL"
    assert "Farrow" not in said(read)


def test_an_agenda_is_public_and_says_which_items_are_to_be_private() -> None:
    read = paper(
        "WEIRS BOARD\n\nThursday, 6 June 2024 at 10.00 am\n\nSluice House\n\nAGENDA\n\n1. Apologies\n\n2. Moorings\n\n"
        f"3. Sale of the mill\n\n{MARK}\n"
    )
    (agenda,) = (section for section in read.sections if section.kind is SectionKind.AGENDA)
    assert [item.exempt for item in agenda.items] == [None, None, GROUND]
    assert public_part(read) is read
