"""Between whom a claim speaks of a relation."""

from collections.abc import Iterable
from itertools import combinations, product

from msgspec import Struct

from dateline.knowledge.relation_words import RelationRule, RelationWords
from dateline.record import Claim, Participant
from dateline.situation.relations.parties import Parties

# A list of more parties than this is a list, not a relation of each with each.
_MOST_PARTIES = 6
# States that a part can be in with its own whole.
_OF_PARTS = frozenset({"membership", "split"})


class FoundPair(Struct, frozen=True, order=True):
    """Two parties in the order in which evidence names them; whether the claim names both by name."""

    one: str
    other: str
    named: bool


_Party = tuple[str, Participant]


def find_pairs(
    claim: Claim, rule: RelationRule, parties: Parties, text: str, words: RelationWords
) -> tuple[FoundPair, ...]:
    """The pairs of whom `claim` says what `rule` reads, sorted; a report's own `text` tells what stands between them."""
    event = claim.event
    if len(event.actors) > _MOST_PARTIES or len(event.recipients) > _MOST_PARTIES:
        return ()
    actors, recipients = (
        [(party, who) for who in side if (party := parties.of(who, rule.state))]
        for side in (event.actors, event.recipients)
    )
    couples: Iterable[tuple[_Party, _Party]]
    if event.reciprocal or (event.root == "AGREE" and not recipients):  # who agree, agree with each other
        couples = combinations({party: (party, who) for party, who in actors}.values(), 2)
    else:
        couples = (
            (doer, sufferer)
            for doer, sufferer in product(actors, recipients)
            if not parties.is_own_land(doer[0], sufferer[0])
            and (rule.near is None or _are_near(claim, doer[1], sufferer[1], rule.near, text))
        )
    directed = words.states[rule.state].directed
    found: dict[tuple[str, str], bool] = {}
    for (one, who), (other, whom) in couples:
        if one != other and (rule.state in _OF_PARTS or not parties.are_one(one, other)):
            pair = (one, other) if directed else (min(one, other), max(one, other))
            found[pair] = found.get(pair, False) or parties.are_named(who, whom)
    return tuple(sorted(FoundPair(*pair, named) for pair, named in found.items()))


def _are_near(claim: Claim, doer: Participant, sufferer: Participant, most: int, text: str) -> bool:
    """Whether at most so many words part the trigger from the sufferer behind it, or else from the doer.

    The doer stands behind it in a passive ("the Houthis, backed by Iran"), and before it in a relative clause.
    """
    trigger = claim.event.trigger
    if sufferer.end > trigger.end:
        between = text[trigger.end : sufferer.start]
    elif doer.start >= trigger.end:
        between = text[trigger.end : doer.start]
    else:
        between = text[doer.end : trigger.start]
    return len(between.split()) <= most
