"""Divisions into two sides by tracing and by local search."""

from collections import deque
from collections.abc import Sequence

from dateline.situation.network.signed_graph import Edge, cost, count_frustrated, neighbours

# From so many parties, the best connected first, a search is begun.
_STARTS = 12


def trace_division(edges: Sequence[Edge]) -> dict[str, int] | None:
    """The division that no tie runs against, null where there is none (Harary 1953: the graph is balanced)."""
    near = neighbours(edges)
    sides = _spread(near, next(iter(near)))
    return sides if count_frustrated(edges, sides) == 0 else None


def search_division(edges: Sequence[Edge]) -> dict[str, int]:
    """A division that no party betters by changing sides alone: the best from several starts. No chance is in it."""
    near = neighbours(edges)
    starts = sorted(near, key=lambda party: (-len(near[party]), party))[:_STARTS]
    found = [_descend(near, _spread(near, start)) for start in starts]
    return min(found, key=lambda sides: cost(edges, sides))


def _spread(near: dict[str, dict[str, Edge]], start: str) -> dict[str, int]:
    """Sides as the ties of a tree from `start` give them, the weightiest tie of each party first."""
    sides = {start: 0}
    waiting = deque([start])
    while waiting:
        party = waiting.popleft()
        for other, edge in sorted(near[party].items(), key=lambda item: (-item[1].weight, item[0])):
            if other not in sides:
                sides[other] = sides[party] if edge.sign > 0 else 1 - sides[party]
                waiting.append(other)
    return sides


def _descend(near: dict[str, dict[str, Edge]], sides: dict[str, int]) -> dict[str, int]:
    """Let parties change sides while that leaves fewer ties, or as many but lighter ones, against the division."""
    improved = True
    while improved:
        improved = False
        for party, ties in near.items():
            here = cost(ties.values(), sides)
            sides[party] ^= 1
            if cost(ties.values(), sides) < here:
                improved = True
            else:
                sides[party] ^= 1
    return sides
