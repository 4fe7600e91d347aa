"""What is understood of a question: its kind, topic, numbers, dates; and what a follow-up takes from before."""

from datetime import date

import pytest

from assistant.conversation import Focus, completed, is_follow_up
from assistant.evidence import bag_of
from assistant.forms import Intent
from assistant.question import LONGEST_QUESTION, BadQuestion, Question, Which, read
from assistant.when import spans_in
from index.records import EVERYTHING, Scope


@pytest.mark.parametrize(
    ("text", "intent", "words"),
    [
        ("What was resolved on UAVA?", Intent.DECISIONS, ("UAVA",)),
        ("decisions on flood wardens since 2018", Intent.DECISIONS, ("flood", "wardens")),
        ("why did the Board reject the bus shelters?", Intent.DECISIONS, ("bus", "shelters")),
        ("was the harbour levy approved?", Intent.DECISIONS, ("harbour", "levy")),
        ("what did the report on the ferry recommend?", Intent.RECOMMENDATIONS, ("ferry",)),
        ("what does FOG stand for?", Intent.MEANING, ("FOG",)),
        ("What is FOG?", Intent.MEANING, ("FOG",)),
        ("who attended the meeting on 4 May 2022", Intent.ATTENDANCE, ()),
        ("who sent apologies?", Intent.APOLOGIES, ()),
        ("Who chaired?", Intent.CHAIR, ()),
        ("Did anyone declare an interest in May 2022", Intent.DECLARATIONS, ()),
        ("who presented the ferry report?", Intent.PRESENTER, ("ferry",)),
        ("when is the next meeting?", Intent.NEXT_MEETING, ()),
        ("which meetings do you hold papers for?", Intent.MEETINGS, ()),
        ("when was the ferry discussed?", Intent.WHEN, ("ferry",)),
        ("list the agenda items for 4 May 2022", Intent.ITEMS, ()),
        ("What was discussed at the last meeting?", Intent.ITEMS, ()),
        ("what actions came out of the last meeting?", Intent.ACTIONS, ()),
        ("who's chairing in 2022", Intent.CHAIR, ()),
        (
            "what is the percentage of members who agree the ferry is late?",
            Intent.FACT,
            ("percentage", "ferry", "late"),
        ),
        ("what did the survey of ferries find?", Intent.DISCUSSION, ("survey", "ferries")),
        ("what was the result of the ferry survey?", Intent.DISCUSSION, ("ferry", "survey")),
        ("what did the ferry report recommend and was it accepted?", Intent.RECOMMENDATIONS, ("ferry",)),
        ("ferry landing stage", Intent.DISCUSSION, ("ferry", "landing", "stage")),
        ("how many ferries were there?", Intent.FACT, ("ferries",)),
        ("What is the status of the action log?", Intent.FACT, ("action", "log")),
    ],
)
def test_the_kind_of_question_and_its_topic_are_read_from_its_words(
    text: str, intent: Intent, words: tuple[str, ...]
) -> None:
    question = read(text)
    assert (question.intent, question.words) == (intent, words)


def test_a_minute_number_and_an_agenda_item_number_are_not_the_same() -> None:
    assert (read("what happened at minute 23?").minute, read("minute 23?").agenda_item) == ("23", None)
    assert (read("what happened at item 7a?").agenda_item, read("item 7a?").minute) == ("7a", None)


@pytest.mark.parametrize("code", ["PLA151/14", "GBP/2122/218", "PC 24/017", "Exe/18/94", "A5"])
def test_letters_before_the_figures_are_part_of_the_number_of_a_minute(code: str) -> None:
    assert read(f"What was resolved at minute {code}?").minute == code
    assert read("the minutes of May 2022").minute is None


def test_a_number_with_a_word_of_decision_asks_for_the_decision() -> None:
    assert read("What was decided about item 11 in 2017?").intent is Intent.DECISIONS


def test_what_was_minute_five_at_a_meeting_asks_for_the_minute_and_not_for_who_was_there() -> None:
    question = read("what was minute 5 at the October 2018 meeting?")
    assert (question.intent, question.minute) == (Intent.ITEM, "5")


def test_a_number_before_a_month_is_the_items_and_no_day() -> None:
    question = read("item 9 october 2018")
    assert (question.agenda_item, question.day, question.scope.since) == ("9", None, date(2018, 10, 1))


def test_the_name_of_the_body_is_no_topic() -> None:
    question = read("what did the Harbour Board resolve on dredging?", {"Harbour Board": ("Harbour Board",)})
    assert (question.words, question.scope.body) == (("dredging",), "Harbour Board")


def test_a_meeting_can_be_named_by_its_place() -> None:
    assert read("who attended the last meeting?").which is Which.LAST
    assert read("what was resolved at the first meeting?").which is Which.FIRST


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("on 1 October 2018", date(2018, 10, 1), date(2018, 10, 1)),
        ("on Monday, 1st October 2018", date(2018, 10, 1), date(2018, 10, 1)),
        ("on 3/4/2021", date(2021, 4, 3), date(2021, 4, 3)),
        ("on 2021-04-03", date(2021, 4, 3), date(2021, 4, 3)),
        ("in February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("in 2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("since 2018", date(2018, 1, 1), None),
        ("before 2018", None, date(2017, 12, 31)),
        ("after 1 October 2018", date(2018, 10, 2), None),
        ("between 2017 and 2019", date(2017, 1, 1), date(2019, 12, 31)),
    ],
)
def test_dates_are_read_in_british_order(text: str, since: date | None, until: date | None) -> None:
    (span,) = spans_in(f"what was resolved {text}?")
    assert (span.since, span.until) == (since, until)


@pytest.mark.parametrize(
    "text", ["performance in 2017/18", "2024-25 quarter 4", "a grant of £2018", "31 February 2020"]
)
def test_financial_years_sums_and_impossible_days_are_no_dates(text: str) -> None:
    assert all(span.since is None or not span.exact for span in spans_in(text))
    assert not any(span.since == date(2017, 1, 1) or span.since == date(2024, 1, 1) for span in spans_in(text))


def test_filters_narrow_a_question_and_the_question_never_widens_them() -> None:
    filters = Scope(since=date(2018, 6, 1), until=date(2019, 6, 1))
    scope = read("what was resolved in 2018?", scope=filters).scope
    assert (scope.since, scope.until) == (date(2018, 6, 1), date(2018, 12, 31))


@pytest.mark.parametrize("text", ["", "   ", "?!"])
def test_an_empty_question_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(BadQuestion, match="empty"):
        read(text)


def test_a_question_far_too_long_is_refused_with_its_length() -> None:
    with pytest.raises(BadQuestion, match="20,000"):
        read("x" * 20_000)
    assert read("x" * LONGEST_QUESTION)


NOTHING_CITED = Focus()


def followed(first: str, second: str, focus: Focus = NOTHING_CITED) -> Question:
    before, turn = read(first), read(second)
    assert is_follow_up(turn)
    return completed(turn, before, focus, EVERYTHING)


def test_and_in_2021_keeps_kind_and_topic_and_changes_the_year() -> None:
    question = followed("what was resolved on the ferry in 2018?", "and in 2021?")
    assert (question.intent, question.words) == (Intent.DECISIONS, ("ferry",))
    assert (question.scope.since, question.scope.until) == (date(2021, 1, 1), date(2021, 12, 31))
    assert question.stand_alone == "what was resolved on ferry in 2021?"


def test_what_about_keeps_kind_and_dates_and_changes_the_topic() -> None:
    question = followed("what was resolved on the ferry in 2018?", "what about dredging?")
    assert (question.intent, question.words) == (Intent.DECISIONS, ("dredging",))
    assert question.scope.since == date(2018, 1, 1)


def test_who_presented_it_points_at_the_item_just_answered() -> None:
    focus = Focus(meeting=date(2022, 5, 4), minute="12", agenda_item="5", items=1)
    question = followed("what happened at item 5 on 4 May 2022?", "who presented it?", focus)
    assert (question.intent, question.agenda_item) == (Intent.PRESENTER, "5")
    assert question.day == date(2022, 5, 4)


def test_who_chaired_points_at_the_meeting_just_answered() -> None:
    focus = Focus(meeting=date(2022, 5, 4), minute="12", agenda_item="5", items=3)
    question = followed("what was resolved on the ferry?", "who chaired that meeting?", focus)
    assert (question.intent, question.day) == (Intent.CHAIR, date(2022, 5, 4))


@pytest.mark.parametrize(
    "text",
    ["how many complaints were there?", "were there any ferries?", "what was said on ferries that broke down?"],
)
def test_words_that_only_look_like_pointing_back_do_not(text: str) -> None:
    assert not is_follow_up(read(text))


def test_that_meeting_points_back_even_where_the_matter_is_named() -> None:
    assert is_follow_up(read("what was resolved on the swing bridge repairs at that meeting?"))


def test_who_was_there_asks_of_the_meeting_and_not_of_the_matter() -> None:
    focus = Focus(meeting=date(2022, 5, 4), items=2)
    question = followed("what was resolved on the ferry?", "who was there?", focus)
    assert (question.intent, question.words, question.day) == (Intent.ATTENDANCE, (), date(2022, 5, 4))
    question = followed("did Ada Lock attend on 4 May 2022?", "did she send apologies?", focus)
    assert (question.intent, question.words) == (Intent.APOLOGIES, ("Ada", "Lock"))


def test_a_whole_question_takes_nothing_from_before() -> None:
    assert not is_follow_up(read("what was resolved on dredging in 2019?"))


def test_the_words_of_a_web_address_say_nothing_of_the_matter() -> None:
    text = "See https://www.example.org/safety-partnership/annual for the plan."
    assert bag_of(text).stems == bag_of("See for the plan.").stems
