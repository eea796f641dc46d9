"""Which organisations does a report cite by name?"""

from dateline.record import Record
from dateline.situation.copies.copy import Body


def find_bodies(record: Record) -> tuple[Body, ...]:
    """The organisations among the voices of `record` whose name has two capitalised words, each once, by name."""
    report = record.report.id
    found = {
        Body(report, voice.actor, voice.name)
        for claim in record.claims
        for voice in claim.voices
        if voice.kind == "organisation" and sum(word[0].isupper() for word in voice.name.split()) >= 2
    }
    return tuple(sorted(found, key=lambda body: (body.name, body.actor or "")))
