"""The participants of a happening: the parties that its arguments name."""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what import Happening
from dateline.reading.who import Cast, Party
from dateline.record import Actor, Participant

# Roots of what is done to people where they are: the town that is shelled or left is where it happens.
_THERE = frozenset({"ASSAULT", "RETREAT", "MOBILIZE", "CONSULT"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_TELLERS = frozenset({"agency", "outlet"})
_WORD = 20  # characters in which the next word ends
_PLURAL = frozenset({"NNS", "NNPS", "PRP"})


def find_participants(
    analysis: Analysis, cast: Cast, happening: Happening
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Actors and recipients of a happening. In a reciprocal one every party stands on both sides, else none does."""
    actors = _participants(analysis, cast, happening.actors)
    recipients = _participants(analysis, cast, happening.recipients)
    taken = happening.mode == "seize"
    if happening.root in _THERE or taken:
        recipients = tuple(
            each
            for each in recipients
            if not _is_place(analysis, cast.actors[each.id], each) and not (taken and _is_taken(analysis, cast, each))
        )
    elif happening.root == "ACCUSE":
        recipients = tuple(each for each in recipients if not _is_scene(analysis, cast, each))
    if happening.casualty is not None:
        recipients = tuple(each for each in recipients if not _is_no_body(cast.actors[each.id], each))
    if happening.root == "ASSAULT":
        recipients = tuple(each for each in recipients if not _is_building(analysis, cast.actors[each.id], each))
    if happening.reciprocal:
        everyone = _unique([*actors, *recipients])
        return everyone, everyone
    actors = tuple(_apart(actor, recipients) for actor in actors)
    recipients = tuple(_apart(recipient, actors) for recipient in recipients)
    acting = {participant.id for participant in actors}
    return actors, tuple(participant for participant in recipients if participant.id not in acting)


def _is_place(analysis: Analysis, actor: Actor, participant: Participant) -> bool:
    """True for a town, and for a name that we do not know with "village" or "district" in it or right behind it."""
    if actor.kind == "place":
        return True
    if actor.known or not participant.text[:1].isupper():
        return False
    after = analysis.text[participant.end : participant.end + _WORD].split(maxsplit=1)
    words = [word.lower().strip(",.;") for word in (participant.text.rpartition(" ")[2], *after[:1])]
    return any("place-noun" in load_event_words().classes.get(word, ()) for word in words)


def _is_scene(analysis: Analysis, cast: Cast, participant: Participant) -> bool:
    """True for a town in which something is done: "investigated the attacks in Aleppo"."""
    head = bisect_left(analysis.starts, participant.end) - 1
    inside = analysis.deps[head] == "pobj" and analysis.lower[analysis.heads[head]] in ("in", "at", "near")
    return inside and cast.actors[participant.id].kind == "place"


def _is_no_body(actor: Actor, participant: Participant) -> bool:
    """True for what cannot be killed or hurt: an outlet in a byline, a building by its name."""
    word = participant.text.rpartition(" ")[2].lower()
    named = not actor.known and actor.name[:1].isupper()
    return (actor.kind in _TELLERS and " " not in participant.text.removeprefix(actor.name)) or (
        named and word in load_event_words().links["buildings"]
    )


def _is_taken(analysis: Analysis, cast: Cast, participant: Participant) -> bool:
    """True for what is taken and not from whom: a name that nobody lists, after "control of" or taken for a place's."""
    control = analysis.text[max(0, participant.start - 12) : participant.start].lower().endswith("control of ")
    named = not cast.actors[participant.id].known and cast.actors[participant.id].name[:1].isupper()
    return (control and named) or _is_located(analysis, cast, participant)


def _is_building(analysis: Analysis, actor: Actor, participant: Participant) -> bool:
    """True for a name that nobody lists, right before what kind of building it is: "the Grand Palace hotel"."""
    after = analysis.text[participant.end : participant.end + _WORD].split(maxsplit=1)
    named = not actor.known and actor.name[:1].isupper()
    buildings = load_event_words().links["buildings"]
    within = {word.lower() for word in participant.text.split()} & buildings  # "the Hamad School for Girls"
    return named and (bool(within) or (bool(after) and after[0].lower().strip(",.;") in buildings))


def _is_located(analysis: Analysis, cast: Cast, participant: Participant) -> bool:
    """True for a name that nobody lists and the recogniser takes for a place's."""
    name = analysis.name_at.get(bisect_left(analysis.starts, participant.end) - 1)
    return not cast.actors[participant.id].known and name is not None and name.label in _PLACES


def with_sides(analysis: Analysis, cast: Cast, happening: Happening) -> Happening:
    """A happening that is mutual where two sides are told, and only there.

    "A war on the rebels" names one, who undergoes it; a truce that two make, they make with each other; "militants
    fought" among themselves, but what one known body is said to have ("they keep a truce") has another side untold.
    Several who fight together fight those on the other side, not each other.
    """
    heads = (*happening.actors, *happening.recipients)
    sides = {actor for head in heads for actor in _ids(cast, head)}
    if not happening.reciprocal:
        apart = happening.actors and happening.recipients
        made = happening.root == "AGREE" and happening.mode == "ceasefire" and not apart
        return msgspec.structs.replace(happening, reciprocal=True) if made and len(sides) > 1 else happening
    if _are_allied(cast, happening):
        return msgspec.structs.replace(happening, reciprocal=False)
    many = not happening.recipients and any(analysis.tags[head] in _PLURAL for head in heads)
    people = happening.root == "ASSAULT" and _are_people(analysis, heads)
    one = len(sides) == 1 and cast.actors[next(iter(sides))].known and not people
    if len(sides) > 1 or (many and not one):
        return happening
    return msgspec.structs.replace(happening, reciprocal=False)


def _are_allied(cast: Cast, happening: Happening) -> bool:
    """True where several fight on one side of a fight: listed on both sides, allies would fight each other."""
    if happening.root != "ASSAULT":
        return False
    sides = [
        {actor for head in heads for actor in _ids(cast, head)} for heads in (happening.actors, happening.recipients)
    ]
    return all(sides) and sum(map(len, sides)) > 2 and not sides[0] & sides[1]


def _are_people(analysis: Analysis, heads: Sequence[int]) -> bool:
    """True for members of a body, who may turn on each other ("Hamas fighters clashed"), not for it or for "they"."""
    return any(analysis.pos[head] == "NOUN" for head in heads)


def _ids(cast: Cast, head: int) -> tuple[str, ...]:
    party = cast.at(head)
    return () if party is None else party.actors


def _apart(participant: Participant, others: Sequence[Participant]) -> Participant:
    """Where two of one party face each other, a named person stands for himself: no party is on both sides."""
    if participant.person is None or participant.person == participant.id:
        return participant
    facing = [other for other in others if other.id == participant.id and other.person != participant.person]
    return msgspec.structs.replace(participant, id=participant.person) if facing else participant


def _participants(analysis: Analysis, cast: Cast, heads: Sequence[int]) -> tuple[Participant, ...]:
    found = []
    for head in heads:
        party = cast.at(head)
        if party is not None:
            found += _participants_of(analysis, party)
    return _unique(found)


def _participants_of(analysis: Analysis, party: Party) -> list[Participant]:
    start, end = analysis.starts[party.first], analysis.ends[party.last - 1]
    return [Participant(actor, party.person, start, end, analysis.text[start:end]) for actor in party.actors]


def _unique(participants: Sequence[Participant]) -> tuple[Participant, ...]:
    """Each party once, at its first mention."""
    kept: dict[tuple[str, str | None], Participant] = {}
    for participant in participants:
        kept.setdefault((participant.id, participant.person), participant)
    return tuple(kept.values())
