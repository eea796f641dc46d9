"""Links gathered into groups: chains are cut, and nothing depends on order."""

import random

from hypothesis import given
from hypothesis import strategies as st

from dateline.situation.joining.cluster import find_components, split_component


def test_components_are_found_wherever_chains_lead() -> None:
    scores = {("a", "b"): 0.6, ("b", "c"): 0.9, ("c", "d"): 0.3, ("e", "f"): 0.5}
    assert find_components("fedcba", scores, 0.5) == [["a", "b", "c"], ["d"], ["e", "f"]]


def test_a_chain_is_cut_where_its_ends_do_not_agree() -> None:
    chain = {("a", "b"): 0.9, ("b", "c"): 0.55, ("c", "d"): 0.9}
    assert split_component(["a", "b", "c", "d"], chain, 0.4, {}) == [["a", "b"], ["c", "d"]]
    assert split_component(
        ["a", "b", "c", "d"], chain | {("a", "d"): 0.8, ("a", "c"): 0.8, ("b", "d"): 0.8}, 0.4, {}
    ) == [["a", "b", "c", "d"]]


def test_a_third_account_does_not_join_what_is_told_apart() -> None:
    scores = {("a", "b"): 0.9, ("b", "c"): 0.8}
    apart = {"a": frozenset({(1, 4.0)}), "c": frozenset({(2, 9.0)})}
    assert split_component(["a", "b", "c"], scores, 0.13, apart) == [["a", "b"], ["c"]]
    alike = {"a": frozenset({(1, 9.0)}), "c": frozenset({(2, 9.0)})}
    assert split_component(["a", "b", "c"], scores, 0.13, alike) == [["a", "b", "c"]]


PAIRS = [(one, other) for one in "abcdefgh" for other in "abcdefgh" if one < other]


@given(st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.2, 0.5, 0.6, 0.9]), min_size=1), st.integers(0, 9))
def test_the_order_of_links_does_not_matter(scores: dict[tuple[str, str], float], seed: int) -> None:
    items = list(scores.items())
    random.Random(seed).shuffle(items)  # noqa: S311 - any order
    ids = list("abcdefgh")
    assert split_component(ids, dict(items), 0.3, {}) == split_component(ids, scores, 0.3, {})
    assert sorted(one for group in split_component(ids, scores, 0.3, {}) for one in group) == ids
