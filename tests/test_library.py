"""The library: papers go in once, whole, and come out again; meetings are joined across papers."""

import resource
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date as Date
from pathlib import Path

import pytest
from shelf import (
    AUTUMN,
    BOARD,
    SPRING,
    Shelf,
    agenda,
    item,
    library_of,
    minutes,
    paper,
    present,
    report,
    resolved,
    said,
    with_action,
)

from index.catalogue import WriterLock
from index.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryFull,
    LibraryMissing,
    LibraryModelDiffers,
    PaperNotHeld,
    PathMissing,
)
from index.library import Library
from index.records import IngestStatus, PaperRecord, Scope
from index.vectors import Vectors
from ingest.document import Format
from ingest.paper import MinutesStatus, NumberSource, PaperKind, Part, SectionKind

SPRING_MINUTES = paper(
    minutes(
        SPRING,
        item("Lamp columns", said("Members asked about rust."), resolved("That the repairs be approved."), minute="12"),
        item("Dog wardens", resolved("That two wardens be appointed.", "(a)"), resolved("That it be noted.", "(b)")),
    )
)
AUTUMN_MINUTES = paper(minutes(AUTUMN, item("Winter plan", resolved("That salt be bought."), minute="30")))


def statuses(records: tuple[PaperRecord, ...]) -> list[tuple[str, IngestStatus]]:
    return [(record.paper, record.status) for record in records]


# Papers in and out


def test_a_paper_is_read_once_and_skipped_while_unchanged(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", {"spring.pdf": SPRING_MINUTES})
    with Library.open(tmp_path / "held", create=True, read=shelf.read) as library:
        seen: list[PaperRecord] = []
        first = library.add_papers([shelf.folder], progress=seen.append)
        again = library.add_papers([shelf.folder / "spring.pdf"])
        assert statuses(first) == [("spring.pdf", IngestStatus.INDEXED)]
        assert tuple(seen) == first
        assert (first[0].items, first[0].passages) == (2, 4)
        assert statuses(again) == [("spring.pdf", IngestStatus.UNCHANGED)]
        assert library.passage_count() == 4


def test_the_same_content_under_another_name_is_the_same_paper(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", {})
    shelf.put("one.pdf", SPRING_MINUTES, "same")
    shelf.put("two.pdf", SPRING_MINUTES, "same")
    with Library.open(tmp_path / "held", create=True, read=shelf.read) as library:
        records = library.add_papers([shelf.folder])
        assert statuses(records) == [("one.pdf", IngestStatus.INDEXED), ("one.pdf", IngestStatus.UNCHANGED)]


def test_a_file_with_new_content_replaces_the_old_paper(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", {"minutes.pdf": SPRING_MINUTES})
    with Library.open(tmp_path / "held", create=True, read=shelf.read) as library:
        library.add_papers([shelf.folder])
        shelf.put("minutes.pdf", AUTUMN_MINUTES)
        assert statuses(library.add_papers([shelf.folder])) == [("minutes.pdf", IngestStatus.REPLACED)]
        assert [meeting.date for meeting in library.meetings()] == [AUTUMN]
        assert library.words("wardens") == ()
        assert [hit.passage.text for hit in library.search("wardens")] == ["That salt be bought."]
        assert library.file("minutes.pdf").read_bytes() == (shelf.folder / "minutes.pdf").read_bytes()
        assert len(list((tmp_path / "held" / "papers").iterdir())) == 1


def test_two_files_of_one_name_are_both_kept(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", {"march/minutes.pdf": SPRING_MINUTES, "september/minutes.pdf": AUTUMN_MINUTES})
    with Library.open(tmp_path / "held", create=True, read=shelf.read) as library:
        names = [record.paper for record in library.add_papers([shelf.folder])]
        assert names == ["minutes.pdf", "minutes (2).pdf"]
        assert library.file("minutes.pdf").read_text() != library.file("minutes (2).pdf").read_text()
        assert len(library.meetings()) == 2


def test_one_bad_paper_stops_no_other_and_is_named(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", {"spring.pdf": SPRING_MINUTES})
    shelf.put_bad("a-bad.pdf")
    with Library.open(tmp_path / "held", create=True, read=shelf.read) as library:
        records = library.add_papers([shelf.folder])
        assert statuses(records) == [("a-bad.pdf", IngestStatus.FAILED), ("spring.pdf", IngestStatus.INDEXED)]
        assert records[0].error == "a-bad.pdf is damaged: fetch it again."
        assert statuses(library.papers()) == statuses(records)


def test_a_bad_new_version_leaves_the_old_paper_held(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", {"spring.pdf": SPRING_MINUTES})
    with Library.open(tmp_path / "held", create=True, read=shelf.read) as library:
        library.add_papers([shelf.folder])
        shelf.put_bad("spring.pdf")
        assert library.add_papers([shelf.folder])[0].status is IngestStatus.FAILED
        assert statuses(library.papers()) == [("spring.pdf", IngestStatus.INDEXED)]
        assert library.words("wardens")


def test_a_paper_that_failed_is_tried_again(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", {})
    shelf.put_bad("spring.pdf")
    with Library.open(tmp_path / "held", create=True, read=shelf.read) as library:
        library.add_papers([shelf.folder])
        shelf.put("spring.pdf", SPRING_MINUTES)
        assert statuses(library.add_papers([shelf.folder])) == [("spring.pdf", IngestStatus.INDEXED)]
        assert library.papers()[0].error is None


def test_a_surprise_in_the_reader_is_one_failed_paper(tmp_path: Path) -> None:
    def breaks(path: Path, body: str | None) -> None:
        raise ZeroDivisionError("division by zero")

    (tmp_path / "odd.pdf").write_text("odd")
    with Library.open(tmp_path / "held", create=True, read=breaks) as library:  # type: ignore[arg-type]
        record = library.add_papers([tmp_path / "odd.pdf"])[0]
        assert record.status is IngestStatus.FAILED
        assert record.error is not None
        assert record.error.startswith("odd.pdf could not be understood (ZeroDivisionError")


def test_a_folder_is_walked_for_papers_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", {"a/spring.pdf": SPRING_MINUTES, ".git/autumn.pdf": AUTUMN_MINUTES})
    (tmp_path / "shelf" / "photo.jpg").write_bytes(b"no paper")
    with Library.open(tmp_path / "held", create=True, read=shelf.read) as library:
        assert [record.paper for record in library.add_papers([shelf.folder])] == ["spring.pdf"]


def test_a_path_that_is_not_there_is_said_so_before_anything_is_read(tmp_path: Path) -> None:
    with Library.open(tmp_path / "held", create=True) as library, pytest.raises(PathMissing, match=r"nowhere\.pdf"):
        library.add_papers([tmp_path / "nowhere.pdf"])


def test_a_paper_taken_out_leaves_nothing_behind(tmp_path: Path) -> None:
    with library_of(tmp_path, {"autumn.pdf": AUTUMN_MINUTES, "spring.pdf": SPRING_MINUTES}) as library:
        assert library.remove("spring.pdf").paper == "spring.pdf"
        assert statuses(library.papers()) == [("autumn.pdf", IngestStatus.INDEXED)]
        assert [meeting.date for meeting in library.meetings()] == [AUTUMN]
        assert library.words("wardens") == ()
        assert {hit.passage.paper for hit in library.search("wardens")} == {"autumn.pdf"}
        assert len(list((tmp_path / "held" / "papers").iterdir())) == 1
        with pytest.raises(PaperNotHeld, match=r"spring\.pdf"):
            library.file("spring.pdf")
        with pytest.raises(PaperNotHeld):
            library.remove("spring.pdf")


def test_a_body_given_by_hand_counts_and_giving_another_reads_the_paper_again(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", {"spring.pdf": SPRING_MINUTES})
    with Library.open(tmp_path / "held", create=True, read=shelf.read) as library:
        library.add_papers([shelf.folder], body="Ashby Harbour Committee")
        assert [body.name for body in library.bodies()] == ["Ashby Harbour Committee"]
        records = library.add_papers([shelf.folder], body="Quarry Liaison Panel")
        assert statuses(records) == [("spring.pdf", IngestStatus.REPLACED)]
        assert [body.name for body in library.bodies()] == ["Quarry Liaison Panel"]


# Opening


def test_a_folder_without_a_library_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing, match="ingest papers"):
        Library.open(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_library_remembers_its_model_and_refuses_another(tmp_path: Path) -> None:
    with Library.open(tmp_path / "held", create=True) as library:
        assert library.model == "all-MiniLM-L6-v2"
    with Library.open(tmp_path / "held", model="sentence-transformers/all-MiniLM-L6-v2"):
        pass
    with pytest.raises(LibraryModelDiffers, match="all-MiniLM-L6-v2, not another-model"):
        Library.open(tmp_path / "held", model="another-model")


def test_a_library_that_is_being_written_is_read_but_not_written(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "held" / "write.lock")
    with library_of(tmp_path, {"spring.pdf": SPRING_MINUTES}) as library, lock.held():
        assert library.search("wardens")
        with pytest.raises(LibraryBusy):
            library.remove("spring.pdf")


def test_opening_and_listing_load_neither_the_model_nor_the_vectors(tmp_path: Path) -> None:
    library_of(tmp_path, {"spring.pdf": SPRING_MINUTES}).close()
    script = (
        "import sys; from pathlib import Path; from index.library import Library\n"
        f"library = Library.open(Path({str(tmp_path / 'held')!r}))\n"
        "library.meetings(); library.resolutions(); library.actions(); library.words('wardens'); library.papers()\n"
        "print([name for name in ('torch', 'chromadb', 'llama_index.core', 'pypdf') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_several_threads_search_one_library(tmp_path: Path) -> None:
    with library_of(tmp_path, {"autumn.pdf": AUTUMN_MINUTES, "spring.pdf": SPRING_MINUTES}) as library:
        found: list[str] = []
        threads = [
            threading.Thread(target=lambda n=n: found.append(library.search(f"wardens {n}")[0].passage.text))
            for n in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 8
        assert all("wardens" in text or "noted" in text for text in found)


# Meetings joined across papers


def test_a_number_that_one_paper_lacks_is_filled_in_from_another(tmp_path: Path) -> None:
    order = paper(agenda(SPRING, item("Lamp columns", agenda="4"), item("Dog wardens", agenda="5")))
    with library_of(tmp_path, {"minutes.pdf": SPRING_MINUTES, "agenda.pdf": order}) as library:
        meeting = library.meeting(SPRING)
        assert meeting is not None
        assert [(i.title, i.agenda_item) for i in meeting.items] == [("Lamp columns", "4"), ("Dog wardens", "5")]
        assert meeting.items[0].agenda_item_source is not NumberSource.STATED
        assert meeting.papers == ("agenda.pdf", "minutes.pdf")
        assert library.search("rust")[0].passage.agenda_item == "4"
        library.remove("agenda.pdf")
        alone = library.meeting(SPRING)
        assert alone is not None
        assert [i.agenda_item for i in alone.items] == [None, None]


def test_minutes_held_twice_are_searched_once_in_their_fullest_copy(tmp_path: Path) -> None:
    short = paper(minutes(SPRING, item("Lamp columns", resolved("That the repairs be approved."))), kind=PaperKind.PACK)
    with library_of(tmp_path, {"a-short.pdf": short, "b-full.pdf": SPRING_MINUTES}) as library:
        assert [p.paper for p in library.resolutions()] == ["b-full.pdf"] * 3
        assert {hit.passage.paper for hit in library.search("repairs")} == {"b-full.pdf"}
        assert library.meetings()[0].resolutions == 3
        library.remove("b-full.pdf")
        assert [p.paper for p in library.resolutions()] == ["a-short.pdf"]
        hit = library.search("repairs")[0]
        assert (hit.word_rank, hit.vector_rank) == (1, 1)


def test_a_renamed_body_is_one_body_under_its_name_at_each_meeting(tmp_path: Path) -> None:
    later = "Merrowshire and Ashby Safer Places Board"
    renamed = paper(minutes(AUTUMN, item("Winter plan", resolved("That salt be bought.")), body=later))
    with library_of(tmp_path, {"autumn.pdf": renamed, "spring.pdf": SPRING_MINUTES}) as library:
        (body,) = library.bodies()
        assert body.name == later
        assert set(body.names) == {BOARD, later}
        assert [meeting.body for meeting in library.meetings(Scope(body=BOARD))] == [BOARD, later]
        assert {hit.passage.body for hit in library.search("salt repairs", Scope(body=later))} == {BOARD, later}


def test_each_name_of_a_body_has_its_own_short_form_where_the_papers_define_one(tmp_path: Path) -> None:
    later = "Merrowshire and Ashby Safer Places Board"
    defined = said(f"The {BOARD} (MSPB) met.")
    renamed = paper(minutes(AUTUMN, item("Winter plan", said("Salt.")), body=later))
    named = paper(minutes(SPRING, item("Terms", defined)))
    with library_of(tmp_path, {"autumn.pdf": renamed, "spring.pdf": named}) as library:
        (body,) = library.bodies()
        assert body.shorts == ((BOARD, "MSPB"),)
        assert body.short == "MSPB"
        library.remove("autumn.pdf")
        assert library.bodies()[0].names == (BOARD,)


def test_print_says_what_a_body_was_called_and_a_web_page_only_what_it_is_called_today(tmp_path: Path) -> None:
    today = "Merrowshire and Ashby Safer Places Board"
    web = paper(
        minutes(SPRING, item("Lamp columns", resolved("That the repairs be approved.")), body=today),
        format=Format.HTML,
    )
    printed = paper(agenda(SPRING, item("Lamp columns", agenda="4")), format=Format.PDF)
    with library_of(tmp_path, {"page.html": web, "agenda.pdf": printed}) as library:
        assert [meeting.body for meeting in library.meetings()] == [BOARD]
        assert library.resolutions()[0].body == BOARD
        assert library.resolutions()[0].agenda_item == "4"


def test_two_bodies_that_meet_on_one_day_stay_apart(tmp_path: Path) -> None:
    other = paper(minutes(SPRING, item("Quay walls", resolved("That they stand.")), body="Ashby Harbour Committee"))
    with library_of(tmp_path, {"one.pdf": SPRING_MINUTES, "two.pdf": other}) as library:
        assert [m.body for m in library.meetings_on(SPRING)] == ["Ashby Harbour Committee", BOARD]
        assert [p.text for p in library.resolutions(Scope(body="ashby harbour committee"))] == ["That they stand."]
        assert library.search("repairs", Scope(body="No Such Panel")) == ()
        assert {h.passage.paper for h in library.search("repairs", Scope(body="Ashby Harbour Committee"))} == {
            "two.pdf"
        }


def test_a_paper_that_names_no_body_belongs_to_the_only_one_that_met(tmp_path: Path) -> None:
    unnamed = paper(minutes(SPRING, item("Lamp columns", resolved("That the repairs be approved.")), body=None))
    front = paper(agenda(SPRING, item("Lamp columns", agenda="4")))
    with library_of(tmp_path, {"minutes.txt": unnamed, "agenda.pdf": front}) as library:
        assert [(m.body, m.date) for m in library.meetings()] == [(BOARD, SPRING)]
        found = library.search("repairs", Scope(body=BOARD), parts=frozenset({Part.RESOLUTION}))
        assert [(h.passage.text, h.vector_rank) for h in found] == [("That the repairs be approved.", 1)]


def test_a_meeting_without_minutes_says_so_and_shows_its_agenda(tmp_path: Path) -> None:
    winter = Date(2031, 12, 2)
    pack = paper(
        agenda(winter, item("Minutes", agenda="1"), item("Gritting", agenda="2")),
        report(winter, "Gritting", said("The plan covers gritting.", part=Part.REPORT, label="1")),
    )
    with library_of(tmp_path, {"pack.pdf": pack, "spring.pdf": SPRING_MINUTES}) as library:
        assert [meeting.gaps for meeting in library.meetings()] == [(), ("no minutes held",)]
        meeting = library.meeting(winter)
        assert meeting is not None
        assert not meeting.minuted
        assert [i.agenda_item for i in meeting.items] == ["1", "2"]
        assert [r.title for r in meeting.reports] == ["Gritting"]


def test_attendance_and_actions_are_kept_with_their_meeting(tmp_path: Path) -> None:
    promised = with_action(
        item("Lamp columns", said("Officers agreed to report back."), minute="12"), "Report", "Officers"
    )
    with library_of(tmp_path, {"spring.pdf": paper(present(minutes(SPRING, promised), "Jo Bloggs"))}) as library:
        meeting = library.meeting(SPRING)
        assert meeting is not None
        assert [attendee.name for attendee in meeting.attendance] == ["Jo Bloggs"]
        assert [i.title for i in meeting.items] == ["Lamp columns"]
        (action,) = library.actions(Scope(since=SPRING))
        assert (action.action.owner, action.minute, action.meeting) == ("Officers", "12", SPRING)


def test_the_register_runs_from_the_newest_meeting_and_in_the_order_of_the_minutes(tmp_path: Path) -> None:
    with library_of(tmp_path, {"spring.pdf": SPRING_MINUTES, "autumn.pdf": AUTUMN_MINUTES}) as library:
        texts = [passage.text for passage in library.resolutions()]
        assert texts == [
            "That salt be bought.",
            "That the repairs be approved.",
            "That two wardens be appointed.",
            "That it be noted.",
        ]
        assert [p.text for p in library.resolutions(Scope(since=AUTUMN))] == texts[:1]


def test_items_come_by_id_and_by_scope_with_their_passages(tmp_path: Path) -> None:
    with library_of(tmp_path, {"spring.pdf": SPRING_MINUTES}) as library:
        items = library.items_of_scope(Scope(), frozenset({SectionKind.MINUTES}))
        assert [(i.minute, len(i.passages)) for i in items] == [("12", 2), (None, 2)]
        assert library.items([items[1].id, items[0].id, "unknown"]) == (items[1], items[0])
        assert library.passages_of_item(items[0].id) == items[0].passages
        assert library.items_of_scope(Scope(), frozenset({SectionKind.REPORT})) == ()


def test_draft_minutes_become_confirmed_when_the_next_meeting_says_so(tmp_path: Path) -> None:
    draft = paper(minutes(SPRING, item("Lamp columns", resolved("That it be so.")), status=MinutesStatus.DRAFT))
    words = "The minutes of the meeting held on 4 March 2031 were taken as read, confirmed and signed."
    later = paper(minutes(AUTUMN, item("Minutes of the previous meeting", said(words))))
    with library_of(tmp_path, {"spring.pdf": draft, "autumn.pdf": later}) as library:
        assert library.resolutions()[0].status is MinutesStatus.CONFIRMED
        library.remove("autumn.pdf")
        assert library.meetings()[0].status is MinutesStatus.DRAFT
        assert library.resolutions()[0].status is MinutesStatus.DRAFT


def test_a_paper_without_a_date_is_searched_but_is_no_meeting(tmp_path: Path) -> None:
    undated = paper(minutes(None, item("Lamp columns", said("Rust was mentioned."))), kind=PaperKind.OTHER)
    with library_of(tmp_path, {"note.txt": undated}) as library:
        assert library.meetings() == ()
        assert [hit.passage.text for hit in library.search("rust")] == ["Rust was mentioned."]
        assert library.search("rust", Scope(since=SPRING)) == ()
        assert library.search("rust", Scope(body=BOARD))[0].vector_rank == 1


def test_the_lines_of_a_paper_come_as_they_were_read(tmp_path: Path) -> None:
    with library_of(tmp_path, {"spring.pdf": SPRING_MINUTES}) as library:
        assert [(line.number, line.page) for line in library.lines("spring.pdf")] == [(1, 1)]
        assert library.lines("unknown.pdf") == ()


def test_the_primary_pack_lends_its_numbers_to_the_web_page_of_the_same_meeting(primary_library: Library) -> None:
    meeting = primary_library.meeting(Date(2017, 12, 1))
    assert meeting is not None
    assert [i.agenda_item for i in meeting.items] == [*map(str, range(1, 13)), "14"]
    assert {i.minute for i in meeting.items} == {None}
    assert [name[:3] for name in meeting.papers] == ["000", "002"]
    assert [r.agenda_item for r in meeting.reports] == [str(number) for number in range(5, 13)]
    assert [len([p for p in i.passages if p.part is Part.RESOLUTION]) for i in meeting.items[4:12]] == (
        [2, 2, 1, 2, 1, 1, 3, 1]
    )


# Work that was cut off


def test_vectors_left_unmade_are_made_at_the_next_search(tmp_path: Path) -> None:
    with library_of(tmp_path, {"spring.pdf": SPRING_MINUTES}) as library, library._catalogue.write() as connection:
        connection.exec_driver_sql("UPDATE passages SET embedded = 0")
    with Library.open(tmp_path / "held") as library:
        assert library.search("wardens")[0].vector_rank is not None
        with library._catalogue.read() as connection:
            assert connection.exec_driver_sql("SELECT min(embedded) FROM passages").scalar_one() == 1


@pytest.mark.parametrize("spoil", [shutil.rmtree, lambda vectors: _overwrite(vectors / "chroma.sqlite3")])
def test_vectors_that_were_lost_or_damaged_are_made_again(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    library_of(tmp_path, {"spring.pdf": SPRING_MINUTES}).close()
    Vectors(tmp_path / "held" / "vectors").reopen()  # nothing of them stays in this process, as in a new one
    spoil(tmp_path / "held" / "vectors")
    with Library.open(tmp_path / "held") as library:
        assert library.search("wardens")[0].vector_rank == 1


def _overwrite(file: Path) -> None:
    file.write_bytes(b"spoilt" * 999)


@pytest.mark.parametrize(
    ("room", "names"),
    [(4_000, "a copy of autumn.pdf"), (40_000, "the disk of the library")],
)
def test_a_disk_that_fills_up_is_said_so_and_harms_nothing(tmp_path: Path, room: int, names: str) -> None:
    long = paper(minutes(AUTUMN, *(item(f"Matter {n}", said(f"Point {n}. " + "Salt. " * 200)) for n in range(40))))
    shelf = Shelf(tmp_path / "shelf", {"spring.pdf": SPRING_MINUTES})
    with Library.open(tmp_path / "held", create=True, read=shelf.read) as library:
        library.add_papers([shelf.folder])
        autumn = shelf.put("autumn.pdf", long, "autumn " * 1_000)
        with files_no_longer_than(room), pytest.raises(LibraryFull, match=names) as full:
            library.add_papers([autumn])
        assert "free some space and try again" in str(full.value)
    with Library.open(tmp_path / "held", read=shelf.read) as library:
        assert statuses(library.papers()) == [("spring.pdf", IngestStatus.INDEXED)]
        assert library.search("wardens")[0].passage.paper == "spring.pdf"
        assert statuses(library.add_papers([autumn])) == [("autumn.pdf", IngestStatus.INDEXED)]
        assert library.search("salt")[0].passage.paper == "autumn.pdf"


def test_a_disk_that_fills_up_under_the_vectors_is_said_so_and_they_are_made_later(tmp_path: Path) -> None:
    vectors = Vectors(tmp_path / "vectors")
    vectors.add(["first"], [[1.0, 0.0]])
    room = (tmp_path / "vectors" / "chroma.sqlite3").stat().st_size
    many = [f"more {number}" for number in range(3_000)]
    with files_no_longer_than(room), pytest.raises(LibraryFull, match="free some space"):
        vectors.add(many, [[0.0, 1.0]] * len(many))
    vectors.reopen()
    assert vectors.nearest([1.0, 0.0], 1) == ["first"]
    vectors.add(many, [[0.0, 1.0]] * len(many))
    assert vectors.count() == 3_001


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """A disk without room, as near as one can come to it: no file of this process may grow beyond a size."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_stray_copy_of_a_paper_is_swept_out(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", {"spring.pdf": SPRING_MINUTES})
    stray = tmp_path / "held" / "papers" / "0123456789abcdef" / "half.pdf"
    with Library.open(tmp_path / "held", create=True, read=shelf.read) as library:
        stray.parent.mkdir(parents=True)
        stray.write_text("left by a program that died")
        library.add_papers([shelf.folder])
    assert not stray.exists()


def test_a_damaged_catalogue_is_said_so_and_keeps_the_papers(tmp_path: Path) -> None:
    library_of(tmp_path, {"spring.pdf": SPRING_MINUTES}).close()
    for file in (tmp_path / "held").glob("catalogue.db*"):
        file.unlink()
    (tmp_path / "held" / "catalogue.db").write_bytes(b"spoilt " * 500)
    with pytest.raises(LibraryDamaged):
        Library.open(tmp_path / "held", create=True)
    assert list((tmp_path / "held" / "papers").rglob("spring.pdf"))
