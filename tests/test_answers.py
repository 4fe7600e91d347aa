"""Answers end to end over a small invented board: what is resolved, recommended, discussed, and not said at all.

Long, because the papers that all are asked about stand in it whole.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus, Voice
from assistant.ask import ask, decisions_on
from assistant.evidence import bag_of
from assistant.rendering import answer_json, answer_terminal
from index.library import Library
from index.records import Scope
from ingest.paper import Part

MAY = """Minutes of a meeting of the Avonshire Harbour Board held at Mill House, Avonbridge on Wednesday, 4 May 2022.

Present

Mrs P. Quill (in the Chair)

Cllr. D. Marsh\tSaltby Town Council
Mr. O. Fenn\tRiver Trust

Apologies for absence

Ms. I. Reed\tNorth Quay Residents

16. Introductions.

The Chairman welcomed everyone to the meeting.

17. Declarations of interest.

Mr. Fenn declared an interest in agenda item 3 as a trustee of the River Trust.

18. Ferry Landing Stage.

The Board considered a report from Owen Fenn, Harbour Master, on the repair of the ferry landing stage. A copy of the
report, marked 'Agenda Item 3', is filed with these minutes.

Members were told that Quay Users Advice and Youth Support (QUAYS) had received 1,240 calls in 2021/22. The Harbour
Master agreed to publish the tide tables by June.

RESOLVED:

(a) That the landing stage be repaired before the winter at a cost of £48,500;

(b) That the operator be asked to lend a pontoon.

19. Dredging.

The Board considered a report from Ada Lock, Surveyor, on dredging. A copy of the report, marked 'Agenda Item 4', is
filed with these minutes.

RESOLVED:

That the dredging of the north channel be deferred until the survey is complete.

20. Date of the next meeting.

It was noted that the next meeting would take place on Wednesday 7 September 2022 at 10.00am.

10.00 - 11.30am
4 May 2022

CHAIRMAN
"""

SEPTEMBER = """AVONSHIRE HARBOUR BOARD

Wednesday, 7 September 2022 at 10.00 am

Mill House, Avonbridge

Agenda

1. Introductions.
2. Minutes of previous meeting. (Pages 3 - 6)
3. Swing Bridge. (Pages 7 - 8)
The report will be presented by Ada Lock, Surveyor.

AVONSHIRE HARBOUR BOARD

7 SEPTEMBER 2022

SWING BRIDGE

Purpose of report

1. To tell the Board how the swing bridge has worked since it was rebuilt.

2. The bridge opened 312 times between April and August 2022.

Recommendations

3. It is recommended that the Board:

a. note the contents of the report; and

b. approve a night closure from 11 pm.

Officer to Contact

Ada Lock
Surveyor
"""


DREDGING = """AVONSHIRE HARBOUR BOARD

4 MAY 2022

DREDGING

Purpose of report

1. To propose how the north channel may be dredged. The pontoons let are:

Pontoon	Year end 22)	(2021- Now
Heron pontoon	41	44
Curlew pontoon	17	12

Recommendations

2. It is recommended that the Board:

a. note the contents of the report; and

b. approve the closing of the marina for a fortnight.

Officer to Contact

Ada Lock
Surveyor
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("harbour")
    for name, text in {"may.txt": MAY, "september.txt": SEPTEMBER, "dredging.txt": DREDGING}.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), create=True) as held:
        held.add_papers([folder])
        yield held


def quotes(answer: Answer) -> list[str]:
    return [block.text for block in answer.blocks if block.voice is Voice.QUOTE]


def test_what_was_resolved_is_quoted_whole_with_its_letters(library: Library) -> None:
    answer = ask(library, ["What was resolved on the ferry landing stage?"])
    assert answer.status is AnswerStatus.ANSWERED
    assert "(a) That the landing stage be repaired before the winter at a cost of £48,500; [1]" in answer.text
    assert "(b) That the operator be asked to lend a pontoon. [2]" in answer.text
    first = answer.citations[0]
    assert (first.meeting, first.minute, first.agenda_item, first.part) == (
        date(2022, 5, 4),
        "18",
        "3",
        Part.RESOLUTION,
    )
    assert first.reference == "Avonshire Harbour Board, 4 May 2022, minute 18 (agenda item 3), resolution (a)"


def test_every_statement_carries_a_marker_that_points_at_a_citation(library: Library) -> None:
    answer = ask(library, ["What was resolved on the ferry landing stage?"])
    numbers = {citation.number for citation in answer.citations}
    assert numbers == set(range(1, len(numbers) + 1))
    assert all(block.markers for block in answer.blocks if block.voice is Voice.QUOTE)
    assert {number for block in answer.blocks for number in block.markers} == numbers


def test_a_matter_only_discussed_is_said_to_be_that(library: Library) -> None:
    answer = ask(library, ["what was resolved on QUAYS?"])
    assert answer.text.startswith("No resolution in the minutes held names “QUAYS”.")
    assert {Part.DISCUSSION, Part.RESOLUTION} == {citation.part for citation in answer.citations}


def test_the_long_form_finds_what_the_papers_say_of_the_abbreviation(library: Library) -> None:
    answer = ask(library, ["how many calls did Quay Users Advice and Youth Support receive?"])
    assert "1,240" in answer.text


def test_a_recommendation_is_never_shown_as_resolved(library: Library) -> None:
    answer = ask(library, ["What was decided about the swing bridge?"])
    assert answer.status is AnswerStatus.NOT_FOUND
    assert {citation.part for citation in answer.citations} == {Part.RECOMMENDATION}
    assert "do not record a decision" in answer.text and "recommended" in answer.text


def test_what_a_report_recommended_is_shown_as_a_recommendation(library: Library) -> None:
    answer = ask(library, ["what did the report on the swing bridge recommend?"])
    assert answer.status is AnswerStatus.ANSWERED
    assert "3. It is recommended that the Board:" in quotes(answer)
    assert "approve a night closure from 11 pm." in quotes(answer)
    assert "not a decision" in answer.text


def test_where_minutes_are_held_a_recommendation_stands_beside_what_was_resolved_instead(library: Library) -> None:
    answer = ask(library, ["did the Board approve the closing of the marina?"])
    assert "do not record a decision" in answer.text
    assert "deferred until the survey is complete" in answer.text
    assert "approve the closing of the marina for a fortnight." in quotes(answer)
    assert "No minutes" not in answer.text


def test_whether_a_recommendation_was_accepted_is_answered_with_what_came_of_it(library: Library) -> None:
    answer = ask(library, ["what did the report on closing the marina recommend and was it accepted?"])
    assert "recommended (a recommendation is not a decision)" in answer.text
    assert "deferred until the survey is complete" in answer.text


def test_a_number_that_is_only_there_as_the_other_kind_is_said_so(library: Library) -> None:
    answer = ask(library, ["what happened at minute 4 on 4 May 2022?"])
    assert answer.text.startswith("No minute is numbered 4 there; this is agenda item 4.")


def test_an_office_is_looked_up_in_the_attendance_by_what_is_printed_beside_the_name(library: Library) -> None:
    answer = ask(library, ["was the River Trust at the meeting of 4 May 2022?"])
    assert "O. Fenn (River Trust) is listed as present" in answer.text


def test_who_moved_is_not_made_up(library: Library) -> None:
    answer = ask(library, ["who seconded the motion on dredging?"])
    assert (answer.status, answer.text.split(".")[0]) == (
        AnswerStatus.NOT_FOUND,
        "The minutes do not record who moved or seconded this",
    )


def test_the_next_meeting_after_a_day_is_the_one_that_days_minutes_announce(library: Library) -> None:
    assert "7 September 2022" in ask(library, ["when was the next meeting after 4 May 2022?"]).text


def test_meetings_of_a_time_no_papers_are_held_of_are_told_by_the_dates_fixed_for_it(tmp_path: Path) -> None:
    minutes = MAY.replace("on Wednesday 7 September 2022 at 10.00am", "on Wednesday 8 February 2023")
    (tmp_path / "may.txt").write_text(minutes, encoding="utf-8")
    with Library.open(tmp_path / "held", create=True) as held:
        held.add_papers([tmp_path / "may.txt"])
        answer = ask(held, ["which meetings were there in 2023?"])
        never = ask(held, ["which meetings were there in 2031?"])
    assert answer.blocks[0].text == "The papers held include no meeting in 2023."
    assert ["8 February 2023" in quote for quote in quotes(answer)] == [True]
    assert never.status is AnswerStatus.NOT_FOUND


def test_a_list_of_names_answers_nothing_but_who_was_there(library: Library) -> None:
    answer = ask(library, ["what is the role of the River Trust?"])
    assert Part.ATTENDANCE not in {one.part for one in answer.citations}


@pytest.mark.parametrize("printed", ["the Co-ordinator of boats", "the co- ordinator of boats"])
def test_a_word_is_found_although_it_is_printed_with_a_hyphen(printed: str) -> None:
    assert bag_of("coordinator").stems <= bag_of(printed).stems


def test_a_name_with_a_hyphen_is_found_as_words_in_a_row() -> None:
    assert bag_of("Anti-Social Behaviour").run in bag_of("fewer cases of anti-social behaviour in May").run


def test_words_that_ask_for_the_answer_are_no_part_of_the_topic(library: Library) -> None:
    answer = ask(library, ["I am drafting a report on dredging. List every past decision with references pls"])
    assert "deferred until the survey is complete" in answer.text


def test_whether_what_was_recommended_was_agreed_is_asked_of_that_meeting(library: Library) -> None:
    answer = ask(library, ["what did the report on the swing bridge recommend?", "was that agreed?"])
    assert (answer.status, {c.part for c in answer.citations}) == (AnswerStatus.NOT_FOUND, {Part.RECOMMENDATION})


def test_a_false_premise_is_corrected_with_what_was_resolved(library: Library) -> None:
    answer = ask(library, ["why did the Board reject the landing stage repairs?"])
    assert "do not record that this was rejected" in answer.text
    assert "be repaired before the winter" in answer.text


def test_an_agenda_item_number_and_a_minute_number_lead_to_the_same_item(library: Library) -> None:
    by_item = ask(library, ["what happened at item 4 on 4 May 2022?"])
    by_minute = ask(library, ["what happened at minute 19?"])
    assert by_item.citations[0].minute == by_minute.citations[0].minute == "19"
    assert "deferred until the survey is complete" in by_minute.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who attended the meeting on 4 May 2022?", ["Quill", "Marsh", "Fenn"]),
        ("who sent apologies on 4 May 2022?", ["Reed"]),
        ("who chaired the meeting on 4 May 2022?", ["Quill"]),
        ("did anyone declare an interest?", ["Fenn", "trustee"]),
        ("who presented the report on dredging?", ["Ada Lock"]),
        ("when is the next meeting?", ["7 September 2022"]),
        ("what does QUAYS stand for?", ["Quay Users Advice and Youth Support"]),
        ("what actions were agreed?", ["publish the tide tables by June"]),
        ("how many times did the bridge open?", ["312"]),
        ("how much did the landing stage repair cost?", ["£48,500"]),
        ("which meetings do you hold?", ["4 May 2022", "7 September 2022"]),
        ("list the agenda items for 7 September 2022", ["Swing Bridge", "Introductions"]),
    ],
)
def test_each_kind_of_question_is_answered_from_the_papers(library: Library, question: str, words: list[str]) -> None:
    answer = ask(library, [question])
    assert answer.status is AnswerStatus.ANSWERED
    assert all(word in answer.text for word in words)
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "what was resolved on swimming pools?",
        "who is Zebedee Bunting?",
        "how many cyclists were injured?",
        "what was decided on 3 March 2019?",
        "what happened at item 40 on 4 May 2022?",
        "who attended on 7 September 2022?",
    ],
)
def test_what_the_papers_do_not_say_is_said_plainly(library: Library, question: str) -> None:
    assert ask(library, [question]).status is AnswerStatus.NOT_FOUND


def test_not_found_says_what_was_searched(library: Library) -> None:
    answer = ask(library, ["what was resolved on swimming pools?"])
    assert "Searched: the papers of 2 meetings, from 4 May 2022 to 7 September 2022." in answer.text
    assert answer.searched.meetings == 2


def test_a_misspelt_word_is_read_as_the_papers_spell_it(library: Library) -> None:
    assert "deferred until the survey" in ask(library, ["what was resolved on dreging?"]).text


def test_a_follow_up_is_understood_from_the_turns_before(library: Library) -> None:
    answer = ask(library, ["what was resolved on dredging?", "who presented it?"])
    assert "Ada Lock" in answer.text
    answer = ask(library, ["who presented the report on dredging?", "and on the landing stage?"])
    assert "Owen Fenn" in answer.text


def test_the_filters_bind_every_turn(library: Library) -> None:
    answer = ask(library, ["what was resolved on dredging?"], Scope(since=date(2022, 6, 1)))
    assert answer.status is AnswerStatus.NOT_FOUND


def test_a_date_in_the_question_never_reaches_past_the_filters(library: Library) -> None:
    question = "how many times did the bridge open between April and August 2022?"
    assert "312" in ask(library, [question]).text
    assert "312" not in ask(library, [question], Scope(until=date(2022, 6, 1))).text


def test_a_resolution_that_answers_a_question_of_fact_is_quoted_whole(library: Library) -> None:
    answer = ask(library, ["how much did the landing stage repair cost?"])
    assert "That the operator be asked to lend a pontoon." in quotes(answer)


def test_a_figure_from_a_table_that_cannot_be_trusted_comes_with_a_concern(library: Library) -> None:
    answer = ask(library, ["How many were let on the Curlew pontoon?"])
    assert [one.uncertain for one in answer.citations] == [True]
    assert [one for one in answer.concerns if "could not be read with certainty" in one and "dredging.txt" in one]
    sound = ask(library, ["How many calls did QUAYS receive?"])
    assert not any(one.uncertain for one in sound.citations)
    assert sound.concerns == ()


LOG = """Minutes of a meeting of the Avonshire Ferry Panel held at Mill House, Avonbridge on Friday, 6 May 2022.

Present: Rowan Quill (Chair), Tam Poole

1. Introductions.

The Chairman welcomed everyone.

2. Pontoons.

The pontoon at the south quay had sunk in the storm and should be raised.

ACTION: TP

3. Action log.

No\tAction\tOwner\tDue\tStatus
7\tPaint the ticket kiosk\tRQ\t3 June\tOpen
8\tMend the gangway\tTP\t1 April\tClosed

4. Date of next meeting.

It was noted that the next meeting would be held on 9 September 2022.
"""


def test_an_action_whose_owner_stands_beside_its_words_is_told_with_who_when_and_how_far(tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_text(LOG, encoding="utf-8")
    with Library.open(tmp_path / "held", create=True) as held:
        held.add_papers([tmp_path / "log.txt"])
        answer = ask(held, ["What actions were agreed on 6 May 2022?"])
    lines = [block.text for block in answer.blocks]
    assert lines[lines.index("Paint the ticket kiosk") - 1] == "RQ (Rowan Quill), due: 3 June, status: Open:"
    assert lines[lines.index("Mend the gangway") - 1] == "TP (Tam Poole), due: 1 April, status: Closed:"
    assert lines[lines.index("The pontoon at the south quay had sunk in the storm and should be raised.") - 1] == (
        "TP (Tam Poole):"
    )
    assert all(block.markers for block in answer.blocks if block.voice is Voice.QUOTE)


def test_the_register_on_a_topic_holds_resolutions_alone(library: Library) -> None:
    rows = decisions_on(library, "landing stage")
    assert [(row.minute, row.label) for row in rows] == [("18", "(a)"), ("18", "(b)")]
    assert all(row.part is Part.RESOLUTION for row in rows)


def test_the_register_takes_words_of_the_trade_for_a_topic_where_nothing_else_is_said(library: Library) -> None:
    assert decisions_on(library, "report") != ()


def test_the_json_of_an_answer_has_what_the_contract_names(library: Library) -> None:
    answer = answer_json(ask(library, ["what was resolved on dredging?"]), id="Q1")
    assert list(answer)[:6] == ["id", "question", "understood_as", "status", "text", "citations"]
    wanted = "number body meeting minute agenda_item title part label status paper page printed_page quote reference"
    assert set(wanted.split()) <= set(answer["citations"][0])
    assert answer["searched"] == {"meetings": 2, "since": "2022-05-04", "until": "2022-09-07"}


def test_the_terminal_shows_the_references_to_paste(library: Library) -> None:
    shown = answer_terminal(ask(library, ["what was resolved on dredging?"]))
    assert "[1] Avonshire Harbour Board, 4 May 2022, minute 19 (agenda item 4), resolution (may.txt)" in shown
