"""All that one report says."""

from msgspec import Struct

from dateline.record.actor import Actor
from dateline.record.attribution import Attribution
from dateline.record.claim import Claim
from dateline.record.figure import Figure
from dateline.record.incident import Incident
from dateline.record.place import Place
from dateline.record.report import Report
from dateline.record.time import Time


class Record(Struct, frozen=True):
    """What one reading says: the JSON contract. Every value points at the words it came from."""

    report: Report
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()
