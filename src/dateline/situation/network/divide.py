"""The best division of the parties into two sides, and how many ties run against it."""

from collections.abc import Sequence

from msgspec import Struct

from dateline.situation.network.local_search import search_division, trace_division
from dateline.situation.network.signed_graph import Edge, cost, is_balanced, list_triads, neighbours
from dateline.situation.network.solve_division import solve_division

# Up to so many ties a block is solved by integer programming; it is counted by size, not by time, so that every machine
# gives the same answer. A block of 30 parties with 200 ties takes about a second.
MOST_EDGES = 400


class Division(Struct, frozen=True):
    """A side (0 or 1) for each party, and bounds on how many ties run against the best division there is."""

    sides: dict[str, int]
    least: int
    most: int


def divide(edges: Sequence[Edge], *, most_edges: int = MOST_EDGES) -> Division:
    """The division into two sides against which the fewest ties run, and of those the lightest.

    It is found block by block (parts that hang together by one party alone), since what runs against it in one does not
    depend on the others. A block of more than `most_edges` ties is divided by a local search, its frustration bounded
    from below by unbalanced triads that share no tie.
    """
    sides: dict[str, int] = {}
    least = most = 0
    for block in _order_blocks(edges):
        found = _divide_block(block, most_edges)
        shared = next((party for party in sorted(found.sides) if party in sides), None)
        flip = 0 if shared is None else sides[shared] ^ found.sides[shared]
        for party, side in sorted(found.sides.items()):
            sides[party] = side ^ flip
        least, most = least + found.least, most + found.most
    return Division(sides, least, most)


def _divide_block(block: list[Edge], most_edges: int) -> Division:
    traced = trace_division(block)
    if traced is not None:
        return Division(traced, 0, 0)
    sides = search_division(block)
    floor = pack_triads(block)
    if len(block) <= most_edges:
        solved, bound = solve_division(block)
        floor = max(floor, bound)
        sides = min((sides, solved), key=lambda one: cost(block, one)) if solved else sides
    return Division(sides, floor, cost(block, sides)[0])


def pack_triads(edges: Sequence[Edge]) -> int:
    """How many unbalanced triads that share no tie a plain pass finds; each holds a tie that must be frustrated."""
    used: set[tuple[str, str]] = set()
    packed = 0
    for triad in list_triads(edges):
        keys = {(edge.one, edge.other) for edge in triad}
        if not is_balanced(triad) and not keys & used:
            used |= keys
            packed += 1
    return packed


def _order_blocks(edges: Sequence[Edge]) -> list[list[Edge]]:
    """The biconnected blocks, each after the first of its component sharing a party with one before it."""
    import networkx

    graph = networkx.Graph()
    graph.add_edges_from(sorted((edge.one, edge.other) for edge in edges))
    near = neighbours(edges)
    waiting = sorted(
        [sorted({tuple(sorted(pair)) for pair in block}) for block in networkx.biconnected_component_edges(graph)]
    )
    ordered: list[list[Edge]] = []
    met: set[str] = set()
    while waiting:
        following = next((block for block in waiting if any(met & set(pair) for pair in block)), waiting[0])
        waiting.remove(following)
        met.update(party for pair in following for party in pair)
        ordered.append([near[one][other] for one, other in following])
    return ordered
