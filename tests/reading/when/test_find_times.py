"""Times of whole reports: what they are counted from, and which way."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reading.language import Analysis, Sentence, analyse
from dateline.reading.when import find_times
from dateline.record import Time

MONDAY = "2016-08-08"


def values(text: str, published: str | None = MONDAY) -> list[tuple[str, str]]:
    return [(time.text, time.value) for time in find_times(analyse(text), published=published)]


def only(text: str, published: str | None = MONDAY) -> Time:
    (time,) = find_times(analyse(text), published=published)
    return time


def bare(text: str) -> Analysis:
    """An analysis of one token that no parser has seen."""
    return Analysis(text, [text], [text], ["NN"], ["NOUN"], ["ROOT"], [0], [0], [len(text)], [0],
                    [Sentence(0, 1, 0, 0, False)], [], [])  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The patrol was ambushed on Friday.", "2016-08-05"),
        ("The mediator will visit the camp on Friday.", "2016-08-12"),
        ("The envoys plan to meet on Friday.", "2016-08-12"),
        ("The envoys, who led a mission to free him on Friday, left.", "2016-08-05"),
        ("The vote was postponed until Friday.", "2016-08-12"),
        ("The Friday attack will be avenged.", "2016-08-05"),
        ("Snipers killed a farmer on Monday.", "2016-08-08"),
        ("The truce had been due to expire on Friday.", "2016-08-05"),
        ("Troops saw smugglers hiding arms while conducting a search to clear the port on Friday.", "2016-08-05"),
        ("Police arrested two men during raids aimed at catching smugglers in the port on Friday.", "2016-08-05"),
    ],
)
def test_the_verb_decides_between_last_and_next(text: str, value: str) -> None:
    assert only(text).value == value


def test_a_month_looks_back_unless_the_verb_looks_ahead() -> None:
    assert only("The bridge was blown up in October.").value == "2015-10"
    assert only("The bridge will be opened in October.").value == "2016-10"


def test_a_report_without_any_date_keeps_what_it_cannot_know_open() -> None:
    friday = only("The patrol was ambushed on Friday.", None)
    assert (friday.value, friday.from_, friday.to) == ("XXXX-WXX-5", None, None)
    assert only("The road was mined in October.", None).value == "XXXX-10"
    assert only("The road was mined yesterday.", None).value == "XXXX-XX-XX"
    assert only("The road has been closed since 2014.", None).from_ == "2014-01-01"


def test_the_first_full_date_of_the_head_stands_in_for_a_missing_one() -> None:
    text = "HARBOUR CITY (March 24, 2011) - Marines seized a boat yesterday."
    assert values(text, None) == [("March 24, 2011", "2011-03-24"), ("yesterday", "2011-03-23")]


def test_a_head_may_print_year_and_day_apart() -> None:
    text = "Release 2010-09-B-12\n\nHARBOUR CITY (Sept. 1) - Marines seized a boat on Tuesday."
    assert values(text, None) == [("Sept. 1", "2010-09-01"), ("Tuesday", "2010-08-31")]


def test_a_history_is_counted_from_its_own_time() -> None:
    text = (
        "The league was founded in 1781, was banned in 1785 and broke up in 1788. War came in March 1790. In June "
        "the duke marched, "
        "and on 4 July 1790 he took the pass. The next day he was wounded. Two weeks later he died. "
        "In 1791 and in 1792 his sons made peace. By 1795 it was forgotten."
    )
    read = dict(values(text, "2009-12-19"))
    assert read["June"] == "1790-06"
    assert read["The next day"] == "1790-07-05"
    assert read["Two weeks later"] == "1790-W29"


def test_a_day_told_is_what_the_next_day_follows() -> None:
    text = "The pact was signed on 4 May 2015. The next day shells fell. That night the mayor fled."
    assert [value for _, value in values(text)] == ["2015-05-04", "2015-05-05", "2015-05-05TNI"]


def test_lengths_hang_on_the_report_where_the_words_say_so() -> None:
    held = only("The truce has held for over two months.")
    assert (held.value, held.mod, held.from_, held.to) == ("P2M", "MORE_THAN", "2016-06-08", MONDAY)
    loose = only("The siege lasted two months.")
    assert (loose.value, loose.from_, loose.to) == ("P2M", None, None)


def test_several_months_ago_has_an_end_and_no_beginning() -> None:
    time = only("The two groups made peace several months ago.")
    assert (time.value, time.from_, time.to) == ("PAST_REF", None, "2016-06-08")


def test_counts_references_and_names_are_no_times() -> None:
    assert values("About 1500 fighters joined, read the Sunday Post in document 1990/12/B.") == []
    assert values("They may march; the fall of the town will second that motion.") == []
    assert values("A 12-year-old boy and a quarter of the herd were lost.") == []


@given(
    st.text(st.sampled_from("last next Friday 3 May 2015 of the night's '45-60 BC 10:35pm \n.,;-–’1/2"), max_size=80)
)
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_and_spans_quote_it(text: str) -> None:
    times = find_times(bare(text), published=MONDAY) if text else ()
    assert list(times) == sorted(times, key=lambda time: time.start)
    for before, after in pairwise(times):
        assert before.end <= after.start
    for time in times:
        assert time.text == text[time.start : time.end]
        assert time.from_ is None or time.to is None or time.from_ <= time.to


WORDS = """
    last next the a first second of in on before after ago later year month week Friday May March 12 31 2015 1990s BC
    quarter half night at 10:35 pm several two hundred - , . ' to and years days Christmas Ramadan every early mid end
"""


ROWS = st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join)


@given(ROWS, st.sampled_from([None, MONDAY, "0001-01-01"]))
@settings(max_examples=400, deadline=None)
def test_any_row_of_time_words_is_read(text: str, published: str | None) -> None:
    for time in find_times(bare(text), published=published) if text else ():
        assert time.text == text[time.start : time.end]
        assert time.value
        assert time.from_ is None or time.to is None or time.from_ <= time.to
