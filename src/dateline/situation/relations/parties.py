"""Which actors of a record can stand in a relation."""

from functools import cache

from dateline.knowledge.load import load_actors
from dateline.knowledge.relation_words import RelationWords, StateName, fold_words
from dateline.record import Actor, Participant, Record

# Ways to name an actor that make its words a name.
_NAMES = frozenset({"name", "alias", "metonym"})
_OWNS = frozenset({"'s", "’s"})


class Parties:
    """The actors of one record as parties: ids by actor, and of what kind and country each is."""

    def __init__(self, record: Record, words: RelationWords) -> None:
        self._actors = {actor.id: actor for actor in record.actors}
        self._text = record.report.text
        self._words = words
        self._parties: dict[str, str | None] = {}
        self._names: dict[str, set[int]] = {}

    def of(self, who: Participant, state: StateName) -> str | None:
        """The id under which a participant stands in relations of this state; null where it cannot stand in one."""
        actor = self._actors.get(who.id)
        if actor is None:
            return None
        if actor.known:
            kinds = self._words.parties
            allowed = actor.kind in kinds.known or actor.kind in kinds.also.get(state, ())
            allowed = allowed and actor.kind not in kinds.never.get(state, ())
            return actor.id if allowed and not self._is_another(actor, who) else None
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

    def _is_another(self, actor: Actor, who: Participant) -> bool:
        """Whether words that were read as a state, or as part of one, stand for where or whose something is."""
        kinds = self._words.parties
        if actor.kind == "state" and self._is_place(who):
            return True
        of_state = actor.kind == "state" or actor.kind in kinds.roll_up["state"]
        return of_state and not kinds.others.isdisjoint(word for word in who.text.split() if word[0].islower())

    def _is_place(self, who: Participant) -> bool:
        """Whether a state's name says where, or whose, something is ("in Sudan", "Libya's council"), or who its people are."""
        if who.text[-2:] in _OWNS or self._text[who.end : who.end + 2] in _OWNS:
            return True
        before = self._text[max(0, who.start - 16) : who.start].split()
        definite = bool(before) and before[-1].casefold() == "the"
        if _demonyms().get(who.text, definite) is not definite:
            return True
        before = before[:-1] if definite else before
        return bool(before) and before[-1].casefold() in self._words.parties.places_behind

    def are_named(self, *both: Participant) -> bool:
        """Whether the words for both name them, by a name or by whose they are ("Afghan forces"), or stand in our lists."""
        return all(self._is_named(who) for who in both)

    def _is_named(self, who: Participant) -> bool:
        actor = self._actors[who.id]
        if not actor.known and fold_words(actor.name) in self._words.unnamed:
            return True
        if any(word[0].isupper() for word in who.text.split()[1:]):
            return True
        # A single capital may be that of a sentence's first word.
        if who.id not in self._names:
            self._names[who.id] = {mention.start for mention in actor.mentions if mention.how != "pronoun"}
        return who.start in self._names[who.id] and any(letter.isupper() for letter in who.text)  # "al-Qaeda"

    def are_one(self, one: str, other: str) -> bool:
        """Whether one is the other or part of it."""
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
        """Whether the sufferer is the doer's own state, whose name then more likely tells where than whom.

        A political party and its own government quarrel, and that is no relation of these.
        """
        state, actor = self._actors.get(sufferer), self._actors.get(doer)
        if state is None or actor is None or actor.country is None or actor.country != state.country:
            return False
        return state.kind == "state" or "party" in (state.kind, actor.kind)


@cache
def _demonyms() -> dict[str, bool | None]:
    """Adjectives and peoples; an adjective is its state where "the" stands before it ("the French bombed"), a people never."""
    found: dict[str, bool | None] = {}
    aliases = load_actors().aliases
    names = {alias.form for alias in aliases if alias.how in _NAMES}
    for alias in aliases:
        if alias.form in names:
            continue
        if alias.how == "people":
            found[alias.form] = None
        elif alias.how == "adjective":
            found.setdefault(alias.form, True)
    return found
