"""Claims as flat rows, for tables."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from dateline.export.wording import word_voices
from dateline.record import Claim, Figure, Record


class ClaimRow(Struct, frozen=True, rename={"from_": "from"}):
    """One claim as a row: what stands in several (actors, places ...) is joined by `; `, in the order of the record.

    Latitude and longitude are those of the first place, in degrees; figures are those of the first of their kind.
    """

    report: str
    claim: str
    published: str | None
    publisher: str | None
    title: str | None
    start: int
    end: int
    text: str
    root: str
    mode: str | None
    context: str | None
    cameo: str | None
    acled: str | None
    ucdp: str | None
    reciprocal: bool
    trigger: str
    actors: str
    actor_names: str
    recipients: str
    recipient_names: str
    places: str
    countries: str
    admin1: str
    lat: float | None
    lon: float | None
    from_: str | None
    from_mod: str | None
    to: str | None
    to_mod: str | None
    extent: str | None
    killed_low: float | int | None
    killed_best: float | int | None
    killed_high: float | int | None
    wounded_low: float | int | None
    wounded_best: float | int | None
    wounded_high: float | int | None
    captured_low: float | int | None
    captured_best: float | int | None
    captured_high: float | int | None
    polarity: str
    certainty: str
    status: str
    responsibility: str | None
    origin: str
    origin_actor: str | None
    origin_kind: str
    voices: str


# Names of the columns, in order.
COLUMNS = tuple(ClaimRow.__struct_encode_fields__)


def rows_of(records: Iterable[Record]) -> Iterator[ClaimRow]:
    """A row for every claim of `records`, in their order."""
    for record in records:
        for claim in record.claims:
            yield make_row(record, claim)


_OF_REPORT = ("published", "publisher", "title")
_OF_CLAIM = ("start", "end", "text", "polarity", "certainty", "status", "responsibility")
_OF_EVENT = ("root", "mode", "context", "cameo", "acled", "ucdp", "reciprocal")
_OF_INTERVAL = ("from_", "from_mod", "to", "to_mod", "extent")
_COUNTED = ("killed", "wounded", "captured")


def make_row(record: Record, claim: Claim) -> ClaimRow:
    """The row of one claim of `record`."""
    event, origin = claim.event, claim.voices[-1]
    places = [record.places[index] for index in event.places]
    return ClaimRow(
        report=record.report.id,
        claim=claim.id,
        trigger=event.trigger.text,
        lat=places[0].lat if places else None,
        lon=places[0].lon if places else None,
        places=_join(place.name for place in places),
        countries=_join(place.country for place in places),
        admin1=_join(place.admin1 for place in places),
        origin=origin.name,
        origin_actor=origin.actor,
        origin_kind=origin.kind,
        voices=word_voices(claim),
        **_take(record.report, _OF_REPORT),
        **_take(claim, _OF_CLAIM),
        **_take(event, _OF_EVENT),
        **_take(event, _OF_INTERVAL),
        **_parties(record, claim),
        **_counts(record, claim),
    )


def _take(source: Struct, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(source, name) for name in names}


def _parties(record: Record, claim: Claim) -> dict[str, Any]:
    names = {actor.id: actor.name for actor in record.actors}
    actors, recipients = claim.event.actors, claim.event.recipients
    return {
        "actors": _join(who.id for who in actors),
        "actor_names": _join(names.get(who.id, who.id) for who in actors),
        "recipients": _join(who.id for who in recipients),
        "recipient_names": _join(names.get(who.id, who.id) for who in recipients),
    }


def _counts(record: Record, claim: Claim) -> dict[str, Any]:
    counts: dict[str, Any] = {}
    for kind in _COUNTED:
        figure = _first_of(record, claim, kind)
        counts |= {f"{kind}_{bound}": getattr(figure, bound) if figure else None for bound in ("low", "best", "high")}
    return counts


def _first_of(record: Record, claim: Claim, kind: str) -> Figure | None:
    return next((figure for index in claim.event.figures if (figure := record.figures[index]).kind == kind), None)


def _join(names: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(name for name in names if name))
