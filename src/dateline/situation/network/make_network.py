"""From relations to the signed network of a day."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from dateline.knowledge.relation_words import load_relation_words, load_weights
from dateline.situation.network.divide import Division, divide
from dateline.situation.network.network import Balance, Bloc, Network, NetworkParty, Tie, TieState
from dateline.situation.network.signed_graph import Edge, is_balanced, is_frustrated, list_triads, neighbours
from dateline.situation.relations.at_date import relations_at
from dateline.situation.relations.held_time import as_day
from dateline.situation.relations.relation import Relation, RelationState

_DIGITS = 3
# A tie whose two signs weigh alike is kept, at this weight, as one against each other.
_LEAST_WEIGHT = 0.01


def make_network(relations: Iterable[Relation], day: str, *, least: float = 0.5) -> Network:
    """The network of the states that stand on `day` (ISO 8601) and are held with at least the confidence `least`.

    A state's weight is strength × confidence × how it stands (knowledge/relations). Raises `UsageError` (`bad-date`).
    """
    day = as_day(day)
    kept = relations_at(relations, day)
    names = {party: name for one in kept for party, name in zip((one.one, one.other), one.names, strict=True)}
    plain = [tie for relation in kept if (tie := _make_tie(relation, least)) is not None]
    edges = [Edge(tie.one, tie.other, tie.sign, tie.weight) for tie in sorted(plain, key=_ends)]
    division = divide(edges)
    ties = _measure(sorted(plain, key=_ends), edges, division)
    blocs = _list_blocs(edges, division)
    number = {party: place for place, bloc in enumerate(blocs) for party in bloc.parties}
    parties = tuple(NetworkParty(party, names[party], number[party]) for party in sorted(number))
    triads = Counter(is_balanced(triad) for triad in list_triads(edges))
    exact = division.least == division.most
    balance = Balance(triads[True], triads[False], division.least, division.most, exact)
    return Network(day, parties, ties, balance, blocs)


def _ends(tie: Tie) -> tuple[str, str]:
    return tie.one, tie.other


def _make_tie(relation: Relation, least: float) -> Tie | None:
    words, weights = load_relation_words().states, load_weights().standing
    states = [state for state in relation.states if state.confidence.held >= least]
    best = {1: 0.0, -1: 0.0}
    for state in states:
        entry = words[state.state]
        weight = entry.strength * state.confidence.held * weights[state.standing or "held"]
        best[entry.sign] = max(best[entry.sign], weight)
    if not states:
        return None
    return Tie(
        one=relation.one,
        other=relation.other,
        sign=1 if best[1] > best[-1] else -1,
        weight=max(round(abs(best[1] - best[-1]), _DIGITS), _LEAST_WEIGHT),
        positive=round(best[1], _DIGITS),
        negative=round(best[-1], _DIGITS),
        states=tuple(map(_make_state, states)),
        frustrated=False,
        balanced=0,
        unbalanced=0,
        tension=0.0,
    )


def _make_state(state: RelationState) -> TieState:
    return TieState(
        state=state.state,
        one=state.one,
        other=state.other,
        standing=state.standing or "held",
        held=state.confidence.held,
        contested=state.contested,
        begins=state.onset_to,
        ends=state.end_to,
    )


def _measure(ties: Sequence[Tie], edges: Sequence[Edge], division: Division) -> tuple[Tie, ...]:
    """The ties with what the whole network says of each."""

    counts: dict[tuple[str, str], Counter[bool]] = {(edge.one, edge.other): Counter() for edge in edges}
    pulls = dict.fromkeys(counts, 0.0)
    for triad in list_triads(edges):
        steady = is_balanced(triad)
        for number, edge in enumerate(triad):
            first, second = (other for place, other in enumerate(triad) if place != number)
            counts[edge.one, edge.other][steady] += 1
            pulls[edge.one, edge.other] += first.weight * second.weight * (-1 if steady else 1)
    return tuple(
        msgspec.structs.replace(
            tie,
            frustrated=is_frustrated(edge, division.sides),
            balanced=counts[tie.one, tie.other][True],
            unbalanced=counts[tie.one, tie.other][False],
            tension=round(pulls[tie.one, tie.other], _DIGITS),
        )
        for tie, edge in zip(ties, edges, strict=True)
    )


def _list_blocs(edges: Sequence[Edge], division: Division) -> tuple[Bloc, ...]:
    """The two sides of every component, the largest components and sides first."""
    near = neighbours(edges)
    camps: list[list[tuple[str, ...]]] = []
    met: set[str] = set()
    for start in near:
        if start in met:
            continue
        component, waiting = {start}, [start]
        while waiting:
            fresh = [other for other in near[waiting.pop()] if other not in component]
            component.update(fresh)
            waiting += fresh
        met |= component
        sides = [tuple(sorted(one for one in component if division.sides[one] == side)) for side in (0, 1)]
        camps.append(sorted(filter(None, sides), key=lambda side: (-len(side), side)))
    blocs: list[Bloc] = []
    for sides in sorted(camps, key=lambda held: (-sum(map(len, held)), held)):
        first = len(blocs)
        blocs += [Bloc(side, first + 1 - place if len(sides) == 2 else None) for place, side in enumerate(sides)]
    return tuple(blocs)


def rank_tension(network: Network) -> tuple[Tie, ...]:
    """The ties in at least one unbalanced triad, those under most tension first."""
    strained = (tie for tie in network.ties if tie.unbalanced)
    return tuple(sorted(strained, key=lambda tie: (-tie.tension, not tie.frustrated, tie.one, tie.other)))
