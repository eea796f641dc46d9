"""An event in the terms of ACLED and UCDP."""

from collections.abc import Collection

from dateline.knowledge.plover import load_plover
from dateline.record import Root


def acled_type(
    root: Root,
    mode: str | None,
    *,
    reciprocal: bool = False,
    actors: Collection[str] = (),
    recipients: Collection[str] = (),
    words: Collection[str] = (),
) -> str | None:
    """ACLED's sub-event type of an event, in ACLED's words; None where ACLED has no type for it.

    `actors` and `recipients` are the classes that the parties' nouns stand in, `words` the dictionary forms around.
    """
    for rule in load_plover().acled:
        if (
            (rule.root is None or rule.root == root)
            and (rule.mode is None or rule.mode == mode)
            and (rule.reciprocal is None or rule.reciprocal == reciprocal)
            and (not rule.actor or not rule.actor.isdisjoint(actors))
            and (not rule.recipient or not rule.recipient.isdisjoint(recipients))
            and (not rule.word or not rule.word.isdisjoint(words))
            and (not rule.also or not rule.also.isdisjoint(words))
            and rule.unless.isdisjoint(words)
        ):
            return rule.type
    return None


def taken_by(acled: str | None, actor_kinds: Collection[str]) -> str | None:
    """The sub-event type of a taking of territory by what the taker was found to be; any other type stays as it is.

    Words alone do not tell a state's army from a group that calls itself one. The kinds are those of the actors.
    """
    rule = load_plover()
    types = (rule.territory.by_state, rule.territory.by_group)
    if acled not in types or not actor_kinds:
        return acled
    if rule.ucdp.groups.issuperset(actor_kinds):
        return types[1]
    return types[0] if rule.ucdp.states.issuperset(actor_kinds) else acled


def ucdp_type(
    root: str, mode: str | None, actor_kinds: Collection[str], recipient_kinds: Collection[str]
) -> str | None:
    """UCDP's type of violence: "1" state-based, "2" non-state, "3" one-sided; None for what is no organised violence.

    The kinds are those of the resolved actors ("state", "armed group" ...). Against the unarmed it is one-sided;
    between armed sides it is state-based where one of them is a state (UCDP GED codebook 24.1).
    """
    rule = load_plover().ucdp
    if root != "ASSAULT" or mode in rule.not_lethal:
        return None
    actors, recipients = frozenset(actor_kinds), frozenset(recipient_kinds)
    if not actors:
        return None
    armed = rule.states | rule.groups
    if recipients and not recipients & armed:
        return "3"
    if not recipients:
        return None
    return "1" if (actors | recipients) & rule.states else "2"
