"""Which victims of one happening are told by voices that cannot both be right? "26 civilians", "14 fighters, and no civilian"."""

from collections.abc import Sequence

from dateline.reading.incidents.group import Group, origin_of
from dateline.reading.incidents.victims import Victims, is_unarmed
from dateline.record import Claim

_ONE_SIDED = frozenset({"Air/drone strike"})  # whoever dies of it was struck by the same side


def find_tellings(group: Group, sets: Sequence[Victims], claims: Sequence[Claim]) -> list[list[Victims]]:
    """The sets of victims that may be added up, by voice: one list where nobody's victims rule out another's.

    Fighters and civilians are the same dead told by two origins where one origin denies the other's victims, or where
    all died of a strike from the air. First the list that most origins tell, then the first told.
    """
    rivals = [(a, b) for a in sets for b in sets if is_unarmed(a) and _are_rivals(group, a, b, claims)]
    if not rivals:
        return [list(sets)]
    unarmed = [a for a, _ in rivals]
    armed = [b for _, b in rivals]
    tellings = [[each for each in sets if not _holds(out, each)] for out in (armed, unarmed)]
    return sorted(tellings, key=lambda kept: (-len(origins_of(kept)), sets.index(kept[0])))


def find_differing(group: Group, tellings: Sequence[Sequence[Victims]]) -> set[str]:
    """Ids of the group's claims whose own victims stand in other tellings of a toll than the first alone."""
    held = origins_of(tellings[0])
    other = {origin for telling in tellings[1:] for origin in origins_of(telling)} - held
    return {
        told.claim.id
        for told in group.told
        if told.facts and origin_of(told.claim) in other and told.sentence in _sentences(tellings[1:])
    }


def origins_of(sets: Sequence[Victims]) -> set[str]:
    """Who tells of any of the sets."""
    return {origin for each in sets for origin, _ in each.said}


def _sentences(tellings: Sequence[Sequence[Victims]]) -> set[int]:
    return {sentence for telling in tellings for each in telling for sentence in each.sentences}


def _holds(sets: Sequence[Victims], one: Victims) -> bool:
    return any(each is one for each in sets)


def _are_rivals(group: Group, unarmed: Victims, other: Victims, claims: Sequence[Claim]) -> bool:
    """True for civilians and fighters of two origins that are the same dead."""
    ones, others = origins_of([unarmed]), origins_of([other])
    if other.extra or unarmed.extra or is_unarmed(other) or other.of in (None, "people") or _are_one(ones, others):
        return False
    struck = any(
        told.claim.event.acled in _ONE_SIDED and told.facts and told.sentence in unarmed.sentences
        for told in group.told
    )
    return struck or any(_rules_out(claim, unarmed, others) or _rules_out(claim, other, ones) for claim in claims)


def _are_one(ones: set[str], others: set[str]) -> bool:
    """True where an origin is among both, if only by a part of its name ("the Observatory")."""
    words = [[set(name.casefold().split()) for name in names] for names in (ones, others)]
    return any(one <= other or other <= one for one in words[0] for other in words[1])


def _rules_out(claim: Claim, victims: Victims, origins: set[str]) -> bool:
    """True where one of the origins denies that there were such victims: "no civilian was hit"."""
    if claim.polarity != "negative" or origin_of(claim) not in origins:
        return False
    return any(party.id == victims.of for party in claim.event.recipients)
