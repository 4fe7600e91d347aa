"""Damaged text of PDFs: measured as shares, read again in another way, or named where no reading is good."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pdf_pages import read, texts, written
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject, TextStringObject

from ingest.readers import read_document
from ingest.readers.pdf.damage import Damage, damage_of
from ingest.readers.pdf.fonts import FontShelf
from ingest.readers.pdf.pages import first_reading, second_reading
from ingest.readers.pdf.second_reading import opened

SOUND = "The Board heard that the ferry would be late in the spring and asked for a report on fares".split()


def test_sound_text_has_no_damage() -> None:
    assert damage_of([" ".join(SOUND), "1. Ferry fares", "4\t12.5%\t-"]) == Damage()
    welsh = "Derbyniwyd ymddiheuriadau gan y Cynghorydd Bryn Rhys a chytunwyd ar gofnodion y cyfarfod blaenorol"
    assert damage_of([welsh]).total == 0


def test_signs_that_stand_for_nothing_are_counted_among_all_signs() -> None:
    damage = damage_of(["abcd\ufffd\x02"])
    assert damage.nothing == 2 / 6
    assert damage.blind == 1 / 1
    assert damage_of([*["The fares were frozen."] * 3, "\x14\x15\x11$3/"]).blind == 1 / 4


def test_words_run_together_are_counted_by_their_letters() -> None:
    assert damage_of(["thefareswerefrozenbytheboard was so"]).glued == 28 / (28 + 3 + 2)
    assert damage_of(["ferryfares" * 1 + " harbourdue"] * 6).glued == pytest.approx((10 - 7.5) / 7.5)


def test_broken_and_spaced_words_are_counted() -> None:
    assert damage_of(["co mm it te es me et"] * 2).split == pytest.approx((3.2 - 14 / 7) / 3.2)
    assert damage_of(["m i n u t e s"] * 2).split == pytest.approx((1 - 0.15) + (3.2 - 1) / 3.2)


def test_one_word_a_line_is_counted_beyond_what_lists_have() -> None:
    assert damage_of(SOUND).apart == pytest.approx(1 - 0.6)
    assert damage_of([*SOUND[:6], *(["Ferry fares"] * 6)]).apart == 0


def test_exchanged_letters_show_in_their_vowels() -> None:
    """Ten letters with one vowel among them, eight times: 0.1 where 0.39 - 0.12 would still be usual."""
    damage = damage_of(["Wkhgrd krdu"] * 8)
    assert damage.exchanged == pytest.approx((0.39 - 0.1 - 0.12) / (0.39 - 0.12)) and damage.troubled


def test_letters_that_could_not_be_read_are_counted() -> None:
    assert damage_of(["Fares"], lost=15).missing == 15 / (5 + 15)


def test_a_page_that_comes_out_damaged_is_read_again_and_said_to_be(tmp_path: Path) -> None:
    read(tmp_path, written("The ferry fares were frozen.", "Nobody spoke against it."))
    data = (tmp_path / "paper.pdf").read_bytes()
    page = PdfReader(io.BytesIO(data)).pages[0]
    first = first_reading(1, page, FontShelf())
    assert not first.troubled
    spoilt = replace(first, damage=Damage(nothing=0.5))
    for document in (None, data):
        with opened(document or b"") as other:
            again = second_reading(spoilt, page, other)
        assert [row.text for row in again.sheet.rows] == ["The ferry fares were frozen.", "Nobody spoke against it."]
        assert [warning.code for warning in again.warnings] == ["read-differently"]


def test_text_that_no_reading_makes_sound_is_named(tmp_path: Path) -> None:
    path = tmp_path / "unknown.pdf"
    path.write_bytes(in_glyph_numbers("".join(map(chr, range(900, 930)))))
    document = read_document(path)
    assert ("text-damaged", 1) in [(warning.code, warning.page) for warning in document.warnings]
    assert any("signs that stand for nothing" in warning.message for warning in document.warnings)


def test_letters_given_by_the_number_of_their_glyph_are_read_by_the_usual_order(tmp_path: Path) -> None:
    path = tmp_path / "numbers.pdf"
    path.write_bytes(in_glyph_numbers("12. Ferry fares – £5"))
    document = read_document(path)
    assert texts(document) == ["12. Ferry fares – £5"]
    assert [warning.code for warning in document.warnings] == ["read-differently"]


def in_glyph_numbers(text: str) -> bytes:
    """A page on which a font without a table of its letters writes them by glyph, as some printer programs do."""
    name, number = NameObject, NumberObject
    later = {"–": 178, "£": 133}
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    system = {name("/Registry"): TextStringObject("Adobe"), name("/Ordering"): TextStringObject("Identity")}
    below = DictionaryObject(
        {
            name("/Type"): name("/Font"),
            name("/Subtype"): name("/CIDFontType2"),
            name("/BaseFont"): name("/Plain"),
            name("/CIDSystemInfo"): DictionaryObject(system),
            name("/DW"): number(550),
        }
    )
    font = DictionaryObject(
        {
            name("/Type"): name("/Font"),
            name("/Subtype"): name("/Type0"),
            name("/BaseFont"): name("/Plain"),
            name("/Encoding"): name("/Identity-H"),
            name("/DescendantFonts"): ArrayObject([below]),
        }
    )
    page[name("/Resources")] = DictionaryObject({name("/Font"): DictionaryObject({name("/F1"): font})})
    codes = "".join(f"{later.get(sign, ord(sign) - 29):04x}" for sign in text)
    stream = StreamObject()
    stream.set_data(f"BT /F1 12 Tf 72 760 Td <{codes}> Tj ET".encode())
    page[name("/Contents")] = writer._add_object(stream)
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()
