"""What reports tell of each day, counted while records go by."""

from collections.abc import Container, Iterator
from datetime import date

from dateline.knowledge.day_words import load_day_weights
from dateline.record import Claim, Record, Time
from dateline.situation.joint_incident import JointIncident

# Published, id of the report, id of the claim or "", start: sorted, the earliest report comes first.
Source = tuple[str, str, str, int]


class DayCounts:
    """Reports per day (ordinals) that name it, hold a deed of it, come back to it; the best-covered happening of each.

    `sources` holds where each day is told of, claims of deeds apart from other claims and from bare mentions.
    """

    def __init__(self) -> None:
        self.mentioned: dict[int, int] = {}
        self.deeds: dict[int, int] = {}
        self.later: dict[int, int] = {}
        self.told: dict[int, int] = {}
        self.incident: dict[int, JointIncident] = {}
        self.sources: dict[int, list[list[Source]]] = {}


def count_incident(counts: DayCounts, incident: JointIncident) -> None:
    """Add a happening of one day: of those of a day the one that most reports tell is kept."""
    day = read_day(incident.from_, incident.to)
    if day is None:
        return
    reports, rival = len({account.report.id for account in incident.accounts}), counts.incident.get(day)
    if rival is None or (-reports, incident.id) < (-counts.told[day], rival.id):
        counts.told[day], counts.incident[day] = reports, incident


def count_record(counts: DayCounts, record: Record, chosen: Container[str] | None = None) -> None:
    """Add what `record` tells of days up to its own; of claims only those whose id is `chosen`, where that is given,
    and then of mentions only those within them."""
    report, weights = record.report, load_day_weights()
    published = read_day(report.published, report.published)
    claims = [one for one in record.claims if _counts(one) and (chosen is None or one.id in chosen)]
    mentions = list(_find_mentions(record, claims, all_=chosen is None))
    told = [(day, one) for one in claims if (day := read_day(one.event.from_, one.event.to))]
    for day, start, claim, rank in _list_sources(told, mentions):
        if published is None or day <= published:
            source = (report.published or "9999", report.id, claim, start)
            counts.sources.setdefault(day, [[], [], []])[rank].append(source)
    for into, days in (
        (counts.mentioned, {day for day, _ in mentions}),
        (counts.deeds, {day for day, one in told if one.event.root in weights.deeds}),
        (counts.later, {day for day, _ in told if published and published - day >= weights.later}),
    ):
        for day in days:
            if published is None or day <= published:
                into[day] = into.get(day, 0) + 1


def read_day(from_: str | None, to: str | None) -> int | None:
    """The ordinal of an interval of one day; null for any other."""
    if not from_ or not to or len(from_) < 10 or from_[:10] != to[:10]:
        return None
    try:
        return date.fromisoformat(from_[:10]).toordinal()
    except ValueError:
        return None


def _counts(claim: Claim) -> bool:
    """Whether a claim says that something happened."""
    return claim.polarity == "positive" and claim.status in ("occurred", "ongoing")


def _find_mentions(record: Record, claims: list[Claim], *, all_: bool) -> Iterator[tuple[int, int]]:
    """Days that time expressions name, with where; only those within `claims` unless `all_`."""
    for one in record.times:
        day = read_day(one.from_, one.to) if _is_day(one) else None
        if day and (all_ or any(claim.start <= one.start < claim.end for claim in claims)):
            yield day, one.start


def _is_day(time: Time) -> bool:
    """Whether an expression names a day of the calendar: TIMEX3 "2011-03-19", no week."""
    return len(time.value) >= 10 and time.value[4:6] != "-W"


def _list_sources(
    told: list[tuple[int, Claim]], mentions: list[tuple[int, int]]
) -> Iterator[tuple[int, int, str, int]]:
    """Day, offset, claim and rank (0 deeds, 1 other claims, 2 mentions) of all that tells of days."""
    deeds = load_day_weights().deeds
    for day, claim in told:
        yield day, claim.start, claim.id, 0 if claim.event.root in deeds else 1
    for day, start in mentions:
        yield day, start, "", 2
