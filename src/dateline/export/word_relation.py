"""States of relations in words."""

from dateline.export.wording import word_voice
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.list_changes import Change
from dateline.situation.relations.relation import RelationState


def word_pair(state: RelationState, names: tuple[str, str], one: str) -> str:
    """The two parties of a state: "Iran → Houthis" for one that is directed, "Houthis – Islah" else.

    `names` are those of the relation, whose first party is `one`.
    """
    first, second = names if state.one == one else (names[1], names[0])
    return f"{first} {'→' if state.directed else '–'} {second}"


def word_onset(state: RelationState) -> str:
    """When a state began, as far as it is bounded: "began between 2018-01-01 and 2018-01-29"."""
    begin, end = state.onset_from, state.onset_to
    if end is None:
        return "beginning not told"
    if begin == end:
        return f"began on {end}"
    return f"began between {begin} and {end}" if begin else f"since {end} at the latest"


def word_end(state: RelationState) -> str:
    """When a state ended, as far as that is bounded, and until when it is told of."""
    if state.end_to is not None:
        begin, end = state.end_from, state.end_to
        return f"ended on {end}" if begin == end else f"ended between {begin} and {end}" if begin else f"over by {end}"
    return f"last told of for {state.last}, no end told" if state.last else "no end told"


def word_confidence(state: RelationState) -> str:
    """The shares of belief: "held .72, not held .08, open .20"."""
    told = state.confidence
    shares = (("held", told.held), ("not held", told.not_held), ("open", told.open))
    return ", ".join(f"{name} {word_share(share)}" for name, share in shares if share or name == "held")


def word_share(share: float) -> str:
    """A share of one with two digits: ".72"."""
    return f"{share:.2f}".removeprefix("0")


def word_sides(state: RelationState) -> str:
    """How many independent origins stand on either side: "3 origins for, 1 against"."""
    sides = [sum(one.side == side for one in state.confidence.origins) for side in ("for", "against")]
    first = f"{sides[0]} origin{'' if sides[0] == 1 else 's'} for"
    return f"{first}, {sides[1]} against" if sides[1] else first


def word_chain(evidence: Evidence) -> str:
    """Who says so, from the reader inwards."""
    return " > ".join(word_voice(voice) for voice in evidence.voices)


def word_change(change: Change) -> str:
    """What moved: "truce begins: Ahrar al-Sham – Hayat Tahrir al-Sham"."""
    return f"{change.state} {change.what}: {change.names[0]} {'→' if change.directed else '–'} {change.names[1]}"
