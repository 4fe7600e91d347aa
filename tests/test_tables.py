"""Tables are kept in groups of whole rows under their heading row, and doubtful ones under a warning. Invented text."""

from datetime import date

from ingest.document import Line
from ingest.paper import Meeting, ReadingWarning, SectionKind, Statement
from ingest.prose.tables import CHARACTERS, ROWS, UNSURE
from ingest.reports import prose_section
from ingest.sections.segments import Segment

MEETING = Meeting("Arden Safer Board", date(2018, 12, 10))


def read(text: str) -> tuple[tuple[Statement, ...], tuple[ReadingWarning, ...]]:
    lines = tuple(Line(number, line) for number, line in enumerate(text.split("\n"), start=1))
    section, warnings = prose_section(Segment(SectionKind.APPENDIX, lines, MEETING))
    return section.statements, warnings


def test_rows_stand_under_their_heading_row() -> None:
    (rows,), warnings = read("Area\tDykes\tWardens\nNorth\t4\t12\nSouth\t5\t9\n")
    assert rows.lead == "Area Dykes Wardens"
    assert rows.text == "North 4 12 South 5 9"
    assert not rows.uncertain
    assert (rows.place.first_line, rows.place.last_line) == (2, 3)
    assert warnings == ()


def test_a_caption_is_part_of_the_lead() -> None:
    statements, _ = read("Table 1 – Dykes by area\n\nArea\tDykes\tWardens\nNorth\t4\t12\nSouth\t5\t9\n")
    assert [statement.lead for statement in statements] == ["Table 1 – Dykes by area Area Dykes Wardens"]


def test_a_long_table_is_cut_between_rows_and_every_group_keeps_the_heading_row() -> None:
    body = "\n".join(f"Dyke {number}\t{number}\tmended by the wardens of the valley" for number in range(1, 21))
    statements, _ = read(f"Dyke\tNumber\tState\n{body}\n")
    assert len(statements) == -(-20 // ROWS)
    assert {statement.lead for statement in statements} == {"Dyke Number State"}
    assert all(len(statement.text) <= CHARACTERS for statement in statements)
    assert " ".join(statement.text for statement in statements).count("mended") == 20


def test_a_group_that_begins_under_a_spanning_cell_carries_that_cell() -> None:
    """One cell spans several rows and is printed once."""
    rows = "\n".join(f"\tDyke {number}\t{number}" for number in range(2, 12))
    statements, _ = read(f"Outcome\tIndicator\tValue\nSafer dykes\tDyke 1\t1\n{rows}\n")
    assert [statement.lead for statement in statements] == [
        "Outcome Indicator Value",
        "Outcome Indicator Value Safer dykes",
    ]


def test_heading_cells_with_broken_brackets_are_warned_of() -> None:
    """Words of two heading cells were swapped; the text stays as it came."""
    statements, warnings = read("Outcome\tYear end 17)\t(2016- Now\nDykes\t4\t5\nBoats\t6\t7\n")
    assert statements[0].text == "Dykes 4 5 Boats 6 7"
    assert statements[0].uncertain
    assert [warning.code for warning in warnings] == [UNSURE]


def test_a_running_heading_row_is_read_once() -> None:
    statements, _ = read("Code\tSource\tNote\n4.1.3\tSurvey\tone\n\nCode\tSource\tNote\n4.1.4\tCensus\ttwo\n")
    assert [(statement.lead, statement.text) for statement in statements] == [
        ("Code Source Note", "4.1.3 Survey one"),
        ("Code Source Note", "4.1.4 Census two"),
    ]


def test_codes_in_the_first_column_are_no_paragraphs() -> None:
    statements, _ = read("Section\tIndicator\tSource\n4.1.3\tDykes walked\tSurvey\n4.1.4\tDykes mended\tCensus\n")
    assert [statement.label for statement in statements] == [None]


def test_a_row_cut_by_a_page_stays_with_its_beginning() -> None:
    rows = "\n".join(f"Dyke {number}\twalked\tin the spring" for number in range(1, ROWS))
    statements, _ = read(
        f"Dyke\tWork\tWhen\n{rows}\nDyke 8\tmended by the\tautumn\n\n\twardens of the valley\t\nDyke 9\tseen\tnow\n"
    )
    assert statements[0].text.endswith("Dyke 8 mended by the autumn wardens of the valley")
    assert statements[1].text == "Dyke 9 seen now"


def test_a_table_without_a_heading_row_is_led_by_the_words_before_it() -> None:
    statements, _ = read("1. The costs were:\n\nSpring (to June)\t£3,150\nSummer (to Sept)\t£7,208\n\n2. They rose.\n")
    assert [(one.label, one.lead, one.text) for one in statements] == [
        ("1", None, "The costs were:"),
        (None, "1. The costs were:", "Spring (to June) £3,150 Summer (to Sept) £7,208"),
        ("2", None, "They rose."),
    ]


def test_rows_that_lost_their_tabs_keep_their_heading_row_where_every_row_is_alike() -> None:
    rows = "North 5.1% 6.2%\n\nSouth 41.3% 28.9%\n\nEast 53.6% 64.9%\n"
    text = f"1. Rates were:\n\nTable 1 – Rates\n\nDyke Here Elsewhere\n\n{rows}"
    statements, warnings = read(text)
    assert statements[1].lead == "1. Rates were: Table 1 – Rates Dyke Here Elsewhere"
    assert statements[1].text == "North 5.1% 6.2% South 41.3% 28.9% East 53.6% 64.9%"
    assert warnings == ()


def test_a_dashboard_that_lost_its_columns_is_kept_with_its_headings_under_a_warning() -> None:
    """Headings stacked one word a line, letters for the areas under each row, the states detached at the end."""
    rows = "".join(
        f"Rate of dyke {number} (per 1,000 wardens) 41.{number}0 43.2{number} A 3/8 Top\n\n B C H M\n\n"
        for number in range(1, 5)
    )
    statements, warnings = read(
        f"Outcomes\nOverall\n\nProgress\nIndicators\n\nYear end\n(2017-18)\n\n{rows}A\n\nSafer dykes\n\nG\n"
    )
    assert statements[0].lead == "Outcomes Overall Progress Indicators Year end (2017-18)"
    assert "Rate of dyke 3 (per 1,000 wardens) 41.30 43.23 A 3/8 Top B C H M" in " ".join(
        one.text for one in statements
    )
    assert [warning.code for warning in warnings] == [UNSURE]


def test_figures_printed_after_a_full_stop_stay_with_the_words_they_belong_to() -> None:
    """An indicator that ends in a full stop, with its figures on the next line."""
    text = "Dykes 41.00 43.25 A -\n\nNumber of wardens sent out.\n\n318 274 G -\n\nBoats 7.30 7.10 A -\n"
    statements, _ = read(text)
    assert [one.text for one in statements if "318" in one.text and "Number of wardens" in one.text]


def test_a_scrambled_page_is_kept_as_searchable_lines_under_a_warning() -> None:
    lines = "\n\n".join(f"Dyke Plan{number} Posters Leaflets Contact" for number in range(20))
    statements, warnings = read(lines)
    assert all(f"Plan{number} " in " ".join(one.text for one in statements) for number in range(20))
    assert [warning.code for warning in warnings] == [UNSURE]


def test_a_list_of_links_is_kept_without_a_warning() -> None:
    statements, warnings = read("\n".join(f"https://dyke.example/page/{number}" for number in range(30)))
    assert statements[0].text.startswith("https://dyke.example/page/0")
    assert all(len(one.text) <= CHARACTERS for one in statements)
    assert warnings == ()


def test_posters_and_blank_forms_open_no_items_and_lose_no_words() -> None:
    slogan = "WRONG\n\nDamaging dykes is wrong. Call the wardens."
    poster = f"{slogan}\n\n0800 00 00 00\ndykes.example\n\nWATCH\nWARDENS & TALL CHILDREN\n"
    form = "Signature\n\nName\n\nPosition.....\n\nDate\n"
    statements, _ = read(f"{poster}\n{form}")
    assert all(one.label is None for one in statements)
    kept = " ".join(f"{one.heading} {one.text}" for one in statements)
    assert [word for word in f"{poster} {form}".split() if word not in kept] == []


def test_boxes_of_a_flow_chart_are_kept_in_the_order_they_came() -> None:
    box = "Sets the direction of the wardens in line with what the Board has asked of them in the plan for the valley."
    statements, _ = read(f"1. The order is illustrated below:\n\nBoard\n\n{box}\n\nWardens\n\n{box}\n\n2. It works.\n")
    assert sum(one.text.count(box) for one in statements) == 2
    assert [one.label for one in statements if one.label] == ["1", "2"]


def test_a_figure_without_its_picture_keeps_its_caption() -> None:
    statements, _ = read("1. See the figure.\n\nFigure 1 – Wardens and dykes\n\n\n\n2. It is plain.\n")
    assert [(one.label, one.text) for one in statements] == [
        ("1", "See the figure."),
        (None, "Figure 1 – Wardens and dykes"),
        ("2", "It is plain."),
    ]


def test_the_second_line_of_a_cell_is_part_of_its_row() -> None:
    (rows,), _ = read("Measure\tThen\tNow\nPeople who find the dykes\t71.2%\t70.3%\nsound (S)\nBoats\t4\t5\n")
    assert rows.text == "People who find the dykes 71.2% 70.3% sound (S) Boats 4 5"


def test_a_total_with_fewer_cells_casts_no_doubt_on_a_table() -> None:
    _, warnings = read("Scheme\tDistrict\tCost\nRamp\tBrook\t£4\nPath\tArden\t£5\nSteps\tBrook\t£6\nTotal\t£15\n")
    assert warnings == ()


def test_rows_wider_than_the_heading_row_are_warned_of() -> None:
    _, warnings = read("No. Scheme\tCost\n1\tRamp\t£4\n2\tPath\t£5\n")
    assert [warning.code for warning in warnings] == [UNSURE]


def test_a_heading_of_two_rows_is_kept_row_by_row_in_order() -> None:
    statements, _ = read(
        "\tThe upper valley\t\tThe lower valley\t\nGates\t2020/21\t2021/22\t2020/21\t2021/22\n"
        "Sound\t12\t14\t9\t11\nBroken\t3\t1\t2\t2\n"
    )
    assert [(one.lead, one.text) for one in statements] == [
        (
            "The upper valley The lower valley Gates 2020/21 2021/22 2020/21 2021/22",
            "Sound 12 14 9 11 Broken 3 1 2 2",
        )
    ]


def test_a_sentence_that_points_at_the_table_leads_into_it_and_units_are_headings() -> None:
    statements, warnings = read(
        "1. The table below shows what was spent.\n\n\tBudget\tSpent\n\t£000\t£000\nWardens\t12\t14\nBoats\t5\t(4)\n"
    )
    assert [(one.lead, one.text) for one in statements] == [
        (None, "The table below shows what was spent."),
        ("1. The table below shows what was spent. Budget Spent £000 £000", "Wardens 12 14 Boats 5 (4)"),
    ]
    assert warnings == ()


def test_a_row_with_empty_cells_stands_under_the_headings_of_those_it_fills() -> None:
    statements, warnings = read(
        "Dyke\tBudget (£)\tSpent (£)\tChange\nNorth\t4,100\t4,300\t4.9%\nSouth\t2,250\t\t\nEast\t\t1,000\t\n"
    )
    assert [(one.lead, one.text) for one in statements] == [
        ("Dyke Budget (£) Spent (£) Change", "North 4,100 4,300 4.9%"),
        ("Dyke Budget (£)", "South 2,250"),
        ("Dyke Spent (£)", "East 1,000"),
    ]
    assert warnings == ()


def test_a_line_across_the_table_is_no_heading_that_ends_it() -> None:
    statements, _ = read(
        "Ref\tRisk\tScore\nHigh risks\n1\tFlood\t15\n2\tFire\t12\nLow risks\n3\tFog\t2\n"
        + "".join(f"{number}\tMist on dyke {number}\t1\n" for number in range(4, 11))
    )
    assert {one.lead for one in statements} == {"Ref Risk Score", "Ref Risk Score Low risks"}
    assert statements[0].text.startswith("High risks 1 Flood 15 2 Fire 12 Low risks 3 Fog 2")


def test_months_in_a_heading_that_lost_its_columns_are_no_figures() -> None:
    statements, _ = read(
        "Table 1 – Waits\n\nDyke May 24 June 24 Target\n\nNorth 9 weeks 11 weeks 6 weeks\nSouth 4 5 6\n"
    )
    assert statements[0].lead == "Table 1 – Waits Dyke May 24 June 24 Target"


def test_headings_that_run_into_the_first_row_are_warned_of() -> None:
    statements, warnings = read(
        "Dyke\nHere There Total\n\nUntil spring\n(the first half of it\n\n£4,780 3,960 £964\n\n"
        "Until autumn\n\n£9,560 £7,921 £1,929\n"
    )
    assert [warning.code for warning in warnings] == [UNSURE]
    assert any(one.uncertain for one in statements)
