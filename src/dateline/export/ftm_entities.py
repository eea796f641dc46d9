"""Parties, places, reports, claims, incidents and relations as entities of FollowTheMoney."""

from collections.abc import Iterator
from functools import cache

from dateline.export.ftm_statement import Statement, make_entity_id, make_statements
from dateline.export.told_incident import ToldIncident, find_actor
from dateline.export.word_notes import word_notes
from dateline.export.wording import word_doubt, word_event, word_figure, word_interval, word_toll, word_voices
from dateline.knowledge.export_words import load_ftm
from dateline.record import Actor, Claim, Place, Record
from dateline.situation.relations.relation import RelationState


def state_report(record: Record) -> Iterator[Statement]:
    """A report as an Article; its text stays in the archive, its hash is in the notes."""
    report = record.report
    web = report.uri if report.uri and report.uri.startswith(("http://", "https://")) else None
    values = {
        "title": report.title or report.id,
        "publisher": report.publisher,
        "publishedAt": report.published,
        "sourceUrl": web,
        "language": _language(report.language),
        "notes": f"report {report.id}, sha256 {report.sha256}",
    }
    yield from make_statements(_article(report.id), "Article", values, seen=report.published, origin=report.id)


def state_party(actor: Actor) -> Iterator[Statement]:
    """A party, person or institution."""
    schema = load_ftm().schema.get(actor.kind, "LegalEntity")
    values = {"name": actor.name, "country": _country(actor.country), "notes": f"{actor.kind}, {actor.id}"}
    if schema != "Person":
        values["classification"] = actor.kind
    yield from make_statements(_party(actor.id), schema, values)


def state_place(place: Place) -> Iterator[Statement]:
    """A place as an Address with its coordinates, 0 among them."""
    values = {
        "full": ", ".join(dict.fromkeys(part for part in (place.name, place.admin1, place.country) if part)),
        "city": place.name if place.precision == "settlement" else None,
        "state": place.admin1,
        "country": _country(place.country),
        "latitude": place.lat,
        "longitude": place.lon,
        "remarks": f"known to the {place.precision}",
    }
    yield from make_statements(_place(place), "Address", values)


def state_claim(record: Record, claim: Claim) -> Iterator[Statement]:
    """A claim as a Note about its parties: the quote, who says so, and in its notes span, interval and figures.

    FollowTheMoney has neither spans nor ranges of dates, so both are told in words.
    """
    report, event, held = record.report, claim.event, {actor.id for actor in record.actors}
    figures = "; ".join(word_figure(record.figures[index]) for index in event.figures)
    facts = (
        f"claim {claim.id} in report {report.id}, characters {claim.start} to {claim.end}",
        f"voices: {word_voices(claim)}",
        f"when: {word_interval(event.from_, event.to)}" if event.from_ or event.to else "",
        f"figures: {figures}" if figures else "",
    )
    values = {
        "name": word_event(record, event),
        "description": claim.text,
        "summary": word_doubt(claim),
        "entity": [_party(who.id) for who in (*event.actors, *event.recipients) if who.id in held],
        "proof": _article(report.id),
        "publisher": report.publisher,
        "keywords": [word for word in (event.root, event.mode, event.acled) if word],
        "notes": [fact for fact in facts if fact],
    }
    yield from make_statements(
        make_entity_id("claim", claim.id), "Note", values, seen=report.published, origin=report.id
    )


def state_incident(told: ToldIncident) -> Iterator[Statement]:
    """An incident that occurred as an Event; its interval is startDate and endDate, its tolls are in the summary.

    Its parties are stated with the claims.
    """
    incident, place = told.incident, told.incident.place
    actors = [actor for one in (*incident.actors, *incident.recipients) if (actor := find_actor(told, one))]
    if place is not None:
        yield from state_place(place)
    tolls = ((kind, getattr(incident, kind)) for kind in ("killed", "wounded", "captured"))
    what = " ".join(word for word in (incident.root, incident.mode) if word)
    values = {
        "name": ", ".join(part for part in (what, place.name if place else "", incident.from_ or "") if part),
        "startDate": _day(incident.from_),
        "endDate": _day(incident.to),
        "involved": [_party(actor.id) for actor in actors],
        "country": _country(place.country) if place else None,
        "location": place.name if place else None,
        "addressEntity": _place(place) if place else None,
        "summary": [f"{kind}: {word_toll(toll)}" for kind, toll in tolls if toll is not None],
        "description": word_notes(told),
        "proof": [_article(report) for report in told.records],
        "keywords": [word for word in (incident.root, incident.mode, incident.acled) if word],
        "recordId": incident.id,
    }
    yield from make_statements(make_entity_id("incident", incident.id), "Event", values)


def state_relation(state: RelationState, number: int) -> Iterator[Statement]:
    """A stretch of a state between two parties as an UnknownLink; how its ends are bounded is told in words."""
    ends = (
        f"began between {state.onset_from or '…'} and {state.onset_to or '…'}",
        "no end told of" if state.open else f"ended between {state.end_from or '…'} and {state.end_to or '…'}",
        f"last told of for {state.last}" if state.last else "",
        f"held to {state.confidence.held:.2f}, not held to {state.confidence.not_held:.2f}",
    )
    values = {
        "subject": _party(state.one),
        "object": _party(state.other),
        "role": state.state,
        "startDate": _day(state.onset_from or state.onset_to),
        "endDate": _day(state.end_to or state.end_from),
        "status": "contested" if state.contested else None,
        "summary": [end for end in ends if end],
    }
    key = (state.one, state.other, state.state, str(number))
    yield from make_statements(make_entity_id("relation", *key), "UnknownLink", values)


def _party(actor: str) -> str:
    return make_entity_id("actor", actor)


def _article(report: str) -> str:
    return make_entity_id("report", report)


def _place(place: Place) -> str:
    key = (place.name, place.admin1 or "", place.country or "", place.precision, str(place.lat), str(place.lon))
    return make_entity_id("place", *key)


def _day(value: str | None) -> str | None:
    """Dates of FollowTheMoney are prefixes of ISO 8601, as ours are, without the time of day."""
    return value[:10] if value else None


@cache
def _country(iso: str | None) -> str | None:
    import pycountry

    found = pycountry.countries.get(alpha_3=iso) if iso else None
    return str(found.alpha_2).lower() if found else ("xk" if iso == "XKX" else None)


@cache
def _language(code: str | None) -> str | None:
    import pycountry

    found = pycountry.languages.get(alpha_2=code) if code else None
    return str(found.alpha_3) if found else None
