"""Titles as shown: no full stop, and no shouting but for what the paper itself writes in capitals."""

import pytest
from invented import TITLE, minutes, paper, report, section

from ingest.paper import SectionKind
from ingest.text.casing import shown_title

SHORT = frozenset({"QPW", "IT"})

TITLES = [
    ("GRANT BID (THE PIER FUND)", "Grant Bid (The Pier Fund)"),
    ("QPW UPDATE: A REVIEW OF THE GATES", "QPW Update: A Review of the Gates"),
    ("APPENDIX A: GATES, PART II", "Appendix A: Gates, Part II"),
    ("CHILDREN’S WALKS 2021/22", "Children’s Walks 2021/22"),
    ("ANTI-LITTER WEEK", "Anti-Litter Week"),
    ("QPW", "QPW"),
    ("AOB.", "AOB"),
    ("THE TVPW GRANT OF THE 4TH QUARTER", "The TVPW Grant of the 4th Quarter"),
    ("DR MARSH AND ST JOHN", "Dr Marsh and St John"),
    ("Towpath Lighting: Update.", "Towpath Lighting: Update"),
    ("Gates, stiles etc.", "Gates, stiles etc."),
    ("To be continued...", "To be continued..."),
    ("Gates of the QPW", "Gates of the QPW"),
    ("CAFÉ LEASE, LA23/0459", "Café Lease, LA23/0459"),
]


@pytest.mark.parametrize(("printed", "shown"), TITLES)
def test_a_title_is_shown_without_its_stop_and_without_shouting(printed: str, shown: str) -> None:
    assert shown_title(printed, SHORT) == shown


def test_the_capitals_that_stay_are_those_the_paper_uses_in_prose_for_a_word_it_never_writes_small() -> None:
    text = report(title="QPW BID (THE PIER FUND)") + (
        "The officers of the QPW did NOT mend the old pier.\n\nIt was not their Pier, as they said at some length.\n"
    )
    assert section(paper(text), SectionKind.REPORT).title == "QPW Bid (The Pier Fund)"


def test_the_words_quoted_keep_their_stops_and_capitals() -> None:
    found = minutes(f"{TITLE}\n\n1. WELCOME.\n\nALL WERE WELCOME.\n\n2. GATES.\n\nNone.\n")
    assert [one.title for one in found.items] == ["Welcome", "Gates"]
    assert found.items[0].statements[0].text == "ALL WERE WELCOME."
