"""The best division of one block by integer programming."""

from collections.abc import Sequence
from math import ceil

from dateline.situation.network.signed_graph import Edge, is_balanced, list_triads, neighbours

# Branches that HiGHS may try; a limit by count gives the same answer on every machine.
_MOST_NODES = 5000
_TOLERANCE = 1e-6


def solve_division(edges: Sequence[Edge]) -> tuple[dict[str, int] | None, int]:
    """The sides that leave the fewest, then the lightest, ties against them, and a lower bound on how many those are.

    The model is the AND-free one of Aref, Mason and Wilson (2018, "A modeling and computational study of the frustration
    index in signed networks"): a variable for the side of each party and one for each tie that is 1 where it is
    frustrated, with a cut for each unbalanced triad. Solved by HiGHS. The sides are null where it found none.
    """
    import numpy
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    near = neighbours(edges)
    place = {party: number for number, party in enumerate(near)}
    rows, least = _make_rows(edges, place)
    size = len(place) + len(edges)
    # The tie's weight breaks ties between divisions: all together less than one tie more.
    share = 0.5 / (1.0 + sum(edge.weight for edge in edges))
    goal = numpy.zeros(size)
    goal[len(place) :] = [1.0 + share * edge.weight for edge in edges]
    upper = numpy.ones(size)
    anchor = min(near, key=lambda party: (-len(near[party]), party))
    upper[place[anchor]] = 0.0  # both sides may change names, so one party's is fixed
    entries = [(row, column, value) for row, cells in enumerate(rows) for column, value in cells]
    table = csr_array(
        ([value for _, _, value in entries], ([row for row, _, _ in entries], [column for _, column, _ in entries])),
        shape=(len(rows), size),
    )
    solved = milp(
        goal,
        constraints=LinearConstraint(table, lb=numpy.array(least), ub=numpy.inf),
        integrality=numpy.ones(size),
        bounds=Bounds(numpy.zeros(size), upper),
        options={"node_limit": _MOST_NODES, "mip_rel_gap": 0.0},
    )
    bound = solved.mip_dual_bound if solved.mip_dual_bound is not None else 0.0
    floor = max(0, ceil(float(bound) - 0.5 - _TOLERANCE))
    if solved.x is None:
        return None, floor
    return {party: round(float(solved.x[number])) for party, number in place.items()}, floor


_Row = list[tuple[int, float]]


def _make_rows(edges: Sequence[Edge], place: dict[str, int]) -> tuple[list[_Row], list[float]]:
    """The rows of the model, each with what it must reach."""
    rows: list[_Row] = []
    least: list[float] = []
    frustrated = {(edge.one, edge.other): len(place) + number for number, edge in enumerate(edges)}
    for edge in edges:
        one, other, tie = place[edge.one], place[edge.other], frustrated[edge.one, edge.other]
        if edge.sign > 0:  # friends: frustrated where one side is 1 and the other 0
            rows += [[(tie, 1.0), (one, -1.0), (other, 1.0)], [(tie, 1.0), (one, 1.0), (other, -1.0)]]
            least += [0.0, 0.0]
        else:  # foes: frustrated where both are 1 or both are 0
            rows += [[(tie, 1.0), (one, -1.0), (other, -1.0)], [(tie, 1.0), (one, 1.0), (other, 1.0)]]
            least += [-1.0, 1.0]
    for triad in list_triads(edges):
        if not is_balanced(triad):
            rows.append([(frustrated[edge.one, edge.other], 1.0) for edge in triad])
            least.append(1.0)
    return rows, least
