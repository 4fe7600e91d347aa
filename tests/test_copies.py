"""One item, one identity: minutes held in several papers, which copy is cited, and where else the item stands."""

from pathlib import Path

from shelf import SPRING, item, library_of, minutes, paper, resolved, said

from ingest.document import Format
from ingest.paper import MinutesStatus, PaperKind

SPRING_MINUTES = paper(
    minutes(
        SPRING,
        item("Lamp columns", said("Members asked about rust."), resolved("That the repairs be approved."), minute="12"),
        item("Dog wardens", resolved("That two wardens be appointed.", "(a)"), resolved("That it be noted.", "(b)")),
    )
)


def test_an_item_that_the_best_copy_lacks_is_searched_in_another(tmp_path: Path) -> None:
    lost = "That the hall be painted before the end of the winter season."
    page = paper(
        minutes(SPRING, item("Lamp columns", said("Heard.")), item("Hall", resolved(lost))), format=Format.HTML
    )
    with library_of(tmp_path, {"full.pdf": SPRING_MINUTES, "page.html": page}) as library:
        assert {p.paper for p in library.resolutions()} == {"full.pdf", "page.html"}
        assert [p.text for p in library.resolutions() if p.paper == "page.html"] == [lost]
        meeting = library.meeting(SPRING)
        assert meeting is not None
        assert [i.title for i in meeting.items].count("Lamp columns") == 1


def test_a_passage_tells_where_else_its_item_stands(tmp_path: Path) -> None:
    short = paper(minutes(SPRING, item("Lamp columns", resolved("That the repairs be approved."))), kind=PaperKind.PACK)
    with library_of(tmp_path, {"a-short.pdf": short, "b-full.pdf": SPRING_MINUTES}) as library:
        lamps, *others = (p for p in library.resolutions() if p.title == "Lamp columns")
        assert [copy.paper for copy in library.copies([lamps.id])[lamps.id]] == ["a-short.pdf"]
        elsewhere = [p.id for p in library.resolutions() if p.title != "Lamp columns"]
        assert elsewhere and library.copies(elsewhere) == {}
        library.remove("a-short.pdf")
        assert library.copies([lamps.id, *(p.id for p in others)]) == {}


def test_of_copies_as_full_as_each_other_the_confirmed_one_and_the_one_with_pages_is_searched(tmp_path: Path) -> None:
    said_so = resolved("That the lamp columns at Mill Lane be repaired by the autumn.")
    made = item("Lamp columns", said_so, minute="4")
    draft = paper(minutes(SPRING, made, status=MinutesStatus.DRAFT))
    confirmed = paper(minutes(SPRING, made, status=MinutesStatus.CONFIRMED))
    page = paper(minutes(SPRING, made, status=MinutesStatus.CONFIRMED), format=Format.HTML)
    with library_of(tmp_path, {"a-draft.pdf": draft, "b-page.html": page, "c-print.pdf": confirmed}) as library:
        (only,) = library.resolutions()
        assert only.paper == "c-print.pdf"
        assert [copy.paper for copy in library.copies([only.id])[only.id]] == ["a-draft.pdf", "b-page.html"]
        library.remove("c-print.pdf")
        assert [p.paper for p in library.resolutions()] == ["b-page.html"]


def test_minutes_of_two_bodies_on_one_day_are_no_copies_of_each_other(tmp_path: Path) -> None:
    made = item("Lamp columns", resolved("That the report be noted."), minute="4")
    mine, theirs = paper(minutes(SPRING, made)), paper(minutes(SPRING, made, body="Merrowshire Weirs Board"))
    with library_of(tmp_path, {"mine.pdf": mine, "theirs.pdf": theirs}) as library:
        assert sorted(p.paper for p in library.resolutions()) == ["mine.pdf", "theirs.pdf"]
        assert library.copies([p.id for p in library.resolutions()]) == {}
