"""Who does a report speak of?"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from dateline.knowledge.event_words import load_event_words
from dateline.knowledge.who_words import load_who_words
from dateline.reading.language import Analysis
from dateline.reading.who.cast import Cast, Party
from dateline.reading.who.casting import Casting
from dateline.reading.who.choice import choose_actor, others_of_kind
from dateline.reading.who.kin import cast_relative, is_relative
from dateline.reading.who.named import cast_organisation, cast_person, is_weapon
from dateline.reading.who.phrases import modifiers, objects_of, phrase_end, phrase_start
from dateline.reading.who.resolve import resolve
from dateline.reading.who.roles import is_vehicle
from dateline.reading.who.somebody import is_somebody, names_somebody, stands_apart
from dateline.reading.who.unnamed import name_sort, pluralise
from dateline.record import Choice, Place

_ARMS = ("weapon", "explosive")
_THING = frozenset({"it", "its", "itself"})
_BEFORE_A_NOUN = frozenset({"compound", "amod", "nmod"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "ADJ"})


def find_cast(analysis: Analysis, book: Any, *, published: str | None, places: Sequence[Place] = ()) -> Cast:
    """Everyone that a report speaks of: names, aliases, demonyms with roles, nominals and pronouns, each to its actor.

    `book` is the actor book of `knowledge`, `published` an ISO date by which names that changed hands are settled,
    `places` those of the report: with the states it names they tell which country it is about.
    """
    casting = _begin(analysis, book, published, places)
    for token, part in enumerate(analysis.pos):
        if part in _NAMING or token in analysis.known_at:
            resolve(casting, token)
    return _close(casting)


def complete_cast(
    cast: Cast,
    analysis: Analysis,
    book: Any,
    heads: list[int],
    *,
    published: str | None,
    spoken: Mapping[int, int] | None = None,
    places: Mapping[int, Place] | None = None,
) -> Cast:
    """The cast with a party for each of the head tokens that has none: an unknown actor, named by its own words.

    A thing that is nobody's is none, and a capital is its government.
    `heads` are tokens that an event or an act of saying takes for a party. `spoken` leads from "we" and "I" to the token
    that names who is speaking there, `places` from a token to the place it names: what is done to a place is done to it.
    """
    missing = [head for head in heads if head not in cast.parties]
    if not missing:
        return cast
    spoken = spoken or {}
    casting = _begin(analysis, book, published)
    casting.parties.update(cast.parties)
    casting.actors.update(cast.actors)
    casting.mentions = {actor.id: {(m.start, m.end): m for m in actor.mentions} for actor in cast.actors.values()}
    for head in missing:
        speaker = casting.parties.get(spoken.get(head, -1))
        place = (places or {}).get(head)
        if place is not None and place.use == "place":
            if _meet_capital(casting, head):
                continue
            name = place.name or place.text
            actor = casting.cast_unknown(name, "place", sector="UNK", country=place.country, code=place.country)
            casting.add(head, *_words_of(analysis, place), (actor,), "name")
        elif speaker is not None:
            casting.add(head, head, head + 1, speaker.actors, "pronoun", person=speaker.person, name=speaker.name)
        elif not _is_thing(casting, head):
            _invent(casting, head)
    return _close(casting)


def _begin(analysis: Analysis, book: Any, published: str | None, places: Sequence[Place] = ()) -> Casting:
    casting = Casting(analysis, book, published)
    casting.named = _weigh_states(analysis, book, places)
    casting.focus = _find_focus(casting.named)
    casting.lands = [(place.start, place.country) for place in places if place.use == "place" and place.country]
    return casting


def _weigh_states(analysis: Analysis, book: Any, places: Sequence[Place]) -> Counter[str]:
    """How much a report speaks of each state: by naming it or by places in it.

    A capital counts as little: talks are held in it, and papers are dated from it.
    """
    weights: Counter[str] = Counter()
    for name in analysis.known:
        state = _state_of(book, name.ids[0]) if len(name.ids) == 1 and name.how != "person" else None
        if state:
            weights[state] += 1 if name.how == "metonym" else 4
    states = _states_by_country(book)
    for place in places:
        if place.use == "place" and place.precision != "country" and place.country in states:
            weights[states[place.country]] += 3
    return weights


def _find_focus(weights: Counter[str]) -> str | None:
    """The state that a report is about: the one it speaks of most; None where two are level."""
    ranked = weights.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None


@cache
def _states_by_country(book: Any) -> dict[str, str]:
    return {
        actor.country: actor.id
        for actor in book.actors.values()
        if actor.kind == "state" and actor.country and not actor.to
    }


def _state_of(book: Any, actor: str) -> str | None:
    """The id of the state that an actor is, or is of."""
    known = book.actors[actor]
    if known.kind == "state":
        return actor
    parent = book.actors.get(known.part_of or "")
    return known.part_of if parent is not None and parent.kind == "state" else None


def _meet_capital(casting: Casting, head: int) -> bool:
    """File the government that a capital stands for as the one to whom something is said or done; False for other towns."""
    known = casting.analysis.known_at.get(head)
    if known is None or known.how != "metonym":
        return False
    actor, choice = choose_actor(casting, known.ids)
    casting.add(head, known.first, known.last, (casting.cast_known(actor),), "metonym", choice=choice)
    return True


def _is_thing(casting: Casting, head: int) -> bool:
    """True for what is no party unless it is somebody's: a warplane, or a word that only says what sort a thing is.

    An unknown name before a common noun of strife is seldom whose that is: "Kalashnikov gunfire", "Barrel bombs".
    """
    analysis, words = casting.analysis, load_who_words()
    if is_weapon(analysis, head):
        return True
    if is_vehicle(casting, head) or (analysis.pos[head] == "NOUN" and not names_somebody(casting, head)):
        return not _owners(casting, head)
    if analysis.deps[head] not in _BEFORE_A_NOUN:
        return False
    above = analysis.heads[head]
    while analysis.deps[above] in _BEFORE_A_NOUN and analysis.heads[above] > above:
        above = analysis.heads[above]
    events, lemma = load_event_words(), analysis.lemmas[above]
    strife = lemma in events.nouns or not events.classes.get(lemma, frozenset()).isdisjoint(_ARMS)
    if analysis.pos[above] != "NOUN" or not strife:
        return False
    if _victim_role(casting, head) is not None:
        return False
    name = analysis.name_at.get(head)
    mere = analysis.lemmas[head] in words.words("mere") and analysis.tags[head] != "NNS"  # "the terrorists attack"
    return mere or (analysis.pos[head] == "PROPN" and (name is None or name.label != "PERSON"))


def _victim_role(casting: Casting, head: int) -> Any:
    """What the civilians of "civilian deaths" are; None for a word that is no such victim."""
    analysis = casting.analysis
    if analysis.deps[head] not in _BEFORE_A_NOUN:
        return None
    role = casting.book.roles.get(analysis.lemmas[head])
    counted = analysis.lemmas[analysis.heads[head]] in load_event_words().links["toll"]
    return role if counted and role is not None and role.party == "civilian" else None


def _invent(casting: Casting, head: int) -> Party | None:
    """A party for words that name somebody we know nothing of."""
    analysis = casting.analysis
    name = analysis.name_at.get(head)
    first, last = phrase_start(analysis, head), phrase_end(analysis, head)
    if analysis.pos[head] == "PROPN":
        if name is not None and name.label == "PERSON":
            return cast_person(casting, name.first, name.last, head)
        return cast_organisation(
            casting, min(first, name.first) if name else first, max(last, name.last) if name else last, head
        )
    if analysis.lower[head] in _THING:
        return None  # what "it" means is not people, whatever it is
    relative = cast_relative(casting, head, first, last)
    if relative is not None:
        return relative
    owners = () if is_relative(casting, head) else _owners(casting, head)
    if owners:
        return casting.add(head, first, last, owners, "nominal")
    if (
        analysis.tags[head] == "CD"
        or analysis.pos[head] == "PRON"
        or analysis.lemmas[head] in load_who_words().words("count")
    ):
        actor = casting.cast_unknown("people", "people", sector="UNK")
        return casting.add(head, first, last, (actor,), "nominal", name=analysis.quote(first, last))
    words = name_sort(analysis, first, last)
    victims = _victim_role(casting, head)
    if victims is not None:
        words = pluralise(analysis.lemmas[head])
        actor = casting.cast_unknown(words, victims.kind, sector=victims.sector, code=victims.code)
    else:
        actor = casting.cast_unknown(words, _sort_of(analysis.lemmas[head]), sector="UNK")
    return casting.add(head, first, last, (actor,), "nominal", name=words)


def _sort_of(noun: str) -> str:
    """What a noun shows an unknown party to be: a group, a state, people, or an object."""
    kinds = [kind for rule in load_who_words().nominal if noun in rule.words for kind in rule.kinds]
    return kinds[0] if kinds else "people" if is_somebody(noun) else "object"


def _words_of(analysis: Analysis, place: Place) -> tuple[int, int]:
    """The tokens of a place's name."""
    first = bisect_left(analysis.ends, place.start + 1)
    return first, max(first + 1, bisect_left(analysis.starts, place.end))


def _owners(casting: Casting, head: int) -> tuple[str, ...]:
    """Whose a thing is that is no party itself ("Nusra positions", "the former's bases", "targets of the army")."""
    analysis = casting.analysis
    if analysis.lemmas[head] in casting.book.roles or analysis.pos[head] != "NOUN":
        return ()
    for token in [*reversed(modifiers(analysis, head)), *objects_of(analysis, head, "of", "belonging")]:
        party = resolve(casting, token)
        if party and party.person is None:
            return () if stands_apart(casting, head, party) else party.actors
    return ()


def _close(casting: Casting) -> Cast:
    """The cast with its mentions in text order, actors in order of their first mention."""
    for (start, end), chosen in casting.by_focus.items():
        mention = casting.mentions[chosen][start, end]
        choice = Choice(others_of_kind(casting, chosen), "the report is about its country")
        casting.mentions[chosen][start, end] = msgspec.structs.replace(mention, choice=choice)
    actors = []
    for actor in casting.actors.values():
        mentions = sorted(casting.mentions.get(actor.id, {}).values(), key=lambda mention: (mention.start, mention.end))
        actors.append(msgspec.structs.replace(actor, mentions=tuple(mentions)))
    actors.sort(key=lambda actor: (actor.mentions[0].start if actor.mentions else len(casting.analysis.text), actor.id))
    return Cast(casting.parties, {actor.id: actor for actor in actors})
