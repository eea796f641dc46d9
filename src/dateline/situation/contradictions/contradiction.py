"""Two claims about one happening, side by side."""

from typing import Literal

from msgspec import Struct

from dateline.record import Voice
from dateline.situation.account import Head

ContradictionKind = Literal[
    "denied", "truce", "toll", "perpetrator", "day", "place", "toll updated", "toll revised", "toll less precise"
]
# Kinds of which both claims may be true when they are made: not listed unless asked for.
UPDATES: tuple[ContradictionKind, ...] = ("toll updated", "toll revised", "toll less precise")


class Told(Struct, frozen=True):
    """One side: the claim with its span in its report, and its voices from the publisher inwards.

    `value` is what it says of what is contested ("44 people killed", "russia", "2016-03-02"), `voice` the id of its last
    voice, the same for the same voice in every report.
    """

    claim: str
    report: Head
    start: int
    end: int
    text: str
    value: str
    voice: str
    voices: tuple[Voice, ...]


class Contradiction(Struct, frozen=True):
    """Two claims about one happening that cannot both hold, of what kind, and why they are held to be so.

    `one` is the side that asserts it, of a truce who tells of it, else the one that was published first. The kinds "toll
    updated" (a later report gives more), "toll revised" (the same voice gives another) and "toll less precise" (both may
    hold) are no contradictions; they stand apart.
    """

    incident: str
    kind: ContradictionKind
    reason: str
    one: Told
    other: Told
