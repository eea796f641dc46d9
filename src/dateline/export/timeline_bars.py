"""What a timeline shows: incidents or claims with their intervals, each under its party or place."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from msgspec import Struct

from dateline.export.drawn_claims import DrawnReport
from dateline.export.wording import word_place, word_toll
from dateline.record import Claim, Incident, Record
from dateline.record.claim import Extent, Modifier

Unit = Literal["incident", "claim"]
Grouping = Literal["party", "place"]
# The groups of what has no party or no place.
UNNAMED: dict[Grouping, str] = {"party": "party not named", "place": "place not named"}


class Interval(NamedTuple):
    """When: a closed interval in ISO 8601, how its ends are meant, and whether what happened fills it."""

    from_: str | None
    from_mod: Modifier | None
    to: str | None
    to_mod: Modifier | None
    extent: Extent | None


class Bar(Struct):
    """Something of one kind within one interval, under one group; reports that tell the same are one bar."""

    group: str
    root: str
    interval: Interval
    words: str
    place: str
    count: int = 0
    reports: int = 0


class Bars(Struct):
    """All bars, in the order in which they are first told, and what went into them."""

    bars: list[Bar]
    told: int = 0
    undated: int = 0
    reports: int = 0


class _Told(NamedTuple):
    """An incident or claim in words."""

    root: str
    interval: Interval
    groups: list[str]
    words: str
    place: str


def find_bars(reports: Iterable[DrawnReport], unit: Unit, by: Grouping) -> Bars:
    """The bars of `reports`: an incident or claim a bar, under each of its actors or under its first place."""
    held: dict[tuple[str, str, Interval], Bar] = {}
    found = Bars([])
    for report in reports:
        told = list(_incidents(report, by) if unit == "incident" else _claims(report, by))
        dated = [one for one in told if one.interval.from_ or one.interval.to]
        found.told, found.undated = found.told + len(dated), found.undated + len(told) - len(dated)
        found.reports += bool(dated)
        touched: dict[int, Bar] = {}
        for one in dated:
            for group in one.groups:
                bar = Bar(group, one.root, one.interval, one.words, one.place)
                bar = held.setdefault((group, one.root, one.interval), bar)
                bar.count += 1
                touched[id(bar)] = bar
        for bar in touched.values():
            bar.reports += 1
    found.bars = list(held.values())
    return found


def _claims(report: DrawnReport, by: Grouping) -> Iterator[_Told]:
    record = report.record
    for claim in report.claims:
        event = claim.event
        interval = Interval(event.from_, event.from_mod, event.to, event.to_mod, event.extent)
        place = word_place(record, event).split("; ")[0]
        actors, recipients = ([who.id for who in parties] for parties in (event.actors, event.recipients))
        words = _word(record, event.mode or event.root.lower(), actors, [] if event.reciprocal else recipients, by)
        yield _Told(event.root, interval, _groups(record, actors, place, by), words, place)


def _incidents(report: DrawnReport, by: Grouping) -> Iterator[_Told]:
    record = report.record
    claims = {claim.id: claim for claim in record.claims}
    for incident in report.incidents:
        place = ""
        if incident.place is not None:
            parts = (incident.place.name, incident.place.admin1, incident.place.country)
            place = ", ".join(dict.fromkeys(part for part in parts if part))
        actors = list(incident.actors)
        others = [party for party in incident.recipients if party not in actors]
        words = _word(record, incident.mode or incident.root.lower(), actors, others, by)
        if incident.killed is not None:
            words += f", killed {word_toll(incident.killed)}"
        told = [claims[one] for one in incident.claims if one in claims]
        yield _Told(incident.root, _interval(incident, told), _groups(record, actors, place, by), words, place)


def _interval(incident: Incident, claims: Iterable[Claim]) -> Interval:
    """An incident's interval with the modifiers of the first claim that gives the same."""
    for claim in claims:
        event = claim.event
        if (event.from_, event.to) == (incident.from_, incident.to):
            return Interval(event.from_, event.from_mod, event.to, event.to_mod, event.extent)
    return Interval(incident.from_, None, incident.to, None, None)


def _groups(record: Record, actors: list[str], place: str, by: Grouping) -> list[str]:
    if by == "place":
        return [place or UNNAMED["place"]]
    return list(dict.fromkeys(_names(record, actors))) or [UNNAMED["party"]]


def _word(record: Record, what: str, actors: list[str], recipients: list[str], by: Grouping) -> str:
    who = ", ".join(dict.fromkeys(_names(record, actors))) if by == "place" else ""
    whom = ", ".join(dict.fromkeys(_names(record, recipients)))
    return " → ".join(part for part in (who, what, whom) if part)


def _names(record: Record, parties: Iterable[str]) -> Iterator[str]:
    names = {actor.id: actor.name for actor in record.actors}
    return (names.get(party, party) for party in parties)
