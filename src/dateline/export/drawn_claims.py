"""Which claims a picture shows, and the incidents they belong to, report by report."""

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec
from msgspec import Struct

from dateline.archive import ClaimFilter, FoundClaim
from dateline.record import Claim, Incident, Record


class DrawnReport(Struct, frozen=True):
    """Claims of one record that a picture shows, in order, and the incidents that hold any of them."""

    record: Record
    claims: tuple[Claim, ...]
    incidents: tuple[Incident, ...]


def keep_happened(found: Iterable[FoundClaim], wanted: ClaimFilter) -> Iterator[FoundClaim]:
    """Claims that something did happen or goes on, unless `wanted` names a polarity or status itself.

    A picture shows no voices, so what is denied, planned or threatened would look as if it had happened.
    """
    for one in found:
        asserted = wanted.polarity is not None or one.claim.polarity == "positive"
        happened = wanted.status is not None or one.claim.status in ("occurred", "ongoing")
        if asserted and happened:
            yield one


def group_reports(found: Iterable[FoundClaim]) -> Iterator[DrawnReport]:
    """The claims found, by report."""
    for _, group in groupby(found, key=lambda one: one.record.report.id):
        held = list(group)
        record = held[0].record
        ids = {one.claim.id for one in held}
        claims = tuple(one.claim for one in held)
        incidents = (_fit(incident, claims) for incident in record.incidents if not ids.isdisjoint(incident.claims))
        yield DrawnReport(record, claims, tuple(incidents))


def _fit(incident: Incident, claims: Iterable[Claim]) -> Incident:
    """The incident as what the claims found say of it: who asks for one root is shown no other."""
    told = [claim.event for claim in claims if claim.id in incident.claims]
    if any(event.root == incident.root for event in told):
        return incident
    return msgspec.structs.replace(incident, root=told[0].root, mode=told[0].mode)


def find_all(record: Record) -> Iterator[FoundClaim]:
    """Every claim of one record, as if it had been found in an archive."""
    return (FoundClaim(record, claim) for claim in record.claims)
