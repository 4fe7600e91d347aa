"""Each measure, on answers of two or three citations, with the arithmetic written out."""

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus, Block, Citation, Voice
from assistant.ask import ask
from evals.gold.entries import Entry, Evidence, Kind, WholeResolution
from evals.gold.places import limbs_of
from evals.quoting import misquoted, quotations, words_in
from evals.scores import (
    DERIVED,
    Limbs,
    Score,
    citation_precision,
    citation_recall,
    completeness,
    crag,
    exact_quotes,
    facts_found,
    kept_apart,
    nothing_wrong,
    scored,
    verbatim,
)
from index.library import Library
from index.records import Coverage
from ingest.document import Line
from ingest.paper import Part, Passage, Place, SectionKind

DAY = date(2031, 5, 6)
KITES = Evidence(DAY, "12", part=Part.RESOLUTION)
BOATS = Evidence(DAY, "14", part=Part.RESOLUTION)


def entry(kind: Kind = Kind.RESOLVED, *, answerable: bool = True, **more: object) -> Entry:
    return Entry("A1", 1, ("what was resolved on kites?",), kind, answerable, **more)  # type: ignore[arg-type]


def citation(number: int, minute: str | None = "12", part: Part = Part.RESOLUTION, quote: str = "") -> Citation:
    return Citation(
        number=number, passage="p", body="Kite Board", meeting=DAY, minute=minute, agenda_item="4", title="Kites",
        part=part, label="(a)", status=None, paper="a.txt", page=None, printed_page=None, first_line=1, last_line=1,
        quote=quote, reference="",
    )  # fmt: skip


def answer(
    *blocks: Block, citations: tuple[Citation, ...] = (), status: AnswerStatus = AnswerStatus.ANSWERED
) -> Answer:
    return Answer("", "", status, blocks, citations, (), Coverage(1, DAY, DAY), 0.01)


def limb(text: str, *, minute: str = "12", heading: str | None = None, lead: str | None = None) -> Passage:
    return Passage(
        id=text, paper="a.txt", item="i", order=1, section=SectionKind.MINUTES, part=Part.RESOLUTION, text=text,
        place=Place(1, 1), meeting=DAY, minute=minute, heading=heading, lead=lead,
    )  # fmt: skip


def saying(text: str, *markers: int) -> Block:
    return Block(Voice.SAYING, text, markers)


def quote(text: str, *markers: int, label: str | None = None) -> Block:
    return Block(Voice.QUOTE, text, markers, label)


def test_recall_is_the_share_of_places_that_are_cited() -> None:
    asked = entry(citations=((KITES,), (BOATS,)))
    assert citation_recall(asked, answer(citations=(citation(1, "12"),))) == 1 / 2


def test_a_group_is_met_by_any_of_its_alternatives() -> None:
    asked = entry(citations=((BOATS, KITES),))
    assert citation_recall(asked, answer(citations=(citation(1, "12"),))) == 1


def test_precision_counts_what_is_welcome_beside_what_is_required() -> None:
    asked = entry(citations=((KITES,),), optional=(Evidence(DAY, "13"),))
    cited = (citation(1, "12"), citation(2, "13"), citation(3, "14"))
    assert citation_precision(asked, answer(citations=cited)) == 2 / 3


def test_precision_is_not_measured_where_the_papers_do_not_answer() -> None:
    assert citation_precision(entry(answerable=False), answer(citations=(citation(1),))) is None


def test_a_place_may_ask_for_words_in_the_quotation_and_for_a_label_without_its_brackets() -> None:
    asked = entry(citations=((Evidence(label="a", holds="two kites"),),))
    assert citation_recall(asked, answer(citations=(citation(1, quote="That two kites be bought"),))) == 1
    assert citation_recall(asked, answer(citations=(citation(1, quote="That boats be bought"),))) == 0


def test_facts_found_is_the_share_of_facts_of_which_one_form_is_stated() -> None:
    asked = entry(facts=(("1562", "1,562"), ("318",)))
    assert facts_found(asked, answer(saying("There were 1,562 kites."))) == 1 / 2


def test_a_resolution_counts_only_with_all_its_limbs_word_for_word() -> None:
    limbs = (limb("That the report be noted; and"), limb("That two kites be bought."))
    whole = answer(
        quote("That the report be noted; and", 1, label="(a)"), quote("That two kites be bought.", 2, label="(b)")
    )
    assert verbatim([limbs], whole) == 1
    assert verbatim([limbs], answer(quote("That the report be noted; and", 1))) == 0
    assert verbatim([limbs], answer(quote("That the report be noted; and that two kites be bought.", 1))) == 0


def test_the_words_that_lead_into_a_resolution_belong_to_it() -> None:
    limbs = (limb("notes the report.", lead="That the Board:"),)
    assert verbatim([limbs], answer(quote("notes the report."))) == 0
    assert verbatim([limbs], answer(quote("That the Board:"), quote("notes the report."))) == 1


def test_a_resolution_that_the_library_does_not_hold_is_not_quoted() -> None:
    assert verbatim([()], answer(saying("anything"))) == 0
    assert verbatim([], answer(saying("anything"))) is None


def test_the_limbs_of_a_sub_item_are_those_under_its_heading() -> None:
    held = (limb("That kites be bought.", heading="Kites"), limb("That boats be sold.", heading="Boats"))
    assert limbs_of(WholeResolution(DAY, "12", holds="boats"), held) == held[1:]
    assert limbs_of(WholeResolution(DAY, "12", starts="That kites"), held) == held[:1]


def test_a_resolution_that_lost_a_limb_at_reading_counts_as_not_held() -> None:
    held = (limb("That the report be noted; and"),)
    assert limbs_of(WholeResolution(DAY, "12", limbs=1), held) == held
    assert limbs_of(WholeResolution(DAY, "12", limbs=2), held) == ()


RECOMMENDED = citation(1, None, Part.RECOMMENDATION)
RESOLVED = citation(2, "12")


def test_a_recommendation_under_a_lead_that_says_resolved_is_caught() -> None:
    shown = answer(saying("The Board resolved:"), quote("That kites be bought.", 1), citations=(RECOMMENDED, RESOLVED))
    assert kept_apart(entry(), shown) == 0


def test_a_recommendation_called_one_beside_what_was_resolved_is_right() -> None:
    shown = answer(
        saying("The Board resolved:"), quote("That the report be noted.", 2),
        saying("The report had recommended:"), quote("That kites be bought.", 1), citations=(RECOMMENDED, RESOLVED),
    )  # fmt: skip
    assert kept_apart(entry(), shown) == 1


def test_an_answer_that_says_what_was_decided_from_a_report_alone_is_caught() -> None:
    shown = (saying("The report recommended:"), quote("That kites be bought.", 1))
    assert kept_apart(entry(), answer(*shown, citations=(RECOMMENDED,))) == 0
    assert kept_apart(entry(), answer(*shown, citations=(RECOMMENDED,), status=AnswerStatus.NOT_FOUND)) == 1


def test_a_reports_words_under_what_was_decided_are_caught() -> None:
    cited = (citation(1, None, Part.REPORT), RESOLVED)
    shown = (saying("The Board resolved:"), quote("That the report be noted.", 2), quote("Kites are to be bought.", 1))
    assert kept_apart(entry(), answer(*shown, citations=cited)) == 0
    assert kept_apart(entry(), answer(*shown[:2], saying("From the report:"), shown[2], citations=cited)) == 1


def test_keeping_apart_is_not_measured_where_nothing_recommended_is_shown() -> None:
    assert kept_apart(entry(Kind.FACT), answer(saying("Seven.", 2), citations=(RESOLVED,))) is None


def test_a_follow_up_about_decisions_says_so_by_its_tag() -> None:
    assert entry(Kind.FOLLOWUP, tags=("resolved",)).asks_what_was_decided
    assert not entry(Kind.FOLLOWUP).asks_what_was_decided


def test_words_that_only_a_wrong_answer_says_are_caught() -> None:
    asked = entry(absent=("was adopted",))
    assert nothing_wrong(asked, answer(saying("The plan was adopted."))) == 0
    assert nothing_wrong(asked, answer(saying("The papers do not say."))) == 1


@pytest.mark.parametrize(
    ("answerable", "status", "answered", "abstained"),
    [
        (True, AnswerStatus.ANSWERED, 1, None),
        (True, AnswerStatus.PARTIAL, 1, None),
        (True, AnswerStatus.NOT_FOUND, 0, None),
        (False, AnswerStatus.NOT_FOUND, None, 1),
        (False, AnswerStatus.PARTIAL, None, 0),
    ],
)
def test_abstaining_is_right_only_where_the_papers_do_not_answer(
    answerable: bool, status: AnswerStatus, answered: float | None, abstained: float | None
) -> None:
    score = scored(entry(Kind.FACT, answerable=answerable), answer(status=status), ())
    assert (score.answered, score.abstained) == (answered, abstained)


def test_a_question_passes_only_when_every_measure_is_whole() -> None:
    asked = entry(Kind.FACT, citations=((KITES,),), facts=(("seven",), ("blue",)))
    half = scored(asked, answer(saying("Seven kites.", 1), citations=(citation(1),)), ())
    assert half.misses == ("facts_found",)
    assert not half.passed
    assert scored(asked, answer(saying("Seven blue kites.", 1), citations=(citation(1),)), ()).passed


def test_a_misquotation_alone_fails_a_question() -> None:
    said = answer(quote("Seven kites.", 1), citations=(citation(1, quote="Seven kites."),))
    score = scored(entry(Kind.FACT, optional=(KITES,)), said, (), ["Seven kites."])
    assert score.exact_quotes == 1 / 2
    assert score.misses == ("exact_quotes",)


def test_quotes_are_measured_only_where_the_papers_are_at_hand_and_something_is_quoted() -> None:
    assert scored(entry(Kind.FACT), answer(quote("Seven.", 1)), ()).exact_quotes is None
    assert exact_quotes(answer(saying("Seven.")), []) is None


LINES = (
    "The Board considered a report on **kites**.",
    "Page 4",
    "Ward\tKites",
    "North\t7",
    "ward\tkites",
    "South\t12",
    "and   thanked the sub-",
    "group for its party.",
)


def words_of(paper: str) -> tuple[str, ...]:
    return words_in([Line(at, text) for at, text in enumerate(LINES, start=1)]) if paper == "a.txt" else ()


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("The Board considered a report on kites.", True),
        ("Ward Kites North 7 South 12", True),
        ("North 7 ward kites South 12", True),
        ("thanked the\nsub- group for its party.", True),
        ("The Board considered a report on Kites.", False),
        ("thanked the sub-group", False),
        ("group for its art", False),
        ("for its part", False),
        ("art", False),
        ("and thanked North 7", False),
        ("", False),
    ],
)
def test_words_stand_in_a_paper_with_white_space_folded_and_nothing_else_forgiven(words: str, stands: bool) -> None:
    shown = answer(quote(words, 1), citations=(citation(1, quote="on kites"),))
    assert misquoted(shown, words_of) == (() if stands else (words,))


def test_a_quotation_counts_against_the_paper_it_is_ascribed_to_and_one_ascribed_to_none_is_wrong() -> None:
    other = replace(citation(1, quote="on kites"), paper="b.txt")
    shown = answer(quote("North 7", 1), quote("South 12"), citations=(other,))
    assert misquoted(shown, words_of) == ("North 7", "South 12", "on kites")
    assert exact_quotes(shown, misquoted(shown, words_of)) == (3 - 3) / 3


def test_a_changed_word_in_a_real_answer_is_noticed(sample_library: Path) -> None:
    with Library.open(sample_library) as library:
        given = ask(library, ("What was resolved on hate incident reporting centres?",))

        def words(paper: str) -> tuple[str, ...]:
            return words_in(library.lines(paper))

        assert len(quotations(given)) > 2
        assert misquoted(given, words) == ()
        wrong = given.citations[0].quote.replace("that", "which", 1).replace("That", "Which", 1)
        altered = replace(given, citations=(replace(given.citations[0], quote=wrong), *given.citations[1:]))
        assert misquoted(altered, words) == (wrong,)


def test_completeness_counts_facts_limbs_and_the_words_that_lead_into_them_alike() -> None:
    limbs = (limb("notes the report;", lead="That the Board:"), limb("buys two kites.", lead="That the Board:"))
    asked = entry(facts=(("seven",), ("blue",)), resolutions=(WholeResolution(DAY, "12"),))
    shown = answer(saying("Seven."), quote("That the Board:"), quote("notes the report;"))
    # Of "seven" and "blue", the lead and two limbs: one fact, the lead and one limb are stated.
    assert completeness(asked, shown, [limbs]) == (1 + 1 + 1) / (2 + 1 + 2)


def test_limbs_that_the_library_lost_are_nuggets_that_nobody_stated() -> None:
    asked = entry(facts=(("seven",),), resolutions=(WholeResolution(DAY, "12", limbs=3), WholeResolution(DAY, "14")))
    assert completeness(asked, answer(saying("Seven.")), [(), ()]) == 1 / (1 + 3 + 1)
    assert completeness(entry(), answer(saying("Seven.")), []) is None


@pytest.mark.parametrize("said", ["Seven.", "Seven blue kites.", "That seven blue kites be bought.", "Boats."])
@pytest.mark.parametrize("held", [(limb("That seven blue kites be bought."),), ()])
def test_an_answer_is_complete_exactly_where_facts_and_resolutions_are(said: str, held: Limbs) -> None:
    asked = entry(facts=(("seven",), ("blue",)), resolutions=(WholeResolution(DAY, "12"),))
    score = scored(asked, answer(quote(said)), [held])
    assert (score.completeness == 1) == (score.facts_found == 1 and score.verbatim == 1)


def score_of(**measures: float) -> Score:
    return replace(Score(*(None for _ in fields(Score))), **measures)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("measures", "gained"),
    [
        # perfect
        ({"citation_recall": 1, "answered": 1}, 1),
        ({"abstained": 1, "nothing_wrong": 1}, 1),
        # acceptable: something is short, nothing is wrong, something required is there
        ({"citation_recall": 1, "citation_precision": 0.5, "answered": 1}, 0.5),
        ({"citation_recall": 0, "completeness": 0.2, "facts_found": 0.2, "answered": 1}, 0.5),
        ({"abstained": 1, "citation_recall": 0}, 0.5),
        ({"citation_precision": 0.5, "answered": 1}, 0.5),
        # missing
        ({"answered": 0, "citation_recall": 1}, 0),
        # incorrect
        ({"answered": 1, "citation_recall": 0, "facts_found": 0, "completeness": 0}, -1),
        ({"answered": 1, "citation_recall": 1, "completeness": 1, "nothing_wrong": 0}, -1),
        ({"answered": 1, "citation_recall": 1, "kept_apart": 0}, -1),
        ({"answered": 1, "citation_recall": 1, "exact_quotes": 0.9}, -1),
        ({"answered": 0, "nothing_wrong": 0}, -1),
        ({"abstained": 0, "citation_recall": 1}, -1),
    ],
)
def test_what_a_question_gains(measures: dict[str, float], gained: float) -> None:
    assert crag(score_of(**measures)) == gained


def test_what_is_made_of_other_measures_is_no_miss_of_its_own() -> None:
    asked = entry(Kind.FACT, facts=(("seven",),))
    score = scored(asked, answer(saying("Boats.")), ())
    assert (score.crag, score.completeness) == (-1, 0)
    assert score.misses == ("facts_found",)
    assert {one.name for one in fields(Score)} >= DERIVED
