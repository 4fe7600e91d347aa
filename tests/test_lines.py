"""Lines become paragraphs: wraps joined, cuts mended, labels and rows left standing, furniture left out."""

import pytest
from invented import document

from ingest.text.cleaning import clean, match_form
from ingest.text.furniture import furniture, is_furniture
from ingest.text.labels import LabelKind, label_of
from ingest.text.paragraphs import paragraphs
from ingest.text.sentences import sentences

WRAPPED = """The volunteers of the county counted all of the gates and most of the stiles in the
spring of the year, as they had done before.
"""


def texts(text: str) -> list[str]:
    return [one.text for one in paragraphs(document(text).lines)]


CLEANED = [
    ("<u>Ann  Marsh</u>", "Ann Marsh"),
    ("the *voting* members **only**", "the voting members only"),
    ("a rate of $\\frac{1}{2}$ a day", "a rate of 12 a day"),
    ("costs $20 or £20", "costs $20 or £20"),
    ("see [the page](https://example.org/a)", "see the page"),
    ("Gates. pdf icon PDF 120 KB", "Gates."),
    ("## 2\\. Gates", "2. Gates"),
    ("soft\u00adhyphen and\u00a0space", "softhyphen and space"),
    ("2 * 3 * 4", "2 * 3 * 4"),
]


@pytest.mark.parametrize(("raw", "words"), CLEANED)
def test_markup_is_taken_out_of_the_words(raw: str, words: str) -> None:
    assert clean(raw) == words


def test_matching_folds_case_quotes_and_dashes_and_quoting_does_not() -> None:
    assert match_form("‘Gates’ – UPDATE") == "'gates' - update"
    assert clean("‘Gates’ – UPDATE") == "‘Gates’ – UPDATE"


FURNITURE = ["This page is intentionally left blank", "pdf icon PDF 120 KB", "Page 7", "Page 7 "
                                                                                       "of 12", "No. Item", "-----",
             "Additional documents:", "Public Document Pack"]  # fmt: skip


@pytest.mark.parametrize("text", FURNITURE)
def test_furniture_is_known_by_its_words(text: str) -> None:
    assert is_furniture(text)


def test_a_bare_numeral_is_furniture_between_prose_and_a_figure_among_figures() -> None:
    prose = document(f"{WRAPPED}\n14\n\n\n{WRAPPED}").lines
    assert [prose[number - 1].text for number in furniture(prose)] == ["14"]
    figures = document("Gates\n\n14\n\nStiles\n\n3\n").lines
    assert furniture(figures) == frozenset()


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert texts(WRAPPED) == [WRAPPED.replace("\n", " ").strip()]


def test_a_sentence_cut_by_a_page_is_one_paragraph() -> None:
    cut = "He told the Board that he would meet the parish councils and asked\n\nmembers to come.\n\nNobody came."
    assert texts(cut) == [
        "He told the Board that he would meet the parish councils and asked members to come.",
        "Nobody came.",
    ]


def test_a_sentence_that_hangs_on_a_small_word_goes_on_over_a_gap() -> None:
    cut = f"{WRAPPED}\nThe volunteers are working with the Office of the\n\nPath Commissioner to count them.\n"
    assert texts(cut)[1] == "The volunteers are working with the Office of the Path Commissioner to count them."


def test_a_single_leading_space_after_a_finished_sentence_begins_a_paragraph() -> None:
    assert len(texts(f"{WRAPPED} The stiles were counted in the autumn by the same people as before.\n")) == 2


def test_short_lines_stay_apart() -> None:
    assert texts(f"{WRAPPED}\nJo Quill\nGates Officer\nTel: 0100 100\n")[1:] == [
        "Jo Quill",
        "Gates Officer",
        "Tel: 0100 100",
    ]


def test_rows_keep_their_cells_and_a_tab_after_a_number_makes_no_row() -> None:
    row, item = paragraphs(document("Ann Marsh\tMill Trust\n16.\tIntroductions\n").lines)
    assert row.cells == ("Ann Marsh", "Mill Trust")
    assert (item.cells, item.text) == ((), "16. Introductions")


def test_a_number_that_ends_a_reference_at_the_line_end_is_no_label() -> None:
    found = texts(
        f"{WRAPPED}\nA copy of the long report on the gates of the county is filed as agenda item\n12. It was liked.\n"
    )
    assert found[1].endswith("agenda item 12. It was liked.")


LABELS = [
    ("(a) That", "(a)", LabelKind.LETTER, 1),
    ("a) That", "a)", LabelKind.LETTER, 1),
    ("a. That", "a.", LabelKind.LETTER, 1),
    ("- (b) That", "(b)", LabelKind.LETTER, 2),
    ("- a) That", "a)", LabelKind.LETTER, 1),
    ("(iv) That", "(iv)", LabelKind.ROMAN, 4),
    ("xix. That", "xix.", LabelKind.ROMAN, 19),
    ("- 4. That", "4.", LabelKind.NUMBER, 4),
    ("(12) That", "(12)", LabelKind.NUMBER, 12),
    ("2.1 That", "2.1", LabelKind.DECIMAL, 1),
    ("• That", "•", LabelKind.BULLET, 0),
    ("A: That", "A:", LabelKind.LETTER, 1),
]


@pytest.mark.parametrize(("text", "printed", "kind", "value"), LABELS)
def test_labels_of_every_shape(text: str, printed: str, kind: LabelKind, value: int) -> None:
    found = label_of(text)
    assert found is not None
    assert (found.printed, found.kind, found.value, found.rest) == (printed, kind, value, "That")


def test_i_is_a_letter_only_after_h() -> None:
    after = label_of("(h) x")
    assert [found.kind for found in (label_of("(i) x"), label_of("(i) x", after)) if found] == [
        LabelKind.ROMAN,
        LabelKind.LETTER,
    ]


@pytest.mark.parametrize("text", ["A. Marsh spoke", "i.e. not here", "2017. Following this", "etc. and so on"])
def test_initials_years_and_abbreviations_are_no_labels(text: str) -> None:
    assert label_of(text) is None


def test_a_paragraph_number_is_cited_without_its_stop() -> None:
    found = label_of("19. The gates")
    assert found is not None
    assert found.bare == "19"


def test_sentences_do_not_end_at_titles_and_initials() -> None:
    text = "Mr. A. Marsh thanked Cllr. Poole. The Board agreed. No. 4 was closed."
    assert sentences(text) == ("Mr. A. Marsh thanked Cllr. Poole.", "The Board agreed.", "No. 4 was closed.")


def test_a_figure_that_wraps_to_a_line_start_is_no_label() -> None:
    text = (
        "(vi) The number of gates that were left open in the county had fallen from 61 to\n54.\n\n"
        "(vii) The number of stiles that were broken in the same year had risen to the figure of\n"
        "54. Nobody could say why the walkers of the county had been so careless with them.\n"
    )
    assert [one.text[:5] for one in paragraphs(document(text).lines)] == ["(vi) ", "(vii)"]


def test_a_number_that_continues_its_list_is_a_label_even_after_a_hanging_word() -> None:
    text = (
        "1. The wardens will paint all of the gates of the county in the spring, at a cost of\n"
        "2. The wardens will mend the stiles.\n"
    )
    assert len(texts(text)) == 2


def test_a_numbered_heading_without_stop_or_blank_line_begins_a_paragraph_in_hard_wrapped_text() -> None:
    text = (
        "1 Purpose\nThe report sets out what was done for the gates of the county in the year and what\n"
        "remains for the wardens of the county to do in the coming spring, before the rain.\n2 Background\n"
        "The gates were counted by volunteers in the autumn of the year, who found that most of\nthem were sound.\n"
    )
    assert [one[:12] for one in texts(text)] == ["1 Purpose", "The report s", "2 Background", "The gates we"]
