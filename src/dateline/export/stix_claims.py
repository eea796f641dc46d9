"""The claims of one report as objects of STIX 2.1."""

from collections.abc import Iterator
from typing import Any

import msgspec

from dateline.export.stix_objects import (
    Object,
    extend,
    make_id,
    make_location,
    make_object,
    make_party,
    make_report,
    make_speaker,
)
from dateline.export.wording import word_event, word_voices
from dateline.knowledge.export_words import load_stix
from dateline.record import Actor, Claim, Figure, Record, Voice

_OF_EVENT = (
    "root",
    "mode",
    "context",
    "cameo",
    "acled",
    "ucdp",
    "reciprocal",
    "from_",
    "from_mod",
    "to",
    "to_mod",
    "extent",
)
_OF_CLAIM = ("id", "start", "end", "polarity", "certainty", "status", "responsibility")
_OF_FIGURE = ("kind", "low", "best", "high", "unit", "approx", "of", "whose", "start", "end", "text")


def stix_of_record(record: Record) -> Iterator[Object]:
    """The objects of a report: who and where, a note for every claim, opinions of voices, the report itself.

    Parties, voices and places that stand in several reports come once for each; whoever writes them drops repeats.
    """
    actors = {actor.id: actor for actor in record.actors}
    made: dict[str, Object] = {}
    for claim in record.claims:
        for one in _of_claim(record, claim, actors):
            made.setdefault(one["id"], one)
    for one in _contest(record):
        made.setdefault(one["id"], one)
    yield from made.values()
    publisher = make_speaker(record.report.publisher) if record.report.publisher else None
    if publisher is not None:
        yield publisher
    yield make_report(record.report, list(made), publisher["id"] if publisher else None)


def note_id(claim: str) -> str:
    """The id of the note that holds a claim."""
    return make_id("note", claim)


def _of_claim(record: Record, claim: Claim, actors: dict[str, Actor]) -> Iterator[Object]:
    event = claim.event
    parties = [make_party(actors[who.id]) for who in (*event.actors, *event.recipients) if who.id in actors]
    places = [found for index in event.places if (found := make_location(record.places[index])) is not None]
    speakers = [_speaker(voice, actors) for voice in claim.voices]
    yield from (*parties, *places, *speakers)
    about = dict.fromkeys(one["id"] for one in (*parties, *places)) or dict.fromkeys(one["id"] for one in speakers)
    yield make_object(
        "note",
        (claim.id,),
        day=record.report.published,
        abstract=word_event(record, event),
        content=claim.text,
        authors=[voice.name for voice in claim.voices],
        object_refs=list(about),
        lang=record.report.language,
        confidence=rate_confidence(claim),
        extensions=extend(_told(record, claim)),
    )
    for voice in claim.voices:
        if voice.stance in load_stix().opinion:
            yield _opinion(record, voice, claim)


def rate_confidence(claim: Claim) -> int:
    """How sure the origin is, on the standard's scale; low where a voice doubts or denies what it relays."""
    words = load_stix().confidence
    doubted = any(voice.stance in ("doubts", "denies") for voice in claim.voices)
    return words["possible"] if doubted else words[claim.certainty]


def _speaker(voice: Voice, actors: dict[str, Actor]) -> Object:
    return make_party(actors[voice.actor]) if voice.actor in actors else make_speaker(voice.name)


def _told(record: Record, claim: Claim) -> dict[str, Any]:
    """What the extension holds of a claim."""
    event = claim.event
    figures = (record.figures[index] for index in event.figures)
    return {
        "report": record.report.id,
        **{name: getattr(claim, name) for name in _OF_CLAIM},
        "event": {name.strip("_"): getattr(event, name) for name in _OF_EVENT},
        "actors": [who.id for who in event.actors],
        "recipients": [who.id for who in event.recipients],
        "figures": [_figure(figure) for figure in figures],
        "voices": [msgspec.to_builtins(voice) for voice in claim.voices],
        "chain": word_voices(claim),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {name: getattr(figure, name) for name in _OF_FIGURE}


def _opinion(record: Record, voice: Voice, claim: Claim) -> Object:
    cue = f" (“{voice.cue.text}”)" if voice.cue else ""
    return make_object(
        "opinion",
        (claim.id, voice.name, voice.stance),
        day=record.report.published,
        opinion=load_stix().opinion[voice.stance],
        explanation=f"{voice.name} {voice.stance} it{cue}",
        authors=[voice.name],
        object_refs=[note_id(claim.id)],
    )


def _contest(record: Record) -> Iterator[Object]:
    """What claims that deny or differ say of the claims for an incident."""
    claims = {claim.id: claim for claim in record.claims}
    for incident in record.incidents:
        held = [note_id(one) for one in incident.claims if one in claims]
        for other in incident.contested_by:
            if other not in claims or not held:
                continue
            against = claims[other]
            opinion = load_stix().opinion["denies" if against.polarity == "negative" else "doubts"]
            yield make_object(
                "opinion",
                (incident.id, other),
                day=record.report.published,
                opinion=opinion,
                explanation=f"“{against.text}” ({word_voices(against)})",
                authors=[voice.name for voice in against.voices],
                object_refs=held,
            )
