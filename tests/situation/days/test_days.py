from typing import Any

import pytest

from dateline.knowledge.day_words import load_day_weights
from dateline.record import Record, Span, Time, from_json, quote, to_json
from dateline.situation.days import DayCounts, count_incident, count_record, quote_day, rank_days
from dateline.situation.days.count_days import read_day
from dateline.situation.days.quote_day import find_sentence
from dateline.situation.joining import join_accounts
from tests.factory import make_account, make_claim, make_event, make_report


def quote_words(text: str, words: str) -> Span:
    """Where `words` first stand in `text`."""
    return quote(text, text.index(words), text.index(words) + len(words))


def tell(
    day: str, text: str = "Rebels attacked Aleppo. It was quiet.", *, root: Any = "ASSAULT", **fields: Any
) -> Record:
    """A report that tells of a deed on a day, and names it."""
    report = make_report(text, **{"published": day, **fields})
    event = make_event(root, quote_words(text, "attacked"), from_=day, to=day)
    claim = make_claim(event, quote_words(text, "Rebels attacked Aleppo"))
    time = Time(0, 6, text[:6], "DATE", day, None, day, day)
    return Record(report=report, times=(time,), claims=(claim,))


def count(*records: Record) -> DayCounts:
    counts = DayCounts()
    for record in records:
        count_record(counts, record)
    return counts


def test_the_days_that_most_reports_tell_of_come_out_by_date() -> None:
    busy = [tell("2016-03-04", f"Rebels attacked Aleppo for hour {number}. Rain.") for number in range(4)]
    calm = [tell("2016-02-01"), tell("2016-01-01")]
    days = rank_days(count(*busy, *calm), 2)
    assert [day.day for day in days] == ["2016-01-01", "2016-03-04"]
    assert (days[1].mentioned, days[1].deeds, days[1].later) == (4, 4, 0)
    assert rank_days(count(*reversed(calm), *reversed(busy)), 2) == days


def test_words_are_no_deeds_and_later_reports_count() -> None:
    later = tell("2016-03-04", root="CONSULT", published="2016-03-20")
    (day,) = rank_days(count(later), 5)
    assert (day.mentioned, day.deeds, day.later) == (1, 0, 1)


def test_days_after_the_report_are_not_told() -> None:
    assert rank_days(count(tell("2016-03-04", published="2016-03-01")), 5) == ()


def test_dates_bound_the_days() -> None:
    counts = count(tell("2016-03-04"), tell("2016-04-04"), tell("2017-01-01"))
    assert [day.day for day in rank_days(counts, 9, first="2016-04", last="2016")] == ["2016-04-04"]


def test_a_day_stands_out_from_the_weeks_around_it() -> None:
    crowd = [
        tell(f"2016-03-{day:02}", f"Rebels attacked Aleppo {day} {number}. Rain.")
        for day in range(1, 29)
        for number in range(3)
    ]
    alone = [tell("2016-09-09", f"Rebels attacked Aleppo again {number}. Rain.") for number in range(3)]
    assert [day.day for day in rank_days(count(*crowd, *alone), 1)] == ["2016-09-09"]


def test_the_best_covered_happening_of_a_day_is_named() -> None:
    accounts = [make_account(name, killed=9, **{"from": "2016-03-04"}) for name in ("a", "b")]
    counts = count(tell("2016-03-04"))
    for incident in join_accounts(accounts):
        count_incident(counts, incident)
    (day,) = rank_days(counts, 1)
    assert day.told >= 1
    assert day.incident is not None


def test_only_chosen_claims_and_mentions_within_them_count() -> None:
    record = tell("2016-03-04")
    counts = DayCounts()
    count_record(counts, record, set())
    assert rank_days(counts, 1) == ()
    count_record(counts, record, {record.claims[0].id})
    assert rank_days(counts, 1)[0].mentioned == 1


def test_a_sentence_is_quoted_with_its_voices() -> None:
    record = tell("2016-03-04", "All was calm. Rebels attacked Aleppo at noon, Gen. Hart said. It rained.")
    counts = count(record)
    day = quote_day(rank_days(counts, 1)[0], counts, lambda _: record)
    assert day.quote is not None
    assert day.quote.text == "Rebels attacked Aleppo at noon, Gen. Hart said."
    assert record.report.text[day.quote.start : day.quote.end] == day.quote.text
    assert day.quote.voices == record.claims[0].voices
    assert from_json(to_json(record)) == record


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("One.\nTwo three\nFour.", "Two", "Two three"),
        ("He left the U.S. Army. Then he fought.", "Army", "He left the U.S. Army."),
        ("“We won.” He smiled.", "smiled", "He smiled."),
        ("No stop at all", "stop", "No stop at all"),
    ],
)
def test_sentences(text: str, words: str, sentence: str) -> None:
    span = quote_words(text, words)
    start, end = find_sentence(text, span.start, span.end)
    assert text[start:end] == sentence


def test_long_lines_are_cut() -> None:
    text = "word " * 1000
    start, end = find_sentence(text, 2500, 2504)
    assert end - start <= 1004


def test_days_are_whole_days() -> None:
    assert read_day("2016-03-04", "2016-03-04T10:00") == read_day("2016-03-04", "2016-03-04")
    assert read_day("2016-03", "2016-03") is None
    assert read_day("2016-03-04", "2016-03-05") is None
    assert read_day(None, None) is None
    assert read_day("2016-99-99", "2016-99-99") is None


def test_weights_hold_together() -> None:
    weights = load_day_weights()
    assert 0 <= weights.level <= 1
    assert {"ASSAULT", "AGREE"} <= weights.deeds
