"""How bodies number their items: what is read as a number, and which lines of minutes are items by it."""

from time import perf_counter

import pytest
from invented import TITLE, decided, minutes, paper, resolutions

from ingest.document import Line
from ingest.items.runs import best_run
from ingest.text.numbering import follows, item_number
from ingest.text.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("line", "printed", "rest"),
    [
        ("12. Ferry", "12", "Ferry"),
        ("12A Ferry", "12A", "Ferry"),
        ("4.(ii) Ferry", "4.(ii)", "Ferry"),
        ("4bi Ferry", "4bi", "Ferry"),
        ("169.1 Ferry", "169.1", "Ferry"),
        ("39/20 Ferry", "39/20", "Ferry"),
        ("PC 24/017 Ferry", "PC 24/017", "Ferry"),
        ("C048/23 Ferry", "C048/23", "Ferry"),
        ("Cou/285/07-08 Ferry", "Cou/285/07-08", "Ferry"),
        ("GBP/2223/001: Ferry", "GBP/2223/001", "Ferry"),
        ("01/25/07 – Ferry", "01/25/07", "Ferry"),
        ("18.11.6 Ferry", "18.11.6", "Ferry"),
        ("F02:04/24 Ferry", "F02:04/24", "Ferry"),
        ("19152 Ferry", "19152", "Ferry"),
        ("* 308. Ferry", "308", "Ferry"),
        ("K 34. Ferry", "34", "Ferry"),
        ("Item 104 - Ferry", "104", "Ferry"),
        ("Article 5. Ferry", "5", "Ferry"),
        ("A2 Ferry", "A2", "Ferry"),
        ("II. Ferry", "II", "Ferry"),
        ("7.Ferry", "7", "Ferry"),
    ],
)
def test_a_number_is_read_as_printed_less_its_flag_and_its_stop(line: str, printed: str, rest: str) -> None:
    found = item_number(line)
    assert found is not None and (found.printed, found.rest) == (printed, rest)


@pytest.mark.parametrize(
    "line", ["12th Ferry", "9am Ferry", "15/03/2024 Ferry", "Phase 1 Ferry", "1,200 boats", "Ferry"]
)
def test_dates_times_and_counts_are_no_numbers_of_items(line: str) -> None:
    assert item_number(line) is None


@pytest.mark.parametrize(
    ("one", "after", "is_next"),
    [
        ("39/20 A", "40/20 B", True),
        ("PC 24/017 A", "PC 24/018 B", True),
        ("12 A", "12A B", True),
        ("12B A", "13 B", True),
        ("5.2 A", "6 B", True),
        ("A5 A", "B1 B", True),
        ("5 A", "4 B", False),
        ("5 A", "9 B", False),
    ],
)
def test_a_number_follows_another_by_whichever_figure_counts(one: str, after: str, is_next: bool) -> None:
    first, second = item_number(one), item_number(after)
    assert first is not None and second is not None
    assert follows(first, second) is is_next


def numbers(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.minute, one.agenda_item, one.title) for one in minutes(f"{TITLE}\n\n{text}").items]


def test_two_numbers_side_by_side_are_the_minutes_and_the_agendas_in_either_order() -> None:
    expected = [("C048/23", "1", "Apologies"), ("C049/23", "2", "Ferry dues"), ("C050/23", "3", "Slipway")]
    one = "C048/23 1. Apologies\n\nNone.\n\nC049/23 2. Ferry dues\n\nNoted.\n\nC050/23 3. Slipway\n\nNoted.\n"
    two = "1. C048/23 Apologies\n\nNone.\n\n2. C049/23 Ferry dues\n\nNoted.\n\n3. C050/23 Slipway\n\nNoted.\n"
    assert numbers(one) == expected and numbers(two) == expected


def test_an_item_behind_the_title_is_the_agendas() -> None:
    found = numbers("63. Apologies (Item 1.)\n\nNone.\n\n64. Ferry dues (Item 4.)\n\nThe dues were noted.\n")
    assert found == [("63", "1", "Apologies"), ("64", "4", "Ferry dues")]


def test_a_code_on_its_own_line_has_its_title_on_the_next() -> None:
    found = numbers(
        "01/25/01 – Welcome\nAll were welcomed.\n01/25/02\nFerry dues\nThe dues rose again.\n01/25/03\nSlipway\nShut.\n"
    )
    assert found == [("01/25/01", None, "Welcome"), ("01/25/02", None, "Ferry dues"), ("01/25/03", None, "Slipway")]


def test_a_number_after_the_heading_is_the_items_though_a_sentence_follows_it() -> None:
    text = (
        "APOLOGIES\n\n19151 Cllr Poole had sent apologies.\n\nFERRY DUES\n\nThe following report was "
        "submitted:-\n\n19152 RESOLVED:-\n\nThat the dues be frozen.\n\nSLIPWAY\n\n19153 The slipway was shut.\n"
    )
    assert numbers(text) == [
        ("19151", None, "Apologies"),
        ("19152", None, "Ferry Dues"),
        ("19153", None, "Slipway"),
    ]
    assert decided(minutes(f"{TITLE}\n\n{text}").items[1]) == [(None, "That the dues be frozen.")]


def test_several_numbered_paragraphs_under_each_heading_are_paragraphs() -> None:
    found = minutes(
        f"{TITLE}\n\nApologies\n\n1. Cllr Poole had sent apologies.\n\nFerry dues\n\n2. The clerk reported on the "
        "dues.\n\n3. The dues were thought high.\n\nSlipway\n\n4. The slipway was shut in May.\n\n5. It opens soon.\n"
    )
    assert [(one.minute, one.title) for one in found.items] == [
        (None, "Apologies"),
        (None, "Ferry dues"),
        (None, "Slipway"),
    ]
    assert [one.label for one in found.items[1].statements] == ["2", "3"]


def test_decimals_with_titles_are_items_under_their_section() -> None:
    found = numbers(
        "5. QUALITY\n\n5.1 Patient story\n\nA patient told of her stay.\n\n5.2 Infections\n\nThe report was noted.\n\n"
        "6. FINANCE\n\n6.1 Month nine\n\nThe deficit had grown.\n"
    )
    assert [number for number, _, _ in found] == ["5", "5.1", "5.2", "6", "6.1"]


def test_an_item_taken_out_of_order_keeps_its_number_and_its_place() -> None:
    found = numbers(
        "1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.\n\n5. Ferry dues\n\nTaken early.\n\n3. Matters arising\n\n"
        "None.\n\n4. Slipway\n\nIt was shut.\n\n6. Other business\n\nNone.\n"
    )
    assert [number for number, _, _ in found] == ["1", "2", "5", "3", "4", "6"]


def test_a_reference_of_the_shape_of_a_code_is_no_item() -> None:
    found = numbers(
        "308. Apologies\n\nNone.\n\n309. Ferry dues\n\nCT/19/35\n\nThe report was noted.\n\n310. Slipway\n\nShut.\n"
    )
    assert [number for number, _, _ in found] == ["308", "309", "310"]


def test_headings_in_capitals_are_items_and_the_others_their_sub_headings() -> None:
    found = numbers(
        "APOLOGIES\n\nThere were none to report.\n\nFERRY DUES\n\nThe board heard two speakers.\n\nThe case for a "
        "rise\n\nCosts had gone up by a tenth.\n\nSLIPWAY\n\nThe slipway was shut in May.\n"
    )
    assert [title for _, _, title in found] == ["Apologies", "Ferry Dues", "Slipway"]


def test_headings_on_the_line_of_their_text_are_items_where_the_paper_has_no_others() -> None:
    found = numbers(
        "Treasurer's report: The balance stood at £40.\n\nSlipway: It was painted in May.\n\nAction: A. Marsh to "
        "write.\n\nFerry: It sails again.\n\nAOB: There was no other business.\n"
    )
    assert [title for _, _, title in found] == ["Treasurer's report", "Slipway", "Ferry", "AOB"]


def titles(text: str) -> list[str | None]:
    return [title for _, _, title in numbers(text)]


def test_a_title_over_two_lines_is_whole() -> None:
    text = "7. FERRY DUES AND\nTHE SLIPWAY\n\nNoted.\n\n8. Answers to the\nConsultation\n\nNoted.\n\n9. Gifts\n\nNil.\n"
    assert titles(text) == ["Ferry Dues and the Slipway", "Answers to the Consultation", "Gifts"]


def test_a_second_title_in_another_language_is_no_part_of_the_first() -> None:
    found = titles(
        "1. Apologies\nLeisgeulan\n\nNone.\n\n2. Ferry dues\nCìsean aiseig\n\nThe dues were noted.\n\n3. Slipway\n"
        "Slip nam bàta\n\nIt was shut.\n"
    )
    assert found == ["Apologies", "Ferry dues", "Slipway"]


def test_what_is_to_be_done_is_a_title_and_the_short_answer_behind_it_its_text() -> None:
    text = "1. To consider whether the slip should be shut\n\nIt was.\n\n2. Apologies: Mr Poole.\n\n3. Gifts\n\nNil.\n"
    assert titles(text) == ["To consider whether the slip should be shut", "Apologies", "Gifts"]


def test_decimals_before_sentences_are_paragraphs_of_headings_without_number() -> None:
    found = minutes(
        f"{TITLE}\n\nApologies\n\n1.1 Apologies came from two members.\n\nFerry dues\n\n2.1 The clerk gave figures.\n\n"
        "2.2 The dues were thought high.\n\nSlipway\n\n3.1 The slipway leaks again.\n"
    )
    assert [(one.minute, one.title) for one in found.items] == [
        (None, "Apologies"),
        (None, "Ferry dues"),
        (None, "Slipway"),
    ]
    assert [one.label for one in found.items[1].statements] == ["2.1", "2.2"]


def test_a_list_that_runs_further_than_the_items_is_still_a_list() -> None:
    found = numbers(
        "1. Apologies\n\nNone.\n\n2. Programme\n\nThese are its parts:\n\n1. Plan\n\n2. Build\n\n3. Test\n\n4. Mend\n\n"
        "5. Open\n\n3. Ferry dues\n\nThe dues were noted.\n\n4. Slipway\n\nIt was shut.\n"
    )
    assert [number for number, _, _ in found] == ["1", "2", "3", "4"]


def test_lines_that_begin_with_the_codes_of_a_run_are_never_the_end_of_the_line_before() -> None:
    found = titles(
        "PC 24/017 To receive apologies for absence and to approve the reasons that were given\nPC 24/018 To receive "
        "declarations of interest and consider requests for dispensation\nPC 24/019 To approve the minutes of the last "
        "meeting as a true record of what was said\nPC 24/020 Ferry\n\nIt was late.\n"
    )
    assert len(found) == 4 and found[-1] == "Ferry"


def test_page_numerals_as_large_as_the_numbers_of_items_are_not_those() -> None:
    found = numbers(
        "3682\n\nAPOLOGIES\n\n1871 None were sent to the clerk.\n\nFERRY DUES\n\n1872 RESOLVED:-\n\nThat they be held."
        "\n\n3683\n\nSLIPWAY\n\n1873 The slipway was shut.\n"
    )
    assert [number for number, _, _ in found] == ["1871", "1872", "1873"]


def test_the_level_of_a_heading_tells_items_from_sub_headings() -> None:
    found = titles(
        "## Apologies\n\nNone came.\n\n## Ferry dues\n\n### What they cost\n\nThey cost more each year.\n\n### What "
        "was said\n\nToo much, said all.\n\n## Slipway\n\nIt was shut.\n"
    )
    assert found == ["Apologies", "Ferry dues", "Slipway"]


def test_times_are_no_numbers_of_items() -> None:
    assert item_number("19:00-20:00") is None and item_number("10:30 Welcome") is None


def test_headings_in_capitals_on_the_line_of_their_text_begin_anew_in_wrapped_lines() -> None:
    lines = (
        "OLD BUSINESS: The chairman said that he had spoken with the manager of the harbour and",
        "was told that the ferry would be late. The motion was carried",
        "MINUTES: The minutes of the meeting before were read out by the clerk and they were",
        "approved as they stood",
        "SLIPWAY: The slipway had been shut all through the month of May, and it will be shut",
        "until the end of June",
    )
    found = [(title or "").casefold() for title in titles("\n".join(lines))]
    assert found == ["old business", "minutes", "slipway"]


def test_of_headings_without_numbers_those_are_items_that_stand_on_the_agenda_bound_with_the_minutes() -> None:
    items = "1. Apologies\n2. Ferry dues\n3. Slipway\n4. Any other business\n\n\n"
    agenda = f"Avonshire Paths Board\n\nMonday, 3 May 2021\n\nAGENDA\n\n{items}"
    body = (
        "Apologies\n\nThere were none to report.\n\nFerry dues\n\nThe board heard two speakers.\n\nThe case for a "
        "rise\n\nCosts had gone up by a tenth.\n\nSlipway\n\nThe slipway was shut in May.\n\nAny other business\n\n"
        "There was none.\n"
    )
    found = minutes(f"{agenda}{TITLE}\n\n{body}").items
    assert [(one.agenda_item, one.title) for one in found] == [
        ("1", "Apologies"),
        ("2", "Ferry dues"),
        ("3", "Slipway"),
        ("4", "Any other business"),
    ]
    assert [one.heading for one in found[1].statements] == [None, "The case for a rise"]


def test_an_item_that_lists_those_present_is_the_attendance() -> None:
    found = minutes(
        f"{TITLE}\n\n2307.01 Present\nCouncillors: A. Marsh (Chair), B. Poole\n\n2307.02 Ferry\nIt was late again.\n\n"
        "2307.03 Slipway\nIt was shut.\n"
    )
    assert [one.name for one in found.attendance if one.present][:2] == ["A. Marsh", "B. Poole"]


def test_point_nought_is_the_item_and_point_one_its_paragraph() -> None:
    found = numbers(
        "1.0 WELCOME\n\n1.1 The chair welcomed all to the hall.\n\n2.0 FERRY\n\n2.1 The ferry was late in the week.\n\n"
        "2.2 It was mended.\n\n3.0 SLIPWAY\n\n3.1 The slipway was shut.\n"
    )
    assert [number for number, _, _ in found] == ["1.0", "2.0", "3.0"]


def test_lettered_lines_that_are_sentences_are_parts_of_the_item() -> None:
    found = numbers(
        "7 Reports\n\n7a The police told of three crimes.\n\n7b The county had no news for us.\n\n8 Ferry\n\nLate.\n\n"
        "9 Other business\n\nNone.\n"
    )
    assert [number for number, _, _ in found] == ["7", "8", "9"]


def test_numbers_may_be_left_out_where_private_minutes_are_kept_apart() -> None:
    found = numbers(
        "101. Apologies\n\nNone.\n\n102. Ferry\n\nLate.\n\n103. Slipway\n\nShut.\n\n110. Other business\n\nNone.\n"
    )
    assert [number for number, _, _ in found] == ["101", "102", "103", "110"]


def test_what_calls_itself_an_agenda_item_has_the_agendas_number() -> None:
    found = numbers("Agenda Item 1 – Apologies\n\nNone.\n\nAgenda Item 2 – Ferry\n\nIt was late.\n")
    assert found == [("1", "1", "Apologies"), ("2", "2", "Ferry")]


def test_thousands_of_numbered_lines_are_weighed_in_a_moment() -> None:
    lines = [Line(at, f"{at % 40 + 1}. Boat number {at}") for at in range(1, 3001)]
    started = perf_counter()
    run = best_run(paragraphs(lines), {})
    assert len(run) == 40 and perf_counter() - started < 10


def test_a_time_before_the_number_of_an_item_is_no_part_of_it() -> None:
    head = "Avonshire Paths Board\n\nMonday, 3 May 2021\n\nAGENDA\n\n"
    (agenda,) = paper(f"{head}7.00 pm  1. Welcome\n7.05 pm  2. Ferry\n7.30 pm  3. Slipway\n").sections
    assert [(one.agenda_item, one.title) for one in agenda.items] == [
        ("1", "Welcome"),
        ("2", "Ferry"),
        ("3", "Slipway"),
    ]


def test_the_word_decision_above_what_was_decided_is_no_item() -> None:
    found = titles(
        "Welcome and apologies\n\nThe chair welcomed all.\n\nFerry dues\n\nThe clerk set out the dues.\n\nDecision\n\n"
        "Members noted the report.\n\nNotes of the last meeting\n\nThe notes were agreed.\n"
    )
    assert found == ["Welcome and apologies", "Ferry dues", "Notes of the last meeting"]


def test_references_and_cheque_numbers_in_a_row_are_no_items() -> None:
    found = numbers(
        "12. Payments\n\n1234 Water Company\n1235 Hall hire\n1236 Stamps\n\n13. Planning\n\n24/00123/FUL 3 Mill Lane\n"
        "No objection.\n\n24/00124/FUL 5 Mill Lane\nNo objection.\n\n14. Ferry\n\nLate.\n"
    )
    assert [number for number, _, _ in found] == ["12", "13", "14"]


DEPARTMENTS = """Minutes of the Ordinary Meeting of Avonshire Council held on Monday 26 February 2024.

Confirmation of Minutes

24/038 RESOLVED: That the minutes be confirmed.

CARRIED

RP-1 WEIR GATES

24/039 RESOLVED: That the gates be painted.

CARRIED

RP-2 FERRY SHELTER

24/040 RESOLVED: That the shelter be let.

CARRIED

CONF-1 SALE OF LAND

24/041 RESOLVED: That the land be sold.

CARRIED
"""


def test_codes_of_several_departments_are_items_and_what_is_not_counted_keeps_its_title() -> None:
    items = minutes(DEPARTMENTS).items
    assert [(one.minute, one.title) for one in items] == [
        (None, "Confirmation of Minutes"),
        ("RP-1", "Weir Gates"),
        ("RP-2", "Ferry Shelter"),
        ("CONF-1", "Sale of Land"),
    ]
    assert all(len(resolutions(one)) == 1 for one in items)


def test_references_of_applications_below_a_minute_are_no_items() -> None:
    text = (
        "Minutes of the meeting of Avonshire Parish Council held on Monday 26 February 2024.\n\n"
        "PC24/017 Apologies\n\nNone.\n\nPC24/018 Planning Applications\n\n"
        "DC24/101 Weir House\n\nNo objection.\n\nDC24/102 Mill Lane\n\nNo objection.\n\nPC24/019 Next Meeting\n\nMay.\n"
    )
    assert [one.minute for one in minutes(text).items] == ["PC24/017", "PC24/018", "PC24/019"]
