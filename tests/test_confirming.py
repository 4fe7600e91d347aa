"""What minutes say of those before them: confirmed or not, of which meeting, and each correction with what it names."""

from datetime import date

import pytest
from invented import TITLE, minutes

from ingest.corrections.confirming import confirmations, corrections
from ingest.paper import MinutesStatus, Section

FEBRUARY = date(2021, 2, 1)


def section(text: str, title: str = "Minutes of previous meeting.") -> Section:
    return minutes(f"{TITLE}\n\n1. Introductions.\n\nHello.\n\n2. {title}\n\n{text}\n\n3. Weirs.\n\nAll was well.\n")


def status(text: str, title: str = "Minutes of previous meeting.") -> list[tuple[date, str]]:
    return [(one.date, one.status.value) for one in confirmations(section(text, title))]


def changed(text: str) -> list[tuple[str | None, str]]:
    """The minute or else the agenda item that each correction names, and its words."""
    return [(one.minute or one.agenda_item, one.words) for one in corrections(section(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The minutes of the meeting held on 1 February 2021 were taken as read and confirmed as a correct record.",
        "The minutes of the meeting held on Monday 1 February 2021 were approved.",
        "The minutes of the meeting of 1st February 2021 were signed by the Chair as a true record.",
        "RESOLVED: That the minutes of the meeting held on 1 February 2021, having been circulated, be signed as a "
        "true record.",
        "The Board AGREED the minutes of 1 February 2021 as accurate, without amendment.",
        "The minutes of 1 February were accepted.",
        "The minutes of the meeting held on 1 February 2021 were approved. Minute 14: the Clerk reported that the "
        "bench had been removed and a new one added.",
    ],
)
def test_minutes_are_confirmed_in_many_words(text: str) -> None:
    assert status(text) == [(FEBRUARY, "confirmed")]
    assert changed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The minutes of 1 February 2021 could not be confirmed: not yet agreed.",
        "It was agreed that the minutes of the meeting of 1 February 2021 be deferred.",
        "The minutes of the Finance Committee held on 1 February 2021 were approved.",
        "The draft minutes of the meeting held on 1 February 2021 were not yet available.",
        "The minutes of the meeting to be held on 1 June 2021 would be approved by e-mail.",
    ],
)
def test_what_is_not_said_of_the_minutes_of_this_body_is_no_confirmation(text: str) -> None:
    assert status(text) == []


def test_a_title_that_names_the_day_lets_the_words_be_curt() -> None:
    assert status("Approved as a correct record.", "Minutes of the meeting held on 1 February 2021") == [
        (FEBRUARY, "confirmed")
    ]


def test_a_correction_in_the_sentence_that_confirms_names_the_minute_and_not_a_day_of_its_own() -> None:
    text = (
        "The minutes of the meeting held on 1 February 2021 were confirmed, subject to minute 14 (Footpaths), second "
        "paragraph, being amended to read 'by 3 March 2020'."
    )
    assert status(text) == [(FEBRUARY, "corrected")]
    (found,) = corrections(section(text))
    assert (found.date, found.minute, found.title, found.words) == (FEBRUARY, "14", "Footpaths", text)


def test_each_amendment_of_a_list_is_one_correction() -> None:
    text = (
        "The minutes of the meeting held on 1 February 2021 were approved subject to the following amendments:\n\n"
        "- Page 2, minute 14: delete 'ten' and insert 'twelve'.\n\n"
        "- Min. 16/20, line 3 to read 'Rowan Court'.\n\n- PC/21/017: the word 'not' to be added."
    )
    assert changed(text) == [
        ("14", "Page 2, minute 14: delete 'ten' and insert 'twelve'."),
        ("16/20", "Min. 16/20, line 3 to read 'Rowan Court'."),
        ("PC/21/017", "PC/21/017: the word 'not' to be added."),
    ]
    assert corrections(section(text))[0].page == "2"


def test_corrections_told_at_length_are_the_sentences_that_tell_them() -> None:
    text = (
        "Mrs Pell said that her apologies had been omitted from the minutes. Mr Oak asked after the weather. On page "
        "4, under minute 21, the cost should read £4,200. With those corrections the minutes of the meeting held on 1 "
        "February 2021 were signed as a true record."
    )
    assert changed(text) == [
        (None, "Mrs Pell said that her apologies had been omitted from the minutes."),
        ("21", "On page 4, under minute 21, the cost should read £4,200."),
    ]


def test_what_is_quoted_in_a_correction_is_not_what_it_names() -> None:
    text = (
        'The minutes of the meeting held on 1 February 2021 were approved. On page 2 "Item 98" should read "Item 99".'
    )
    (found,) = corrections(section(text))
    assert (found.page, found.minute, found.agenda_item) == ("2", None, None)


def test_an_amendment_that_was_not_agreed_is_none() -> None:
    text = (
        "Mr Oak asked that minute 21 be amended to read 'four', which was not agreed. The minutes of the meeting "
        "held on 1 February 2021 were approved."
    )
    assert (status(text), changed(text)) == ([(FEBRUARY, "confirmed")], [])


def test_corrections_that_cannot_be_told_are_quoted_with_the_words_that_say_there_were_some() -> None:
    text = "The minutes of the meeting held on 1 February 2021, as amended, were approved."
    assert changed(text) == [(None, text)]


def test_words_under_matters_arising_correct_a_minute_where_they_say_how_it_should_read() -> None:
    found = minutes(
        f"{TITLE}\n\n1. Minutes.\n\nThe minutes of the meeting held on 1 February 2021 were approved.\n\n2. Matters "
        "arising.\n\nMinute 5: the figure should read 412.\n\nMinute 6: the gate had been replaced.\n"
    )
    assert [(one.minute, one.date) for one in corrections(found)] == [("5", FEBRUARY)]


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("DRAFT", "", MinutesStatus.DRAFT),
        ("Unconfirmed minutes", "", MinutesStatus.DRAFT),
        ("These minutes are draft until approved at the next meeting.", "", MinutesStatus.DRAFT),
        ("", "Minutes approved on 7 June 2021", MinutesStatus.CONFIRMED),
        ("", "Signed .................. Date ..........", None),
    ],
)
def test_minutes_say_of_themselves_what_they_are(above: str, below: str, expected: MinutesStatus | None) -> None:
    found = minutes(f"{TITLE}\n\n{above}\n\n1. Weirs.\n\nAll was well.\n\n2. Gates.\n\nShut.\n\nCHAIR\n\n{below}\n")
    assert found.status is expected
