"""One incident as a row of UCDP GED's columns."""

from collections import Counter
from typing import Any

from dateline.export.acled_row import number_incident
from dateline.export.event_days import EventDays, find_days
from dateline.export.ged_sides import GedSide, find_ged_sides, split_deaths
from dateline.export.told_incident import ToldIncident, claims_of, offices_of, originals_of
from dateline.export.whole_toll import round_toll
from dateline.knowledge.export_words import load_countries, load_ucdp
from dateline.record import Place

# UCDP summarises what lasted longer than a week.
_WEEK = 7


def make_ged_row(told: ToldIncident) -> dict[str, Any] | str:
    """The row by column, or why UCDP would have none: "no-deaths", "no-type", "no-date", "too-long", "no-place"."""
    incident, toll = told.incident, round_toll(told.incident.killed)
    violence, days, place = _violence(told), find_days(incident.from_, incident.to), incident.place
    if toll.high == 0:
        return "no-deaths"
    if violence is None:
        return "no-type"
    if days is None:
        return "no-date"
    date_prec = next((code for most, code in load_ucdp().date_prec if days.count <= most), None)
    if date_prec is None:
        return "too-long"
    if place is None or place.lat is None or place.lon is None or _country_of(place) is None:
        return "no-place"
    sides = find_ged_sides(told, violence)
    deaths = split_deaths(told, sides, toll, violence)
    number = number_incident(incident.id)
    return {
        **dict.fromkeys(load_ucdp().columns, ""),
        "id": number,
        "relid": f"{place.country}-{days.first.year}-{violence}-{number}",
        "year": days.first.year,
        "code_status": load_ucdp().code_status,
        "type_of_violence": int(violence),
        **_parties(sides, violence),
        **_sources(told),
        **_where(place),
        "event_clarity": _clarity(told, days),
        "date_prec": date_prec,
        "date_start": days.first.isoformat(),
        "date_end": days.last.isoformat(),
        "deaths_a": deaths.a,
        "deaths_b": deaths.b,
        "deaths_civilians": deaths.civilians,
        "deaths_unknown": deaths.unknown,
        "best": toll.best,
        "high": toll.high,
        "low": toll.low,
    }


def number_cell(lat: float, lon: float) -> int:
    """The PRIO-GRID cell of a point: half a degree wide, 720 to a row, 1 in the south-west corner of the world.

    Source: PRIO-GRID codebook 2.0, "gid". The far edges belong to the last row and column.
    """
    row, column = min(int((lat + 90) * 2), 359), min(int((lon + 180) * 2), 719)
    return row * 720 + column + 1


def _violence(told: ToldIncident) -> str | None:
    """UCDP's type of violence that most firm claims have, the first of equals."""
    counts = Counter(one.ucdp for _, one in told.firm if one.ucdp)
    return counts.most_common(1)[0][0] if counts else None


def _clarity(told: ToldIncident, days: EventDays) -> int:
    """1 where the reports tell an event of at most a week, 2 where they sum up what went on."""
    throughout = any(claim.event.extent == "throughout" for _, claim in claims_of(told))
    return 1 if days.bounded and days.count <= _WEEK and not throughout else 2


def _parties(sides: tuple[GedSide, GedSide], violence: str) -> dict[str, Any]:
    a, b = sides
    dyad = f"{a.name} - {b.name}"
    return {
        "conflict_name": "" if violence == load_ucdp().violence["state"] else dyad,
        "dyad_name": dyad,
        "side_a_new_id": a.id,
        "side_a": a.name,
        "side_b_new_id": b.id,
        "side_b": b.name,
        "gwnoa": a.gw,
        "gwnob": b.gw,
    }


def _sources(told: ToldIncident) -> dict[str, Any]:
    """Who printed it and who said it, when and under which headline, in the order of publication."""
    reports = {account.report.id: account.report for account, _ in told.firm}.values()
    articles = (
        ",".join(part for part in (report.publisher, report.published, report.title) if part).replace('"', "'")
        for report in reports
    )
    return {
        "number_of_sources": len(reports),
        "source_article": ";".join(f'"{article}"' for article in articles),
        "source_office": _join(offices_of(told)),
        "source_date": _join(tuple(dict.fromkeys(report.published or "" for report in reports))),
        "source_headline": _join(tuple(dict.fromkeys(report.title or "" for report in reports))),
        "source_original": _join(originals_of(told)),
    }


def _where(place: Place) -> dict[str, Any]:
    assert place.lat is not None
    assert place.lon is not None
    country = _country_of(place)
    assert country is not None
    name, number = country
    return {
        "where_prec": load_ucdp().where_prec[place.precision],
        "where_coordinates": place.name,
        "where_description": place.text,
        "adm_1": place.admin1,
        "adm_2": place.admin2,
        "latitude": place.lat,
        "longitude": place.lon,
        "geom_wkt": f"POINT ({place.lon} {place.lat})",
        "priogrid_gid": number_cell(place.lat, place.lon),
        "country": name,
        "country_id": number,
        "region": next(one.name for one in load_ucdp().region if one.from_ <= number <= one.to),
    }


def _country_of(place: Place) -> tuple[str, int] | None:
    """UCDP's name and number of the state in which, or under whose number, it records the place."""
    own = load_countries().get(place.country or "")
    state = load_countries()[own.within] if own is not None and own.within else own
    return (state.ucdp or state.name, state.gw) if state is not None and state.gw is not None else None


def _join(parts: tuple[str, ...]) -> str:
    return ";".join(part.replace(";", ",") for part in parts if part)
