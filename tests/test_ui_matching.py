"""Quoted words are found again whatever an extractor did to the white space."""

from ui.matching import quoted_words, runs


def test_words_are_found_whatever_the_white_space_and_glyphs() -> None:
    words = ["It", "was", "agreed", "that", "the", "“harbour-side”", "fees", "be", "frozen."]

    assert quoted_words(words, 'the "harbour-side"\n fees') == frozenset({4, 5, 6})


def test_words_glued_by_one_extractor_are_found() -> None:
    assert quoted_words(["That", "thebudget", "be", "noted"], "That the budget be") == frozenset({0, 1, 2})


def test_a_quote_interrupted_by_furniture_is_found_on_both_sides() -> None:
    words = ["the", "lamps", "beside", "the", "canal", "14", "Agenda", "Item", "6", "Public", "Pack"]
    words += ["be", "mended", "before", "winter", "comes"]

    found = quoted_words(words, "the lamps beside the canal be mended before winter comes")

    assert runs(found) == ((0, 4), (11, 15))


def test_one_differing_word_does_not_split_the_mark() -> None:
    words = ["the", "lamps", "beside", "the", "c4nal", "be", "mended", "before", "winter"]

    assert runs(quoted_words(words, "the lamps beside the canal be mended before winter")) == ((0, 8),)


def test_words_that_are_not_there_are_not_found() -> None:
    assert quoted_words(["nothing", "of", "the", "kind"], "an entirely different sentence") == frozenset()
    assert quoted_words([], "anything") == frozenset()
    assert quoted_words(["some", "words"], " - ") == frozenset()


def test_a_few_words_in_common_are_not_the_quote() -> None:
    words = ["The", "night", "bus", "has", "carried", "people", "home", "since", "spring"]
    quote = "The Board supports that the night bus along the ring road runs for one more winter"

    assert quoted_words(words, quote) == frozenset()


def test_the_beginning_of_a_quote_that_a_page_cuts_in_two_is_found() -> None:
    words = ["Noted.", "That", "the", "harbour", "fees"]

    assert quoted_words(words, "That the harbour fees be frozen until the new quay has been paid for in full") == {
        1,
        2,
        3,
        4,
    }
