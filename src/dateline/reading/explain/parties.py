"""How each party of an event was resolved."""

from collections.abc import Iterable
from typing import Literal

from dateline.knowledge.load import years_off
from dateline.reading.explain.explanation import PartyReason, RunnerUp
from dateline.reading.read import Answers
from dateline.reading.what import Happening
from dateline.reading.who import Party
from dateline.reading.who.phrases import objects_of
from dateline.record import Claim, How, Span, quote

_WAYS: dict[How, str] = {
    "name": "a name",
    "alias": "another name, an acronym or a demonym",
    "nominal": "a role or common noun",
    "pronoun": "a pronoun",
    "metonym": "a capital or seat that stands for its government",
}


def explain_parties(answers: Answers, claim: Claim, happening: Happening) -> tuple[PartyReason, ...]:
    """One reason for each phrase that names an actor or recipient of the claim."""
    taken = {(p.start, p.end) for p in (*claim.event.actors, *claim.event.recipients)}
    sides: tuple[tuple[Literal["actor", "recipient"], tuple[int, ...]], ...] = (
        ("actor", happening.actors),
        ("recipient", happening.recipients),
    )
    parties = [(side, party) for side, heads in sides for head in heads if (party := answers.cast.at(head))]
    reasons = [_explain(answers, side, party) for side, party in parties]
    return tuple(reason for reason in reasons if (reason.words.start, reason.words.end) in taken)


def _explain(answers: Answers, side: Literal["actor", "recipient"], party: Party) -> PartyReason:
    named = _named_before(answers, party) if party.how in ("nominal", "pronoun") else None
    actors = tuple(answers.cast.actors[actor] for actor in party.actors)
    way = _WAYS[party.how]
    if not all(actor.known for actor in actors):
        way += "; in none of our lists"
    return PartyReason(
        side,
        _words(answers, party),
        party.how,
        way,
        party.person,
        actors,
        _words(answers, named) if named else None,
        _runners_up(answers, party, named),
    )


def _words(answers: Answers, party: Party) -> Span:
    analysis = answers.analysis
    return quote(analysis.text, analysis.starts[party.first], analysis.ends[party.last - 1])


def _named_before(answers: Answers, party: Party) -> Party | None:
    """The last party before this one that is one of the same actors, names before nominals."""
    before = [
        other
        for head, other in sorted(answers.cast.parties.items())
        if head < party.head and set(other.actors) & set(party.actors)
    ]
    names = [other for other in before if other.how in ("name", "alias", "metonym")]
    return (names or before)[-1] if before else None


def _runners_up(answers: Answers, party: Party, named: Party | None) -> tuple[RunnerUp, ...]:
    """Others whom the known names may mean that stand in a party's words, behind "of", or where it goes back to."""
    known_at = answers.analysis.known_at
    tokens = [*range(party.first, party.last), *objects_of(answers.analysis, party.head, "of", "for", "from")]
    tokens += range(named.first, named.last) if named else ()
    ids = dict.fromkeys(
        actor
        for token in tokens
        if token in known_at and known_at[token].how != "person" and set(known_at[token].ids) & set(party.actors)
        for actor in known_at[token].ids
    )
    return tuple(_runner_up(answers, actor, party.actors) for actor in ids if actor not in party.actors)


def _runner_up(answers: Answers, actor: str, taken: Iterable[str]) -> RunnerUp:
    known, day = answers.book.actors[actor], answers.record.report.published
    countries = {answers.cast.actors[one].country for one in taken}
    if day and years_off(known, day):
        why = f"existed {known.from_ or '...'} to {known.to or '...'}, not on {day}"
    elif known.country not in countries:
        why = "of another country than what the report is about"
    else:
        why = "stands later in the list of actors"
    return RunnerUp(actor, known.name, known.country, why)
