"""Short forms are taken from the papers' own definitions, and from nothing else in brackets."""

import pytest

from ingest.text.abbreviations import abbreviations_in, distinct_meanings, same_meaning


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("referrals to Families Against Quiet Violence (FAQV) rose", "FAQV", "Families Against Quiet Violence"),
        ("FAQV (Families Against Quiet Violence)", "FAQV", "Families Against Quiet Violence"),
        ("WALDD (Wardens Against Late Dumping & Dirt)", "WALDD", "Wardens Against Late Dumping & Dirt"),
        ("the Valley Safety Partnerships (VSPs) met", "VSP", "Valley Safety Partnerships"),
        ("the Valley Safety Partnership (VSP’s) plan", "VSP", "Valley Safety Partnership"),
        ("a Memorandum of Agreement (MoA) was signed", "MoA", "Memorandum of Agreement"),
        ("a Memorandum of Agreement (MOA, Appendix C) was signed", "MOA", "Memorandum of Agreement"),
        ("the Office of the River Warden (ORW) paid", "ORW", "Office of the River Warden"),
        ("the Department for Bridges and Local Roads (DBLR)", "DBLR", "Department for Bridges and Local Roads"),
        ("Asst. Chief River Warden ('ACRW') spoke", "ACRW", "Asst. Chief River Warden"),
        ("the River Board (the “RB”) met", "RB", "River Board"),
        ("the Riverwatch (RW) scheme", "RW", "Riverwatch"),
        ("a Multi-Agency Flood Conference (MAFC)", "MAFC", "Multi-Agency Flood Conference"),
        ("Harm/Flood Risk (H/FR)", "H/FR", "Harm/Flood Risk"),
        ("the Public Flood\nNotice (PFN) was sent", "PFN", "Public Flood Notice"),
        ("Brook CC (Community Council)", "CC", "Community Council"),
    ],
)
def test_a_definition_is_found_in_either_direction(text: str, short: str, long: str) -> None:
    assert abbreviations_in(text) == ((short, long),)


@pytest.mark.parametrize(
    "text",
    [
        "as set out in the report (Appendix A)",
        "the minutes of the last meeting (Pages 3 - 10)",
        "partners from Arden (BROOK CCG and others) attended",
        "Mr. A. Rowe CC (in the Chair)",
        "a rise in reports (2,300 in all)",
        "the Board met in May (KPI)",
        "the county (RED)",
    ],
)
def test_brackets_that_define_nothing_are_left_alone(text: str) -> None:
    assert abbreviations_in(text) == ()


def test_each_definition_is_given_once_in_the_order_of_the_text() -> None:
    text = "The Flood Action Team (FAT) and the River Users Group (RUG) met. The Flood Action Team (FAT) left."
    assert abbreviations_in(text) == (("FAT", "Flood Action Team"), ("RUG", "River Users Group"))


def test_words_of_an_earlier_sentence_never_enter_a_long_form() -> None:
    assert abbreviations_in("Work on dykes began. Dyke Repair Fund (DRF) money came.") == (("DRF", "Dyke Repair Fund"),)


def test_singular_and_plural_of_a_long_form_are_one_meaning_and_other_words_another() -> None:
    pairs = [
        ("PDO", "Path Dog Order"),
        ("PDO", "Path Dog Orders"),
        ("PDO", "path-dog order"),
        ("RA", "River Advisers"),
        ("RA", "River Advocates"),
        ("FA", "Flood Agency"),
        ("FA", "Flood Agencies"),
    ]
    assert distinct_meanings(pairs) == (pairs[0], pairs[3], pairs[4], pairs[5])
    assert same_meaning("Path Dog Order", "the Path Dog Orders")
    assert not same_meaning("River Advisers", "River Advocates")
