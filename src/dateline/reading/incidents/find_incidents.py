"""The happenings of a report, most central first, with what their claims add up to."""

import hashlib
from collections.abc import Sequence

from dateline.reading.how_many import FigureFact
from dateline.reading.incidents.group import Group, group_claims
from dateline.reading.incidents.toll import add_up
from dateline.reading.incidents.victims import gather_victims
from dateline.reading.language import Analysis
from dateline.record import Claim, Figure, FigureKind, Incident, Place, Report, Time, Toll

_PRECISION = {"settlement": 0, "district": 1, "province": 2, "country": 3, "region": 4}


def find_incidents(
    claims: Sequence[Claim],
    *,
    places: Sequence[Place],
    times: Sequence[Time],
    figures: Sequence[Figure],
    figure_facts: Sequence[FigureFact],
    analysis: Analysis,
    report: Report,
) -> tuple[Incident, ...]:
    """The claims of one report gathered by happening.

    `figure_facts` stand in the order of `figures`, which the claims' events index, as they do `places` and `times`.
    Only positive claims that occurred or go on make an incident; the others contest it. Most central first: what the
    headline or the first sentences say, then what most claims speak of.
    """
    sentences = {claim.id: _sentence_of(analysis, claim) for claim in claims}
    told = [claim for claim in claims if claim.polarity == "positive" and claim.status in ("occurred", "ongoing")]
    groups = group_claims(told, [sentences[claim.id] for claim in told], places)
    incidents = [_make(group, claims, sentences, figure_facts, report) for group in groups]
    order = sorted(range(len(groups)), key=lambda n: (-_weight(groups[n], incidents[n], analysis), n))
    return tuple(incidents[n] for n in order)


def _sentence_of(analysis: Analysis, claim: Claim) -> int:
    from bisect import bisect_left

    token = min(bisect_left(analysis.ends, claim.event.trigger.start + 1), len(analysis) - 1)
    return analysis.sentence_of[token]


def _weight(group: Group, incident: Incident, analysis: Analysis) -> float:
    """How central a happening is: early, with victims, often spoken of."""
    early = 10.0 / (1 + min(group.sentences))
    deadly = 5.0 if incident.killed else 2.0 if incident.wounded or incident.captured else 0.0
    return early + deadly + min(len(group.claims), 6)


def _make(
    group: Group, claims: Sequence[Claim], sentences: dict[str, int], facts: Sequence[FigureFact], report: Report
) -> Incident:
    central = _central(group)
    return Incident(
        id=_make_id(group.claims[0]),
        root=central.event.root,
        mode=central.event.mode,
        acled=central.event.acled,
        from_=group.from_,
        to=group.to,
        place=_best_place(group),
        actors=_ids(group, "actors"),
        recipients=_ids(group, "recipients"),
        killed=_toll(group, sentences, facts, "killed"),
        wounded=_toll(group, sentences, facts, "wounded"),
        captured=_toll(group, sentences, facts, "captured"),
        claims=tuple(claim.id for claim in group.claims),
        contested_by=_contested(group, claims),
    )


def _make_id(claim: Claim) -> str:
    return hashlib.sha256(f"incident {claim.id}".encode()).hexdigest()[:16]


def _central(group: Group) -> Claim:
    """The claim that says most: the first with figures of victims, else the first."""
    return next((claim for claim in group.claims if claim.event.acled), group.claims[0])


def _best_place(group: Group) -> Place | None:
    """The most specific place of the group, the earliest among equals."""
    usable = [place for place in group.places if place.use == "place"] or group.places
    return min(usable, key=lambda place: _PRECISION[place.precision], default=None)


def _ids(group: Group, side: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party.id for claim in group.claims for party in getattr(claim.event, side)))


def _toll(group: Group, sentences: dict[str, int], facts: Sequence[FigureFact], kind: FigureKind) -> Toll | None:
    chosen = {
        index: (index, sentences[claim.id], claim.voices[-1].name if claim.voices else "")
        for claim in group.claims
        for index in claim.event.figures
        if facts[index].figure.kind == kind
    }
    return add_up(gather_victims(facts, [chosen[index] for index in sorted(chosen)]))


def _contested(group: Group, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Claims that deny what the group says: negative, of the same root, and with a party or a figure in common."""
    roots = {claim.event.root for claim in group.claims}
    parties = {*_ids(group, "actors"), *_ids(group, "recipients")}
    return tuple(
        claim.id
        for claim in claims
        if claim.polarity == "negative"
        and claim.event.root in roots
        and parties & {party.id for party in (*claim.event.actors, *claim.event.recipients)}
    )
