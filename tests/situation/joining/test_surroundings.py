"""What stands about two accounts, and what tells little of them."""

from typing import Any

from dateline.knowledge.joining_rules import load_joining_rules
from dateline.situation.find_surroundings import find_sentences, find_surroundings
from dateline.situation.joining import make_profile
from dateline.situation.joining.weigh_pair import weigh_pair
from tests.factory import make_account

RULES = load_joining_rules()
BLAST = "Doctors named sarin. Sixty mules and 64 lorries burned at the flour mill."


def find_names(one: dict[str, Any], other: dict[str, Any]) -> set[str]:
    pair = [make_profile(make_account(name, **values), {}) for name, values in (("a", one), ("b", other))]
    return {name for name, _ in weigh_pair(pair[0], pair[1], RULES)[1]}


def test_the_sentence_and_its_neighbours_are_taken_and_no_more() -> None:
    text = "Rain fell. The mill stood. Shells hit it. All 1,200 fled. Nobody slept."
    at = text.index("Shells")
    words = find_surroundings(text, find_sentences(text), [(at, at + 6)])
    assert words == ("1200", "all", "fled", "hit", "it", "mill", "shells", "stood", "the")


def test_a_span_at_either_end_of_the_text_is_found() -> None:
    text = "Shells fell"
    assert find_surroundings(text, find_sentences(text), [(0, 6)]) == ("fell", "shells")
    assert find_surroundings("", find_sentences(""), [(0, 0)]) == ()


def test_what_one_outlet_says_about_both_speaks_for_nothing() -> None:
    signs = {"rare-around", "number-around", "rare-means-around"}
    one, other = {"acled": "Attack", "surroundings": BLAST}, {"acled": "Chemical weapon", "surroundings": BLAST}
    assert signs <= find_names(one, other)
    assert not signs & find_names(one | {"publisher": "Daily One"}, other | {"publisher": "Daily One"})


def test_a_report_dated_before_what_it_tells_recalls_nothing() -> None:
    late = {"from": "2016-03-20", "published": "2016-05-20"}
    assert "recalled" in find_names({"from": "2016-03-20", "published": "2016-03-21"}, late)
    assert "recalled" not in find_names({"from": "2016-03-20", "published": "2016-03-02"}, late)


def test_a_toll_is_a_detail_by_which_two_types_may_be_told() -> None:
    one, other = {"acled": "Suicide bomb"}, {"acled": "Air/drone strike"}
    assert "little-told" in find_names(one, other)
    assert "little-told" not in find_names(one | {"killed": 40}, other | {"killed": 40})
