"""Archives for tests of exports: reports of one sentence a claim, told by what they should yield."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from dateline.archive import Archive
from dateline.record import Actor, Claim, Figure, Incident, Participant, Place, Record, Span, Toll, quote
from tests.factory import make_actor, make_claim, make_document, make_event, make_incident, make_place, make_voice

Party = tuple[str, dict[str, Any]]
REBELS: Party = ("Rebels", {"kind": "armed group", "country": "SYR", "code": "SYRREB"})
ARMY: Party = ("Military of Syria", {"kind": "military", "country": "SYR", "sector": "MIL", "code": "SYRMIL"})
RUSSIA: Party = ("Military of Russia", {"kind": "military", "country": "RUS", "sector": "MIL", "code": "RUSMIL"})
VILLAGERS: Party = (
    "villagers",
    {"kind": "people", "country": "SYR", "sector": "CVL", "code": "SYRCVL", "known": False},
)


def tell(
    actors: Sequence[Party] = (REBELS,),
    recipients: Sequence[Party] = (ARMY,),
    *,
    verb: str = "attacked",
    place: str = "Aleppo",
    killed: int | None = None,
    killed_of: tuple[str | None, Party | None] = (None, None),
    where: dict[str, Any] | None = None,
    after: str = "",
    **fields: Any,
) -> dict[str, Any]:
    """One sentence: its words, and what a claim of it says (`fields` of the event or the claim)."""
    return {
        "actors": actors,
        "recipients": recipients,
        "verb": verb,
        "place": place,
        "killed": killed,
        "killed_of": killed_of,
        "where": where or {},
        "after": after,
        **fields,
    }


def make_archive(folder: Path, *reports: tuple[dict[str, Any], Sequence[dict[str, Any]]]) -> Archive:
    """An archive of reports, each the fields of its report and what it tells."""
    archive = Archive(folder, create=True)
    for number, (head, told) in enumerate(reports):
        text = " ".join(_word(one) for one in told)
        document = make_document(text, f"{number}.txt", **head)
        archive.add(_make_record(document.report, told), document)
    return archive


def _word(one: dict[str, Any]) -> str:
    actors, recipients = (" and ".join(name for name, _ in one[side]) for side in ("actors", "recipients"))
    toll = f", killing {one['killed']} people" if one["killed"] is not None else ""
    where = f" in {one['place']}" if one["place"] else ""
    return f"{actors} {one['verb']} {recipients}{where}{toll}{one['after']}."


def _make_record(report: Any, told: Sequence[dict[str, Any]]) -> Record:
    actors: dict[str, Actor] = {}
    places: list[Place] = []
    figures: list[Figure] = []
    claims: list[Claim] = []
    incidents: list[Incident] = []
    at = 0
    for one in told:
        words = _word(one)
        sentence = quote(report.text, at, at + len(words))
        claim = _make_claim(report.text, sentence, one, actors, places, figures, report.publisher or "unknown")
        claims.append(claim)
        if claim.polarity == "positive" and claim.status in ("occurred", "ongoing"):
            toll = Toll(one["killed"], one["killed"], one["killed"]) if one["killed"] is not None else None
            place = places[claim.event.places[0]] if claim.event.places else None
            incidents.append(make_incident(claim, place=place, killed=one.get("toll", toll)))
        at += len(words) + 1
    return Record(
        report,
        tuple(actors.values()),
        tuple(places),
        (),
        tuple(figures),
        claims=tuple(claims),
        incidents=tuple(incidents),
    )


def _make_claim(
    text: str,
    sentence: Span,
    one: dict[str, Any],
    actors: dict[str, Actor],
    places: list[Place],
    figures: list[Figure],
    publisher: str,
) -> Claim:
    def find(words: str) -> Span:
        start = text.index(words, sentence.start)
        return quote(text, start, start + len(words))

    def party(given: Party) -> Participant:
        name, fields = given
        span = find(name)
        actor = make_actor(name, span, **fields)
        actors.setdefault(actor.id, actor)
        return Participant(actor.id, None, span.start, span.end, span.text)

    event_fields: dict[str, Any] = {
        key: one[key] for key in ("mode", "acled", "ucdp", "reciprocal", "from_", "to", "context") if key in one
    }
    event_fields.setdefault("from_", "2016-08-07")
    event_fields.setdefault("to", event_fields["from_"])
    if one["place"]:
        places.append(make_place(find(one["place"]), **one["where"]))
        event_fields["places"] = (len(places) - 1,)
    if one["killed"] is not None:
        counted, whose = one["killed_of"]
        span = find(f"{one['killed']} people")
        number = one["killed"]
        owner = party(whose).id if whose else None
        figures.append(
            Figure(
                span.start,
                span.end,
                span.text,
                "killed",
                number,
                number,
                number,
                "persons",
                False,
                None,
                counted,
                owner,
            )
        )
        event_fields["figures"] = (len(figures) - 1,)
    event = make_event(one.get("root", "ASSAULT"), find(one["verb"]), **event_fields)
    sides = {side: tuple(party(given) for given in one[side]) for side in ("actors", "recipients")}
    event = msgspec.structs.replace(event, **sides)
    claim_fields = {key: one[key] for key in ("polarity", "status", "certainty", "cues") if key in one}
    voices = (
        make_voice(publisher),
        *(make_voice(name, kind="person", relation="cited") for name in one.get("said_by", ())),
    )
    return make_claim(event, sentence, voices=one.get("voices", voices), **claim_fields)
