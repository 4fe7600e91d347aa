"""Papers read in processes of their own: in their order, each within its allowance, and nothing left running."""

import os
import sys
import threading
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from index.intake import Given, reader_of
from index.reading_ahead import WORTH_A_PROCESS, reading_ahead
from ingest.errors import EncryptedPaper, PaperError, SlowPaper, UnsupportedPaper
from ingest.paper import Paper

needs_pipes = pytest.mark.skipif(sys.platform == "win32", reason="a paper that never ends is made of a named pipe")


def short_paper(path: Path) -> Path:
    path.write_text(f"{path.stem}\n\nThe fares were frozen.", encoding="utf-8")
    return path


def large_picture(path: Path) -> Path:
    """Makes the reading worth processes of its own, and is refused at once."""
    path.write_bytes(b"\x89PNG" + bytes(WORTH_A_PROCESS))
    return path


def endless(path: Path) -> Path:
    os.mkfifo(path)
    return path


def here(path: Path, body: str | None) -> Paper:
    raise AssertionError(f"{path} was to be read elsewhere")


def children() -> list[psutil.Process]:
    return [one for one in psutil.Process().children(recursive=True) if one.status() != psutil.STATUS_ZOMBIE]


def test_few_words_are_read_at_once(tmp_path: Path) -> None:
    with reading_ahead([], Given(), here, 1.0) as read:
        assert read is here


def test_papers_and_what_is_wrong_with_them_come_out_of_other_processes(tmp_path: Path) -> None:
    picture = large_picture(tmp_path / "picture.png")
    files = [short_paper(tmp_path / "first.txt"), picture, short_paper(tmp_path / "second.txt")]
    before = len(children())
    with reading_ahead(files, Given(body="Ferry Board"), here, 60.0) as read:
        assert read(files[0], None).document.lines[0].text == "first"
        with pytest.raises(UnsupportedPaper, match="picture") as found:
            read(picture, None)
        assert found.value.path == picture
        assert read(files[2], None).meeting.body == "Ferry Board"
    assert len(children()) == before


@needs_pipes
def test_a_paper_that_takes_too_long_is_set_aside_and_the_rest_goes_on(tmp_path: Path) -> None:
    files = [endless(tmp_path / "endless.txt"), short_paper(tmp_path / "short.txt"), large_picture(tmp_path / "large")]
    with reading_ahead(files, Given(), here, 2.0) as read:
        with pytest.raises(SlowPaper, match=r"endless\.txt was set aside.* 2 seconds.*BOARD_PAPERS_ALLOWANCE"):
            read(files[0], None)
        assert read(files[1], None).document.name == "short.txt"


@needs_pipes
def test_a_paper_whose_process_dies_is_set_aside(tmp_path: Path) -> None:
    files = [endless(tmp_path / "endless.txt"), short_paper(tmp_path / "short.txt"), large_picture(tmp_path / "large")]
    before = children()
    set_aside = threading.Event()

    def kill() -> None:
        """Whichever process gets the paper, and one that takes the place of another."""
        while not set_aside.wait(0.05):
            with suppress(psutil.NoSuchProcess):
                for one in children():
                    if one not in before:
                        one.kill()

    with reading_ahead(files, Given(), here, 60.0) as read:
        threading.Thread(target=kill, daemon=True).start()
        with pytest.raises(SlowPaper, match="broke off"):
            read(files[0], None)
        set_aside.set()


@needs_pipes
def test_leaving_in_the_middle_leaves_nothing_running(tmp_path: Path) -> None:
    files = [endless(tmp_path / "endless.txt"), short_paper(tmp_path / "short.txt"), large_picture(tmp_path / "large")]
    before = len(children())
    with pytest.raises(KeyboardInterrupt), reading_ahead(files, Given(), here, 60.0):
        raise KeyboardInterrupt
    assert len(children()) == before


def test_errors_of_papers_survive_the_way_between_processes() -> None:
    import pickle

    error = pickle.loads(pickle.dumps(EncryptedPaper(Path("a.pdf"), "a.pdf is locked.")))
    assert isinstance(error, EncryptedPaper) and isinstance(error, PaperError)
    assert (error.path, str(error)) == (Path("a.pdf"), "a.pdf is locked.")


def test_the_usual_reader_reads_a_paper(tmp_path: Path) -> None:
    paper = tmp_path / "minutes.txt"
    paper.write_text("FERRY BOARD\n\nMinutes of the meeting held on 4 May 2031", encoding="utf-8")
    assert reader_of(Given())(paper, None).document.name == "minutes.txt"
