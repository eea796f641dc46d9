"""The best division into two sides, against trying all of them."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.situation.network.divide import divide, pack_triads
from dateline.situation.network.signed_graph import Edge, cost, count_frustrated, list_triads

NAMES = "abcdefg"


def make_edges(signs: dict[str, int]) -> list[Edge]:
    """Edges by the two letters of their ends."""
    return [Edge(pair[0], pair[1], sign, 1.0) for pair, sign in sorted(signs.items())]


def try_all(edges: list[Edge]) -> int:
    """The frustration index by trying every division."""
    ends = sorted({end for edge in edges for end in (edge.one, edge.other)})
    tries = (dict(zip(ends, sides, strict=True)) for sides in product((0, 1), repeat=len(ends)))
    return min(count_frustrated(edges, sides) for sides in tries)


def test_a_balanced_network_falls_into_two_camps() -> None:
    found = divide(make_edges({"ab": 1, "bc": -1, "ac": -1, "cd": 1}))
    assert (found.least, found.most) == (0, 0)
    assert found.sides["a"] == found.sides["b"] != found.sides["c"] == found.sides["d"]


def test_three_foes_frustrate_one_tie_the_lightest() -> None:
    edges = [Edge("a", "b", -1, 0.9), Edge("a", "c", -1, 0.2), Edge("b", "c", -1, 0.8)]
    found = divide(edges)
    assert (found.least, found.most) == (1, 1)
    assert found.sides["a"] == found.sides["c"] != found.sides["b"]


def test_blocks_are_divided_each_by_itself_and_fit_together() -> None:
    edges = make_edges({"ab": -1, "ac": -1, "bc": -1, "cd": 1, "de": -1, "df": -1, "ef": -1})
    found = divide(edges)
    assert (found.least, found.most) == (2, 2) == (pack_triads(edges), cost(edges, found.sides)[0])


def test_a_block_too_large_is_bounded() -> None:
    edges = make_edges({one + other: -1 for one, other in combinations("abcde", 2)})
    exact, bounded = divide(edges), divide(edges, most_edges=9)
    assert (exact.least, exact.most) == (4, 4)
    assert bounded.least <= 4 <= bounded.most
    assert bounded.least < bounded.most


@settings(deadline=None, max_examples=40)
@given(
    st.dictionaries(st.sampled_from([a + b for a, b in combinations(NAMES, 2)]), st.sampled_from((1, -1)), min_size=1)
)
def test_as_good_as_trying_all(signs: dict[str, int]) -> None:
    edges = make_edges(signs)
    found = divide(edges)
    assert found.least == found.most == try_all(edges) == count_frustrated(edges, found.sides)


@given(st.permutations(make_edges({"ab": -1, "ac": -1, "bc": -1, "cd": 1, "bd": -1, "ad": 1})))
def test_order_does_not_matter(edges: list[Edge]) -> None:
    assert divide(edges) == divide(sorted(edges, key=lambda edge: (edge.one, edge.other)))
    assert len(list(list_triads(edges))) == 4
