"""Text to reports."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.intake import IntakeError, blank_text, read_text

BODY = "Shells fell on the port before dawn, and the guns went on until noon, the harbour master said on Tuesday."


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["text", "markdown"]))
def test_text_is_kept_to_the_character_and_ranges_lie_in_it(text: str, form: str) -> None:
    document = read_text(text, format=form)
    assert document.report.text == text
    for ranges in (document.blanks, document.headings, document.preambles):
        assert all(0 <= start < end <= len(text) for start, end in ranges)
        assert list(ranges) == sorted(ranges)
    assert len(blank_text(document)) == len(text)


def test_id_is_the_hash_of_the_text_unless_given() -> None:
    digest = hashlib.sha256(BODY.encode()).hexdigest()
    assert read_text(BODY).report.id == digest[:16]
    assert read_text(BODY).report.sha256 == digest
    assert read_text(BODY, id="one").report.id == "one"


def test_another_language_is_skipped_by_name() -> None:
    report = read_text("Les obus sont tombés sur le port avant l'aube et les canons ont tiré jusqu'à midi.").report
    assert (report.status, report.language, report.relevant) == ("skipped", "fr", False)
    assert report.reason == "language: French (fr) is not read"


def test_short_english_is_read() -> None:
    assert read_text("Rebels shell Aleppo").report.status == "read"


def test_names_from_elsewhere_do_not_make_english_foreign() -> None:
    text = "Al Haj Muhammad bin Salih of Dayr az Zawr met Jean de la Croix and Rosa del Valle in La Paz on Monday."
    assert read_text(text).report.language == "en"


def test_text_of_another_field_is_read_and_marked() -> None:
    report = read_text("Stir the flour into the butter and leave it in the oven until it is brown on top.").report
    assert (report.status, report.relevant, report.reason) == ("read", False, None)


def test_empty_text_is_skipped() -> None:
    report = read_text(" \n").report
    assert (report.status, report.reason) == ("skipped", "holds no text")


def test_unknown_format_is_refused() -> None:
    with pytest.raises(IntakeError, match="not one of text, markdown"):
        read_text(BODY, format="docx")


def test_headline_above_an_empty_line_is_a_heading_and_the_title() -> None:
    document = read_text(f"Guns fall silent in Latakia\n\n{BODY}")
    assert document.headings == ((0, 27),)
    assert document.report.title == "Guns fall silent in Latakia"


def test_headline_above_a_dateline_is_a_heading_in_spite_of_its_full_stop() -> None:
    text = f"Guns fall silent in the port of Latakia.\n\nLATAKIA (Reuters) - {BODY}"
    assert read_text(text).report.title == "Guns fall silent in the port of Latakia"


def test_first_sentence_is_no_heading() -> None:
    assert read_text(f"{BODY}\n\n{BODY}").headings == ()


def test_hard_wrapped_first_line_is_no_heading() -> None:
    assert read_text("The shells fell on the port before dawn\nand went on until noon.\n").headings == ()


def test_given_title_is_found_where_a_flattened_page_repeats_it() -> None:
    title = "Guns fall silent in Latakia"
    document = read_text(f"12 May 2016 {title}. The guns fell silent on Monday.", title=title)
    assert [document.report.text[start:end] for start, end in document.headings] == [title]


def test_given_title_that_the_first_sentence_begins_with_is_no_heading() -> None:
    assert read_text("Karim Haddad (born 1961) is a Lebanese general.", title="Karim Haddad").headings == ()


def test_page_furniture_is_blanked() -> None:
    text = f"{BODY}\n\nAdvertisement\n\n{BODY}"
    document = read_text(text)
    assert "Advertisement" not in blank_text(document)
    assert document.report.text == text
