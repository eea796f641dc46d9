"""A signed graph as plain data, for counting and solving."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

Pair = tuple[str, str]


class Edge(Struct, frozen=True):
    """A tie for the solvers: ends in order, sign 1 or -1, weight above 0."""

    one: str
    other: str
    sign: int
    weight: float


def neighbours(edges: Iterable[Edge]) -> dict[str, dict[str, Edge]]:
    """For each end its ties by the other end, ends in order."""
    found: dict[str, dict[str, Edge]] = {}
    for edge in sorted(edges, key=lambda edge: (edge.one, edge.other)):
        found.setdefault(edge.one, {})[edge.other] = edge
        found.setdefault(edge.other, {})[edge.one] = edge
    return dict(sorted(found.items()))


def list_triads(edges: Iterable[Edge]) -> Iterator[tuple[Edge, Edge, Edge]]:
    """Every three ties between three parties, in the order of ids."""
    near = neighbours(edges)
    for one, ties in near.items():
        for other in sorted(ties):
            if other > one:
                for third in sorted(set(ties) & set(near[other])):
                    if third > other:
                        yield ties[other], near[other][third], ties[third]


def is_balanced(triad: Iterable[Edge]) -> bool:
    """Whether the signs multiply to +1."""
    negative = sum(edge.sign < 0 for edge in triad)
    return negative % 2 == 0


def count_frustrated(edges: Iterable[Edge], sides: Mapping[str, int]) -> int:
    """How many ties run against the division: friends on two sides, foes on one."""
    return sum(is_frustrated(edge, sides) for edge in edges)


def is_frustrated(edge: Edge, sides: Mapping[str, int]) -> bool:
    """Whether a tie runs against the division `sides` (0 or 1 for each end)."""
    return (sides[edge.one] == sides[edge.other]) != (edge.sign > 0)


def cost(edges: Iterable[Edge], sides: Mapping[str, int]) -> tuple[int, float]:
    """The number of frustrated ties, and their weight."""
    frustrated = [edge for edge in edges if is_frustrated(edge, sides)]
    return len(frustrated), round(sum(edge.weight for edge in frustrated), 9)
