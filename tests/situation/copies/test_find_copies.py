"""Reports that share words are found, and what they share is told exactly."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.situation.copies import Copy, compare_sketches, find_copies, make_sketch

STORY = (
    "Two shells fell on the old grain market of Harim as traders opened their stalls on Tuesday, killing nine people and"
    " burning a row of shops, the district's fire brigade said. Its chief counted thirty wounded, most of them porters."
)
LEAD = (
    "Gunners in the hills are thought to have fired at the town, which had been quiet for a month or more until then."
)
BACKGROUND = (
    "The war began when a toll on the river ferries was raised and has since killed more than four thousand people and"
    " driven half of the valley from its farms."
)


def find(*texts: str, days: int = 0) -> tuple[Copy, ...]:
    """The copies among `texts`, called a, b, c ..., published so many days after one another."""
    start = date(2016, 3, 2)
    dated = {chr(97 + n): (text, (start + timedelta(n * days)).isoformat()) for n, text in enumerate(texts)}
    return find_copies(dated)


def test_a_shared_passage_is_quoted_from_both() -> None:
    one, other = f"{LEAD} {STORY}", f"HARIM - {STORY} Schools were shut."
    (copy,) = find(one, other)
    (passage,) = copy.passages
    assert one[passage.start : passage.end] == other[passage.other_start : passage.other_end] == STORY[:-1]
    assert passage.words == 41
    assert not passage.stock


def test_a_changed_word_does_not_cut_a_passage() -> None:
    (copy,) = find(STORY, STORY.replace("burning a row", "destroying one row"))
    (passage,) = copy.passages
    assert (passage.start, passage.end) == (0, len(STORY) - 1)
    assert passage.words == 39


def test_two_tellings_are_no_copy() -> None:
    assert find(STORY, "Nine traders were killed when shells fell on the market of Harim, the fire brigade said.") == ()


def test_short_stock_phrases_are_no_copy() -> None:
    said = "said the head of the Valley Relief Committee, who did not give his name"
    assert find(f"{LEAD} {STORY} {said}.", f"{said}: the bridge at Salqin was closed. {BACKGROUND}") == ()


def test_what_is_printed_again_for_months_is_background() -> None:
    news = [" ".join(f"{word}{n}" for word in f"{LEAD} {STORY} {LEAD}".split()) for n in range(3)]
    assert find(*(f"{one} {BACKGROUND}" for one in news), days=40) == ()
    assert len(find(*(f"{one} {BACKGROUND}" for one in news), days=1)) == 3


def test_a_whole_report_printed_again_is_a_copy_whenever() -> None:
    (copy,) = find(STORY, STORY, days=90)
    assert copy.jaccard == copy.containment == 1.0
    assert all(passage.stock for passage in copy.passages)


def test_jaccard_and_containment_count_sequences_of_five_words() -> None:
    words = [f"w{n}" for n in range(40)]
    copy = compare_sketches("a", make_sketch(" ".join(words)), "b", make_sketch(" ".join(words[:20])))
    assert copy.jaccard == round(16 / 36, 4)
    assert copy.containment == 1.0


def test_an_empty_text_shares_nothing() -> None:
    copy = compare_sketches("a", make_sketch(""), "b", make_sketch("Nine."))
    assert (copy.jaccard, copy.containment, copy.passages) == (0.0, 0.0, ())


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 60), st.integers(15, 40), st.integers(0, 60))
def test_fifteen_words_on_end_are_always_found(before: int, shared: int, after: int) -> None:
    common = [f"c{n}" for n in range(shared)]
    one = " ".join([*(f"a{n}" for n in range(before)), *common, *(f"b{n}" for n in range(after))])
    other = " ".join([*(f"x{n}" for n in range(after)), *common, *(f"y{n}" for n in range(before))])
    (copy,) = find(one, other)
    assert sum(passage.words for passage in copy.passages) == shared


@settings(max_examples=30, deadline=None)
@given(st.permutations([STORY, f"{LEAD} {STORY}", LEAD, f"{LEAD} {BACKGROUND}", BACKGROUND]))
def test_order_does_not_matter(texts: list[str]) -> None:
    named = {text[:9] + str(len(text)): (text, "2016-03-02") for text in texts}
    assert find_copies(named) == find_copies(dict(sorted(named.items())))
