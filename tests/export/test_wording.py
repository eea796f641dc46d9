"""Claims in words for people."""

import pytest

from dateline.export.wording import (
    word_count,
    word_doubt,
    word_event,
    word_interval,
    word_parties,
    word_place,
    word_sides,
    word_voices,
)
from dateline.record import Participant, Record, quote
from tests.factory import make_actor, make_claim, make_event, make_place, make_report, make_voice

TEXT = "Rebels attacked Aleppo."


@pytest.mark.parametrize(
    ("count", "words"),
    [
        ((26, 26, 26), "26"),
        ((50, 50, None), "50 or more"),
        ((12, None, None), "12 or more"),
        ((14, 26, 31), "14 to 31 (26)"),
        ((14, None, 31), "14 to 31"),
        ((14, 31, 31), "14 to 31"),
        ((None, None, 9), "up to 9"),
        ((0, 0, 0), "0"),
        ((1500, 1500, 1500), "1,500"),
    ],
)
def test_counts_say_low_best_and_high(count: tuple[int | None, int | None, int | None], words: str) -> None:
    assert word_count(*count) == words
    assert word_count(*count, approx=True) == f"about {words}"
    assert word_count(None, None, None) == "?"


def test_intervals_name_one_day_once() -> None:
    assert word_interval("2016-08-08", "2016-08-08") == "2016-08-08"
    assert word_interval("2015-08", None) == "2015-08 to …"
    assert word_interval(None, None) == ""


def test_an_event_names_persons_and_says_when_it_is_mutual() -> None:
    words = quote(TEXT, 0, 6)
    rebels, omar = make_actor("Rebels", words), make_actor("Omar", words, kind="person")
    one = Participant("rebels", "omar", 0, 6, "Rebels")
    event = make_event("ASSAULT", quote(TEXT, 7, 15), actors=(one,), places=(0, 0))
    record = Record(make_report(TEXT), (rebels, omar), (make_place(quote(TEXT, 16, 22)),))
    assert word_parties(record, event.actors) == "Rebels (Omar)"
    assert word_event(record, event) == "Rebels (Omar) → ASSAULT"
    assert word_place(record, event) == "Aleppo, SYR"
    mutual = make_event("AGREE", quote(TEXT, 7, 15), mode="ceasefire", reciprocal=True)
    assert word_event(record, mutual) == "unnamed: AGREE ceasefire with each other"


def test_doubt_and_voices_say_what_is_not_plain() -> None:
    claim = make_claim(
        make_event("ASSAULT", quote(TEXT, 7, 15)),
        quote(TEXT, 0, 22),
        polarity="negative",
        certainty="possible",
        responsibility="denied",
        voices=(make_voice(), make_voice("Omar", role="army spokesman", stance="doubts")),
    )
    assert word_doubt(claim) == "denied, occurred, possible, responsibility denied"
    assert word_voices(claim) == "Harbour Wire > Omar, army spokesman [doubts]"


def test_two_sides_are_worded_by_who_did_it_to_whom() -> None:
    assert word_sides(["Hamas", "Fatah"], ["Fatah", "Hamas"]) == "Hamas – Fatah"
    assert word_sides(["Hamas"], ["civilians"]) == "Hamas → civilians"
    assert word_sides([], ["civilians"]) == "unnamed → civilians"
    assert word_sides(["Hamas"], []) == "Hamas"
    assert word_sides([], []) == ""
