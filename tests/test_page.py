"""The page in a real browser. Skips, saying so, where there is none."""

import shutil
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fakes_ui import LIMB, EmptyLibrary, FakeLibrary, canned_answer

from assistant.ask import ask as ask_library
from index.library import Library
from ui.app import application
from ui.holdings import Ask, Holdings

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: the page is not tried out")

# Gradio's queue counts with pandas in ways that pandas will give up one day.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:gradio")

_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
_QUIET = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
_FLAGS = [*_QUIET.split(), "--disable-component-update", "--disable-sync"]
_WIDE = {"width": 1366, "height": 900}
_PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not Path(_CHROMIUM).exists():
        pytest.skip("There is no chromium on this machine: the page is not tried out")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=_CHROMIUM, args=_FLAGS)
        yield opened
        opened.close()


def served(library: Holdings, answer: Ask = canned_answer) -> Iterator[str]:
    app = application(library, answer)
    config = uvicorn.Config(app, port=0, log_level="critical", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from served(FakeLibrary(tmp_path_factory.mktemp("held")))


@pytest.fixture(scope="module")
def context(browser: Any) -> Iterator[Any]:
    """One for all: the browser then keeps the page's parts from test to test."""
    opened = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield opened
    opened.close()


@pytest.fixture
def requested() -> list[str]:
    return []


@pytest.fixture
def page(context: Any, address: str, requested: list[str]) -> Iterator[Any]:
    opened = context.new_page()
    opened.set_viewport_size(_WIDE)
    opened.on("request", lambda request: requested.append(request.url))
    opened.goto(address)
    opened.wait_for_selector(".welcome")
    yield opened
    opened.close()


def ask(page: Any, question: str, number: int = 1) -> None:
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")
    page.wait_for_selector(f"#turn-{number}[data-finished]")


def marked(page: Any) -> str:
    page.wait_for_selector("details.source[open] mark")
    return " ".join(page.inner_text("details.source[open] .passage mark").split())


def test_an_answer_streams_and_its_marker_opens_the_marked_passage(page: Any) -> None:
    page.fill("#question textarea", "What was resolved on the canal lamps?")
    page.keyboard.press("Enter")
    page.wait_for_selector("#turn-1[aria-busy] .answer")
    page.wait_for_selector("#turn-1[data-finished]")

    page.click("#turn-1 .cite >> nth=1")

    assert "(b)" in page.inner_text("#turn-1 .answer")
    page.wait_for_selector("#source-1-2[open]")
    assert marked(page) == "That a further report be brought to the meeting in the autumn."
    page.click("#turn-1 .cite >> nth=0")
    page.wait_for_selector("#source-1-1[open]")
    assert marked(page) == LIMB + ";"


def test_an_earlier_answer_opens_its_own_sources_after_a_follow_up(page: Any) -> None:
    ask(page, "What was resolved on the canal lamps?")
    ask(page, "and the night bus?", 2)
    assert "night bus" in marked(page)

    page.click("#turn-1 .cite >> nth=0")

    page.wait_for_selector("#source-1-1[open]")
    assert marked(page) == LIMB + ";"


def test_a_pdf_shows_its_page_as_a_picture(page: Any) -> None:
    ask(page, "the night bus")
    page.wait_for_function("document.querySelector('.page img')?.naturalWidth > 1000")

    assert page.get_attribute(".open-paper a", "href").endswith("report%203%20october.pdf#page=2")


def test_a_picture_that_cannot_be_drawn_says_so(page: Any) -> None:
    page.route("**/pictures/**", lambda route: route.fulfill(status=404, body=""))
    ask(page, "the night bus")

    page.wait_for_selector(".page .failed:visible")


def test_an_example_is_asked_by_pressing_it(page: Any) -> None:
    page.click(".example >> nth=0")
    page.wait_for_selector("#turn-1[data-finished]")

    assert "What was resolved at the meeting of 14 March 2023?" in page.inner_text("#turn-1 .asked")
    assert page.input_value("#question textarea") == ""


def test_filters_narrow_what_is_searched_and_show_it_when_folded(page: Any) -> None:
    page.click("#filters > button")
    page.click("#filter-since input")
    page.fill("#filter-since input", "1 March 2023")
    page.keyboard.press("Enter")
    page.wait_for_selector("#filters > button:has-text('from 1 March 2023')")
    ask(page, "the lamps")

    assert "Searched 1 meeting" in page.inner_text("#turn-1 .searched")


def test_a_filter_that_is_no_date_is_told_and_stays_text(page: Any) -> None:
    page.click("#filters > button")
    page.click("#filter-until input")
    page.fill("#filter-until input", "<img src=x onerror='window.hacked=1'>")
    page.keyboard.press("Enter")
    page.wait_for_selector("#filters > button:has-text('is not a date')")
    ask(page, "the lamps")

    assert "is not a date I can read" in page.inner_text("#turn-1 .refusal")
    assert page.evaluate("window.hacked") is None


def test_officers_copy_a_reference_and_an_answer_with_its_sources(page: Any) -> None:
    ask(page, "the lamps")
    page.click("#source-1-1 [data-copy]")
    page.wait_for_selector("#source-1-1 [data-copy]:has-text('Copied')")
    reference = "WSPB, 14 March 2023, minute 11 (agenda item 6), resolution (a)"
    assert page.evaluate("navigator.clipboard.readText()") == reference

    page.click("[data-copy-answer]")
    page.wait_for_selector("[data-copy-answer]:has-text('Copied')")
    copied = page.evaluate("navigator.clipboard.readText()")

    assert f"(a) {LIMB}; [1]" in copied
    assert f"[1] Resolved {reference}" in copied


def test_a_new_conversation_starts_from_nothing(page: Any) -> None:
    ask(page, "the lamps")
    page.click("#fresh")
    page.wait_for_selector(".welcome")

    assert page.locator(".turn").count() == 0
    assert "Select a number" in page.inner_text("#sources")
    ask(page, "the night bus")
    assert page.locator("#turn-1 .understood").count() == 0


def test_words_of_a_paper_never_become_a_program(page: Any) -> None:
    page.on("dialog", lambda dialog: pytest.fail("a dialog opened"))
    ask(page, "the remark <img src=x onerror='window.hacked=1'>")
    page.click("#turn-1 .cite >> nth=0")
    marked(page)

    assert "<script>window.hacked=1</script>" in page.inner_text("#turn-1 .answer")
    assert "[press](javascript:window.hacked=1) ${window.hacked=1} {{value}}" in page.inner_text("#sources")
    assert page.evaluate("window.hacked") is None
    assert page.locator("#turn-1 img, #sources a[href^=javascript]").count() == 0


def test_nothing_is_fetched_from_another_machine(page: Any, address: str, requested: list[str]) -> None:
    ask(page, "the night bus")
    page.click("#turn-1 .cite >> nth=0")
    page.wait_for_function("document.querySelector('.page img')?.naturalWidth > 1000")

    assert len(requested) > 10
    assert [url for url in requested if not url.startswith((address, "data:", "blob:"))] == []


def test_on_a_phone_the_sources_are_one_tap_away_and_one_tap_back(page: Any) -> None:
    page.set_viewport_size(_PHONE)
    ask(page, "the lamps")
    assert not page.is_visible("#sources")

    page.click("#turn-1 .cite >> nth=0")
    page.wait_for_selector("#source-1-1[open] mark:visible")
    assert not page.is_visible("#desk #ask") or page.evaluate(
        "document.elementFromPoint(195, 800).closest('#aside') !== null"
    )
    page.click("[data-close-sources]")

    page.wait_for_selector("#aside", state="hidden")
    assert page.evaluate("document.activeElement.dataset.source") == "1-1"
    assert page.evaluate("document.documentElement.scrollWidth") <= _PHONE["width"]


def test_on_a_phone_the_browsers_back_button_closes_the_sources(page: Any) -> None:
    page.set_viewport_size(_PHONE)
    ask(page, "the lamps")
    page.click("#turn-1 .cite >> nth=0")
    page.wait_for_selector("#source-1-1[open] mark:visible")

    page.go_back()

    page.wait_for_selector("#aside", state="hidden")
    assert page.is_visible("#turn-1")


def test_the_keyboard_alone_is_enough(page: Any) -> None:
    ask(page, "the lamps")
    page.focus("#turn-1 .cite >> nth=1")
    page.keyboard.press("Enter")

    page.wait_for_selector("#source-1-2[open]")
    page.wait_for_function("document.activeElement.closest('#source-1-2') !== null")
    page.keyboard.press("Enter")
    page.wait_for_selector("#source-1-2:not([open])")


def set_thumb(page: Any, turn: int) -> str:
    page.wait_for_selector(f"#turn-{turn} .thumb[aria-pressed=true]")
    return str(page.get_attribute(f"#turn-{turn} .thumb[aria-pressed=true]", "aria-label"))


def test_a_thumb_is_set_by_hand_or_keyboard_and_stays_when_the_conversation_goes_on(page: Any) -> None:
    ask(page, "the lamps")
    page.click("#turn-1 .thumb.up")
    assert set_thumb(page, 1) == "This answer is right"
    assert "kept for whoever checks" in page.inner_text("#turn-1 .noted")

    page.focus("#turn-1 .thumb.down")
    page.keyboard.press("Space")
    page.wait_for_selector("#turn-1 .thumb.down[aria-pressed=true]")
    assert page.evaluate("document.activeElement.className") == "thumb down"
    ask(page, "and the night bus?", 2)

    assert set_thumb(page, 1) == "This answer is not right"
    assert page.locator("#turn-2 .thumb[aria-pressed=true]").count() == 0
    page.click("#fresh")
    page.wait_for_selector(".welcome")
    ask(page, "the lamps")
    assert page.locator(".thumb[aria-pressed=true]").count() == 0


def test_thumbs_are_large_enough_for_a_finger_and_fit_on_a_phone(page: Any) -> None:
    page.set_viewport_size(_PHONE)
    ask(page, "the lamps")

    for thumb in page.locator(".thumb").all():
        box = thumb.bounding_box()
        assert box["width"] >= 44 and box["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= _PHONE["width"]


def test_a_verdict_that_cannot_be_kept_is_told_on_the_page(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "feedback.jsonl").mkdir()  # what stands in the way, whoever runs this
    for address in served(FakeLibrary(tmp_path)):
        opened = browser.new_page(viewport=_WIDE)
        opened.goto(address)
        opened.wait_for_selector(".welcome")
        ask(opened, "the lamps")
        opened.click(".thumb.up")

        opened.wait_for_selector(".noted:has-text('This cannot be kept')")
        assert opened.locator(".thumb[aria-pressed=true]").count() == 0
        opened.close()


def test_an_empty_library_says_how_to_fill_it(browser: Any, tmp_path: Path) -> None:
    for address in served(EmptyLibrary(tmp_path)):
        opened = browser.new_page(viewport=_PHONE)
        opened.goto(address)
        opened.wait_for_selector(".welcome")

        assert "board-papers ingest" in opened.inner_text(".welcome")
        assert "No papers held yet" in opened.inner_text("#masthead")
        opened.close()


def test_the_real_thing_answers_shows_its_source_and_understands_a_follow_up(
    context: Any, sample_library: Path, requested: list[str]
) -> None:
    """The page, the assistant and the library as they are served, on the sample papers."""
    with Library.open(sample_library) as library:
        for address in served(library, partial(ask_library, library)):
            opened = context.new_page()
            opened.set_viewport_size(_WIDE)
            opened.on("request", lambda request: requested.append(request.url))
            opened.goto(address)
            opened.wait_for_selector(".welcome")
            _resolutions_are_shown_and_borne_out(opened)
            ask(opened, "and in 2022?", 2)

            assert "UAVA in 2022" in opened.inner_text("#turn-2 .understood")
            headings = opened.locator("#turn-2 .answer > h3").all_inner_texts()
            dates = [heading.partition(",")[0] for heading in headings]
            assert dates == ["9 December 2022", "23 September 2022", "13 June 2022"]
            assert [url for url in requested if not url.startswith((address, "data:", "blob:"))] == []
            opened.close()


def _resolutions_are_shown_and_borne_out(page: Any) -> None:
    page.fill("#question textarea", "What was resolved on UAVA?")
    page.keyboard.press("Enter")
    page.wait_for_selector("#turn-1[aria-busy] .answer:not(.waiting)")
    page.wait_for_selector("#turn-1[data-finished]")
    limb = page.inner_text("#turn-1 blockquote.limbed >> nth=0").removesuffix("[1]")

    page.click("#turn-1 blockquote .cite >> nth=0")
    page.wait_for_selector("#source-1-1[open] mark")

    assert "one year, to 31 March 2026" in limb
    assert f"(a) {marked(page)}".split() == limb.split()
    page.locator("#source-1-1 .page").scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('#source-1-1 .page img').naturalWidth > 1000")
    assert "minutes-2024-03-15.pdf" in page.get_attribute("#source-1-1 .page img", "src")
    assert page.evaluate(_DOTS_OF_THE_BAR) > 100


# The bar beside marked words is the one thing on a page in this colour.
_DOTS_OF_THE_BAR = """() => {
    const picture = document.querySelector("#source-1-1 .page img");
    const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
    const drawn = canvas.getContext("2d");
    drawn.drawImage(picture, 0, 0);
    const dots = drawn.getImageData(0, 0, canvas.width, canvas.height).data;
    let found = 0;
    for (let at = 0; at < dots.length; at += 4)
        found += dots[at] === 190 && dots[at + 1] === 130 && dots[at + 2] === 0;
    return found;
}"""
