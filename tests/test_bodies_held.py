"""Which bodies a library holds: names joined only by what the papers say, and two bodies of one place kept apart."""

from pathlib import Path

from shelf import AUTUMN, SPRING, item, library_of, minutes, paper, present, resolved, said

from index.records import Scope
from ingest.paper import Paper

COUNCIL = "Merrow Town Council"


def minutes_of(body: str, *, autumn: bool = False, text: str = "That the hall be let.") -> Paper:
    return paper(minutes(AUTUMN if autumn else SPRING, item("Hall", resolved(text), said("Heard.")), body=body))


def test_bodies_of_one_place_are_never_one(tmp_path: Path) -> None:
    names = (COUNCIL, "Merrow Parish Council", f"{COUNCIL} Planning Committee")
    papers = {f"{number}.pdf": minutes_of(name) for number, name in enumerate(names)}
    with library_of(tmp_path, papers) as library:
        assert {body.name for body in library.bodies()} == set(names)
        assert [p.body for p in library.resolutions(Scope(body=COUNCIL))] == [COUNCIL]
        assert len(library.meetings()) == 3


def test_a_committee_named_without_its_council_is_that_councils_while_no_other_council_is_held(tmp_path: Path) -> None:
    full, bare = f"{COUNCIL} Planning Committee", "Planning Committee"
    papers = {"a.pdf": minutes_of(full), "b.pdf": minutes_of(bare, autumn=True)}
    with library_of(tmp_path, papers) as library:
        assert [body.names for body in library.bodies()] == [(bare, full)]
        assert len(library.resolutions(Scope(body=full))) == 2
        library.remove("a.pdf")
        assert [body.names for body in library.bodies()] == [(bare,)]


def test_a_committee_named_without_its_council_is_nobody_elses_where_two_councils_are_held(tmp_path: Path) -> None:
    papers = {
        "a.pdf": minutes_of(f"{COUNCIL} Planning Committee"),
        "b.pdf": minutes_of("Ashby Town Council Planning Committee"),
        "c.pdf": minutes_of("Planning Committee", autumn=True),
    }
    with library_of(tmp_path, papers) as library:
        assert len(library.bodies()) == 3
        assert [p.paper for p in library.resolutions(Scope(body=f"{COUNCIL} Planning Committee"))] == ["a.pdf"]


def test_a_body_is_one_with_its_old_name_where_a_paper_says_that_it_was_renamed(tmp_path: Path) -> None:
    old, new = "Merrow Weirs Panel", "Quay Forum"
    told = minutes_of(new, autumn=True, text=f"That it be noted that the {new} (formerly the {old}) has a new name.")
    with library_of(tmp_path, {"new.pdf": told, "old.pdf": minutes_of(old)}) as library:
        (body,) = library.bodies()
        assert (body.name, set(body.names)) == (new, {old, new})
        assert [meeting.body for meeting in library.meetings()] == [old, new]


def test_a_page_headed_council_belongs_to_the_council_that_dealt_with_its_matters_on_that_day(tmp_path: Path) -> None:
    page = paper(minutes(SPRING, item("Benches", resolved("That oak benches be bought.")), body="Council"))
    print_ = paper(minutes(SPRING, item("Benches", resolved("That oak benches be bought.")), body=COUNCIL))
    other = paper(minutes(SPRING, item("Drains", resolved("That they be cleared.")), body="Ashby Town Council"))
    later = paper(minutes(AUTUMN, item("Trees", resolved("That they be felled.")), body="Council"))
    papers = {"a-page.html": page, "b-print.pdf": print_, "c-other.pdf": other, "d-later.html": later}
    with library_of(tmp_path, papers) as library:
        assert len(library.resolutions(Scope(body=COUNCIL))) == 1
        assert [(m.body, len(m.papers)) for m in library.meetings()] == [
            ("Ashby Town Council", 1),
            (COUNCIL, 2),
            ("Council", 1),
        ]
        assert library.meetings(Scope(body="Ashby Town Council"))[0].papers == ("c-other.pdf",)
        library.remove("d-later.html")
        assert {body.name for body in library.bodies()} == {"Ashby Town Council", COUNCIL}


def of_a_parish(matter: str, who: str, *, body: str | None = "Parish Council", of: str = "meadow") -> Paper:
    let = resolved(f"That the grass of the {of} be let for the summer and the autumn of this year.")
    named = item(matter, let, minute="3")
    return paper(present(minutes(SPRING, item("Apologies", said("None."), minute="1"), named, body=body), who))


def test_two_parish_councils_without_names_that_met_on_one_day_are_two(tmp_path: Path) -> None:
    papers = {"a.pdf": of_a_parish("Meadow", "A. Stone"), "b.pdf": of_a_parish("Meadow", "B. Rudd", of="quarry")}
    with library_of(tmp_path, papers) as library:
        assert [p.paper for p in library.resolutions(Scope())] == ["a.pdf", "b.pdf"]
        assert [meeting.papers for meeting in library.meetings()] == [("a.pdf",), ("b.pdf",)]


def test_a_paper_without_a_body_is_not_that_of_a_body_which_dealt_with_other_matters_that_day(tmp_path: Path) -> None:
    nameless = of_a_parish("Quarry", "B. Rudd", body=None, of="quarry")
    with library_of(tmp_path, {"a.pdf": of_a_parish("Meadow", "A. Stone", body=COUNCIL), "b.pdf": nameless}) as library:
        assert {(p.paper, p.body) for p in library.resolutions(Scope())} == {("a.pdf", COUNCIL), ("b.pdf", None)}


def test_minutes_without_a_name_held_twice_are_one_where_the_same_people_met(tmp_path: Path) -> None:
    papers = {"a.pdf": of_a_parish("Meadow", "A. Stone"), "b.pdf": of_a_parish("Great Meadow", "A. Stone", of="field")}
    with library_of(tmp_path, papers) as library:
        assert [len(meeting.papers) for meeting in library.meetings()] == [2]
