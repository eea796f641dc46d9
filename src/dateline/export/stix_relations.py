"""What parties did to each other, and how they stood, as relationships of STIX 2.1."""

from collections.abc import Iterator
from itertools import product

from dateline.archive import Archive
from dateline.export.relation_parties import find_parties, name_parties
from dateline.export.stix_claims import note_id, rate_confidence
from dateline.export.stix_objects import Object, extend, make_lifetime, make_location, make_object, make_party
from dateline.export.told_incident import ToldIncident, claims_of, find_actor, iter_told
from dateline.export.word_notes import word_notes
from dateline.record import Actor
from dateline.situation.relations.relation import RelationState


def stix_of_incidents(archive: Archive) -> Iterator[Object | str]:
    """A relationship for each pair of actor and recipient of every incident that occurred, with the parties and the
    place; "doubted" or "no-pair" in place of an incident that has none."""
    for told in iter_told(archive):
        yield from _of_incident(told) if told is not None else ["doubted"]


def _of_incident(told: ToldIncident) -> Iterator[Object | str]:
    incident = told.incident
    sides = [
        [actor for one in ids if (actor := find_actor(told, one)) is not None]
        for ids in (incident.actors, incident.recipients)
    ]
    pairs = list(dict.fromkeys(_pairs(*sides)))
    if not pairs:
        yield "no-pair"
    place = make_location(incident.place) if incident.place else None
    if place is not None:
        yield place
    confidence = max(rate_confidence(claim) for _, claim in claims_of(told))
    for one, other in pairs:
        parties = make_party(one), make_party(other)
        yield from parties
        yield make_object(
            "relationship",
            (incident.id, one.id, other.id),
            day=min((account.report.published for account, _ in told.firm if account.report.published), default=None),
            relationship_type=incident.root.lower(),
            source_ref=parties[0]["id"],
            target_ref=parties[1]["id"],
            description=word_notes(told),
            confidence=confidence,
            **make_lifetime(incident.from_, incident.to),
            extensions=extend({
                "incident": incident.id,
                "mode": incident.mode,
                "acled": incident.acled,
                "place": place["id"] if place else None,
                "notes": [note_id(assertion.id) for _, assertion in told.firm],
            }),
        )  # fmt: skip


def _pairs(actors: list[Actor], recipients: list[Actor]) -> Iterator[tuple[Actor, Actor]]:
    """Each actor with each recipient; where they did it to each other, each pair once."""
    mutual = {actor.id for actor in actors} == {actor.id for actor in recipients}
    for one, other in product(actors, recipients):
        if one.id != other.id and not (mutual and one.id > other.id):
            yield one, other


def stix_of_relations(archive: Archive) -> Iterator[Object]:
    """A relationship for each stretch of a state between two parties.

    `start_time` is the first day on which it may have begun, else the day by which it had; `stop_time` the last on
    which it may have ended, else the day before which it had not. The bounds themselves stand in the extension.
    """
    actors = {actor.id: actor for digest in archive.digests() for actor in digest.actors}
    for relation in archive.relations():
        for number, state in enumerate(relation.states):
            one, other = find_parties(state.one, state.other, name_parties(relation, state), actors)
            parties = make_party(one), make_party(other)
            yield from parties
            yield _of_state(state, number, parties)


def _of_state(state: RelationState, number: int, parties: tuple[Object, Object]) -> Object:
    told = ("state", "directed", "onset_from", "onset_to", "last", "end_from", "end_to", "open", "contested")
    confidence = state.confidence
    return make_object(
        "relationship",
        ("state", state.one, state.other, state.state, str(number)),
        relationship_type=state.state.replace("_", "-").replace(" ", "-").lower(),
        source_ref=parties[0]["id"],
        target_ref=parties[1]["id"],
        confidence=round(100 * confidence.held),
        **make_lifetime(state.onset_from or state.onset_to, state.end_to or state.end_from),
        extensions=extend({
            **{name: getattr(state, name) for name in told},
            "belief": {"held": confidence.held, "not_held": confidence.not_held, "open": confidence.open},
            "qualifiers": [qualified.word for qualified in state.qualifiers],
        }),
    )  # fmt: skip
