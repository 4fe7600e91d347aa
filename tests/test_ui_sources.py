"""The sources panel: kind first, the passage marked in its surroundings, everything escaped."""

from pathlib import Path

import pytest
from fakes_ui import EVIL, LIMB, FakeLibrary, bus, canned_answer, citation, remark

from assistant.rendering import answer_json
from index.records import Copy, Scope
from ingest.document import Line
from ingest.paper import MinutesStatus
from ui.conversation import Turn
from ui.sources import sources_html
from ui.surroundings import surroundings


@pytest.fixture
def library(tmp_path: Path) -> FakeLibrary:
    return FakeLibrary(tmp_path)


def panel(library: FakeLibrary, question: str, opened: int = 1) -> str:
    return sources_html(library, Turn(3, question, canned_answer([question], Scope())), opened)


def test_the_quoted_words_are_marked_and_their_surroundings_are_not(library: FakeLibrary) -> None:
    html = panel(library, "the lamps")

    assert f"<mark>{LIMB};</mark>" in html
    assert "RESOLVED:" in html and "<mark>RESOLVED" not in html


def test_the_kind_comes_first_and_the_reference_can_be_copied(library: FakeLibrary) -> None:
    html = panel(library, "the lamps")

    assert html.index("Resolved") < html.index("Canal Towpath Lighting")
    assert 'data-copy="WSPB, 14 March 2023, minute 11 (agenda item 6), resolution (a)"' in html
    assert "Confirmed" in html


def test_a_recommendation_says_that_it_is_no_decision(library: FakeLibrary) -> None:
    html = panel(library, "the night bus")

    assert "Recommended" in html and "It is not a decision" in html and ">Resolved<" not in html


def test_a_pdf_shows_its_page_and_opens_there(library: FakeLibrary) -> None:
    html = panel(library, "the night bus")

    assert 'src="pictures/2/report%203%20october.pdf?passage=bus"' in html
    assert 'href="papers/report%203%20october.pdf#page=2"' in html
    assert "page 2 (printed 14)" in html


def test_a_table_that_cannot_be_trusted_is_shown_as_its_page_under_a_warning(library: FakeLibrary) -> None:
    from dataclasses import replace

    answer = canned_answer(["the night bus"], Scope())
    html = sources_html(library, Turn(1, "q", replace(answer, citations=(replace(bus(1), uncertain=True),))), 1)

    assert "could not be read with certainty" in html and "see it on the page below" in html
    order = ("could not be read with certainty", '<figure class="page">', '<div class="passage">')
    assert sorted(order, key=html.index) == list(order)
    assert "could not be read with certainty" not in panel(library, "the night bus")


def test_where_less_than_the_passage_is_quoted_the_picture_marks_no_more(library: FakeLibrary) -> None:
    from dataclasses import replace

    answer = canned_answer(["the night bus"], Scope())
    part = replace(bus(1), quote="the Board supports the extension of the night bus")
    html = sources_html(library, Turn(1, "q", replace(answer, citations=(part,))), 1)

    assert "passage=bus&amp;first=4&amp;last=12" in html


def test_the_words_of_a_paper_are_escaped_everywhere(library: FakeLibrary) -> None:
    html = panel(library, "the remark")

    assert "<script" not in html and "<img src=x" not in html
    assert "&lt;img src=x onerror=&quot;window.hacked=1&quot;&gt;" in html


def test_draft_minutes_are_called_draft(library: FakeLibrary) -> None:
    from dataclasses import replace

    answer = replace(canned_answer(["lamps"], Scope()), citations=(citation(1, status=MinutesStatus.DRAFT),))

    assert "Draft, not yet confirmed" in sources_html(library, Turn(1, "q", answer), 1)


def test_the_other_papers_in_which_the_item_stands_are_named(library: FakeLibrary) -> None:
    from dataclasses import replace

    also = (Copy("pack.pdf", 7, "12"), Copy("page.html", None, None))
    answer = replace(canned_answer(["lamps"], Scope()), citations=(citation(1, also_in=also),))
    html = sources_html(library, Turn(1, "q", answer), 1)

    assert "<dt>Also in</dt><dd>pack.pdf, page 7 (printed 12); page.html</dd>" in html
    assert "Also in" not in panel(library, "lamps")
    told = answer_json(answer)["citations"][0]["also_in"]
    assert told[0] == {"paper": "pack.pdf", "page": 7, "printed_page": "12"}


def test_a_paper_that_is_gone_still_shows_the_words_as_cited(library: FakeLibrary) -> None:
    from dataclasses import replace

    answer = replace(canned_answer(["lamps"], Scope()), citations=(citation(1, paper="gone.pdf", page=1),))
    html = sources_html(library, Turn(1, "q", answer), 1)

    assert "can no longer be read" in html and f"<mark>{LIMB}</mark>" in html


def test_words_that_cannot_be_found_again_mark_the_whole_passage() -> None:
    lines = (Line(1, "Before."), Line(2, ""), Line(3, "Quite other words."), Line(4, ""), Line(5, "After."))
    html = surroundings(lines, citation(1, first_line=3, last_line=3, quote="Nothing alike at all here"))

    assert "<mark>Quite other words.</mark>" in html and "<mark>Before" not in html


def test_a_paper_without_its_lines_shows_the_words_as_cited() -> None:
    assert surroundings((), citation(1)) == f"<p><mark>{LIMB}</mark></p>"


def test_without_an_answer_the_panel_says_what_it_is_for(library: FakeLibrary) -> None:
    assert "Select a number" in sources_html(library, None)
    assert "rests on no passage" in sources_html(library, Turn(1, "x", canned_answer(["x"], Scope())))


def test_the_evil_title_of_a_source_stays_text(library: FakeLibrary) -> None:
    assert EVIL not in panel(library, "the remark")
    assert remark(1).reference.endswith(EVIL)


def test_rows_of_a_table_are_shown_as_a_table() -> None:
    lines = (Line(1, "Fires by year"), Line(2, ""), Line(3, "Kind\t2021\t2022"), Line(4, "Bins & hedges\t221\t236"))
    html = surroundings(lines, citation(1, first_line=4, last_line=4, quote="Bins & hedges 221 236"))

    assert "<tr><td>Kind</td><td>2021</td><td>2022</td></tr>" in html
    assert "<td><mark>Bins &amp; hedges</mark></td><td><mark>221</mark></td>" in html


def test_paragraphs_cut_by_the_edge_of_the_surroundings_are_left_out() -> None:
    words = "and so the sentence runs on from line to line without coming to any end at all"
    lines = tuple(Line(number, words if number > 1 else words.capitalize()) for number in range(1, 60))
    lines += (Line(60, ""), Line(61, "That the fees be frozen."))
    html = surroundings(lines, citation(1, first_line=61, last_line=61, quote="That the fees be frozen."))

    assert html == "<p><mark>That the fees be frozen.</mark></p>"
