"""How a claim is meant."""

from typing import Literal

from msgspec import Struct

from dateline.record import Certainty, Polarity, Stance, Status


class Judgement(Struct, frozen=True):
    """Whether the origin affirms the event, how sure it is, and whether it has happened (design.md, "Doubt").

    `cues` are kinds with token ranges, last excluded. `narrator_stance` is what the narrator's own words add
    ("allegedly" doubts); `relayer` lists nothing that an act of saying shows by itself.
    """

    polarity: Polarity
    certainty: Certainty
    status: Status
    responsibility: Literal["claimed", "denied"] | None
    cues: tuple[tuple[str, int, int], ...]
    narrator_stance: Stance = "neutral"
