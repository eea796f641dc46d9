"""From evidence to the relations of all pairs."""

from collections.abc import Iterable, Mapping

import msgspec

from dateline.knowledge.relation_words import load_relation_words
from dateline.situation.relations.draw_line import draw_line
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.relation import Relation
from dateline.situation.relations.roll_up import PartyEntry, RollUp, roll_up


def relate(
    evidence: Iterable[Evidence], parties: Mapping[str, PartyEntry], *, rolled: RollUp = "state"
) -> tuple[Relation, ...]:
    """The relation of every pair that `evidence` speaks of, those with the most evidence first, then by ids.

    The result does not depend on the order of `evidence`. What is about a part and its own whole is left out, unless a
    state of membership or a split is at stake.
    """
    pairs: dict[tuple[str, str], list[Evidence]] = {}
    for piece in evidence:
        one, other = (roll_up(party, parties, rolled) for party in (piece.one, piece.other))
        if one == other:
            continue
        if (one, other) != (piece.one, piece.other):
            piece = _rename(piece, one, other)
        pairs.setdefault((min(one, other), max(one, other)), []).append(piece)
    ranked = sorted(pairs.items(), key=lambda item: (-len(item[1]), item[0]))
    relations = (
        Relation(*pair, names=(_name(pair[0], parties), _name(pair[1], parties)), states=draw_line(*pair, pieces))
        for pair, pieces in ranked
    )
    return tuple(relation for relation in relations if relation.states)


def _rename(piece: Evidence, one: str, other: str) -> Evidence:
    if one > other and not load_relation_words().states[piece.state].directed:
        one, other = other, one
    return msgspec.structs.replace(piece, one=one, other=other)


def _name(party: str, parties: Mapping[str, PartyEntry]) -> str:
    entry = parties.get(party)
    return entry.name if entry else party
