"""The relations that digests tell of, between the parties asked for."""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from dateline.errors import UsageError
from dateline.record import Actor
from dateline.situation.relations.at_date import relations_at
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.held_time import as_day
from dateline.situation.relations.list_parties import find_party, list_parties
from dateline.situation.relations.relate import relate
from dateline.situation.relations.relation import Relation
from dateline.situation.relations.roll_up import PartyEntry, RollUp, roll_up

if TYPE_CHECKING:
    from dateline.situation.digest import Digest


class Told(Struct, frozen=True):
    """What a digest holds of relations: the parties, and what the claims say of them."""

    actors: tuple[Actor, ...]
    evidence: tuple[Evidence, ...] = ()


def find_relations(
    digests: "Iterable[Digest | Told]",
    one: str | None = None,
    other: str | None = None,
    *,
    at: str | None = None,
    rolled: RollUp = "state",
) -> tuple[Relation, ...]:
    """The relations between `one` and `other`, all of `one`, or all; those with the most evidence first.

    Parties are ids, names or short forms (`find_party`). With `at` (ISO 8601) the states that stand on that day alone.
    `rolled` says which parts count as their wholes. Raises `UsageError` (`no-party`, `ambiguous-party`, `bad-date`).
    """
    day = as_day(at) if at is not None else None
    kept = list(digests)
    parties = list_parties(actor for digest in kept for actor in digest.actors)
    evidence = [piece for digest in kept for piece in digest.evidence]
    if one is not None or other is not None:
        counts = Counter(party for piece in evidence for party in (piece.one, piece.other))
        wanted = {
            roll_up(find_party(words, parties, counts), parties, rolled) for words in (one, other) if words is not None
        }
        if one is not None and other is not None and len(wanted) == 1:
            raise UsageError("ambiguous-party", f"{one} and {other} are one party here; name two, or roll up less")
        evidence = [piece for piece in evidence if wanted <= _ends(piece, parties, rolled)]
    relations = relate(evidence, parties, rolled=rolled)
    return relations if day is None else relations_at(relations, day)


def _ends(piece: Evidence, parties: dict[str, PartyEntry], rolled: RollUp) -> set[str]:
    return {roll_up(party, parties, rolled) for party in (piece.one, piece.other)}
