"""Which claims of a report speak of one happening?"""

from collections.abc import Sequence

from msgspec import Struct

from dateline.record import Claim, Place

# Roots that one happening can hold together: a raid kills and captures, a rally turns violent.
_FAMILIES = ({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"}, {"AGREE", "CONSULT", "COOPERATE", "CONCEDE", "RETREAT"})
_FORCE = frozenset({"ASSAULT", "COERCE"})


class Group(Struct):
    """The claims of one happening so far, with the narrowest interval and the most specific places among them."""

    claims: list[Claim]
    sentences: list[int]
    from_: str | None = None
    to: str | None = None
    places: list[Place] = []
    figures: set[int] = set()


def group_claims(claims: Sequence[Claim], sentences: Sequence[int], places: Sequence[Place]) -> list[Group]:
    """The claims, each with the number of its sentence, gathered by happening; groups in order of their first claim."""
    groups: list[Group] = []
    for claim, sentence in zip(claims, sentences, strict=True):
        home = next((group for group in reversed(groups) if _fits(group, claim, sentence, places)), None)
        if home is None:
            home = Group([], [], places=[], figures=set())
            groups.append(home)
        _take_in(home, claim, sentence, places)
    return groups


def _take_in(group: Group, claim: Claim, sentence: int, places: Sequence[Place]) -> None:
    event = claim.event
    group.claims.append(claim)
    group.sentences.append(sentence)
    group.figures.update(event.figures)
    if event.from_ and event.to and (group.from_ is None or (event.to[:10], event.from_[:10]) < ((group.to or "9")[:10], (group.from_ or "")[:10])):
        group.from_, group.to = group.from_ or event.from_, group.to or event.to
    group.places.extend(places[index] for index in event.places if index < len(places))


def _fits(group: Group, claim: Claim, sentence: int, places: Sequence[Place]) -> bool:
    """True where nothing speaks against the claim being about the group's happening, and something speaks for it."""
    event = claim.event
    if not any(_same_family(event.root, other.event.root) for other in group.claims):
        return False
    if event.figures and group.figures & set(event.figures):
        return True
    if _apart_in_time(group, claim) or _apart_in_space(group, claim, places):
        return False
    if event.root in _FORCE:
        return True
    return bool(_parties(claim) & {party for other in group.claims for party in _parties(other)}) or sentence in group.sentences


def _same_family(one: str, other: str) -> bool:
    return one == other or (one in _FORCE and other in _FORCE)


def _apart_in_time(group: Group, claim: Claim) -> bool:
    event = claim.event
    if not (event.from_ and event.to and group.from_ and group.to):
        return False
    return event.to[:10] < group.from_[:10] or event.from_[:10] > group.to[:10]


def _apart_in_space(group: Group, claim: Claim, places: Sequence[Place]) -> bool:
    mine = [places[index] for index in claim.event.places if index < len(places) and places[index].use == "place"]
    theirs = [place for place in group.places if place.use == "place"]
    if not mine or not theirs:
        return False
    return not any(_may_be_one(a, b) for a in mine for b in theirs)


def _may_be_one(one: Place, other: Place) -> bool:
    """True where one place may lie in the other: no division that both have differs, or both are one settlement."""
    for field in ("country", "admin1", "admin2"):
        a, b = getattr(one, field), getattr(other, field)
        if a and b and a != b:
            return False
    return not (one.precision == other.precision == "settlement" and one.name != other.name and one.admin2 is None)


def _parties(claim: Claim) -> set[str]:
    return {p.id for p in (*claim.event.actors, *claim.event.recipients)}
