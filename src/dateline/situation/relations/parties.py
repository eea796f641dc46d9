"""Which actors of a record can stand in a relation."""

from dateline.knowledge.relation_words import RelationWords, StateName, fold_words
from dateline.record import Actor, Participant, Record

# Ways to name an actor that make its words a name.
_NAMES = frozenset({"name", "alias", "metonym"})


class Parties:
    """The actors of one record as parties: ids by actor, and of what kind and country each is."""

    def __init__(self, record: Record, words: RelationWords) -> None:
        self._actors = {actor.id: actor for actor in record.actors}
        self._words = words
        self._parties: dict[str, str | None] = {}

    def of(self, who: Participant, state: StateName) -> str | None:
        """The id under which a participant stands in relations of this state; null where it cannot stand in one."""
        actor = self._actors.get(who.id)
        if actor is None:
            return None
        if actor.known:
            kinds = self._words.parties
            allowed = actor.kind in kinds.known or actor.kind in kinds.also.get(state, ())
            return actor.id if allowed else None
        if who.id not in self._parties:
            self._parties[who.id] = self._unknown(actor)
        return self._parties[who.id]

    def _unknown(self, actor: Actor) -> str | None:
        """A party in none of our lists: by its name, or by the common noun that stands for it."""
        unnamed = self._words.unnamed.get(fold_words(actor.name))
        if unnamed is not None:
            return unnamed.id
        named = any(mention.how in _NAMES for mention in actor.mentions) and any(map(str.isupper, actor.name))
        return actor.id if named and actor.kind in self._words.parties.unknown else None

    def are_one(self, one: str, other: str) -> bool:
        """Whether one is the other, part of it, or of its country where the other is that state."""
        if one == other:
            return True
        return any(self._within(part, whole) for part, whole in ((one, other), (other, one)))

    def _within(self, part: str, whole: str) -> bool:
        seen: set[str] = set()
        at: str | None = part
        while at is not None and at not in seen:
            seen.add(at)
            actor = self._actors.get(at)
            at = actor.part_of if actor else None
            if at == whole:
                return True
        return False

    def is_own_land(self, doer: str, sufferer: str) -> bool:
        """Whether the sufferer is the doer's own state, whose name then more likely tells where than whom."""
        state, actor = self._actors.get(sufferer), self._actors.get(doer)
        if state is None or actor is None or state.kind != "state":
            return False
        return actor.country is not None and actor.country == state.country
