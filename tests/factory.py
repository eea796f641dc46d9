"""Builders for tests: documents, records and a reader that needs no model."""

import hashlib
import random
import re
from typing import Any

import msgspec

from dateline.intake import Document
from dateline.record import (
    Actor,
    Claim,
    Event,
    Incident,
    Mention,
    Participant,
    Place,
    Record,
    Report,
    Root,
    Span,
    Toll,
    Voice,
    quote,
)
from dateline.situation.account import Account, Assertion, Head
from dateline.situation.find_surroundings import find_sentences, find_surroundings
from dateline.situation.relations.evidence import Evidence


def make_report(text: str = "Rebels attacked Aleppo.", **fields: Any) -> Report:
    """A report that was read, of `text`; `fields` replace what it is made with."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    values: dict[str, Any] = {
        "id": digest[:16],
        "uri": None,
        "title": None,
        "publisher": "Harbour Wire",
        "published": "2016-08-08",
        "dateline": None,
        "language": "en",
        "sha256": digest,
        "text": text,
        "status": "read",
        "relevant": True,
    }
    return Report(**(values | fields))


def make_document(text: str = "Rebels attacked Aleppo.", name: str = "wire.txt", **fields: Any) -> Document:
    """A document that holds `make_report(text, **fields)`, read from the file `name`."""
    return Document(make_report(text, **fields), original=text.encode("utf8", "replace"), original_name=name)


def make_actor(name: str, *mentions: Span, **fields: Any) -> Actor:
    """A known armed group called `name`; its id is the name in small letters with hyphens."""
    values: dict[str, Any] = {
        "id": name.lower().replace(" ", "-"),
        "name": name,
        "kind": "armed group",
        "sector": "REB",
        "country": None,
        "code": None,
        "part_of": None,
        "from_": None,
        "to": None,
        "known": True,
        "mentions": tuple(Mention(span.start, span.end, span.text, "name") for span in mentions),
    }
    return Actor(**(values | fields))


def make_voice(name: str = "Harbour Wire", **fields: Any) -> Voice:
    """A voice; as made, the neutral publisher."""
    values: dict[str, Any] = {
        "name": name,
        "actor": None,
        "party": None,
        "kind": "outlet",
        "role": None,
        "relation": "publisher",
        "stance": "neutral",
        "attribution": None,
        "cue": None,
        "start": None,
        "end": None,
    }
    return Voice(**(values | fields))


def make_place(span: Span, **fields: Any) -> Place:
    """A settlement in Syria that is called as it is written."""
    values: dict[str, Any] = {
        "name": span.text,
        "geonames_id": None,
        "lat": 36.2,
        "lon": 37.15,
        "country": "SYR",
        "admin1": "Aleppo",
        "admin2": None,
        "precision": "settlement",
        "use": "place",
    }
    return Place(span.start, span.end, span.text, **(values | fields))


def make_event(root: Root, trigger: Span, **fields: Any) -> Event:
    """An event without parties, place or time."""
    values: dict[str, Any] = dict.fromkeys(Event.__struct_fields__) | {
        "root": root,
        "trigger": trigger,
        "reciprocal": False,
        **dict.fromkeys(("actors", "recipients", "places", "times", "figures"), ()),
    }
    return Event(**(values | fields))


def make_claim(event: Event, sentence: Span, **fields: Any) -> Claim:
    """A plain claim of the publisher's that `event` occurred."""
    values: dict[str, Any] = {
        "id": hashlib.sha256(f"{sentence}{event.trigger}{event.root}".encode()).hexdigest()[:16],
        "polarity": "positive",
        "certainty": "unstated",
        "status": "occurred",
        "responsibility": None,
        "cues": (),
        "voices": (make_voice(),),
    }
    return Claim(start=sentence.start, end=sentence.end, text=sentence.text, event=event, **(values | fields))


def make_incident(claim: Claim, **fields: Any) -> Incident:
    """The incident of one claim, with nobody hurt."""
    values: dict[str, Any] = {
        "id": f"i{claim.id}",
        "root": claim.event.root,
        "mode": claim.event.mode,
        "acled": claim.event.acled,
        "from_": claim.event.from_,
        "to": claim.event.to,
        "place": None,
        "actors": tuple(who.id for who in claim.event.actors),
        "recipients": tuple(who.id for who in claim.event.recipients),
        "killed": None,
        "wounded": None,
        "captured": None,
        "claims": (claim.id,),
        "contested_by": (),
    }
    return Incident(**(values | fields))


# The made-up reader's whole language: "A attacked B in C, D said." and "A met B." with names of one capitalised word.
_SENTENCE = re.compile(
    r"(?P<actor>[A-Z]\w+) (?P<verb>attacked|met) (?P<recipient>[A-Z]\w+)(?: in (?P<place>[A-Z]\w+))?"
    r"(?:, (?P<source>[A-Z]\w+) (?P<cue>said))?"
)


def read_fake(document: Document) -> Record:
    """A record made without a model, for sentences of one form; a text that holds "crash" breaks the reading."""
    report = document.report
    if "crash" in report.text:
        raise RuntimeError("this text was made to break the reading")
    if report.status == "skipped":
        return Record(report)
    actors: dict[str, Actor] = {}
    places: list[Place] = []
    claims: list[Claim] = []
    for match in _SENTENCE.finditer(report.text):
        claims.append(_claim_of(report, match, actors, places))
    incidents = tuple(
        make_incident(claim, killed=Toll(11, 12, 13), place=next((places[index] for index in claim.event.places), None))
        for claim in claims
        if claim.event.root == "ASSAULT"
    )
    return Record(report, tuple(actors.values()), tuple(places), claims=tuple(claims), incidents=incidents)


def _claim_of(report: Report, match: re.Match[str], actors: dict[str, Actor], places: list[Place]) -> Claim:
    def span(group: str) -> Span:
        return quote(report.text, *match.span(group))

    def party(group: str) -> Participant:
        words = span(group)
        actor = make_actor(words.text, words)
        held = actors.get(actor.id)
        mentions = (*(held.mentions if held else ()), *actor.mentions)
        actors[actor.id] = make_actor(words.text, *(Span(one.start, one.end, one.text) for one in mentions))
        return Participant(actor.id, None, words.start, words.end, words.text)

    if match["place"]:
        places.append(make_place(span("place")))
    mutual = match["verb"] == "met"
    both = (party("actor"), party("recipient"))
    event = make_event(
        "CONSULT" if mutual else "ASSAULT",
        span("verb"),
        reciprocal=mutual,
        actors=both if mutual else both[:1],
        recipients=both if mutual else both[1:],
        places=(len(places) - 1,) if match["place"] else (),
        from_=report.published,
        to=report.published,
    )
    voices = [make_voice(report.publisher or "unknown")]
    if match["source"]:
        voices.append(make_voice(match["source"], kind="person", relation="cited", cue=span("cue")))
    id_ = hashlib.sha256(f"{report.id}{match.span()}".encode()).hexdigest()[:16]
    return make_claim(event, quote(report.text, *match.span()), id=id_, voices=tuple(voices))


def make_account(name: str = "a", **fields: Any) -> Account:
    """An account called `name` of its own report that people were attacked in Harim on 2016-03-02.

    Fields are those of the account, or `published`, `publisher`, `report`, `text`, and those of its place by name
    (`place` is the name, "" for none); `killed` may be a number, `surroundings` a text.
    """
    report, published, publisher = (fields.pop(key, None) for key in ("report", "published", "publisher"))
    head = Head(report or f"report-{name}", published, publisher, None, None)
    day = fields.pop("from", fields.pop("from_", "2016-03-02"))
    divisions = {
        key: fields.pop(key) for key in ("lat", "lon", "admin1", "admin2", "country", "precision") if key in fields
    }
    called = fields.pop("place", "Harim")
    values: dict[str, Any] = {
        "id": name,
        "report": head,
        "asserted": True,
        "root": "ASSAULT",
        "mode": None,
        "acled": None,
        "from_": day or None,
        "to": day or None,
        "place": make_place(Span(0, len(called), called), **divisions) if called else None,
        **dict.fromkeys(("actors", "recipients", "contested_by"), ()),
        **dict.fromkeys(("killed", "wounded", "captured")),
        **fields,
    }
    for kind in ("killed", "wounded", "captured"):
        if isinstance(values[kind], int):
            values[kind] = Toll(values[kind], values[kind], values[kind])
    around = values.get("surroundings", ())
    if isinstance(around, str):
        values["surroundings"] = find_surroundings(around, find_sentences(around), [(0, len(around))])
    text = values.pop("text", f"People were attacked in {called}.")
    told = {name: values[name] for name in Assertion.__struct_fields__ if name in values and name != "id"}
    assertion = make_assertion(
        id=f"claim-{name}", text=text, polarity="positive" if values["asserted"] else "negative", **told
    )
    return Account(**(values | {"assertions": values.get("assertions", (assertion,))}))


def make_assertion(text: str = "People were attacked.", **fields: Any) -> Assertion:
    """A plain assertion of the publisher's that people were attacked."""
    values: dict[str, Any] = dict.fromkeys(Assertion.__struct_fields__) | {
        "id": hashlib.sha256(text.encode()).hexdigest()[:16],
        "start": 0,
        "end": len(text),
        "text": text,
        "root": "ASSAULT",
        "reciprocal": False,
        "trigger": "attacked",
        "actors": (),
        "recipients": (),
        "polarity": "positive",
        "certainty": "unstated",
        "status": "occurred",
        "stance": "neutral",
        "more_places": (),
        "figures": (),
        "times": (),
        "negations": (),
        "voices": (make_voice(),),
    }
    return Assertion(**(values | fields))


def make_war(reports: int) -> list[Record]:
    """Reports of a few days' fighting about a few towns: many tell of one happening, some deny, the same each time."""
    chance = random.Random(7)  # noqa: S311 - no secret
    return [_make_dispatch(f"r{number:03}", chance) for number in range(reports)]


def _make_dispatch(name: str, chance: random.Random) -> Record:
    towns = {"Harim": 36.2, "Salqin": 35.9, "Raqqa": 34.1, "Busra": 32.5}
    sentences = [f"Rebels attacked Government in {chance.choice(list(towns))}." for _ in range(chance.randint(1, 3))]
    day = f"2016-03-{chance.randint(1, 5):02}"
    record = read_fake(make_document(" ".join(sentences), id=name, published=day))
    claims, incidents = [], []
    for number, claim in enumerate(record.claims):
        denied = chance.random() < 0.15
        claims.append(
            msgspec.structs.replace(claim, id=f"c{name}-{number}", polarity="negative" if denied else "positive")
        )
        dead = chance.choice((2, 9, 16, 16, 20))
        type_ = chance.choice(("Attack", "Attack", "Armed clash", None))
        if not denied:
            place = record.places[claim.event.places[0]]
            place = msgspec.structs.replace(place, lat=towns[place.name], admin1=None)
            killed = Toll(dead, dead, dead) if chance.random() < 0.7 else None
            incidents.append(make_incident(claims[-1], place=place, killed=killed, acled=type_))
    return msgspec.structs.replace(record, claims=tuple(claims), incidents=tuple(incidents))


def make_evidence(one: str, other: str, state: str = "fighting", **fields: Any) -> Evidence:
    """The publisher's claim that `state` was seen on the day of its report; its id is made from all that it says."""
    values: dict[str, Any] = {
        "report": "r1",
        "published": "2016-08-08",
        "side": "for",
        "moment": "instance",
        "rule": "made-up",
        "start": 0,
        "end": 1,
        "text": "A",
        "from_": "2016-08-08",
        "from_mod": "exact",
        "to": "2016-08-08",
        "to_mod": "exact",
        "extent": "within",
        "certainty": "certain",
        "status": "occurred",
        "stance": "neutral",
        "voices": (make_voice(),),
    } | fields
    values.setdefault("claim", hashlib.sha256(f"{one} {other} {state} {values}".encode()).hexdigest()[:16])
    return Evidence(one=one, other=other, state=state, **values)  # type: ignore[arg-type] # a state is given as a string
