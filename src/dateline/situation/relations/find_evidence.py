"""From a record to what its claims say of relations."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, product

import msgspec

from dateline.knowledge.relation_words import RelationRule, RelationWords, Side, load_relation_words
from dateline.record import Claim, Record, Stance
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.find_qualifiers import find_qualifiers
from dateline.situation.relations.match_rules import match_rules
from dateline.situation.relations.parties import Parties

_STRONGEST: tuple[Stance, ...] = ("denies", "doubts", "endorses", "neutral")
# A list of more parties than this is a list, not a relation of each with each.
_MOST_PARTIES = 6
# A claim that leaves its parties unsaid is about the pair that at least this many pieces of evidence, and at least half
# of all that its report holds, are about. Our choice.
_LEAST_FOR_CONTEXT = 3

# States that a part can be in with its own whole.
_OF_PARTS = frozenset({"membership", "split"})

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
            pairs = _pairs(claim, rule, parties, words)
            found += [_make(record, claim, rule, pair, words) for pair in pairs]
            if not pairs and (named := _leaves_unsaid(claim, rule, parties)) is not None:
                unsaid.append((claim, rule, named))
    context = _main_pair(found)
    if context is not None:
        found += [
            msgspec.structs.replace(_make(record, claim, rule, context, words), inferred=True)
            for claim, rule, named in unsaid
            if set(named) <= set(context)
        ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.claim, one.state, one.one, one.other)))


def _pairs(claim: Claim, rule: RelationRule, parties: Parties, words: RelationWords) -> tuple[_Pair, ...]:
    """The pairs that the claim speaks of, in the order in which evidence names them."""
    event = claim.event
    actors = [party for who in event.actors if (party := parties.of(who, rule.state))]
    if len(actors) > _MOST_PARTIES or len(event.recipients) > _MOST_PARTIES:
        return ()
    directed = words.states[rule.state].directed
    couples: Iterator[_Pair]
    recipients = [party for who in event.recipients if (party := parties.of(who, rule.state))]
    if event.reciprocal or (event.root == "AGREE" and not recipients):  # who agree, agree with each other
        couples = combinations(dict.fromkeys(actors), 2)
    else:
        couples = (pair for pair in product(actors, recipients) if not parties.is_own_land(*pair))
    parted = rule.state in _OF_PARTS
    pairs = {
        pair if directed else (min(pair), max(pair))
        for pair in couples
        if pair[0] != pair[1] and (parted or not parties.are_one(*pair))
    }
    return tuple(sorted(pairs))


def _leaves_unsaid(claim: Claim, rule: RelationRule, parties: Parties) -> tuple[str, ...] | None:
    """The parties of a mutual event that names at most one; null where it names others, which could be the pair."""
    event = claim.event
    if not event.reciprocal or rule.state in ("backing", "membership"):
        return None
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


def _make(record: Record, claim: Claim, rule: RelationRule, pair: _Pair, words: RelationWords) -> Evidence:
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
    )


def _turn(side: Side) -> Side:
    return "against" if side == "for" else "for"
