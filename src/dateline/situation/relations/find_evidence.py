"""From a record to what its claims say of relations."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from dateline.knowledge.relation_words import RelationRule, RelationWords, Side, fold_words, load_relation_words
from dateline.record import Claim, Record, Stance
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.find_pairs import find_pairs
from dateline.situation.relations.find_qualifiers import find_qualifiers
from dateline.situation.relations.match_rules import match_rules
from dateline.situation.relations.parties import Parties

_STRONGEST: tuple[Stance, ...] = ("denies", "doubts", "endorses", "neutral")
# A claim that leaves its parties unsaid is about the pair that at least this many pieces of evidence, and at least half
# of all that its report holds, are about. Our choice.
_LEAST_FOR_CONTEXT = 3

_Pair = tuple[str, str]
_Open = tuple[Claim, RelationRule, tuple[str, ...]]


def find_evidence(record: Record) -> tuple[Evidence, ...]:
    """What the claims of `record` say of relations, in the order of the text; the rules are those of knowledge/relations."""
    words = load_relation_words()
    parties = Parties(record, words)
    found: list[Evidence] = []
    unsaid: list[_Open] = []
    for claim in record.claims:
        for rule in match_rules(claim, words):
            pairs = find_pairs(claim, rule, parties, record.report.text, words)
            found += [
                _make(record, claim, rule, (pair.one, pair.other), words, indirect=not pair.named) for pair in pairs
            ]
            if not pairs and (named := _leaves_unsaid(claim, rule, parties, words)) is not None:
                unsaid.append((claim, rule, named))
    found = _ground(found)
    context = _main_pair(found)
    if context is not None:
        found += [
            msgspec.structs.replace(_make(record, claim, rule, context, words), inferred=True)
            for claim, rule, named in unsaid
            if set(named) <= set(context)
        ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.claim, one.state, one.one, one.other)))


def _ground(found: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, of which none is indirect whose pair the report names in another claim."""
    named = {frozenset((one.one, one.other)) for one in found if not one.indirect}
    return [
        msgspec.structs.replace(one, indirect=False)
        if one.indirect and frozenset((one.one, one.other)) in named
        else one
        for one in found
    ]


def _leaves_unsaid(claim: Claim, rule: RelationRule, parties: Parties, words: RelationWords) -> tuple[str, ...] | None:
    """The parties of a mutual event that names at most one; null where it names others, which could be the pair.

    An event without any party is mutual where its own words are a noun for the state ("a conflict", "the truce").
    """
    event = claim.event
    if rule.state in ("backing", "membership"):
        return None
    if not event.reciprocal:
        noun = not words.states[rule.state].nouns.isdisjoint(fold_words(event.trigger.text).split())
        return () if noun and not event.actors and not event.recipients else None
    named = [parties.of(who, rule.state) for who in event.actors]
    if len(named) > 1 or None in named:
        return None
    return tuple(party for party in named if party)


def _main_pair(found: Sequence[Evidence]) -> _Pair | None:
    """The pair that most of a report's evidence is about, where one stands out."""
    counts = Counter((min(one.one, one.other), max(one.one, one.other)) for one in found)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _LEAST_FOR_CONTEXT or 2 * ranked[0][1] < len(found):
        return None
    return ranked[0][0]


def _make(
    record: Record, claim: Claim, rule: RelationRule, pair: _Pair, words: RelationWords, *, indirect: bool = False
) -> Evidence:
    event = claim.event
    stances = {voice.stance for voice in claim.voices[:-1]}
    turned = rule.polarity is None and claim.polarity == "negative"
    return Evidence(
        claim=claim.id,
        report=record.report.id,
        published=record.report.published,
        one=pair[0],
        other=pair[1],
        state=rule.state,
        side=_turn(rule.says) if turned else rule.says,
        moment="instance" if turned else rule.moment,
        rule=rule.id,
        start=claim.start,
        end=claim.end,
        text=claim.text,
        from_=event.from_,
        from_mod=event.from_mod,
        to=event.to,
        to_mod=event.to_mod,
        extent=event.extent,
        certainty=claim.certainty,
        status=claim.status,
        stance=next((stance for stance in _STRONGEST if stance in stances), "neutral"),
        voices=claim.voices,
        qualifiers=() if rule.absence else find_qualifiers(claim.text, words.states[rule.state]),
        absence=rule.absence,
        indirect=indirect,
    )


def _turn(side: Side) -> Side:
    return "against" if side == "for" else "for"
