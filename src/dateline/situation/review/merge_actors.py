"""Actors that reviewers hold to be one, or two."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from dateline.record import Actor, Record
from dateline.situation.review.review import Review


def find_merged(review: Review) -> dict[str, str]:
    """Ids of actors that merges took into others, each with the id that stands for it in the end.

    Later merges win over earlier ones; a merge that would close a circle is passed over.
    """
    merged: dict[str, str] = {}
    for one in review.about("actor", "merge"):
        for other in one.others:
            if other != one.target and _end_of(merged, one.target) != other:
                merged[other] = one.target
    return {other: _end_of(merged, other) for other in merged}


def _end_of(merged: Mapping[str, str], actor: str) -> str:
    seen = {actor}
    while actor in merged and merged[actor] not in seen:
        actor = merged[actor]
        seen.add(actor)
    return actor


def split_off(review: Review, report: str) -> dict[str, str]:
    """Ids of actors that are somebody else in `report`, each with the id that a split gave that other."""
    splits: dict[str, str] = {}
    for one in review.about("actor", "split"):
        if report in one.others:
            splits[one.target] = f"{one.target}-{one.id[:6]}"
    return splits


def rename_actors(record: Record, names: Mapping[str, str]) -> Record:
    """`record` with actors' ids replaced throughout; actors that become one share their mentions."""
    if not any(actor.id in names for actor in record.actors):
        return record
    raw = msgspec.to_builtins(msgspec.structs.replace(record, actors=()))
    for claim in raw["claims"]:
        for who in (*claim["event"]["actors"], *claim["event"]["recipients"], *claim["voices"]):
            _rename(who, names, "id", "person", "actor", "party")
    for attribution in raw["attributions"]:
        _rename(attribution, names, "speaker")
    for figure in raw["figures"]:
        _rename(figure, names, "whose")
    for incident in raw["incidents"]:
        for side in ("actors", "recipients"):
            incident[side] = list(dict.fromkeys(names.get(one, one) for one in incident[side]))
    renamed = msgspec.convert(raw, Record)
    return msgspec.structs.replace(renamed, actors=_join(record.actors, names))


def _rename(raw: dict[str, Any], names: Mapping[str, str], *fields: str) -> None:
    for field in fields:
        if raw.get(field) in names:
            raw[field] = names[raw[field]]


def _join(actors: Sequence[Actor], names: Mapping[str, str]) -> tuple[Actor, ...]:
    held: dict[str, Actor] = {}
    for actor in actors:
        name = names.get(actor.id, actor.id)
        taken = held.get(name)
        mentions = {*(taken.mentions if taken else ()), *actor.mentions}
        first = actor if taken is None or actor.id == name else taken
        ordered = tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end, mention.how)))
        part_of = names.get(first.part_of or "", first.part_of)
        held[name] = msgspec.structs.replace(first, id=name, part_of=part_of, mentions=ordered)
    return tuple(held.values())
