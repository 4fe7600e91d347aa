"""Each measure, on answers of two or three citations, with the arithmetic written out."""

from datetime import date

import pytest

from assistant.answer import Answer, AnswerStatus, Block, Citation, Voice
from evals.gold.entries import Entry, Evidence, Kind, WholeResolution
from evals.gold.places import limbs_of
from evals.scores import (
    citation_precision,
    citation_recall,
    facts_found,
    kept_apart,
    nothing_wrong,
    scored,
    verbatim,
)
from index.records import Coverage
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
