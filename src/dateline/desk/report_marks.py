"""Which stretches of a report's text a page marks."""

from collections.abc import Iterator, Sequence

from dateline.desk.mark_text import Mark
from dateline.record import Claim, Record


def find_marks(record: Record, claims: Sequence[Claim]) -> Iterator[Mark]:
    """Marks of what the record found, and of each claim of `claims` by its number there."""
    for number, claim in enumerate(claims):
        yield from _of_claim(record, claim, number)
    for actor in record.actors:
        for mention in actor.mentions:
            yield Mark(mention.start, mention.end, "actor")
    for place in record.places:
        if place.use == "place":
            yield Mark(place.start, place.end, "place")
    for time in record.times:
        yield Mark(time.start, time.end, "time")
    for figure in record.figures:
        yield Mark(figure.start, figure.end, "figure")


def _of_claim(record: Record, claim: Claim, number: int) -> Iterator[Mark]:
    event = claim.event
    yield Mark(claim.start, claim.end, "whole", number)
    yield Mark(event.trigger.start, event.trigger.end, "event", number)
    for who in (*event.actors, *event.recipients):
        yield Mark(who.start, who.end, "party", number)
    for held, indices in ((record.places, event.places), (record.times, event.times), (record.figures, event.figures)):
        for index in indices:
            yield Mark(held[index].start, held[index].end, "held", number)
    for cue in claim.cues:
        yield Mark(cue.start, cue.end, "doubt", number)
    for voice in claim.voices:
        if voice.start is not None and voice.end is not None:
            yield Mark(voice.start, voice.end, "voice", number)
        if voice.cue is not None:
            yield Mark(voice.cue.start, voice.cue.end, "cue", number)
