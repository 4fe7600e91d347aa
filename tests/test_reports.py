"""Reports become statements that can be cited: paragraphs, points, recommendations, contacts. All text is invented."""

from datetime import date

import pytest

from ingest.document import Line
from ingest.paper import Meeting, Part, ReadingWarning, Section, SectionKind, Statement
from ingest.reports import WHOLE, prose_section
from ingest.sections.segments import Segment

MEETING = Meeting("Arden Safer Board", date(2018, 12, 10))
HEAD = "ARDEN SAFER BOARD\n\n10 DECEMBER 2018\n\nWALKING THE DYKES\n\n"
LONG = "The wardens of the valley walked every dyke from the mill to the sea and wrote down what they found there"


def read(text: str, kind: SectionKind = SectionKind.REPORT) -> tuple[Section, tuple[ReadingWarning, ...]]:
    lines = tuple(Line(number, line) for number, line in enumerate(text.split("\n"), start=1))
    return prose_section(Segment(kind, lines, MEETING, title="WALKING THE DYKES"))


def statements(text: str, kind: SectionKind = SectionKind.REPORT) -> tuple[Statement, ...]:
    return read(HEAD + text, kind)[0].statements


def recommended(text: str) -> list[tuple[str | None, str | None, str]]:
    found = (statement for statement in statements(text) if statement.part is Part.RECOMMENDATION)
    return [(statement.label, statement.lead, statement.text) for statement in found]


def shown(text: str, kind: SectionKind = SectionKind.REPORT) -> list[tuple[str | None, str | None, str]]:
    return [(statement.label, statement.heading, statement.text) for statement in statements(text, kind)]


def test_numbered_paragraphs_stand_under_their_headings() -> None:
    text = "Purpose\n\n1. To tell the Board of the dykes.\n\nBackground\n\n2. The dykes are old.\n3. The sea is near.\n"
    assert shown(text) == [
        ("1", "Purpose", "To tell the Board of the dykes."),
        ("2", "Background", "The dykes are old."),
        ("3", "Background", "The sea is near."),
    ]


def test_body_date_and_title_at_the_top_are_the_sections_own_and_no_statements() -> None:
    section, _ = read(HEAD + "1. The dykes are old.\n")
    assert [statement.text for statement in section.statements] == ["The dykes are old."]
    assert (section.title, section.meeting, section.place.first_line) == ("WALKING THE DYKES", MEETING, 1)


def test_an_organisation_named_above_the_title_is_kept() -> None:
    section, _ = read("ARDEN SAFER BOARD:\n10 DECEMBER 2018\n\nBROOK WARDENS\n\nWALKING THE DYKES\n\n1. They walked.\n")
    assert "BROOK WARDENS" in " ".join(f"{one.heading} {one.text}" for one in section.statements)


def test_capitals_above_the_first_heading_are_no_heading() -> None:
    found = shown("BROOK WARDENS\n\nPurpose\n\n1. To walk.\n")
    assert found == [(None, None, "BROOK WARDENS"), ("1", "Purpose", "To walk.")]


def test_two_headings_without_words_between_are_read_as_one() -> None:
    assert shown("Progress so far\n\nThe north dyke\n\n1. It was walked.\n")[0][1] == "Progress so far: The north dyke"


def test_paragraph_numbers_that_could_be_minute_numbers_are_paragraphs() -> None:
    """A report's numbers run on past those of the minutes bound in the same pack."""
    text = "\n".join(f"{number}. Dyke {number} was walked in the spring." for number in range(1, 25))
    assert [label for label, _, _ in shown(text)] == [str(number) for number in range(1, 25)]


def test_a_short_list_stays_with_its_paragraph() -> None:
    text = "1. The aims are:-\n - i. To walk;\n - ii. To look; and\n - iii. To write.\n2. All were met.\n"
    assert [(label, words) for label, _, words in shown(text)] == [
        ("1", "The aims are:- - i. To walk; - ii. To look; and - iii. To write."),
        ("2", "All were met."),
    ]


def test_points_of_a_long_paragraph_stand_for_themselves_and_carry_its_number_and_words() -> None:
    points = "\n".join(f" - {label}. {LONG} {LONG}." for label in ("i", "ii", "iii", "iv", "v", "vi"))
    found = statements(f"1. One.\n2. The findings were:\n{points}\n3. Three.\n")
    assert sum(len(LONG) * 2 for _ in range(6)) > WHOLE
    assert [one.label for one in found] == ["1", "2", "i", "ii", "iii", "iv", "v", "vi", "3"]
    assert {one.lead for one in found if one.label == "iv"} == {"2. The findings were:"}


def test_a_long_opening_lends_its_last_sentence_as_the_lead() -> None:
    points = "\n".join(f"({letter}) {LONG}; {LONG}; {LONG}." for letter in "abcd")
    found = statements(f"1. {LONG}. {LONG}. {LONG}. They found this:\n\n{points}\n")
    assert found[1].lead == "1. … They found this:"


def test_a_roman_list_that_runs_through_sub_headings_stays_with_its_paragraph() -> None:
    """The list goes on under new headings, then the next paragraph follows glued to its last point."""
    text = (
        f"1. One.\n2. The data showed the following:-\n\nNorth\n\n - i. {LONG}.\n - ii. {LONG}.\n\n"
        f"South\n\n - iii. {LONG}.\n - iv. {LONG}.\n3. Wardens then met.\n"
    )
    found = statements(text)
    assert [(one.label, one.heading, one.lead) for one in found[2:6]] == [
        ("i", "North", "2. The data showed the following:-"),
        ("ii", "North", "2. The data showed the following:-"),
        ("iii", "South", "2. The data showed the following:-"),
        ("iv", "South", "2. The data showed the following:-"),
    ]
    assert found[6].label == "3"


def test_paragraph_numbers_damaged_into_list_items_are_still_paragraphs() -> None:
    """A number indented as a child of the point above, or made a bullet."""
    text = "1. One is here.\n2. The points are:\n - i. first;\n - ii. last.\n 3. Three is here.\n\n- 4. Four is here.\n"
    assert [label for label, _, _ in shown(text)] == ["1", "2", "3", "4"]


def test_points_that_lost_their_bullets_belong_to_the_paragraph_that_introduces_them() -> None:
    """Such a point begins after one space, as a page does."""
    text = "1. The money will buy:\n\n boats for the wardens of the north.\n\n boots for the south.\n\n2. No more.\n"
    assert [(label, words) for label, _, words in shown(text)] == [
        ("1", "The money will buy: boats for the wardens of the north. boots for the south."),
        ("2", "No more."),
    ]


def test_four_levels_of_nesting_stay_under_the_lettered_point() -> None:
    bullets = "\n".join(f"   - {LONG}." for _ in range(3))
    roman = f" - i. {LONG};\n - ii. {LONG}:\n{bullets}\n"
    text = f"1. Work included:\n - a. {LONG} {LONG} {LONG}.\n - b. Two issues:\n{roman} - c. {LONG} {LONG}.\n"
    found = statements(text)
    assert [one.label for one in found] == ["1", "a", "b", "c"]
    assert "ii." in found[2].text
    assert found[2].text.count(LONG) == 5


def test_numbers_inside_a_sentence_or_a_bracketed_list_open_no_paragraph() -> None:
    text = "1. Here are\n1) boats and 2) boots.\n2. Costs rose.\n(1) in the north\n(2) in the south\n3. They fell.\n"
    assert [label for label, _, _ in shown(text)] == ["1", "2", "3"]


def test_an_appendix_has_numbers_of_its_own_and_its_own_part() -> None:
    text = "1. Introduction\n\n1.1 The dykes were built.\n\n2. Care\n\n2.1 Wardens walk them.\n2.2 They mend them.\n"
    found = statements(text, SectionKind.APPENDIX)
    assert [(one.label, one.heading, one.part) for one in found] == [
        ("1.1", "1. Introduction", Part.APPENDIX),
        ("2.1", "2. Care", Part.APPENDIX),
        ("2.2", "2. Care", Part.APPENDIX),
    ]


def test_references_to_other_paragraphs_are_left_as_printed() -> None:
    """They drift, and are never resolved in silence."""
    text = "1. Under point 2.2 of the plan (paragraph 17) the vision is plain.\n"
    assert shown(text)[0][2] == "Under point 2.2 of the plan (paragraph 17) the vision is plain."


def test_two_paragraphs_that_contradict_one_another_are_both_kept() -> None:
    found = shown("1. Money ends on 31 October 2018.\n2. Money ended on 31 October 2017.\n")
    assert [words for _, _, words in found] == ["Money ends on 31 October 2018.", "Money ended on 31 October 2017."]


def test_double_spaced_sentences_are_one_statement() -> None:
    text = "1. Reports on the dykes of the valley will be provided to the local Warden\n\nGroup.\n\n2. Two.\n"
    assert shown(text)[0][2].endswith("to the local Warden Group.")


def test_all_capitals_inside_prose_are_no_heading() -> None:
    text = (
        "1. The wardens of the valley met the partners of the scheme that is now known as the\n"
        "RIVER AND DYKE WATCH and were told by all of those who had seen it at work that it\n"
        "was to be praised and that it would be taken to the other valleys of the county.\n2. Two.\n"
    )
    assert [label for label, _, _ in shown(text)][-1] == "2"
    assert all(heading is None for _, heading, _ in shown(text))


@pytest.mark.parametrize(
    "heading",
    [
        "Recommendations",
        "Recommendation:",
        "Recommendations for the Board",
        "Recommendations to the Board",
        "Officer Recommendation",
        "Recommended Decision",
        "Decision sought",
        "Decision required",
        "Action requested",
    ],
)
def test_a_recommendation_under_its_heading_carries_its_paragraph_number(heading: str) -> None:
    """It is the last numbered paragraph, never an item of business and never a resolution."""
    text = f"1. The dykes are old.\n\n{heading}\n\n2. That the Board notes the state of the dykes.\n"
    assert recommended(text) == [("2", None, "That the Board notes the state of the dykes.")]


def test_each_lettered_limb_is_a_recommendation_with_the_number_and_words_that_introduce_it() -> None:
    text = (
        "1. One.\n\nRecommendations for the Board\n\n2. It is recommended that the Board\n\n"
        "a. note the dykes; and\n\nb. approve the walking of dykes.\n"
    )
    assert recommended(text) == [
        ("a", "2. It is recommended that the Board", "note the dykes; and"),
        ("b", "2. It is recommended that the Board", "approve the walking of dykes."),
    ]


def test_bulleted_limbs_are_cited_by_the_number_of_their_paragraph() -> None:
    text = "1. One.\n\nRecommendation\n\n2. The Board is asked to:\n - note the dykes;\n - thank the wardens.\n"
    assert recommended(text) == [
        ("2", "2. The Board is asked to:", "note the dykes;"),
        ("2", "2. The Board is asked to:", "thank the wardens."),
    ]


def test_bullets_under_a_lettered_limb_are_part_of_it() -> None:
    text = (
        "1. One.\n\nRecommendations\n\n2. It is recommended that Members\n\n- a. note the dykes;\n"
        "- b. approve the next steps, which include:-\n - boats;\n - boots.\n- c. thank the wardens.\n"
    )
    assert recommended(text) == [
        ("a", "2. It is recommended that Members", "note the dykes;"),
        ("b", "2. It is recommended that Members", "approve the next steps, which include:- - boats; - boots."),
        ("c", "2. It is recommended that Members", "thank the wardens."),
    ]


def test_several_numbered_recommendations_are_each_their_own() -> None:
    text = "1. One.\n\nRecommendations\n\n2. That the dykes be noted.\n\n3. That the wardens be thanked.\n"
    assert [label for label, _, _ in recommended(text)] == ["2", "3"]


def test_recommendations_at_the_head_of_a_report_end_at_the_next_heading() -> None:
    text = (
        "1. Recommendations\n\nThe Committee is asked to:\n\n(a) note the dykes; and\n(b) approve the boats.\n\n"
        "2. Reasons for recommendations\n\n2.1 The dykes are old.\n\n3. Finance\n\n3.1 Boats cost £400.\n"
    )
    assert recommended(text) == [
        ("(a)", "The Committee is asked to:", "note the dykes; and"),
        ("(b)", "The Committee is asked to:", "approve the boats."),
    ]
    assert [one.label for one in statements(text) if one.part is Part.REPORT] == ["2.1", "3.1"]


def test_a_recommendation_without_a_heading_is_known_by_whom_it_asks() -> None:
    text = "1. The dykes are old.\n\n2. The Flood Committee is recommended to approve the boats.\n"
    assert recommended(text) == [("2", None, "The Flood Committee is recommended to approve the boats.")]


def test_a_recommendation_that_quotes_a_resolution_is_no_resolution() -> None:
    """What is recommended has not been decided."""
    text = '1. One.\n\nRecommendation\n\n2. That the Board adopts: "RESOLVED: That the dykes be walked."\n'
    found = statements(text)
    assert {one.part for one in found} == {Part.REPORT, Part.RECOMMENDATION}
    assert all(one.marker is None and one.outcome is None for one in found)


def test_other_bodies_recommendations_in_an_appendix_are_not_this_reports() -> None:
    found = statements("Recommendations\n\n1. That the wardens be thanked.\n", SectionKind.APPENDIX)
    assert [one.part for one in found] == [Part.APPENDIX]


@pytest.mark.parametrize(
    "heading",
    ["Officer to Contact", "Officer(s) to Contact:", "Officers to contact", "Report Author", "Contact Officer"],
)
def test_a_contact_block_gives_the_author_and_is_no_recommendation(heading: str) -> None:
    text = (
        "1. One.\n\nRecommendation\n\n2. That the Board notes the dykes.\n\n"
        f"{heading}\n\nAda Rowe\n Warden of the Dykes\n Tel: 0116 000 0000\n Email: ada.rowe@arden.example\n"
    )
    section, _ = read(HEAD + text)
    assert section.author == "Ada Rowe"
    assert len(recommended(text)) == 1
    contact = section.statements[-1]
    assert contact.heading == heading.rstrip(":")
    assert contact.text.startswith("Ada Rowe Warden of the Dykes Tel")


def test_a_signature_without_a_heading_is_a_contact_block() -> None:
    text = (
        "1. One.\n\nRecommendations\n\n2. That the Board:\n- a. Notes the dykes;\n- b. Thanks the wardens.\n\n"
        "Ben Hale\nChairman, Brook Wardens\nTel: 0116 000 0000\nEmail: ben@brook.example\n"
    )
    section, _ = read(HEAD + text)
    assert section.author == "Ben Hale"
    assert [words for _, _, words in recommended(text)] == ["Notes the dykes;", "Thanks the wardens."]


def test_two_contacts_are_both_named() -> None:
    text = (
        "1. One.\n\nOfficers to contact\n\nAda Rowe, Director of Dykes, Arden Council\nTel: 0116 000 0000\n\n"
        "Ben Hale, Consultant in Dykes, Arden Council\nTel: 0116 000 0001\n"
    )
    assert read(HEAD + text)[0].author == "Ada Rowe; Ben Hale"


def test_the_list_of_appendices_is_kept() -> None:
    text = "1. One.\n\nAppendices\n\nAppendix 1 - Map of the Dykes\nAppendix 2 - Boats\n"
    assert shown(text)[1:] == [
        (None, "Appendices", "Appendix 1 - Map of the Dykes"),
        (None, "Appendices", "Appendix 2 - Boats"),
    ]


def test_a_report_without_numbers_is_read_by_its_paragraphs() -> None:
    text = (
        "To:\tArden Cabinet\nFrom:\tDirector of Dykes\nSubject:\tBoats\n\nPurpose\n\nThis report asks for boats.\n\n"
        "Detail\n\nBoats are needed in the north.\n\nThey are needed in the south too.\n"
    )
    section, _ = read(text)
    assert section.author == "Director of Dykes"
    assert [(one.label, one.heading, one.text) for one in section.statements][1:] == [
        (None, "Purpose", "This report asks for boats."),
        (None, "Detail", "Boats are needed in the north."),
        (None, "Detail", "They are needed in the south too."),
    ]


def test_a_report_keeps_its_printed_date_beside_the_meeting_it_was_put_to() -> None:
    lines = (Line(1, "1. The dykes are old."),)
    segment = Segment(SectionKind.REPORT, lines, MEETING, title="DYKES", stated_date=date(2018, 10, 1))
    section, _ = prose_section(segment)
    assert (section.meeting.date, section.stated_date) == (date(2018, 12, 10), date(2018, 10, 1))


def test_no_words_are_lost() -> None:
    text = (
        "Purpose\n\n1. One is said.\n\nTable 1\n\nArea\tDykes\nNorth\t4\nSouth\t5\n\n2. The points are:\n- first\n"
        "- last\n\nSome loose line\n\nRecommendations\n\n3. That the Board notes it.\n\n"
        "Report Author\nAda Rowe\nTel: 0116 000 0000\n\nA last heading\n"
    )
    section, _ = read(text)
    kept = " ".join(f"{one.label} {one.heading} {one.lead} {one.text}" for one in section.statements)
    assert [word for word in text.split() if word.strip("-.") and word.strip(".") not in kept] == []


def test_words_are_quoted_as_printed_with_white_space_folded() -> None:
    text = "1. The long  dykes “of old” in the valley –\n   as they say – are   5% longer.\n"
    assert shown(text)[0][2] == "The long dykes “of old” in the valley – as they say – are 5% longer."


def test_a_second_numbered_recommendation_is_no_limb_of_the_first() -> None:
    text = (
        "1. Purpose\n\n1.1 To seek boats.\n\n2. Recommendations\n\n2.1 That Cabinet:\n\n(i) approves the boats; and\n\n"
        "(ii) thanks the wardens.\n\n2.2 That the Council be asked for £400.\n"
    )
    assert recommended(text) == [
        ("(i)", "2.1 That Cabinet:", "approves the boats; and"),
        ("(ii)", "2.1 That Cabinet:", "thanks the wardens."),
        ("2.2", None, "That the Council be asked for £400."),
    ]


def test_numbers_under_an_unnumbered_request_are_its_limbs() -> None:
    text = "Summary\n\nThe dykes are old.\n\nThe Board is asked to:\n\n1. NOTE the dykes.\n2. APPROVE the boats.\n"
    assert recommended(text) == [
        ("1", "The Board is asked to:", "NOTE the dykes."),
        ("2", "The Board is asked to:", "APPROVE the boats."),
    ]


def test_a_recommendation_on_one_line_with_its_heading_is_found() -> None:
    text = "RECOMMENDATION: That the Committee notes the dykes.\n\n1.0 SUMMARY\n\n1.1 The dykes are old.\n"
    assert recommended(text) == [(None, None, "RECOMMENDATION: That the Committee notes the dykes.")]


def test_a_name_after_the_last_full_stop_is_not_recommended() -> None:
    text = "1. One.\n\nRecommendation\n\nThat the boat of Hale Brothers be bought.\nA. Rowe\nClerk to the Council\n"
    assert [words for _, _, words in recommended(text)] == ["That the boat of Hale Brothers be bought."]
    assert statements(text)[-1].text == "A. Rowe Clerk to the Council"


def test_a_contact_on_one_line_is_found_after_other_lists() -> None:
    text = "1. One.\n\nBackground Papers\n\nSurvey of dykes\n\nContact: Ada Rowe, Dyke Manager, ada@arden.example\n"
    section, _ = read(HEAD + text)
    assert section.author == "Ada Rowe"
    assert [(one.heading, one.text) for one in section.statements[1:]] == [
        ("Background Papers", "Survey of dykes"),
        ("Contact", "Contact: Ada Rowe, Dyke Manager, ada@arden.example"),
    ]


def test_a_chapter_heading_above_an_unnumbered_one_is_no_paragraph() -> None:
    text = "1. Aims\n\n1.1 To mend.\n\n2. Implications\n\nMoney\n\n2.1 Boats cost £400.\n"
    assert shown(text)[-1] == ("2.1", "2. Implications: Money", "Boats cost £400.")


def test_whose_report_it_is_stands_by_itself_and_is_no_heading() -> None:
    text = "JOINT REPORT OF THE DIRECTOR OF DYKES\n\nPurpose\n\n1. To ask for boats.\n"
    assert shown(text) == [(None, None, "JOINT REPORT OF THE DIRECTOR OF DYKES"), ("1", "Purpose", "To ask for boats.")]


def test_a_title_over_several_lines_with_blank_lines_between_is_no_heading() -> None:
    """The cutting joins the title; its lines are not read again as the first heading."""
    lines = "ARDEN SAFER BOARD\n\n10 DECEMBER 2018\n\nWALKING\n\nTHE\n\nDYKES\n\nPurpose\n\n1. To walk.\n"
    section, _ = read(lines)
    assert [(one.heading, one.text) for one in section.statements] == [("Purpose", "To walk.")]
