"""Who is spoken of, across reports."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from dateline.record import Actor, Record


class ListedActor(Struct, frozen=True):
    """A party, person, institution or group with how often reports name it and claims involve it."""

    id: str
    name: str
    kind: str
    country: str | None
    code: str | None
    part_of: str | None
    known: bool
    mentions: int
    claims: int
    reports: int


def list_actors(records: Iterable[Record], *, unknown: bool = False) -> tuple[ListedActor, ...]:
    """Every actor of `records`, most mentioned first; only those that are in none of our lists where `unknown`."""
    actors: dict[str, Actor] = {}
    mentions: Counter[str] = Counter()
    claims: Counter[str] = Counter()
    reports: Counter[str] = Counter()
    for record in records:
        for actor in record.actors:
            if unknown and actor.known:
                continue
            actors[actor.id] = min(actors.get(actor.id, actor), actor, key=lambda one: (one.name, one.kind))
            mentions[actor.id] += len(actor.mentions)
            reports[actor.id] += 1
        for claim in record.claims:
            claims.update({who.id for who in (*claim.event.actors, *claim.event.recipients)})
    order = sorted(actors, key=lambda one: (-mentions[one], one))
    return tuple(_list(actors[one], mentions[one], claims[one], reports[one]) for one in order)


def _list(actor: Actor, mentions: int, claims: int, reports: int) -> ListedActor:
    return ListedActor(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        code=actor.code,
        part_of=actor.part_of,
        known=actor.known,
        mentions=mentions,
        claims=claims,
        reports=reports,
    )
