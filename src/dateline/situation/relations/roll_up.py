"""Parts counted as the party that they belong to."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from dateline.knowledge.relation_words import load_relation_words

# Nothing; a state's government and forces as the state; every part as the whole.
RollUp = Literal["none", "state", "all"]


class PartyEntry(Struct, frozen=True):
    """What is known of a party in relations."""

    id: str
    name: str
    kind: str
    part_of: str | None
    known: bool


def roll_up(party: str, parties: Mapping[str, PartyEntry], how: RollUp) -> str:
    """The id of the party as which `party` is counted."""
    if how == "none":
        return party
    within = load_relation_words().parties.roll_up["state"]
    seen = {party}
    while True:
        entry = parties.get(party)
        if entry is None or entry.part_of is None or entry.part_of in seen:
            return party
        whole = parties.get(entry.part_of)
        if how == "state" and (entry.kind not in within or whole is None):
            return party
        party = entry.part_of
        seen.add(party)
