"""The parties of relations as actors, those too that no report names itself."""

from collections.abc import Mapping

from dateline.knowledge.load import load_actors
from dateline.record import Actor
from dateline.situation.relations.relation import Relation, RelationState


def find_parties(one: str, other: str, names: tuple[str, str], actors: Mapping[str, Actor]) -> tuple[Actor, Actor]:
    """Two parties by id: as the reports have them, else as our lists do (a state, of which reports name the army), else
    by name alone."""
    return _find(one, names[0], actors), _find(other, names[1], actors)


def name_parties(relation: Relation, state: RelationState) -> tuple[str, str]:
    """The names of a state's parties in its own order, which is that of who does it to whom."""
    return relation.names if state.one == relation.one else (relation.names[1], relation.names[0])


def _find(party: str, name: str, actors: Mapping[str, Actor]) -> Actor:
    if party in actors:
        return actors[party]
    known = load_actors().actors.get(party)
    if known is None:
        return Actor(party, name, "unknown", None, None, None, None, None, None, known=False, mentions=())
    return Actor(
        id=known.id,
        name=known.name,
        kind=known.kind,
        sector=known.sector,
        country=known.country,
        code=known.code,
        part_of=known.part_of,
        from_=known.from_,
        to=known.to,
        known=True,
        mentions=(),
    )
