"""Happenings, parties, places, times, figures and voices, put together into claims."""

import hashlib
from collections.abc import Sequence
from typing import Any

from dateline.reading.claims.answers import answered_by, find_answers
from dateline.reading.claims.attach import attach, span_head
from dateline.reading.claims.bearing import bears, survey
from dateline.reading.claims.binding import part_sides
from dateline.reading.claims.elsewhere import is_elsewhere
from dateline.reading.claims.figures import attach_figures, own_figures
from dateline.reading.claims.harmed import with_harmed
from dateline.reading.claims.interval import find_interval, share_days
from dateline.reading.claims.kept import carry_sides
from dateline.reading.claims.pairs import pair_up
from dateline.reading.claims.parties import find_participants, with_sides
from dateline.reading.claims.public import is_private
from dateline.reading.claims.remarks import is_remark
from dateline.reading.claims.scenes import without_scenes
from dateline.reading.claims.speaking import find_speaking, is_talk
from dateline.reading.claims.tolls import find_toll_happenings
from dateline.reading.how_many import FigureFact
from dateline.reading.how_sure import judge
from dateline.reading.language import Analysis
from dateline.reading.says_who import Saying, voices_at
from dateline.reading.what import Happening, taken_by, ucdp_type
from dateline.reading.who import Cast, complete_cast
from dateline.record import Claim, Cue, Event, Figure, Participant, Place, Report, Span, Time, Voice, quote

_SAID = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})  # PLOVER roots that are acts of speech


def make_claims(
    report: Report,
    analysis: Analysis,
    *,
    book: Any,
    cast: Cast,
    happenings: Sequence[Happening],
    sayings: tuple[Saying, ...],
    places: Sequence[Place],
    times: Sequence[Time],
    facts: Sequence[FigureFact],
    preambles: Sequence[tuple[int, int]] = (),
) -> tuple[tuple[Claim, ...], tuple[Figure, ...], Cast]:
    """The claims of a report in order of trigger, its figures with whose they are, and the cast with every party in them.

    The places and times of `preambles` (a dateline) say where and when the report was filed, not what happened.
    """
    spoken = find_speaking(analysis, sayings)
    happenings = [happening for happening in happenings if not is_talk(analysis, happening, spoken)]
    located = _by_token(analysis, places)
    happenings = [without_scenes(analysis, each, located, cast) for each in happenings]
    happenings = with_harmed(analysis, facts, happenings)
    cast = part_sides(analysis, cast, happenings)
    heads = [head for happening in happenings for head in (*happening.actors, *happening.recipients)]
    cast = complete_cast(cast, analysis, book, heads, published=report.published, spoken=spoken, places=located)
    cast = pair_up(analysis, cast, happenings)
    happenings = carry_sides(analysis, happenings)
    happenings = [with_sides(analysis, cast, each) for each in happenings if not is_private(analysis, cast, each)]
    tolls, answers = find_toll_happenings(analysis, facts, happenings), find_answers(analysis, cast, happenings)
    happenings = sorted(
        [*happenings, *(again for again, _ in (*tolls, *answers))], key=lambda happening: happening.trigger
    )
    triggers = {token: happening.head for happening in happenings for token in (*happening.also, happening.head)}
    speech = [token for saying in sayings for token in saying.heads]
    acting = {head for happening in happenings for head in happening.actors}
    scenes = [
        (i, head)
        for i, head in _heads(analysis, places, preambles)
        if not is_elsewhere(analysis, cast, places[i], head, acting)
    ]
    where = attach(analysis, scenes, triggers, speech)
    lasting = {index for index, time in enumerate(times) if time.type == "DURATION"}
    when = attach(analysis, _heads(analysis, times, preambles), triggers, speech, own=lasting)
    share_days(analysis, times, when)
    how_many = attach_figures(analysis, facts, triggers)
    for belonging in (where, when):
        for again, before in tolls:
            belonging[again.head] = belonging[again.head] or list(belonging.get(before.head, ()))
        for again, before in answers:
            belonging[again.head] = list(belonging.get(before.head, ())) or belonging[again.head]
    ground = survey(analysis, happenings)
    claims: dict[str, Claim] = {}
    for happening in happenings:
        claim = _make_claim(report, analysis, happening, sayings, cast, places, times, (where, when, how_many))
        if is_remark(analysis, happening.head, claim.voices):
            continue
        if bears(analysis, ground, happening, claim, cast, facts):
            claims.setdefault(claim.id, claim)
    made = tuple(claims.values())
    return made, own_figures(facts, made), cast


def _by_token(analysis: Analysis, places: Sequence[Place]) -> dict[int, Place]:
    return {span_head(analysis, place.start, place.end): place for place in places}


def _heads(
    analysis: Analysis, items: Sequence[Place | Time], preambles: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Number and head token of each place or time that can belong to an event."""
    return [
        (i, span_head(analysis, item.start, item.end))
        for i, item in enumerate(items)
        if not (isinstance(item, Place) and item.use != "place")
        and not any(start <= item.start < end for start, end in preambles)
    ]


def _make_claim(
    report: Report,
    analysis: Analysis,
    happening: Happening,
    sayings: tuple[Saying, ...],
    cast: Cast,
    places: Sequence[Place],
    times: Sequence[Time],
    belonging: tuple[dict[int, list[int]], ...],
) -> Claim:
    where, when, how_many = (tuple(sorted(part.get(happening.head, ()))) for part in belonging)
    judgement = judge(analysis, happening, sayings)
    actors, recipients = find_participants(analysis, cast, happening)
    named = (*actors, *recipients) if happening.root in _SAID else actors  # "blamed India" happened nowhere in India
    where = tuple(i for i in where if not any(who.start <= places[i].start < who.end for who in named))
    voices = voices_at(happening.head, analysis, sayings, cast, report, answer=answered_by(happening))
    interval = find_interval(analysis, [times[i] for i in when], report.published)
    trigger = quote(report.text, analysis.starts[happening.trigger[0]], analysis.ends[happening.trigger[1] - 1])
    event = Event(
        happening.root,
        happening.mode,
        happening.context,
        happening.cameo,
        taken_by(happening.acled, _kinds(cast, actors)),
        happening.ucdp or ucdp_type(happening.root, happening.mode, _kinds(cast, actors), _kinds(cast, recipients)),
        happening.reciprocal,
        trigger,
        actors,
        recipients,
        where,
        when,
        how_many,
        *interval,
    )
    start, end = _extent(analysis, happening, [trigger, *actors, *recipients])
    cues = tuple(
        Cue(kind, analysis.starts[a], analysis.ends[b - 1], analysis.quote(a, b)) for kind, a, b in judgement.cues
    )
    return Claim(
        identify_claim(report.id, event, voices),
        start,
        end,
        report.text[start:end],
        event,
        judgement.polarity,
        judgement.certainty,
        judgement.status,
        judgement.responsibility,
        cues,
        voices,
    )


def _extent(analysis: Analysis, happening: Happening, parts: Sequence[Span | Participant]) -> tuple[int, int]:
    """Where the claim stands: its clause with what it names in that sentence; parties told again stay where they are."""
    sentence = analysis.sentences[analysis.sentence_of[happening.head]]
    first, last = analysis.starts[sentence.first], analysis.ends[sentence.last - 1]
    near = [part for part in parts if first <= part.start and part.end <= last]
    start = min([analysis.starts[happening.clause[0]], *(part.start for part in near)])
    return start, max([analysis.ends[happening.clause[1] - 1], *(part.end for part in near)])


def _kinds(cast: Cast, side: Sequence[Participant]) -> frozenset[str]:
    """What the parties of a side are."""
    return frozenset(cast.actors[party.id].kind for party in side)


def identify_claim(report_id: str, event: Event, voices: Sequence[Voice]) -> str:
    """A claim's id: 16 hex digits over report, trigger span, root and origin (design.md, section 3, "Ids")."""
    parts = [report_id, str(event.trigger.start), str(event.trigger.end), event.root, voices[-1].name]
    return hashlib.sha256("\x1f".join(parts).encode("utf8", "surrogatepass")).hexdigest()[:16]
