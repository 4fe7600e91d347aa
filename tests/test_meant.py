"""A question is read as it is meant, however it was typed: slips, capitals, manners, order, spelling, dates."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import AnswerStatus
from assistant.ask import ask
from assistant.capitals import without_shouting
from assistant.forms import Intent
from assistant.manners import without_manners
from assistant.meant import as_meant
from assistant.order import straightened
from assistant.question import read
from assistant.slips import one_slip_away
from assistant.terms import stem
from assistant.when import written_out
from index.library import Library
from index.spellings import other_spellings


@pytest.fixture(scope="module")
def library(sample_library: Path) -> Iterator[Library]:
    with Library.open(sample_library) as held:
        yield held


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("What was reoslved on cuckooing?", "What was resolved on cuckooing?"),
        ("what was resolvd about cuckoing", "what was resolved about cuckooing"),
        ("who chaird the meetting on 9 December 2022?", "who chaired the meeting on 9 December 2022?"),
        ("miunte 20 of 23 Septmber 2022", "minute 20 of 23 September 2022"),
        ("what interest did Cllr Brindlwo declare?", "what interest did Cllr Brindlow declare?"),
        ("who sent apologie on 23 September 2022", "who sent apologies on 23 September 2022"),
        ("hat was resolved on cuckooing", "what was resolved on cuckooing"),
        ("who was in the cair in March 2024?", "who was in the chair in March 2024?"),
        ("what was resoolveed on cuckooing?", "what was resolved on cuckooing?"),
    ],
)
def test_slips_of_the_keyboard_are_mended(library: Library, typed: str, meant: str) -> None:
    assert as_meant(typed, library).text == meant


def test_of_two_words_that_were_meant_the_one_beside_its_neighbours_in_the_papers_is_taken(library: Library) -> None:
    # One letter from "fund", "find" and "fond" alike; only "fund" follows "safer routes" anywhere.
    assert as_meant("the safer routes fhnd", library).text == "the safer routes fund"


def test_a_word_of_the_language_stays_unless_its_neighbours_betray_it(library: Library) -> None:
    assert as_meant("what was resolved on goats?", library).text == "what was resolved on goats?"
    assert as_meant("is the improvement plane done?", library).text == "is the improvement plan done?"


def test_only_slips_in_words_of_the_matter_are_told(library: Library) -> None:
    assert as_meant("what was reoslved on cuckoing?", library).slips == (("cuckoing", "cuckooing"),)
    concerns = ask(library, ["what was reoslved on cuckoing?"]).concerns
    assert "No paper has the word “cuckoing”; it is read as a slip for “cuckooing”." in concerns


def test_a_slip_is_told_again_where_a_follow_up_takes_the_matter_from_before(library: Library) -> None:
    turns = ["what was resolved on cuckoing?", "and in 2023?"]
    assert any("cuckoing" in concern for concern in ask(library, turns).concerns)
    assert not any("cuckoing" in one for one in ask(library, [turns[0], "what was resolved on PSPOs?"]).concerns)


def test_words_run_together_or_written_apart_are_read_as_the_papers_write_them(library: Library) -> None:
    assert as_meant("was antisocial behaviour discussed?", library).text == "was anti social behaviour discussed?"
    assert as_meant("what was resolved on street watch?", library).text == "what was resolved on Streetwatch?"
    assert as_meant("whatactions came out of the meeting?", library).text == "what actions came out of the meeting?"


def test_a_text_of_nothing_but_unknown_words_is_left_alone(library: Library) -> None:
    pasted = " ".join(f"{chr(97 + at)}quxzzy" for at in range(20))
    assert as_meant(pasted, library).text == pasted


def test_american_spelling_finds_what_is_spelt_the_british_way(library: Library) -> None:
    assert as_meant("which offenses were rising", library).text == "which offences were rising"
    british = ask(library, ["what was resolved on hate incident reporting centres?"])
    american = ask(library, ["what was resolved on hate incident reporting centers?"])
    assert [one.passage for one in american.citations] == [one.passage for one in british.citations]


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("organisation", "organization"),
        ("neighborhoods", "neighbourhoods"),
        ("centre", "center"),
        ("programmes", "programs"),
        ("licence", "license"),
        ("travelling", "traveling"),
        ("analyzed", "analysed"),
        ("judgement", "judgment"),
    ],
)
def test_each_spelling_knows_the_other(word: str, other: str) -> None:
    assert other in other_spellings(word)
    assert word in other_spellings(other)


@pytest.mark.parametrize("word", ["four", "hour", "called", "court", "raised"])
def test_words_spelt_alike_on_both_sides_have_no_other_spelling_that_is_a_word(word: str) -> None:
    assert not set(other_spellings(word)) & {"for", "hor", "caled", "cort"}


def test_accents_count_for_nothing() -> None:
    assert stem("Café") == stem("cafe")
    assert stem("naïvely") == stem("naively")


def test_a_question_in_capitals_says_nothing_by_them(library: Library) -> None:
    assert without_shouting("WHAT WAS RESOLVED ON THE FERRY?") == "what was resolved on the ferry?"
    assert without_shouting("What Was Resolved On The Ferry?") == "what was resolved on the ferry?"
    assert without_shouting("What was resolved on UAVA?") == "What was resolved on UAVA?"
    assert without_shouting("UAVA PSPO") == "UAVA PSPO"
    assert as_meant("WHAT DOES PSPO STAND FOR", library).text == "what does PSPO stand for"


def test_a_name_in_small_letters_is_still_a_name(library: Library) -> None:
    assert as_meant("average wait in low wend", library).text == "average wait in Low Wend"
    question = "how many residential burglaries per 1,000 households were there in orrin in 2021/22?"
    assert ask(library, [question]).status is AnswerStatus.NOT_FOUND


def test_how_the_papers_write_a_word_is_told_from_inside_their_sentences(library: Library) -> None:
    assert library.lexicon().written("orrin") == ("Orrin",)
    assert library.lexicon().written("report")[0] == "report"
    assert library.lexicon().written("zebedee") == ()


@pytest.mark.parametrize(
    "around",
    [
        "Hi, could you please tell me {}? Many thanks",
        "Hello there. I'd be grateful if you could let me know {}. Thank you very much!",
        "Sorry to bother you, but would you happen to know {}? Thanks in advance",
        "Good morning, I was wondering {}? Kind regards",
        "Dear clerk, please may I ask: {}? Best wishes, Jo",
        "Hello, I would like to know {} please. Thanks for your help.",
        "Hi Jo,\n\nHope you are well. Can anyone confirm {}?\n\nKind regards,\nSam Example\nTown Clerk",
        "I'm new to the board and would like to understand {}, cheers",
        "quick question: {} asap pls",
        "Any idea {}, if you don't mind?",
        "can I have a summary of {}?",
        "Please give me a quick résumé of {}",
        "thanks for that last answer. {}",
    ],
)
def test_manners_around_a_question_are_no_part_of_it(around: str) -> None:
    bare = without_manners(around.format("what was resolved on the ferry"))
    assert bare.rstrip("?. ") == "what was resolved on the ferry"


@pytest.mark.parametrize(
    "question",
    [
        "apologies for absence on 4 May 2022",
        "was a vote of thanks recorded?",
        "what help is there for victims?",
        "who can I ask about the ferry?",
        "what is the best way to report a crime?",
        "List the items on the agenda",
        "May 2022 decisions",
        "Morning patrols - what was decided?",
        "a summary of the report on the ferry",
        "Thanks",
    ],
)
def test_what_only_looks_like_manners_stays(question: str) -> None:
    assert without_manners(question) == question


def test_whether_it_was_so_is_asked_as_a_question() -> None:
    assert read(without_manners("do you know whether the board approved it?")).intent is Intent.DECISIONS


def test_a_long_text_of_manners_and_stops_takes_no_time() -> None:
    for text in ("thanks " * 280, " ," * 990 + "x", "-" * 1990 + "a", "kind regards A " * 130):
        assert without_manners(text)


@pytest.mark.parametrize(
    ("turned", "straight"),
    [
        ("On the ferry, what was resolved?", "what was resolved on the ferry?"),
        ("and on 4 May, who attended?", "and who attended on 4 May?"),
        ("On Monday, 3 May 2021, who chaired?", "who chaired on Monday, 3 May 2021?"),
        ("As for dredging: any resolutions?", "any resolutions on dredging?"),
        ("regarding the ferry what was decided", "what was decided regarding the ferry"),
        ("what was resolved on the ferry?", "what was resolved on the ferry?"),
        ("by when was it to be done?", "by when was it to be done?"),
    ],
)
def test_what_was_put_first_is_put_back(turned: str, straight: str) -> None:
    assert straightened(turned) == straight


def test_dates_are_written_out_as_papers_print_them() -> None:
    assert written_out("minutes of 3/4/21 and of sept 2022") == "minutes of 3 April 2021 and of September 2022"
    assert written_out("spent at Mar 31, 2023") == "spent at 31 March 2023"
    assert written_out("decisions in 2018 and in may") == "decisions in 2018 and in may"


def test_the_likeliest_slips_come_first() -> None:
    changed_round, one_letter, unlikely = one_slip_away("hte")
    assert "the" in changed_round
    assert "hate" in one_letter
    assert not changed_round & one_letter and not one_letter & unlikely


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("anything agreed PSPOs", Intent.DECISIONS),
        ("resolved UAVA?", Intent.DECISIONS),
        ("decide ferry attendance", Intent.DECISIONS),
        ("when approve all nine schemes?", Intent.DECISIONS),
        ("whats been decided, then", Intent.DECISIONS),
        ("actions came out September 2022 meeting", Intent.ACTIONS),
        ("agreed actions May 2022", Intent.ACTIONS),
        ("who chair March 2024?", Intent.CHAIR),
        ("dates set meetings 2024?", Intent.NEXT_MEETING),
        ("asked agree ferry charges", Intent.RECOMMENDATIONS),
        ("who is chair of the ferry working group?", Intent.FACT),
    ],
)
def test_questions_in_telegram_style_are_of_their_kind(text: str, intent: Intent) -> None:
    assert read(text).intent is intent


def test_an_abbreviation_and_its_full_name_are_one_topic(library: Library) -> None:
    short = ask(library, ["what did the board decide about the SRF in 2022?"])
    long = ask(library, ["what did the board decide about the Safer Routes Fund in 2022?"])
    assert [one.passage for one in short.citations] == [one.passage for one in long.citations]


def test_a_very_long_word_with_two_slips_is_told_by_the_rest_of_it(library: Library) -> None:
    assert as_meant("the improovemnt plan", library).text == "the improvement plan"
    assert as_meant("the improvement plan", library).text == "the improvement plan"


def test_the_lexicon_counts_what_stands_together_no_further_than_asked(library: Library) -> None:
    lexicon = library.lexicon()
    assert lexicon.together(["improvement plan"]) > 1
    assert lexicon.together(["improvement plan"], most=1) == 1
    assert lexicon.together(["plan unicorn"]) == lexicon.together([]) == 0
    assert "cuckooing" in lexicon.beginning("cucko")


@pytest.mark.parametrize("word", ["bollards", "mopeds", "ponies", "gulls", "hustings", "busking", "hats", "beards"])
def test_a_matter_that_the_papers_lack_is_not_made_into_one_that_they_have(library: Library, word: str) -> None:
    assert as_meant(f"what was resolved on {word}?", library).text == f"what was resolved on {word}?"
    assert ask(library, [f"what was resolved on {word}?"]).status is AnswerStatus.NOT_FOUND


def test_a_word_that_may_have_been_meant_is_told_even_if_it_is_read_as_one_that_puts_questions(
    library: Library,
) -> None:
    read_as = as_meant("what did the bard decide on cuckooing?", library)
    assert (read_as.text, read_as.slips) == ("what did the board decide on cuckooing?", (("bard", "board"),))
