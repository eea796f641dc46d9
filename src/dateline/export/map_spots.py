"""What a map shows: places, with what happened there and how many were killed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct

from dateline.archive.facets import fold
from dateline.export.drawn_claims import DrawnReport
from dateline.record import Claim, Incident, Place, Record
from dateline.record.place import Precision

# From the finest to the coarsest.
PRECISIONS: tuple[Precision, ...] = ("settlement", "district", "province", "region", "country")


class Site(NamedTuple):
    """A place as a map needs it: one point in degrees, however often and in whatever words it is named."""

    lat: float
    lon: float
    precision: Precision
    name: str
    within: str


class Spot(Struct):
    """What happened of one kind at one site: claims, reports, first and last date, and the dead.

    `tolls` holds the highest best figure of any incident for each day it began. Reports repeat each other, so `killed`
    counts a day once; days are added.
    """

    site: Site
    root: str
    claims: int = 0
    reports: int = 0
    first: str | None = None
    last: str | None = None
    tolls: dict[str | None, float | int] = {}

    @property
    def killed(self) -> float | int | None:
        """How many were killed, null where no report says."""
        return sum(self.tolls.values()) if self.tolls else None


class Spots(Struct):
    """All spots, in the order in which they are first named, and what went into them."""

    spots: list[Spot]
    reports: int = 0
    claims: int = 0
    placeless: int = 0


def find_spots(reports: Iterable[DrawnReport], place: str | None = None) -> Spots:
    """Where the claims of `reports` say that something happened, a spot a site and root.

    Of the places of a claim only those are shown that `place` names, by the words that the archive finds it by.
    """
    spots: dict[tuple[Site, str], Spot] = {}
    found = Spots([])
    for report in reports:
        drawn = [(claim, _finest(_places(report.record, claim, place))) for claim in report.claims]
        found.claims += sum(bool(sites) for _, sites in drawn)
        found.placeless += sum(not sites for _, sites in drawn)
        found.reports += any(sites for _, sites in drawn)
        touched = {id(spot): spot for claim, sites in drawn for spot in _count(spots, claim, sites)}
        for spot in touched.values():
            spot.reports += 1
        _add_tolls(spots, report, {claim.id: sites for claim, sites in drawn})
    found.spots = list(spots.values())
    return found


def _count(spots: dict[tuple[Site, str], Spot], claim: Claim, sites: list[Site]) -> Iterator[Spot]:
    event = claim.event
    dates = [date[:10] for date in (event.from_, event.to) if date]
    for site in sites:
        spot = spots.setdefault((site, event.root), Spot(site, event.root))
        spot.claims += 1
        spot.first = min([*dates, *filter(None, [spot.first])], default=None)
        spot.last = max([*dates, *filter(None, [spot.last])], default=None)
        yield spot


def _add_tolls(spots: dict[tuple[Site, str], Spot], report: DrawnReport, sites: dict[str, list[Site]]) -> None:
    """The dead of an incident lie at its own place, else at that of its first claim that has one."""
    for incident in report.incidents:
        killed = _killed(incident)
        own = [] if incident.place is None else _finest([incident.place])
        placed = (site for places in (own, *(sites.get(claim, []) for claim in incident.claims)) for site in places)
        drawn = (spots[site, incident.root] for site in placed if (site, incident.root) in spots)
        spot = next(drawn, None)
        if spot is not None and killed is not None:
            day = incident.from_
            spot.tolls[day] = max(killed, spot.tolls.get(day, 0))


def _killed(incident: Incident) -> float | int | None:
    toll = incident.killed
    return None if toll is None else next((n for n in (toll.best, toll.low, toll.high) if n is not None), None)


def _places(record: Record, claim: Claim, wanted: str | None) -> Iterator[Place]:
    """The places of a claim; all of them where none is what was asked for."""
    places = [record.places[index] for index in claim.event.places]
    if wanted is None:
        return iter(places)
    asked = [place for place in places if is_named(place, wanted)]
    return iter(asked or places)


def is_named(place: Place, wanted: str) -> bool:
    """Whether a place, its division or country has this name, as the archive compares names."""
    names = (place.text, place.name, place.admin1, place.admin2, place.country)
    return any(fold(wanted) in fold(name) for name in names if name)


def _finest(places: Iterable[Place]) -> list[Site]:
    """The sites of the places that have coordinates; only the most precise, since "Mosul, Iraq" is one place."""
    sites = dict.fromkeys(site for place in places if place.use == "place" and (site := _site(place)) is not None)
    finest = min((PRECISIONS.index(site.precision) for site in sites), default=None)
    return [site for site in sites if PRECISIONS.index(site.precision) == finest]


def _site(place: Place) -> Site | None:
    if place.lat is None or place.lon is None:
        return None
    within = ", ".join(dict.fromkeys(part for part in (place.admin1, place.country) if part and part != place.name))
    return Site(round(place.lat, 4), round(place.lon, 4), place.precision, place.name, within)
