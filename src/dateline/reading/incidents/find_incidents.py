"""The happenings of a report, most central first, with what their claims add up to."""

import hashlib
from collections.abc import Sequence
from math import log10

import msgspec

from dateline.knowledge.background_words import BackgroundWords, load_background_words
from dateline.reading.how_many import FigureFact
from dateline.reading.incidents.aims import aimed_at, find_aims
from dateline.reading.incidents.contests import find_contests
from dateline.reading.incidents.dating import is_definite
from dateline.reading.incidents.gone import find_lives
from dateline.reading.incidents.group import FORCE, Group, Told, find_named, group_claims
from dateline.reading.incidents.interval import best_interval
from dateline.reading.incidents.ownership import share_out
from dateline.reading.incidents.rivals import find_differing, find_tellings
from dateline.reading.incidents.roundup import drop_roundups
from dateline.reading.incidents.setting import SCENES, Setting, best_place, make_setting
from dateline.reading.incidents.telling import (
    begins_another,
    comes_before,
    confirms,
    is_habit,
    is_history,
    is_repeated,
    positions_of,
    trigger_token,
)
from dateline.reading.incidents.toll import span_tellings
from dateline.reading.language import Analysis
from dateline.record import Claim, Figure, Incident, Place, Report, Time, Toll


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
    Only positive claims that occurred or go on make an incident; what denies them contests it. What a report tells as
    history beside its news stays a claim and makes no incident, so that no toll is counted again wherever it is
    recalled. Most central first: what is told first, has victims, and is spoken of most.
    """
    words = load_background_words()
    told = [c for c in claims if c.polarity == "positive" and c.status in ("occurred", "ongoing")]
    tokens = [trigger_token(analysis, claim) for claim in told]
    owned = share_out(analysis, claims, told, tokens, figure_facts, words)
    owned = drop_roundups(analysis, owned, figure_facts, words)
    figure_facts = _told_again(analysis, told, tokens, owned, figure_facts, words)
    positions = positions_of(analysis)
    lives = find_lives(analysis, told, owned, figure_facts)
    tellings = []
    for claim, token, own, named in zip(told, tokens, owned, find_named(told), strict=True):
        sentence = analysis.sentence_of[token]
        counted = any(figure_facts[index].numbered for index in own)
        history = is_history(analysis, token, words) or (not counted and is_habit(analysis, token, words))
        history = (
            history
            or claim.id in lives
            or is_repeated(claim, times)
            or bool(own and comes_before(analysis, token, words))
        )
        apart = begins_another(analysis, sentence, words)
        definite = is_definite(analysis, token)
        tellings.append(Told(claim, sentence, positions[sentence], own, apart, history, definite, named))
    groups = group_claims(tellings, places, figure_facts)
    news = [group for group in groups if not all(each.history for each in group.told)]
    if not any(group.victims for group in news):  # a report about what followed: what it recalls is its matter
        news = [group for group in groups if group in news or group.victims] or groups
    news = _without_headlines(analysis, news)
    aims = find_aims(analysis, claims, words)
    setting = make_setting(analysis, places, times, words, report)
    elsewhere = _elsewhere(
        claims, [*(t.claim for t in tellings if not t.history), *(claim for _, claim in aims)], places
    )
    setting = msgspec.structs.replace(setting, apart=elsewhere)
    made = [(group, _make(group, claims, setting, aims)) for group in news]
    made.sort(key=lambda pair: -_weight(*pair))
    return tuple(incident for _, incident in made)


def _told_again(
    analysis: Analysis,
    told: Sequence[Claim],
    tokens: Sequence[int],
    owned: Sequence[tuple[int, ...]],
    facts: Sequence[FigureFact],
    words: BackgroundWords,
) -> tuple[FigureFact, ...]:
    """The facts, with those that are confirmed as if spoken of before: "confirmed today that a leader was arrested" adds
    nobody to those whose arrest was told."""
    again = {
        i for _, token, own in zip(told, tokens, owned, strict=True) for i in own if confirms(analysis, token, words)
    }
    return tuple(msgspec.structs.replace(fact, definite=True) if i in again else fact for i, fact in enumerate(facts))


def _without_headlines(analysis: Analysis, news: list[Group]) -> list[Group]:
    """The groups without those of force that a headline alone tells, uncounted, where the body tells of force."""
    headings = {number for number, sentence in enumerate(analysis.sentences) if sentence.heading}
    body = [group for group in news if group.roots & FORCE and not group.sentences <= headings]
    if not any(group.victims for group in body):
        return news
    return [
        group
        for group in news
        if not (group.roots & FORCE and group.sentences <= headings)
        or any(not victims.vague() for sets in group.victims.values() for victims in sets)
    ]


def _elsewhere(claims: Sequence[Claim], news: Sequence[Claim], places: Sequence[Place]) -> frozenset[int]:
    """The starts of places that belong only to what is no news: plans, doubts and history."""
    used = {index for claim in news if claim.event.root in SCENES for index in claim.event.places}
    return frozenset(places[index].start for claim in claims for index in claim.event.places if index not in used)


def _weight(group: Group, incident: Incident) -> float:
    """How central a happening is: early, with victims, often spoken of."""
    early = 20.0 / (1 + min(group.sentences))
    exact = any(not each.vague() and each.numbered for each in group.victims.get("killed", []))
    deadly = (
        20.0 + log10(1 + _size(incident.killed))
        if exact
        else 10.0
        if incident.killed
        else 2.0
        if incident.wounded or incident.captured
        else 0.0
    )
    forceful = 6.0 if incident.root in FORCE else 0.0
    return early + deadly + forceful + min(len(group.told), 6)


def _size(toll: Toll | None) -> float:
    """One number for a toll: best, else low, else high."""
    return 0 if toll is None else next((end for end in (toll.best, toll.low, toll.high) if end is not None), 0)


def _make(group: Group, claims: Sequence[Claim], setting: Setting, aims: Sequence[tuple[int, Claim]]) -> Incident:
    central = _central(group)
    from_, to = best_interval(group, setting)
    tellings = {kind: find_tellings(group, sets, claims) for kind, sets in group.victims.items() if sets}
    differing = {claim for kind in tellings for claim in find_differing(group, tellings[kind])}
    return Incident(
        id=_make_id(group.told[0].claim),
        root=central.event.root,
        mode=central.event.mode,
        acled=central.event.acled,
        from_=from_,
        to=to,
        place=best_place(group, setting),
        actors=_ids(group, "actors"),
        recipients=tuple(dict.fromkeys((*_ids(group, "recipients"), *aimed_at(group, aims)))),
        killed=span_tellings(tellings.get("killed", [])),
        wounded=span_tellings(tellings.get("wounded", [])),
        captured=span_tellings(tellings.get("captured", [])),
        claims=tuple(told.claim.id for told in group.told),
        contested_by=_contests(group, claims, differing),
    )


def _contests(group: Group, claims: Sequence[Claim], differing: set[str]) -> tuple[str, ...]:
    """Ids of the claims that deny the happening or tell other victims of it, in their order."""
    denying = find_contests([told.claim for told in group.told], claims)
    return tuple(claim.id for claim in claims if claim.id in differing or claim.id in denying)


def _make_id(claim: Claim) -> str:
    return hashlib.sha256(f"incident\x1f{claim.id}".encode()).hexdigest()[:16]


def _central(group: Group) -> Claim:
    """The claim that says most: the first of force with a type, else the first with a type, else the first."""
    claims = [told.claim for told in group.told]
    return next((claim for claim in claims if claim.event.acled), claims[0])


def _ids(group: Group, side: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party.id for told in group.told for party in getattr(told.claim.event, side)))
