"""The days that mattered, in what an archive holds."""

import sqlite3
from collections.abc import Callable, Iterable
from itertools import groupby

import msgspec

from dateline.archive.find_claims import ClaimFilter, find_claims
from dateline.record import Record
from dateline.situation.days import Day, DayCounts, count_incident, count_record, quote_day, rank_days
from dateline.situation.joint_incident import JointIncident


def find_days(
    database: sqlite3.Connection,
    records: Iterable[Record],
    incidents: Iterable[JointIncident],
    find: Callable[[str], Record],
    most: int,
    wanted: ClaimFilter,
) -> tuple[Day, ...]:
    """The `most` days that mattered, by date, each with a sentence.

    Of `wanted`, dates bound the days; with anything else only claims that pass count, the happenings that they tell of,
    and mentions within them.
    """
    bare = msgspec.structs.replace(wanted, from_=None, to=None)
    counts, chosen = DayCounts(), set[str]()
    if bare == ClaimFilter():
        for record in records:
            count_record(counts, record)
    else:
        for _, group in groupby(find_claims(database, bare), key=lambda found: found.record.report.id):
            found = list(group)
            passing = {one.claim.id for one in found}
            count_record(counts, found[0].record, passing)
            chosen |= passing
    for incident in incidents:
        if bare == ClaimFilter() or _tells(incident, chosen):
            count_incident(counts, incident)
    days = rank_days(counts, most, first=wanted.from_, last=wanted.to)
    return tuple(quote_day(day, counts, find) for day in days)


def _tells(incident: JointIncident, chosen: set[str]) -> bool:
    return any(one.id in chosen for account in incident.accounts for one in account.assertions)
