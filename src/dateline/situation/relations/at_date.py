"""How states stand on a day."""

from collections.abc import Iterable

import msgspec

from dateline.knowledge.relation_words import load_relation_words
from dateline.situation.relations.held_time import shift
from dateline.situation.relations.relation import Relation, RelationState, Standing


def relations_at(relations: Iterable[Relation], day: str) -> tuple[Relation, ...]:
    """The relations with the states that stand on `day` (ISO 8601) alone, each with how it stands."""
    kept = []
    for relation in relations:
        states = tuple(
            msgspec.structs.replace(state, standing=standing)
            for state in relation.states
            if (standing := stand(state, day)) is not None
        )
        if states:
            kept.append(msgspec.structs.replace(relation, states=states))
    return tuple(kept)


def stand(state: RelationState, day: str) -> Standing | None:
    """How `state` stands on `day`, null where it does not.

    It is presumed to go on for its `silence` after it was last told of (knowledge/relations/states.toml), as long as no
    one says that it ended. Nobody bounds the beginning of many a state from below: it may then have begun for as long
    before it was first told of.
    """
    silence = load_relation_words().states[state.state].silence
    if not state.evidence:
        return None
    ended = state.end_to
    if ended is not None and day > ended:
        return None
    onset = state.onset_to or ended
    if onset is None:
        return None
    if day < onset:
        earliest = state.onset_from or shift(onset, -silence)
        return "may have begun" if day >= earliest else None
    if state.last is not None and day <= state.last:
        return "held"
    if ended is not None:
        return "held" if state.end_from is not None and day < state.end_from else "may have ended"
    return "presumed" if day <= shift(state.last or onset, silence) else None
