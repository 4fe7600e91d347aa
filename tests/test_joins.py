"""Numbers that one paper lacks and another gives, and what minutes say of the minutes before."""

from ingest.joins import Heading, joined, title_likeness
from ingest.paper import NumberSource, SectionKind

STATED, TITLED, ORDERED = NumberSource.STATED, NumberSource.TITLE, NumberSource.ORDER


def minuted(*rows: tuple[str | None, str | None, str | None], paper: str = "minutes") -> list[Heading]:
    """Rows of minute number, stated agenda number and title."""
    return [
        Heading(f"{paper}{at}", paper, SectionKind.MINUTES, at, minute, number, STATED if number else None, title)
        for at, (minute, number, title) in enumerate(rows)
    ]


def agenda(*titles: str) -> list[Heading]:
    return [
        Heading(f"a{at}", "agenda", SectionKind.AGENDA, at, None, str(at), STATED, title)
        for at, title in enumerate(titles, 1)
    ]


def reports(*titles: str) -> list[Heading]:
    return [Heading(f"r{at}", "pack", SectionKind.REPORT, at, title=title) for at, title in enumerate(titles)]


def numbers(headings: tuple[Heading, ...], kind: SectionKind) -> list[str | None]:
    return [one.agenda_item for one in headings if one.section is kind]


def test_the_same_title_in_the_agenda_gives_the_number() -> None:
    found = joined(
        [*agenda("Introductions.", "Gates and Stiles: Update."), *minuted((None, None, "GATES AND STILES UPDATE"))]
    )
    assert (found[-1].agenda_item, found[-1].agenda_item_source) == ("2", TITLED)


def test_an_untitled_item_takes_number_and_title_from_its_place_in_the_order() -> None:
    found = joined([*agenda("Introductions.", "Gates.", "Weirs."), *minuted((None, None, None), (None, None, "Gates"))])
    first = found[3]
    assert (first.agenda_item, first.agenda_item_source, first.title) == ("1", ORDERED, "Introductions.")


def test_an_item_missing_from_the_minutes_shifts_no_number() -> None:
    found = joined(
        [
            *agenda("Introductions.", "Gates.", "Other business.", "Date of the next meeting."),
            *minuted((None, None, "Introductions"), (None, None, "Gates"), (None, None, "Date of the next meeting.")),
        ]
    )
    assert numbers(found, SectionKind.MINUTES) == ["1", "2", "4"]


def test_without_agenda_the_order_between_two_stated_numbers_fills_as_many_as_are_missing() -> None:
    found = joined(minuted(("20", "5", "Gates"), ("21", None, "Weirs"), ("22", None, "Mills"), ("23", "8", "Locks")))
    assert numbers(found, SectionKind.MINUTES) == ["5", "6", "7", "8"]


def test_a_minute_of_the_order_of_business_has_no_agenda_number_and_shifts_none() -> None:
    found = joined(
        minuted(
            ("29", None, "Introductions"),
            ("30", "2", "Gates"),
            ("31", None, "Weirs"),
            ("32", None, "Change to Order of Business."),
            ("33", "6", "Mills"),
            ("34", "4", "Locks"),
            ("35", "5", "Barges"),
            ("36", "7", "Piers"),
            ("37", "8", "Quays"),
            ("38", None, "Date of the next meeting"),
        )
    )
    assert numbers(found, SectionKind.MINUTES) == ["1", "2", "3", None, "6", "4", "5", "7", "8", "9"]


def test_where_the_counts_disagree_nothing_is_filled() -> None:
    found = joined(minuted(("20", "5", "Gates"), ("21", None, "Weirs"), ("22", "8", "Mills")))
    assert numbers(found, SectionKind.MINUTES) == ["5", None, "8"]


def test_minutes_without_numbers_and_without_an_agenda_get_none() -> None:
    found = joined(minuted((None, "5", "Gates"), (None, None, "Weirs"), (None, "7", "Mills")))
    assert numbers(found, SectionKind.MINUTES) == ["5", None, "7"]


def test_reports_take_numbers_by_title_and_between_two_joined_ones_by_order() -> None:
    entries = agenda("Introductions", "Gates and stiles", "The work of the mill", "Weirs of the Avon")
    found = joined([*entries, *reports("GATES AND STILES", "MILLING IN 2021", "WEIRS OF THE AVON")])
    assert numbers(found, SectionKind.REPORT) == ["2", "3", "4"]


def test_without_an_agenda_a_report_takes_its_number_from_the_minute_of_the_same_title() -> None:
    rows = [("14", "1", "Welcome"), ("15", None, "Gates and Stiles"), ("16", "3", "Weirs"), ("17", None, None)]
    found = joined([*minuted(*rows), *reports("GATES AND STILES", "MILLS", "WEIRS")])
    assert numbers(found, SectionKind.REPORT) == ["2", None, "3"]
    assert {one.agenda_item_source for one in found if one.section is SectionKind.REPORT} == {TITLED, None}


def test_two_copies_of_the_same_minutes_give_each_other_their_numbers() -> None:
    page = minuted((None, None, "Gates and stiles"), (None, "3", "Weirs"), paper="page")
    found = joined([*page, *minuted(("16", None, "Gates and stiles."), ("17", "3", "Weirs."))])
    assert [one.minute for one in found] == ["16", "17", "16", "17"]


def test_joining_what_is_joined_changes_nothing() -> None:
    once = joined([*agenda("Introductions.", "Gates.", "Weirs."), *minuted((None, None, None), (None, None, "Gates"))])
    assert joined(once) == once


def test_likeness_of_titles() -> None:
    assert title_likeness("Prevent - Update.", "PREVENT – UPDATE") == 1
    assert title_likeness("Gates and stiles", "Weirs and locks") < 0.7


def test_an_urgent_item_after_the_last_stated_number_is_given_none_and_nor_are_those_after_it() -> None:
    rows = [("14", "1", "Welcome"), ("15", "2", "Gates"), ("16", None, "Weirs"), ("17", None, "Urgent business: Flood"),
            ("18", None, "Other business")]  # fmt: skip
    assert numbers(joined(minuted(*rows)), SectionKind.MINUTES) == ["1", "2", "3", None, None]
    ordinary = [*rows[:3], ("17", None, "Any other urgent business")]
    assert numbers(joined(minuted(*ordinary)), SectionKind.MINUTES) == ["1", "2", "3", "4"]


def test_one_code_for_agenda_and_minutes_joins_them_whatever_their_titles() -> None:
    entry = Heading("a", "p", SectionKind.AGENDA, 1, agenda_item="PC 24/017", title="To approve payments")
    minute = Heading("m", "p", SectionKind.MINUTES, 2, minute="PC 24/017", title="Money")
    found = joined([entry, minute])[1]
    assert (found.agenda_item, found.agenda_item_source) == ("PC 24/017", NumberSource.STATED)


def test_lettered_numbers_of_an_agenda_are_given_by_their_order_too() -> None:
    numbers = ["1", "2", "2a", "3"]
    agenda = [
        Heading(f"a{at}", "p", SectionKind.AGENDA, at, agenda_item=one, title=f"Matter {one}")
        for at, one in enumerate(numbers)
    ]
    titles = ["Matter 1", "Matter 2", "Something else", "Matter 3"]
    minuted = [
        Heading(f"m{at}", "p", SectionKind.MINUTES, 10 + at, minute=str(40 + at), title=title)
        for at, title in enumerate(titles)
    ]
    found = joined([*agenda, *minuted])[len(agenda) :]
    assert [one.agenda_item for one in found] == numbers
    assert found[2].agenda_item_source is NumberSource.ORDER
